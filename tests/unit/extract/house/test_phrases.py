"""The places that house rules' own patterns find."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.house import phrases as module
from xcheck.extract.house.expressions import Pattern, Quoted
from xcheck.extract.house.literals import form, pattern
from xcheck.extract.house.phrases import phrases
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.model.records import Block, BlockKind, Phrase
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def reading(text: str, *kinds: BlockKind) -> Reading:
    """A reading whose paragraphs are blocks of these kinds, `body` where none is given."""
    article = Article("a.txt", text)
    origin, lines = article.origin(), paragraphs(text)
    blocks = tuple(Block(origin, span.start, span.end, text[span.start : span.end], kinds[at] if at < len(kinds) else "body") for at, span in enumerate(lines))
    prose = tuple(span for span, block in zip(lines, blocks, strict=True) if block.kind not in ("boilerplate", "correction"))
    return Reading(article, origin, lines, blocks, prose, pair(text, lines))


def places(text: str, *patterns: Pattern, kinds: tuple[BlockKind, ...] = ()) -> list[tuple[str, str | None]]:
    found, notices = phrases(reading(text, *kinds), patterns)
    assert notices == ()
    assert all(text[p.start : p.end] == p.text for p in found)
    return [(p.text, p.suggestion) for p in found]


def swap(**table: str) -> Pattern:
    forms = tuple(form(written.replace("_", " "), preferred) for written, preferred in table.items())
    return Pattern("r", pattern(forms), forms=forms)


def test_an_expression_and_its_suggestion() -> None:
    assert places("It rose 5% and 7 %.", Pattern("r", r"(\d) ?%", suggestion=r"\1 percent")) == [("5%", "5 percent"), ("7 %", "7 percent")]
    assert places("C:\\x", Pattern("r", r"(x)(y)?", suggestion=r"\2\1\n")) == [("x", "x\\n")]
    assert places("It rose 5%.", Pattern("r", r"\d", suggestion="5")) == []


def test_a_paragraph_at_a_time() -> None:
    assert places("one\n\none two", Pattern("r", r"^one\b")) == [("one", None), ("one", None)]
    assert places("one\ntwo", Pattern("r", r"one\s+two")) == []


def test_exceptions_spare_what_they_touch() -> None:
    assert places("very unique, not very unique", Pattern("r", "very unique", ("not very",))) == [("very unique", None)]


@pytest.mark.parametrize(("in_quotes", "hits"), [("skip", 1), ("only", 2), ("both", 3)])
def test_quoted_speech(in_quotes: Quoted, hits: int) -> None:
    text = "A bad day. “A bad day,” she said. 'x' \"bad\""
    assert len(places(text, Pattern("r", "bad", in_quotes=in_quotes))) == hits


def test_blocks() -> None:
    text = "bad head\nbad body\nbad list\nbad credit\nbad note\nbad furniture"
    kinds: tuple[BlockKind, ...] = ("headline", "body", "list", "credit", "correction", "boilerplate")
    found, _ = phrases(reading(text, *kinds), [Pattern("r", r"bad \w+")])
    assert [p.text for p in found] == ["bad head", "bad body", "bad list"]
    found, _ = phrases(reading(text, *kinds), [Pattern("r", r"bad \w+", blocks=("credit", "headline"))])
    assert [p.text for p in found] == ["bad head", "bad credit"]


def test_forms_with_the_capitals_of_the_place() -> None:
    text = "Web site down. The web\u00a0site and the WEB SITE. Use websites."
    assert places(text, swap(web_site="website")) == [("Web site", "Website"), ("web\u00a0site", "website"), ("WEB SITE", "WEBSITE")]


def test_a_capital_that_opens_a_sentence_or_a_headline_is_no_fault() -> None:
    rule = swap(Internet="internet")
    text = "Internet Fails\nInternet users wait. The Internet is slow. (Internet cafes closed.) Cause: Internet cables."
    assert places(text, rule, kinds=("headline",)) == [("Internet", "internet")]


def test_two_forms_that_differ_in_their_capital_only() -> None:
    forms = (form("Cabinet"), form("cabinet"))
    found, _ = phrases(reading("Cabinet met. The Cabinet and the cabinet met."), [Pattern("r", pattern(forms), forms=forms)])
    assert [(p.start, p.form) for p in found] == [(17, "Cabinet"), (33, "cabinet")]


@pytest.mark.parametrize("address", ["https://example.org/web-mail", "www.web-mail.example", "a@web-mail.example", "@web-mail", "#web-mail"])
def test_addresses_are_left_alone(address: str) -> None:
    forms = (form("web-mail", "webmail"),)
    rule = Pattern("r", pattern(forms), forms=forms)
    assert places(f"See {address} now, or ({address}).", rule) == []
    assert places("See web-mail now, or (web-mail).", rule) == [("web-mail", "webmail")] * 2


def test_records_know_rule_and_form_and_are_in_order() -> None:
    forms = (form("on line", "online"),)
    found, _ = phrases(reading("on  line at 5%"), [Pattern("b", "%"), Pattern("a", pattern(forms), forms=forms)])
    assert [(p.rule, p.form, p.text) for p in found] == [("a", "on line", "on  line"), ("b", "", "%")]
    assert Phrase.from_json(found[0].to_json(), found[0].origin) == found[0]


def test_a_hit_limit_is_trouble_and_leaves_nothing_half_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS", 0.05)
    hostile = Pattern("slow", r"(?:a|b|ab)+c")
    started = time.monotonic()
    found, notices = phrases(reading("ab" * 60 + " c word\nword"), [hostile, Pattern("quick", "word$")])
    assert time.monotonic() - started < 5
    assert {p.rule for p in found} == {"quick"}
    assert [(n.path, n.kind, n.gravity) for n in notices] == [("a.txt", "limit", "trouble")]
    assert "rule slow: its pattern takes too long" in notices[0].message


def test_more_places_than_anybody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    found, notices = phrases(reading("a a a a"), [Pattern("r", "a")])
    assert found == ()
    assert "more than 3 places" in notices[0].message
    assert len(phrases(reading("a a a"), [Pattern("r", "a")])[0]) == 3


def test_forms_in_a_huge_paragraph_are_found_as_in_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "the web site and the web  site. " * 5
    few = places(text, swap(web_site="website"))
    monkeypatch.setattr(module, "_HUGE", 10)
    assert places(text, swap(web_site="website")) == few
    assert len(few) == 10


@given(st.text(st.sampled_from('ab \n\r“”"%\u00a0.C'), max_size=60))
def test_every_place_slices_to_its_text(text: str) -> None:
    found, notices = phrases(reading(text), [Pattern("p", r"[ab]+%?", ("b%",)), swap(a_b="c", ab="C")])
    assert notices == ()
    for phrase in found:
        assert text[phrase.start : phrase.end] == phrase.text
        assert "\n" not in phrase.text and "\r" not in phrase.text
