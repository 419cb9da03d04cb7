"""`xcheck rules`: the rulebook: what is on, one rule's page, the rules' own examples, their JSON Schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from xcheck.cli.completing import rule_ids
from xcheck.cli.echo import echo
from xcheck.cli.inputs import settings_for
from xcheck.cli.outcome import FAILED
from xcheck.cli.parameters import Argument, Option
from xcheck.model.notice import Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xcheck.rulebook.book import Rulebook

_Rules = Annotated[list[Path] | None, Option("--rules", metavar="PATH", help="A further rulebook: a folder or a file. Repeatable.")]


def list_(rules: _Rules = None) -> None:
    """List all rules: id, whether it is on, severities, title. Exit status: 0, or 2 for a mistake in a rule."""
    from xcheck.rulebook.pages import table

    echo(table(_book(rules or ())), nl=False)


def show(
    id: Annotated[str, Argument(metavar="ID", complete=rule_ids, help="The rule's id, as `xcheck rules list` gives it.")],
    rules: _Rules = None,
) -> None:
    """Show one rule's page: why, what it finds, settings, messages, examples. Exit status: 0, or 2 for an unknown rule."""
    from xcheck.rulebook.pages import page

    (bound,) = _book(rules or ()).only([id]).bound
    echo(page(bound), nl=False)


def try_examples(
    ids: Annotated[list[str] | None, Argument(metavar="[ID]...", help="Only these rules (default: all, on or off).")] = None,
    rules: _Rules = None,
) -> None:
    """Try every rule's own examples. Exit status: 0, or 2 where an example or a rule is wrong.

    A rule that no example makes fire is wrong: nobody knows whether it can.
    """
    from xcheck import run
    from xcheck.rulebook.examples import check_examples
    from xcheck.rulebook.pages import trials

    settings = settings_for(tuple(rules or ()))
    standards = run.standards(settings, examples=True)
    if standards.notices:
        raise Trouble(*standards.notices)
    book = standards.book.only(ids) if ids else standards.book
    done = check_examples(book.bound if ids else book.all, lambda bound, articles: run.tried(articles, standards.only([bound.rule.id])))
    failures = [failure for trial in done for failure in trial.failures]
    for failure in failures:
        echo(f"xcheck: {failure}", err=True)
    echo(trials(done), nl=False)
    raise SystemExit(FAILED if failures else 0)


def schema() -> None:
    """Print the JSON Schema of a rule file, for editors that check YAML while you type."""
    from xcheck.rulebook.schema import schema_text

    echo(schema_text(), nl=False)


def _book(rules: Sequence[Path]) -> Rulebook:
    from xcheck.files.shipped import shipped
    from xcheck.rulebook.load import load

    settings = settings_for(tuple(rules))
    return load([shipped(), *(settings.folder / name for name in settings.rules)])


COMMANDS = {"list": list_, "show": show, "test": try_examples, "schema": schema}
