"""The word that somebody probably meant."""

from __future__ import annotations

from xcheck.files.nearest import did_you_mean, nearest


def test_nearest() -> None:
    assert nearest("severty", ["id", "severities", "why"]) == "severities"
    assert nearest("WHY", ["why", "id"]) == "why"
    assert nearest("zzz", ["id", "why"]) is None
    assert did_you_mean("zzz", ["why", "id"]) == "; known: id, why"
    assert did_you_mean("wy", ["why", "id"]) == ", did you mean 'why'?"
    assert did_you_mean("x", []) == ""
