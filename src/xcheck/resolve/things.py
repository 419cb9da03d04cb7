"""Places, bodies and other things under two spellings: fewer clues than people give, so more is asked for.

A spelling that stands once is put with a name that the same article gives (or, for a name of several words, that other
articles give), from which it differs by one letter inside a long word. It is sure where that name is a known place or the rest of a longer name is equal; else it asks for a look. Endings are
left alone: Iraq and Iraqi, Republican and Republicans are no slips.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.names.register import Register
from xcheck.resolve.spellings import doubled, without_one
from xcheck.resolve.uses import Use, Uses, known

SHORTEST = 7
"""Letters of a word that a slip is looked for in."""
_ENDINGS = (("our", "or"), ("tre", "ter"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ence", "ense"), ("ogue", "og"), ("amme", "am"))
TIMES = 2
"""Mentions that the other name must have in the article."""
WIDELY = 3
"""Voices that a name of several words must have to be the model for a slip in an article that does not give it."""


OFTEN = 6
"""Mentions that do as well, where fewer voices give it."""


class Slip(NamedTuple):
    """A spelling (its key), the one it is probably a slip of, whether that is sure, and whether one article gives both."""

    odd: str
    model: str
    sure: bool
    together: bool


def slips(table: Uses, things: Mapping[str, object], register: Register) -> Iterator[Slip]:
    """The probable slips among `things` (keys of spellings that are no people), in order of their keys."""
    found: dict[str, Slip] = {}
    for digest, keys in sorted(table.by_article.items()):
        here = [table.by_key[key] for key in keys if key in things and table.by_key[key].sure]
        found.update((s.odd, s) for s in _among(here, here, lambda m, at=digest: len(m.at[at]), register))  # type: ignore[misc]
    longer = [use for key, use in sorted(table.by_key.items()) if key in things and use.sure and len(use.key.split()) > 1]
    # Three words and more that agree but for one letter are hardly two names.
    often = [use for use in longer if use.voices >= WIDELY or use.count >= OFTEN or (use.voices >= TIMES and len(use.key.split()) > 2)]
    for slip in _among(longer, often, lambda m: m.count, register):
        found.setdefault(slip.odd, slip)
    # Crimmean Peninsula: where a known place or people is meant, no count is needed.
    for slip in _among(longer, longer, lambda m: TIMES, register):
        if _of_place(table.by_key[slip.odd], table.by_key[slip.model]):
            found.setdefault(slip.odd, slip)
    yield from (found[key] for key in sorted(found))


def _among(odds: Sequence[Use], models: Sequence[Use], times: Callable[[Use], int], register: Register) -> Iterator[Slip]:
    """The slips of `models` among `odds`."""
    index: dict[str, list[Use]] = {}
    once = [odd for odd in odds if odd.count == 1]
    for use in models if once else ():
        if times(use) >= TIMES:
            for block in _blocks(use.text):
                index.setdefault(block, []).append(use)
    for odd in once:
        near = {m.key: m for block in _blocks(odd.text) for m in index.get(block, ()) if m is not odd and _slip(odd, m)}
        if len(near) == 1:
            model = next(iter(near.values()))
            if not register.never_same(odd.text, model.text):
                sure = fold(model.text) in lists.PLACES or len(fold(model.text).split()) > 2
                yield Slip(odd.key, model.key, sure, not odd.at.keys().isdisjoint(model.at))


@lru_cache(maxsize=1 << 13)
def _blocks(text: str) -> tuple[str, ...]:
    """The words of a name with one long word replaced by a form that lacks one letter."""
    words = fold(text).split()
    if len(words) > 6:
        return ()
    found: list[str] = []
    for at, word in enumerate(words):
        if len(word) >= SHORTEST - 2 and word.isalpha():
            found.extend(" ".join((*words[:at], less, *words[at + 1 :])) for less in without_one(word))
    return tuple(sorted(found))


def _slip(odd: Use, model: Use) -> bool:
    """Whether a spelling differs from `model` by one letter inside a word that is no name of its own."""
    words, others = fold(odd.text).split(), fold(model.text).split()
    apart = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    if len(words) != len(others) or len(apart) != 1:
        return False
    a, b = apart[0]
    least = SHORTEST - 1 if doubled(a, b) or (len(words) > 1 and fold(model.text) in lists.PLACES) else SHORTEST
    if min(len(a), len(b)) < least - 1 or max(len(a), len(b)) < least or a[0] != b[0] or OSA.distance(a, b, score_cutoff=1) > 1:
        return False
    if a[:-1] == b or b[:-1] == a or a[:-1] == b[:-1] or known(a) or a in lists.DEMONYMS or a in lists.ORGANISATION_WORDS:
        return False
    return not _british(a, b)


def _of_place(odd: Use, model: Use) -> bool:
    """Whether `model`, or the word of it in which `odd` differs, is the name of a place or a people, while `odd` is neither."""
    (right,) = set(fold(model.text).split()) - set(fold(odd.text).split()) or {""}
    return fold(model.text) in lists.PLACES or right in lists.PLACES or right in lists.DEMONYMS


def _british(a: str, b: str) -> bool:
    """Whether two words differ as British and American spellings do: Centre, Center; Labour, Labor; Organisation."""
    return any(a.replace(x, y) == b or b.replace(x, y) == a for x, y in _ENDINGS)
