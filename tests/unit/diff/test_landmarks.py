"""What stands around changes: found when asked for, and the same in whatever order it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from xcheck.diff.compare import Comparison, compare
from xcheck.diff.landmarks import DATE, Landmarks, landmarks, touches
from xcheck.extract.furniture import templates
from xcheck.extract.furniture.blocks import blocks
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.quotes.quotes import quotes
from xcheck.extract.reading import Reading
from xcheck.files.shipped import shipped
from xcheck.model.article import Article, Origin
from xcheck.model.place import Span
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

Compared = Callable[[str, str], Comparison]

DECLARED = templates.load([shipped() / "templates"])
KINDS = ("quoted", "names", "speakers", "furniture", "corrections")
LINES = [
    "The wall of Kell",
    "By Ada Pike",
    "KELL, May 4 -- The council met on Monday to discuss the harbour wall and the cost of its repair.",
    "“We will not pay for it,” said Ada Orr. “Nor will the port.”",
    "The wall is sound, according to the harbour board. Police said so too.",
    "Sign up for our free newsletter.",
    "Share on Facebook Share on Twitter Email Print",
    "READ MORE: Harbour wall to cost twice as much",
    "Correction: an earlier version of this story gave a wrong year.",
    "The gates stay shut. Follow us on Twitter.",
    "Ada Pike is a harbour correspondent at the Pier Post. She can be reached at ada@pier.example.",
    "It will rain tomorrow.",
]
ARTICLES = st.lists(st.sampled_from(LINES), min_size=1, max_size=10)


def around_all(text: str) -> Landmarks:
    return landmarks(text, [Span(0, len(text))], DECLARED)


def apart(spans: list[Span]) -> list[Span]:
    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
    return spans


@given(ARTICLES)
def test_furniture_and_corrections_are_the_blocks_of_the_article(lines: list[str]) -> None:
    text = "\n".join(lines)
    whole = blocks(Article("text", text), Origin("", "", ""), paragraphs(text), DECLARED)
    found = around_all(text)
    assert list(found.furniture) == apart([Span(b.start, b.end) for b in whole if b.kind == "boilerplate"])
    assert list(found.corrections) == apart([Span(b.start, b.end) for b in whole if b.kind == "correction"])


@given(ARTICLES, st.permutations(KINDS))
def test_the_order_of_asking_makes_no_difference(lines: list[str], order: list[str]) -> None:
    text = "\n".join(lines)
    one, other = around_all(text), around_all(text)
    assert {kind: getattr(one, kind) for kind in order} == {kind: getattr(other, kind) for kind in KINDS}


@given(ARTICLES)
def test_every_speaker_of_a_quotation_is_one(lines: list[str]) -> None:
    text = "\n".join(lines)
    near = paragraphs(text)
    reading = Reading(Article("text", text), Origin("", "", ""), near, (), near, pair(text, near))
    said = quotes(reading, mentions(reading))
    found = around_all(text).speakers
    assert all(any(area.covers(Span(s.start, s.end)) for area in found) for q in said if q.speech for s in (q.speaker, *q.also) if s)


@given(ARTICLES, st.data())
def test_what_is_asked_of_a_span_is_what_the_whole_article_says_of_it(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    words = [Span(*match.span()) for match in re.finditer(r"\w+", text)]
    first, last = sorted(data.draw(st.lists(st.sampled_from(words), min_size=2, max_size=2)))
    asked, span = around_all(text), Span(first.start, min(last.end, first.start + data.draw(st.integers(1, 200))))
    whole = around_all(text)
    assert asked.speaks(span) == touches(span, whole.speakers)
    assert asked.named(span) == touches(span, whole.names)
    assert asked.dated(span) == any(span.overlaps(Span(*match.span())) for line in paragraphs(text) for match in DATE.finditer(text, *line))
    length = span.end - span.start
    assert asked.furnished(span) == any(2 * (min(area.end, span.end) - max(area.start, span.start)) > length for area in whole.furniture)


def test_what_stands_far_above_the_changes_is_not_looked_at() -> None:
    story = [LINES[5], *LINES[2:3] * 20, LINES[5]]
    text = "\n\n".join(story)
    last = Span(len(text) - len(LINES[5]), len(text))
    assert landmarks(text, [last], DECLARED).furniture == (last,)
    assert landmarks(text, [Span(0, 4), last], DECLARED).furniture == (Span(0, len(LINES[5])), last)


def test_a_place_of_a_dateline_is_a_name_and_what_no_capital_comes_near_needs_no_names() -> None:
    text = "KELL, May 4 -- The council met to discuss the harbour wall."
    found = around_all(text)
    assert not found.named(Span(text.index("council"), text.index(" met")))
    assert "_people" not in found.__dict__
    assert found.named(Span(0, 4))


def test_nobody_speaks_far_from_quotations() -> None:
    text = "\n\n".join([*LINES[3:4], *LINES[-1:] * 3, "The wall is long."])
    found = around_all(text)
    assert not found.speaks(Span(len(text) - 5, len(text)))
    assert "_people" not in found.__dict__
    assert found.speaks(Span(text.index("Ada"), text.index("Ada") + 3))


def test_spans_touch_where_they_share_a_character() -> None:
    areas = (Span(2, 4), Span(6, 9))
    assert [touches(Span(start, start + 2), areas) for start in range(9)] == [False, True, True, True, False, True, True, True, True]


def test_names_and_new_furniture_are_not_looked_for_where_they_settle_nothing(compared: Compared) -> None:
    found = compared(f"{LINES[2]}\n\nThe wall is 40 metres long.\n", f"{LINES[2]}\n\nThe wall is 40 metres long!\n")
    assert [change.kind for change in found.changes] == ["punctuation"]
    assert "_people" not in found.before.__dict__
    assert "_glance" in found.before.__dict__
    assert "_claimed" not in found.before.__dict__
    assert "_glance" not in found.after.__dict__


def test_changes_alone_let_go_of_what_was_found_out() -> None:
    found = compare("The wall is long.\n", "The wall is high.\n", DECLARED)
    assert found.before.text
    assert found.alone() == Comparison(found.changes, found.complete)
    assert not found.alone().before.text
