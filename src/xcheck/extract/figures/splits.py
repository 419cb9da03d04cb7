"""Numbers that come in pairs, or glued to their word: how a body voted (`31-18`), how a match ended (`3-2`), a quake's `6.3-magnitude`.

Votes need a body that votes in their sentence, scores a word for winning or losing and two names. A sentence with two such
pairs, or with words of a part (half-time, aggregate) or of a step (amendment, override), gives none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from xcheck.extract.reading import Lookout, Reading
from xcheck.model.place import Span
from xcheck.model.records import Mention
from xcheck.names.fold import fold

WORDS = Lookout(
    """
    senate house assembly parliament council councillors councilors committee board commons lords legislature trustees lawmakers mps senators commission
    votes vote beating beat beats beaten defeated defeat lost lose won win wins victory loss drew draw edged thrashed downed routed triumph overcame overcoming thrashing hammered hammering crushed crushing magnitude richter
    """.split()
)
"""A sentence without one of these has nothing to give."""
_PAIR = re.compile(
    r"(?<![\w.,$£€/:–-])(?P<a>\d{1,3})(?:[-–]| to |(?P<votes> votes?)(?: to |,? with ))(?P<b>\d{1,3})(?![\w%:/–-]|[.,]\d| (?:percent|per cent|years?|months?|weeks?|days?|hours?|people|million|billion)\b)"
)
_VOTED = re.compile(r"\b(?:vot(?:e|es|ed|ing)|passed|approved|cleared|rejected|backed|adopted|confirmed|defeated|ratified|decided)\b", re.IGNORECASE)
_VOTE_AFTER = re.compile(r"[ \u00a0](?:vote|margin|decision|tally)\b")
_BODIES = {
    "senate": "senate", "senators": "senate", "house": "house", "assembly": "assembly", "parliament": "parliament", "commons": "parliament", "mps": "parliament", "lords": "lords",
    "council": "council", "councillors": "council", "councilors": "council", "committee": "committee", "board": "board", "trustees": "board", "legislature": "legislature",
    "lawmakers": "lawmakers", "commission": "commission",
}  # fmt: skip
"""Bodies that vote, and those who do in them."""
_STEP = re.compile(
    r"\b(?:advance|cloture|amend\w*|procedural|limit|filibuster|override|overrode|overrid\w+|veto\w*|tabled?|motion|first|second|third|reading|earlier|previous\w*|last|"
    r"party-line|initial\w*|poll\w*|survey|majority of|seats)\b",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?:beat|beats|beaten|beating|overcame|overcoming|thrashing|hammered|hammering|crushed|crushing|defeat(?:ed|s|ing)?|los[et]s?|won|wins?|winning|losing|victory|victories|loss|drew|draws?|edged|thrashed|downed|routed|triumph(?:ed)?)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:half|halves|half-time|halftime|interval|break|lead|leads|led|leading|ahead|behind|trail\w*|aggregate|series|sets?|penalt\w+|shoot-?out|quarter|period|innings|record|season|overall|"
    r"since|last|previous\w*|earlier|improved?|fell to|run|reverse|first leg|games|seed|women|girls|reserves|under-\d+|U\d+|odds|points)\b",
    re.IGNORECASE,
)
"""Words of a score that is not the one at the end, or not of the match of the day."""
_MAGNITUDE = re.compile(
    r"\bmagnitude(?:[- ]| of (?:about )?)(?P<a>\d\.\d)(?![\d.])|(?<![\w.])(?P<b>\d\.\d)[- ]magnitude\b|\b(?:measur(?:ed|ing)|registered|registering) (?P<c>\d\.\d)(?= (?:on the|magnitude)|[,.]| and)"
)
_REVISED = re.compile(
    r"\b(?:aftershocks?|foreshocks?|preliminary|revised|initially|upgraded|downgraded|another|second|earlier|previous\w*|followed|since|later|largest|strongest|worst|between|series|several|"
    r"anniversary|ago|history|record\w*|scale of|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_THE_VOTE = re.compile(r"The (?:final )?vote was (?=\d)")
_NEAR = 110
"""Characters before a pair in which the word stands that says what it is."""
_BESIDE = 30
"""Characters on either side of a score in which a word of a part is one of it."""
_SLACK = 0.15
"""By how much two agencies may differ over one quake is twice this."""


MOST = 40
"""Figures of one kind in an article: more is a list of results, of which none is the story's."""


class Split(NamedTuple):
    """One number of a pair, or of a quake, with its kind, how far it may be off, and whom it is said of."""

    start: int
    end: int
    value: float
    kind: str
    slack: float
    subject: tuple[str, ...]
    of: Span | None = None
    """The sentence before, where that one says on what was voted: `The vote was 6-3.`"""


