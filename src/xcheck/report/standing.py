"""What stands at the edge of a report: what changed since the baseline, and what the articles were checked against."""

from __future__ import annotations

from msgspec import Struct

from xcheck.model.result import Result
from xcheck.report.visible import one_line
from xcheck.report.wording import STATUSES, checked, counted

_TEXT = 240


class Changes(Struct, frozen=True):
    """New, changed and gone since the baseline. `compared` is false where there was none to compare with.

    `rows` are status, count and what it means; the status is empty where no finding on the page has it.
    """

    compared: bool
    rows: tuple[tuple[str, int, str], ...]


def changes(result: Result) -> Changes:
    """What became of the findings since the baseline, and what people have settled."""
    counts = {word: sum(f.status == status for f in result.findings) for status, word in STATUSES.items()}
    compared = bool(result.against.baseline or result.absent or len([n for n in counts.values() if n]) > 1 or counts["known"])
    follow_up = sum(f.follow_up for f in result.findings)
    rows = [
        ("new", counts["new"], "new since the baseline"),
        ("changed", counts["changed"], "changed since then"),
        ("", result.absent, "gone"),
        ("known", counts["known"], "as before"),
    ]
    settled = [
        ("", result.suppressed, "settled earlier"),
        ("", result.stale, counted(result.stale, "old decision", "old decisions").split(" ", 1)[1] + " without a finding"),
        ("", follow_up, "for the archive"),
    ]
    return Changes(compared, (*(rows if compared else ()), *(row for row in settled if row[1])))


def standing(result: Result) -> tuple[tuple[str, str], ...]:
    """What the articles were checked against: term and words, for a list."""
    against = result.against
    days = sorted(a.published for a in result.articles if a.published)
    span = "" if not days else f", {days[0].isoformat()}" if days[0] == days[-1] else f", {days[0].isoformat()} to {days[-1].isoformat()}"
    rows = [
        ("Articles", f"{checked(result)}{span}"),
        ("Rulebook", against.rulebook or counted(len({f.rule for f in result.findings}), "rule") + " fired"),
        ("Register", against.register or "none named"),
        ("Index", against.index),
        ("Baseline", against.baseline or "none: every finding counts as new"),
        *((name.capitalize(), str(getattr(against, name, ""))) for name in ("focus", "decisions")),
    ]
    return tuple((term, one_line(words, _TEXT)) for term, words in rows if words)
