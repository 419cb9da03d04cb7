"""Many pairs of names at once: CSV in, the same rows with outcome and score out."""

from __future__ import annotations

import csv
import gc
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from xcheck.files.decoding import decode
from xcheck.files.paths import display
from xcheck.files.reading import read_bytes
from xcheck.model.trouble import Trouble
from xcheck.names.compare import compare_names

if TYPE_CHECKING:
    import _csv
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
_BETWEEN = b"\xff"
"""Between the blocks of one part: a byte that UTF-8 never has."""
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
    head, rows = _rows(text, shown)
    for name in ("a", "b"):
        if head.count(name) != 1:
            problem = f"has no column {name!r}" if name not in head else f"has two columns {name!r}"
            raise Trouble.of(shown, "pairs", f"{problem}; its columns are {', '.join(map(repr, head)) or 'none'}")
    if not {len(head)}.issuperset(map(len, rows)):
        raise _uneven(text, shown, len(head))
    both = itemgetter(head.index("a"), head.index("b"))
    # Never a single column, which would come back bare: a and b are among them.
    keep = itemgetter(*(at for at, name in enumerate(head) if name not in ADDED))

    def answered(some: Sequence[list[str]]) -> bytes:
        return _written([(*keep(row), *_answer(*both(row))) for row in some])

    yield _written([(*keep(head), *ADDED)])
    # Comparing makes values and no cycles: looking for these would cost a tenth of the time.
    gc.freeze()
    # A fork has what this process has: lists that the first rows ask for are not read again in each.
    yield answered(rows[:_FIRST])
    parts = max(1, min(jobs, len(rows) // _SHARE))
    blocks = [rows[start : start + _BLOCK] for start in range(_FIRST, len(rows), _BLOCK)]

    def answers(part: int) -> bytes:
        return _BETWEEN.join(map(answered, blocks[part::parts]))

    work = [partial(answers, part) for part in range(parts)]
    elsewhere = [begun(each) for each in work[1:]]
    told = [iter(part.split(_BETWEEN)) for part in (work[0](), *(each() for each in elsewhere))]
    yield from (next(told[number % parts]) for number in range(len(blocks)))


def _answer(a: str, b: str) -> tuple[str, str]:
    found = compare_names(a, b)
    return found.outcome, f"{found.score:.4f}"


def _rows(text: str, shown: str) -> tuple[list[str], list[list[str]]]:
    """Head and rows; blank lines are skipped."""
    reader = _reader(text)
    # The limit is the csv module's own and global: it is put back.
    before = csv.field_size_limit(_FIELD)
    try:
        rows = list(filter(None, reader))
    except csv.Error as error:
        raise Trouble.of(shown, "pairs", f"is no CSV: {error}", max(1, reader.line_num), 1) from None
    finally:
        csv.field_size_limit(before)
    if not rows:
        raise Trouble.of(shown, "pairs", "is empty; columns 'a' and 'b' are needed")
    return [name.strip() for name in rows[0]], rows[1:]


def _reader(text: str) -> _csv.Reader:
    return csv.reader(io.StringIO(text, newline=""), strict=True)


def _uneven(text: str, shown: str, width: int) -> Trouble:
    """That a row has more or fewer fields than the head, which has `width`: read again, for nobody else asks on which line a row ends."""
    reader = _reader(text)
    before = csv.field_size_limit(_FIELD)
    fields = next(size for size in map(len, reader) if size not in (0, width))
    csv.field_size_limit(before)
    return Trouble.of(shown, "pairs", f"{fields} fields, but the head has {width}", reader.line_num, 1)


def _written(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as the csv module writes them, which looks at each letter: it is asked for those only that have something to quote."""
    lines = []
    for row in rows:
        line = ",".join(row)
        bare = line.count(",") < len(row) and '"' not in line and "\n" not in line and "\r" not in line
        lines.append(f"{line}\n" if bare else _quoted(row))
    return "".join(lines).encode("utf-8", "backslashreplace")


def _quoted(row: Sequence[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerow(row)
    return out.getvalue()
