"""Forms as editors write them, found in any text."""

from __future__ import annotations

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.house import literals
from xcheck.extract.house.literals import adapted, form, hint, look, may_hold, opener, plain, table


def found(text: str, *forms: str, case: literals.Case = "smart") -> list[str]:
    expression = literals.pattern([form(each, None, case) for each in forms])
    return [match.group() for match in regex.finditer(expression, text)]


@pytest.mark.parametrize(
    ("written", "text", "hits"),
    [
        ("web site", "a web site, a Web\u00a0Site and a WEB  SITE", ["web site", "Web\u00a0Site", "WEB  SITE"]),
        ("web site", "a web\nsite, websites, a cobweb site, web sites", []),
        ("e-mail", "e-mail, e\u2011mail, E-Mails", ["e-mail", "e\u2011mail"]),
        ("don't", "don't and don\u2019t", ["don't", "don\u2019t"]),
        ("café", "café, cafe\u0301, CAFÉ, cafe, cafés", ["café", "cafe\u0301", "CAFÉ"]),
        ("cafe", "cafe\u0301", []),
        ("Web", "Web and web and WEB", ["Web"]),
        ("US", "US but not us, USA or U.S.", ["US"]),
        ("C++", "in C++ and C+", ["C++"]),
        ("$5", "a $5 note, a $50 note", ["$5"]),
        (".com", "the .com boom at shop.com", [".com", ".com"]),
    ],
)
def test_one_form(written: str, text: str, hits: list[str]) -> None:
    assert found(text, written) == hits


def test_case_settings() -> None:
    assert found("Web web", "web", case="sensitive") == ["web"]
    assert found("Web web", "Web", case="insensitive") == ["Web", "web"]


def test_the_longest_form_wins() -> None:
    forms = ("health", "health care", "health care plan", "healthy")
    assert found("the health care plan, health cares, healthy, health care", *forms) == ["health care plan", "health", "healthy", "health care"]


def test_many_forms_that_begin_alike() -> None:
    forms = [f"word{number}" for number in range(2000)]
    assert found("word7 word1999 word2000", *forms) == ["word7", "word1999"]


def test_look_prefers_the_very_letters() -> None:
    known = table([form("Internet"), form("internet"), form("web site")])
    internet, web = look(known, "internet"), look(known, "WEB\u00a0Site")
    assert internet is not None and internet.text == "internet"
    assert web is not None and web.text == "web site"
    assert look(known, "intranet") is None


@pytest.mark.parametrize(
    ("preferred", "text", "written", "wanted"),
    [
        ("website", "web site", "web site", "website"),
        ("website", "Web site", "web site", "Website"),
        ("website", "WEB SITE", "web site", "WEBSITE"),
        ("internet", "Internet", "Internet", "internet"),
        ("U.S.", "US", "US", "U.S."),
        ("an hour", "A hour", "a hour", "An hour"),
    ],
)
def test_capitals_of_the_place(preferred: str, text: str, written: str, wanted: str) -> None:
    assert adapted(preferred, text, written) == wanted


def test_opener() -> None:
    assert [opener(text) for text in ("E-mail", "Cafe\u0301 noir", "$5", "")] == ["e", "café", "", ""]


@given(st.lists(st.text(st.sampled_from("abÉé -'C+."), min_size=1, max_size=8).filter(plain), min_size=1, max_size=6))
def test_every_form_finds_itself_in_any_normal_form(texts: list[str]) -> None:
    forms = [form(text, None, "insensitive") for text in texts]
    expression = regex.compile(literals.pattern(forms))
    for each in forms:
        for kind in ("NFC", "NFD"):
            written = unicodedata.normalize(kind, each.text)
            match = expression.fullmatch(written)
            assert match is not None
            assert look(table(forms), match.group()) is not None


@pytest.mark.parametrize(("text", "letters"), [("close to 40 Quays", "close"), ("Café", "caf"), ("’n’ £5", "n"), ("£5", "")])
def test_a_hint_is_the_longest_run_of_letters(text: str, letters: str) -> None:
    assert hint(text) == letters


@pytest.mark.parametrize("text", ["A Web Site", "a web\u2003site", "WEB ſITE", "Cafe\u0301", "CAFÉ", "\u212aey Quay", "nothing"])
def test_what_may_hold_no_form_holds_none(text: str) -> None:
    forms = ("web site", "café", "key quay")
    assert may_hold(text.lower(), [hint(each) for each in forms]) or not found(text, *forms)
    assert may_hold(text.lower(), [hint(each) for each in forms]) == (text != "nothing")
