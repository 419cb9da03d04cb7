"""Hard-wrapped lines are put together, and nothing else is."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from xcheck.model.place import locate
from xcheck.readers import read_bytes
from xcheck.readers.unwrapping import unwrapped

HARBOUR = (
    "The harbour board of Kell met on Monday to hear what the new stage would cost, and who would pay for the two ships that "
    "the yard in Stow has promised for the spring. Orla Finnegan, who chairs the board, told its members that nobody had asked "
    "the fishermen, and that the fishermen would be asked (all nineteen of them) before the week was out."
)
TICKETS = (
    "Tickets are to cost what they cost before the flood. “Nobody in Kell will pay more to see a doctor than his mother "
    "did,” Finnegan said, and the gallery, which had been quiet until then, began to clap. The clerk asked for order twice."
)
STORY = f"{HARBOUR}\n\n{TICKETS}\n"


def at(width: int, text: str = STORY) -> str:
    return "\n\n".join("\n".join(textwrap.wrap(each, width, break_long_words=False, break_on_hyphens=False)) for each in text.strip().split("\n\n")) + "\n"


@pytest.mark.parametrize("width", [55, 61, 72, 80, 99, 110])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("path", ["desk/a.txt", "desk/a.md"])
def test_the_same_article_at_any_width(width: int, ending: str, path: str) -> None:
    raw = at(width).replace("\n", ending)
    ((article,), notices) = read_bytes(f"---\ntitle: Ships for Kell\n---\n{raw}".encode(), path, {}, None)
    assert notices == ()
    assert article.text == STORY.replace("\n", ending)


@given(st.integers(50, 110), st.integers(0, 2**32))
def test_every_character_knows_its_place(width: int, seed: int) -> None:
    raw = at(width)
    whole = unwrapped(raw)
    lines = raw.split("\n")
    offset = seed % len(whole.text)
    place = locate(whole.text, whole.anchors, offset)
    there = lines[place.line - 1][place.column - 1 : place.column]
    assert there == whole.text[offset].strip() or (there, whole.text[offset]) == (" ", " ")


def test_mark_up_over_a_break_is_read_and_places_hold() -> None:
    source = f"# Ships for Kell\n\n{at(64)}\nThe board has put *all of its papers, with the plans, on the website\nof the town* and in [the library\nof Kell](https://kell.example/) as well.\n"
    ((article,), _) = read_bytes(source.encode(), "desk/a.md", {}, None)
    assert (
        article.text.splitlines()[-1] == "The board has put all of its papers, with the plans, on the website of the town and in the library of Kell as well."
    )
    for words in ("Finnegan, who", "the website", "of the town", "the library", "of Kell as", "Kell as"):
        place = article.locate(article.text.rindex(words))
        assert source.split("\n")[place.line - 1][place.column - 1 :].startswith(words.split()[0]), words


KEPT = {
    "a line a paragraph": "Ships for Kell\nThe board met on Monday.\nIt will meet again on Friday, when the plans are there.\nNobody else spoke.\n",
    "long lines": f"{HARBOUR}\n{TICKETS}\n{HARBOUR}\nand {TICKETS}\n",
    "a poem in capitals": "The boats go out at morning when the tide is on the turn\nThe lamps upon the harbour wall are all that\u2019s left to burn\n" * 4,
    "one slip in a text of lines": "".join(f"The {n}th boat left the harbour of Kell at a quarter to five.\n" for n in range(20))
    + "It came back with the tide and all of its\nnets were torn.\n",
    "entries of a list": "- apples from the orchard behind the old mill of Stow\n- pears that nobody else in the whole valley would have\n* plums\n2. quinces, which keep\n",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_is_not_wrapped_stays_as_it_is(text: str) -> None:
    assert unwrapped(text).text == text


LAID_OUT = {
    "a list": "- The first of the three ships is to be painted white\n- the second one is to be painted in the colours of Kell\n- the third is not to be painted at all, to save money",
    "a table": "| ship | built in the yard of | paint that was ordered |\n| --- | --- | --- |\n| one | Stow, by the sea | white |",
    "a menu": "Latest stories\nMayor of Kell asks visitors to leave the swans alone\nLady Isolde to sail late on Sundays this summer\nPear growers count the cost of a cold April",
    "program text": "```\nfor each ship in the harbour of the town of Kell do what\nfollows here until there is no ship left in the list\n```",
    "a hard break": "The address of the harbour board, for letters of any kind, is\\\nharbour house",
    "two blanks": "The address of the harbour board, for letters of any kind, is  \nharbour house",
    "a heading": "## A heading that is nearly as long as any of the lines are here\nText under it.",
}


@pytest.mark.parametrize("laid", LAID_OUT.values(), ids=LAID_OUT)
@pytest.mark.parametrize("width", [62, 72])
def test_in_a_wrapped_text_what_is_laid_out_stays_so(laid: str, width: int) -> None:
    assert unwrapped(f"{at(width)}\n{laid}\n\n{at(width)}").text == f"{STORY}\n{laid}\n\n{STORY}"


def test_an_entry_may_run_over_lines() -> None:
    entry = "- The first of the three ships is to be painted white, as the\n  ships of Kell have always been, and the others are not to be\n  painted at all.\n- The end."
    assert unwrapped(f"{at(62)}\n{entry}\n").text == f"{STORY}\n{' '.join(entry.replace('- The end.', '').split())}\n- The end.\n"


def test_a_line_that_an_edit_cut_short_is_joined() -> None:
    raw = at(72).replace("Orla Finnegan, who", "Orla Finnegan,\nwho", 1)
    assert unwrapped(raw).text == STORY


def test_front_matter_is_let_alone() -> None:
    head = "---\nabout: the board of the harbour of Kell and what it did when the\n  flood came, and after\nmore: a line of front matter that is as long as any line of it\n  and goes on\n---\n"
    whole = unwrapped(head + at(70), len(head))
    assert whole.text == head + STORY
    assert read_bytes((head + at(70)).encode(), "a.txt", {}, None)[0][0].locate(len(STORY) - 2).line == (head + at(70)).count("\n")


@given(st.text(alphabet="aB .,\n\r\t-#|\\>`“”é", max_size=400))
def test_only_white_space_changes(text: str) -> None:
    whole = unwrapped(text)
    assert whole.text.split() == text.split()
    assume(whole.text)
    assert locate(whole.text, whole.anchors, len(whole.text) - 1).line <= text.count("\n") + text.count("\r") + 1


@pytest.mark.parametrize("piece", ["a\n", "\n a", " \n", "word " * 12 + "\n", "- \n", "```\n", "“”\n", "x" * 99 + "\n"])
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    begun = time.process_time()
    unwrapped(piece * (400_000 // len(piece)))
    assert time.process_time() - begun < 4
