"""From words to commands: help, the version, and what there is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import xcheck as package
from tests.contract.conftest import Xcheck, xcheck
from xcheck import cli
from xcheck.cli.wildcards import expanded

__all__ = ["xcheck"]

DEAR = {*"argparse dataclasses gettext hashlib inspect jinja2 locale orjson rich selectors shutil sqlite3 subprocess typer yaml".split()}
"""What no short command waits for."""
ENVIRONMENT = {"PYTHONPATH": str(Path(package.__file__).parents[1]), "PATH": "/usr/bin:/bin"}


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")


BUILD = """Usage: xcheck index build [OPTIONS] [PATHS]...

  Make an index of articles. What an index of this name has
  of them already is not worked out again.

  Exit status: 0, or 2 where something could not be read or
  written.

Arguments:
  [PATHS]...  Articles: files or folders.

Options:
  --output INDEX   The file to make, or to make anew.
                   Required.
  --jobs N         Worker processes (default: the cores
                   there are). At least 1.
  --encoding NAME  The inputs' encoding, instead of finding
                   it out.
  -h, --help       Show this message and exit.
"""
INDEX = """Usage: xcheck index [OPTIONS] COMMAND [ARGS]...

  An archive on disk, to check one draft against all of it.

Options:
  -h, --help  Show this message and exit.

Commands:
  build   Make an index of articles.
  update  Take new and changed articles into an index, and
          take out those that are gone below PATHS.
  stats   Tell what is in an index.
