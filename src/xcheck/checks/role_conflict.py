"""`role-conflict`: one person in two offices that nobody holds at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.checks.holders import (
    FORCES,
    Stance,
    clash,
    days_apart,
    demoted,
    demoted_since,
    known_past,
    moved_between,
    named_in_full,
    natural,
    stances,
    together,
    years_apart,
)
from xcheck.checks.registered import contradiction, said
from xcheck.model.finding import Conflict, Reason, Side, SideRole
from xcheck.model.records import Age, Record, Role, Tenure
from xcheck.text.calendar_words import MONTHS

_LEADERS = frozenset(("president", "prime minister"))
CAREER = 30
"""Years between two offices of one person beyond which the years that the articles name are not their own."""
_MOVED = frozenset(("shadow", "envoy", "officer", "elected", "prosecutor", "squad", "deputy"))
"""What people go on from without a word in the papers: an opposition shuffles its front rank at any time, and a mayor becomes governor."""
NEAR = 2.0
"""Years within which the same office before and after leaves no room for another one between."""
SEASON = 120
"""Days within which nobody goes from president to prime minister or back: ministers are moved at any time, heads hardly ever."""
MANY = 3
"""Articles with one office against which a lone other one is told whatever years the articles seem to be from."""
FEW = 5
"""How many times as many articles must have the other office before two articles with this one are taken for slips."""


class RoleConflict(Check[Record], frozen=True):
    """Finds a person who holds two offices that exclude each other: the foreign minister here, the finance minister there.

    What it finds: roles said of one person that cannot both be true at the time. Only exclusive ones count: the head of a
    state or government, a portfolio in one government, an office and its deputy (president, vice president; fire chief,
    deputy fire chief), a party, a chamber of a legislature, the state in a tag (R-Ohio), a team, coach and player of one
    team, the top posts of one firm, the president and the secretary or treasurer of one body, governor and mayor or member
    of Congress, district attorney and attorney general, the country that an ambassador is sent to, a rank in the police.
    All other roles go together, and so do a wide word and a narrow one (lawmaker, senator). Former, acting, incoming and
    dated roles take no part. An article that tells of the move between the two explains both.
    What the register records with its dates is held against dated articles too: a president there, whom an article of
    that time calls prime minister. Where the register has all of somebody's highest offices, another one is told whatever
    the article's date.

    Why it matters: a wrong title is among the commonest corrections, and the person concerned always sees it.

    Messages may use `{name}`, `{role}` and `{other}` (the two roles), `{slot}` (what cannot be held twice).

    Settings:
    - `window`: days that two dated articles may lie apart; beyond it people may have changed office, unless the same
      office stands in articles before and after. President and prime minister may lie 120 days apart.
    - `undated`: whether articles without a date are compared. Then only a role that one article alone has is told, and none
      of those that people leave without a word in the papers (posts in unions, teams and courts, ambassadors, deputies).
    - `register`: whether dated articles are held against the offices that the register records.
    - `years`: how far the years may lie apart that two undated articles seem to be from, unless many stand against one.

    When it is wrong: two people of one full name; a change of office between two articles without dates. Identity: the
    person, the slot and the two values.
    """

    id: ClassVar[str] = "role-conflict"
    reads: ClassVar[tuple[type[Record], ...]] = (Role, Age, Tenure)
    grades: ClassVar[Mapping[str, str]] = {
        "clash": "articles of one time, or one article, give the two roles, or one article alone differs from several others",
        "look": "two articles of unknown time put the person in two chambers, which an election may explain",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("name", "role", "other", "slot"))

    window: int = 30
    undated: bool = True
    years: int = 12
    register: bool = True

    def keys(self, record: Record) -> Iterable[str]:
        """The person."""
        if isinstance(record, (Role, Age, Tenure)) and record.person:
            yield record.person

    def fold(self, record: Record) -> str | None:
        """Records of one person belong together without a test."""
        return "person"

    def compare(self, group: Sequence[Record]) -> Iterator[Conflict]:
        """One conflict for each pair of values that clash in one slot."""
        roles = [r for r in group if isinstance(r, Role)]
        ages = [r for r in group if isinstance(r, Age)]
        full = named_in_full([*roles, *ages])
        held = stances(roles, full)
        by_value: dict[tuple[str, str], list[Stance]] = {}
        for stance in held:
            by_value.setdefault((stance.office.slot, stance.value), []).append(stance)
        tenures = sorted((r for r in group if isinstance(r, Tenure) and self.register), key=lambda t: (t.since or "", t.text, t.line))
        # What somebody never was is wrong of any time.
        settled = _settled(stances(roles, full, ever=True) if any(t.all_offices for t in tenures) else held, tenures)
        for slot, wrong, right in sorted(settled):
            against, agreeing = settled[slot, wrong, right], by_value.get((slot, right), ())
            # Articles that the register cannot speak of, since they have no date, may still clash with others.
            rest = [s for s in by_value.get((slot, wrong), ()) if all(s is not known for known, _ in against)]
            places = {_place(s) for s in rest}
            more = [side for c in self._between(rest, agreeing, roles, ages) for side in c.sides if (side.origin.path, side.start, side.end) in places]
            yield _against_register(against, more, agreeing, tenures)
        for (slot, one), (other_slot, other) in combinations(sorted(by_value), 2):
            if slot == other_slot and (slot, one, other) not in settled and (slot, other, one) not in settled:
                yield from self._between(by_value[slot, one], by_value[slot, other], roles, ages)

    def _between(self, one: Sequence[Stance], other: Sequence[Stance], roles: Sequence[Role], ages: Sequence[Age]) -> Iterator[Conflict]:
        pairs = [(a, b) for a in one for b in other if clash(a.office, b.office, a.role, b.role)]
        # Who holds the same office of another body has no part in it: the president of a club beside one of a state.
        asked_of = {id(s) for pair in pairs for s in pair}
        one, other = [s for s in one if id(s) in asked_of], [s for s in other if id(s) in asked_of]
        if not pairs or together(one, other):
            return
        matter = _Matter(*sorted((one, other), key=lambda side: (len(_voices(side)), side[0].value)))
        few, many = matter.few, matter.many
        tie = matter.voices == matter.against
        timed = [
            (a, b, how)
            for a, b in pairs
            if (how := self._time(a.role, b.role, matter)) and not (how == "undated" and natural(a, b)) and not _two_people(a.role, b.role, ages)
        ]
        if not timed:
            return
        asked = [s.role for pair in timed for s in pair[:2]]
        said = any(how == "article" for *_, how in timed)
        if known_past(few[0].office, roles, asked, said) or (tie and known_past(many[0].office, roles, asked, said)):
            return
        if moved_between(few, many, roles):
            return
        sides = {id(s) for a, b, _ in timed for s in (a, b)}
        lone = [s for s in few if id(s) in sides]
        common = [s for s in many if not tie or id(s) in sides]
        if 1 < matter.voices > matter.against / FEW and (any(how == "undated" for *_, how in timed) or _in_turn(few, many)):
            return
        how = min((how for *_, how in timed), key=("article", "near", "season", "year", "between", "undated").index)
        yield _conflict(lone, common, not tie, how, self.window)

    def _time(self, a: Role, b: Role, matter: _Matter) -> str:
        """Why two roles are of one time: `article`, `near`, `season`, `year`, `between` or `undated`; empty where they need not be."""
        if (a.since, a.until) != (b.since, b.until):
            if a.when == b.when == "current" and (apart := days_apart(a, b)) is not None and a.origin.digest != b.origin.digest and apart <= self.window:
                return "near"
            if _dated(a) and _dated(b) and matter.surrounded:
                return "between"
            if matter.slot == "head" and matter.against >= MANY and _year(a) == _year(b) is not None:
                # Ministers are moved within a year; who is president and prime minister in one year is a rarity.
                return "year"
            return "undated" if self.undated and matter.demoted else ""
        if a.origin.digest == b.origin.digest:
            return "article"
        if a.since is not None:
            return "year" if a.until is not None else ""
        apart = days_apart(a, b)
        if apart is not None:
            if apart <= self.window:
                return "near"
            if apart <= SEASON and matter.two_heads:
                return "season"
            return "between" if matter.surrounded else ""
        if not self.undated or (matter.slot in _MOVED and not matter.few[0].office.values <= FORCES):
            return ""
        gap = years_apart(a, b)
        if matter.slot == "police":
            # Who serves rises: only where nothing says that the articles are of two years.
            return "undated" if not gap else ""
        # Who is in office fifty years later is not: one of the articles looks back.
        if gap is None or gap <= self.years or gap > CAREER or matter.against >= MANY or matter.surrounded:
            return "undated"
        return ""


class _Matter:
    """Two offices of one person: the places that give the one which fewer voices have, and those that give the other. What is asked for every two of them is worked out once."""

    def __init__(self, few: Sequence[Stance], many: Sequence[Stance]) -> None:
        self.few, self.many = few, many
        self.slot = few[0].office.slot
        self.voices, self.against = len(_voices(few)), len(_voices(many))

    @cached_property
    def surrounded(self) -> bool:
        """Whether the other office stands shortly before and shortly after every one of the few."""
        return _surrounded(self.few, self.many)

    @cached_property
    def two_heads(self) -> bool:
        """Whether the two are president and prime minister."""
        return _two_heads(self.few, self.many)

    @cached_property
    def demoted(self) -> bool:
        """Whether the few make a vice president of somebody who was president before."""
        return (self.against >= MANY and demoted(self.few, self.many)) or demoted_since(self.few, self.many)


def _settled(held: Sequence[Stance], tenures: Sequence[Tenure]) -> dict[tuple[str, str, str], list[tuple[Stance, Stance]]]:
    """What articles have and the register has not, each with the register's: by slot, the article's value and the register's."""
    found: dict[tuple[str, str, str], list[tuple[Stance, Stance]]] = {}
    for stance in held if tenures else ():
        right = contradiction(stance, tenures)
        if right is not None:
            found.setdefault((stance.office.slot, stance.value, right.value), []).append((stance, right))
    return found


