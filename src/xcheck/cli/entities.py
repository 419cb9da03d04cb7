"""`xcheck entities`: who is who in the articles, and the register in which editors settle it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, cast

from msgspec.structs import replace

from xcheck.cli.cores import cores
from xcheck.cli.echo import echo
from xcheck.cli.inputs import articles_from, settings_for, standards_for
from xcheck.cli.outcome import FAILED, say
from xcheck.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from datetime import date

    from xcheck.model.records import EntityKind
    from xcheck.names.register import Entry
    from xcheck.review.register import Adoption, Wish
    from xcheck.review.roster import Roster
    from xcheck.settings import Settings

HOUSE = Path("registers") / "house.yaml"
"""The register that decisions go to where the settings name none."""


class ListFormat(StrEnum):
    """How the list is printed."""

    table = "table"
    json = "json"


class SuggestFormat(StrEnum):
    """How suggestions are printed."""

    yaml = "yaml"
    json = "json"


class Kind(StrEnum):
    """What a name may be the name of."""

    person = "person"
    organisation = "organisation"
    place = "place"
    other = "other"


_Paths = Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles: files or folders (default: the project's own).")]
_Name = Annotated[str, Argument(metavar="NAME", help="A name as it stands in the articles, or an id from `xcheck entities list`.")]
_Entities = Annotated[list[Path] | None, Option("--entities", metavar="FILE", help="A further register. Repeatable.")]
_Jobs = Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")]
_Encoding = Annotated[str | None, Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")]


def list_(
    paths: _Paths = None,
    kind: Annotated[list[Kind] | None, Option("--kind", help="Only this kind. Repeatable.")] = None,
    conflicts: Annotated[bool, Option("--conflicts", "--rule-only", help="Only names whose spellings are at odds (findings of name-variant).")] = False,
    format: Annotated[ListFormat, Option("--format", help="A table, or JSON with every place.")] = ListFormat.table,
    entities: _Entities = None,
    jobs: _Jobs = None,
    encoding: _Encoding = None,
) -> None:
    """List who is who: id, kind, whether registered, name, forms with counts and articles.

    Exit status: 0 listed, 2 something could not be read.
    """
    from xcheck.review import listing

    roster = _roster(paths, settings_for((), entities or (), encoding), jobs)
    shown = listing.chosen(roster, [str(each) for each in kind or ()], conflicts)
    _print(listing.as_table(roster, shown) if format is ListFormat.table else listing.as_json(roster, shown))
    _end(roster)


def suggest(
    paths: _Paths = None,
    top: Annotated[int | None, Option("--top", metavar="N", min=1, help="Only the N names that settle most.")] = None,
    format: Annotated[SuggestFormat, Option("--format", help="YAML for a register file, or JSON.")] = SuggestFormat.yaml,
    entities: _Entities = None,
    jobs: _Jobs = None,
    encoding: _Encoding = None,
) -> None:
    """Suggest entries for the register, those that settle most findings first, with their evidence.

    What the articles do not decide is printed as comments. Exit status: 0 done, 2 something could not be read.
    """
    from xcheck.review import suggestions
    from xcheck.review.proposals import proposals

    roster = _roster(paths, settings_for((), entities or (), encoding), jobs)
    every = proposals(roster)
    shown = every[:top]
    _print(suggestions.as_yaml(shown, every, roster.newest) if format is SuggestFormat.yaml else suggestions.as_json(shown, every))
    _end(roster)


def explain(name: _Name, paths: _Paths = None, entities: _Entities = None, jobs: _Jobs = None, encoding: _Encoding = None) -> None:
    """Tell why the forms of a name are one, and why near names are not.

    Exit status: 0 explained, 2 nobody has the name or something could not be read.
    """
    from xcheck.files.nearest import did_you_mean
    from xcheck.model.notice import Notice, Trouble
    from xcheck.review.explanation import explanation

    roster = _roster(paths, settings_for((), entities or (), encoding), jobs)
    text = explanation(roster, name)
    if not text:
        known = {form.text for entity in roster.entities for form in entity.forms}
        near = did_you_mean(name, known)
        raise Trouble(
            *(n for n in roster.notices if n.gravity == "trouble"),
            Notice("", "name", f"neither articles nor register have {name!r}" + (near if "did you mean" in near else "")),
        )
    _print(text)
    _end(roster)


def adopt(
    name: _Name,
    paths: _Paths = None,
    into: Annotated[
        Path | None, Option("--into", metavar="FILE.yaml", help="The register to write to (default: the settings' first, else registers/house.yaml).")
    ] = None,
    form: Annotated[str | None, Option("--form", metavar="PREFERRED", help="The preferred form (default: the one most articles use).")] = None,
    reject: Annotated[list[str] | None, Option("--reject", metavar="FORM", help="A form that is always wrong. Repeatable.")] = None,
    alias: Annotated[list[str] | None, Option("--alias", metavar="FORM", help="Another form that is right. Repeatable.")] = None,
    kind: Annotated[Kind | None, Option("--kind", help="What it is; enters a name that no article gives.")] = None,
    source: Annotated[str | None, Option("--source", metavar="TEXT", help="Where the decision or its facts come from.")] = None,
    as_of: Annotated[str | None, Option("--as-of", metavar="DATE", help="The day it is vouched for (default: that of the newest article).")] = None,
    entities: _Entities = None,
    jobs: _Jobs = None,
    encoding: _Encoding = None,
) -> None:
    """Write a name into the register: its preferred form, forms to reject, other right forms.

    Every other byte of the file stays as it is; a second run changes nothing. What the register has settled otherwise is
    refused with both places. Exit status: 0 settled, 2 refused, and nothing was written.
    """
    from xcheck.files.paths import display
    from xcheck.review.register import Wish

    settings = settings_for((), entities or (), encoding)
    wish = Wish(name, form, tuple(reject or ()), tuple(alias or ()), cast("EntityKind | None", kind and str(kind)), source, _day(as_of))
    done, roster, target, listed = settle(wish, settings, into, lambda now: _roster(paths, now, jobs))
    if not done.added:
        echo(f"{done.entry.name} is settled so already, in {done.where}")
        _end(roster)
    echo("\n".join([f"{display(target)}:", *(f"  {line}" for line in done.added)]))
    if not listed:
        echo(
            f"no settings name this register, and checks do not read it yet: write `entities: [{display(target, settings.folder)}]` into xcheck.yaml", err=True
        )
    for other in _left_out(roster, done.entry):
        echo(f"{other} may be the same and was left out: adopt it with --reject or --alias, or declare the two under never_same", err=True)
    _end(roster)


def settle(wish: Wish, settings: Settings, into: Path | None, roster_of: Callable[[Settings], Roster]) -> tuple[Adoption, Roster, Path, bool]:
    """Writes a wish into a register: what was added, who is who, the file, and whether the settings name it. Raises Trouble.

    `roster_of` gives who is who under settings with the registers as they are before that.
    """
    from xcheck.files.paths import display
    from xcheck.files.shipped import shipped
    from xcheck.files.writing import write
    from xcheck.names import register as registers
    from xcheck.review.register import adopt as fulfilled

    registered = [settings.folder / each for each in settings.entities]
    target = into or _house(registered)
    mark, text = _read(target)
    own = [path for path in registered if path.resolve() != target.resolve()]
    listed = len(own) < len(registered) or any(_holds(path, target) for path in own)
    after = own if text is not None and any(_holds(path, target) for path in own) else [*own, target]
    before = after if text is not None else own
    roster = roster_of(replace(settings, entities=tuple(str(path.absolute()) for path in before)))
    done = fulfilled(wish, roster, registers.load(before), text, display(target))
    if done.added:
        # What the file would say is read with everything else before a byte of it is written.
        registers.load(after, [shipped() / "registers"], {target.resolve(): done.text})
        write(target, mark + done.text.encode("utf-8"))
    return done, roster, target, listed


def _roster(paths: list[str] | None, settings: Settings, jobs: int | None) -> Roster:
    from xcheck import run

    against = standards_for(settings)
    articles, notices = articles_from(paths or (), settings)
    return run.roster(articles, against, notices, jobs or cores())


def _left_out(roster: Roster, entry: Entry) -> list[str]:
    """Full names that only likeness links to what was adopted, and of which the entry says nothing."""
    from xcheck.names.register import form_key
    from xcheck.review.proposals import doubtful

    said = {form_key(form) for form in (*entry.forms, *entry.rejected)}
    return [other for entity in roster.who(entry.name) for other in doubtful(roster, entity) if form_key(other) not in said]


def _house(registered: Sequence[Path]) -> Path:
    """Where decisions go when nobody says where."""
    if not registered:
        return HOUSE
    return registered[0] / HOUSE.name if registered[0].is_dir() else registered[0]


def _holds(folder: Path, file: Path) -> bool:
    return folder.is_dir() and file.resolve().is_relative_to(folder.resolve())


def _read(target: Path) -> tuple[bytes, str | None]:
    """(the file's byte-order mark, its text); no text where there is no file. Raises Trouble for one that is not UTF-8."""
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes
    from xcheck.files.yaml import MAX_BYTES
    from xcheck.model.notice import Notice, Trouble

    if not target.exists():
        return b"", None
    raw = read_bytes(target, display(target), MAX_BYTES)
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    try:
        return mark, raw[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        raise Trouble(Notice(display(target), "register", "is not UTF-8; save it as UTF-8")) from None


def _day(text: str | None) -> date | None:
    from datetime import date

    from xcheck.model.notice import Notice, Trouble

    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Trouble(Notice("", "option", f"--as-of {text!r} is no date (write 2026-01-31)")) from None


def _print(shown: str | dict[str, Any]) -> None:
    import orjson

    from xcheck.report.visible import visible

    raw = visible(shown).encode("utf-8") if isinstance(shown, str) else orjson.dumps(shown, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()


def _end(roster: Roster) -> NoReturn:
    say(roster.notices)
    raise SystemExit(FAILED if any(n.gravity == "trouble" for n in roster.notices) else 0)


COMMANDS = {"list": list_, "suggest": suggest, "explain": explain, "adopt": adopt}
