"""Places for editors: from 0, in their own unit, in the file and not in the article's text."""

from __future__ import annotations

import pytest

pytest.importorskip("pygls")

from xcheck.cli.server.places import Stretch, lines_of, shown, stretch
from xcheck.model.finding import Evidence
from xcheck.readers import read_bytes
from xcheck.text.columns import Unit

SOURCE = "---\ntitle: T\n---\r\nOne.\r\n🎈 é Damarov left\rhere.\n"


@pytest.mark.parametrize(("unit", "column"), [("code points", 4), ("utf-16", 5), ("utf-8", 8)])
def test_a_span(unit: Unit, column: int) -> None:
    (article,), _ = read_bytes(SOURCE.encode(), "a.txt", {}, None)
    at = article.text.index("Damarov")
    assert stretch(article, at, at + 7, lines_of(SOURCE), unit) == Stretch(4, column, 4, column + 7)
    over = article.text.index("here")
    assert stretch(article, at, over + 4, lines_of(SOURCE), unit)[2:] == (5, 4)


def test_lines_end_where_editors_end_them() -> None:
    assert lines_of("a\r\nb\rc\nd\x0ce\u2028f") == ["a", "b", "c", "d\x0ce\u2028f"]


def test_other_sides() -> None:
    side = Evidence("b.txt", 6, 13, 2, 3, "Damarov", "Damarov", "reference", "", 0)
    assert shown(side, ["", "🎈 Damarov"], "utf-16") == Stretch(1, 3, 1, 10)
    assert shown(side, None, "utf-16") == Stretch(0, 0, 0, 0)
    assert shown(side, [""], "utf-16") == Stretch(1, 0, 1, 0), "a file that was cut since"


def test_cursors() -> None:
    where = Stretch(2, 4, 2, 9)
    assert where.touches(2, 4)
    assert where.touches(2, 9)
    assert not where.touches(2, 10)
    assert not where.touches(1, 6)
    assert where.meets(Stretch(0, 0, 9, 0))
    assert not where.meets(Stretch(2, 10, 3, 0))
