"""Years in which something or somebody began."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import read
from xcheck.extract.dates.beginnings import beginnings
from xcheck.extract.mentions.mentions import mentions


def found(text: str) -> list[tuple[str, str]]:
    reading = read(text)
    return [(each.who, text[each.start : each.end]) for each in beginnings(reading, mentions(reading))]


@pytest.mark.parametrize(
    ("text", "who", "year"),
    [
        ("Keller Motors, founded in 1921, builds buses.", "keller motors", "1921"),
        ("Keller Motors was established in Tolmar in 1921.", "keller motors", "1921"),
        ("Ilse Brandt was born in Tolmar in 1938.", "ilse brandt", "1938"),
        ("Ilse Brandt, the painter, has died.\n\nBrandt was born in 1938, the year of the flood.", "ilse brandt", "1938"),
    ],
)
def test_beginnings(text: str, who: str, year: str) -> None:
    assert found(text) == [(who, year)]


@pytest.mark.parametrize(
    "text",
    [
        "The owner of Keller Motors, founded in 1921, builds buses.",
        "Keller Motors, founded in 1921 or 1922, builds buses.",
        "Keller Motors was founded in May.",
        "Brandt was born in 1938.",
        "Ilse Brandt and her sister Marta Brandt, born in 1938, left.",
    ],
)
def test_whose_beginning_is_not_sure(text: str) -> None:
    assert not [each for each in found(text) if each[0] in ("keller motors", "brandt", "ilse brandt")]
