"""`date-conflict`: one event, different days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.checks.one_date import one_beginning, one_plan
from xcheck.checks.one_telling import dated_apart, of_two_matters, one_telling, telling_keys
from xcheck.checks.same_event import COMMON, days_between, named_alike, retold
from xcheck.extract.dates.circumstances import stem
from xcheck.extract.dates.datings import ONCE, ONCE_IN_A_MONTH, SINGLE
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Dating, Record
from xcheck.text.calendar_words import MONTHS

_SHARE = 0.6
_MONTH = 31
"""Days that two dates of one event may lie apart where a year is missing, or where only a person's name says that it is one."""
_LASTING = frozenset(("christen", "found", "marry", "ratify", "resign", "sink"))
"""Events of things and of several people that no other year sees again; a fair opens every year."""
_BUILT = frozenset(
    stem(word)
    for word in """
    airport arena branch bridge canal centre center cinema clinic dam factory harbour harbor hospital hotel jail library line mall mine museum pier plant port
    prison railway restaurant road school shop stadium station store supermarket terminal theatre theater tower tram tunnel university warehouse
    """.split()
)
"""What opens once, and stays open."""
_YEARLY = frozenset(
    stem(word)
    for word in """
    carnival championship championships competition conference congress convention cup display exhibition exhibit fair festival games gala league market meeting
    pool race races regatta sale sales season series session show summit term tournament trial
    """.split()
)
"""What opens again and again, in a place that is open already."""
_FULL = 10
"""Letters of a date that has year, month and day."""
_YEAR = 4
"""Letters of a date that is a year."""
_MONTH_OF = 7
"""Letters of a date that is a month of a year."""
_LEAP = 2000
"""A year that has every day."""


