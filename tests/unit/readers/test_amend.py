"""Words put into the source of an article: offsets, encodings, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.notice import Trouble
from xcheck.readers import read_bytes
from xcheck.readers.amend import Source, Swap, not_rewritten, opened, swapped


def source(raw: bytes, path: str = "a.txt", encoding: str | None = None) -> Source:
    articles, _ = read_bytes(raw, path, {}, encoding)
    return opened(raw, path, articles[0], {}, encoding)


@given(st.lists(st.sampled_from(["quay ", "é“x” ", "\r\n", "\n", "\r", "\x0c", "\u2028", "😀"]), min_size=1).filter(lambda p: "".join(p).strip()), st.data())
def test_source_and_text_run_side_by_side(pieces: list[str], data: st.DataObject) -> None:
    text = "---\nid: x\n---\n" + "".join(pieces)
    own = source(text.encode())
    at = data.draw(st.integers(0, len(own.article.text) - 1))
    assert own.text[own.at(at)] == own.article.text[at]
    assert own.written([]) == own.raw


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_written_in_the_files_own_encoding(encoding: str) -> None:
    raw = "The “quay” – é.\r\n".encode(encoding)
    own = source(raw)
    made, refused = own.swaps([Swap(5, 9, "piér")])
    assert refused == {}
    assert own.written(made) == "The “piér” – é.\r\n".encode(encoding)
    assert own.reads_as(own.written(made), "The “piér” – é.\r\n")
    assert not own.reads_as(own.written(made), "The “quay” – é.\r\n")


def test_what_the_encoding_has_not_is_refused() -> None:
    own = source("Lodz – é".encode("cp1252"))
    made, refused = own.swaps([Swap(0, 4, "Łódź"), Swap(7, 8, "è")])
    assert [swap.new for swap in made] == ["è"]
    assert list(refused.values()) == ["cannot be written in cp1252, the encoding of the file"]


def test_mark_up_between_letters_is_refused() -> None:
    own = source(b"# A\n\nThe qu**ay** and *the* quay.\n", "a.md")
    text = own.article.text
    first, second = text.index("quay"), text.rindex("quay")
    made, refused = own.swaps([Swap(first, first + 4, "pier"), Swap(second, second + 4, "pier")])
    assert list(refused) == [Swap(first, first + 4, "pier")]
    assert own.written(made) == b"# A\n\nThe qu**ay** and *the* pier.\n"


def test_words_over_the_end_of_a_line_are_refused() -> None:
    lines = b"The board of the harbour has put all of its old papers on the quay\nside and nobody in the whole town knows what is to become of them\nnow that the quay is wet.\n"
    own = source(lines)
    text = own.article.text
    assert "quay side" in text
    over, whole = Swap(text.index("quay side"), text.index("quay side") + 9, "quayside"), Swap(text.rindex("quay"), text.rindex("quay") + 4, "pier")
    made, refused = own.swaps([over, whole])
    assert refused == {over: "a line ends between its words"}
    assert own.written(made) == lines.replace(b"the quay is", b"the pier is")
    assert own.reads_as(own.written(made), text.replace("the quay is", "the pier is"))


def test_a_front_matter_that_would_change_is_noticed() -> None:
    own = source(b"---\nid: quay\n---\nThe quay.\n")
    assert own.reads_as(own.raw, own.article.text)
    assert not own.reads_as(own.raw.replace(b"id: quay", b"id: pier"), own.article.text)


def test_formats() -> None:
    assert [bool(not_rewritten(p)) for p in ("a.txt", "a.MD", "a", "a.html", "a.DOCX", "a.json", "a.jsonl")] == [False, False, False, True, True, True, True]


def test_bytes_that_no_encoding_gives_back_are_trouble() -> None:
    raw = b"+AGE-bc"
    (article,), _ = read_bytes(raw, "a.txt", {}, "utf-7")
    with pytest.raises(Trouble, match="same bytes"):
        opened(raw, "a.txt", article, {}, "utf-7")


def test_swapped() -> None:
    assert swapped("abcdef", [Swap(0, 1, "X"), Swap(2, 4, ""), Swap(4, 6, "YZ")]) == "XbYZ"
