"""Word documents: the text as it reads with all changes accepted; traps and damage are said."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from xcheck.model.article import Article
from xcheck.model.place import Place
from xcheck.readers import read_bytes

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Ferry back</dc:title><dc:creator>Ada Orr</dc:creator>'
    "<dcterms:created>2026-03-01T08:00:00Z</dcterms:created></cp:coreProperties>"
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def docx(*body: str, **parts: str | bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<?xml version='1.0' encoding='UTF-8'?><w:document {SPACES}><w:body>{''.join(body)}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(
                {"core": "docProps/core.xml", "footnotes": "word/footnotes.xml", "header": "word/header1.xml", "macro": "word/vbaProject.bin"}[name], content
            )
    return raw.getvalue()


def one(*body: str, **parts: str | bytes) -> Article:
    articles, notices = read_bytes(docx(*body, **parts), "a.docx", {}, None)
    assert not notices, notices
    (article,) = articles
    return article


def test_tracked_changes_read_as_accepted() -> None:
    article = one(
        para(run("The "), "<w:ins>" + run("old ") + "</w:ins>", "<w:del><w:r><w:delText>new </w:delText></w:r></w:del>", run("ferry")),
        para("<w:moveFrom>" + run("gone") + "</w:moveFrom>", "<w:moveTo>" + run("came") + "</w:moveTo>"),
        para("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", run("One ")),
        para(run("line.")),
    )
    assert article.text == "The old ferry\ncame\nOne line.\n"
    assert article.locate(article.text.index("line.")) == Place(3, 5)


def test_links_controls_tags_tables_and_hidden_text() -> None:
    article = one(
        para("<w:hyperlink>" + run("a link") + "</w:hyperlink>", "<w:smartTag>" + run(" a tag") + "</w:smartTag>"),
        "<w:sdt><w:sdtPr/><w:sdtContent>" + para(run("a control")) + "</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + para(run("Click here")) + "</w:sdtContent></w:sdt>",
        "<w:tbl><w:tr><w:tc>" + para(run("Kell")) + "</w:tc><w:tc>" + para(run("12")) + "</w:tc></w:tr></w:tbl>",
        para(run("hidden", "<w:rPr><w:vanish/></w:rPr>"), run("shown", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), "<w:r><w:instrText>PAGE</w:instrText></w:r>"),
        para(run("a"), "<w:r><w:tab/></w:r>", run("b"), "<w:r><w:br/></w:r>", run("c"), '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:noBreakHyphen/></w:r>"),
    )
    assert article.text == "a link a tag\na control\nKell\n12\nshown\na\tb\nc\u2011\n"
    assert article.locate(article.text.index("12")) == Place(4, 1)
    assert article.locate(article.text.index("c\u2011")) == Place(6, 5)


def test_text_boxes_once_footnotes_at_the_end_headers_not_at_all() -> None:
    box = f"<w:txbxContent>{para(run('In the box.'))}</w:txbxContent>"
    drawn = f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
    notes = f"<w:footnotes {SPACES}><w:footnote w:type='separator'>{para(run('-'))}</w:footnote><w:footnote w:id='2'>{para(run('A note.'))}</w:footnote></w:footnotes>"
    article = one(para(run("Before "), drawn, run("after.")), para(run("Last.")), footnotes=notes, header=f"<w:hdr {SPACES}>{para(run('Header'))}</w:hdr>")
    assert article.text == "Before after.\nIn the box.\nLast.\nA note.\n"


def test_properties_and_macros() -> None:
    article = one(para(run("The ferry is back.")), core=CORE, macro=b"\xd0\xcf\x11\xe0 macro")
    assert (article.title, article.byline, article.published) == ("Ferry back", "Ada Orr", date(2026, 3, 1))


ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (docx(para(run("The ferry.")))[:-40], "cut off"),
        (b"PK\x03\x04 no archive", "no Word document"),
        (docx(core=ENTITIES), "declares entities"),
        (docx(core=ENTITIES.encode("utf-16")), "declares entities"),
        (docx(para(run("ha" * 30_000_000))), "unfolds too far"),
        (docx("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "nests too deep"),
        (docx(para("<w:r>")), "no sound XML"),
    ],
    ids=["truncated", "no archive", "entities", "entities in UTF-16", "bomb", "nested", "broken XML"],
)
def test_damage_and_traps_are_one_trouble_notice(raw: bytes, words: str) -> None:
    articles, notices = read_bytes(raw, "a.docx", {}, None)
    assert articles == ()
    assert [(n.kind, n.gravity, words in n.message) for n in notices] == [("unreadable", "trouble", True)], notices


def test_an_archive_inside_is_not_opened() -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", b"\0" * 20_000_000)
    assert one(para(run("The ferry.")), macro=inner.getvalue()).text == "The ferry.\n"
