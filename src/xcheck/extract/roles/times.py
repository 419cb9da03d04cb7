"""When a role holds, by the words around it; and when an article was written, by what it says itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from xcheck.extract.dates.days import falls_on
from xcheck.extract.reading import Reading
from xcheck.extract.roles.phrases import RolePhrase
from xcheck.extract.roles.words import ACTING, COMING, PAST, RUNNING
from xcheck.model.place import Span
from xcheck.model.records import When
from xcheck.text.calendar_words import ANY_MONTH, ANY_WEEKDAY, MONTHS, SHORT_MONTH

# What must not stand before a year is looked for behind its digits, so that a search skips to the next 1 or 2.
_YEAR = re.compile(r"(?:19|20)\d\d(?<![\w.,/$£€-]\d{4})(?![\w%]|[,.]\d|-year)")
_PAST_YEAR = re.compile(rf"{_YEAR.pattern}(?<!\bby \d{{4}})(?<!\bto \d{{4}})(?<!\buntil \d{{4}})(?<!\bthrough \d{{4}})")
_BETWEEN = re.compile(
    r"\b(?:from|between) (?P<since>(?:19|20)\d\d) (?:to|until|till|and|through) (?P<until>(?:19|20)\d\d)\b|\((?P<s2>(?:19|20)\d\d)[-–](?P<u2>(?:19|20)\d\d)\)"
)
_SINCE = re.compile(r"\b(?:since|from)(?: \w+)? (?P<since>(?:19|20)\d\d)\b")
_THEN = re.compile(r"\b(?:at the time|at that time|in those days|back then|until recently)\b|,[ \u00a0]then,", re.IGNORECASE)
_WHO = re.compile(r",[ \u00a0](?:who|whose)\b")
_SOME_YEAR = re.compile(r"(?:19|20)\d\d")
_NOW = re.compile(r",?[ \u00a0](?:(?:who|that)[ \u00a0])?(?:now|currently)[ \u00a0]")
"""What behind a role says that it is held, whatever year the sentence goes on to."""
_MONTH = rf"(?:{ANY_MONTH}|{SHORT_MONTH}\b\.?)"
_DATELINE = re.compile(rf"(?:{ANY_WEEKDAY},? )?(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})),? (?P<year>(?:19|20)\d\d)")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_PLACE_LINE = re.compile(
    rf"(?=[A-Z]{{2}})[A-Z][A-Z .’'-]{{2,30}}(?:, ?[A-Z][\w.]{{1,15}}(?: [A-Z][\w.]{{1,15}})?)?,? \(?(?P<date>{_DATELINE.pattern})\)?(?: ?\([^()]{{2,30}}\))? ?[—–-]"
)
"""A place in capitals, a date and a dash, with which a report begins: `HARBOROUGH, 4 March 2025 —`."""
_TO_COME = re.compile(
    r"\b(?:will|would|shall|until|till|by|end|ends|ending|expir\w+|due|before|through|deadline|from|to|set|scheduled|plan\w*|next|lasts?|mature\w*)\b",
    re.IGNORECASE,
)
_LEAD = 60
"""Characters before a year in which it is told whether its date is to come."""
_WHOLE_DATE = re.compile(rf"\b(?:{ANY_MONTH} \d{{1,2}}|\d{{1,2}} {ANY_MONTH}),? $")
_HEAD_LINES = 6
_DATED = re.compile(rf"\b(?:{ANY_MONTH}|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)(?: \d{{1,2}},?)? $")
_HYPOTHETICAL = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ss]hould|[Ww]ere)\b[^,.;:]{0,50}$")
"""Words before a name that make its election one that may never be."""
_GRADES = frozenset("constable sergeant sgt inspector insp superintendent supt".split())
"""Ranks through which people rise."""
_PROMOTED = re.compile(r"\b(?:promot|demot|rank|rose to|step(?:ped|s)? up|made up to)")
_FAR = 15
"""Years that a latest year may lie beyond the one named before it."""
_WIDE = 300
"""Characters around a role beyond which nothing in its sentence is looked at."""
_FEW = 60
"""Characters around a role in which a year is taken to date it."""


_SPOKEN = re.compile(r"[,.?!…][\"”’']|[\"”],")
"""Where a speech ends before the one who is told to have made it."""


class Timing(NamedTuple):
    """Whether a role is held, and the years given for it."""

    when: When
    since: int | None = None
    until: int | None = None


class Setting(NamedTuple):
    """What the article says of its own time."""

    year: int | None
    day: str | None


def setting(reading: Reading) -> Setting:
    """The article's date and year: declared, on a line of its own or in a dateline at its head, else the last year it names more than once."""
    published = reading.article.published
    if published is not None:
        return Setting(published.year, published.isoformat())
    for line in reading.paragraphs[:_HEAD_LINES]:
        placed = _PLACE_LINE.match(reading.text, line.start, line.end)
        found = _on_line(placed["date"]) if placed else _on_line(reading.text[line.start : line.end]) if line.end - line.start < 40 else None
        if found is not None:
            return Setting(found.year, found.isoformat())
    named = list(_PAST_YEAR.finditer(reading.text))
    whole = {int(year.group()) for year in named if _dated_back(reading.text[max(0, year.start() - _LEAD) : year.start()])}
    return Setting(_latest(Counter(int(year.group()) for year in named), whole), None)


def _dated_back(before: str) -> bool:
    """Whether the words before a year make it that of a date to the day, and of nothing that is to come or to end."""
    return _WHOLE_DATE.search(before) is not None and _TO_COME.search(before) is None


