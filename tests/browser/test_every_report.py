"""What a reviewer does with a report, done on every kind of report: small, empty, hostile, and of ten thousand findings.

Each step is one line of the table: filter, search, keys, accept and take away, a link to a finding, paper, no JavaScript.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_large_report import ten_thousand
from tests.golden import samples
from xcheck.model.result import Result
from xcheck.report import html

LOUD = "window.owned = 1; "


@cache
def report(kind: str) -> bytes:
    """The page, made when the first test asks for it."""
    return ten_thousand() if kind == "ten thousand" else html.write({"small": samples.small, "empty": Result, "hostile": samples.hostile}[kind]())


WORDS = {"small": ("because vandermoer is an", 2), "hostile": ("owned", 2), "ten thousand": ("place 7.400.", 1)}
"""Words that some findings hold, and how many do."""
FINDINGS = {"small": 8, "empty": 0, "hostile": 3, "ten thousand": 10_000}
REASON = "'; rm -rf ~ #$(x) `y` \" </script><script>" + LOUD


def shown(page: Page) -> int:
    """How many findings are not filtered away, folded ones among them."""
    number: int = page.evaluate("document.querySelectorAll('.finding:not([hidden])').length")
    return number


def filters(page: Page, kind: str) -> None:
    rules = page.eval_on_selector_all(".finding", "all => all.map(card => card.dataset.rule)")
    chosen = page.get_by_role("combobox", name="Rule")
    chosen.select_option(index=1)
    wanted = chosen.input_value()
    assert wanted in rules
    assert page.eval_on_selector_all(".finding:not([hidden])", "all => [...new Set(all.map(card => card.dataset.rule))]") == [wanted]
    expect(page.locator("#matches")).to_have_text(
        f"{rules.count(wanted):,} of {len(rules):,} shown" if rules.count(wanted) < len(rules) else f"{len(rules):,} shown"
    )
    chosen.select_option(index=0)
    severity = page.get_by_role("checkbox").first
    severity.uncheck()
    assert 0 < shown(page) < len(rules)
    severity.check()
    assert shown(page) == len(rules)


def searches(page: Page, kind: str) -> None:
    words, number = WORDS[kind]
    page.get_by_role("searchbox").fill("no such words anywhere")
    expect(page.locator("#matches")).to_have_text(f"0 of {FINDINGS[kind]:,} shown")
    expect(page.get_by_text("No finding matches these filters.")).to_be_visible()
    page.get_by_role("searchbox").fill(words)
    expect(page.locator("#matches")).to_have_text(f"{number} of {FINDINGS[kind]:,} shown")
    expect(page.locator(".finding:not([hidden]) h4").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#matches")).to_have_text(f"{FINDINGS[kind]:,} shown")


def keys(page: Page, kind: str) -> None:
    page.evaluate("document.activeElement.blur()")
    at = "[...document.querySelectorAll('.finding')].indexOf(document.activeElement)"
    page.keyboard.press("j")
    assert page.evaluate(at) == 0
    expect(page.locator(".finding:focus h4")).to_be_in_viewport()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate(at) == 1
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")


def takes_away(page: Page, kind: str) -> None:
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    card = page.evaluate("document.activeElement.dataset.key ?? document.activeElement.id.slice(2)")
    page.keyboard.press("a")
    page.keyboard.type(REASON)
    page.keyboard.press("Enter")
    expect(page.locator("#progress")).to_have_text(f"1 of {FINDINGS[kind]:,} decided")
    page.get_by_role("button", name="away").click()
    words = shlex.split(page.locator("#commands").input_value())
    assert words[:3] == ["xcheck", "accept", card]
    assert words[words.index("--reason") + 1] == REASON.strip()
    with page.expect_download() as started:
        page.get_by_role("button", name="Save decisions.jsonl").click()
    (decided,) = map(json.loads, Path(started.value.path()).read_text(encoding="utf-8").splitlines())
    assert (decided["key"], decided["verdict"], decided["reason"]) == (card, "accepted", REASON.strip())
    page.keyboard.press("Escape")


def prints(page: Page, kind: str) -> None:
    folded = "[...document.querySelectorAll('details')].filter(fold => !fold.open).length"
    before = page.evaluate(folded)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(folded) == 0
    assert not page.locator("#filter, #tools, #keys").filter(visible=True).count()
    expect(page.locator("h1")).to_be_visible()
    if FINDINGS[kind]:
        assert page.evaluate("[...document.querySelectorAll('.finding')].every(card => card.offsetParent)")
    if FINDINGS[kind] < 100:
        assert page.pdf()[:5] == b"%PDF-"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.evaluate(folded) == before


STEPS: dict[str, Callable[[Page, str], None]] = {
    "filter": filters,
    "search": searches,
    "keys": keys,
    "accept and take away": takes_away,
    "print": prints,
}


@pytest.mark.parametrize("kind", [kind for kind, number in FINDINGS.items() if number])
def test_every_step_on_one_page(visit: Visit, kind: str) -> None:
    page = visit(report(kind))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for step in STEPS.values():
        step(page, kind)
    assert page.locator(".finding").count() == FINDINGS[kind]
    assert page.evaluate("window.owned") is None
    assert page.said == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", FINDINGS)
def test_a_link_to_the_last_finding(visit: Visit, kind: str) -> None:
    anchors = [f.key for f in {"small": samples.small, "hostile": samples.hostile}[kind]().findings] if kind in ("small", "hostile") else []
    if kind == "ten thousand":
        anchors = [report(kind).rpartition(b'<article class="finding ')[2].partition(b'id="f-')[2][:16].decode()]
    page = visit(report(kind), f"#f-{anchors[-1] if anchors else '0' * 16}")
    if FINDINGS[kind]:
        linked = page.locator(f"#f-{anchors[-1]}")
        expect(linked).to_be_focused()
        expect(linked.locator("h4")).to_be_in_viewport()
        # What stands above it gets its true height after the page was scrolled there.
        page.wait_for_timeout(300)
        room = page.evaluate("[document.documentElement.scrollHeight - innerHeight - scrollY, document.activeElement.getBoundingClientRect().top]")
        assert 0 < room[1] < 200 or (room[0] < 2 and 0 < room[1] < 900), room
    expect(page.locator("h1")).to_be_attached()
    assert page.said == []  # type: ignore[attr-defined]


def test_an_empty_report_has_nothing_to_do_and_minds_no_key(visit: Visit) -> None:
    page = visit(report("empty"), "#?rule=name-variant&q=x")
    expect(page.locator("h1")).to_be_visible()
    for selector in (".finding", "#filter", "#search"):
        assert not page.locator(selector).filter(visible=True).count(), selector
    for key in ("j", "k", "/", "?", "a", "d", "m", "u", "Shift+A", "Escape"):
        page.keyboard.press(key)
    assert not page.locator(".deciding").count()
    prints(page, "empty")
    assert page.said == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", FINDINGS)
def test_without_javascript(visit: Visit, kind: str) -> None:
    page = visit(report(kind), java_script_enabled=False)
    assert page.locator(".finding").count() == FINDINGS[kind]
    assert not page.locator("#filter, #keys, #tools").filter(visible=True).count()
    if FINDINGS[kind]:
        last = page.locator(".group").last
        if last.locator(".fold:not([open])").count():
            last.locator(".fold > summary").click()
        expect(last.locator(".finding h4").last).to_be_visible()
    assert not page.locator("main img, main script").count()
