from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.entity import Entity, Spelling
from xcheck.report.who import PLAIN, VARIED, who

SMALL = samples.small()


def test_names_at_odds_come_first_then_those_with_several_forms() -> None:
    found = who(SMALL, {"tomas-reyk": "f-1", "": "f-2"})
    assert [name.id for name in found.varied] == ["tomas-reyk", "ilse-vandermoor", "orla-finnegan"]
    assert found.varied[0].finding == "f-1"
    assert [name.id for name in found.plain] == ["lorne-strait", "port-ansell"]
    assert found.numbers == {"tomas-reyk": 1, "ilse-vandermoor": 2, "orla-finnegan": 3}
    assert (found.total, found.left_out) == (5, 0)


def test_past_the_limits_names_are_counted() -> None:
    varied = tuple(Entity(f"v-{n}", f"V {n}", "person", (Spelling("a", 1, 1), Spelling("b", 1, 1))) for n in range(VARIED + 5))
    plain = tuple(Entity(f"p-{n}", f"P {n}", "place", (Spelling("a", 1, 1),)) for n in range(PLAIN + 9))
    found = who(replace(SMALL, entities=(*plain, *varied)), {})
    assert (len(found.varied), len(found.plain), found.left_out) == (VARIED, PLAIN, 14)
