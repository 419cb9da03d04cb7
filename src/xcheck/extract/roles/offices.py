"""The exclusive offices in a role: what nobody can hold twice at a time, in a form that can be held against another.

An office belongs to a slot: the one at the head of a state, a portfolio in a government, a party, a chamber of a
legislature, a club, the top posts of a firm. Two offices of one slot with different values in one body clash. Most
roles have no exclusive office: a person may be a professor, an author and an adviser at once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from xcheck.extract.mentions.kinds import is_demonym, is_place
from xcheck.extract.mentions.offices import HONORIFICS, PORTFOLIOS
from xcheck.extract.roles.words import HEADS
from xcheck.model.records import Role
from xcheck.names import lists
from xcheck.names.fold import fold

Slot = Literal[
    "head",
    "cabinet",
    "party",
    "chamber",
    "state",
    "club",
    "nation",
    "firm",
    "police",
    "rank",
    "shadow",
    "party leader",
    "envoy",
    "officer",
    "elected",
    "prosecutor",
    "squad",
    "deputy",
]


class Office(NamedTuple):
    """One exclusive office. `values` hold alternatives: two offices agree when they share one."""

    slot: Slot
    values: frozenset[str]
    body: str = ""
    """Where it is held, folded; empty where the role does not say."""
    junior: bool = False
    """Whether it is a vice, deputy or under form of its value."""


_PORTFOLIOS: dict[str, str] = {
    "foreign": "foreign", "external": "foreign", "diplomacy": "foreign", "defence": "defence", "defense": "defence", "war": "defence", "armed": "defence", "finance": "finance",
    "treasury": "finance", "exchequer": "finance", "economy": "finance trade", "economic": "finance trade", "economics": "finance trade", "budget": "finance",
    "interior": "interior", "home": "interior", "homeland": "interior", "internal": "interior", "police": "interior", "security": "interior defence",
    "justice": "justice", "health": "health", "social": "health work", "welfare": "health work", "education": "education", "schools": "education",
    "universities": "education science", "science": "education science", "research": "education science", "transport": "transport", "transportation": "transport",
    "infrastructure": "transport housing", "railways": "transport", "aviation": "transport", "trade": "trade", "commerce": "trade", "industry": "trade",
    "business": "trade", "investment": "trade", "enterprise": "trade", "agriculture": "agriculture", "farm": "agriculture", "food": "agriculture",
    "fisheries": "agriculture", "rural": "agriculture environment", "environment": "environment", "climate": "environment energy", "energy": "energy",
    "oil": "energy", "petroleum": "energy", "mining": "energy", "resources": "energy environment", "water": "environment agriculture",
    "labour": "work", "labor": "work", "work": "work", "works": "transport housing", "employment": "work", "pensions": "work", "industrial": "work trade",
    "culture": "culture", "sport": "culture", "sports": "culture", "tourism": "culture trade", "media": "culture", "arts": "culture", "heritage": "culture",
    "housing": "housing", "urban": "housing", "communities": "housing", "levelling": "housing", "immigration": "immigration", "migration": "immigration",
    "digital": "digital", "technology": "digital science", "information": "digital culture", "communications": "digital culture",
    "ireland": "northern-ireland", "scotland": "scotland", "scottish": "scotland", "wales": "wales", "welsh": "wales", "women": "women", "equalities": "women",
    "veterans": "veterans", "development": "development", "emergencies": "emergencies", "emergency": "emergencies", "intelligence": "intelligence",
    "planning": "development", "parliamentary": "parliament", "religious": "religion", "youth": "culture education",
}  # fmt: skip
_OF_PORTFOLIOS = frozenset("and relations affairs policy services".split())
"""Words that go on with the name of a portfolio."""
_JUNIOR = frozenset(("vice", "deputy", "under", "assistant", "associate", "lieutenant", "lt", "junior", "sub"))
_ASIDE = frozenset(
    """
    shadow opposition honorary student youth former ex then acting interim candidate nominee hopeful elect designate spokesman spokeswoman spokesperson aide
    adviser advisor press private permanent parliamentary cabinet general staff first principal assistant associate state-level class honourary team fan
    wife husband son daughter campaign election bid office house
    """.split()
)
"""Words that make an office another one, or none."""
_SPEAKERS = frozenset(("spokesman", "spokeswoman", "spokesperson"))
SPOKEN_FOR = "spokesperson"
_CLUB_POSTS = frozenset(
    """striker midfielder goalkeeper winger defender forward fullback flanker hooker prop lock centre batsman bowler wicketkeeper captain skipper coach manager boss
    quarterback""".split()
)
_DOUBLE_POSTS = frozenset(("fly half", "scrum half", "centre half", "centre back", "full back", "wing back", "centre forward", "all rounder"))
_STRICT_POSTS = frozenset("captain skipper coach manager boss forward defender hooker prop lock centre".split())
"""Posts that other bodies than teams have too."""
_FIRM = (
    (re.compile(r"\b(?:chief executive(?: officer)?|ceo)$"), "chief executive"),
    (re.compile(r"\b(?:chief financ(?:ial|e) officer|cfo|finance director|financial director)$"), "finance director"),
    (re.compile(r"\b(?:chief operating officer|coo)$"), "chief operating officer"),
    (re.compile(r"\b(?:chief technology officer|chief technical officer|cto)$"), "chief technology officer"),
    (re.compile(r"\bhead of research(?: and development)?$"), "head of research"),
)
_OF = re.compile(r" (?:of|for|at|to) (?:the )?")
_SEAT = re.compile(r"^white house ")
"""Where a government sits, in place of its country."""
_HEADS = {
    "president": "president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "chancellor": "chancellor",
    "taoiseach": "prime minister",
    "pm": "prime minister",
}
_RANKED = frozenset("governor gov mayor speaker chairman chairwoman chair commissioner ambassador sheriff principal headteacher headmaster treasurer".split())
_ONE_CHAIR = {"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "headmaster": "headteacher", "gov": "governor"}
_SENATE = frozenset(("senator", "sen"))
_GRADES = {
    "constable": ("constable",),
    "sergeant": ("sergeant",),
    # Who is a chief inspector is called inspector for short, unless "detective" gives the rank in full.
    "inspector": ("inspector", "chief inspector"),
    "detective inspector": ("inspector",),
    "chief inspector": ("chief inspector",),
    "superintendent": ("superintendent", "chief superintendent"),
    "detective superintendent": ("superintendent",),
    "chief superintendent": ("chief superintendent",),
    "assistant chief constable": ("assistant chief constable",),
    "deputy chief constable": ("deputy chief constable",),
    "chief constable": ("chief constable",),
}
"""The ranks of a police force, each with those that it may mean."""
_GRADE_WORDS = {"sgt": "sergeant", "insp": "inspector", "supt": "superintendent", "det": "detective", "ch": "chief"}
_HOUSE = frozenset(("congressman", "congresswoman", "representative", "rep", "congressperson"))


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
    shadow = _shadow(words, after) if not own & {"former", "ex", "then", "acting"} else None
    if shadow is not None:
        return (*found, shadow)
    if own & {"former", "ex", "then", "acting", "shadow", "opposition", "candidate", "nominee", "elect", "designate"}:
        return tuple(found)
    body = _unranked(fold(organisation))
    for read in (_leading, _speaking, _cabinet, _head, _firm, _team, _chamber, _police, _envoy, _rank):
        office = read(words, after, body, said)
        if office is not None:
            found.append(office)
            break
    # An office that excludes others than those of its own slot: a chairman is no treasurer, a governor no senator.
    beside = (
        (_prosecutor,)
        if any(office.slot == "cabinet" for office in found)
        else (_officer, _elected, _prosecutor, _squad, *((_deputy,) if len(found) == bool(party) else ()))
    )
    found.extend(office for read in beside if (office := read(words, after, body, said)) is not None)
    return tuple(found)


def _unranked(body: str) -> str:
    """A body without a rank behind it, which is one more title of the same name: Secretary of Defense Gen. Vane."""
    while body.rpartition(" ")[2] in HONORIFICS:
        body = body.rpartition(" ")[0]
    return body


def _junior(words: list[str], at: int) -> bool:
    # A junior minister is called minister for short.
    return any(word in _JUNIOR - {"junior"} for word in words[max(0, at - 2) : at])


def _cabinet(words: list[str], after: str, body: str, said: str) -> Office | None:
    """A minister or secretary with a portfolio."""
    last = words[-1]
    if last == "general" and words[-2:-1] == ["attorney"]:
        return Office("cabinet", frozenset(("justice", "attorney general")), _place(body, words[:-2]), _junior(words, len(words) - 2))
    if last in ("adviser", "advisor") and words[-3:-1] == ["national", "security"]:
        return None if _junior(words, len(words) - 3) else Office("cabinet", frozenset(("national security adviser",)), _place(body, words[:-3]))
    if last == "chancellor" and after.startswith("exchequer"):
        return Office("cabinet", frozenset(("finance",)), "")
    if last in ("member", "holder") and set(words[:-1]) & {"cabinet", "portfolio"} and after:
        # A council's: the cabinet member for finance.
        held = {value for word in after.split() for value in _PORTFOLIOS.get(word, "").split()}
        return Office("cabinet", frozenset(held), _place(body if body not in after else "", [])) if held else None
    if last not in ("minister", "secretary", "undersecretary"):
        return None
    own = words[:-1]
    if set(own) & _ASIDE - {"state"} or "prime" in own or "chief" in own:
        return None
    source = own
    if last == "secretary" and after.split()[:1] == ["state"]:
        rest = after.split()[1:]
        if rest[:1] in (["for"], ["of"]):
            source = rest
        else:
            # A state of the United States has a secretary of state too, who sees to its elections: its name is the body.
            return Office("cabinet", frozenset(("foreign",)), _place(body, own), _junior(own, len(own)))
    elif after:
        source = own + after.split()
        if last == "minister" and after.split()[0] == "state":
            return None
    values = {value for word in source for value in _PORTFOLIOS.get(word, "").split()}
    if not values:
        return None
    where = [word for word in own if word not in _PORTFOLIOS and word not in _JUNIOR]
    if body in after or all(word in _PORTFOLIOS or word in _OF_PORTFOLIOS for word in body.split()):
        # Industrial Relations Minister: what the capitals name is the portfolio, no body.
        body = ""
    return Office("cabinet", frozenset(values), _place(body, where), last == "undersecretary" or _junior(own, len(own)))


def _shadow(words: list[str], after: str) -> Office | None:
    """A portfolio in the opposition's front rank: shadow home secretary, shadow chancellor."""
    if "shadow" not in words:
        return None
    own = [word for word in words if word not in ("shadow", "labour", "conservative", "tory", "the")]
    if own == ["chancellor"]:
        return Office("shadow", frozenset(("finance",)))
    office = _cabinet(own, after, "", "") if own else None
    return Office("shadow", office.values, "", office.junior) if office is not None else None


