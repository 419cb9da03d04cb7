"""What `xcheck diff` promises to the outside."""

from __future__ import annotations

from pathlib import Path

import orjson

from tests.contract.conftest import Xcheck

OLD = "Talks stall\n\nThe envoy met 12 reporters on Monday. “We will not leave,” said Ada Orr.\n"
NEW = OLD.replace("12", "14").replace("not leave", "not go")


def test_changes_as_json(xcheck: Xcheck, tmp_path: Path) -> None:
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = xcheck("diff", "old.txt", "new.txt", "--format", "json")
    assert ran.status == 1
    whole = orjson.loads(ran.out)
    assert whole["schema_version"] == 1
    assert (whole["old"]["path"], whole["new"]["path"]) == ("old.txt", "new.txt")
    assert [(c["op"], c["kind"], c["old"]["text"], c["new"]["text"]) for c in whole["changes"]] == [
        ("replace", "number", "12", "14"),
        ("replace", "quote", "leave", "go"),
    ]
    for change in whole["changes"]:
        for side, text in (("old", OLD), ("new", NEW)):
            assert text[change[side]["start"] : change[side]["end"]] == change[side]["text"]
    assert xcheck("diff", "old.txt", "old.txt", "--format", "json").status == 0
    shown = xcheck("diff", "old.txt", "new.txt")
    assert shown.status == 1
    assert [line.split()[0] for line in shown.out.decode().splitlines()] == ["number", "quote"]
    xcheck("diff", "old.txt", "new.txt", "--format", "json", "--output", "c.json")
    assert (tmp_path / "c.json").read_bytes() == ran.out


def test_a_version_that_cannot_be_read(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "bin.txt").write_bytes(b"\x00\x01" * 40)
    for name in ("gone.txt", "bin.txt"):
        ran = xcheck("diff", "old.txt", name)
        assert ran.status == 2
        assert len(ran.lines) == 1
        assert name in ran.err
