"""The line near the top of an article that says when it was published, for articles whose metadata does not.

`Published 14 March 2025, 6:02pm`, `By Ada Roe | Oct. 10, 2024`, `Friday, March 14, 2025`: a date in full with nothing beside it
but who wrote it, what time it was and that it was published. A date within a sentence tells of something else, and so
does one of several such lines, which head the parts of a diary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from xcheck.text.calendar_words import ANY_MONTH, MONTHS, SHORT_MONTH

_TOP = 10
"""Lines from the top among which it stands."""
_PROSE = 2
"""Paragraphs of the story that may stand above it: a summary, the line below a picture."""
_LONGEST = 140
_SENTENCE = 90
"""Characters from which a line is a paragraph of the story."""
_NUMBERS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH = rf"(?:{ANY_MONTH}|{SHORT_MONTH}\b\.?)"
_DATE = re.compile(
    rf"(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?!\d)|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH}),?\s+(?P<year>\d{{4}})(?!\d)"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_LABEL = re.compile(r"\b(?P<label>published|posted|first\s+published|updated|last\s+updated|modified|last\s+modified|date)\b", re.IGNORECASE)
_LATER = re.compile(r"updated|modified", re.IGNORECASE)
_BESIDE = re.compile(
    r"t\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?|\b\d{1,2}[ -]min(?:ute)?s?\s+read\b|\b(?:published|posted|first|last|updated|modified|date|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\b\.?"
    r"|[ap]\.?m\b\.?|noon|midnight|gmt|utc|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt|[ecmp]t|\d{1,2}[:.]\d{2}(?::\d{2})?(?=\D|$)|\d{1,2}(?=\s?[ap]\.?m\b))"
    r"|(?<=\d)[ap]\.?m\b\.?|[\s|·•/,;:()\[\]–—-]|\.(?!\w)",
    re.IGNORECASE,
)
_WRITER = re.compile(r"(?:by\s+)?[^\W\d_][\w.’'-]*(?:\s+(?:and\s+|&\s+)?[^\W\d_][\w.’'-]*){1,7}\s*(?=[|·•,;:–—-]|\d|$)", re.IGNORECASE)
_BY = re.compile(r"by\s", re.IGNORECASE)


def date_line(text: str) -> date | None:
    """The date of publication that a line near the top of `text` gives, or None."""
    prose = 0
    for line in _lines(text, _TOP):
        if len(line) <= _LONGEST and _YEAR.search(line):
            found = _dated(line)
            if found is not None:
                told, labelled = found
                return told if labelled or not _more(text, line) else None
        if len(line) > _SENTENCE:
            prose += 1
            if prose > _PROSE:
                return None
    return None


def _lines(text: str, most: int) -> Iterator[str]:
    """The first lines that hold more than white space, trimmed."""
    at, count = 0, 0
    while at < len(text) and count < most:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].strip()
        at = end + 1
        if line:
            count += 1
            yield line


def _dated(line: str) -> tuple[date, bool] | None:
    """The date that a line gives, and whether it says that this is when it was published."""
    dates = [(match, day) for match in _DATE.finditer(line) if (day := _day(match)) is not None]
    if not dates:
        return None
    rest = _DATE.sub(" ", line)
    writer = _WRITER.match(line)
    if writer is not None and (_BY.match(line) or line[writer.end() :].lstrip()[:1] in "|·•") and not _DATE.search(writer.group()):
        rest = _DATE.sub(" ", line[writer.end() :])
    if _BESIDE.sub("", rest):
        return None
    labels = [match for match in _LABEL.finditer(line) if match.start() < dates[-1][0].start()]
    # Of when it was published and when it was changed the first counts.
    for match, day in dates:
        before = [label for label in labels if label.start() < match.start()]
        if before and not _LATER.search(before[-1]["label"]):
            return day, True
    return dates[0][1], bool(labels)


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month = match["month"] or match["month2"]
        return date(int(match["year"] or match["year2"]), _NUMBERS[month[:3].casefold()], int(match["day"] or match["day2"]))
    except ValueError:
        return None


def _more(text: str, own: str) -> bool:
    """Whether another line of an article is nothing but another date, as in a diary."""
    told = _dated(own)
    return any((other := _dated(line)) is not None and told is not None and other[0] != told[0] for line in _short(text))


def _short(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if 6 <= len(line) <= _LONGEST and line[:1] not in '“"' and any(map(str.isdigit, line)):
            yield line.strip()
