"""Adoption: what was asked is added, nothing else changes, and what is settled otherwise is refused with its place."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.review.conftest import GENERAL, LOOK, SLIP, TIE, Resolve, Write
from xcheck.files.yaml import loads
from xcheck.model.notice import Trouble
from xcheck.names.register import Entry, Held, Register
from xcheck.review.register import HOUSE, Adoption, Wish, adopt, fields
from xcheck.review.roster import Roster

EMPTY = Register.of(())
BRIDGES = """# Ours, since May.
source: desk
as_of: 2026-01-01
entities:
  - id: oskar-lund     # the engineer
    name: Oskar Lund
    kind: person
    rejected: [Oscar Lund]
"""


def refused(wish: Wish, roster: Roster, own: Register = EMPTY, text: str | None = None, path: str = "house.yaml") -> str:
    with pytest.raises(Trouble) as raised:
        adopt(wish, roster, own, text, path)
    return str(raised.value)


def twice(wish: Wish, resolve: Resolve, register_of: Write, *texts: str) -> Adoption:
    """Adopts into a new file, proves that a second time changes nothing, and gives the first outcome."""
    first = adopt(wish, resolve(*texts), EMPTY, None, "1.yaml")
    register = register_of(first.text)
    again = adopt(wish, resolve(*texts, register=register), register, first.text, "1.yaml")
    assert (again.text, again.added) == (first.text, ())
    assert again.where.startswith("1.yaml:")
    return first


def test_a_new_file_gets_a_head(resolve: Resolve, register_of: Write) -> None:
    made = twice(Wish("Yuriy Hrabovsky", as_of=date(2026, 3, 2)), resolve, register_of, *GENERAL)
    assert made.text == (
        f"source: {HOUSE}\nas_of: 2026-03-02\nentities:\n"
        "  - id: yuriy-hrabovsky\n    name: Yuriy Hrabovsky\n    kind: person\n    rejected: [Yuriy Hrabovskiy]\n"
    )
    assert made.added == ("Yuriy Hrabovsky: a new entry", "Yuriy Hrabovskiy: rejected")


def test_the_day_is_that_of_the_newest_article_or_none(resolve: Resolve) -> None:
    dated = "---\npublished: 2025-11-03\n---\n" + SLIP
    assert "as_of: 2025-11-03\n" in adopt(Wish("Ilse Brandvold"), resolve(dated), EMPTY, None, "h.yaml").text
    assert "as_of" not in adopt(Wish("Ilse Brandvold"), resolve(SLIP), EMPTY, None, "h.yaml").text


def test_an_entry_is_added_below_and_every_other_byte_stays(resolve: Resolve, register_of: Write) -> None:
    own = register_of(BRIDGES)
    made = adopt(Wish("Ilse Brandvold", reject=("Ilse Branvold",), as_of=date(2026, 3, 2)), resolve(SLIP, register=own), own, BRIDGES, "1.yaml")
    assert made.text == BRIDGES + "  - id: ilse-brandvold\n    name: Ilse Brandvold\n    kind: person\n    rejected: [Ilse Branvold]\n    as_of: 2026-03-02\n"


def test_the_other_spelling_may_be_preferred(resolve: Resolve, register_of: Write) -> None:
    made = twice(Wish("Yuriy Hrabovsky", form="Yuriy Hrabovskiy"), resolve, register_of, *GENERAL)
    assert (made.entry.name, made.entry.rejected) == ("Yuriy Hrabovskiy", ("Yuriy Hrabovsky",))


def test_a_form_that_an_alias_allows_is_not_rejected(resolve: Resolve, register_of: Write) -> None:
    made = twice(Wish("Yuriy Hrabovsky", alias=("Yuriy Hrabovskiy",)), resolve, register_of, *GENERAL)
    assert (made.entry.aliases, made.entry.rejected) == (("Yuriy Hrabovskiy",), ())


def test_a_tie_is_refused_until_the_form_is_chosen(resolve: Resolve, register_of: Write) -> None:
    said = refused(Wish("Anneke Vossmeer"), resolve(TIE))
    assert "--form (Anneke Vossmeer, Anneke Vosmeer)" in said
    assert twice(Wish("Anneke Vossmeer", form="Anneke Vossmeer"), resolve, register_of, TIE).entry.name == "Anneke Vossmeer"


def test_what_only_needs_a_look_is_left_out_unless_named(resolve: Resolve, register_of: Write) -> None:
    assert adopt(Wish("Stephen Quillfeather"), resolve(*LOOK), EMPTY, None, "h.yaml").entry.rejected == ()
    made = twice(Wish("Stephen Quillfeather", reject=("Steven Quillfeather",)), resolve, register_of, *LOOK)
    assert made.entry.rejected == ("Steven Quillfeather",)


def test_further_forms_go_into_the_entry_that_is_there(resolve: Resolve, register_of: Write) -> None:
    own = register_of(BRIDGES)
    roster = resolve("Oskar Lund spoke.", register=own)
    made = adopt(Wish("Oskar Lund", reject=("Oskar Lunt", "Oscar Lund"), alias=("Oskar A. Lund",)), roster, own, BRIDGES, "1.yaml")
    assert made.text == BRIDGES.replace("[Oscar Lund]\n", "[Oscar Lund, Oskar Lunt]\n    aliases: [Oskar A. Lund]\n")
    assert made.added == ("Oskar A. Lund: right too", "Oskar Lunt: rejected")
    assert made.entry.rejected == ("Oscar Lund", "Oskar Lunt")


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (Wish("Oskar Lund", form="Oscar Lund"), "'Oscar Lund' is to be the preferred form of 'oskar-lund', which is 'Oskar Lund' in 1.yaml:5"),
        (Wish("Oskar Lund", alias=("Oscar Lund",)), "is to be a right form of 'oskar-lund', and is rejected for 'oskar-lund' in 1.yaml:5"),
        (Wish("Oskar Lund", reject=("Oskar Lund",)), "is to be rejected for 'oskar-lund', and is a right form of 'oskar-lund' in 1.yaml:5"),
        (Wish("Ilse Brandvold", alias=("Oskar Lund",)), "is to be a form of 'ilse-brandvold', and is one of 'oskar-lund' in 1.yaml:5"),
        (Wish("Ilse Brandvold", reject=("Oscar Lund",)), "is to be rejected for 'ilse-brandvold', and is rejected for 'oskar-lund' in 1.yaml:5"),
        (Wish("Ilse Brandvold", form="Oscar Lund"), "is to be a right form of 'oscar-lund', and is rejected for 'oskar-lund' in 1.yaml:5"),
    ],
)
def test_contradictions_name_both_places(resolve: Resolve, register_of: Write, wish: Wish, words: str) -> None:
    own = register_of(BRIDGES)
    said = refused(wish, resolve("Oskar Lund spoke.", SLIP, register=own), own, BRIDGES, "house.yaml")
    assert words in said
    assert "house.yaml: " in said


def test_what_another_file_has_settled_is_added_to_there(resolve: Resolve, register_of: Write) -> None:
    own = register_of(BRIDGES)
    roster = resolve("Oskar Lund spoke.", register=own)
    assert "--into 1.yaml" in refused(Wish("Oskar Lund", reject=("Oskar Lunt",)), roster, own, None, "house.yaml")
    same = adopt(Wish("Oskar Lund", reject=("Oscar Lund",)), roster, own, None, "house.yaml")
    assert (same.added, same.where) == ((), "1.yaml:5")


def test_a_shipped_entry_is_copied_with_everything_it_knows(resolve: Resolve) -> None:
    shipped = Entry(
        "oskar-lund", "Oskar Lund", "person", ("Oskar Lundh",), ("Oscar Lund",), roles=(Held("mayor", "Kell", date(2020, 1, 2)),),
        source="town hall", as_of=date(2025, 6, 30), path="shipped.yaml", line=9,
    )  # fmt: skip
    roster = resolve("Oskar Lund spoke.", register=Register.of([shipped]))
    made = adopt(Wish("Oskar Lund", form="Oskar Lundh"), roster, EMPTY, None, "h.yaml")
    assert loads(made.text, "h.yaml").value["entities"] == [
        {
            "id": "oskar-lund", "name": "Oskar Lundh", "kind": "person", "aliases": ["Oskar Lund"], "rejected": ["Oscar Lund"],
            "roles": [{"role": "mayor", "organisation": "Kell", "from": "2020-01-02"}],
        }
    ]  # fmt: skip
    assert loads(made.text, "h.yaml").value["source"] == "town hall"
    assert loads(made.text, "h.yaml").value["as_of"] == "2025-06-30"
    moved = adopt(Wish("Oskar Lund", alias=("Oscar Lund",), reject=("Oskar Lundh",)), roster, EMPTY, None, "h.yaml").entry
    assert (moved.aliases, moved.rejected) == (("Oscar Lund",), ("Oskar Lundh",))
    same = adopt(Wish("Oskar Lund"), roster, EMPTY, None, "h.yaml")
    assert (same.added, same.where) == ((), "shipped.yaml:9")


def test_a_name_without_an_article_needs_its_kind(resolve: Resolve, register_of: Write) -> None:
    roster = resolve(SLIP)
    assert "--kind" in refused(Wish("Kell Bay"), roster)
    made = twice(Wish("Kell Bay", kind="place", reject=("Kel Bay",)), resolve, register_of, SLIP)
    assert (made.entry.id, made.entry.kind, made.entry.rejected) == ("kell-bay", "place", ("Kel Bay",))


def test_a_name_of_two_people_needs_an_id(resolve: Resolve) -> None:
    roster = resolve("Ilse Brandvold spoke. Brandvold left.", "Gustav Brandvold sang. Brandvold slept.")
    said = refused(Wish("Brandvold"), roster)
    assert "gustav-brandvold" in said
    assert "ilse-brandvold" in said
    assert adopt(Wish("gustav-brandvold"), roster, EMPTY, None, "h.yaml").entry.name == "Gustav Brandvold"


def test_every_field_is_written(register_of: Write) -> None:
    entry = Entry(
        "kell", "Kell", "place", ("Kelle",), ("Kel",), date(2019, 8, 14), ("chicken Kel",), None, (), "atlas", date(2025, 1, 1),
    )  # fmt: skip
    from xcheck.files.insertion import with_key

    text = with_key("", "x.yaml", (), "entities", [fields(entry)])
    (read,) = register_of(text).entries
    assert (read.since, read.exceptions, read.source, read.as_of) == (entry.since, entry.exceptions, entry.source, entry.as_of)
    assert fields(entry, {"source": "atlas", "as_of": "2025-01-01"}).keys() == {"id", "name", "kind", "aliases", "rejected", "from", "except"}
