"""Kinds of differences between two versions of a quotation."""

from __future__ import annotations

import pytest

from xcheck.checks.wording import ORDER, kind_of, surface
from xcheck.text.alignment import align

PLAIN = "We counted every barge on the river twice before the storm came in from the west"


def kinds(first: str, second: str) -> list[str]:
    found = align(first, second)
    assert found is not None
    return [kind_of(d, first, second) for d in found.differences]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (PLAIN, PLAIN.replace("barge", "boat"), "word"),
        (PLAIN, PLAIN.replace("storm", "calm"), "word"),
        (PLAIN, PLAIN.replace("twice ", ""), "left-out"),
        (PLAIN, PLAIN.replace("before the", "before a"), "small"),
        (PLAIN, PLAIN.replace("counted", "count"), "small"),
        (PLAIN, PLAIN.replace("barge", "barges"), "small"),
        (PLAIN, PLAIN.replace("counted", "never counted"), "negation"),
        ("I will open the valves at night in May", "I will not open the valves at night in May", "negation"),
        ("I will open the valves at night in May", "I won’t open the valves at night in May", "negation"),
        ("We saw 14 barges on the river that night", "We saw 17 barges on the river that night", "number"),
        ("We saw four barges on the river that night", "We saw five barges on the river that night", "number"),
        ("I have no regrets about the river that night", "I have regrets about the river that night", "negation"),
        ("We can no longer pay the crew of that barge", "We can pay the crew of that barge", "negation"),
        ("I told them, oh no, the crew of that barge is safe", "I told them the crew of that barge is safe", "style"),
        ("I said no the crew of that barge never came", "I said the crew of that barge never came", "style"),
        ("We met on Tuesday and signed for the new barge", "We met on Thursday and signed for the new barge", "word"),
        ("World War II took both of the older crew", "World War Two took both of the older crew", "style"),
        ("I met Kirill Dmitriev on the quay that night", "I met Kirill Dimitriev on the quay that night", "style"),
        ("It's a bad night for the whole river crew", "It has a bad night for the whole river crew", "style"),
        ("He’d open the lower valves every single night", "He would open the lower valves every single night", "style"),
        ("that was a f---ing bad night for the crew", "that was a fucking bad night for the crew", "style"),
        ("I mean, the health care of the crew was bad", "I mean, the healthcare of the crew was bad", "style"),
        ("we counted, we counted every barge on the river", "we counted every barge on the river", "style"),
        ("I told him that he would never open it again", "I told him that [Brack] would never open it again", "style"),
        ("Every barge, you know, was on the river that night", "Every barge was on the river that night", "style"),
    ],
)
def test_kinds(one: str, other: str, kind: str) -> None:
    assert (kinds(one, other) or ["style"]) == [kind]
    assert (kinds(other, one) or ["style"]) == [kind]


def test_an_ellipsis_stands_for_what_was_left_out() -> None:
    assert set(kinds(PLAIN, PLAIN.replace("on the river twice", "..."))) == {"style"}


def test_the_order_goes_from_nothing_to_the_sense() -> None:
    assert ORDER[0] == "style"
    assert ORDER[-1] == "negation"


def test_the_words_as_they_stand() -> None:
    other = PLAIN.replace("barge", "BARGES!")
    found = align(PLAIN, other)
    assert found is not None
    [difference] = found.differences
    assert (surface(difference.a, PLAIN), surface(difference.b, other), surface((), PLAIN)) == ("barge", "BARGES", "")
