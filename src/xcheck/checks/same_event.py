"""Do two sentences of different reports speak of one event? By its names, its words, its dates and its other numbers.

Two tests. `retold`: the sentences are one statement told twice, so that little but the number or the date in question
can differ. `one_event`: two reports, each in its own words, of one incident with the same place and time. Both would
rather miss: two incidents in one town in one week must stay two.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from string import ascii_lowercase
from zlib import crc32

from xcheck.extract.dates.circumstances import EVENTS, stem
from xcheck.extract.dates.days_apart import is_day
from xcheck.extract.figures.measures import COUNTERS, PEOPLE, PREDICATES
from xcheck.model.records import Circumstances, Dating, Figure
from xcheck.names.lists import COUNTRIES, DEMONYMS, LEGAL_FORMS
from xcheck.names.organisations import GENERIC

TELLERS = frozenset("president police minister ministry government".split())
"""Words of names that say who told of an event, not where it was."""
COMMON = (
    COUNTRIES
    | DEMONYMS
    | TELLERS
    | frozenset(LEGAL_FORMS)
    | GENERIC
    | frozenset(ascii_lowercase)
    | frozenset("united states kingdom north south east west new republic state city county province".split())
)
"""Words of names that say too little of an event: countries, peoples, offices, forms of firms, single letters."""
_NEWSROOMS = frozenset("afp ap reuters bbc cnn nbc cbs abc npr itv rte dpa tass interfax xinhua bloomberg jazeera associated news tv radio".split())
_ALL_OVER = frozenset(
    "isil isis daesh islamic levant taliban al-qaeda qaeda al-qaida qaida boko haram al-shabab al-shabaab shabab hamas hezbollah hizbollah hizbullah houthi houthis "
    "pkk nato un eu nations european union african arab league".split()
)
_IN_MANY = _NEWSROOMS | _ALL_OVER
"""Words of names by which two reports are of no one incident: who printed it, and alliances and armed groups that reports of many incidents name."""
ALIKE = 0.72
"""The share of words that two sentences that tell one statement have in common at least."""
WITHIN = 0.9
"""The share of the shorter sentence's words that the longer has where it only says more."""
FEWEST = 5
"""Words of content that a sentence needs to be known again."""
_PARTS_OF = 10
"""The same for a sentence with a part of a number, and for one that an article gives twice."""
AGAIN = frozenset(
    map(
        stem,
        """
    share shares stock stocks index indices trading traded market markets price prices closed barrel currency unemployment inflation rain rainfall snow temperature
    bond bonds yield yields coupon denominations dividend dividends profit profits loss losses revenue revenues bid bids auction offering reserves imports exports
    rise rises risen rose rising fall falls fallen fell falling increase increased decrease decreased decline declined gain gained average averaged estimate estimates estimated
    temperatures degrees wind winds gusts forecast forecasters weather scored beat drew match league season quarter weekly daily monthly yesterday today tonight overnight
    """.split(),
    )
)
"""Words of what is told again and again in the same words, with a new number each time."""
SERIES = 5
"""Days after which a number that is told in the same words may be the next of its kind: weekly figures come out six to eight days apart."""
_SKETCH = 6
_SPREAD = 0x9E3779B1
"""Multiplied by this, checksums of like words come in no order of their own (Knuth, The Art of Computer Programming 3, 6.4)."""


@lru_cache(maxsize=256)  # the figures of a sentence come one after another
def keys(here: Circumstances) -> tuple[str, ...]:
    """Keys of which two sentences that tell one statement share at least one: the least hashes of their pairs of a name with a word.

    Method: bottom-k sketch (Broder 1997) over pairs, so that a famous name alone makes no large group.
    """
    names, words = (
        {word: word.encode("utf-8", "surrogatepass") for word in some} for some in (dict.fromkeys(here.names), dict.fromkeys((*here.names, *here.words)))
    )
    # One checksum goes on where the other ended: a sentence has hundreds of pairs, and none of them is written out.
    begun = [(name, crc32(raw + b" ")) for name, raw in names.items()]
    hashes = {crc32(raw, start) * _SPREAD & 0xFFFFFFFF for name, start in begun for word, raw in words.items() if word != name}
    return tuple([f"{least:08x}" for least in sorted(hashes)[:_SKETCH]])


def retold(a: Circumstances, b: Circumstances, *, dated: bool = True) -> bool:
    """Whether two sentences are one statement told twice. `dated`: whether their dates must agree."""
    if not named_alike(a, b) or (dated and not days_agree(a.days, b.days)):
        return False
    ours, theirs = {*a.names, *a.words}, {*b.names, *b.words}
    if min(len(ours), len(theirs)) < FEWEST:
        return False
    common = ours & theirs
    if len(common) < (FEWEST if len(set(a.names) & set(b.names)) > 1 else FEWEST + 1):
        return False
    if len(common) >= WITHIN * min(len(ours), len(theirs)) and len(common) >= 0.45 * max(len(ours), len(theirs)):
        return True
    return len(common) >= ALIKE * len(ours | theirs)


