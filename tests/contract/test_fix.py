"""`xcheck fix`: what changes, what never does, and the ways to look before anything is written."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.contract.conftest import Xcheck
from xcheck import run
from xcheck.checks.term_variant import TermVariant
from xcheck.readers import read_bytes
from xcheck.readers.amend import opened
from xcheck.review.fixes import Choice
from xcheck.run import Standards

ENVOY = "Talks stall in Harrowgate\n\nThe envoy Kirill Damarov met reporters on Monday. Damarov said little. Damarov then left.\n"
SLIP = "Envoy leaves\n\nThe envoy Kirill Damarov flew home. At home Dammarov gave no reason. His aide said Dammarov's bag was lost.\n"
MENDED = SLIP.replace("Dammarov", "Damarov")
QUOTED = "Envoy leaves\n\nThe envoy Kirill Damarov flew home. “I saw Dammarov at the gate,” the porter said. Dammarov waved.\n"
HOUSE = """
id: house-words
check: substitution
title: Words of the house
severities: {found: warning}
message: '"{text}" is "{suggestion}" here'
why: One word for one thing.
options:
  swap: {shore side: shoreside, tug boat: tugboat, harbor: harbour, O'Dare: O'Dair}
examples:
  - about: a tug boat
    articles: ["A tug boat left."]
    fires: [{article: 1, text: tug boat, suggestion: tugboat}]
