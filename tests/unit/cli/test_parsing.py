"""The words of a command line as values: every kind of value, words in any order, and what is said of mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest

from xcheck.cli.commands import Command, program
from xcheck.cli.parameters import Argument, Option, parameters
from xcheck.cli.parsing import asked, parsed
from xcheck.model.trouble import Trouble


class Colour(StrEnum):
    red = "red"
    deep_blue = "deep-blue"


def paint(
    wall: Annotated[Path, Argument(metavar="WALL", help="A wall.")],
    others: Annotated[list[str] | None, Argument(metavar="[OTHERS]...", help="More of them.")] = None,
    colour: Annotated[Colour, Option("--colour", "--color", help="Its colour.")] = Colour.red,
    second: Annotated[Colour | None, Option("--second", help="Another one.")] = None,
    coats: Annotated[int | None, Option("--coats", metavar="N", min=1, help="How many.")] = None,
    brushes: Annotated[list[Path] | None, Option("--brush", metavar="FILE", help="With what.")] = None,
    by: Annotated[str | None, Option("--by", metavar="NAME", help="Who does it.")] = None,
    dry: Annotated[bool, Option("--dry", help="Only look.")] = False,
    *,
    bill: Annotated[str, Option("--bill", metavar="TO", help="Who pays.")],
) -> None:
    """Paint."""


def look(a: Annotated[str | None, Argument(metavar="A", help="One.")] = None, b: Annotated[str | None, Argument(metavar="B", help="Two.")] = None) -> None:
    """Look."""


def read(*words: str, bill: bool = True) -> dict[str, Any]:
    own = parameters(paint)
    return parsed("paint", own, asked(["--bill=me", *words] if bill else words, own))


def seen(*words: str) -> dict[str, Any]:
    own = parameters(look)
    return parsed("look", own, asked(words, own))


def test_declarations_are_read() -> None:
    found = {each.name: each for each in parameters(paint)}
    assert [*found] == ["wall", "others", "colour", "second", "coats", "brushes", "by", "dry", "bill"]
    assert {name for name, each in found.items() if each.required} == {"wall", "bill"}
    assert {name for name, each in found.items() if each.several} == {"others", "brushes"}
    assert [found[name].kind for name in ("wall", "others", "second", "coats", "brushes", "dry")] == [Path, str, Colour, int, Path, bool]
    assert (found["second"].choices, found["by"].choices) == (("red", "deep-blue"), ())
    assert (found["colour"].default, found["wall"].default) == (Colour.red, None)


def test_values_have_their_kind() -> None:
    given = read("wall.txt", "--second", "deep-blue", "--coats", "2", "--brush", "a", "--brush=b", "--by", "Ada", "--dry")
    assert given == {
        "wall": Path("wall.txt"), "others": [], "second": Colour.deep_blue, "coats": 2, "brushes": [Path("a"), Path("b")], "by": "Ada", "dry": True, "bill": "me",
    }  # fmt: skip
    assert type(given["second"]) is Colour


def test_what_is_not_given_is_left_to_the_function() -> None:
    assert read("wall") == {"wall": Path("wall"), "others": [], "bill": "me"}
    assert seen() == {"a": None, "b": None}
    assert seen("x") == {"a": "x", "b": None}


@pytest.mark.parametrize(
    ("words", "wall", "others", "by"),
    [
        (["wall", "--by", "x", "more", "--dry", "most"], "wall", ["more", "most"], "x"),
        (["--by=x", "wall", "more"], "wall", ["more"], "x"),
        (["-", "--by", "-"], "-", [], "-"),
        (["--", "-wall", "--by", "x"], "-wall", ["--by", "x"], None),
        (["wall", "--by", "--dry"], "wall", [], "--dry"),
        (["wall", "--by=-x"], "wall", [], "-x"),
        (["wall", "--by", "-1"], "wall", [], "-1"),
        (["wall", "--by", ""], "wall", [], ""),
        (["wall", "--by=a=b"], "wall", [], "a=b"),
        (["wall", "--by", "x", "--by", "y"], "wall", [], "y"),
        (["", "a b", "-"], ".", ["a b", "-"], None),
    ],
)
def test_words_in_any_order(words: list[str], wall: str, others: list[str], by: str | None) -> None:
    given = read(*words)
    assert (given["wall"], given["others"], given.get("by")) == (Path(wall), others, by)


def test_an_option_has_all_its_names() -> None:
    assert read("wall", "--color", "deep-blue")["colour"] is Colour.deep_blue


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["wall", "--coat", "2"], "no such option: --coat, did you mean --coats?"),
        (["wall", "--coat=2"], "no such option: --coat, did you mean --coats?"),
        (["wall", "--hlep"], "no such option: --hlep, did you mean --help?"),
        (["wall", "-1"], "no such option: -1"),
        (["wall", "-x y"], "no such option: -x y"),
        (["wall", "--by"], "--by needs a value"),
        (["wall", "--by", "--"], "--by needs a value"),
        (["wall", "--by=--"], "--by needs a value"),
        (["wall", "--dry=yes"], "--dry takes no value"),
        (["wall", "--coats", "0"], "--coats: 0 is too small, it is 1 at least"),
        (["wall", "--coats", "two"], "--coats: 'two' is no whole number"),
        (["wall", "--second", "green"], "--second: 'green' is none of red, deep-blue"),
        (["wall", "--second", "deep_blue"], "--second: 'deep_blue' is none of red, deep-blue"),
        (["wall", "--colour", ""], "--colour/--color: '' is none of red, deep-blue"),
        ([], "the following arguments are required: WALL"),
    ],
)
def test_mistakes_are_told(words: list[str], told: str) -> None:
    with pytest.raises(Trouble) as raised:
        read(*words)
    assert str(raised.value) == f"{told} (see paint --help)"


def test_what_is_missing_or_too_much_is_told() -> None:
    with pytest.raises(Trouble, match="required: --bill"):
        read("wall", bill=False)
    with pytest.raises(Trouble, match="unexpected argument: z "):
        seen("x", "y", "z")
    with pytest.raises(Trouble, match="unexpected arguments: --x z "):
        seen("x", "y", "--", "--x", "z")


def every(command: Command) -> Iterator[Command]:
    yield command
    for made in command.below.values():
        yield from every(made())


@pytest.mark.parametrize("command", [*every(program())], ids=lambda command: command.called)
def test_every_command_says_what_it_takes(command: Command) -> None:
    assert command.about
    for each in command.parameters:
        assert each.said.help.endswith((".", ")")), each.name
        assert each.flag or each.choices or each.said.metavar, each.name
        assert each.kind in (str, bool, int, Path) or each.choices, each.name
    names = [name for each in command.parameters for name in each.said.names]
    assert len(names) == len(set(names))
