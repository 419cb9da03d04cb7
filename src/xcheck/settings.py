"""Settings: `xcheck.yaml`, or `[tool.xcheck]` in `pyproject.toml`, found upwards from the working folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from xcheck.files import schema, yaml
from xcheck.files.document import Document
from xcheck.files.paths import display
from xcheck.files.reading import read_bytes
from xcheck.model.notice import Notice, Trouble
from xcheck.report.address import TEMPLATE

FILE = "xcheck.yaml"

_LIST = {"type": "array", "items": {"type": "string", "minLength": 1}}

SCHEMA: Mapping[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "xcheck settings",
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "paths": {**_LIST, "description": "files and folders to check when the command names none"},
        "exclude": {**_LIST, "description": "globs of files to leave out"},
        "rules": {**_LIST, "description": "further rulebooks: folders or files; a rule with a known id replaces it"},
        "entities": {**_LIST, "description": "further registers: YAML files or folders"},
        "templates": {**_LIST, "description": "further furniture templates: YAML files or folders"},
        "terms": {**_LIST, "description": "further lists of terms and their spellings: YAML files or folders"},
        "report": {"type": "string", "minLength": 1, "description": "the folder that report.html and report.json go to"},
        "link-template": {
            "type": "string",
            "pattern": TEMPLATE,
            "description": "an http or https address to open an article at, like https://cms.example/edit/{name}?line={line}",
        },
        "fail-on": {"enum": ["error", "warning", "note", "never"], "description": "the severity from which the exit status is 1"},
        "baseline": {"type": "string", "minLength": 1, "description": "the file of known findings that checks are held against"},
        "decisions": {"type": "string", "minLength": 1, "description": "the file of what people have settled (default: decisions.yaml, if it is there)"},
        "ner": {
            "type": "string",
            "pattern": "^en_core_web_[a-z0-9_]+$",
            "description": "an installed spaCy English pipeline that proposes further names (extra `ner`)",
        },
        "encoding": {"type": "string", "minLength": 1, "description": "the encoding of all inputs, instead of finding it out"},
        "front-matter": {
            "type": "object",
            "description": "other people's names of front matter and JSON fields: {author: byline}",
            "additionalProperties": {"enum": ["id", "title", "byline", "published", "source", "lang", "text", "embargo"]},
        },
    },
}


class Settings(Struct, frozen=True):
    """What a project has settled; command-line options win over it.

    Paths are as written, relative to `folder`. `path` is the file the settings came from, or None.
    """

    folder: Path = Path()
    path: str | None = None
    paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    report: str = "reports"
    link_template: str | None = None
    fail_on: str = "error"
    baseline: str | None = None
    decisions: str | None = None
    encoding: str | None = None
    ner: str | None = None
    front_matter: Mapping[str, str] = field(default_factory=dict)

    @property
    def own_pages(self) -> tuple[str, ...]:
        """Globs of what xcheck itself writes into the folder for reports."""
        folder = display(self.folder / self.report)
        return (f"{folder}/report.*", f"{folder}/diff.html")


def find(folder: Path) -> Settings:
    """The settings that hold in `folder`: the nearest file upwards, or the defaults.

    Raises Trouble with every mistake in the file at its line and column.
    """
    for here in (folder, *folder.resolve().parents):
        if (here / FILE).is_file():
            return _settings(yaml.load(here / FILE, "settings", display(here / FILE)), here)
        project = here / "pyproject.toml"
        if project.is_file():
            document = _in_project(project)
            if document is not None:
                return _settings(document, here)
    return Settings(folder)


def _settings(document: Document, folder: Path) -> Settings:
    if document.value is None:
        return Settings(folder, document.path)
    problems = schema.problems(document, SCHEMA)
    if problems:
        raise Trouble(*problems)
    values: dict[str, Any] = {key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in document.value.items()}
    return Settings(folder=folder, path=document.path, **values)


def _in_project(project: Path) -> Document | None:
    """The `[tool.xcheck]` table with the lines of its keys, or None where there is none."""
    import tomllib

    shown = display(project)
    raw = read_bytes(project, shown)
    try:
        written = raw.decode("utf-8-sig")
        tool = tomllib.loads(written).get("tool")
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        if b"[tool.xcheck" not in raw:
            # Somebody else's file, and somebody else's mistake.
            return None
        raise Trouble(_unsound(raw, error, shown)) from None
    table = _plain(tool.get("xcheck")) if isinstance(tool, dict) else None
    if table is None:
        return None
    places: dict[tuple[str | int, ...], tuple[int, int]] = {}
    inside = False
    for number, line in enumerate(written.splitlines(), 1):
        text = line.strip()
        if text.startswith("["):
            inside = text.startswith("[tool.xcheck")
            if inside:
                places.setdefault((), (number, 1))
        elif inside and "=" in text:
            places.setdefault((text.split("=", 1)[0].strip().strip("\"'"),), (number, len(line) - len(line.lstrip()) + 1))
    return Document.flat(table, places, shown, "settings")


def _unsound(raw: bytes, error: ValueError, shown: str) -> Notice:
    """What is wrong with a file that is no TOML, at its place."""
    if isinstance(error, UnicodeDecodeError):
        line, column = raw.count(b"\n", 0, error.start) + 1, error.start - raw.rfind(b"\n", 0, error.start)
        return Notice(shown, "settings", f"is not UTF-8 (byte 0x{raw[error.start]:02x}); save it as UTF-8", "trouble", line, column)
    what, _, where = str(error).rpartition(" (at ")
    place = [int(number) for number in re.findall(r"\d+", where)]
    line, column = place if len(place) == 2 else (len(raw.splitlines()), 1)
    return Notice(shown, "settings", f"is not TOML: {what}", "trouble", line, column)


def _plain(value: Any) -> Any:
    """A value of TOML as YAML has it: days and times are text."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, (date, time)) else value
