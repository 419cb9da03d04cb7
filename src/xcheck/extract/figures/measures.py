"""What an amount counts (its head noun) and what is said to have happened to it (its predicate)."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from xcheck.extract.figures.units import UNITS, unit_behind
from xcheck.extract.quotes.closed_class import IRREGULAR_PAST, STOPPERS
from xcheck.text.hints import Hinted


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREDICATES: dict[str, frozenset[str]] = {
    "killed": _words(
        "killed kill kills killing dead died die dies dying deaths death fatalities slain perished drowned drown suffocated electrocuted lives murdered massacred"
    ),
    "injured": _words("injured injure injures injuring wounded wound wounds wounding hurt injuries hospitalized hospitalised"),
    "arrested": _words("arrested arrest arrests arresting detained detain detains detaining detainees custody"),
    "missing": _words("missing unaccounted"),
    "kidnapped": _words("hostage kidnapped kidnaps kidnapping abducted abducts abducting"),
    "rescued": _words("rescued rescue rescues rescuing saved"),
    "infected": _words("cases infections infected"),
    "displaced": _words("displaced evacuated evacuate fled homeless"),
    "destroyed": _words("destroyed destroy destroys destroying demolished razed"),
    "damaged": _words("damaged damage damages"),
}
"""What happens to people and things that reports count, by the forms that say it."""

COUNTERS = frozenset(("killed", "injured", "arrested", "kidnapped", "infected", "rescued", "displaced", "destroyed", "damaged"))
"""Predicates whose count only grows while an event goes on."""

PEOPLE = _words("people persons person victims lives deaths fatalities dead casualties individuals injured wounded killed others missing detainees")
"""Nouns that say no more than that people are counted."""

PERSONS = _words(
    "children women men boys girls babies students pupils teachers workers employees miners passengers pilgrims worshippers tourists hikers climbers migrants refugees "
    "villagers residents patients nurses doctors soldiers troops officers firefighters fans supporters shoppers prisoners inmates fishermen sailors farmers guests"
)
"""Nouns for one sort of people."""
IRREGULAR_PLURALS = _words(
    "people children men women police staff troops personnel aircraft cattle sheep fish feet mice teeth media data crew infantry cavalry"
)
SINGULARS = _words("person man woman child boy girl soldier officer policeman civilian passenger worker student death seat vote case")
NO_COUNT = _words(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries time times night nights am pm "
    "points point games game sets rounds goals runs wickets inches innings overs others' degrees pages episodes am weekends generations occasions"
)
"""Nouns after which a number says how long, how often or what the score was, not how many."""

RATED = frozenset(("mm", "cm", "m", "km", "ft", "t", "ha", "acres"))
"""Units of what grows or shrinks by so much a year; that is another measure than so much in all."""
_A_YEAR = re.compile(r"[ \u00a0][A-Za-z]+(?:[ \u00a0][a-z]+){0,3}?[ \u00a0](?:(?:a|per|each|every)[ \u00a0]year|annually|yearly)\b")
_DEEP = 100_000
"""Years from which on a number tells how old a thing is, not how long it took."""
_LIGHT_YEARS = re.compile(r"[ \u00a0]light[ \u00a0-]years?\b")

_TOKEN = re.compile(r"[ \u00a0]([A-Za-z][\w’'-]*)")
_WORD = re.compile(r"[A-Za-z][\w’'-]*|\d+")
_BREAK = re.compile(r"[,;:.!?()“”\"—–]")
_TOLL = Hinted(
    re.compile(
        r"\btoll\b[^,;.]{0,120}\b(?:to|of|at|is|was|now|reached|reaches|hit|hits|stands at|past|above)(?: (?:at least|more than|about|nearly|around|over|almost|some))?[ \u00a0]$",
        re.IGNORECASE,
    ),
    ("toll",),
)
_DISEASE = re.compile(
    r"\b(?:confirmed|infect\w+|\w*virus|covid\S*|disease|illness|flu|influenza|measles|cholera|ebola|malaria|polio|tuberculosis|dengue|zika|mumps|outbreak|"
    r"epidemic|pandemic|new|active|daily|total|recorded|test\w*|patients|deaths|died|dead|hospitals?|quarantine\w*|lockdown|symptom\w*)\b",
    re.IGNORECASE,
)
"""Words beside `cases` that say that people fell ill; without any the cases may be a court's."""
_PASSIVE = _words(
    "to taken held seized burned burnt crushed trampled beaten stabbed starved frozen hacked were was are been have had has being be is reported confirmed reportedly also later more to feared found left believed or"
)
_BY_WORD = {word: predicate for predicate, words in PREDICATES.items() for word in words}
_ACTIVE = _words("killed killing kills kill injured injuring injures injure wounded wounding wounds wound hurt arrested arresting arrests arrest detained detaining destroyed destroying damaged damaging "
                 "rescued rescuing kidnapped kidnapping abducted abducting displaced displacing claimed claiming leaving left murdered infected evacuated massacred saved")  # fmt: skip


