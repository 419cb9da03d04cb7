from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.reading import Reading

Read = Callable[..., Reading]
BEFORE = "The council met on Monday evening to hear the engineers speak about the wall."
AFTER = "Work on the wall is to begin in the spring and will take nine months, they said."


def kinds(reading: Reading) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in reading.blocks]


def test_a_plain_article(read_text: Read) -> None:
    made = read_text(f"The wall of Kell\n\nBy Ada Pike\n\n{BEFORE}\n\n- the north wall\n\n{AFTER}\n")
    assert [kind for kind, _ in kinds(made)] == ["headline", "credit", "body", "list", "body"]


def test_a_first_sentence_is_no_headline(read_text: Read) -> None:
    assert [kind for kind, _ in kinds(read_text(f"{BEFORE}\n{AFTER}\n"))] == ["body", "body"]


def test_a_lone_line_is_no_headline(read_text: Read) -> None:
    assert kinds(read_text("The wall of Kell")) == [("body", "The wall of Kell")]


def test_the_declared_title_is_the_headline(read_text: Read) -> None:
    made = read_text(f"Harbour\n\nThe wall of Kell.\n\n{BEFORE}\n", title="The Wall of Kell")
    assert ("headline", "The wall of Kell.") in kinds(made)


def test_the_breadcrumb_goes_and_the_headline_below_stays(read_text: Read) -> None:
    made = read_text(f"HomeHarbourThe wall of Kell is to be mended\n\nThe wall of Kell is to be mended\n\n{BEFORE}\n\n{AFTER}\n")
    first, second = made.blocks[:2]
    assert (first.kind, first.family, first.position) == ("boilerplate", "breadcrumb", "head")
    assert (second.kind, second.text) == ("headline", "The wall of Kell is to be mended")


def test_lines_of_one_template_are_one_block(read_text: Read) -> None:
    made = read_text(f"{BEFORE}\nLatest stories\nFerry line to Kell reopens\nWhy the lighthouse went dark\n{AFTER}\n")
    (block,) = [b for b in made.blocks if b.kind == "boilerplate"]
    assert block.text == "Latest stories\nFerry line to Kell reopens\nWhy the lighthouse went dark"
    assert (block.template, block.position, block.wording, block.repeats) == ("related-stories", "inside", "latest stories", 1)


def test_a_call_to_follow_the_paper_is_no_author_note(read_text: Read) -> None:
    made = read_text(f"The wall of Kell\n\n{BEFORE}\n\n{AFTER}\n\nFollow the Gazette on Twitter: @gazette\n")
    assert [(b.family, b.position) for b in made.blocks if b.kind == "boilerplate"] == [("share buttons", "tail")]
    own = read_text(f"The wall of Kell\n\n{BEFORE}\n\n{AFTER}\n\nFollow the author on Twitter: @pike\n")
    assert all(b.kind != "boilerplate" for b in own.blocks)


def test_furniture_glued_to_a_paragraph_leaves_the_rest(read_text: Read) -> None:
    made = read_text(f"{BEFORE} Sign up for our newsletter. Then the clerk read the list.\n\n{AFTER}\n")
    assert kinds(made)[:3] == [("body", BEFORE), ("boilerplate", "Sign up for our newsletter."), ("body", "Then the clerk read the list.")]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article gave the wrong height of the wall.",
        "This story has been updated to include a statement by the port.",
        "This article was corrected on May 3 to give the right height.",
        "An earlier version of this story misspelled the name of the engineer.",
        "Editor’s note: An earlier version of this piece gave the wrong date.",
    ],
)
def test_corrections(note: str, read_text: Read) -> None:
    assert kinds(read_text(f"{BEFORE}\n\n{AFTER}\n\n{note}\n"))[-1] == ("correction", note)
    assert kinds(read_text(f"{BEFORE}\n\n{AFTER} {note}\n"))[-1] == ("correction", note)


