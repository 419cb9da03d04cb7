"""Regular inflection."""

from __future__ import annotations

import pytest

from xcheck.extract.terms.inflect import Ending, inflect


@pytest.mark.parametrize(
    ("word", "ending", "expected"),
    [
        ("adviser", "", "adviser"),
        ("adviser", "s", "advisers"),
        ("under secretary", "s", "under secretaries"),
        ("day-boy", "s", "day-boys"),
        ("fire-man", "s", "fire-men"),
        ("policewoman", "s", "policewomen"),
        ("grandchild", "s", "grandchildren"),
        ("ex-wife", "s", "ex-wives"),
        ("space craft", "s", "space craft"),
        ("tax", "s", "taxes"),
        ("co-operate", "ed", "co-operated"),
        ("co-operate", "ing", "co-operating"),
        ("re-marry", "ed", "re-married"),
        ("re-marry", "ing", "re-marrying"),
        ("re-play", "ed", "re-played"),
        ("re-tie", "ing", "re-tying"),
        ("re-see", "ing", "re-seeing"),
    ],
)
def test_inflect(word: str, ending: Ending, expected: str) -> None:
    assert inflect(word, ending) == expected
