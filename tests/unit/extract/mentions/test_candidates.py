"""A pipeline adds names and takes none away."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import articles_of
from xcheck.extract.mentions.candidates import with_proposed
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.mentions.pipeline import Tagged, Tagger
from xcheck.extract.reading import Reading
from xcheck.model.records import Mention
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

TEXT = "The envoy Rustem Kalvadze left Brenn. Running Water sang on Monday. The Senate slept, and so did the Kestrel’s crew."


def reading_of(text: str) -> Reading:
    (article,) = articles_of(text)
    lines = paragraphs(article.text)
    return Reading(article, article.origin(), lines, (), lines, pair(article.text, lines))


def proposing(*wanted: tuple[str, str]) -> Tagger:
    """A pipeline that finds these words, with these labels."""

    def tag(text: str) -> Iterator[Tagged]:
        for words, label in wanted:
            at = text.find(words)
            if at >= 0:
                yield Tagged(at, at + len(words), label)

    return tag


def found(text: str, *wanted: tuple[str, str]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    reading = reading_of(text)
    own = mentions(reading)
    return own, with_proposed(reading, own, proposing(*wanted))


def test_what_only_the_pipeline_finds_is_added_with_its_kind() -> None:
    own, every = found("Kelly left. The crowd cheered Running, a band.", ("Running", "ORG"))
    assert set(own) <= set(every)
    text = "Speaking for the town, Grindly left."
    own, every = found(text, ("Speaking", "PERSON"), ("Grindly", "PERSON"))
    (new,) = [m for m in every if m not in own and m.text == "Speaking"]
    assert (new.start, new.end, new.kind, new.sure, new.beside[1]) == (0, 8, "person", False, "for the")


def test_names_that_are_known_are_left_as_they_are() -> None:
    own, every = found(TEXT, ("Kalvadze left Brenn", "ORG"), ("Rustem", "GPE"), ("Kestrel’s", "ORG"))
    assert every == own


def test_plain_words_dates_peoples_and_other_labels_are_no_names() -> None:
    own, every = found(
        "Speaking late on Monday, some French people met in the Senate.",
        ("Monday", "PERSON"),
        ("French", "ORG"),
        ("the Senate", "ORG"),
        ("late", "GPE"),
        ("Speaking", "DATE"),
    )
    assert every == own


def test_article_marks_and_possessive_are_cut_off() -> None:
    _, every = found("Amid it all, “The Representing’s” song rang.", ("“The Representing’s”", "ORG"))
    assert "Representing" in [m.text for m in every]


@given(
    st.text("Ab c.’“\n", max_size=40),
    st.lists(st.tuples(st.integers(-2, 45), st.integers(-2, 45), st.sampled_from(["PERSON", "ORG", "GPE", "DATE"])), max_size=6),
)
def test_nothing_is_lost_and_nothing_overlaps(text: str, spans: list[tuple[int, int, str]]) -> None:
    reading = reading_of("A word " + text)
    own = mentions(reading)
    every = with_proposed(reading, own, lambda _: iter([Tagged(*span) for span in spans]))
    assert set(own) <= set(every)
    assert all(a.end <= b.start for a, b in zip(every, every[1:], strict=False))
    assert all(reading.text[m.start : m.end] == m.text for m in every)