@pytest.mark.parametrize(
    "line",
    [
        "The paper printed a correction: the wall is nine metres high.",
        "An earlier version of the treaty gave the port to Stow and the ferry to Kell.",
        "Corrections officers in Kell were the first on the wall.",
        "The list has been updated since, the clerk said.",
    ],
)
def test_what_only_sounds_like_a_correction(line: str, read_text: Read) -> None:
    assert ("body", line) in kinds(read_text(f"{BEFORE}\n\n{line}\n\n{AFTER}\n"))


def test_a_correction_takes_no_paragraph_below(read_text: Read) -> None:
    made = read_text(f"{BEFORE}\n\nCorrection: The wall is nine metres high.\n\n{AFTER}\n")
    assert [kind for kind, _ in kinds(made)] == ["body", "correction", "body"]


def test_a_correction_heading_takes_the_paragraph_below(read_text: Read) -> None:
    made = read_text(f"{BEFORE}\n\n{AFTER}\n\nCorrection\n\nThe wall is nine metres high, not ninety as we said.\n")
    assert kinds(made)[-1][0] == "correction" and "ninety" in kinds(made)[-1][1]


def test_author_notes_at_the_end(read_text: Read) -> None:
    note = "Ada Pike is a former pilot. This article was originally published on her newsletter Slack Water."
    made = read_text(f"{BEFORE}\n\n{AFTER}\n\n{note}\n\nThe Northern Press contributed to this report.\n\nSign up for our newsletter\n")
    assert [kind for kind, _ in kinds(made)][-3:] == ["credit", "credit", "boilerplate"]


def test_somebody_the_story_is_about_is_no_author(read_text: Read) -> None:
    made = read_text(f"{BEFORE}\n\nAda Pike was there, and Pike spoke first.\n\nAda Pike is an engineer at the port of Kell.\n")
    assert all(kind == "body" for kind, _ in kinds(made))


def test_an_author_s_address_is_no_call_to_readers(read_text: Read) -> None:
    made = read_text(f"{BEFORE}\n\n{AFTER}\n\nAda Pike is a pilot. Send tips to ada@pier.example.\n")
    assert kinds(made)[-1][0] == "credit"
    made = read_text(f"{BEFORE}\n\n{AFTER}\n\nSend us your tips or write to our newsroom at desk@pier.example.\n")
    assert kinds(made)[-1][0] == "boilerplate"


def test_a_republication_line_is_named_and_stays(read_text: Read) -> None:
    made = read_text(f"{BEFORE}\n\n{AFTER}\n\nThis article was originally published by the Stow Letter.\n")
    assert kinds(made)[-1][0] == "credit"


LINES = (
    BEFORE,
    "Share",
    "Latest stories",
    "Why the lamp went dark",
    "Sign up for our newsletter",
    f"{AFTER} Read more: Why it fell",
    "",
    "By Ada Pike",
    "- a",
    "\xa0",
)


@given(lines=st.lists(st.sampled_from(LINES), max_size=9), end=st.sampled_from(("\n", "\r\n")))
def test_blocks_cover_every_paragraph_in_order_and_slice_to_their_text(read_text: Read, lines: list[str], end: str) -> None:
    made = read_text(end.join(lines))
    at = 0
    for block in made.blocks:
        assert at <= block.start < block.end
        assert made.text[block.start : block.end] == block.text
        at = block.end
    covered = {n for b in made.blocks for n in range(b.start, b.end)}
    assert all(made.text[n].isspace() for line in made.paragraphs for n in range(line.start, line.end) if n not in covered)


def test_whoever_took_the_pictures_signs_the_story(read_text: Read) -> None:
    made = read_text(f"The wall of Kell\n\nBy Ada Pike\nPhotographs by Tom Kell\n\n{BEFORE}\n\n{AFTER}\n")
    assert not [block for block in made.blocks if block.kind == "boilerplate"]


def test_a_picture_s_credit_without_a_byline_is_left_over(read_text: Read) -> None:
    made = read_text(f"{BEFORE}\n\nPhotographs by Tom Kell\n\n{AFTER}\n")
    assert [block.text for block in made.blocks if block.kind == "boilerplate"] == ["Photographs by Tom Kell"]
