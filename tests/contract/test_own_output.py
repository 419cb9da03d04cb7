"""What a run writes is no article, of this run or the next one, and no article is written over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from tests.contract.conftest import Xcheck

STORY = "Boats in Wexcombe\n\nThe harbour master, Ottilie Brandvold, opened the quay on Friday, May 28, 2026. Then Brandvolt left. Brandvold slept.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return file


def paths(raw: bytes) -> list[str]:
    return [a["path"] for a in orjson.loads(raw)["articles"]]


@pytest.mark.parametrize("format", ["json", "sarif", "gitlab", "rdjson", "terminal"])
def test_a_check_run_twice_writes_the_same_bytes_though_its_output_lies_among_the_articles(xcheck: Xcheck, story: Path, format: str) -> None:
    output = story.with_name("out.txt" if format == "terminal" else "out.json")
    assert xcheck("check", ".", "--format", format, "--output", output.name).status == 1
    first = output.read_bytes()
    assert xcheck("check", ".", "--format", format, "--output", output.name).status == 1
    assert output.read_bytes() == first


@pytest.mark.parametrize("format", ["json", "sarif", "gitlab", "rdjson"])
def test_what_an_earlier_run_wrote_among_the_articles_is_no_article(xcheck: Xcheck, story: Path, format: str) -> None:
    xcheck("check", ".", "--format", format, "--output", "out.json", "--no-report")
    ran = xcheck("check", ".", "--format", "json", "--no-report")
    assert (ran.status, paths(ran.out)) == (1, [story.name])
    assert [(n["path"], n["gravity"]) for n in orjson.loads(ran.out)["notices"]] == [("out.json", "info")]


def test_a_report_folder_among_the_articles_holds_no_article(xcheck: Xcheck, story: Path) -> None:
    for words in (("--report", "mine"), ("--report", "mine"), ("--no-report",)):
        ran = xcheck("check", ".", "--format", "json", *words)
        assert (ran.status, paths(ran.out)) == (1, [story.name])
    assert xcheck("clean", ".", "--dry-run").out.decode().endswith("of 1 article.\n")


def test_a_comparison_among_the_articles_is_no_article(xcheck: Xcheck, story: Path) -> None:
    story.with_name("new.txt").write_text(STORY.replace("Friday", "Thursday"), encoding="utf-8")
    assert xcheck("diff", "story.txt", "new.txt", "--format", "json", "--output", "d.json").status == 1
    assert xcheck("diff", "story.txt", "new.txt", "--format", "html", "--output", "d.html").status == 1
    assert paths(xcheck("check", ".", "--format", "json", "--no-report").out) == ["new.txt", "story.txt"]


def test_the_file_that_the_shell_has_just_begun_is_no_article(story: Path) -> None:
    made = story.with_name("findings.json")
    with made.open("wb") as file:
        words = [sys.executable, "-m", "xcheck", "check", ".", "--format", "json", "--no-report", "--no-cache"]
        done = subprocess.run(words, cwd=story.parent, stdout=file, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert paths(made.read_bytes()) == [story.name]


@pytest.mark.parametrize(
    "words",
    [("check", "story.txt", "--no-report"), ("extract", "story.txt"), ("fix", "story.txt", "--diff"), ("diff", "story.txt", "new.txt")],
    ids=lambda words: words[0],
)
def test_an_article_that_is_named_is_never_written_over(xcheck: Xcheck, story: Path, words: tuple[str, ...]) -> None:
    story.with_name("new.txt").write_text(STORY.replace("Friday", "Thursday"), encoding="utf-8")
    os.link(story, story.with_name("same.txt"))
    for output in ("story.txt", "./story.txt", str(story), "same.txt"):
        ran = xcheck(*words, "--output", output)
        assert (ran.status, ran.out, ran.err) == (2, b"", "xcheck: --output story.txt: is an input, which is never written to\n")
    assert story.read_text(encoding="utf-8") == STORY