class DateConflict(Check[Dating], frozen=True):
    """Finds one event that is dated differently: a bridge that opened on March 4 here and on March 6 there.

    What it finds: two sentences with the same verb for something that happens once (opened, was founded, died, resigned,
    was sworn in), the same names and mostly the same words, whose dates are both known to the day and lie more than a day
    apart. Relative dates (on Monday, yesterday) are resolved by the day of the article. One day apart is a note: it may be
    a time zone or a night; where a date is only relative, it is nothing. Also the year right behind a name in which it was
    founded or born, and the day on which reports of the same days say that something will open, close or begin.
    Reports of one story are also held against each other for what they date beside the news, once each: the year in which
    a bridge was built, the month in which somebody died, a day on which a strike is to begin, the day of a fire, a crash or
    an election by its noun.

    How it decides: the names must be the same, none standing in place of another. For what may happen again to the same
    names (an arrest, a launch) the sentences must be one statement told twice, with dates in full. Of what happens to a
    person once in a life (a birth, a death, a funeral), or not twice in a month (somebody resigns, is sworn in, is
    sentenced), the person's full name is enough, as long as the dates lie no more than a month apart; for the latter the
    sentences must share a word more, and no two offices or crimes. Dates without a year in articles without a date count for these, and for what opens or ends for good.

    Why it matters: a wrong date is copied from the archive into every later story.

    Messages may use `{event}` (the verb, in its base form) and `{days}` (the dates, in order).

    Settings:
    - `tolerance`: how many days two dates may differ before it is a warning.

    When it is wrong: two events of one kind with the same names. Deadlines, anniversaries, moved dates and spans of time
    are never compared, and a plan only with one that was reported within three days.
    Identity: the event and the longest names that two clashing sentences share.
    """

    id: ClassVar[str] = "date-conflict"
    reads: ClassVar[tuple[type[Record], ...]] = (Dating,)
    grades: ClassVar[Mapping[str, str]] = {
        "differ": "the days cannot both be right",
        "close": "the days lie so close that a time zone or a night may explain them",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("event", "days"))
    plain: ClassVar[bool] = True

    tolerance: int = 1

    def keys(self, record: Dating) -> Iterable[str]:
        """The event with each name in its sentence."""
        for name in record.here.names if len(record.day) > _YEAR else ():
            if name not in COMMON:
                yield f"{record.event}|{name}"
        if record.who:
            yield f"{record.event}|who|{record.who}"
        yield from telling_keys(record)

    def linked(self, a: Dating, b: Dating) -> bool:
        """Whether both date one event."""
        if _man_and_wife(a, b):
            return False
        if one_telling(a, b):
            return True
        if a.told or b.told:
            return False
        if a.planned or b.planned:
            return one_plan(a, b)
        if _YEAR in (len(a.day), len(b.day)):
            return one_beginning(a, b)
        return (a.event == b.event and _of_one(a, b)) or self._told_alike(a, b)

    def _told_alike(self, a: Dating, b: Dating) -> bool:
        """Whether names and words of the two sentences say that their event is one."""
        if (
            a.event != b.event
            or (a.who and b.who and a.who != b.who)
            or of_two_matters(a, b)
            or not _may_lack_years(a, b)
            or not named_alike(a.here, b.here)
            or not set(a.here.names) & set(b.here.names) - COMMON
        ):
            return False
        if a.event not in SINGLE and not (a.stated and b.stated):
            return False
        ours, theirs = {*a.here.names, *a.here.words}, {*b.here.names, *b.here.words}
        common = ours & theirs
        if a.event in SINGLE and len(common) >= 3 and len(common) >= _SHARE * max(min(len(ours), len(theirs)), 1):
            return not ({*a.here.words} - theirs and {*b.here.words} - ours and len(common) < _SHARE * len(ours | theirs))
        return retold(a.here, b.here, dated=False)

    def fold(self, record: Dating) -> str | None:
        """A sentence that an article repeats is tested once."""
        return f"{record.origin.digest}|{record.day}|{record.stated}|{record.who}|{record.planned}|{record.called}|{record.here}"

    def compare(self, group: Sequence[Dating]) -> Iterator[Conflict]:
        """One conflict, with all dates of the group, for each way in which the clashing pairs name their event."""
        each = sorted({d.place: d for d in group}.values(), key=lambda d: d.place)
        clashes: dict[tuple[str, ...], list[tuple[Dating, Dating, str]]] = {}
        # A sentence that an article repeats clashes as one.
        apart = {(d.origin.digest, d.day, d.stated, d.here): d for d in reversed(each)}
        for a, b in combinations(sorted(apart.values(), key=lambda d: d.place), 2):
            said = self._outcome(a, b)
            if said is not None and self.linked(a, b):
                clashes.setdefault(self._named(a, b), []).append((a, b, said))
        for identity, pairs in sorted(clashes.items()):
            yield _conflict(identity, each, pairs)

    def _named(self, a: Dating, b: Dating) -> tuple[str, ...]:
        """What names a clash: what happened to whom, where nothing but the year or the day of that is in question; else what the two sentences share."""
        sizes = (len(a.day), len(b.day))
        if a.planned or not (a.who and b.who) or _MONTH_OF in sizes or (_YEAR not in sizes and self._told_alike(a, b)):
            return _identity(a, b)
        return (a.event, a.who)

    def _outcome(self, a: Dating, b: Dating) -> str | None:
        """How two dates of one event clash, if they do."""
        if not self._near_days(a, b) and one_telling(a, b):
            return "differ" if dated_apart(a, b) else None
        if _of_month(a.day) or _of_month(b.day):
            return None
        if _YEAR in (len(a.day), len(b.day)):
            years = abs(int(a.day[:4]) - int(b.day[:4])) if _has_year(a.day) and _has_year(b.day) else 0
            return "differ" if years > 1 else "close" if years else None
        apart = _apart(a.day, b.day)
        if not apart or (apart > _MONTH and (not _has_year(a.day) or not _has_year(b.day))):
            return None
        written = _written(a) and _written(b)
        if apart > self.tolerance + (0 if written else 1):
            return "differ"
        return "close" if written else None

    def _near_days(self, a: Dating, b: Dating) -> bool:
        """Whether two days lie so close that a time zone or a night may explain them."""
        if len(a.day) < _FULL or len(b.day) < _FULL or not (_has_year(a.day) and _has_year(b.day)):
            return False
        return (_apart(a.day, b.day) or 0) <= self.tolerance + (0 if _written(a) and _written(b) else 1) and not a.planned


def _of_one(a: Dating, b: Dating) -> bool:
    """Whether both date what happens to one person by name once in a life or not twice in a month, no more than a month apart: others may be namesakes."""
    if not a.who or a.who != b.who:
        return False
    if a.event in ONCE_IN_A_MONTH and {*a.here.names, *a.here.words} & {*b.here.names, *b.here.words} <= {
        *a.who.split(),
        stem(a.event),
        *map(stem, ONCE[a.event]),
    }:
        # A party's leader resigns, and a minister of the same name.
        return False
    if of_two_matters(a, b):
        return False
    apart = _apart(a.day, b.day)
    return apart is not None and apart <= _MONTH


