"""What the three kinds of house rules share."""

from __future__ import annotations

from xcheck.checks import house


def test_forms_that_nobody_could_tell_apart() -> None:
    rows: list[tuple[house.Keys, str]] = [(("a", 0), "web site"), (("a", 1), "Web Site"), (("a", 2), "web\u00a0site"), (("a", 3), " "), (("a", 4), "x" * 201)]
    assert house.clashes(rows, "smart") == [
        (("a", 2), "'web\\xa0site' is the same form as 'web site'"),
        (("a", 3), "a form must not be blank"),
        (("a", 4), "a form may have at most 200 characters"),
    ]
    assert [keys for keys, _ in house.clashes(rows[:2], "insensitive")] == [("a", 1)]
    assert house.clashes(rows[:2], "sensitive") == []


def test_faults_know_their_place() -> None:
    def short(text: str) -> None:
        if len(text) > 1:
            raise ValueError(f"{text} is long")

    assert house.faults(("except",), ["a", "bb"], short) == [(("except", 1), "bb is long")]
