from __future__ import annotations

import pytest

from tests.unit.review.findings import position
from xcheck.model.article import Article
from xcheck.model.notice import Trouble
from xcheck.review.focus import chosen, rank

ARTICLES = (Article("desk/a.txt", "A"), Article("desk/sub/b.md", "B", id="b-story"), Article("desk/week.jsonl#7", "C"), Article("draft", "D"))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("desk/a.txt", {"desk/a.txt"}),
        ("desk/sub", {"desk/sub/b.md"}),
        ("desk/", {"desk/a.txt", "desk/sub/b.md", "desk/week.jsonl#7"}),
        ("b-story", {"desk/sub/b.md"}),
        ("desk/week.jsonl", {"desk/week.jsonl#7"}),
        ("draft", {"draft"}),
        (".", {a.path for a in ARTICLES}),
    ],
)
def test_what_a_name_means(name: str, found: set[str]) -> None:
    assert chosen([name], ARTICLES) == found


def test_what_means_nothing_is_told() -> None:
    with pytest.raises(Trouble, match=r"did you mean 'desk/a\.txt'") as wrong:
        chosen(["desk/aa.txt", "des", "desk/a.txt"], ARTICLES)
    assert [n.path for n in wrong.value.notices] == ["des", "desk/aa.txt"]


def test_the_order_in_which_places_are_looked_at() -> None:
    places = ["c a.txt:1 v w", "u a.txt:2 v w", "r a.txt:3 v w", "c z.txt:1 v w"]
    order = rank(frozenset({"a.txt"}), lambda rule, key, place: place.start == 1)
    assert [order("r", "k", position(place)) for place in places] == [4, 1, 2, 7]
    assert [rank(None, lambda rule, key, place: False)("r", "k", position(place)) for place in places] == [0, 0, 0, 0]
