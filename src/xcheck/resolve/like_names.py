"""Full names of two persons that are spelled alike: the candidates for one person under two spellings, by letters alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xcheck.names.eastern import one_family, slip_of_family
from xcheck.names.traditions import traditions
from xcheck.resolve.bearers import Person
from xcheck.resolve.spellings import Likeness, blocks, likeness
from xcheck.resolve.uses import Use

CROWDED = 60
"""Names under one blocking key beyond which the key says nothing."""


def pairs(persons: Sequence[Person]) -> Iterator[tuple[tuple[Person, Use], tuple[Person, Use]]]:
    """The pairs of full names of two persons that share a blocking key, each pair of persons once."""
    keyed = [((person, use), blocks(use.name)) for person in persons for use in person.names]
    met: set[str] = set()
    shared: set[str] = set()
    for _, keys in keyed:
        shared.update(met.intersection(keys))
        met.update(keys)
    # Most keys are one name's alone: those are not gone into.
    index: dict[str, list[tuple[Person, Use]]] = {}
    for member, keys in keyed:
        for key in keys:
            if key in shared:
                index.setdefault(key, []).append(member)
    seen: set[tuple[int, int]] = set()
    for key in sorted(key for key, members in index.items() if len(members) <= CROWDED):
        members = index[key]
        for i, (p, u) in enumerate(members):
            for q, v in members[i + 1 :]:
                pair = (id(p), id(q)) if id(p) < id(q) else (id(q), id(p))
                if p is not q and pair not in seen and alike(u, v):
                    seen.add(pair)
                    yield (p, u), (q, v)


def alike(u: Use, v: Use) -> bool:
    """Whether one of the two ends of two full names differs as spellings do, and the other does not or in transcription."""
    if u.name.suffix != v.name.suffix:
        return False
    found = traditions(u.name) | traditions(v.name)
    given, family = _ends(u, v)
    if u.name.eastern and v.name.eastern:
        family = "transcription" if one_family(u.token, v.token, found) else "slip" if slip_of_family(u.token, v.token) else family
    if given in ("same", "form", "transcription") and u.token != v.token and (u.name.particles or v.name.particles):
        # De Vos, DeVos; Ben Khelifa, Benkhalifa
        closed = likeness(u.name.closed, v.name.closed, found)
        if closed == "same" or (closed == "transcription" and bool(u.name.led_by) != bool(v.name.led_by)):
            return True
    if given == family == "same":
        # Only a word between the ends is left to differ: Holtz-Eakin, Holts-Eakin.
        between = [likeness(a, b, found) for a, b in zip(u.name.middle, v.name.middle, strict=False) if a != b]
        return len(u.name.middle) == len(v.name.middle) and between in (["slip"], ["transcription"])
    if given == "far" and family != "same" and "".join(u.name.words[:-1]) == "".join(v.name.words[:-1]):
        given = "same"  # Amir Hossein, Amirhossein
    ends = {given, family}
    return ends <= {"same", "form", "slip", "transcription"} and (given != "slip" or family != "slip") and bool(ends & {"slip", "transcription"})


def _ends(u: Use, v: Use) -> tuple[Likeness, Likeness]:
    """How the given names and the family names of two full names differ."""
    found = traditions(u.name) | traditions(v.name)
    return likeness(u.name.given, v.name.given, found, True), likeness(u.name.family, v.name.family, found)
