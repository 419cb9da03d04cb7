"""What exactly to write at one place, so that nothing changes but what is wrong; or why a program should not do it.

A suggestion is written once for a whole finding. Where it goes in, the white space, hyphens, apostrophes, capitals and
the composed or decomposed letters of the place stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from operator import attrgetter

from msgspec import Struct

from xcheck.model.place import Span
from xcheck.text.marks import Marks, pair
from xcheck.text.segment import paragraphs

LONGEST = 300
"""Characters of a suggestion that is put in without a person."""
_PARTS = re.compile(r"([\s\-\u2010\u2011]+)")
_HYPHENS = "-\u2010\u2011"
_APOSTROPHES = "'’ʼ"
_QUOTATION = frozenset("\"“”„‟«»‘’‚‹›`'")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]")
_ARTICLE = re.compile(r"(?<!\w)(an?)[^\S\r\n]\Z", re.IGNORECASE)
_OWNING = re.compile(rf"[{_APOSTROPHES}](?!\w)")


class Surroundings(Struct, frozen=True):
    """What a place needs to know of its article: where quotations stand, and how the article writes its letters."""

    text: str
    marks: Marks
    lines: tuple[Span, ...]
    decomposed: bool
    curly: bool

    @classmethod
    def of(cls, text: str) -> Surroundings:
        """The surroundings in an article's text."""
        lines = paragraphs(text)
        decomposed = not unicodedata.is_normalized("NFC", text) and unicodedata.is_normalized("NFD", text)
        return cls(text, pair(text, lines), lines, decomposed, text.count("’") > text.count("'"))

    def quoted(self, start: int, end: int) -> str:
        """Why the place counts as quoted speech, or an empty text."""
        outer = self.marks.outer
        at = bisect_left(outer, end, key=attrgetter("start")) - 1
        if at >= 0 and start < outer[at].end:
            return "inside quotation marks"
        line = self.line(start)
        if any(line.start <= loose.offset < line.end and loose.mark in _QUOTATION for loose in self.marks.loose):
            return "a quotation mark in its paragraph has no partner, so it may be quoted"
        return ""

    def line(self, at: int) -> Span:
        """The paragraph that holds `at`; where none does, nothing."""
        index = bisect_right(self.lines, at, key=attrgetter("start")) - 1
        return self.lines[index] if index >= 0 and at < self.lines[index].end else Span(at, at)


def fitted(around: Surroundings, start: int, end: int, value: str, suggestion: str) -> str:
    """`suggestion` as it is to be written at `start` to `end`, where `value` stands in some case and spelling."""
    text = around.text[start:end]
    new = _capitals(around, start, end, value, suggestion)
    old_parts, new_parts = _PARTS.split(text), _PARTS.split(new)
    if len(old_parts) == len(new_parts):
        # Words at even places, what stands between them at odd ones: a space for a space, a hyphen for a hyphen.
        between = zip(old_parts[1::2], new_parts[1::2], strict=True)
        new_parts[1::2] = [own if _kind(own) == _kind(other) else other for own, other in between]
        new = "".join(new_parts)
    elif " " in new and "\u00a0" in text and " " not in text:
        new = new.replace(" ", "\u00a0")
    curly = next((c for c in text if c in _APOSTROPHES), "’" if around.curly else "")
    if curly:
        new = "".join(curly if c in _APOSTROPHES else c for c in new)
    return unicodedata.normalize("NFD", new) if around.decomposed else new


def _kind(between: str) -> str:
    return "".join("-" if c in _HYPHENS else " " for c in between)


def _capitals(around: Surroundings, start: int, end: int, value: str, suggestion: str) -> str:
    text = around.text[start:end]
    line = around.line(start)
    beside = around.text[line.start : start] + around.text[end : line.end]
    letters = sum(c.isalpha() for c in text)
    if text.isupper() and letters > 1 and not suggestion.isupper() and (beside.isupper() or value.islower()):
        return suggestion.upper()
    if text[:1].isupper() and value[:1].islower() and suggestion[:1].islower():
        suggestion = suggestion[:1].upper() + suggestion[1:]
    old_parts, new_parts = _PARTS.split(text), _PARTS.split(suggestion)
    if value.islower() and len(old_parts) == len(new_parts):
        # Son In Law in a headline becomes Son-In-Law.
        return "".join(n[:1].upper() + n[1:] if o[:1].isupper() else n for o, n in zip(old_parts, new_parts, strict=True))
    return suggestion


def unsafe(text: str, start: int, end: int, new: str) -> str:
    """Why a program should not write `new` at `start` to `end` of `text`; empty where it may."""
    old = text[start:end]
    if not new.strip() or new != new.strip():
        return "the suggestion is blank or has white space at an end"
    if hidden(new):
        return "the suggestion holds characters that nobody would see"
    if len(new) > LONGEST:
        return f"the suggestion is longer than {LONGEST} characters"
    if "\n" in old or "\r" in old:
        return "the words run over a line end"
    if part_of_word(text, start, end):
        return "the words are only a part of a longer word"
    article = _ARTICLE.search(text, max(0, start - 4), start)
    if article and _vowel(old) != _vowel(new):
        return f'"{article.group(1)}" before it may have to change too'
    if _OWNING.match(text, end) and old[-1:].casefold() == "s" and new[-1:].casefold() != "s":
        return "the possessive behind it would have to change too"
    return ""


def hidden(new: str) -> bool:
    """Whether words hold a line end, a control character, or one that acts without being seen."""
    return _UNSAFE.search(new) is not None


def part_of_word(text: str, start: int, end: int) -> bool:
    """Whether a word of `text` goes on over the start or the end of this place."""
    return (_wordy(text[max(0, start - 1) : start]) and _wordy(text[start : start + 1])) or (_wordy(text[end : end + 1]) and _wordy(text[end - 1 : end]))


def _wordy(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character or " ").startswith("M")


def _vowel(text: str) -> bool:
    return unicodedata.normalize("NFD", text)[:1].casefold() in "aeiou"
