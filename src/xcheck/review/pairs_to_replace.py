"""Fixes as pairs to find and replace, for a content system that xcheck cannot write to: CSV, one place a row.

`find` alone may stand in an article more than once; `before`, `find` and `after` together stand there once only, as far
as its paragraph allows. Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` for a formula: such a cell gets a
`'` in front, as spreadsheets themselves mark text.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping

from xcheck.model.article import Article
from xcheck.review.fixes import Fix

COLUMNS = ("path", "line", "column", "find", "replace", "before", "after", "rule", "key")
MOST = 12
"""Words that a place is given with on either side at most."""
_BACK = re.compile(r"\S+[^\S\r\n]*\Z|[^\S\r\n]+\Z")
_ON = re.compile(r"[^\S\r\n]*\S+|[^\S\r\n]+")
_FORMULA = re.compile(r"[\s]*[=+\-@\t\r\n|％＝＋－＠]")
_REACH = 400
"""Characters looked at for one more word."""


def table(fixes: Iterable[Fix], articles: Mapping[str, Article]) -> bytes:
    """The table in UTF-8, in the order of `fixes`. `articles` by path are those whose texts the fixes stand in."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for fix in fixes:
        article = articles[fix.path]
        place = article.locate(fix.start)
        before, after = around(article.text, fix.start, fix.end)
        row = (fix.path, fix.old, fix.new, before, after, " ".join(fix.rules), " ".join(fix.keys))
        path, find, replace, before, after, rules, keys = map(guarded, row)
        writer.writerow((path, place.line, place.column, find, replace, before, after, rules, keys))
    return out.getvalue().encode("utf-8", "replace")


def guarded(cell: str) -> str:
    """The cell as text for every spreadsheet: marked where it would be taken for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """As few words before and after the place, in its line, as make it the only one; what stands next on each side at least."""
    low, high = _back(text, start), _on(text, end)
    for _ in range(MOST - 1):
        found = text[low:high]
        first = text.find(found)
        if first == low and text.find(found, first + 1) < 0:
            break
        wider = _back(text, low), _on(text, high)
        if wider == (low, high):
            break
        low, high = wider
    return text[low:start], text[end:high]


def _back(text: str, at: int) -> int:
    found = _BACK.search(text, max(0, at - _REACH), at)
    return found.start() if found else at


def _on(text: str, at: int) -> int:
    found = _ON.match(text, at, min(len(text), at + _REACH))
    return found.end() if found else at
