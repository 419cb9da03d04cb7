"""Where in a run the title ends and the name begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from xcheck.extract.mentions.kinds import is_demonym, is_given, is_place
from xcheck.extract.mentions.offices import (
    BODIES,
    CALLINGS,
    GENERATIONS,
    HONORIFICS,
    LEADERS_IN,
    LETTERED,
    OF_OFFICES,
    OFFICES,
    PLACES,
    PORTFOLIOS,
    SURNAMES_TOO,
)
from xcheck.extract.mentions.ordinary import COMMON, OPENERS
from xcheck.names.titles import RATHER_GIVEN
from xcheck.text.wordset import wordset

_OFTEN_BODIES = BODIES | PLACES | wordset("motors electric mills dynamics counsel election strike relativity theory america hook marvel tree")
_TAILS = frozenset(["chief", "general", "elect", "designate", "large", "law", "command"])
_RANKS = wordset("general captain major colonel chief commander inspector detective sergeant constable bishop coach dean")


_PARTISANS = frozenset(("republican", "democrat", "conservative", "liberal", "socialist", "tory"))
_CONSTABLES = frozenset(("pc", "wpc"))
_ATTRIBUTES = LEADERS_IN | COMMON | CALLINGS | OPENERS
_MOST_LETTERS = 4
"""Letters of an office that is called by them: GM, CFO."""
_MOST_NAMES = 3
"""Words of a person's name that may stand right behind a place."""
_HEADS = HONORIFICS | OFFICES | CALLINGS | _CONSTABLES
"""The words that a title may end with, but for hyphenated ones."""


class Worded(Protocol):
    """A word of a segment: in lower case, as it stands, and with the small words before it."""

    @property
    def low(self) -> str:
        """The word as the lists have it."""

    @property
    def text(self) -> str:
        """The word as it stands."""

    @property
    def joint(self) -> tuple[str, ...]:
        """The small words that join it to the one before."""


def head_of(segment: Sequence[Worded]) -> tuple[int, bool]:
    """(index of the first word of the name, whether the title is a person's); (0, False) where no title stands in front.

    The index is the segment's length where an office stands alone.
    """
    lows = [w.low for w in segment]
    for index in range(len(lows) - 1, -1, -1):
        word = lows[index]
        if (word not in _HEADS and "-" not in word) or not _head(segment, lows, index):
            continue
        start = _after_object(segment, index)
        if lows[start : start + 2] in (["first", "class"], ["second", "class"]):
            start += 2
        if start < len(lows):
            return start, True
        if _all_title(segment, index):
            return len(lows), True
        # "Senator Barbarra Boxer": the last word is a family name, and the title stands before it.
    return 0, False


def leading(lows: Sequence[str], texts: Sequence[str]) -> int:
    """How many words in front of a name are peoples, parties or other attributes: `Russian Kirill Dmitriev` has one."""
    if len(lows) == 1:
        return 0
    count = 0
    if len(lows) > 2 and is_place(texts[0]) and not is_given(lows[0]) and is_given(lows[1]) and not is_place(" ".join(texts[:2])):
        return 1
    for words in (3, 2):
        # "South Korea Ilse Vane": no person is called so.
        if words + 1 < len(lows) <= words + _MOST_NAMES and is_place(" ".join(texts[:words])) and is_given(lows[words]) and _ends_person(lows[-1], texts[-1]):
            return words
    while (
        count < len(lows) - 1
        and not is_given(lows[count])
        and (is_demonym(lows[count]) or lows[count] in _ATTRIBUTES or (len(texts[count]) > 1 and texts[count].isupper()))
    ):
        count += 1
    if count and is_given(lows[count]) and len(lows) - count > 1:
        return count
    for at in range(1, len(lows) - 2):
        # "Kell Rovers CFO Ilse Brandvold": letters stand for an office or a body when a given name follows them.
        called = is_given(lows[at + 1]) or (lows[at] in LETTERED and lows[at + 1] not in _ATTRIBUTES and lows[at + 1] not in _OFTEN_BODIES)
        if called and _letters(texts[at]) and (is_place(texts[0]) or not is_given(lows[0])):
            return at + 1
    rest = lows[count:]
    if count == 1 and lows[0] in _PARTISANS and len(rest) == 2 and _ATTRIBUTES.isdisjoint(rest) and _OFTEN_BODIES.isdisjoint(rest):
        return count
    return 0


def _ends_person(low: str, text: str) -> bool:
    """Whether the last word of several may be a family name rather than a place or a body."""
    return low not in _OFTEN_BODIES and low not in _ATTRIBUTES and not is_place(text)


