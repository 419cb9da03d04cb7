"""Where a reviewed change still fits, and where it does not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.readers.amend import swapped
from xcheck.review.fix_file import Patch
from xcheck.review.refitting import Refit, refit

OLD = "The ferry left Kell at noon. The porter saw Dammarov wave from the upper deck, and then nothing more was heard of him."


def patch(text: str = OLD, old: str = "Dammarov", new: str = "Damarov", margin: int = 40, nth: int = 0, line: int = 1) -> Patch:
    start = -1
    for _ in range(nth + 1):
        start = text.index(old, start + 1)
    return Patch("a.txt", start, text[max(0, start - margin) : start], old, new, text[start + len(old) : start + len(old) + margin], line)


def one(text: str, made: Patch | None = None) -> Refit:
    (found,) = refit(text, [made or patch()])
    return found


@pytest.mark.parametrize(
    "text",
    [
        OLD,
        "x" * 5000 + "\n\n" + OLD,
        OLD.replace("noon", "one"),
        OLD.replace("The porter saw", "A porter then saw"),
        OLD.replace("upper deck", "lower deck"),
        OLD.replace(" from the", " happily from the"),
        "Dammarov was on the quay, they say.\n" * 3 + OLD.replace("porter", "pilot"),
    ],
)
def test_it_is_made_where_it_stood_though_the_text_has_moved_on(text: str) -> None:
    found = one(text)
    assert found.swap is not None, found.why
    start = text.index("Dammarov wave") if "Dammarov wave" in text else text.index("Dammarov happily")
    assert found.swap == (start, start + 8, "Damarov")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (OLD.replace("Dammarov", "Brandvold"), "no longer stands in it"),
        ("Dammarov was on the quay, they say.", "no longer stands among the same words"),
        (OLD.replace("Dammarov", "Dammarovs"), "no longer stands"),
        (OLD.replace("Dammarov", "McDammarov"), "no longer stands"),
        ("", "no longer stands in it"),
    ],
)
def test_it_is_refused_where_it_no_longer_fits(text: str, words: str) -> None:
    found = one(text)
    assert found.swap is None
    assert not found.done
    assert words in found.why


def test_what_is_done_already_is_no_refusal() -> None:
    assert one(OLD.replace("Dammarov", "Damarov")).done
    assert one(OLD.replace("Dammarov", "Damarov").replace("porter", "pilot")).done
    assert not one(OLD.replace("Dammarov", "him")).done


def test_of_equal_places_the_one_where_it_stood_is_taken_and_each_once() -> None:
    text = "Otto sat. Otto sat. Otto sat."
    patches = [patch(text, "Otto", "Odo", 5, nth, nth) for nth in (0, 2)]
    found = refit(text, patches)
    assert swapped(text, [r.swap for r in found if r.swap]) == "Odo sat. Otto sat. Odo sat."
    moved = refit("Well. " + text, patches)
    assert swapped("Well. " + text, [r.swap for r in moved if r.swap]).count("Odo") == 2


def test_two_places_as_like_are_none() -> None:
    text = "The porter saw Dammarov wave from an upper deck. The porter saw Dammarov wave from my upper deck."
    found = one(text, Patch("a.txt", 500, "The porter saw ", "Dammarov", "Damarov", " wave from the upper deck.", 1))
    assert found.swap is None
    assert "two places" in found.why


def test_words_that_nobody_would_see_are_not_written() -> None:
    assert one(OLD, patch(new="Dama\u202erov")).swap is None
    assert one(OLD, patch(new="Dama\nrov")).swap is None
    assert one(OLD, patch(new=" ")).swap is None


@given(st.text("ab \n", max_size=80), st.text("ab", min_size=1, max_size=3), st.text("ab ", max_size=8), st.text("ab ", max_size=8), st.integers(0, 100))
def test_a_change_is_of_the_old_words_or_none(text: str, old: str, before: str, after: str, start: int) -> None:
    found = one(text, Patch("a.txt", start, before, old, "ZZ", after, 1))
    if found.swap is not None:
        assert text[found.swap.start : found.swap.end] == old
        assert found.swap.new == "ZZ"


def test_hostile_patches_take_no_time() -> None:
    text = "ab " * 100_000
    patches = [Patch("a.txt", n, "ba " * 13, "ab", "cd", "ba " * 13, n) for n in range(20)]
    started = time.process_time()
    assert all(found.swap is None for found in refit(text, patches))
    assert time.process_time() - started < 5
