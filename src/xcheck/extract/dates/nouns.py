"""Dates that a noun carries: `the May 17 fire`, `a crash in Tolmar on 3 April`, `the council election set for Sept. 28`, `Oskar Lund's death on May 1`.

A date behind such a noun may be that of another verb: `was arrested over the fire on Tuesday`. So the noun has to open its
clause, or to follow a word such as `after`, unless the date stands in front of it or is yet to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from xcheck.extract.dates.dates import Dated
from xcheck.extract.dates.plans import MOVED
from xcheck.extract.quotes.closed_class import IRREGULAR_PAST, SMALL
from xcheck.extract.reading import Lookout
from xcheck.model.place import Span

_NOUNS = {
    "fire": "fire", "blaze": "fire", "inferno": "fire", "crash": "crash", "collision": "crash", "pile-up": "crash", "derailment": "derailment",
    "explosion": "explosion", "blast": "explosion", "shooting": "shooting", "stabbing": "stabbing", "earthquake": "earthquake", "quake": "earthquake",
    "avalanche": "landslide", "landslide": "landslide", "mudslide": "landslide", "eruption": "eruption", "shipwreck": "shipwreck", "sinking": "shipwreck",
    "collapse": "collapse", "robbery": "robbery", "heist": "robbery", "burglary": "robbery", "kidnapping": "kidnapping", "abduction": "kidnapping",
    "assassination": "assassination", "election": "election", "elections": "election", "by-election": "by-election", "byelection": "by-election",
    "referendum": "referendum", "plebiscite": "referendum", "run-off": "run-off", "runoff": "run-off", "wedding": "wedding",
    "coronation": "coronation", "inauguration": "inauguration", "blackout": "blackout", "parade": "parade",
    "marathon": "marathon",
}  # fmt: skip
"""What happens on one day, by the nouns that say it."""
_OF_PEOPLE = {"death": "die", "funeral": "bury", "burial": "bury", "birth": "born", "assassination": "assassinate", "execution": "execute"}
"""What happens once to a person, by the nouns that say it, with the verb that says it too."""
NOUNS = frozenset(_NOUNS.values())
WORDS = Lookout(part for noun in _NOUNS for part in (noun, noun.rpartition("-")[2]))
"""A sentence without one of these dates no such noun."""
OF_PEOPLE = Lookout(_OF_PEOPLE)
SETTLED = frozenset(("election", "by-election", "referendum", "run-off"))
"""What is held on the day that was set for it: a date that was moved makes news of its own."""

UNPLANNED = frozenset(("fire", "crash", "derailment", "explosion", "shooting", "stabbing", "earthquake", "landslide", "eruption", "shipwreck", "collapse"))
"""What nobody sets a day for."""
INCIDENTS = frozenset(("fire", "crash", "explosion", "shooting", "stabbing", "landslide", "robbery", "blackout", "earthquake", "eruption"))
"""What may happen twice in one place in one week."""
OF_ONE = frozenset(("funeral", "wedding", "coronation", "inauguration", "kidnapping", "assassination"))
"""What is of one person, whose name tells it from another on the next day."""

_NOUN = re.compile(rf"\b(?P<noun>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})\b(?![-’'])", re.IGNORECASE)
_SET = re.compile(
    r",? (?:(?:that|which) )?(?:took place|broke out|happened|occurred|was held|were held|will be held|will take place|is to be held|are to be held|"
    r"(?:is |are )?(?:due|set|scheduled|planned|called) for|due|is|are)(?= )"
)
"""What says of the noun itself that the date is its own."""
_NAMED_BY = re.compile(r" of (?:[A-Z][a-z]+day,? )?")
"""Between a noun and the day that names it, wherever it stands: rebuilt with money from the fire of March 4."""
_FINITE = re.compile(r",? (?:took|broke|happened|occurred|was|were|will|is|are)\b")
_WITHIN = re.compile(r"\b(?:about|against|around|at|by|during|following|for|from|in|into|of|on|over|to|with)[ \u00a0]$")
"""What makes a noun no subject of the verb behind it: a report on the fire is due; Lund, accused of setting the fire, is due in court."""
_ON = re.compile(r"(?:^| )(?:(?:early|late) )?(?:on|for)(?: the (?:morning|afternoon|evening|night) of)? (?:[A-Z][a-z]+day,? )?$")
_BARE_ON = re.compile(r"(?:^| )(?:(?:early|late) )?on(?: the (?:morning|afternoon|evening|night) of)? (?:[A-Z][a-z]+day,? )?$")
_PLACE = re.compile(r" (?:in|at|near|of|off|outside|aboard|on|between|inside|along|for|to|over|under|above|beside) [^,;:()“”\"—–]*$")
"""What may stand between the noun and its date: where it was."""
_SENTENCE_OPENS = re.compile(r"^[\s“‘\"'*#>]*$")
_BEFORE = re.compile(
    r"(?:^|[;:—–]|, (?:and|but|when|where|while)|\b(?:after|since|following|before|until|during|by|ahead of|(?:killed|died|dead|injured|hurt|wounded|burned|burnt|lost|destroyed|damaged|trapped) in))[ \u00a0]?$",
    re.IGNORECASE,
)
"""What stands before a noun that opens its clause, or that is the reason why its date is told at all."""
_SEVERAL = re.compile(
    rf"\b(?:second|third|fourth|fifth|sixth|another|latest|separate|similar|copycat|spate of|series of|string of|rash of|wave of|two|three|four|five|several)(?: [\w’'-]+){{0,2}} (?:{'|'.join(_NOUNS)}|fires|blazes|crashes|collisions|derailments|explosions|blasts|shootings|stabbings|robberies|heists|burglaries|quakes|earthquakes|landslides|avalanches|kidnappings)\b"
    rf"|\b[Ii]t was the (?:second|third|fourth|fifth|sixth)\b",
    re.IGNORECASE,
)
"""What says of an incident that it is one of several."""
_DETERMINERS = frozenset(("a", "an", "the", "this", "that", "these", "those"))
_ANOTHER = frozenset(
    "second third fourth fifth first last next another other new earlier previous later subsequent separate similar smaller bigger past recent final "
    "every each any no his her their its such annual yearly fresh copycat sister".split()
)
"""Words before a noun by which it is one of several."""
_NO_DATE_OF_IT = re.compile(
    r"\b(?:anniversary|years? (?:ago|earlier|later|before|after|since)|marks?|marked|marking|commemorat\w+|trial|hearing|inquest|inquiry)\b", re.IGNORECASE
)
_MODAL = re.compile(r"\b(?:will|would|shall|should|could|may|might|must|can|to)\b")
_HOLDS = re.compile(r"\b(?:holds?|holding|stages?|vote in|voting in|go to the polls in|go to the polls for|called|calls|call|faces?)[ \u00a0]$")
"""What stands before an event that is to come, and has its date: will hold a referendum on November 9."""
_AND_ONE_MORE = re.compile(r"[ \u00a0]?(?:-|–|—|/|\band\b|\bor\b|\bto\b|\bthrough\b|\buntil\b)[ \u00a0]?(?:\d|[A-Z])")
_VERBS = frozenset(
    "is was were are be been has had have will would shall could may might must can and but or that which who where when if as says asks".split()
)
_WORD = re.compile(r"[\w’'-]+")
_NEAR = 70
"""Characters between noun and date at most."""
_MOST = 5
"""Words before a noun among which its determiner stands."""
_SINCE = 80
"""Characters before the noun that are looked at."""


class Carried(NamedTuple):
    """A date at its place, the noun that carries it in its base form, whether it is to come, and the word that tells it from its like: `council` of an election."""

    when: Dated
    event: str
    planned: bool
    subject: str


def carried(text: str, sentence: Span, given: Sequence[Dated], own: date | None) -> Iterator[Carried]:
    """The dates of one sentence that nouns carry. `given` are its dates, `own` is the article's own day."""
    days = [when for when in given if when.day is not None and any(c.isdigit() for c in text[when.start : when.end])]
    if not days or _NO_DATE_OF_IT.search(text, sentence.start, sentence.end):
        return
    # A dotless i matches i, whatever the case.
    nouns = [noun for noun in _NOUN.finditer(text, sentence.start, sentence.end) if noun["noun"].casefold() in _NOUNS]
    for when in days:
        planned = own is not None and when.day is not None and when.day > own
        if (planned and MOVED.search(text, sentence.start, sentence.end)) or _AND_ONE_MORE.match(text, when.end, sentence.end):
            continue
        noun = _behind(text, sentence, nouns, when) or _before(text, sentence, nouns, when, planned)
        if noun is not None and planned and _NOUNS[noun["noun"].casefold()] in UNPLANNED:
            continue
        if noun is not None and (found := _own(text, sentence, noun.start(), when)) is not None:
            yield Carried(when, _NOUNS[noun["noun"].casefold()], planned, found)


