"""The figures of one article: each amount that says what it counts, with its standing and its circumstances."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import compress
from operator import attrgetter

from msgspec.structs import replace

from xcheck.extract.dates.circumstances import Surveyor, joined
from xcheck.extract.dates.opening import LEAD, within
from xcheck.extract.dates.opening import top as beginning
from xcheck.extract.figures.earlier import of_an_earlier_event
from xcheck.extract.figures.governors import governor
from xcheck.extract.figures.kinds import carries, is_result, is_single, kind, of_an_earlier_period
from xcheck.extract.figures.levels import is_level
from xcheck.extract.figures.measures import COUNTERS, RATED, Measure, is_rate, measure
from xcheck.extract.figures.numbers import IN_WORDS, amounts
from xcheck.extract.figures.prison_terms import prison_terms, terms_given
from xcheck.extract.figures.qualifiers import Allowed, allowed
from xcheck.extract.figures.scene import setting
from xcheck.extract.figures.signals import Standing, hypothetical, lasting, planned, standing
from xcheck.extract.figures.splits import MOST, pairs_given, splits
from xcheck.extract.figures.units import LENGTHS
from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Circumstances, Figure, Mention
from xcheck.names.fold import fold

_NOUNS = {"votes": "votes", "seats": "seats", "minimum term": "years", "vote margin": "votes", "workforce": "people", "attendance": "people", "blows": "times"}
"""What is counted where the kind says it and no noun does."""
_PLANNED = frozenset(("jobs to go", "homes planned", "minimum term", "price paid", "cost of works", "pay"))
"""Kinds that are news before they come to pass."""
LONGEST = 1200
"""Characters: what is longer is a table or a list without stops, not a sentence that tells what its numbers count."""
_LOOK = 160
_NONE = Circumstances()
_SIZE = 10
"""Times by which two sums or lengths of an article differ that nobody takes for one: £2.80 and £17m."""
_TOTAL = 10
"""Value from which `the 27 crew` tells how many there are; `the two men` were spoken of."""
_MORE = re.compile(
    r"\b(?:another|further|additional|extra|remaining|next|last|first)(?: (?:about|around|some|nearly|almost|more than|at least|over))? $", re.IGNORECASE
)
_ALL_OF_THEM = re.compile(r"(?<!of )(?<!among )(?<!other )\b(?:the|its|their) $", re.IGNORECASE)
_STRUCK = re.compile(
    r"[ \u00a0](?:(?!(?:were|was|are|had|have|been|also)\b)[a-z]+[ \u00a0]){1,2}(?:(?:who (?:were )?)?(?:killed|injured|wounded|hurt|arrested|detained|kidnapped|abducted|taken hostage|rescued)|who (?:died|drowned))"
    r"[ \u00a0](?:in|by|when|during|at|on|after)\b"
)
"""Behind a number: what happened to them and in what, told beside the news, as in `the 14 people killed in the blast`."""
_SEVERAL = 12
"""Values of one unit in an article: among more none stands alone."""
_FEW = 4
"""Times that a report gives one figure; what an article repeats more often is a list or a refrain."""
_COMPANY = ("company", "firm", "group", "maker", "based")
_OBLIQUE = frozenset(("of", "for", "in", "at", "from", "against", "over", "to"))


def figures(reading: Reading, mentions: Sequence[Mention]) -> tuple[Figure, ...]:
    """The figures in the article's prose, in order. `mentions` are the article's names."""
    text = reading.text
    surveyor = Surveyor(reading, mentions)
    headline = reading.headline()
    top = beginning(reading, LEAD)
    story: Circumstances | None = None
    about: tuple[str, ...] = ()
    found: list[Figure] = []
    whole: dict[str, set[float]] = {}
    worded = [sentence.start for sentence in reading.holding(IN_WORDS)]
    digits = [sentence.start for sentence in compress(reading.sentences, reading.numbered)]
    for paragraph in reading.prose:
        in_words = _one_in(worded, paragraph)
        for amount in amounts(text, paragraph, in_words) if in_words or _one_in(digits, paragraph) else ():
            sentence = reading.sentence_at(amount.start)
            if sentence is None or sentence.end - sentence.start > LONGEST:
                continue
            before, after = text[max(sentence.start, amount.start - _LOOK) : amount.start], text[amount.end : min(sentence.end, amount.end + _LOOK)]
            counted = measure(before, after, amount.value, amount.unit)
            known = kind(before, after, amount.unit, amount.value)
            whole.setdefault(amount.unit, set()).add(float(amount.value))
            if counted is None and known.name in _NOUNS:
                counted = Measure(_NOUNS[known.name], "")
            if counted is not None and counted.unit in RATED and is_rate(after):
                counted = counted._replace(unit=f"{counted.unit} a year")
            if counted is None:
                continue
            to_come = hypothetical(before, after) and known.name not in _PLANNED
            if to_come and not planned(before):
                continue
            lead = any(span.start <= amount.start < span.end for span in top)
            if story is None:
                story = joined(surveyor.circumstances(s) for span in top for s in within(reading.sentences, span))
                about = surveyor.opening().names
            here = surveyor.circumstances(sentence)
            suffered = counted.predicate in COUNTERS and not counted.unit
            if counted.predicate in COUNTERS and _STRUCK.match(after):
                # Mourners met on Friday for the 14 people killed in the blast: the day is theirs, not the blast's.
                here = replace(here, days=surveyor.days(sentence, amount.end))
            limits = allowed(before, after, amount.value, amount.high)
            if known.name == "minimum term":
                # At least is what a minimum is: the term itself is exact.
                limits = Allowed("exactly", amount.value, amount.value)
            stands = standing(before, after)
            if not amount.unit and _ALL_OF_THEM.search(before) and (_STRUCK.match(after) if counted.predicate in COUNTERS else amount.value >= _TOTAL):
                # The 27 crew will be offered other jobs, and its 4,900 employees a bonus: all there are. So are the 14 people killed in the blast.
                stands = stands._replace(is_subcount=False)
            if is_result(known.name) or is_level(known.name):
                stands = Standing(False, of_an_earlier_period(after), stands.is_subcount)
            elif counted.unit == "%" and not before.endswith((" to ", " at ")):
                # Crime rose by 23 per cent: that is the change itself, no newer figure.
                stands = stands._replace(is_update=False)
            elif counted.unit in LENGTHS and not before.endswith(" to "):
                # The bus fell 120 metres: that is how far it fell, no newer figure.
                stands = stands._replace(is_update=False)
            elif counted.unit.endswith(" a year"):
                # Rising by 3 millimetres a year: that is the rate itself, no newer one.
                stands = stands._replace(is_update=stands.is_update and not before.endswith((" by ", " by about ")))
            found.append(
                Figure(
                    reading.origin,
                    amount.start,
                    amount.end,
                    text[amount.start : amount.end],
                    value=amount.value,
                    unit=counted.unit,
                    measure=counted.named,
                    qualifier=limits.qualifier,
                    low=limits.low,
                    high=limits.high,
                    noun=counted.noun,
                    predicate=counted.predicate,
                    precision=amount.step,
                    is_update=stands.is_update,
                    is_past=stands.is_past,
                    is_subcount=stands.is_subcount
                    and (not counted.unit or _MORE.search(before) is not None)
                    and known.name not in ("seats", "vote margin")
                    and not known.name.endswith(" aboard"),
                    is_planned=to_come and not lasting(before),
                    headline=headline is not None and headline.covers(Span(amount.start, amount.end)),
                    lead=lead,
                    as_of=surveyor.own.isoformat() if surveyor.own else "",
                    here=here,
                    story=story if lead else _NONE,
                    about=about,
                    governor=governor(before, after),
                    kind=known.name,
                    subject=_subject(known.name, before, after, _ahead(mentions, sentence.start, amount.start)) if known.name else (),
                    period=known.period,
                    is_earlier=suffered and of_an_earlier_event(text[sentence.start : amount.start], text[amount.end : sentence.end], surveyor.own),
                    setting=setting(surveyor, mentions, paragraph, sentence) if suffered and not (here.sure or here.days) else _NONE,
                )
            )
    found = list(_confirmed(found))
    # In 2012 a fire killed 250: that is another event, and says nothing of how many this report is of.
    tolls = (f for f in found if f.predicate in COUNTERS and not f.is_past and not f.is_subcount and not f.is_planned and not _of_the_past(f))
    beside = tuple(sorted({f"{f.predicate}={f.value:g}" for f in tolls}))
    values: dict[tuple[str, str], set[float]] = {}
    for each in found:
        values.setdefault((each.unit, each.noun), set()).add(float(each.value))
    often = Counter((f.unit, f.noun) for f in found)
    lone = bool(found) and not surveyor.of_another()
    # One for all figures of a unit: an article may have thousands.
    given = {unit: tuple(sorted(every)) for unit, every in whole.items()}
    told = (
        replace(
            f,
            beside=beside,
            rivals=tuple(sorted(values[f.unit, f.noun] - {float(f.value)})),
            alone=lone
            and often[f.unit, f.noun] <= _FEW
            and (
                len(values[f.unit, f.noun]) == 1
                or (f.unit != "" and len(values[f.unit, f.noun]) <= _SEVERAL and not _near_another(f.value, values[f.unit, f.noun]))
            ),
            given=given.get(f.unit, ()) if f.kind else (),
        )
        for f in found
    )
    each_of: dict[str, set[float]] = {}
    for f in found:
        if is_single(f.kind) and not _of_the_past(f):
            each_of.setdefault(f.kind, set()).add(float(f.value))
    several = {kind for kind, each in each_of.items() if len(each) > 1}
    # An article with two prices is of two sales, or of a bid that was raised; one that gives one price again and again is a list.
    listed = Counter(f.kind for f in found)
    several.update(kind for kind in each_of if listed[kind] > MOST)
    told = (replace(f, kind="") if f.kind in several else f for f in told)
    return tuple(sorted((*told, *_terms(reading, mentions, surveyor, top), *_splits(reading, mentions, surveyor, top)), key=lambda f: f.start))


def _confirmed(found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of an article, those of the headline that the first paragraphs repeat told by the sentence that does."""
    for figure in found:
        again = next((f.here for f in found if f.lead and not f.headline and _same(f, figure)), None) if figure.headline else None
        # The text confirms the headline: the two say one thing, and stand or fall together.
        yield figure if again is None else replace(figure, here=again, headline=False)


