"""What a page puts between the lines of its story."""

from __future__ import annotations

import time

import pytest

from xcheck.model.article import Origin
from xcheck.model.records import Block
from xcheck.resolve.page_inserts import inserted

ORIGIN = Origin("sha256:1", "a", "a.txt")
PROSE = "The council met on Monday evening to hear the engineers speak about the old wall by the harbour."


def taken(*texts: str, known: tuple[str, ...] = (), top: int | None = None) -> list[str]:
    blocks = [Block(ORIGIN, n * 1000, n * 1000 + len(text), text) for n, text in enumerate(texts)]
    return [texts[at] for at in inserted(blocks, [text in known for text in texts], top)]


@pytest.mark.parametrize(
    "caption",
    [
        "Skippers wait below the wall of Kell on Tuesday, Feb. 3, 2026. (AP Photo/Ada Pike)",
        "The wall in May (Ada Pike/Getty Images)",
        "The wall in May. Photo: Ada Pike/Reuters",
        "Nell Hart on the mole Credit: Ada Pike/Shutterstock",
        "Illustration by Ada Pike",
        "Photograph by Ada Pike for the Quay Letter",
        "(Ada Pike / The Quay Letter)",
        "Ada Pike | AFP | Getty Images",
        "The wall in May (AP)",
        "(Photo by Ada Pike)",
    ],
)
def test_a_caption_is_told_by_its_agency(caption: str) -> None:
    assert taken(PROSE, caption, PROSE) == [caption]


@pytest.mark.parametrize(
    "line",
    [
        "Nobody was hurt, officers said late on Sunday after a search of the whole mole by divers. (AP)",
        "Images by a diver show the crack, the engineer said.",
        "The council took credit: the wall had been mended in a week.",
        "The museum (and the old file of letters in it) was not touched.",
        "She gave the picture to the museum (which had asked for it).",
        "Winners: Kell | Stow | Quill",
        "What comes next",
    ],
)
def test_a_line_of_the_story_is_no_caption(line: str) -> None:
    assert taken(PROSE, line, PROSE) == []


def test_lines_that_stand_again_next_to_their_kind() -> None:
    wall, gate = "Skippers wait below the wall of Kell", "The gate of the lock after the flood"
    assert taken(PROSE, wall, gate, PROSE, wall, gate) == [wall, gate, wall, gate]
    assert taken(wall, "Menu", PROSE, wall, PROSE, known=("Menu",)) == [wall], "a subheading between paragraphs stays"
    assert taken("The old wall", "The old gate", PROSE, "The old wall", "The old gate") == [], "short lines may stand in two lists of the story"
    said = "“We will mend the wall of Kell by May”"
    assert taken(said, said) == []


def test_the_headline_stays_and_its_echo_goes() -> None:
    head = "How the old wall of Kell fell down"
    assert taken("Menu", head, PROSE, "Menu", head, known=("Menu",), top=1) == [head]


def test_a_link_that_says_its_words_twice() -> None:
    twice = "How the wall of Kell fell down How the wall of Kell fell down"
    assert taken(PROSE, twice, PROSE) == [twice]
    assert taken("Again and again", PROSE) == []


def test_a_list_of_tags() -> None:
    assert taken(PROSE, "Kell,", "Stow Lock,", "Floods,", "Harbour board", PROSE) == ["Kell,", "Stow Lock,", "Floods,", "Harbour board"]
    assert taken(PROSE, "Kell,", "Stow Lock,", PROSE) == []
    assert taken("Roses,", "and the rose of the wind,", "and the sea,", PROSE) == []


def test_links_in_capitals_come_in_numbers() -> None:
    one, other = "COUNCIL OF KELL KNEW OF CRACKS FOR NINE YEARS", "ENGINEER SAYS THE WALL WILL FALL AGAIN SOON"
    assert taken(PROSE, one, PROSE, other, PROSE) == [one, other]
    assert taken(PROSE, one, PROSE) == []
    assert taken(PROSE, "WHAT COMES NEXT", PROSE, "WHO PAYS", PROSE) == []


def test_hostile_lines_take_no_time() -> None:
    started = time.process_time()
    for line in ("(" * 20_000, "Photo: " * 3_000, "(/AP" * 5_000, "A " * 20_000, "| " * 10_000):
        taken(line, PROSE)
    assert time.process_time() - started < 2
