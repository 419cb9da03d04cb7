"""Entries for the register: what the corpus decides, and what it leaves to people."""

from __future__ import annotations

import pytest

from tests.unit.review.conftest import GENERAL, LOOK, SLIP, TIE, Resolve, Write
from xcheck.names.register import Register
from xcheck.review.proposals import Settles, doubtful, entry_of, name_of, proposals, settled_by
from xcheck.review.suggestions import command


def test_the_form_that_most_articles_use_is_proposed_and_the_other_rejected(resolve: Resolve) -> None:
    (found,) = proposals(resolve(*GENERAL))
    assert (found.entry.name, found.entry.rejected, found.choices) == ("Yuriy Hrabovsky", ("Yuriy Hrabovskiy",), ())
    assert found.wrong == ("desk/1.txt:1",)


def test_lone_family_names_are_not_listed(resolve: Resolve) -> None:
    (found,) = proposals(resolve(SLIP))
    assert (found.entry.id, found.entry.rejected, found.entry.aliases) == ("ilse-brandvold", (), ())


def test_the_full_name_follows_the_spelling_that_most_places_use(resolve: Resolve) -> None:
    (found,) = proposals(resolve("Ilse Branvold, the mayor, spoke. Brandvold left. Later Brandvold sang, and Brandvold slept. “No,” Brandvold said."))
    assert (found.entry.name, found.entry.rejected) == ("Ilse Brandvold", ("Ilse Branvold",))


def test_a_tie_is_not_decided(resolve: Resolve) -> None:
    roster = resolve(TIE)
    (found,) = proposals(roster)
    assert found.choices == ("Anneke Vossmeer", "Anneke Vosmeer")
    (entity,) = roster.who("Anneke Vossmeer")
    assert name_of(roster, entity) == ("Anneke Vossmeer", ("Anneke Vossmeer", "Anneke Vosmeer"))


def test_a_likeness_is_not_decided_and_the_other_is_left_out(resolve: Resolve) -> None:
    roster = resolve(*LOOK)
    (found,) = proposals(roster)
    assert found.choices == ("Stephen Quillfeather", "Steven Quillfeather")
    assert found.others == ("Steven Quillfeather",)
    assert found.entry.rejected == ()
    (entity,) = roster.who("stephen-quillfeather")
    assert doubtful(roster, entity) == ("Steven Quillfeather",)
    assert name_of(roster, entity) == ("Stephen Quillfeather", ())


def test_accents_are_a_choice_too(resolve: Resolve) -> None:
    texts = (
        "Minister Jozefína Kratochvílová resigned. Her deputy praised Kratochvílová.",
        "Nobody expected that Minister Jozefína Kratochvilova would resign.",
    )
    (found,) = proposals(resolve(*texts))
    assert len(found.choices) == 2
    assert found.entry.rejected == ()


def test_right_forms_become_aliases(resolve: Resolve) -> None:
    roster = resolve("The banker William Thornquist, known as Bill Thornquist, resigned.")
    (entity,) = roster.who("William Thornquist")
    assert entry_of(roster, entity, "Bill Thornquist").aliases == ("William Thornquist",)
    assert proposals(roster) == ()


def test_what_the_register_has_settled_is_not_proposed(resolve: Resolve, register_of: Write) -> None:
    register = register_of("entities:\n  - {id: ilse-brandvold, name: Ilse Brandvold, kind: person}\n")
    roster = resolve(SLIP, register=register)
    assert [d.decided for d in roster.disputes] == [True]
    assert proposals(roster) == ()


@pytest.mark.parametrize(("name", "other"), [("Stephen Quillfeather", "Steven Quillfeather"), ("Steven Quillfeather", "Stephen Quillfeather")])
def test_a_doubtful_form_of_a_registered_name_is_asked_about(resolve: Resolve, register_of: Write, name: str, other: str) -> None:
    register = register_of(f"entities:\n  - {{id: quill, name: {name}, kind: person}}\n")
    (found,) = proposals(resolve(*LOOK, register=register))
    assert (found.registered, found.entry.name, found.others) == ("1.yaml:2", name, (other,))
    assert command(found) == f"xcheck entities adopt quill --reject '{other}'"


def test_most_findings_and_places_come_first(resolve: Resolve) -> None:
    found = proposals(resolve(SLIP, TIE, *GENERAL))
    assert [p.entry.id for p in found] == ["yuriy-hrabovsky", "ilse-brandvold", "anneke-vossmeer"]
    assert settled_by(found) == Settles(3, 3, 11)


def test_what_is_proposed_settles_its_finding(resolve: Resolve) -> None:
    texts = (SLIP, *GENERAL)
    found = proposals(resolve(*texts))
    assert len(found) == 2
    after = resolve(*texts, register=Register.of(p.entry for p in found))
    assert all(d.decided and d.conflict.grade == "register" for d in after.disputes)
    assert proposals(after) == ()
