"""A fix file put to its files: several of them, and one that may not be touched."""

from __future__ import annotations

from pathlib import Path

from xcheck.review.applying import apply
from xcheck.review.fix_file import Patch


def patch(path: str, line: int, old: str = "quay", new: str = "pier") -> Patch:
    return Patch(path, 4, "The ", old, new, " was shut.", line)


def test_each_file_by_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("The quay was shut. – é\r\n".encode("cp1252"))
    (tmp_path / "b.txt").write_bytes(b"The pier was shut.")
    (tmp_path / "c.txt").write_bytes(b"Nothing of the kind.")
    (tmp_path / "d.txt").write_bytes(b"The quay was shut. \xff\xfe\x00")
    patches = {name: [patch(name, line)] for line, name in enumerate(("a.txt", "b.txt", "c.txt", "d.txt", "../e.txt"), 1)}
    found = apply(patches, "x.fix", tmp_path, None)
    assert [(file.path, file.new) for file in found.files] == [("a.txt", "The pier was shut. – é\r\n".encode("cp1252"))]
    assert (found.made, found.done) == ({"a.txt": 1}, 1)
    assert [(n.path, n.line, n.message.split(":")[0]) for n in found.notices] == [("x.fix", 3, "c.txt"), ("x.fix", 4, "d.txt"), ("x.fix", 5, "../e.txt")]


def test_new_words_that_the_encoding_has_not_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("The quay was shut. – é".encode("cp1252"))
    found = apply({"a.txt": [patch("a.txt", 3, new="Łódź")]}, "x.fix", tmp_path, None)
    assert found.files == ()
    assert "cannot be written in cp1252" in found.notices[0].message
