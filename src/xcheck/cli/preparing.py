"""`python -m xcheck.cli.preparing`: what the first run would load from YAML and compile, made when xcheck is set up.

It is kept beside the byte code of the installation, for xcheck's own rules, register and pages; whoever has rules of their
own has them kept in their cache folder from the first run on. Files are named by what they were made of: one that fits
no more is not read, and is removed here.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages

import xcheck
from xcheck.cli import patterns


def main() -> None:
    """Makes everything anew."""
    # Nothing is imported before this that could be later: its patterns would not be noted.
    with patterns.noted() as found:
        _import_all()
        _make()
        _try()
    patterns.keep(found)


def _import_all() -> None:
    """Imports every module, for the patterns in them."""
    for found in walk_packages(xcheck.__path__, "xcheck."):
        if not found.name.endswith("__main__"):
            # What belongs to an extra is not installed everywhere.
            with suppress(ImportError):
                import_module(found.name)


def _make() -> None:
    from xcheck import run
    from xcheck.cli.diff import prepare
    from xcheck.engine.ready import PREPARED
    from xcheck.report import html
    from xcheck.settings import Settings

    for old in PREPARED.glob("*.ready"):
        old.unlink()
    run.standards(Settings(), PREPARED)
    prepare(PREPARED)
    html.prepare(PREPARED)


def _try() -> None:
    """Compares something, for the patterns that are compiled when they are first used."""
    from xcheck.diff.compare import compare
    from xcheck.extract.furniture.templates import Templates
    from xcheck.names.compare import compare_names

    compare("“No”, Ann Lee said.", "“No”, Ms. Ann Lee did not say.", Templates())
    compare_names("Ann Lee", "Ms. Ann B. Lee")


if __name__ == "__main__":
    main()
