"""`quote-wording`."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from tests.unit.checks.quotations import conflicts, quotes_of
from xcheck.checks.quote_wording import QuoteWording
from xcheck.grouping import groups

WORDS = "The lower valves were open and nobody in the crew knew about it"
VENN = f"“{WORDS},” Orla Venn said."


@pytest.mark.parametrize(
    ("other", "grade", "values"),
    [
        (f"“{WORDS.replace('crew', 'office')},” Orla Venn said.", "word", {"crew", "office"}),
        (f"Venn said: “{WORDS.replace('lower', 'upper')}.”", "word", {"lower", "upper"}),
        (f"“{WORDS.replace('crew', 'office')},” she said.", "word", {"crew", "office"}),
        (f"“{WORDS.replace('crew', 'office')},” the mayor said.", "word", {"crew", "office"}),
        (f"“{WORDS.replace('were open', 'were not open')},” Orla Venn said.", "negation", {"nothing", "not"}),
        (f"“{WORDS.replace('were open', 'were not yet open')},” Orla Venn said.", "negation", {"nothing", "not yet"}),
        (f"“{WORDS.replace('were open', 'weren’t open')},” Orla Venn said.", "negation", {"were", "weren’t"}),
        (f"“{WORDS.replace('in the crew ', '')},” Orla Venn said.", "left-out", {"in the crew", "nothing"}),
        (f"“{WORDS.replace('knew about it', 'knew about them')},” Orla Venn said.", "small", {"it", "them"}),
    ],
)
def test_what_differs(other: str, grade: str, values: set[str]) -> None:
    [conflict] = conflicts(QuoteWording(small=True), VENN, other)
    assert conflict.grade == grade
    assert {side.value for side in conflict.sides} == values


def test_three_ways_to_write_two_wordings_are_one_conflict() -> None:
    said = [f"“{WORDS.replace('were open', were)},” Orla Venn said." for were in ("weren’t open", "were open", "were not open")]
    for texts in permutations(said):
        [conflict] = conflicts(QuoteWording(), *texts)
        assert conflict.grade == "negation"
        assert {side.value for side in conflict.sides} == {"were", "weren’t", "not"}


def test_money_in_other_style_is_no_difference() -> None:
    said = [f"“It is a {cost} crane and nobody in the crew knew about it,” Orla Venn said." for cost in ("$3 million", "$3m", "three-million-dollar")]
    assert conflicts(QuoteWording(), *said) == []
    assert [c.grade for c in conflicts(QuoteWording(), said[0], said[1].replace("$3m", "$4m"))] == ["number"]


def test_elided_words_are_no_difference() -> None:
    said = [f"“I sang rock {n} roll {until} nobody in the crew was left to hear it,” Orla Venn said." for n, until in (("’n’", "’til"), ("and", "until"))]
    assert conflicts(QuoteWording(), *said) == []
    assert [c.grade for c in conflicts(QuoteWording(), said[0], said[1].replace("until nobody", "though nobody").replace("crew", "office"))] == ["word"]


def test_numbers() -> None:
    [conflict] = conflicts(
        QuoteWording(), "“We counted 14 barges on the river that night,” Venn said.", "“We counted 17 barges on the river that night,” Venn said."
    )
    assert (conflict.grade, {side.value for side in conflict.sides}) == ("number", {"14", "17"})


@pytest.mark.parametrize(
    "other",
    [
        VENN.replace("“", '"').replace("”", '"'),
        f"“{WORDS.upper()},” Orla Venn said.",
        f"“{WORDS.replace('open and', 'open ... and')},” Orla Venn said.",
        f"“{WORDS.replace('knew about it', 'knew about [the valves]')},” Orla Venn said.",
        "“Nobody in the crew knew about it,” Orla Venn said.",
        f"“Well, look, {WORDS.lower()} at all, and that is that,” Orla Venn said.",
        f"“{WORDS.replace('crew', 'office')},” Maren Holt said.",
        "“The upper gates were shut and everybody in the town knew it,” Orla Venn said.",
        f"«{WORDS.replace('crew', 'office')}», Orla Venn said.",
        f"„{WORDS.replace('crew', 'office')}“, Orla Venn said.",
        f"“{WORDS.replace('knew about it', 'knew about them')},” Orla Venn said.",
    ],
)
def test_nothing_to_tell(other: str) -> None:
    assert conflicts(QuoteWording(), VENN, other) == []


def test_twice_in_one_article_is_no_conflict() -> None:
    assert conflicts(QuoteWording(), f"{VENN} “{WORDS.replace('crew', 'office')},” she added.") == []


def test_much_that_differs_is_two_utterances() -> None:
    one = "“We are going to rebuild the harbour bridge, and the port will have to pay for it,” Venn said."
    two = "“We will rebuild the old town bridge, and the crew of the port is going to pay for that,” Venn said."
    assert conflicts(QuoteWording(), one, two) == []


def test_a_speech_given_again_months_later() -> None:
    one = "“I tell you we are going to build that bridge over this river,” Orla Venn said."
    two = "“I tell you we are going to build that tunnel over this river,” Orla Venn said."
    assert len(conflicts(QuoteWording(), one, two, days=(date(2026, 1, 1), date(2026, 1, 3)))) == 1
    assert conflicts(QuoteWording(), one, two, days=(date(2026, 1, 1), date(2026, 5, 3))) == []


def test_each_wording_keeps_all_its_places_and_the_rarer_comes_first() -> None:
    odd = f"“{WORDS.replace('crew', 'office')},” Orla Venn said."
    [conflict] = conflicts(QuoteWording(), VENN, f"At noon: {VENN}", f"“I say {WORDS.lower()},” she said.", odd)
    assert [side.value for side in conflict.sides] == ["office", "crew", "crew", "crew"]
    assert conflict.facts["words"] == "office"
    assert conflict.facts["other"] == "crew"
    assert conflict.facts["speaker"] == "Orla Venn"


def test_two_differences_are_told_by_the_graver() -> None:
    other = f"“{WORDS.replace('were open', 'were not open').replace('crew', 'office')},” Orla Venn said."
    [conflict] = conflicts(QuoteWording(), VENN, other)
    assert conflict.grade == "negation"


def test_the_settings() -> None:
    other = f"“{WORDS.replace('crew', 'office')},” Orla Venn said."
    assert conflicts(QuoteWording(words=30), VENN, other) == []
    assert conflicts(QuoteWording(changes=0), VENN, other) == []


def test_order_does_not_matter_and_the_identity_holds_no_path() -> None:
    check = QuoteWording()
    texts = (VENN, f"“{WORDS.replace('crew', 'office')},” Orla Venn said.", f"“{WORDS.replace('crew', 'harbour')},” she said.")
    seen = set()
    for records in permutations(quotes_of(*texts)):
        found = [c for group in groups(records, check.keys, check.linked, check.fold) for c in check.compare(group)]
        seen.add(tuple(sorted(c.identity for c in found)))
    [identities] = seen
    assert len(identities) == 3
    assert not any(".txt" in part for identity in identities for part in identity)
