"""Reviewed changes put into a text that has moved on: each where it still fits, and nowhere else.

The old words must stand there exactly, as whole words. Where the words around them are the same too, that is the place;
else diff-match-patch judges, at each place with the old words whose surroundings are much alike, whether the patch fits
there. Two places that fit equally well are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from xcheck.readers.amend import Swap
from xcheck.review.fitting import hidden, part_of_word
from xcheck.review.fix_file import Patch, body

LIKE = 60.0
"""How alike the surroundings must be (0 to 100) for a place to be looked at."""
CLEAR = 15.0
"""By how much the best place must be more alike than the next."""
_MOST = 2_000
"""Places with the old words that are compared: more of one word in one article are no news."""
_TOLERANCE = 0.5
"""Share of a patch's characters that may differ: the default of diff-match-patch."""


class Refit(NamedTuple):
    """What became of a patch: the swap it makes, or why it makes none. `done` says that the text already has the new words."""

    patch: Patch
    swap: Swap | None
    why: str = ""
    done: bool = False


def refit(text: str, patches: Sequence[Patch]) -> list[Refit]:
    """The patches of one file, in order of where they stood, in its text as it is now. No two swaps overlap."""
    found: list[Refit] = []
    taken: list[Swap] = []
    moved = 0
    for patch in sorted(patches, key=lambda p: (p.start, p.line)):
        one = _refit(text, patch, moved, taken)
        if one.swap is not None:
            moved = one.swap.start - patch.start
            taken.append(one.swap)
        found.append(one)
    return found


def _refit(text: str, patch: Patch, moved: int, taken: Sequence[Swap]) -> Refit:
    if not patch.old.strip() or not patch.new.strip():
        return Refit(patch, None, "it has no old words or no new words")
    if hidden(patch.new):
        return Refit(patch, None, "its new words hold characters that nobody would see, or a line end")
    expected = patch.start + moved
    exact = list(_places(text, patch.before + patch.old + patch.after, len(patch.before), patch, taken))
    if exact:
        exact.sort(key=lambda at: abs(at - expected))
        if len(exact) > 1 and abs(exact[0] - expected) == abs(exact[1] - expected):
            return Refit(patch, None, "two places fit equally well")
        return _at(patch, exact[0])
    if (patch.before or patch.after) and text.find(patch.before + patch.new + patch.after) >= 0:
        return Refit(patch, None, "the text already has the new words", True)
    return _alike(text, patch, taken)


def _alike(text: str, patch: Patch, taken: Sequence[Swap]) -> Refit:
    """The one place with the old words where the surroundings, though changed, are still those of the patch."""
    ranked = _ranked(text, patch, taken)
    if not ranked:
        if _ranked(text, replace(patch, old=patch.new, new=patch.old), ()):
            return Refit(patch, None, "the text already has the new words", True)
        gone = text.find(patch.old) < 0
        return Refit(patch, None, f'"{patch.old}" no longer stands in it' if gone else f'"{patch.old}" no longer stands among the same words')
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEAR:
        return Refit(patch, None, "two places fit equally well")
    if not _fits(text, patch, ranked[0][1]):
        return Refit(patch, None, f'"{patch.old}" no longer stands among the same words')
    return _at(patch, ranked[0][1])


def _ranked(text: str, patch: Patch, taken: Sequence[Swap]) -> list[tuple[float, int]]:
    """The places with the old words whose surroundings are much like the patch's, the likest first: how alike (0 to 100), and where."""
    from rapidfuzz.distance import Indel

    found: list[tuple[float, int]] = []
    for at in islice(_places(text, patch.old, 0, patch, taken), _MOST):
        before, after = _beside(text, patch, at)
        like = 100 * Indel.normalized_similarity(patch.before + patch.after, before + after)
        if like >= LIKE:
            found.append((like, at))
    return sorted(found, key=lambda pair: (-pair[0], pair[1]))


def _places(text: str, wanted: str, skipped: int, patch: Patch, taken: Sequence[Swap]) -> Iterator[int]:
    """Where the old words stand as whole words inside `wanted`, `skipped` characters from its start, and nothing was changed yet."""
    begun = {swap.start for swap in taken}
    at = text.find(wanted)
    while at >= 0:
        start = at + skipped
        if start not in begun and not part_of_word(text, start, start + len(patch.old)):
            yield start
        at = text.find(wanted, at + 1)


def _beside(text: str, patch: Patch, at: int) -> tuple[str, str]:
    end = at + len(patch.old)
    return text[max(0, at - len(patch.before)) : at], text[end : end + len(patch.after)]


def _at(patch: Patch, start: int) -> Refit:
    return Refit(patch, Swap(start, start + len(patch.old), patch.new))


def _fits(text: str, patch: Patch, at: int) -> bool:
    """Whether diff-match-patch, given the surroundings of `at`, makes there exactly the change that the patch stands for."""
    from diff_match_patch import diff_match_patch

    before, after = _beside(text, patch, at)
    judge = diff_match_patch()
    # A limit in seconds would make the outcome depend on the machine's load.
    judge.Diff_Timeout = 0
    judge.Match_Threshold = _TOLERANCE
    # No pattern is to be cut into several.
    judge.Match_MaxBits = 8 * len(patch.before + patch.old + patch.new + patch.after) + 64
    made = judge.patch_fromText("\n".join(body(replace(patch, start=len(patch.before)))))
    result, applied = judge.patch_apply(made, before + patch.old + after)
    return all(applied) and result == before + patch.new + after
