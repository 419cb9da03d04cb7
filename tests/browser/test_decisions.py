"""Decisions: made with keys or buttons, kept, undone, and taken away as commands or as a file."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.newsroom import newsroom
from tests.golden import samples
from xcheck.report import html

SMALL = html.write(samples.small())
NEWSROOM = html.write(newsroom())
KEYS = {f.rule: f.key for f in samples.small().findings}


def rule(page: Page) -> str | None:
    found: str | None = page.evaluate("document.activeElement.dataset.rule ?? null")
    return found


def taken(page: Page) -> list[dict[str, object]]:
    """The decisions as the file holds them."""
    page.get_by_role("button", name="away").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Save decisions.jsonl").click()
    assert started.value.suggested_filename == "decisions.jsonl"
    lines = Path(started.value.path()).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_accept_dismiss_and_mend_with_keys_and_take_them_away(visit: Visit) -> None:
    page = visit(SMALL)
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.get_by_label("Reason", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    assert page.locator(".decided").count() == 0, "a decision needs its reason"
    page.keyboard.type("the letter's own line, it's wanted")
    page.keyboard.press("Enter")
    # The work goes on at the next finding.
    assert rule(page) == "quote-speaker"
    page.keyboard.press("d")
    page.keyboard.type("two people said it")
    page.get_by_label("Until", exact=True).fill("2027-01-31")
    page.get_by_role("button", name="Save", exact=True).click()
    assert rule(page) == "date-weekday"
    page.keyboard.press("m")
    page.keyboard.type("yes")
    page.get_by_label("Holds for", exact=True).select_option("place")
    page.get_by_label("Reason", exact=True).press("Enter")
    expect(page.locator("#progress")).to_have_text("3 of 8 decided")
    decided = taken(page)
    assert [(d["key"], d["verdict"], d["scope"], d["reason"]) for d in decided] == [
        (KEYS["boilerplate"], "accepted", "always", "the letter's own line, it's wanted"),
        (KEYS["quote-speaker"], "dismissed", "pair", "two people said it"),
        (KEYS["date-weekday"], "upheld", "place", "yes"),
    ]
    assert decided[1]["articles"] == ["corpus/ferry-talks-open.txt", "corpus/who-pays.md"]
    assert decided[1]["expires"] == "2027-01-31"
    assert decided[2]["articles"] == ["corpus/harbour-deal.md"]
    assert {"rule", "about"} <= decided[0].keys()
    commands = [shlex.split(line) for line in page.locator("#commands").input_value().splitlines()]
    assert commands == [
        ["xcheck", "accept", KEYS["boilerplate"], "--scope", "always", "--reason", "the letter's own line, it's wanted"],
        ["xcheck", "accept", KEYS["quote-speaker"], "--scope", "pair", "--reason", "two people said it", "--verdict", "dismissed", "--expires", "2027-01-31",
         "--at", "corpus/ferry-talks-open.txt", "--at", "corpus/who-pays.md"],
        ["xcheck", "accept", KEYS["date-weekday"], "--scope", "place", "--reason", "yes", "--verdict", "upheld", "--at", "corpus/harbour-deal.md:1"],
    ]  # fmt: skip


def test_decisions_are_kept_until_they_are_forgotten(visit: Visit) -> None:
    page = visit(SMALL)
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.type("wanted")
    page.keyboard.press("Enter")
    expect(page.locator(".decided")).to_have_count(1)
    page.reload()
    expect(page.locator(".decided")).to_have_count(1)
    expect(page.locator(".decided .verdict")).to_contain_text("accepted: wanted")
    page.get_by_label("Decided", exact=True).select_option("accepted")
    expect(page.locator("#matches")).to_have_text("1 of 8 shown")
    page.get_by_label("Decided", exact=True).select_option("")
    page.get_by_role("button", name="away").click()
    page.get_by_role("button", name="Forget all decisions on this page").click()
    expect(page.locator(".decided")).to_have_count(0)
    page.reload()
    expect(page.locator(".decided")).to_have_count(0)


def test_undo_and_cancel(visit: Visit) -> None:
    page = visit(SMALL)
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.press("Escape")
    expect(page.locator(".deciding")).to_have_count(0)
    assert rule(page) == "boilerplate"
    page.keyboard.press("d")
    page.keyboard.type("no")
    page.keyboard.press("Enter")
    page.keyboard.press("k")
    page.keyboard.press("u")
    expect(page.locator(".decided")).to_have_count(0)
    expect(page.get_by_role("button", name="away")).to_be_disabled()


def test_all_that_a_filter_shows_is_decided_at_once(visit: Visit) -> None:
    page = visit(NEWSROOM, "#?about=odile-farnay")
    page.get_by_role("button", name="Accept all…").click()
    expect(page.locator("#deciding")).to_have_text("Accept: it stays as it is (10 findings)")
    page.keyboard.type("her office spells it so")
    page.keyboard.press("Enter")
    expect(page.locator("#progress")).to_have_text("10 of 200 decided")
    expect(page.locator("#batch")).to_be_hidden()
    assert {d["scope"] for d in taken(page)} == {"always", "pair"}


def test_nothing_is_decided_at_once_without_a_filter(visit: Visit) -> None:
    page = visit(NEWSROOM)
    page.keyboard.press("Shift+A")
    expect(page.get_by_role("status").last).to_contain_text("Filter first")
    expect(page.locator(".deciding")).to_have_count(0)


def test_keys_are_told(visit: Visit) -> None:
    page = visit(SMALL)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    page.keyboard.press("j")
    assert rule(page) is None
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_link_and_a_note_for_the_author_are_copied(visit: Visit) -> None:
    page = visit(SMALL, permissions=["clipboard-read", "clipboard-write"])
    card = page.locator(".finding[data-rule=name-variant]")
    card.scroll_into_view_if_needed()
    card.get_by_role("button", name="Copy link").click()
    expect(page.locator("#toast")).to_have_text("Link copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{page.url.split('#')[0]}#f-{KEYS['name-variant']}"
    card.get_by_role("button", name="Copy for the author").click()
    expect(page.locator("#toast")).to_have_text("Copied for the author.")
    note = page.evaluate("navigator.clipboard.readText()")
    assert note.startswith('"Vandermoer" (corpus/harbour-deal.md:3) should be "Vandermoor"')
    assert "Please change “Vandermoer” to “Vandermoor”." in note
    assert "change: Vandermoer (corpus/harbour-deal.md:3:9)\nBecause Vandermoer is an engineer by training" in note
    assert "[change:]" not in note


def test_xcheck_reads_what_is_taken_away(visit: Visit, tmp_path: Path) -> None:
    """The whole way round: checked, decided in the browser, accepted from the file, and settled in the next check."""
    desk = tmp_path / "desk"
    desk.mkdir()
    # A right-to-left newsroom's file: the mark before the ending is in the name, and no page shows it.
    hall = "hall\u200e.txt"
    (desk / hall).write_text("The hall opens on Tuesday, March 9, 2026, at nine.\n", encoding="utf-8")

    def run(*arguments: str) -> int:
        command = [sys.executable, "-m", "xcheck", *arguments]
        return subprocess.run(command, cwd=desk, capture_output=True, check=False, env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)}).returncode

    assert run("check", hall) == 1
    page = visit((desk / "reports" / "report.html").read_bytes())
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.type('the poster has it so: "#1"')
    page.keyboard.press("Enter")
    (desk / "decisions.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in taken(page)), encoding="utf-8")
    assert run("accept", "--from", "decisions.jsonl") == 0
    assert run("check", hall) == 0
    assert json.loads((desk / "reports" / "report.json").read_bytes())["summary"]["suppressed"] == 1


def test_what_hostile_text_says_stays_one_word_of_a_command(visit: Visit) -> None:
    page = visit(html.write(samples.hostile()))
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.type("'; rm -rf ~ #$(x) `y` \"")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="away").click()
    words = shlex.split(page.locator("#commands").input_value())
    assert words[words.index("--reason") + 1] == "'; rm -rf ~ #$(x) `y` \""
    assert page.evaluate("window.owned") is None
