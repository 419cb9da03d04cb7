"""The sample articles: what is found in them is what was put there, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.model.finding import Finding
from xcheck.model.result import Result
from xcheck.run import check, read_all, standards
from xcheck.settings import Settings

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

INTENDED = {
    ("name-variant", "error", "2026-05-15-profile-negotiator.txt", "Dremanko"),
    ("name-variant", "error", "2026-05-20-dinner.txt", "Kiev"),
    ("quote-speaker", "error", "2026-05-14-summit-opens.md", "We did not come here to win an argument. We came here to stop one,"),
    ("quote-wording", "error", "2026-05-14-summit-opens.md", "The Corran bridge will reopen within 40 days"),
    ("date-weekday", "error", "2026-05-19-business-wexcombe.md", "Wednesday"),
    ("boilerplate", "error", "2026-05-16-opinion-water.txt", "Latest stories"),
    ("boilerplate", "warning", "2026-05-20-opinion-bridge.txt", "HomeOpinionWhat a bridge is for"),
    ("boilerplate", "warning", "2026-05-20-opinion-bridge.txt", "LEAVE A REPLY"),
    ("credit-line", "warning", "2026-05-16-opinion-water.txt", "Lena Aubrecht is a former deputy director"),
    ("term-variant", "warning", "2026-05-14-summit-opens.md", "under secretary"),
    ("term-variant", "warning", "2026-05-16-wire-monitors-evening.txt", "cease-fire"),
    ("unbalanced-marks", "warning", "2026-05-17-reaction.md", "(He has, his"),
    ("duplicate-article", "warning", "2026-05-16-wire-monitors-evening.txt", "White vehicles cross the pass into a silent valley"),
    ("age-conflict", "warning", "2026-05-15-profile-negotiator.txt", "58"),
    ("date-conflict", "warning", "2026-05-23-archive-bridge.md", "March 4, 2019"),
    ("role-conflict", "warning", "2026-05-24-who-owns-the-river.md", "Finance Minister"),
    ("figure-conflict", "note", "2026-05-23-archive-bridge.md", "14"),
    ("shared-passage", "note", "2026-05-24-who-owns-the-river.md", "Everybody who grew up beside the bridge"),
    ("first-reference", "note", "2026-05-22-markets.txt", "Dremenko"),
    ("doubled-word", "note", "2026-05-22-markets.txt", "the the"),
    ("noon-midnight", "note", "2026-05-22-markets.txt", "12 noon"),
    ("plain-words", "note", "2026-05-22-markets.txt", "prior to"),
    ("press-conference", "note", "2026-05-22-markets.txt", "news conference"),
}

SUGGESTED = {"Dremanko": "Dremenko", "Kiev": "Kyiv", "Wednesday": "Tuesday", "under secretary": "undersecretary", "cease-fire": "ceasefire"}

OTHER_SIDES = [
    ("quote-speaker", "2026-05-17-reaction.md", "We did not come here to win an argument."),
    ("quote-wording", "2026-05-17-reaction.md", "The Corran bridge will reopen within 14 days"),
    ("credit-line", "2026-05-20-opinion-bridge.txt", "Lena Aubrecht is a former deputy director"),
    ("term-variant", "2026-05-16-wire-monitors.txt", "cease-fire"),
    ("name-variant", "2026-05-15-profile-negotiator.txt", "Dremenko"),
    ("duplicate-article", "2026-05-16-wire-monitors.txt", "Monitors head for the Varo valley"),
    ("age-conflict", "2026-05-23-archive-bridge.md", "63"),
    ("date-conflict", "2026-05-24-who-owns-the-river.md", "March 9, 2019"),
    ("role-conflict", "2026-05-23-archive-bridge.md", "Foreign Minister"),
    ("figure-conflict", "2026-05-24-who-owns-the-river.md", "16"),
    ("shared-passage", "2026-05-23-archive-bridge.md", "Everybody who grew up beside the bridge"),
]

DECOYS = [
    ("brothers", "2026-05-11-summit-preview.txt", "Stefan Halvorn"),
    ("brothers", "2026-05-14-summit-opens.md", "his brother Stefan Halvorn"),
    ("namesakes", "2026-05-17-ferry-sinks.txt", "Grace Tallow"),
    ("namesakes", "2026-05-17-ferry-sinks.txt", "Martin Tallow, the mayor of Morel, who is no relation"),
    ("close names", "2026-05-17-ferry-sinks.txt", "Simon Howell"),
    ("close names", "2026-05-17-ferry-sinks.txt", "Beatrix Lowell"),
    ("junior", "2026-05-17-ferry-sinks.txt", "Harold Wexcombe Jr., 52"),
    ("senior", "2026-05-17-ferry-sinks.txt", "Harold Wexcombe Sr., 81"),
    ("former", "2026-05-15-profile-negotiator.txt", "Ruta Selman, the former defence minister"),
    ("current", "2026-05-15-profile-negotiator.txt", "Goran Pell, the current defence minister"),
    ("relayed quote", "2026-05-15-ceasefire-signed.md", "Farnay recalled that Anselm Torvane had told her there: “We did not come here"),
    ("said and asked", "2026-05-14-summit-opens.md", "“Who will carry the first stone?” she asked"),
    ("said and asked", "2026-05-21-who-said-what.md", "“Who will carry the first stone?” Lowell asked"),
    ("toll", "2026-05-17-ferry-sinks.txt", "At least 14 people died on Sunday"),
    ("toll", "2026-05-18-ferry-toll-rises.txt", "rose to 17 on Monday, from 14 a day earlier"),
    ("plural", "2026-05-11-summit-preview.txt", "The Halvorns have not appeared"),
    ("plural", "2026-05-19-business-wexcombe.md", "The Wexcombes have never sold"),
    ("demonym", "2026-05-11-summit-preview.txt", "Varenians marched for a deal"),
    ("demonym", "2026-05-11-summit-preview.txt", "Kestrians marched against one"),
    ("places", "2026-05-11-summit-preview.txt", "Iran and, a page later, from Iraq"),
    ("places", "2026-05-15-ceasefire-signed.md", "Austria has offered vehicles and Australia a field hospital"),
    ("correction", "2026-05-21-who-said-what.md", "Dremenko as Dremenka"),
    ("correction", "2026-05-21-who-said-what.md", "Beatrice Lowel"),
    ("quoted style", "2026-05-21-who-said-what.md", "“cease-fire”"),
    ("quoted style", "2026-05-21-who-said-what.md", "“organized”"),
    ("title", "2026-05-15-profile-negotiator.txt", "“The Quiet Armistice”"),
    ("title", "2026-05-20-dinner.txt", "“Dinner With Both Sides”"),
    ("exception", "2026-05-20-dinner.txt", "chicken Kiev"),
    ("verb and noun", "2026-05-19-business-wexcombe.md", "the takeover which had been rumoured"),
    ("verb and noun", "2026-05-19-business-wexcombe.md", "to take over the firm before the season and to set up a new line"),
    ("hyphen before a noun", "2026-05-19-business-wexcombe.md", "In the long term, the mayor says"),
    ("right weekday", "2026-05-11-summit-preview.txt", "Thursday, May 14"),
    ("right weekday", "2026-05-18-ferry-toll-rises.txt", "Wednesday, May 20"),
]


@pytest.fixture(scope="module")
def result() -> Result:
    settings = Settings(folder=CORPUS, rules=("desk-rules",), exclude=("README.md",))
    articles, notices = read_all([CORPUS], settings)
    assert not notices
    return check(articles, standards(settings))


def name(path: str) -> str:
    return path.rpartition("/")[2]


def row(finding: Finding) -> tuple[str, str, str, str]:
    """A finding as `INTENDED` has it: long texts by the beginning that stands there."""
    first = finding.evidence[0]
    known = (text for _, _, _, text in INTENDED if first.text.startswith(text))
    return finding.rule, finding.severity, name(first.path), max(known, key=len, default=first.text)


def test_exactly_what_was_put_there_is_found(result: Result) -> None:
    rows = [row(finding) for finding in result.findings]
    assert set(rows) == INTENDED
    assert len(rows) == len(INTENDED)
    assert not result.notices


def test_what_is_misspelled_gets_its_right_spelling(result: Result) -> None:
    given = {f.evidence[0].text: f.suggestion for f in result.findings if f.rule in ("name-variant", "term-variant", "date-weekday")}
    assert given == SUGGESTED


@pytest.mark.parametrize(("rule", "path", "text"), OTHER_SIDES)
def test_the_other_side_is_shown(result: Result, rule: str, path: str, text: str) -> None:
    sides = [side for finding in result.findings if finding.rule == rule for side in finding.evidence[1:]]
    assert any(name(side.path) == path and side.text.startswith(text) for side in sides)


@pytest.mark.parametrize(("family", "path", "words"), DECOYS)
def test_no_trap_is_fallen_into(result: Result, family: str, path: str, words: str) -> None:
    # Findings point into the text without its front matter; their lines and columns are those of the file.
    lines = (CORPUS / path).read_text(encoding="utf-8").split("\n")
    places = [(number, line.find(words) + 1) for number, line in enumerate(lines, 1) if words in line]
    assert places, f"{family}: {words!r} no longer stands in {path}"
    for number, column in places:
        touched = [
            side.text
            for finding in result.findings
            for side in finding.evidence
            if name(side.path) == path and side.line == number and side.role != "reference"
            if side.column < column + len(words) and column < side.column + side.end - side.start
        ]
        assert not touched, f"{family}: {words!r}"


def test_the_page_about_the_articles_names_every_rule_and_article() -> None:
    page = (CORPUS / "README.md").read_text(encoding="utf-8")
    for rule, _, path, _ in INTENDED:
        assert f"`{rule}`" in page
        assert path.replace("-evening", "") in page
    for article in CORPUS.glob("2026-*"):
        assert article.name.replace("-evening", "") in page
