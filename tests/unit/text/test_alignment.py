"""Two passages side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xcheck.text.alignment import align
from xcheck.text.levelled import forms

LONG = "We counted every barge on the river twice before the storm came in, and we wrote it down in the ledger."


def told(first: str, second: str) -> list[tuple[str, str]]:
    found = align(first, second)
    assert found is not None
    return [(" ".join(w.form for w in d.a), " ".join(w.form for w in d.b)) for d in found.differences]


def test_equal_passages_have_no_difference() -> None:
    found = align(LONG, LONG.upper())
    assert found is not None
    assert found.coverage == 1.0
    assert found.differences == ()
    assert found.shared == found.longest == forms(LONG)


def test_a_clipped_passage_is_covered_whole() -> None:
    found = align(LONG, "every barge on the river twice")
    assert found is not None
    assert (found.coverage, found.differences) == (1.0, ())


def test_an_altered_word_stands_between_its_neighbours() -> None:
    other = LONG.replace("barge", "boat")
    found = align(LONG, other)
    assert found is not None
    [difference] = found.differences
    assert (difference.before, difference.after) == (("we", "counted", "every"), ("on", "the", "river"))
    assert told(LONG, other) == [("barge", "boat")]
    assert told(other, LONG) == [("boat", "barge")]


def test_words_at_both_ends_count_where_both_passages_end() -> None:
    assert told("The barge was lost on the river", "The boat was lost on the river") == [("barge", "boat")]
    assert told("It was lost on the river", "It was lost on the lake") == [("river", "lake")]
    assert told("It was lost on the river in May", "It was lost on the lake and that was that for all") == []


def test_an_ellipsis_bridges_a_gap_and_marks_it() -> None:
    first = "We counted every barge on the river twice before the storm of May the ninth came in over the hills from the west at noon"
    second = "We counted every barge ... over the hills from the west at noon"
    found = align(first, second)
    assert found is not None
    assert found.coverage == 1.0
    assert [d.marked for d in found.differences] == [True]


def test_a_bracket_marks_its_gap() -> None:
    found = align("I told him that he would never open it", "I told him that [Brack] would never open it")
    assert found is not None
    assert [d.marked for d in found.differences] == [True]


def test_far_off_words_do_not_count() -> None:
    found = align("the harbour crane was never inspected", "the mayor said that on the day of the vote the harbour crane was never inspected")
    assert found is not None
    assert found.longest == ("the", "harbor", "crane", "was", "never", "inspected")


def test_strangers_share_nothing() -> None:
    assert align("The barge was lost", "Nobody slept that night") is None
    assert align("", "Nobody slept") is None


@given(
    st.lists(st.sampled_from("we counted every barge on the river twice not 14 ... [x]".split()), max_size=24),
    st.lists(st.sampled_from("we counted no barge on a river twice 17 ...".split()), max_size=24),
)
def test_coverage_is_a_share_and_symmetric(one: list[str], other: list[str]) -> None:
    a, b = " ".join(one), " ".join(other)
    found, turned = align(a, b), align(b, a)
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert 0 < found.coverage <= 1
        assert len(found.longest) <= len(found.shared)


def test_a_not_left_out_at_the_end_is_no_clipping() -> None:
    assert told("I should have gone to the police, and I did not.", "I should have gone to the police, and I did.") == [("not", "")]
    assert told("I should have gone to the police, and I did so.", "I should have gone to the police, and I did.") == []
    assert told("I should have gone to the police, and I did not go.", "I should have gone to the police, and I did") == []
