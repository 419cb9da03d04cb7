"""What the shell offers behind an option when somebody presses Tab."""

from __future__ import annotations

from pathlib import Path

import typer


def rule_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The ids that begin with `incomplete` of the rules that are on, with their titles; none where settings or rules are broken."""
    from xcheck.cli.inputs import settings_for, standards_for
    from xcheck.model.notice import Trouble

    try:
        book = standards_for(settings_for([Path(p) for p in ctx.params.get("rules") or ()])).book
    except Trouble:
        return []
    return sorted((bound.rule.id, bound.rule.title) for bound in book.bound if bound.rule.id.startswith(incomplete))
