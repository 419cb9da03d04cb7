"""Filters and where they stand: in the address, so that a view can be sent to somebody else."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.newsroom import newsroom
from tests.golden import samples
from xcheck.report import html

SETTLED = html.write(samples.settled())
NEWSROOM = html.write(newsroom())


def shown(page: Page) -> list[str]:
    rules: list[str] = page.eval_on_selector_all(".finding", "all => all.filter(f => f.offsetParent).map(f => f.dataset.rule)")
    return rules


def test_every_filter_stands_in_the_address(visit: Visit) -> None:
    page = visit(SETTLED)
    page.get_by_role("checkbox", name="notes").uncheck()
    page.get_by_label("Rule", exact=True).select_option("name-variant")
    page.get_by_label("Article", exact=True).select_option(label="corpus/who-pays.md")
    page.get_by_label("Status", exact=True).select_option("changed")
    page.get_by_label("Decided", exact=True).select_option("open")
    page.get_by_label("About", exact=True).select_option("ilse-vandermoor")
    page.get_by_role("searchbox").fill("Vandermoor & co")
    expect(page).to_have_url(re.compile(r"q=Vandermoor\+%26\+co$"))
    page.get_by_role("searchbox").fill("Vandermoor")
    expect(page).to_have_url(re.compile("q=Vandermoor$"))
    address = page.evaluate("location.hash")
    assert address == ("#?severity=error%2Cwarning&rule=name-variant&article=corpus%2Fwho-pays.md&about=ilse-vandermoor&status=changed&mine=open&q=Vandermoor")
    assert shown(page) == ["name-variant"]
    again = visit(SETTLED, address)
    assert shown(again) == ["name-variant"]
    assert again.get_by_role("searchbox").input_value() == "Vandermoor"
    assert again.get_by_label("Status", exact=True).input_value() == "changed"
    again.get_by_role("button", name="Clear").click()
    assert len(shown(again)) == 8
    expect(again).to_have_url(re.compile(r"\.html#?$"))


def test_an_address_that_is_nonsense_shows_everything_it_can(visit: Visit) -> None:
    page = visit(SETTLED, "#?rule=%3Cscript%3E&article=nowhere&status=7&nothing=x&about=gone")
    expect(page.get_by_text("No finding matches these filters.")).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    assert len(shown(page)) == 8


def test_a_view_and_a_place_in_it_can_be_sent(visit: Visit) -> None:
    key = next(f.key for f in samples.settled().findings if f.rule == "term-variant")
    page = visit(SETTLED, f"#?severity=warning&at=f-{key}")
    assert set(shown(page)) == {"boilerplate", "term-variant", "unbalanced-marks"}
    assert page.evaluate("document.activeElement.dataset.rule") == "term-variant"


def test_what_is_new_changed_and_known_can_be_told_apart(visit: Visit) -> None:
    page = visit(SETTLED)
    changes = page.locator(".changes")
    expect(changes).to_contain_text("6 new since the baseline")
    expect(changes).to_contain_text("2 gone")
    expect(changes).to_contain_text("3 settled earlier")
    changes.get_by_text("changed since then").click()
    assert shown(page) == ["name-variant"]


def test_a_name_of_the_first_screen_shows_all_it_settles(visit: Visit) -> None:
    page = visit(NEWSROOM)
    expect(page.get_by_role("heading", name="12 names settle 116 of 200 findings")).to_be_in_viewport()
    page.get_by_role("link", name="Ilse Vandermoor").first.click()
    assert sorted(set(shown(page))) == ["first-reference", "name-variant"]
    assert len(shown(page)) == 9
    expect(page.locator(".group:visible .fold > summary").first).to_contain_text("shown")


def test_from_a_finding_to_its_name_and_back(visit: Visit) -> None:
    page = visit(NEWSROOM, "#?rule=name-variant&q=Ostry")
    page.get_by_role("link", name="who is Lucan Ostrey?").click()
    entry = page.get_by_role("article", name="Lucan Ostrey")
    expect(entry).to_be_in_viewport()
    expect(entry.get_by_role("row", name="Ostry", exact=False).last).to_contain_text("2 articles")
    assert entry.locator("svg rect").count() == 3
    entry.get_by_role("link", name="the findings about it").click()
    expect(page.locator("#matches")).to_have_text("10 of 200 shown")
    expect(page.locator(".finding:focus")).to_be_in_viewport()


def test_pictures_have_tables_behind_them(visit: Visit) -> None:
    page = visit(NEWSROOM, "#?rule=figure-conflict")
    course = page.locator(".course")
    expect(course.locator("circle")).to_have_count(8)
    course.get_by_text("As a table").click()
    expect(course.get_by_role("row")).to_have_count(9)
    page.get_by_text("A picture: findings by article and rule").click()
    expect(page.locator("#grid")).to_be_visible()
    page.locator(".grid").get_by_text("As a table").click()
    expect(page.locator(".grid").get_by_role("columnheader")).to_have_count(7)


def test_links_lead_into_the_content_system_and_nowhere_else(visit: Visit) -> None:
    page = visit(html.write(samples.hostile(), link_template="https://cms.example/edit?file={path}&line={line}"))
    links = page.eval_on_selector_all("a[href]:not([href^='#'])", "all => all.map(a => [a.host, a.protocol, a.rel])")
    assert len(links) >= 4
    assert {tuple(link) for link in links} == {("cms.example", "https:", "noopener noreferrer")}
