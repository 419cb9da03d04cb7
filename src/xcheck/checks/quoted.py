"""One quotation in several places: how two quotations are found to be the same, and whether their speakers can be one person."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from xcheck.model.place import Span
from xcheck.model.records import Quote, Speaker
from xcheck.names.compare import compare_names
from xcheck.text.alignment import Alignment, align
from xcheck.text.function_words import COMMON_WORDS, FUNCTION_WORDS, rare, weight
from xcheck.text.levelled import forms
from xcheck.text.marks import pair

_RUN = 4
"""How many words in a row two quotations must share to be held side by side."""
_LONG_RUN = 7
_ENGLISH = frozenset(
    "the and that with you have they this are not our my it to be he she if from your their what there been would by who or were should could than which when where about into us does did has had its his them these those because just very out all we're can".split()
)
"""Small words that are words of no neighbouring language."""
_WITH_OF = frozenset("a an at as for from on".split())
"""Small words that other languages have too, but none of them beside `of`."""
Relation = Literal["same", "different", "unknown"]


@lru_cache(maxsize=1 << 14)
def runs(text: str) -> tuple[str, ...]:
    """Hashes of all runs of four words, and of seven, that hold two words of content or one that is not common."""
    words = forms(text)
    # Before each word: what the words say so far, and how many bytes they take.
    says = [0, *accumulate(0 if word in FUNCTION_WORDS else 1 if word in COMMON_WORDS else 2 for word in words)]
    encoded = [word.encode() for word in words]
    begins = [0, *accumulate(len(word) + 1 for word in encoded)]
    joined = b" ".join(encoded)
    found = {
        zlib.crc32(joined[begins[at] : begins[at + size] - 1])
        for size in (_RUN, _LONG_RUN)
        for at in range(len(words) - size + 1)
        if says[at + size] - says[at] >= 2
    }
    return tuple([f"{run:08x}" for run in sorted(found)])


def comparable(quote: Quote, words: int) -> bool:
    """Whether a quotation is speech of at least `words` words, and not a translation or a quotation inside another."""
    if not quote.speech or (quote.relayed and quote.speaker is None) or any(mark in "«»‹›„" for mark in quote.marks):
        return False
    return _english_words(quote.text) >= words


@lru_cache(maxsize=1 << 14)
def _english_words(text: str) -> int:
    """How many words of English speech a text has; none where it is another language, or a list."""
    found = forms(text)
    # Of English speech a third and more is small words.
    small = [word for word in found if word in FUNCTION_WORDS]
    return len(found) if len(small) * 6 >= len(found) and (not _ENGLISH.isdisjoint(small) or ("of" in small and not _WITH_OF.isdisjoint(small))) else -1


def one_quotation(a: Quote, b: Quote, words: int, days: int) -> Alignment | None:
    """The two quotations side by side, if they are the same words of one occasion; else None.

    They must share `words` words in order and four fifths of the shorter one. A short or commonplace run proves nothing:
    it must hold words that are not among the commonest, more of them the shorter it is, and where the articles lie more
    than `days` days apart.
    """
    found = align(a.text, b.text)
    if found is None or found.coverage < 0.8 or len(found.shared) < words:
        return None
    size, content, uncommon = len(found.shared), weight(found.shared), rare(found.shared)
    if content < 2 or uncommon < (2 if size < 8 else 1 if size < 12 else 0) or len(found.longest) < _RUN:
        return None
    one, two = a.origin.published, b.origin.published
    if one is not None and two is not None and abs((one - two).days) > days and (size < 10 or uncommon < 3):
        return None
    return found


@lru_cache(maxsize=1 << 12)
def own_words(text: str) -> str:
    """A quotation's text without the quotations in it: `I told him that he “…”, and left` is the speaker's own at both ends."""
    parts, at = [], 0
    for inner in pair(text, (Span(0, len(text)),)).outer:
        if inner.closing and inner.opening:
            parts.append(text[at : inner.start - len(inner.opening)])
            at = inner.end + len(inner.closing)
    return "".join((*parts, text[at:]))


def relation(a: Quote, b: Quote) -> Relation:
    """Whether the speakers of two quotations are one person, two, or nobody can say. Joint speakers count as any of them."""
    if a.speaker is None or b.speaker is None:
        return "unknown"
    found = {between(one, two) for one in (a.speaker, *a.also) for two in (b.speaker, *b.also)}
    return "same" if "same" in found else "unknown" if "unknown" in found else "different"


def between(a: Speaker, b: Speaker) -> Relation:
    """Whether two speakers are one person. Only persons by name can be two, those of one family too."""
    if not a.somebody or not b.somebody or not named(a) or not named(b):
        return "unknown"
    if a.entity is not None and a.entity == b.entity:
        return "same"
    outcome = _names(*sorted((a.called, b.called)))
    if outcome == "different":
        return "different"
    # Two entities whose names are compatible may be two people, or one that could not be resolved.
    return "unknown" if a.entity is not None and b.entity is not None else "same"


@lru_cache(maxsize=1 << 12)
def _names(a: str, b: str) -> str:
    one, other = a.casefold().split(), b.casefold().split()
    relatives = len(one) > 1 < len(other) and one[-1] == other[-1] and set(one) & set(other) == {one[-1]}
    return "same" if set(one) & set(other) and not relatives else compare_names(a, b).outcome


def named(speaker: Speaker) -> bool:
    """Whether the speaker is given by a name, or by a pronoun or an office of which the article settles whose it is."""
    return speaker.called[:1].isupper() and speaker.called.casefold() not in ("he", "she", "i", "his", "her", "him", "my", "they", "we", "it")


def voices(quotes: Iterable[Quote]) -> int:
    """How many articles say so, near copies counted once."""
    return len({quote.origin.voice or quote.origin.digest for quote in quotes})
