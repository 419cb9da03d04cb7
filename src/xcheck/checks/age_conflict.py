"""`age-conflict`: one person, two ages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.checks.holders import days_apart, years_apart
from xcheck.extract.roles.worlds import worlds_of
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Age, Record, Role

_YEAR = 365.25
_MOURNED = 60
"""Days within which two articles tell of one death."""
_GENERATION = 20
"""Years between a parent and a child, nearly always, at least."""
_STORY = 31
"""Days within which two articles tell of one person's doings, and not of father and son."""
_FEW = 5
"""Years between undated articles within which a birthday may add one; those that lie further apart are guessed too roughly to allow for it. Also
the years that somebody of whom an undated article tells may have lived on."""


class AgeConflict(Check[Record], frozen=True):
    """Finds a person whose age is given as 47 here and as 52 there.

    What it finds: two ages of one person that differ by more than a birthday explains. Between dated articles the years
    that have passed are counted in. An age that is one year off inside one article, or lower by one in an article
    of some months later, is told as something to look at.

    Why it matters: ages are easily checked by readers, and two of them make both doubtful.

    Messages may use `{name}`, `{age}`, `{other}` (the two ages).

    Settings:
    - `slack`: years by which ages may differ beyond the years that have passed.
    - `widest`: ages further apart than this are those of two people of one name, unless two reports of one month turn the
      two figures round (35, 53).

    When it is wrong: two people of one full name and of nearly one age; an age at the time of an event long ago. Two
    people are taken for two where their callings have nothing in common. Identity: the person.
    """

    id: ClassVar[str] = "age-conflict"
    reads: ClassVar[tuple[type[Record], ...]] = (Age, Role)
    grades: ClassVar[Mapping[str, str]] = {
        "differ": "the ages cannot both be right",
        "birthday": "the ages differ by one year, inside one article or though no birthday can explain it",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("name", "age", "other"))

    slack: int = 1
    widest: int = 15

    def keys(self, record: Record) -> Iterable[str]:
        """The person."""
        if isinstance(record, (Age, Role)) and record.person:
            yield record.person

    def fold(self, record: Record) -> str | None:
        """Records of one person belong together without a test."""
        return "person"

    def compare(self, group: Sequence[Record]) -> Iterator[Conflict]:
        """One conflict for a person, with all ages that clash with another."""
        ages = sorted((r for r in group if isinstance(r, Age)), key=lambda a: (a.origin.path, a.start))
        if len({a.years for a in ages}) < 2:
            return
        callings: dict[str, set[str]] = {}
        for role in group:
            if isinstance(role, Role):
                callings.setdefault(role.origin.digest, set()).update(worlds_of(role.role))
        pairs = [(a, b, how) for a, b in combinations(ages, 2) if (how := self._differ(a, b, callings))]
        if not pairs:
            return
        grade = "differ" if any(how == "differ" for *_, how in pairs) else "birthday"
        clashing = {id(a): a for pair in pairs for a in pair[:2]}
        yield _conflict(grade, [a for a in ages if id(a) in clashing], pairs)

    def _differ(self, a: Age, b: Age, callings: Mapping[str, set[str]]) -> str:
        """The grade of the difference between two ages; empty where there may be none."""
        gap = abs(a.years - b.years)
        told = callings.get(a.origin.digest, set()) & callings.get(b.origin.digest, set())
        if not gap or (gap > self.widest and not (_turned(a, b) and (told or (a.at_death and b.at_death)))):
            return ""
        if a.origin.digest == b.origin.digest:
            return "differ" if gap > self.slack else "birthday"
        own, theirs = callings.get(a.origin.digest), callings.get(b.origin.digest)
        if own and theirs and own.isdisjoint(theirs):
            return ""
        passed = days_apart(a, b)
        if a.at_death and b.at_death and passed is not None and passed <= _MOURNED:
            # Who has died has no birthday between the news and the obituary.
            return "differ"
        if passed is not None:
            earlier, later = sorted((a, b), key=lambda age: age.day or "")
            beyond = abs(later.years - earlier.years - passed / _YEAR) > self.slack
            return "" if not beyond else "birthday" if gap <= self.slack and passed < _YEAR else "differ"
        between = years_apart(a, b)
        if _lived_on(a, b) or gap <= self.slack or (between is not None and abs(gap - between) <= (self.slack if between <= _FEW else 0) and _grows(a, b)):
            return ""
        return "differ"


def _turned(a: Age, b: Age) -> bool:
    """Whether two reports of the same days give two ages of the same two figures, turned round: 35 and 53. A generation apart they are father and son."""
    passed = days_apart(a, b)
    one_story = a.origin.digest != b.origin.digest and passed is not None and passed <= _STORY
    return one_story and abs(a.years - b.years) < _GENERATION and str(a.years) == str(b.years)[::-1]


def _lived_on(a: Age, b: Age) -> bool:
    """Whether one article tells of a death, and another, with a slightly lower age, of the living: without dates it is the older one."""
    return a.at_death != b.at_death and 0 < (a.years - b.years if a.at_death else b.years - a.years) <= _FEW


def _grows(a: Age, b: Age) -> bool:
    """Whether the higher age stands in the article of the later year."""
    return a.year is not None and b.year is not None and (a.years - b.years) * (a.year - b.year) > 0


def _conflict(grade: str, ages: Sequence[Age], pairs: Sequence[tuple[Age, Age, str]]) -> Conflict:
    voices: dict[int, set[str]] = {}
    for age in ages:
        voices.setdefault(age.years, set()).add(age.origin.voice or age.origin.digest)
    most = max(len(v) for v in voices.values())
    common = [years for years, v in voices.items() if len(v) == most]
    settled = common[0] if len(common) == 1 and most > 1 else None
    ordered = sorted(ages, key=lambda a: (a.years == settled, a.origin.path, a.start))
    sides = tuple(Side.of(a, str(a.years), "undecided" if settled is None else "reference" if a.years == settled else "change") for a in ordered)
    first = ordered[0]
    at = next(
        n
        for n, a in enumerate(ordered)
        if (a.years != first.years and any({id(first), id(a)} == {id(x), id(y)} for x, y, _ in pairs)) or a.years != first.years
    )
    other = ordered[at]
    reasons = [Reason(f"{{place}} gives the age of {other.name} as {other.years}", sides[at])]
    passed = days_apart(first, other)
    if first.origin.digest == other.origin.digest:
        reasons.append(Reason("both stand in one article"))
    elif passed is not None:
        reasons.append(Reason(f"the articles lie {passed} days apart" if passed != 1 else "the articles lie one day apart"))
    if settled is not None:
        reasons.append(Reason(f"{most} articles have {settled}"))
    name = max((a.name for a in ages), key=lambda n: (len(n), n))
    return Conflict(
        grade, (first.person or "",), sides, None, tuple(reasons), 0.85 if grade == "differ" else 0.6, {"name": name, "age": first.years, "other": other.years}
    )
