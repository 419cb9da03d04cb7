"""Who holds which exclusive office, and when two of them cannot go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from xcheck.extract.mentions.kinds import is_demonym, is_place
from xcheck.extract.roles.bodies import same_body
from xcheck.extract.roles.office import Office
from xcheck.extract.roles.offices import offices
from xcheck.extract.roles.slots import SPOKEN_FOR, apart, is_society
from xcheck.model.records import Age, Role
from xcheck.names.acronyms import stands_for
from xcheck.names.organisations import GENERIC, body

_LEAST = 150
"""Two offices that stand this near in one article are told together on purpose."""
_AMERICAN_PARTIES = frozenset(("republican", "democrat"))


class Stance(NamedTuple):
    """A role with one of its exclusive offices."""

    role: Role
    office: Office

    @property
    def value(self) -> str:
        """The office's value in one string."""
        return ("deputy " if self.office.junior else "") + "/".join(sorted(self.office.values))

    @property
    def shown(self) -> str:
        """The role in an editor's words: as written, with a party or state alone where that is what counts."""
        if self.office.slot in ("party", "state"):
            return "/".join(sorted(self.office.values)).title()
        return " ".join(self.role.role.split())

    def exclusive(self, other: Stance) -> str:
        """Why nobody holds this office and the other one at once."""
        slot = self.office.slot
        if self.office.junior != other.office.junior and self.office.values & other.office.values:
            return f"{self.shown} and {other.shown} are two offices, one under the other"
        return {
            "party": "nobody belongs to two parties at once",
            "state": "nobody sits for two states at once",
            "chamber": "nobody sits in both chambers at once",
            "party leader": "nobody leads two parties at once",
            "club": "nobody plays for two clubs or runs two at once",
            "nation": "nobody plays for two countries at once",
            "envoy": "nobody is ambassador to two countries at once",
        }.get(slot, f"nobody is {self.shown} and {other.shown} at once")


def one_word(name: str) -> bool:
    """Whether a name is a lone family name."""
    return " " not in name.strip() and "\u00a0" not in name


def stances(roles: Sequence[Role], full: Mapping[str, int], ever: bool = False) -> list[Stance]:
    """What is said to be held now, or ever, outside quotation marks: `former` is left out of the role.

    A lone family name only counts behind the place that `full` gives for its article (by digest), where the whole name stands first: the
    Sheriff Vane whom it speaks of before it names Deputy Helen Vane is somebody else.
    """
    found: list[Stance] = []
    for role in roles:
        dated = role.when == "unknown" and role.since is not None and role.since == role.until
        if not (role.when == "current" or dated or (ever and role.when in ("former", "unknown"))) or role.quoted:
            continue
        if one_word(role.name) and role.name_start <= full.get(role.origin.digest, role.name_start):
            continue
        own = replace(role, role=_FORMER.sub("", role.role)) if role.when == "former" else role
        found.extend(Stance(own, office) for office in offices(own))
    return found


def named_in_full(said: Iterable[Role | Age]) -> dict[str, int]:
    """Where each article (by digest) first gives the whole name, as far as something is said of it there."""
    found: dict[str, int] = {}
    for record in said:
        if not one_word(record.name):
            found[record.origin.digest] = min(record.name_start, found.get(record.origin.digest, record.name_start))
    return found


_FORMER = re.compile(r"^(?:former|then|ex)[- ]+", re.IGNORECASE)


def clash(a: Office, b: Office, role: Role, other: Role) -> bool:
    """Whether two offices of one slot exclude each other, as far as they are held in one body."""
    shared = bool(a.values & b.values)
    if shared and a.junior == b.junior and not apart(a, b):
        return False
    if a.slot == "party":
        return (a.values <= _AMERICAN_PARTIES and b.values <= _AMERICAN_PARTIES and not (a.body and b.body and a.body != b.body)) or (
            _british(a) and _british(b)
        )
    if SPOKEN_FOR in a.values | b.values and (a.junior or b.junior):
        return False
    if a.slot == "state":
        return role.party == other.party and role.party is not None
    if a.slot == "police":
        return not shared
    if a.slot == "officer":
        return not shared and _one_body(a.body, b.body) and (a.body == b.body or min(len(a.body.split()), len(b.body.split())) > 1)
    if a.slot == "deputy" and not shared:
        return a.values | b.values == FORCES and not (a.junior or b.junior) and _one_body(a.body, b.body)
    if a.slot == "deputy" and a.values == _LED and not _one_ladder(a.body, b.body):
        return False
    if a.slot == "deputy":
        return shared and bool(a.body) == bool(b.body) and _one_body(a.body, b.body)
    if a.slot == "prosecutor":
        return not shared
    if a.slot == "squad":
        return not shared and (not a.body or not b.body or _one_team(a.body, b.body))
    if a.slot == "elected":
        # Elsewhere a mayor may sit in parliament too.
        return not shared and "governor" in a.values | b.values
    if a.slot == "envoy":
        return same_body(a.body, b.body) is not False and not _one_team(next(iter(a.values)), next(iter(b.values)))
    if a.slot in ("club", "nation", "party leader"):
        return not _one_team(next(iter(a.values)), next(iter(b.values)))
    if a.slot == "head" and (_shortened(a.body, b.body) or _shortened(b.body, a.body)):
        return True
    if a.slot == "head" and (is_society(a.body) != is_society(b.body) or (is_society(a.body) and not _one_body(a.body, b.body))):
        # The president of the Norwegian Rowing Union may be a minister of Norway.
        return False
    same = same_body(a.body, b.body)
    if same is False or (a.slot in ("head", "rank", "firm") and _daughter(a.body, b.body)):
        return False
    if a.slot == "rank":
        return shared and (same is True or (not a.body and not b.body))
    if same is None and (_elsewhere(a, role) or _elsewhere(b, other)):
        return a.slot == "firm" and not (a.body and b.body)
    return True