def _latest(years: Counter[int], whole: Collection[int]) -> int | None:
    """The latest year that is named twice, or beside the year before it: lone and far ones lie in the future. Else the commonest.

    A year of `whole`, which stands in a date to the day, is no far one.
    """
    ordered = sorted(years)
    while len(ordered) > 1 and ordered[-1] - ordered[-2] > _FAR and ordered[-1] not in whole:
        del years[ordered.pop()]
    twice = [year for year in years if years[year] + years[year - 1] > 1]
    return max(twice) if twice else max(years, key=lambda year: (years[year], year)) if years else None


def _on_line(line: str) -> date | None:
    match = _DATELINE.fullmatch(line)
    if match:
        named = match["month"] or match["month2"]
        month = next(number for number, name in enumerate(MONTHS, 1) if name[:3] == named[:3])
        year, day = int(match["year"]), int(match["day"] or match["day2"])
    elif iso := _ISO.fullmatch(line):
        year, month, day = (int(part) for part in iso.groups())
    else:
        return None
    return date(year, month, day) if falls_on(year, month, day) is not None else None


def timing(text: str, sentence: Span, phrase: RolePhrase, link: str, own: int | None, declared: bool) -> Timing:
    """When the role of `phrase` holds. `link` is what joins it to its name: `was`, `became`, `who is`, empty for none.

    `own` is the year the article is written in, and `declared` whether it says so: another year in the sentence dates the role.
    """
    span = phrase.span
    sentence = Span(max(sentence.start, span.start - _WIDE), min(sentence.end, span.end + _WIDE))
    ahead = {word.low for word in phrase.words.part(phrase.first, phrase.head + 1)}
    parts = {part for word in phrase.words.part(phrase.first, phrase.last + 1) for part in (word.low, *word.low.split("-"))}
    # "Peace for the future," President Vane said: what a speech ends with says nothing of who speaks.
    before = [word.low for word in phrase.words.part(max(0, phrase.first - 3), phrase.first) if _SPOKEN.search(text, word.end, span.start) is None]
    # the Democratic nominee Senator Vane: who runs for one office holds another.
    near = set(before[-2:]) - RUNNING if phrase.words[phrase.head].capital else set(before[-2:])
    around = text[max(sentence.start, span.start - 30) : min(sentence.end, span.end + 60)]
    has_year = _SOME_YEAR.search(text, sentence.start, sentence.end) is not None
    dated = _BETWEEN.search(text, sentence.start, sentence.end) if has_year else None
    if dated and not _of_another(text, phrase, dated.start()):
        return Timing("former", int(dated["since"] or dated["s2"]), int(dated["until"] or dated["u2"]))
    if link in ("then", "formerly", "once") or parts & PAST or near & PAST or _THEN.search(around):
        return Timing("former")
    if link.startswith(("was", "had been", "served", "who was", "who served", "who had")) and not re.search(r"named|appointed|elected|sworn", link):
        return Timing("former")
    runs = bool(before) and before[-1] == "for" and not phrase.words[phrase.head].capital
    if "elected" in link and _HYPOTHETICAL.search(text, max(sentence.start, span.start - _FEW), span.start):
        return Timing("unknown")
    # The leader of the opposition Centre Party leads it now; an opposition leader may be of any party.
    if (parts & COMING) - ({"opposition"} - ahead) or near & COMING or runs or link.startswith("will") or re.search(r"named|appointed|elected|sworn", link):
        return Timing("incoming")
    if parts & ACTING or near & ACTING:
        return Timing("acting")
    if phrase.words[phrase.head].low in _GRADES and _PROMOTED.search(text, sentence.start, sentence.end):
        return Timing("unknown")
    if _NOW.match(text, span.end, sentence.end):
        return Timing("current")
    since = _SINCE.search(text, sentence.start, sentence.end) if has_year else None
    if since and since.start() < span.end + _FEW and not _of_another(text, phrase, since.start()):
        return Timing("current", int(since["since"]))
    years = [
        int(m.group())
        for m in (_YEAR.finditer(text, sentence.start, sentence.end) if has_year else ())
        if span.start - _FEW < m.start() < span.end + _FEW or _DATED.search(text[max(sentence.start, m.start() - 20) : m.start()])
    ]
    if link.startswith(("became", "who became")):
        # It holds in that year; whether it still does, this does not say.
        return Timing("unknown", min(years), min(years)) if years else Timing("unknown")
    other = [year for year in years if year != own and (declared or own is None or year < own - 1)]
    if other:
        return Timing("unknown", min(other), min(other) if len(other) == 1 else None)
    if link.startswith(("stays", "remains", "continues")):
        return Timing("current")
    if not phrase.words[phrase.head].capital and (before[-1:] == ["as"] or (before[-2:-1] == ["as"] and phrase.determiner)):
        return Timing("unknown")
    return Timing("current")


def _of_another(text: str, phrase: RolePhrase, at: int) -> bool:
    """Whether years at `at` stand in a clause with `who` of a person named after the one whose role it is: President Vane met Ilse Rook, who served from 2008 to 2016."""
    opened = max((match.start() for match in _WHO.finditer(text, phrase.span.end, max(phrase.span.end, at))), default=-1)
    runs, inside = 0, False
    for number in range(phrase.last + 1, phrase.words.size):
        word = phrase.words[number]
        if word.start >= opened:
            break
        runs += word.name and not inside
        inside = word.name
    return runs > 1
