"""Many pairs of names at once: CSV in, the same rows with outcome and score out."""

from __future__ import annotations

import csv
import gc
import io
from collections.abc import Callable, Iterator
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from xcheck.files.decoding import decode
from xcheck.files.paths import display
from xcheck.files.reading import read_bytes
from xcheck.model.trouble import Trouble
from xcheck.names.compare import compare_names

if TYPE_CHECKING:
    from pathlib import Path

Begun = Callable[[Callable[[], bytes]], Callable[[], bytes]]
"""Begins a piece of work, perhaps somewhere else at the same time, and gives what waits for its outcome."""

_BLOCK = 100
"""Rows compared, and written, at a time. Neighbours share names, and some sorts of names take longer than others: each process gets some of all."""
_FIRST = 20
"""Rows that are compared before work is begun elsewhere."""
_SHARE = 500
"""Rows from which one more process pays."""
_FIELD = 1 << 20
"""Characters in the longest field that is read."""
ADDED = ("outcome", "score")


def here(work: Callable[[], bytes]) -> Callable[[], bytes]:
    """The work done where its outcome is asked for."""
    return work


def compared(path: Path | str, jobs: int = 1, begun: Begun = here) -> Iterator[bytes]:
    """The rows of the CSV file at `path`, UTF-8, each with `outcome` and `score` behind its own columns, some rows at a time.

    The rows are compared in up to `jobs` parts, all but the first of them `begun` elsewhere, and given out when all are. Columns `outcome` and `score` that the file has already are filled anew. Quoting is the csv module's, lines end in a line feed.
    Raises Trouble, before anything is given out, when the file cannot be read, has no columns `a` and `b`, or a row does
    not fit its head.
    """
    shown = display(path)
    text = decode(read_bytes(path, shown), shown, None).text
    head, rows, lines = _rows(text, shown)
    for name in ("a", "b"):
        if head.count(name) != 1:
            problem = f"has no column {name!r}" if name not in head else f"has two columns {name!r}"
            raise Trouble.of(shown, "pairs", f"{problem}; its columns are {', '.join(map(repr, head)) or 'none'}")
    bad = next((at for at, row in enumerate(rows) if len(row) != len(head)), None)
    if bad is not None:
        raise Trouble.of(shown, "pairs", f"{len(rows[bad])} fields, but the head has {len(head)}", lines[bad], 1)
    at_a, at_b = head.index("a"), head.index("b")
    # Never a single column, which would come back bare: a and b are among them.
    keep = itemgetter(*(at for at, name in enumerate(head) if name not in ADDED))
    yield _written([(*keep(head), *ADDED)])
    # Comparing makes values and no cycles: looking for these would cost a tenth of the time.
    gc.freeze()
    # A fork has what this process has: lists that the first rows ask for are not read again in each.
    first = [_answer(row[at_a], row[at_b]) for row in rows[:_FIRST]]
    parts = max(1, min(jobs, len(rows) // _SHARE))
    blocks = [range(start, min(start + _BLOCK, len(rows))) for start in range(_FIRST, len(rows), _BLOCK)]

    def answers(part: int) -> bytes:
        return "\n".join([" ".join(_answer(rows[at][at_a], rows[at][at_b])) for block in blocks[part::parts] for at in block]).encode()

    work = [partial(answers, part) for part in range(parts)]
    elsewhere = [begun(each) for each in work[1:]]
    told = [iter(part.decode().split("\n")) for part in (work[0](), *(each() for each in elsewhere))]
    yield _written([(*keep(row), *answer) for row, answer in zip(rows, first, strict=False)])
    for number, block in enumerate(blocks):
        yield _written([(*keep(rows[at]), *next(told[number % parts]).split(" ")) for at in block])


def _answer(a: str, b: str) -> tuple[str, str]:
    found = compare_names(a, b)
    return found.outcome, f"{found.score:.4f}"


def _rows(text: str, shown: str) -> tuple[list[str], list[list[str]], list[int]]:
    """Head, rows and the line each row ends in; blank lines are skipped."""
    # The limit is the csv module's own and global: it is put back.
    before = csv.field_size_limit(_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, lines = [], []
    try:
        for row in reader:
            if row:
                rows.append(row)
                lines.append(reader.line_num)
    except csv.Error as error:
        raise Trouble.of(shown, "pairs", f"is no CSV: {error}", max(1, reader.line_num), 1) from None
    finally:
        csv.field_size_limit(before)
    if not rows:
        raise Trouble.of(shown, "pairs", "is empty; columns 'a' and 'b' are needed")
    return [name.strip() for name in rows[0]], rows[1:], lines[1:]


def _written(rows: list[tuple[str, ...]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "backslashreplace")