class Measure(NamedTuple):
    """The head noun (`people` for all that only says people), the predicate, and a unit where the noun is one."""

    noun: str
    predicate: str
    unit: str = ""

    @property
    def named(self) -> str:
        """Both in one word: `people/killed`."""
        return "/".join(filter(None, (self.noun, self.predicate)))


def is_rate(after: str) -> bool:
    """Whether what follows an amount says that it is so much a year."""
    return _A_YEAR.match(after) is not None


def measure(before: str, after: str, value: float, unit: str) -> Measure | None:
    """The measure of an amount from the words around it in its sentence; None for a number that counts nothing known."""
    if unit == "" and _LIGHT_YEARS.match(after):
        return Measure("", "", "light-years")
    measured, end = unit_behind(after) if unit == "" else ("", 0)
    if measured:
        return Measure(_of(after[end:]), "", measured)
    noun, rest = _noun(after, value)
    if noun == "years" and unit == "" and value >= _DEEP:
        return Measure("", "", "years of the Earth")
    if noun in NO_COUNT:
        return None
    if unit == "" and noun in UNITS:
        return Measure(_of(rest), "", UNITS[noun])
    predicate = _predicate(before, noun, rest, after) if unit == "" and value == int(value) else ""
    if unit:
        return Measure(_of(after) or noun, "", unit)
    if noun in PEOPLE:
        noun = "people"
    if not noun:
        if not predicate:
            return None
        noun = "people" if predicate in ("killed", "injured", "arrested", "kidnapped", "missing", "rescued") else ""
    return Measure(noun, predicate)


def _noun(after: str, value: float) -> tuple[str, str]:
    """The head of the noun phrase that begins with the amount, in lower case, and what follows it."""
    at, head, end = 0, "", 0
    for _ in range(5):
        match = _TOKEN.match(after, at)
        if match is None:
            break
        word = match[1].casefold()
        if word.endswith(("'s", "’s", "s'", "s’")):
            break
        if word in STOPPERS or (head and not _plural(word)):
            break
        at = match.end()
        if _plural(word) or (value == 1 and word in SINGULARS) or (word in PEOPLE and not head):
            head, end = word, at
            if word in PEOPLE or word in UNITS:
                break
    return head, after[end:]


def _plural(word: str) -> bool:
    return word in IRREGULAR_PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")))


def _of(after: str) -> str:
    """The noun in `of the registered voters`."""
    match = re.match(r"[ \u00a0]of[ \u00a0]((?:[A-Za-z][\w’'-]*[ \u00a0]?){1,4})", after)
    if match is None:
        return ""
    words = list(takewhile(lambda word: not _tells(word), (w.casefold() for w in match[1].split())))
    if not words:
        return ""
    return next((w for w in words if _plural(w)), words[-1] if words[-1] not in STOPPERS else "")


def _tells(word: str) -> bool:
    """Whether a word behind `130mm of rain` is no more of it: fell, and."""
    return word in STOPPERS or word in IRREGULAR_PAST


def _predicate(before: str, noun: str, rest: str, after: str) -> str:
    """What is said to have happened to what the amount counts."""
    if noun in _BY_WORD and (noun != "cases" or _DISEASE.search(before[-80:]) or _DISEASE.search(after[:120])):
        return _BY_WORD[noun]
    if _TOLL.search(before):
        return "killed"
    # killed at least 14 people: the verb directly before the amount and its qualifier.
    clause = before[-48:]
    for word in reversed([m[0].casefold() for m in _WORD.finditer(clause, _last_stop(clause))][-5:]):
        if word in _ACTIVE and word in _BY_WORD:
            return _BY_WORD[word]
        if word not in _LEAD:
            break
    # 14 people were killed: only small words between.
    for number, match in enumerate(_WORD.finditer(rest[: _stop(rest)])):
        word = match[0].casefold()
        if word in _BY_WORD and word not in ("kill", "killing", "kills", "damage", "rescue", "arrest"):
            return _BY_WORD[word]
        if number > 4 or not (word in _PASSIVE or word.endswith("ly")):
            break
    return ""


_LEAD = _words(
    "at least more than about around nearly almost some up to as many over approximately a an total of the lives another estimated no fewer than roughly"
)


def _stop(rest: str) -> int:
    match = _BREAK.search(rest)
    return match.start() if match else len(rest)


def _last_stop(clause: str) -> int:
    at = 0
    for match in _BREAK.finditer(clause):
        at = match.end()
    return at
