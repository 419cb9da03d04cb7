"""Where an article is opened for editing: a link into the content system, made from the settings' `link-template`."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import quote

TEMPLATE = r"^https?://[^\s/?#{}\"'<>\\]+(?:[/?#](?:[^\s{}\"'<>\\]|\{(?:path|name|line|column)\})*)?$"
"""What a template looks like: http or https, a host without placeholders, then anything a link may hold.

`{path}` is the path as reports give it, `{name}` the file's name without its ending, `{line}` and `{column}` the place.
"""
_FITS = re.compile(TEMPLATE)
_FIELD = re.compile(r"\{(\w+)\}")


def link(template: str | None, path: str, line: int, column: int) -> str | None:
    """The address of a place; None without a template, or with one that does not fit: a page never links anywhere else."""
    if not template or not _FITS.match(template):
        return None
    values = {"path": path, "name": PurePosixPath(path).stem, "line": str(line), "column": str(column)}
    # A path is foreign text: encoded, it stays what it is in any part of an address.
    return _FIELD.sub(lambda found: quote(values[found[1]].encode("utf-8", "replace"), safe="/" if found[1] == "path" else ""), template)
