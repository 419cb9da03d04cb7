"""`docs/architecture.md` shows the layers that `make lint` holds, and names rooms that are there."""

from __future__ import annotations

import re
import tomllib

from tests.conftest import ROOT
from tests.docs.marked import prove

PAGE = ROOT / "docs/architecture.md"


def layers() -> list[str]:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    (found,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    return [str(layer) for layer in found]


def test_the_layers() -> None:
    lines = [re.sub(r"\s*[|:]\s*", "   ", layer) for layer in layers()]
    prove("docs/architecture.md", "layers", "```text\n" + "\n".join(lines) + "\n```")


def test_every_room_and_file_that_is_named_is_there() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rooms = re.findall(r"`([a-z]+)/`", text)
    assert {"readers", "extract", "resolve", "checks", "report"} <= set(rooms)
    for room in rooms:
        assert (ROOT / "src/xcheck" / room).is_dir(), room
    files = re.findall(r"`((?:src|tests)/[\w/.]+)`", text)
    assert len(files) >= 6
    for file in files:
        assert (ROOT / file).exists(), file


def test_every_room_of_the_program_is_named() -> None:
    named = set(re.findall(r"`([a-z]+)/?`", PAGE.read_text(encoding="utf-8")))
    rooms = {room.name for room in (ROOT / "src/xcheck").iterdir() if room.is_dir() and not room.name.startswith("_")}
    assert rooms <= named


def test_every_law_names_tests_that_are_there() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("## The laws")[2].partition("\n## ")[0]
    named = re.findall(r"`(test_\w+)`", table)
    assert len(named) >= 12
    there = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests/laws").glob("test_*.py"))
    for test in named:
        assert f"def {test}(" in there, test
