"""What the status of a finding against the baseline is, for each kind of change that a desk makes: one table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck
from tests.contract.test_gate import quick, report

__all__ = ["quick"]

COPY = """The ferry line to Kell is to reopen in May, the harbour board said, nine years after the flood that tore away both landing stages.

The board has bought two ships from a yard in Stow and is looking for a third, its chair told the council of the island.

Tickets will cost what they cost before the flood, the board promised, and pensioners of both towns will cross without paying.
"""
DESK = {
    "right": "Talks stall\n\nThe envoy Kirill Damarov met reporters. Damarov said little. Damarov then left.\n",
    "wrong": "Envoy leaves\n\nThe envoy Kirill Damarov flew home. At home Dammarov gave no reason.\n",
    "again": "Envoy rests\n\nKirill Damarov was seen at the lake on a bench. Dammarov fed the swans.\n",
    "hall": "Hall opens\n\nThe hall opens on Tuesday, March 9, 2026, at nine.\n",
    "odd": "Late train\n\nThe guard said nothing (he rarely does.\n",
    "copy": f"---\npublished: 2026-03-02\n---\nFerry to Kell\n\n{COPY}",
    "late-copy": f"---\npublished: 2026-03-05\n---\nShips for Kell\n\n{COPY}\nSnow is forecast for the week.\n",
}
"""Four findings: a name with two wrong places, a date, a bracket, and two copies of one text."""
Desk = dict[str, str]


def swap(name: str, old: str, new: str) -> Callable[[Desk], Desk]:
    def change(desk: Desk) -> Desk:
        assert old in desk[name]
        return desk | {name: desk[name].replace(old, new)}

    return change


def put(**texts: str) -> Callable[[Desk], Desk]:
    return lambda desk: desk | texts


def without(*names: str) -> Callable[[Desk], Desk]:
    return lambda desk: {name: text for name, text in desk.items() if name not in names}


def both(*changes: Callable[[Desk], Desk]) -> Callable[[Desk], Desk]:
    def change(desk: Desk) -> Desk:
        for each in changes:
            desk = each(desk)
        return desk

    return change


def on_top(desk: Desk) -> Desk:
    """A line that says nothing above the story of each article, below its front matter."""
    parts = {name: text.rpartition("---\n") for name, text in desk.items()}
    return {
        name: f"{head}{mark}A line that the night desk put on top of {number}.\n\n{story}" for number, (name, (head, mark, story)) in enumerate(parts.items())
    }


NAME, DATE, MARK, COPIES = "name-variant", "date-weekday", "unbalanced-marks", "duplicate-article"
Row = tuple[Callable[[Desk], Desk], set[tuple[str, str, int, int]], int]
TABLE: dict[str, Row] = {
    # What is done: rule, status, places gained and gone of every finding that is not `unchanged`; how many are absent.
    "nothing": (lambda desk: desk, set(), 0),
    "a line on top of everything": (on_top, set(), 0),
    "everything renamed": (lambda desk: {f"z-{name}": text for name, text in desk.items()}, set(), 0),
    "renamed, and a line on top": (lambda desk: {f"z-{name}": text for name, text in on_top(desk).items()}, set(), 0),
    "words around a place edited": (swap("wrong", "At home Dammarov gave", "Back at home, Dammarov gave us"), set(), 0),
    "a right place more": (put(fine="Kirill Damarov came back. Damarov was glad.\n"), set(), 0),
    "an article without a finding more": (put(fine="The swans were fed.\n"), set(), 0),
    "a wrong place more, in a new article": (put(third="Kirill Damarov came back. Dammarov was glad.\n"), {(NAME, "updated", 1, 0)}, 0),
    "a wrong place more, in the same article": (swap("wrong", "no reason.", "no reason. Later Dammarov slept."), {(NAME, "updated", 1, 0)}, 0),
    "one of two wrong places mended": (swap("again", "Dammarov", "Damarov"), {(NAME, "updated", 0, 1)}, 0),
    "one article of two gone": (without("again"), {(NAME, "updated", 0, 1)}, 0),
    "one place mended and another made": (
        both(swap("again", "Dammarov", "Damarov"), put(third="Kirill Damarov came back. Dammarov was glad.\n")),
        {(NAME, "updated", 1, 1)},
        0,
    ),
    "another misspelling in their place": (both(swap("again", "Dammarov", "Damarrov"), swap("wrong", "Dammarov", "Damarrov")), {(NAME, "updated", 2, 2)}, 0),
    "all places mended": (both(swap("again", "Dammarov", "Damarov"), swap("wrong", "Dammarov", "Damarov")), set(), 1),
    "a mark mended": (swap("odd", "does.", "does)."), set(), 1),
    "a mark lost elsewhere": (swap("hall", "at nine", "[at nine"), {(MARK, "new", 0, 0)}, 0),
    "the same slip in one more article": (put(slip="Night train\n\nThe driver was silent (he rarely does.\n"), {(MARK, "updated", 1, 0)}, 0),
    "one mistake mended, one of another kind made": (
        both(swap("odd", "does.", "does)."), put(shop="It shuts on Friday, March 3, 2026.\n")),
        {(DATE, "new", 0, 0)},
        1,
    ),
    "another wrong date": (swap("hall", "March 9", "March 11"), {(DATE, "new", 0, 0)}, 1),
    "a third copy": (put(third=f"---\npublished: 2026-03-09\n---\nA line to Kell\n\n{COPY}"), {(COPIES, "updated", 1, 0)}, 0),
    "a copy edited": (swap("late-copy", "Snow is forecast for the week.", "No snow is forecast."), set(), 0),
    "a copy gone": (without("late-copy"), set(), 1),
    "everything gone": (lambda desk: {"fine": "The swans were fed.\n"}, set(), 4),
}


@pytest.mark.parametrize("change", TABLE)
def test_status(xcheck: Xcheck, tmp_path: Path, change: str) -> None:
    def laid(texts: Desk) -> None:
        desk = tmp_path / "desk"
        desk.mkdir(exist_ok=True)
        for file in desk.iterdir():
            file.unlink()
        for name, text in texts.items():
            (desk / f"{name}.txt").write_text(text, encoding="utf-8")

    laid(DESK)
    assert xcheck("baseline", "write", "desk").out == b"baseline.tsv: 4 findings\n"
    made, expected, absent = TABLE[change]
    laid(made(DESK))
    told = report(xcheck("check", "desk", "--baseline", "baseline.tsv", "--format", "json", "--no-report", "--fail-on", "never"))
    found = [(f["rule"], f["status"], f.get("gained", 0), f.get("gone", 0)) for f in told["findings"]]
    assert {row for row in found if row[1] != "unchanged"} == expected
    assert told["summary"].get("absent", 0) == absent
    assert len(found) == 4 - absent + sum(status == "new" for _, status, _, _ in expected)
    assert all(f["gates"] == (f["status"] == "new") for f in told["findings"])


def test_the_table_knows_every_status() -> None:
    assert {status for _, rows, _ in TABLE.values() for _, status, _, _ in rows} == {"new", "updated"}
    assert {absent for _, _, absent in TABLE.values()} == {0, 1, 4}
    assert {rule for _, rows, _ in TABLE.values() for rule, _, _, _ in rows} == {NAME, DATE, MARK, COPIES}
