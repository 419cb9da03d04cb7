"""Which paragraph became which."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from xcheck.diff import align as own
from xcheck.diff.align import align, alike_but_space, equal_runs, numbered
from xcheck.diff.budget import Budget
from xcheck.diff.tokens import words
from xcheck.diff.units import units
from xcheck.model.place import Span

TEXTS = st.lists(st.text("ab. \u00a0", min_size=1, max_size=5), max_size=6)
NUMBERS = st.lists(st.integers(0, 4), max_size=8)


def parted(text: str) -> list[str]:
    return words(text, Span(0, len(text)))


@given(TEXTS.map(lambda texts: [text.strip() or "a" for text in texts]), TEXTS.map(lambda texts: [text.strip() or "a" for text in texts]))
def test_texts_are_equal_that_differ_in_the_space_between_their_tokens_alone(a: Sequence[str], b: Sequence[str]) -> None:
    one, other = alike_but_space(a, b)
    plain = [text if text in a and text in b else " ".join(parted(text)) for text in (*a, *b)]
    assert [[x == y for y in (*one, *other)] for x in (*one, *other)] == [[x == y for y in plain] for x in plain]


@given(NUMBERS, NUMBERS)
def test_equal_items_have_equal_numbers(a: list[int], b: list[int]) -> None:
    x, y = numbered(a, b)
    assert [[one == other for other in (*x, *y)] for one in (*x, *y)] == [[one == other for other in (*a, *b)] for one in (*a, *b)]
    assert list(dict.fromkeys((*x, *y))) == list(range(len({*a, *b})))


@given(NUMBERS, NUMBERS)
def test_runs_are_equal_and_in_order(a: list[int], b: list[int]) -> None:
    found = equal_runs(a, b)
    assert all(a[i] == b[j] for i, j in found)
    assert found == sorted(found)
    assert bool(found) == bool({*a} & {*b})


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), unique_by=(lambda pair: pair[0], lambda pair: pair[1])))
def test_pairs_that_rise_all_stay_in_order(pairs: list[tuple[int, int]]) -> None:
    pairs.sort()
    assert own._rises(pairs) == (own._in_order(pairs, dict.fromkeys(pairs, 1)) == pairs)


def test_a_paragraph_that_moved_is_told_from_those_that_stay() -> None:
    story = [
        "The council met on Monday to hear of the wall.",
        "Ilse Brandvold said that the gates of the lock leak.",
        "Nobody had asked the skippers of the fleet about it all.",
    ]
    old, new = "\n\n".join(story), "\n\n".join([story[0], story[2], story[1]])
    found = align(old, units(old), new, units(new), Budget())
    assert [(pair.old.start, pair.new.start) for pair in found.kept] == [(0, 0), (2, 1)]
    assert (found.moved_old, found.moved_new) == (frozenset((1,)), frozenset((2,)))
