"""One line against all templates: what it is as a whole, and which of its sentences are furniture glued to prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from xcheck.extract.furniture.cues import CALLS, READER, addresses, weight
from xcheck.extract.furniture.templates import Entry, Part, Template, Templates
from xcheck.extract.furniture.wording import LONGEST_LINE, first_words, like_headline, speaks, stopped, words
from xcheck.model.place import Span
from xcheck.text.segment import sentences

LONGEST_HOLDING = 320
"""Characters of the longest line that a phrase in its middle can make furniture."""
LONGEST_WEAK = 200
"""Characters of the longest line that furniture beside it can draw in."""
SHORT_SAYING = 12
"""Words of the longest sentence that the furniture in its line draws in."""
KEPT = 12
"""Words of a line that its wording keeps: enough to tell wordings apart, few enough to let tails vary."""

_TELLS = frozenset("said says told was were".split())
"""Verbs of whoever tells of others and of what has been: furniture speaks to the reader, of now."""

_CAPITALS = re.compile(r"(?<=[A-Z]{3})(?=[A-Z][a-z]|[\"“])")
_SHOUTED = re.compile(r"[^a-z]*[A-Z](?=[^a-zA-Z]*\s)")
_LAYOUT = re.compile(r"[|·•‣▪»›→]")
_LABEL = re.compile(r"[^\w]{0,6}([^:|\n]{2,48})(?::|\s[|–—-])\s*(?=\S)")
_SEPARATORS = frozenset(":|-–—")
_HEAD = 6 + 48 + 2
"""Characters of a line in which its label ends, if it has one."""
_OPENING = frozenset('"“„«‘')


class Match(Struct, frozen=True):
    """A line and the template it fits. `part` says as what; `wording` is what stays of it when details change."""

    template: Template
    part: Part
    wording: str
    alone: bool = True
    """For a list heading: whether it stands alone on its line."""
    firm: bool = True
    """For a weak match: whether its phrase says more than one word."""

    @property
    def strong(self) -> bool:
        """Whether it is enough to claim the line."""
        return self.part != "also"

    @property
    def opens(self) -> bool:
        """Whether lines below may belong to it."""
        return (self.part == "heads" and self.alone) or (self.part in ("says", "holds") and self.template.takes > 0 and self.template.like == "bullet")


Starts = Sequence[Sequence[Entry]]
"""For each sentence of a line, the phrases that may take it by its first words."""


def starts(text: str, pieces: Sequence[Span], templates: Templates) -> Starts:
    """What may take each of the `pieces` of a line."""
    return [templates.starting(*first_words(text, start, end)) for start, end in pieces]


def match_line(text: str, line: Span, pieces: Sequence[Span], candidates: Starts, templates: Templates, holding: bool = True) -> Match | None:
    """What `line` is as a whole, or None for prose. A weak match (`also`) needs furniture beside it to count.

    `pieces` are the sayings of the line, `candidates` their `starts`; `holding` says whether a phrase may stand in its middle.
    """
    if line.end - line.start > LONGEST_LINE or text[line.start] in _OPENING:
        return None
    long = line.end - line.start > LONGEST_WEAK
    if not any(candidates) or (long and not any(entry.part != "also" for entries in candidates for entry in entries)):
        return (_holding(text, line, templates) if holding else None) or _labelled(text, line, templates)
    label = _labelled(text, line, templates)
    if label is not None:
        return label
    best: Match | None = None
    loose = False
    known = other = 0
    for piece, entries in zip(pieces, candidates, strict=True):
        own = words(text, *piece, colons=True)
        found = None if speaks(text[piece.start : piece.end]) else _fitting(own, entries, stopped(text[piece.start : piece.end]))
        if found is None:
            if len(own) > 3 and not _goes_with(text[piece.start : piece.end], own):
                # Prose with furniture glued to it is no furniture.
                if not known or other or len(own) > SHORT_SAYING or speaks(text[piece.start : piece.end]):
                    return _holding(text, line, templates)
                other += 1
            loose = True
        elif found.strong:
            known += 1
            best = found if best is None or not best.strong else best
        else:
            best = best or found
    # One short sentence that could be the story's, behind and among two that never are, belongs to them.
    if other and known < 2:
        return _holding(text, line, templates)
    if best is None or (loose and (not best.strong or best.template.whole)):
        return _holding(text, line, templates)
    return best if best.strong else _holding(text, line, templates) or best


def _goes_with(piece: str, own: tuple[str, ...]) -> bool:
    """Whether a sentence that no phrase takes may stand beside one that is furniture: it speaks to the reader too, or calls shortly."""
    # "US" is a country, "us" the house.
    heard = [word.rstrip(":") for word in own if word != "us" or " US" not in piece]
    calls = own[0] in CALLS and len(own) <= SHORT_SAYING
    return not speaks(piece) and (calls or not READER.isdisjoint(heard) or weight(heard) >= 2)


def _fitting(own: tuple[str, ...], entries: Sequence[Entry], stop: bool) -> Match | None:
    """The first phrase, strong ones before weak ones, that takes all the words of one sentence. `stop` says that it ends as a sentence does."""
    best: Match | None = None
    for entry in entries:
        if len(own) <= entry.template.longest and (best is None or entry.part != "also") and entry.phrase.fits(own) and not (stop and _tells(own, entry)):
            if entry.part != "also":
                return _match(entry, own)
            best = _match(entry, own)
    return best


def _tells(own: tuple[str, ...], entry: Entry) -> bool:
    """Whether a sentence goes on to tell of what was said or done where a phrase knows only how it begins: `We use cookies, says the shop: …`.

    What was said and done is just what corrections and credits are about.
    """
    return entry.template.kind == "boilerplate" and entry.phrase.open and any(word in _TELLS and word not in entry.phrase.own for word in own)


def _match(entry: Entry, own: tuple[str, ...]) -> Match:
    return Match(entry.template, entry.part, " ".join(word.rstrip(":") for word in own[:KEPT]), firm=entry.phrase.firm)


def _labelled(text: str, line: Span, templates: Templates) -> Match | None:
    """`READ MORE: …`, `Related - …`, `WATCH | …`: a list heading before a colon, with a headline or several behind it."""
    head = text[line.start : line.start + _HEAD]
    if _SEPARATORS.isdisjoint(head):
        return None
    label = _LABEL.match(text, line.start, line.end)
    if label is None:
        return None
    own = words(label.group(1))
    known = templates.starting(own[0], own[1] if len(own) > 1 else "") if own else ()
    labelled = (*own[:-1], f"{own[-1]}:") if own else ()
    entry = next((e for e in known if e.part == "heads" and e.phrase.fits(labelled)), None)
    if entry is None:
        return None
    rest = [piece.strip() for piece in _LAYOUT.split(text[label.end() : line.end])]
    headlines = bool(rest) and all(_after_label(piece) for piece in rest)
    return Match(entry.template, "heads", " ".join(own), alone=False) if headlines else None


def _after_label(piece: str) -> bool:
    """Whether what stands behind a label can be a headline: even one with a stop, as long as it is one sentence."""
    return like_headline(piece) or (piece.endswith(".") and len(piece.split()) <= 20 and len(sentences(piece, Span(0, len(piece)))) == 1)


def _holding(text: str, line: Span, templates: Templates) -> Match | None:
    """A short line that quotes nobody and holds a phrase which only furniture uses."""
    if line.end - line.start > LONGEST_HOLDING:
        return None
    folded = text[line.start : line.end].casefold()
    if not templates.anchored(folded) or speaks(folded):
        return None
    own = words(text, *line, colons=True)
    for at, word in enumerate(own):
        for entry in templates.within.get(word.rstrip(":"), ()):
            if len(own) <= entry.template.longest and entry.phrase.reach(own[at:]) is not None:
                return _match(entry, own)
    return None


def glued(text: str, line: Span, pieces: Sequence[Span], candidates: Starts, templates: Templates) -> list[tuple[Span, Match]]:
    """Furniture sentences inside a paragraph of prose: single ones, and a run of them up to its end."""
    if len(pieces) < 2 or not any(candidates) or not any(entry.template.glued and entry.part != "also" for entries in candidates for entry in entries):
        return []
    found: list[tuple[Span, Match]] = []
    curly = straight = 0
    before = line.start
    for number, piece in enumerate(pieces):
        if candidates[number] and text[piece.start : piece.start + 12].isupper() and _glued_label(text, piece, templates) is None:
            # A call in capitals with the next sentence glued to it: "GET THE APPThe ferry".
            cut = _CAPITALS.search(text, piece.start, piece.end) or _SHOUTED.match(text, piece.start, piece.end)
            piece = Span(piece.start, cut.end()) if cut else piece
        match = _glued_match(text, piece, candidates[number], templates)
        curly += text.count("“", before, piece.start) - text.count("”", before, piece.start)
        straight += text.count('"', before, piece.start)
        before = piece.start
        if curly > 0 or straight % 2:
            # Somebody's words: a quotation that opened before goes on.
            match = None
        if match is None:
            if found and number == len(pieces) - 1 and _tail_of(text, piece, found[-1][0]):
                found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
            continue
        if match.template.kind == "correction":
            found.append((Span(piece.start, line.end), match))
            break
        if found and not text[found[-1][0].end : piece.start].strip() and found[-1][1].template is match.template:
            found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
        else:
            found.append((piece, match))
    return found


def _glued_match(text: str, piece: Span, candidates: Sequence[Entry], templates: Templates) -> Match | None:
    if piece.end - piece.start > LONGEST_LINE:
        return None
    entries = [entry for entry in candidates if entry.template.glued and entry.part != "also"]
    if not entries or speaks(text[piece.start : piece.end]):
        return None
    own, stop = words(text, *piece, colons=True), stopped(text[piece.start : piece.end])
    for entry in entries:
        if entry.part == "says" and len(own) <= entry.template.longest and entry.phrase.fits(own) and not (stop and _tells(own, entry)):
            return _match(entry, own)
    return _glued_label(text, piece, templates)


def _glued_label(text: str, piece: Span, templates: Templates) -> Match | None:
    match = _labelled(text, piece, templates)
    return match if match is not None and match.template.glued else None


def _tail_of(text: str, piece: Span, before: Span) -> bool:
    """Whether the last sentence of a paragraph goes on with the furniture just before it."""
    return not text[before.end : piece.start].strip() and piece.end - piece.start < 120 and addresses(words(text, *piece))
