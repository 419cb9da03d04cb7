"""Places, bodies and other things under two spellings: fewer clues than people give, so more is asked for.

A rare spelling is put with a name that the same article gives, from which it differs by one letter inside a long word.
It is sure where that name is a known place or the rest of a longer name is equal; else it asks for a look. Endings are
left alone: Iraq and Iraqi, Republican and Republicans are no slips.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.names.register import Register
from xcheck.resolve.spellings import without_one
from xcheck.resolve.uses import Use, Uses, known

SHORTEST = 7
"""Letters of a word that a slip is looked for in."""
_ENDINGS = (("our", "or"), ("tre", "ter"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ence", "ense"), ("ogue", "og"), ("amme", "am"))
TIMES = 2
"""Mentions that the other name must have in the article or, for a longer name, in the corpus."""


class Slip(NamedTuple):
    """A spelling (its key), the one it is probably a slip of, and whether that is sure."""

    odd: str
    model: str
    sure: bool


def slips(table: Uses, things: Mapping[str, object], register: Register) -> Iterator[Slip]:
    """The probable slips among `things` (keys of spellings that are no people), in order of their keys."""
    for digest, keys in sorted(table.by_article.items()):
        here = [table.by_key[key] for key in keys if key in things and table.by_key[key].sure]
        index: dict[tuple[str, ...], list[Use]] = {}
        for use in here:
            for block in _blocks(use):
                index.setdefault(block, []).append(use)
        for odd in here:
            models = {m.key: m for block in _blocks(odd) for m in index[block] if m is not odd and _slip(odd, m, digest)}
            if len(models) == 1:
                model = next(iter(models.values()))
                if not register.never_same(odd.text, model.text):
                    yield Slip(odd.key, model.key, fold(model.text) in lists.PLACES or len(fold(model.text).split()) > 2)


def _blocks(use: Use) -> Iterator[tuple[str, ...]]:
    """The words of a name with one long word replaced by a form that lacks one letter."""
    words = fold(use.text).split()
    if len(words) > 6:
        return
    for at, word in enumerate(words):
        if len(word) >= SHORTEST - 1 and word.isalpha():
            for less in sorted(without_one(word)):
                yield (*words[:at], less, *words[at + 1 :])


def _slip(odd: Use, model: Use, digest: str) -> bool:
    """Whether `odd` is the rare spelling and differs from `model` by one letter inside a word that is no name of its own."""
    if odd.voices > 1 or len(odd.at[digest]) > 1 or len(model.at[digest]) < TIMES or odd.count >= model.count:
        return False
    words, others = fold(odd.text).split(), fold(model.text).split()
    apart = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    if len(words) != len(others) or len(apart) != 1:
        return False
    a, b = apart[0]
    if min(len(a), len(b)) < SHORTEST - 1 or max(len(a), len(b)) < SHORTEST or a[0] != b[0] or OSA.distance(a, b, score_cutoff=1) > 1:
        return False
    if a[:-1] == b or b[:-1] == a or a[:-1] == b[:-1] or known(a) or a in lists.DEMONYMS or a in lists.ORGANISATION_WORDS:
        return False
    return not _british(a, b)


def _british(a: str, b: str) -> bool:
    """Whether two words differ as British and American spellings do: Centre, Center; Labour, Labor; Organisation."""
    return any(a.replace(x, y) == b or b.replace(x, y) == a for x, y in _ENDINGS)
