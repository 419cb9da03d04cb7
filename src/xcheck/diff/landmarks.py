"""What stands where in one version: quotations, names, speakers, dates, furniture. Found only where something changed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from xcheck.diff.sources import sources
from xcheck.diff.units import lines_of
from xcheck.extract.furniture.blocks import claimed_of
from xcheck.extract.furniture.claims import Claim, claims
from xcheck.extract.furniture.glance import REACH, Glance
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.mentions.glance import may_name
from xcheck.model.article import Article
from xcheck.model.place import Span, spans
from xcheck.text.calendar_words import ANY_MONTH, ANY_WEEKDAY, SHORT_MONTH
from xcheck.text.function_words import FUNCTION_WORDS
from xcheck.text.pairs import Marks
from xcheck.text.quoting import pair_quotations

if TYPE_CHECKING:
    from xcheck.diff.people import People

_MONTH = rf"(?:{ANY_MONTH}|{SHORT_MONTH}\.?)"
_FEAST = r"(?:Easter|Christmas|Ramadan|Passover|Hanukkah|Diwali|Thanksgiving|Eid|Lent|New\s+Year)"
DATE = re.compile(
    rf"\b(?:{ANY_WEEKDAY}(?:,\s+)?(?:\s*\(?{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\)?)?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{4}}"
    rf"|(?:January|February|April|July|September|October|November|December)|(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Tt]his|[Nn]ext|[Ll]ast|[Ee]arly|[Ll]ate|mid)[ -]{_MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s+\d{{4}})?"
    rf"|(?:in|since|by|until|from|during|this|next|last|early|late|before|after)\s+(?:the\s+)?(?:spring|summer|autumn|fall|winter|{_FEAST})"
    r"|(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s+(?:of\s+)?(?:1[5-9]|20)\d{2}"
    r"|(?:next|last|this|past)\s+(?:week|weekend|month|year|decade|century|season)(?!\s+of\b)"
    r"|(?:in|since|by|until|of|from|during|early|late|mid)[ -](?:the[ -](?:early[ -]|late[ -]|mid[ -]?)?)?(?:1[5-9]|20)\d0s"
    r"|\d{4}-\d{2}-\d{2}|(?:in|since|by|until|of|from)\s+(?:1[5-9]|20)\d{2}|yesterday|today|tomorrow|tonight)\b"
)


_FAR = 1 << 60

TOP = 4
"""Lines from the top that are looked at with those near them: the headline is among them."""


class Landmarks(Struct, frozen=True, dict=True):
    """Spans of one text that decide what kind of change an edit is, each kind sorted and apart from one another.

    They are dear, and most edits are settled by a few of them: each kind is looked for when it is first asked for.
    """

    text: str = ""
    changed: frozenset[int] = frozenset()
    """The numbers of the lines that changed."""
    templates: Templates = Templates()

    @cached_property
    def furniture(self) -> tuple[Span, ...]:
        """What belongs to the page, not to the story."""
        return _apart(claim.span for claim in self._claimed if claim.template.kind == "boilerplate")

    @cached_property
    def corrections(self) -> tuple[Span, ...]:
        """Notes that tell of a correction."""
        return _apart(claim.span for claim in self._claimed if claim.template.kind == "correction")

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Quotations, between their marks."""
        return _apart(Span(q.start, q.end) for q in self._marks.quotations)

    @cached_property
    def names(self) -> tuple[Span, ...]:
        """Names, and the places that stories are written from."""
        places = (place for line in self.near if (place := _dateline(self.text, line)))
        return _apart((*self._people.names(), *places))

    @cached_property
    def speakers(self) -> tuple[Span, ...]:
        """Who is given as having said something, with quotation marks and without."""
        return _apart((*self._said, *(source for line in self.near for source in _told(self.text, line))))

    def furnished(self, span: Span) -> bool:
        """Whether more than half of a span, in lines that changed, lies in one piece of furniture; only lines that may be some are held against all others."""
        low, high = self._numbers(span)
        return any(map(self._glance.furniture, range(low, high))) and _mostly(span, self.furniture)

    def named(self, span: Span) -> bool:
        """Whether a name, or a place that a story is written from, touches a span of a line that changed."""
        lines = self._lines(span)
        if any(place.overlaps(span) for line in lines if (place := _dateline(self.text, line))):
            return True
        return any(may_name(self.text, line, span) for line in lines) and touches(span, self.names)

    def speaks(self, span: Span) -> bool:
        """Whether somebody who is given as having said something touches a span of a line that changed."""
        lines = self._lines(span)
        return any(span.overlaps(source) for line in lines for source in _told(self.text, line)) or (
            not self._voiced.isdisjoint(lines) and touches(span, self._said)
        )

    def dated(self, span: Span) -> bool:
        """Whether a day, a month or a year touches a span of a line that changed."""
        return any(span.overlaps(date) for line in self._lines(span) for date in _dates(self.text, line))

    def _lines(self, span: Span) -> tuple[Span, ...]:
        """The lines that a span touches."""
        low, high = self._numbers(span)
        return lines_of(self.text)[low:high]

    def _numbers(self, span: Span) -> tuple[int, int]:
        """The number of the first line that a span touches, or stands behind, and that of the first one behind it."""
        lines = lines_of(self.text)
        return max(0, bisect_right(lines, (span.start, _FAR)) - 1), bisect_left(lines, (span.end, 0))

    @cached_property
    def near(self) -> tuple[Span, ...]:
        """The lines that changed, with those beside them."""
        lines = lines_of(self.text)
        return tuple(lines[n] for n in sorted(_around(self.changed, 1, len(lines))))

    @cached_property
    def _said(self) -> tuple[Span, ...]:
        """Who is given for a quotation."""
        return _apart(self._people.speakers() if self._marks.outer else ())

    @cached_property
    def _voiced(self) -> frozenset[Span]:
        """The lines with quotations and those beside them: nowhere else is anybody given for one."""
        holding = {bisect_right(self.near, (q.start, _FAR)) - 1 for q in self._marks.outer}
        return frozenset(self.near[n] for n in _around(holding, 1, len(self.near)))

    @cached_property
    def _claimed(self) -> list[Claim]:
        lines = lines_of(self.text)
        return list(_claims(self.text, lines, {number for number in self.changed if self._glance.furniture(number)}, self.templates))

    @cached_property
    def _glance(self) -> Glance:
        return Glance(self.text, lines_of(self.text), self.templates)

    @cached_property
    def _marks(self) -> Marks:
        """The quotations; marks without a partner and brackets tell nothing of changes."""
        return Marks(tuple(pair_quotations(self.text, self.near)[0]), ())

    @cached_property
    def _people(self) -> People:
        # Two in three comparisons have no need of it, and to import all that finds names takes longer than to compare.
        from xcheck.diff.people import People

        return People(self.text, lines_of(self.text), self.near, self._marks)