FORCES = frozenset(("fire chief", "police chief"))
"""Between which nobody moves."""


_LED = frozenset(("leader",))
_PARTY_WORDS = frozenset("party national".split())


def _one_ladder(a: str, b: str) -> bool:
    """Whether two bodies that are led are one: who leads a party's members in a parliament may be deputy leader of the whole party."""
    return set(a.split()) ^ set(b.split()) <= _PARTY_WORDS


def _one_body(a: str, b: str) -> bool:
    """Whether two bodies are one by their words: the union, of which the other role gives the whole name."""
    own, theirs = set(a.split()), set(b.split())
    return own <= theirs or theirs <= own


def _daughter(a: str, b: str) -> bool:
    """Whether one of two bodies may be a part of the other, by more words than what kind of body it is: Holt Motors, and Holt Motors Leasing Co."""
    if not _foreign(a) or not _foreign(b):
        return False
    own, theirs = ({*body(each).core} - GENERIC for each in (a, b))
    return bool(own and theirs) and (own < theirs or theirs < own)


def _shortened(short: str, whole: str) -> bool:
    """Whether a body is the other one by its letters: the wsu, and the world skating union (wsu) that another role names."""
    return " " not in short and len(short) >= _LETTERS and is_society(whole) and (whole.endswith(f" {short}") or stands_for(short, whole))


_LETTERS = 3
"""Letters of an acronym that few other bodies have."""


def _british(office: Office) -> bool:
    return office.values <= {"labour", "conservative", "liberal democrat", "snp", "plaid cymru", "ukip"}


def _elsewhere(office: Office, role: Role) -> bool:
    """Whether an office is held in a body that is no place. What has a minister and one word for a name is a land, though no list knows it."""
    land = office.slot == "cabinet" and " " not in office.body and "minister" in role.role.casefold().split()
    return _foreign(office.body) and not land


def _foreign(body: str) -> bool:
    """Whether a body is given that is no place: a club, a firm, a council."""
    return bool(body) and not is_place(body) and not is_demonym(body) and not all(is_place(w) or is_demonym(w) for w in body.split())


_NICKNAMES = frozenset(
    "spurs gunners reds blues hammers magpies toffees hoops bhoys saints wolves foxes baggies bees owls rams canaries hornets eagles seagulls clarets black caps wallabies springboks lions".split()
)


def _one_team(a: str, b: str) -> bool:
    """Whether two names may be those of one team: shared words, a nickname, letters."""
    own, theirs = set(a.split()), set(b.split())
    if own & theirs or (own | theirs) & _NICKNAMES:
        return True
    return any(len(name) < 4 or name[:4] == other[:4] for name, other in ((a, b), (b, a)))


def together(one: Sequence[Stance], other: Sequence[Stance]) -> bool:
    """Whether an article tells both offices in one breath, or one as held beside the other: they are known to go together or to follow each other."""
    return any(
        (abs(a.role.start - b.role.start) < _LEAST and a.role.name_start == b.role.name_start) or a.role.besides or b.role.besides
        for a, b in _in_one_article(one, other)
    )


def _in_one_article(one: Sequence[Stance], other: Sequence[Stance]) -> Iterator[tuple[Stance, Stance]]:
    by_digest: dict[str, list[Stance]] = {}
    for stance in other:
        by_digest.setdefault(stance.role.origin.digest, []).append(stance)
    for stance in one:
        for match in by_digest.get(stance.role.origin.digest, ()):
            yield stance, match


