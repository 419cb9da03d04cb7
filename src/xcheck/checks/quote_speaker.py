"""`quote-speaker`: one quotation, two speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from msgspec.structs import replace

from xcheck.checks.base import Check
from xcheck.checks.quoted import comparable, named, one_quotation, own_words, relation, runs, voices
from xcheck.extract.mentions.offices import OFFICES
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Quote, Speaker
from xcheck.text.alignment import Alignment
from xcheck.text.function_words import rare, weight
from xcheck.text.levelled import forms
from xcheck.text.stock_phrases import without_stock_phrases

_RUN = 6
_ECHO = 200
"""Characters within which one article gives the same words to two people on purpose: they answer or echo each other."""
_WHOLE = 0.95
"""The share of the shorter quotation that must stand in the other where one article has both."""
_RARE = 2
"""Words that are not among the commonest, in a quotation that one article gives twice: formulas and oaths have fewer."""
_LESS = {**dict.fromkeys(("postposed", "inverted", "preposed", "colon", "split"), 0.0), "according-to": 0.04, "continued": 0.04}
"""The patterns that count, and how much less belief they need: who is named by `according to` is the source, though perhaps of a paper."""
_LONG = 12
"""So many of the same words in a row are no formula, common as they are."""
_SHORT = 8
"""Fewer words must be the whole of both quotations, which two articles have: an official and the next one say the same formula in one."""
_BESIDES = 3
"""Words of content that two quotations share beside stock phrases, at least."""
_REPEATS = re.compile(
    r"\b(?:echo|repeat|read|recit|chant|s[aiu]ng|quot|agree|concur|shout|cheer|mock|mimic|imitat|parod|paraphras|recall|cit|joke|pray|vow|swear|swore)",
    re.IGNORECASE,
)
"""Verbs of saying what others have said before."""
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|press secretary|press officer|lawyers?|attorneys?|counsel|solicitor|barrister|advis[eo]rs?|aides?|agent|publicist|representative|surrogate|"
    r"manager|chief of staff|speechwriter|(?:communications|press) director|director of communications|ghostwriter)\b",
    re.IGNORECASE,
)
"""Words beside a name that say that this person may speak for another."""
_SPEAKS_AS = re.compile(r"\b(?:impersonat\w+|actor|actress|comedian|who plays|as played by|interpreter|translator|narrator)\b", re.IGNORECASE)
"""Words beside a name that say that this person may speak as another."""
_AS_OTHERS_SAY = re.compile(
    r"(?:As (?!I\b|we\b)[^,.;]{2,60} (?:says?|said|say it|puts? it|wrote|writes|told \w{1,20}|tells \w{1,20})|In the words of [^,.;]{2,60}|To quote [^,.;]{2,60}),"
)
"""How a quotation begins whose speaker says what others said: `As Ann Smith says, …`."""
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*")


class QuoteSpeaker(Check[Quote], frozen=True):
    """Finds one quotation that is given to two different people.

    What it finds: the same words, also clipped or split, said by one person here and by another one there. Both sentences
    must be of the surest patterns ("…," X said; "…," said X; X said: "…"; "…", according to X), or carry on a quotation of
    these. A pronoun, an office or half a name counts where the article settles whose it is. Left alone are other pronouns
    and offices, organisations and documents, words that somebody passes on for another or quotes inside a quotation, stock
    phrases, spokespeople and those they speak for, joint statements, and names that may be one person's. All places of the
    two speakers are one finding. An article that gives a whole sentence to both is told too, where the places lie apart and
    nobody repeats the other's words.

    Why it matters: words in the wrong mouth are the costliest mistake a quotation can have.

    Messages may use `{words}` (the quotation's beginning), `{speaker}` (who speaks at the first place) and `{others}` (who
    does elsewhere).

    Settings:
    - `words`: shorter quotations are not compared; those of fewer than eight words only where they are all of both quotations.
    - `belief`: how sure an attribution must be, 0 to 1; `according to` and a quotation that is carried on need 0.04 less.
    - `days`: articles further apart than this need longer and rarer words in common.

    When it is wrong: two people who say the same formula. Identity: the two speakers and a run of words that both sides share.
    """

    id: ClassVar[str] = "quote-speaker"
    reads: ClassVar[tuple[type[Quote], ...]] = (Quote,)
    grades: ClassVar[Mapping[str, str]] = {"sure": "two people, by name or settled by the article, both from sure patterns"}
    facts: ClassVar[frozenset[str]] = frozenset(("words", "speaker", "others"))
    plain: ClassVar[bool] = True

    words: int = 7
    belief: float = 0.93
    days: int = 30

    def keys(self, record: Quote) -> Iterable[str]:
        """Runs of four words."""
        return runs(record.text) if self._sure(record) else ()

    def _sure(self, quote: Quote) -> bool:
        speaker = quote.speaker
        if speaker is None or not speaker.somebody or not named(speaker) or _second_hand(quote):
            return False
        less = _LESS.get(quote.how)
        if less is None or quote.confidence < self.belief - less:
            return False
        return not _SPEAKS_AS.search(speaker.title) and comparable(quote, self.words)

    def linked(self, a: Quote, b: Quote) -> bool:
        """Whether both are the same words, six of them in a row."""
        found = self._both(a, b)
        return found is not None and len(found.longest) >= _RUN

    def _both(self, a: Quote, b: Quote) -> Alignment | None:
        """The two quotations side by side, where both speakers say them of themselves and they are more than a formula."""
        found = one_quotation(_in_own_words(a), _in_own_words(b), self.words, self.days)
        if found is None or (len(found.shared) < _SHORT and not all(forms(quote.text) == found.shared for quote in (a, b))):
            return None
        said = without_stock_phrases(found.shared)
        return found if len(said) == len(found.shared) or (weight(said) >= _BESIDES and rare(said)) else None

    def _given_twice(self, a: Quote, b: Quote) -> bool:
        """Whether one article gives the same sentence to both by mistake: at length, far apart, and as nobody's echo."""
        first, second = sorted((a, b), key=lambda quote: quote.start)
        if second.start - first.end < _ECHO or any(quote.cue is None or _REPEATS.search(quote.cue.text) for quote in (a, b)):
            return False
        found = self._both(a, b)
        if found is None or found.coverage < _WHOLE or len(found.longest) < max(self.words, _SHORT):
            return False
        return rare(found.shared) >= (_RARE if len(found.longest) < _LONG else 1)

    def fold(self, record: Quote) -> str | None:
        """Quotations with the same words and date are alike."""
        return f"{record.origin.published}\x1f{' '.join(forms(record.text))}"

    def compare(self, group: Sequence[Quote]) -> Iterator[Conflict]:
        """One conflict for each two people who are given the quotation."""
        people = _people(group)
        for at, one in enumerate(people):
            for other in people[:at]:
                pairs = [(a, b) for a in one for b in other if relation(a, b) == "different" and not _speaks_for(a, b) and self.linked(a, b)]
                pairs = [(a, b) for a, b in pairs if a.origin.digest != b.origin.digest or self._given_twice(a, b)]
                if pairs:
                    yield _conflict([q for q in one if any(q is a for a, _ in pairs)], [q for q in other if any(q is b for _, b in pairs)])


