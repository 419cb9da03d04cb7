"""Somebody at a terminal, asked about one change after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from xcheck.cli.echo import echo

if TYPE_CHECKING:
    from xcheck.model.article import Article
    from xcheck.review.fixes import Fix

AROUND = 60
"""Characters shown on either side of a change."""
_HELP = "y: change it, n: leave it, a: change it and all that follow, q: leave it and all that follow"


def answer() -> str:
    """The next line from standard input; `q` at its end."""
    echo("Change it? [y/n/a/q/?] ", nl=False)
    line = sys.stdin.readline()
    return line.strip().casefold()[:1] or "?" if line else "q"


def approver(articles: Mapping[str, Article], ask: Callable[[], str] = answer) -> Callable[[Mapping[str, Sequence[Fix]]], dict[str, list[Fix]]]:
    """Asks about every fix in turn and gives back those that are to be made. `articles` are those the fixes stand in, by path."""
    from xcheck.review.fix_listing import line

    def approve(fixes: Mapping[str, Sequence[Fix]]) -> dict[str, list[Fix]]:
        chosen: dict[str, list[Fix]] = {}
        said = ""
        for path, own in fixes.items():
            for fix in own:
                if said not in ("a", "q"):
                    echo(line(fix, articles))
                    echo(f"  {_context(articles[path].text, fix)}")
                    said = _said(ask)
                if said in ("y", "a"):
                    chosen.setdefault(path, []).append(fix)
        return chosen

    return approve


def _said(ask: Callable[[], str]) -> str:
    while (said := ask()) not in ("y", "n", "a", "q"):
        echo(_HELP)
    return said


def _context(text: str, fix: Fix) -> str:
    """The words around the place in its line, with the change as `[-old-]{+new+}`."""
    before = text[max(0, fix.start - AROUND) : fix.start].splitlines()[-1:] if fix.start else []
    after = text[fix.end : fix.end + AROUND].splitlines()[:1]
    shown = f"{''.join(before)}[-{fix.old}-]{{+{fix.new}+}}{''.join(after)}"
    return "".join(c if c.isprintable() or c == " " else " " for c in shown).strip()
