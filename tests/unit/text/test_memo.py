"""Tables of what depends on a word alone."""

from __future__ import annotations

import pytest

from xcheck.text import memo
from xcheck.text.memo import Memo


def test_each_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    table = Memo(size)
    assert list(map(table.__getitem__, ["quay", "lock", "quay"])) == [4, 4, 4]
    assert asked == ["quay", "lock"]


def test_a_full_table_starts_anew_and_still_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "MOST", 3)
    table = Memo(str.upper)
    assert [table[word] for word in "abcda"] == list("ABCDA")
    assert len(table) <= 3
