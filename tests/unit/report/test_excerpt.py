from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.place import Span
from xcheck.report.excerpt import AROUND, LONGEST_HIT, WHOLE, excerpt, hit, naming


def spans(text: str, *words: str) -> list[Span]:
    return [Span(text.index(word), text.index(word) + len(word)) for word in words]


def test_a_short_paragraph_is_whole() -> None:
    text = "The board met Amorey at noon, and Amory left."
    pieces = excerpt(text, spans(text, "Amorey"), "Amory", spans(text, "noon")[0])
    assert [(p.kind, p.text) for p in pieces] == [
        ("plain", "The board met "), ("hit", "Amorey"), ("plain", " at "), ("value", "noon"), ("plain", ", and Amory left."),
    ]  # fmt: skip
    assert [part.text for part in pieces[1].parts if part.kind == "differs"] == ["e"]


def test_a_long_paragraph_is_cut_around_its_places() -> None:
    text = "word " * 2_000 + "Amorey " + "word " * 2_000 + "Amory " + "word " * 2_000
    pieces = excerpt(text, spans(text, "Amorey", "Amory "))
    assert [p.kind for p in pieces] == ["cut", "plain", "hit", "plain", "cut", "plain", "hit", "plain", "cut"]
    assert all(len(p.text) <= AROUND + 40 for p in pieces)
    assert not any(p.text.startswith("ord") or p.text.endswith("wor") for p in pieces)


def test_places_close_together_share_a_window() -> None:
    text = "word " * 2_000 + "Amorey and word word Amory " + "word " * 2_000
    assert [p.kind for p in excerpt(text, spans(text, "Amorey", "Amory "))] == ["cut", "plain", "hit", "plain", "hit", "plain", "cut"]


def test_a_long_place_says_how_much_is_left_out() -> None:
    found = list(hit("W" * 5_000))
    assert [p.kind for p in found] == ["hit", "cut", "hit"]
    assert found[1].text == " … 4,200 characters left out … "
    assert [p.text for p in hit("W" * LONGEST_HIT)] == ["W" * LONGEST_HIT]


def test_of_two_places_that_overlap_the_first_counts() -> None:
    assert [(p.kind, p.text) for p in excerpt("abcdef", [Span(1, 4), Span(2, 6)])] == [("plain", "a"), ("hit", "bcd"), ("plain", "ef")]


def test_naming_finds_the_speaker_beside_the_words() -> None:
    text = "Finnegan came late. “No boat will leave,” said Orla Finnegan. Finnegan’s board agreed."
    quoted = spans(text, "No boat will leave,")
    named = naming(text, "Orla Finnegan", quoted)
    assert named is not None
    assert text[named.start : named.end] == "Orla Finnegan"
    assert named.start > quoted[0].start


def test_naming_takes_the_surname_where_the_full_name_is_not_there() -> None:
    text = "“No boat will leave,” Finnegan said."
    named = naming(text, "Orla Finnegan", spans(text, "No boat will leave,"))
    assert named == spans(text, "Finnegan")[0]


def test_naming_stays_silent() -> None:
    text = "“Finnegan will not leave,” she said of the Finnegans."
    quoted = spans(text, "Finnegan will not leave,")
    assert naming(text, "Orla Finnegan", quoted) is None
    assert naming(text, "the board", quoted) is None
    assert naming(text, "", quoted) is None
    assert naming("the ferry board met", "chair of the board", spans("the ferry board met", "met")) is None


def test_naming_looks_only_nearby() -> None:
    text = "“No boat,” " + "word " * WHOLE + "said Orla Finnegan."
    assert naming(text, "Orla Finnegan", spans(text, "No boat,")) is None


@given(st.text(max_size=3_000), st.data())
def test_what_is_shown_is_the_text_in_order(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    marks = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b]
    at = 0
    for piece in excerpt(text, marks):
        if piece.kind != "cut":
            at = text.index(piece.text, at) + len(piece.text)
    if len(text) <= WHOLE and all(b - a <= LONGEST_HIT for a, b in marks):
        assert "".join(p.text for p in excerpt(text, marks)) == text