def landmarks(text: str, changed: Iterable[Span], templates: Templates) -> Landmarks:
    """The landmarks of `text` in the paragraphs that `changed` touches and in those beside them."""
    return Landmarks(text, frozenset(_touched(lines_of(text), changed)), templates)


def touches(span: Span, areas: Sequence[Span]) -> bool:
    """Whether one of `areas` (sorted, apart from one another) shares a character with the span."""
    at = bisect_left(areas, (span.end, 0)) - 1
    return at >= 0 and areas[at].overlaps(span)


def _mostly(span: Span, areas: Sequence[Span]) -> bool:
    low, high = max(0, bisect_right(areas, (span.start, _FAR)) - 1), bisect_left(areas, (span.end, 0))
    return any(min(area.end, span.end) - max(area.start, span.start) > (span.end - span.start) / 2 for area in areas[low:high])


@lru_cache(maxsize=8)
def _dates(text: str, line: Span) -> tuple[Span, ...]:
    """The days, months and years of a line; remembered, as below, because a long line may hold many changes."""
    return tuple(spans(match.span() for match in DATE.finditer(text, line.start, line.end)))


@lru_cache(maxsize=8)
def _told(text: str, line: Span) -> tuple[Span, ...]:
    """Who is given as the source of what a line tells without quotation marks."""
    return tuple(sources(text, line))


_DATELINE = re.compile(r"(?P<place>[A-Z][A-Z.'’ -]+[A-Z])(?:,\s+[A-Z][\w. ]{1,30})?\s*(?:\([^()\n]{2,40}\)\s*)?[-–—]+\s")


_LEADS_IN = FUNCTION_WORDS | frozenset(
    """breaking news latest live update updated exclusive watch analysis opinion comment explainer picture choice later next view long big story happened came
    need know question questions answer answers facts fact key points point day week weekend year today tonight read listen video photos gallery review preview""".split()
)
"""Words of what stands in capitals before a story and is no place: WHAT HAPPENED NEXT -."""


def _dateline(text: str, line: Span) -> Span | None:
    """The place in capitals that a paragraph is written from."""
    found = _DATELINE.match(text, line.start, line.end)
    if found is not None and (
        "(" in found.group() or (_LEADS_IN.isdisjoint(found["place"].casefold().split()) and "'s " not in found["place"].casefold().replace("’", "'"))
    ):
        return Span(*found.span("place"))
    return None


def _claims(text: str, lines: Sequence[Span], numbers: Set[int], templates: Templates) -> Iterator[Claim]:
    """What the templates claim of the lines around the changes, each stretch of lines on its own: most of an article did not change.

    Who wrote it, which no template may claim, stands at the ends.
    """
    if not numbers:
        return
    around = _around(numbers, REACH, len(lines))
    # What stands at the top apart from them touches no change.
    wanted = sorted({*range(min(TOP, len(lines))), *around} if min(around) <= TOP else around)
    stretch: list[int] = []
    for number in [*wanted, len(lines) + 1]:
        if stretch and number != stretch[-1] + 1:
            part = tuple(lines[n] for n in stretch)
            if stretch[0] == 0 or stretch[-1] == len(lines) - 1:
                yield from claimed_of(Article("text", text), part, templates)
            else:
                yield from claims(text, part, templates)
            stretch = []
        stretch.append(number)


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _around(numbers: Set[int], reach: int, count: int) -> set[int]:
    """The numbers with their neighbours up to `reach` away, below `count`."""
    return {near for n in numbers for near in range(max(0, n - reach), min(count, n + reach + 1))}


def _touched(lines: Sequence[Span], changed: Iterable[Span]) -> set[int]:
    """The numbers of the lines that a change touches; for white space between lines, of the line before it."""
    starts = [line.start for line in lines]
    wanted: set[int] = set()
    for span in changed if lines else ():
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(first, bisect_right(starts, max(span.start, span.end - 1)) - 1)
        wanted.update(range(first, last + 1))
    return wanted
