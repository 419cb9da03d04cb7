"""`date-conflict`: one event, different days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.checks.same_event import COMMON, days_between, named_alike, retold
from xcheck.extract.dates.datings import SINGLE
from xcheck.extract.dates.days import MONTHS
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Dating, Record

_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class DateConflict(Check[Dating]):
    """Finds one event that is dated differently: a bridge that opened on March 4 here and on March 6 there.

    What it finds: two sentences with the same verb for something that happens once (opened, was founded, died, resigned,
    was sworn in), the same names and mostly the same words, whose dates are both known to the day and lie more than a day
    apart. Relative dates (on Monday, yesterday) are resolved by the day of the article. One day apart is a note: it may be
    a time zone or a night; where a date is only relative, it is nothing.

    How it decides: the names must be the same, none standing in place of another. For what may happen again to the same
    names (an arrest, a launch) the sentences must be one statement told twice, with dates in full.

    Why it matters: a wrong date is copied from the archive into every later story.

    Messages may use `{event}` (the verb, in its base form) and `{days}` (the dates, in order).

    Settings:
    - `tolerance`: how many days two dates may differ before it is a warning.

    When it is wrong: two events of one kind with the same names. Plans, deadlines, anniversaries, moved dates and spans
    of time are never compared.
    Identity: the event and the longest names that two clashing sentences share.
    """

    id: ClassVar[str] = "date-conflict"
    reads: ClassVar[tuple[type[Record], ...]] = (Dating,)
    grades: ClassVar[Mapping[str, str]] = {
        "differ": "the days cannot both be right",
        "close": "the days lie so close that a time zone or a night may explain them",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("event", "days"))

    tolerance: int = 1

    def keys(self, record: Dating) -> Iterable[str]:
        """The event with each name in its sentence."""
        for name in record.here.names:
            if name not in COMMON:
                yield f"{record.event}|{name}"

    def linked(self, a: Dating, b: Dating) -> bool:
        """Whether both date one event."""
        if a.event != b.event or not named_alike(a.here, b.here) or not set(a.here.names) & set(b.here.names) - COMMON:
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
        return f"{record.origin.digest}|{record.day}|{record.stated}|{record.here}"

    def compare(self, group: Sequence[Dating]) -> Iterator[Conflict]:
        """One conflict, with all dates of the group, for each way in which the clashing pairs name their event."""
        each = sorted({d.place: d for d in group}.values(), key=lambda d: d.place)
        clashes: dict[tuple[str, ...], list[tuple[Dating, Dating, str]]] = {}
        # A sentence that an article repeats clashes as one.
        apart = {(d.origin.digest, d.day, d.stated, d.here): d for d in reversed(each)}
        for a, b in combinations(sorted(apart.values(), key=lambda d: d.place), 2):
            said = self._outcome(a, b)
            if said is not None and self.linked(a, b):
                clashes.setdefault(_identity(a, b), []).append((a, b, said))
        for identity, pairs in sorted(clashes.items()):
            yield _conflict(identity, each, pairs)

    def _outcome(self, a: Dating, b: Dating) -> str | None:
        """How two dates of one event clash, if they do."""
        apart = days_between(a.day, b.day)
        if not apart:
            return None
        if apart > self.tolerance + (0 if a.stated and b.stated else 1):
            return "differ"
        return "close" if a.stated and b.stated else None


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
    """A day in words: 4 March 2025."""
    meant = date.fromisoformat(day)
    return f"{meant.day} {MONTHS[meant.month - 1]} {meant.year}"


def _told(dating: Dating) -> str:
    """The date, with how it follows where the text gives only a part of it."""
    if dating.stated or dating.origin.published is None:
        return said_day(dating.day)
    return f'{said_day(dating.day)} ("{dating.text}" in an article of {said_day(dating.origin.published.isoformat())})'
