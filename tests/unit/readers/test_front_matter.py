"""Metadata in front matter and JSON: `embargo` that cannot be understood is taken for the stricter, a person is known by the name."""

from __future__ import annotations

from datetime import date

import pytest

from xcheck.model.embargo import ENDLESS
from xcheck.readers import read_bytes
from xcheck.readers.front_matter import front_matter


@pytest.mark.parametrize(
    ("line", "embargo", "told"),
    [
        ("embargo: 2026-12-01", date(2026, 12, 1), 0),
        ("embargo: 2026-12-01T06:00:00Z", date(2026, 12, 1), 0),
        ("embargo: true", ENDLESS, 0),
        ('embargo: "yes"', ENDLESS, 0),
        ("embargo: false", None, 0),
        ("embargo:", None, 0),
        ("embargo: after lunch", ENDLESS, 1),
        ("embargo: 2026-13-01", ENDLESS, 1),
        ("embargo: [", ENDLESS, 1),
        ("title: No embargo here", None, 0),
        ("title: [", None, 1),
    ],
)
def test_embargo_lines(line: str, embargo: date | None, told: int) -> None:
    head = front_matter(f"---\n{line}\n---\nThe story.\n", "a.txt", {})
    assert head.embargo == embargo
    assert len(head.notices) == told


@pytest.mark.parametrize(
    ("yaml", "json", "byline"),
    [
        ("{name: Ada Orr, email: ada@desk.example}", '{"name": "Ada Orr", "email": "ada@desk.example"}', "Ada Orr"),
        ("[{name: Ada Orr}, Ben Vane, null]", '[{"name": "Ada Orr"}, "Ben Vane", null]', "Ada Orr, Ben Vane"),
        ("[]", "[]", None),
        ("{rendered: x}", '{"rendered": "x"}', None),
        ("2026", "2026", "2026"),
    ],
)
def test_an_author_with_parts_is_known_by_the_name(yaml: str, json: str, byline: str | None) -> None:
    """As Hugo, Jekyll and schema.org write authors: nobody is called `{'name': 'Ada Orr'}`."""
    for path, raw in (("a.md", f"---\nauthor: {yaml}\n---\nWords.\n"), ("a.json", f'{{"text": "Words.", "author": {json}}}')):
        (article,), notices = read_bytes(raw.encode(), path, {"author": "byline"}, None)
        assert (article.byline, notices) == (byline, ())


def test_under_another_name() -> None:
    names = {"sperrfrist": "embargo"}
    assert front_matter("---\nsperrfrist: 2026-12-01\n---\nx\n", "a.txt", names).embargo == date(2026, 12, 1)
    assert front_matter("---\nsperrfrist: [\n---\nx\n", "a.txt", names).embargo == ENDLESS


@pytest.mark.parametrize(
    ("path", "raw"),
    [("a.txt", b"---\nembargo: true\n---\nWords.\n"), ("a.md", b"---\nembargo: true\n---\nWords.\n"), ("a.json", b'{"text": "Words.", "embargo": true}')],
)
def test_every_reader_of_metadata_takes_it(path: str, raw: bytes) -> None:
    (article,), notices = read_bytes(raw, path, {}, None)
    assert (article.embargo, notices) == (ENDLESS, ())


def test_json_that_cannot_be_understood_is_kept_back() -> None:
    (article,), notices = read_bytes(b'{"text": "Words.", "embargo": "soon"}', "a.json", {}, None)
    assert article.embargo == ENDLESS
    assert [n.gravity for n in notices] == ["trouble"]
