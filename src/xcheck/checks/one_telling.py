"""Do two reports of one story date one thing, each only once? `opened in 1971` here, `which opened in 1979` there."""

from __future__ import annotations

from collections.abc import Iterator

from xcheck.checks.same_event import COMMON, days_between, elsewhere, named_alike
from xcheck.extract.dates.circumstances import stem
from xcheck.extract.dates.datings import ONCE_IN_A_MONTH
from xcheck.extract.dates.nouns import INCIDENTS, NOUNS, OF_ONE, SETTLED
from xcheck.model.records import Dating

NEAR = 7
"""Days between two reports of one story."""
_PLAN = 3
"""The same for a plan: later it may have changed."""
_NAMES = 3
_PART = 0.4
"""How many names of their beginnings two stories share at least, and what part of those of either."""
_AGAIN = 45
"""Days beyond which an event told by its noun is another one of the kind: last year's parade."""
_ENOUGH = 2
"""Names and words beside the verb that the two sentences share."""
_SIDES = frozenset(map(stem, "north south east west northern southern eastern western upper lower inner outer men women boys girls primary secondary".split()))
_ATTACKS = frozenset(("attack", "die", "kill", "shoot", "assassinate"))


def telling_keys(dating: Dating) -> Iterator[str]:
    """Keys of which two datings of one story share at least one: the verb with a name of the story and the days of the report."""
    if dating.alone and dating.origin.published is not None:
        week = dating.origin.published.toordinal() // NEAR
        for name in sorted({*dating.about} - COMMON):
            yield from (f"^{_deed(dating)}|{dating.planned}|{name}|{each}" for each in (week, week + 1))


def one_telling(a: Dating, b: Dating) -> bool:
    """Whether two datings of two articles are of one thing that each report of one story dates once."""
    if _deed(a) != _deed(b) or a.planned != b.planned or a.origin.digest == b.origin.digest or not (a.alone and b.alone):
        return False
    if not a.origin.published or not b.origin.published or (a.who and b.who and a.who != b.who):
        return False
    if abs((a.origin.published - b.origin.published).days) > (_PLAN if a.planned and a.event not in SETTLED else NEAR):
        return False
    ours, theirs = {*a.about} - COMMON, {*b.about} - COMMON
    if of_two_matters(a, b) or _of_two_names(a, b) or _of_two_sides(a, b):
        return False
    if a.event in NOUNS and ((days_between(*_whole(a, b)) or 0) > _AGAIN):
        # Last year's parade.
        return False
    if {a.event, b.event, a.subject, b.subject} & OF_ONE and a.here.names and b.here.names and not named_alike(a.here, b.here):
        return False
    if a.event in NOUNS and a.subject and b.subject and a.subject != b.subject:
        # The council election is held on one day, and the mayoral election on another.
        return False
    if not a.planned and max(a.day, b.day) > min(a.origin.published, b.origin.published).isoformat()[: len(max(a.day, b.day))]:
        # What comes after one of the reports is another event than the one it tells of.
        return False
    one_subject = a.subject == b.subject != ""
    if len(ours & theirs) < max(_NAMES - one_subject, _PART * min(len(ours), len(theirs))):
        return False
    # An earthquake in Sarn, a referendum in Tolmar: whoever else is named in the sentence only speaks of it.
    places = {*a.here.names} & {*b.here.names} - COMMON
    one_event = a.event in NOUNS - OF_ONE and a.subject == b.subject and bool(places)
    if not one_subject and not one_event and a.here.names and b.here.names and not named_alike(a.here, b.here):
        return False
    if a.subject and b.subject and not one_subject and (a.planned or {*a.here.names}.isdisjoint(set(b.here.names) - COMMON)):
        # The museum was founded in one year, and the gallery in another; nurses walk out on one day, and porters on another.
        return False
    if elsewhere(a, b):
        return False
    words = ({*a.here.names, *a.here.words} & {*b.here.names, *b.here.words}) - COMMON - {stem(a.event.partition(" ")[0])}
    if a.event in INCIDENTS and not one_subject and len(words - {*a.here.names, *b.here.names}) < _ENOUGH:
        # A fire in a town, and a fire in that town four days later: two, unless more is the same than names.
        return False
    if a.planned:
        # He will be sentenced on October 24.
        return bool(words) or one_event or a.who == b.who != ""
    return one_event or len(words) >= _ENOUGH - one_subject


def of_two_matters(a: Dating, b: Dating) -> bool:
    """Whether somebody resigned from two offices, or was sentenced for two crimes."""
    if a.event not in ONCE_IN_A_MONTH or a.told or b.told:
        return False
    ours, theirs = set(a.subject.split()), set(b.subject.split())
    return not (ours <= theirs or theirs <= ours)


def _of_two_names(a: Dating, b: Dating) -> bool:
    """Whether each sentence tells it of somebody, or something, by another name: two men arrested over one fire."""
    ours, theirs = _by_name(a), _by_name(b)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _of_two_sides(a: Dating, b: Dating) -> bool:
    """Whether the sentences speak of two halves of something: the north depot and the south depot."""
    ours, theirs = ({*each.here.words} & _SIDES for each in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _by_name(dating: Dating) -> set[str]:
    """The name of whom or what a dating tells, if it gives one."""
    return {*dating.who.split()} or {dating.subject} & {*dating.here.names}


def _whole(a: Dating, b: Dating) -> tuple[str, str]:
    """The two days, empty where one is not known with its year."""
    return ("", "") if "-" in (a.day[0], b.day[0]) or len(a.day) != len(b.day) or len(a.day) < len("2025-03-04") else (a.day, b.day)


def _deed(dating: Dating) -> str:
    """What was done, whichever way it is told: attacked, stabbed, killed."""
    return "attack" if dating.event in _ATTACKS and not dating.planned else dating.event


def dated_apart(a: Dating, b: Dating) -> bool:
    """Whether the dates differ in what both give: year, month or day."""
    size = min(len(a.day), len(b.day))
    return size >= len("2025") and a.day[0] != "-" != b.day[0] and a.day[:size] != b.day[:size]
