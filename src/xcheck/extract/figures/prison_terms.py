"""Prison terms that a court has passed on one person: `Orla Venn was jailed for 12 years`, `a judge sentenced Venn to 144 months`.

Only what was passed is read: no maximum and no minimum, nothing asked for, suspended, reduced or added up, and no sentence
of text with two terms in it. The person is named in the sentence, or right behind a beginning that withholds the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from xcheck.extract.figures.numbers import SMALL, TENS, plain
from xcheck.extract.reading import Lookout, Reading
from xcheck.model.place import Span
from xcheck.model.records import Mention
from xcheck.names.fold import fold

WORDS = Lookout(("year", "years", "month", "months"))
"""The words that a term has."""
_WORD = rf"(?:{'|'.join(sorted((*SMALL, *TENS), key=len, reverse=True))})"
_N = rf"(?:\d{{1,3}}(?![\d,])(?:\.5)?|{_WORD}(?:-{_WORD})?)"
_ANY = re.compile(
    rf"(?<![\w.,-])(?P<n>{_N})(?P<half> and a half)?[ \u00a0-](?P<unit>year|month)s?(?P<more> (?:and )?(?P<m>{_N}) months)?\b(?!-old| old)", re.IGNORECASE
)
"""A length of time that a term may have."""
_PASSED = re.compile(
    r"\b(?:(?:sentenced|jailed|imprisoned)\b(?P<whom>[^.;:“”\"()—]{0,70}?) (?:to|for)|(?:sent|goes|went|go|gone|going) (?:to (?:prison|jail)|away|down) for|put (?:away|behind bars) for"
    r"|(?P<got>given|gets|got|received|receives|handed|begun|began|begins))(?: (?:a|an|serve|serve a))? $"
)
"""What stands before a term that was passed."""
_INSIDE = re.compile(r"[’']? (?:(?:in|of|behind) (?:an? )?(?:[a-z-]+ ){0,2})?(?:prison|jail|custody|imprisonment|bars|detention|sentence)\b")
_OTHERWISE = re.compile(
    r"\b(?:up to|maximum|minimum|at least|least|more than|less than|nearly|about|almost|around|over|under|faces?|faced|facing|could|may|might|would|will|should|if|wants?|wanted|seek\w*|sought|ask\w*|"
    r"demand\w*|recommend\w*|request\w*|suspended|each|both|all|consecutive|concurrent\w*|additional|additionally|further|another|extra|appeal\w*|reduc\w+|cut|commut\w+|originally|initially|quash\w*|overturn\w*|"
    r"re-?sentenc\w+|earlier|previous|previously|for life|to life|life (?:in|plus|imprisonment|term|sentence)|total|combined|had (?:been|already)|were|are|not|never|to be|instead|rather|between|or|plus|absentia|absence|last (?:year|month)|in the (?:spring|summer|autumn|fall|winter)|average|typically|usually|anyone|those|people|men|women)\b",
    re.IGNORECASE,
)
"""Words by which a term is none that was passed on one person, or may not be the whole of it."""
_ELSE = re.compile(
    r"[’']? (?:(?:ago|later|earlier|before|old)\b|(?:(?:of|in|on|under) )?(?:[a-z]+ )?(?:probation|supervis\w+|suspended|community|house arrest|parole|home|deferred|ban)\b)"
)
"""What stands behind a length of time that is no time in prison."""
_AFTER = re.compile(r",? (?:to|or|and|plus|with|apart|each|including|minimum|less)\b|[’']? each\b")
_PARTLY = re.compile(
    r"\bsuspended\b|\beach\b|\bapiece\b|\bappeal|\breduced\b|\binstead\b|\b(?:earlier|previous|previously|another|separate|other|already|second|absentia|absence|last (?:year|month)|in the (?:spring|summer|autumn|fall|winter))\b"
)
_LOWER = re.compile(r"(?<![\w’'])[a-z][a-z’'-]*")
_BETWEEN = frozenset("on in at by to the a an judge court district crown federal state prison jail yesterday today morning afternoon evening night".split())
"""Words in lower case that may stand between the verb and the term."""
_RANGE = re.compile(rf"(?:\d|{_WORD})(?: (?:years?|months?))? (?:to|or|and) $", re.IGNORECASE)
_TOGETHER = re.compile(
    rf"\b(?:concurrent|consecutive)(?:ly)?\b|\b(?:other|remaining) {_N} (?:years|months)\b"
    rf"|\b(?:in total|in all|all told|altogether)\b|\b(?:served?|serving|run|running) (?:together|one after|back to back|side by side|at the same time)\b"
    rf"|\b(?:years?|months?)\b[^.;:“”\"()]{{0,60}}? and (?:a further |another )?{_N} (?:(?:years?|months?) )?for\b"
)
"""Words of an article in which terms for several counts may have been added up, or not."""
_CHANGED = re.compile(
    r"\b(?:re-?sentenc\w+|commut(?:ed|es|ing)|appeals? (?:court|judges)|courts? of appeals?|unduly lenient|retrial|(?:reduc|increas|shorten|lengthen|extend|halv|doubl)\w* (?:\w+ ){0,3}(?:sentence|term)|"
    r"(?:sentence|term) (?:was|is|has been|had been|be) (?:\w+ )?(?:reduc|increas|cut|shorten|lengthen|extend|halv|doubl|rais)\w*)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:^|[ \u00a0])[Hh]e $|(?:^|[ \u00a0])[Ss]he $")
_BE = re.compile(r"\b(?:was|is|been|being|be|gets|got|and|who)(?: (?:\w+ly|on \w+day|[A-Z]\w+day|yesterday|today|later|then))? $")
_AGED = re.compile(r",? (?:aged )?\d\d(?=[,.;])")
_OBLIQUE = frozenset(
    "of to with by from for against about over on in at under behind than like near into after before exposed killed murdered attacked stabbed shot robbed raped defrauded cheated whose".split()
)
"""Words before a name that make its bearer somebody else than who is sentenced."""
_WHEN = frozenset(("after", "before"))
_OF_HER = re.compile(r"(?:, [^,.;:“”\"()]{1,40},)? (?:was|is|has been)(?: (?:\w+ly|on \w+day|yesterday|today))? ")
"""What stands between the name and the verb where `after` begins a clause and the name is its subject."""
_LOOK, _BEHIND = 110, 60
_NEXT = 3
"""Sentences behind one that withholds the name in which it follows."""


class Term(NamedTuple):
    """A term at its place, in years, with the words of the person's whole name and whether the article tells of a change of the sentence.

    `told_from` is where the sentence begins to tell of it: on Friday savers wept, after Ada Roe was jailed.
    """

    start: int
    end: int
    years: float
    subject: tuple[str, ...]
    changed: bool
    told_from: int


def prison_terms(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Term]:
    """The prison terms passed on persons whom the article names in full, in order."""
    text = reading.text
    people = _People(mentions)
    # Of the whole article, and asked once: a long one may tell of many terms.
    changed: bool | None = None
    together: bool | None = None
    for at, sentence in compress(enumerate(reading.sentences), reading.sentences_with(WORDS)):
        if sentence.end - sentence.start > 600:
            continue
        lengths = [m for m in _ANY.finditer(text, sentence.start, sentence.end) if not _ELSE.match(text, m.end())]
        passed = [(m, before, verb) for m in lengths if (verb := _PASSED.search(before := text[max(sentence.start, m.start() - _LOOK) : m.start()]))]
        if len(passed) != 1 or lengths[-1] is not passed[0][0]:
            # Of two terms in a sentence one may be another person's, or for another count.
            continue
        term, before, verb = passed[0]
        after = text[term.end() : min(sentence.end, term.end() + _BEHIND)]
        if verb["whom"] and not set(_LOWER.findall(verb["whom"])) <= _BETWEEN:
            # Jailed for a fraud that ran for seven years, jailed the accomplice of somebody.
            continue
        together = _TOGETHER.search(text) is not None if together is None else together
        if (
            together
            or _RANGE.search(before)
            or _AFTER.match(after)
            or _PARTLY.search(after)
            or _OTHERWISE.search(before, max(0, verb.start() - 50))
            or (verb["got"] and not _INSIDE.match(after))
        ):
            continue
        trigger = term.start() - len(before) + verb.start()
        person = _person(reading, people, at, sentence, trigger, term.start(), verb["whom"] is not None)
        subject = people.whole(person) if person is not None else ()
        if person is not None and subject:
            changed = bool(_CHANGED.search(text)) if changed is None else changed
            told_from = person.start if sentence.start < person.start < trigger and _clause(text, person, trigger) else sentence.start
            yield Term(term.start(), term.end(), _years(term), subject, changed, told_from)


def terms_given(text: str) -> tuple[float, ...]:
    """Every length of time in the article that could be a term, in years."""
    return tuple(sorted({_years(match) for match in _ANY.finditer(text)}))


def same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two whole names have the same first and last word."""
    return bool(a and b) and a[0] == b[0] and a[-1] == b[-1]