def _against_register(wrong: Sequence[tuple[Stance, Stance]], more: Sequence[Side], agreeing: Sequence[Stance], tenures: Sequence[Tenure]) -> Conflict:
    """One conflict for one wrong office: `more` places that have it, and the articles that have it as the register has."""
    wrong = sorted(wrong, key=lambda pair: _place(pair[0]))
    first, right = wrong[0]
    sides = [*(Side.of(s.role, s.shown, "change") for s, _ in wrong), *more]
    told = len(sides)
    sides += [Side.of(s.role, s.shown, "reference") for s in sorted(agreeing, key=_place)]
    reasons = [Reason(said(right, tenures))]
    if first.role.when != "former":
        reasons.append(Reason(first.exclusive(right)))
    if first.office.slot == "head" and any(tenure.all_offices for tenure in tenures):
        reasons.append(Reason(f"as far as the register knows, {right.role.name} never was {first.shown}"))
    elif first.role.when == "current":
        day = date.fromisoformat(first.role.day or "")
        reasons.append(Reason(f"the article is of {day.day} {MONTHS[day.month - 1]} {day.year}"))
    else:
        reasons.append(Reason(f"it is said of {first.role.since}"))
    if agreeing:
        reasons.append(Reason(f'{{place}} has "{min(agreeing, key=_place).role.text}"', sides[told]))
    one, other = sorted((first.value, right.value))
    return Conflict(
        "clash",
        (first.role.person or "", first.office.slot, one, other),
        tuple(sides),
        None,
        tuple(reasons),
        0.9,
        {"name": right.role.name, "role": first.shown, "other": right.shown, "slot": first.office.slot},
    )


