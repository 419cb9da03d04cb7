"""The figures of an article."""

from __future__ import annotations

import time
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.extract.reading import read
from xcheck.extract.figures import figures
from xcheck.extract.mentions.mentions import mentions
from xcheck.model.records import Figure


def found(text: str, published: date | None = None) -> list[Figure]:
    reading = read(text, published)
    return list(figures(reading, mentions(reading)))


def test_a_figure_knows_its_sentence() -> None:
    [figure] = found("The blast at the Kerrin market in Tolmar killed at least 14 people on Tuesday.", date(2025, 3, 5))
    assert (figure.value, figure.measure, figure.qualifier, figure.low, figure.high) == (14, "people/killed", "at-least", 14, None)
    assert {"kerrin", "tolmar"} <= set(figure.here.names)
    assert figure.here.days == ("2025-03-04",)
    assert figure.here.events == ("explosion",)
    assert figure.as_of == "2025-03-05"


def test_headline_and_lead() -> None:
    text = "Blast in Tolmar kills 14\n\nA blast in a bakery in Tolmar killed 16 people on Monday evening, police said, and broke windows.\n\n"
    text += (
        "The street was closed and traffic was led around it by the police.\n\n" * 2
        + "It was the worst since a storm killed 30 people in the valley of the Ostra.\n"
    )
    head, lead, far = found(text)
    assert (head.headline, head.lead, lead.headline, lead.lead, far.lead) == (True, True, False, True, False)
    assert "tolmar" in lead.story.names
    assert far.story.names == ()


def test_the_counts_of_an_article_stand_on_each_of_its_figures() -> None:
    figures_of = found("The crash killed four people and injured nine people. Of the injured, three of them were children.")
    assert figures_of[0].beside == ("injured=9", "killed=4")


def test_what_is_planned_is_told_apart() -> None:
    assert [f.is_planned for f in found("The company plans to cut 400 jobs in Tolmar.")] == [True]
    assert [f.is_planned for f in found("The line will have 14 stations in Tolmar.")] == [False]
    assert found("The company wants to cut 400 jobs in Tolmar.") == []
    assert [f.value for f in found("The company cut 400 jobs in Tolmar.")] == [400]


@given(st.text(alphabet="AaTt 0123456789,.%$killedpeopl\n", max_size=200))
def test_figures_slice_to_their_text(text: str) -> None:
    for figure in found(text):
        assert text[figure.start : figure.end] == figure.text
        assert figure.measure or figure.unit


def test_a_table_without_stops_gives_no_figures_in_linear_time() -> None:
    began = time.process_time()
    assert found("The Kerrin rose to at least 5 percent of " * 5_000) == []
    assert time.process_time() - began < 5
