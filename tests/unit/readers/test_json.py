"""Articles in JSON: one, a list, or one a line; places are those of the written characters."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.place import Place
from xcheck.readers import read_bytes


def test_one_object_is_one_article_under_the_files_path() -> None:
    source = '{"title": "Talks", "by": ["Ada Orr", "Ben Vane"], "text": "Vane \\u201cleft\\u201d.\\nOrr \\ud83d\\ude00 stayed.",\n "published": "2026-03-01T10:00", "source": "Desk", "lang": "en"}'
    (article,), notices = read_bytes(source.encode(), "a.json", {"by": "byline"}, None)
    assert notices == ()
    assert (article.path, article.id, article.title, article.byline) == ("a.json", "a.json", "Talks", "Ada Orr, Ben Vane")
    assert (article.published, article.source, article.lang) == (date(2026, 3, 1), "Desk", "en")
    assert article.text == "Vane “left”.\nOrr 😀 stayed."
    for word, written in (("Vane", "Vane"), ("“", "\\u201c"), ("left", "left"), ("Orr", "Orr"), ("😀", "\\ud83d"), ("stayed", "stayed")):
        place = article.locate(article.text.index(word))
        assert place.line == 1
        assert source.startswith(written, place.column - 1), word


def test_lists_and_lines_give_each_article_a_path_of_its_own() -> None:
    items = [{"id": "x", "text": "One."}, {"text": "Two."}, {"id": "x", "text": "Three."}, {"id": "../a b", "text": "Four."}]
    listed, _ = read_bytes(json.dumps(items, indent=1).encode(), "d/a.json", {}, None)
    assert [(a.path, a.id) for a in listed] == [("d/a.json#x", "x"), ("d/a.json#2", "d/a.json#2"), ("d/a.json#3", "x"), ("d/a.json#..-a-b", "../a b")]
    rows, _ = read_bytes("\n\n".join(map(json.dumps, items)).encode(), "d/a.jsonl", {}, None)
    assert [a.path for a in rows] == ["d/a.jsonl#x", "d/a.jsonl#3", "d/a.jsonl#5", "d/a.jsonl#..-a-b"]
    assert rows[1].locate(0) == Place(3, 11)


def test_other_names_nested_values_and_repeated_keys() -> None:
    source = '{"meta": {"text": "No."}, "list": ["text", {"body": "No."}], "body": "No.", "body": "Yes."}'
    (article,), notices = read_bytes(source.encode(), "a.json", {"body": "text"}, None)
    assert (article.text, notices) == ("Yes.", ())
    assert source.startswith("Yes.", article.locate(0).column - 1)


@pytest.mark.parametrize(
    ("path", "source", "line", "words"),
    [
        ("a.json", '{"text": "x"', 1, "not JSON"),
        ("a.json", '{"title": "x"}', 1, "no text"),
        ("a.json", '{"text": 3}', 1, "no text"),
        ("a.json", "3", 1, "no article"),
        ("a.json", "[" * 100_000, 1, "nests too deep"),
        ("a.jsonl", '{"text": "x"}\n{"text": \n', 2, "not JSON"),
        ("a.jsonl", '{"text": "x"}\n{"text": "y", "published": "soon"}', 2, "no date"),
        ("a.json", "[]", 0, "no article"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(path: str, source: str, line: int, words: str) -> None:
    articles, notices = read_bytes(source.encode(), path, {}, None)
    assert [(n.line, n.gravity, words in n.message) for n in notices] == [(line, "trouble", True)]
    assert len(articles) == (source.startswith('{"text": "x"}\n') + ("soon" in source))


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=3), st.booleans())
def test_every_text_comes_back_and_plain_characters_stand_where_places_say(texts: list[str], ascii_only: bool) -> None:
    source = "\n".join(json.dumps({"text": t}, ensure_ascii=ascii_only) for t in texts)
    articles, notices = read_bytes(source.encode("utf-8", "surrogatepass"), "a.jsonl", {}, None)
    if notices and any(n.kind == "encoding" or n.kind == "binary" for n in notices):
        return
    assert [a.text for a in articles] == [t for t in texts if t.strip()]
    rows = source.split("\n")
    for article in articles:
        for offset, character in enumerate(article.text):
            if character.isascii() and character.isalnum():
                place = article.locate(offset)
                assert rows[place.line - 1][place.column - 1] == character


@pytest.mark.parametrize(
    "source",
    [
        '{"schema_version": 1, "tool": {"name": "xcheck"}, "findings": []}',
        '{"$schema": "https://sarif.example/sarif-2.1.0.json", "version": "2.1.0", "runs": []}',
        '{"source": {"name": "xcheck"}, "diagnostics": []}',
        '[{"description": "Vane", "check_name": "name-variant", "fingerprint": "0", "location": {"path": "a.txt"}}]',
        '{"schema_version": 1, "old": {"path": "a.txt"}, "new": {"path": "b.txt"}, "changes": []}',
        '{"schema_version": 1, "pairs": []}',
    ],
)
def test_a_report_beside_the_articles_is_passed_over(source: str) -> None:
    articles, notices = read_bytes(source.encode(), "report.json", {}, None)
    assert articles == ()
    assert [n.gravity for n in notices] == ["info"]
