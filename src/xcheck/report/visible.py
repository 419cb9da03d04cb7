"""Article text made safe to look at.

Articles are foreign input: a control character can repaint a terminal, an override of the writing direction can make a
line read as something it is not, and half a surrogate pair cannot be encoded at all.
"""

from __future__ import annotations

import re

# Controls but tab and line ends; the bidirectional controls; line and paragraph separators; characters without width that
# make equal-looking words differ; half surrogate pairs; and the two noncharacters that tools use as marks.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
)
_SPACES = re.compile(r"\s+")
_HALVES = re.compile("[\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with every character that acts without being seen shown by its number: `[U+001B]` for escape."""
    return _UNSEEN.sub(_name, text)


def one_line(text: str, limit: int) -> str:
    """`text` on one line and safe to show, with `…` for what goes beyond `limit` characters."""
    # Cutting first keeps a paragraph of a megabyte from being walked three times for one line of it.
    line = _SPACES.sub(" ", text[: limit * 4 + 1]).strip()
    if len(line) <= limit and len(text) <= limit * 4 + 1:
        return visible(line)
    line = line[:limit]
    at = line.rfind(" ", limit // 2)
    return visible(line[:at] if at > 0 else line).rstrip() + "…"


def encodable(text: str) -> str:
    """`text` with U+FFFD for each half of a surrogate pair; as long as before, so that offsets hold."""
    return _HALVES.sub("\ufffd", text)


def _name(match: re.Match[str]) -> str:
    return f"[U+{ord(match.group()):04X}]"
