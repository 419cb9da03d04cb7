"""Tab in a shell: the script that is installed, and what is offered."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

RUN = [sys.executable, "-c", "import sys; sys.argv[0] = 'xcheck'; from xcheck.cli import main; main()"]


def ran(folder: Path, *arguments: str, **environment: str) -> str:
    home = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "XDG_CACHE_HOME": str(folder / "cache"), "SHELL": "/bin/bash"}
    done = subprocess.run(
        [*RUN, *arguments], cwd=folder, env={**home, **environment}, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def offered(folder: Path, line: str) -> list[str]:
    return ran(folder, _XCHECK_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(line.split(" ")) - 1)).split()


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


def test_the_script_is_shown_and_installed(tmp_path: Path) -> None:
    shown = ran(tmp_path, "--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert "complete -o default -F _xcheck_completion xcheck" in shown
    ran(tmp_path, "--install-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    installed = [file for file in tmp_path.rglob("*") if file.is_file() and "_xcheck_completion" in file.read_text(encoding="utf-8", errors="replace")]
    assert installed, "the script lies where bash finds it"
