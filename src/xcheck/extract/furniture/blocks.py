"""Blocks: what each paragraph of an article is: headline, body, credit, correction, furniture, list."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from xcheck.extract.credits.author_note import AuthorNote, author_notes
from xcheck.extract.furniture.claims import Claim, claims, is_prose
from xcheck.extract.furniture.cues import weight
from xcheck.extract.furniture.position import placed
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.furniture.wording import BULLET, levelled, words
from xcheck.model.article import Article, Origin
from xcheck.model.place import Span
from xcheck.model.records import Block, BlockKind

HEAD = 6
"""Lines from the top among which a byline is looked for."""
TAIL = 8
"""Lines from the end among which author notes are looked for."""
LONGEST_HEADLINE = 200
MARKUP = "mark-up"
"""The template of lines that the source's own mark-up sets apart from the story."""
PAGE = "page around the story"
_PICTURED = re.compile(
    r"(?:Photo(?:graph)?s?|Photography|Pictures?|Illustrations?|Graphics|Video) by [A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|&|,|de|van|von)){1,8}"
)
HOUSE = frozenset(("our", "us", "newsroom", "newsdesk"))
"""Words by which an address is the house's, not an author's."""
WRITERS = frozenset(("author", "writer", "reporter", "columnist", "correspondent", "photographer"))
"""What notes call whoever wrote or pictured the story."""


def blocks(article: Article, origin: Origin, paragraphs: tuple[Span, ...], templates: Templates) -> tuple[Block, ...]:
    """The blocks of `article`, in order, covering every paragraph.

    Lines that one template claims together are one block; where a template claims a part of a paragraph, the rest of
    it is a block of its own.
    """
    text = article.text
    claimed = claimed_of(article, paragraphs, templates)
    owner = _owners(paragraphs, claimed)
    set_apart = _set_apart(paragraphs, owner, article.apart)
    free = [number for number in range(len(paragraphs)) if number not in owner and number not in set_apart]
    headline = _headline(text, paragraphs, free, article.title)
    credits = _credits(text, paragraphs, [n for n in free if n != headline], article.byline)
    found: list[Block] = []
    whole = {id(claim) for claim in owner.values()}
    for claim in claimed:
        if id(claim) in whole:
            found.append(_claimed(origin, text, claim))
    found.extend(
        Block(origin, *paragraphs[n], text[paragraphs[n].start : paragraphs[n].end], kind="boilerplate", template=MARKUP, family=PAGE, wording=PAGE)
        for n in sorted(set_apart)
    )
    parts = [claim for claim in claimed if id(claim) not in whole]
    for number in free:
        line = paragraphs[number]
        kind: BlockKind = "body"
        if number == headline:
            kind = "headline"
        elif number in credits:
            kind = "credit"
        elif not text[line.start].isalpha() and BULLET.match(text[line.start : line.end]):
            kind = "list"
        own = [claim for claim in parts if line.covers(claim.span)] if parts else ()
        if not own:
            found.append(Block(origin, line.start, line.end, text[line.start : line.end], kind=kind))
            continue
        found.extend(_claimed(origin, text, claim) for claim in own)
        found.extend(Block(origin, *piece, text[piece.start : piece.end], kind=kind) for piece in _left(text, line, own))
    return placed(found)


def claimed_of(article: Article, paragraphs: tuple[Span, ...], templates: Templates) -> tuple[Claim, ...]:
    """What the templates claim of `article`, in order; nothing that says who wrote it."""
    text = article.text
    claimed = claims(text, paragraphs, templates, (article.title,) if article.title else (), _signed(text, paragraphs))
    # A heading in a menu opens no correction note.
    return tuple(c for c in claimed if c.template.kind == "boilerplate" or not any(span.start <= c.span.start < span.end for span in article.apart))


def _signed(text: str, paragraphs: tuple[Span, ...]) -> frozenset[Span]:
    """The lines near the ends that name an author or say how to reach one: no template for calls to readers may take them."""
    near = paragraphs[:HEAD] + paragraphs[-TAIL:] if len(paragraphs) > HEAD + TAIL else paragraphs
    signed = {line for line in near if any(_personal(text, note) for note in author_notes(text, line))}
    for above, below in pairwise(paragraphs[:HEAD]):
        for one, other in ((above, below), (below, above)):
            # By Ada Pike, Photographs by Tom Kell: whoever took the pictures signs the story too.
            if _PICTURED.fullmatch(text, *other) and any(note.byline for note in author_notes(text, one)):
                signed.update((one, other))
    return frozenset(signed)


