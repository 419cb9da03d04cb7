"""The line that says when an article was published, beside lines that tell of other days."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.readers import read_bytes
from xcheck.readers.date_line import date_line

STORY = "The harbour board met for the third time this week and put off the vote on the new quay until the summer.\n"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("14 March 2025", date(2025, 3, 14)),
        ("Published 14 March 2025, 6:02pm | Updated 15 March 2025, 7:40pm", date(2025, 3, 14)),
        ("Updated 15 March 2025 | Published 14 March 2025", date(2025, 3, 14)),
        ("Last updated Sept. 3, 2024 at 6:15 a.m. ET", date(2024, 9, 3)),
        ("By Ada Roe | Oct. 10, 2024", date(2024, 10, 10)),
        ("By Ada Roe and Ben Vane, March 3, 2024", date(2024, 3, 3)),
        ("Ada Roe · 3rd May 2024 · 5 min read", date(2024, 5, 3)),
        ("Posted: 2024-05-06T10:00:00Z", date(2024, 5, 6)),
        ("Fri 14 Mar 2025 10.15 GMT", date(2025, 3, 14)),
        ("FRIDAY, MARCH 14, 2025", date(2025, 3, 14)),
    ],
)
def test_a_date_by_itself_is_when_an_article_was_published(line: str, wanted: date) -> None:
    assert date_line(f"Vote on the quay put off\n\n{line}\n\n{STORY}") == wanted
    assert date_line(f"Vote on the quay put off\r\n{STORY}\r\n{line}\r\n") == wanted


@pytest.mark.parametrize(
    "line",
    [
        "The battle of 14 March 2025",
        "On 14 March 2025 the board met.",
        "KELL, March 14, 2025 — The board met.",
        "Anniversary: May 3, 2024",
        "31 February 2025",
        "March 2025",
        "14 March",
        "14/03/2025",
        "Opens 14 March 2025",
        "“14 March 2025”",
    ],
)
def test_a_date_beside_other_words_is_not(line: str) -> None:
    assert date_line(f"Vote on the quay put off\n\n{line}\n\n{STORY}") is None


def test_the_days_of_a_diary_are_not() -> None:
    diary = f"A year on the quay\n\nMarch 1, 2024\n\n{STORY}\nMarch 2, 2024\n\n{STORY}"
    assert date_line(diary) is None
    assert date_line(f"Published 5 May 2024\n{diary}") == date(2024, 5, 5)
    assert date_line(f"A year on the quay\n\nMarch 1, 2024\n\n{STORY}\nMarch 1, 2024\n") == date(2024, 3, 1)


def test_a_date_below_the_beginning_of_the_story_is_not() -> None:
    assert date_line(f"Vote on the quay put off\n{STORY * 3}\n14 March 2025\n") is None


def test_what_is_declared_comes_first() -> None:
    def dated(source: str, name: str) -> date | None:
        (article,), _ = read_bytes(source.encode(), name, {}, None)
        return article.published

    assert dated("---\npublished: 2025-01-02\n---\n14 March 2025\n", "a.md") == date(2025, 1, 2)
    assert dated("14 March 2025\n", "2025-02-03_quay.txt") == date(2025, 2, 3)
    assert dated("14 March 2025\n", "quay.txt") == date(2025, 3, 14)
    assert dated("# The quay\n\n*14 March 2025*\n", "quay.md") == date(2025, 3, 14)


def test_a_letter_that_is_an_s_in_another_case_breaks_nothing() -> None:
    assert date_line("Vote on the quay put off\n\n1 ſeptember 2025\n") == date(2025, 9, 1)


@given(st.text("Byupdate 14March2025,|\n.:-T", max_size=200))
def test_nothing_breaks_it(text: str) -> None:
    assert isinstance(date_line(text), date | None)


@pytest.mark.parametrize("piece", ["By and ", "14 March 2025 ", "a.", "\n", "2025-03-14\n", "Mar. 1, 2024 | "])
def test_hostile_texts_take_time_in_proportion(piece: str) -> None:
    began = process_time()
    date_line(piece * 100_000)
    assert process_time() - began < 2