def _same(a: Figure, b: Figure) -> bool:
    return (a.value, a.unit, a.noun, a.predicate, a.qualifier) == (b.value, b.unit, b.noun, b.predicate, b.qualifier)


def _near_another(value: float, values: Collection[float]) -> bool:
    """Whether one of a few values other than `value` is of its size."""
    return any(other != value and value / _SIZE <= other <= value * _SIZE for other in values)


def _of_the_past(figure: Figure) -> bool:
    """Whether its sentence names a year before that of a dated report."""
    return any(day[:4].isdigit() and day[:4] < figure.as_of[:4] for day in figure.here.days)


def _terms(reading: Reading, mentions: Sequence[Mention], surveyor: Surveyor, top: Sequence[Span]) -> Iterator[Figure]:
    """The prison terms passed on persons, as figures in years."""
    given: tuple[float, ...] = ()
    for term in prison_terms(reading, mentions):
        sentence = reading.sentence_at(term.start)
        line = bisect_left(reading.prose, (term.start + 1, 0)) - 1
        if sentence is None or line < 0 or term.start >= reading.prose[line].end:
            continue
        given = given or terms_given(reading.text)
        here = surveyor.circumstances(sentence)
        if term.told_from > sentence.start:
            # Savers wept on Friday after Ada Roe was jailed: the day is theirs.
            here = replace(here, days=surveyor.days(sentence, term.told_from))
        yield Figure(
            reading.origin,
            term.start,
            term.end,
            reading.text[term.start : term.end],
            value=int(term.years) if term.years == int(term.years) else term.years,
            unit="years",
            measure="prison term",
            low=term.years,
            high=term.years,
            precision=0.01,
            is_update=term.changed,
            lead=any(span.start <= term.start < span.end for span in top),
            as_of=surveyor.own.isoformat() if surveyor.own else "",
            here=here,
            kind="prison term",
            subject=term.subject,
            given=given,
        )


