from __future__ import annotations

import pytest

from tests.unit.review.findings import finding
from xcheck.review.baseline import entry
from xcheck.review.matching import Sought, compare, located

OLD = ("c a.txt:10 Dammarov x", "c b.txt:5 Dammarov y", "r c.txt:1 Damarov z")
HERE = {"a.txt", "b.txt", "c.txt"}


@pytest.mark.parametrize(
    ("now", "paths", "expected"),
    [
        (OLD, HERE, ("unchanged", 0, 0)),
        (tuple(reversed(OLD)), HERE, ("unchanged", 0, 0)),
        # Moved down, renamed, edited around; a right place more.
        (("c a.txt:99 Dammarov x", *OLD[1:]), HERE, ("unchanged", 0, 0)),
        (("c n.txt:10 Dammarov x", *OLD[1:]), {"n.txt", "b.txt", "c.txt"}, ("unchanged", 0, 0)),
        (("c a.txt:10 Dammarov q", *OLD[1:]), HERE, ("unchanged", 0, 0)),
        (("c n.txt:10 Dammarov q", *OLD[1:]), {"n.txt", "b.txt", "c.txt"}, ("unchanged", 0, 0)),
        ((*OLD, "r d.txt:1 Damarov z"), HERE, ("unchanged", 0, 0)),
        # One more, one less, both, another right form, another role.
        ((*OLD, "c d.txt:1 Dammarov q"), {*HERE, "d.txt"}, ("updated", 1, 0)),
        ((*OLD, "c a.txt:50 Dammarov x"), HERE, ("updated", 1, 0)),
        (OLD[1:], HERE, ("updated", 0, 1)),
        (("c d.txt:1 Dammarov q", *OLD[1:]), {*HERE, "d.txt"}, ("updated", 1, 1)),
        (("c a.txt:10 Damarow x", *OLD[1:]), HERE, ("updated", 1, 1)),
        ((*OLD[:2], "r c.txt:1 Damaroff z"), HERE, ("updated", 0, 0)),
        (("u a.txt:10 Dammarov x", *OLD[1:]), HERE, ("updated", 0, 0)),
    ],
)
def test_sides_added_and_sides_gone_are_told_apart(now: tuple[str, ...], paths: set[str], expected: tuple[str, int, int]) -> None:
    compared = compare([finding("1", *now)], [entry(finding("1", *OLD))], paths)
    (found,) = compared.findings
    assert (found.status, found.gained, found.gone) == expected
    assert len(compared.gains[0]) == expected[1]
    assert sum(e.added for e in found.evidence) == expected[1]
    assert compared.absent == ()


def test_the_place_in_the_new_article_is_the_one_that_was_added() -> None:
    now = finding("1", "c a.txt:10 Dammarov edited", "c new.txt:1 Dammarov x")
    compared = compare([now], [entry(finding("1", "c a.txt:10 Dammarov before"))], {"a.txt", "new.txt"})
    assert [p.path for p in compared.gains[0]] == ["new.txt"]


def test_another_key_with_half_of_the_places_is_the_same_finding() -> None:
    old = [entry(finding("1", "u a.txt:1 three x", "u b.txt:2 four y")), entry(finding("2", "u c.txt:1 six x", "u d.txt:2 five y"))]
    heir = finding("9", "u b.txt:2 four y", "u e.txt:1 ten q")
    stranger = finding("8", "u f.txt:1 three r", "u g.txt:2 nine s")
    compared = compare([heir, stranger], old, {"b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt"})
    assert [(f.status, f.gained, f.gone) for f in compared.findings] == [("updated", 1, 1), ("new", 0, 0)]
    assert [e.key for e in compared.absent] == ["2" * 16]


def test_one_entry_has_one_heir_and_rules_are_kept_apart() -> None:
    old = [entry(finding("1", "u a.txt:1 three x", "u b.txt:2 four y"))]
    near = finding("7", "u a.txt:1 three x", "u b.txt:2 four y", "u c.txt:3 five z")
    nearer = finding("9", "u a.txt:1 three x", "u b.txt:2 four y")
    assert [f.status for f in compare([near, nearer], old, HERE).findings] == ["new", "unchanged"]
    other = finding("9", "u a.txt:1 three x", "u b.txt:2 four y", rule="figure-conflict")
    compared = compare([other], old, HERE)
    assert ([f.status for f in compared.findings], len(compared.absent)) == (["new"], 1)


def test_what_is_sought_is_found_by_key_or_by_its_places() -> None:
    one, two = finding("1", "c a.txt:1 v x"), finding("2", "c b.txt:1 v y", "c c.txt:1 v z")
    digest = two.positions[0].digest
    sought = [Sought("", "1" * 16, frozenset()), Sought("name-variant", "gone", frozenset({digest})), Sought("x", "gone", frozenset({digest}))]
    assert located(sought, [one, two]) == (one, two, None)
