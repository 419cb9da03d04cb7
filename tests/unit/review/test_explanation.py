"""Why names are one, and why they are not."""

from __future__ import annotations

from tests.unit.review.conftest import LOOK, SLIP, Resolve, Write
from xcheck.review.explanation import explanation


def test_forms_with_what_makes_them_one(resolve: Resolve) -> None:
    said = explanation(resolve(SLIP), "Branvold")
    assert said.startswith("Ilse Brandvold (person, ilse-brandvold): 4 mentions in 1 article\n  not in the register\n  error of name-variant: 4 places, key ")
    assert "    Branvold: 1 in 1 article (desk/1.txt:1)\n      - one missing letter, against Ilse Brandvold\n" in said
    assert "no other full name fits it in 2 places, whose article names Ilse Brandvold in full" in said
    assert "kept apart" not in said


def test_short_forms_of_given_names(resolve: Resolve) -> None:
    said = explanation(resolve("The banker William Thornquist, known as Bill Thornquist, resigned."), "Bill Thornquist")
    assert '"Bill" and "William" are a given name and its short form' in said


def test_what_needs_a_look(resolve: Resolve) -> None:
    for name in ("Stephen Quillfeather", "Steven Quillfeather"):
        said = explanation(resolve(*LOOK), name)
        assert "may be the same, somebody should look:" in said
        assert "both are called judge" in said
        assert "kept apart" not in said


def test_relatives_are_kept_apart_by_their_given_names(resolve: Resolve) -> None:
    said = explanation(resolve("The farmer Adam Pettigrough spoke. His brother Alan Pettigrough runs the shop."), "Adam Pettigrough")
    assert '  kept apart:\n    Alan Pettigrough: the given names "Adam" and "Alan" differ\n' in said


def test_a_declared_pair_is_kept_apart_even_where_the_other_stands_nowhere(resolve: Resolve, register_of: Write) -> None:
    register = register_of("never_same:\n  - [Ilse Brandvold, Ilse Brandvald]\n")
    assert "Ilse Brandvald: the register says that they are never the same" in explanation(resolve(SLIP, register=register), "Ilse Brandvold")


def test_likeness_alone_is_not_enough(resolve: Resolve) -> None:
    said = explanation(resolve("The coach Michael Andersen left.", "The coach Michael Anderson of Leeds stayed."), "Michael Anderson")
    assert "    Michael Andersen: both could be names of their own, and no article, office or company brings the two together\n" in said


def test_two_candidates_are_no_answer(resolve: Resolve) -> None:
    said = explanation(resolve("Ilse Brandvold and Gustav Brandvold spoke. Later Brandvold left."), "Brandvold")
    assert "Brandvold: 1 mention that found nobody (desk/1.txt:1)\n  - two candidates are no answer: Gustav Brandvold, Ilse Brandvold\n" in said


def test_the_register_as_a_reason(resolve: Resolve, register_of: Write) -> None:
    register = register_of("entities:\n  - {id: ilse, name: Ilse Brandvold, kind: person, aliases: [Ilse M. Brandvold], rejected: [Elsa Brandvold]}\n")
    said = explanation(resolve("On Monday Elsa Brandvold met Ilse M. Brandvold.", register=register), "ilse")
    assert "  in the register: 1.yaml:2\n" in said
    assert "      - the register rejects it\n" in said
    assert "      - the register has it as another right form\n" in said


def test_a_name_that_only_the_register_has(resolve: Resolve, register_of: Write) -> None:
    register = register_of("entities:\n  - {id: kell, name: Kell Bay, kind: place, rejected: [Kel Bay]}\n")
    roster = resolve(SLIP, register=register)
    assert explanation(roster, "Kell Bay") == "Kell Bay (place, kell): no article names it\n  in the register: 1.yaml:2\n"
    assert explanation(roster, "Kel Bay").endswith("Kel Bay is a form that it rejects\n")
    assert explanation(roster, "Nobody Here") == ""
