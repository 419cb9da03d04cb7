"""What the register says of an office that an article gives somebody: does it contradict it on that day?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from xcheck.checks.holders import Stance, clash
from xcheck.extract.mentions.kinds import is_demonym, is_place
from xcheck.extract.roles.bodies import same_body
from xcheck.extract.roles.offices import offices
from xcheck.model.records import Role, Tenure
from xcheck.names.fold import fold
from xcheck.text.calendar_words import MONTHS

GRACE = timedelta(days=7)
"""How far the article's day must lie within a tenure: news of the day of a handover has both offices."""
_PLAIN = frozenset(
    """president prime minister pm premier chancellor taoiseach vice deputy foreign external affairs secretary of state the for defence defense interior finance
    current sitting incumbent new longtime us u s uk usa eu south north east west united states kingdom new republic""".split()
)
"""Words of a role that is the office itself; with any other word it may be that of a party, a club, a campaign."""


def contradiction(stance: Stance, tenures: Sequence[Tenure]) -> Stance | None:
    """The office that the register has for this person on the day of the article instead; None where it has none, or may not know.

    Of a role with a year beside it the whole year counts. Silent without that and without the article's date, after the day for which the register vouches, within days of a handover, and where
    the register has the article's office at any other time: articles look back. Only heads of state and of government and
    their deputies are held against it, and ministers against their deputies: some ministers have two portfolios.
    Where the register has every such office that the person ever held, another one is wrong at any time.
    """
    role = stance.role
    if stance.office.slot not in ("head", "cabinet") or not _plain(role):
        return None
    time = _time(role)
    known = [(tenure, Stance(_role(tenure), office)) for tenure in tenures for office in offices(_role(tenure))]
    if any(s.office.slot == stance.office.slot and s.office.junior == stance.office.junior and s.office.values & stance.office.values for _, s in known):
        return None
    # Of offices of another time the highest is told.
    others = [(tenure, other) for tenure, other in known if time is not None and _held(tenure, *time)]
    others += sorted(((tenure, other) for tenure, other in known if tenure.all_offices and stance.office.slot == "head"), key=_junior)
    for _, other in others:
        if other.office.slot != stance.office.slot:
            continue
        if stance.office.slot == "cabinet" and not other.office.values & stance.office.values:
            continue
        own = stance.office.body
        if (not own or same_body(own, other.office.body) is True) and clash(stance.office, other.office, role, other.role):
            return other
    return None


def _junior(known: tuple[Tenure, Stance]) -> bool:
    return known[1].office.junior


def said(stance: Stance, tenures: Sequence[Tenure]) -> str:
    """What the register has, in words, with the place in its file."""
    tenure = next(t for t in tenures if t.text == stance.role.role and t.since == stance.role.day)
    when = "" if tenure.since is None else f" since {_in_words(tenure.since)}" if tenure.until is None else f" from {_in_words(tenure.since)}"
    until = "" if tenure.until is None else f" until {_in_words(tenure.until)}"
    return f"the register has {tenure.name} as {tenure.text}{when}{until} ({tenure.origin.path}:{tenure.line})"


def _time(role: Role) -> tuple[date, date] | None:
    """The first and last day of the time that the role is said of; None where nothing gives it."""
    if role.when == "unknown" and role.since is not None and role.since == role.until:
        return date(role.since, 1, 1), date(role.since, 12, 31)
    if role.when != "current" or role.day is None:
        return None
    day = date.fromisoformat(role.day)
    return day, day


def _held(tenure: Tenure, first: date, last: date) -> bool:
    """Whether the office was surely held from one day to another: within its dates, and no later than the register vouches for."""
    if tenure.since is None or tenure.as_of is None or last > date.fromisoformat(tenure.as_of):
        return False
    end = None if tenure.until is None else date.fromisoformat(tenure.until)
    return date.fromisoformat(tenure.since) + GRACE <= first and (end is None or last <= end - GRACE)


def _role(tenure: Tenure) -> Role:
    """The tenure as if an article had it; `day` is its first day, by which it is found again."""
    return Role(
        tenure.origin,
        tenure.start,
        tenure.end,
        tenure.text,
        tenure.person,
        tenure.name,
        tenure.text,
        tenure.organisation,
        "current",
        how="register",
        day=tenure.since,
    )


def _plain(role: Role) -> bool:
    words = fold(role.role.replace("’s", "").replace("'s", "")).split()
    rest = [word for word in words if word not in _PLAIN and not is_place(word) and not is_demonym(word)]
    return not rest or is_place(" ".join(rest))


def _in_words(day: str) -> str:
    meant = date.fromisoformat(day)
    return f"{meant.day} {MONTHS[meant.month - 1]} {meant.year}"
