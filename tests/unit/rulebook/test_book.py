"""Rules with their checks."""

from __future__ import annotations

import pytest

from tests.unit.rulebook.conftest import Write
from xcheck.model.notice import Trouble
from xcheck.rulebook.book import Rulebook
from xcheck.rulebook.load import load


@pytest.fixture
def book(write: Write, percent: str) -> Rulebook:
    return load([write("rules", b=percent, a=percent.replace("percent-sign", "another-sign") + "enabled: false\n")])


def test_on_and_off(book: Rulebook) -> None:
    assert [each.rule.id for each in book.bound] == ["percent-sign"]
    assert [each.rule.id for each in book.all] == ["another-sign", "percent-sign"]


def test_only_some(book: Rulebook) -> None:
    only = book.only(["another-sign", "another-sign"])
    assert [each.rule.id for each in only.bound] == ["another-sign"]
    assert [each.rule.id for each in only.off] == ["percent-sign"]
    assert [pattern.rule for pattern in only.patterns()] == ["another-sign"]


def test_only_what_is_known(book: Rulebook) -> None:
    with pytest.raises(Trouble) as caught:
        book.only(["percent-sine", "zzz", "percent-sign"])
    assert [n.message for n in caught.value.notices] == [
        "unknown rule 'percent-sine', did you mean 'percent-sign'?",
        "unknown rule 'zzz'; known: another-sign, percent-sign",
    ]
