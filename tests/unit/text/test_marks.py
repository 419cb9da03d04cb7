"""Pairing of quotation marks and brackets."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.text.marks import Marks, Quotation, pair
from xcheck.text.segment import paragraphs


def marks(text: str) -> Marks:
    return pair(text, paragraphs(text))


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in marks(text).quotations]


def loose(text: str) -> list[tuple[str, str]]:
    return [(m.mark, m.expected) for m in marks(text).loose]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The bridge is safe,” Venn said.", ["The bridge is safe,"]),
        ('"The bridge is safe," Venn said.', ["The bridge is safe,"]),
        ("‘The bridge is safe,’ Venn said.", ["The bridge is safe,"]),
        ("'The bridge is safe,' Venn said.", ["The bridge is safe,"]),
        ("„Die Brücke hält“, sagte Venn.", ["Die Brücke hält"]),
        ("„Die Brücke hält”, sagte Venn.", ["Die Brücke hält"]),
        ("« Le pont tient », dit Venn.", [" Le pont tient "]),
        ("»Die Brücke hält«, sagte Venn.", ["Die Brücke hält"]),
        ("‹Le pont› et «le quai».", ["Le pont", "le quai"]),
        ("”Bron håller”, sa Venn.", ["Bron håller"]),
        ("“Best in the world“, Venn said.", ["Best in the world"]),
        ('“The bridge is safe," Venn said.', ["The bridge is safe,"]),
        ("It was ``safe'' and ''sound''.", ["safe", "sound"]),
        ("It was—“safe”—in May.", ["safe"]),
        ('He said:"Go."Then he left.', ["Go."]),
        ('"Go," she said. "Now, "she added.', ["Go,", "Now, "]),
    ],
)
def test_marks_of_all_kinds_make_pairs(text: str, words: list[str]) -> None:
    assert quoted(text) == words
    assert loose(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rock 'n' roll was big in the '60s, the players' union said.",
        "Rock ’n’ roll was big in the ’60s, the players’ union said.",
        "’Tis the captains’ own doing, don’t you tell ’em, ’cause they ain’t rockin’ yet.",
        "The class of ‘68 met in the ‘90s.",
        'The mast was 6\'2" tall and 15" wide.',
        "The mast was 6’2” tall and 15” wide, a 3” drop.",
        "The mast was 6' 2½\" tall and the hatch 3¼\" wide, or 8½' by 4'.",
        "Venn's and the Holts' boats.",
        "O'Hara's men wouldn't've gone to D'Arcy's.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []
    assert loose(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"The hatch was 15" wide," she said.', ['The hatch was 15" wide,']),
        ("“The hatch was 15” wide,” she said.", ["The hatch was 15” wide,"]),
        ("“He’s like 6’2”,” Venn said.", ["He’s like 6’2”,"]),
        ('"He left in 1998," she said.', ["He left in 1998,"]),
        ('He called it "Route 66" and left.', ["Route 66"]),
    ],
)
def test_inches_inside_a_quotation(text: str, words: list[str]) -> None:
    assert quoted(text) == words
    assert loose(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘The players’ union is wrong,’ said Venn.", ["The players’ union is wrong,"]),
        ("‘I don’t know,’ said Venn. ‘It’s the captains’ boat.’", ["I don’t know,", "It’s the captains’ boat."]),
        ("The ‘Three Captains’ and the ‘Two Cooks’ met.", ["Three Captains", "Two Cooks"]),
        ("It's the 'Three Captains' and the 'Two Cooks' of the sailors' home.", ["Three Captains", "Two Cooks"]),
        ("‘He said “no” to me,’ said Venn.", ["He said “no” to me,", "no"]),
        ("‘We were rockin’ all night,’ said Venn.", ["We were rockin’ all night,"]),
        ("‘In the ’90s it was worse,’ said Venn.", ["In the ’90s it was worse,"]),
        ("He called it ‘a bad night’ for the sailors’ wives.", ["a bad night"]),
        ("‘Go!’ ‘Why?’ ‘Because.’", ["Go!", "Why?", "Because."]),
    ],
)
def test_single_marks_of_british_papers(text: str, words: list[str]) -> None:
    assert quoted(text) == words
    assert loose(text) == []


def test_quotations_inside_quotations_have_levels() -> None:
    text = "“He told me: ‘Keep the lamps lit.’ So I did,” Venn said. “Yes.”"
    assert [(q.level, text[q.start : q.end]) for q in marks(text).quotations] == [
        (0, "He told me: ‘Keep the lamps lit.’ So I did,"),
        (1, "Keep the lamps lit."),
        (0, "Yes."),
    ]
    assert quoted("“‘Yes,’ he told me,” Venn said.") == ["‘Yes,’ he told me,", "Yes,"]
    assert quoted("\"'Yes,' he told me,\" Venn said.") == ["'Yes,' he told me,", "Yes,"]
    assert quoted("He said “He said “no” to me” and left.") == ["He said “no” to me", "no"]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_again() -> None:
    text = "“We kept the lamps lit.\n\n“Nobody slept.\n\n“The barges came,” Venn said."
    found = marks(text)
    assert [(text[q.start : q.end], q.continued, q.closing) for q in found.quotations] == [
        ("We kept the lamps lit.", True, ""),
        ("Nobody slept.", True, ""),
        ("The barges came,", False, "”"),
    ]
    assert found.loose == ()


def test_a_single_marked_quotation_goes_on_too() -> None:
    text = "‘I know the captains’ names.\n\n‘And they know mine,’ said Venn. ‘Yes.’"
    assert [q.continued for q in marks(text).quotations] == [True, False, False]


def test_a_second_single_marked_speech_goes_on_too() -> None:
    goes_on = "‘No,’ said Venn. ‘We keep what’s lit.\n\n‘Nobody slept in the boatmen’s hall.’\n\nThe mayor told them: ‘We stay.\n\n‘All of us.’"
    assert loose(goes_on) == []
    shut = "‘No,’ said Venn. ‘We keep what’s lit, she added.\n\nThe mayor went on. ‘The bridge opens in May,’ he said. ‘Early.’"
    assert [mark for mark, _ in loose(shut)] == ["‘"]


def test_a_quotation_goes_on_without_a_mark_up_to_the_closing_one() -> None:
    text = "The letter read: “We kept the lamps lit.\n\nNobody slept.\n\nThe barges came.”\n\nIt was signed."
    found = marks(text)
    assert quoted(text) == ["We kept the lamps lit.", "Nobody slept.", "The barges came."]
    assert found.loose == ()
    assert found.quotations[1].opening == ""


def test_a_stray_mark_further_down_closes_nothing() -> None:
    text = "The mayor called it “a good day and left.\n\nNobody slept.\n\nRead our Harbour Hour” newsletter."
    assert loose(text) == [("“", "”"), ("”", "“")]


def test_a_new_paragraph_that_only_quotes_again_ends_an_open_one() -> None:
    text = "“We kept the lamps lit, Venn said.\n\nThe mayor called it “a good night” for all."
    assert loose(text) == [("“", "”")]
    assert quoted(text)[-1] == "a good night"


@pytest.mark.parametrize(
    ("text", "marks_", "words"),
    [
        ("“A night, she said. “Nobody slept,” she added.", [("“", "”")], ["Nobody slept,"]),
        ('"A night, she said. "Nobody slept," she added.', [('"', '"')], ["Nobody slept,"]),
        ('"A night," she said. "Nobody slept, she added.', [('"', '"')], ["A night,", "Nobody slept, she added."]),
        ("Nobody slept,” she added. “Nobody.”", [("”", "“")], ["Nobody."]),
        ("She said so. “", [("“", "”")], []),
    ],
)
def test_an_odd_mark_is_told_and_costs_one_quotation_at_most(text: str, marks_: list[tuple[str, str]], words: list[str]) -> None:
    assert loose(text) == marks_
    assert [w for w in quoted(text) if w] == words


def test_single_marks_are_loose_only_where_they_are_the_outer_marks() -> None:
    british = "‘We kept the lamps lit,’ said Venn. ‘Nobody slept.’\n\nThe mayor went on. ‘The bridge opens in May, he said."
    assert loose(british) == [("‘", "’")]
    american = "“We kept the lamps lit,” said Venn. “Nobody slept.”\n\nThe ‘hood was quiet, said the mayor."
    assert loose(american) == []


def test_whether_a_place_is_quoted() -> None:
    text = "“Ann ‘Bo’ Venn,” she said."
    found = marks(text)
    assert [found.quoted(i) for i in (0, 1, text.index("Bo"), text.index("Venn"), text.index("she"))] == [False, True, True, True, False]
    assert not Marks((), ()).quoted(0)
    assert Marks((Quotation(3, 5, '"', '"', 0, False),), ()).quoted(4)


LINE = st.text(alphabet="ab 5.,\n“”\"‘’'«»„()[]{}`:—", max_size=120)


@given(LINE)
def test_any_text_is_paired(text: str) -> None:
    found = marks(text)
    previous = -1
    for q in found.outer:
        assert 0 <= q.start <= q.end <= len(text)
        assert q.start >= previous
        previous = q.end
        if q.closing:
            assert text.startswith(q.closing, q.end)
        if q.opening:
            assert text.endswith(q.opening, 0, q.start)
    for m in found.loose:
        assert text.startswith(m.mark, m.offset)
    starts = [q.start for q in found.quotations]
    assert starts == sorted(starts)


@given(LINE)
def test_levels_are_depths(text: str) -> None:
    found = marks(text).quotations
    for q in found:
        around = [o for o in found if o is not q and o.start <= q.start and q.end <= o.end and (o.start, -o.end) < (q.start, -q.end)]
        assert q.level == len({(o.start, o.end) for o in around}) or (q.start, q.end) in {(o.start, o.end) for o in found if o is not q}


@pytest.mark.parametrize("bit", ["“a ", '"a ', "‘a ", "'a ", "” ", "(", "[0,", "a) ", ":) ", '"a\n', "“a‘b’ ", "''a ", "(: "])
def test_time_is_linear(bit: str) -> None:
    def seconds(size: int) -> float:
        text = bit * (size // len(bit))
        lines = paragraphs(text)
        best = 9.0
        for _ in range(3):
            began = time.process_time()
            pair(text, lines)
            best = min(best, time.process_time() - began)
        return best

    assert seconds(80_000) < 24 * seconds(10_000) + 0.05
