"""Who is who, looked up the way editors name people."""

from __future__ import annotations

from datetime import date

from tests.unit.review.conftest import LOOK, SLIP, TIE, Resolve
from xcheck.model.finding import key_of
from xcheck.review.roster import counted, sides_of


def test_a_name_is_found_by_id_by_full_name_and_by_any_form(resolve: Resolve) -> None:
    found = resolve(SLIP)
    for name in ("ilse-brandvold", "Ilse Brandvold", "ILSE BRANDVOLD", "Branvold"):
        assert [e.id for e in found.who(name)] == ["ilse-brandvold"]
    assert found.who("Gustav Brandvold") == ()


def test_a_full_name_comes_before_those_who_only_share_a_form(resolve: Resolve) -> None:
    found = resolve("Ilse Brandvold spoke. Brandvold left.", "Gustav Brandvold sang. Brandvold slept.")
    assert {e.id for e in found.who("Brandvold")} == {"ilse-brandvold", "gustav-brandvold"}
    assert [e.id for e in found.who("Gustav Brandvold")] == ["gustav-brandvold"]


def test_disputes_belong_to_every_entity_of_their_group(resolve: Resolve) -> None:
    found = resolve(*LOOK)
    (dispute,) = found.disputes
    assert set(found.disputed) == {"stephen-quillfeather", "steven-quillfeather"}
    assert not dispute.decided
    assert dispute.key == key_of("name-variant", dispute.conflict.identity)
    main = found.main(dispute.group)
    assert main is not None
    assert main.id == "stephen-quillfeather"


def test_a_corpus_in_agreement_has_none(resolve: Resolve) -> None:
    assert resolve("Ilse Brandvold spoke. Brandvold left.").disputes == ()


def test_places_and_the_newest_day(resolve: Resolve) -> None:
    found = resolve("---\npublished: 2026-03-02\n---\nA bridge\n\n" + TIE, "---\npublished: 2025-01-01\n---\nNothing.")
    (form,) = (f for f in found.forms if f.spelling == "Vosmeer")
    assert found.place(form.spots[0]) == "desk/1.txt:6"
    assert found.newest == date(2026, 3, 2)
    assert resolve(TIE).newest is None
    (dispute,) = found.disputes
    assert [side.text for side in sides_of(form, dispute.conflict.sides)] == ["Vosmeer"]


def test_counting_words() -> None:
    assert [counted(1, "place"), counted(1840, "place"), counted(2, "entity", "entities")] == ["1 place", "1,840 places", "2 entities"]
