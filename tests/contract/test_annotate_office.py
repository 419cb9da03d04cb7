"""`xcheck annotate`, and the document opened by LibreOffice and saved by it: all words and all comments are still there.

Debian: `apt-get install --no-install-recommends libreoffice-writer-nogui`. Without it the test is skipped, and the summary
says so; with XCHECK_REQUIRE_OFFICE=1 that is a failure.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest

from tests.contract.conftest import Xcheck
from tests.contract.test_annotate import W, desk, ranges, rich, text_of

PATIENCE = 120.0
"""Seconds for one run of LibreOffice."""
Convert = Callable[[str, str], Path]
Said = list[tuple[str, str, str]]
"""Of each comment, in the order of their places: who wrote it, what it says, the words it stands at."""


@pytest.fixture
def convert(tmp_path: Path) -> Convert:
    """Has LibreOffice save a document of the test's folder in another format; gives the new file. Its profile is the test's own."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        reason = "NOT OPENED BY LIBREOFFICE: no soffice found (apt-get install --no-install-recommends libreoffice-writer-nogui)"
        if os.environ.get("XCHECK_REQUIRE_OFFICE") == "1":
            pytest.fail(reason)
        pytest.skip(reason)

    def convert(name: str, to: str) -> Path:
        profile = (tmp_path / "profile").as_uri()
        target = tmp_path / "saved" / Path(name).with_suffix(f".{to}").name
        # In a session of its own: the program is a script that starts others, and past the limit all of them have to go.
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", to, "--outdir", str(target.parent), name]
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True) as running:
            try:
                told, _ = running.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)
                raise
        assert target.is_file(), told
        return target

    return convert


def test_libreoffice_opens_it_and_saves_every_word_and_comment(xcheck: Xcheck, convert: Convert) -> None:
    document = rich()
    document.add_comment(document.paragraphs[1].runs, "Is that so?", "Ada Orr", "ao")
    raw = desk(document)
    assert xcheck("annotate", "draft.docx", "desk", "--output", "reviewed.docx", "--rule", "name-variant").out == b"6 comments in reviewed.docx.\n"
    wanted = in_word(Path("reviewed.docx"))
    assert [(who, words) for who, _, words in wanted[1:]] == [("xcheck", "Dammarov")] * 6
    assert wanted[0] == ("Ada Orr", "Is that so?", "The envoy Kirill Damarov flew home. At home Dammarov gave no reason.")
    assert len({said for _, said, _ in wanted}) == 7

    # As LibreOffice understands it: its own format says what it has read.
    assert in_open_document(convert("reviewed.docx", "odt")) == wanted

    # And as its user would send it on.
    again = convert("reviewed.docx", "docx")
    assert in_word(again) == wanted
    assert text_of(again.read_bytes()) == text_of(raw)
    assert tracked(again) == tracked(Path("draft.docx")) == {"ins": "named Dammarov & his dog", "del": "Dammarov"}
    assert [cell.text for cell in docx.Document(str(again)).tables[0].rows[0].cells] == ["", "Seen by Dammarov twice."]
    assert all(comment.timestamp is not None and comment.timestamp.year > 1900 for comment in docx.Document(str(again)).comments)

    # What came back is known again, whoever has saved it since.
    shutil.copy(again, "draft.docx")
    ran = xcheck("annotate", "draft.docx", "desk", "--output", "third.docx", "--rule", "name-variant")
    assert ran.out == b"0 comments in third.docx, 6 already there.\n"


def in_word(file: Path) -> Said:
    """The comments, as python-docx finds them, with the words between their marks."""
    by_number = {str(comment.comment_id): comment for comment in docx.Document(str(file)).comments}
    found = ranges(file.read_bytes())
    assert set(found) == set(by_number)
    return [(by_number[number].author, by_number[number].text, words) for number, words in found.items()]


def in_open_document(file: Path) -> Said:
    """The comments of an OpenDocument text, with the words between their marks."""
    root = ElementTree.fromstring(zipfile.ZipFile(file).read("content.xml"))
    comments: dict[str, tuple[str, str]] = {}
    words: dict[str, str] = {}
    open_: set[str] = set()

    def walk(node: ElementTree.Element) -> None:
        name = node.tag.rpartition("}")[2]
        own = next((value for key, value in node.attrib.items() if key.endswith("}name")), "")
        if name == "annotation":
            lines = ["".join(line.itertext()) for line in node if line.tag.endswith("}p")]
            comments[own] = (next(child.text or "" for child in node if child.tag.endswith("}creator")), "\n".join(lines))
            words[own] = ""
            open_.add(own)
            return
        open_.discard(own if name == "annotation-end" else "")
        for text, child in ((node.text, None), *((child.tail, child) for child in node)):
            if child is not None:
                walk(child)
            for each in open_:
                words[each] += text or ""

    walk(root)
    assert not open_
    return [(*comments[own], words[own]) for own in comments]


def tracked(file: Path) -> dict[str, str]:
    """What a tracked insertion and a tracked deletion hold."""
    root = ElementTree.fromstring(zipfile.ZipFile(file).read("word/document.xml"))
    return {
        kind: "".join(text.text or "" for node in root.iter(f"{{{W}}}{kind}") for text in node.iter() if text.tag in (f"{{{W}}}t", f"{{{W}}}delText"))
        for kind in ("ins", "del")
    }
