"""What a report may say of the rules themselves, for formats that carry their rules along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from xcheck.model.finding import Severity


class Manual(NamedTuple):
    """One rule for a reader: its title, why it is there, its whole page as plain text, and the severities it may give, highest first."""

    title: str
    why: str
    page: str
    severities: tuple[Severity, ...]


Manuals = Mapping[str, Manual]
"""By rule id; a rule that is not in it is told by its id alone."""
