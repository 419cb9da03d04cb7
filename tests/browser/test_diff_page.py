"""diff.html in a real browser, from a file: two views, keys, links, no script needed, and nothing that runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.unit.report.diff_samples import HOSTILE, difference, outcome
from xcheck.diff.outcome import Differences
from xcheck.report import diff_html

SMALL = diff_html.write(outcome())
HOSTILE_PAGE = diff_html.write(outcome(difference(HOSTILE, HOSTILE.replace("12", "14").replace("left", "fled"))))
PAGES = pytest.mark.parametrize("content", [SMALL, HOSTILE_PAGE, diff_html.write(Differences((), 3))], ids=["small", "hostile", "empty"])


def said(page: Page) -> list[str]:
    found: list[str] = page.said  # type: ignore[attr-defined]
    return found


@PAGES
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_opens_from_a_file_without_a_complaint(visit: Visit, content: bytes, scheme: str) -> None:
    page = visit(content, color_scheme=scheme)
    expect(page.locator("h1")).to_be_visible()
    assert said(page) == []


@pytest.mark.parametrize("script", [True, False])
def test_both_views_with_and_without_script(visit: Visit, script: bool) -> None:
    page = visit(SMALL, java_script_enabled=script)
    row = page.locator(".row.changed").first
    expect(row.locator(".cell.old del").first).to_be_visible()
    expect(row.locator(".cell.new ins").first).to_be_visible()
    expect(row.locator(".cell.new del").first).not_to_be_visible()
    page.get_by_label("Inline").check()
    expect(row.locator(".cell.old")).not_to_be_visible()
    expect(row.locator(".cell.new del").first).to_be_visible()
    expect(row.locator(".cell.new ins").first).to_be_visible()
    expect(page.locator("#keys")).to_be_visible(visible=script)


def test_keys_step_through_the_telling_changes(visit: Visit) -> None:
    page = visit(SMALL)
    page.keyboard.press("j")
    expect(page.locator("#count")).to_have_text("(1 of 8)")
    expect(page.locator(".row:focus ins").first).to_contain_text("Dammarov")
    for _ in range(20):
        page.keyboard.press("j")
    expect(page.locator("#count")).to_have_text("(8 of 8)")
    page.keyboard.press("k")
    expect(page.locator("#count")).to_have_text("(7 of 8)")
    expect(page.locator(".row:focus")).to_be_in_viewport()
    page.keyboard.press("v")
    expect(page.get_by_label("Inline")).to_be_checked()
    assert said(page) == []


def test_the_list_leads_to_the_place(visit: Visit) -> None:
    page = visit(SMALL)
    page.locator(".changes a", has_text="quotation").click()
    expect(page.locator(".row:focus .cell.new ins", has_text="never")).to_be_in_viewport()


def test_a_move_is_walked_both_ways(visit: Visit) -> None:
    page = visit(SMALL, viewport={"width": 1280, "height": 400})
    page.locator(".cell.new a.move", has_text="moved to").click()
    expect(page.locator(".row:focus .cell.new", has_text="an old and bad habit")).to_be_in_viewport()
    page.locator(".cell.new a.move", has_text="moved from").click()
    expect(page.locator(".row:focus .cell.old", has_text="an old habit")).to_be_in_viewport()


def test_small_and_unchanged_things_are_folded_and_there(visit: Visit) -> None:
    page = visit(SMALL)
    small, rows = page.locator(".changes details"), page.locator("details.rows")
    expect(small.locator("summary")).to_contain_text("1 in spelling, 1 in punctuation")
    expect(small.locator("li").first).not_to_be_visible()
    small.locator("summary").click()
    expect(small.locator("li").first).to_be_visible()
    expect(rows.first.locator(".row").first).not_to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(rows.first.locator(".row").first).to_be_visible()
    expect(page.locator(".tools")).not_to_be_visible()
    assert page.pdf()[:5] == b"%PDF-"


def test_what_changed_shows_without_colour(visit: Visit) -> None:
    page = visit(SMALL)
    look = "e => [getComputedStyle(e).textDecorationLine, getComputedStyle(e, '::before').content]"
    assert page.locator(".cell.old del").first.evaluate(look) == ["line-through", '"−"']
    assert page.locator(".cell.new ins").first.evaluate(look) == ["underline", '"+"']


def test_hostile_text_never_runs(visit: Visit) -> None:
    page = visit(HOSTILE_PAGE)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.keyboard.press("j")
    page.get_by_label("Inline").check()
    assert page.locator("img, main script").count() == 0
    expect(page.locator(".cell.new", has_text="<script>alert(1)</script>").first).to_be_visible()
    assert said(page) == []


def test_the_policy_stops_what_escaping_might_miss(visit: Visit) -> None:
    page = visit(SMALL.replace(b"</h1>", b"<script>window.owned = 1</script><b id=bait onclick='window.owned = 2'>bait</b><img src=x.png></h1>"))
    page.locator("#bait").click()
    assert page.evaluate("window.owned") is None
    assert len([line for line in said(page) if "Content Security Policy" in line]) >= 3


@PAGES
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_wider_than_the_screen(visit: Visit, content: bytes, width: int) -> None:
    page = visit(content, viewport={"width": width, "height": 900})
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_reads_inline(visit: Visit) -> None:
    page = visit(SMALL, viewport={"width": 360, "height": 740})
    row = page.locator(".row.changed").first
    expect(row.locator(".cell.old")).not_to_be_visible()
    expect(row.locator(".cell.new del").first).to_be_visible()
