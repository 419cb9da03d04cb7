"""Whole articles: an opinion piece quoted at length, a joint statement, and quotations in single marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import articles_of
from xcheck.model.result import Result
from xcheck.run import Standards, records

OPINION = """Harbour talks stall again

Ilse Vane, the former head of the pilots' school and now the envoy to Corsund, seems to plan a return to Kell. She sent an essay to the Coast Courier entitled “How to Save the Lock and Mend a Harbour.” In her essay Vane said Kell needed to strengthen “the duties of its keepers through open books and the building of a fair pilots' court.”

She claimed that “the old plan for the lock lacked a stated purpose, which made every repair a guess.” She said “Perhaps the first purpose of the harbour is to keep the sea out of the lower streets for as long as we live.”

How this could be paid for is left open.
"""

JOINT = """Harbour talks go on with or without the keeper

It is no surprise that the talks are stuck on the matter of the quay. Deputy Mayor O.J. Hale has lately said, “the hardest questions have never been settled, including who will own the northern quay.”

While the council sees some reason for hope, other towns go further. Stow's mayor Amber Nash thinks “we are nearer to a treaty than in any spring before.”

Meanwhile, the harbour's envoy Oskar Weiss, in a joint statement with the pilots' chairman Magda Thorn, called Sunday's (December 21) talks “friendly and useful”, saying they “turned on a common plan for the lock, the quay and the ferries.”
"""


def quotations(against: Standards, *texts: str) -> list[dict[str, Any]]:
    return list(records(articles_of(*texts), against, 1, {"quote"}))


def told(against: Standards, text: str) -> list[tuple[str | None, str | None, list[str], bool]]:
    """Speaker, entity, further speakers, and whether it is speech, of each quotation."""
    found = []
    for quote in quotations(against, text):
        speaker = quote["speaker"] or {"text": None, "entity": None}
        found.append((speaker["text"], speaker["entity"], [a["text"] for a in quote["also"]], quote["speech"]))
    return found


def test_an_essay_is_quoted_by_name_and_by_pronoun_and_its_title_is_no_speech(against: Standards) -> None:
    assert told(against, OPINION) == [
        (None, None, [], False),
        ("Vane", "ilse-vane", [], True),
        ("She", "ilse-vane", [], True),
        ("She", "ilse-vane", [], True),
    ]


def test_a_name_with_initials_a_verb_of_thought_and_a_joint_statement(against: Standards) -> None:
    assert told(against, JOINT) == [
        ("O.J. Hale", "oj-hale", [], True),
        ("Amber Nash", "amber-nash", [], True),
        ("Oskar Weiss", "oskar-weiss", ["Magda Thorn"], True),
        ("Oskar Weiss", "oskar-weiss", ["Magda Thorn"], True),
    ]


def test_no_conflict_of_attributions_among_them(examine: Callable[..., Result]) -> None:
    rules = {"quote-speaker", "quote-wording", "role-conflict", "age-conflict", "figure-conflict", "date-conflict", "date-weekday"}
    assert not [f for f in examine(OPINION, JOINT).findings if f.rule in rules]


SINGLE = [
    ("‘The old crane is safe until the spring,’ said Orla Venn.", ["Orla Venn"]),
    ("‘The old crane is safe until the spring,’ Orla Venn said.", ["Orla Venn"]),
    ("Orla Venn said: ‘The old crane is safe until the spring.’", ["Orla Venn"]),
    ("According to Orla Venn, the crane ‘is safe until the spring and no longer’.", ["Orla Venn"]),
    ("‘The crane,’ said Orla Venn, ‘is safe until the spring.’", ["Orla Venn", "Orla Venn"]),
    ("‘The sailors’ wives don’t want it, and that’s that,’ said Orla Venn.", ["Orla Venn"]),
    ("‘It’s the winter of ’63 all over again,’ said Orla Venn.", ["Orla Venn"]),
    ("'The old crane is safe until the spring,' said Orla Venn.", ["Orla Venn"]),
    ("'It's the keepers' lock and they'll mend it,' said Orla Venn.", ["Orla Venn"]),
    ("‘He told me “never again” at the gate,’ said Orla Venn.", ["Orla Venn"]),
    ("Orla Venn told the council that it was ‘a bad joke for the sailors’ wives’.", ["Orla Venn"]),
    ("A spokeswoman for Orla Venn said: ‘The old crane is safe until the spring.’", ["A spokeswoman for Orla Venn"]),
]
NOT_SINGLE = [
    "The sailors' wives and the keepers' sons met at Orla Venn's.",
    "It was 6' 2\" long and stood in the '90s hall of Orla Venn.",
    "Rock 'n' roll at Orla Venn's o'clock, 'til the sea 'gan to rise.",
    "Orla Venn plays Ada in ‘The Keeper of the Lock’ at the Quay.",
    "The so-called ‘smart’ crane belongs to Orla Venn.",
]


@pytest.mark.parametrize(("text", "speakers"), SINGLE)
def test_single_marks(against: Standards, text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _, _, speech in told(against, text) if speech and speaker] == speakers


@pytest.mark.parametrize("text", NOT_SINGLE)
def test_apostrophes_feet_titles_and_scare_marks_are_no_speech(against: Standards, text: str) -> None:
    assert [row for row in told(against, text) if row[3] and row[0]] == []


def test_an_entity_is_never_given_to_its_spokeswoman(against: Standards) -> None:
    text = "Orla Venn left. A spokeswoman for Orla Venn said: “The old crane is safe until the spring.”"
    [(speaker, entity, _, _)] = told(against, text)
    assert speaker == "A spokeswoman for Orla Venn"
    assert entity is None


SAFE = "The old crane on the northern quay is safe until the spring and not a day longer"


@pytest.mark.parametrize(
    ("one", "other", "rules"),
    [
        (f"‘{SAFE},’ said Orla Venn.", f"‘{SAFE},’ said Peter Hale.", {"quote-speaker"}),
        (f"‘{SAFE},’ said Orla Venn.", f"“{SAFE},” said Peter Hale.", {"quote-speaker"}),
        (f"'{SAFE},' said Orla Venn.", f'"{SAFE}," said Peter Hale.', {"quote-speaker"}),
        (f"‘{SAFE},’ said Orla Venn.", f"“{SAFE.replace('crane', 'winch')},” said Orla Venn.", {"quote-wording"}),
        (f"‘{SAFE},’ said Orla Venn.", f"“{SAFE},” said Orla Venn.", set()),
        (f"‘{SAFE},’ said Orla Venn.", f"“{SAFE},” a spokesman for Peter Hale said.", set()),
        (f"‘{SAFE},’ said Orla Venn.", f"‘{SAFE},’ Peter Hale said, reading from the letter of Orla Venn.", set()),
    ],
)
def test_marks_of_two_houses_are_held_against_each_other(examine: Callable[..., Result], one: str, other: str, rules: set[str]) -> None:
    found = {f.rule for f in examine(f"Orla Venn came to Kell.\n\n{one}", f"Peter Hale and Orla Venn came to Stow.\n\n{other}").findings}
    assert found & {"quote-speaker", "quote-wording"} == rules


FOREIGN = [
    ("« Le vieux pont est sûr jusqu’au printemps, pas un jour de plus », a dit Orla Venn.", "« Le vieux pont est sûr jusqu’au printemps, pas une heure de plus », a dit Orla Venn."),
    ("Orla Venn said: „Der alte Kran ist sicher bis zum Frühling und keinen Tag länger.“", "Orla Venn said: „Der alte Kran ist sicher bis zum Sommer und keinen Tag länger.“"),
    ("Orla Venn said: «The old crane is safe until the spring and not a day longer».", "Orla Venn said: «The old winch is safe until the spring and not a day longer»."),
    ("Orla Venn said: “Der alte Kran ist sicher bis zum Frühling und keinen Tag länger.”", "Orla Venn said: “Der alte Kran ist sicher bis zum Sommer und keinen Tag länger.”"),
    ("Orla Venn said: “La grúa vieja es segura hasta la primavera y ni un día más.”", "Orla Venn said: “La grúa vieja es segura hasta el verano y ni un día más.”"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), FOREIGN)
def test_foreign_quotations_are_never_held_against_each_other(examine: Callable[..., Result], one: str, other: str) -> None:
    assert not [f for f in examine(one, other).findings if f.rule in ("quote-wording", "quote-speaker")]


def test_every_quotation_slices_to_its_text(against: Standards) -> None:
    for text in (OPINION, JOINT, *(text for text, _ in SINGLE)):
        for quote in quotations(against, text):
            assert text[quote["start"] : quote["end"]] == quote["text"]
