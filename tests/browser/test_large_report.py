"""Ten thousand findings: they open quickly, and what is left out is told. `test_every_report` does the rest on them."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page, expect

from tests.golden import samples
from xcheck.report import html

SECONDS = 1.5
"""Of work by the browser's main thread until the page can be used; the clock on the wall also counts what else the machine does."""
YARDSTICK = 0.4
"""Seconds of work that `_PLAIN` takes on the machine that `SECONDS` was set on. A slower one is given more, in proportion."""
_PLAIN = "".join(f"<section id=s{n}><h2>Story {n}</h2><p>Some <b>words</b> of <i>story {n}</i>.</p></section>" for n in range(4_000))
_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def test_ten_thousand_findings(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("large") / "report.html"
    file.write_bytes(ten_thousand())
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    begun = time.perf_counter()
    work = _work(page, file)
    wall = time.perf_counter() - begun
    slowness = _slowness(chromium, file.with_name("plain.html"))
    print(f"10,000 findings: {work:.2f} s of work, {wall:.2f} s on the wall, {file.stat().st_size:,} bytes, on a machine {slowness:.2f} times as slow")
    assert work < SECONDS * slowness
    assert wall < 15  # generous for a machine that is busy with other things
    assert file.stat().st_size < 18_000_000
    _what_is_left_out_is_told(page)
    _what_stood_in_one_line_is_whole_when_it_is_looked_at(page)
    assert said == []
    context.close()


def _work(page: Page, file: Path) -> float:
    """Seconds that the browser's main thread worked until the page was laid out."""
    meter = page.context.new_cdp_session(page)
    meter.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(file.as_uri())
    page.evaluate(_FRAMES)
    return float(next(m["value"] for m in meter.send("Performance.getMetrics")["metrics"] if m["name"] == "TaskDuration"))


def _slowness(chromium: Browser, plain: Path) -> float:
    """How much longer than `YARDSTICK` this machine takes over the same plain page; 1 when it takes no longer."""
    plain.write_text(f"<!doctype html><meta charset=utf-8><title>Plain</title>{_PLAIN}", "utf-8")
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    seconds = _work(context.new_page(), plain)
    context.close()
    return max(1.0, seconds / YARDSTICK)


@cache
def ten_thousand() -> bytes:
    """The page. A tenth of the findings are made, and each is told ten times under a key and a message of its own."""
    few = samples.many(1_005)
    findings = [replace(one, key=f"{at:03}{one.key[3:]}", message=one.message.replace("place ", f"place {at}.")) for one in few.findings for at in range(10)]
    return html.write(replace(few, findings=tuple(findings)))


def _what_is_left_out_is_told(page: Page) -> None:
    assert page.locator(".finding").count() == 10_000
    expect(page.locator("#left-out")).to_contain_text("This page shows 10,000 of 10,050 findings")
    expect(page.locator("#left-out")).to_contain_text("report.json")
    expect(page.locator("#unpacked")).to_contain_text("their paragraphs stand in report.json")


def _what_stood_in_one_line_is_whole_when_it_is_looked_at(page: Page) -> None:
    page.get_by_role("searchbox").fill("place 7.400.")
    expect(page.locator("#matches")).to_have_text("1 of 10,000 shown")
    only = page.locator(".finding:visible")
    expect(only).to_have_count(1)
    expect(only.locator(".lane")).to_have_count(2)
    expect(only.locator(".brief")).to_have_count(0)
