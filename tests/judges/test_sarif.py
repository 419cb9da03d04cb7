"""What Microsoft's tool says of our SARIF: the schema, its own rules, and those of GitHub's code scanning.

The tool ends with 0 whatever it finds, so its words are read.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import orjson

from tests.contract.conftest import Xcheck
from tests.golden import samples
from tests.judges import sarif_multitool
from xcheck.model.result import Result
from xcheck.report import sarif
from xcheck.report.manual import Manual

ROOT = Path(__file__).resolve().parents[2]
MANUALS = {"name-variant": Manual("One name, two spellings", "Readers take two spellings for two people", "name-variant: a page", ("error", "warning"))}
_LINE = re.compile(r"([^/\\]+)\.sarif\(\d+,\d+\): (error|warning|note) (\w+): (.*)")


def said(folder: Path, logs: dict[str, bytes]) -> list[str]:
    """What is wrong with the logs, each as `LOG: LEVEL: RULE: MESSAGE`."""
    for name, content in logs.items():
        (folder / f"{name}.sarif").write_bytes(content)
    run = subprocess.run(
        [sarif_multitool(), "validate", *(f"{name}.sarif" for name in logs), "--rule-kind", "Sarif;Ghas"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1"},
        cwd=folder, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert f"Done. {len(logs):,} files scanned." in run.stdout, f"{run.stdout}\n{run.stderr}"
    assert "Analysis completed successfully." in run.stdout, run.stdout
    found = [": ".join(match.groups()) for match in map(_LINE.search, run.stdout.splitlines()) if match]
    assert len(found) == len(re.findall(r": (?:error|warning|note) \w+: ", run.stdout)), run.stdout
    return found


def test_github_would_take_it(xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "corpus", "corpus")
    (desk / "broken.docx").write_bytes(b"PK")
    (desk / "50% ü #1:.txt").write_text("Kirill Damarov left. At home Dammarov slept.\n", encoding="utf-8")
    assert xcheck("check", "desk", "corpus", "--no-report", "--format", "sarif", "--output", "whole.sarif").status == 2
    whole = (tmp_path / "whole.sarif").read_bytes()
    assert b"broken.docx" in whole
    logs = {
        "whole": whole,
        "small": sarif.write(samples.small(), MANUALS),
        "settled": sarif.write(samples.settled(), MANUALS, baseline=True),
        "hostile": sarif.write(samples.hostile(), MANUALS),
        "empty": sarif.write(Result(), MANUALS),
    }
    assert said(tmp_path, logs) == []


def test_the_judge_finds_what_is_wrong(tmp_path: Path) -> None:
    log: Any = orjson.loads(sarif.write(samples.small(), MANUALS))
    result = log["runs"][0]["results"][0]
    result["message"] = {}
    result["ruleIndex"] = 99
    found = said(tmp_path, {"broken": orjson.dumps(log)})
    rules = {line.split(": ")[2] for line in found if ": error: " in line}
    assert {rule.rstrip("0123456789") for rule in rules} == {"JSON", "SARIF", "GH"}
