"""When a role holds: the words beside it, and the years."""

from __future__ import annotations

import pytest

from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.reading import Reading
from xcheck.extract.roles import roles
from xcheck.model.article import Article
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def held(text: str) -> list[tuple[str, str, int | None, int | None]]:
    article, lines = Article("1.txt", text), paragraphs(text)
    reading = Reading(article, article.origin(), lines, (), lines, pair(text, lines))
    return [(r.role, r.when, r.since, r.until) for r in roles(reading, mentions(reading))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Helen Vane became foreign minister in 2016.", [("foreign minister", "unknown", 2016, 2016)]),
        ("Helen Vane became foreign minister.", [("foreign minister", "unknown", None, None)]),
        ("Helen Vane has been foreign minister since 2016.", [("foreign minister", "current", 2016, None)]),
        ("The Democratic nominee Senator Helen Vane left.", [("Senator", "current", None, None)]),
        ("The Senate nominee, Helen Vane, left.", [("Senate nominee", "incoming", None, None)]),
        ("The nominee for governor, Helen Vane, left.", []),
        ("The former governor Helen Vane left.", [("former governor", "former", None, None)]),
        ("The interim governor, Helen Vane, left.", [("interim governor", "acting", None, None)]),
        ("Governor-elect Helen Vane left.", [("Governor-elect", "incoming", None, None)]),
        ("Helen Vane, the mayor who now runs the lock, recalled 1994. It rained in 2016 and 2017.", [("mayor", "current", None, None)]),
        ("Helen Vane, the mayor who ran the lock, recalled 1994. It rained in 2016 and 2017.", [("mayor", "unknown", 1994, 1994)]),
        ("If Helen Vane is elected mayor, the lock will go.", [("mayor", "unknown", None, None)]),
        ("Helen Vane is elected mayor, and the lock will go.", [("mayor", "incoming", None, None)]),
        ("Ex-mayor Helen Vane left.", [("Ex-mayor", "former", None, None)]),
        ("Helen Vane, who was then mayor of Kell, left.", [("then mayor of Kell", "former", None, None)]),
    ],
)
def test_when(text: str, told: list[tuple[str, str, int | None, int | None]]) -> None:
    assert held(text) == told
