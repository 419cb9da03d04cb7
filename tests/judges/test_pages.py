"""What html-validate says of every kind of page that xcheck writes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import orjson

from tests.browser.newsroom import newsroom
from tests.golden import samples
from tests.judges import html_validate
from tests.unit.report.diff_samples import HOSTILE, difference, outcome
from xcheck.diff.outcome import Differences
from xcheck.model.result import Result
from xcheck.report import diff_html, html

# The doctype in capitals and closed void elements are matters of taste.
SETTINGS = {"root": True, "extends": ["html-validate:recommended"], "rules": {"doctype-style": "off", "void-style": "off"}}
PAGES: dict[str, Callable[[], bytes]] = {
    "newsroom": lambda: html.write(newsroom()),
    "small": lambda: html.write(samples.small()),
    "settled": lambda: html.write(samples.settled()),
    "hostile": lambda: html.write(samples.hostile()),
    "empty": lambda: html.write(Result()),
    "diff": lambda: diff_html.write(outcome()),
    "diff-hostile": lambda: diff_html.write(outcome(difference(HOSTILE, HOSTILE.replace("12", "14").replace("left", "fled")))),
    "diff-empty": lambda: diff_html.write(Differences((), 3)),
}


def said(folder: Path, pages: dict[str, bytes]) -> list[str]:
    """What is wrong with the pages, each as `PAGE: RULE: MESSAGE`."""
    (folder / ".htmlvalidate.json").write_bytes(orjson.dumps(SETTINGS))
    for name, content in pages.items():
        (folder / f"{name}.html").write_bytes(content)
    command = [html_validate(), "--formatter", "json", "--max-warnings", "0", *(f"{name}.html" for name in pages)]
    # Into a file: into a pipe Node may end before all of it is through.
    with (folder / "said.json").open("wb") as out:
        run = subprocess.run(command, cwd=folder, stdout=out, stderr=subprocess.PIPE, text=True, check=False, timeout=120)
    raw = (folder / "said.json").read_bytes()
    assert raw, run.stderr
    found = [f"{Path(file['filePath']).stem}: {each['ruleId']}: {each['message']}" for file in orjson.loads(raw) for each in file["messages"]]
    assert (run.returncode == 0) == (found == []), run.stderr
    return found


def test_html_validate_finds_nothing(tmp_path: Path) -> None:
    assert said(tmp_path, {name: write() for name, write in PAGES.items()}) == []


def test_html_validate_finds_what_is_wrong(tmp_path: Path) -> None:
    page = html.write(samples.small())
    broken = page.replace(b"</main>", b"<img src=x></main>", 1)
    assert broken != page
    assert any(": wcag/h37: " in line for line in said(tmp_path, {"broken": broken}))
