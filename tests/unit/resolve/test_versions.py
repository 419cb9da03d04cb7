"""Which article stands for an identity."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from xcheck.model.article import Origin
from xcheck.resolve.versions import current, doubles


def origin(path: str, digest: str, identity: str = "", published: date | None = None) -> Origin:
    return Origin(digest, identity or path, path, published)


def test_the_newest_version_counts_whatever_the_order() -> None:
    three = [origin("b.txt", "1", "talks", date(2026, 3, 1)), origin("a.txt", "2", "talks", date(2026, 3, 3)), origin("c.txt", "3", "talks")]
    for order in permutations(three):
        counting, notices = current(order)
        assert counting == {("a.txt", "2")}
        assert [n.path for n in notices] == ["b.txt", "c.txt"]
        assert all(n.gravity == "info" for n in notices)


def test_between_equal_dates_the_last_path_counts_and_it_is_said() -> None:
    counting, notices = current([origin("b.txt", "1", "talks"), origin("a.txt", "2", "talks")])
    assert counting == {("b.txt", "1")}
    assert "no later date" in notices[0].message


def test_one_article_stored_twice_counts_once() -> None:
    counting, notices = current([origin("b.txt", "1"), origin("a.txt", "1"), origin("c.txt", "2")])
    assert counting == {("a.txt", "1"), ("c.txt", "2")}
    assert [(n.path, n.kind) for n in notices] == [("b.txt", "same-text")]


def test_articles_without_anything_in_common_all_count() -> None:
    counting, notices = current([origin("a.txt", "1"), origin("b.txt", "2")])
    assert len(counting) == 2
    assert notices == ()


def test_a_double_is_another_file_not_another_version() -> None:
    twins = [origin("b.txt", "1"), origin("a.txt", "1"), origin("c.txt", "1"), origin("d.txt", "2")]
    for order in permutations(twins):
        assert {digest: [o.path for o in own] for digest, own in doubles(order).items()} == {"1": ["b.txt", "c.txt"]}
    assert doubles([origin("b.txt", "1", "talks"), origin("a.txt", "1", "talks")]) == {}
