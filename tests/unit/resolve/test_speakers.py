"""Which entity a speaker is: only the one whose own name stands there."""

from __future__ import annotations

import pytest

from tests.conftest import articles_of
from xcheck.model.records import Age, Mention, Quote, Role, Speaker, SpeakerKind
from xcheck.names.writing import KEYS
from xcheck.resolve.pages import Named
from xcheck.resolve.speakers import with_people

TEXT = "A spokesman for Ilse Vane spoke to Brackwater police before Vane did."
ORIGIN = articles_of(TEXT)[0].origin()


def mention(name: str, kind: str = "person", entity: str | None = None, at: int = 0) -> Mention:
    start = TEXT.index(name, at)
    return Mention(ORIGIN, start, start + len(name), name, entity or name.casefold().replace(" ", "-"), kind)  # type: ignore[arg-type]


MENTIONS = (
    mention("Ilse Vane"),
    mention("Brackwater", "place"),
    mention("Vane", entity="ilse-vane", at=TEXT.index("before")),
)


def filled_in(records: list[Quote | Role | Age], mentions: tuple[Mention, ...]) -> list[Quote | Role | Age]:
    """The records with their people, where each name is that of the mention in its place."""
    names = sorted(Named(m.start, m.end, KEYS[m.text]) for m in mentions)
    whose = {m.start: (m.entity, m.kind) for m in mentions}
    return with_people(records, lambda digest, span: names, lambda digest, name: whose[name.start])


def entity_of(span: str, kind: SpeakerKind, mentions: tuple[Mention, ...] = MENTIONS, at: int = 0) -> str | None:
    """The entity that a speaker with this span and kind gets."""
    start = TEXT.index(span, at)
    quote = Quote(ORIGIN, 0, 1, TEXT[0], speaker=Speaker(span, start, start + len(span), kind=kind))
    filled = filled_in([quote], mentions)[0]
    assert isinstance(filled, Quote)
    assert filled.speaker is not None
    return filled.speaker.entity


@pytest.mark.parametrize(
    ("span", "kind", "entity"),
    [
        ("Ilse Vane", "person", "ilse-vane"),
        ("Vane", "person", "ilse-vane"),
        ("Brackwater", "organisation", "brackwater"),
    ],
)
def test_who_is_named_speaks(span: str, kind: SpeakerKind, entity: str) -> None:
    assert entity_of(span, kind) == entity


@pytest.mark.parametrize(
    ("span", "kind"),
    [
        ("A spokesman for Ilse Vane", "role"),
        ("A spokesman for Ilse Vane", "anonymous"),
        ("Ilse Vane spoke", "artefact"),
        ("Ilse Vane", "unknown"),
        ("Brackwater police", "organisation"),
        ("Ilse Vane", "organisation"),
    ],
)
def test_who_is_named_within_somebody_else_does_not(span: str, kind: SpeakerKind) -> None:
    assert entity_of(span, kind) is None


def test_two_people_in_one_span_are_no_answer() -> None:
    assert entity_of("Ilse Vane spoke to Brackwater police before Vane", "person") == "ilse-vane"
    other = (*MENTIONS[:2], mention("Vane", entity="edgar-vane", at=TEXT.index("before")))
    assert entity_of("Ilse Vane spoke to Brackwater police before Vane", "person", other) is None


def test_further_speakers_are_found_as_well() -> None:
    vane, police = TEXT.index("Ilse Vane"), TEXT.index("Brackwater")
    also = (Speaker("Ilse Vane", vane, vane + 9, kind="person"), Speaker("Brackwater police", police, police + 17, kind="organisation"))
    filled = filled_in([Quote(ORIGIN, 0, 1, "A", speaker=also[0], also=also)], MENTIONS)[0]
    assert isinstance(filled, Quote)
    assert [s.entity for s in filled.also] == ["ilse-vane", None]


def test_a_quotation_without_a_speaker_stays_as_it_is() -> None:
    quote = Quote(ORIGIN, 0, 1, "A")
    assert filled_in([quote], MENTIONS) == [quote]


@pytest.mark.parametrize("kind", [Role, Age])
def test_roles_and_ages_find_the_name_they_are_said_of(kind: type[Role] | type[Age]) -> None:
    start = TEXT.index("Ilse Vane")
    assert filled_in([kind(ORIGIN, 0, 1, "A", name_start=start, name_end=start + 9)], MENTIONS)[0].person == "ilse-vane"  # type: ignore[union-attr]
    assert filled_in([kind(ORIGIN, 0, 1, "A", name_start=start, name_end=start + 15)], MENTIONS)[0].person is None  # type: ignore[union-attr]
