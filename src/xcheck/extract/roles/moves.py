"""Who has lately come to a new place, by what an article says: the minister whom another article calls something else may be both."""

from __future__ import annotations

import re

from xcheck.extract.mentions.offices import PORTFOLIOS
from xcheck.extract.reading import Lookout, Reading
from xcheck.extract.roles.phrases import RolePhrase
from xcheck.extract.roles.words import HEADS
from xcheck.model.place import Span
from xcheck.text.calendar_words import ANY_WEEKDAY
from xcheck.text.function_words import FUNCTION_WORDS

_LATELY = (
    rf"(?:(?:on |since |late |early )*{ANY_WEEKDAY}|(?:last|this) (?:week|month|morning|spring|summer|autumn|fall|winter)|yesterday|today|tonight"
    r"|(?:days|weeks|hours|a week|a fortnight|a month) (?:ago|earlier)|earlier (?:this|in the) \w+)\b"
)
MOVES = Lookout(
    "newly reshuffle reshuffled moved moves switched defected changed crossed loan debut signing transfer transferred appointed named promoted elected sworn took takes taken taking swore succeeded demoted reassigned hired sacked became stepped joined".split()
)
"""A sentence without one of these tells of no change of place."""
_MOVED = re.compile(
    rf"\b(?:[Nn]ewly (?:appointed|named|promoted|elected|installed|minted)(?= (?:[a-z-]+,? ){{0,4}}[A-Z])|reshuffled?|moved (?:over )?from|(?:switched|changed) (?:party|parties|sides|allegiance)|defected|crossed the (?:floor|aisle)|on loan|debut"
    rf"|new signing|(?:took|takes|taken|taking|swore) (?:the|an|his|her|their) oath|transfer(?:red)? (?:from|to)|moves (?:over )?from"
    rf"|(?:appointed|named|promoted|demoted|reassigned|hired|sacked|elected|became|stepped (?:up|down)|sworn in|t(?:ook|akes) (?:over|office|charge|up)|succeeded|joined (?:\w+ )?from|transferred)\b(?=[^.;]{{0,80}}?\b{_LATELY}))"
)
"""What tells that somebody has lately come to a new place."""
_NAME = r"[A-Z][\w’'-]*(?:[ \u00a0](?:[a-z]{2,3}[ \u00a0])?[A-Z][\w’'-]*)*"
_NAMES = re.compile(_NAME)
_ASIDE = re.compile(r",[^,]{1,160},|\([^()]{1,60}\)")
_OPEN_ASIDE = re.compile(r",[^,]{1,80}[ \u00a0]who[ \u00a0][^,]{0,30}$")
"""What the word stands in itself: Peter Orr, the Tolmar striker who is on loan."""
_POSSESSIVE = re.compile(r"['’]s?$")
_BY_OTHERS = re.compile(r"[Nn]ewly |new signing|appointed|named|promoted|demoted|reassigned|hired|sacked|elected")
"""What somebody else does to those who change place."""
_DONE_TO = re.compile(r"(?:\b(?:is|was|were|are|be|been|being|got)(?: \w+ly)?|,) $")
"""What stands before such a word where they themselves were named before it: she was promoted."""
_TO_THEM = re.compile(rf",?[ \u00a0](?:[a-z-]+,?[ \u00a0]){{0,6}}?(?P<name>{_NAME})")
_SAME_ONE = re.compile(r"\W{0,2}(?:He|She|They|Mr|Mrs|Ms|Dr|His|Her|The \d\d-year-old)\b")


def is_new(phrase: RolePhrase) -> bool:
    """Whether the words of a role say that it is new: the new transport secretary, but no mayor of New York."""
    words = phrase.words.part(phrase.first, phrase.head + 1)
    return words[0].low == "new" and len(words) > 1 and (not words[0].capital or not words[1].capital or words[1].low in PORTFOLIOS | HEADS)


def told_to_move(reading: Reading) -> frozenset[str]:
    """The family names of those of whom the article says that they have lately changed place."""
    found: set[str] = set()
    before = Span(0, 0)
    for sentence, may_tell in zip(reading.sentences, reading.sentences_with(MOVES), strict=True):
        if may_tell:
            for match in _MOVED.finditer(reading.text, sentence.start, sentence.end):
                found.update(_mover(reading.text, sentence, match, before))
        before = sentence
    return frozenset(found)


def _mover(text: str, sentence: Span, match: re.Match[str], before: Span) -> list[str]:
    """The family name of whoever changed place by these words; of a pronoun's owner, whom the sentence `before` names first."""
    ahead = text[sentence.start : match.start()]
    new = _TO_THEM.match(text, match.end(), sentence.end) if _BY_OTHERS.match(match.group()) and not _DONE_TO.search(ahead) else None
    if new is not None:
        return [_bare(new["name"])]
    names = _named(_OPEN_ASIDE.sub(" ", _ASIDE.sub(" ", ahead)))
    if not names and _SAME_ONE.match(text, sentence.start, sentence.end):
        names = _named(text[before.start : before.end])[:1]
    return [_bare(name) for name in names[-1:]]


def _named(text: str) -> list[str]:
    return [name for name in _NAMES.findall(text) if name.casefold() not in FUNCTION_WORDS]


def _bare(name: str) -> str:
    """The last word of a name, without 's."""
    return _POSSESSIVE.sub("", name.split()[-1])
