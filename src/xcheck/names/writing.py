"""How a name is written: the same letters, marks and spaces for the same spelling."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from xcheck.text.memo import Memo

_MARKS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-"})


@lru_cache(maxsize=1 << 16)
def levelled(text: str) -> str:
    """A name with composed letters, straight marks and single spaces; its letters and their case stay."""
    straight = text.replace("`", "'") if text.isascii() else unicodedata.normalize("NFC", text).translate(_MARKS)
    return " ".join(straight.split())


KEYS: Memo[str] = Memo(lambda text: levelled(text).casefold())
"""The key of each spelling: levelled, case folded."""
