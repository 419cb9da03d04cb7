"""Groups: many keys, a real test, clusters around centres."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xcheck.grouping import groups, rank
from xcheck.model.article import Origin
from xcheck.model.records import Term


def term(text: str, number: int = 0) -> Term:
    origin = Origin(f"sha256:{number:03}", str(number), f"{number}.txt")
    return Term(origin, 0, len(text), text)


def letters(record: Term) -> set[str]:
    return set(record.text)


def close(a: Term, b: Term) -> bool:
    return len(set(a.text) & set(b.text)) >= 2


def test_records_without_a_key_are_left_out_and_groups_of_one_kept() -> None:
    assert groups([term("a"), term("")], letters, close) == [(term("a"),)]


def test_no_chain_of_neighbours_joins_strangers() -> None:
    # abc and cde have nothing to do with each other; bcd is near both.
    found = groups([term("abc", 1), term("bcd", 2), term("cde", 3)], letters, close)
    assert sorted("+".join(r.text for r in g) for g in found) == ["abc+bcd", "cde"]


def test_a_shared_key_alone_is_not_enough() -> None:
    assert len(groups([term("abx", 1), term("xyz", 2)], letters, close)) == 2


def test_equal_folds_are_tested_once() -> None:
    asked: list[tuple[str, str]] = []

    def linked(a: Term, b: Term) -> bool:
        asked.append((a.text, b.text))
        return True

    many = [term("abc", n) for n in range(50)]
    found = groups([*many, term("ab", 99)], lambda r: ["k"], linked, lambda r: r.text)
    assert len(found) == 1
    assert len(found[0]) == 51
    assert asked == [("abc", "ab")]


@given(st.lists(st.sets(st.text(alphabet="ab\0", max_size=3), max_size=4), max_size=8))
def test_any_keys_bring_together_who_shares_one(keys: list[set[str]]) -> None:
    # Whatever stands in a key, no pair that shares one is missed; the reference asks every pair.
    records = [term("x" * len(keys), number) for number in range(len(keys))]
    own = {record.place: keys[number] for number, record in enumerate(records)}

    def together(a: Term, b: Term) -> bool:
        return not own[a.place].isdisjoint(own[b.place])

    homes: dict[int, list[Term]] = {}
    for number, record in enumerate(records):
        if keys[number]:
            homes.setdefault(next((centre for centre in homes if together(records[centre], record)), number), []).append(record)
    assert groups(records, lambda record: own[record.place], together) == [tuple(group) for group in homes.values()]


@given(st.lists(st.text(alphabet="abcde", min_size=1, max_size=4), max_size=8), st.randoms(use_true_random=False))
def test_order_never_matters_and_every_member_knows_its_centre(texts: list[str], random: object) -> None:
    records = [term(text, number) for number, text in enumerate(texts)]
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = groups(records, letters, close)
    assert groups(shuffled, letters, close) == found
    assert sorted((r for g in found for r in g), key=rank) == sorted(records, key=rank)
    for group in found:
        centre = min(group, key=rank)
        assert all(r is centre or close(centre, r) for r in group)
