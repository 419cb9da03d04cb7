"""`xcheck check`: the main job. Reads articles, runs the rulebook, reports, gates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from xcheck.cli import embargo, keeping
from xcheck.cli.completing import rule_ids
from xcheck.cli.cores import cores
from xcheck.cli.echo import echo, to_standard_output
from xcheck.cli.engines import Engines
from xcheck.cli.engines import engine as running
from xcheck.cli.formats import Format, show
from xcheck.cli.gate import Asked, baseline_file, day, held
from xcheck.cli.inputs import DRAFT, articles_date, articles_from, default_paths, in_hand, settings_for, standards_for
from xcheck.cli.outcome import FailOn, say, status
from xcheck.cli.parameters import Argument, Option
from xcheck.cli.progress import Progress
from xcheck.cli.watching import Ended, Places
from xcheck.cli.watching import watch as run_again
from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from xcheck.model.result import Result


def check(
    paths: Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles: files, folders, or - for one draft on standard input.")] = None,
    slug: Annotated[str | None, Option("--id", metavar="SLUG", help="With -: the draft's name and identity.")] = None,
    rules: Annotated[list[Path] | None, Option("--rules", metavar="PATH", help="A further rulebook: a folder or a file. Repeatable.")] = None,
    entities: Annotated[list[Path] | None, Option("--entities", metavar="FILE", help="A further register. Repeatable.")] = None,
    rule: Annotated[list[str] | None, Option("--rule", metavar="ID", complete=rule_ids, help="Only this rule. Repeatable.")] = None,
    report: Annotated[Path | None, Option("--report", metavar="DIR", help="Where report.html and report.json go (default: reports/).")] = None,
    no_report: Annotated[bool, Option("--no-report", help="Write no report files.")] = False,
    format: Annotated[Format, Option("--format", help="What to print.")] = Format.terminal,
    output: Annotated[Path | None, Option("--output", metavar="FILE", help="Where to print it (default, or -: standard output).")] = None,
    fail_on: Annotated[FailOn | None, Option("--fail-on", help="Exit with 1 from this severity on (default: error).")] = None,
    jobs: Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")] = None,
    encoding: Annotated[str | None, Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")] = None,
    published: Annotated[str | None, Option("--published", metavar="DATE", help="The date of undated articles, as 2026-01-31.")] = None,
    engine: Annotated[Engines, Option("--engine", help="Who does the work: this machine, or Spark (see docs/scale.md).")] = Engines.local,
    master: Annotated[str | None, Option("--master", metavar="URL", help="The Spark: local[N], spark://, yarn, k8s://, sc:// (default: local[*]).")] = None,
    index: Annotated[Path | None, Option("--against", metavar="INDEX", help="Check PATHS against an archive (see xcheck index).")] = None,
    cache: Annotated[Path | None, Option("--cache", metavar="DIR", help="Where to keep what was worked out (default: your cache folder).")] = None,
    no_cache: Annotated[bool, Option("--no-cache", help="Work out everything anew, and keep nothing of it.")] = False,
    private: Annotated[bool, Option("--private", help="Keep nothing of this run: no cache, and no report unless --report names its folder.")] = False,
    profile: Annotated[bool, Option("--profile", help="Tell on standard error where time and memory went.")] = False,
    baseline: Annotated[Path | None, Option("--baseline", metavar="FILE", help="Known findings (see xcheck baseline): only new ones count.")] = None,
    new_since: Annotated[str | None, Option("--new-since", metavar="REV", help="The findings where this branch left git's REV are the baseline.")] = None,
    focus: Annotated[list[str] | None, Option("--focus", metavar="PATH", help="Check everything, keep what touches these articles. Repeatable.")] = None,
    changed_since: Annotated[str | None, Option("--changed-since", metavar="REV", help="--focus on what changed since this branch left git's REV.")] = None,
    decisions: Annotated[Path | None, Option("--decisions", metavar="FILE", help="What people have settled (default: decisions.yaml).")] = None,
    fail_on_stale: Annotated[bool, Option("--fail-on-stale", help="Exit with 1 also when something settled is not there any more.")] = False,
    today: Annotated[str | None, Option("--today", metavar="DATE", help="The day by which decisions expire (default: today).")] = None,
    watch: Annotated[bool, Option("--watch", help="Check again whenever a file changes; tell what is new and gone. Ctrl-C ends.")] = False,
    label: Annotated[str | None, Option("--label", metavar="TEXT", help="A name for this run, shown in its reports.")] = None,
) -> None:
    """Check articles together and report where they disagree.

    Against a baseline only new findings count, and known ones with one more wrong place in an article in focus. With a
    focus only findings count that an article in focus may have to mend; the others are listed for the archive.
    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked.
    """
    from msgspec.structs import replace

    from xcheck import run
    from xcheck.engine.laps import Laps
    from xcheck.engine.usual_folder import usual_folder
    from xcheck.files.paths import display
    from xcheck.model.embargo import divided

    places = Places()

    def once(first: bool = True) -> Ended:
        laps = Laps() if profile else None
        settings = settings_for(rules or (), entities or (), encoding)
        own_folder = None if no_cache or private or cache else usual_folder()
        against = standards_for(settings, own_folder is not None).only(frozenset(rule or ()))
        files = [Path(p) for p in paths if p != "-"] if paths else default_paths(settings)
        known_file = baseline_file(baseline, settings)
        # A baseline may have an ending of an article, and lie among them.
        settings = settings if known_file is None else replace(settings, exclude=(*settings.exclude, display(known_file)))
        places.of(settings, files, *(rules or ()), *(entities or ()), known_file, decisions, apart=(report, output, cache))
        articles, notices = articles_from(paths or (), settings, slug, published, day(today, "--today"), (output, *(_pages(report) if report else ())))
        if laps:
            laps("read")
        with (
            keeping.cache(cache, no_cache, private) as kept,
            keeping.archive(index, articles, kept, against.lexicon) as (every, known),
            running(engine, master) as elsewhere,
        ):
            about = frozenset(a.path for a in articles) if index else None
            asked = Asked(
                baseline, tuple(focus or ()), changed_since, new_since, decisions, label, today, about, slug or DRAFT if "-" in (paths or ()) else None
            )
            workers = jobs or cores()
            gate = held(asked, settings, against, every, files, articles_date(published), lambda old: run.check(old, against, (), workers, known))
            every, past = in_hand(every, gate.gate.focus)
            notices = (*notices, *past)
            with Progress() as progress:
                found = run.check(
                    every, against, notices, workers, known, gate.rank, about, laps or progress.step, progress, elsewhere, laps is not None, gate.gate.focus
                )
            if changed_since is not None:
                from xcheck.cli.silent import with_silent_changes

                found = with_silent_changes(found, changed_since, divided(articles)[0], files, settings, against, articles_date(published))
            if index:
                words = f"{display(index)}, {len(every) - len(articles):,} articles"
                found = replace(found, against=replace(found.against, index=words))
            named = embargo.named(articles, files if paths else (), asked.draft, gate.gate.focus)
            result, shown, whole = embargo.told(found, every, named, gate, lambda own: run.check_embargoed(own, every, against, workers, known, gate.rank))
        kept_out = no_report or (private and report is None)
        page = None if kept_out else _write_report(result, report or settings.folder / settings.report, settings.link_template, own_folder)
        seen = shown if format is Format.terminal and output is None and embargo.on_terminal(private) else result
        if first or output:
            show(seen, format, settings, fail_on or settings.fail_on, output, page, private)
        if laps:
            laps("reported")
            echo(laps.table(), err=True)
        if format is not Format.terminal or output:
            say(result.notices)
        return Ended(status(whole, fail_on or settings.fail_on, fail_on_stale), seen)

    if not watch:
        raise SystemExit(once().status)
    if "-" in (paths or ()) or (format is not Format.terminal and (output is None or to_standard_output(output))):
        raise Trouble(Notice("", "option", "--watch goes with files and folders, and with --format terminal or --output"))
    settings = settings_for(rules or (), entities or (), encoding)
    places.of(
        settings,
        [Path(p) for p in paths] if paths else default_paths(settings),
        *(rules or ()),
        *(entities or ()),
        baseline,
        decisions,
        apart=(report, output, cache),
    )
    raise SystemExit(run_again(once, places))


def _write_report(result: Result, folder: Path, link_template: str | None, keep: Path | None) -> Path:
    from xcheck.files.writing import write
    from xcheck.report import html, json

    page, data = _pages(folder)
    write(data, json.write(result))
    write(page, html.write(result, link_template=link_template, keep=keep))
    return page


def _pages(folder: Path) -> tuple[Path, Path]:
    """The report for people and the one for programs."""
    return folder / "report.html", folder / "report.json"
