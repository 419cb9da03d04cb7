"""The recipes for CI and hooks: sound, with options that exist, and run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml

from tests.commands import known
from tests.contract.conftest import Xcheck

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SCRIPT: str = next(step["run"] for step in ACTION["runs"]["steps"] if step.get("id") == "check")


def sound(words: list[str]) -> None:
    """Whether a command line of ours has options that exist."""
    assert words[0] == "xcheck", words
    depth = 3 if words[1] in ("index", "baseline") else 2
    options = {word for word in words[depth:] if word.startswith("--")}
    assert options <= known(*words[1:depth]), words


def xcheck_on_path() -> str:
    folder = Path(sys.executable).parent
    if not (folder / "xcheck").exists():
        pytest.skip("xcheck is not installed beside this Python")
    return f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin"


def test_the_action_is_sound() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for step in ACTION["runs"]["steps"]:
        assert "uses" in step or step["shell"] == "bash"
        assert "${{" not in step.get("run", ""), "inputs never become a part of a script"
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(ACTION["inputs"])
    for name, about in ACTION["inputs"].items():
        assert about["description"]
        assert isinstance(about["default"], str)
        assert f"| `{name}` |" in GUIDE
    check, report = SCRIPT.split("xcheck report ")
    assert set(re.findall(r"--[a-z-]+", check)) <= known("check")
    assert set(re.findall(r"--[a-z-]+", report)) <= known("report")


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_the_action_runs(desk: Path, tmp_path: Path) -> None:
    outputs, summary = tmp_path / "outputs", tmp_path / "summary"
    (desk / "with space").mkdir()
    (desk / "first.txt").rename(desk / "with space/first.txt")
    environment = {
        "PATH": xcheck_on_path(), "HOME": str(tmp_path), "RUNNER_TEMP": str(tmp_path / "temp"), "GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(summary),
        "XCHECK_PATHS": "desk/with space\ndesk/second.md\n", "XCHECK_ARGS": "--rule name-variant --no-cache", "XCHECK_BASELINE": "", "XCHECK_SARIF": "true",
    }  # fmt: skip
    ran = subprocess.run(["bash", "-e", "-c", SCRIPT], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.startswith("::error file=desk/second.md,line=9")
    assert outputs.read_text() == f"report={tmp_path}/temp/xcheck\n"
    assert "name-variant" in summary.read_text(encoding="utf-8")
    assert orjson.loads((tmp_path / "temp/xcheck/xcheck.sarif").read_bytes())["version"] == "2.1.0"
    # What stands in an input is never run, nor taken for a pattern of file names.
    evil = {**environment, "XCHECK_PATHS": "desk/$(touch evil)*", "XCHECK_ARGS": "--no-cache ; touch evil"}
    ran = subprocess.run(["bash", "-e", "-c", SCRIPT], cwd=tmp_path, env=evil, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 2
    assert not list(tmp_path.rglob("evil"))


def test_the_hooks_are_sound() -> None:
    assert [hook["id"] for hook in HOOKS] == ["xcheck", "xcheck-corpus"]
    for hook in HOOKS:
        sound(shlex.split(hook["entry"]))
    assert HOOKS[1]["pass_filenames"] is False


@pytest.mark.parametrize("block", [text for language, text in BLOCKS if language == "yaml"])
def test_every_recipe_is_sound(block: str) -> None:
    recipe = yaml.safe_load(block)
    assert isinstance(recipe, dict)
    for line in re.findall(r"^\s*- (xcheck .*)$", block, re.MULTILINE):
        sound(shlex.split(line))
    for hook in re.findall(r"^\s*- id: (xcheck\S*)$", block, re.MULTILINE):
        assert hook in {each["id"] for each in HOOKS}
    for job in (recipe.get("jobs") or {}).values():
        for step in job["steps"]:
            if step["uses"].startswith("example/xcheck"):
                assert set(step["with"]) <= set(ACTION["inputs"])
                assert set(re.findall(r"--[a-z-]+", step["with"]["args"])) <= known("check")


COMMANDS = [line[2:] for language, text in BLOCKS if language == "console" for line in text.splitlines()]


def test_every_command_shown_runs(xcheck: Xcheck, desk: Path) -> None:
    desk.rename(desk.parent / "articles")
    (desk.parent / "draft.md").write_text("The envoy Kirill Damarov left.\n", encoding="utf-8")
    assert len(COMMANDS) >= 6
    for command in COMMANDS:
        words = shlex.split(command)
        sound(words)
        if "--watch" not in words:
            ran = xcheck(*words[1:])
            assert ran.status == (1 if "--private" in words else 0), (command, ran.err)


REQUIRED = os.environ.get("XCHECK_REQUIRE_PRE_COMMIT") == "1"


@pytest.mark.skipif(not REQUIRED, reason="installs xcheck anew: set XCHECK_REQUIRE_PRE_COMMIT=1, as .ci/run does after the suite")
def test_pre_commit_runs_the_hook(tmp_path: Path, desk: Path) -> None:
    """From a repository of this tree as it is, as another repository would: built, installed, run on all files."""
    source = tmp_path.with_name(f"{tmp_path.name}-source")
    source.mkdir()
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "src", "rules"):
        place = ROOT / name
        (shutil.copytree if place.is_dir() else shutil.copy)(place, source / name)
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    for folder in (source, tmp_path):
        for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
            subprocess.run([*git, *words], cwd=folder, check=True, capture_output=True)
    home = {**os.environ, "PRE_COMMIT_HOME": str(source.with_name(f"{tmp_path.name}-home")), "XDG_CACHE_HOME": str(source.with_name(f"{tmp_path.name}-cache"))}
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(source), "xcheck-corpus", "--all-files", "--verbose"]
    (tmp_path / "xcheck.yaml").write_text("paths: [desk]\n", encoding="utf-8")
    ran = subprocess.run(command, cwd=tmp_path, env=home, capture_output=True, text=True, check=False, timeout=550)
    assert "Dammarov" in ran.stdout, ran.stdout + ran.stderr
    assert ran.returncode == 1
    (desk / "second.md").write_text("All is well.\n", encoding="utf-8")
    ran = subprocess.run(command, cwd=tmp_path, env=home, capture_output=True, text=True, check=False, timeout=550)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "nothing to report" in ran.stdout
