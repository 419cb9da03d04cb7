"""What is kept in memory: by key, up to a size, the longest unused going first."""

from __future__ import annotations

from xcheck.cli.server.memory import Memory


def test_what_is_kept_is_found() -> None:
    memory = Memory()
    memory.keep(b"s", [(b"a", b"1"), (b"b", b"2")])
    assert memory.extractions([b"a", b"c"]) == {b"a": b"1"}
    memory.keep_result(b"r", b"1", 4)
    assert memory.result(b"r") is None


def test_the_longest_unused_goes_first() -> None:
    memory = Memory(10)
    memory.keep(b"s", [(b"a", b"1234"), (b"b", b"1234")])
    memory.extractions([b"a"])
    memory.keep(b"s", [(b"c", b"1234")])
    assert set(memory.extractions([b"a", b"b", b"c"])) == {b"a", b"c"}
    memory.keep(b"s", [(b"a", b"12345678")])
    assert memory.extractions([b"a", b"c"]) == {b"a": b"12345678"}
