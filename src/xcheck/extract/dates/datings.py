"""On what day an event is said to have happened: a date with the verb that it dates.

Only events that happen once to somebody or something are taken: a bridge opens, a company is founded, a minister
resigns, once. Deadlines, anniversaries, spans of time and moved dates are left out; plans and lone years have modules of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from msgspec.structs import replace

from xcheck.extract.dates.beginnings import beginnings
from xcheck.extract.dates.circumstances import Surveyor
from xcheck.extract.dates.dates import Dated
from xcheck.extract.dates.nouns import OF_PEOPLE, carried, of_person, others
from xcheck.extract.dates.nouns import WORDS as NOUNS
from xcheck.extract.dates.plans import WORDS as PLANNED
from xcheck.extract.dates.plans import plan
from xcheck.extract.dates.sufferers import FullNames, called, full_names, subject_at, sufferer
from xcheck.extract.dates.told import WORDS as TOLD
from xcheck.extract.dates.told import subject_of, told
from xcheck.extract.quotes.closed_class import IRREGULAR_PAST, SMALL
from xcheck.extract.reading import Lookout, Reading
from xcheck.model.place import Span
from xcheck.model.records import Dating, Mention

ONCE: dict[str, tuple[str, ...]] = {
    "abdicate": ("abdicated",),
    "acquire": ("acquired",),
    "appoint": ("appointed",),
    "arrest": ("arrested",),
    "assassinate": ("assassinated",),
    "born": ("born",),
    "bury": ("buried",),
    "capsize": ("capsized",),
    "christen": ("christened",),
    "collapse": ("collapsed",),
    "convict": ("convicted",),
    "crash": ("crashed",),
    "demolish": ("demolished",),
    "derail": ("derailed",),
    "die": ("died",),
    "dissolve": ("dissolved",),
    "execute": ("executed",),
    "explode": ("exploded",),
    "found": ("founded",),
    "hang": ("hanged",),
    "inaugurate": ("inaugurated",),
    "kidnap": ("kidnapped", "abducted"),
    "kill": ("killed", "murdered", "slain"),
    "launch": ("launched",),
    "marry": ("married", "wed"),
    "open": ("opened",),
    "ordain": ("ordained",),
    "premiere": ("premiered", "debuted"),
    "publish": ("published",),
    "ratify": ("ratified",),
    "release": ("released",),
    "resign": ("resigned",),
    "retire": ("retired",),
    "sentence": ("sentenced",),
    "shoot": ("shot",),
    "sign": ("signed",),
    "sink": ("sank", "sunk", "foundered"),
    "swear": ("sworn",),
    "unveil": ("unveiled",),
}
"""Verbs for what happens once, each with the past forms that say it. `sworn` is read with `in`."""

_BY_FORM = {form: event for event, forms in ONCE.items() for form in forms}
_FORMS = Lookout(_BY_FORM)
_VERB = re.compile(rf"\b(?P<verb>{'|'.join(sorted(_BY_FORM, key=len, reverse=True))})\b(?![-’'])", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:will|would|shall|could|might|(?-i:may)(?= [a-z])|should|must|going to|set to|due|scheduled|reschedul\w+|postpon\w+|delay\w*|moved|brought forward|planned|plans?|expected|"
    r"deadline|anniversary|anniversaries|until|till|since|through|extended|originally|instead|if|not|never|denied|between|every|each|annual|annually|re-?opened|again|"
    r"second time|another|effective|dated|wrongly|mistakenly|earlier version)\b",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(r"(?:\bon(?: the (?:morning|afternoon|evening|night) of)?|,|\b(?:early|late)|\bmorning of|\bday,?|\()[ \u00a0]?$", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:()“”\"—–]|, (?:who|which|where|when|and|but|after|before|while|according)\b|\b(?:after|before|when|while|because|although)\b")
_CLAUSE_ENDS = re.compile(r"[,;:()“”\"—–]")
_LONGEST = 1200
_FEW = 4
"""Times that a report dates one thing; what gives one verb more often is a list."""
_NEAR = 70
"""Characters between verb and date at most."""
SINGLE = frozenset(
    (
        "abdicate",
        "assassinate",
        "born",
        "bury",
        "christen",
        "die",
        "dissolve",
        "execute",
        "found",
        "hang",
        "inaugurate",
        "marry",
        "open",
        "ordain",
        "premiere",
        "ratify",
        "resign",
        "sink",
    )
)
"""Events that nobody and nothing goes through twice, as a rule; the others may recur to the same names."""
ONCE_IN_A_LIFE = frozenset(("abdicate", "assassinate", "born", "bury", "die", "execute", "hang"))
"""Those among them that happen to one person: whoever it is names the event, whatever else the sentence says."""
_SAYING = re.compile(
    r"\b(?:said|says|announced|confirmed|reported|added|wrote|told (?:[\w’'-]+ ){1,4}|according to (?:[\w’'-]+ ){1,6}|(?:said|announced|confirmed|wrote) in an? [\w-]+ )"
    r" ?(?:(?:late|early) )?(?:on )?$"
)
"""Words before a date that make it the day of a statement."""
_SAID_NEAR = 60
_CONCERNS = re.compile(r",? (?:as|from|for) (?P<what>(?:(?!on |in |at |after |before |over |to )[\w’'-]+ ?){1,8})")
"""What an office that somebody leaves or enters is, and what a sentence is for."""
ONCE_IN_A_MONTH = frozenset(("resign", "sentence", "swear"))
"""Events of one person that may come again, though not within a month and with the same words."""
_YEARLESS = re.compile(r"--\d\d-\d\d")


def datings(reading: Reading, mentions: Sequence[Mention]) -> tuple[Dating, ...]:
    """The dated events of one article, in order of their dates. `mentions` are the article's names."""
    text = reading.text
    surveyor = Surveyor(reading, mentions)
    found: list[Dating] = []
    full: FullNames | None = None
    found.extend(_begun(reading, mentions, surveyor))
    for sentence in reading.holding(PLANNED):
        if sentence.end - sentence.start <= _LONGEST and surveyor.own is not None:
            full = full_names(mentions) if full is None else full
            for each in plan(reading, sentence, mentions, full, surveyor):
                span, day = Span(each.when.start, each.when.end), each.when.key
                here = surveyor.circumstances(sentence)
                found.append(Dating(reading.origin, *span, text[slice(*span)], day, each.act, each.when.stated, here, each.subject, planned=True))
    for sentence in reading.holding(OF_PEOPLE):
        if sentence.end - sentence.start <= _LONGEST:
            full = full_names(mentions) if full is None else full
            found.extend(_of_people(reading, sentence, mentions, full, surveyor))
    for sentence in reading.holding(_FORMS):
        if sentence.end - sentence.start > _LONGEST:
            continue
        given = [when for when in surveyor.dates(sentence) if not of_saying(text, sentence, when)]
        days = [when for when in given if when.day is not None or _YEARLESS.fullmatch(when.key)]
        if len(days) != 1 or any(len(when.key) == 4 for when in given):
            continue
        verbs = list(_VERB.finditer(text, sentence.start, sentence.end))
        when = days[0]
        doubts = [found.span() for found in _OPEN.finditer(text, sentence.start, sentence.end)]
        verb = _dated_verb(text, sentence, verbs, when) if verbs else None
        event = _event(text, verb) if verb is not None else None
        if verb is None or event is None or (when.day is None and event not in SINGLE):
            continue
        who = ""
        if event in ONCE_IN_A_LIFE or event in ONCE_IN_A_MONTH:
            full = full_names(mentions) if full is None else full
            who = sufferer(text, sentence, verb.start(), mentions, full, mortal=event in ONCE_IN_A_LIFE)
        if doubts and (not who or any(_doubtful(text, doubt, verb.start(), when.end, sentence.end) for doubt in doubts)):
            continue
        here = surveyor.circumstances(sentence)
        if event in ONCE_IN_A_MONTH:
            subject = _concerned(text, verb.end(), when, sentence.end)
        else:
            # Two men are arrested over one fire: a name tells them apart, and no other word.
            head = subject_of(text, sentence, verb.start()).head
            subject = head if head in here.names else ""
        whose = called(sentence, verb.start(), mentions)
        found.append(
            Dating(reading.origin, when.start, when.end, text[when.start : when.end], when.key, event, when.stated, here, who, subject=subject, called=whose)
        )
    found.extend(_told(reading, surveyor, {dating.start for dating in found}))
    by_noun = tuple(_carried(reading, surveyor))
    several = any(not dating.planned for dating in by_noun) and _several(reading, surveyor)
    found.extend(dating for dating in by_noun if dating.planned or not several)
    if not found:
        return ()
    days_of: dict[tuple[str, bool], set[str]] = {}
    often = Counter((dating.event, dating.planned) for dating in found)
    for dating in found:
        days_of.setdefault((dating.event, dating.planned), set()).add(dating.day)
    about = surveyor.opening().names
    alone = set() if surveyor.of_another() else {each for each, given_days in days_of.items() if len(given_days) == 1 and often[each] <= _FEW}
    marked = (replace(d, about=about, alone=True) if (d.event, d.planned) in alone else d for d in found)
    return tuple(sorted(marked, key=lambda dating: (dating.start, dating.event)))


