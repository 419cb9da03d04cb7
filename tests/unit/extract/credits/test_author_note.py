import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xcheck.extract.credits.author_note import author_notes, may_be_note
from xcheck.extract.credits.author_sentence import byline, said_in
from xcheck.model.place import Span
from xcheck.text.segment import sentences


def notes(text: str) -> list[tuple[str, str]]:
    return [(note.author, text[note.span.start : note.span.end]) for note in author_notes(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Ada Pike is a harbour correspondent at the Pier Post.", "Ada Pike"),
        ("Ada van der Pike is the author of Slack Water.", "Ada van der Pike"),
        ("Ada Pike is business editor of the Pier Post.", "Ada Pike"),
        ("Ada Pike is foreign affairs correspondent at the Pier Post. Contact her at ada@pier.example.", "Ada Pike"),
        ("Tom O’Wray, a pilot at Stow, can be reached at tom@pier.example.", "Tom O’Wray"),
        ("Ada\xa0Pike covers ferries for the Pier Post.", "Ada Pike"),
        ("By Ada Pike", "Ada Pike"),
        ("BY ADA PIKE", "ADA PIKE"),
        ("By Ada Pike, harbour correspondent, Pier Post", "Ada Pike"),
        ("This article by Ada Pike was first published by the Stow Letter.", "Ada Pike"),
        ("Follow Ada Pike on X at @adapike", "Ada Pike"),
    ],
)
def test_the_author_of_a_note(text: str, author: str) -> None:
    assert [name for name, _ in notes(text)] == [author]


@pytest.mark.parametrize("rest", ["and Tom O’Wray", "AND TOM OWRAY", "& Tom O’Wray", "with Tom O’Wray, Pier Post"])
def test_a_second_author_is_no_post_of_the_first(rest: str) -> None:
    found = byline(f"By Ada Pike {rest}")
    assert found is not None
    assert (found.author, found.posts) == ("Ada Pike", "")


def test_a_post_behind_a_name_stays() -> None:
    found = byline("By Ada Pike, harbour and ferries correspondent")
    assert found is not None
    assert found.posts == "harbour and ferries correspondent"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is a dangerous place.",
        "Ada Pike is health minister of Stow.",
        "Ada Pike is happy that the reporter left.",
        "By Monday the water was gone.",
        "By the time Ada Pike arrived, the lock was shut.",
        "By Ada Pike, who was late, said nobody was hurt.",
        "New York is the next port.",
        "This article of faith was first to go.",
        "Follow the river to the lock.",
        "Contact was lost at noon.",
    ],
)
def test_no_note(text: str) -> None:
    assert notes(text) == []


def test_sentences_after_the_author_s_belong_to_the_note() -> None:
    text = "Ada Pike is a former pilot. This piece was originally published on her Substack newsletter Slack Water. It is republished with permission."
    (note,) = author_notes(text, Span(0, len(text)))
    assert text[note.span.start : note.span.end] == text
    assert (note.posts, note.verb, note.channel, note.outlet) == ("a former pilot", "originally published", "Substack newsletter", "Slack Water")
    assert note.reports


def test_two_authors_in_one_paragraph_are_two_notes() -> None:
    text = "Ada Pike is a pilot. Tom Wray is a keeper at the lock. He lives in Stow."
    assert notes(text) == [("Ada Pike", "Ada Pike is a pilot."), ("Tom Wray", "Tom Wray is a keeper at the lock. He lives in Stow.")]


@pytest.mark.parametrize(
    ("text", "ran"),
    [
        ("This story was originally published by the Stow Letter.", ("originally published", "", "Stow Letter")),
        ("This story first appeared in Slack Water and is republished here.", ("first appeared", "", "Slack Water")),
        ("It was first published on his blog Low Tide, where he writes weekly.", ("first published", "blog", "Low Tide")),
    ],
)
def test_where_a_text_ran_first(text: str, ran: tuple[str, str, str]) -> None:
    (note,) = author_notes(text, Span(0, len(text)))
    assert (note.verb, note.channel, note.outlet) == ran


def test_contacts() -> None:
    text = "Ada Pike is a pilot. Send tips to ada.pike@pier.example or follow her at @adapike."
    (note,) = author_notes(text, Span(0, len(text)))
    assert note.contacts == ("ada.pike@pier.example", "@adapike")


@pytest.mark.parametrize("unit", ["A", "Aa ", "Aa van ", "a.", "@", "first published on ", "Aa, ", "."])
def test_hostile_paragraphs_take_no_time(unit: str) -> None:
    text = (unit * 1200)[:1200]
    start = time.process_time()
    for _ in range(20):
        author_notes(text, Span(0, len(text)))
    assert time.process_time() - start < 2


_PIECES = st.sampled_from(
    """Ada|Pike|Ilse van|Orr|PhD|, |,|is|was|has written|the|a|harbour editor|can be reached at|writes|reports|By|by|Words by|This article|It|first|originally
    published|appeared|ran|on|in|republished|with permission|Follow|contact|desk@pier.example|@pike|the Pier Post|newsletter|.|and|originally produced|BY ADA PIKE|under""".replace(
        "\n    ", "|"
    ).split("|")
)


_OPENINGS = st.sampled_from(["By", "by", "Words by", "This article", "It", "First", "Originally", "Follow", "contact", "republished", "BY ADA PIKE"])


@given(_OPENINGS, st.lists(_PIECES, max_size=9).map(" ".join))
@settings(max_examples=400)
def test_the_quick_no_is_never_said_of_a_note(opening: str, rest: str) -> None:
    line = f"{opening} {rest}"
    first = next(iter(sentences(line, Span(0, len(line)))))
    assert may_be_note(line) or (byline(line) is None and said_in(line[first.start : first.end]) is None)


@given(st.lists(_PIECES, max_size=9).map(" ".join))
@settings(max_examples=400)
def test_nor_of_what_a_name_begins(rest: str) -> None:
    line = f"Ada Pike {rest}".replace(" ,", ",")
    first = next(iter(sentences(line, Span(0, len(line)))))
    said = said_in(line[first.start : first.end])
    assert may_be_note(line) or said is None or not line.startswith(said.author or " ")


def test_the_quick_no_spares_plain_paragraphs() -> None:
    for line in (
        "By the end of the month the pier will be rebuilt.",
        "Ada Pike, 43, told the court that she was asleep.",
        "This was the first of three storms.",
    ):
        assert not may_be_note(line)
