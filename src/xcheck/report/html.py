"""report.html: one file that opens anywhere, needs no network and no script, and trusts no article.

Everything that is printed goes through jinja's escaping and through `visible`; style and script are the two files beside
the template, and the page's own policy lets nothing else run: they are named in it by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xcheck.model.finding import SEVERITIES
from xcheck.model.result import Result
from xcheck.report.page import FINDINGS, page
from xcheck.report.visible import visible
from xcheck.report.wording import counted

if TYPE_CHECKING:
    from jinja2 import Template

_TEMPLATES = Path(__file__).with_name("templates")


def write(result: Result, cap: int = FINDINGS) -> bytes:
    """The page as UTF-8: the same bytes for the same result. At most `cap` findings are on it, the most serious ones."""
    style, script = _source("report.css"), _source("report.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    from markupsafe import Markup

    # The two are the page's own; in style and script elements the browser reads them as they stand.
    text = _template().render(page=page(result, cap), policy=policy, style=Markup(style), script=Markup(script))  # noqa: S704
    return text.encode("utf-8")


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(counted=counted, severities=SEVERITIES)
    return environment.get_template("report.html.j2")


def _shown(value: Any) -> Any:
    """What a template may print: text made visible, markup of our own, numbers. None is a mistake in a template."""
    if hasattr(value, "__html__"):
        return value
    if value is None:
        raise TypeError("a template prints a value that is not there")
    return visible(value) if isinstance(value, str) else value


def _source(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode('utf-8')).digest()).decode('ascii')}'"
