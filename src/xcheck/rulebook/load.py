"""From YAML files to a rulebook, with every mistake in all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from xcheck.checks.registry import BY_ID
from xcheck.files import schema, yaml
from xcheck.files.document import Document
from xcheck.files.nearest import did_you_mean
from xcheck.model.notice import Notice, Trouble
from xcheck.rulebook.book import Bound, Rulebook
from xcheck.rulebook.home import all_files
from xcheck.rulebook.layers import Layers
from xcheck.rulebook.meaning import meaning, meaning_of_parts
from xcheck.rulebook.schema import rule_schema

KIND = "rulebook"


def load(roots: Sequence[Path]) -> Rulebook:
    """The rules in folders and files, later roots over earlier ones. Raises Trouble with every mistake in them."""
    book, notices = read(roots)
    if any(notice.gravity == "trouble" for notice in notices):
        raise Trouble(*notices)
    return book


def read(roots: Sequence[Path], sound: Path | None = None) -> tuple[Rulebook, tuple[Notice, ...]]:
    """The rules that are sound, and every mistake in the others, in the order of their files.

    A rule whose id an earlier root knows replaces that rule; a file without `check` tunes it: it may change severities,
    messages, options or `enabled` and leave the rest as it is. A rule with a mistake is left out whole. The
    examples of rules in the folder `sound` are not read: they are known to be right, and a check has no use for them.
    """
    files, notices = all_files(roots)
    known, said = _stack(files, sound)
    notices.extend(said)
    bound: list[Bound] = []
    for layers in known.values():
        one, said = meaning(layers)
        notices.extend(said)
        if one is not None:
            bound.append(one)
    bound.sort(key=lambda each: each.rule.id)
    on, off = tuple(b for b in bound if b.rule.enabled), tuple(b for b in bound if not b.rule.enabled)
    return Rulebook(on, off), tuple(sorted(set(notices), key=lambda n: (n.path, n.line, n.column, n.message)))


def _stack(files: Iterable[tuple[int, Path]], sound: Path | None = None) -> tuple[dict[str, Layers], list[Notice]]:
    """The files of each rule id, in order; ids of rules that have a mistake in their form are left out."""
    known: dict[str, Layers] = {}
    broken: set[str] = set()
    notices: list[Notice] = []
    roots: dict[tuple[int, str], Document] = {}
    for root, file in files:
        try:
            document = yaml.load(file, KIND, without="examples" if sound is not None and sound in file.parents else "")
        except Trouble as trouble:
            notices.extend(trouble.notices)
            continue
        value = document.value
        name = value.get("id") if isinstance(value, dict) and isinstance(value.get("id"), str) else None
        said = list(_form(document, known))
        if name is not None and (root, name) in roots:
            said.append(document.notice(f"the rule {name!r} stands in {roots[root, name].path} already", ("id",)))
        notices.extend(said)
        if name is None:
            continue
        roots.setdefault((root, name), document)
        if said:
            broken.add(name)
            notices.extend(meaning_of_parts(document))
        elif "check" in value or name not in known:
            known[name] = Layers((document,))
        else:
            known[name] = Layers((*known[name].documents, document))
    return {name: layers for name, layers in known.items() if name not in broken}, notices


def _form(document: Document, known: dict[str, Layers]) -> Iterable[Notice]:
    """The mistakes that the schema sees in one file."""
    value = document.value
    whole = not isinstance(value, dict) or "check" in value
    name = value.get("id") if isinstance(value, dict) else None
    if whole:
        check = value.get("check") if isinstance(value, dict) else None
    elif name in known:
        check = known[name].value()["check"]
    elif isinstance(name, str) and schema.accepts(value, rule_schema(None, True)):
        message = f"key 'check' is missing, and no rule {name!r} is known that this file could tune"
        return [document.notice(message + (did_you_mean(name, known) if known else ""), ("id",))]
    else:
        whole, check = True, None
    return schema.problems(document, rule_schema(check if isinstance(check, str) and check in BY_ID else None, tuning=not whole))
