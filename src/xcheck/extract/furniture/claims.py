"""Which lines of an article declared templates claim: whole lines, the lines that belong to them, sentences glued to prose."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.furniture.cues import HARD
from xcheck.extract.furniture.line_match import Match, Starts, glued, match_line, starts
from xcheck.extract.furniture.shapes import LINKS, bar_lines, has_parts, trail
from xcheck.extract.furniture.templates import Shape, Template, Templates
from xcheck.extract.furniture.wording import BULLET, levelled, like_headline, sayings, speaks, stopped, words
from xcheck.model.place import Span

SHORT = 120
"""Characters of the longest line that is looked at as a bar of buttons."""
LONGEST_TRAIL = 300
LONGEST_SEARCHED = 100_000
"""Characters of the longest line whose sentences are looked at: an article in one line is shorter, a dump is not."""
BOX = 12
"""Lines of the longest block that is looked at as a box."""
SHORT_LINE = 14
"""Words of the longest line that belongs to a box because of the lines around it."""
LABEL = 4
"""Words of the longest line that belongs to the claimed lines above and below it."""
FILL = 2
"""Very short lines between two claimed lines that belong to them too."""


class Claim(Struct, frozen=True):
    """Text that a template claims. `wording` is what stays of it when headlines, names and numbers change."""

    span: Span
    template: Template
    wording: str


class _Line(Struct):
    span: Span
    pieces: tuple[Span, ...]
    candidates: Starts
    match: Match | None = None
    claim: Match | None = None
    """The match by which it is claimed: its own, or that of the line it belongs to."""


def claims(text: str, lines: Sequence[Span], templates: Templates, headlines: Sequence[str] = (), kept: Collection[Span] = ()) -> tuple[Claim, ...]:
    """What the templates claim of `text`, in order, one claim a run of lines of one template.

    `headlines` are what is known of the article's headline beside its text: they tell a breadcrumb glued to it. `kept` are
    lines that nothing may claim.
    """
    rows: list[_Line] = []
    holding = bool(lines) and templates.anchored(text[lines[0].start : lines[-1].end].casefold())
    for line in lines:
        pieces = () if line in kept or line.end - line.start > LONGEST_SEARCHED else sayings(text, line)
        candidates = starts(text, pieces, templates)
        rows.append(_Line(line, pieces, candidates, match_line(text, line, pieces, candidates, templates, holding) if pieces else None))
    _shapes(text, rows, templates, headlines)
    for row in rows:
        # `Watch: …` on the first line is the article's own headline.
        if row.match is not None and row.match.strong and (row.match.alone or row is not rows[0]):
            row.claim = row.match
    found: list[Claim] = []
    if any(row.match is not None for row in rows):
        _lists(text, rows)
        _neighbours(text, rows)
        _gaps(text, rows)
        _boxes(text, rows)
        _places(text, rows)
        found = _joined(rows)
    for row in rows:
        if row.claim is None:
            found.extend(Claim(span, match.template, match.wording) for span, match in glued(text, row.span, row.pieces, row.candidates, templates))
    return tuple(sorted(found, key=lambda claim: claim.span))


def _shapes(text: str, rows: Sequence[_Line], templates: Templates, headlines: Sequence[str]) -> None:
    """Breadcrumbs and bars, which no phrase can write."""
    short = [bar_words(text, row.span, templates.bar_words) for row in rows]
    lines = [(number, text[slice(*row.span)]) for number, row in enumerate(rows) if row.span.end - row.span.start <= LONGEST_TRAIL]
    for template in templates.every:
        numbers: Iterable[int] = ()
        if template.bar is not None:
            numbers = bar_lines(short, template.bar) if any(short) else ()
        elif template.shape is not None:
            numbers = _trails(text, rows, lines, template.shape, templates.lists, headlines)
        for number in numbers:
            match = rows[number].match
            if match is None or match.part in ("also", "heads"):
                rows[number].match = Match(template, "says", levelled(text, *rows[number].span))


def bar_words(text: str, line: Span, known: Container[str]) -> tuple[str, ...] | None:
    """The words of a short line; None for another one, and where a plain word says that it is no bar."""
    if line.end - line.start > SHORT:
        return None
    for string in text[line.start : line.end].split():
        if string.isalpha() and string.isascii() and (low := string.lower()) not in known and low not in LINKS:
            return None
    return words(text, *line)


def _trails(
    text: str, rows: Sequence[_Line], lines: Sequence[tuple[int, str]], shape: Shape, lists: Mapping[str, frozenset[str]], headlines: Sequence[str]
) -> Iterator[int]:
    for number, line in lines:
        if has_parts(line, shape):
            beside = (*(text[r.span.start : r.span.end] for r in rows[number + 1 : number + 3]), *headlines)
            if trail(line, shape, lists, beside, number):
                yield number


def _lists(text: str, rows: Sequence[_Line]) -> None:
    """Gives the lines below an opening line to it, as far as they look like its items and stand as close to one another.

    A blank line may part the opening line from items that stand close themselves, as below a heading in Markdown.
    """
    for index, row in enumerate(rows):
        opening = row.match
        if opening is None or not opening.opens or not opening.template.takes:
            continue
        apart = True
        for number, follower in enumerate(rows[index + 1 : index + 1 + opening.template.takes]):
            gap = blank_between(text, rows[index + number].span, follower.span)
            apart = gap if number == 0 or (number == 1 and apart) else apart
            if gap != apart or follower.claim is not None or not _is_item(text[follower.span.start : follower.span.end], opening.template):
                break
            follower.claim = replace(opening, part="also")


def _is_item(line: str, template: Template) -> bool:
    if template.like == "bullet":
        return BULLET.match(line) is not None and len(line.split()) <= 40
    if template.like == "paragraph":
        return True
    return like_headline(line)


def blank_between(text: str, above: Span, below: Span) -> bool:
    """Whether a blank line parts two lines."""
    between = text[above.end : below.start]
    return between.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1


def _neighbours(text: str, rows: Sequence[_Line]) -> None:
    """Lines that belong to furniture only next to it: carried on downwards, then upwards."""
    for order in (rows, rows[::-1]):
        last: Match | None = None
        for row in order:
            weak = row.match if row.claim is None else None
            if weak is not None and last is not None and last.template.kind == weak.template.kind and _drawn(text, row.span, weak):
                row.claim = replace(last, part="also")
            last = row.claim


def _drawn(text: str, line: Span, weak: Match) -> bool:
    """Whether furniture beside it draws a line in: not if it is a sentence of which a template knows only the beginning."""
    return weak.firm or not stopped(text[line.start : line.end]) or not HARD.isdisjoint(words(text, *line))


def _gaps(text: str, rows: Sequence[_Line]) -> None:
    """Up to two very short lines between claimed lines belong to the furniture around them."""
    at = 0
    while at < len(rows):
        if rows[at].claim is not None:
            end = at + 1
            while end < len(rows) and rows[end].claim is None:
                end += 1
            between = rows[at + 1 : end]
            if end < len(rows) and 0 < len(between) <= FILL and all(_label(text[r.span.start : r.span.end]) for r in between):
                for row in between:
                    row.claim = replace(rows[at].claim, part="also")  # type: ignore[type-var]
            at = end
        else:
            at += 1


def _boxes(text: str, rows: Sequence[_Line]) -> None:
    """Short lines in one block with furniture, which blank lines set off from the story, belong to it: what a form promises, the name of a letter.

    Above the story's first words stand its headline and byline, and nothing is drawn in.
    """
    first = next((n for n, row in enumerate(rows) if row.match is None and is_prose(text[row.span.start : row.span.end])), len(rows))
    start = 0
    for end in range(1, len(rows) + 1):
        if end < len(rows) and not blank_between(text, rows[end - 1].span, rows[end].span):
            continue
        box, start, begins = rows[start:end], end, start
        if first < begins and 1 < len(box) <= BOX and _is_box(text, box):
            last = next(claim for row in box if (claim := row.claim) is not None)
            for row in box:
                last = row.claim = row.claim or replace(last, part="also")


def _is_box(text: str, box: Sequence[_Line]) -> bool:
    """Whether at least half of the lines of a block are furniture, and the others could be part of it."""
    if any(not row.pieces or (row.claim is not None and row.claim.template.kind != "boilerplate") for row in box):
        return False
    known = [row.claim is not None or row.match is not None for row in box]
    if all(row.claim is None for row in box) or sum(known) < 2 or 2 * sum(known) < len(box):
        return False
    for number, row in enumerate(box):
        line = text[row.span.start : row.span.end]
        if known[number]:
            continue
        if len(line.split()) > SHORT_LINE or speaks(line):
            return False
        if number in (0, len(box) - 1) and stopped(line) and not BULLET.match(line):
            # The story's own last sentence may stand this close to what follows.
            return False
    return True


def _label(line: str) -> bool:
    """Whether a line is a few words that nobody says: a quotation between two boxes is a subheading of the story."""
    return len(line.split()) <= LABEL and not stopped(line) and not speaks(line)


def is_prose(line: str) -> bool:
    """Whether a line reads as a paragraph of a story: a sentence, or long."""
    count = len(line.split(None, 24))
    return count > 20 or (count >= 7 and stopped(line))


def _places(text: str, rows: Sequence[_Line]) -> None:
    """Takes back claims that do not count where they stand.

    A template may count at one end of an article only. Some list headings could be headings of the story: without items
    below or furniture beside them they count at the ends only, and only when they have more than one word.
    """
    if all(row.claim is None for row in rows):
        return
    prose = [at for at, row in enumerate(rows) if row.claim is None and is_prose(text[row.span.start : row.span.end])]
    first, last = (prose[0], prose[-1]) if prose else (len(rows), -1)
    for at, row in enumerate(rows):
        if row.claim is None:
            continue
        ends = {"anywhere": True, "head": at < first, "tail": at > last, "edge": at < first or at > last}
        beside = [rows[n].claim for n in (at - 1, at + 1) if 0 <= n < len(rows)]
        lonely = row.claim.part == "heads" and row.claim.alone and not any(claim is not None for claim in beside)
        if not ends[row.claim.template.where] or (lonely and not (row.claim.template.bare or (ends["edge"] and " " in row.claim.wording))):
            row.claim = None


def _joined(rows: Sequence[_Line]) -> list[Claim]:
    """One claim a run of lines that one template claims; a new opening line begins a new one."""
    found: list[Claim] = []
    last: _Line | None = None
    for row in rows:
        if row.claim is not None:
            before = last.claim if last is not None else None
            if before is not None and before.template is row.claim.template and not (row.claim.opens and row.claim.part != "also"):
                found[-1] = Claim(Span(found[-1].span.start, row.span.end), found[-1].template, found[-1].wording)
            else:
                found.append(Claim(row.span, row.claim.template, row.claim.wording))
        last = row
    return found