"""


def desk(**texts: str | bytes) -> None:
    Path("desk").mkdir(exist_ok=True)
    for name, text in texts.items():
        stem, _, ending = name.rpartition("_")
        Path(f"desk/{stem}.{ending}").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_misspelled_name_is_mended_and_nothing_else(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    ran = xcheck("fix", "desk")
    assert (ran.status, ran.err) == (0, "")
    assert Path("desk/a.txt").read_text() == ENVOY
    assert Path("desk/b.txt").read_text() == MENDED
    printed = ran.out.decode().splitlines()
    assert printed[0] == 'desk/b.txt:3:45: "Dammarov" to "Damarov" (name-variant)'
    assert printed[-1] == "2 places changed in 1 of 2 articles."
    changes = xcheck("diff", "desk/a.txt", "desk/a.txt", "--format", "json").json()["changes"]
    assert changes == []
    again = xcheck("fix", "desk")
    assert (again.status, again.out) == (0, b"0 places changed in 0 of 2 articles.\n")


def test_the_diff_of_before_and_after_shows_just_that(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    Path("before.txt").write_text(SLIP)
    xcheck("fix", "desk")
    changes = xcheck("diff", "before.txt", "desk/b.txt", "--format", "json").json()["changes"]
    assert isinstance(changes, list)
    assert [(c["kind"], c["old"]["text"], c["new"]["text"]) for c in changes] == [("name", "Dammarov", "Damarov"), ("name", "Dammarov's", "Damarov's")]


def test_diff_changes_nothing_and_gives_a_patch_that_patch_programs_take(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    Path("desk/c d.md").write_bytes(b"# On the quay\r\n\r\nThe envoy Kirill Damarov sat there. Later *Dammarov* stood up.")
    before = {p.name: p.read_bytes() for p in Path("desk").iterdir()}
    ran = xcheck("fix", "desk", "--diff")
    assert ran.status == 1
    assert {p.name: p.read_bytes() for p in Path("desk").iterdir()} == before
    assert b"-The envoy Kirill Damarov flew home. At home Dammarov gave" in ran.out
    Path("wanted.patch").write_bytes(ran.out)
    subprocess.run(["git", "init", "-q", "."], check=True)
    subprocess.run(["git", "apply", "wanted.patch"], check=True)
    patched = {p.name: p.read_bytes() for p in Path("desk").iterdir()}
    for name, raw in before.items():
        Path("desk", name).write_bytes(raw)
    assert xcheck("fix", "desk").status == 0
    assert {p.name: p.read_bytes() for p in Path("desk").iterdir()} == patched != before
    clean = xcheck("fix", "desk", "--diff")
    assert (clean.status, clean.out) == (0, b"")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_are_kept(xcheck: Xcheck, encoding: str, end: str) -> None:
    old, new = (text.replace("home", "“Kéll”").replace("\n", end).encode(encoding) for text in (SLIP, MENDED))
    desk(a_txt=ENVOY, b_txt=old)
    assert xcheck("fix", "desk").status == 0
    assert Path("desk/b.txt").read_bytes() == new


def test_every_other_byte_stays(xcheck: Xcheck) -> None:
    odd = "---\nid: second\ntitle: Dammarov leaves  \n---\n\x0c\u200bEnvoy leaves\t \n\n\nThe envoy Kirill\u00a0Damarov flew.  \u2028x\nAt home\u00a0Dammarov e\u0301 left.\u2029\n   "
    desk(a_txt=ENVOY, b_txt=odd)
    assert xcheck("fix", "desk").status == 0
    assert Path("desk/b.txt").read_text() == odd.replace("home\u00a0Dammarov", "home\u00a0Damarov")


def test_quoted_words_stay_unless_told(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=QUOTED)
    ran = xcheck("fix", "desk")
    assert ran.status == 0
    assert Path("desk/b.txt").read_text() == QUOTED.replace("Dammarov waved", "Damarov waved")
    assert "left: inside quotation marks" in ran.out.decode()
    assert ran.out.decode().endswith("1 place changed in 1 of 2 articles, 1 left.\n")
    assert xcheck("fix", "desk", "--in-quotes").status == 0
    assert Path("desk/b.txt").read_text() == QUOTED.replace("Dammarov", "Damarov")


def test_a_quotation_mark_without_partner_keeps_its_paragraph(xcheck: Xcheck) -> None:
    text = "Envoy leaves\n\nThe envoy Kirill Damarov flew home. “I saw him at the gate, the porter said. Dammarov waved.\n\nIn the evening Dammarov slept.\n"
    desk(a_txt=ENVOY, b_txt=text)
    assert xcheck("fix", "desk").status == 0
    assert Path("desk/b.txt").read_text() == text.replace("evening Dammarov", "evening Damarov")


def test_capitals_spaces_and_possessives(xcheck: Xcheck) -> None:
    Path("house.yaml").write_text(HOUSE)
    text = (
        "TUG BOAT SINKS IN HARBOR\n\nTug boat crews met shore\u00a0side. The tug boat’s crew and Maeve O’Dare slept. A harbor\u2011wide search began.\n"
        "Tugboat fans were not at www.tug-boat.example or in a shore sidewalk.\n"
    )
    wanted = (
        "TUGBOAT SINKS IN HARBOUR\n\nTugboat crews met shoreside. The tugboat’s crew and Maeve O’Dair slept. A harbour\u2011wide search began.\n"
        "Tugboat fans were not at www.tug-boat.example or in a shore sidewalk.\n"
    )
    desk(a_txt=text)
    assert xcheck("fix", "desk", "--rules", "house.yaml").status == 0
    assert Path("desk/a.txt").read_text() == wanted


def test_an_article_that_would_have_to_change_too_is_left(xcheck: Xcheck) -> None:
    Path("house.yaml").write_text(HOUSE.replace("harbor: harbour", "tram: omnibus"))
    desk(a_txt="They took a tram to the quay and the tram back.\n")
    ran = xcheck("fix", "desk", "--rules", "house.yaml")
    assert Path("desk/a.txt").read_text() == "They took a tram to the quay and the omnibus back.\n"
    assert '"a" before it may have to change too' in ran.out.decode()


def test_terms_are_changed_where_a_form_is_chosen_and_not_where_articles_are_only_counted(xcheck: Xcheck) -> None:
    Path("terms.yaml").write_text(
        "id: term-variant\ncheck: term-variant\ntitle: One term\n"
        f"severities: {{{', '.join(f'{grade}: warning' for grade in TermVariant.grades)}}}\n"
        "message: '\"{text}\": {tally}'\nwhy: One hand.\noptions: {prefer: [son-in-law]}\n"
    )
    texts = {
        "a_txt": "Her son in law came.\n",
        "b_txt": "His son-in-law and an under secretary left.\n",
        "c_txt": "An undersecretary and an undersecretary sat.\n",
    }
    desk(**texts)
    assert xcheck("fix", "desk").status == 0
    assert Path("desk/a.txt").read_text() == texts["a_txt"]
    assert xcheck("fix", "desk", "--rules", "terms.yaml").status == 0
    assert Path("desk/a.txt").read_text() == "Her son-in-law came.\n"
    assert Path("desk/b.txt").read_text() == texts["b_txt"]
    # A rule that is named gives all it asks for.
    assert xcheck("fix", "desk", "--rule", "term-variant").status == 0
    assert Path("desk/b.txt").read_text() == "His son-in-law and an undersecretary left.\n"


def test_a_named_rule_is_taken_in_the_place_of_the_others(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP.replace("no reason", "the the reason"))
    assert xcheck("fix", "desk", "--rule", "doubled-word").status == 0
    assert Path("desk/b.txt").read_text() == SLIP.replace("no reason", "the reason")
    assert xcheck("fix", "desk", "--rule", "no-such-rule").status == 2


def test_only_articles_in_focus_change(xcheck: Xcheck) -> None:
    Path("desk/draft").mkdir(parents=True)
    desk(a_txt=ENVOY, b_txt=SLIP)
    Path("desk/draft/c.txt").write_text(SLIP.replace("leaves", "gone"))
    assert xcheck("fix", "desk", "--focus", "desk/draft").status == 0
    assert Path("desk/b.txt").read_text() == SLIP
    assert "Dammarov" not in Path("desk/draft/c.txt").read_text()
    assert xcheck("fix", "desk", "--focus", "desk/gone.txt").status == 2
    assert xcheck("fix", "desk", "--focus", "desk/b.txt").status == 0
    assert Path("desk/b.txt").read_text() == MENDED


def test_what_people_have_settled_stays(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    report = xcheck("check", "desk", "--no-report", "--format", "json", "--rule", "name-variant").json()
    assert isinstance(report["findings"], list)
    key = report["findings"][0]["key"]
    Path("decisions.yaml").write_text(f"decisions:\n  - key: {key}\n    scope: always\n    reason: he signs it so\n")
    ran = xcheck("fix", "desk")
    assert (ran.status, Path("desk/b.txt").read_text()) == (0, SLIP), ran.err
    assert "left: accepted: he signs it so" in ran.out.decode()
    Path("decisions.yaml").write_text(f"decisions:\n  - key: {key}\n    scope: always\n    expires: 2020-01-01\n    reason: he signed it so\n")
    assert xcheck("fix", "desk").status == 0
    assert Path("desk/b.txt").read_text() == MENDED


def test_copies_of_one_article_are_all_mended(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP, c_txt=SLIP)
    assert xcheck("fix", "desk").status == 0
    assert Path("desk/b.txt").read_text() == Path("desk/c.txt").read_text() == MENDED


def document(text: str) -> bytes:
    raw = io.BytesIO()
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n") if line)
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("word/document.xml", f'<w:d xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:d>')
    return raw.getvalue()


def test_other_formats_are_told_and_not_written_to(xcheck: Xcheck) -> None:
    page = f"<body>{''.join(f'<p>{line}</p>' for line in SLIP.splitlines() if line)}</body>"
    desk(a_txt=ENVOY, b_html=page, c_docx=document(SLIP), d_json=json.dumps({"text": SLIP}))
    before = {p.name: p.read_bytes() for p in Path("desk").iterdir()}
    ran = xcheck("fix", "desk")
    assert ran.status == 0
    assert {p.name: p.read_bytes() for p in Path("desk").iterdir()} == before
    printed = ran.out.decode()
    for ending in (".html", ".docx", ".json"):
        assert printed.count(f"to be changed by hand: {ending} files are not rewritten") == 2
    assert (xcheck("fix", "desk", "--diff").status, xcheck("fix", "desk", "--diff").out) == (0, b"")


def test_markdown_is_changed_between_its_marks(xcheck: Xcheck) -> None:
    text = "# Envoy leaves\n\n> The envoy [Kirill Damarov](http://x.example/Dammarov) flew. **Dammarov** waved, but **Dam**marov did not.\n\nAt home _Dammarov_ slept.\n"
    desk(a_txt=ENVOY, b_md=text)
    ran = xcheck("fix", "desk")
    assert Path("desk/b.md").read_text() == text.replace("**Dammarov", "**Damarov").replace("_Dammarov", "_Damarov")
    assert "mark-up stands between its letters" in ran.out.decode()
    assert xcheck("fix", "desk", "--diff").status == 0


def test_what_cannot_be_written_in_the_encoding_is_left_to_people(xcheck: Xcheck) -> None:
    Path("house.yaml").write_text(HOUSE.replace("harbor: harbour", "Wojcik: Wójcik, Lodz: Łódź").replace('"A tug', '"A tug'))
    raw = "Jan Wojcik – a porter – came from Lodz.\n".encode("cp1252")
    desk(a_txt=raw)
    ran = xcheck("fix", "desk", "--rules", "house.yaml", "--rule", "house-words")
    assert ran.status == 0
    assert Path("desk/a.txt").read_bytes() == "Jan Wójcik – a porter – came from Lodz.\n".encode("cp1252")
    assert "cannot be written in cp1252" in ran.out.decode()


def test_decomposed_letters_stay_decomposed(xcheck: Xcheck) -> None:
    Path("house.yaml").write_text(HOUSE.replace("harbor: harbour", "Wojcik: Wójcik"))
    desk(a_txt="Ana Novo\u0301 met Jan Wojcik.\n")
    assert xcheck("fix", "desk", "--rules", "house.yaml", "--rule", "house-words").status == 0
    assert Path("desk/a.txt").read_text() == "Ana Novo\u0301 met Jan Wo\u0301jcik.\n"


def test_rules_that_contradict_each_other_change_nothing(xcheck: Xcheck) -> None:
    other = (
        HOUSE.replace("house-words", "other-words")
        .replace("tug boat: tugboat", "tug boat: tug, quay: pier, pier: jetty")
        .replace("suggestion: tugboat", "suggestion: tug")
    )
    Path("a.yaml").write_text(HOUSE.replace("harbor: harbour", "pier: quay"))
    Path("b.yaml").write_text(other.replace(", pier: jetty", ""))
    text = "A tug boat lay at the pier.\n"
    desk(a_txt=text)
    for _ in range(2):
        ran = xcheck("fix", "desk", "--rules", "a.yaml", "--rules", "b.yaml", "--rule", "house-words", "--rule", "other-words")
        assert ran.status == 0, ran.err
        assert Path("desk/a.txt").read_text() == text
    assert "house-words and other-words ask for different words here" in ran.out.decode()
    assert "its rules undo each other's changes" in ran.out.decode()


def test_pairs_to_find_and_replace(xcheck: Xcheck) -> None:
    page = "<body><p>Envoy leaves</p><p>The envoy Kirill Damarov flew. Then Dammarov left the town.</p></body>"
    desk(a_txt=ENVOY, b_txt=SLIP, c_html=page)
    ran = xcheck("fix", "desk", "--format", "csv")
    assert ran.status == 0
    assert Path("desk/b.txt").read_text() == SLIP
    rows = list(csv.DictReader(io.StringIO(ran.out.decode())))
    assert list(rows[0]) == ["path", "line", "column", "find", "replace", "before", "after", "rule", "key"]
    assert [(r["path"], r["line"], r["find"], r["replace"]) for r in rows] == [
        ("desk/b.txt", "3", "Dammarov", "Damarov"), ("desk/b.txt", "3", "Dammarov", "Damarov"), ("desk/c.html", "1", "Dammarov", "Damarov"),
    ]  # fmt: skip
    for row in rows[:2]:
        assert SLIP.count(row["before"] + row["find"] + row["after"]) == 1
    assert xcheck("fix", "desk", "--format", "csv", "--output", "pairs.csv").out == b""
    assert Path("pairs.csv").read_bytes() == ran.out


def test_a_reviewed_fix_file_is_applied_to_a_text_that_has_moved_on(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    assert xcheck("fix", "desk", "--format", "patch", "--output", "review.fix").status == 0
    assert Path("desk/b.txt").read_text() == SLIP
    moved = "A new first paragraph, longer than the one before it.\n\n" + SLIP.replace("gave no reason", "did not give a reason").replace("\n", "\r\n")
    Path("desk/b.txt").write_bytes(moved.encode())
    shown = xcheck("fix", "--apply", "review.fix", "--diff")
    assert (shown.status, Path("desk/b.txt").read_bytes()) == (1, moved.encode())
    assert shown.out.count(b"\n-The envoy Kirill Damarov flew home. At home Dammarov did not give") == 1
    ran = xcheck("fix", "--apply", "review.fix")
    assert (ran.status, ran.out, ran.err) == (0, b"2 places changed in 1 file.\n", "")
    assert Path("desk/b.txt").read_bytes() == moved.replace("Dammarov", "Damarov").encode()
    again = xcheck("fix", "--apply", "review.fix")
    assert again.status == 0
    assert again.out == b"0 places changed in 0 files, 2 already there.\n"


def test_what_no_longer_fits_is_refused_with_its_line(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    xcheck("fix", "desk", "--format", "patch", "--output", "review.fix")
    gone = SLIP.replace("At home Dammarov gave no reason", "Nobody asked why")
    Path("desk/b.txt").write_text(gone)
    ran = xcheck("fix", "--apply", "review.fix")
    assert ran.status == 2
    assert len(ran.lines) == 1
    assert "review.fix:" in ran.err and "desk/b.txt: no longer fits" in ran.err
    assert Path("desk/b.txt").read_text() == gone.replace("Dammarov", "Damarov")


def hunk(path: str, before: str = " The ", old: str = "-quay", new: str = "+pier", after: str = "  was") -> str:
    return f"# xcheck fix file, version 1\n--- {path}\n@@ -1,12 +1,12 @@\n{before}\n{old}\n{new}\n{after}\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (hunk("../outside.txt"), 3, "outside"),
        (hunk("/etc/hosts.txt"), 3, "outside"),
        (hunk("link/inner.txt"), 3, "outside"),
        (hunk("desk/tool.py"), 3, "no text file"),
        (hunk("desk/page.html"), 3, "no text file"),
        (hunk("desk/none.txt"), 3, "no such file"),
        (hunk("desk/%0Aa.txt"), 2, "names no file"),
        (hunk("desk/a.txt", new="+pier%0Awall"), 3, "would see"),
        (hunk("desk/a.txt", new="+p%E2%80%AEier"), 3, "would see"),
        (hunk("desk/a.txt", new="+%FF"), 3, "UTF-8"),
        (hunk("desk/a.txt", new="+%zz"), 3, "hexadecimal"),
        (hunk("desk/a.txt", old="-" + "q" * 301), 3, "more than"),
        (hunk("desk/a.txt").replace("@@ -1,12 +1,12 @@", "@@ -1 @@"), 3, "first line"),
        (hunk("desk/a.txt").replace("+pier\n", ""), 3, "old words"),
        (hunk("desk/a.txt") + "rm -rf\n", 8, "no part of a fix file"),
        ("PK\x03\x04", 0, "archive"),
        ("--- desk/a.txt\n", 1, "no fix file"),
    ],
)  # fmt: skip
def test_hostile_fix_files_change_nothing(xcheck: Xcheck, tmp_path: Path, text: str, line: int, words: str) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "inner.txt").write_text("The quay was shut.\n")
    Path("link").symlink_to(outside)
    desk(a_txt="The quay was shut.\n", tool_py="The quay was shut.\n", page_html="The quay was shut.\n")
    Path("review.fix").write_text(text)
    ran = xcheck("fix", "--apply", "review.fix")
    assert ran.status == 2
    assert words in ran.err
    assert not line or f"review.fix:{line}:" in ran.err
    for path in (Path("desk/a.txt"), Path("desk/tool.py"), Path("desk/page.html"), outside / "inner.txt"):
        assert path.read_text() == "The quay was shut.\n"


def test_asking_needs_a_terminal(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    ran = xcheck("fix", "desk", "--interactive")
    assert (ran.status, "terminal" in ran.err) == (2, True)
    assert Path("desk/b.txt").read_text() == SLIP


@pytest.mark.parametrize(
    "arguments",
    [
        ("desk", "--diff", "--interactive"), ("desk", "--diff", "--format", "csv"), ("desk", "--output", "x"), ("desk", "--apply", "x"), ("-",),
        ("--apply", "none.fix"), ("gone",), ("desk", "--encoding", "no-such"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_status_2(xcheck: Xcheck, arguments: tuple[str, ...]) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    ran = xcheck("fix", *arguments)
    assert ran.status == 2
    assert ran.lines
    assert Path("desk/b.txt").read_text() == SLIP


def test_an_unreadable_article_is_trouble_and_the_rest_is_mended(xcheck: Xcheck) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP, c_docx=b"PK\x03\x04 cut off")
    ran = xcheck("fix", "desk")
    assert (ran.status, len(ran.lines)) == (2, 1)
    assert Path("desk/b.txt").read_text() == MENDED


def test_a_file_that_changes_meanwhile_is_left(xcheck: Xcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    desk(a_txt=ENVOY, b_txt=SLIP)
    real = run.fixes

    def late(*arguments: object) -> object:
        made = real(*arguments)  # type: ignore[arg-type]
        Path("desk/b.txt").write_text(SLIP + "One more line.\n")
        return made

    monkeypatch.setattr(run, "fixes", late)
    ran = xcheck("fix", "desk")
    assert (ran.status, "has changed since it was read" in ran.err) == (2, True)
    assert ran.out.decode().endswith("0 places changed in 0 of 2 articles.\n")
    assert Path("desk/b.txt").read_text() == SLIP + "One more line.\n"


SENTENCES = (
    "The envoy Kirill Damarov flew home.", "At home Dammarov gave no reason.", "“I know Dammarov,” the porter said.", "Later Damarov left.",
    "French President Emanuel Macron rang.", "DAMMAROV GONE", "Kirill Dammarov’s bag was lost.", "The son in law of Damarov waved.",
    "His son-in-law, Otto Brandvold, slept.", "Otto Branvold woke.", "Mr Brandvold sat beside Mr Branvold.", "A letter from Kiev came.",
)  # fmt: skip


def fixed(raw: dict[str, bytes], against: Standards) -> dict[str, bytes]:
    """The files after one run."""
    read = {path: read_bytes(content, path, {}, None)[0][0] for path, content in raw.items()}
    sources = {path: opened(raw[path], path, article, {}, None) for path, article in read.items()}
    outcome = run.fixes(tuple(read.values()), sources, against, Choice())
    return raw | {file.source.path: file.raw for file in outcome.files}


@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5), min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_second_run_changes_nothing(against: Standards, articles: list[list[str]], end: str) -> None:
    before = {f"{number}.txt": (end.join(lines) + end).encode() for number, lines in enumerate(articles)}
    after = fixed(before, against)
    assert fixed(after, against) == after
    for name, raw in before.items():
        assert raw.count(b"\n") == after[name].count(b"\n")
        assert raw.count(b"I know Dammarov") == after[name].count(b"I know Dammarov")
