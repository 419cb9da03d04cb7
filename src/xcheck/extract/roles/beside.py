"""Offices that exclude others than those of their own slot: a chairman is no treasurer, a governor no senator, a player no coach."""

from __future__ import annotations

from xcheck.extract.mentions.kinds import is_demonym, is_place
from xcheck.extract.roles.bodies import foreign_words
from xcheck.extract.roles.office import ASIDE, JUNIOR, Office, Reader, is_junior
from xcheck.extract.roles.slots import CLUB_POSTS, DOUBLE_POSTS, FIELDS, chamber
from xcheck.names.fold import fold

_OFFICERS = (
    (("general", "secretary"), ("secretary",)),
    (("secretary", "general"), ("secretary",)),
    (("secretary",), ("secretary",)),
    (("treasurer",), ("treasurer",)),
    (("president",), ("head",)),
    (("chairman",), ("head",)),
    (("chairwoman",), ("head",)),
    (("chairperson",), ("head",)),
    (("chair",), ("head",)),
)
"""The posts of a union, a club, a society: nobody presides over one and keeps its minutes or its money."""


def _officer(words: list[str], after: str, body: str, said: str) -> Office | None:
    """A post in a body that the role names and that is no country or town."""
    held = (after or body).removeprefix("the ")
    if (
        not held
        or is_place(held)
        or is_demonym(held)
        or set(held.split()) <= {"state", "treasury", *FIELDS}
        or set(words) & (ASIDE - {"general"} | JUNIOR)
        or {"secretary", "treasurer"} <= set(words)
    ):
        return None
    for phrase, values in _OFFICERS:
        if tuple(words[-len(phrase) :]) == phrase:
            return Office("officer", frozenset(values), held)
    return None


_GOVERNED = frozenset("school college parent staff foundation public hospital trust prison jail bank central district rotary lions".split())
"""Whose governor is none of a state."""


def _elected(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Whom a state or a town elects to one of the offices that nobody has beside another: governor, mayor, member of Congress."""
    last = words[-1]
    if set(words) & (ASIDE | JUNIOR) or "state" in words:
        return None
    if last in ("governor", "gov"):
        if set(words[:-1]) & _GOVERNED:
            return None
        # A bank has a governor too.
        return None if foreign_words(after or body) else Office("elected", frozenset(("governor",)))
    if last == "mayor":
        return Office("elected", frozenset(("mayor",)))
    return Office("elected", frozenset(("congress",))) if chamber(words, after, body, said) is not None else None


def prosecutor(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who prosecutes for a state, a district or the federation."""
    if set(words) & (ASIDE - {"general", "state"}) or is_junior(words, len(words)):
        return None
    joined = " ".join(words)
    value = next(
        (office for office in ("attorney general", "district attorney", "city attorney", "us attorney", "solicitor general") if joined.endswith(office)), ""
    )
    return Office("prosecutor", frozenset((value,))) if value else None


_UNIFORMS = frozenset("police fire army navy marine ship ferry sea air coast guard force sheriff airline sheriffs".split())
_OFF_THE_FIELD = frozenset(
    "life voice vocal drama debate speech dialogue acting player playing dialect career assistant youth junior juniors under children kids girls boys school"
    " academy fitness gym swim swimming running goalkeeping strength reading business executive".split()
)
"""What is coached beside a team's play, and whom players coach."""
_PLAYERS = CLUB_POSTS - {"coach", "manager", "boss", "prop", "lock", "centre", "forward", "defender", "hooker", "captain", "skipper"}


def _squad(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who plays in a team, or coaches it: hardly anybody does both. The body is the team, where it is given."""
    own, last = set(words[:-1]), words[-1]
    if own & (_UNIFORMS | _OFF_THE_FIELD) or any(any(map(str.isdigit, word)) for word in own) or (after and not body) or (after and after in said):
        # Who plays for a club may coach a school team.
        return None
    team = body or " ".join(fold(part) for part in said.split()[:-1] if part[:1].isupper() and fold(part) in own)
    if last == "coach":
        return Office("squad", frozenset(("coach",)), team)
    plays = last in _PLAYERS or " ".join(words[-2:]) in DOUBLE_POSTS or (last in ("captain", "skipper") and bool(team))
    return Office("squad", frozenset(("player",)), team) if plays else None


_DEPUTISED = frozenset("chief director editor head headteacher leader dean provost rector warden manager curator captain".split())
"""Who has a deputy; of other offices the slots of their own tell."""


def _deputy(words: list[str], after: str, body: str, said: str) -> Office | None:
    """An office with a deputy of its own: fire chief and deputy fire chief. The body is all that tells it from others of the name, but for a town's two forces."""
    last = words[-1]
    if (
        last not in _DEPUTISED
        or after == "staff"
        or words == ["captain"]
        or set(words) & (ASIDE - {"state", "house", "first"} | {"assistant", "associate", "co", "joint"})
    ):
        return None
    own = [word for word in words[:-1] if word not in ("the", "vice", "deputy")]
    force = [word for word in own if word in ("fire", "police")]
    if last == "chief" and len(force) == 1:
        own.remove(force[0])
    else:
        force = []
    return Office("deputy", frozenset((" ".join((*force, last)),)), " ".join((*own, *after.split())), bool({"vice", "deputy"} & set(words)))


READERS: tuple[Reader, ...] = (_officer, _elected, prosecutor, _squad)
"""The readers that are asked of every role."""
LAST: Reader = _deputy
"""The reader for roles that no slot knows."""
