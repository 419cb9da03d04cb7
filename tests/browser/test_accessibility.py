"""What axe-core, in the browser, says of how accessible the page is."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.browser.newsroom import newsroom
from tests.golden import samples
from xcheck.model.result import Result
from xcheck.report import html

_JUDGES = importlib.util.find_spec("axe_playwright_python")
assert _JUDGES is not None and _JUDGES.origin is not None, "pip install axe-playwright-python: it carries axe-core"
AXE = (Path(_JUDGES.origin).parent / "axe.min.js").read_text(encoding="utf-8")
PAGES = {"newsroom": html.write(newsroom()), "settled": html.write(samples.settled()), "hostile": html.write(samples.hostile()), "empty": html.write(Result())}
_OPEN = """() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const findings = [...document.querySelectorAll('.finding')];
  const kept = new Set([...findings.slice(0, 3), document.querySelector('.course')?.closest('.finding')]);
  for (const box of findings) if (!kept.has(box)) box.remove();
  for (const box of [...document.querySelectorAll('.group:not(:has(.finding))'), ...[...document.querySelectorAll('.name')].slice(2)]) box.remove();
  for (const box of document.querySelectorAll('.finding, .name')) box.style.contentVisibility = 'visible';
}"""
_JUDGE = (
    "() => axe.run({ resultTypes: ['violations'] }).then(said => said.violations.map(v => [v.id, v.nodes[0].html.slice(0, 200), v.nodes[0].failureSummary]))"
)


@pytest.mark.parametrize("content", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing(visit: Visit, content: bytes) -> None:
    page = visit(content, color_scheme="light")
    page.evaluate(_OPEN)
    if page.locator("#tools").count():
        # A decision is asked for and another is made: what they add is judged too.
        page.keyboard.press("j")
        page.keyboard.press("a")
        page.keyboard.type("wanted")
        page.keyboard.press("Enter")
        page.keyboard.press("d")
        assert page.locator(".deciding").count() == 1
        page.wait_for_timeout(50)
    # The page's policy holds for the judge too: it comes in through the debugger.
    page.evaluate(AXE)
    assert page.evaluate(_JUDGE) == []
    # Of dark only the colours are new.
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(_JUDGE.replace("resultTypes", "runOnly: ['color-contrast'], resultTypes")) == []


@pytest.mark.parametrize("dialog", ["help", "away"])
def test_axe_finds_nothing_in_the_dialogs(visit: Visit, dialog: str) -> None:
    page = visit(PAGES["settled"])
    page.evaluate("id => document.getElementById(id).showModal()", dialog)
    page.evaluate(AXE)
    assert page.evaluate(_JUDGE) == []
