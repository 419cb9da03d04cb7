"""`xcheck baseline`: accept today's findings, drop the ones that are gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

from xcheck.cli import keeping
from xcheck.cli.completing import rule_ids
from xcheck.cli.cores import cores
from xcheck.cli.echo import echo
from xcheck.cli.gate import Asked, baseline_file, day, held, read_text
from xcheck.cli.inputs import articles_date, articles_from, default_paths, settings_for
from xcheck.cli.outcome import FAILED, say
from xcheck.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from xcheck.model.finding import Finding
    from xcheck.model.notice import Notice
    from xcheck.review.gate import Gate

_Paths = Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles: files or folders (default: the project's own).")]
_File = Annotated[Path | None, Option("--baseline", metavar="FILE", help="The baseline (default: the settings' own, else baseline.tsv).")]
_Rules = Annotated[list[Path] | None, Option("--rules", metavar="PATH", help="A further rulebook. Repeatable.")]
_Entities = Annotated[list[Path] | None, Option("--entities", metavar="FILE", help="A further register. Repeatable.")]
_Rule = Annotated[list[str] | None, Option("--rule", metavar="ID", complete=rule_ids, help="Only the findings of this rule; lines of others stay. Repeatable.")]
_Jobs = Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")]
_Encoding = Annotated[str | None, Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")]
_Published = Annotated[str | None, Option("--published", metavar="DATE", help="The date of undated articles, as 2026-01-31.")]
_Decisions = Annotated[Path | None, Option("--decisions", metavar="FILE", help="What people have settled (default: decisions.yaml).")]
_Today = Annotated[str | None, Option("--today", metavar="DATE", help="The day by which decisions expire (default: today).")]


def write(
    paths: _Paths = None,
    baseline: _File = None,
    rules: _Rules = None,
    entities: _Entities = None,
    rule: _Rule = None,
    jobs: _Jobs = None,
    encoding: _Encoding = None,
    published: _Published = None,
    decisions: _Decisions = None,
    today: _Today = None,
) -> None:
    """Write today's findings into the baseline: from now on they count only when they get worse.

    What is settled by decisions or suppressions is left out. Exit status: 0 written, 2 something could not be checked;
    then what was found is written all the same, unless the baseline itself could not be read.
    """
    from xcheck.review import baseline as lines

    found = _findings(paths, baseline, rules, entities, rule, jobs, encoding, published, decisions, today)
    old = lines.read(read_text(found.file, "baseline"), str(found.file)) if found.file.exists() and rule else ()
    new = lines.renewed(old, found.findings, found.gate.ran)
    _write(found.file, lines.written(new))
    echo(f"{found.shown}: {_count(len(new))}")
    _end(found.notices)


def prune(
    paths: _Paths = None,
    baseline: _File = None,
    rules: _Rules = None,
    entities: _Entities = None,
    rule: _Rule = None,
    jobs: _Jobs = None,
    encoding: _Encoding = None,
    published: _Published = None,
    decisions: _Decisions = None,
    today: _Today = None,
) -> None:
    """Drop the findings from the baseline that are gone; nothing new is let in.

    Exit status: 0 done, 2 something could not be checked, and nothing was dropped.
    """
    from xcheck.review import baseline as lines
    from xcheck.review.matching import compare

    found = _findings(paths, baseline, rules, entities, rule, jobs, encoding, published, decisions, today)
    old = lines.read(read_text(found.file, "baseline"), found.shown)
    if any(n.gravity == "trouble" for n in found.notices):
        _end(found.notices)
    own = tuple(each for each in old if each.rule in found.gate.ran)
    gone = frozenset(compare(found.every, own, found.paths).absent)
    if gone:
        _write(found.file, lines.written(each for each in old if each not in gone))
    echo(f"{found.shown}: {len(gone):,} dropped, {_count(len(old) - len(gone))} left")
    _end(found.notices)


class _Found:
    """What a check of the articles gave: `every` finding, and those that nobody has settled."""

    def __init__(self, file: Path, gate: Gate, every: tuple[Finding, ...], findings: tuple[Finding, ...], paths: frozenset[str], notices: tuple[Notice, ...]):
        from xcheck.files.paths import display

        self.file, self.gate, self.every, self.findings, self.paths, self.notices = file, gate, every, findings, paths, notices
        self.shown = display(file)


def _findings(
    paths: list[str] | None,
    baseline: Path | None,
    rules: list[Path] | None,
    entities: list[Path] | None,
    rule: list[str] | None,
    jobs: int | None,
    encoding: str | None,
    published: str | None,
    decisions: Path | None,
    today: str | None,
) -> _Found:
    from msgspec.structs import replace

    from xcheck import run
    from xcheck.files.paths import display
    from xcheck.review.baseline import FILE

    settings = settings_for(rules or (), entities or (), encoding)
    file = baseline_file(baseline, settings) or settings.folder / FILE
    # The baseline itself is written or pruned here, not held against.
    settings = replace(settings, exclude=(*settings.exclude, display(file)), baseline=None)
    against = run.standards(settings).only(frozenset(rule or ()))
    articles, notices = articles_from(paths or (), settings, None, published, day(today, "--today"))
    files = [Path(p) for p in paths if p != "-"] if paths else default_paths(settings)
    gate = held(Asked(decisions=decisions, today=today), settings, against, articles, files, articles_date(published))
    with keeping.cache(None, False, False) as kept:
        result = run.check(articles, against, notices, jobs or cores(), kept)
    judged = gate.judged(result)
    return _Found(file, gate.gate, result.findings, judged.findings, frozenset(a.path for a in articles), judged.notices)


def _write(file: Path, text: str) -> None:
    from xcheck.files.writing import write_text

    write_text(file, text)


def _count(number: int) -> str:
    return f"{number:,} finding{'' if number == 1 else 's'}"


def _end(notices: tuple[Notice, ...]) -> NoReturn:
    say(notices)
    raise SystemExit(FAILED if any(n.gravity == "trouble" for n in notices) else 0)


COMMANDS = {"write": write, "prune": prune}
