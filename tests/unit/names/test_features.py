from itertools import combinations, pairwise
from typing import get_args

import pytest

from xcheck.names import features as f
from xcheck.names.relation import Relation


def test_ids_are_unique_slugs() -> None:
    ids = [feature.id for feature in f.FEATURES]
    assert len(ids) == len(set(ids))
    assert all(id == id.lower() and " " not in id for id in ids)


@pytest.mark.parametrize("feature", f.FEATURES, ids=lambda feature: feature.id)
def test_each_feature_explains_itself(feature: f.Feature) -> None:
    said = feature.says.format(a="one", b="other")
    assert "{" not in said
    assert not said.endswith(".")
    assert feature.why.endswith((".", "!"))
    assert (feature.limit == "veto") is (feature.weight <= -9)


@pytest.mark.parametrize("role", get_args(f.Role))
def test_weights_fall_with_the_relation(role: f.Role) -> None:
    of_role = f.RELATIONS[role]
    surest = of_role[Relation.EXACT].weight
    assert all(feature.weight < surest for relation, feature in of_role.items() if relation is not Relation.EXACT)
    assert Relation.CONFLICT not in of_role


@pytest.mark.parametrize("role", ["family", "given", "bare", "only"])
@pytest.mark.parametrize("relation", [Relation.SOUND, Relation.SLIP, Relation.TWO_SLIPS, Relation.RELATIVE, Relation.INITIAL])
def test_a_fuzzy_word_never_gives_same(role: f.Role, relation: Relation) -> None:
    feature = f.RELATIONS[role].get(relation)
    assert feature is None or feature.limit == "review"


def test_belief_grows_with_the_sum_under_every_limit() -> None:
    limits: tuple[f.Limit, ...] = ("none", "review", "veto")
    for limit in limits:
        values = [f.belief(total / 4, limit) for total in range(-40, 41)]
        assert all(a < b for a, b in pairwise(values))
    assert f.belief(50, "review") < f.SAME
    assert f.belief(50, "veto") < f.REVIEW


def test_limits_only_lower() -> None:
    for total in (-3.0, 0.0, 3.0):
        none, review, veto = (f.belief(total, limit) for limit in get_args(f.Limit))
        assert none > review > veto


def test_two_names_that_agree_are_the_same_and_each_slip_is_not() -> None:
    family, given = f.RELATIONS["family"], f.RELATIONS["given"]
    agreeing = [Relation.EXACT, Relation.ROMANISED]
    for a, b in combinations(agreeing * 2, 2):
        assert f.belief(f.BASE + family[a].weight + given[b].weight, "none") >= f.SAME
    assert f.REVIEW <= f.belief(f.BASE + family[Relation.SLIP].weight + given[Relation.EXACT].weight, "review") < f.SAME
