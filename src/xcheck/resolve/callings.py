"""What two people are called by: offices that one person holds side by side, and those that speak for two."""

from __future__ import annotations

from collections.abc import Iterable

from xcheck.extract.roles.worlds import worlds_of
from xcheck.names.offices import office, shared_offices
from xcheck.text.wordset import wordset

PASSING = wordset("""
    candidate nominee contender hopeful incumbent winner delegate member politician
    statesman lawmaker legislator official aide adviser advisor strategist consultant
    victim survivor witness suspect defendant resident neighbour neighbor billionaire celebrity critic author
    """)
"""Words for people who hold another office besides: a senator leads a committee, seeks re-election, is a lawmaker, or a victim."""

_OF_A_HOUSE = "chair chairman chairwoman chairperson leader whip speaker"
FIELDS = tuple(
    map(
        wordset,
        (
            f"senator {_OF_A_HOUSE}",
            f"representative congressman congresswoman assemblyman assemblywoman {_OF_A_HOUSE}",
            f"mp minister secretary chancellor premier {_OF_A_HOUSE}",
            "host anchor correspondent reporter editor columnist presenter journalist writer blogger",
            "ceo cfo coo chair chairman chairwoman chairperson founder cofounder president owner executive director",
            "attorney lawyer counsel solicitor barrister prosecutor",
            "academic scholar lecturer scientist researcher historian economist physician surgeon epidemiologist virologist biologist physicist",
            "actor actress comedian director producer filmmaker screenwriter writer",
            "singer songwriter rapper vocalist musician composer guitarist bassist drummer pianist",
            "captain skipper striker winger midfielder defender goalkeeper keeper batsman bowler",
        ),
    )
)
"""Offices of one field, which one person holds side by side: a senator leads a committee, a correspondent hosts a programme."""


def other_offices(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two persons are called by other offices, none of them in passing."""
    return not shared_offices(a, b) and bool(a - PASSING) and bool(b - PASSING)


def one_field(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two persons are called by offices of one field."""
    return any(not (a.isdisjoint(field) or b.isdisjoint(field)) for field in FIELDS)


def one_calling(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether what is said of two persons gives them an office or a trade in common: the mayor, who is mayor of Kell."""
    (offices, others), (trades, more) = map(_offices, (a, b)), map(_worlds, (a, b))
    # Of the worlds those of a trade alone have a word of their own: craft plumber.
    return bool(shared_offices(offices, others)) or any(" " in trade for trade in trades & more)


def other_callings(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether what is said of two persons gives them other offices of other fields, or callings of other worlds: a mayor, and a plumber."""
    if one_calling(a, b):
        return False
    (offices, others), (worlds, more) = map(_offices, (a, b)), map(_worlds, (a, b))
    return (other_offices(offices, others) and not one_field(offices, others)) or (bool(worlds and more) and worlds.isdisjoint(more))


def _offices(told: Iterable[str]) -> frozenset[str]:
    return frozenset(word for role in told for word in office(role)) - PASSING


def _worlds(told: Iterable[str]) -> frozenset[str]:
    return frozenset(world for role in told for world in worlds_of(role))