def _in_own_words(quote: Quote) -> Quote:
    """The quotation without what stands in quotation marks inside it: those words the speaker passes on, in whole or in part."""
    own = own_words(quote.text)
    return quote if own == quote.text else replace(quote, text=own)


def _second_hand(quote: Quote) -> bool:
    """Whether somebody else's words are passed on. That an agency or a transcript is named as the source makes no difference."""
    if _AS_OTHERS_SAY.match(quote.text):
        return True
    return quote.relayed and (quote.via is None or quote.via.kind in ("person", "role", "anonymous"))


def _speaks_for(a: Quote, b: Quote) -> bool:
    """Whether one of the two may have spoken for the other: a spokesman and whoever he speaks for."""
    one, two = a.speaker, b.speaker
    return one is not None and two is not None and (_represents(one, two) or _represents(two, one))


def _represents(agent: Speaker, principal: Speaker) -> bool:
    """Whether `agent` may speak for `principal`: whom the title names, or anybody where it names nobody."""
    if not _SPEAKS_FOR.search(agent.title):
        return False
    named_there = [word for word in _NAME.findall(agent.title) if word.casefold() not in OFFICES]
    if not named_there:
        return True
    office = {word.strip(".,;").casefold() for word in principal.title.split()} & OFFICES
    return principal.called.split()[-1] in named_there or bool(office)


def _people(group: Sequence[Quote]) -> list[list[Quote]]:
    """The quotations by speaker."""
    people: list[list[Quote]] = []
    for quote in sorted(group, key=lambda q: (q.place, q.text)):
        home = next((own for own in people if relation(own[0], quote) != "different"), None)
        if home is None:
            people.append([quote])
        else:
            home.append(quote)
    return people


def _conflict(one: list[Quote], other: list[Quote]) -> Conflict:
    sides = sorted((one, other), key=lambda own: (voices(own), own[0].origin.path, own[0].start))
    quotes = [quote for own in sides for quote in sorted(own, key=lambda q: (q.origin.path, q.start))]
    names = [_name(own) for own in sides]
    first, second = sides[0][0], sides[1][0]
    shared = sorted(set.intersection(*(set().union(*(runs(q.text) for q in own)) for own in sides)))
    near = next((q for q in quotes if _name([q]) != names[0] and relation(q, first) == "different"), second)
    facts: dict[str, str | int] = {"words": _opening(first.text), "speaker": names[0], "others": names[1]}
    return Conflict(
        "sure",
        (*sorted(_key(own) for own in sides), shared[0] if shared else ""),
        tuple(Side.of(quote, _name([quote]), "undecided") for quote in quotes),
        None,
        (Reason(f"{{place}} gives it to {_name([near])}", Side.of(near, _name([near]), "undecided")),),
        round(min(min(q.confidence for q in one), min(q.confidence for q in other)), 2),
        facts,
    )


def _name(own: Sequence[Quote]) -> str:
    """The fullest name of the speaker of these quotations."""
    return max((q.speaker.called for q in own if q.speaker is not None), key=lambda name: (len(name), name))


def _key(own: Sequence[Quote]) -> str:
    """A name that does not change with the place: the entity, else the family name in lower case."""
    entity = next((q.speaker.entity for q in own if q.speaker is not None and q.speaker.entity is not None), None)
    return entity or _name(own).split()[-1].casefold()


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
