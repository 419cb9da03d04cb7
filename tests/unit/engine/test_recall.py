"""A whole result comes back equal, and only where it would come out the same again."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import articles_of
from xcheck import run
from xcheck.engine.cache import Cache
from xcheck.engine.recall import recalled, remembered
from xcheck.model.notice import Notice
from xcheck.model.result import Result
from xcheck.run import Standards

TEXTS = (
    "Talks stall\n\nThe envoy Kirill Damarov met reporters. Damarov said little. Damarov left.\n",
    "Envoy home\n\nThe envoy Kirill Damarov flew home. Dammarov gave no reason (he rarely does.\n",
)


def test_the_result_is_the_same_again(against: Standards, tmp_path: Path) -> None:
    articles = articles_of(*TEXTS)
    plain = run.check(articles, against)
    with Cache(tmp_path) as cache:
        first, again = run.check(articles, against, kept=cache), run.check(articles, against, kept=cache)
    assert first == again == plain
    assert plain.findings
    with Cache(tmp_path) as cache:
        assert run.check(articles, against.only(["unbalanced-marks"]), kept=cache).findings != plain.findings
        assert run.check(articles[:1], against, kept=cache) == run.check(articles[:1], against)


def test_what_may_be_gone_the_next_time_is_not_kept(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        remembered(cache, b"a", Result(notices=(Notice("", "broken", "broke"),)))
        remembered(cache, b"b", Result(notices=(Notice("", "language", "is not English", "info"),)))
        assert recalled(cache, b"a") is None
        assert recalled(cache, b"b") == Result(notices=(Notice("", "language", "is not English", "info"),))


def test_what_cannot_be_read_is_worked_out_again(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.keep_result(b"a", b"no result", 4)
        assert recalled(cache, b"a") is None
