"""The exclusive offices in a role: what nobody can hold twice at a time, in a form that can be held against another.

An office belongs to a slot: the one at the head of a state, a portfolio in a government, a party, a chamber of a
legislature, a club, the top posts of a firm. Two offices of one slot with different values in one body clash. Most
roles have no exclusive office: a person may be a professor, an author and an adviser at once.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xcheck.extract.mentions.kinds import is_place
from xcheck.extract.mentions.offices import HONORIFICS, PORTFOLIOS
from xcheck.extract.roles import beside, slots
from xcheck.extract.roles.office import Office, Reader
from xcheck.extract.roles.words import HEADS
from xcheck.model.records import Role
from xcheck.names import lists
from xcheck.names.fold import fold

_OF = re.compile(r" (?:of|for|at|to) (?:the )?")
_SEAT = re.compile(r"^white house ")
"""Where a government sits, in place of its country."""


def offices(role: Role) -> tuple[Office, ...]:
    """The exclusive offices that a role names; none for most roles."""
    return _offices(role.role, role.organisation or "", role.party or "", role.state or "", role.how == "tag")


@lru_cache(maxsize=1 << 14)
def _offices(said: str, organisation: str, party: str, land: str, tag: bool) -> tuple[Office, ...]:
    found: list[Office] = []
    if tag:
        if party:
            found.append(Office("party", frozenset((party,)), land))
        if land:
            found.append(Office("state", frozenset((land,))))
        return tuple(found)
    text = _SEAT.sub("us ", fold(said.replace("’s ", " ").replace("'s ", " ")))
    before, _, after = _OF.sub("\x1f", text, count=1).partition("\x1f")
    after = _unranked(after)
    words = before.split()
    own = set(words)
    if not words or ((HEADS - PORTFOLIOS - lists.GIVEN) & set(after.split()) and not after.endswith(" party")):
        # "of" leads on to another role, or to a name that ran into it.
        return ()
    if party:
        found.append(Office("party", frozenset((party,)), fold(organisation) if is_place(organisation) else ""))
    shadow = slots.shadow(words, after) if not own & {"former", "ex", "then", "acting"} else None
    if shadow is not None:
        return (*found, shadow)
    if own & {"former", "ex", "then", "acting", "shadow", "opposition", "candidate", "nominee", "elect", "designate"}:
        return tuple(found)
    body = _unranked(fold(organisation))
    for read in slots.READERS:
        office = read(words, after, body, said)
        if office is not None:
            found.append(office)
            break
    if any(office.slot == "cabinet" for office in found):
        readers: tuple[Reader, ...] = (beside.prosecutor,)
    else:
        readers = (*beside.READERS, *((beside.LAST,) if len(found) == bool(party) else ()))
    found.extend(office for read in readers if (office := read(words, after, body, said)) is not None)
    return tuple(found)


def _unranked(body: str) -> str:
    """A body without a rank behind it, which is one more title of the same name: Secretary of Defense Gen. Vane."""
    while body.rpartition(" ")[2] in HONORIFICS:
        body = body.rpartition(" ")[0]
    return body
