import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.furniture.claims import claims, is_prose
from xcheck.extract.furniture.templates import Templates
from xcheck.text.segment import paragraphs

BEFORE = "The council met on Monday evening to hear the engineers speak about the wall."
AFTER = "Work on the wall is to begin in the spring and will take nine months, they said."


def claimed(text: str, templates: Templates) -> list[str]:
    return [text[c.span.start : c.span.end] for c in claims(text, paragraphs(text), templates)]


def test_a_heading_takes_the_headlines_below_it_and_stops_at_prose(templates: Templates) -> None:
    block = "Latest stories\nFerry line to Kell reopens\nHarbour master leaves office\nWhy the lighthouse went dark"
    assert claimed(f"{BEFORE}\n{block}\n{AFTER}\n", templates) == [block]


def test_a_blank_line_ends_a_list_that_has_none(templates: Templates) -> None:
    block = "Latest stories\nFerry line to Kell reopens"
    assert claimed(f"{BEFORE}\n\n{block}\n\nWhat the engineers want\n\n{AFTER}\n", templates) == [block]


def test_a_blank_line_below_a_heading_does_not_end_its_list(templates: Templates) -> None:
    block = "**Latest stories**\n\n- Ferry line to Kell reopens\n- Harbour master leaves office\n- Why the lighthouse went dark"
    assert claimed(f"{BEFORE}\n\n{block}\n\n{AFTER}\n", templates) == [block]
    spaced = block.replace("\n- ", "\n\n- ").replace("\n\n\n", "\n\n")
    assert claimed(f"{BEFORE}\n\n{spaced}\n\n{AFTER}\n", templates) == [spaced]


def test_a_list_of_the_story_below_the_headlines_stays(templates: Templates) -> None:
    block = "Latest stories\n\nFerry line to Kell reopens\nHarbour master leaves office"
    assert claimed(f"{BEFORE}\n\n{block}\n\n- the north wall\n- the south wall\n\n{AFTER}\n", templates) == [block]


def test_a_form_takes_its_bullets(templates: Templates) -> None:
    block = "Sign up for our free newsletters\n- The Quayside Letter What moved on the water this week\n- Tides"
    assert claimed(f"{BEFORE}\n{block}\n- a list item of the story far below\n", templates)[0].startswith(block)
    assert claimed(f"{BEFORE}\n{block}\n{AFTER}", templates) == [block]


def test_weak_lines_are_drawn_in_by_their_neighbours_only(templates: Templates) -> None:
    assert claimed(f"{BEFORE}\n\nSubscribe\n\n{AFTER}", templates) == []
    assert claimed(f"{BEFORE}\n\nEnter your email address\nSubscribe\n\n{AFTER}", templates) == ["Enter your email address\nSubscribe"]


def test_what_stands_in_a_box_with_furniture_belongs_to_it(templates: Templates) -> None:
    for box in (
        "The Morning Tide\nWhat moved on the quay and what did not.\nEnter your email address\nSubscribe",
        "SUBSCRIBE TO OUR NEWSLETTER\nStay close to the quay.\nEmail address\nSubmit",
        "Latest stories\n- Ferry line to Kell reopens\n- The lighthouse goes dark.",
    ):
        assert "\n".join(claimed(f"{BEFORE}\n\n{box}\n\n{AFTER}\n", templates)) == box
        assert "\n".join(claimed(f"{BEFORE}\n\n{AFTER}\n\n{box}\n", templates)) == box


def test_what_only_stands_beside_furniture_does_not(templates: Templates) -> None:
    form = "Enter your email address\nSubscribe"
    assert claimed(f"The wall of Kell\n{form}\n\n{BEFORE}\n\n{AFTER}\n", templates) == [form]
    assert claimed(f"{BEFORE}\n\nNobody was hurt.\n{form}\n", templates) == [form]
    assert claimed(f"{BEFORE}\n\n“We shall mend it,” she said.\n{form}\nThe wall stays\nThe gate goes\n", templates) == [form]
    assert claimed(f"{BEFORE}\n\nThe wall stays\nThe gate goes\nLatest stories\n", templates) == ["Latest stories"]