def _voices(side: Sequence[Stance]) -> set[str]:
    return {s.role.origin.voice or s.role.origin.digest for s in side}


def _dated(role: Role) -> bool:
    """Whether a time of its own is known for the role: a year beside it, or its article's date."""
    return role.day is not None or (role.since is not None and role.since == role.until)


def _year(role: Role) -> int | None:
    """The year of which the role is said: the one beside it, else that of the article's date."""
    if role.since is not None:
        return role.since if role.since == role.until else None
    return int(role.day[:4]) if role.day is not None else None


def _two_heads(few: Sequence[Stance], many: Sequence[Stance]) -> bool:
    """Whether the two offices are president and prime minister; a chancellor may be a minister, who goes on to lead the government."""
    return all(s.office.slot == "head" and not s.office.junior and s.office.values <= _LEADERS for s in (*few, *many))


def _moment(role: Role) -> float | None:
    """When the role is said to hold, in years: the year beside it, the article's date, else the year the article seems to be from."""
    if role.since is not None and role.since == role.until:
        return role.since + 0.5
    if role.day is not None:
        return date.fromisoformat(role.day).toordinal() / 365.25
    return role.year + 0.5 if role.year is not None else None


def _surrounded(few: Sequence[Stance], many: Sequence[Stance]) -> bool:
    """Whether the other office stands shortly before and shortly after every one of these."""
    own, theirs = _moments(few), _moments(many)
    return len(own) == len(few) and all(any(0 < m - t <= NEAR for t in theirs) and any(0 < t - m <= NEAR for t in theirs) for m in own)


