"""The rulebook in plain text: a table of all rules, a page for one, the outcome of the examples."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterable, Sequence

from xcheck.model.rule import Example
from xcheck.rulebook.book import Bound, Rulebook
from xcheck.rulebook.examples import Trial
from xcheck.rulebook.options import shown

_WIDTH = 100


def table(book: Rulebook) -> str:
    """One line a rule: id, on or off, severities, title."""
    on = {each.rule.id for each in book.bound}
    rows = [(each.rule.id, "yes" if each.rule.id in on else "no", _severities(each), each.rule.title) for each in book.all]
    return _columns([("rule", "on", "severity", "title"), *rows])


def page(bound: Bound) -> str:
    """Everything about one rule: why it is there, its check's manual, settings, messages, examples."""
    rule, check = bound
    parts = [
        f"{rule.id}: {rule.title}",
        _filled(f"Why: {rule.why}"),
        f"Check: {rule.check}    Switched {'on' if rule.enabled else 'off'}    File: {rule.path}:{rule.line}",
        textwrap.indent(inspect.cleandoc(type(check).__doc__ or ""), "  "),
        "Grades:\n" + "\n".join(_grade(bound, grade) for grade in type(check).grades),
        "Settings:\n" + ("\n".join(f"  {name}: {_written(value)}" for name, value in shown(check).items()) or "  none"),
        "Examples:\n" + ("\n".join(_example(example) for example in rule.examples) or "  none"),
    ]
    return "\n\n".join(parts) + "\n"


def trials(done: Sequence[Trial]) -> str:
    """One line a rule with its firing and silent examples and its failures, and the totals."""
    rows = [(trial.rule.id, str(trial.firing), str(trial.silent), _failures(len(trial.failures))) for trial in done]
    failed = sum(bool(trial.failures) for trial in done)
    examples = sum(trial.firing + trial.silent for trial in done)
    total = f"{len(done)} {_plural(len(done), 'rule')}, {examples} {_plural(examples, 'example')}"
    outcome = f"{failed} {_plural(failed, 'rule')} failed" if failed else "all as they should be"
    return _columns([("rule", "fires", "silent", ""), *rows]) + f"{total}: {outcome}\n"


def _failures(count: int) -> str:
    return f"{count} {_plural(count, 'failure')}" if count else "ok"


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"


def _severities(bound: Bound) -> str:
    return ", ".join(dict.fromkeys(bound.rule.severities[grade] for grade in type(bound.check).grades))


def _grade(bound: Bound, grade: str) -> str:
    rule, check = bound
    return f"  {grade} ({rule.severities[grade]}): {type(check).grades[grade]}\n      {rule.messages[grade]}"


def _example(example: Example) -> str:
    fires = ", ".join(f'"{each.text}" in article {each.article}' for each in example.fires)
    return f"  {example.about}: {f'fires at {fires}' if fires else 'stays silent'}"


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "".join(f"\n    {name}: {_written(each)}" for name, each in value.items()) or "{}"
    if isinstance(value, list):
        return f"[{', '.join(_written(each) for each in value)}]"
    if value is None or isinstance(value, bool):
        return {None: "none", True: "true", False: "false"}[value]
    return str(value)


def _filled(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _columns(rows: Iterable[Sequence[str]]) -> str:
    rows = list(rows)
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n" for row in rows)