def _speaking(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who speaks for a ministry: no minister does, though a deputy may."""
    if words[-1] in _SPEAKERS and "ministry" in (*words[:-1], *after.split()) and not set(words) & (_ASIDE - _SPEAKERS):
        return Office("cabinet", frozenset((SPOKEN_FOR,)), _place(body if is_place(body) or is_demonym(body) else "", words[:-1]))
    return None


def _leading(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who leads a party: the Centre Party leader, leader of the Centre Party. Parties in other words may be the same ones."""
    if words[-1] != "leader" or set(words) & (_ASIDE | _JUNIOR):
        return None
    party = after.removeprefix("opposition ") or " ".join(words[:-1])
    own = [word for word in party.split() if not is_demonym(word)]
    if own[-1:] != ["party"] or len(own) < len(("centre", "party")):
        return None
    return Office("party leader", frozenset((" ".join(own[:-1]),)))


def _head(words: list[str], after: str, body: str, said: str) -> Office | None:
    """President, prime minister, chancellor and their deputies."""
    for phrase, value in _HEADS.items():
        size = len(phrase.split())
        if words[-size:] != phrase.split():
            continue
        own = words[:-size]
        if set(own) & (_ASIDE - {"house"}):
            return None
        rest = [word for word in own if word not in _JUNIOR and word not in ("us", "the", "new", "current", "republican", "democratic")]
        if any(word in HEADS for word in rest):
            body = ""
        where = _place(fold(after) if after else body, rest)
        return Office("head", frozenset((value,)), where, _junior(own, len(own)))
    return None


def _firm(words: list[str], after: str, body: str, said: str) -> Office | None:
    joined = " ".join(words)
    whole = f"{joined} of {after}" if after.startswith("research") else joined
    for pattern, value in _FIRM:
        match = pattern.search(whole)
        if match:
            own = whole[: match.start()].split()
            if set(own) & _ASIDE or set(own) & {"group", "regional", "senior"}:
                return None
            if value == "chief executive" and any(is_place(word) for word in own):
                # A territory's head of government.
                return None
            return Office("firm", frozenset((value,)), body if after != "research" else "", _junior(own, len(own)))
    return None


def _team(words: list[str], after: str, body: str, said: str) -> Office | None:
    size = 2 if " ".join(words[-2:]) in _DOUBLE_POSTS else 1
    last = words[-1]
    if (size == 1 and last not in _CLUB_POSTS) or after or len(words) <= size:
        return None
    own = [word for word in words[:-size] if word not in ("head", "team", "new", "england's", "young", "veteran")]
    capitals = [fold(part) for part in said.split()[:-1] if part[:1].isupper()]
    place = " ".join(word for word in own if word in capitals)
    if not place or set(own) & _ASIDE or _junior(words, len(words) - size) or any(is_demonym(word) for word in own):
        return None
    if place in lists.COUNTRIES or place in ("england", "scotland", "wales", "northern ireland", "ireland"):
        return Office("nation", frozenset((place,)))
    if (
        size == 1
        and last in _STRICT_POSTS
        and not (is_place(place) or any(word in ("city", "united", "rovers", "town", "athletic", "county", "albion", "wanderers", "villa") for word in own))
    ):
        return None
    return Office("club", frozenset((place,)))


def _chamber(words: list[str], after: str, body: str, said: str) -> Office | None:
    last = words[-1]
    if last not in _SENATE | _HOUSE or "state" in words or set(words) & _ASIDE - {"house"}:
        return None
    if (
        last == "representative"
        and not any(w in ("us", "states", "republican", "democratic") for w in words[:-1])
        and not (words[:-1] and is_place(" ".join(words[:-1])))
    ):
        return None
    where = [word for word in words[:-1] if word not in ("us", "united", "states", "republican", "democratic", "gop")]
    return Office(
        "chamber", frozenset(("senate" if last in _SENATE else "house",)), " ".join(where) or body if body not in ("united states", "us", "u s") else ""
    )


def _police(words: list[str], after: str, body: str, said: str) -> Office | None:
    """A rank in the police; one `of` something may be an inspector of schools."""
    if after:
        return None
    full = [_GRADE_WORDS.get(word, word) for word in words]
    if "police" in full:
        full = full[full.index("police") + 1 :]
    values = _GRADES.get(" ".join(full)) or (_GRADES.get(" ".join(full[1:])) if full[:1] == ["detective"] else None)
    return Office("police", frozenset(values)) if values else None


def _envoy(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who is sent to a country: one ambassador has one, or a few that lie together. The body is the country that sends."""
    if " to " not in f" {fold(said)} " or set(words) & (_ASIDE | _JUNIOR) or (words[-1] != "ambassador" and words[-2:] != ["high", "commissioner"]):
        return None
    host = _land(after)
    return Office("envoy", frozenset((host,)), _place(body if body != after else "", words[:-1])) if host in lists.COUNTRIES else None


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
        or set(held.split()) <= {"state", "treasury", *_PORTFOLIOS}
        or set(words) & (_ASIDE - {"general"} | _JUNIOR)
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
    if set(words) & (_ASIDE | _JUNIOR) or "state" in words:
        return None
    if last in ("governor", "gov"):
        if set(words[:-1]) & _GOVERNED:
            return None
        # A bank has a governor too.
        return None if _foreign_words(after or body) else Office("elected", frozenset(("governor",)))
    if last == "mayor":
        return Office("elected", frozenset(("mayor",)))
    chamber = _chamber(words, after, body, said)
    return Office("elected", frozenset(("congress",))) if chamber is not None else None


def _prosecutor(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who prosecutes for a state, a district or the federation."""
    if set(words) & (_ASIDE - {"general", "state"}) or _junior(words, len(words)):
        return None
    joined = " ".join(words)
    value = next((office for office in ("attorney general", "district attorney", "us attorney", "solicitor general") if joined.endswith(office)), "")
    return Office("prosecutor", frozenset((value,))) if value else None


_UNIFORMS = frozenset("police fire army navy marine ship ferry sea air coast guard force sheriff airline sheriffs".split())
_OFF_THE_FIELD = frozenset(
    "life voice vocal drama debate speech dialogue acting player playing dialect career assistant youth junior juniors under children kids girls boys school"
    " academy fitness gym swim swimming running goalkeeping strength reading business executive".split()
)
"""What is coached beside a team's play, and whom players coach."""
_PLAYERS = _CLUB_POSTS - {"coach", "manager", "boss", "prop", "lock", "centre", "forward", "defender", "hooker", "captain", "skipper"}


def _squad(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who plays in a team, or coaches it: hardly anybody does both. The body is the team, where it is given."""
    own, last = set(words[:-1]), words[-1]
    if own & (_UNIFORMS | _OFF_THE_FIELD) or any(any(map(str.isdigit, word)) for word in own) or (after and not body) or (after and after in said):
        # Who plays for a club may coach a school team.
        return None
    team = body or " ".join(fold(part) for part in said.split()[:-1] if part[:1].isupper() and fold(part) in own)
    if last == "coach":
        return Office("squad", frozenset(("coach",)), team)
    plays = last in _PLAYERS or " ".join(words[-2:]) in _DOUBLE_POSTS or (last in ("captain", "skipper") and bool(team))
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
        or set(words) & (_ASIDE - {"state", "house", "first"} | {"assistant", "associate", "co", "joint"})
    ):
        return None
    own = [word for word in words[:-1] if word not in ("the", "vice", "deputy")]
    force = [word for word in own if word in ("fire", "police")]
    if last == "chief" and len(force) == 1:
        own.remove(force[0])
    else:
        force = []
    return Office("deputy", frozenset((" ".join((*force, last)),)), " ".join((*own, *after.split())), bool({"vice", "deputy"} & set(words)))


def _foreign_words(body: str) -> bool:
    """Whether a body is none that is known to be a place."""
    return bool(body) and not is_place(body) and not is_demonym(body)


def _rank(words: list[str], after: str, body: str, said: str) -> Office | None:
    last = words[-1]
    if last == "undersheriff":
        return Office("rank", frozenset(("sheriff",)), body, True)
    if last in _RANKED and not set(words) & {"assistant", "associate", "honorary", "former", "general", "co"}:
        return Office("rank", frozenset((_ONE_CHAIR.get(last, last),)), body, _junior(words, len(words) - 1))
    return None


_AMERICAN = frozenset(("united states", "us", "u s", "usa", "america", "american", "united states of america"))
_SAME_LAND = (
    _AMERICAN, frozenset(("united kingdom", "uk", "britain", "british", "great britain", "england")), frozenset(("netherlands", "dutch", "holland")),
    frozenset(("germany", "german")), frozenset(("france", "french")), frozenset(("spain", "spanish")), frozenset(("china", "chinese")), frozenset(("poland", "polish")),
    frozenset(("denmark", "danish")), frozenset(("sweden", "swedish")), frozenset(("turkey", "turkish", "turkiye")), frozenset(("greece", "greek")), frozenset(("wales", "welsh")),
    frozenset(("ireland", "irish")), frozenset(("switzerland", "swiss")), frozenset(("philippines", "philippine", "filipino")), frozenset(("israel", "israeli")),
)  # fmt: skip


def _place(body: str, words: list[str]) -> str:
    """The body an office is held in: what `of` says, else the place or people in front of it."""
    if body:
        return _land(body)
    names = [word for word in words if is_demonym(word) or is_place(word) or word in ("us", "uk", "eu")]
    return _land(" ".join(names)) if names else ""


def _land(name: str) -> str:
    bare = name.removeprefix("the ")
    last = bare.rpartition(" ")[2]
    if last != bare and not is_place(bare) and is_demonym(last):
        # DEADLY FLOOD Norwegian president: only the people counts.
        bare = last
    return next((min(group) for group in _SAME_LAND if bare in group), bare)


def same_body(a: str, b: str) -> bool | None:
    """Whether two bodies are one: True, False, or None where one is not given or nobody can say."""
    if not a or not b:
        return None
    if a == b:
        return True
    own, other = set(a.split()), set(b.split())
    if own <= other or other <= own or a[:4] == b[:4]:
        return True
    return False if _known(a) and _known(b) and (a in lists.COUNTRIES) == (b in lists.COUNTRIES) else None


def _known(body: str) -> bool:
    return is_place(body) or is_demonym(body)
