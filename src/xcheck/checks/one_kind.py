"""Do two figures of a known kind say one thing? A prison term of one person, revenue of one quarter, people aboard one ship.

Asked beside the tests by sentence and by incident: the kind says what is measured, whatever the words, so that only the
subject and the time have to agree. A value that the other report has as well, in any part of it, is no disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from xcheck.checks.one_measure import swapped
from xcheck.checks.same_event import COMMON, TELLERS, days_agree, days_between, same_day
from xcheck.extract.dates.circumstances import numbers, stem
from xcheck.extract.figures.kinds import is_result
from xcheck.extract.figures.levels import is_level
from xcheck.extract.figures.prison_terms import same_person
from xcheck.model.records import Figure
from xcheck.names.relation import Relation, relate
from xcheck.text.calendar_words import MONTHS

SOON = 10
"""Days between two reports within which they may give one result, one count of votes or one plan."""
_TRIAL = 730
"""The same for what a court hears again and again until the sentence."""
_CALENDAR = {month[:3].casefold(): str(number // 3) for number, month in enumerate(MONTHS, 1) if number % 3 == 0}
_ROUNDS = frozenset(
    "first second runoff run-off round recount provisional preliminary partial early postal advance primary county ward state district re-run half count tally ballot".split()
)
_SPREAD = 1.5
"""Times by which two counts of one kind may differ; a result may by less."""
_WIDE = {"fine": 3, "gift": 3}
"""The same for what one body rarely has two of in so few days."""
_CLOSE = 1.15
ENOUGH = 4
"""What must speak for one matter: each name that both reports share counts two, so do swapped digits and one place for a month's rate, a word that both sentences share one."""
_AFTER = 2
_PLACED = 3
"""Days after a quake in which a report may leave out its day, and names that it then shares with the other."""
_DAY = 10
"""Letters of a date that has day, month and year."""
_OF_BODIES = frozenset(("votes in the majority", "votes in the minority"))
_SCORES = frozenset(("winning score", "losing score"))
_OF_A_DAY = _SCORES | {"attendance", "magnitude"}
"""Kinds of which the next day brings another: they are compared where both reports name the day or are of one."""
_TOLD_BY_NAME = frozenset(("cost of works", "fine", "gift", "blows", "price paid", "winning share", "seats", "vote margin"))
"""Kinds of which a story may have several: both sentences must name what they are of."""
_COMPANY = re.compile("jobs|workforce|.*(?:revenue|profit|earnings|income|loss)$")
_RESULTS = frozenset("revenue revenues sales turnover profit profits earnings income loss losses".split())
_OF_EVERY_SITE = frozenset(
    map(
        stem,
        """
    plan plans planned planning planner home homes house houses housing flat flats apartment apartments dwelling dwellings build builds building built builder approve approved approval
    reject rejected refuse refused refusal council councillor councillors councilor councilors committee permission application applied scheme site estate development developer developers
    go-ahead given green light back backed vote voted old former new land field fields edge village town city borough district resident residents neighbour neighbours neighbor neighbors
    court week month want wants appeal decision objection objections object objected people local road street lane
    """.split(),
    )
)
"""What reports of any plan for homes have in common."""
_LONG = 6
"""Letters that a name needs for a slip in it to be known as one."""
_TELLING = 4
"""Digits of a number that no two results have by chance."""
_KIND_WORDS = frozenset(
    "revenu sal profit earn incom loss people passenger board aboard carry vot took poll won job cut quarter year half month compani company rose fell reach".split()
)


def kind_keys(figure: Figure) -> Iterator[str]:
    """Keys of which two figures of one kind and subject share at least one."""
    if figure.kind == "prison term":
        yield f"{figure.kind}|{figure.subject[0]} {figure.subject[-1]}"
    elif figure.kind:
        yield from (f"{figure.kind}|{figure.unit}|{name}" for name in sorted({*figure.about, *figure.here.names} - COMMON))