def others(text: str) -> Iterator[int]:
    """Where an article tells of a further event of a kind: a second fire, the third crash this month."""
    return (found.start() for found in _SEVERAL.finditer(text))


def _behind(text: str, sentence: Span, nouns: Sequence[re.Match[str]], when: Dated) -> re.Match[str] | None:
    """The noun behind a date in front of it: the May 17 warehouse fire."""
    if not re.search(r"(?:\b[Tt]he|['’]s) (?:[A-Z][a-z]+day,? )?$", text[max(sentence.start, when.start - 20) : when.start]):
        return None
    for noun in nouns:
        if when.end < noun.start() <= when.end + _NEAR:
            between = text[when.end : noun.start()]
            return noun if re.fullmatch(r"(?:['’]s)?,? (?:[\w’'-]+ ){0,3}", between) and not _verbs(between) else None
    return None


def _before(text: str, sentence: Span, nouns: Sequence[re.Match[str]], when: Dated, planned: bool) -> re.Match[str] | None:
    """The noun before a date, if nothing else in the sentence may be what the date dates."""
    before = [noun for noun in nouns if noun.end() <= when.start <= noun.end() + _NEAR]
    if not before:
        return None
    noun = before[-1]
    between = text[noun.end() : when.start]
    if not planned and _NAMED_BY.fullmatch(between):
        return noun
    lead = text[max(sentence.start, noun.start() - _SINCE) : noun.start()]
    ahead = lead[: _phrase(lead)]
    link = _SET.search(between)
    if link is not None and link.start() and (_PLACE.match(between[: link.start()]) is None or _verbs(between[: link.start()])):
        return None
    if link is None:
        place = _BARE_ON.search(between)
        if place is None or (place.start() and (_PLACE.match(between[: place.start()]) is None or _verbs(between[: place.start()]))):
            return None
    else:
        on = _ON.search(between)
        if on is None or _verbs(between[link.end() : on.start()]):
            return None
        return noun if not _FINITE.match(link[0]) or not (link[0].startswith(", ") or _WITHIN.search(ahead)) else None
    if planned:
        return noun if _HOLDS.search(ahead) or not _MODAL.search(text, sentence.start, noun.start()) else None
    return noun if _BEFORE.search(ahead) or (_SENTENCE_OPENS.match(ahead) and noun.start() - sentence.start < _SINCE) else None


