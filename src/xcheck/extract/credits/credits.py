"""Credit records: one for each author that an article's notes name, spanning the whole note."""

from __future__ import annotations

from xcheck.extract.credits.author_note import AuthorNote, author_notes
from xcheck.extract.credits.posts import posts
from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Credit


def credits(reading: Reading) -> tuple[Credit, ...]:
    """The credits of one article, in order. Republication lines without a name belong to the author of the note above,
    else to the byline.
    """
    notes: list[AuthorNote] = []
    lines: list[int] = []
    for number, block in enumerate(reading.blocks):
        if block.kind == "credit":
            for note in author_notes(reading.text, Span(block.start, block.end)):
                if not note.author and notes and not notes[-1].byline and lines[-1] == number - 1:
                    notes[-1] = _continued(notes[-1], note)
                else:
                    notes.append(note)
                    lines.append(number)
                    continue
                lines[-1] = number
    byline = next((note.author for note in notes if note.byline), "") or _declared(reading.article.byline)
    return tuple(_credit(reading, note, note.author or byline) for note in notes if note.author or byline)


def _continued(one: AuthorNote, more: AuthorNote) -> AuthorNote:
    return AuthorNote(
        Span(one.span.start, more.span.end), one.author, one.posts, one.verb or more.verb, one.channel or more.channel, one.outlet or more.outlet,
        tuple(dict.fromkeys((*one.contacts, *more.contacts))), one.byline, True,
    )  # fmt: skip


def _declared(byline: str | None) -> str:
    """The author's name in a declared byline: without `By`, and only where it names one person."""
    name = (byline or "").strip()
    name = name[3:].strip() if name[:3].casefold() == "by " else name
    return "" if any(mark in name for mark in (",", " and ", "&", "|", ";")) else name


def _credit(reading: Reading, note: AuthorNote, author: str) -> Credit:
    held = posts(note.posts) if note.posts else ()
    return Credit(
        reading.origin,
        *note.span,
        reading.text[note.span.start : note.span.end],
        author=author.title() if author.isupper() else author,
        role=note.posts or None,
        outlet=note.outlet or None,
        channel=note.channel or None,
        verb=note.verb or None,
        posts=tuple(" ".join(post.title) for post in held if post.title),
        houses=tuple(" ".join(post.house) for post in held if post.house),
        contacts=tuple(contact.casefold().rstrip(".") for contact in note.contacts),
    )