def _told(reading: Reading, surveyor: Surveyor, known: Collection[int]) -> Iterator[Dating]:
    """The dates that the article gives beside its news, but for those at `known` places."""
    for sentence in reading.holding(TOLD):
        if sentence.end - sentence.start <= _LONGEST:
            for when, event, planned, subject in told(reading.text, sentence, surveyor.dates(sentence), surveyor.own):
                if when.start not in known:
                    here, text = surveyor.circumstances(sentence), reading.text[when.start : when.end]
                    yield Dating(reading.origin, when.start, when.end, text, when.key, event, when.stated, here, planned=planned, subject=subject, told=True)


def _several(reading: Reading, surveyor: Surveyor) -> bool:
    """Whether the article tells of a further event of a kind without its date, so that a date may be that one's."""
    sentences = (reading.sentence_at(at) for at in others(reading.text))
    return any(sentence is None or all(when.day is None for when in surveyor.dates(sentence)) for sentence in sentences)


def _carried(reading: Reading, surveyor: Surveyor) -> Iterator[Dating]:
    """The dates that nouns carry, which are told of one story only."""
    text = reading.text
    for sentence in reading.holding(NOUNS):
        if sentence.end - sentence.start <= _LONGEST:
            for when, event, planned, subject in carried(text, sentence, surveyor.dates(sentence), surveyor.own):
                here, words = surveyor.circumstances(sentence), text[when.start : when.end]
                yield Dating(reading.origin, when.start, when.end, words, when.key, event, when.stated, here, planned=planned, subject=subject, told=True)


