"""What all pages share: templates that trust no text, and the hashes by which a page's own policy names its style and script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xcheck.report.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).with_name("templates")


def environment(read: Callable[[str], str], **names: Any) -> Environment:
    """Templates as `read` gives them by name, which may use `names`. All text is escaped and made visible; a name or a value that is
    not there is a mistake (jinja2.UndefinedError, TypeError).
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        loader=FunctionLoader(read),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(names)
    return made


def source(name: str) -> str:
    """The file of that name beside the templates."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def policy_hash(text: str) -> str:
    """The hash of a style or script as a Content-Security-Policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _shown(value: Any) -> Any:
    """What a template may print: text made visible, markup of our own, numbers. None is a mistake in a template."""
    if hasattr(value, "__html__"):
        return value
    if value is None:
        raise TypeError("a template prints a value that is not there")
    return visible(value) if isinstance(value, str) else value
