"""Phrases: the places that house rules' own patterns find.

A pattern sees one paragraph at a time, runs under a limit of time and of hits, and what goes over a limit is told as
trouble: that rule's places in that article are then left out as a whole, never in part.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from xcheck.extract.house.expressions import Compiled, Pattern, prepared
from xcheck.extract.house.literals import WORD, adapted, capitalised, look, may_hold, opener
from xcheck.extract.reading import Reading
from xcheck.model.notice import Notice
from xcheck.model.place import Span
from xcheck.model.records import BlockKind, Phrase

if TYPE_CHECKING:
    import regex

__all__ = ["Pattern", "phrases"]

SECONDS = 2.0
"""What one pattern may take on one article, with as much again for every million characters."""
_HUGE = 200_000
MOST = 10_000
"""How many places one pattern may find in one article."""


def phrases(reading: Reading, patterns: Sequence[Pattern]) -> tuple[tuple[Phrase, ...], tuple[Notice, ...]]:
    """The places of all patterns in one article, in order, and a notice for each pattern that went over a limit."""
    found: list[Phrase] = []
    notices: list[Notice] = []
    sections: dict[tuple[BlockKind, ...], list[_Section]] = {}
    for each in patterns:
        if each.blocks not in sections:
            sections[each.blocks] = list(_sections(reading, each.blocks))
        try:
            found.extend(_found(reading, each, sections[each.blocks]))
        except TimeoutError:
            message = f"rule {each.rule}: its pattern takes too long on this article; its places here are left out"
            notices.append(Notice(reading.article.path, "limit", message))
        except _TooManyError:
            message = f"rule {each.rule}: its pattern finds more than {MOST:,} places in this article; they are left out"
            notices.append(Notice(reading.article.path, "limit", message))
    return tuple(sorted(found, key=lambda p: (p.start, p.end, p.rule))), tuple(notices)


class _TooManyError(Exception):
    """More hits than anybody reads."""


class _Section:
    """One paragraph's text, and its words: kept for all patterns, unless it is huge."""

    def __init__(self, span: Span, text: str) -> None:
        self.span, self.text = span, text

    @cached_property
    def low(self) -> str:
        return self.text.lower()

    def words(self) -> Iterable[tuple[int, str]]:
        return self._few if len(self.text) < _HUGE else self._each()

    @cached_property
    def _few(self) -> list[tuple[int, str]]:
        return list(self._each())

    def _each(self) -> Iterator[tuple[int, str]]:
        return ((match.start(), opener(match.group())) for match in WORD.finditer(self.text))


def _sections(reading: Reading, kinds: tuple[BlockKind, ...]) -> Iterator[_Section]:
    """The paragraphs of prose that stand in blocks of these kinds."""
    blocks = sorted((b.start, b.end, b.kind) for b in reading.blocks)
    at = 0
    for span in reading.prose:
        while at < len(blocks) and blocks[at][1] <= span.start:
            at += 1
        kind = blocks[at][2] if at < len(blocks) and blocks[at][0] <= span.start else "body"
        if kind in kinds:
            yield _Section(span, reading.text[span.start : span.end])


def _found(reading: Reading, pattern: Pattern, sections: Sequence[_Section]) -> list[Phrase]:
    made = prepared(pattern)
    found: list[Phrase] = []
    if made.hints is not None and not may_hold(reading.low, made.hints):
        return found
    ends = time.monotonic() + SECONDS * (1 + len(reading.text) / 1_000_000)
    for section in sections:
        if made.hints is not None and not may_hold(section.low, made.hints):
            continue
        spared: list[tuple[int, int]] | None = None
        offset = section.span.start
        for match in _matches(made, section, ends):
            if match.start() == match.end() or not _wanted(reading, pattern, offset + match.start()):
                continue
            if spared is None:
                spared = [m.span() for e in made.exceptions for m in e.finditer(section.text, timeout=_left(ends))]
            if any(start < match.end() and match.start() < end for start, end in spared):
                continue
            record = _record(reading, pattern, made, match, Span(offset + match.start(), offset + match.end()))
            if record is not None:
                found.append(record)
                if len(found) > MOST:
                    raise _TooManyError
    return found


def _matches(made: Compiled, section: _Section, ends: float) -> Iterator[regex.Match[str]]:
    """The matches in one paragraph. Forms are tried only at words that one of them begins with."""
    if made.openers is None:
        yield from made.main.finditer(section.text, timeout=_left(ends))
        return
    done = 0
    for start, word in section.words():
        if word in made.openers and start >= done:
            match = made.main.match(section.text, start)
            if match:
                done = match.end()
                yield match


def _left(ends: float) -> float:
    return max(ends - time.monotonic(), 0.001)


def _wanted(reading: Reading, pattern: Pattern, offset: int) -> bool:
    return pattern.in_quotes == "both" or reading.marks.quoted(offset) == (pattern.in_quotes == "only")


def _record(reading: Reading, pattern: Pattern, made: Compiled, match: regex.Match[str], span: Span) -> Phrase | None:
    text = match.group()
    if not pattern.forms:
        suggestion = None if pattern.suggestion is None else _filled(pattern.suggestion, match)
        return None if suggestion == text else Phrase(reading.origin, span.start, span.end, text, pattern.rule, "", suggestion)
    form = look(made.forms, text)
    if form is None or _in_address(reading.text, span):
        return None
    if form.preferred is not None:
        suggestion = adapted(form.preferred, text, form.text)
        # A capital that only opens the sentence, or a headline's, is no fault.
        if text == suggestion or (text == capitalised(suggestion) and _opens(reading, span)):
            return None
        return Phrase(reading.origin, span.start, span.end, text, pattern.rule, form.text, suggestion)
    lowered = look(made.forms, text[:1].lower() + text[1:])
    if lowered is not None and lowered != form and _opens(reading, span):
        return None
    return Phrase(reading.origin, span.start, span.end, text, pattern.rule, form.text, None)


def _filled(template: str, match: regex.Match[str]) -> str:
    r"""The suggestion with `\1` … `\9` replaced by what those groups hold."""
    first, *others = template.split("\\")
    return first + "".join((match.group(int(part[0])) or "") + part[1:] if part[:1].isdigit() else "\\" + part for part in others)


def _opens(reading: Reading, span: Span) -> bool:
    """Whether a capital at `span` says nothing: at the start of a sentence or quotation, or in the headline."""
    headline = reading.headline()
    if headline is not None and headline.start <= span.start < headline.end:
        return True
    sentence = reading.sentence_at(span.start)
    start = sentence.start if sentence else span.start
    before = reading.text[max(start, span.start - 8) : span.start]
    return not before.strip(" \t\xa0\"'“”‘’«»([-–—•*") or before.rstrip()[-1:] in ':“‘"«'


def _in_address(text: str, span: Span) -> bool:
    """Whether the place is part of a web or mail address, a handle or a hashtag."""
    start, end = span
    while start > 0 and span.start - start < 200 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - span.end < 200 and not text[end].isspace():
        end += 1
    around = text[start:end].lstrip("(\"'“‘")
    return "://" in around or "@" in around or around.startswith(("www.", "#"))
