"""Readers keep every character and its place in the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.article import Article
from xcheck.model.place import Place
from xcheck.readers import read_bytes, read_file


def one(raw: bytes, path: str = "a.txt", **names: str) -> Article:
    articles, notices = read_bytes(raw, path, names, None)
    assert not notices
    (article,) = articles
    return article


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Vane left.\r\nOrr stayed.\r\n", "Vane left.\r\nOrr stayed.\r\n"),
        ("\ufeffVane left.".encode(), "Vane left."),
        ("Rene\u0301 left.".encode(), "Rene\u0301 left."),
        ("😀 J.D.\u00a0Vane".encode(), "😀 J.D.\u00a0Vane"),
        ("“Vane”".encode("cp1252"), "“Vane”"),
        ("“Vane”".encode("utf-16"), "“Vane”"),
    ],
)
def test_the_text_is_the_file_character_for_character(raw: bytes, text: str) -> None:
    assert one(raw).text == text


def test_front_matter_is_read_and_places_count_from_the_top_of_the_file() -> None:
    article = one(
        b"---\nid: talks-1\ntitle: 'Talks: day one'\nauthor: [Ada Orr, Ben Vane]\npublished: 2026-03-01\nsource: Desk\nlang: en\n---\nVane left.\nOrr stayed.\n",
        author="byline",
    )
    assert (article.id, article.title, article.byline) == ("talks-1", "Talks: day one", "Ada Orr, Ben Vane")
    assert (article.published, article.source, article.lang) == (date(2026, 3, 1), "Desk", "en")
    assert article.text == "Vane left.\nOrr stayed.\n"
    assert article.locate(article.text.index("Orr")) == Place(10, 1)


def test_crlf_front_matter() -> None:
    article = one(b"---\r\nid: x\r\n---\r\nVane left.\r\n")
    assert article.id == "x"
    assert article.locate(0) == Place(4, 1)


def test_an_article_that_begins_with_a_rule_has_no_front_matter() -> None:
    for text in ("---\nVane left the hall.\n---\nOrr stayed.", "---", "--- Vane left", "---\nid: x\nno end"):
        assert one(text.encode()).text == text


def test_bad_front_matter_is_trouble_with_its_place_and_the_words_are_still_read() -> None:
    articles, notices = read_bytes(b"---\nid: x\npublished: soon\n---\nVane left.", "a.txt", {}, None)
    assert [(n.line, n.gravity) for n in notices] == [(3, "trouble")]
    assert "soon" in notices[0].message
    assert articles[0].text == "Vane left."
    articles, notices = read_bytes(b"---\nid: [x\n---\nVane left.", "a.txt", {}, None)
    assert notices[0].gravity == "trouble"
    assert notices[0].line > 0
    assert articles[0].text == "Vane left."


def test_the_file_name_dates_the_undated() -> None:
    assert one(b"Vane left.", "desk/2026-03-01_talks.txt").published == date(2026, 3, 1)
    assert one(b"---\npublished: 2026-02-01\n---\nVane left.", "2026-03-01_talks.txt").published == date(2026, 2, 1)
    assert one(b"Vane left.", "2026-13-01_talks.txt").published is None


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", b"---\nid: x\n---\n"])
def test_an_empty_file_is_said(raw: bytes) -> None:
    articles, notices = read_bytes(raw, "a.txt", {}, None)
    assert articles == ()
    assert [(n.kind, n.gravity) for n in notices] == [("empty", "trouble")]


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 20, b"PK\x03\x04\x00\x00\x00", b"Vane " + b"\x81\x8d\xff"])
def test_what_is_no_text_is_said(raw: bytes) -> None:
    articles, notices = read_bytes(raw, "a.txt", {}, None)
    assert articles == ()
    assert [n.gravity for n in notices] == ["trouble"]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    articles, notices = read_file(tmp_path / "gone.txt", "gone.txt", {}, None)
    assert articles == ()
    assert notices[0].path == "gone.txt"
    assert "no such file" in notices[0].message


MARKDOWN = """---
id: m
---
# Talks *fail*

> Vane **left** the [great hall](https://example.org/a_b "The hall"), _early_.
![a picture](x.png)
Orr\\_s note: 5 * 3 * 2 and snake_case_word stay. <!-- not
this -->

***
"""


def test_markdown_gives_the_words_and_their_places_in_the_file() -> None:
    article = one(MARKDOWN.encode(), "m.md")
    assert article.text.split("\n")[0] == "Talks fail"
    assert "Vane left the great hall, early." in article.text
    assert "Orr_s note: 5 * 3 * 2 and snake_case_word stay." in article.text
    assert "not" not in article.text.split("stay.")[1]
    lines = MARKDOWN.split("\n")
    for word in ("Talks", "fail", "Vane", "left", "great", "early", "note", "snake_case_word"):
        place = article.locate(article.text.index(word))
        assert lines[place.line - 1].startswith(word, place.column - 1), word


def test_markdown_takes_out_addresses_with_brackets_in_them() -> None:
    text = one(b"The [pier](https://pier.example/about_(history)) and ![it](a(1).png) the [mole](<m>) (new) [are](b(c shut.", "m.md").text
    assert text == "The pier and  the mole (new) [are](b(c shut."


@given(st.text(alphabet='#*_[]()!<>- \n\\aB`"', max_size=60))
def test_markdown_never_invents_and_always_finds_the_way_back(body: str) -> None:
    articles, _ = read_bytes(body.encode(), "m.md", {}, None)
    lines = body.split("\n")
    for article in articles:
        for offset, character in enumerate(article.text):
            if character != "\n":
                place = article.locate(offset)
                assert lines[place.line - 1][place.column - 1] == character


def test_a_file_or_an_article_beyond_all_measure_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xcheck.readers.LARGEST", 40)
    line, short = b"Vane left the harbour before the others came.", b"Vane left."
    (tmp_path / "line.txt").write_bytes(line)
    (tmp_path / "week.jsonl").write_bytes(b'{"id": "a", "text": "%s"}\n{"id": "b", "text": "%s"}\n' % (line, short))
    for found in (read_file(tmp_path / "line.txt", "line.txt", {}, None), read_bytes(line, "line.txt", {}, None)):
        assert found[0] == ()
        assert [str(notice) for notice in found[1]] == ["line.txt: is too large: 45 bytes, at most 40 are read"]
        assert found[1][0].gravity == "trouble"
    articles, notices = read_file(tmp_path / "week.jsonl", "week.jsonl", {}, None)
    assert [article.text for article in articles] == ["Vane left."]
    assert [str(notice) for notice in notices] == ["week.jsonl#a: is too large: 45 characters, at most 40 are read"]