def _phrase(lead: str) -> int:
    """Where the phrase begins whose noun follows `lead`: at its determiner; at the noun itself where it has none."""
    words = list(_WORD.finditer(lead))[-_MOST:]
    end = len(lead)
    for word in reversed(words):
        if lead[word.end() : end] not in (" ", "\u00a0"):
            break
        low = word[0].casefold()
        if low in _DETERMINERS:
            return word.start()
        if low in SMALL:
            # in council elections
            return end
        end = word.start()
    # Mill fire on March 4 kills two: a headline has no determiners.
    return end if len(words) == 1 else len(lead)


def _own(text: str, sentence: Span, noun: int, when: Dated) -> str | None:
    """The word that tells what the noun at `noun` is of, `warehouse` of a fire; empty for none, None where it is one of several."""
    start = max(sentence.start, when.end if when.end <= noun else sentence.start, noun - _SINCE)
    words = [word.casefold() for word in _WORD.findall(text[start:noun])]
    if not _ANOTHER.isdisjoint(words[-4:]):
        return None
    last = words[-1] if words else ""
    return "" if last in SMALL or last in _DEGREES or text[noun - 1 : noun] not in (" ", "\u00a0") else last.removesuffix("'s").removesuffix("’s")


_DEGREES = frozenset(
    "deadly fatal huge massive major big large devastating fierce horrific tragic powerful violent terrible suspected alleged mass house armed early snap".split()
)
"""Words that say how great something was, which another report may leave out."""


def _verbs(words: str) -> bool:
    """Whether some words have a verb among them, or what joins two clauses."""
    return any(word in _VERBS or word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > len("need")) for word in _WORD.findall(words.casefold()))


_OF_NAME = re.compile(rf"['’]s? (?:(?:sudden|early|untimely|tragic) )?(?P<noun>{'|'.join(_OF_PEOPLE)})(?= (?:on|in|at|from) )")


def of_person(text: str, name_end: int, sentence: Span, when: Dated) -> str:
    """The verb for what happened to the person whose name ends at `name_end`, if a noun behind it carries the date: Oskar Lund's death on May 1."""
    match = _OF_NAME.match(text, name_end, sentence.end)
    if match is None or not 0 < when.start - match.end() <= _NEAR:
        return ""
    between = text[match.end() : when.start]
    place = _BARE_ON.search(between)
    if place is None or (place.start() and (_PLACE.match(between[: place.start()]) is None or _verbs(between[: place.start()]))):
        return ""
    return _OF_PEOPLE[match["noun"]]
