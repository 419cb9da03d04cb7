"""report.html in a real browser, from a file, as an editor opens it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.golden import samples
from xcheck.model.result import Result
from xcheck.report import html

SMALL = html.write(samples.small())
HOSTILE = html.write(samples.hostile())
PAGES = pytest.mark.parametrize("content", [SMALL, HOSTILE, html.write(samples.settled()), html.write(Result())], ids=["small", "hostile", "settled", "empty"])
PHONE = {"viewport": {"width": 360, "height": 740}}


def said(page: Page) -> list[str]:
    found: list[str] = page.said  # type: ignore[attr-defined]
    return found


def shown(page: Page) -> list[str]:
    """The rules of the findings that are not filtered away, in order."""
    rules: list[str] = page.eval_on_selector_all(".finding", "all => all.filter(f => f.offsetParent).map(f => f.dataset.rule)")
    return rules


def open_folds(page: Page) -> None:
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


@PAGES
def test_opens_from_a_file_without_a_complaint(visit: Visit, content: bytes) -> None:
    page = visit(content)
    expect(page.locator("h1")).to_be_visible()
    assert said(page) == []


def test_the_first_screen_answers(visit: Visit) -> None:
    page = visit(SMALL)
    expect(page.locator("h1")).to_have_text("Not ready to publish")
    for text in ("4 errors block it, and 2 things could not be checked.", "What blocks it", "What could not be checked", "corpus/minutes.docx"):
        expect(page.get_by_text(text, exact=False).first).to_be_in_viewport()
    page.locator(".first a").first.click()
    expect(page.locator(".finding:target h4")).to_contain_text("One quotation is given to two people")
    expect(page.locator(".finding:target h4")).to_be_in_viewport()


def test_all_sides_stand_next_to_each_other(visit: Visit) -> None:
    page = visit(SMALL)
    card = page.locator(".finding[data-rule=quote-speaker]")
    card.scroll_into_view_if_needed()
    left, right = (card.locator(".lane").nth(at).bounding_box() for at in (0, 1))
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] < right["x"]


def test_filter_by_severity_rule_article_and_words(visit: Visit) -> None:
    page = visit(SMALL)
    everything = shown(page)
    assert len(everything) == 8
    page.get_by_role("checkbox", name="errors").uncheck()
    assert set(shown(page)) == {"boilerplate", "term-variant", "unbalanced-marks", "first-reference"}
    expect(page.locator("#matches")).to_have_text("4 of 8 shown")
    page.get_by_role("button", name="Clear").click()
    assert shown(page) == everything
    page.get_by_role("combobox", name="Rule").select_option("name-variant")
    assert shown(page) == ["name-variant"]
    assert page.locator(".group:visible").count() == 1
    page.get_by_role("combobox", name="Rule").select_option("")
    page.get_by_role("combobox", name="Article").select_option(label="corpus/strike-diary.txt")
    assert set(shown(page)) == {"boilerplate", "name-variant", "term-variant", "first-reference"}
    page.get_by_role("button", name="Clear").click()
    page.get_by_role("searchbox").fill("because vandermoer is an ENGINEER")
    assert shown(page) == ["name-variant", "unbalanced-marks"]
    page.get_by_role("searchbox").fill("no such words anywhere")
    expect(page.get_by_text("No finding matches these filters.")).to_be_visible()
    assert said(page) == []


def test_the_counts_of_the_first_screen_filter(visit: Visit) -> None:
    page = visit(SMALL)
    page.locator(".tile.warning a").click()
    assert set(shown(page)) == {"boilerplate", "term-variant", "unbalanced-marks"}
    page.locator(".rules a", has_text="date weekday").click()
    assert shown(page) == ["date-weekday"]


def test_keys_go_from_finding_to_finding(visit: Visit) -> None:
    page = visit(SMALL)
    focused = "document.activeElement.dataset.rule"
    page.keyboard.press("j")
    assert page.evaluate(focused) == "boilerplate"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == "date-weekday"
    page.keyboard.press("k")
    assert page.evaluate(focused) == "quote-speaker"
    expect(page.locator(".finding:focus .kicker")).to_be_in_viewport()
    bar = page.locator("#filter").bounding_box()
    card = page.locator(".finding:focus").bounding_box()
    assert bar is not None
    assert card is not None
    assert card["y"] >= bar["y"] + bar["height"]
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.locator("#search").input_value() == "jk"
    page.keyboard.press("Escape")
    assert len(shown(page)) == 8
    for _ in range(20):
        page.keyboard.press("j")
    assert page.evaluate(focused) == "first-reference"


def test_keys_pass_over_what_is_filtered_away(visit: Visit) -> None:
    page = visit(SMALL)
    page.get_by_role("combobox", name="Rule").select_option("term-variant")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.rule") == "term-variant"


def test_a_link_to_a_finding_wins_over_a_filter(visit: Visit) -> None:
    key = next(f.key for f in samples.small().findings if f.rule == "term-variant")
    page = visit(SMALL, f"#f-{key}")
    expect(page.locator(".finding:target")).to_be_in_viewport()
    assert page.evaluate("document.activeElement.dataset.rule") == "term-variant"
    page.get_by_role("combobox", name="Rule").select_option("boilerplate")
    page.evaluate("key => { location.hash = ''; location.hash = `f-${key}` }", key)
    expect(page.locator(".finding:target")).to_be_visible()


@PAGES
def test_everything_can_be_read_without_javascript(visit: Visit, content: bytes) -> None:
    page = visit(content, java_script_enabled=False)
    expect(page.locator("#filter")).to_have_count(1 if b'id="filter"' in content else 0)
    assert not page.locator("#filter, #keys").filter(visible=True).count()
    for finding in page.locator(".finding").all():
        expect(finding.locator("h4")).to_be_visible()
        expect(finding.locator(".lane").first).to_be_visible()
    if page.locator("#names details").count():
        page.locator("#names summary").click()
        expect(page.locator("#names tbody th").first).to_be_visible()


def test_hostile_text_never_runs(visit: Visit) -> None:
    page = visit(HOSTILE)
    open_folds(page)
    page.locator(".finding").first.hover()
    page.get_by_role("searchbox").fill("owned")
    page.wait_for_timeout(50)
    assert page.evaluate("window.owned") is None
    assert page.locator("img, script:not(body > script)").count() == 0
    assert samples.SCRIPT in page.locator(".finding h4").first.inner_text()
    assert said(page) == []


def test_the_policy_stops_what_escaping_might_miss(visit: Visit) -> None:
    page = visit(SMALL.replace(b"</h1>", b"<script>window.owned = 1</script><b id=bait onclick='window.owned = 2'>bait</b><img src=x.png></h1>"))
    page.locator("#bait").click()
    assert page.evaluate("window.owned") is None
    assert page.evaluate("document.querySelector('h1 img').naturalWidth") == 0
    assert len([line for line in said(page) if "Content Security Policy" in line]) >= 3


@PAGES
def test_nothing_is_wider_than_the_screen(visit: Visit, content: bytes) -> None:
    page = visit(content)
    open_folds(page)
    page.evaluate("for (const card of document.querySelectorAll('.finding, .name')) card.style.contentVisibility = 'visible'")
    for width in (320, 360, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_a_phone_has_the_sides_below_each_other(visit: Visit) -> None:
    page = visit(SMALL, **PHONE)
    card = page.locator(".finding[data-rule=quote-speaker]")
    card.scroll_into_view_if_needed()
    first, second = (card.locator(".lane").nth(at).bounding_box() for at in (0, 1))
    assert first is not None
    assert second is not None
    assert first["x"] == second["x"]
    assert first["y"] + first["height"] <= second["y"]
    assert page.evaluate("getComputedStyle(document.getElementById('filter')).position") == "static"


def ground(page: Page) -> str:
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


def test_light_dark_and_paper_have_their_own_ground(visit: Visit) -> None:
    page = visit(SMALL, color_scheme="dark")
    dark = ground(page)
    page.emulate_media(color_scheme="light")
    assert max(map(int, re.findall(r"\d+", dark))) < 60 < 200 < min(map(int, re.findall(r"\d+", ground(page))))
    page.emulate_media(media="print", color_scheme="dark")
    assert ground(page) == "rgb(255, 255, 255)"


def test_differences_show_without_colour(visit: Visit) -> None:
    page = visit(SMALL)
    style = "e => { const s = getComputedStyle(e); return [s.textDecorationLine, s.textDecorationStyle] }"
    looks = {role: page.locator(f".hit.{role}").first.evaluate(style) for role in ("change", "reference", "undecided")}
    assert looks == {"change": ["underline", "double"], "reference": ["underline", "dotted"], "undecided": ["underline", "dashed"]}
    tops = {role: page.locator(f".lane.{role}").first.evaluate("e => getComputedStyle(e).borderTopStyle") for role in looks}
    assert tops == {"change": "solid", "reference": "dotted", "undecided": "dashed"}
    differs = page.locator(".hit .differs").first.evaluate("e => [getComputedStyle(e).backgroundColor, getComputedStyle(e.parentElement).backgroundColor]")
    assert differs[0] != differs[1]


def test_paper_shows_what_is_folded(visit: Visit) -> None:
    page = visit(SMALL)
    folded = page.locator(".lane details .extract").first
    expect(folded).not_to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_be_visible()
    expect(page.locator("#filter")).not_to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(folded).not_to_be_visible()
    assert page.pdf()[:5] == b"%PDF-"


def test_the_skip_link_and_landmarks(visit: Visit) -> None:
    page = visit(SMALL)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the findings")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "findings"
    for role, name in (("banner", None), ("main", None), ("contentinfo", None), ("navigation", "On this page"), ("search", "Filter the findings")):
        options: dict[str, Any] = {"name": name} if name else {}
        expect(page.get_by_role(role, **options)).to_have_count(1)  # type: ignore[arg-type]


def test_a_copied_paragraph_holds_only_its_own_words(visit: Visit) -> None:
    page = visit(SMALL)
    quote = page.locator(".finding[data-rule=name-variant] blockquote").first
    copied = quote.evaluate("e => { getSelection().selectAllChildren(e); return getSelection().toString() }")
    assert copied.strip().startswith("Because Vandermoer is an engineer")
