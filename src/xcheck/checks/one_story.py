"""Do two reports of one story count one thing, each only once? 41 passengers here, 47 passengers there.

Asked of figures of which each article has a single value. The stories must share names and days, so that nobody else can
be meant; the two sentences must share words beside what is counted, the more the commoner it is and the smaller the number.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from xcheck.checks.deeds import CURRENCIES
from xcheck.checks.one_measure import FAR, VAGUE, strangers, swapped
from xcheck.checks.same_event import AGAIN, COMMON, days_agree, elsewhere, of_one_day
from xcheck.checks.told_together import NAMES, NEAR, told_together
from xcheck.extract.dates.circumstances import numbers
from xcheck.extract.figures.measures import COUNTERS, PEOPLE
from xcheck.model.records import Figure

_MOST = 60
"""Names of a story by which it is looked for; no beginning of a report has more."""
_SKETCH = 4
_SMALL = 10
"""Values below which much is counted alike."""
_CHANGING = frozenset("rais increas revis improv sweeten reject bid offer previou earlier original initial former instead again".split())
"""Words of a sentence whose figure was another one before."""


def story_keys(figure: Figure) -> Iterator[str]:
    """Keys of which two figures of one story share at least one: what is counted with a name of the story and the days of the report."""
    of = figure.unit or figure.noun
    if not figure.alone or not of or of == "%" or figure.noun in PEOPLE:
        return
    names = sorted({*figure.about} - COMMON)[:_MOST]
    if figure.as_of:
        week = date.fromisoformat(figure.as_of).toordinal() // NEAR
        yield from (f"^{of}|{name}|{each}" for name in names for each in (week, week + 1))
    if len(names) >= NAMES:
        # One of the two reports may have no date.
        yield from (f"^{of}|{one} {other}" for one, other in combinations(names[:_SKETCH], 2))


def one_story(a: Figure, b: Figure) -> bool:
    """Whether two figures of two articles are of one thing that each report of one story counts once."""
    if (
        a.origin.digest == b.origin.digest
        or not (a.alone and b.alone)
        or a.unit == "%"
        or a.noun in PEOPLE
        or (a.predicate in COUNTERS and b.predicate in COUNTERS)
    ):
        return False
    if a.is_update or b.is_update or max(a.value, b.value) > FAR * min(a.value, b.value):
        return False
    if (
        _CHANGING & {*a.here.words, *b.here.words}
        or not AGAIN.isdisjoint({*a.here.names, *a.here.words} & {*b.here.names, *b.here.words})
        or not told_together(a, b)
    ):
        return False
    if not days_agree(a.here.days, b.here.days) or strangers(a, b):
        return False
    ours, theirs = {*a.here.names}, {*b.here.names}
    if elsewhere(a, b) or (ours.isdisjoint(theirs) and not (a.as_of and b.as_of) and not of_one_day(a, b)):
        # Ohio here and Florida there.
        return False
    others = [{*x.here.numbers} - {*numbers(x.text)} for x in (a, b)]
    if others[0] & {*numbers(b.text)} or others[1] & {*numbers(a.text)}:
        # One sentence has both numbers.
        return False
    return shared(a, b) >= needed(a, b)


def told_by(a: Figure, b: Figure) -> tuple[str, ...]:
    """What names a clash of two such figures: what is counted, with the longest names that the stories and words that the sentences share."""
    names = ({*a.about, *a.here.names} & {*b.about, *b.here.names}) - COMMON
    words = {*a.here.words} & {*b.here.words}
    longest = [sorted(each, key=lambda word: (-len(word), word))[:count] for each, count in ((names, 3), (words, 2))]
    return (a.unit, min(filter(None, (a.noun, b.noun)), default=""), *sorted(longest[0]), *sorted(longest[1]))


def shared(a: Figure, b: Figure) -> int:
    """How many words, names, numbers and days beside what is counted the two sentences share; the same governor counts once more."""
    counted = {a.noun, a.noun.removesuffix("s"), a.noun.removesuffix("es"), b.noun}
    words = ({*a.here.names, *a.here.words} & {*b.here.names, *b.here.words}) - counted - COMMON
    return len(words) + len({*a.here.numbers} & {*b.here.numbers}) + (bool(a.governor) and a.governor == b.governor)


def needed(a: Figure, b: Figure) -> int:
    """How much two sentences must share: more for sums, common nouns and small numbers, and where a report has no date; less where digits are swapped."""
    least = 2 + (a.unit in CURRENCIES) + (a.noun in VAGUE and not a.unit) + (max(a.value, b.value) < _SMALL)
    undated = not (a.as_of and b.as_of) and not of_one_day(a, b)
    return max(least + 2 * undated - swapped(a, b), 1)
