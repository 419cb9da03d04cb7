"""Where the rules and lists are that come with the program."""

from __future__ import annotations

from pathlib import Path

from xcheck.model.notice import Notice, Trouble


def shipped() -> Path:
    """The folder of rules that comes with the program: inside the installed package, or at the top of the checkout.

    Raises Trouble when there is neither.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "_rules", package.parent.parent / "rules"):
        if folder.is_dir():
            return folder
    raise Trouble(Notice("", "rulebook", "the rules that ship with xcheck are missing: install it again"))
