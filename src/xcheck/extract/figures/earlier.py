"""Whether a count is told of an earlier event than the report is of: `Last month bombers wounded 70`, `in January`, `a year ago`.

Reports of today's attack recall the ones before. The time that sets them apart stands at the beginning of the sentence, or
in the clause of the count; in an aside (`the mayor, elected last month, said`) it is somebody else's.
"""

from __future__ import annotations

import re
from datetime import date

from xcheck.extract.figures.measures import PREDICATES
from xcheck.text.calendar_words import ANY_MONTH, MONTHS

_GAP = r"[ \u00a0]"
_SOME = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|a few|\d{1,2})"
_AGO = re.compile(
    rf"\b(?:(?:[Ll]ast|(?:[Tt]he|of){_GAP}(?:previous|last)){_GAP}(?:month|year|spring|summer|autumn|fall|winter|{ANY_MONTH})\b"
    rf"|(?i:{_SOME}){_GAP}(?:months?|years?|decades?){_GAP}(?:ago|earlier|before|previously)\b"
    rf"|(?:[Yy]ears|[Mm]onths|[Dd]ecades){_GAP}(?:ago|earlier)\b)"
)
_IN_A_MONTH = re.compile(
    rf"\b(?P<word>[A-Za-z]+{_GAP})?(?:[Ii]n|[Ss]ince|[Ll]ate{_GAP}in|[Ee]arly{_GAP}in){_GAP}(?:early{_GAP}|late{_GAP}|mid-)?(?P<month>{ANY_MONTH})\b"
)
_IN_A_YEAR = re.compile(rf"\b(?P<word>[A-Za-z]+{_GAP})?(?:[Ii]n|[Ss]ince){_GAP}(?P<year>(?:19|20)\d\d)(?![\d%]|,\d)")
_AFTER_IT = re.compile(rf"\b(?i:{_SOME}){_GAP}(?:months?|years?|decades?){_GAP}after\b")
_PAUSE = re.compile(r"[,;:()–—]")
_HAPPENED = frozenset(word for words in PREDICATES.values() for word in words)
_MADE = ("ed", "built", "born", "begun", "founded", "held", "set", "won", "made")
"""Endings of what is said to have come to be, or to have been done, in a month or year: the bridge built in 1971."""


def of_an_earlier_event(before: str, after: str, own: date | None) -> bool:
    """Whether the words before and after a count in its sentence set it in an earlier time. `own` is the day of the report."""
    return any(_earlier(part, own) for part in (_opening(before), _clause(before, after))) or _AFTER_IT.search(_last(before)) is not None


def _opening(before: str) -> str:
    """What a sentence begins with, up to its first comma, where the count comes behind that."""
    pause = _PAUSE.search(before)
    return before[: pause.start()] if pause else ""


def _clause(before: str, after: str) -> str:
    """The words around the count that no comma or dash parts from it."""
    pause = _PAUSE.search(after)
    return f"{_last(before)}#{after[: pause.start()] if pause else after}"


def _last(before: str) -> str:
    at = 0
    for pause in _PAUSE.finditer(before):
        at = pause.end()
    return before[at:]


def _earlier(part: str, own: date | None) -> bool:
    if _AGO.search(part):
        return True
    if own is None:
        return False
    months = any(_of_the_count(found["word"]) and MONTHS.index(found["month"]) + 1 != own.month for found in _IN_A_MONTH.finditer(part))
    return months or any(_of_the_count(found["word"]) and int(found["year"]) < own.year for found in _IN_A_YEAR.finditer(part))


def _of_the_count(word: str | None) -> bool:
    """Whether a time behind `word` may be that of what happened to people, and not of what was built or said then."""
    bare = (word or "").strip(" \u00a0").casefold()
    return bare in _HAPPENED or not bare.endswith(_MADE)