def of_two_periods(a: Circumstances, b: Circumstances) -> bool:
    """Whether each of two sentences names a day or month that fits none of the other's: prices in February after January, and in March after February."""
    return all(some and not all(any(_compatible(x, y) for y in others) for x in some) for some, others in ((a.days, b.days), (b.days, a.days)))


def of_a_series(a: Figure, b: Figure) -> bool:
    """Whether two figures of one statement may be two of a series: of reports most of a week apart and more, about nothing that happens once.

    The rigs of two weeks, the bids at two auctions, an estimate that is made anew. What an outlet says of the past in one set of
    words, article after article, is none, unless it is of what is measured again and again.
    """
    if not set(a.here.events).isdisjoint(b.here.events) or (days_between(a.as_of, b.as_of) or 0) < SERIES:
        return False
    return (a.here.names, a.here.words) != (b.here.names, b.here.words) or not AGAIN.isdisjoint({*a.here.names, *a.here.words})


def word_for_word(a: Figure, b: Figure) -> bool:
    """Whether two reports give one sentence without any other difference than the figure, which each gives only once.

    Less has to be told than where the words differ too, and a part may stand in both sentences, since the whole is the same: the
    bodies of all nine on board. What is told anew day after day in the same words is none: share prices, weather, a part that grows.
    An article that gives one long sentence twice is told too.
    """
    here, there = a.here, b.here
    if (here.names, here.words, here.days) != (there.names, there.words, there.days):
        return False
    twice = a.origin.digest == b.origin.digest
    if twice and not (a.rivals == (b.value,) and b.rivals == (a.value,)):
        return False
    if (a.unit, a.noun, a.predicate, a.is_planned, a.is_subcount) != (b.unit, b.noun, b.predicate, b.is_planned, b.is_subcount):
        return False
    if any(f.is_past or f.is_update or not (f.alone or twice) for f in (a, b)) or days_between(a.as_of, b.as_of):
        return False
    if not a.is_subcount and (a.predicate in COUNTERS or here.events):
        # A crash in Tolmar left four people dead: there may be another one.
        return False
    told = {*here.names, *here.words}
    named = len({*here.sure} & {*there.sure})
    return named >= 1 + a.is_subcount and len(told) >= (_PARTS_OF if a.is_subcount or twice else FEWEST) and told.isdisjoint(AGAIN)


def named_alike(a: Circumstances, b: Circumstances) -> bool:
    """Whether the sentences share a name and neither has a name where the other has another one."""
    ours = set(a.names)
    if ours.isdisjoint(b.names):
        return False
    return not (ours.difference(b.names, b.words) and set(b.names).difference(a.names, a.words))


def days_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether no date of one rules out those of the other; a missing date and a vaguer one rule out nothing."""
    return not a or not b or any(_compatible(x, y) for x in a for y in b)


def numbers_agree(a: Sequence[str], b: Sequence[str], one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sentences have the same other numbers, or one has only some of the other's.

    `a` and `b` are the numbers of the sentences in order; `one` in `a` and `other` in `b` are the numbers in question.
    """
    ours, theirs = _without(a, one), _without(b, other)
    if ours == theirs:
        return True
    if one != other and (set(one) & set(theirs) or set(other) & set(ours)):
        return False
    if len(ours) == len(theirs) or not ours or not theirs:
        return False
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _without(whole: Sequence[str], part: Sequence[str]) -> tuple[str, ...]:
    """`whole` without the first run that is `part`."""
    for at in range(len(whole) - len(part) + 1):
        if tuple(whole[at : at + len(part)]) == tuple(part):
            return (*whole[:at], *whole[at + len(part) :])
    return tuple(whole)


def days_between(a: str, b: str) -> int | None:
    """How many days lie between two days written as YYYY-MM-DD; None where one is not known."""
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) if a and b else None