def _years(match: re.Match[str]) -> float:
    value = _number(match["n"]) + (0.5 if match["half"] else 0)
    if match["unit"].casefold() == "month":
        value /= 12
    return round(value + (_number(match["m"]) / 12 if match["more"] else 0), 3)


def _number(written: str) -> float:
    return float(written) if written[0].isdigit() else float(plain(written) or 0)


class _People:
    """The people of an article, by place and by family name."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        """`mentions` are all of the article, in order."""
        self._mentions = mentions

    @cached_property
    def _named(self) -> list[Mention]:
        return [m for m in self._mentions if m.sure and (m.kind == "person" or (m.kind == "other" and " " in m.text))]

    @cached_property
    def _whole(self) -> Mapping[str, set[tuple[str, ...]]]:
        found: dict[str, set[tuple[str, ...]]] = {}
        for mention in self._mentions:
            words = tuple(fold(mention.text).split()) if mention.sure and " " in mention.text else ()
            if len(words) > 1:
                found.setdefault(words[-1], set()).add(words)
        return found

    def within(self, start: int, end: int) -> list[Mention]:
        """The names of people that begin there, in order."""
        return self._named[bisect_left(self._named, start, key=_START) : bisect_left(self._named, end, key=_START)]

    def whole(self, mention: Mention) -> tuple[str, ...]:
        """The words of the whole name behind a mention; empty where the article has none or several."""
        words = tuple(fold(mention.text).split())
        if len(words) > 1:
            return words
        found = self._whole.get(words[-1], set()) if words else set()
        return next(iter(found)) if len(found) == 1 else ()


_START = attrgetter("start")


def _clause(text: str, person: Mention, trigger: int) -> bool:
    """Whether a name is the subject of a clause that tells when something else happened: after Ada Roe was jailed."""
    return person.beside[0].rpartition(" ")[2] in _WHEN and _OF_HER.fullmatch(text, person.end, trigger) is not None


def _person(reading: Reading, people: _People, at: int, sentence: Span, trigger: int, term: int, active: bool) -> Mention | None:
    """Who is sentenced: the only person named before the verb, or between verb and term; else the one named next, or last."""
    text = reading.text
    before = people.within(sentence.start, trigger)
    between = people.within(trigger + 1, term) if active else []
    subject = text[max(sentence.start, trigger - 40) : trigger]
    if between and not _BE.search(subject):
        return between[0] if len(between) == 1 else None
    if before:
        oblique = before[0].beside[0].rpartition(" ")[2] in _OBLIQUE and not _clause(text, before[0], trigger)
        if oblique or text.startswith(("'s", "’s", "' ", "’ "), before[0].end):
            return None
        joined = " and " in text[before[0].start : trigger].partition(",")[0]
        return before[0] if len(set(map(people.whole, before))) == 1 and not joined else None
    if between:
        return None
    if _PRONOUN.search(re.sub(r"(?:was|is|has been) $", "", subject)):
        if not at:
            return None
        last = reading.sentences[at - 1]
        named = people.within(last.start, last.end)
        near = people.within(reading.sentences[max(0, at - _NEXT)].start, last.end)
        return named[0] if named and named[0].start - last.start < 12 and len(set(map(people.whole, near))) == 1 else None
    if not re.search(r"\bwas (?:[\w-]+ ){0,3}$|\b(?:is|has been) $", subject):
        return None
    ends = reading.sentences[min(at + _NEXT, len(reading.sentences) - 1)].end
    after = people.within(sentence.end, ends)
    return after[0] if after and _AGED.match(text, after[0].end) else None
