"""The visible text of an HTML source, block by block, with the place of every character in it.

The walk goes over the source itself, not over a repaired tree: parsers that repair (lxml, html5lib) know the line of a
tag at most, never the column of a word behind an entity, and lose or move what is malformed. Elements are still kept on
a stack, with the usual end tags implied, so that each line knows what it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from xcheck.model.place import Anchor, Span, locate
from xcheck.readers.html_tokens import RAW, Token, attributes, entity

SILENT = frozenset((*RAW, "template", "svg", "head", "object", "audio", "video", "canvas", "select", "datalist"))
"""Elements whose content is no text of the page."""
LINES = frozenset("br li dt dd td th tr option caption label button legend summary figcaption".split())
"""Elements that stand on a line of their own, without a blank line around them."""
BLOCKS = LINES | frozenset(
    """address article aside blockquote body center details dialog dir div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html main menu
    nav ol p pre search section table tbody tfoot thead ul""".split()
)
VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
_ENDS_PARAGRAPH = BLOCKS - frozenset("br td th tr caption tbody thead tfoot option label button legend html body".split())
_OF_HEAD = frozenset("meta link title script style base noscript template bgsound basefont html head".split())
"""Elements that may stand in a head: any other, or words, end one that was left open."""
_IMPLIED: Mapping[str, tuple[str, ...]] = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th"), "th": ("td", "th"), "tr": ("tr",),
    "tbody": ("thead", "tbody", "tfoot"), "thead": ("thead", "tbody", "tfoot"), "tfoot": ("thead", "tbody", "tfoot"),
}  # fmt: skip
"""Start tag -> open elements that it closes, up to the list or table around it."""
_WALLS = frozenset(("ul", "ol", "menu", "dl", "table", "body", "html"))
_CELLS = frozenset(("td", "th", "caption", "button", "table"))
"""Elements that keep what is open around them from being closed from inside."""
DEEPEST = 512
"""Elements on the stack at most; browsers stop there too."""
_RUN = re.compile(r"[ \t\n\r\f]+|&|[^ \t\n\r\f&]+")
_SPACE = frozenset(" \t\n\r\f")


class Element(Struct):
    """An open or closed element: its tag, its parent's number (-1: none) and its attributes."""

    name: str
    parent: int
    attributes: Mapping[str, str]


class Line(Struct):
    """One line of the text: its span, the number of the block element it stands in, and how many characters of it are links."""

    span: Span
    element: int
    linked: int


class Page(Struct):
    """What the walk gives: the text, its anchors, its lines, and all elements (by number, parents before children)."""

    text: str
    anchors: tuple[Anchor, ...]
    lines: tuple[Line, ...]
    elements: tuple[Element, ...]