def _man_and_wife(a: Dating, b: Dating) -> bool:
    """Whether the two are told of a man and a woman of one family name: Mr Vane died in May, and Mrs Vane in June."""
    (sex, _, name), (other, _, namesake) = (each.called.partition(" ") for each in (a, b))
    return bool(name) and name == namesake and sex != other


def _may_lack_years(a: Dating, b: Dating) -> bool:
    """Whether two sentences of one event can be told by their names and words alone, though a year may be missing."""
    if _has_year(a.day) and _has_year(b.day):
        return True
    if a.event != "open":
        return a.event in _LASTING
    ours, theirs = ({*map(stem, each.here.names), *each.here.words} for each in (a, b))
    return not _BUILT.isdisjoint(ours & theirs) and _YEARLY.isdisjoint(ours | theirs)


def _written(dating: Dating) -> bool:
    """Whether the text gives day and month in numbers, though the year may follow from the article's date."""
    return any(letter.isdigit() for letter in dating.text)


def _of_month(day: str) -> bool:
    """Whether a date gives a month of a year, and no day."""
    return len(day) == _MONTH_OF and _has_year(day)


def _has_year(day: str) -> bool:
    return not day.startswith("-")


def _apart(a: str, b: str) -> int | None:
    """Days between two days; where one has no year, those of the year in which they lie nearest to each other."""
    if _has_year(a) and _has_year(b):
        return days_between(a, b)
    one, other = (f"{_LEAP}-{day[2:]}" if not _has_year(day) else f"{_LEAP}{day[4:]}" for day in (a, b))
    apart = days_between(one, other)
    return None if apart is None else min(apart, 366 - apart)


def _identity(a: Dating, b: Dating) -> tuple[str, ...]:
    """What names a clash: of the pair alone, so that no third date changes it."""
    names = sorted(set(a.here.names) & set(b.here.names), key=lambda n: (-len(n), n))
    return (a.event, *sorted(names[:3]))


def _conflict(identity: tuple[str, ...], each: Sequence[Dating], pairs: Sequence[tuple[Dating, Dating, str]]) -> Conflict:
    grade = "differ" if any(said == "differ" for *_, said in pairs) else "close"
    clashing = {d.place for a, b, _ in pairs for d in (a, b)}
    voices = {d.day: len({other.origin.voice for other in each if other.day == d.day}) for d in each}
    ordered = sorted(each, key=lambda d: (d.place not in clashing, voices[d.day], d.day, d.place))
    sides = {d.place: Side.of(d, said_day(d.day), "undecided") for d in ordered}
    table = sorted(ordered, key=lambda d: (d.day, d.place))
    reasons = [Reason(f"{{place}}{f' ({d.origin.source})' if d.origin.source else ''}: {_told(d)}", sides[d.place]) for d in table]
    names = sorted(set.intersection(*(set(d.here.names) for d in each)))
    if names:
        told = [n.capitalize() for n in names[:4]]
        reasons.append(Reason(f"all name {' and '.join(filter(None, (', '.join(told[:-1]), told[-1])))}"))
    facts = {"event": each[0].event, "days": " and ".join(said_day(day) for day in sorted({d.day for d in each}))}
    return Conflict(grade, identity, tuple(sides[d.place] for d in ordered), None, tuple(reasons), 0.7 if grade == "differ" else 0.4, facts)


def said_day(day: str) -> str:
    """A day in words: 4 March 2025; 4 March where its year is not known."""
    if len(day) == _YEAR:
        return day
    if _of_month(day):
        return f"{MONTHS[int(day[5:]) - 1]} {day[:_YEAR]}"
    if not _has_year(day):
        return f"{int(day[5:])} {MONTHS[int(day[2:4]) - 1]}"
    meant = date.fromisoformat(day)
    return f"{meant.day} {MONTHS[meant.month - 1]} {meant.year}"


def _told(dating: Dating) -> str:
    """The date, with how it follows where the text gives only a part of it."""
    if dating.stated or dating.origin.published is None or not _has_year(dating.day):
        return said_day(dating.day)
    return f'{said_day(dating.day)} ("{dating.text}" in an article of {said_day(dating.origin.published.isoformat())})'
