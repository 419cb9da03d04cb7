"""What one run of capitalised words holds: titles set apart from names, peoples and calendar words left out.

Looks at the run alone. What only the article can tell (is the first word a name or does it merely open the sentence?)
is marked `weak` or left to `mentions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from xcheck.extract.mentions.beside_bodies import person_behind
from xcheck.extract.mentions.capitals import PARTICLES, Token, tokens
from xcheck.extract.mentions.compounds import halves
from xcheck.extract.mentions.kinds import FAMILY_TAILS, Kind, bare, is_demonym, is_given, is_place, kind_of
from xcheck.extract.mentions.offices import BODIES, GENERATIONS, HONORIFICS, OF_BODIES, OF_OFFICES, PLACES, PORTFOLIOS
from xcheck.extract.mentions.ordinary import CALENDAR, CAPITALS, COMMON, FUNCTION, INSIDE, NAMES_TOO, OPENERS
from xcheck.extract.mentions.titles import head_of, leading
from xcheck.text.memo import Memo
from xcheck.text.wordset import wordset

GENERIC_OWNERS = wordset("people women men children workers veterans girls boys ladies world nation farmers women’s")
"""Words whose possessive stands inside the names of bodies: People’s Republic, Women’s March."""

_JOINED_BODIES = wordset("""
    administration commission committee agency council department ministry service services authority board bureau institute conference exchange
    museum
    """)
_JOINED_FIELDS = PORTFOLIOS | wordset("""
    securities oceanic atmospheric drug drugs medicine medicines research safety security aeronautics customs revenue fire rescue arts sciences
    prevention control cultural economic social scientific educational nutrition hygiene welfare planning infrastructure parks wildlife tobacco
    firearms natural
    """)


_NEVER = FUNCTION | CALENDAR
"""Words that end a name, but for a few that do not always."""


class Piece(Struct, frozen=True):
    """A name found in a run. Offsets count from the run's beginning.

    `words` are its words as they stand, small ones included. `second` is where its second word begins (its end, if it
    has only one). `title` is what stood in front of it. `kind` is None where the run alone does not tell.
    """

    start: int
    end: int
    words: tuple[str, ...]
    second: int
    title: str
    kind: Kind | None


class Word(Struct, frozen=True):
    """A capital word of a segment with the small words that joined it to the one before."""

    start: int
    end: int
    text: str
    low: str
    joint: tuple[str, ...]
    opening: int
    """Where the small words before it begin, its own start without any."""


@lru_cache(maxsize=1 << 16)
def pieces(run: str) -> tuple[Piece, ...]:
    """The names in one run, in order."""
    return tuple([piece for segment in _segments(run) for part in _parted(segment) if (piece := _named(run, part)) is not None])


def _parted(segment: list[Word]) -> list[list[Word]]:
    """A segment as the names it holds: one, or a body and the person behind it. Behind an office the body belongs to the title."""
    at = person_behind(segment)
    return [segment] if not at or head_of(segment)[0] else [segment[:at], segment[at:]]


def _plain(string: str) -> str:
    """A word in ASCII letters that ends no name, as the lists have it; empty for whatever else."""
    if not (string.isascii() and string.isalpha() and (string.istitle() or string.isupper())):
        return ""
    low = string.lower()
    return "" if low in _NEVER else low


_PLAIN = Memo(_plain)
_TOKENS = Memo(tokens)
"""The tokens of a string of a run between two spaces: the words of names come back in other names."""


def _located(run: str) -> list[tuple[int, Token]]:
    """The tokens of a run, each with where in it the string begins that its offsets count from."""
    found, at = [], 0
    for string in run.split(" "):
        found.extend([(at, token) for token in _TOKENS[string]])
        at += len(string) + 1
    return found


def _segments(run: str) -> Iterator[list[Word]]:
    """The run cut at sentence words, dates, possessives, and joints that join nothing."""
    strings = run.split(" ")
    lows = list(map(_PLAIN.__getitem__, strings))
    if all(lows):
        # Most names are plain words.
        at, whole = 0, []
        for string, low in zip(strings, lows, strict=True):
            end = at + len(string)
            whole.append(Word(at, end, string, low, (), at))
            at = end + 1
        yield whole
        return
    parts = _located(run)
    segment: list[Word] = []
    joint: tuple[str, ...] = ()
    opening = 0
    for index, (at, token) in enumerate(parts):
        start = at + token.start
        if not token.capital:
            opening = opening if joint else start
            joint = (*joint, token.text)
            continue
        for word, cut in _words(token, at, joint, opening if joint else start):
            if cut or (segment and word is not None and word.joint and not _joins(segment, word, [following for _, following in parts[index:]])):
                if segment:
                    yield segment
                segment = []
            owner = token.possessive and word is not None and word.low in GENERIC_OWNERS
            if word is not None and (owner or not _no_name(word, segment) or (word.text == "Jan" and _named_next(parts, index))):
                segment.append(word)
            elif segment:
                yield segment
                segment = []
        joint = ()
        if token.possessive and segment and token.text.casefold() not in GENERIC_OWNERS:
            yield segment
            segment = []
    if segment:
        yield segment


def _words(token: Token, at: int, joint: tuple[str, ...], opening: int) -> list[tuple[Word | None, bool]]:
    """The token as one word, or its halves where a hyphen joins two names or a name and a common word.

    With each comes whether the segment before it ends there. The token's offsets count from `at`.
    """
    whole, begin = token.text, at + token.start
    split = halves(whole)
    if split is None:
        return [(Word(begin, at + token.end, whole, bare(whole), joint, opening), False)]
    found: list[tuple[Word | None, bool]] = []
    for number, (start, end) in enumerate(split):
        text, first = whole[start:end], begin + start
        apart = number > 0 and whole[start - 1] in "-‐‑"
        found.append((Word(first, begin + end, text, bare(text), () if number else joint, first if number else opening), apart))
    if not split or split[-1][1] < len(whole):
        found.append((None, True))
    return found


def _no_name(word: Word, segment: Sequence[Word]) -> bool:
    """Whether a word ends every name: a function word or a date."""
    low = word.low
    if low not in _NEVER:
        return False
    acronym = len(word.text) > 1 and word.text.isupper()
    if low in FUNCTION and not acronym and low not in INSIDE:
        return True
    if low in CALENDAR and not acronym:
        return not (low in NAMES_TOO and segment and (is_given(segment[-1].low) or low == "eid"))
    return False


def _named_next(parts: Sequence[tuple[int, Token]], index: int) -> bool:
    """Whether a name follows, where a date has a number: Jan, without a stop, is a given name there."""
    following = parts[index + 1][1] if index + 1 < len(parts) else None
    return following is not None and following.capital and bare(following.text) not in _NEVER


def _joins(segment: Sequence[Word], word: Word, following: Sequence[Token]) -> bool:
    """Whether small words carry a name on: of and for in bodies and offices, and in bodies, particles anywhere."""
    joint = word.joint
    if joint[0] in ("of", "for"):
        head = segment[-1].low
        if _by_name(segment):
            return False
        if joint[0] == "for":
            return head in OF_BODIES or head in BODIES
        return head in OF_BODIES or head in BODIES or head in PLACES or head in OF_OFFICES
    if joint == ("&",):
        return True
    if joint == ("and",):
        if any(w.joint and w.joint[0] in ("of", "for", "on") for w in segment):
            return is_field(segment[-1].low) or is_field(word.low)
        return is_field(segment[-1].low) and _ends_in(following, _JOINED_BODIES)
    return all(small in PARTICLES for small in joint)


def _by_name(segment: Sequence[Word]) -> bool:
    """Whether a word that may end a place's name ends a person's: Ruth Park, Mr. Hall."""
    if len(segment) < 2 or segment[-1].low not in FAMILY_TAILS:
        return False
    before = segment[-2]
    return before.low in HONORIFICS or (is_given(before.low) and not is_place(before.text) and not is_demonym(before.low))


def is_field(word: str) -> bool:
    """Whether a word names what a department is for."""
    return word in _JOINED_FIELDS


def _ends_in(following: Sequence[Token], bodies: frozenset[str]) -> bool:
    for token in following[:6]:
        if not token.capital:
            return False
        if token.text.casefold() in bodies:
            return True
    return False


def _named(run: str, segment: list[Word]) -> Piece | None:
    """The name in one segment, with its title, if it holds any."""
    lows = [w.low for w in segment]
    start, personal = head_of(segment)
    whole = _kind(segment) if start in (0, len(segment)) or lows[-1] in BODIES or lows[-1] in PLACES else None
    if whole in ("organisation", "place") and len(segment) > 1 and not (start and personal and (_office(segment) or _borne(segment[start:], segment[:start]))):
        return _piece(run, segment, 0, whole)
    if start == 0:
        personal, opened = False, 0
        while opened < len(segment) - 1 and lows[opened] in OPENERS and not is_given(lows[opened]):
            opened += 1
        segment = segment[opened:]
        start = leading(lows[opened:], [w.text for w in segment])
        if start or opened:
            whole = _kind(segment[start:])
    if start < len(segment) and _worth(segment[start:]):
        return _piece(run, segment, start, "person" if personal else whole)
    return None


def _kind(words: Sequence[Word]) -> Kind | None:
    if len(words) == 1:
        return kind_of((words[0].low,), (words[0].text,), (False,))
    joined = [bool(number and w.joint and w.joint[0] in ("of", "for", "and", "&")) for number, w in enumerate(words)]
    return kind_of([w.low for w in words], [w.text for w in words], joined)


def _office(segment: Sequence[Word]) -> bool:
    """Whether the office is what matters in a segment that ends as bodies and places do: Speaker of the House."""
    if segment[-1].low not in BODIES and segment[-1].low not in PLACES:
        return True
    return segment[0].low in OF_OFFICES and len(segment) > 1 and segment[1].joint[:1] == ("of",)


def _borne(rest: Sequence[Word], title: Sequence[Word]) -> bool:
    """Whether a name that ends as bodies do is a person's behind its title: Senator Michael Steel, but not Prince Charles Hall."""
    if len(rest) < 2:
        return len(rest) == 1 and title[-1].low in HONORIFICS and rest[0].low in FAMILY_TAILS
    return title[-1].low not in _CROWNED and _kind(rest) == "person"


