"""`xcheck annotate`: every finding a comment at its place, and nothing else in the document touched."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from tests.contract.conftest import Xcheck
from xcheck.readers import read_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ENVOY = "Talks stall in Harrowgate\n\nThe envoy Kirill Damarov met reporters on Monday. Damarov said little. Damarov then left.\n"


def saved(document: Document) -> bytes:
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def element(document: Document, xml: str) -> None:
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(xml.replace(">", f' xmlns:w="{W}">', 1)))


def rich() -> Document:
    """A draft with a misspelled name in runs, a table, a link, a tracked insertion, and one cut over three runs."""
    document = docx.Document()
    document.add_heading("Envoy leaves", 1)
    first = document.add_paragraph("The envoy Kirill Damarov flew home. At home ")
    first.add_run("Dammarov").bold = True
    first.add_run(" gave no reason.")
    cut = document.add_paragraph("Later Dam")
    cut.add_run("ma").italic = True
    cut.add_run("rov slept, and then Dammarov woke.")
    document.add_table(1, 2).cell(0, 1).text = "Seen by Dammarov twice."
    element(
        document,
        '<w:p><w:r><w:t xml:space="preserve">In town </w:t></w:r><w:hyperlink><w:r><w:t>Dammarov sat</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>',
    )
    element(
        document,
        '<w:p><w:r><w:t xml:space="preserve">A man </w:t></w:r><w:ins w:id="7" w:author="Ada" w:date="2026-01-01T00:00:00Z"><w:r><w:t>named Dammarov &amp; his dog</w:t></w:r></w:ins>'
        '<w:del w:id="8" w:author="Ada" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>Dammarov</w:delText></w:r></w:del></w:p>',
    )
    return document


def desk(document: Document) -> bytes:
    raw = saved(document)
    Path("draft.docx").write_bytes(raw)
    Path("desk").mkdir(exist_ok=True)
    Path("desk/a.txt").write_text(ENVOY)
    return raw


def ranges(raw: bytes) -> dict[str, str]:
    """The words between the marks of each comment, as a reader of the document who knows nothing of xcheck finds them."""
    root = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read("word/document.xml"))
    open_: set[str] = set()
    found: dict[str, str] = {}
    for node in root.iter():
        name, own = node.tag.rpartition("}")[2], node.get(f"{{{W}}}id", "")
        if name == "commentRangeStart":
            open_.add(own)
            found[own] = ""
        elif name == "commentRangeEnd":
            open_.discard(own)
        elif name == "t":
            for each in open_:
                found[each] += node.text or ""
    assert not open_
    return found


def text_of(raw: bytes) -> str:
    articles, notices = read_bytes(raw, "draft.docx", {}, None)
    assert not notices
    return articles[0].text


def test_findings_stand_at_their_places(xcheck: Xcheck) -> None:
    raw = desk(rich())
    ran = xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx", "--rule", "name-variant")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == b"6 comments in reviewed.docx.\n"
    assert Path("draft.docx").read_bytes() == raw
    made = Path("reviewed.docx").read_bytes()
    assert text_of(made) == text_of(raw)
    assert list(ranges(made).values()) == ["Dammarov"] * 6
    comments = list(docx.Document("reviewed.docx").comments)
    assert [(c.author, c.comment_id) for c in comments] == [("xcheck", n) for n in range(6)]
    assert comments[0].text.startswith('Error (name-variant): "Dammarov" (paragraph 2) should be "Damarov"')
    assert "desk/a.txt:3 (stands):" in comments[0].text
    assert all('should be "Damarov": see the comment in paragraph 2.' in c.text for c in comments[1:])
    assert len({c.text for c in comments}) == 6


def test_everything_else_stays(xcheck: Xcheck) -> None:
    raw = desk(rich())
    xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx")
    before, after = zipfile.ZipFile("draft.docx"), zipfile.ZipFile("reviewed.docx")
    changed = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert set(after.namelist()) - set(before.namelist()) <= {"word/comments.xml"}
    for name in before.namelist():
        if name not in changed | {"word/comments.xml"}:
            assert before.read(name) == after.read(name)
            assert before.getinfo(name).date_time == after.getinfo(name).date_time
            assert before.getinfo(name).compress_size == after.getinfo(name).compress_size
    assert after.testzip() is None
    # Without the marks, and with halves of a run joined, the document is what it was.
    assert runs(Path("reviewed.docx").read_bytes()) == runs(raw)
    xcheck("annotate", "draft.docx", "desk", "--output", "again.docx")
    assert Path("again.docx").read_bytes() == Path("reviewed.docx").read_bytes()


def runs(raw: bytes) -> list[tuple[str, str]]:
    """The text with how it is set, neighbours that are set alike put together."""
    found: list[tuple[str, str]] = []
    root = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read("word/document.xml"))
    for run in root.iter(f"{{{W}}}r"):
        own = run.find(f"{{{W}}}rPr")
        how = ElementTree.tostring(own).decode() if own is not None else ""
        text = "".join(t.text or "" for t in run.iter() if t.tag.rpartition("}")[2] in ("t", "delText"))
        if not text:
            continue
        if found and found[-1][0] == how:
            found[-1] = (how, found[-1][1] + text)
        else:
            found.append((how, text))
    return found


def test_comments_that_are_there_stay_and_numbers_are_not_used_twice(xcheck: Xcheck) -> None:
    document = rich()
    paragraph = document.paragraphs[1]
    document.add_comment(paragraph.runs, "Is that so?", "Ada Orr", "ao")
    raw = desk(document)
    assert xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx", "--rule", "name-variant").status == 0
    comments = list(docx.Document("reviewed.docx").comments)
    assert [c.author for c in comments] == ["Ada Orr", *["xcheck"] * 6]
    assert len({c.comment_id for c in comments}) == 7
    old = zipfile.ZipFile(io.BytesIO(raw)).read("word/comments.xml")
    new = zipfile.ZipFile("reviewed.docx").read("word/comments.xml")
    assert new.startswith(old.rpartition(b"</w:comments>")[0])


def test_a_second_round_adds_only_what_is_new(xcheck: Xcheck) -> None:
    desk(rich())
    xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx", "--rule", "name-variant")
    ran = xcheck("annotate", "reviewed.docx", "desk", "--output", "again.docx", "--rule", "name-variant")
    assert ran.out == b"0 comments in again.docx, 6 already there.\n"
    assert Path("again.docx").read_bytes() == Path("reviewed.docx").read_bytes()
    # Nor does it add any under the draft's own name, as a desk sends it back.
    Path("draft.docx").unlink()
    Path("reviewed.docx").rename("draft.docx")
    ran = xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx", "--rule", "name-variant")
    assert ran.out == b"0 comments in reviewed.docx, 6 already there.\n"
    assert Path("reviewed.docx").read_bytes() == Path("draft.docx").read_bytes()


def test_what_another_article_has_to_change_stands_at_the_start(xcheck: Xcheck) -> None:
    document = docx.Document()
    for line in ENVOY.splitlines():
        document.add_paragraph(line)
    desk(document)
    Path("desk/b.txt").write_text("The envoy Kirill Damarov flew home. At home Dammarov gave no reason.\n")
    Path("desk/c.txt").write_text("Otto Brandvold woke. Mr Brandvold and Mr Branvold, said Brandvold.\n")
    ran = xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx", "--rule", "name-variant")
    assert (ran.status, ran.out) == (0, b"1 comment in reviewed.docx.\n")
    (comment,) = docx.Document("reviewed.docx").comments
    assert comment.text.startswith("Other articles are at odds with this one and are the ones to change:\nError (name-variant): ")
    assert "Branvold" not in comment.text
    assert ranges(Path("reviewed.docx").read_bytes()) == {}


def test_a_draft_without_findings_is_copied(xcheck: Xcheck) -> None:
    document = docx.Document()
    document.add_paragraph("The ferry sailed on Monday.")
    raw = desk(document)
    assert xcheck("annotate", "draft.docx", "--output", "reviewed.docx").out == b"0 comments in reviewed.docx.\n"
    assert Path("reviewed.docx").read_bytes() == raw


def test_what_people_have_settled_is_not_said_again(xcheck: Xcheck) -> None:
    desk(rich())
    report = xcheck("check", "draft.docx", "desk", "--no-report", "--format", "json", "--rule", "name-variant").json()
    assert isinstance(report["findings"], list)
    Path("decisions.yaml").write_text(f"decisions:\n  - key: {report['findings'][0]['key']}\n    scope: always\n    reason: he signs it so\n")
    ran = xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx", "--rule", "name-variant")
    assert (ran.status, ran.out) == (0, b"0 comments in reviewed.docx.\n")


def test_the_draft_is_never_written_to(xcheck: Xcheck) -> None:
    raw = desk(rich())
    Path("link.docx").symlink_to("draft.docx")
    Path("hard.docx").hardlink_to("draft.docx")
    for target in ("draft.docx", "./draft.docx", "link.docx", "hard.docx", "desk/../draft.docx"):
        ran = xcheck("annotate", "draft.docx", "desk", "--output", target)
        assert (ran.status, "is the draft itself" in ran.err) == (2, True)
        assert Path("draft.docx").read_bytes() == raw


@pytest.mark.parametrize(
    "arguments",
    [("draft.docx",), ("desk/a.txt", "--output", "x.docx"), ("draft.docx", "--output", "x.txt"), ("none.docx", "--output", "x.docx"),
     ("draft.docx", "gone", "--output", "x.docx"), ("draft.docx", "--output", "x.docx", "--published", "soon")],
)  # fmt: skip
def test_what_cannot_be_done_is_status_2(xcheck: Xcheck, arguments: tuple[str, ...]) -> None:
    raw = desk(rich())
    ran = xcheck("annotate", *arguments)
    assert ran.status == 2
    assert ran.lines
    assert Path("draft.docx").read_bytes() == raw


def repacked(raw: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def bomb(name: str, content: bytes) -> bytes:
    return content.replace(b"flew home", b"ha" * 40_000_000) if name == "word/document.xml" else content


def entities(name: str, content: bytes) -> bytes:
    return b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>' if name == "[Content_Types].xml" else content


def untyped(name: str, content: bytes) -> bytes | None:
    return None if name == "[Content_Types].xml" else content


@pytest.mark.parametrize(("change", "words"), [(bomb, "unfolds too far"), (entities, "declares entities"), (untyped, "is missing")])
def test_unsafe_archives_are_refused(xcheck: Xcheck, change: Callable[[str, bytes], bytes | None], words: str) -> None:
    raw = desk(rich())
    Path("draft.docx").write_bytes(repacked(raw, change))
    ran = xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx")
    assert (ran.status, words in ran.err, len(ran.lines)) == (2, True, 1), ran.err
    assert not Path("reviewed.docx").exists()


def test_two_parts_of_one_name_are_refused(xcheck: Xcheck) -> None:
    raw = io.BytesIO(desk(rich()))
    with zipfile.ZipFile(raw, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", archive.read("word/document.xml"))
    Path("draft.docx").write_bytes(raw.getvalue())
    ran = xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx")
    assert (ran.status, "two parts of one name" in ran.err) == (2, True)
