"""Where a name may stand: nowhere else does one stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.mentions.glance import may_name
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.reading import Reading
from xcheck.model.article import Article, Origin
from xcheck.model.place import Span
from xcheck.model.records import Mention
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def found(text: str) -> tuple[Mention, ...]:
    lines = paragraphs(text)
    return mentions(Reading(Article("text", text), Origin("", "", ""), lines, (), lines, pair(text, lines)))


LINES = [
    "KELL (AP) — Ilse Brandvold met al-Dremenko.",
    "Talks on Wall Begin in Kell",
    "the bakers of Kell and Sgt. Vane’s dog #VaneOut",
    "BRANDVOLD TO LEAVE KELL",
    "It rained.",
]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=4))
def test_no_name_touches_a_span_that_may_hold_none(lines: list[str]) -> None:
    text = "\n".join(lines)
    spans = [Span(at, at + 1) for at in range(len(text))]
    near = {span: any(paragraph.covers(span) and may_name(text, paragraph, span) for paragraph in paragraphs(text)) for span in spans}
    assert not [mention.text for mention in found(text) for span in spans if not near[span] and mention.start <= span.start < mention.end]


def test_a_small_word_far_from_capitals_can_touch_no_name() -> None:
    text = "The council of Kell met to hear Ilse Brandvold."
    assert [word for word in text.split() if may_name(text, Span(0, len(text)), Span(text.index(word), text.index(word) + len(word)))] == [
        "The", "Kell", "Ilse", "Brandvold."
    ]  # fmt: skip
