"""The patch: bytes that patch programs take."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.review.unified import Rewritten, patch

LINES = "".join(f"line {n}\n" for n in range(30)).encode()


def rewritten(old: bytes, new: bytes, path: str = "a.txt", codec: str = "utf-8", mark: bytes = b"") -> Rewritten:
    return Rewritten(path, old, new, codec, mark)


def test_far_changes_are_two_hunks_and_near_ones_one() -> None:
    far = patch([rewritten(LINES, LINES.replace(b"line 3\n", b"LINE 3\n").replace(b"line 25", b"LINE 25"))])
    near = patch([rewritten(LINES, LINES.replace(b"line 3\n", b"LINE 3\n").replace(b"line 8\n", b"LINE 8\n"))])
    assert (far.count(b"@@ -"), near.count(b"@@ -")) == (2, 1)
    assert far.startswith(b"--- a/a.txt\n+++ b/a.txt\n@@ -1,7 +1,7 @@\n line 0\n")


def test_nothing_is_nothing() -> None:
    assert patch([rewritten(LINES, LINES)]) == b""


def test_names_that_need_quoting() -> None:
    assert patch([rewritten(b"a", b"b", 'x"\n.txt')]).startswith(b'--- "a/x\\"\\012.txt"\n')
    assert patch([rewritten(b"a", b"b", "x y.txt")]).startswith(b"--- a/x y.txt\t\n")


def test_wide_encodings_are_shown_in_utf_8() -> None:
    old, new = ("quäy\n".encode("utf-16-le"), "piér\n".encode("utf-16-le"))
    assert patch([rewritten(b"\xff\xfe" + old, b"\xff\xfe" + new, codec="utf-16-le", mark=b"\xff\xfe")]).endswith("-quäy\n+piér\n".encode())


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@given(
    lines=st.lists(st.sampled_from([b"one\n", b"two\r\n", b"\n", b"\xe9 three\n", b"four \r \n"]), min_size=1, max_size=24),
    at=st.sets(st.integers(0, 23), min_size=1),
    last=st.booleans(),
)
def test_git_applies_it(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], at: set[int], last: bool) -> None:
    lines = [*lines, b"the end\n"]
    new = [b"new " + line if n in at else line for n, line in enumerate(lines)]
    old_raw, new_raw = (b"".join(own).removesuffix(b"\n" if last else b"-") for own in (lines, new))
    if old_raw == new_raw:
        return
    folder: Path = tmp_path_factory.mktemp("git")
    (folder / "a.txt").write_bytes(old_raw)
    made = patch([rewritten(old_raw, new_raw)])
    ran = subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], cwd=folder, input=made, capture_output=True)
    assert ran.returncode == 0, (made, ran.stderr)
    assert (folder / "a.txt").read_bytes() == new_raw
