"""Names in running text: who and what an article mentions, and where.

Capitalised runs are taken apart by `pieces`; here the article itself decides what the run leaves open. A word that
opens a sentence is no name when the article also writes it in lower case; a line in title case or capitals only shows
names that the text below it confirms; a lone family name is a person where its full name is one.
Own rules after the measured fact that capitalised runs with title and particle lists miss 0.2 % of the persons that a
trained tagger finds, at a hundred times its speed, and find the misspelled ones too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.mentions.as_spelled import as_spelled
from xcheck.extract.mentions.beside import UNRELATED
from xcheck.extract.mentions.capitals import APOSTROPHES, HYPHENS, SPACE, begins, beyond, runs
from xcheck.extract.mentions.headlines import after_dateline, loud_line, shouting
from xcheck.extract.mentions.kinds import Kind, bare, is_given, is_place, several
from xcheck.extract.mentions.ordinary import COMMON, FUNCTION, OPENERS
from xcheck.extract.mentions.pieces import Piece, pieces
from xcheck.extract.mentions.seats import seated
from xcheck.extract.mentions.strangers import strangers
from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Mention
from xcheck.names.fold import fold
from xcheck.names.order import family_first
from xcheck.names.slips import slipped
from xcheck.names.traditions import TABLES
from xcheck.text.memo import Memo

_LOWER = re.compile(r"(?<![\w’'])[^\W\d_A-Z][^\W\d_A-Z]+(?![\w])")
_PERSON_AFTER = re.compile(
    r"(?P<sure>,? (?:who|himself|herself)\b|,? (?:aged )?\d{1,3},|,? (?:tweeted|testified|resigned|smiled|joked|recalled)\b)"
    r"|,? (?:said|says|told|added|insisted)\b"
)
_THE = re.compile(rf"\b[Tt]he{SPACE}$")


class Found(Struct, frozen=True):
    """A piece at its place in the article, before the article has had its say."""

    start: int
    end: int
    piece: Piece
    weak: bool
    loud: bool


class Custom(Struct, frozen=True):
    """How the article itself writes words: `inner` with a capital inside sentences.

    `lower` are its words in lower case; but those that stand alone between white space are only found among its `strings`.
    """

    lower: AbstractSet[str]
    inner: frozenset[str]
    strings: frozenset[str] = frozenset()

    def writes_small(self, word: str) -> bool:
        """Whether the article has `word` in lower case."""
        return word in self.lower or (word in self.strings and word in _SMALL[word])


def mentions(reading: Reading) -> tuple[Mention, ...]:
    """The names in the article's prose, in order; no two overlap."""
    text = reading.text
    plain: list[Found] = []
    loud: list[Span] = []
    far = beyond(reading.foreign)
    # `By Ilse Vane and Ada Roe in Kell` has capitals because it is all names.
    signed = {block.start for block in reading.blocks if block.kind == "credit"}
    for paragraph in reading.prose:
        if loud_line(text, paragraph, paragraph.start in signed):
            loud.append(paragraph)
        else:
            start = after_dateline(text, paragraph)
            plain.extend(_found(text, Span(start, paragraph.end), far))
    custom = _custom(reading, plain)
    kept = [found for raw in plain if (found := _settled(raw, text, custom) if raw.weak else raw) is not None]
    known = _spellings(kept, text) if loud else {}
    families = _families(known)
    for paragraph in loud:
        kept.extend(_in_headline(text, paragraph, known, families, custom))
    if loud:
        kept.sort(key=lambda f: (f.start, -f.end))
    kept = [_singular(f, text, custom) if len(f.piece.words) == 1 and f.piece.words[0][-1] == "s" else f for f in kept]
    return tuple(_mentions(reading, kept))


def _found(text: str, within: Span, far: bool | None = None) -> Iterator[Found]:
    for start, end in runs(text, within, far):
        if start and text[start - 1] in _TAGGED:
            # What a handle or a hashtag calls somebody is no spelling of his name: @SgtVane, #Brandvald.
            start = _past_tag(text, start, end)
        names = pieces(text[start:end])
        if names:
            initial = begins(text, start, within.start)
            for piece in names:
                own = seated(piece, text, start)
                yield Found(start + own.start, start + own.end, own, initial and own.start == 0, False)


_TAGGED = frozenset("@#")
_TAG = re.compile(r"\S*(?:\s+[a-z]\S*)*\s*")


