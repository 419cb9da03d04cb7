"""HTML pages: every word of the page at its place in the source, the head's metadata, what the mark-up sets apart."""

from __future__ import annotations

import json
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.article import Article
from xcheck.readers import read_bytes

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Ferry back in May | The Quay</title>
<meta property="og:site_name" content="The Quay"><link rel="canonical" href="https://quay.example/news/ferry?x=1#top">
<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "headline": "Ferry to be back in May &amp; June",
 "author": [{"name": "Ada Orr"}, {"name": "Ben Vane"}], "datePublished": "2026-03-01T08:00:00Z"}]}</script>
<style>p { color: red }</style></head>
<body><nav><a href="/">Home</a><a href="/s">Sport</a></nav>
<h1>Ferry to be back in May &amp; June</h1>
<p>The harbour board met on Monday.<br>It
   spoke of <b>Mr&nbsp;Va</b>ne&rsquo;s &#x201c;plan&#8221; &mdash; <a href="/p">in full</a>.</p>
<table><tr><td>Kell</td><td>12 ships</td></tr></table>
<template>Unseen</template><noscript>Unseen</noscript><svg><title>Unseen</title></svg>
<!-- Unseen <p> --><p>The end.</p>
<footer>Copyright The Quay</footer></body></html>
"""


def one(source: str | bytes, path: str = "a.html") -> Article:
    raw = source.encode() if isinstance(source, str) else source
    articles, notices = read_bytes(raw, path, {}, None)
    assert not notices, notices
    (article,) = articles
    return article


def lines(source: str) -> list[str]:
    return [line for line in one(source).text.split("\n") if line]


def test_each_block_is_a_line_and_inline_elements_are_joined() -> None:
    assert lines(PAGE) == [
        "Home Sport",
        "Ferry to be back in May & June",
        "The harbour board met on Monday.",
        "It spoke of Mr\u00a0Vane’s “plan” — in full.",
        "Kell",
        "12 ships",
        "The end.",
        "Copyright The Quay",
    ]


def test_the_head_gives_the_metadata() -> None:
    article = one(PAGE)
    assert (article.title, article.byline, article.published) == ("Ferry to be back in May & June", "Ada Orr, Ben Vane", date(2026, 3, 1))
    assert (article.id, article.source, article.lang) == ("https://quay.example/news/ferry", "The Quay", "en-GB")


def test_without_json_the_tags_are_read_and_a_front_page_is_no_identity() -> None:
    article = one('<head><title>Ferry back - The Quay</title><meta name=author content="Ada Orr"><meta name="date" content="2026-03-01">'
                  '<meta property=og:site_name content="The Quay"><link rel=canonical href="https://quay.example/"></head><p>It is back.')  # fmt: skip
    assert (article.title, article.byline, article.published, article.id) == ("Ferry back", "Ada Orr", date(2026, 3, 1), "a.html")


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ('<h1>Ferry back</h1><time datetime="2026-03-01T08:00">1 March</time>', date(2026, 3, 1)),
        ('<h1>Ferry back</h1><time class="dt-updated" datetime="2026-03-02">2 March</time><time datetime="2026-03-01">1 March</time>', date(2026, 3, 1)),
        ('<time itemprop="datePublished" datetime="2026-03-01">1 March</time><h1>Ferry back</h1>', date(2026, 3, 1)),
        ('<aside><time datetime="2026-01-01">1 January</time></aside><h1>Ferry back</h1><p>It is back.', None),
        ("<h1>Ferry back</h1><time>soon</time><p>It is back.", None),
        ("<h1>Ferry back</h1><p>Published 1 March 2026<p>It is back.", date(2026, 3, 1)),
        ('<h1>Ferry back</h1><meta name=date content="2026-03-03"><time datetime="2026-03-01">1 March</time>', date(2026, 3, 3)),
    ],
)
def test_a_clock_below_the_headline_tells_when_a_page_was_published(body: str, wanted: date | None) -> None:
    assert one(f"<html><body>{body}").published == wanted


def test_every_character_is_found_at_its_place_in_the_source() -> None:
    article = one(PAGE)
    source = PAGE.split("\n")
    for word in ("Home", "Sport", "Ferry", "June", "harbour", "It", "spoke", "Mr", "Va", "ne", "plan", "in full", "12 ships", "end"):
        place = article.locate(article.text.index(word))
        assert source[place.line - 1].startswith(word, place.column - 1), word
    place = article.locate(article.text.index("’"))
    assert source[place.line - 1].startswith("&rsquo;", place.column - 1)


@given(st.text(alphabet="<>/=\"'!-& ;\nabpdivx#", max_size=80))
def test_no_source_breaks_the_walk_and_what_is_shown_stands_in_it(body: str) -> None:
    articles, _ = read_bytes(body.encode(), "a.html", {}, None)
    source = body.split("\n")
    for article in articles:
        for offset, character in enumerate(article.text):
            place = article.locate(offset)
            if not character.isspace() and not source[place.line - 1].startswith("&", place.column - 1):
                assert source[place.line - 1][place.column - 1] == character


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("<p>One<p>Two<li>Three", ["One", "Two", "Three"]),
        ("<p>One <i>and <b>two</i> three</b> four</p>", ["One and two three four"]),
        ("<head><title>T</title><p>No end of the head</p>", ["No end of the head"]),
        ("<p title='a > b'>One</p><p title=\"never closed>Two</p>", ["One", "Two"]),
        ("<pre>One\n  two</pre>", ["One", "two"]),
        ("One &amp two &copy 3 &nosuch; AT&T 4 < 5 & 6", ["One & two © 3 &nosuch; AT&T 4 < 5 & 6"]),
        ("<p>One<!-- never closed></p><p>Two</p>", ["One", "Two"]),
        ("<p>\u00a0</p><p>One</p>", ["One"]),
        ("<script>if (a < b) document.write('<p>No</p>')</script><p>One", ["One"]),
    ],
)
def test_sources_that_are_not_sound_are_read_as_browsers_show_them(source: str, wanted: list[str]) -> None:
    assert lines(source) == wanted


@pytest.mark.parametrize("piece", ["<a ", "<!--", '<a b="', '<a " ="><', "<div>", "<b>", "&", "</p>", "<p>a", "<li><ul>", "<script>", "<!", "<a href=x>y "])
def test_hostile_sources_take_time_in_proportion(piece: str) -> None:
    source = piece * (300_000 // len(piece)) + "<p>End."
    begun = process_time()
    read_bytes(source.encode(), "a.html", {}, None)
    assert process_time() - begun < 6


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ('<meta charset="windows-1251"><p>Кремль'.encode("cp1251"), "Кремль\n"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>“Vane”'.encode("cp1252"), "“Vane”\n"),
        ('<meta charset="windows-1251"><p>“Vane”'.encode(), "“Vane”\n"),
        ("<p>“Vane”".encode("utf-16"), "“Vane”\n"),
        (b'<meta charset="no-such"><p>Vane', "Vane\n"),
    ],
)
def test_a_declared_encoding_counts_where_the_bytes_are_no_utf8(raw: bytes, text: str) -> None:
    assert one(raw).text == text


STORY = "".join(f"<p>The harbour board of Kell said on day {n} that the ferry would sail again before the summer was over.</p>" for n in range(8))


def set_apart(source: str) -> list[str]:
    article = one(source)
    return [article.text[span.start : span.end] for span in article.apart]


def test_menus_footers_and_teasers_are_set_apart() -> None:
    teaser = '<div><h3><a href="/x">Lighthouse keeper leaves after forty years</a></h3><p>He says that he will miss the birds more than the light.</p></div>'
    source = f"<ul><li><a href=/>Home</a><li>Sport</ul><h1>Ferry back</h1><div>By Ada Orr</div><article>{STORY}<aside>Sign up</aside></article>{teaser}<footer>Imprint</footer>"
    gone = ["Home", "Sport", "Sign up", "Lighthouse keeper leaves after forty years", "He says that he will miss the birds more than the light.", "Imprint"]
    assert set_apart(source) == gone


def test_what_is_the_story_stays() -> None:
    box = "<aside><p>" + "The ferry line was opened by the board more than a hundred years ago, and it has not been closed for a day. " * 3 + "</p></aside>"
    assert set_apart(f"<h1>Ferry back</h1><p>A standfirst without a stop</p><article>{STORY}{box}<ul><li>Kell<li><a href=/s>Stow</a></ul></article>") == []
    assert set_apart(f"<form><div>{STORY}</div></form>") == []
    assert set_apart(f'<div class="sidebar-layout"><p class="paywall">{STORY}</div>') == []
    assert set_apart("<p>Vane left.</p><p>Orr stayed.</p>") == []


def test_the_headline_of_a_page_without_h1_is_known_by_its_title() -> None:
    title = "<title>Old ferry of Kell sails again - Kell Post</title>"
    trail = "<ul class=breadcrumb><li><a href=/>Home</a><li>Old ferry of Kell sails again</ul>"
    page = f"{title}{trail}<div><h2>Old ferry of Kell sails again</h2><p>Nine years on</p></div><div>{STORY}</div>"
    assert set_apart(page) == ["Home", "Old ferry of Kell sails again"], "the trail goes, headline and standfirst stay"
    assert "Old ferry of Kell sails again" not in set_apart(f"{title}<div class=qx7>Old ferry of Kell sails again</div><div>{STORY}</div>")
    other = f"<title>Kell Post</title><div><h2>Tides and tolls today</h2></div><div>{STORY}</div>"
    assert set_apart(other) == ["Tides and tolls today"], "a line that the title does not begin with is no headline"


def test_readers_may_write_more_than_the_story_holds() -> None:
    said = "".join(f"<p>I have said {n} times that this ferry is a waste of money and of good harbour paint.</p>" for n in range(20))
    page = f"<h1>Ferry back</h1><article>{STORY}<div class='comments-area'><h3>Your say</h3>{said}</div></article>"
    gone = set_apart(page)
    assert len(gone) == 21
    assert not any("harbour board" in line for line in gone)


def test_a_part_called_comment_may_be_the_opinion_pages() -> None:
    assert set_apart(f"<section class='comment'><h1>Ferry back</h1>{STORY}</section>") == []
    assert set_apart(f"<div class='comments'><h1>Ferry back</h1>{STORY}</div>") == []
    assert set_apart(f"<div class='comments'>{STORY}</div>") == [], "nothing to read stands above"


def carried(body: str, shown: str = "<div id=root></div>") -> str:
    data = json.dumps({"@graph": [{"@type": "NewsArticle", "headline": "Ferry back", "articleBody": body}]})
    return f"<script type='application/ld+json'>{data}</script>{shown}"


BODY = "The “old” ferry sails.\n\n" + "The harbour board of Kell said on Monday that it would sail again before the summer. " * 5


def test_a_page_that_shows_nothing_is_read_from_its_data() -> None:
    source = carried(BODY)
    article = one(source)
    assert (article.text, article.title) == (BODY, "Ferry back")
    place = article.locate(BODY.index("harbour"))
    assert source.split("\n")[place.line - 1][place.column - 1 :].startswith("harbour board")


def test_what_a_page_shows_comes_before_its_data() -> None:
    assert one(carried(BODY, STORY)).text.startswith("The harbour board of Kell said on day 0")
    assert one(carried("A short text.", "<p>Open app</p>")).text == "Open app\n"
    assert one(carried("<p>" + BODY + "</p>", "<p>Open app</p>")).text == "Open app\n", "mark-up in the data is not read"


def test_a_page_of_our_own_is_passed_over() -> None:
    articles, notices = read_bytes(PAGE.replace("<title>", '<meta name="generator" content="xcheck">\n<title>').encode(), "report.html", {}, None)
    assert articles == ()
    assert [(n.kind, n.gravity) for n in notices] == [("report", "info")]