def kinds_part(a: Figure, b: Figure) -> bool:
    """Whether what is known of two figures makes them two, however alike their sentences are: another kind, person, year, period or round of votes."""
    if a.unit.endswith(" a year") and a.unit == b.unit and not _years_agree(a, b):
        return True
    if not a.kind or not b.kind:
        return False
    if a.kind == b.kind == "votes" and swapped(a, b) and _beside_one_number(a, b):
        # A name here, the party's candidate there: the votes of somebody else beside it say which result it is.
        return {*a.here.words} & _ROUNDS != {*b.here.words} & _ROUNDS
    if a.kind != b.kind or not _periods_agree(a, b) or not _years_agree(a, b):
        return True
    if a.kind == "prison term":
        return not same_person(a.subject, b.subject)
    if a.kind.endswith(" aboard"):
        return bool({*a.subject} - {*b.subject} and {*b.subject} - {*a.subject})
    if a.kind in _OF_BODIES:
        # Passed by 31 votes to 24: who voted is left to the story.
        return (bool(a.subject and b.subject) and a.subject != b.subject) or _of_two_votes(a, b)
    if a.kind == "vote margin" and a.subject and b.subject and {*a.subject}.isdisjoint(b.subject):
        return True
    if a.kind == "homes planned":
        return not _of_one_site(a, b)
    if a.kind == "seats":
        return {*a.subject}.isdisjoint(b.subject)
    if a.kind == "votes":
        voted = a.subject and b.subject and _one_name(a.subject[-1], b.subject[-1])
        return not voted or {*a.here.words} & _ROUNDS != {*b.here.words} & _ROUNDS
    return False


def _beside_one_number(a: Figure, b: Figure) -> bool:
    """Whether both sentences give another number too, of four digits at least: it is one result."""
    others = [{*x.here.numbers} - {*numbers(x.text)} for x in (a, b)]
    return any(len(number) >= _TELLING for number in others[0] & others[1])


def one_kind(a: Figure, b: Figure) -> bool:
    """Whether two figures of two articles are of one kind, one subject and one time."""
    if not a.kind or a.kind != b.kind or a.unit != b.unit or a.origin.digest == b.origin.digest or kinds_part(a, b):
        return False
    if any(f.is_subcount or f.is_past for f in (a, b)) or a.value in b.given or b.value in a.given:
        return False
    if not days_agree(a.here.days, b.here.days):
        return False
    return not _at_times(a, b) if a.kind == "prison term" else _one_matter(a, b)


def known_by(a: Figure, b: Figure) -> tuple[str, ...]:
    """What names a clash of two figures of one kind: the kind, the person or the names that the reports share, and the period."""
    if a.kind == "prison term":
        return (a.kind, a.subject[0], a.subject[-1])
    return (a.kind, a.unit, *sorted(_shared(a, b), key=lambda name: (-len(name), name))[:3], *(x or y for x, y in zip(a.period, b.period, strict=False)))


def _one_matter(a: Figure, b: Figure) -> bool:
    """Whether two reports that name no person speak of one company, ship, vote or plan in one time."""
    gap = days_between(a.as_of, b.as_of)
    if gap is not None and gap > (_TRIAL if a.kind == "blows" else SOON):
        return False
    if a.kind in _OF_A_DAY and not _one_day(a, b):
        return False
    if a.kind in _SCORES and not _both_teams(a.subject, b.subject):
        return False
    if a.kind in _TOLD_BY_NAME and not swapped(a, b) and {*a.here.names}.isdisjoint(set(b.here.names) - COMMON):
        return False
    strange = [_unknown(a, b), _unknown(b, a)]
    if all(strange) and not (is_level(a.kind) and _of_one_place(a, b)) and not any(_one_name(*names) for names in product(*strange)):
        # Each sentence has a name that the other report's beginning lacks, and none is the other's misspelt.
        return False
    if _COMPANY.match(a.kind) and (_another(a, b) or _another(b, a)):
        return False
    result = is_result(a.kind)
    if a.kind not in _SCORES and max(a.value, b.value) > (_CLOSE if result else _WIDE.get(a.kind, _SPREAD)) * min(a.value, b.value) and not swapped(a, b):
        return False
    if a.kind in _WIDE and not swapped(a, b):
        # One fund gives to two houses in a week, and two are fined for one spill.
        return False
    words = {word for word in {*a.here.words} & {*b.here.words} if word not in COMMON and word not in _KIND_WORDS}
    told = 2 * (is_level(a.kind) and _of_one_place(a, b))
    return 2 * len(_shared(a, b)) + min(len(words), 2) + 2 * swapped(a, b) + told >= ENOUGH


def _unknown(a: Figure, b: Figure) -> set[str]:
    """The names in the sentence of a figure that the beginning of the other report lacks; a capital that only begins a sentence is no name where the other has the word."""
    found = {*a.here.names} - {*b.here.names, *b.here.words, *b.about, *_RESULTS, *TELLERS}
    return {name for name in found if name in a.here.sure or stem(name) not in b.here.words}


