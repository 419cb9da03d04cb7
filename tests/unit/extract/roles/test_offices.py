"""The exclusive offices in a role."""

from __future__ import annotations

import pytest

from tests.conftest import articles_of
from xcheck.extract.roles.office import Office
from xcheck.extract.roles.offices import offices
from xcheck.model.records import Role

ORIGIN = articles_of("Vane")[0].origin()


def office(role: str, organisation: str | None = None, **more: str) -> list[Office]:
    return list(offices(Role(ORIGIN, 0, 1, "V", role=role, organisation=organisation, **more)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("role", "organisation", "slot", "value", "body", "junior"),
    [
        ("Foreign Minister", None, "cabinet", "foreign", "", False),
        ("Secretary of State", None, "cabinet", "foreign", "", False),
        ("Nebraska Secretary of State", "Nebraska", "cabinet", "foreign", "nebraska", False),
        ("Nebraska Attorney General", "Nebraska", "cabinet", "attorney general", "nebraska", False),
        ("deputy foreign minister", None, "cabinet", "foreign", "", True),
        ("President", None, "head", "president", "", False),
        ("Vice President", None, "head", "president", "", True),
        ("Norwegian prime minister", "Norwegian", "head", "prime minister", "norwegian", False),
        ("president of France", "France", "head", "president", "france", False),
        ("Norwegian ambassador to Spain", "Spain", "envoy", "spain", "norwegian", False),
        ("chief executive of Brackwater Mills", "Brackwater Mills", "firm", "chief executive", "brackwater mills", False),
        ("Industrial Relations Minister", "Industrial", "cabinet", "work", "", False),
        ("Secretary of Defense Gen", "Defense Gen", "cabinet", "defence", "", False),
        ("White House secretary of state", None, "cabinet", "foreign", "america", False),
        ("shadow home secretary", None, "shadow", "interior", "", False),
        ("shadow chancellor", None, "shadow", "finance", "", False),
        ("Foreign ministry spokeswoman", None, "cabinet", "spokesperson", "", False),
        ("England scrum-half", "England", "nation", "england", "", False),
        ("Pakistan batsman", "Pakistan", "nation", "pakistan", "", False),
        ("England winger", "England", "nation", "england", "", False),
    ],
)
def test_an_office(role: str, organisation: str | None, slot: str, value: str, body: str, junior: bool) -> None:
    found = office(role, organisation)[0]
    assert found.slot == slot
    assert value in found.values
    assert (found.body, found.junior) == (body, junior)


def test_an_office_that_excludes_others_in_two_ways() -> None:
    assert [(o.slot, *o.values) for o in office("Senator")] == [("chamber", "senate"), ("elected", "congress")]
    assert [(o.slot, *o.values) for o in office("Mayor of Kell", "Kell")] == [("rank", "mayor"), ("elected", "mayor")]
    assert [(o.slot, *o.values) for o in office("chair of the Kell Choir", "Kell Choir")] == [("rank", "chair"), ("officer", "head")]


@pytest.mark.parametrize(
    "role",
    ["professor", "former president", "acting foreign minister", "presidential candidate", "press secretary", "minister of state",
     "state senator", "wife of the president", "chief of staff", "co-chairman", "student president", "first minister"],
)  # fmt: skip
def test_no_exclusive_office(role: str) -> None:
    assert [o for o in office(role) if o.slot != "party"] == []


def test_a_tag_names_a_party_and_a_state() -> None:
    tagged = offices(Role(ORIGIN, 0, 1, "V", role="R-Ohio", how="tag", party="republican", state="ohio"))
    assert [(o.slot, set(o.values)) for o in tagged] == [("party", {"republican"}), ("state", {"ohio"})]
