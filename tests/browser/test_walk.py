"""The walk of a reviewer through two hundred findings, step by step; `docs/reviewing.md` tells it with these figures.

`XCHECK_WRITE=1 pytest tests/browser/test_walk.py` writes the table and the pictures there anew.
"""

from __future__ import annotations

import os
import re
import struct
from pathlib import Path

from tests.browser.conftest import Visit
from tests.browser.newsroom import newsroom
from tests.browser.walk import LARGEST, VIEW, table, walk
from xcheck.report import html

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "reviewing.md"
_HELD = re.compile(r"(<!-- walk: [^\n]*-->\n).*?(<!-- end of walk -->)", re.DOTALL)
PICTURES = ("reviewing-first-screen.png", "reviewing-a-decision.png", "reviewing-a-name.png", "reviewing-take-away.png")


def test_twelve_names_of_two_hundred_findings(visit: Visit, tmp_path: Path) -> None:
    page = visit(html.write(newsroom()), viewport=VIEW, color_scheme="light")
    writing = os.environ.get("XCHECK_WRITE") == "1"
    made = walk(page, DOCS if writing else tmp_path)
    names = made.steps[:12]
    assert sum(s.clicks for s in names) <= 12
    assert sum(s.keys for s in names) <= 36
    assert names[-1].settled == 116
    assert made.steps[-1].settled == 117
    assert page.said == []  # type: ignore[attr-defined]
    # A step is a click, three keys and what the page does after each; generous for a busy machine.
    slowest = max(names, key=lambda s: s.seconds)
    print(f"the slowest of the twelve: {slowest.told}, {slowest.seconds:.2f} s; all: {sum(s.seconds for s in names):.2f} s")
    assert slowest.seconds < 10
    whole = PAGE.read_text(encoding="utf-8")
    told = _HELD.sub(lambda m: m[1] + table(made.steps) + m[2], whole)
    if writing:
        PAGE.write_text(told, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == told
    for name in PICTURES:
        assert f"({name})" in told
        image = ((DOCS if writing else tmp_path) / name).read_bytes()
        assert struct.unpack(">II", image[16:24]) == (VIEW["width"], VIEW["height"])
        assert len(image) <= LARGEST
        assert (DOCS / name).is_file()
