"""Suppressions: rules that an author silences inside an article, each with a reason.

    <!-- xcheck: ignore name-variant -- he signs his letters so -->
    <!-- xcheck: ignore-file term-variant, credit-line -- a reprint -->

In Markdown and HTML, `ignore` stands in the paragraph that is meant, or by itself before it; `ignore-file` anywhere. In
front matter, for all formats that have it:

    xcheck-ignore:
      name-variant: he signs his letters so

What silences without a reason, or no rule by name, silences nothing and is told as trouble.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from xcheck.files.document import Document
from xcheck.model.notice import Notice
from xcheck.model.place import Place, Span
from xcheck.model.suppression import Suppression

FRONT = "xcheck-ignore"
KIND = "suppression"
COMMENT = re.compile(r"<!--\s{0,20}xcheck:((?:[^-<]|-(?!->)|<(?!!--)){0,2000})-->", re.IGNORECASE)
_ORDER = re.compile(r"\s*(ignore(?:-file)?)(?![\w-])(.*)", re.IGNORECASE | re.DOTALL)
_REASON = re.compile(r"\s(?:--|[–—])(?:\s|$)")
_LINE = re.compile(r"[^\r\n]+")


class Remark(Struct, frozen=True):
    """A comment to this program: the rules it silences, and whether in the whole article."""

    rules: tuple[str, ...]
    reason: str
    whole: bool
    place: Place

    def over(self, span: Span | None) -> tuple[Suppression, ...]:
        """The suppressions it makes for the part of the article that is meant."""
        return tuple(Suppression(rule, self.reason, self.place.line, None if self.whole else span) for rule in self.rules)


def remark(words: str, path: str, place: Place) -> Remark | Notice:
    """What stands behind `xcheck:` in a comment, or what is wrong with it."""
    order = _ORDER.match(words)
    if order is None:
        return _wrong(path, place, f"unknown order {' '.join(words.split())[:40]!r}: write `xcheck: ignore RULE -- reason`, or ignore-file")
    parts = _REASON.split(f" {order[2]}", maxsplit=1)
    rules = tuple(dict.fromkeys(re.split(r"[\s,]+", parts[0].strip()))) if parts[0].strip() else ()
    reason = " ".join(parts[1].split()) if len(parts) > 1 else ""
    if not rules:
        return _wrong(path, place, f"{order[1]} names no rule: write `xcheck: {order[1]} RULE -- reason`")
    if not reason:
        return _wrong(path, place, f"{order[1]} {', '.join(rules)} gives no reason, and silences nothing: write it behind `--`")
    return Remark(rules, reason, order[1].lower() == "ignore-file", place)


def in_front_matter(document: Document, value: object, key: str) -> tuple[tuple[Suppression, ...], tuple[Notice, ...]]:
    """The suppressions that front matter declares under `key`: a mapping of rules to reasons."""
    if not isinstance(value, dict):
        return (), (document.notice(f"{key}: write a mapping, RULE: reason", (key,)),)
    found, wrong = [], []
    for rule, reason in value.items():
        if isinstance(reason, str) and reason.strip():
            found.append(Suppression(str(rule), " ".join(reason.split()), document.place(key, rule).line))
        else:
            wrong.append(document.notice(f"{key}: {rule} gives no reason, and silences nothing", (key, rule), at_key=True))
    return tuple(found), tuple(wrong)


def lines(text: str) -> list[Span]:
    """The lines of `text` that hold words."""
    return [Span(*m.span()) for m in _LINE.finditer(text) if m.group().strip()]


def blocks(text: str) -> list[Span]:
    """The paragraphs of `text` as Markdown has them: lines with no blank line between them."""
    found: list[Span] = []
    for line in lines(text):
        if found and text[found[-1].end : line.start] in ("\n", "\r", "\r\n"):
            line = Span(found.pop().start, line.end)
        found.append(line)
    return found


def nearest(spans: Sequence[Span], at: int) -> Span:
    """The span that `at` stands in or at the end of, else the next one; empty where none follows."""
    found = bisect_left(spans, at, key=lambda span: span.end)
    return spans[found] if found < len(spans) else Span(at, at)


def _wrong(path: str, place: Place, message: str) -> Notice:
    return Notice(path, KIND, message, "trouble", place.line, place.column)
