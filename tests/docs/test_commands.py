"""Every command that the documentation shows is run, and ends and prints as shown.

Each page begins in a fresh copy of `corpus/` and of this project's settings; the files that it shows are written as they come.
`XCHECK_WRITE=1 pytest tests/docs/test_commands.py` writes anew what commands print.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands import command, known
from tests.conftest import ROOT
from tests.contract.conftest import Xcheck
from tests.docs.console import Command, Shown, differs, fences, renewed, steps

PAGES = sorted(
    [
        *(ROOT / "docs").rglob("*.md"),
        ROOT / "README.md",
        *(ROOT / f"{folder}/README.md" for folder in ("corpus", "rules", "rules/registers", "rules/templates", "rules/terms")),
    ]
)
OTHERS = frozenset({"pip", "make", "docker", "pre-commit", "npx", "pipx", "uvx"})
"""Programs that are shown and not run here."""
ELSEWHERE = {"docs/ci.md": "tests/contract/test_recipes.py", "docs/scale.md": "tests/contract/test_scale.py"}
"""Pages with a test of their own that runs their commands."""
STANDING = {
    "articles/visit.md": "# A visit\n\nThe envoy Kirill Damarov met reporters on Monday. Damarov said little.\n",
    "archive/2025/visit.md": "# An earlier visit\n\nThe envoy Kirill Damarov met nobody. Damarov went home.\n",
    "draft.md": "---\nid: draft\n---\n# A third visit\n\nThe envoy Kirill Damarov is back.\n",
}
"""What a reader has, on a page that shows no such file or folder of its own."""
GIT = {
    "GIT_AUTHOR_NAME": "Ada Orr",
    "GIT_AUTHOR_EMAIL": "ada@desk.example",
    "GIT_COMMITTER_NAME": "Ada Orr",
    "GIT_COMMITTER_EMAIL": "ada@desk.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A copy of the sample articles with the settings that go with them."""
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    shutil.copy(ROOT / "xcheck.yaml", tmp_path / "xcheck.yaml")
    return tmp_path


def ran(command: Command, xcheck: Xcheck, folder: Path) -> tuple[int, str]:
    """How a command ends and what it prints, standard error last."""
    program, *words = command.words
    if program == "xcheck":
        done = xcheck(*words, stdin=(folder / command.stdin).read_bytes() if command.stdin else b"")
        return done.status, done.out.decode() + done.err
    if program == "cat":
        return 0, "".join((folder / word).read_text(encoding="utf-8") for word in words)
    if program == "git":
        told = subprocess.run(["git", *words], cwd=folder, env={**os.environ, **GIT}, capture_output=True, text=True)
        return told.returncode, told.stdout + told.stderr
    assert program in OTHERS, f"{program}: nobody has said whether this is run"
    return command.status, "\n".join(command.prints)


def put(folder: Path, path: str, text: str) -> None:
    file = folder / path
    assert file.resolve().is_relative_to(folder.resolve()), path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "page", [page for page in PAGES if name(page) not in ELSEWHERE and any(isinstance(step, Command) for step in steps(read(page)))], ids=name
)
def test_commands_end_and_print_as_shown(xcheck: Xcheck, scratch: Path, page: Path) -> None:
    told = list(steps(read(page)))
    own = {Path(step.path).parts[0] for step in told if isinstance(step, Shown)}
    for path, text in STANDING.items():
        if Path(path).parts[0] not in own:
            put(scratch, path, text)
    for step in told:
        if isinstance(step, Shown):
            put(scratch, step.path, step.text)
            continue
        status, printed = ran(step, xcheck, scratch)
        where = f"{name(page)}:{step.line}: {' '.join(step.words)}"
        assert status == step.status, f"{where}\n{printed}"
        fault = differs(step.prints, printed)
        now = renewed(step.prints, printed) if fault and os.environ.get("XCHECK_WRITE") == "1" else None
        if now is not None:
            shown = "\n".join(["", *step.prints]).rstrip()
            assert read(page).count(shown) == 1, where
            page.write_text(read(page).replace(shown, "\n".join(["", *now])), encoding="utf-8")
            continue
        assert fault is None, f"{where}\n{fault}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_command_hides_from_the_test(page: Path) -> None:
    """Commands stand in `console` blocks, not in other fences or in indented text. The README's help text is proved by `tests/contract/test_readme.py`."""
    text = re.sub(r"<!-- help:.*?<!-- end of help -->", "", read(page), flags=re.DOTALL)
    for fence in fences(text):
        if fence.language in ("console", "yaml", "groovy", "dockerfile", "ini", "toml"):
            continue
        assert not re.search(r"^\s*\$?\s?xcheck [a-z]", fence.body, re.MULTILINE), f"{name(page)}:{fence.line}"
    prose = text
    for fence in fences(text):
        prose = prose.replace(fence.body, "")
    assert not re.search(r"^ {4,}\$?\s?xcheck [a-z]", prose, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_named_in_a_sentence_are_there(page: Path) -> None:
    """`xcheck fix --diff` in a sentence is a command, with options that it has."""
    for words in re.findall(r"`xcheck ([a-z][^`\n]*)`", re.sub(r"^```.*?^```", "", read(page), flags=re.MULTILINE | re.DOTALL)):
        names: list[str] = []
        asked = words.split()
        while asked and (below := command(*names).below):
            assert asked[0] in below, f"{name(page)}: xcheck {words}"
            names.append(asked.pop(0))
        for option in asked:
            assert not option.startswith("--") or option.partition("=")[0] in known(*names), f"{name(page)}: xcheck {words}"


def test_pages_run_elsewhere_are_run_there() -> None:
    for page, test in ELSEWHERE.items():
        assert f'"{page}"' in read(ROOT / test)
        assert "test_every_command_shown_runs" in read(ROOT / test)


def test_there_are_commands_to_run() -> None:
    shown = [step for page in PAGES for step in steps(read(page)) if isinstance(step, Command) and step.words[0] == "xcheck"]
    assert len(shown) >= 25
    assert {"check", "fix", "accept", "baseline", "rules", "entities", "report", "diff"} <= {command.words[1] for command in shown}
