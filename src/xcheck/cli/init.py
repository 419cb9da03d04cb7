"""`xcheck init`: a settings file to begin with, every key in it and explained."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Annotated

from xcheck.cli.echo import echo
from xcheck.cli.parameters import Argument

SAMPLES = {
    "paths": "[articles]",
    "exclude": "[README.md, drafts/old]",
    "rules": "[house-rules]",
    "entities": "[names.yaml]",
    "templates": "[furniture.yaml]",
    "terms": "[terms.yaml]",
    "report": "reports",
    "link-template": '"https://cms.example/edit/{name}?line={line}"',
    "fail-on": "error",
    "baseline": "xcheck-baseline.txt",
    "decisions": "decisions.yaml",
    "ner": "en_core_web_sm",
    "encoding": "cp1252",
    "front-matter": "{author: byline, date: published}",
}
"""A value for each key, as one may write it."""
_HEAD = "# Settings of xcheck for everything below this folder; options on the command line win over them.\n# Take away the # of what you need.\n"


def init(
    folder: Annotated[Path, Argument(metavar="[FOLDER]", help="Where to write xcheck.yaml (default: here).")] = Path(),
) -> None:
    """Write a commented xcheck.yaml to begin with. A file that is there already is left alone.

    Exit status: 0 written, 2 not written.
    """
    from xcheck.files.paths import display
    from xcheck.files.writing import write_text
    from xcheck.model.notice import Notice, Trouble
    from xcheck.settings import FILE

    file = folder / FILE
    if file.exists() or file.is_symlink():
        raise Trouble(Notice(display(file), "settings", "is there already and was left as it is"))
    write_text(file, commented())
    echo(f"{display(file)} written. `xcheck check` in this folder goes by it.")


def commented() -> str:
    """The settings file with every key commented out, after the settings' own schema."""
    from xcheck.settings import SCHEMA

    parts = [_HEAD]
    for key, about in SCHEMA["properties"].items():
        choices = f" ({', '.join(about['enum'])})" if "enum" in about else ""
        parts.append(textwrap.fill(f"{about['description']}{choices}", 100, initial_indent="# ", subsequent_indent="# ") + f"\n# {key}: {SAMPLES[key]}\n")
    return "\n".join(parts)
