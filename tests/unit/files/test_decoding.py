"""From bytes to text, without guessing."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.files.decoding import decode
from xcheck.model.notice import Trouble

TEXT = "“Zoë”, she said – 5 €\r\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_found_out(raw: bytes, encoding: str) -> None:
    found = decode(raw, "a.txt")
    assert (found.text, found.encoding) == (TEXT, encoding)


def test_nothing_is_empty_text() -> None:
    found = decode(b"", "a.txt")
    assert (found.text, found.encoding) == ("", "utf-8")


def test_two_letters_that_look_like_one() -> None:
    # É and ” in cp1252 are the bytes of one UTF-8 letter; the rest of the text tells.
    raw = "the “CAFÉ” in Orléans – closed".encode("cp1252")
    assert decode(raw, "a.txt").text == "the “CAFÉ” in Orléans – closed"


@pytest.mark.parametrize(
    ("raw", "kind", "words"),
    [
        (b"caf\x81 x", "encoding", "not UTF-8 or Windows-1252: byte 0x81 at offset 3"),
        (b"one\ntw\x8fo", "encoding", "offset 6"),
        (b"a\0b", "binary", "a NUL byte at offset 1"),
        ("plain words".encode("utf-16-le"), "binary", "utf-16-le"),
        ("plain words".encode("utf-16-be"), "binary", "utf-16-be"),
        (b"%PDF-1.7\n", "binary", "a PDF"),
        (b"PK\x03\x04\x14", "binary", "zip archive or an office document"),
        (b"{\\rtf1 Hello}", "binary", "RTF"),
        (bytes(range(1, 120)) + b"\xe9", "binary", "control characters"),
        (codecs.BOM_UTF8 + b"caf\xe9", "encoding", "byte-order mark of UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "encoding", "byte-order mark of UTF-16-LE"),
        (codecs.BOM_UTF8 + b"a\0b", "binary", "NUL"),
        ("“Zoë” – “Noël” – 5 €".encode() + b"\x93", "encoding", "is not UTF-8: byte 0x93"),
    ],
)
def test_refused(raw: bytes, kind: str, words: str) -> None:
    with pytest.raises(Trouble) as caught:
        decode(raw, "a.txt")
    (notice,) = caught.value.notices
    assert (notice.kind, notice.path) == (kind, "a.txt")
    assert words in notice.message


def test_the_place_of_the_first_bad_byte() -> None:
    with pytest.raises(Trouble, match=r"a\.txt:2:4: "):
        decode(b"one\ntwo\x8d", "a.txt")


def test_a_named_encoding_overrules() -> None:
    assert decode("Žižek".encode("cp1250"), "a", "cp1250").text == "Žižek"
    assert decode("é".encode(), "a", "latin-1").text == "Ã©"
    assert decode("x".encode("utf-16-le"), "a", "utf-16-le").text == "x"
    assert decode(codecs.BOM_UTF8 + b"x", "a", "utf-8").text == "x"
    assert decode(codecs.BOM_UTF16_LE + "x".encode("utf-16-le"), "a", "utf-16").text == "x"


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-9", "no text encoding"),
        ("rot13", "no text encoding"),
        ("hex", "no text encoding"),
        ("ascii", "is not ascii: byte 0xe9"),
        ("utf-16-le", "not utf-16-le"),
    ],
)
def test_a_named_encoding_that_does_not_fit(encoding: str, words: str) -> None:
    with pytest.raises(Trouble, match=words):
        decode(b"caf\xe9!", "a.txt", encoding) if encoding != "utf-16-le" else decode(b"abc", "a.txt", encoding)


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "utf-16", "utf-7", "idna", "punycode", "cp1252"]))
def test_any_bytes_are_text_or_trouble(raw: bytes, encoding: str | None) -> None:
    try:
        text = decode(raw, "a", encoding).text
    except Trouble as trouble:
        text = str(trouble)
    assert text or not raw.strip(b"\xef\xbb\xbf\xff\xfe+/v8-")
    assert "\0" not in text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=60))
def test_utf8_comes_back(text: str) -> None:
    if not text.startswith(("%PDF-", "PK\x03\x04", "{\\rtf", "GIF8")):
        assert decode(text.encode(), "a").text == text
