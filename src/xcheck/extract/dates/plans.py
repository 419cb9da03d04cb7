"""Days on which something is to happen: `The Tolbury Museum will reopen on 10 May`, `Mr Vane is to take office on December 5`.

Only days written with their number are read, of a verb that happens once to its subject: what opens, closes, begins, is
sworn in, is buried or is sentenced. What was moved, or may be, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xcheck.extract.dates.circumstances import Surveyor, stem
from xcheck.extract.dates.dates import Dated
from xcheck.extract.dates.sufferers import FullNames, sufferer
from xcheck.extract.reading import Lookout, Reading
from xcheck.model.place import Span
from xcheck.model.records import Mention

_ACTS = {
    "open": "open", "reopen": "open", "re-open": "open", "opens": "open", "reopens": "open", "close": "close", "shut": "close", "closes": "close", "shuts": "close",
    "begin": "begin", "start": "begin", "begins": "begin", "starts": "begin", "launch": "begin", "sworn": "swear", "take office": "swear", "takes office": "swear", "inaugurated": "swear",
    "buried": "bury", "sentenced": "sentence", "resign": "leave", "step down": "leave", "steps down": "leave", "retire": "leave", "retires": "leave",
}  # fmt: skip
"""What is to happen, by the words that say it."""
WORDS = Lookout(word.split()[-1].split("-")[-1] for word in _ACTS)
_TO_COME = (
    r"(?P<modal> (?:will|shall|is to|are to|is due to|are due to|is set to|are set to|is scheduled to|are scheduled to|is expected to|are expected to|is going to|are going to)(?: now)?"
    r"(?: formally| officially| finally)?(?: be)? )"
)
_PLANNED = re.compile(rf"(?:{_TO_COME}|,? )(?P<act>{'|'.join(sorted(_ACTS, key=len, reverse=True))})\b")
_TO_THE_DATE = re.compile(
    r"[ \u00a0](?:(?!and\b|but\b|or\b|after\b|before\b|when\b|while\b|until\b|from\b|by\b)[\w’',-]+[ \u00a0]){0,8}?on[ \u00a0](?:[A-Z][a-z]+day,?[ \u00a0])?$"
)
"""What may stand between the act and its date."""
MOVED = re.compile(
    r"\b(?:postpon\w+|reschedul\w+|delay\w*|moved|brought forward|push\w+|originally|instead|earlier than|later than|could|might|(?-i:may)(?= [a-z])|if|unless|not|never|either|between|"
    r"until|till|anniversary|every|each|annual|first|second|third|preview|early|phase|deadline|had been)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose plan was changed, or may be."""
TO_SOME = re.compile(
    r"[ \u00a0](?:only )?to (?!(?:the |all )?(?:general )?(?:public|visitors|everyone|everybody|all|traffic|passengers|people|customers)\b)[a-z]"
)
"""What stands behind a verb that is only of some: the museum opens to members on one day, and to the public on another."""
OF_KIN = re.compile(
    r"['’]s? (?:[a-z-]+ )?(?:brother|sister|sibling|wife|husband|widow|widower|partner|son|daughter|father|mother|parents|uncle|aunt|cousin|nephew|niece|friend|colleague|accomplice)s?\b"
)
"""Words of a subject by which it is somebody's beside the one it names: the trial of Vane's brother."""
_HEAD = re.compile(r"(?P<head>[^\W\d_][\w’'-]*)$")
_OF_IT = re.compile(r"(?<=\w) (?:of|in|at|on|for|near|by|from|with|between) ")
"""What ends the head of a subject: the museum in Tolmar."""
_SUBJECT = 80
"""Characters before the act in which its subject stands."""


class Plan(NamedTuple):
    """A day to come, what is to happen on it, and to what: a person's name, or the last word of the subject without its ending."""

    when: Dated
    act: str
    subject: str


def plan(reading: Reading, sentence: Span, mentions: Sequence[Mention], full: FullNames, surveyor: Surveyor) -> Iterator[Plan]:
    """The one plan that a sentence tells, if any; `mentions` are the article's names and `full` those of its people."""
    text = reading.text
    own = surveyor.own
    days = [
        when
        for when in surveyor.dates(sentence)
        if when.day is not None and own is not None and when.day > own and any(c.isdigit() for c in text[when.start : when.end])
    ]
    if own is None or len(days) != 1 or MOVED.search(text, sentence.start, sentence.end):
        return
    when = days[0]
    acts = [found for found in _PLANNED.finditer(text, sentence.start, when.start) if found["modal"] or found["act"].split()[0].endswith("s")]
    if len(acts) != 1 or not _TO_THE_DATE.match(text, acts[0].end(), when.start) or TO_SOME.match(text, acts[0].end(), when.start):
        return
    act = acts[0]
    who = sufferer(text, sentence, act.start() + 1, mentions, full)
    subject = text[max(sentence.start, act.start() - _SUBJECT) : act.start()].rpartition(", ")[2]
    if OF_KIN.search(subject):
        return
    head = _HEAD.search(_OF_IT.split(subject, maxsplit=1)[0])
    if who or head:
        yield Plan(when, _ACTS[act["act"]], who or (stem(head["head"].casefold()) if head else ""))
