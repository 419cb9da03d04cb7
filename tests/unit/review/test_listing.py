"""The list of who is who."""

from __future__ import annotations

from tests.unit.review.conftest import SLIP, Resolve, Write
from xcheck.review.listing import as_json, as_table, chosen

KELL = "The mayor, Ilse Brandvold, flew to Kenya. Brandvold came back from Kenya on Friday."


def test_a_table_of_forms_with_counts_and_articles(resolve: Resolve) -> None:
    roster = resolve(SLIP, KELL)
    lines = as_table(roster, chosen(roster)).splitlines()
    assert lines[0].split()[:4] == ["id", "kind", "register", "name"]
    (row,) = (line for line in lines if line.startswith("ilse-brandvold "))
    assert row.endswith("Ilse Brandvold  Brandvold (3, 2), Ilse Brandvold (2, 2), Branvold (1, 1)")
    assert lines[-1] == "2 entities, 8 mentions; 1 spelled in ways that are at odds"


def test_only_one_kind_or_only_names_at_odds(resolve: Resolve) -> None:
    roster = resolve(SLIP, KELL)
    assert [e.id for e in chosen(roster, ["place"])] == ["kenya"]
    assert [e.id for e in chosen(roster, disputed=True)] == ["ilse-brandvold"]
    assert chosen(roster, ["place"], disputed=True) == ()
    assert as_table(roster, ()).splitlines()[-1].startswith("0 entities")


def test_json_has_every_place_the_register_and_the_findings(resolve: Resolve, register_of: Write) -> None:
    register = register_of("entities:\n  - {id: ilse, name: Ilse Brandvold, kind: person}\n")
    roster = resolve(SLIP, KELL, register=register)
    (one,) = as_json(roster, chosen(roster, ["person"]))["entities"]
    assert (one["id"], one["registered"], one["register"]) == ("ilse", True, "1.yaml:2")
    assert {"text": "Branvold", "count": 1, "articles": 1, "places": ["desk/1.txt:1"]} in one["forms"]
    assert [f["rule"] for f in one["findings"]] == ["name-variant"]
    plain = as_json(resolve(KELL), chosen(resolve(KELL), ["place"]))["entities"][0]
    assert (plain["registered"], plain["register"], plain["findings"]) == (False, None, [])
