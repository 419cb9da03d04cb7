"""Comments in a Word document: around the very words, whatever the words are cut into, and nothing else changed."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.report.word import RELATIONS, SPACES, W, marked, packed, para, part, run, said, whole
from xcheck.readers import read_bytes
from xcheck.readers.docx_parts import Unsound
from xcheck.report.docx_comments import Remark, annotated

MARKS = re.compile(rb"<w:comment(?:RangeStart|RangeEnd)[^>]*/>|<w:r><w:commentReference[^>]*/></w:r>")


def text_of(raw: bytes) -> str:
    articles, notices = read_bytes(raw, "a.docx", {}, None)
    assert not notices, notices
    return articles[0].text if articles else ""


def on(raw: bytes, *words: str) -> bytes:
    """`raw` with a comment on each of `words`, which are found in its text in this order."""
    text = text_of(raw)
    remarks, at = [], 0
    for number, each in enumerate(words):
        start = text.index(each, at)
        remarks.append(Remark(start, start + len(each), f"about {number}"))
        at = start
    made = annotated(raw, remarks).raw
    assert text_of(made) == text
    return made


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (para(run("The ferry left.")), ["The ferry left."]),
        (para(run("The ferry left.")), ["ferry"]),
        (para(run("The fe"), run("rr", "<w:rPr><w:b/></w:rPr>"), run("y left.")), ["ferry"]),
        (para(run("The fe"), "<w:proofErr w:type='spellStart'/><w:bookmarkStart w:id='1' w:name='x'/>", run("rry left.")), ["ferry"]),
        (para("<w:r><w:t>The</w:t><w:tab/><w:t>ferry</w:t><w:tab/><w:t>left</w:t></w:r>"), ["ferry"]),
        (para("<w:r><w:t>The</w:t><w:tab/><w:t>ferry</w:t></w:r>"), ["\tferry"]),
        (para(run("A &amp; B &#x2019; C &lt;ferry&gt; D")), ["<ferry>"]),
        (para(run("\U0001f600\U0001f600 é ferry é")), ["ferry"]),
        (para(run("The ferry, the ferry.")), ["ferry", "ferry, the", "the ferry", "ferry."]),
        (para(run("One.")) + para(run("Two three.")), ["three"]),
        (para("<w:hyperlink w:anchor='a'>", run("the ferry"), "</w:hyperlink>"), ["ferry"]),
        (para("<w:ins w:id='3' w:author='A'>", run("the ferry left"), "</w:ins>", "<w:del w:id='4' w:author='A'><w:r><w:delText>gone</w:delText></w:r></w:del>"), ["ferry"]),
        (para("<w:moveTo w:id='3' w:author='A'>", run("the ferry"), "</w:moveTo>"), ["ferry"]),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + para(run("the ferry")) + "</w:sdtContent></w:sdt>", ["ferry"]),
        (para("<w:smartTag w:element='x'>", run("the ferry"), "</w:smartTag>"), ["ferry"]),
        (para("<w:fldSimple w:instr='PAGE'>", run("the ferry"), "</w:fldSimple>"), ["ferry"]),
        ("<w:tbl><w:tr><w:tc>" + para(run("Kell")) + "</w:tc><w:tc>" + para(run("the ferry")) + "</w:tc></w:tr></w:tbl>", ["ferry"]),
        (para("<w:r><w:t>The ferry left.</w:t></w:r>"), ["ferry"]),
        (para("<w:pPr><w:jc w:val='center'/></w:pPr>", run("The ferry left.")), ["The"]),
        (para('<w:r w:rsidR="00A>B"><w:rPr><w:i/></w:rPr><w:t>The ferry left.</w:t></w:r>'), ["ferry"]),
    ],
)  # fmt: skip
def test_the_marks_stand_around_the_words(body: str, words: list[str]) -> None:
    made = on(packed(whole(body)), *words)
    assert sorted(marked(made).values()) == sorted(words)
    assert {lines[0]: marked(made)[own] for own, lines in said(made).items()} == {f"about {n}": each for n, each in enumerate(words)}


def test_a_range_over_paragraphs_and_cells() -> None:
    raw = packed(whole(para(run("One two.")), "<w:tbl><w:tr><w:tc>" + para(run("Kell")) + "</w:tc></w:tr></w:tbl>", para(run("Three four."))))
    assert list(marked(on(raw, "two.\nKell\nThree")).values()) == ["two.KellThree"]


@pytest.mark.parametrize(
    ("body", "words", "held"),
    [
        (para(run("x "), "<m:oMath><m:r><m:t>ferry</m:t></m:r></m:oMath>", run(" y")), "ferr", "ferry"),
        (para(run("x "), "<w:r><w:t>the <![CDATA[ferry]]></w:t></w:r>"), "ferry", "the ferry"),
        (para(run("x "), "<w:r><w:ruby><w:rubyBase>" + run("ferry") + "</w:rubyBase></w:ruby></w:r>", run(" y")), "ferr", "ferry"),
        (para(run("x "), f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{para(run('the ferry'))}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r>", run("y")), "ferry", "the ferry"),
    ],
    ids=["formula", "CDATA", "ruby", "text box"],
)  # fmt: skip
def test_what_takes_no_marks_is_marked_from_outside(body: str, words: str, held: str) -> None:
    assert list(marked(on(packed(whole(body)), words)).values()) == [held]


def test_a_footnote_is_marked_at_its_number() -> None:
    notes = f"<w:footnotes {SPACES}><w:footnote w:type='separator' w:id='0'>{para(run('-'))}</w:footnote><w:footnote w:id='2'>{para(run('The ferry.'))}</w:footnote></w:footnotes>"
    body = para(run("Kell"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" lay."))
    made = on(packed(whole(body), word__footnotes_dot_xml=notes), "ferry")
    document = part(made).decode()
    assert '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"/>' in document
    assert part(made, "word/footnotes.xml").decode() == notes
    orphan = packed(whole(para(run("Kell lay."))), word__footnotes_dot_xml=notes)
    assert marked(on(orphan, "ferry")) == {}


def test_remarks_about_no_place_stand_at_the_start() -> None:
    made = annotated(packed(whole(para("<w:pPr/>", run("Kell lay.")))), [Remark(0, 4, "late"), Remark(-1, -1, "first\nsecond <&>\x07")]).raw
    assert marked(made) == {"1": "Kell"}
    assert said(made) == {"0": ["first", "second <&>[U+0007]"], "1": ["late"]}
    assert b'<w:p><w:pPr/><w:r><w:commentReference w:id="0"/></w:r>' in part(made)


LETTERS = st.text(st.sampled_from("ab é&<’😀 "), min_size=1, max_size=6)


@given(st.lists(st.lists(LETTERS, min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_any_range_in_any_runs(paragraphs: list[list[str]], data: st.DataObject) -> None:
    def escaped(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("é", "&#233;")

    body = [para(*(run(escaped(text), "<w:rPr><w:b/></w:rPr>" if n % 2 else "") for n, text in enumerate(texts))) for texts in paragraphs]
    raw = packed(whole(*body))
    text = "\n".join("".join(texts) for texts in paragraphs)
    if not text.strip():
        return
    assert text_of(raw) == text + "\n"
    spans = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append((start, data.draw(st.integers(start + 1, len(text)))))
    made = annotated(raw, [Remark(start, end, str(number)) for number, (start, end) in enumerate(spans)]).raw
    assert text_of(made) == text + "\n"
    words = marked(made)
    for own, (number,) in said(made).items():
        start, end = spans[int(number)]
        # A line end alone stands in no run: something beside it is marked.
        assert words[own] == text[start:end].replace("\n", "") or text[start:end] == "\n"
    # Without the marks the text part is the old one, runs that were cut put together again.
    bare = MARKS.sub(b"", part(made))
    joined = re.sub(rb'</w:t></w:r><w:r>(?:<w:rPr><w:b/></w:rPr>)?<w:t xml:space="preserve">', b"", bare)
    assert joined == re.sub(rb'</w:t></w:r><w:r>(?:<w:rPr><w:b/></w:rPr>)?<w:t xml:space="preserve">', b"", part(raw))


def test_white_space_at_a_cut_is_kept() -> None:
    made = on(packed(whole(para("<w:r><w:t>The ferry left.</w:t></w:r>"))), "ferry")
    assert part(made).count(b'<w:t xml:space="preserve">') == 3


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "utf-8-sig"])
def test_other_encodings(encoding: str) -> None:
    declared = encoding if encoding != "utf-8-sig" else "utf-8"
    document = whole(para(run("é The ferry é."))).replace("UTF-8", declared).encode(encoding)
    assert list(marked(on(packed(document), "ferry")).values()) == ["ferry"]


def test_a_document_without_prefixes() -> None:
    document = f'<document xmlns="{W}"><body><p><r><t>The ferry</t></r></p></body></document>'
    made = on(packed(document), "ferry")
    assert list(marked(made).values()) == ["ferry"]
    assert b'xmlns:xcheck="' in part(made)


def test_parts_that_are_there_are_added_to() -> None:
    old = f'<w:comments xmlns:w="{W}"><w:comment w:id="5" w:author="Ada"><w:p/></w:comment></w:comments>'
    relations = RELATIONS.replace("/>", "><Relationship Id='rIdXcheck' Type='x/comments' Target='/word/notes.xml'/></Relationships>")
    raw = packed(whole(para(run("The ferry"))), word__notes_dot_xml=old, word___rels__document_dot_xml_dot_rels=relations)
    made = annotated(raw, [Remark(4, 9, "x")]).raw
    assert part(made, "word/notes.xml").decode().startswith(old[: -len("</w:comments>")])
    assert part(made, "word/_rels/document.xml.rels").decode() == relations
    assert list(marked(made)) == ["6"]
    assert "word/comments.xml" not in zipfile.ZipFile(io.BytesIO(made)).namelist()
    types = ElementTree.fromstring(part(made, "[Content_Types].xml"))
    assert [own.get("PartName") for own in types][1:] == ["/word/notes.xml"]


def test_an_empty_list_of_relations_and_taken_names() -> None:
    taken = f'<w:comments xmlns:w="{W}"/>'
    raw = packed(whole(para(run("The ferry"))), word___rels__document_dot_xml_dot_rels=RELATIONS, word__comments_dot_xml=taken)
    made = annotated(raw, [Remark(4, 9, "x")]).raw
    assert part(made, "word/comments.xml").decode() == taken
    relations = ElementTree.fromstring(part(made, "word/_rels/document.xml.rels"))
    assert [own.get("Target") for own in relations] == ["comments1.xml"]
    assert b"x</w:t>" in part(made, "word/comments1.xml")


def test_a_strict_document_has_strict_relations() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    made = annotated(packed(whole(para(run("The ferry"))).replace(W, strict)), [Remark(4, 9, "x")]).raw
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in part(made, "word/_rels/document.xml.rels")
    assert strict.encode() in part(made, "word/comments.xml")


def test_what_was_said_before_is_not_said_again() -> None:
    raw = packed(whole(para(run("The ferry left"))))
    once = annotated(raw, [Remark(4, 9, "x\n'y' & z")])
    again = annotated(once.raw, [Remark(4, 9, "x\n'y' & z")])
    assert (once.comments, again.comments, again.known, again.raw) == (1, 0, 1, once.raw)
    more = annotated(once.raw, [Remark(4, 9, "x\n'y' & z"), Remark(10, 14, "new")])
    assert (more.comments, more.known) == (1, 1)
    assert marked(more.raw) == {"0": "ferry", "1": "left"}


def test_nothing_to_stand_at() -> None:
    with pytest.raises(Unsound, match="no paragraph"):
        annotated(packed(whole("<w:p/>")), [Remark(-1, -1, "x")])