def same_day(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether both name one day, by date or weekday; a weekday and a date without its year may be one or not."""
    return any(is_day(x) and is_day(y) and not (x.isalpha() != y.isalpha() and "-" in (x[0], y[0])) and _compatible(x, y) for x in a for y in b)


def of_one_day(a: Figure, b: Figure) -> bool:
    """Whether two reports name one day, in the sentence of the figure or, for one that stands there, at the top."""
    return same_day(_scope(a).days, _scope(b).days)


def _compatible(a: str, b: str) -> bool:
    if a == b:
        return True
    if a.isalpha() or b.isalpha():
        # A weekday fits a full date of that weekday, and any vaguer date.
        full, weekday = (b, a) if a.isalpha() else (a, b)
        if weekday.isalpha() and full.isalpha():
            return False
        return len(full) < 10 or f"{date.fromisoformat(full):%A}".casefold() == weekday if full[0] != "-" else True
    (ya, ma, da), (yb, mb, db) = _parts(a), _parts(b)
    return all(not x or not y or x == y for x, y in ((ya, yb), (ma, mb), (da, db)))


def _parts(key: str) -> tuple[str, str, str]:
    """Year, month and day of a key, each empty where it is not given."""
    if key.startswith("--"):
        month, _, day = key[2:].partition("-")
        return "", month, day
    year, _, rest = key.partition("-")
    month, _, day = rest.partition("-")
    return year, month, day


def elsewhere(a: Figure | Dating, b: Figure | Dating) -> bool:
    """Whether two sentences share no name, and one of them names somebody or some place that the beginning of the other report lacks."""
    ours, theirs = {*a.here.sure}, {*b.here.sure}
    if not (ours & theirs) <= COMMON:
        return False
    return bool(ours - {*b.about, *b.here.words} - COMMON or theirs - {*a.about, *a.here.words} - COMMON)


WEEK = 10
"""Days between two reports within which they may speak of one incident without saying its date."""
_HAPPENS = frozenset(stem(word) for words in (*PREDICATES.values(), *EVENTS.values(), PEOPLE) for word in words)
"""What is said of every incident of a kind."""
_ONE_NAME = 3
"""Words of what was struck, and of whom, by which two reports with a single name in common are of one incident; one less where both say its day."""


def one_event(a: Figure, b: Figure, common: Collection[str]) -> bool:
    """Whether two figures of reports in different words are of one incident.

    Needed: a kind of event in both; names in common that are more than `common` ones; nothing that speaks against it:
    another name in place of one's, other dates, reports too far apart.
    """
    scope_a, scope_b = _scope(a), _scope(b)
    if not _kinds(a) & _kinds(b):
        return False
    shared = set(scope_a.names) & set(scope_b.names)
    telling = {name for name in shared - set(common) - _IN_MANY if len(name) > 1}
    gap = days_between(a.as_of, b.as_of)
    if gap is not None and gap > WEEK:
        return False
    day = of_one_day(a, b)
    dated = gap is not None or day
    if not telling & {*_near(a), *_near(b)}:
        return False
    if len(telling) < (2 if dated else 3) and not (dated and _told_alike(a, b) >= _ONE_NAME - day):
        return False
    if not days_agree(a.here.days, b.here.days) or not days_agree(_exact(scope_a.days), _exact(scope_b.days)):
        return False
    if _set_elsewhere(a, b) or _set_elsewhere(b, a):
        return False
    # A name in one sentence that the other report lacks is no matter; one in each is two incidents.
    strange = [set(one.here.names) - {*other.names, *other.words} for one, other in ((a, scope_b), (b, scope_a))]
    return not (strange[0] and strange[1])


def _set_elsewhere(a: Figure, b: Figure) -> bool:
    """Whether the sentence before that of a count, which names nothing itself, tells of another day or place than the other report."""
    scope = _scope(b)
    if not days_agree(a.setting.days, _exact(b.here.days or b.setting.days or scope.days)):
        return True
    places = {*a.setting.names} - COMMON
    return bool(places) and places.isdisjoint((*scope.names, *scope.words, *b.about, *b.setting.names))


def _told_alike(a: Figure, b: Figure) -> int:
    """How many words the two sentences share beside those that are said of every incident of the kind."""
    return len({*a.here.words} & {*b.here.words} - _HAPPENS)


def of_one_time(a: Figure, b: Figure) -> bool:
    """Whether no figure is of a past that the other, at the top of a dated report without a date of its own, cannot mean."""
    if bool(a.here.days) == bool(b.here.days):
        return True
    for dated, bare in ((a, b), (b, a)):
        if dated.here.days and not bare.here.days and bare.lead and bare.as_of:
            years = {day[:4] for day in dated.here.days if day[:4].isdigit()}
            if years and bare.as_of[:4] not in years:
                return False
    return True


def _scope(figure: Figure) -> Circumstances:
    """What a figure may borrow to say its event by: the story's circumstances where it stands at the top of it."""
    if not (figure.headline or figure.lead):
        return figure.here
    a, b = figure.here, figure.story
    return Circumstances(*(tuple(sorted({*getattr(a, name), *getattr(b, name)})) for name in ("names", "words", "days", "numbers", "events")))


def _near(figure: Figure) -> tuple[str, ...]:
    return figure.here.names or _scope(figure).names


def _kinds(figure: Figure) -> set[str]:
    return set(figure.here.events) or set(_scope(figure).events)


def _exact(days: Sequence[str]) -> tuple[str, ...]:
    return tuple(day for day in days if len(day) == 10)
