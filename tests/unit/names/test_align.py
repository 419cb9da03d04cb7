import pytest

from xcheck.names.align import align
from xcheck.names.relation import Relation


def pairs(a: str, b: str) -> tuple[set[tuple[int, int]], tuple[int, ...], tuple[int, ...]]:
    found = align(a.split(), b.split(), 0)
    return {(i, j) for i, j, _ in found.pairs}, found.left_a, found.left_b


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("jane roe", "jane roe", ({(0, 0), (1, 1)}, (), ())),
        ("jane roe", "jane quinn roe", ({(0, 0), (1, 2)}, (), (1,))),
        ("jane roe", "roe jane", ({(0, 1), (1, 0)}, (), ())),
        ("jane ann mary roe", "jane mary ann roe", ({(0, 0), (1, 2), (2, 1), (3, 3)}, (), ())),
        ("jane roe", "greta dole", (set(), (0, 1), (0, 1))),
        ("paul roe", "greta roe", ({(1, 1)}, (0,), (0,))),
        ("boris johnson", "alexandre boris pfeffel johnson", ({(0, 1), (1, 3)}, (), (0, 2))),
        ("gabriel garcia", "gabriel garcia marquez", ({(0, 0), (1, 1)}, (), (2,))),
        ("j roe", "jane roe", ({(0, 0), (1, 1)}, (), ())),
        ("jane r", "jane roe", ({(0, 0)}, (1,), (1,))),
    ],
)
def test_align(a: str, b: str, expected: object) -> None:
    assert pairs(a, b) == expected


def test_each_word_has_one_partner_at_most() -> None:
    found = align(["ann", "ann", "roe"], ["ann", "mary", "roe"], 0)
    assert len({i for i, _, _ in found.pairs}) == len(found.pairs) == len({j for _, j, _ in found.pairs})
    assert found.left_a == (1,)
    assert found.left_b == (1,)


def test_a_family_initial_is_no_meeting_of_ends() -> None:
    found = align(["n", "n"], ["nursultan", "nazarov"], 0)
    assert (1, 1, Relation.INITIAL) in found.pairs