_CROWNED = wordset("king queen prince princess pope saint emperor lord lady sir duke duchess")


def _worth(rest: Sequence[Word]) -> bool:
    """Whether words left over name something: not a lone people, field, initial or common noun."""
    if len(rest) > 1:
        return not all(w.low in COMMON or w.low in INSIDE or w.text in CAPITALS or is_demonym(w.low) for w in rest)
    only = rest[0]
    if len(only.low.replace(".", "")) < 2 or only.text in CAPITALS or is_demonym(only.low):
        return False
    # Xi is a family name, XI a number.
    return only.text.isupper() or only.text == "Xi" or only.low not in _NOT_ALONE


_NOT_ALONE = COMMON | INSIDE | FUNCTION | OPENERS | GENERATIONS
"""Words that name nothing by themselves."""


def _piece(run: str, segment: Sequence[Word], at: int, kind: Kind | None) -> Piece:
    rest = segment[at:]
    first = rest[0]
    # "Mayor de Blasio" and "bin Laden" begin with their particle; "of" and the like are no part of a name's beginning.
    small = first.joint if first.joint and all(w in PARTICLES and w != "of" for w in first.joint) else ()
    begin = first.opening if small else first.start
    words: list[str] = [*small, first.text]
    for word in rest[1:]:
        words.extend(word.joint)
        words.append(word.text)
    second = rest[1].opening if len(rest) > 1 else first.end
    title = run[segment[0].start : begin].strip(" \u00a0\u2009\u202f") if at else ""
    return Piece(begin, rest[-1].end, tuple(words), second, title, kind)
