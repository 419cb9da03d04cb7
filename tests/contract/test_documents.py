"""Documents that are damaged, laid as a trap or full of tracked changes: one clear notice each, and the rest is checked."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LOOSE = "Two barges, one of them carrying lamp oil) were stopped off Tolmar on Monday."
ENTITIES = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'


def document(*body: str, head: str = "", also: dict[str, bytes] | None = None) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<?xml version='1.0'?>{head}<w:document {W}><w:body>{''.join(body)}</w:body></w:document>")
        for name, content in (also or {}).items():
            archive.writestr(name, content)
    return raw.getvalue()


def said(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def nested() -> bytes:
    inner = b"\0" * 8_000_000
    for _ in range(3):
        raw = io.BytesIO()
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("more", inner)
        inner = raw.getvalue()
    return inner


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (document(said(LOOSE))[:-60], "cut off"),
        (document(said("&b;"), head=ENTITIES), "entities"),
        (document(said("ha" * 40_000_000)), "unfolds too far"),
        (b"MZ no document at all", "no Word document"),
        (b"", ""),
    ],
    ids=["truncated", "entities", "bomb", "other file", "empty"],
)
def test_a_trap_is_trouble_and_the_rest_is_checked(raw: bytes, words: str, xcheck: Xcheck) -> None:
    Path("desk").mkdir()
    Path("desk/a.txt").write_text(LOOSE)
    Path("desk/b.docx").write_bytes(raw)
    ran = xcheck("check", "desk", "--no-report", "--format", "json")
    assert ran.status == 2
    report = ran.json()
    assert isinstance(report["findings"], list)
    assert isinstance(report["notices"], list)
    assert [(f["rule"], f["evidence"][0]["path"]) for f in report["findings"]] == [("unbalanced-marks", "desk/a.txt")]
    told = [n["message"] for n in report["notices"] if n["path"] == "desk/b.docx"]
    assert len(told) == 1
    assert words in told[0]


@pytest.mark.parametrize("also", [{"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}, {"word/embeddings/a.zip": nested()}], ids=["macro", "archives inside"])
def test_what_a_document_carries_along_is_never_opened(also: dict[str, bytes], xcheck: Xcheck) -> None:
    Path("b.docx").write_bytes(document(said(LOOSE), also=also))
    ran = xcheck("check", "b.docx", "--no-report", "--format", "json", "--fail-on", "warning")
    assert (ran.status, ran.json()["notices"]) == (1, [])


def test_tracked_changes_are_read_as_accepted_and_tables_cell_by_cell(xcheck: Xcheck) -> None:
    changed = (
        "<w:p><w:r><w:t>The barges carrying lamp oil</w:t></w:r><w:ins><w:r><w:t>)</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText> (of two kinds)</w:delText></w:r></w:del><w:r><w:t> were stopped.</w:t></w:r></w:p>"
    )
    table = f"<w:tbl><w:tr><w:tc>{said('Ships (two of them')}</w:tc><w:tc>{said('Nine')}</w:tc></w:tr></w:tbl>"
    Path("b.docx").write_bytes(document(changed, table))
    report = xcheck("check", "b.docx", "--no-report", "--format", "json").json()
    assert isinstance(report["findings"], list)
    assert [(f["evidence"][0]["line"], f["evidence"][0]["column"]) for f in report["findings"]] == [(1, 12), (2, 7)]
    records = xcheck("extract", "b.docx", "--records", "article", "--format", "jsonl").out.decode()
    assert "of two kinds" not in records
    assert "lamp oil) were stopped." in records
