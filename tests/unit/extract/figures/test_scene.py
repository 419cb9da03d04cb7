"""Where and when a count is told whose own sentence does not say."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import figures_of

DAY = date(2025, 3, 4)


@pytest.mark.parametrize(
    ("text", "names", "days"),
    [
        ("On Monday a bomb went off in Leeds. Some 13 people were hurt.", ("leeds",), ("2025-03-03",)),
        ("A bomb went off in Leeds. Nobody knew why. Some 13 people were hurt.", ("leeds",), ()),
        ("A bomb went off in Leeds. Nobody knew why. Nobody asked. Some 13 people were hurt.", (), ()),
        ("On Monday a bomb went off in Leeds. Some 13 people were hurt in Bristol.", (), ()),
        ("On Monday a bomb went off in Leeds.\\n\\nSome 13 people were hurt.", (), ()),
        ("A bomb went off in Leeds, police said on Monday. Some 13 people were hurt.", ("leeds",), ()),
        ("Ilse Brandvold spoke. Some 13 people were hurt.", (), ()),
        ("On Monday a bomb went off in Leeds. The repair costs $13 million.", (), ()),
    ],
)
def test_setting(text: str, names: tuple[str, ...], days: tuple[str, ...]) -> None:
    [figure] = figures_of(text.replace("\\n", "\n"), days=(DAY,))
    assert (figure.setting.names, figure.setting.days) == (names, days)
