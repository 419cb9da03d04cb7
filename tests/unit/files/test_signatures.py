"""Signatures: what counts as a change, and what is not looked at."""

from __future__ import annotations

import os
from pathlib import Path

from xcheck.files.signatures import changed, signatures

ENDINGS = frozenset((".txt", ".yaml"))


def names(found: object) -> list[str]:
    assert isinstance(found, dict)
    return sorted(Path(path).name for path in found)


def test_what_is_looked_at(tmp_path: Path) -> None:
    for name in ("a.txt", "in/b.TXT", "in/c.py", ".hidden.txt", ".git/d.txt", "reports/e.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    (tmp_path / "named.odd").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = signatures([tmp_path, tmp_path / "named.odd", tmp_path / "nowhere.txt"], ENDINGS, [tmp_path / "reports"])
    assert names(found) == ["a.txt", "b.TXT", "named.odd"]
    assert names(signatures([tmp_path], ENDINGS, [tmp_path / "reports", tmp_path / "a.txt"])) == ["b.TXT"]


def test_what_is_a_change(tmp_path: Path) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text("one")
    other.write_text("x")
    before = signatures([tmp_path], ENDINGS)
    assert changed(before, signatures([tmp_path], ENDINGS)) == []
    os.utime(file, ns=(1, 1))
    touched = signatures([tmp_path], ENDINGS)
    assert changed(before, touched) == [str(file)]
    other.unlink()
    (tmp_path / "c.txt").write_text("new")
    assert changed(touched, signatures([tmp_path], ENDINGS)) == [str(other), str(tmp_path / "c.txt")]
    # Put in its place under the same name, size and time: another file all the same.
    twin = tmp_path / "twin.tmp"
    twin.write_text("two")
    os.utime(twin, ns=(1, 1))
    before = signatures([tmp_path], ENDINGS)
    twin.replace(file)
    assert changed(before, signatures([tmp_path], ENDINGS)) == [str(file)]
