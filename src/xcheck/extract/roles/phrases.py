"""Role phrases: a head that names a role, with what stands in front of it and what `of` adds behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Literal, NamedTuple

from xcheck.extract.mentions.offices import BODIES, HONORIFICS, PORTFOLIOS
from xcheck.extract.reading import Lookout
from xcheck.extract.roles.words import ABBREVIATED, AFTER_HEAD, DETERMINERS, HEADS, MODIFIERS, PARTIES, RUNNING, STOPS
from xcheck.model.place import Span
from xcheck.names.acronyms import is_acronym, stands_for
from xcheck.text.memo import Memo

_TOKEN = re.compile(r"[^\W_]+(?:[&'’/‐‑.-][^\W_]+)*")
_WHOLE = itemgetter(0)
_GAP = frozenset((" ", "\u00a0", "  "))
_BRACKET_GAP = frozenset((") ", ")\u00a0"))
_SMALL = frozenset(("of", "the", "and", "for", "&", "in", "on"))
"""Words without a capital inside the name of a body."""
_JOINS = frozenset(("of", "for", "at"))
_SENT_TO = frozenset(("ambassador", "commissioner"))
"""Heads that `to` goes on with, since they are sent to a country."""
_LONGEST = 8
"""Words that a role may have in front of its head, and behind it."""
_PAIRED = PORTFOLIOS | {"police", "fire", "rescue"}
"""What one office may be over two of: trade and industry minister, police and fire chief."""
_OVER_TWO = frozenset(("minister", "secretary"))
_POSSESSIVE = ("'s", "’s")
_VERBS = frozenset(("elect", "re-elect", "reelect"))
"""What is done to somebody with a title; elect belongs to a title only behind it."""
_OF_TEAMS = frozenset(("centre", "lock", "prop"))
"""Players' posts that are things too: a role only behind the name of a team."""
_RUN_ON = re.compile(r"(?<=[a-z])[A-Z][a-z]+$")


HEAD_PARTS = Lookout(re.findall(r"[^\W\d_]+", head)[-1] for head in HEADS)
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


class Words(dict[int, Word]):
    """The words of a sentence by number, each made when it is first looked at: of most sentences only those around a head ever are."""

    def __init__(self, text: str, found: Sequence[re.Match[str]], in_name: Callable[[int], bool], heads: Sequence[int]) -> None:
        """`found` are the tokens, each one word; `in_name` says whether an offset lies inside a person's name; `heads` are the words that
        may name a role.
        """
        super().__init__()
        self.text, self.found, self.in_name, self.heads, self.size = text, found, in_name, heads, len(found)

    def __missing__(self, at: int) -> Word:
        match = self.found[at]
        start, end = match.span()
        low, capital, possessive = _letters(match[0])
        made = self[at] = Word(low, start, end, capital, possessive or self.text[end : end + 1] in ("'", "’"), self.in_name(start))
        return made

    def part(self, first: int, past: int) -> list[Word]:
        """The words from number `first` on up to `past`."""
        return [self[at] for at in range(first, past)]


class RolePhrase(NamedTuple):
    """A role as it stands, without its determiner: `words[first:last + 1]`, `words[head]` is its head."""

    words: Words
    first: int
    head: int
    last: int
    determiner: str
    start: int
    """Where the determiner starts, else the phrase."""
    span: Span
    """From its first word to its last."""


def words_of(text: str, sentence: Span, in_name: Callable[[int], bool]) -> Words:
    """The words of a sentence; `in_name` says whether an offset lies inside a person's name. None of them where no word may name a role."""
    found = list(_TOKEN.finditer(text, sentence.start, sentence.end))
    told = list(map(_TELLS.__getitem__, map(_WHOLE, found)))
    if "run on" in told:
        return _parted(text, found, in_name)
    heads = [at for at, tells in enumerate(told) if tells]
    return Words(text, found if heads else (), in_name, heads)


def _parted(text: str, found: Sequence[re.Match[str]], in_name: Callable[[int], bool]) -> Words:
    """The words of a sentence in which two ran together: saidVice President, where the space went where a link began."""
    words: list[Word] = []
    for match in found:
        word, start, end = match[0], match.start(), match.end()
        low, capital, possessive = _letters(word)
        run_on = _run_on(word)
        if run_on is not None:
            words.append(Word(low[: run_on.start()], start, start + run_on.start(), capital, False, in_name(start)))
            low, start, capital = run_on.group().casefold(), start + run_on.start(), True
        words.append(Word(low, start, end, capital, possessive or text[end : end + 1] in ("'", "’"), in_name(start)))
    made = Words(text, (), in_name, range(len(words)))
    made.update(enumerate(words))
    made.size = len(words)
    return made