def _splits(reading: Reading, mentions: Sequence[Mention], surveyor: Surveyor, top: Sequence[Span]) -> Iterator[Figure]:
    """How bodies voted, how matches ended and how strong quakes were."""
    given: tuple[float, ...] = ()
    about: tuple[str, ...] = ()
    for split in splits(reading, mentions):
        sentence = reading.sentence_at(split.start)
        line = bisect_left(reading.prose, (split.start + 1, 0)) - 1
        if sentence is None or line < 0 or split.start >= reading.prose[line].end:
            continue
        given = given or pairs_given(reading.text)
        about = about or surveyor.opening().names
        yield Figure(
            reading.origin,
            split.start,
            split.end,
            reading.text[split.start : split.end],
            value=int(split.value) if split.value == int(split.value) else split.value,
            unit="magnitude" if split.kind == "magnitude" else "votes" if split.kind.startswith("votes") else "score",
            measure=split.kind,
            low=round(split.value - split.slack, 6),
            high=round(split.value + split.slack, 6),
            precision=0.01,
            lead=any(span.start <= split.start < span.end for span in top),
            as_of=surveyor.own.isoformat() if surveyor.own else "",
            here=joined(surveyor.circumstances(part) for part in (split.of, sentence) if part is not None) if split.of else surveyor.circumstances(sentence),
            about=about,
            kind=split.kind,
            subject=split.subject,
            given=given,
        )


def _ahead(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """The mentions, which come in order, that stand between two places."""
    return [m for m in mentions[bisect_left(mentions, start, key=_START) : bisect_left(mentions, end, key=_START)] if m.end <= end]


_START = attrgetter("start")


def _subject(known: str, before: str, after: str, names: Sequence[Mention]) -> tuple[str, ...]:
    """The words of the names of what a figure of a kind is said: what carries people, who took the votes, all names before a result or a plan.

    `names` are those before the amount in its sentence. Who took votes is the last that is nobody's party or place.
    """
    if known.endswith("aboard"):
        return carries(before, after) or ()
    if known in ("votes", "seats"):
        names = [m for m in names if m.beside[0].removesuffix(" the").rpartition(" ")[2] not in _OBLIQUE][-1:]
    else:
        # The Boulder company: a place, no other company.
        names = [m for m in names if m.kind != "place" and not m.beside[1].startswith(_COMPANY)]
    return tuple(word for m in names for word in fold(m.text).split())


def _one_in(offsets: Sequence[int], span: Span) -> bool:
    """Whether one of the offsets, which are in order, lies in a span."""
    at = bisect_left(offsets, span.start)
    return at < len(offsets) and offsets[at] < span.end
