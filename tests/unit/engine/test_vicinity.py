"""Groups about certain articles are the same whether they are made of all records or of those in their vicinity."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xcheck.engine.vicinity import stands_in, vicinity
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.records import Form, Mention, Spot

ORIGINS = [Article(f"{name}.txt", name).origin() for name in "abcdef"]


def mention(number: int, start: int, words: str) -> Mention:
    return Mention(ORIGINS[number], start, start + 1 + len(words), words)


mentions = st.lists(
    st.builds(mention, st.integers(0, 5), st.integers(0, 30), st.lists(st.sampled_from("pqrst"), max_size=3, unique=True).map(lambda w: "".join(sorted(w)))),
    max_size=25,
    unique_by=lambda m: m.place,
)


@given(mentions, st.sets(st.integers(0, 5), max_size=2))
def test_the_groups_are_those_of_all_records(records: list[Mention], chosen: set[int]) -> None:
    about = {ORIGINS[n].digest for n in chosen}

    def linked(a: Mention, b: Mention) -> bool:
        return abs(len(a.text) - len(b.text)) < 2

    def made(own: list[Mention]) -> list[tuple[Mention, ...]]:
        return [g for g in groups(own, lambda m: m.text, linked) if any(stands_in(m, about) for m in g)]

    assert made(vicinity(records, lambda m: m.text, about)) == made(records)


def test_what_nothing_ties_to_the_article_is_left_out() -> None:
    records = [mention(0, 0, "pq"), mention(1, 0, "qr"), mention(2, 0, "r"), mention(3, 0, "s"), mention(0, 9, "")]
    assert vicinity(records, lambda m: m.text, {ORIGINS[0].digest}) == records[:3]
    assert vicinity(records, lambda m: m.text, set()) == []


def test_a_form_stands_wherever_its_spots_do() -> None:
    spots = tuple(Spot(origin, 0, 1, "a") for origin in ORIGINS[:2])
    form = Form(ORIGINS[0], 0, 1, "a", spots=spots)
    assert stands_in(form, {ORIGINS[1].digest})
    assert not stands_in(form, {ORIGINS[2].digest})
