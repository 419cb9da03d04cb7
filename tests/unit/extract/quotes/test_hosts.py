"""The sentences around quotations."""

from __future__ import annotations

import pytest

from xcheck.extract.quotes.hosts import Host, paragraph_hosts, quotations_in
from xcheck.model.place import Span
from xcheck.text.marks import pair


def hosts(text: str) -> list[Host]:
    whole = Span(0, len(text))
    outer = pair(text, (whole,)).outer
    return paragraph_hosts(text, whole, outer, quotations_in(whole, outer, [q.start for q in outer]), (), ())


def shape(text: str) -> list[str]:
    return [" ".join("Q" if t.kind == "quote" else t.word for t in host.tokens) for host in hosts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One. Two. Three,” she said. “Four.” She left.", ["Q she said .", "Q", "she left ."]),
        ("“One.” “Two.”", ["Q", "Q"]),
        ("“Why now?” Venn asked.", ["Q venn asked ."]),
        ("“Why now?” The crane fell.", ["Q", "the crane fell ."]),
        ("“Go now.” Venn said. “Or never.”", ["Q venn said .", "Q"]),
        ("“Go now.” — She left.", ["Q", "— she left ."]),
        ("He called it “a joke.” Nobody laughed.", ["he called it Q", "nobody laughed ."]),
        ("She said “no,” and left.", ["she said Q and left ."]),
    ],
)
def test_quoted_stops_end_no_sentence(text: str, expected: list[str]) -> None:
    assert shape(text) == expected


def test_places_and_quotations_go_together() -> None:
    [first, second] = hosts("“One,” she said, “two.” He said “three”.")
    assert first.quotes == (0, 4)
    assert [q.start for q in first.quotations] == [1, 18]
    assert second.quotes == (2,)


def test_the_quotations_of_a_paragraph() -> None:
    text = "“One.”\n“Two.” “Three.”"
    lines = (Span(0, 6), Span(7, len(text)))
    outer = pair(text, lines).outer
    starts = [q.start for q in outer]
    assert [quotations_in(line, outer, starts) for line in lines] == [(0, 1), (1, 3)]
    assert quotations_in(Span(6, 7), outer, starts) == (1, 1)
