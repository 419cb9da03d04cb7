"""Where rules are."""

from __future__ import annotations

from pathlib import Path

from xcheck.rulebook import home


def test_files_of_a_folder_are_rules_but_for_other_lists(tmp_path: Path) -> None:
    for name in ["b.yaml", "a.yml", "README.md", "house/c.yaml", "registers/d.yaml", "templates/e.yaml", "terms/f.yaml"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    files, notices = home.rule_files(tmp_path)
    assert [file.relative_to(tmp_path).as_posix() for file in files] == ["a.yml", "b.yaml", "house/c.yaml"]
    assert notices == ()
    assert home.rule_files(tmp_path / "registers" / "d.yaml")[0] == (tmp_path / "registers" / "d.yaml",)


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    assert [n.message for n in home.rule_files(tmp_path)[1]] == ["no rule file (.yaml) is in this folder"]
    assert [n.message for n in home.rule_files(tmp_path / "absent")[1]] == ["no such file or folder"]


def test_each_file_once_under_its_first_root(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("")
    found, _ = home.all_files([tmp_path, tmp_path / "a.yaml"])
    assert found == [(0, tmp_path / "a.yaml")]
