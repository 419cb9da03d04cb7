"""Which places are taken, and which never."""

from __future__ import annotations

from msgspec.structs import replace

from xcheck.model.article import Article
from xcheck.model.finding import Conflict, Severity, Side, SideRole
from xcheck.model.place import Span
from xcheck.model.suppression import Suppression
from xcheck.review.fixes import Choice, Proposal, Ruled, proposed

TEXT = "Otto Branvold woke. “Branvold,” he said. A tug boat lay there; the tug boat sank."
ARTICLE = Article("desk/a.txt", TEXT)
COPY = Article("desk/b.txt", TEXT)


def side(words: str, role: SideRole = "change", nth: int = 0, suggestion: str | None = None) -> Side:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Side(ARTICLE.origin(), start, start + len(words), words, words, role, suggestion)


def ruled(
    *sides: Side, suggestion: str | None = "Brandvold", check: str = "name-variant", severity: Severity = "error", grade: str = "sure", rule: str = ""
) -> Ruled:
    return Ruled(rule or check, check, severity, "k" * 16, Conflict(grade, ("x",), sides, suggestion))


def made(*found: Ruled, choice: Choice | None = None) -> Proposal:
    return proposed(found, {ARTICLE.digest: [ARTICLE, COPY]}, choice or Choice())


def news(proposal: Proposal, path: str = "desk/a.txt") -> list[tuple[str, str]]:
    return [(fix.old, fix.new) for fix in proposal.fixes.get(path, ())]


def test_places_to_change_are_taken_in_every_copy() -> None:
    found = made(ruled(side("Branvold"), side("Otto Branvold", "reference")))
    assert news(found) == news(found, "desk/b.txt") == [("Branvold", "Brandvold")]


def test_what_nobody_decided_is_not_taken() -> None:
    assert made(ruled(side("Branvold", "undecided"))) == Proposal({}, ())
    assert made(ruled(side("Branvold", "reference"))) == Proposal({}, ())
    assert made(ruled(side("Branvold"), suggestion=None)) == Proposal({}, ())
    assert made(ruled(side("Branvold"), severity="warning")) == Proposal({}, ())


def test_a_suggestion_is_for_the_words_it_was_made_for() -> None:
    found = made(ruled(side("Branvold"), side("Otto Branvold")))
    assert news(found) == [("Branvold", "Brandvold")]
    found = made(ruled(side("tug boat"), side("Otto Branvold", suggestion="Otto Brandvold"), suggestion="tugboat", check="substitution"))
    assert ("Otto Branvold", "Otto Brandvold") in news(found)


def test_quoted_places_are_left_and_said_so() -> None:
    found = made(ruled(side("Branvold", nth=1)))
    assert found.fixes == {}
    assert [(one.fix.path, one.why) for one in found.left] == [("desk/a.txt", "inside quotation marks"), ("desk/b.txt", "inside quotation marks")]
    assert news(made(ruled(side("Branvold", nth=1)), choice=Choice(in_quotes=True))) == [("Branvold", "Brandvold")]


def test_the_default_and_named_rules() -> None:
    tug = ruled(side("tug boat", nth=1), suggestion="tugboat", check="substitution", severity="note", grade="found", rule="house")
    chosen = ruled(side("tug boat", nth=1), suggestion="tugboat", check="term-variant", severity="warning", grade="preferred")
    counted = ruled(side("tug boat", nth=1), suggestion="tugboat", check="term-variant", severity="warning", grade="majority")
    other = ruled(side("tug boat", nth=1), suggestion="tugboat", check="pattern", severity="error", grade="found", rule="mine")
    assert [bool(news(made(one))) for one in (tug, chosen, counted, other)] == [True, True, False, False]
    named = Choice(frozenset({"mine", "term-variant"}))
    assert [bool(news(made(one, choice=named))) for one in (tug, chosen, counted, other)] == [False, True, True, True]


def test_what_an_article_says_is_meant_so_stays() -> None:
    meant = replace(ARTICLE, suppressions=(Suppression("name-variant", "a pen name", 7),))
    found = proposed([ruled(side("Branvold"))], {ARTICLE.digest: [meant, COPY]}, Choice())
    assert list(found.fixes) == ["desk/b.txt"]
    assert [one.why for one in found.left] == ["the article says so in line 7: a pen name"]
    other = replace(ARTICLE, suppressions=(Suppression("name-variant", "", 7, Span(0, 3)), Suppression("figure-conflict", "", 8)))
    assert list(proposed([ruled(side("Branvold"))], {ARTICLE.digest: [other]}, Choice()).fixes) == ["desk/a.txt"]


def test_focus() -> None:
    found = made(ruled(side("Branvold")), choice=Choice(focus=frozenset({"desk/b.txt"})))
    assert list(found.fixes) == ["desk/b.txt"]


def test_rules_that_ask_for_two_things_leave_it_to_people() -> None:
    one = ruled(side("tug boat", nth=1), suggestion="tugboat", check="substitution", rule="a")
    two = ruled(side("tug boat", nth=1), suggestion="tug", check="substitution", rule="b")
    found = made(one, two)
    assert found.fixes == {}
    assert {left.why for left in found.left} == {"a and b ask for different words here"}
    same = made(one, ruled(side("tug boat", nth=1), suggestion="tugboat", check="substitution", rule="b"))
    assert [fix.rules for fix in same.fixes["desk/a.txt"]] == [("a", "b")]


def test_of_places_that_overlap_the_longest_is_taken() -> None:
    found = made(
        ruled(side("Branvold")),
        ruled(side("Otto Branvold"), suggestion="Otto Brandvold", check="substitution"),
        ruled(side("woke"), suggestion="rose", check="substitution"),
    )
    assert news(found) == [("Otto Branvold", "Otto Brandvold"), ("woke", "rose")]
