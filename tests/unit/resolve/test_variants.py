"""Names that are alike and stay two, each with the reason."""

from __future__ import annotations

from tests.conftest import articles_of
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.reading import Reading
from xcheck.model.records import Record
from xcheck.names.register import Entry, Register
from xcheck.resolve.people import settle
from xcheck.resolve.variants import NEVER_SAME, TWO_ENTRIES, Apart
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

ANDERSENS = ("The coach Michael Andersen left.", "The coach Michael Anderson of Leeds stayed.")


def apart(*texts: str, register: Register | None = None) -> tuple[Apart, ...]:
    records: list[Record] = []
    for article in articles_of(*texts):
        lines = paragraphs(article.text)
        records.extend(mentions(Reading(article, article.origin(), lines, (), lines, pair(article.text, lines))))
    return settle(records, register or Register.of(())).apart


def test_two_names_that_nothing_brings_together() -> None:
    (pair_,) = apart(*ANDERSENS)
    assert pair_[:2] == ("Michael Andersen", "Michael Anderson")
    assert "no article, office or company" in pair_.why


def test_the_register_keeps_two_names_apart() -> None:
    assert apart(*ANDERSENS, register=Register.of((), [("Michael Anderson", "Michael Andersen")])) == (
        Apart("Michael Andersen", "Michael Anderson", NEVER_SAME),
    )
    entries = [Entry("a", "Michael Andersen", "person"), Entry("b", "Michael Anderson", "person")]
    assert apart(*ANDERSENS, register=Register.of(entries)) == (Apart("Michael Andersen", "Michael Anderson", TWO_ENTRIES),)


def test_what_is_one_and_what_is_unlike_is_not_listed() -> None:
    assert apart("The envoy Kirill Dmitriev left. His hosts said Dimitriev had a train to catch.") == ()
    assert apart("Ilse Brandvold spoke.", "Gustav Brandvold sang.") == ()
