"""Sentences by their words."""

from __future__ import annotations

from collections.abc import Callable

from xcheck.extract.reading import Reading
from xcheck.extract.sentences import key_of, sentences_of


def test_each_sentence_of_the_body_stands_where_it_stands(read_text: Callable[..., Reading]) -> None:
    reading = read_text(
        "Wall falls\n\nBy Ada Pike\n\nThe wall fell at noon. Nobody was hurt.\n\n- One gate held.\n- Two did not.\n\nSign up for our newsletter\n"
    )
    found = sentences_of(reading)
    told = [reading.text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert told[:2] == ["The wall fell at noon.", "Nobody was hurt."]
    assert not any("newsletter" in each or "Ada Pike" in each for each in told)
    assert list(found.keys) == list(map(key_of, told))
    assert list(found.starts) == sorted(found.starts)


def test_case_and_marks_make_no_other_sentence_and_numbers_do() -> None:
    assert key_of("“The Wall's gate,” he said – at 9.") == key_of("the walls gate he said at 9")
    assert key_of("The gate fell at 9.") != key_of("The gate fell at 8.")
    assert key_of("… – !") == 0