def test_a_sentence_of_the_story_is_not_drawn_in(templates: Templates) -> None:
    text = f"{BEFORE}\n\nWe will never forget them.\n\nSign up for our newsletter\n\nYou can see the wall from there.\n\n{AFTER}"
    assert claimed(text, templates) == ["Sign up for our newsletter"]


def test_a_quoted_subheading_between_two_boxes_stays(templates: Templates) -> None:
    boxes = "Advertisement", "READ MORE: Ferry line to Kell reopens after nine years"
    assert claimed(f"{BEFORE}\n\n{boxes[0]}\n\nWet paint\n\n{boxes[1]}\n\n{AFTER}\n", templates)[0].endswith("Wet paint")
    assert claimed(f"{BEFORE}\n\n{boxes[0]}\n\n“Nobody asked us”\n\n{boxes[1]}\n\n{AFTER}\n", templates) == list(boxes)


def test_furniture_glued_to_a_paragraph(templates: Templates) -> None:
    assert claimed(f"{BEFORE} Click here to get the Pier Post app.\n\n{AFTER}", templates) == ["Click here to get the Pier Post app."]
    assert claimed(f"{BEFORE}READ MORE: Ferry line to Kell reopens\n\n{AFTER}", templates) == ["READ MORE: Ferry line to Kell reopens"]
    assert claimed(f"{BEFORE} CLICK HERE TO GET THE PIER POST APPThe wall is old and was mended twice.", templates) == ["CLICK HERE TO GET THE PIER POST APP"]


def test_a_sentence_between_sentences(templates: Templates) -> None:
    assert claimed(f"{BEFORE} Sign up for our newsletter. {AFTER}", templates) == ["Sign up for our newsletter."]


@pytest.mark.parametrize(
    "line",
    [
        "“The wall is old. Sign up for our newsletter. It will fall,” the page said that day.",
        'The page said: "The wall is old. Sign up for our newsletter. It will fall."',
        "He told readers to sign up for the newsletter.",
        "The newsletter that subscribers get in their inbox every week was late.",
    ],
)
def test_quoted_and_told_calls_stay(line: str, templates: Templates) -> None:
    assert claimed(f"{BEFORE}\n\n{line}\n\n{AFTER}", templates) == []


def test_a_labelled_first_line_is_the_headline(templates: Templates) -> None:
    assert claimed(f"Watch: Ferry line to Kell reopens\n\n{BEFORE}\n\n{AFTER}", templates) == []


def test_kept_lines_are_never_claimed(templates: Templates) -> None:
    text = f"{BEFORE}\n\nFollow us on X\n\n{AFTER}"
    lines = paragraphs(text)
    assert claims(text, lines, templates)
    assert not claims(text, lines, templates, kept=(lines[1],))


def test_a_dump_in_one_line_is_left_alone(templates: Templates) -> None:
    assert claimed("Sign up for our newsletter. " * 4_000, templates) == []


def test_prose() -> None:
    assert is_prose("The ferry was late again on Monday.")
    assert not is_prose("Ferry late again")
    assert not is_prose("No arrests have been made.")


LINES = ("Share", "Latest stories", BEFORE, "Sign up for our newsletter", "- a", "Related: X y z", "", "Home > News > Sport")


@given(lines=st.lists(st.sampled_from(LINES), max_size=9))
def test_claims_lie_on_the_text_in_order_and_apart(templates: Templates, lines: list[str]) -> None:
    text = "\n".join(lines)
    at = 0
    for claim in claims(text, paragraphs(text), templates):
        assert at <= claim.span.start < claim.span.end <= len(text)
        at = claim.span.end


@pytest.mark.parametrize(
    "unit", ["a", "a.", "Sign up ", "Sign up for our newsletter. ", "a@", "1,", "| ", "“Sign up here", "Home", "A ", ".A", "(", "Read more: "]
)
def test_hostile_lines_take_linear_time(unit: str, templates: Templates) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        claims(text, paragraphs(text), templates)
        return time.process_time() - start

    small, large = max(seconds(10_000), 0.002), seconds(100_000)
    assert large < 40 * small + 0.2
