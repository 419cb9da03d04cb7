"""`xcheck accept`: settle findings for good, or until a day, in the decisions file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

from xcheck.cli.echo import echo
from xcheck.cli.gate import decisions_file, file_digest, read_text
from xcheck.cli.inputs import settings_for
from xcheck.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from xcheck.model.finding import Finding
    from xcheck.review.decisions import Decision, Verdict
    from xcheck.review.decisions import Scope as ScopeName
    from xcheck.settings import Settings


class Scope(StrEnum):
    """How far a decision goes."""

    place = "place"
    article = "article"
    pair = "pair"
    always = "always"


class Ruling(StrEnum):
    """What is decided."""

    accepted = "accepted"
    dismissed = "dismissed"
    upheld = "upheld"


def accept(
    keys: Annotated[list[str] | None, Argument(metavar="[KEY]...", help="Keys of findings, or paths of articles that cannot be read.")] = None,
    scope: Annotated[Scope | None, Option("--scope", help="This one place, the whole article, the two articles together, or always.")] = None,
    reason: Annotated[str | None, Option("--reason", metavar="TEXT", help="Why. Required.")] = None,
    expires: Annotated[str | None, Option("--expires", metavar="DATE", help="The last day on which it holds, as 2026-12-31.")] = None,
    verdict: Annotated[Ruling, Option("--verdict", help="It stays as it is, it is a false alarm, or it is right and has to be mended.")] = Ruling.accepted,
    at: Annotated[list[str] | None, Option("--at", metavar="PATH[:LINE]", help="Which place or article is meant (default: the first). Repeatable.")] = None,
    source: Annotated[Path | None, Option("--from", metavar="FILE", help="Decisions to take over: YAML, or JSON lines as the report gives them.")] = None,
    decisions: Annotated[Path | None, Option("--decisions", metavar="FILE", help="Where to write (default: decisions.yaml).")] = None,
    report: Annotated[Path | None, Option("--report", metavar="DIR", help="The report with the findings: its folder, or report.json.")] = None,
    who: Annotated[str | None, Option("--who", metavar="NAME", help="Who decides (default: git's user, else yours).")] = None,
    today: Annotated[str | None, Option("--today", metavar="DATE", help="The day of the decision (default: today).")] = None,
) -> None:
    """Settle findings: who, when and why go into decisions.yaml, and checks leave them out from now on.

    What the decision is about is taken from the last report. Every other byte of the file stays as it is; what is settled
    so already is not written twice. A decision against one that is there is refused.
    Exit status: 0 settled, 2 refused, and nothing was written.
    """
    from xcheck.cli.gate import day
    from xcheck.files.author import author
    from xcheck.files.paths import display
    from xcheck.files.writing import write_text
    from xcheck.model.notice import Notice, Trouble
    from xcheck.review.acceptance import completed, grown
    from xcheck.review.decisions import Decision, offered, read

    settings = settings_for()
    when = day(today, "--today")
    if (source is None) == (not keys):
        raise Trouble(Notice("", "option", "name findings by KEY, or a file of decisions by --from, and not both"))
    wishes: list[Decision] = []
    if source is not None:
        if scope or reason or expires or at:
            raise Trouble(Notice("", "option", "with --from, scope, reason, expiry and place stand in the file"))
        wishes.extend(offered(read_text(source, "decisions"), display(source)))
    elif scope is None or not (reason or "").strip():
        raise Trouble(Notice("", "option", f"{'--scope place, article, pair or always' if scope is None else '--reason'} is missing"))
    else:
        until = day(expires, "--expires") if expires else None
        said = cast("tuple[ScopeName, Verdict]", (str(scope), str(verdict)))
        for key in keys or ():
            file_named = display(key) if Path(key).is_file() else ""
            why = " ".join((reason or "").split())
            wishes.append(Decision("" if file_named else key, said[0], why, said[1], expires=until, file=file_named))
    file = decisions_file(decisions, settings)
    findings = _reported(report, settings) if any(each.key for each in wishes) else ()
    text = read_text(file, "decisions") if file.exists() else None
    settled = read(text, display(file)) if text else ()
    done: list[Decision] = []
    wrong: list[Notice] = []
    own = who or author(Path.cwd())
    for wish in wishes:
        try:
            done.append(_with_digest(completed(wish, findings, at or (), own, when, settled)))
        except Trouble as trouble:
            wrong.extend(trouble.notices)
    if wrong:
        raise Trouble(*wrong)
    result = grown(text, display(file), done, when)
    if result.added:
        write_text(file, result.text)
    for each in result.added:
        echo(f"{display(file)}: {each.file or each.key} {each.scope}, {each.told()}{f', until {each.expires}' if each.expires else ''}")
    if len(result.added) < len(wishes):
        left = len(wishes) - len(result.added)
        echo(f"{left} of {len(wishes)} settled so already" if len(wishes) > 1 else f"settled so already in {display(file)}")


def _reported(report: Path | None, settings: Settings) -> tuple[Finding, ...]:
    """The findings of the last report; of a check made now where there is none."""
    from xcheck.cli.inputs import articles_from
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes
    from xcheck.report import json

    file = report or settings.folder / settings.report
    file = file / "report.json" if file.is_dir() or file.suffix != ".json" else file
    if report is not None or file.exists():
        return json.read(read_bytes(file, display(file)), display(file)).findings
    from xcheck import run

    articles, notices = articles_from((), settings)
    return run.check(articles, run.standards(settings), notices).findings


def _with_digest(decision: Decision) -> Decision:
    """A decision on a file that cannot be read, with the digest of its bytes."""
    from msgspec.structs import replace

    from xcheck.model.notice import Notice, Trouble

    if not decision.file or decision.digest:
        return decision
    if decision.scope != "always":
        raise Trouble(Notice(decision.file, "option", "is a file: an article that cannot be read is settled with --scope always"))
    digest = file_digest(Path(decision.file))
    if digest is None:
        raise Trouble(Notice(decision.file, "unreadable", "not even its bytes can be read, so it cannot be told from another file"))
    return replace(decision, digest=digest)
