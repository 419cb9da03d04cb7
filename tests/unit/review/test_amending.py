"""Fixes one after the other: what they come to, and when they are given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.article import Article
from xcheck.model.finding import Conflict, Side
from xcheck.model.notice import Notice
from xcheck.readers import read_bytes
from xcheck.readers.amend import Source, Swap, opened, swapped
from xcheck.review.amending import Outcome, amend, composed
from xcheck.review.fixes import Choice, Fix, Ruled


def fix(text: str, start: int, end: int, new: str) -> Fix:
    return Fix("a", start, end, text[start:end], new, ("r",), ("k",))


def after(text: str, fixes: Sequence[Fix]) -> str:
    return swapped(text, [Swap(f.start, f.end, f.new) for f in fixes])


@st.composite
def fixes_of(draw: st.DrawFn, text: str) -> list[Fix]:
    points = sorted(draw(st.lists(st.integers(0, len(text)), unique=True, max_size=6)))
    pairs = list(zip(points[::2], points[1::2], strict=False))
    return [fix(text, start, end, draw(st.text("XYZ", min_size=1, max_size=3))) for start, end in pairs]


@given(st.data())
def test_two_rounds_are_one(data: st.DataObject) -> None:
    text = data.draw(st.text("abc ", min_size=1, max_size=30))
    first = data.draw(fixes_of(text))
    between = after(text, first)
    second = data.draw(fixes_of(between))
    both = composed(text, first, second)
    assert after(text, both) == after(between, second)
    assert all(one.end <= other.start for one, other in zip(both, both[1:], strict=False))
    assert all(text[f.start : f.end] == f.old != f.new for f in both)


def source(text: str, path: str = "a.txt") -> Source:
    raw = text.encode()
    articles, notices = read_bytes(raw, path, {}, None)
    assert not notices
    return opened(raw, path, articles[0], {}, None)


def finder(*pairs: tuple[str, str]) -> Callable[[Sequence[Article]], tuple[list[Ruled], tuple[Notice, ...]]]:
    """Asks for the second word of each pair wherever the first stands; each pair is a rule of its own."""

    def find(articles: Sequence[Article]) -> tuple[list[Ruled], tuple[Notice, ...]]:
        found = []
        for old, new in pairs:
            for article in articles:
                start = article.text.find(old)
                if start >= 0:
                    side = Side(article.origin(), start, start + len(old), old, old, "change")
                    found.append(Ruled(f"{old}-{new}", "substitution", "error", old, Conflict("found", (old,), (side,), new)))
        return found, ()

    return find


def run(text: str, *pairs: tuple[str, str], path: str = "a.txt") -> Outcome:
    own = source(text, path)
    return amend([own.article], {path: own}, finder(*pairs), Choice())


def test_what_a_change_brings_up_is_changed_too() -> None:
    outcome = run("ida met ada and ida", ("ida met", "ada met"), ("ada and", "eda and"), ("ida", "eda"))
    assert outcome.files[0].raw == b"eda met eda and eda" or outcome.files[0].raw == b"ada met eda and eda"
    again = run(outcome.files[0].raw.decode(), ("ida met", "ada met"), ("ada and", "eda and"), ("ida", "eda"))
    assert again.files == ()


def test_rules_that_undo_each_other_leave_the_file_as_it_was() -> None:
    outcome = run("the quay", ("quay", "pier"), ("pier", "quay"))
    assert outcome.files == ()
    assert [one.why for one in outcome.by_hand] == ["its rules undo each other's changes"]


def test_a_rule_that_never_ends_is_told() -> None:
    outcome = run("the quay", ("quay", "quay ray"))
    assert [n.kind for n in outcome.notices] == ["fix"]


def test_a_change_that_would_be_mark_up_leaves_the_file_as_it_was() -> None:
    outcome = run("# The quay\n\nOne *two* three.\n", ("three", "*four* _five_"), path="a.md")
    assert outcome.files == ()
    assert [one.why for one in outcome.by_hand] == ["the file would not be read as the same article"]
    assert run("One two three.\n", ("three", "*four* five")).files[0].raw == b"One two *four* five.\n"


def test_what_is_not_approved_is_not_made() -> None:
    own = source("one two")
    outcome = amend([own.article], {"a.txt": own}, finder(("one", "eins"), ("two", "zwei")), Choice(), lambda fixes: {"a.txt": fixes["a.txt"][1:]})
    assert outcome.files[0].raw == b"one zwei"
