"""Tab in a shell: the script that is installed, and what is offered."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import xcheck

RUN = [sys.executable, "-c", "import sys; sys.argv[0] = 'xcheck'; from xcheck.cli import main; main()"]
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "SHELL": "/bin/bash", "PYTHONPATH": str(Path(xcheck.__file__).parents[1])}


def ran(folder: Path, *arguments: str, **environment: str) -> str:
    home = {**ENVIRONMENT, "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run(
        [*RUN, *arguments], cwd=folder, env={**home, **environment}, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def offered(folder: Path, line: str, shell: str = "bash") -> list[str]:
    return ran(folder, *line.split(" ")[1:], _XCHECK_COMPLETE=shell).splitlines()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("xcheck che", ["check"]),
        ("xcheck check --rule quote-s", ["quote-speaker"]),
        ("xcheck fix --rule nam", ["name-variant"]),
        ("xcheck rules show date-w", ["date-weekday"]),
        ("xcheck check --rule no-such-rule", []),
        ("xcheck check --new-s", ["--new-since"]),
    ],
)
def test_what_is_offered(tmp_path: Path, line: str, wanted: list[str]) -> None:
    assert offered(tmp_path, line) == wanted


def test_rules_of_the_project_are_offered_and_broken_settings_offer_none(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own/no-utilise.yaml").write_text(
        'id: no-utilise\ncheck: substitution\ntitle: Write use\nseverities: {found: note}\nmessage: "{text}"\nwhy: Shorter.\n'
        "options: {swap: {utilise: use}}\nexamples:\n  - about: it stands there\n    articles: [They utilise it.]\n"
        "    fires: [{article: 1, text: utilise}]\n  - about: it does not\n    articles: [They use it.]\n",
        encoding="utf-8",
    )
    (tmp_path / "xcheck.yaml").write_text("rules: [own]\n", encoding="utf-8")
    ids = offered(tmp_path, "xcheck check --rule ")
    assert {"name-variant", "no-utilise"} <= {*ids}
    (tmp_path / "xcheck.yaml").write_text("rules: [\n", encoding="utf-8")
    assert offered(tmp_path, "xcheck check --rule name") == []


@pytest.mark.parametrize(
    ("shell", "line", "wanted"),
    [
        ("bash", "xcheck check --rule = quote-s", ["quote-speaker"]),
        ("bash", "xcheck report --format =", ["html", "terminal", "json", "sarif", "junit", "github", "gitlab", "rdjson", "parquet"]),
        ("zsh", "xcheck check --fail-on=n", ["--fail-on=note", "--fail-on=never"]),
        ("zsh", "xcheck index s", ["stats:Tell what is in an index."]),
        ("fish", "xcheck rules show date-w", ["date-weekday\tWeekday and date do not go together"]),
        ("bash", "xcheck check articles ", []),
        ("bash", "xcheck check -- --no-re", []),
        ("bash", "xcheck rules show date-weekday date-w", []),
        ("bash", "xcheck --version ind", ["index"]),
        ("bash", "xcheck indx ", []),
        ("bash", "xcheck --v", ["--version"]),
    ],
)
def test_what_is_offered_in_every_shell(tmp_path: Path, shell: str, line: str, wanted: list[str]) -> None:
    assert offered(tmp_path, line, shell) == wanted


def test_rules_of_a_rulebook_on_the_line_are_offered(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        'id: no-utilise\ncheck: substitution\ntitle: Write use\nseverities: {found: note}\nmessage: "{text}"\nwhy: Shorter.\n'
        "options: {swap: {utilise: use}}\nexamples:\n  - about: it stands there\n    articles: [They utilise it.]\n"
        "    fires: [{article: 1, text: utilise}]\n",
        encoding="utf-8",
    )
    assert offered(tmp_path, "xcheck check --rule no-u") == []
    assert offered(tmp_path, "xcheck check --rules own.yaml --rule no-u") == ["no-utilise"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_shown_and_installed(tmp_path: Path, shell: str) -> None:
    shown = ran(tmp_path, "--show-completion", SHELL=f"/usr/bin/{shell}")
    assert f"_XCHECK_COMPLETE={shell} " in shown
    for _ in range(2):
        ran(tmp_path, "--install-completion", SHELL=f"/usr/bin/{shell}")
    files = {file.relative_to(tmp_path).as_posix(): file.read_text(encoding="utf-8") for file in tmp_path.rglob("*") if file.is_file()}
    assert shown in files.values(), "the script lies where the shell finds it"
    if shell != "fish":
        assert len(files[f".{shell}rc"].splitlines()) == 1


def test_settings_of_a_shell_keep_what_they_have(tmp_path: Path) -> None:
    (tmp_path / ".bashrc").write_bytes(b"alias x=\xff")
    ran(tmp_path, "--install-completion")
    assert (tmp_path / ".bashrc").read_bytes() == b"alias x=\xff\nsource ~/.bash_completions/xcheck.sh\n"


def test_a_shell_without_a_script_is_told_which_have_one(tmp_path: Path) -> None:
    done = subprocess.run([*RUN, "--show-completion"], env={**ENVIRONMENT, "SHELL": "/bin/tcsh"}, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "bash, zsh, fish" in done.stderr


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_bash_gets_what_is_offered(tmp_path: Path) -> None:
    ran(tmp_path, "--install-completion")
    own = tmp_path / "xcheck"
    own.write_text(f'#!/bin/sh\nexec {shlex.join(RUN)} "$@"\n', encoding="utf-8")
    own.chmod(0o755)
    press = f'. ~/.bash_completions/xcheck.sh; COMP_WORDS=({own} index ""); COMP_CWORD=2; _xcheck_completion {own}; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", press], env={**ENVIRONMENT, "HOME": str(tmp_path)}, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "build update stats\n"
