"""How many words at the head of a name are title: "former us defense secretary" in front of "donald rumsfeld".

A title is a run of known offices and honorifics, each with the modifiers, nations and portfolios around it, and with
what "of" adds: "minister of foreign affairs and trade". At least one word is always left for the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from xcheck.names import lists

RATHER_GIVEN = frozenset(("amir", "dean", "duke", "earl"))
"""Titles that, first in a name and before no other title, are given names more often: Dean Barrow, Duke Ellington, Earl Carter, Amir Peretz."""
_LONGEST_PHRASE = 4
_JOINS = frozenset(("of", "for", "to", "at", "in"))
_FILL = frozenset(("the", "and", "of", "for", "in"))


@lru_cache(maxsize=1)
def _before_offices() -> frozenset[str]:
    """Single words that may stand between the start of a title and its office."""
    phrases = (*lists.DEMONYMS, *lists.COUNTRIES, *lists.TITLE_MODIFIERS, *lists.PORTFOLIOS)
    return frozenset(" ".join(phrases).split()) - lists.TITLES


@lru_cache(maxsize=1)
def _title_starts() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in lists.TITLES)


@lru_cache(maxsize=1)
def openings() -> frozenset[str]:
    """The words of two letters or more that a title may begin with."""
    return _title_starts() | _before_offices()


def title_length(words: Sequence[str]) -> int:
    """How many of the folded `words` at the start are title; always less than their number."""
    first = words[0] if words else ""
    if first not in openings() and len(first) > 1:
        return 0
    starts, before = _title_starts(), _before_offices()
    if first in RATHER_GIVEN and (len(words) < 3 or words[1] not in starts):
        return 0
    most = len(words) - 1
    at = end = 0
    while at < most:
        word = words[at]
        size = _phrase(words, at, most) if word in starts else 0
        if size:
            at += size
            end = at = _of(words, at, most) if at < most and words[at] in _JOINS else at
        elif word in before or word == "and":
            at += 1
        elif len(word) == 1:
            letters = _letters(words, at, most)
            if letters == at or (words[letters] not in starts and words[letters] not in before):
                break
            at = letters
        else:
            break
    return end


def _letters(words: Sequence[str], at: int, most: int) -> int:
    """Where the letters of "u s president", "c i a director" end; `at` for one letter, which is an initial."""
    end = at
    while end < most and len(words[end]) == 1:
        end += 1
    return end if end - at > 1 else at


def _phrase(words: Sequence[str], at: int, most: int) -> int:
    """The length of the longest title that begins at `at` and ends before `most`; 0 when there is none."""
    titles = lists.TITLES
    for size in range(min(_LONGEST_PHRASE, most - at), 0, -1):
        if (words[at] if size == 1 else " ".join(words[at : at + size])) in titles:
            return size
    return 0


def _of(words: Sequence[str], at: int, most: int) -> int:
    """Where "of foreign affairs and trade", which begins at `at`, ends."""
    before, end = _before_offices(), at + 1
    while end < most and (words[end] in before or words[end] in _FILL):
        end += 1
    return end if end > at + 1 else at


def title_gender(title: str) -> str | None:
    """`m` or `f` where a folded title says whether its bearer is a man or a woman, else None."""
    known = lists.TITLE_GENDER
    return next((known[word] for word in title.split() if word in known), None)
