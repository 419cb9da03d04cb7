"""Hard-wrapped text: lines that were broken to fit a width are put together again.

Everything behind the readers takes a line for a paragraph, as news text has it. Mail and Markdown kept in git have lines
of 60 to 100 characters instead, and a sentence runs on from one to the next. Such a text is told by its breaks: many come
within a sentence, before a word in lower case. In it lines between two blank ones are one paragraph when most of them are
full and a sentence runs on from one to the next. Entries of lists, headings, tables, program text and Markdown's own hard
breaks stay lines of their own.

So an article re-wrapped to another width is the same article, with the same findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from xcheck.model.place import Anchor, Span, locate

WIDEST = 120
"""Characters of the longest line that anybody breaks text to."""
SHORTEST = 30
"""Characters of a line from which a break behind it says something."""
FULL = 0.75
"""Share of the widest line of its paragraph that a full line would pass with the first word of the next."""
FEWEST = 2
"""Breaks within a sentence that a hard-wrapped text has at least."""
SHARE = 0.3
"""Share of the breaks between lines that could be one paragraph's that are such at least; in news a line is a paragraph."""

# It begins with a character that is looked for at the speed of memory: most articles are no such text.
_RUNS_ON = re.compile(r"\n[ \t]{0,12}[a-zß-öø-ÿ]")
_LINE = re.compile(r"[^\r\n]*")
_STOPPED = re.compile(r"[.!?:;…][\"'”’»)\]*_]{0,4}$")
_OWN_LINE = re.compile(r"(?:[-*+•]|\d{1,3}[.)]|#{1,6}|>|:::)(?:\s|$)|[|=~`<{}]|[-*_]{3}|!\[|\[[^\]\r\n]{1,80}\]:")
"""How a line begins that belongs to no other: entries, headings, quoted mail, tables, rules, mark-up, pictures, footnotes."""
_FENCE = re.compile(r"```|~~~")
_WORD = re.compile(r"\S+")


class Unwrapped(Struct, frozen=True):
    """A text whose hard-wrapped lines are put together, and the way back to the places in its file."""

    text: str
    anchors: tuple[Anchor, ...]


class _Break(Struct, frozen=True):
    """The white space between two lines of one paragraph; how long both are, and whether the sentence of the upper runs on.

    `first` is the length of the lower line's first word. `fixed`: the lines cannot be one, for the upper is longer than
    anybody breaks lines, or ends with a hard break.
    """

    start: int
    end: int
    above: int
    below: int
    first: int
    runs_on: bool
    fixed: bool


def unwrapped(text: str, begin: int = 0) -> Unwrapped:
    """`text` with one blank for each break that only fits lines to a width; what stands before `begin` stays as it is."""
    whole = (Anchor(0, 1, 1),)
    if sum(1 for _ in zip(range(FEWEST), _RUNS_ON.finditer(text, begin), strict=False)) < FEWEST:
        return Unwrapped(text, whole)
    paragraphs = list(_paragraphs(text, begin))
    breaks = [each for own in paragraphs for each in own]
    telling = sum(each.runs_on for each in breaks)
    if telling < FEWEST or telling < SHARE * len(breaks):
        return Unwrapped(text, whole)
    pieces: list[str] = []
    anchors = list(whole)
    at = length = 0
    usual = max(each.above for each in breaks if each.runs_on)
    for own in paragraphs:
        for each in own if _wrapped(own, usual) else ():
            if not each.fixed:
                pieces += [text[at : each.start], " "]
                length += each.start - at + 1
                place = locate(text, whole, each.end)
                anchors.append(Anchor(length, place.line, place.column))
                at = each.end
    return Unwrapped("".join((*pieces, text[at:])), tuple(anchors))


def _wrapped(own: list[_Break], usual: int) -> bool:
    """Whether the lines of a paragraph were broken to fit a width; `usual` is the width of the text.

    A sentence runs on, and most lines are full: one that an edit cut short stands among them. Where none runs on, each line
    must be as full as can be, for the entries of a list begin like sentences.
    """
    own = [each for each in own if not each.fixed]
    if not any(each.runs_on for each in own):
        width = max((FULL * usual, *(max(each.above, each.below) for each in own)))
        return bool(own) and all(each.above + 1 + each.first > width for each in own)
    width = max(each.above for each in own)
    return 2 * sum(each.runs_on or each.above + 1 + each.first > FULL * width for each in own) >= len(own)


def _paragraphs(text: str, begin: int) -> Iterator[list[_Break]]:
    """The breaks of each paragraph between lines that could be one; lines that belong to no other end a paragraph."""
    own: list[_Break] = []
    above: Span | None = None
    fenced = False
    for line in _lines(text, begin):
        blank = line.start == line.end
        fence = not blank and _FENCE.match(text, line.start, line.end) is not None
        fenced ^= fence
        if blank or fence or fenced:
            yield own
            own, above = [], None
            continue
        if _OWN_LINE.match(text, line.start, line.end):
            yield own
            own = []
        elif above is not None:
            own.append(_break(text, above, line))
        above = None if text[line.start] in "#|=~<{}" else line
    yield own


def _lines(text: str, begin: int) -> Iterator[Span]:
    """The lines from `begin` on without the white space around them, blank ones too."""
    at = begin
    while at < len(text):
        match = _LINE.match(text, at)
        end = match.end() if match else at
        line = text[at:end]
        start = at + len(line) - len(line.lstrip())
        yield Span(start, max(start, at + len(line.rstrip())))
        at = end + (2 if text.startswith("\r\n", end) else 1)


def _break(text: str, above: Span, line: Span) -> _Break:
    length = above.end - above.start
    fixed = length > WIDEST or text[above.end - 1] == "\\" or text.startswith("  ", above.end)
    stopped = _STOPPED.search(text, max(above.start, above.end - 5), above.end)
    runs_on = not fixed and stopped is None and text[line.start].islower() and length >= SHORTEST
    word = _WORD.match(text, line.start, line.end)
    return _Break(above.end, line.start, length, line.end - line.start, word.end() - line.start if word else 0, runs_on, fixed)
