"""The register's offices as records: of whom, in which words, with which dates."""

from __future__ import annotations

from datetime import date

from tests.conftest import articles_of
from xcheck.model.records import Role
from xcheck.names.register import Entry, Held, Register
from xcheck.resolve.tenures import tenures

VANE = Entry(
    "helen-vane", "Helen Vane", "person",
    roles=(Held("president", "United States", date(2009, 1, 1), date(2013, 1, 1)), Held("mayor of Kell"), Held("envoy")),
    source="official list", as_of=date(2025, 6, 30), path="people.yaml", line=7,
)  # fmt: skip
KELL = Entry("kell", "Kell", "place")
REGISTER = Register.of([VANE, KELL])


def role(person: str | None) -> Role:
    return Role(articles_of("Helen Vane left.")[0].origin(), 0, 5, "Helen", person)


def test_each_office_becomes_a_record_with_a_place_in_the_file() -> None:
    found = tenures([role("helen-vane"), role(None)], REGISTER)
    assert [(t.person, t.text, t.organisation, t.since, t.until, t.as_of) for t in found] == [
        ("helen-vane", "president of the United States", "United States", "2009-01-01", "2013-01-01", "2025-06-30"),
        ("helen-vane", "mayor of Kell", None, None, None, "2025-06-30"),
        ("helen-vane", "envoy", None, None, None, "2025-06-30"),
    ]
    assert {(t.origin.path, t.line, t.origin.source) for t in found} == {("people.yaml", 7, "official list")}
    assert all(t.text[t.start : t.end] == t.text for t in found)


def test_nobody_whom_no_article_gives_a_role() -> None:
    assert tenures([role("edgar-vane"), role("kell")], REGISTER) == ()
    assert tenures([], REGISTER) == ()
