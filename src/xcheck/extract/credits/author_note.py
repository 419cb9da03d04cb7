"""Author notes read: who wrote an article, what they are, where it ran before, how to reach them."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct, field

from xcheck.model.place import Span
from xcheck.text.hints import Hinted
from xcheck.text.segment import sentences

LONGEST = 1200
"""Characters: a longer paragraph is no author note."""
LONGEST_BYLINE = 220
"""Characters of a line that only says `By …`."""

_WORD = r"[A-Z][\w'’‑-]{0,30}\.?"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|zu)"
NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{1,3}}"
OPENS = r"(?:a|an|the|one|currently|now|also|our|his|her|senior|chief|executive|managing|deputy|editor|editors|director|professor|founder|co-founder|president|author|former|based|[A-Z]|(?:[a-z-]{1,20} ){1,2}(?:editor|correspondent|reporter|columnist|critic|writer|producer|photographer)\b)"
"""What a post begins with behind `is`."""

_BLANKS = "\xa0\u2002\u2003\u2009\u202f\t"
# What a note begins with, and what else it must hold then: a quick no for most paragraphs (see `may_be_note`).
_NAMED = re.compile(
    rf"(?:Written by )?{NAME}(?:(?:, (?:[A-Z][\w.]{{0,6}},? ?){{1,3}})?,? (?:is|was|are) (?:{OPENS})\b"
    r"| (?:(?:currently|also|regularly) )?(?:writes|reports|covers|edits|teaches|blogs|tweets|speciali[sz]es|has (?:written|covered|reported|worked)"
    r"|reported (?:from|this)|contributed|can be (?:reached|contacted|found|followed)|may be reached)\b"
    r"|, [^,.]{3,104}, (?:can be|may be|is on|writes|reports|contributed|tweets|covers)\b)"
)
_OPENING = re.compile(
    r"(?:by|words|written|story|this|the|it|originally|first|previously|re(?:published|printed|produced|ach)|tips|news|follow|e-?mail|contact|send|write|tweet|you|please|to)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?i:(?:words |written |story )?by )[A-Z]\S* \S")
_EARLIER = ("originally", "first", "previously")
_RAN = ("published", "appeared", "ran", "posted", "produced", "printed")
_AGAIN = Hinted(
    re.compile(
        r"\b(?:re(?:published|printed|produced)|syndicated|produced|reported)\b[^.]{0,40}\b(?:with permission|by permission|under|from|through|in partnership)\b|\boriginal (?:article|story)\b",
        re.IGNORECASE,
    ),
    ("published", "printed", "produced", "syndicated", "reported", "original"),
)


class AuthorNote(Struct, frozen=True):
    """One author's note. `posts` and the rest are as written; `span` covers all its sentences."""

    span: Span
    author: str = ""
    posts: str = ""
    verb: str = ""
    channel: str = ""
    outlet: str = ""
    contacts: tuple[str, ...] = field(default=())
    byline: bool = False
    """Whether it is a line that only says `By …`."""
    reports: bool = False
    """Whether it says how to reach the author or where the text ran, which only a note does."""


def author_notes(text: str, line: Span) -> tuple[AuthorNote, ...]:
    """The notes that one paragraph holds; empty when its first sentence is none.

    Sentences after an author's (`He can be reached at …`, `It is republished with permission`) belong to that note.
    """
    if line.end - line.start > LONGEST:
        return ()
    notes = _noted(text[line.start : line.end])
    return tuple(_spanning(found, Span(line.start + found.span.start, line.start + found.span.end)) for found in notes) if notes else ()


@lru_cache(maxsize=64)
def _noted(line: str) -> tuple[AuthorNote, ...]:
    """The notes in one paragraph, with spans into it. Blocks ask several times, and credits once more."""
    # All blanks are one blank; offsets stay.
    note = line
    if not line.isascii() or "\t" in line:
        for blank in _BLANKS:
            note = note.replace(blank, " ")
    if not may_be_note(note):
        return ()
    # Few articles have a note, and a short run should not wait for its patterns to be compiled.
    from xcheck.extract.credits.author_sentence import byline, said_in

    signed = byline(note)
    if signed is not None:
        return (signed,)
    spans = sentences(note, Span(0, len(note)))
    if not spans or said_in(note[spans[0].start : spans[0].end]) is None:
        return ()
    found: list[AuthorNote] = []
    for span in spans:
        said = said_in(note[span.start : span.end])
        if said is not None and (not found or (said.author and found[-1].author and said.author != found[-1].author)):
            found.append(_spanning(said, span))
        else:
            found[-1] = _spanning(_together(found[-1], said), Span(found[-1].span.start, span.end))
    return tuple(found)


def may_be_note(line: str) -> bool:
    """Whether a paragraph may be an author's note: False for most, and for no paragraph that is one."""
    if _NAMED.match(line):
        return True
    if not _OPENING.match(line):
        return False
    low = line.lower()
    earlier = any(word in low for word in _EARLIER) and any(word in low for word in _RAN)
    return earlier or "@" in low or republished(line) or (len(line) <= LONGEST_BYLINE and _BY.match(line) is not None)


def republished(sentence: str) -> bool:
    """Whether a sentence says that the text stands here again: `It is republished with permission`."""
    return bool(_AGAIN.search(sentence))


def _spanning(note: AuthorNote, span: Span) -> AuthorNote:
    return AuthorNote(span, note.author, note.posts, note.verb, note.channel, note.outlet, note.contacts, note.byline, note.reports)


def _together(one: AuthorNote, more: AuthorNote | None) -> AuthorNote:
    """One note of two sentences: what the first does not say, the second does."""
    if more is None:
        return one
    return AuthorNote(
        one.span,
        one.author or more.author,
        one.posts or more.posts,
        one.verb or more.verb,
        one.channel or more.channel,
        one.outlet or more.outlet,
        tuple(dict.fromkeys((*one.contacts, *more.contacts))),
        one.byline,
        one.reports or more.reports,
    )
