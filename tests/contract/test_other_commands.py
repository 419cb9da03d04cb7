"""`extract`, `report`, `names compare`, `rules`: what they promise to the outside."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import orjson
import pytest

import xcheck as package
from tests.contract.conftest import Xcheck

QUOTE = """Vane answers

“We will not leave this hall,” said Ilse Vane, the chair. “We have only begun.”
"""


def test_version_and_help(xcheck: Xcheck) -> None:
    assert xcheck("--version").out == f"xcheck {package.__version__}\n".encode()
    for command in ([], ["check"], ["extract"], ["report"], ["names"], ["names", "compare"], ["rules"], ["rules", "list"]):
        ran = xcheck(*command, "--help")
        assert ran.status == 0
        assert b"Usage" in ran.out


def test_records_slice_and_carry_their_fields(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(QUOTE, encoding="utf-8")
    ran = xcheck("extract", "a.txt", "--format", "jsonl")
    assert ran.status == 0
    records = [orjson.loads(line) for line in ran.out.splitlines()]
    (article,) = [r for r in records if r["type"] == "article"]
    assert article["text"] == QUOTE
    assert {"title", "byline", "published"} <= set(article)
    for record in records:
        assert {"type", "path", "start", "end", "text"} <= set(record)
        assert article["text"][record["start"] : record["end"]] == record["text"]
    quotes = [r for r in records if r["type"] == "quote"]
    assert [q["text"] for q in quotes] == ["We will not leave this hall,", "We have only begun."]
    assert {"speaker", "also", "cue", "how", "confidence"} <= set(quotes[0])
    assert quotes[0]["speaker"]["text"] == "Ilse Vane"
    assert {"text", "start", "end", "entity", "kind"} <= set(quotes[0]["speaker"])
    assert (quotes[0]["how"], quotes[0]["cue"]["text"]) == ("inverted", "said")
    mention = next(r for r in records if r["type"] == "mention" and r["text"] == "Ilse Vane")
    assert mention["kind"] == "person"
    assert mention["entity"]
    assert quotes[0]["speaker"]["entity"] == mention["entity"]
    assert {r["kind"] for r in records if r["type"] == "block"} == {"headline", "body"}


def test_only_the_types_asked_for(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(QUOTE, encoding="utf-8")
    ran = xcheck("extract", "a.txt", "--records", "quote,block")
    assert {orjson.loads(line)["type"] for line in ran.out.splitlines()} == {"quote", "block"}
    wrong = xcheck("extract", "a.txt", "--records", "quotation")
    assert wrong.status == 2
    assert "quote" in wrong.err


def test_names_compare(xcheck: Xcheck, tmp_path: Path) -> None:
    ran = xcheck("names", "compare", "Volodymyr Zelensky", "Volodymyr Zelenskyy")
    assert ran.status == 0
    assert ran.out.decode().split()[0] in ("same", "review")
    (tmp_path / "pairs.csv").write_text('a,b,note\nIran,Iraq,x\n"Vane, Ilse",Ilse Vane,y\n', encoding="utf-8")
    ran = xcheck("names", "compare", "--pairs", "pairs.csv")
    rows = list(csv.DictReader(io.StringIO(ran.out.decode())))
    assert [r["outcome"] for r in rows] == ["different", "same"]
    assert [r["note"] for r in rows] == ["x", "y"]
    assert all(0 <= float(r["score"]) <= 1 for r in rows)
    assert float(rows[0]["score"]) < float(rows[1]["score"])
    (tmp_path / "bad.csv").write_text("left,right\nx,y\n", encoding="utf-8")
    assert xcheck("names", "compare", "--pairs", "bad.csv").status == 2
    verdict = package.compare_names("Jared Kushner", "Jared Kushnir")
    assert verdict.outcome in ("review", "different")
    assert verdict.reasons


def test_a_report_rendered_again(xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
    xcheck("check", "desk", "--report", "made")
    saved = tmp_path / "made/report.json"
    assert xcheck("report", str(saved), "--format", "json").out == saved.read_bytes()
    assert xcheck("report", str(saved)).out == (tmp_path / "made/report.html").read_bytes()
    xcheck("report", str(saved), "--output", "again.html")
    assert (tmp_path / "again.html").read_bytes() == (tmp_path / "made/report.html").read_bytes()
    (tmp_path / "not.json").write_text("{", encoding="utf-8")
    for name in ("not.json", "gone.json"):
        ran = xcheck("report", name)
        assert ran.status == 2
        assert len(ran.lines) == 1


def test_the_rulebook(xcheck: Xcheck) -> None:
    listed = xcheck("rules", "list")
    assert listed.status == 0
    for rule in (
        "name-variant",
        "first-reference",
        "quote-speaker",
        "quote-wording",
        "date-weekday",
        "credit-line",
        "term-variant",
        "boilerplate",
        "unbalanced-marks",
    ):
        assert rule.encode() in listed.out
        page = xcheck("rules", "show", rule)
        assert page.status == 0
        assert len(page.out) > 400
    assert xcheck("rules", "show", "name-varient").status == 2
    schema = orjson.loads(xcheck("rules", "schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize(
    "command",
    [
        ("check", "a.txt", "--format", "json", "--no-report"),
        ("extract", "a.txt"),
        ("diff", "a.txt", "b.txt", "--format", "json"),
        ("fix", "a.txt", "b.txt", "--diff"),
    ],
    ids=lambda command: command[0],
)
def test_standard_output_has_a_name(xcheck: Xcheck, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(QUOTE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(QUOTE.replace("begun", "started").replace("Ilse", "Else"), encoding="utf-8")
    named, unnamed = xcheck(*command, "--output", "-"), xcheck(*command)
    assert (named.status, named.out, named.err) == (unnamed.status, unnamed.out, unnamed.err)
    assert not (tmp_path / "-").exists()


def test_a_page_goes_to_standard_output_where_that_is_named(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(QUOTE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(QUOTE.replace("begun", "started"), encoding="utf-8")
    ran = xcheck("diff", "a.txt", "b.txt", "--format", "html", "--output", "-")
    assert ran.out.startswith(b"<!doctype html>")
    assert not (tmp_path / "reports").exists()