def _moments(side: Sequence[Stance]) -> list[float]:
    return sorted(m for s in side if (m := _moment(s.role)) is not None)


def _in_turn(few: Sequence[Stance], many: Sequence[Stance]) -> bool:
    """Whether all articles with one office come before all with the other, as after a change of office."""
    own, theirs = _moments(few), _moments(many)
    return not own or not theirs or own[-1] <= theirs[0] or theirs[-1] <= own[0]


def _two_people(a: Role, b: Role, ages: Sequence[Age]) -> bool:
    """Whether the ages beside the two roles are those of two people of one name."""
    if a.origin.digest == b.origin.digest:
        return False
    own = [age.years for age in ages if age.origin.digest == a.origin.digest]
    theirs = [age.years for age in ages if age.origin.digest == b.origin.digest]
    return bool(own and theirs) and min(abs(x - y) for x in own for y in theirs) > 5


def _conflict(few: Sequence[Stance], many: Sequence[Stance], outnumbered: bool, how: str, window: int) -> Conflict:
    first, second = min(few, key=_place), min(many, key=_place)
    wrong: SideRole = "change" if outnumbered else "undecided"
    right: SideRole = "reference" if outnumbered else "undecided"
    sides = [Side.of(s.role, s.shown, wrong) for s in sorted(few, key=_place)] + [Side.of(s.role, s.shown, right) for s in sorted(many, key=_place)]
    name = max((s.role.name for s in (*few, *many)), key=lambda n: (len(n), n))
    reasons = [Reason(f'{{place}} has "{second.role.text}" for {second.role.name}', sides[len(few)])]
    reasons.append(Reason(first.exclusive(second)))
    if how == "article":
        reasons.append(Reason("both stand in one article, and neither is said to be former or to come"))
    elif how == "near":
        reasons.append(Reason(f"the articles are of one time: no more than {window} days lie between them"))
    elif how == "season":
        reasons.append(Reason(f"the articles are of one season: no more than {SEASON} days lie between them"))
    elif how == "year":
        reasons.append(Reason(f"both are said of {_year(first.role)}"))
    elif how == "between":
        reasons.append(Reason(f"articles before and after have {second.shown}"))
    else:
        reasons.append(Reason("the articles give no dates that would explain a change of office"))
    if outnumbered:
        reasons.append(Reason(f"{len(_voices(many))} articles have {second.shown}, one has {first.shown}"))
    one, other = sorted((first.value, second.value))
    confidence = {"article": 0.8, "near": 0.85, "season": 0.8, "year": 0.75, "between": 0.8, "undated": 0.7}[how] + (0.05 if outnumbered else 0.0)
    return Conflict(
        "look" if how == "undated" and first.office.slot == "chamber" else "clash",
        (first.role.person or "", first.office.slot, one, other),
        tuple(sides),
        None,
        tuple(reasons),
        confidence,
        {"name": name, "role": first.shown, "other": second.shown, "slot": first.office.slot},
    )


def _place(stance: Stance) -> tuple[str, int, int]:
    return (stance.role.origin.path, stance.role.start, stance.role.end)