def _letters(text: str) -> bool:
    """Whether a word is capitals alone, and no numeral."""
    return 1 < len(text) <= _MOST_LETTERS and text.isupper() and text.isalpha() and text.casefold() not in GENERATIONS


def _head(segment: Sequence[Worded], lows: Sequence[str], index: int) -> bool:
    word = lows[index]
    last = index == len(lows) - 1
    if word in _CONSTABLES:
        # PC Torvik Brandvold; but PC World, and a PC in an office.
        return index == 0 and len(lows) == 3 and segment[0].text.isupper() and _ATTRIBUTES.isdisjoint(lows[1:]) and _OFTEN_BODIES.isdisjoint(lows[1:])
    if word in HONORIFICS:
        return not last and not (index and is_given(word) and _given(segment[index - 1]))
    if index == 0 and len(lows) == 2 and word in RATHER_GIVEN:
        # Dean Brandvold, whose brother is Wayne Brandvold; but Dean Ada Brandvold.
        return False
    office = word in OFFICES or compound(word)
    if not office and word not in CALLINGS:
        return False
    if index and word in SURNAMES_TOO and ((is_given(lows[index - 1]) and not is_demonym(lows[index - 1])) or (last and lows[index - 1] in HONORIFICS)):
        return False
    if last or _generation(segment[index + 1]):
        return last
    following = lows[index + 1]
    if word in OF_OFFICES and segment[index + 1].joint[:1] == ("of",):
        return True
    if office:
        return following not in _OFTEN_BODIES or len(lows) - index > 2
    if index and (lows[index - 1] in LEADERS_IN or lows[index - 1] in OFFICES or is_demonym(lows[index - 1])):
        return following not in _OFTEN_BODIES
    if word in _RANKS and index == 0:
        return following not in _OFTEN_BODIES and len(lows) <= 4
    # "CIA Director William Burns": a calling after another word, and a whole name behind it.
    return len(lows) - index > 2 and (is_given(following) or (index > 0 and word not in _RANKS and len(lows) - index < 5 and lows[-1] not in _OFTEN_BODIES))


def _given(word: Worded) -> bool:
    """Whether a word before one that may be a title or a name makes a name of it: Hasan Sheikh Tovarud, but not Dubai's ruler Sheikh Tovarud."""
    return is_given(word.low) and word.low not in _HEADS and not is_demonym(word.low) and not is_place(word.text)


def compound(word: str) -> bool:
    """Whether a hyphenated word is an office: editor-in-chief, president-elect, vice-president, ex-minister."""
    first, _, last = word.partition("-")
    tail = last.rpartition("-")[2]
    return bool(last) and (((first in OFFICES or first in CALLINGS) and tail in _TAILS) or tail in OFFICES or (first == "co" and tail in CALLINGS))


def _generation(word: Worded) -> bool:
    """Whether a word tells bearers of one name apart: Jr., III; but not Xi, which is a name."""
    return word.low in GENERATIONS and (word.text.isupper() or word.low in ("jr", "sr", "snr", "jnr", "junior", "senior"))


def _after_object(segment: Sequence[Worded], index: int) -> int:
    """Where the name begins after an office word: past `of State`, `of the Exchequer`, `of London`."""
    at = index + 1
    if at >= len(segment) or segment[at].joint[:1] not in (("of",), ("for",)) or segment[index].low not in OF_OFFICES:
        return at
    at += 1
    while at < len(segment) and not (is_given(segment[at].low) and not segment[at].joint and not _goes_on(segment, at)):
        known = segment[at - 1].low in PORTFOLIOS or is_place(segment[at - 1].text) or is_demonym(segment[at - 1].low)
        if known and not segment[at].joint and segment[at].low not in PORTFOLIOS and len(segment) - at <= 2 and not _goes_on(segment, at):
            break
        at += 1
    return at


def _goes_on(segment: Sequence[Worded], at: int) -> bool:
    """Whether the word at `at` belongs to the object of the office rather than to the name."""
    return segment[at].low in PORTFOLIOS or segment[at].low in BODIES or segment[at].low in PLACES


def _all_title(segment: Sequence[Worded], index: int) -> bool:
    """Whether an office at the end of a run makes the whole of it an office: `House Speaker`, but not `Larry King`."""
    if index == 0:
        return True
    before = segment[index - 1].low
    if segment[index].low in SURNAMES_TOO and not (before in LEADERS_IN or is_demonym(before)):
        return False
    return not is_given(segment[0].low)
