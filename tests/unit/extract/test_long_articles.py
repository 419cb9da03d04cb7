"""An article may have thousands of sentences of one kind, from whoever sends it in: reading it takes as long as it is, and no longer."""

from __future__ import annotations

import time

import pytest

from xcheck.extract.extraction import extract
from xcheck.model.article import Article
from xcheck.model.records import Figure
from xcheck.run import Standards

SENTENCES = 3_000
NAMES = [f"{a}{b}{c}{d}{e}ov" for a in "BDFGKLMNPRSTVZ" for b in "aeiou" for c in "bdfgklmnprstvz" for d in "aeio" for e in "n"][:SENTENCES]


@pytest.mark.parametrize(
    "pattern",
    [
        "Orla {name} spoke. {name} was jailed for {number} years.",
        "Orla {name} was there. He was jailed for {number} years.",
        "Orla {name} spoke. {name} died on November {number}.",
        "Orla {name} ran a long race. The {number}-year-old has won it.",
        "Orla {name} won 1,0{number} votes.",
        "{name} reported that third-quarter revenue rose to ${number} million.",
        "Police in {name} said on 3 March 19{number} that it was so.",
    ],
)
def test_reading_takes_as_long_as_the_article_is(pattern: str, against: Standards) -> None:
    text = " ".join(pattern.format(name=name, number=11 + number % 80) for number, name in enumerate(NAMES))
    began = time.process_time()
    extract(Article("long.txt", text), against.lexicon)
    assert time.process_time() - began < 4


def test_figures_know_what_a_story_begins_with_and_no_more(against: Standards) -> None:
    text = " ".join(f"The mayor of {name} paid 1,{number + 100} crowns for the gate." for number, name in enumerate(NAMES[:800]))
    few, many = (
        max(len(record.about) for record in extract(Article("long.txt", one), against.lexicon).records if isinstance(record, Figure))
        for one in (text, f"{text} " * 4)
    )
    assert 0 < few == many
