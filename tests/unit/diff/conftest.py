"""What the tests of the diff share: texts compared with the furniture that ships."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xcheck.diff.compare import Comparison, compare
from xcheck.extract.furniture import templates
from xcheck.files.shipped import shipped

Compared = Callable[[str, str], Comparison]


@pytest.fixture(scope="session")
def compared() -> Compared:
    """Compares two texts."""
    declared = templates.load([shipped() / "templates"])
    return lambda old, new: compare(old, new, declared)
