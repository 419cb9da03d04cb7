"""The README's generated parts are current. `XCHECK_WRITE=1 pytest tests/contract/test_readme.py` writes them anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck
from xcheck.run import Standards

README = Path(__file__).resolve().parents[2] / "README.md"


def held(name: str) -> str:
    found = re.search(rf"<!-- {name}: [^\n]*-->\n(.*?)<!-- end of {name} -->", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found, name
    return found.group(1)


def prove(name: str, wanted: str) -> None:
    if os.environ.get("XCHECK_WRITE") == "1":
        whole = README.read_text(encoding="utf-8")
        README.write_text(
            re.sub(rf"(<!-- {name}: [^\n]*-->\n).*?(<!-- end of {name} -->)", lambda m: m[1] + wanted + m[2], whole, flags=re.DOTALL), encoding="utf-8"
        )
    assert held(name) == wanted


def test_the_table_of_rules(against: Standards) -> None:
    rows = ["| rule | finds | severity |", "| --- | --- | --- |"]
    for rule, _ in against.book.bound:
        if rule.path.startswith("house") or "/house/" in rule.path:
            continue
        severities = [s for s in ("error", "warning", "note") if s in rule.severities.values()]
        rows.append(f"| `{rule.id}` | {rule.title} | {', '.join(severities)} |")
    assert len(rows) >= 11
    prove("rules", "\n".join(rows) + "\n")


def test_the_help_of_check(xcheck: Xcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    monkeypatch.setenv("TERMINAL_WIDTH", "110")
    shown = xcheck("check", "--help").out.decode()
    prove("help", "```\n$ xcheck check --help\n" + "\n".join(line.rstrip() for line in shown.strip().splitlines()) + "\n```\n")


@pytest.mark.parametrize(
    "command", re.findall(r"^    (xcheck (?:check|clean|diff|entities|extract|names|rules|report)[^\n]*)$", README.read_text(encoding="utf-8"), re.MULTILINE)
)
def test_every_command_in_the_readme_runs(xcheck: Xcheck, tmp_path: Path, command: str) -> None:
    import shlex

    draft = "---\nid: s\n---\nThe envoy Kirill Damarov left. Damarov was tired.\n"
    for folder in ("articles", "archive", "corpus"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"{folder} one.\nThe envoy Kirill Damarov spoke.\n", encoding="utf-8")
    for name in ("draft.md", "draft.txt", "draft-1.txt", "draft-2.txt"):
        (tmp_path / name).write_text(draft, encoding="utf-8")
    xcheck("check", "corpus", "--format", "json", "--output", "findings.json", "--no-report")
    words = shlex.split(command)[1:]
    stdin = draft.encode() if "<" in words else b""
    ran = xcheck(*(words[: words.index("<")] if "<" in words else words), stdin=stdin)
    assert ran.status == 0, ran.err
