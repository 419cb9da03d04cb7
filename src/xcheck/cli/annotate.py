"""`xcheck annotate`: the findings on a Word draft, as comments at their places."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from xcheck.cli.completing import rule_ids
from xcheck.cli.cores import cores
from xcheck.cli.echo import echo
from xcheck.cli.gate import Asked, held
from xcheck.cli.inputs import articles_date, articles_from, settings_for, standards_for
from xcheck.cli.outcome import FAILED, say
from xcheck.cli.parameters import Argument, Option
from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from xcheck.model.article import Article
    from xcheck.settings import Settings


def annotate(
    draft: Annotated[Path, Argument(metavar="DRAFT.docx", help="The Word document to comment on.")],
    paths: Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles to check it against: files or folders.")] = None,
    output: Annotated[Path | None, Option("--output", metavar="REVIEWED.docx", help="Where the commented document goes.")] = None,
    rule: Annotated[list[str] | None, Option("--rule", metavar="ID", complete=rule_ids, help="Only this rule. Repeatable.")] = None,
    rules: Annotated[list[Path] | None, Option("--rules", metavar="PATH", help="A further rulebook: a folder or a file. Repeatable.")] = None,
    entities: Annotated[list[Path] | None, Option("--entities", metavar="FILE", help="A further register. Repeatable.")] = None,
    decisions: Annotated[Path | None, Option("--decisions", metavar="FILE", help="What people have settled (default: decisions.yaml).")] = None,
    jobs: Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")] = None,
    encoding: Annotated[str | None, Option("--encoding", metavar="NAME", help="The articles' encoding, instead of finding it out.")] = None,
    published: Annotated[str | None, Option("--published", metavar="DATE", help="The date of undated articles, as 2026-01-31.")] = None,
) -> None:
    """Put every finding on a Word draft into it as a comment, by the author xcheck. The draft itself is never written to.

    What people have settled (decisions.yaml) is not said again. Findings of which another article is to change, or whose place takes no comment, stand in a comment at the start.

    Exit status: 0 done, 2 something could not be read, checked or written.
    """
    from xcheck import run
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes
    from xcheck.files.writing import write
    from xcheck.readers.docx_parts import Unsound
    from xcheck.report.docx_comments import annotated
    from xcheck.report.docx_remarks import remarks

    target = _target(draft, output)
    settings = settings_for(rules or (), entities or (), encoding)
    against = standards_for(settings).only(frozenset(rule or ()))
    shown = display(draft)
    raw = read_bytes(draft, shown)
    article, articles, notices = _read(raw, draft, target, paths or (), settings, published)
    gate = held(Asked(decisions=decisions), settings, against, articles, [draft, *map(Path, paths or ())])
    result = gate.judged(run.check(articles, against, notices, jobs or cores()))
    older = next((n for n in result.notices if n.path == shown and n.kind == "older-version"), None)
    if older:
        raise Trouble(Notice(shown, "older-version", f"was not checked: {older.message}"))
    # Of articles with one text the first path stands for all of them.
    own = {a.path for a in articles if a.digest == article.digest}
    try:
        made = annotated(raw, remarks(result.findings, own))
    except Unsound as error:
        raise Trouble(Notice(shown, "unreadable", str(error))) from None
    _reads_alike(made.raw, shown, article, settings)
    write(target, made.raw)
    known = f", {made.known:,} already there" if made.known else ""
    echo(f"{made.comments:,} {'comment' if made.comments == 1 else 'comments'} in {display(target)}{known}.")
    say(result.notices)
    raise SystemExit(FAILED if result.trouble else 0)


def _target(draft: Path, output: Path | None) -> Path:
    """Where to write. Raises Trouble where that is missing, no Word document, or the draft itself."""

    def refused(message: str) -> Trouble:
        return Trouble(Notice("", "option", message))

    if output is None:
        raise refused("--output REVIEWED.docx is missing: where the commented document goes")
    if draft.suffix.casefold() != ".docx" or output.suffix.casefold() != ".docx":
        raise refused(f"{draft if draft.suffix.casefold() != '.docx' else output}: only Word documents (.docx) take comments")
    if output.resolve() == draft.resolve() or (output.exists() and draft.exists() and output.samefile(draft)):
        raise refused(f"--output {output}: is the draft itself, which is never written to")
    return output


def _read(
    raw: bytes, draft: Path, target: Path, paths: Sequence[str], settings: Settings, published: str | None
) -> tuple[Article, tuple[Article, ...], tuple[Notice, ...]]:
    """The draft, all articles with it, and what could not be read. Raises Trouble where the draft is what cannot."""
    from xcheck import run
    from xcheck.files.paths import display
    from xcheck.readers import read_bytes

    found, said = read_bytes(raw, display(draft), settings.front_matter, None)
    if not found:
        raise Trouble(*said)
    others, notices = articles_from(paths, settings, None, published) if paths else ((), ())
    # A folder may hold the draft, and what an earlier run has made of it.
    aside = {draft.resolve(), target.resolve()}
    others = tuple(a for a in others if Path(a.path).resolve() not in aside)
    article = run.dated(found[0], articles_date(published))
    return article, (article, *others), (*said, *notices)


def _reads_alike(raw: bytes, shown: str, article: Article, settings: Settings) -> None:
    """Raises Trouble if comments have changed a word: then nothing is written."""
    from xcheck.readers import read_bytes

    found, _ = read_bytes(raw, shown, settings.front_matter, None)
    if [a.text for a in found] != [article.text]:
        raise Trouble(Notice(shown, "unwritable", "is built in a way that comments would change its text: nothing was written"))
