"""Options that stand before any command: `xcheck --version`."""

from __future__ import annotations

from typing import Annotated

from xcheck.cli.parameters import Option


def options(
    version: Annotated[bool, Option("--version", help="Print the version and exit.")] = False,
    install_completion: Annotated[
        bool, Option("--install-completion", help="Make the Tab key know commands, options and rules in your shell: bash, zsh or fish, as $SHELL says.")
    ] = False,
    show_completion: Annotated[bool, Option("--show-completion", help="Print the script that does so, to install it elsewhere.")] = False,
) -> None:
    """Reads articles together and tells where they disagree."""
    if version:
        from xcheck import __version__
        from xcheck.cli.echo import echo

        echo(f"xcheck {__version__}")
    elif install_completion:
        from xcheck.cli.shells import install

        install()
    elif show_completion:
        from xcheck.cli.shells import show

        show()
    else:
        return
    raise SystemExit(0)
