"""Words that go by one of two spelling standards: which standard the articles follow, and which places do not.

One colour beside one color tells little; all words of a standard together tell which one a newsroom has. So the standard
is counted over all its words, also those that stand in one spelling only, and every word found in both is held to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xcheck.checks.term_standing import Judged, counted, stands
from xcheck.model.records import Term

SHOWN = 5
"""Words that are named; the rest is counted."""


def in_both(places: Sequence[Term]) -> dict[str, list[Term]]:
    """Term -> its places, for the terms that stand in two forms or more."""
    by_term: dict[str, list[Term]] = {}
    for place in places:
        by_term.setdefault(place.term, []).append(place)
    return {term: own for term, own in sorted(by_term.items()) if len({place.form for place in own}) > 1}


def side(place: Term) -> int:
    """The number of the standard that a place follows: 0, 1, or 2 for a form of neither."""
    return min(2, place.forms.index(place.form))


def by_standard(group: Sequence[Term], mixed: Mapping[str, Sequence[Term]], outlets_apart: bool) -> list[Judged]:
    """The places of the `mixed` terms with their roles, by the standard that most articles of their outlet follow.

    `group` are all places of terms that go by the standard.
    """
    outlets: dict[str, list[Term]] = {}
    for place in group:
        outlets.setdefault(place.origin.source or "" if outlets_apart else "", []).append(place)
    two = {outlet for outlet, own in outlets.items() if len({side(place) for place in own}) > 1}
    leaders = {outlet: _leader(outlets[outlet]) for outlet in two}
    judged: list[Judged] = []
    for place in (place for own in mixed.values() for place in own):
        outlet = place.origin.source or "" if outlets_apart else ""
        leader = leaders.get(outlet)
        if outlet not in two:
            judged.append((place, "reference" if two else "undecided", ""))
        elif leader is None:
            judged.append((place, "undecided", ""))
        else:
            judged.append((place, "reference", "") if side(place) == leader else (place, "change", place.forms[leader]))
    return judged


def standard_tally(group: Sequence[Term], first: Term) -> str:
    """How much speaks for each standard, named by the spellings of the term of `first`."""
    said = []
    for number in (0, 1):
        own = [place for place in group if side(place) == number]
        said.append((stands(own), f'words spelled as "{first.forms[number]}" {counted(stands(own))}'))
    return ", ".join(text for _, text in sorted(said, key=lambda row: (-row[0].articles, -row[0].places, row[1])))


def _leader(places: Sequence[Term]) -> int | None:
    """The standard that more articles follow, or more places where articles are level; None where both are level."""
    one, other = (stands(place for place in places if side(place) == number) for number in (0, 1))
    return None if one == other else 0 if one > other else 1
