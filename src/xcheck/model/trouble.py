"""Bad input as an exception. It stands apart from what it carries, so that a command that has nothing to tell starts without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xcheck.model.notice import Notice


class Trouble(Exception):
    """Bad input that stops what was asked for; carries every mistake found, each as a Notice."""

    def __init__(self, *notices: Notice) -> None:
        super().__init__("\n".join(str(n) for n in notices))
        self.notices = notices

    @classmethod
    def of(cls, path: str, kind: str, message: str, line: int = 0, column: int = 0) -> Trouble:
        """A single mistake."""
        from xcheck.model.notice import Notice

        return cls(Notice(path, kind, message, "trouble", line, column))
