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