def _past_tag(text: str, start: int, end: int) -> int:
    """Where a run goes on behind the handle or hashtag that it begins with."""
    tag = _TAG.match(text, start, end)
    return tag.end() if tag else end


def _custom(reading: Reading, plain: Sequence[Found]) -> Custom:
    text = reading.text
    lower: set[str] = set()
    strings: frozenset[str] = frozenset()
    if any(paragraph.start and not text[paragraph.start - 1].isspace() for paragraph in reading.prose):
        # Cut off inside a string.
        for paragraph in reading.prose:
            lower.update(_LOWER.findall(text, paragraph.start, paragraph.end))
    else:
        strings = reading.distinct
        lower.update(chain.from_iterable(map(_SMALL.__getitem__, reading.odd)))
    inner = chain.from_iterable([found.piece.words[1:] if found.weak else found.piece.words for found in plain])
    return Custom(lower, frozenset(map(bare, inner)), strings)


def _small(string: str) -> tuple[str, ...]:
    # A word in ASCII letters is all small or none.
    return () if string.isascii() and string.isalpha() and not string.islower() else tuple(_LOWER.findall(string))


_SMALL = Memo(_small)
"""The words in lower case in what stands between white space."""


def _settled(found: Found, text: str, custom: Custom) -> Found | None:
    """A weak finding as the article's own use leaves it: kept, cut by its first word, or dropped."""
    piece = found.piece
    first = bare(piece.words[0])
    confirmed = first in custom.inner
    ordinary = custom.writes_small(first)
    if len(piece.words) == 1:
        if confirmed or _INNER_CAPITAL.search(piece.words[0]):
            return Found(found.start, found.end, piece, False, found.loud)
        return None if ordinary or (_verbal(first) and not _PERSON_AFTER.match(text, found.end)) else found
    if confirmed or is_given(first) or piece.kind in ("organisation", "place"):
        return Found(found.start, found.end, piece, False, found.loud)
    # Nguyen Thanh Phuong is a name, with the family name first.
    caller = len(piece.words) > 2 and is_given(piece.words[1]) and not (_romanised(first) or family_first(fold(" ".join(piece.words)).split()))
    if ordinary or caller or _verbal(first):
        rest = replace(piece, start=piece.second, words=piece.words[1:], title="", kind=None)
        return Found(found.start + piece.second - piece.start, found.end, rest, False, False) if rest.words[0][:1].isupper() else None
    return Found(found.start, found.end, piece, False, found.loud)


def _romanised(word: str) -> bool:
    """Whether an opening word is a given name from another alphabet, as it may be written: Yousef Ben Zahrifa."""
    return len(word) > 3 and word not in OPENERS and any(table.knows(fold(word)) for table in TABLES)


_INNER_CAPITAL = re.compile(r"[a-z]{2}[A-Z][a-z]")
"""What no common word has, not even at the beginning of a sentence: BeeWhisper."""


def _verbal(word: str) -> bool:
    """Whether an opening word has the ending of a participle or adverb: Represented, Speaking, Notably."""
    return word.endswith(("ly", "ing")) or (word.endswith("ed") and len(word) > 4)


def _spellings(kept: Sequence[Found], text: str) -> dict[str, Found]:
    """The names of the running text by their letters, case folded."""
    known: dict[str, Found] = {}
    for found in kept:
        if not found.weak:
            known.setdefault(_spaced(text[found.start : found.end]), found)
            if found.piece.kind == "person" and len(found.piece.words) > 1:
                # The family name alone, as headlines give it.
                alone = replace(found.piece, words=found.piece.words[-1:], kind=None)
                known.setdefault(_spaced(found.piece.words[-1]), replace(found, piece=alone))
    return known


_GAP = re.compile(r"\s+")
_ENDING = re.compile(rf"(?:[{APOSTROPHES}][sS]|[.{APOSTROPHES}])$")
_TOKEN = re.compile(r"[^\s,;:!?()\"“”]+")


@lru_cache(maxsize=1 << 16)
def _spaced(text: str) -> str:
    return _GAP.sub(" ", text).casefold()


