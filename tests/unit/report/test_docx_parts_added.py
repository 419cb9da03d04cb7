"""Parts that are added to, and those that have to be there."""

from __future__ import annotations

import pytest

from tests.unit.report.word import packed, para, run, whole
from xcheck.readers.docx_parts import Package, Unsound, parse
from xcheck.report.docx_parts_added import Part, added, comments, inserted, opened


def part(raw: bytes) -> Part:
    return Part("x.xml", raw, parse(raw, "x.xml"))


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        (b"<a><b/></a>\n", b"<a><b/><n/></a>\n"),
        (b"<x:a xmlns:x='u'/>", b"<x:a xmlns:x='u'><n/></x:a>"),
        (b"<a/><!-- end -->", b"<a><n/></a><!-- end -->"),
        (b"<?xml version='1.0'?><a ></a>", b"<?xml version='1.0'?><a ><n/></a>"),
    ],
)
def test_the_last_thing_in_the_root(raw: bytes, wanted: bytes) -> None:
    assert inserted(part(raw), b"<n/>") == wanted


def test_a_part_that_is_missing_is_told() -> None:
    with pytest.raises(Unsound, match="is missing"):
        opened(Package(packed(whole(para(run("x"))))), "word/none.xml")


def test_numbers_that_only_the_text_uses_are_not_used_again() -> None:
    package = Package(packed(whole(para('<w:commentRangeStart w:id="41"/>', run("x"), '<w:commentRangeEnd w:id="x"/>'))))
    document = opened(package, package.main)
    assert comments(package, document).next_id == 42


def test_what_is_said_is_text_and_no_mark_up() -> None:
    package = Package(packed(whole(para(run("x")))))
    old = comments(package, opened(package, package.main))
    parts = added(package, "u", old, [(3, "</w:t> & \x00\ud800\ntwo")])
    own = parse(parts["word/comments.xml"], "x")
    assert own.name == "comments"
    assert b"&lt;/w:t&gt; &amp; [U+0000][U+D800]" in parts["word/comments.xml"]
    assert set(parts) == {"word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


@pytest.mark.parametrize(
    ("properties", "wanted"),
    [
        ("<modified>2026-03-02T10:20:30Z</modified><created>2020-01-01T00:00:00Z</created>", b'w:date="2026-03-02T10:20:30Z"'),
        ("<modified> 2026-03-02T01:00:00+02:00 </modified>", b'w:date="2026-03-01T23:00:00Z"'),
        ("<modified>soon</modified><created>2020-01-01T00:00:00Z</created>", b'w:date="2020-01-01T00:00:00Z"'),
        ("<modified>0000-00-00T00:00:00Z</modified><created>1601-01-01T00:00:00Z</created>", None),
        ("<modified>0001-01-01T00:00:00+14:00</modified>", None),
        ("<created/>", None),
    ],
)
def test_a_comment_is_dated_by_the_documents_own_last_change(properties: str, wanted: bytes | None) -> None:
    package = Package(packed(whole(para(run("x"))), docProps__core_dot_xml=f"<coreProperties>{properties}</coreProperties>"))
    old = comments(package, opened(package, package.main))
    raw = added(package, "u", old, [(0, "one"), (1, "two")])["word/comments.xml"]
    assert raw.count(b" w:date=") == (2 if wanted else 0)
    assert wanted is None or raw.count(wanted) == 2