def known_past(office: Office, roles: Sequence[Role], held: Sequence[Role], said: bool) -> bool:
    """Whether an article says that the person held this office once, or is to hold it; `held` are the roles in question.

    With `said`, only words such as former and acting count, not a year beside the role. Nor does it count that an article calls a
    ministry or a deputy's post somebody's former one and names the present one, if all those that still have the former are of later days.
    """
    return any(
        o.slot == office.slot and o.junior == office.junior and o.values & office.values
        for r in roles
        if (r.when in _SAID or (not said and (r.when != "current" or r.since is not None))) and r not in held and not _LATE.search(r.role)
        for o in _told(r)
        if not ((o.slot == "cabinet" or o.junior) and r.when == "former" and _overtaken(r, o, held))
    )


def _overtaken(told: Role, office: Office, held: Sequence[Role]) -> bool:
    """Whether an article with a former office and another one of now is older than all articles in which the former is still held: theirs is a title out of date."""
    here = [r for r in held if r.origin.digest == told.origin.digest]
    still = [r for r in held if any(o.slot == office.slot and o.junior == office.junior and o.values & office.values for o in offices(r))]
    return (
        bool(here) and all(r not in still for r in here) and bool(still) and all(r.day is not None and told.day is not None and told.day < r.day for r in still)
    )


def moved_between(one: Sequence[Stance], other: Sequence[Stance], roles: Sequence[Role]) -> bool:
    """Whether an article tells of the move that puts one of the offices before the other: all articles with the one come no later than it, all others no earlier."""
    for before, after in ((one, other), (other, one)):
        if _arrived(before, after):
            return True
        days, later = [s.role.day for s in before], [s.role.day for s in after]
        if None in days or None in later:
            continue
        office, last, first = after[0].office, max(filter(None, days)), min(filter(None, later))
        if any(
            r.when == "incoming" and r.day is not None and last <= r.day <= first and last < first
            and any(o.slot == office.slot and o.junior == office.junior and o.values & office.values for o in _told(r))
            for r in roles
        ):  # fmt: skip
            return True
    return False


def _arrived(before: Sequence[Stance], after: Sequence[Stance]) -> bool:
    """Whether an article that has the later office tells of it as new: the new minister, moved from health on Monday. Two that each call theirs new contradict each other."""
    days, later = ([s.role.day for s in side if s.role.day is not None] for side in (before, after))
    if any(s.role.moved for s in before) or not any(s.role.moved for s in after):
        return False
    if days and later:
        return max(days) <= min(later)
    # Without dates one report of many that calls a president newly elected says nothing of when he was anything else.
    return all(s.role.moved for s in after)


def _told(role: Role) -> tuple[Office, ...]:
    """The offices of a role with the words of time taken out: former foreign minister."""
    words = [w for w in role.role.replace("-elect", "").replace("then-", "").replace("ex-", "").split() if w.casefold() not in _TIMES]
    return offices(replace(role, role=" ".join(words))) if words else ()


_LATE = re.compile(r"\blate\b", re.IGNORECASE)
_SAID = frozenset(("former", "incoming", "acting"))
_TIMES = frozenset(
    "former ex then late acting interim incoming outgoing elect designate nominee candidate hopeful one-time onetime erstwhile presumptive future presidential".split()
)


def demoted(few: Sequence[Stance], many: Sequence[Stance]) -> bool:
    """Whether `few` make a vice president now of somebody who, by `many`, was president in an earlier year."""
    return (
        few[0].office.slot == "head"
        and all(s.office.junior and s.role.since is None and s.role.when == "current" for s in few)
        and all(not s.office.junior for s in many)
    )


def demoted_since(few: Sequence[Stance], many: Sequence[Stance]) -> bool:
    """Whether `few` make somebody vice president of a year after one in which `many` have the same person as president."""
    if few[0].office.slot != "head" or not all(s.office.junior for s in few) or any(s.office.junior for s in many):
        return False
    own, theirs = ([s.role.since for s in side if s.role.since is not None and s.role.since == s.role.until] for side in (few, many))
    return len(own) == len(few) and bool(theirs) and min(own) > min(theirs)


def natural(a: Stance, b: Stance) -> bool:
    """Whether the later office is the next step after the earlier one: deputy and chief, House and Senate."""
    own, theirs = (s.role.since if s.role.since is not None and s.role.since == s.role.until else s.role.year for s in (a, b))
    if own is None or theirs is None or own == theirs:
        return False
    earlier, later = (a.office, b.office) if own < theirs else (b.office, a.office)
    return (earlier.slot == "chamber" and "senate" in later.values) or (earlier.junior and not later.junior and bool(earlier.values & later.values))


def days_apart(a: Role | Age, b: Role | Age) -> int | None:
    """Days between the dates of two articles; None where one gives none."""
    if a.day is None or b.day is None:
        return None
    return abs((date.fromisoformat(a.day) - date.fromisoformat(b.day)).days)


def years_apart(a: Role | Age, b: Role | Age) -> int | None:
    """Years between those that two articles seem to be written in; None where one does not show any."""
    return abs(a.year - b.year) if a.year is not None and b.year is not None else None
