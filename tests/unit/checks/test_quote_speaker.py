"""`quote-speaker`."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.unit.checks.quotations import conflicts, quotes_of
from xcheck.checks.quote_speaker import QuoteSpeaker
from xcheck.grouping import groups

WORDS = "The lower valves were open and nobody in the crew knew about it"
VENN = f"“{WORDS},” Orla Venn said."


@pytest.mark.parametrize(
    "other",
    [
        f"“{WORDS},” Maren Holt said.",
        f"“{WORDS},” said Maren Holt, the engineer.",
        f"Maren Holt said: “{WORDS}.”",
        f"Maren Holt told reporters, “{WORDS}.”",
        f"“I tell you,” Maren Holt said. “{WORDS}. I swear.”",
        f"“Nobody in the crew knew about it,” said Maren Holt. “{WORDS}.”",
        f"“{WORDS.replace('nobody', 'no one')},” Maren Holt said.",
        f"“{WORDS},” Maren Holt said, according to Quill Radio.",
        f"“{WORDS},” said Maren Holt, a spokeswoman for Colm Brack.",
        f"‘{WORDS},’ said Maren Holt.",
        f"Maren Holt told the board of the port on Monday that “{WORDS.lower()}”.",
        f"Maren Holt said that night “{WORDS.lower()}”.",
        f"It was a night on which “{WORDS.lower()}”, according to Maren Holt.",
        f"“The crane stood still,” said Maren Holt. “The boats did not move.\n\n“{WORDS}.”",
        f"Maren Holt went first. “{WORDS},” she said.",
        f"“I do not want to boast, but ‘harbour master’ is what I am, and {WORDS.lower()},” Maren Holt said.",
        f"“As I said, {WORDS.lower()},” Maren Holt said.",
    ],
)
def test_two_people(other: str) -> None:
    [conflict] = conflicts(QuoteSpeaker(), VENN, other)
    assert conflict.grade == "sure"
    assert {side.value for side in conflict.sides} == {"Orla Venn", "Maren Holt"}
    assert len({side.origin.path for side in conflict.sides}) == 2
    assert conflict.confidence >= 0.9


@pytest.mark.parametrize(
    "other",
    [
        f"Consultant Audiologist at Brack Maternity Hospital Orla Venn said: “{WORDS}.”",
        f"Director of the Tolmar Wildlife Trust Orla Venn said: “{WORDS}.”",
        f"Consultant Audiologist said: “{WORDS}.”",
    ],
)
def test_a_name_behind_the_body_is_the_speaker(other: str) -> None:
    assert conflicts(QuoteSpeaker(), VENN, other) == []


def test_two_names_behind_one_body_are_two_speakers() -> None:
    [conflict] = conflicts(QuoteSpeaker(), VENN, f"Consultant audiologist at Brack Maternity Hospital Louise Holt said: “{WORDS}.”")
    assert {side.value for side in conflict.sides} == {"Orla Venn", "Louise Holt"}


@pytest.mark.parametrize(
    "other",
    [
        f"“{WORDS},” Venn said.",
        f"“{WORDS},” Orla J. Venn said.",
        f"“{WORDS},” she said.",
        f"“{WORDS},” the mayor said.",
        f"“{WORDS},” a witness said.",
        f"“{WORDS},” the Tolmar Port Authority said.",
        f"“{WORDS},” the report said.",
        f"“{WORDS}.”",
        f"Colm Brack recalled that Orla Venn had said: “{WORDS}.”",
        f"“As Orla Venn says, {WORDS.lower()},” Maren Holt said.",
        f"“In the words of Orla Venn, {WORDS.lower()},” Maren Holt said.",
        f"“{WORDS},” Maren Holt remembered Orla Venn saying.",
        f"“{WORDS},” Maren Holt writes of the quay in her new novel.",
        f"“{WORDS},” Maren Holt said, quoting Orla Venn.",
        f"“{WORDS},” said Colm Brack, a spokesman for Orla Venn.",
        f"“{WORDS},” said Colm Brack, her spokesman.",
        f"Orla Venn and Maren Holt said in a joint statement: “{WORDS}.”",
        f"Maren Holt called it a night in which “{WORDS.lower()}” at all.",
        "“The upper valves were shut and everybody in the crew had known it for days,” Maren Holt said.",
        f"«{WORDS}», Maren Holt said.",
        f"“I asked her, and she told me, ‘{WORDS},’ and left,” Maren Holt said.",
        f"Presidents Orla Venn of Sudmark and Maren Holt of Norvik said in a joint statement: “{WORDS}.”",
        f"“{WORDS},” Maren Holt, the engineer, and Orla Venn, her deputy, said.",
        f"Maren Holt met Bella Vane. “{WORDS},” she said.",
        f"Orla Venn went first. “{WORDS},” she said.",
        f"“The crane stood still,” said Maren Holt.\n\n“{WORDS}.”",
    ],
)
def test_nothing_to_tell(other: str) -> None:
    assert conflicts(QuoteSpeaker(), VENN, other) == []


FAR = "\n\nThe quay was quiet and the boats lay on the mud, as they had done for years on end." * 3 + "\n\n"


def test_one_article_gives_it_to_two_people() -> None:
    [conflict] = conflicts(QuoteSpeaker(), f"{VENN}{FAR}“{WORDS},” said Maren Holt, the engineer.")
    assert [side.value for side in conflict.sides] == ["Orla Venn", "Maren Holt"]


@pytest.mark.parametrize(
    "text",
    [
        f"{VENN} “{WORDS},” Maren Holt said.",
        f"{VENN}{FAR}“{WORDS},” repeated Maren Holt.",
        f"{VENN}{FAR}“{WORDS},” Orla Venn and Maren Holt said in a joint letter.",
        f"{VENN}{FAR}“{WORDS},” said Maren Holt, a spokeswoman for Venn.",
        f"“{WORDS}”\n\nMaren Holt looks on{FAR}{VENN}",
        f"{VENN}{FAR}“{WORDS},” said Venn.",
        f"{VENN}{FAR}“We were at sea and the lower valves were open all night long,” Maren Holt said.",
    ],
)
def test_one_article_repeats_it(text: str) -> None:
    assert conflicts(QuoteSpeaker(), text) == []


def test_all_places_of_two_people_are_one_conflict() -> None:
    holt = f"“{WORDS},” Maren Holt said on Monday."
    [conflict] = conflicts(QuoteSpeaker(), VENN, f"Nobody slept. {VENN}", holt)
    assert [side.value for side in conflict.sides] == ["Maren Holt", "Orla Venn", "Orla Venn"]
    assert conflict.facts["speaker"] == "Maren Holt"
    assert conflict.facts["others"] == "Orla Venn"


def test_short_formulas_are_left_alone() -> None:
    for words in ("Thank you very much for coming", "This is a sad day", "We have nothing to hide"):
        assert conflicts(QuoteSpeaker(), f"“{words},” Orla Venn said.", f"“{words},” Maren Holt said.") == []


@pytest.mark.parametrize(
    "words",
    [
        "At the end of the day, it is all about the team",
        "We are just taking each game as it comes",
        "Our thoughts and prayers are with the families of the victims at this difficult time",
        "We take these allegations extremely seriously and are cooperating fully with the police",
    ],
)
def test_stock_phrases_are_left_alone(words: str) -> None:
    assert conflicts(QuoteSpeaker(), f"“{words},” Orla Venn said.", f"“{words},” Maren Holt said.") == []
    more = f"{words}, and the lower valves of the crane were open"
    assert len(conflicts(QuoteSpeaker(), f"“{more},” Orla Venn said.", f"“{more},” Maren Holt said.")) == 1


def test_seven_words_must_be_all_of_both() -> None:
    short = "only one heavy storm from the end"
    assert len(conflicts(QuoteSpeaker(), f"“It is {short},” Orla Venn said.", f"“It is {short},” Maren Holt said.")) == 1
    assert len(conflicts(QuoteSpeaker(), f"The dam is “{short}”, said Orla Venn.", f"The dam is “{short}”, said Maren Holt.")) == 1
    assert conflicts(QuoteSpeaker(), f"The dam is “{short}”, said Orla Venn.", f"“It is {short},” Maren Holt said.") == []


def test_two_of_one_family() -> None:
    bo = f"“{WORDS},” said Bo Venn."
    assert len(conflicts(QuoteSpeaker(), VENN, bo)) == 1
    assert len(conflicts(QuoteSpeaker(), f"Orla Venn came. “{WORDS},” said Mrs Venn.", bo)) == 1
    assert conflicts(QuoteSpeaker(), f"Orla Venn and Bo Venn came. “{WORDS},” said Venn.", bo) == []


def test_a_long_plain_sentence_given_twice_in_one_article() -> None:
    plain = "This was the last thing we wanted to do and we fought it to the end"
    assert len(conflicts(QuoteSpeaker(), f"“{plain},” Orla Venn said.{FAR}“{plain},” said Maren Holt.")) == 1
    short = "This was the last thing we wanted to do"
    assert conflicts(QuoteSpeaker(), f"“{short},” Orla Venn said.{FAR}“{short},” said Maren Holt.") == []


def test_the_settings() -> None:
    holt = f"“{WORDS},” Maren Holt said."
    assert conflicts(QuoteSpeaker(words=20), VENN, holt) == []
    assert conflicts(QuoteSpeaker(belief=0.99), VENN, holt) == []


def test_order_does_not_matter_and_the_identity_holds_no_path() -> None:
    check = QuoteSpeaker()
    texts = (VENN, f"“{WORDS},” Maren Holt said.", f"“{WORDS},” said Colm Brack.")
    seen = set()
    for records in permutations(quotes_of(*texts)):
        found = [c for group in groups(records, check.keys, check.linked, check.fold) for c in check.compare(group)]
        seen.add(tuple(sorted(c.identity for c in found)))
    [identities] = seen
    assert len(identities) == 3
    assert not any(".txt" in part for identity in identities for part in identity)


def test_dropping_a_side_adds_nothing() -> None:
    check = QuoteSpeaker()
    texts = (VENN, f"“{WORDS},” Maren Holt said.", f"“{WORDS},” said Colm Brack.")
    records = quotes_of(*texts)
    whole = {c.identity for group in groups(records, check.keys, check.linked, check.fold) for c in check.compare(group)}
    for left_out in records:
        rest = [r for r in records if r is not left_out]
        assert {c.identity for group in groups(rest, check.keys, check.linked, check.fold) for c in check.compare(group)} <= whole
