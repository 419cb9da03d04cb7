from collections.abc import Callable
from datetime import date

import pytest

from xcheck.report.fields import FieldError, Fields

GOOD = Fields(
    {
        "text": "a",
        "none": None,
        "whole": 3,
        "part": 0.5,
        "flag": True,
        "word": "red",
        "day": "2026-01-31",
        "list": ["a"],
        "child": {"text": "b"},
        "children": [{"whole": 1}],
    }
)


def test_fields_of_every_kind() -> None:
    assert GOOD.text("text") == "a"
    assert (GOOD.maybe_text("text"), GOOD.maybe_text("none"), GOOD.maybe_text("absent")) == ("a", None, None)
    assert (GOOD.whole("whole"), GOOD.whole("absent", 7)) == (3, 7)
    assert GOOD.fraction("part") == 0.5
    assert (GOOD.flag("flag"), GOOD.flag("absent")) == (True, False)
    assert (GOOD.choice("word", ("blue", "red")), GOOD.choice("absent", ("blue", "red"), "blue")) == ("red", "blue")
    assert GOOD.maybe_day("day") == date(2026, 1, 31)
    assert GOOD.texts("list") == ("a",)
    assert GOOD.child("child").text("text") == "b"
    assert [child.whole("whole") for child in GOOD.children("children")] == [1]


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda f: f.text("whole"), "whole should be a string"),
        (lambda f: f.text("absent"), "absent is missing; it should be a string"),
        (lambda f: f.whole("flag"), "flag should be a whole number from 0 on"),
        (lambda f: f.whole("part"), "part should be a whole number from 0 on"),
        (lambda f: f.fraction("whole"), "whole should be a number from 0 to 1"),
        (lambda f: f.flag("word"), "word should be true or false"),
        (lambda f: f.choice("text", ("blue", "red")), "text should be one of blue, red"),
        (lambda f: f.maybe_day("text"), "text should be a date as 2026-01-31"),
        (lambda f: f.texts("children"), "children should be a list of strings"),
        (lambda f: f.children("list"), "list[0] should be an object"),
        (lambda f: f.children("children", least=2), "children should be a list of 2 or more"),
        (lambda f: f.child("text"), "text should be an object"),
        (lambda f: f.children("children")[0].text("whole"), "children[0].whole should be a string"),
    ],
)
def test_a_wrong_field_is_named_by_its_path(ask: Callable[[Fields], object], message: str) -> None:
    with pytest.raises(FieldError) as wrong:
        ask(GOOD)
    assert str(wrong.value) == message
