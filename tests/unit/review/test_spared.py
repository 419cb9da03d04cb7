"""Places that people have settled."""

from __future__ import annotations

from datetime import date

import pytest

from xcheck.model.article import Article
from xcheck.model.finding import Position
from xcheck.review.decisions import Decision
from xcheck.review.gate import Gate
from xcheck.review.spared import spared

ARTICLES = [Article("desk/a.txt", "One."), Article("desk/b.txt", "Two.")]
HERE, THERE = (Position(path, 0, "change", "x", "0123456789") for path in ("desk/a.txt", "desk/b.txt"))


@pytest.mark.parametrize(
    ("decision", "here", "there"),
    [
        (Decision("k", "always", "why"), True, True),
        (Decision("k", "article", "why", articles=("desk/a.txt",)), True, False),
        (Decision("k", "place", "why", articles=("desk/a.txt",), sides=("0123456789",)), True, False),
        (Decision("k", "place", "why", articles=("desk/a.txt",), sides=("9999999999",)), False, False),
        (Decision("k", "pair", "why", articles=("desk/a.txt", "desk/c.txt")), True, False),
        (Decision("k", "always", "why", verdict="upheld"), False, False),
        (Decision("k", "always", "why", expires=date(2026, 1, 1)), False, False),
        (Decision("other", "always", "why"), False, False),
    ],
)
def test_what_a_decision_spares(decision: Decision, here: bool, there: bool) -> None:
    told = spared(Gate(date(2026, 2, 1), decisions=(decision,)), ARTICLES)
    assert [bool(told("k", position)) for position in (HERE, THERE)] == [here, there]
    assert all(said.endswith("why") for said in (told("k", HERE), told("k", THERE)) if said)
