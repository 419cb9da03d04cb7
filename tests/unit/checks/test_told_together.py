"""Two articles that tell one story, or do not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import figures_of
from xcheck.checks.told_together import told_together

DAY, NEXT, WEEK = date(2025, 3, 4), date(2025, 3, 5), date(2025, 3, 14)
MILL = "Fire at the Lund mill\n\nA fire at the Lund mill in Tolmar alarmed the Kerrin valley, Orla Venn of the Sarn brigade said.\n\nIt took 48 hoses.\n"
AFTER = "After the fire\n\nOrla Venn of the Sarn brigade walked through the Lund mill in Tolmar, below Kerrin, with Maren Holt.\n\nIt took 84 hoses.\n"
BRIDGE = "A bridge for Bellow\n\nMaren Holt laid the first stone of the Hadra bridge in Bellow, near Tolmar.\n\nIt took 84 cranes.\n"


@pytest.mark.parametrize(
    ("one", "other", "days", "said"),
    [
        (MILL, AFTER, (DAY, NEXT), True),
        (MILL, AFTER, (DAY, WEEK), False),
        # Without dates more names are asked for.
        (MILL, AFTER, (None, None), True),
        (MILL, AFTER.replace(", below Kerrin,", ""), (None, None), False),
        (MILL, AFTER.replace(", below Kerrin,", ""), (DAY, NEXT), True),
        (MILL, BRIDGE, (DAY, NEXT), False),
    ],
)
def test_told_together(one: str, other: str, days: tuple[date | None, ...], said: bool) -> None:
    a, b = figures_of(one, other, days=days)
    assert told_together(a, b) == told_together(b, a) == said