def _in_headline(text: str, paragraph: Span, known: dict[str, Found], families: Families, custom: Custom) -> Iterator[Found]:
    """The names of a loud line: those the text confirms, and in title case what looks like no common word, unsure."""
    words = [(m.start(), m.end()) for m in _TOKEN.finditer(text, paragraph.start, paragraph.end)]
    loud = shouting(text, paragraph)
    confirmed: list[Found] = []
    at = 0
    while at < len(words):
        for length in range(min(6, len(words) - at), 0, -1):
            start, end = words[at][0], words[at + length - 1][1]
            end -= len(text[start:end]) - len(_ENDING.sub("", text[start:end]))
            match = known.get(_spaced(text[start:end]))
            if match is not None:
                confirmed.append(Found(start, end, replace(match.piece, title=""), False, True))
                at += length
                break
        else:
            at += 1
            confirmed.extend(_nearly(text, words[at - 1], families, custom) if loud else _unsure(text, words[at - 1], custom))
    yield from confirmed
    if loud:
        return
    taken = {f.start for f in confirmed if not f.weak}
    for found in _found(text, paragraph):
        piece = found.piece
        if piece.kind == "person" and piece.title and len(piece.words) in (2, 3) and not any(found.start <= start < found.end for start in taken):
            yield found


LEAST = 6
"""Letters of a word in capitals that hardly looks by chance like a family name of the text below."""
_MOST = 40
"""Letters of the longest family name that is looked for in capitals."""
Families = dict[str, list[tuple[int, str, Found]]]
"""Family names with their number, by themselves and by each form that lacks a letter: words that are a letter apart share one."""


def _families(known: dict[str, Found]) -> Families:
    result: Families = {}
    for number, (name, found) in enumerate(known.items()):
        other = fold(name)
        if len(found.piece.words) == 1 and len(other) <= _MOST:
            for key in _shorter(other):
                result.setdefault(key, []).append((number, other, found))
    return result


def _shorter(word: str) -> list[str]:
    return list(dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(len(word))))))


def _nearly(text: str, word: tuple[int, int], families: Families, custom: Custom) -> Iterator[Found]:
    """A word of a line in capitals that is nearly the family name of somebody whom the text names: BRANDVALD over Brandvold."""
    start, end = word[0], word[1] - len(text[slice(*word)]) + len(_ENDING.sub("", text[slice(*word)]))
    own = fold(text[start:end])
    if not LEAST <= len(own) <= _MOST + 1 or not own.isalpha() or own.endswith(("ing", "ers", "ors")) or own in COMMON or custom.writes_small(own):
        return
    near = {number: (other, found) for key in _shorter(own) for number, other, found in families.get(key, ())}
    for _, (other, found) in sorted(near.items(), key=itemgetter(0)):
        if other[:1] == own[0] and not (own.startswith(other) or other.startswith(own)) and slipped(own, other):
            yield Found(start, end, replace(found.piece, words=(text[start:end],), title="", kind=None), False, True)
            return


def _unsure(text: str, word: tuple[int, int], custom: Custom) -> Iterator[Found]:
    """A lone word of a title-case line that the article never writes small."""
    for piece in pieces(text[word[0] : word[1]]):
        low = bare(piece.words[0])
        if len(piece.words) == 1 and not custom.writes_small(low) and low not in FUNCTION and len(low) > 3 and not is_place(piece.words[0]):
            yield Found(word[0] + piece.start, word[0] + piece.end, piece, True, True)


def _singular(found: Found, text: str, custom: Custom) -> Found:
    """`the Clintons` as the name Clinton, where the article names a Clinton."""
    words = found.piece.words
    if bare(words[0][:-1]) not in custom.inner:
        return found
    if bare(words[0]) in custom.inner and not _THE.search(text, max(0, found.start - 5), found.start):
        return found
    if not _THE.search(text, max(0, found.start - 5), found.start):
        return found
    piece = replace(found.piece, words=(words[0][:-1],), end=found.piece.end - 1)
    return replace(found, end=found.end - 1, piece=piece)


_AFT = re.compile(r":|[’']s?(?=\s)|,? who\b|,(?= (?:\d{1,3},|whose\b|however,|meanwhile,|too,|a |an |the ))|(?:[ \u00a0-][\w’'-]+){1,2}")
_JOINED = frozenset(":’', \u00a0-")
"""What `_AFT` begins with."""


def beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words around a span, in lower case, one space between them."""
    near = text[start - 32 if start > 32 else 0 : start].rpartition("\n")[2]
    fore = " ".join(near.rsplit(None, 3)[-3:]).casefold() if near[-1:].isspace() else ""
    aft = _AFT.match(text, end, end + 32) if text[end : end + 1] in _JOINED else None
    return fore, aft[0].replace("\u00a0", " ").strip().casefold() if aft else ""


def _mentions(reading: Reading, kept: Sequence[Found]) -> Iterator[Mention]:
    text, origin, last = reading.text, reading.origin, -1
    kinds = [_kind(found, text) for found in kept]
    # The family name of a person with several names, the one name of another.
    persons = {bare(f.piece.words[-1]) for f, kind in zip(kept, kinds, strict=True) if kind == "person"}
    inside, signed = quoted(reading), credited(reading)
    stranger, meant = strangers(reading, [found.start for found in kept]), as_spelled(text)
    for found, kind in zip(kept, kinds, strict=True):
        start, end, piece = found.start, found.end, found.piece
        if start < last:
            continue
        last = end
        if meant(start, end, len(piece.words) == 1):
            continue
        if len(piece.words) == 1 and kind in ("other", "place") and bare(piece.words[0]) in persons:
            kind = "person"
        around = beside(text, start, end)
        if kind in ("person", "other") and stranger(start, end):
            around = (around[0], f"{around[1]} {UNRELATED}".strip())
        yield Mention(origin, start, end, text[start:end], None, kind, piece.title, not found.weak, inside(start), around, signed(start))


_WHERE = re.compile(rf"\b(?:in|at|near|from|of|for|outside|inside|around|across){SPACE}$")
_VESSEL = re.compile(
    rf"\b(?:ship|steamship|ferry|ferryboat|yacht|boat|vessel|tanker|trawler|liner|cruiser|frigate|destroyer|steamer|tug|barge|freighter|schooner){SPACE}$"
)
_YEARS_OLD = re.compile(rf"(?:\b[1-9]?[0-9]|[a-z])[{HYPHENS}]year[{HYPHENS}]old{SPACE}$")
"""What stands before a name that is a person's, young enough for no bridge or brewery."""
_ROYAL = frozenset(("lady", "lord", "king", "queen", "prince", "princess"))
"""Titles that names of ships and houses begin with, too: the Queen Matilda."""


def _kind(found: Found, text: str) -> Kind:
    """The kind of a name from its own words, else from what stands around it."""
    piece = found.piece
    if piece.kind is not None:
        return "other" if piece.kind == "person" and _ship(found, text) else piece.kind
    if len(piece.words) > 1 and _YEARS_OLD.search(text, max(0, found.start - 16), found.start):
        return "person"
    after = _PERSON_AFTER.match(text, found.end)
    before = text[max(0, found.start - 12) : found.start] if after else ""
    if after is None or _THE.search(before) or several(piece.words[-1]):
        return "other"
    comma, single = after.group()[:1] == ",", len(piece.words) == 1
    if after["sure"]:
        # "An economist from Ardesh who left", "Kestrians who left": it is somebody else, or many, of whom that is said.
        another = single and (_WHERE.search(before) or (not comma and piece.words[0].endswith("s")))
    else:
        # "The woman who runs Aldham Mills, said": what ends an apposition is not what speaks.
        another = single or (comma and not before.rstrip().endswith(","))
    return "other" if another else "person"


def _ship(found: Found, text: str) -> bool:
    """Whether a titled name is a ship's: the ferry Lady Matilda, the Queen Matilda."""
    title = found.piece.title
    start = found.start - len(title) - 1 if title else found.start
    before = text[max(0, start - 14) : start]
    return _VESSEL.search(before) is not None or (title.casefold() in _ROYAL and _THE.search(before) is not None)


def quoted(reading: Reading) -> Callable[[int], bool]:
    """A test whether an offset lies inside quotation marks, by bisection."""
    return _inside((q.start, q.end) for q in reading.marks.quotations)


def credited(reading: Reading) -> Callable[[int], bool]:
    """A test whether an offset lies in a byline or an author's note, by bisection."""
    return _inside((block.start, block.end) for block in reading.blocks if block.kind == "credit")


def _inside(some: Iterable[tuple[int, int]]) -> Callable[[int], bool]:
    spans: list[list[int]] = []
    for start, end in sorted(some):
        if spans and start <= spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([start, end])
    starts = [s for s, _ in spans]

    def inside(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < spans[at][1]

    return inside
