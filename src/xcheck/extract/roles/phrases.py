"""Role phrases: a head that names a role, with what stands in front of it and what `of` adds behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from xcheck.extract.mentions.offices import BODIES, PORTFOLIOS
from xcheck.extract.roles.words import ABBREVIATED, AFTER_HEAD, DETERMINERS, HEADS, MODIFIERS, PARTIES, RUNNING, STOPS
from xcheck.model.place import Span

_TOKEN = re.compile(r"[^\W_](?:[^\W_]|[&'’/‐‑-](?=[^\W_])|\.(?=[^\W_]))*")
_GAP = frozenset((" ", "\u00a0", "  "))
_JOINS = frozenset(("of", "for", "at"))
_LONGEST = 8
"""Words that a role may have in front of its head, and behind it."""
_POSSESSIVE = ("'s", "’s")
_RUN_ON = re.compile(r"(?<=[a-z])[A-Z][a-z]+$")


HEAD_PARTS = frozenset(re.findall(r"[^\W\d_]+", head)[-1] for head in HEADS)
"""The last part of every head: a sentence without one of them names no role."""


class Word(NamedTuple):
    """A word of a sentence; `low` is in lower case, without possessive."""

    low: str
    start: int
    end: int
    capital: bool
    possessive: bool
    name: bool
    """Whether it belongs to a person's name."""


class RolePhrase(NamedTuple):
    """A role as it stands, without its determiner: `words[first:last + 1]`, `words[head]` is its head."""

    words: Sequence[Word]
    first: int
    head: int
    last: int
    determiner: str
    start: int
    """Where the determiner starts, else the phrase."""

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.words[self.first].start, self.words[self.last].end)


def words_of(text: str, sentence: Span, in_name: Callable[[int], bool]) -> list[Word]:
    """The words of a sentence; `in_name` says whether an offset lies inside a person's name."""
    found = []
    make = Word._make
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        word = match.group()
        start, end = match.span()
        if word.islower() and word.isalpha() and text[end : end + 1] not in ("'", "’"):
            # Nine words of ten are of this kind.
            found.append(make((word, start, end, False, False, in_name(start))))
            continue
        possessive = word.endswith(_POSSESSIVE)
        low = (word[:-2] if possessive else word).casefold()
        owning = possessive or text[end : end + 1] in ("'", "’")
        run_on = None if word.islower() or word.istitle() else _RUN_ON.search(word)
        if run_on is not None and run_on.group().casefold() in MODIFIERS:
            # saidVice President: the space went where a link began.
            found.append(Word(low[: run_on.start()], start, start + run_on.start(), word[0].isupper(), False, in_name(start)))
            low, start = run_on.group().casefold(), start + run_on.start()
        found.append(Word(low, start, match.end(), text[start].isupper(), owning, in_name(start)))
    return found


def is_head(word: Word) -> bool:
    """Whether a word names a role: minister, vice-president, president-elect, ex-mayor."""
    if word.name or word.possessive:
        return False
    low = word.low
    if low in HEADS:
        return low not in PARTIES or word.capital
    first, _, rest = low.partition("-")
    return bool(rest) and (rest.rpartition("-")[2] in HEADS or (first in HEADS and rest in ("elect", "designate", "in-chief", "general", "at-large")))


def role_phrases(text: str, words: Sequence[Word]) -> list[RolePhrase]:
    """The role phrases of a sentence in order; no two overlap."""
    found: list[RolePhrase] = []
    floor = 0
    for at, word in enumerate(words):
        if at < floor or not is_head(word):
            continue
        if _leads_on(text, words, at):
            continue
        first = _first(text, words, at, floor)
        last = _last(text, words, at)
        if words[at].low in PARTIES and first == at and last == at and not word.capital:
            continue
        before = words[first - 1] if first else None
        determined = before is not None and before.low in DETERMINERS and _adjoin(text, before, words[first])
        start = before.start if before is not None and determined else words[first].start
        found.append(RolePhrase(words, first, at, last, before.low if before is not None and determined else "", start))
        floor = last + 1
    return found


def _leads_on(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a head only leads on to another one: deputy foreign minister, attorney general, president elect."""
    for k in range(at + 1, min(at + 5, len(words))):
        word = words[k]
        if word.name or not _adjoin(text, words[k - 1], word):
            return False
        if is_head(word) or (k == at + 1 and word.low in AFTER_HEAD):
            return True
        if word.possessive or word.low not in MODIFIERS:
            return False
    return False


def _adjoin(text: str, left: Word, right: Word) -> bool:
    """Whether only a space, or the stop of an abbreviation and a space, lies between two words."""
    gap = text[left.end : right.start]
    return gap in _GAP or (gap.startswith(".") and gap[1:] in _GAP and (left.low in ABBREVIATED or "." in left.low))


def _first(text: str, words: Sequence[Word], head: int, floor: int) -> int:
    at = head
    while at > floor and head - at < _LONGEST and _adjoin(text, words[at - 1], words[at]):
        before = words[at - 1]
        if before.name and not before.possessive:
            break
        if before.low in RUNNING and words[at].capital and not before.capital:
            # the Democratic nominee, Senator Vane, without the comma: who runs for one office holds another.
            break
        if (
            before.low in ("and", "&")
            and at - 1 > floor
            and words[at].low in PORTFOLIOS
            and words[at - 2].low in PORTFOLIOS
            and _adjoin(text, words[at - 2], before)
        ):
            at -= 2
        elif (before.low in STOPS and before.low not in MODIFIERS) or (before.low == "under" and words[at].low != "secretary"):
            break
        elif before.capital or before.possessive or before.low in MODIFIERS or is_head(before) or _hyphened(before):
            at -= 1
        else:
            break
    return at


def _portfolio(word: Word) -> bool:
    return word.low in PORTFOLIOS or (word.capital and word.low not in STOPS and not word.name)


def _hyphened(word: Word) -> bool:
    """then-senator, ex-mayor, vice-presidential, centre-left."""
    return word.low.split("-", 1)[0] in ("then", "ex", "vice", "co", "deputy", "now", "soon", "self", "long", "centre", "center")


def _last(text: str, words: Sequence[Word], head: int) -> int:
    """Where the role ends behind its head: past `of foreign affairs`, `of the harbour council`, `for Trade and Industry`."""
    last = at = head
    while at + 2 < len(words) + 1 and at + 1 < len(words) and words[at + 1].low in (_JOINS if at == head else ("of", "for")):
        if not _adjoin(text, words[at], words[at + 1]):
            break
        end = _object(text, words, at + 2, words[at + 1])
        if end < 0:
            break
        last = at = end
    return last


def _object(text: str, words: Sequence[Word], start: int, before: Word) -> int:
    """The last word of an object that begins at `start`; -1 where none does."""
    end, at, previous = -1, start, before
    while at < len(words) and at - start < _LONGEST and _adjoin(text, previous, words[at]):
        word = words[at]
        if word.name:
            break
        if word.low in DETERMINERS and at == start:
            pass
        elif word.low in ("and", "&"):
            if not (at > start and at + 1 < len(words) and _portfolio(words[at - 1]) and _portfolio(words[at + 1]) and not is_head(words[at + 1])):
                break
        elif (word.capital and word.low not in STOPS) or word.low in PORTFOLIOS or word.low in BODIES:
            end = at
        elif word.low in STOPS or at - start > 3:
            break
        previous = word
        at += 1
        if word.possessive:
            break
    return end
