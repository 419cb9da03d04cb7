"""The rows of a page that shows two versions: paragraph beside paragraph, with what changed in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from xcheck.diff.change import Change
from xcheck.diff.letters import Letters, letters
from xcheck.diff.outcome import TRIVIAL, Difference, blank
from xcheck.diff.script import Piece, pieces

FOLD = 4
"""So many unchanged paragraphs in a row, beside those next to a change, are folded."""

_BREAK = re.compile(r"\r\n|\r|\n")


class Bit(NamedTuple):
    """A stretch of one cell: text that stayed, was taken out, or was put in; or a pointer to where a paragraph stands now or stood.

    `number` is that of the change (-1: none); `first` tells the change's first bit on the page, which carries its name.
    """

    sort: Literal["same", "del", "ins", "gone", "come"]
    text: str
    number: int = -1
    first: bool = False
    letters: Letters = ()


class Row(NamedTuple):
    """One paragraph: the old side and the new side. The new side holds what was taken out too, for the inline view.

    `old_line` and `new_line` are line numbers in the files, 0 where the side has nothing.
    """

    old: tuple[Bit, ...]
    new: tuple[Bit, ...]
    old_line: int
    new_line: int
    label: str = ""
    """`split` or `merge` on the first row of a paragraph that was."""
    number: int = -1
    """The number of that change."""

    @property
    def changed(self) -> bool:
        """Whether anything in it is not as it was."""
        return bool(self.label) or any(bit.sort != "same" for bit in (*self.old, *self.new))


class Stretch(NamedTuple):
    """Rows that are shown, or unchanged ones that are folded."""

    rows: tuple[Row, ...]
    folded: bool


def stretches(pair: Difference) -> tuple[Stretch, ...]:
    """All rows of a pair, unchanged ones far from any change folded."""
    rows = tuple(_rows(pair))
    near = {n for at, row in enumerate(rows) if row.changed for n in (at - 1, at, at + 1)}
    made: list[Stretch] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and (end in near) == (at in near):
            end += 1
        # A few unchanged paragraphs are no shorter folded.
        made.append(Stretch(rows[at:end], at not in near and end - at >= FOLD))
        at = end
    return tuple(made)


def _rows(pair: Difference) -> Iterator[Row]:
    if pair.old is None or pair.new is None:
        yield from _alone(pair)
        return
    old, new = pair.old.text, pair.new.text
    labels = {c.new.start: (c.op, n) for n, c in enumerate(pair.found.changes) if c.op in ("split", "merge") and c.new}
    page = _Page(old, new, pair.found.changes, pair.old.article.locate(0).line, pair.new.article.locate(0).line, labels)
    for piece in pieces(old, new, pair.found.changes):
        yield from page.take(piece)
    yield from page.close()


def _alone(pair: Difference) -> Iterator[Row]:
    """The rows of an article that was added or removed."""
    version = pair.new or pair.old
    assert version is not None, "a pair has a side"
    at, first = 0, True
    for part, ends in _parted(version.text):
        if part.strip():
            bit, line = Bit("ins" if pair.new else "del", part, 0, first), version.article.locate(at).line
            yield Row((), (bit,), 0, line) if pair.new else Row((bit._replace(first=False),), (bit,), line, 0)
            first = False
        at += len(part) + len(ends)


class _Page:
    """Puts pieces into rows: a line end on either side ends the row of both."""

    def __init__(self, old: str, new: str, changes: Sequence[Change], old_line: int, new_line: int, labels: Mapping[int, tuple[str, int]]) -> None:
        self._texts = old, new
        self._changes = changes
        self._lines = [old_line, new_line]
        self._cells: tuple[list[Bit], list[Bit]] = ([], [])
        self._began = [0, 0]
        self._labels = dict(labels)
        self._label = ("", -1)
        self._named: set[int] = set()

    def take(self, piece: Piece) -> Iterator[Row]:
        old, new = (text[span.start : span.end] for text, span in zip(self._texts, (piece.old, piece.new), strict=True))
        if piece.sort == "same":
            yield from self._both(old, piece.new.start)
        elif piece.sort == "change":
            yield from self._change(old, new, piece.change, piece.new.start)
        elif piece.sort == "gone":
            yield from self._gone(piece)
        else:
            yield from self._come(piece)

    def close(self) -> Iterator[Row]:
        """The row that is open, if it holds anything to see."""
        if any(bit.text.strip() or bit.sort in ("gone", "come") for cell in self._cells for bit in cell):
            yield Row(tuple(self._cells[0]), tuple(self._cells[1]), self._began[0], self._began[1], *self._label)
        self._cells[0].clear()
        self._cells[1].clear()
        self._began = [0, 0]
        self._label = ("", -1)

    def _both(self, text: str, start: int) -> Iterator[Row]:
        for part, ends in _parted(text):
            if part:
                self._mark(start)
                self._put((0, 1), Bit("same", part))
            start += len(part) + len(ends)
            if ends:
                yield from self.close()
                self._lines = [self._lines[0] + 1, self._lines[1] + 1]

    def _change(self, old: str, new: str, number: int, start: int) -> Iterator[Row]:
        change = self._changes[number] if number >= 0 else None
        found = letters(old, new) if change and change.op == "replace" else None
        unseen = change is not None and blank(change)
        for sort, text, sides in (("del", old, (0,)), ("ins", new, (1,))):
            for part, ends in _parted(text):
                if part.strip() or (part and not unseen):
                    self._mark(start if sort == "ins" else -1)
                    bit = Bit("del" if sort == "del" else "ins", part, number, self._first(number), found[sides[0]] if found else ())
                    # What was taken out stands in the new cell too: the inline view shows it there.
                    self._put((0, 1) if sort == "del" else (1,), bit)
                elif part:
                    self._put(sides, Bit("same", part))
                if ends:
                    yield from self.close()
                    self._lines[sides[0]] += 1
                if sort == "ins":
                    start += len(part) + len(ends)

    def _gone(self, piece: Piece) -> Iterator[Row]:
        """The old place of a moved paragraph: its text with what was taken out of it, and a pointer to its new place."""
        old = self._texts[0]
        for inner in piece.inside or (Piece("same", piece.old, piece.new),):
            text = old[inner.old.start : inner.old.end]
            for part, ends in _parted(text):
                if part:
                    self._put((0,), Bit("del" if inner.sort == "change" else "same", part, inner.change))
                if ends:
                    self._put((0,), Bit("same", " "))
                    self._lines[0] += 1
        self._put((1,), Bit("gone", "", piece.change))
        yield from ()

    def _come(self, piece: Piece) -> Iterator[Row]:
        """The new place of a moved paragraph: its text with all that was changed in it, and a pointer to its old place."""
        old, new = self._texts
        self._put((0,), Bit("come", "", piece.change))
        self._put((1,), Bit("come", "", piece.change, self._first(piece.change)))
        for inner in piece.inside or (Piece("same", piece.old, piece.new),):
            before, after = old[inner.old.start : inner.old.end], new[inner.new.start : inner.new.end]
            if inner.sort == "change":
                for sort, text in (("del", before), ("ins", after)):
                    shown = " ".join(text.split()) if not text.strip() else text
                    if shown:
                        self._put((1,), Bit("del" if sort == "del" else "ins", shown, inner.change, self._first(inner.change)))
            else:
                self._put((1,), Bit("same", _BREAK.sub(" ", after)))
            self._lines[1] += len(_BREAK.findall(after))
        yield from ()

    def _put(self, sides: Sequence[int], bit: Bit) -> None:
        for side in sides:
            cell = self._cells[side]
            own = bit if side == sides[-1] else bit._replace(first=False)
            if not self._began[side] and bit.text.strip() and not (side == 1 and bit.sort == "del"):
                self._began[side] = self._lines[side]
            cell.append(own)

    def _mark(self, start: int) -> None:
        """Labels the row in which a paragraph begins that was split or merged."""
        label = self._labels.pop(start, None)
        if label:
            self._label = label

    def _first(self, number: int) -> bool:
        if number < 0 or number in self._named:
            return False
        self._named.add(number)
        return True


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a text, each with its line end."""
    at = 0
    for match in _BREAK.finditer(text):
        yield text[at : match.start()], match.group()
        at = match.end()
    if at < len(text):
        yield text[at:], ""


def is_small(change: Change) -> bool:
    """Whether a change is counted rather than told."""
    return change.kind in TRIVIAL or blank(change)
