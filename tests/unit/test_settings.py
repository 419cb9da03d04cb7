"""Settings: found upwards, mistakes at their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.model.notice import Trouble
from xcheck.settings import Settings, find


def test_none_are_the_defaults(tmp_path: Path) -> None:
    found = find(tmp_path)
    assert found == Settings(tmp_path)
    assert (found.report, found.fail_on) == ("reports", "error")


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    deep = tmp_path / "a/b"
    deep.mkdir(parents=True)
    (tmp_path / "xcheck.yaml").write_text("fail-on: note\nfront-matter: {author: byline}\n", encoding="utf-8")
    found = find(deep)
    assert (found.folder, found.fail_on, found.front_matter) == (tmp_path, "note", {"author": "byline"})
    (tmp_path / "a/pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert find(deep).fail_on == "note"
    (tmp_path / "a/pyproject.toml").write_text("[tool.xcheck]\nfail-on = 'never'\n", encoding="utf-8")
    assert find(deep).fail_on == "never"
    (deep / "xcheck.yaml").write_text("", encoding="utf-8")
    assert find(deep).fail_on == "error"


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "xcheck.yaml").write_text("paths: corpus\nfail-on: loud\nreprot: x\n", encoding="utf-8")
    with pytest.raises(Trouble) as caught:
        find(tmp_path)
    assert [n.line for n in caught.value.notices] == [1, 2, 3]
    assert "report" in caught.value.notices[2].message


@pytest.mark.parametrize("text", ["[tool.xcheck\npaths = 1\n", "[tool.xcheck]\npaths = 3\n"])
def test_bad_toml_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Trouble, match=r"pyproject\.toml"):
        find(tmp_path)


def test_somebody_elses_broken_project_file_is_not_our_trouble(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other\n", encoding="utf-8")
    assert find(tmp_path).path is None or not str(find(tmp_path).path).startswith(str(tmp_path))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"[tool.xcheck\n", r"pyproject\.toml:1:13: is not TOML: Expected"),
        (b"[tool.xcheck]\npaths = [\n", r"pyproject\.toml:2:1: is not TOML"),
        (b"[tool.xcheck]\npaths = ['caf\xe9']\n", r"pyproject\.toml:2:14: is not UTF-8 \(byte 0xe9\)"),
        (b"[tool.xcheck]\nfail-on = 2026-01-01\n", r"pyproject\.toml:2:1: fail-on: unknown value '2026-01-01'"),
        (b"[tool.xcheck]\npaths = 12:30:00\n", r"pyproject\.toml:2:1: paths: expected a list"),
    ],
)
def test_bad_toml_is_told_with_its_place(tmp_path: Path, raw: bytes, said: str) -> None:
    (tmp_path / "pyproject.toml").write_bytes(raw)
    with pytest.raises(Trouble, match=said):
        find(tmp_path)


@pytest.mark.parametrize("raw", [b"[project]\nname = 'caf\xe9'\n", b"tool = 3\n", b"\xff\xfe[\x00"])
def test_a_project_file_that_says_nothing_to_us_is_passed_over(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "pyproject.toml").write_bytes(raw)
    assert find(tmp_path).path is None


def test_a_byte_order_mark_is_no_part_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"\xef\xbb\xbf[tool.xcheck]\nreport = 'out'\n")
    assert find(tmp_path).report == "out"
