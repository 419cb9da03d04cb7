"""`xcheck entities`: list, suggest, adopt, explain; a decision that is made once stays made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck

SURE = {
    "1.txt": "General Yuriy Hrabovskiy said on Friday that the road was open. Reporters asked General Hrabovskiy about the bridge.\n",
    "2.md": "---\npublished: 2026-03-02\n---\nThe order came from General Yuriy Hrabovsky, two officers said.\n",
    "3.txt": "General Yuriy Hrabovsky retired in June. Friends saw General Hrabovsky in his garden.\n",
}
TIE = {"4.txt": "The harbour master Anneke Vossmeer closed the lock. For two hours nobody could reach Vosmeer by telephone.\n"}
A = "entities:\n  - id: oskar-lund\n    name: Oskar Lund\n    kind: person\n    rejected: [Oscar Lund]\n"
B = "entities:\n  - id: oscar-lund\n    name: Oscar Lund\n    kind: person\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in {**SURE, **TIE}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def variants(xcheck: Xcheck, *options: str) -> list[dict[str, object]]:
    report = xcheck("check", "--rule", "name-variant", "--format", "json", "--no-report", *options).json()
    assert isinstance(report["findings"], list)
    return report["findings"]


def test_list(xcheck: Xcheck, articles: Path) -> None:
    ran = xcheck("entities", "list", "corpus")
    assert ran.status == 0
    assert "yuriy-hrabovsky" in ran.out.decode()
    shown = xcheck("entities", "list", "--conflicts", "--kind", "person", "--format", "json").json()["entities"]
    assert isinstance(shown, list)
    assert [e["id"] for e in shown] == ["anneke-vossmeer", "yuriy-hrabovsky"]
    assert {"id", "name", "kind", "forms", "registered", "findings"} <= set(shown[0])
    assert {"text": "Vosmeer", "count": 1, "articles": 1, "places": ["corpus/4.txt:1"]} in shown[0]["forms"]
    assert {f["key"] for e in shown for f in e["findings"]} == {f["key"] for f in variants(xcheck)}


def test_suggest_and_check_with_what_was_suggested(xcheck: Xcheck, articles: Path, tmp_path: Path) -> None:
    ran = xcheck("entities", "suggest")
    text = ran.out.decode()
    assert ran.status == 0
    assert text.splitlines()[0] == "# 2 names settle 2 findings at 7 places"
    (tmp_path / "house.yaml").write_bytes(ran.out)
    before, after = variants(xcheck), variants(xcheck, "--entities", "house.yaml")
    assert "The register has Yuriy Hrabovsky" in str([f["message"] for f in after])
    assert "The register has Yuriy Hrabovsky" not in str([f["message"] for f in before])
    top = xcheck("entities", "suggest", "--top", "1", "--format", "json").json()
    assert top["settles"] == {"names": 2, "findings": 2, "places": 7}
    assert isinstance(top["suggestions"], list)
    assert [s["id"] for s in top["suggestions"]] == ["yuriy-hrabovsky"]


def test_adopt_settles_for_good(xcheck: Xcheck, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "xcheck.yaml").write_text("entities: [names.yaml]\n", encoding="utf-8")
    tie = xcheck("entities", "adopt", "Anneke Vossmeer")
    assert tie.status == 2
    assert "--form" in tie.err
    assert not (tmp_path / "names.yaml").exists()
    ran = xcheck("entities", "adopt", "Vosmeer", "--form", "Anneke Vossmeer")
    assert (ran.status, ran.err) == (0, "")
    made = (tmp_path / "names.yaml").read_bytes()
    assert b"as_of: 2026-03-02\n" in made
    again = xcheck("entities", "adopt", "Vosmeer", "--form", "Anneke Vossmeer")
    assert (again.status, (tmp_path / "names.yaml").read_bytes()) == (0, made)
    assert b"names.yaml:4" in again.out
    (finding,) = (f for f in variants(xcheck) if "Vos" in str(f["suggestion"]))
    assert (finding["severity"], finding["suggestion"]) == ("error", "Vossmeer")
    further = xcheck("entities", "adopt", "Anneke Vossmeer", "--reject", "Aneke Vossmeer")
    assert further.status == 0
    assert (tmp_path / "names.yaml").read_bytes() == made + b"    rejected: [Aneke Vossmeer]\n"


def test_the_first_register_of_nobody_s_settings(xcheck: Xcheck, articles: Path, tmp_path: Path) -> None:
    ran = xcheck("entities", "adopt", "Yuriy Hrabovsky", "--source", "copy desk", "--as-of", "2026-05-01")
    assert ran.status == 0
    assert "entities: [registers/house.yaml]" in ran.err
    assert (tmp_path / "registers/house.yaml").read_text(encoding="utf-8") == (
        "source: copy desk\nas_of: 2026-05-01\nentities:\n"
        "  - id: yuriy-hrabovsky\n    name: Yuriy Hrabovsky\n    kind: person\n    rejected: [Yuriy Hrabovskiy]\n"
    )
    assert xcheck("entities", "adopt", "Yuriy Hrabovsky").status == 0
    assert xcheck("entities", "adopt", "Yuriy Hrabovsky", "--as-of", "May").status == 2


def test_every_other_byte_stays(xcheck: Xcheck, articles: Path, tmp_path: Path) -> None:
    before = b"\xef\xbb\xbf# Ours.\r\nentities:\r\n- name: 'Oskar Lund' # engineer\r\n  id: oskar-lund\r\n  kind: person\r\n\r\nnever_same: [[A B, A C]]\r\n"
    (tmp_path / "h.yaml").write_bytes(before)
    assert xcheck("entities", "adopt", "Yuriy Hrabovsky", "--into", "h.yaml", "--as-of", "2026-05-01").status == 0
    after = (tmp_path / "h.yaml").read_bytes()
    added = b"- id: yuriy-hrabovsky\r\n  name: Yuriy Hrabovsky\r\n  kind: person\r\n  rejected: [Yuriy Hrabovskiy]\r\n  as_of: 2026-05-01\r\n"
    assert after == before.replace(b"  kind: person\r\n\r\n", b"  kind: person\r\n" + added + b"\r\n")


def test_a_contradiction_is_refused_and_nothing_is_written(xcheck: Xcheck, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(A, encoding="utf-8")
    (tmp_path / "h.yaml").write_text("source: us\n", encoding="utf-8")
    for asked in (["--alias", "Oskar Lund"], ["--reject", "Oskar Lund"], ["--alias", "Oscar Lund"], ["--form", "Oskar Lund"]):
        ran = xcheck("entities", "adopt", "Yuriy Hrabovsky", "--entities", "a.yaml", "--into", "h.yaml", *asked)
        assert ran.status == 2, asked
        assert "h.yaml" in ran.err
        assert "a.yaml:2" in ran.err
    pair = "never_same: [[Yuriy Hrabovsky, Yuriy Hrabovskiy]]\n"
    (tmp_path / "p.yaml").write_text(pair, encoding="utf-8")
    ran = xcheck("entities", "adopt", "Yuriy Hrabovsky", "--alias", "Yuriy Hrabovskiy", "--entities", "p.yaml", "--into", "h.yaml")
    assert ran.status == 2
    assert "p.yaml:1" in ran.err
    assert "h.yaml:3" in ran.err
    assert (tmp_path / "h.yaml").read_text(encoding="utf-8") == "source: us\n"
    assert {p.name for p in tmp_path.iterdir()} == {"a.yaml", "h.yaml", "p.yaml", "corpus"}


def test_a_broken_register_is_left_as_it_is(xcheck: Xcheck, articles: Path, tmp_path: Path) -> None:
    for broken in (b"entities: [\n", b"entities: {}\n", b"\xff\xfe\xff"):
        (tmp_path / "h.yaml").write_bytes(broken)
        ran = xcheck("entities", "adopt", "Yuriy Hrabovsky", "--into", "h.yaml")
        assert ran.status == 2
        assert "h.yaml" in ran.err
        assert (tmp_path / "h.yaml").read_bytes() == broken


def test_two_files_that_settle_it_differently(xcheck: Xcheck, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(A, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(B, encoding="utf-8")
    for command in (["check", "corpus", "--no-report"], ["entities", "list"], ["entities", "suggest"], ["entities", "explain", "Oskar Lund"]):
        ran = xcheck(*command, "--entities", "a.yaml", "--entities", "b.yaml")
        assert ran.status == 2, command
        assert "a.yaml:5" in ran.err
        assert "b.yaml:3" in ran.err
    (tmp_path / "xcheck.yaml").write_text("entities: [a.yaml, b.yaml]\n", encoding="utf-8")
    assert xcheck("check", "corpus", "--no-report").status == 2


def test_explain(xcheck: Xcheck, articles: Path) -> None:
    ran = xcheck("entities", "explain", "Hrabovskiy")
    assert ran.status == 0
    assert "Yuriy Hrabovsky (person, yuriy-hrabovsky): 5 mentions in 3 articles" in ran.out.decode()
    assert "both are called general" in ran.out.decode()
    unknown = xcheck("entities", "explain", "Yuri Hrabovski")
    assert unknown.status == 2
    assert "did you mean 'Yuriy Hrabovski" in unknown.err


def test_help_and_unreadable_articles(xcheck: Xcheck, articles: Path) -> None:
    for command in ([], ["list"], ["suggest"], ["adopt"], ["explain"]):
        assert b"Usage" in xcheck("entities", *command, "--help").out
    assert xcheck("entities", "list", "nowhere").status == 2
    assert xcheck("entities", "list", "corpus", "nowhere").status == 2


def test_the_same_bytes_whatever_the_order(xcheck: Xcheck, articles: Path) -> None:
    names = sorted(f"corpus/{path.name}" for path in articles.iterdir())
    for command in ("list", "suggest"):
        assert xcheck("entities", command, *names).out == xcheck("entities", command, *reversed(names)).out
