"""Where rules are: the files in a folder of rules."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from xcheck.files.expand import expand
from xcheck.files.paths import display
from xcheck.model.notice import Notice

OTHERS = ("registers", "templates", "terms")
"""Folders beside the rules that hold other lists, with loaders of their own."""


def rule_files(root: Path) -> tuple[tuple[Path, ...], tuple[Notice, ...]]:
    """The rule files in a folder, at any depth, or the one file named; and what stood in the way."""
    files, notices = expand([root], (".yaml", ".yml"), OTHERS)
    if not files and not notices:
        notices = (Notice(display(root), "rulebook", "no rule file (.yaml) is in this folder"),)
    return files, notices


def all_files(roots: Iterable[Path]) -> tuple[list[tuple[int, Path]], list[Notice]]:
    """The rule files of all roots with their root's number, each file once, later roots last."""
    found: dict[Path, tuple[int, Path]] = {}
    notices: list[Notice] = []
    for number, root in enumerate(roots):
        files, said = rule_files(root)
        notices.extend(said)
        for file in files:
            found.setdefault(file.resolve(), (number, file))
    return list(found.values()), notices
