"""Which lines may be furniture, at a glance: none that a template claims may be passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.extract.furniture import templates as furniture_templates
from xcheck.extract.furniture.claims import claims
from xcheck.extract.furniture.glance import Glance
from xcheck.text.segment import paragraphs

SHIPPED = Path(__file__).resolve().parents[4] / "rules" / "templates"
TEMPLATES = furniture_templates.load([SHIPPED])
STORY = [
    "Harbour wall to be raised",
    "The council met on Monday evening to hear the engineers speak about the wall.",
    "“We have waited nine years for this,” said Ines Brandvold, who runs the bakery on the quay.",
    "Work is to begin in the spring and will take nine months, they said.",
]
SAMPLES = [sample.text for template in TEMPLATES.every for sample in template.fires]


def looked_at(text: str) -> list[str]:
    lines = paragraphs(text)
    glance = Glance(text, lines, TEMPLATES)
    return [text[line.start : line.end] for n, line in enumerate(lines) if glance.furniture(n)]


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_no_claimed_line_is_passed_over(sample: str, gap: str) -> None:
    own = sample.rstrip().replace("\n", gap)
    for text in (gap.join([*STORY, own]), gap.join([own, *STORY]), gap.join([*STORY[:2], own, *STORY[2:]])):
        lines = paragraphs(text)
        glance = Glance(text, lines, TEMPLATES)
        claimed = claims(text, lines, TEMPLATES)
        assert [text[line.start : line.end] for n, line in enumerate(lines) if not glance.furniture(n) and any(c.span.overlaps(line) for c in claimed)] == []


def test_a_story_needs_no_second_look() -> None:
    assert looked_at("\n\n".join(STORY)) == []


def test_a_list_is_looked_at_as_far_as_its_heading_reaches() -> None:
    assert looked_at("\n\n".join([*STORY, "Related stories", "Bakery on the quay turns sixty", "Ferry gets a second deck for cars"])) == [
        "Related stories",
        "Bakery on the quay turns sixty",
        "Ferry gets a second deck for cars",
    ]


def test_a_short_line_between_two_buttons_is_looked_at() -> None:
    assert "Two minutes a day" in looked_at("\n\n".join([*STORY, "Sign up for our newsletter", "Two minutes a day", "Sign up for our newsletter"]))
