"""The paragraphs that versions are aligned by: the quick way gives what the plain one does."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from xcheck.diff import units as own
from xcheck.diff.units import lines_of, units
from xcheck.model.place import Span

LONG = "The council met on Monday to discuss the harbour wall, the cost of its repair and who is to pay for it all in the end"
LINES = [
    "The wall.",
    "The wall of Kell stands where the old one stood, as far as",
    "anyone knows, and it will",
    "- one gate",
    "3. two gates",
    "# Gates",
    LONG,
    f"{LONG}.",
]
TEXTS = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n", " \n", "\n\n\n"])), max_size=12).map(
    lambda rows: "".join(line + ending for line, ending in rows)
)


def wrapped(text: str, lines: list[Span]) -> bool:
    whole = sum(re.search(r"[.!?:;]", text[max(line.start, line.end - 3) : line.end]) is not None for line in lines)
    return median(line.end - line.start for line in lines) <= own.WRAP and 2 * whole < len(lines)


def plainly(text: str) -> list[Span]:
    """The units of a text, each question asked anew."""
    chunks: list[list[Span]] = []
    for line in lines_of(text):
        between = text[chunks[-1][-1].end : line.start] if chunks else "\n\n"
        if between.count("\n") + between.count("\r") - between.count("\r\n") > 1:
            chunks.append([])
        chunks[-1].append(line)
    width = max((line.end - line.start for chunk in chunks if len(chunk) > 1 and wrapped(text, chunk[:-1]) for line in chunk), default=0)
    found: list[Span] = []
    for chunk in chunks:
        filled = width > 0 and all(line.end - line.start + 1 + len(text[below.start : below.end].split(None, 1)[0]) > width for line, below in pairwise(chunk))
        if len(chunk) > 1 and not wrapped(text, chunk[:-1]) and not filled:
            found.extend(chunk)
            continue
        starts = [0, *(n for n, line in enumerate(chunk) if n and own._ITEM.match(text, line.start, line.end))]
        found.extend(Span(chunk[first].start, chunk[last - 1].end) for first, last in pairwise([*starts, len(chunk)]))
    return found


@given(TEXTS)
def test_the_quick_way_gives_what_the_plain_one_does(text: str) -> None:
    assert units(text) == plainly(text)


def test_hard_wrapped_lines_are_one_paragraph_and_list_items_are_each_one() -> None:
    text = "The wall of Kell stands where the old one stood, as far as\nanyone knows, and it will\nlast.\n\n- one gate and\nits key\n- two gates\n"
    assert [text[slice(*unit)].partition(" ")[0] for unit in units(text)] == ["The", "-", "-"]
