"""Marks without a partner, as records."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.loose_marks import loose_marks
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.model.place import Span
from xcheck.model.records import Mark
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def found(text: str, prose: tuple[Span, ...] | None = None) -> tuple[Mark, ...]:
    article, lines = Article("a.txt", text), paragraphs(text)
    return loose_marks(Reading(article, article.origin(), lines, (), lines if prose is None else prose, pair(text, lines)))


@pytest.mark.parametrize(
    ("text", "words", "mark", "expected"),
    [
        ("Two barges, one of them carrying lamp oil) were stopped.", "carrying lamp oil)", ")", "("),
        ("The ferry (built in 1961 was sold.", "(built in 1961", "(", ")"),
        ("“We kept the lamps lit, said Venn. “Yes,” she added.", "“We kept the", "“", "”"),
        ('The mayor called it "a good day and left.', '"a good day', '"', '"'),
        ("Nobody slept that night,” Venn said.", "slept that night,”", "”", "“"),
        ("The crew (four men] slept.", "(four men]", "]", ")"),
    ],
)
def test_the_words_beside_it(text: str, words: str, mark: str, expected: str) -> None:
    [record] = found(text)
    assert (record.text, record.mark, record.expected) == (words, mark, expected)
    assert text[record.start : record.end] == record.text


@pytest.mark.parametrize(
    "text",
    [
        "a { color: red;",
        '<p class="note>',
        "if (x[1] {\n",
        "call f() and g(x",
        "The ferry (built in 1961) was “sold”.",
    ],
)
def test_program_text_and_pairs_give_nothing(text: str) -> None:
    assert found(text) == ()


def test_a_paragraph_tells_each_kind_once() -> None:
    assert [m.mark for m in found("The (ferry (was (sold “here.")] == ["(", "“"]


def test_only_prose_counts() -> None:
    text = "The ferry (was sold.\nThe crane [fell."
    lines = paragraphs(text)
    assert [m.mark for m in found(text, lines[1:])] == ["["]


@given(st.text(alphabet='ab (){}[]“”"‘’\n.,', max_size=80))
def test_records_slice(text: str) -> None:
    for record in found(text):
        assert text[record.start : record.end] == record.text
        assert record.mark in record.text
