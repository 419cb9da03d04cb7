"""Words that go by a spelling standard: one finding, held to the standard that most articles follow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from xcheck.checks.spelling_standard import by_standard, in_both, side, standard_tally
from xcheck.checks.term_variant import TermVariant
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Term

WORDS = (("colour", "color"), ("honour", "honor"), ("theatre", "theater"), ("centre", "center"))
PAIR = "british and american"


def place(name: str, word: str, at: int = 0, standard: str = PAIR) -> Term:
    path, _, source = name.partition("@")
    forms = next(forms for forms in WORDS if word in forms)
    origin = Article(f"{path}.txt", f"text of {path}", source=source or None).origin()
    return Term(origin, at, at + len(word), word, forms[0], word, False, forms, forms, "", False, standard)


def places(**articles: str) -> list[Term]:
    """Terms from article names (`a`, `b_quill` for one with a source) and the words in them."""
    return [place(name.replace("_", "@"), word, 20 * at) for name, words in articles.items() for at, word in enumerate(words.split())]


def conflicts(terms: Sequence[Term], check: TermVariant | None = None) -> list[Conflict]:
    check = check or TermVariant()
    return [c for group in groups(terms, check.keys, check.linked, check.fold) for c in check.compare(group)]


def roles(conflict: Conflict) -> dict[tuple[str, str], str]:
    return {(s.origin.path, s.value): s.role for s in conflict.sides}


def test_many_words_are_one_finding_by_the_standard_of_most_articles() -> None:
    [found] = conflicts(places(a="colour theatre centre", b="honour colour", c="color honor"))
    assert (found.grade, found.identity, found.suggestion) == ("standard", ("standard", PAIR), None)
    assert found.facts["words"] == 2
    assert roles(found) == {
        ("c.txt", "color"): "change",
        ("c.txt", "honor"): "change",
        ("a.txt", "colour"): "reference",
        ("b.txt", "colour"): "reference",
        ("b.txt", "honour"): "reference",
    }
    assert found.reasons[0].text == 'words spelled as "colour" in 5 places in 2 articles, words spelled as "color" in 2 places in 1 article'
    assert "theatre" not in " ".join(reason.text for reason in found.reasons), "a word in one spelling is counted, not shown"


def test_a_word_whose_own_majority_differs_goes_with_the_standard() -> None:
    [found] = conflicts(places(a="colour honor", b="colour honor", c="theatre colour", d="centre honour", e="color"))
    assert roles(found)["a.txt", "honor"] == "change"
    assert found.facts["wanted"] == '"colour" for "color"'


def test_one_word_alone_keeps_its_suggestion_and_the_identity_of_the_standard() -> None:
    [one] = conflicts(places(a="colour", b="colour", c="color"))
    assert (one.grade, one.suggestion, one.identity) == ("majority", "colour", ("standard", PAIR))


def test_one_standard_throughout_is_silent() -> None:
    assert conflicts(places(a="colour theatre", b="honour")) == []
    assert conflicts(places(a="colour", b="theater")) == [], "no word stands in both spellings"


def test_two_level_standards_are_undecided() -> None:
    [found] = conflicts(places(a="colour honour", b="color honor"))
    assert {s.role for s in found.sides} == {"undecided"}


def test_outlets_are_measured_apart() -> None:
    [told] = conflicts(places(a_quill="colour honour", b_tolmar="color honor"))
    assert told.grade == "outlets"
    [mixed] = conflicts(places(a_quill="colour honour theatre", b_tolmar="color honor", c_tolmar="color honour center"))
    assert roles(mixed)["c.txt", "honour"] == "change"
    assert roles(mixed)["a.txt", "colour"] == "reference"
    [together] = conflicts(places(a_quill="colour honour", b_tolmar="color honor"), TermVariant(outlets_apart=False))
    assert together.grade == "standard"


def test_a_word_that_the_house_has_chosen_goes_by_itself() -> None:
    found = conflicts(places(a="colour honour theatre", b="color honor theater"), TermVariant(prefer=("color",)))
    assert sorted(c.identity for c in found) == [("colour",), ("standard", PAIR)]
    assert {c.grade for c in found} == {"preferred", "standard"}
    assert conflicts(places(a="colour", b="color"), TermVariant(skip=("color",))) == []


def test_two_standards_are_two_findings() -> None:
    rows = [*places(a="colour honour", b="color honor"), place("a", "theatre", 90, "other"), place("b", "theater", 90, "other")]
    assert sorted(c.identity for c in conflicts(rows)) == [("standard", PAIR), ("standard", "other")]


def test_order_changes_nothing() -> None:
    rows = places(a="colour honour", b="color", c="honor colour")
    assert len({repr(conflicts(order)) for order in permutations(rows)}) == 1


def test_the_parts() -> None:
    rows = places(a="colour theatre", b="color")
    assert list(in_both(rows)) == ["colour"]
    assert [side(row) for row in rows] == [0, 0, 1]
    assert [(row.form, role, form) for row, role, form in by_standard(rows, in_both(rows), True)] == [
        ("colour", "reference", ""),
        ("color", "change", "colour"),
    ]
    assert standard_tally(rows, rows[0]).startswith('words spelled as "colour" in 2 places in 1 article')


@pytest.mark.parametrize("text", ["The Harbour Labour Party met in the Harbor Theater.", "“The color of the harbor honors nobody,” she said."])
def test_names_and_speech_follow_their_own(text: str, examine) -> None:  # type: ignore[no-untyped-def]
    found = examine("The colour of the harbour honours nobody.\n", "The neighbours travelled to the centre.\n", f"{text}\n")
    assert [f.rule for f in found.findings if f.rule == "term-variant"] == []
