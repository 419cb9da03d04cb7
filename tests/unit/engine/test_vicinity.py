"""Groups about certain articles are those that grouping all records makes."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hypothesis import given
from hypothesis import strategies as st

from xcheck.engine.vicinity import groups_about, stands_in
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.records import Form, Mention, Spot

ORIGINS = [Article(f"{name}.txt", name).origin() for name in "abcdef"]


def mention(number: int, start: int, words: str) -> Mention:
    return Mention(ORIGINS[number], start, start + 1 + len(words), words)


mentions = st.lists(
    st.builds(mention, st.integers(0, 5), st.integers(0, 30), st.lists(st.sampled_from("pqrst"), max_size=3, unique=True).map(lambda w: "".join(sorted(w)))),
    max_size=25,
)


def words(record: Mention) -> str:
    return record.text


@given(mentions, st.sets(st.integers(0, 5), max_size=2), st.integers(0, 2), st.booleans())
def test_the_groups_are_those_of_all_records(records: list[Mention], chosen: set[int], near: int, folds: bool) -> None:
    about = {ORIGINS[n].digest for n in chosen}

    def linked(a: Mention, b: Mention) -> bool:
        return abs(a.start - b.start) <= 10 * near and abs(len(a.text) - len(b.text)) < 2

    def fold(record: Mention) -> str | None:
        # Alike in all that `linked` looks at.
        return f"{record.start} {len(record.text)}" if folds else None

    every = groups(records, words, linked, fold)
    assert groups_about(about, records, words, linked, fold) == [g for g in every if any(stands_in(m, about) for m in g)]


class OnDemand:
    """Records that are told when they are asked for."""

    def __init__(self, records: list[Mention]) -> None:
        self._every = list({record.place: record for record in records}.values())

    def about(self, digests: Collection[str]) -> list[Mention]:
        return [record for record in self._every if record.origin.digest in digests]

    def near(self, records: Iterable[Mention]) -> list[Mention]:
        asked = {word for record in records for word in record.text}
        return [other for other in self._every if asked & set(other.text)]


@given(mentions, st.sets(st.integers(0, 5), max_size=2), st.integers(0, 2), st.booleans())
def test_records_made_on_demand_come_to_the_same_groups(records: list[Mention], chosen: set[int], near: int, folds: bool) -> None:
    about = {ORIGINS[n].digest for n in chosen}

    def linked(a: Mention, b: Mention) -> bool:
        return abs(a.start - b.start) <= 10 * near and abs(len(a.text) - len(b.text)) < 2

    def fold(record: Mention) -> str | None:
        return f"{record.start} {len(record.text)}" if folds else None

    every = list({record.place: record for record in records}.values())
    assert groups_about(about, OnDemand(records), words, linked, fold) == groups_about(about, every, words, linked, fold)


@given(st.permutations(range(6)), st.integers(0, 5))
def test_long_chains_of_links(order: list[int], about: int) -> None:
    records = [mention(n, 0, "p" * (6 - n)) for n in order]

    def linked(a: Mention, b: Mention) -> bool:
        return abs(len(a.text) - len(b.text)) == 1

    digests = {ORIGINS[about].digest}
    every = groups(records, lambda m: "p", linked)
    assert groups_about(digests, records, lambda m: "p", linked) == [g for g in every if any(stands_in(m, digests) for m in g)]


def test_only_what_is_linked_is_gone_into() -> None:
    records = [mention(0, 0, "pq"), mention(1, 0, "qr"), mention(2, 0, "r"), mention(3, 0, "s"), mention(0, 9, "")]
    tried: list[tuple[str, str]] = []

    def linked(a: Mention, b: Mention) -> bool:
        tried.append((a.text, b.text))
        return False

    assert groups_about({ORIGINS[0].digest}, records, words, linked) == [(records[0],)]
    assert set(tried) == {("pq", "qr")}
    assert groups_about(set(), records, words, linked) == []


def test_a_form_stands_wherever_its_spots_do() -> None:
    spots = tuple(Spot(origin, 0, 1, "a") for origin in ORIGINS[:2])
    form = Form(ORIGINS[0], 0, 1, "a", spots=spots, articles=tuple(spot.origin.digest for spot in spots))
    assert stands_in(form, {ORIGINS[1].digest})
    assert not stands_in(form, {ORIGINS[2].digest})