def splits(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Split]:
    """The votes, scores and magnitudes of one article, in order. `mentions` are the article's names."""
    found: list[Split] = []
    for number, sentence in compress(enumerate(reading.sentences), reading.sentences_with(WORDS)):
        if sentence.end - sentence.start > _LONG:
            continue
        if number and _THE_VOTE.match(reading.text, sentence.start, sentence.end):
            found.extend(_the_vote(reading.text, reading.sentences[number - 1], sentence))
            continue
        first, last = bisect_left(mentions, sentence.start, key=_START), bisect_left(mentions, sentence.end, key=_START)
        found.extend(_in_sentence(reading.text, sentence, mentions[first:last]))
    values: dict[tuple[str, tuple[str, ...]], set[float]] = {}
    for split in found:
        values.setdefault((split.kind, split.subject), set()).add(split.value)
    often = Counter(split.kind for split in found)
    # Of two values for one thing nobody can say which is meant.
    yield from (split for split in found if len(values[split.kind, split.subject]) == 1 and often[split.kind] <= MOST)


_START = attrgetter("start")
_LONG = 600
"""Characters: what is longer is a list of results."""


def pairs_given(text: str) -> tuple[float, ...]:
    """Every number that stands in a pair, and every one with one decimal, anywhere in an article."""
    both = {float(number) for match in _PAIR.finditer(text) for number in match.group("a", "b")}
    return tuple(sorted(both | {float(match.group()) for match in _DECIMAL.finditer(text)}))


_DECIMAL = re.compile(r"(?<![\d.,])\d\.\d(?!\d)")


def _in_sentence(text: str, sentence: Span, names: Sequence[Mention]) -> Iterator[Split]:
    whole = text[sentence.start : sentence.end]
    quakes = list(_MAGNITUDE.finditer(text, sentence.start, sentence.end))
    if len(quakes) == 1 and not _REVISED.search(whole):
        group = quakes[0].lastgroup or "a"
        yield Split(*quakes[0].span(group), float(quakes[0][group]), "magnitude", _SLACK, ())
    pairs = list(_PAIR.finditer(text, sentence.start, sentence.end))
    if len(pairs) != 1:
        return
    pair = pairs[0]
    before, after = text[max(sentence.start, pair.start() - _NEAR) : pair.start()], text[pair.end() : min(sentence.end, pair.end() + _NEAR)]
    # It passed the House 58-41, and goes to the Senate.
    bodies = _bodies(text[sentence.start : pair.start()]) or _bodies(text[pair.end() : sentence.end])
    high, low = sorted(("a", "b"), key=lambda part: (-int(pair[part]), part))
    if bodies or pair["votes"]:
        if (_VOTED.search(before) or _VOTE_AFTER.match(after)) and not _STEP.search(whole):
            yield Split(*pair.span(high), float(pair[high]), "votes in the majority", 0, bodies)
            yield Split(*pair.span(low), float(pair[low]), "votes in the minority", 0, bodies)
        return
    teams = tuple(dict.fromkeys(fold(mention.text) for mention in names))
    if (
        " to " not in pair.group()
        and len(teams) > 1
        and (_WON.search(before[-60:]) or _WON.match(after.lstrip()))
        and not _PART.search(before[-_BESIDE:])
        and not _PART.search(after[:_BESIDE])
    ):
        yield Split(*pair.span(high), float(pair[high]), "winning score", 0, teams)
        yield Split(*pair.span(low), float(pair[low]), "losing score", 0, teams)


def _the_vote(text: str, above: Span, sentence: Span) -> Iterator[Split]:
    """The vote whose numbers are told in a sentence of their own, behind the one that says who decided what."""
    pairs = list(_PAIR.finditer(text, sentence.start, sentence.end))
    told = text[above.start : above.end]
    voted = _VOTED.search(told)
    if len(pairs) != 1 or voted is None or above.end - above.start > _LONG or any(_STEP.search(part) for part in (told, text[sentence.start : sentence.end])):
        return
    [pair] = pairs
    bodies = _bodies(told[: voted.start()])
    if not bodies or _PAIR.search(told):
        return
    high, low = sorted(("a", "b"), key=lambda part: (-int(pair[part]), part))
    yield Split(*pair.span(high), float(pair[high]), "votes in the majority", 0, bodies, above)
    yield Split(*pair.span(low), float(pair[low]), "votes in the minority", 0, bodies, above)


def _bodies(text: str) -> tuple[str, ...]:
    """The bodies named in a part of a sentence."""
    return tuple(sorted({_BODIES[word] for word in re.findall(r"[a-z]+", text.casefold()) if word in _BODIES}))
