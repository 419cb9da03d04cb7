"""`python -m xcheck.cli.preparing`: what the first run would load from YAML and compile, made when xcheck is set up.

It is kept beside the byte code of the installation, for xcheck's own rules, register and pages; whoever has rules of their
own has them kept in their cache folder from the first run on. Files are named by what they were made of: one that fits
no more is not read, and is removed here.
"""

from __future__ import annotations

from xcheck import run
from xcheck.cli.diff import prepare as prepare_diff
from xcheck.engine.ready import PREPARED
from xcheck.report import html
from xcheck.settings import Settings


def main() -> None:
    """Makes everything anew."""
    for old in PREPARED.glob("*.ready"):
        old.unlink()
    run.standards(Settings(), PREPARED)
    prepare_diff(PREPARED)
    html.prepare(PREPARED)


if __name__ == "__main__":
    main()