"""


def test_help_of_a_command(xcheck: Xcheck) -> None:
    for words in (["-h"], ["--help"], ["--jobs", "0", "desk", "--help"], ["--help", "--no-such"]):
        assert xcheck("index", "build", *words) == (0, BUILD.encode(), "")


def test_help_of_a_group_and_of_the_program(xcheck: Xcheck) -> None:
    assert xcheck("index", "--help") == (0, INDEX.encode(), "")
    assert xcheck("index", "-h", "build") == (0, INDEX.encode(), "")
    shown = xcheck("--help").out.decode()
    assert shown.startswith("Usage: xcheck [OPTIONS] COMMAND [ARGS]...\n\n  Reads articles together and tells where they disagree.\n")
    assert [line.split()[0] for line in shown.partition("Commands:\n")[2].splitlines() if line[2] != " "] == [
        "accept", "annotate", "check", "clean", "diff", "extract", "fix", "init", "lsp", "report", "baseline", "entities", "index", "names", "rules",
    ]  # fmt: skip


def test_without_a_command_help_is_no_output(xcheck: Xcheck) -> None:
    assert xcheck("index") == (2, b"", INDEX)
    assert xcheck() == (2, b"", xcheck("--help").out.decode())


@pytest.mark.parametrize(("columns", "longest"), [("20", 50), ("80", 80), ("300", 100)])
def test_help_is_as_wide_as_can_be_read(xcheck: Xcheck, monkeypatch: pytest.MonkeyPatch, columns: str, longest: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = xcheck("check", "--help").out.decode().splitlines()
    assert longest - 10 < max(len(line) for line in lines if "<" not in line) <= longest
    assert not any(line.endswith(" ") for line in lines)


def test_help_tells_choices_and_defaults(xcheck: Xcheck) -> None:
    shown = " ".join(xcheck("check", "--help").out.decode().split())
    assert "--engine <local|spark> Who does the work: this machine, or Spark (see docs/scale.md). Default: local." in shown
    assert "--fail-on <error|warning|note|never> Exit with 1 from this severity on (default: error). --jobs" in shown
    assert "-conflicts, --rule-only" in xcheck("entities", "list", "--help").out.decode()


def test_the_version_goes_before_everything(xcheck: Xcheck) -> None:
    told = (0, f"xcheck {package.__version__}\n".encode(), "")
    assert xcheck("--version") == told
    assert xcheck("--version", "check", "--no-such") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["chek"], "no such command: chek, did you mean check? (see xcheck --help)"),
        (["index", "bild"], "no such command: bild, did you mean build? (see xcheck index --help)"),
        (["-"], "no such command: - (see xcheck --help)"),
        (["--vers"], "no such option: --vers, did you mean --version? (see xcheck --help)"),
        (["names", "--pairs", "x.csv"], "no such option: --pairs (see xcheck names --help)"),
        (["check", "--jbos", "3"], "no such option: --jbos, did you mean --jobs? (see xcheck check --help)"),
        (["report", "x.json", "--format", "pdf"], None),
        (["rules", "show"], "the following arguments are required: ID (see xcheck rules show --help)"),
    ],
)
def test_a_mistake_is_one_line(xcheck: Xcheck, words: list[str], told: str | None) -> None:
    status, out, err = xcheck(*words)
    assert (status, out) == (2, b"")
    (line,) = err.splitlines()
    assert line.startswith("xcheck: ")
    assert told is None or line == f"xcheck: {told}"


def test_an_interruption_is_the_status_that_shells_give_it(xcheck: Xcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", interrupted)
    assert xcheck("check") == (130, b"", "")


def test_a_reader_that_goes_away_is_no_fault_of_ours() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read(); from xcheck.cli import main; sys.argv[1:] = ['--help']; main()"],
        env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        running.stdin.close()
        assert (running.stderr.read(), running.wait(60)) == (b"", 1)


@pytest.mark.parametrize("words", [["--version"], ["names", "compare", "Jane Roe", "J. Roe"], ["names", "compare", "--pairs", "pairs.csv"]])
def test_a_start_imports_little(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "pairs.csv").write_text("a,b\nJane Roe,J. Roe\n", encoding="utf-8")
    told = "import atexit, sys; atexit.register(lambda: print(*sys.modules)); from xcheck.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", told, *words], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=True)
    modules = done.stdout.splitlines()[-1].split()
    assert "xcheck.cli.parsing" in modules
    assert DEAR.isdisjoint(modules)
    assert {"msgspec", "pathlib", "pickle", "rapidfuzz", "threading"}.isdisjoint(modules)
    assert not any(module.startswith("xcheck.cli.") for module in modules if module.removeprefix("xcheck.cli.") in ("check", "rules", "help", "shells"))


@pytest.fixture
def set_up(tmp_path: Path) -> dict[str, str]:
    """The environment of an installation of its own that was set up after the last edit: whoever works on xcheck has edited theirs since."""
    home = Path(package.__file__).parents[2]
    for folder in ("src/xcheck", "rules"):
        shutil.copytree(home / folder, tmp_path / "installed" / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (tmp_path / "installed").rglob("*"):
        os.utime(file, (1_600_000_000, 1_600_000_000))
    own = {**ENVIRONMENT, "PYTHONPATH": str(tmp_path / "installed" / "src")}
    subprocess.run([sys.executable, "-m", "xcheck.cli.preparing"], cwd=tmp_path, env=own, timeout=120, check=True)
    return own


def test_two_versions_are_compared_with_little(tmp_path: Path, set_up: dict[str, str]) -> None:
    for name, text in (("old.md", "One line.\n"), ("new.md", "One other line.\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    told = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); from xcheck.cli import main; main()"
    words = ["diff", "old.md", "new.md", "--format", "json"]
    done = subprocess.run([sys.executable, "-c", told, *words], cwd=tmp_path, env=set_up, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, '"insert"' in done.stdout) == (1, True)
    modules = {*done.stderr.splitlines()[-1].split()}
    assert DEAR.isdisjoint(modules)
    assert {"orjson", "sqlite3", "xcheck.files.git", "xcheck.engine.store", "xcheck.run"}.isdisjoint(modules)


def test_words_of_windows_stand_for_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert expanded(["check", "*.txt", "*.md", "sub/*", "--rule", "~/a.txt"]) == [
        "check",
        "a.txt",
        "b.txt",
        "*.md",
        "sub/c.txt",
        "--rule",
        str(tmp_path / "a.txt"),
    ]