class _Walk(Struct):
    source: str
    out: list[str] = field(default_factory=list)
    length: int = 0
    places: list[tuple[int, int]] = field(default_factory=list)
    """(offset in the text, offset in the source) where the two stop running side by side."""
    following: int = -1
    """The source offset that would go on side by side."""
    lines: list[Line] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    stack: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    """The numbers on the stack that are block elements."""
    open: dict[str, int] = field(default_factory=dict)
    silent: int = 0
    links: int = 0
    gap: int = 0
    """Line ends due before the next character."""
    begun: int = -1
    linked: int = 0
    space: int = -1
    """The source offset of white space due before the next character of the line; -1: none."""
    seen: int = 0
    """The pieces of `out` before the current line and the line ends above it."""
    last_link: int = -1
    """The source offset behind a link that just ended."""

    def put(self, text: str, at: int) -> None:
        """Adds characters that begin at `at` in the source."""
        if self.begun < 0:
            self.seen = len(self.out)
            self.out.append("\n" * self.gap)
            self.length += self.gap
            self.begun, self.linked, self.following = self.length, 0, -1
        elif self.space >= 0:
            at_space, self.space = self.space, -1
            self.put(" ", at_space)
        self.space = -1
        # White space may have been the end of a line of the source.
        if at != self.following or self.source[at - 1] in "\r\n":
            self.places.append((self.length, at))
        self.out.append(text)
        self.length += len(text)
        self.following = at + len(text)
        if self.links:
            self.linked += len(text)

    def end_line(self, gap: int) -> None:
        """Ends the line, if one has begun; a line of blanks is taken back. `gap` is how many line ends are due."""
        if self.begun >= 0:
            if any(piece.strip() for piece in self.out[self.seen :]):
                element = self.blocks[-1] if self.blocks else -1
                self.lines.append(Line(Span(self.begun, self.length), element, self.linked))
                self.gap = 0
            else:
                del self.out[self.seen :]
                while self.places and self.places[-1][0] >= self.begun:
                    self.places.pop()
                self.length = self.begun - self.gap
            self.begun = -1
        self.space = -1
        self.gap = max(self.gap, gap) if self.length else 0

    def text(self, start: int, end: int) -> None:
        """Text of the source: white space becomes one blank, entities what they stand for."""
        source, kept = self.source, self.open.get("pre", 0)
        at = start
        while at < end:
            match = _RUN.match(source, at, end)
            assert match is not None, "the pattern takes any character"
            run = match.group()
            after = match.end()
            if run[0] in _SPACE:
                if kept and ("\n" in run or "\r" in run):
                    self.end_line(1)
                elif self.space < 0:
                    self.space = at
            elif run == "&":
                known = entity(source, at) if at + 2 < end else None
                decoded, length = known if known is not None and at + known.length <= end else ("&", 1)
                if decoded in _SPACE:
                    self.space = at if self.space < 0 else self.space
                else:
                    self.put(decoded, at)
                    self.following = at + length if length == len(decoded) else -1
                after = at + length
            else:
                self.put(run, at)
            at = after

    def start(self, token: Token) -> None:
        """A start tag."""
        name = token.name
        if name not in _OF_HEAD and self.open.get("head"):
            self._close("head")
        if name in BLOCKS:
            if not self.silent:
                self.end_line(1 if name in LINES else 2)
            if name in _ENDS_PARAGRAPH:
                self._close("p", walls=_CELLS)
            for closed in _IMPLIED.get(name, ()):
                self._close(closed, walls=_WALLS)
        if name == "a":
            self._close("a", walls=_CELLS)
            if token.start == self.last_link and self.begun >= 0 and self.space < 0:
                # Links side by side are words apart on the page, by style alone.
                self.space = token.start
        if name in VOID or len(self.stack) >= DEEPEST:
            return
        if name == "svg" and token.attributes.endswith("/"):
            return
        parent = self.stack[-1] if self.stack else -1
        self.elements.append(Element(name, parent, attributes(token.attributes) if token.attributes else {}))
        number = len(self.elements) - 1
        self.stack.append(number)
        if name in BLOCKS:
            self.blocks.append(number)
        self.open[name] = self.open.get(name, 0) + 1
        self.silent += name in SILENT
        self.links += self._is_link(number)

    def close(self, token: Token) -> None:
        """An end tag; one without its start tag ends the line only."""
        name = token.name
        if name in BLOCKS and not self.silent:
            self.end_line(1 if name in LINES else 2)
        if name == "a":
            self.last_link = token.end
        self._close(name)

    def words_in_head(self) -> None:
        """Words directly in a head that was left open end it."""
        if self.stack and self.elements[self.stack[-1]].name == "head":
            self._close("head")

    def _close(self, name: str, walls: frozenset[str] = frozenset()) -> None:
        """Ends the innermost `name`, unless one of `walls` stands open inside it.

        Everything open inside a block ends with it; inside an inline element or a paragraph it goes on.
        """
        if not self.open.get(name):
            return
        at = len(self.stack) - 1
        while (other := self.elements[self.stack[at]].name) != name:
            if other in walls:
                return
            at -= 1
        through = (name in BLOCKS and name != "p") or name in SILENT
        gone = self.stack[at:] if through else self.stack[at : at + 1]
        del self.stack[at : at + len(gone)]
        for number in gone:
            closed = self.elements[number].name
            self.open[closed] -= 1
            self.silent -= closed in SILENT
            self.links -= self._is_link(number)
            if closed in BLOCKS:
                self.blocks.remove(number)

    def _is_link(self, number: int) -> bool:
        return self.elements[number].name == "a" and "href" in self.elements[number].attributes


def walk(source: str, pieces: Iterable[Token]) -> Page:
    """The visible text of `source`, cut into `pieces`: each block element a line, inline elements joined, `<br>` a line end."""
    here = _Walk(source)
    for token in pieces:
        if token.kind == "open":
            here.start(token)
        elif token.kind == "close":
            here.close(token)
        else:
            if here.silent and not source[token.start : token.end].isspace():
                here.words_in_head()
            if not here.silent:
                here.text(token.start, token.end)
    here.end_line(0)
    if here.length:
        here.out.append("\n")
    whole = (Anchor(0, 1, 1),)
    anchors = []
    for offset, at in here.places:
        place = locate(source, whole, at)
        anchors.append(Anchor(offset, place.line, place.column))
    return Page("".join(here.out), tuple(anchors) or whole, tuple(here.lines), tuple(here.elements))
