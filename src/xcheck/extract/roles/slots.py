"""The office that a role names, slot by slot: each reader knows one slot, and gives None for all else.

A reader is given the folded words of the office, those behind `of`, the body that the role names, and the role as it is written.
"""

from __future__ import annotations

import re

from xcheck.extract.mentions.kinds import is_demonym, is_place
from xcheck.extract.roles.bodies import land_of, seat_of
from xcheck.extract.roles.office import ASIDE, JUNIOR, Office, Reader, is_junior
from xcheck.extract.roles.words import HEADS
from xcheck.names import lists
from xcheck.names.fold import fold

FIELDS: dict[str, str] = {
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
_GREAT = frozenset(("foreign", "defence", "finance", "interior", "justice", "health", "education"))
"""Fields that hardly any government puts third beside two others."""
_OF_PORTFOLIOS = frozenset("and relations affairs policy services".split())
"""Words that go on with the name of a portfolio."""
_SPEAKERS = frozenset(("spokesman", "spokeswoman", "spokesperson"))
SPOKEN_FOR = "spokesperson"
CLUB_POSTS = frozenset(
    """striker midfielder goalkeeper winger defender forward fullback flanker hooker prop lock centre batsman bowler wicketkeeper captain skipper coach manager boss
    quarterback""".split()
)
DOUBLE_POSTS = frozenset(("fly half", "scrum half", "centre half", "centre back", "full back", "wing back", "centre forward", "all rounder"))
_STRICT_POSTS = frozenset("captain skipper coach manager boss forward defender hooker prop lock centre".split())
"""Posts that other bodies than teams have too."""
_FIRM = (
    (re.compile(r"\b(?:chief executive(?: officer)?|ceo)$"), "chief executive"),
    (re.compile(r"\b(?:chief financ(?:ial|e) officer|cfo|finance director|financial director)$"), "finance director"),
    (re.compile(r"\b(?:chief operating officer|coo)$"), "chief operating officer"),
    (re.compile(r"\b(?:chief technology officer|chief technical officer|cto)$"), "chief technology officer"),
    (re.compile(r"\bhead of research(?: and development)?$"), "head of research"),
)
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
_LANDS = frozenset("union federation confederation".split())
"""Words that end names of countries too: the Swiss Confederation, but a Rowing Federation."""
_BODIES = frozenset(
    "association society club league academy institute foundation university college company corporation bank fund board commission committee chamber court union federation confederation".split()
)
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


def _cabinet(words: list[str], after: str, body: str, said: str) -> Office | None:
    """A minister or secretary with a portfolio."""
    last = words[-1]
    if last == "general" and words[-2:-1] == ["attorney"]:
        return Office("cabinet", frozenset(("justice", "attorney general")), seat_of(body, words[:-2]), is_junior(words, len(words) - 2))
    if last in ("adviser", "advisor") and words[-3:-1] == ["national", "security"]:
        return None if is_junior(words, len(words) - 3) else Office("cabinet", frozenset(("national security adviser",)), seat_of(body, words[:-3]))
    if last == "chancellor" and after.startswith("exchequer"):
        return Office("cabinet", frozenset(("finance",)), "")
    if last in ("member", "holder") and set(words[:-1]) & {"cabinet", "portfolio"} and after:
        # A council's: the cabinet member for finance.
        held = {value for word in after.split() for value in FIELDS.get(word, "").split()}
        return Office("cabinet", frozenset(held), seat_of(body if body not in after else "", [])) if held else None
    if last not in ("minister", "secretary", "undersecretary"):
        return None
    own = words[:-1]
    if set(own) & ASIDE - {"state"} or "prime" in own or "chief" in own:
        return None
    source = own
    if last == "secretary" and after.split()[:1] == ["state"]:
        rest = after.split()[1:]
        if rest[:1] in (["for"], ["of"]):
            source = rest
        else:
            # A state of the United States has a secretary of state too, who sees to its elections: its name is the body.
            return Office("cabinet", frozenset(("foreign",)), seat_of(body, own), is_junior(own, len(own)))
    elif after:
        source = own + after.split()
        if last == "minister" and after.split()[0] == "state":
            return None
    values = {value for word in source for value in FIELDS.get(word, "").split()}
    if not values:
        return None
    where = [word for word in own if word not in FIELDS and word not in JUNIOR]
    if body in after or all(word in FIELDS or word in _OF_PORTFOLIOS for word in body.split()):
        # Industrial Relations Minister: what the capitals name is the portfolio, no body.
        body = ""
    named = frozenset(word for word in source if word in FIELDS) if "and" in source else frozenset()
    return Office(
        "cabinet", frozenset(values), seat_of(body, where), last == "undersecretary" or is_junior(own, len(own)), named if len(named) > 1 else frozenset()
    )


def apart(a: Office, b: Office) -> bool:
    """Whether two ministers for several things each have a portfolio that the other has not: industry and trade, industry and defence.

    What is left beside the words that both have must be of two fields, and one of them a great office that nothing else of the other side
    comes near: food and agriculture may be agriculture and environment, each a part of one long name.
    """
    ours, theirs = a.joined - b.joined, b.joined - a.joined
    if not ours or not theirs:
        return False
    held = [{value for word in words for value in FIELDS[word].split()} for words in (ours, theirs)]
    return held[0].isdisjoint(held[1]) and any(own & _GREAT and own.isdisjoint(other.values) for own, other in ((held[0], b), (held[1], a)))


def shadow(words: list[str], after: str) -> Office | None:
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
    if words[-1] in _SPEAKERS and "ministry" in (*words[:-1], *after.split()) and not set(words) & (ASIDE - _SPEAKERS):
        return Office("cabinet", frozenset((SPOKEN_FOR,)), seat_of(body if is_place(body) or is_demonym(body) else "", words[:-1]))
    return None


def _leading(words: list[str], after: str, body: str, said: str) -> Office | None:
    """Who leads a party: the Centre Party leader, leader of the Centre Party. Parties in other words may be the same ones."""
    if words[-1] != "leader" or set(words) & (ASIDE | JUNIOR):
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
        if set(own) & (ASIDE - {"house"}):
            return None
        rest = [word for word in own if word not in JUNIOR and word not in ("us", "the", "new", "current", "republican", "democratic")]
        if any(word in HEADS for word in rest):
            body = ""
        held = after or " ".join(rest)
        where = held if is_society(held) else seat_of(fold(after) if after else body, rest)
        return Office("head", frozenset((value,)), where, is_junior(own, len(own)))
    return None


def is_society(body: str) -> bool:
    """Whether a body is a union, a club, a bank, perhaps with a country in its name: the Norwegian Rowing Union. Of a land there is no such word, or no other."""
    words = body.split()
    own = [word for word in words if word in _BODIES and word not in _LANDS]
    lands = [word for word in words if word in _LANDS]
    named = [word for word in words if word not in _BODIES and word not in _LANDS and not is_demonym(word) and not is_place(word)]
    return not is_place(body) and bool(own or (lands and named))


def _firm(words: list[str], after: str, body: str, said: str) -> Office | None:
    joined = " ".join(words)
    whole = f"{joined} of {after}" if after.startswith("research") else joined
    for pattern, value in _FIRM:
        match = pattern.search(whole)
        if match:
            own = whole[: match.start()].split()
            if set(own) & ASIDE or set(own) & {"group", "regional", "senior"}:
                return None
            if value == "chief executive" and any(is_place(word) for word in own):
                # A territory's head of government.
                return None
            return Office("firm", frozenset((value,)), body if after != "research" else "", is_junior(own, len(own)))
    return None


def _team(words: list[str], after: str, body: str, said: str) -> Office | None:
    size = 2 if " ".join(words[-2:]) in DOUBLE_POSTS else 1
    last = words[-1]
    if (size == 1 and last not in CLUB_POSTS) or after or len(words) <= size:
        return None
    own = [word for word in words[:-size] if word not in ("head", "team", "new", "england's", "young", "veteran")]
    capitals = [fold(part) for part in said.split()[:-1] if part[:1].isupper()]
    place = " ".join(word for word in own if word in capitals)
    if not place or set(own) & ASIDE or is_junior(words, len(words) - size) or any(is_demonym(word) for word in own):
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


def chamber(words: list[str], after: str, body: str, said: str) -> Office | None:
    """A seat in one of the two houses of a legislature."""
    last = words[-1]
    if last not in _SENATE | _HOUSE or "state" in words or set(words) & ASIDE - {"house"}:
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
    if " to " not in f" {fold(said)} " or set(words) & (ASIDE | JUNIOR) or (words[-1] != "ambassador" and words[-2:] != ["high", "commissioner"]):
        return None
    host = land_of(after)
    return Office("envoy", frozenset((host,)), seat_of(body if body != after else "", words[:-1])) if host in lists.COUNTRIES else None


def _rank(words: list[str], after: str, body: str, said: str) -> Office | None:
    last = words[-1]
    if last == "undersheriff":
        return Office("rank", frozenset(("sheriff",)), body, True)
    if body and words[-2:] in (["general", "secretary"], ["secretary", "general"]) and not set(words) & {"assistant", "associate", "honorary", "former"}:
        return Office("rank", frozenset(("general secretary",)), body, is_junior(words, len(words) - 2))
    if last in _RANKED and not set(words) & {"assistant", "associate", "honorary", "former", "general", "co"}:
        return Office("rank", frozenset((_ONE_CHAIR.get(last, last),)), body, is_junior(words, len(words) - 1))
    return None


READERS: tuple[Reader, ...] = (_leading, _speaking, _cabinet, _head, _firm, _team, chamber, _police, _envoy, _rank)
"""The readers in the order in which they are asked: the first that knows the office names it."""
