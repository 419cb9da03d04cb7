"""What the tool itself has to say about a run."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from xcheck.model.trouble import Trouble

__all__ = ["Gravity", "Notice", "Trouble"]

Gravity = Literal["trouble", "info"]


class Notice(Struct, frozen=True, order=True):
    """Something that could not be done (`trouble`: exit status 2), or that readers should know (`info`).

    `path` is the file it is about, or empty; `line` and `column` are 1-based, 0 when they do not apply.
    """

    path: str
    kind: str
    message: str
    gravity: Gravity = "trouble"
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        where = self.path + (f":{self.line}:{self.column}" if self.line else "")
        return f"{where}: {self.message}" if where else self.message
