"""One quotation in several places."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from tests.unit.checks.quotations import quotes_of
from xcheck.checks.quoted import between, comparable, one_quotation, own_words, relation, runs, voices
from xcheck.model.records import Speaker

WORDS = "the lower valves were open and nobody in the crew knew about it"


def speaker(text: str, kind: str = "person", entity: str | None = None) -> Speaker:
    return Speaker(text, 0, len(text), entity, kind)  # type: ignore[arg-type]


def test_runs_survive_style_and_one_altered_word() -> None:
    assert set(runs("We've got two F.B.I. men on the harbour quay")) == set(runs("we have got 2 FBI men on the harbor quay"))
    altered = WORDS.replace("crew", "office")
    assert set(runs(WORDS)) & set(runs(altered))


def test_small_words_alone_make_no_run() -> None:
    assert runs("it is what it is and that is that") == ()


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (f"“{WORDS},” Orla Venn said.", 7, True),
        (f"“{WORDS},” Orla Venn said.", 30, False),
        (f"«{WORDS}», Orla Venn said.", 7, False),
        (f"„{WORDS}“, Orla Venn said.", 7, False),
        ("“Dozens of gulls sat on deck in rows of a hundred,” Orla Venn said.", 7, True),
        ("“On parle de vieux ponts, on parle de la mer, on parle de tout,” Orla Venn said.", 7, False),
        ("“Les vieux ponts tiennent encore debout malgré tout ça,” Orla Venn said.", 7, False),
        ("“Was war in der Nacht so an Bord? Ich will es am Hafen sehen,” Orla Venn said.", 7, False),
        ("She hosts “The Lower Valves Were Open All Night Long With Venn.”", 7, False),
    ],
)
def test_comparable(text: str, words: int, expected: bool) -> None:
    [quote] = quotes_of(text)
    assert comparable(quote, words) is expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (WORDS, WORDS, True),
        (WORDS, f"I tell you that {WORDS} until the morning", True),
        (WORDS, WORDS.replace("crew", "office"), True),
        (WORDS, "the lower valves were shut and somebody in the town hall had a key", False),
        ("thank you very much for coming to this", "thank you very much for coming to this", False),
        ("we are going to win this and you know it", "we are going to win this and you know it", False),
    ],
)
def test_one_quotation(one: str, other: str, same: bool) -> None:
    a, b = quotes_of(f"“{one},” Orla Venn said.", f"“{other},” Maren Holt said.")
    assert (one_quotation(a, b, 7, 30) is not None) is same


def test_far_apart_in_time_more_is_wanted() -> None:
    short = "nobody in the crew knew about the valves"
    days = (date(2026, 1, 1), date(2026, 6, 1))
    for words, same in ((short, False), (WORDS, True)):
        a, b = quotes_of(f"“{words},” Orla Venn said.", f"“{words},” Maren Holt said.", days=days)
        assert (one_quotation(a, b, 7, 30) is not None) is same
        assert one_quotation(a, replace(b, origin=replace(b.origin, published=days[0])), 7, 30) is not None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (speaker("Orla Venn"), speaker("Maren Holt"), "different"),
        (speaker("Orla Venn"), speaker("Venn"), "same"),
        (speaker("Orla Venn"), speaker("Orla J. Venn"), "same"),
        (speaker("Orla Venn", entity="orla-venn"), speaker("Venn", entity="orla-venn"), "same"),
        (speaker("Orla Venn", entity="orla-venn"), speaker("Bo Venn", entity="bo-venn"), "different"),
        (speaker("Orla Venn"), speaker("Bo Venn"), "different"),
        (speaker("Robert Venn"), speaker("Bob Venn"), "same"),
        (speaker("Orla Venn"), speaker("O. Venn"), "same"),
        (speaker("Orla Venn"), speaker("Orla Holt"), "same"),
        (speaker("Orla Venn", entity="orla-venn"), speaker("Orla Vane Venn", entity="orla-vane-venn"), "unknown"),
        (speaker("Orla Venn"), speaker("the mayor", "role"), "unknown"),
        (speaker("Orla Venn"), speaker("she"), "unknown"),
        (speaker("Orla Venn"), speaker("Quill Radio", "organisation"), "unknown"),
    ],
)
def test_who_may_be_one_person(one: Speaker, other: Speaker, expected: str) -> None:
    assert between(one, other) == between(other, one) == expected


def test_joint_speakers_count_as_any_of_them() -> None:
    a, b = quotes_of(f"Orla Venn and Maren Holt said: “{WORDS}.”", f"“{WORDS},” Maren Holt said.")
    assert relation(a, b) == "same"
    assert relation(a, replace(b, speaker=None)) == "unknown"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("He told me, ‘Get out,’ and I ran", "He told me,  and I ran"),
        ("The drivers' own fault, and they don't care", "The drivers' own fault, and they don't care"),
        ("‘Get out’", ""),
    ],
)
def test_own_words(text: str, own: str) -> None:
    assert own_words(text) == own


def test_near_copies_are_one_voice() -> None:
    a, b = quotes_of(f"“{WORDS},” Orla Venn said.", f"“{WORDS},” Maren Holt said.")
    assert voices([a, b]) == 2
    assert voices([a, replace(b, origin=b.origin.speaking_for(a.origin.digest))]) == 1
