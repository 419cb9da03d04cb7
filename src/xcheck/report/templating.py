"""What all pages share: templates that trust no text, and the hashes by which a page's own policy names its style and script."""

from __future__ import annotations

import base64
import hashlib
import marshal
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xcheck.engine.ready import ready
from xcheck.report.visible import visible

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment, Template

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


def kept(made: Environment, keep: Path | None, names: Sequence[str]) -> Environment:
    """The environment with the templates of these names compiled, the page's own first, and kept in `keep`, the user's own cache
    folder (see `xcheck.engine.ready`). Compiling them takes a third of the time that a short report takes.
    """
    import jinja2

    def compiled() -> Mapping[str, bytes]:
        assert made.loader is not None, "templates are read by their names"
        return {name: marshal.dumps(made.compile(made.loader.get_source(made, name)[0], name, name)) for name in names}

    made.loader = _loader(ready(keep, f"{names[0]}-{jinja2.__version__}", (), compiled))
    return made


def _loader(compiled: Mapping[str, bytes]) -> BaseLoader:
    from jinja2 import BaseLoader

    class Compiled(BaseLoader):
        """Templates that are code already."""

        def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
            code = marshal.loads(compiled[name])  # noqa: S302 - out of a folder that is the user's own
            return environment.template_class.from_code(environment, code, {} if globals is None else globals)

    return Compiled()


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
