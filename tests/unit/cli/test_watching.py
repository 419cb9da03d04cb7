"""Watching: when a check is run again, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.conftest import articles_of
from xcheck.cli.watching import EVERY, Ended, Places, news, watch
from xcheck.model.notice import Notice, Trouble
from xcheck.model.result import Result
from xcheck.run import Standards, check
from xcheck.settings import Settings

Seen = Mapping[str, tuple[int, int, int]]
BAD = "The envoy Kirill Damarov came. Damarov ate. Damarov sat. At home Dammarov slept.\n"
GOOD = BAD.replace("Dammarov", "Damarov")
ODD = "She slept (he did not.\n"


def looks(*states: int) -> Callable[[], Seen]:
    """Looks at a file whose time is each of `states` in turn; then Ctrl-C."""
    rest = list(states)

    def look() -> Seen:
        if not rest:
            raise KeyboardInterrupt
        return {"/desk/a.txt": (rest.pop(0), 1, 1)}

    return look


def runs(*ended: Ended | Trouble) -> tuple[Callable[[bool], Ended], list[bool]]:
    rest, firsts = list(ended), list[bool]()

    def once(first: bool) -> Ended:
        firsts.append(first)
        end = rest.pop(0)
        if isinstance(end, Trouble):
            raise end
        return end

    return once, firsts


def test_nothing_changes_nothing_runs() -> None:
    once, firsts = runs(Ended(1, Result()))
    assert watch(once, looks(1, 1, 1, 1), lambda _: None) == 1
    assert firsts == [True]


def test_a_change_is_checked_once_it_is_finished(capsys: pytest.CaptureFixture[str]) -> None:
    once, firsts = runs(Ended(1, Result()), Ended(0, Result()))
    waits: list[float] = []
    # Three writes on each other's heels are one change.
    assert watch(once, looks(1, 2, 3, 4, 4, 4), waits.append) == 0
    assert firsts == [True, False]
    assert waits[0] == EVERY
    assert "a.txt changed: 0 new, 0 gone, 0 findings" in capsys.readouterr().out


def test_what_is_put_back_is_no_change() -> None:
    once, firsts = runs(Ended(0, Result()))
    watch(once, looks(1, 2, 1, 1, 1), lambda _: None)
    assert firsts == [True]


def test_trouble_is_told_and_watching_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    once, firsts = runs(Ended(0, Result()), Trouble(Notice("xcheck.yaml", "settings", "is no YAML", line=2, column=1)), Ended(1, Result()))
    assert watch(once, looks(1, 2, 2), lambda _: None) == 2
    once, firsts = runs(Ended(0, Result()), Trouble(Notice("xcheck.yaml", "settings", "is no YAML", line=2, column=1)), Ended(1, Result()))
    assert watch(once, looks(1, 2, 2, 3, 3), lambda _: None) == 1
    assert firsts == [True, False, False]
    said = capsys.readouterr()
    assert "xcheck.yaml:2:1: is no YAML" in said.err
    assert "could not be checked" in said.out


def test_news(against: Standards) -> None:
    before, now = check(articles_of(BAD), against), check(articles_of(GOOD, ODD), against)
    lead, *lines = news([str(Path("desk/1.txt").absolute())], before, now)
    assert lead == "desk/1.txt changed: 1 new, 1 gone, 1 finding"
    assert [line[:13] for line in lines] == ["+ desk/2.txt:", "- desk/1.txt:"]
    assert "unbalanced-marks" in lines[0]
    assert "name-variant" in lines[1]
    assert news(["/a"], now, now)[1:] == []


def test_what_only_moves_is_no_news(against: Standards) -> None:
    before, now = check(articles_of(BAD), against), check(articles_of("A quiet day.\n\n" + BAD), against)
    assert news(["/a"], before, now)[1:] == []


def test_many_files_are_counted(against: Standards) -> None:
    assert " and " not in news(["/a", "/b", "/c"], None, Result())[0]
    assert ", 2 more changed: " in news(["/a", "/b", "/c", "/d", "/e"], None, Result())[0]


def test_places(tmp_path: Path) -> None:
    for name in ("xcheck.yaml", "desk/a.txt", "reports/report.json", "rules/x.yaml", "desk/out.json", "decisions.yaml", "odd.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    places = Places()
    assert places() == {}
    places.of(Settings(folder=tmp_path, rules=("rules",)), [tmp_path / "desk"], None, apart=(tmp_path / "desk/out.json", None))
    assert sorted(Path(path).name for path in places()) == ["a.txt", "decisions.yaml", "x.yaml", "xcheck.yaml"]