@lru_cache(maxsize=1 << 15)
def _letters(word: str) -> tuple[str, bool, bool]:
    """A word in lower case without its possessive ending, whether it begins with a capital, whether it has that ending."""
    possessive = word.endswith(_POSSESSIVE)
    return (word[:-2] if possessive else word).casefold(), word[0].isupper(), possessive


def _run_on(word: str) -> re.Match[str] | None:
    found = None if word.islower() or word.istitle() else _RUN_ON.search(word)
    return found if found is not None and found.group().casefold() in MODIFIERS else None


def _tells(word: str) -> Literal["head", "run on", ""]:
    """Whether a word may name a role wherever it stands, or is two words that ran together."""
    if _run_on(word) is not None:
        return "run on"
    return "head" if _names_role(_letters(word)[0]) else ""


_TELLS = Memo(_tells)


@lru_cache(maxsize=1 << 15)
def _names_role(low: str) -> bool:
    if low in HEADS:
        return True
    first, _, rest = low.partition("-")
    return bool(rest) and (rest.rpartition("-")[2] in HEADS or (first in HEADS and rest in ("elect", "designate", "in-chief", "general", "at-large")))


def is_head(word: Word) -> bool:
    """Whether a word names a role: minister, vice-president, president-elect, ex-mayor."""
    if word.name or word.possessive or not _names_role(word.low):
        return False
    return word.capital or word.low not in PARTIES


def role_phrases(text: str, words: Words) -> list[RolePhrase]:
    """The role phrases of a sentence in order; no two overlap."""
    found: list[RolePhrase] = []
    floor = 0
    for at in words.heads:
        if at < floor or not is_head(words[at]):
            continue
        word = words[at]
        if _leads_on(text, words, at):
            continue
        first = _first(text, words, at, floor)
        last = _last(text, words, at)
        if words[at].low in PARTIES and first == at and last == at and (not word.capital or _begins_a_pair(text, words, at)):
            continue
        if word.low in _OF_TEAMS and (first == at or last > at or not words[first].capital):
            continue
        before = words[first - 1] if first else None
        determined = before is not None and before.low in DETERMINERS and _adjoin(text, before, words[first])
        start = before.start if before is not None and determined else words[first].start
        found.append(
            RolePhrase(words, first, at, last, before.low if before is not None and determined else "", start, Span(words[first].start, words[last].end))
        )
        floor = last + 1
    return found


def _leads_on(text: str, words: Words, at: int) -> bool:
    """Whether a head only leads on to another one: deputy foreign minister, attorney general, president elect."""
    for k in range(at + 1, min(at + 5, words.size)):
        word = words[k]
        if word.name or not _adjoin(text, words[k - 1], word):
            return False
        if is_head(word) or (k == at + 1 and word.low in AFTER_HEAD):
            return True
        if word.possessive or word.low not in MODIFIERS:
            return False
    return False


def _begins_a_pair(text: str, words: Words, at: int) -> bool:
    """Whether a portfolio that a party is called too goes on with a second one: Labour and Social Affairs Minister."""
    if words[at].low not in _PAIRED or at + 2 >= words.size or words[at + 1].low not in ("and", "&"):
        return False
    for k in range(at + 1, min(at + _LONGEST, words.size)):
        if not _adjoin(text, words[k - 1], words[k]) or (k > at + 1 and not words[k].capital):
            return False
        if words[k].low in _OVER_TWO:
            return True
    return False


def _adjoin(text: str, left: Word, right: Word) -> bool:
    """Whether only a space, or the stop of an abbreviation and a space, lies between two words."""
    gap = text[left.end : right.start]
    return gap in _GAP or (gap.startswith(".") and gap[1:] in _GAP and (left.low in ABBREVIATED or "." in left.low))


def _first(text: str, words: Words, head: int, floor: int) -> int:
    at = head
    while at > floor and head - at < _LONGEST:
        if not _adjoin(text, words[at - 1], words[at]):
            body = _shortened(text, words, at, floor)
            if body is None:
                break
            at = body
            continue
        before = words[at - 1]
        if before.name and not before.possessive:
            break
        if before.low in _VERBS:
            break
        if before.low in RUNNING and words[at].capital and not before.capital:
            # the Democratic nominee, Senator Vane, without the comma: who runs for one office holds another.
            break
        if before.low in ("and", "&") and at - 1 > floor and words[at - 2].low in _PAIRED and _pairs(words, at, head) and _adjoin(text, words[at - 2], before):
            at -= 2
        elif (before.low in STOPS and before.low not in MODIFIERS) or (before.low == "under" and words[at].low != "secretary"):
            break
        elif before.capital or before.possessive or before.low in MODIFIERS or is_head(before) or _hyphened(before):
            at -= 1
        else:
            break
    return at


