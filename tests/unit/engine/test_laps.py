"""Time and memory by step."""

from __future__ import annotations

from xcheck.engine.laps import Laps, peak


def test_every_step_has_its_line() -> None:
    laps = Laps()
    kept = [b"x" * 1_000 for _ in range(20_000)]
    laps("first")
    laps("quote-wording")
    lines = laps.table().splitlines()
    assert [line.split()[0] for line in lines] == ["step", "first", "quote-wording", "all"]
    assert laps.steps[0].held > 20
    assert laps.steps[0].seconds > 0
    assert sum(step.seconds for step in laps.steps) >= laps.steps[0].seconds
    assert peak() >= laps.steps[0].held * 0.9
    assert len(kept) == 20_000
