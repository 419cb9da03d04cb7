"""`xcheck diff`: two versions of articles, and what kind of change each difference is."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from xcheck.cli.echo import echo, put
from xcheck.cli.inputs import default_paths, settings_for
from xcheck.cli.outcome import FAILED, FOUND, say
from xcheck.cli.parameters import Argument, Option
from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xcheck.diff.outcome import Difference, Differences
    from xcheck.diff.pairing import Pair
    from xcheck.diff.sides import Manner, Sides
    from xcheck.extract.furniture.templates import Templates
    from xcheck.model.article import Article
    from xcheck.model.finding import Finding
    from xcheck.model.records import Revision
    from xcheck.rulebook.book import Rulebook
    from xcheck.settings import Settings

RULE = "silent-change"
PAGE = "diff.html"


class Format(StrEnum):
    """What to print."""

    terminal = "terminal"
    json = "json"
    html = "html"


def diff(
    paths: Annotated[
        list[Path] | None,
        Argument(metavar="[OLD NEW]", help="Two files or two folders, the older one first; with --git: what to look at."),
    ] = None,
    revision: Annotated[str | None, Option("--git", metavar="REV", help="Compare with what stood in this git revision: a branch, a tag, HEAD~1.")] = None,
    format: Annotated[Format, Option("--format", help="What to print; html goes to a file (default: reports/diff.html).")] = Format.terminal,
    output: Annotated[Path | None, Option("--output", metavar="FILE", help="Where to print it (default, or -: standard output).")] = None,
    impact: Annotated[
        list[Path] | None,
        Option("--impact", metavar="PATH", help="Files, folders or an index: which of these articles repeat what was changed? Repeatable."),
    ] = None,
    encoding: Annotated[str | None, Option("--encoding", metavar="NAME", help="The files' encoding, instead of finding it out.")] = None,
) -> None:
    """Show what changed between two versions of an article, or of many, and what kind of change it is.

    Folders are paired by path, then by what the articles say. A number, name, quotation, attribution or negation that
    changed without a correction or update line is a finding of the rule silent-change.

    Exit status: 0 nothing changed, 1 something did, 2 something could not be read or git cannot tell.
    """
    from xcheck.cli.apart import written_to
    from xcheck.diff.sides import Manner

    settings = settings_for((), (), encoding)
    written_to(output, named=paths or ())
    sides, single = _sides(paths or [], revision, settings, Manner(settings.front_matter, settings.encoding, (*settings.exclude, *settings.own_pages)))
    outcome = _compared(sides, single, settings, impact)
    _print(outcome, format, output, settings)
    say(outcome.notices)
    if any(notice.gravity == "trouble" for notice in outcome.notices):
        raise SystemExit(FAILED)
    raise SystemExit(FOUND if any(pair.differs for pair in outcome.pairs) else 0)


def _sides(paths: list[Path], revision: str | None, settings: Settings, manner: Manner) -> tuple[Sides, bool]:
    """What is compared, and whether it is two files."""
    from xcheck.diff.sides import of_files

    if revision is not None:
        from xcheck.diff.many import of_git

        return of_git(revision, paths or default_paths(settings), manner), False
    if len(paths) != 2:
        raise Trouble(Notice("", "option", f"diff compares two files or two folders, and {len(paths)} are named (or give --git REV)"))
    old, new = paths
    if old.is_dir() != new.is_dir() and old.exists() and new.exists():
        raise Trouble(Notice("", "option", "diff compares two files or two folders, not one of each"))
    if old.is_dir() and new.is_dir():
        from xcheck.diff.many import of_folders

        return of_folders(old, new, manner), False
    sides = of_files(old, new, manner)
    return sides, len(sides.old) == len(sides.new) == 1


def _compared(sides: Sides, single: bool, settings: Settings, impact: list[Path] | None) -> Differences:
    """All pairs compared, with findings, and what other articles repeat."""
    from xcheck.diff.outcome import Differences
    from xcheck.diff.pairing import Pair, paired
    from xcheck.engine.usual_folder import usual_folder

    declared = cache(lambda: _templates(settings, usual_folder()))
    pairs = [Pair(sides.old[0], sides.new[0], "path")] if single else paired(sides.old, sides.new)
    notices = list(sides.notices)
    made: list[tuple[Difference, tuple[Revision, ...]]] = []
    for pair in pairs:
        difference, revised = _difference(pair, declared)
        if single or difference.differs:
            made.append((difference, revised))
        if not difference.found.complete:
            own = pair.new or pair.old
            path = own.path if own else ""
            notices.append(
                Notice(path, "budget", "differs too much to be compared word by word throughout: some paragraphs are told as replaced whole", "info")
            )
    done = _with_findings(made, settings, notices)
    if impact is not None:
        done = _with_repeats(done, [revised for _, revised in made], impact, settings, notices)
    return Differences(tuple(done), sides.unchanged + len(pairs) - len(made), tuple(sorted(set(notices))), single)


def prepare(keep: Path) -> None:
    """Has in `keep` what a comparison loads (see `xcheck.engine.ready`)."""
    from xcheck.settings import Settings

    _templates(Settings(), keep)
    _rules(Settings(), keep)


def _templates(settings: Settings, keep: Path) -> Templates:
    """What furniture is declared, kept ready in `keep` from run to run. Raises Trouble."""
    from xcheck.engine.ready import ready
    from xcheck.extract.furniture import templates
    from xcheck.files.shipped import shipped

    roots = [shipped() / "templates", *(settings.folder / t for t in settings.templates)]
    return ready(keep, "templates", roots, lambda: templates.load(roots), home=shipped())


def _rules(settings: Settings, keep: Path) -> tuple[Rulebook, tuple[Notice, ...]]:
    """The sound rules on what changed, and what is wrong with any rule; kept ready in `keep` from run to run."""
    from xcheck.engine.ready import ready
    from xcheck.files.shipped import shipped
    from xcheck.model.records import Revision

    home = shipped()
    roots = [home, *(settings.folder / rule for rule in settings.rules)]

    def on_changes() -> tuple[Rulebook, tuple[Notice, ...]]:
        from xcheck.rulebook.book import Rulebook
        from xcheck.rulebook.load import read

        book, faults = read(roots, home)
        return Rulebook(tuple(each for each in book.bound if Revision in each.check.reads)), faults

    return ready(keep, "changes", roots, on_changes, lambda made: not made[1], home)


def _difference(pair: Pair, declared: Callable[[], Templates]) -> tuple[Difference, tuple[Revision, ...]]:
    from xcheck.diff.compare import Comparison, compare
    from xcheck.diff.outcome import Difference, added, removed
    from xcheck.diff.revisions import revisions

    old, new, how = pair.old, pair.new, pair.how
    if old is None or new is None:
        whole = added(new) if new else removed(old) if old else None
        assert whole is not None, "a pair has a side"
        return Difference(old, new, whole, how), ()
    found = compare(old.text, new.text, declared()) if old.text != new.text else Comparison((), True)
    revised = revisions(old.article, new.article, found, (old.body, new.body)) if found.changes else ()
    return Difference(old, new, found.alone(), how), revised


def _with_findings(made: Sequence[tuple[Difference, tuple[Revision, ...]]], settings: Settings, notices: list[Notice]) -> list[Difference]:
    """The differences with what readers are not told of. The rulebook is loaded only where there is something to judge."""
    from msgspec.structs import replace

    if not any(revised for _, revised in made):
        return [difference for difference, _ in made]
    from xcheck.engine.usual_folder import usual_folder
    from xcheck.silent import revised as found_in

    book, faults = _rules(settings, usual_folder())
    notices.extend(faults)

    def judged(difference: Difference, revised: tuple[Revision, ...]) -> tuple[Finding, ...]:
        return found_in(revised, book, [side.article for side in (difference.old, difference.new) if side])[0] if revised else ()

    return [replace(difference, findings=judged(difference, revised)) for difference, revised in made]


def _with_repeats(
    made: Sequence[Difference], revised: Sequence[tuple[Revision, ...]], paths: list[Path], settings: Settings, notices: list[Notice]
) -> list[Difference]:
    """The differences with the places in other articles that repeat what was changed."""
    from msgspec.structs import replace

    from xcheck.diff.impact import impact

    articles = _elsewhere(paths, settings, notices)
    return [replace(difference, repeats=impact(own, articles)) for difference, own in zip(made, revised, strict=True)]


def _elsewhere(paths: list[Path], settings: Settings, notices: list[Notice]) -> tuple[Article, ...]:
    """The articles in files, folders and indexes."""
    from xcheck import run

    indexes = [path for path in paths if _is_index(path)]
    files = [path for path in paths if path not in indexes]
    found: list[Article] = []
    for path in indexes:
        from xcheck.engine.index import archived

        store, archive = archived(path)
        found.extend(archive)
        store.close()
    if files:
        articles, said = run.read_all(files, settings)
        found.extend(articles)
        notices.extend(said)
    return tuple(found)


def _is_index(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def _print(outcome: Differences, format: Format, output: Path | None, settings: Settings) -> None:
    if format is Format.html:
        from xcheck.files.writing import write
        from xcheck.report import diff_html

        made = diff_html.write(outcome)
        if output is not None:
            put(made, output)
            return
        from xcheck.files.paths import display

        target = settings.folder / settings.report / PAGE
        write(target, made)
        echo(display(target))
        return
    if format is Format.json:
        from xcheck.report import diff_json

        raw = diff_json.write(outcome)
    else:
        from xcheck.report import diff_terminal

        raw = diff_terminal.text(outcome).encode("utf-8", "replace")
    put(raw, output)