def _personal(text: str, note: AuthorNote) -> bool:
    if note.author:
        return note.reports or bool(note.posts)
    said = words(text, *note.span)
    # `Follow the Gazette at @gazette` is the house's call, `Follow the author at @pike` hers.
    follows_house = said[:2] == ("follow", "the") and WRITERS.isdisjoint(said)
    return bool(note.contacts) and HOUSE.isdisjoint(said) and not follows_house


def _owners(paragraphs: Sequence[Span], claimed: Sequence[Claim]) -> dict[int, Claim]:
    """Number of a paragraph -> the claim that takes the whole of it."""
    owner: dict[int, Claim] = {}
    at = 0
    for claim in claimed:
        while at < len(paragraphs) and paragraphs[at].start < claim.span.start:
            at += 1
        while at < len(paragraphs) and claim.span.covers(paragraphs[at]):
            owner[at] = claim
            at += 1
    return owner


def _set_apart(paragraphs: Sequence[Span], owner: Collection[int], apart: Sequence[Span]) -> frozenset[int]:
    """The numbers of the paragraphs that the mark-up sets apart and no template knows better."""
    found, at = set(), 0
    for number, line in enumerate(paragraphs):
        while at < len(apart) and apart[at].end <= line.start:
            at += 1
        if at < len(apart) and apart[at].covers(line) and number not in owner:
            found.add(number)
    return frozenset(found)


def _claimed(origin: Origin, text: str, claim: Claim) -> Block:
    template = claim.template
    return Block(
        origin, *claim.span, text[claim.span.start : claim.span.end], kind=template.kind, template=template.id, family=template.family, wording=claim.wording
    )


def _left(text: str, line: Span, taken: Sequence[Claim]) -> Iterator[Span]:
    """What is left of a line, trimmed, when parts of it are taken."""
    start = line.start
    for end, following in (*((claim.span.start, claim.span.end) for claim in taken), (line.end, line.end)):
        piece = text[start:end]
        if piece.strip():
            yield Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
        start = following


def _headline(text: str, paragraphs: Sequence[Span], free: Sequence[int], title: str | None) -> int | None:
    """The number of the headline: the declared title where it stands near the top, else a first line that is no sentence."""
    wanted = levelled(title) if title else ""
    for number in free[:3]:
        if wanted and levelled(text, *paragraphs[number]) == wanted:
            return number
    if len(free) < 2:
        return None
    first = paragraphs[free[0]]
    line = text[first.start : first.end]
    ends = line.rstrip("\"”’')")
    if len(line) > LONGEST_HEADLINE or len(line.split()) > 28 or ends.endswith((".", ":", ";", ",", "…")) or BULLET.match(line) or author_notes(text, first):
        return None
    return free[0]


def _credits(text: str, paragraphs: Sequence[Span], free: Sequence[int], byline: str | None) -> frozenset[int]:
    """The numbers of bylines at the top and of author notes at the end."""
    found = set()
    for number in free[:HEAD]:
        notes = author_notes(text, paragraphs[number])
        if notes and (notes[0].byline or notes[0].reports):
            found.add(number)
    for number in reversed(free[-TAIL:]):
        line = paragraphs[number]
        notes = author_notes(text, line)
        if notes and (notes[0].byline or notes[0].reports or _knows(byline, notes[0].author) or _unknown(text, line, notes[0].author, found, paragraphs)):
            found.add(number)
        elif is_prose(text[line.start : line.end]) and weight(words(text, *line)) < 2:
            break
    return frozenset(found)


def _knows(byline: str | None, author: str) -> bool:
    return bool(byline and author) and author.casefold() in (byline or "").casefold()


def _unknown(text: str, line: Span, author: str, credits: set[int], paragraphs: Sequence[Span]) -> bool:
    """Whether the story itself never speaks of the person: somebody a story ends on is its subject, not its author."""
    surname = author.split()[-1] if author else ""
    if len(surname) < 2:
        return False
    at = text.find(surname)
    while at >= 0:
        inside = line.start <= at < line.end or any(paragraphs[n].start <= at < paragraphs[n].end for n in credits)
        if not inside:
            return False
        at = text.find(surname, at + 1)
    return True
