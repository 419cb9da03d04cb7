"""`duplicate-article`: what is told of a cluster of copies."""

from __future__ import annotations

from itertools import permutations

from msgspec.structs import replace

from xcheck.checks.duplicate_article import NAMED, DuplicateArticle
from xcheck.model.article import Origin
from xcheck.model.finding import Conflict
from xcheck.model.records import Copy

CHECK = DuplicateArticle()


def copy(path: str, day: str = "", *, original: bool = False, words: int = 200, source: str | None = None) -> Copy:
    origin = Origin(f"sha-{path}", path, path, None, source, "sha-a")
    later = not original and bool(day)
    return Copy(origin, 0, 4, "Kell", "c1", day, words, original, False, later, 100 if original else 97, () if original else ("the tail is left out here",))


def only(*group: Copy) -> Conflict:
    (conflict,) = CHECK.compare(group)
    return conflict


def test_the_later_copy_is_to_change_and_comes_first() -> None:
    found = only(copy("a", "2026-03-02", original=True), copy("b", "2026-03-05"), copy("c", "2026-03-04", words=100))
    assert found.grade == "near"
    assert [(s.origin.path, s.role) for s in found.sides] == [("c", "change"), ("b", "change"), ("a", "reference")]
    assert found.facts == {"original": "Kell", "copies": 3, "share": 97}
    said = [r.text for r in found.reasons]
    assert said == [
        "97 % of its words stand in {place}, in the same order",
        "the other is the earlier: it is dated 2026-03-02, this one 2026-03-04",
        "the tail is left out here",
        "{place} is a copy too, dated 2026-03-05",
    ]


def test_without_dates_nothing_is_decided() -> None:
    found = only(copy("a", original=True), copy("b"))
    assert {s.role for s in found.sides} == {"undecided"}
    assert "nothing tells which came first" in found.reasons[1].text


def test_one_article_stored_twice_is_exact() -> None:
    first = copy("a", original=True)
    twin = replace(first, origin=replace(first.origin, path="b"), original=False, exact=True)
    found = only(first, twin)
    assert found.grade == "exact"
    assert [s.origin.path for s in found.sides] == ["b", "a"]
    assert found.reasons[0].text == "{place} has the same article"


def test_many_copies_are_counted() -> None:
    found = only(copy("a", original=True), *(copy(f"b{n}") for n in range(NAMED + 3)))
    assert len(found.sides) == NAMED + 4
    assert found.reasons[-1].text == "so are 2 more articles"


def test_a_long_first_paragraph_is_not_quoted_whole() -> None:
    found = only(replace(copy("a", original=True), text="word " * 60), copy("b"))
    assert str(found.facts["original"]).endswith("word …")


def test_one_article_is_no_copy_of_itself_and_order_changes_nothing() -> None:
    assert not list(CHECK.compare([copy("a", original=True)]))
    rows = [copy("a", "2026-03-02", original=True), copy("b", "2026-03-05"), copy("c")]
    assert len({repr(only(*order)) for order in permutations(rows)}) == 1


def test_sources_may_be_looked_at_apart() -> None:
    apart = DuplicateArticle(across_sources=False)
    ours, theirs = copy("a", source="Courier"), copy("b", source="Radio")
    assert list(CHECK.keys(ours)) == list(CHECK.keys(theirs))
    assert list(apart.keys(ours)) != list(apart.keys(theirs))
    assert apart.fold(ours) != apart.fold(theirs)


def test_a_copy_is_known_by_its_day_whatever_it_begins_with() -> None:
    def sides(begins: str) -> list[tuple[str, ...]]:
        found = only(replace(copy("a", "2026-03-02", original=True), text=begins), copy("b", "2026-03-05"))
        assert any(s.value.endswith(begins) for s in found.sides)
        return [(s.role, *s.told) for s in found.sides]

    assert sides("Ships for Kell") == sides("A line on top") == [("change", "2026-03-05", ""), ("reference", "2026-03-02", "")]
    assert [s.told for s in only(copy("a", original=True), copy("b")).sides] == [("undated", ""), ("undated", "")]
