from __future__ import annotations

import time

import pytest

from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.readers import read_bytes
from xcheck.readers.suppressing import COMMENT, blocks, lines

SAID = "<!-- xcheck: ignore name-variant -- he signs so -->"


def article(text: str, path: str) -> tuple[Article, tuple[Notice, ...]]:
    (found,), notices = read_bytes(text.encode(), path, {}, None)
    return found, notices


def meant(text: str, path: str) -> list[str | None]:
    found, notices = article(text, path)
    assert notices == ()
    return [each.span and found.text[each.span.start : each.span.end] for each in found.suppressions]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (f"One.\n\n{SAID}\nTwo\ngoes on.\n\nThree.\n", "Two\ngoes on."),
        (f"One.\n\n{SAID}\n\nTwo.\n", "Two."),
        (f"One {SAID} goes on.\n\nTwo.\n", "One  goes on."),
        (f"One. {SAID}\n\nTwo.\n", "One. "),
        (f"{SAID}\r\nOne.\r\n\r\nTwo.\r\n", "One."),
        (f"One.\n\n{SAID}\n", ""),
        (SAID.replace("ignore", "ignore-file") + "\nOne.\n", None),
    ],
)
def test_in_markdown_the_paragraph_or_the_next_one(text: str, part: str | None) -> None:
    assert meant(text, "a.md") == [part]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (f"<p>One.</p>{SAID}<p>Two.</p>", "Two."),
        (f"<p>One.</p><p>{SAID}Two &amp; more.</p>", "Two & more."),
        (f"<p>One {SAID} goes <b>on</b>.</p><p>Two.</p>", "One goes on."),
        (f"<p>One. {SAID}</p><p>Two.</p>", "One."),
        (f"<p>One.</p>{SAID}", ""),
    ],
)
def test_in_html_the_line_or_the_next_one(text: str, part: str) -> None:
    assert meant(f"<html><body>{text}</body></html>", "a.html") == [part]


def test_the_digest_of_an_article_does_not_know_them() -> None:
    assert article(f"One.\n\n{SAID}\n", "a.md")[0].digest == article("One.\n\n\n", "a.md")[0].digest


def test_front_matter_for_every_format_that_has_it() -> None:
    head = "---\nid: a\nxcheck-ignore:\n  name-variant: he signs so\n  credit-line: a\n    reprint\n---\nOne.\n"
    for path in ("a.txt", "a.md"):
        found, notices = article(head, path)
        assert [(s.rule, s.reason, s.line, s.span) for s in found.suppressions] == [
            ("name-variant", "he signs so", 4, None),
            ("credit-line", "a reprint", 5, None),
        ]
        assert (found.id, notices) == ("a", ())


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("---\nxcheck-ignore: name-variant\n---\nOne.\n", 2, "write a mapping"),
        ("---\nxcheck-ignore:\n  name-variant:\n---\nOne.\n", 3, "no reason"),
        ("One.\n<!-- xcheck: ignore name-variant -->\n", 2, "gives no reason"),
        ("One.\n<!-- xcheck: ignore name-variant -- -->\n", 2, "gives no reason"),
        ("One.\n<!-- xcheck: ignore -- why -->\n", 2, "names no rule"),
        ("One.\n<!-- xcheck: ignored name-variant -- why -->\n", 2, "unknown order"),
    ],
)
def test_what_silences_nothing_is_trouble(text: str, line: int, said: str) -> None:
    found, (notice,) = article(text, "a.md")
    assert (found.suppressions, notice.gravity, notice.line, said in notice.message) == ((), "trouble", line, True)


@pytest.mark.parametrize(
    "text", ["<!-- a note on xcheck: ignore this -->One.\n", "<!-- xchecked: fine -->One.\n", "xcheck: ignore name-variant -- said in the text\n"]
)
def test_other_comments_and_words_are_left_alone(text: str) -> None:
    for path in ("a.md", "a.txt", "a.html"):
        found, notices = article(text, path)
        assert (found.suppressions, notices) == ((), ())


def test_several_rules_and_another_dash() -> None:
    found, _ = article("<!-- XCHECK: Ignore one, two — because -->\nOne.\n", "a.md")
    assert [(s.rule, s.reason) for s in found.suppressions] == [("one", "because"), ("two", "because")]


def test_lines_and_blocks() -> None:
    text = "a\nb\n\n  \nc\r\nd\r\n\r\ne"
    assert [text[slice(*s)] for s in lines(text)] == ["a", "b", "c", "d", "e"]
    assert [text[slice(*s)] for s in blocks(text)] == ["a\nb", "c\r\nd", "e"]


@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_time_grows_with_length(path: str) -> None:
    began = time.process_time()
    found, _ = article(f"{SAID}\nwords\n\n" * 4000 + "<!-- xcheck: " * 2000, path)
    assert len(found.suppressions) == 4000
    assert not COMMENT.search("<!-- xcheck: - < " * 200_000)
    assert time.process_time() - began < 5