def _of_people(reading: Reading, sentence: Span, mentions: Sequence[Mention], full: FullNames, surveyor: Surveyor) -> Iterator[Dating]:
    """What a noun says happened to somebody once: Oskar Lund's death on May 1."""
    text = reading.text
    if _OPEN.search(text, sentence.start, sentence.end):
        return
    for when in surveyor.dates(sentence):
        if when.day is None and not _YEARLESS.fullmatch(when.key):
            continue
        for mention in mentions[bisect_left(mentions, sentence.start, key=_start) : bisect_left(mentions, when.start, key=_start)]:
            event = of_person(text, mention.end, sentence, when)
            who = subject_at(text, sentence, mention, full) if event else ""
            if who:
                here = surveyor.circumstances(sentence)
                yield Dating(reading.origin, when.start, when.end, text[when.start : when.end], when.key, event, when.stated, here, who)


_start = attrgetter("start")


def _concerned(text: str, verb: int, when: Dated, end: int) -> str:
    """What somebody resigned from, was sworn in as or was sentenced for, in its words of content, where the clause says it."""
    found = _CONCERNS.search(text, verb, when.start) or _CONCERNS.match(text, when.end, end)
    return "" if found is None else " ".join(word for word in found["what"].casefold().split() if word not in SMALL)


def _doubtful(text: str, doubt: tuple[int, int], verb: int, date_end: int, end: int) -> bool:
    """Whether a word of doubt is said of what happened to somebody at `verb`: since she resigned on May 1, nobody has not asked why."""
    if doubt[1] <= verb and text[slice(*doubt)].casefold() == "since":
        return False
    return doubt[0] < date_end or doubt[0] < _clause_end(text, date_end, end)


def _clause_end(text: str, at: int, end: int) -> int:
    found = _CLAUSE_ENDS.search(text, at, end)
    return found.start() if found else end


def of_saying(text: str, sentence: Span, when: Dated) -> bool:
    """Whether a date is that on which somebody said what the sentence tells: he died on May 1, his family said on Monday."""
    return _SAYING.search(text[max(sentence.start, when.start - _SAID_NEAR) : when.start]) is not None


def _begun(reading: Reading, mentions: Sequence[Mention], surveyor: Surveyor) -> Iterator[Dating]:
    """The years in which something began, as dates without month and day."""
    for start, end, event, who in beginnings(reading, mentions):
        sentence = reading.sentence_at(start)
        if sentence is not None and sentence.end - sentence.start <= _LONGEST:
            year = reading.text[start:end]
            yield Dating(reading.origin, start, end, year, year, event, True, surveyor.circumstances(sentence), who)


def _dated_verb(text: str, sentence: Span, verbs: Sequence[re.Match[str]], when: Dated) -> re.Match[str] | None:
    """The one verb that a date belongs to: in its clause, directly before it, or after a date that opens the sentence."""
    before = [v for v in verbs if v.end() <= when.start and when.start - v.end() <= _NEAR and not _CLAUSE.search(text, v.end(), when.start)]
    before = [v for v in before if not _other_verb(text[v.end() : when.start])]
    if before and _LEAD_IN.search(text, max(sentence.start, when.start - 24), when.start):
        return before[-1]
    opening = when.start - sentence.start <= 8
    if opening and len(verbs) == 1 and not _CLAUSE.search(text, when.end, verbs[0].start()):
        return verbs[0]
    return None


def _other_verb(between: str) -> bool:
    """Whether another verb in the past stands between the event and its date."""
    return any(word in IRREGULAR_PAST or word.endswith("ed") for word in re.findall(r"[a-z]+", between))


def _event(text: str, verb: re.Match[str]) -> str | None:
    form = verb["verb"].casefold()
    if form == "sworn" and not re.match(r" in\b", text[verb.end() : verb.end() + 4]):
        return None
    return _BY_FORM[form]
