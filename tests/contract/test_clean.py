"""`xcheck clean`: what goes, what stays byte for byte, and what is never written to."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck

LATEST = "Latest stories\nLighthouse keeper leaves after forty years\nWhy the north dock stays empty\n"
SIGN_UP = "Sign up for our free newsletter"
HEAD = "---\nid: ferry\n---\nFerry to be back in May\n\nThe ferry line to Kell is to reopen in May, the harbour board said on Monday.\n"
BODY = "The board has bought two ships from Stow and is looking for a third one now.\n"
TAIL = "Ada Orr is a staff writer at the Quay.\n\nThis article was originally published by The Harbour Gazette and is republished with permission.\n"
CLEAN = HEAD + "\n" + BODY + "\n" + TAIL
DIRTY = HEAD + "\n" + LATEST + "\n" + BODY + "\n" + SIGN_UP + "\n\n" + TAIL


def test_furniture_goes_and_everything_else_stays(xcheck: Xcheck, tmp_path: Path) -> None:
    Path("desk/sub").mkdir(parents=True)
    Path("desk/a.txt").write_bytes(DIRTY.encode())
    Path("desk/sub/b.txt").write_bytes(b"\xef\xbb\xbf" + CLEAN.replace("\n", "\r\n").encode())
    ran = xcheck("clean", "desk", "--output", "out")
    assert ran.status == 0
    assert Path("out/a.txt").read_text() == CLEAN
    assert Path("out/sub/b.txt").read_bytes() == Path("desk/sub/b.txt").read_bytes()
    assert Path("desk/a.txt").read_bytes() == DIRTY.encode()
    printed = ran.out.decode()
    assert "desk/a.txt:8:1: related stories" in printed
    assert "95% sure" in printed
    assert "2 blocks taken out of 1 of 2 articles." in printed
    assert xcheck("clean", "out", "--output", "again").status == 0
    assert Path("again/a.txt").read_text() == CLEAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_are_kept(xcheck: Xcheck, encoding: str, end: str) -> None:
    dirty, clean = (text.replace("Kell", "“Kéll”").replace("\n", end).encode(encoding) for text in (DIRTY, CLEAN))
    if end == "\r":
        # Front matter is read with line feeds only.
        dirty, clean = (raw.decode(encoding).partition("Ferry")[2].encode(encoding) for raw in (dirty, clean))
    Path("a.txt").write_bytes(dirty)
    assert xcheck("clean", "a.txt", "--output", "out").status == 0
    assert Path("out/a.txt").read_bytes() == clean


def test_a_sentence_goes_without_its_paragraph(xcheck: Xcheck) -> None:
    Path("a.txt").write_text(DIRTY)
    found = xcheck("clean", "a.txt", "--dry-run", "--format", "json").json()["articles"]
    assert isinstance(found, list)
    assert [(one["family"], one["line"]) for one in found[0]["removed"]] == [("related stories", 8), ("newsletter sign-up", 14)]
    assert all(one["why"] and one["confidence"] == 0.95 for one in found[0]["removed"])
    assert found[0]["output"] == "a.txt"
    assert not Path("out").exists()


def test_nothing_that_is_read_is_written_to(xcheck: Xcheck) -> None:
    Path("desk").mkdir()
    Path("desk/a.txt").write_text(DIRTY)
    for target in ("desk", ".", "desk/../desk"):
        ran = xcheck("clean", "desk/a.txt", "--output", target)
        assert (ran.status, "is an input" in ran.err) == (2, True)
    Path("link").symlink_to("desk")
    assert xcheck("clean", "desk", "--output", "link").status == 2
    assert xcheck("clean", "desk").status == 2
    assert xcheck("clean", "gone", "--output", "out").status == 2
    assert Path("desk/a.txt").read_text() == DIRTY
    Path("out").mkdir()
    Path("out/a.txt").symlink_to(Path("desk/a.txt").resolve())
    assert xcheck("clean", "desk", "--output", "out").status == 2
    assert Path("desk/a.txt").read_text() == DIRTY


def page(text: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>\n" for line in text.split("\n") if line)
    return f'<html lang="en"><head><title>Ferry</title><meta name="author" content="Ada &quot;A&quot; Orr"></head><body>{paragraphs}</body></html>'


def document(text: str) -> bytes:
    raw = io.BytesIO()
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n") if line)
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:d xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:d>'
        )
    return raw.getvalue()


def test_pages_and_documents_become_text_beside_their_name(xcheck: Xcheck) -> None:
    body = DIRTY.partition("---\n")[2].partition("---\n")[2]
    Path("desk").mkdir()
    Path("desk/a.html").write_text(page(body))
    Path("desk/b.docx").write_bytes(document(body))
    Path("desk/b.txt").write_text("Another article about the board of the harbour.\n")
    assert xcheck("clean", "desk", "--output", "out").status == 0
    assert sorted(p.name for p in Path("out").iterdir()) == ["a.txt", "b.docx.txt", "b.txt"]
    wanted = [line for line in CLEAN.partition("---\n")[2].partition("---\n")[2].split("\n") if line]
    head, _, text = Path("out/a.txt").read_text().partition('lang: "en"\n---\n')
    assert head == '---\ntitle: "Ferry"\nbyline: "Ada \\"A\\" Orr"\n'
    assert [line for line in text.split("\n") if line] == wanted
    assert [line for line in Path("out/b.docx.txt").read_text().split("\n") if line] == wanted
    assert xcheck("clean", "out", "--output", "again").status == 0
    assert {p.name: p.read_bytes() for p in Path("out").iterdir()} == {p.name: p.read_bytes() for p in Path("again").iterdir()}


def test_json_and_markdown_are_cut_in_the_source(xcheck: Xcheck) -> None:
    body = HEAD.partition("---\n")[2].partition("---\n")[2]
    rows = [{"id": "é", "text": body + "\n" + LATEST + "\n" + BODY, "kept": [1, {"text": LATEST}]}, {"id": "y", "text": body + "\n" + SIGN_UP}]
    clean = [{"id": "é", "text": body + "\n" + BODY, "kept": [1, {"text": LATEST}]}, {"id": "y", "text": body}]
    Path("a.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n")
    Path("b.md").write_text(f"# Ferry to be back in May\n\n{BODY}\n> **{SIGN_UP}**\n\n## The *third* ship\n\n{BODY}")
    assert xcheck("clean", "a.jsonl", "b.md", "--output", "out").status == 0
    assert Path("out/a.jsonl").read_text() == "\n".join(map(json.dumps, clean)) + "\n"
    assert Path("out/b.md").read_text() == f"# Ferry to be back in May\n\n{BODY}\n## The *third* ship\n\n{BODY}"


def test_lines_that_three_articles_repeat_go_and_the_storys_own_stay(xcheck: Xcheck) -> None:
    line, own = "Subscribe to The Quay today and read every story of our newsroom in the app", "No arrests have been made."
    stories = {
        "ferry": (
            "The ferry line to Kell was closed on Monday, and the harbour board does not know for how long.",
            "Two ships lie at Stow with nobody on them.",
        ),
        "dock": (
            "Four cranes on the north dock were sold last week to a scrap dealer from the mainland.",
            "The mayor called it the end of an age for the town.",
        ),
        "light": (
            "After forty years the keeper of the old lighthouse has handed over his keys to a machine.",
            "He will miss the birds, he told a crowd of two hundred.",
        ),
    }
    for name, (first, last) in stories.items():
        Path(f"{name}.txt").write_text(f"{first}\n{own}\n{line}\n{last}\n")
    assert xcheck("clean", "ferry.txt", "dock.txt", "light.txt", "--output", "out").status == 0
    for name in ("ferry", "dock", "light"):
        kept = Path(f"out/{name}.txt").read_text()
        assert own in kept
        assert line not in kept


def test_what_a_pages_mark_up_sets_apart_goes_but_is_no_finding(xcheck: Xcheck) -> None:
    story = "".join(f"<p>The harbour board of Kell said on day {n} that the ferry would sail again before the summer was over.</p>" for n in range(8))
    made = f"<nav><a href=/>Home</a></nav><h1>Ferry back</h1><article>{story}</article><aside><h3>Latest stories</h3></aside><footer>Quay House, Kell</footer>"
    Path("a.html").write_text(made)
    assert xcheck("clean", "a.html", "--output", "out").status == 0
    kept = Path("out/a.txt").read_text()
    assert kept.startswith("Ferry back\n\nThe harbour board")
    assert not any(words in kept for words in ("Home", "Latest", "Quay House"))
    findings = xcheck("check", "a.html", "--no-report", "--format", "json", "--rule", "boilerplate").json()["findings"]
    assert isinstance(findings, list)
    assert [one["evidence"][0]["text"].split("\n")[0] for one in findings] == ["Latest stories"]


def test_a_file_that_cannot_be_read_is_trouble_and_the_rest_is_cleaned(xcheck: Xcheck) -> None:
    Path("desk").mkdir()
    Path("desk/a.txt").write_text(DIRTY)
    Path("desk/b.docx").write_bytes(b"PK\x03\x04 cut off")
    ran = xcheck("clean", "desk", "--output", "out")
    assert (ran.status, len(ran.lines)) == (2, 1)
    assert "desk/b.docx" in ran.err
    assert Path("out/a.txt").read_text() == CLEAN


def test_one_article_in_five_formats_gives_the_same_findings(xcheck: Xcheck) -> None:
    text = (
        "Ferry to be back\n\nThe envoy Kirill Damarov met reporters. Damarov said little.\n\nAt home Dammarov gave no reason (he rarely does.\n\n"
        + BODY
        + "\n"
        + SIGN_UP
        + "\n\n"
        + BODY.replace("two", "three")
    )
    made = {
        "a.txt": text.encode(),
        "a.md": text.replace("Ferry", "# Ferry", 1).encode(),
        "a.html": f"<body>{''.join(f'<p>{line}</p>' for line in text.split(chr(10)) if line)}</body>".encode(),
        "a.docx": document(text),
        "a.json": json.dumps({"text": text}).encode(),
    }
    seen = []
    for name, raw in made.items():
        Path(name).write_bytes(raw)
        report = xcheck("check", name, "--no-report", "--format", "json").json()
        assert isinstance(report["findings"], list)
        seen.append(
            [(f["rule"], f["severity"], f["key"], f["suggestion"], [(e["text"], e["value"], e["role"]) for e in f["evidence"]]) for f in report["findings"]]
        )
    assert len(seen[0]) >= 3
    assert all(found == seen[0] for found in seen[1:]), seen
