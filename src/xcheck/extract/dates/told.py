"""Dates that a story gives beside its news: `opened in 1971`, `died in August 2021`, `will close in March 2027`, `to strike from December 18`.

Nothing says here whose opening or closing it is: that is left to the story, and to the words of the sentence. So these
dates are only compared between reports of one story, each of which gives one date for the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from xcheck.extract.dates.dates import Dated
from xcheck.extract.dates.plans import MOVED, OF_KIN, TO_SOME
from xcheck.extract.quotes.closed_class import IRREGULAR_PAST, SMALL
from xcheck.extract.reading import Lookout
from xcheck.model.place import Span

_PAST = {
    "abducted": "kidnap", "abolished": "abolish", "appointed": "appoint", "arrested": "arrest", "attacked": "attack", "began": "begin", "born": "born",
    "bought": "buy", "built": "build", "charged": "charge", "closed": "close", "collapsed": "collapse", "completed": "finish", "constructed": "build",
    "convicted": "convict", "crashed": "crash", "crushed": "die", "demolished": "demolish", "destroyed": "destroy", "died": "die", "disappeared": "vanish",
    "discovered": "discover", "dismissed": "sack", "drowned": "die", "elected": "elect", "emigrated": "move", "ended": "end", "established": "found",
    "expanded": "expand", "finished": "finish", "fled": "move", "founded": "found", "freed": "release", "hit": "strike", "introduced": "begin",
    "jailed": "jail", "joined": "join", "kidnapped": "kidnap", "killed": "die", "landed": "land", "launched": "launch", "liberated": "relieve",
    "married": "marry", "moved": "move", "murdered": "die", "nationalised": "nationalise", "nationalized": "nationalise", "opened": "open",
    "privatised": "privatise", "privatized": "privatise", "published": "publish", "raided": "raid", "rebuilt": "rebuild", "released": "release",
    "relieved": "relieve", "renovated": "renovate", "resigned": "resign", "restored": "restore", "retired": "retire", "robbed": "rob", "sacked": "sack",
    "sank": "sink", "sentenced": "sentence", "shot": "attack", "signed": "sign", "stabbed": "attack", "started": "begin", "stopped": "end",
    "struck": "strike", "surrendered": "surrender", "vanished": "vanish",
}  # fmt: skip
"""What happened, by the past form that says it."""
_TO_COME = {
    "appear": "appear", "be put to a vote": "vote", "begin": "begin", "buried": "bury", "cease": "close", "close": "close", "come into force": "begin",
    "complete": "finish", "completed": "finish", "decide": "vote", "end": "end", "expire": "expire", "finish": "finish", "finished": "finish",
    "go on trial": "try", "go to a vote": "vote", "held": "hold", "launch": "begin", "leave": "leave", "open": "open", "ready": "finish", "reopen": "open",
    "resign": "leave", "retire": "leave", "return": "return", "sentenced": "sentence", "shut": "close", "stand trial": "try", "start": "begin",
    "step down": "leave", "stop work": "strike", "strike": "strike", "sworn in": "swear", "take effect": "begin", "take office": "swear", "vote": "vote",
    "walk out": "strike",
}  # fmt: skip
"""What is to happen, by the words that say it."""
WORDS = Lookout(word.split()[0] for word in (*_PAST, *_TO_COME))
"""A sentence without one of these dates nothing here."""
_HAPPENED = re.compile(rf"\b(?P<verb>{'|'.join(sorted(_PAST, key=len, reverse=True))})\b(?![-’'])")
_WILL = re.compile(
    rf"\b(?:will|shall|should|would|(?<!was )(?<!were )to|is|are|be)(?: (?:now|then|formally|officially|finally|also|be))* (?P<act>{'|'.join(sorted(_TO_COME, key=len, reverse=True))})\b"
)
_CLAUSE = re.compile(
    r"[;:()“”\"—–]|, (?:who|which|where|when|and|but|after|before|while|according)\b|\b(?:after|before|when|while|because|although|since|until)\b"
)
_IN = re.compile(r"\b[Ii]n (?:early |late )?$")
_ON = re.compile(r"(?:\b(?:on|from|in|by)|day,?)[ \u00a0]$")
_ANOTHER = re.compile(
    r"\b(?:not|never|no|second|third|last|again|re|had|if|could|might|may|would|should|since|until|his|her|their)[ -](?:\w+ )?$", re.IGNORECASE
)
"""Words before a verb by which it is one of several, or never happened."""
_SUBJECT = 80
"""Characters before a verb in which its subject stands."""
_NEAR = 70
"""Characters between a verb and its date at most."""
_MONTH_ALONE = re.compile(r"--\d\d")
_PRONOUNS = frozenset("he she it they we who which that this these those and but or".split())
_TO_OFFICE = frozenset(("appoint", "elect"))
"""What happens to one person again and again, and once for each office."""
_OFFICE = re.compile(
    r" (?:(?:to|as) )?(?:(?:the|an?|its|his|her|their) )?(?P<office>(?!(?:in|on|by|to|as)\b)[a-z][a-z-]*(?: (?!(?:in|on|by|to|of|at|for|from)\b)[a-z][a-z-]*){0,3})"
)
_SHORT = (4, 7)
"""Letters of a date that is a year, or a month of one."""


class Told(NamedTuple):
    """A date at its place, the verb it dates in its base form, whether it is to come, and the last word before the verb."""

    when: Dated
    event: str
    planned: bool
    subject: str


def told(text: str, sentence: Span, given: Sequence[Dated], own: date | None) -> Iterator[Told]:
    """The dates of one sentence with the verbs they date. `given` are its dates, `own` is the article's own day."""
    for when in given:
        if own is not None and _MONTH_ALONE.fullmatch(when.key) and _IN.search(text[max(sentence.start, when.start - 12) : when.start]):
            # It will close in June: the next one.
            month = int(when.key[2:])
            yield from _to_come(text, sentence, when._replace(key=f"{own.year + (month < own.month)}-{month:02}"))
        elif len(when.key) in _SHORT and when.key[0].isdigit() and _IN.search(text[max(sentence.start, when.start - 12) : when.start]):
            if own is None or when.key <= own.isoformat()[: len(when.key)]:
                yield from _happened(text, sentence, when)
            else:
                yield from _to_come(text, sentence, when)
        elif when.day is not None and (own is None or when.day <= own) and any(c.isdigit() for c in text[when.start : when.end]):
            if _ON_DAY.search(text[max(sentence.start, when.start - 14) : when.start]):
                yield from _happened(text, sentence, when)
        elif own is not None and when.day is not None and when.day > own and any(c.isdigit() for c in text[when.start : when.end]):
            yield from _to_come(text, sentence, when)