def _of_two_votes(a: Figure, b: Figure) -> bool:
    """Whether neither number of one vote is one of the other: 331 to 286 on one motion, 464 to 56 on the next."""
    ours, theirs = ({*f.here.numbers} - {*numbers(f.text)} for f in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs) and not swapped(a, b)


def _of_one_site(a: Figure, b: Figure) -> bool:
    """Whether two sentences share what tells a site from the others in town: the old brickworks, or two names."""
    words = {*a.here.words} & {*b.here.words}
    return bool(words - _OF_EVERY_SITE) or len({*a.here.sure} & {*b.here.sure} - COMMON) > 3


def _of_one_place(a: Figure, b: Figure) -> bool:
    """Whether both sentences name whose rate it is; who gave it out is named in one of them only."""
    return bool({*a.here.names} & {*b.here.names} - {*a.kind.split()} - TELLERS)


def _one_day(a: Figure, b: Figure) -> bool:
    """Whether two reports tell of one day: both name it, or both are of it."""
    ours, theirs = ({day for day in x.here.days if len(day) == _DAY} for x in (a, b))
    if ours & theirs or a.as_of == b.as_of != "" or (not (a.as_of and b.as_of) and same_day(a.here.days, b.here.days)):
        return True
    gap = days_between(a.as_of, b.as_of)
    # The quake that struck near Corsund, in a report of the day after: an aftershock would be told with its own day.
    return a.kind == "magnitude" and bool(ours) != bool(theirs) and gap is not None and gap <= _AFTER and len(_shared(a, b)) >= _PLACED


def _both_teams(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names of one sentence each have a word of another name of the other sentence."""
    met = [{number for number, other in enumerate(b) if set(name.split()) & set(other.split())} for name in a]
    return any(x and y and len(x | y) > 1 for x, y in combinations(met, 2))


def _another(a: Figure, b: Figure) -> bool:
    """Whether the sentence of a figure names somebody before it whom the other report does not: another company."""
    pool = {*b.here.names, *b.here.words, *b.about, *_RESULTS}
    return any(name not in pool and not any(_one_name(name, other) for other in sorted(pool)) for name in a.subject)


def _one_name(a: str, b: str) -> bool:
    """Whether two words are one name, perhaps with a slip of the pen."""
    return a == b or (min(len(a), len(b)) >= _LONG and relate(a, b, 0, False) <= Relation.SLIP)


def _shared(a: Figure, b: Figure) -> set[str]:
    return ({*a.about, *a.here.names} & {*b.about, *b.here.names}) - COMMON


def _at_times(a: Figure, b: Figure) -> bool:
    """Whether one sentence gives a weekday and the other no more than a month: these days, and some other time."""
    return any(any(day.isalpha() for day in x.here.days) and any(day.startswith("--") and len(day) == 4 for day in y.here.days) for x, y in ((a, b), (b, a)))


def _years_agree(a: Figure, b: Figure) -> bool:
    """Whether the sentences name the same years; of results one may leave out the year, unless it is the year that is measured."""
    ours, theirs = _years(a), _years(b)
    if a.kind in _OF_BODIES | _OF_A_DAY and same_day(a.here.days, b.here.days):
        # The board voted on Monday to close the school, built in 1926.
        return True
    if a.kind in _TOLD_BY_NAME:
        # One report says when it happened, and one when it will be ready.
        ours, theirs = (frozenset(year for year in years if not f.as_of or year < f.as_of[:4]) for f, years in ((a, ours), (b, theirs)))
        return not ours or not theirs or ours == theirs
    if is_result(a.kind) and a.period[:1] != ("year",):
        return not ours or not theirs or ours == theirs
    return ours == theirs


def _years(figure: Figure) -> frozenset[str]:
    """The years its sentence names beside the article's own."""
    return frozenset(day[:4] for day in figure.here.days if day[:4].isdigit()) - {figure.as_of[:4]}


def _periods_agree(a: Figure, b: Figure) -> bool:
    if not a.period or not b.period:
        # Of jobs one report may leave out the country.
        return (not a.period and not b.period) or a.kind.startswith(("jobs", "rise in", "fall in"))
    (length, nth, end), (other, number, month) = a.period, b.period
    if length != other or (nth and number and nth != number) or (end and month and end != month):
        return False
    # A quarter that ends in September is the third where the books follow the calendar.
    return all(not x or not y or x == y or _CALENDAR.get(y) == x for x, y in ((nth, month if not number else ""), (number, end if not nth else "")))
