"""The pairing of quotation marks, paragraph by paragraph, with continuation from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from xcheck.model.place import Span
from xcheck.text.flanks import FEET, Flank, flanks, genitive
from xcheck.text.pairs import Loose, Quotation

_PARTNER = {
    "“": "”",
    "”": "”",
    '"': '"',
    "„": "“",
    "‟": "”",
    "«": "»",
    "»": "«",
    "``": "''",
    "''": "''",
    "‘": "’",
    "'": "'",
    "‚": "‘",
    "‹": "›",
    "›": "‹",
    "`": "'",
}
_OPENING_OF = {"”": "“", '"': '"', "»": "«", "«": "»", "’": "‘", "“": "„", "„": "“", "‟": "”"}
_GUILLEMETS = frozenset("«»‹›")
_TYPED = ("``", "''")
_BETWEEN = 5
"""How many paragraphs without marks a quotation may run through before its closing mark."""


class _Open(Struct, frozen=True):
    """A quotation that is open: where its words begin, and its mark (None: it came over from the paragraph before)."""

    offset: int
    start: int
    mark: str
    carried: bool

    @property
    def double(self) -> bool:
        return self.mark not in "‘'‚‹›`" or self.mark in _TYPED


class _Held(Struct, frozen=True):
    """A quotation left open at the end of its paragraph."""

    opened: _Open
    end: int
    last: bool
    """Whether no other quotation stands behind its opening mark."""
    between: tuple[Span, ...] = ()
    """Paragraphs without marks since then: they belong to it if a closing mark comes next."""


def pair_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[list[Quotation], list[Loose]]:
    """The quotations of `text` by start, with levels, and the double marks without a partner.

    Marks are told apart by what stands beside them: `"` behind white space and before a letter opens, `5"` and `’90s`
    are no quotation marks. Single marks are reported loose only where the article plainly uses them as its outer marks.
    """
    found: list[Quotation] = []
    loose: list[Loose] = []
    maybe: list[Loose] = []
    held: _Held | None = None
    for number, paragraph in enumerate(paragraphs):
        marks = flanks(text, paragraph)
        carried = None
        if held is not None:
            first = next((m for m in marks if m.double == held.opened.double), None)
            if first is None and held.opened.double and len(held.between) < _BETWEEN:
                held = replace(held, between=(*held.between, paragraph))
                continue
            carried = _take_over(held, paragraph, first, found, loose, maybe)
            held = None
        if marks:
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            held = _Paragraph(text, paragraph, marks, following, found, loose, maybe).pair(carried)
    if held is not None:
        _give_up(held, found, loose, maybe)
    quotations = _levelled(found)
    singles = sum(q.level == 0 and q.opening == "‘" for q in quotations)
    if singles >= 2 and singles > sum(q.level == 0 and q.opening in '“"' for q in quotations):
        loose.extend(maybe)
    return quotations, loose


def _take_over(held: _Held, paragraph: Span, first: Flank | None, found: list[Quotation], loose: list[Loose], maybe: list[Loose]) -> _Open | None:
    """Settles a quotation left open in an earlier paragraph; gives what is still open here without a mark of its own.

    `first` is the first mark of its kind in this paragraph.
    """
    opened = held.opened
    mark = "" if opened.carried else opened.mark
    if first is not None and not held.between and first.offset == paragraph.start and (first.opens or first.mark in _GUILLEMETS):
        found.append(Quotation(opened.start, held.end, mark, "", 0, True))
        return None
    closes = first is not None and first.closes and not first.opens and first.mark in (_PARTNER[opened.mark], "”", '"')
    # Far off, only a mark behind a stop can be the end of what was opened.
    if first is not None and opened.double and closes and (first.strong or not held.between):
        found.append(Quotation(opened.start, held.end, mark, "", 0, True))
        found.extend(Quotation(p.start, p.end, "", "", 0, True) for p in held.between)
        return _Open(paragraph.start, paragraph.start, opened.mark, True)
    _give_up(held, found, loose, maybe)
    return None


def _give_up(held: _Held, found: list[Quotation], loose: list[Loose], maybe: list[Loose]) -> None:
    """A quotation that nothing closes: its words run to the end of the paragraph unless another quotation follows in it."""
    opened = held.opened
    if opened.double and held.last:
        found.append(Quotation(opened.start, held.end, "" if opened.carried else opened.mark, "", 0, False))
    if not opened.carried and opened.mark not in _TYPED:
        (loose if opened.double else maybe).append(Loose(opened.offset, opened.mark, _PARTNER[opened.mark]))


class _Paragraph:
    """The marks of one paragraph while they are being paired."""

    def __init__(
        self, text: str, span: Span, marks: list[Flank], following: Span | None, found: list[Quotation], loose: list[Loose], maybe: list[Loose]
    ) -> None:
        self.text, self.span, self.marks = text, span, marks
        self.found, self.loose, self.maybe = found, loose, maybe
        self.open: list[_Open] = []
        self.last_start = -1
        self.goes_on_with = self.text[following.start] if following is not None and self.text[following.start] in "‘'" else ""
        self.goes_on = self.goes_on_with != "" and self.goes_on_with == self.text[span.start]
        # For each mark, looking ahead: the next double mark, and whether a single mark comes that closes before one opens.
        self.next_double: list[Flank | None] = [None] * len(marks)
        self.closer_ahead = [False] * len(marks)
        self.sure_closer_ahead = [False] * len(marks)
        double: Flank | None = None
        closer = sure = False
        for i in range(len(marks) - 1, -1, -1):
            self.next_double[i], self.closer_ahead[i], self.sure_closer_ahead[i] = double, closer, sure
            mark = marks[i]
            if mark.double:
                double = mark
            elif mark.mark in "'’›" and mark.closes:
                closer = True
                sure = sure or mark.strong or not genitive(text, mark, span.start)
            elif mark.opens and mark.mark != "’":
                sure = False

    def pair(self, carried: _Open | None) -> _Held | None:
        """Pairs the marks; gives the quotation that is left open at the end, if any."""
        if carried is not None:
            self.open.append(carried)
        for i, mark in enumerate(self.marks):
            if mark.double:
                self._double(i, mark)
            else:
                self._single(i, mark)
        return self._rest()

    def _double(self, i: int, mark: Flank) -> None:
        top = next((o for o in reversed(self.open) if o.double), None)
        if mark.mark in '"“”' and mark.before.isnumeric() and self._inches(i, mark, top):
            return
        if top is not None and (self._closes(mark, top) or self._misplaced(i, mark, top)):
            self._close(mark, top)
        elif self._may_open(i, mark):
            self.open.append(_Open(mark.offset, mark.end, mark.mark, False))
        elif mark.mark not in _TYPED:
            self.loose.append(Loose(mark.offset, mark.mark, _OPENING_OF[mark.mark]))

    def _inches(self, i: int, mark: Flank, top: _Open | None) -> bool:
        """Whether a double mark behind a digit stands for inches."""
        if top is None:
            return not mark.opens
        if FEET.search(self.text[max(self.span.start, mark.offset - 6) : mark.offset]):
            return True
        ahead = self.next_double[i]
        return ahead is not None and ahead.closes and not ahead.opens and mark.after not in (",", ".")

    def _misplaced(self, i: int, mark: Flank, top: _Open) -> bool:
        """Whether a straight mark closes although the space stands on its wrong side: `"Now, "she added.`"""
        if (
            mark.mark != '"'
            or top.mark != '"'
            or not mark.after.islower()
            or self.text[max(top.start, mark.offset - 2) : mark.offset - 1] not in (",", "!", "?")
        ):
            return False
        ahead = self.next_double[i]
        return ahead is None or not ahead.closes

    @staticmethod
    def _closes(mark: Flank, top: _Open) -> bool:
        """Whether `mark` closes the double quotation `top`."""
        if mark.mark in _GUILLEMETS or top.mark in _GUILLEMETS:
            return mark.mark == _PARTNER.get(top.mark)
        if mark.mark in ("”", "''"):
            return True
        if mark.mark == "“":
            return mark.closes and not mark.opens
        if mark.mark == '"':
            return mark.closes or not mark.opens
        return False

    def _may_open(self, i: int, mark: Flank) -> bool:
        if mark.mark in '"”':
            return mark.opens or not mark.closes
        if mark.mark in ("''", "»"):
            return mark.opens and not mark.closes
        return True

    def _close(self, mark: Flank, top: _Open) -> None:
        while self.open[-1] is not top:
            self.open.pop()
        self.open.pop()
        self.found.append(Quotation(top.start, mark.offset, "" if top.carried else top.mark, mark.mark, 0, False))
        self.last_start = max(self.last_start, top.start)

    def _single(self, i: int, mark: Flank) -> None:
        top = self.open[-1] if self.open else None
        if mark.closes and top is not None and not top.double and self._single_closes(i, mark, top):
            self.open.pop()
            self.found.append(Quotation(top.start, mark.offset, top.mark, mark.mark, 0, False))
            self.last_start = max(self.last_start, top.start)
        elif mark.opens and mark.mark != "’" and (self.closer_ahead[i] or self._left_open(mark)):
            if not (mark.closes and mark.mark == "'"):
                self.open.append(_Open(mark.offset, mark.end, mark.mark, False))
        elif mark.opens and mark.mark == "‘" and top is None:
            self.maybe.append(Loose(mark.offset, mark.mark, "’"))
        elif mark.mark == "’" and mark.strong and top is None:
            self.maybe.append(Loose(mark.offset, mark.mark, "‘"))

    def _left_open(self, mark: Flank) -> bool:
        """Whether a single mark that nothing closes begins a speech that the next paragraph goes on with, opened again there.

        It stands at the start of its paragraph, or as a second one behind a stop: `‘No,’ she said. ‘We stay.`
        """
        if mark.offset == self.span.start:
            return self.goes_on
        return self.goes_on_with == mark.mark and self.text[max(self.span.start, mark.offset - 4) : mark.offset].rstrip().endswith((".", ",", ":", "!", "?"))

    def _single_closes(self, i: int, mark: Flank, top: _Open) -> bool:
        if mark.mark in "‹›" or top.mark in "‹›":
            return mark.mark == _PARTNER.get(top.mark)
        if mark.mark == "‘" and mark.opens:
            return False
        if mark.strong or not genitive(self.text, mark, self.span.start):
            return True
        return not self.sure_closer_ahead[i] and not (self.goes_on and top.offset == self.span.start)

    def _rest(self) -> _Held | None:
        """What is left open: the last double mark (else the last single one) may go on in the next paragraph."""
        left = [o for o in self.open if o.double] or self.open[:1]
        if not left:
            return None
        for opened in left[:-1]:
            if not opened.carried and opened.mark not in _TYPED:
                self.loose.append(Loose(opened.offset, opened.mark, _PARTNER[opened.mark]))
        return _Held(left[-1], self.span.end, left[-1].start > self.last_start)


def _levelled(found: list[Quotation]) -> list[Quotation]:
    """The quotations by start, each with its depth; one that would cross another is dropped."""
    levelled: list[Quotation] = []
    around: list[int] = []
    for quotation in sorted(found, key=lambda q: (q.start, -q.end)):
        while around and around[-1] <= quotation.start:
            around.pop()
        if around and quotation.end > around[-1]:
            continue
        levelled.append(replace(quotation, level=len(around)) if around else quotation)
        around.append(quotation.end)
    return levelled
