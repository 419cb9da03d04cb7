"""Many forms, one of which the house prefers."""

from __future__ import annotations

import pytest

from tests.unit.checks.phrases import conflicts, found
from xcheck.checks.substitution import Substitution
from xcheck.model.rule import BadSetting

WEB = Substitution(swap={"web site": "website", "e-mail": "email", "Internet": "internet"}, except_=("Web Site Story",), rule="web")


def test_one_finding_for_one_wording() -> None:
    said = conflicts(WEB, "The web site and the Web site.", "A web\u00a0site. Use e-mail.")
    assert {c.identity: (c.suggestion, [s.origin.path for s in c.sides]) for c in said} == {
        ("web site", "website"): ("website", ["1.txt", "2.txt"]),
        ("Web site", "Website"): ("Website", ["1.txt"]),
        ("e-mail", "email"): ("email", ["2.txt"]),
    }
    assert {side.role for c in said for side in c.sides} == {"change"}
    assert {c.grade for c in said} == {"found"}


@pytest.mark.parametrize(
    "text",
    [
        "The website took email.",
        "“The web site is down,” she said.",
        "She saw Web Site Story twice.",
        "See https://example.org/e-mail for more.",
        "The cobweb site was closed; web sited.",
        "Internet use rose.",
        "internet use rose.",
    ],
)
def test_silent(text: str) -> None:
    assert conflicts(WEB, text) == []


def test_a_preferred_form_that_holds_the_form_is_right() -> None:
    rule = Substitution(swap={"Smith": "Smith Jr"}, rule="r")
    assert [(p.text, p.suggestion) for p in found(rule, "Smith Jr met Smith. Smithson left.")] == [("Smith", "Smith Jr")]


@pytest.mark.parametrize(
    ("swap", "words"),
    [
        ({"a": "a"}, "'a' is swapped for itself"),
        ({"a": " "}, "nothing to write for 'a'"),
        ({" ": "a"}, "must not be blank"),
        ({"a": "b", "b": "c"}, "'b' is itself to be swapped for 'c'"),
        ({"a": "b", "b": "a"}, "'b' is itself to be swapped for 'a'"),
        ({"web site": "x", "web  site": "y"}, "is the same form as 'web site'"),
        ({"a" * i: "c" for i in range(1, 200)}, "too many forms that begin alike"),
    ],
)
def test_swaps_that_cannot_be(swap: dict[str, str], words: str) -> None:
    with pytest.raises(BadSetting, match=words):
        Substitution(swap=swap).verify()


def test_faults_lead_to_their_line() -> None:
    with pytest.raises(BadSetting) as caught:
        Substitution(swap={"a": "a", "b": "c"}, except_=("x", "")).verify()
    assert [keys for keys, _ in caught.value.faults] == [("swap", "a"), ("except", 1)]


def test_case() -> None:
    assert [p.text for p in found(Substitution(swap={"Web": "web"}, case="insensitive", rule="r"), "The Web and the web and the WEB.")] == ["Web"]
    assert [p.text for p in found(Substitution(swap={"web site": "website"}, case="sensitive", rule="r"), "Web site, web site.")] == ["web site"]