def _pairs(words: Words, at: int, head: int) -> bool:
    """Whether the words from `at` to a head are the second half of an office over two: and industry minister, and Livestock Development Minister."""
    return words[at].low in _PAIRED or (words[at - 2].capital and words[at].capital and words[head].low in _OVER_TWO)


def _shortened(text: str, words: Words, at: int, floor: int) -> int | None:
    """The first word of a body that stands in front of word number `at` with its acronym in brackets: World Skating Union (WSU) President."""
    short = words[at - 1]
    if at - 1 <= floor or text[short.start - 1 : short.start] != "(" or text[short.end : words[at].start] not in _BRACKET_GAP:
        return None
    letters = text[short.start : short.end]
    if not is_acronym(letters) or text[words[at - 2].end : short.start - 1] not in _GAP:
        return None
    for first in range(at - 2, max(floor, at - 2 - _LONGEST) - 1, -1):
        word = words[first]
        if word.name or not (word.capital or word.low in _SMALL):
            return None
        if word.capital and first < at - 2 and stands_for(letters, text[word.start : words[at - 2].end]):
            return first
        if first == floor or not _adjoin(text, words[first - 1], word):
            return None
    return None


def _portfolio(word: Word) -> bool:
    return word.low in PORTFOLIOS or (word.capital and word.low not in STOPS and not word.name)


def _hyphened(word: Word) -> bool:
    """then-senator, ex-mayor, vice-presidential, centre-left."""
    return word.low.split("-", 1)[0] in ("then", "ex", "vice", "co", "deputy", "now", "soon", "self", "long", "centre", "center")


def _last(text: str, words: Words, head: int) -> int:
    """Where the role ends behind its head: past `of foreign affairs`, `of the harbour council`, `for Trade and Industry`."""
    last = at = head
    while at + 2 < words.size + 1 and at + 1 < words.size and _joins(words, at, head):
        if not _adjoin(text, words[at], words[at + 1]):
            break
        end = _object(text, words, at + 2, words[at + 1])
        if end < 0:
            break
        last = at = end
    return last


def _joins(words: Words, at: int, head: int) -> bool:
    """Whether the word behind number `at` goes on with the role whose head is number `head`."""
    joint = words[at + 1].low
    if at != head:
        return joint in ("of", "for")
    return joint in _JOINS or (joint == "to" and words[head].low in _SENT_TO)


def _titles(text: str, words: Words, at: int) -> bool:
    """Whether a head stands directly in front of somebody's name; State and Staff end what somebody is over."""
    word = words[at]
    return at + 1 < words.size and words[at + 1].name and is_head(word) and word.low not in PORTFOLIOS and _adjoin(text, word, words[at + 1])


def _goes_on(text: str, words: Words, at: int) -> bool:
    """Whether word number `at` ends the name of a body that a possessive began: the Teachers' Union, Norway's Labour Party."""
    if at >= words.size:
        return False
    word, before = words[at], words[at - 1]
    gap = text[before.end : word.start]
    return (
        (gap in _GAP or gap[1:] in _GAP) and word.capital and not word.name and word.low not in STOPS and (word.low in _OF_TEAMS or not _names_role(word.low))
    )


def _object(text: str, words: Words, start: int, before: Word) -> int:
    """The last word of an object that begins at `start`; -1 where none does."""
    end, at, previous = -1, start, before
    while at < words.size and at - start < _LONGEST and (_adjoin(text, previous, words[at]) or (at > start and previous.possessive)):
        word = words[at]
        if word.name:
            # head of research Ilse Vane: whatever leads on to the name is what she is over.
            return at - 1 if at > start and not previous.capital and previous.low not in STOPS else end
        if _titles(text, words, at) and not (end >= 0 and before.low == "of" and word.low in HONORIFICS):
            # a spokesman for Prime Minister Ilse Vane: the office is hers, not a part of his.
            return -1
        if word.low in DETERMINERS and at == start:
            pass
        elif word.low in ("and", "&"):
            if not (at > start and at + 1 < words.size and _portfolio(words[at - 1]) and _portfolio(words[at + 1]) and not is_head(words[at + 1])):
                break
        elif (word.capital and word.low not in STOPS) or word.low in PORTFOLIOS or word.low in BODIES:
            end = at
        elif word.low in STOPS or at - start > 3:
            break
        previous = word
        at += 1
        if word.possessive and not _goes_on(text, words, at):
            break
    return end