_ON_DAY = re.compile(r"(?:\bon|,)[ \u00a0](?:[A-Z][a-z]+day,?[ \u00a0])?$")
_LINK = re.compile(
    r"(?:,? (?:which|who|that)|,)?(?: (?:has|had|was|were|is|are|be|been|then|also|first|finally|will|due|set|expected|scheduled|going))*[ \u00a0]$"
)
"""What may stand between a subject and its verb."""
_OF_IT = re.compile(r"(?<=\w) (?:of|in|at|on|for|near|by|from|with|between|under|above) ")
_HEAD = re.compile(r"(?P<head>[^\W\d_][\w’'-]*)$")
_OTHER = re.compile(r"\b(?:second|another|other|third|sister|neighbouring|neighboring|nearby|its|his|her|their|whose)\b", re.IGNORECASE)
"""Words of a subject by which it is not the one that the story is of."""
_PEOPLE = re.compile(r"(?:^|[ ,])(?:he|she|they|him|them)$", re.IGNORECASE)


class Subject(NamedTuple):
    """What stands before a verb: its last word without what `of` or `at` adds, in lower case, and whether it may be any of several."""

    head: str
    unclear: bool


def subject_of(text: str, sentence: Span, verb: int) -> Subject:
    """The subject of the verb that begins at `verb`: `infirmary` in `the infirmary at Tolmar, built in 1907`; no head where it is no noun of content."""
    before = text[max(sentence.start, verb - _SUBJECT) : verb]
    link = _LINK.search(before)
    phrase = (before[: link.start()] if link else before).rpartition(", ")[2]
    parts = _OF_IT.split(phrase)
    # Behind which: the roof of the hall, which was built; the infirmary at Tolmar, which was built. Else the first: nurses at the hospital walk out.
    behind = link is not None and ("wh" in link[0] or "that" in link[0] or link[0].startswith(","))
    own = [part for part in parts if not part.rpartition(" ")[2][:1].isupper()] if behind else parts[:1]
    found = _HEAD.search((own or parts[:1])[-1])
    head = found["head"].casefold() if found else ""
    unclear = _OTHER.search(phrase) is not None or OF_KIN.search(phrase) is not None or _PEOPLE.search(phrase) is not None
    return Subject("" if head in SMALL or head in _PRONOUNS or head.endswith("ly") else head, unclear)


def _happened(text: str, sentence: Span, when: Dated) -> Iterator[Told]:
    verb = _nearest(_HAPPENED, text, sentence, when)
    if verb is None or _ANOTHER.search(text[max(sentence.start, verb.start() - 20) : verb.start()]):
        return
    between = text[verb.end() : when.start]
    subject = subject_of(text, sentence, verb.start())
    if not subject.unclear and not any(word in IRREGULAR_PAST or word.endswith("ed") for word in re.findall(r"[a-z]+", between)):
        event = _PAST[verb["verb"]]
        office = _OFFICE.match(between) if event in _TO_OFFICE else None
        yield Told(when, f"{event} {office['office']}" if office else event, False, subject.head)


def _to_come(text: str, sentence: Span, when: Dated) -> Iterator[Told]:
    if MOVED.search(text, sentence.start, sentence.end) or not _ON.search(text[max(sentence.start, when.start - 12) : when.start]):
        return
    act = _nearest(_WILL, text, sentence, when)
    if act is not None and not TO_SOME.match(text, act.end(), when.start) and not OF_KIN.search(text, max(sentence.start, act.start() - _SUBJECT), act.start()):
        yield Told(when, _TO_COME[act["act"]], True, subject_of(text, sentence, act.start()).head)


def _nearest(pattern: re.Pattern[str], text: str, sentence: Span, when: Dated) -> re.Match[str] | None:
    """The last match before a date, if no new clause begins between the two."""
    before = list(pattern.finditer(text, max(sentence.start, when.start - _NEAR), when.start))
    return None if not before or _CLAUSE.search(text, before[-1].end(), when.start) else before[-1]
