"""What the shell offers behind an option when somebody presses Tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path


def rule_ids(given: Mapping[str, Sequence[str]], begun: str) -> list[tuple[str, str]]:
    """The ids that begin with `begun` of the rules that are on, with their titles; none where settings or rules are broken."""
    from xcheck.cli.inputs import settings_for, standards_for
    from xcheck.model.notice import Trouble

    try:
        book = standards_for(settings_for([Path(path) for path in given.get("--rules", ())])).book
    except Trouble:
        return []
    return sorted((bound.rule.id, bound.rule.title) for bound in book.bound if bound.rule.id.startswith(begun))
