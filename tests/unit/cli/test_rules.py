"""`xcheck rules`: list, show, test, schema."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from xcheck.cli import main
from xcheck.files.shipped import shipped


class Outcome(NamedTuple):
    """What a command gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["xcheck", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        status = ended.value.code
        assert status is None or isinstance(status, int)
        return Outcome(status or 0, out, err)

    return run


def test_list_names_every_rule(run: Run) -> None:
    status, out, err = run("rules", "list")
    assert (status, err) == (0, "")
    assert out.splitlines()[0].split() == ["rule", "on", "severity", "title"]
    rows = {line.split()[0]: line.split()[1] for line in out.splitlines()[1:]}
    assert rows["doubled-word"] == "yes"
    assert rows["percent-sign"] == "no"


def test_show_prints_one_page(run: Run) -> None:
    status, out, _ = run("rules", "show", "percent-sign")
    assert status == 0
    assert out.startswith("percent-sign: Percent spelled out\n")
    status, out, err = run("rules", "show", "percnt-sign")
    assert (status, out) == (2, "")
    assert err == "xcheck: unknown rule 'percnt-sign', did you mean 'percent-sign'?\n"


def test_schema_prints_a_schema(run: Run) -> None:
    status, out, _ = run("rules", "schema")
    assert status == 0
    assert json.loads(out)["title"] == "A rule of xcheck"


def test_examples_of_house_rules_pass(run: Run) -> None:
    names = sorted(file.stem for file in (shipped() / "house").glob("*.yaml"))
    status, out, err = run("rules", "test", *names)
    assert (status, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()[1:-1]] == names
    assert out.splitlines()[-1].endswith("all as they should be")


BREAKS = {
    "severity": ("found: note", "found: fatal", ":4:21: severities.found: unknown value 'fatal'"),
    "key": ("severities:", "severitys:", ":4:1: unknown key 'severitys', did you mean 'severities'?"),
    "regex": ("pattern: '", "pattern: '(", "is not a valid pattern"),
    "example words": ("text: the the", "text: the thee", "'the thee' does not stand in article 1 of the example"),
    "duplicate key": ("check: pattern", "check: pattern\ncheck: pattern", ":3:1: key 'check' is given twice"),
    "placeholder": ("{place}", "{palce}", "unknown placeholder '{palce}', did you mean 'place'?"),
    "example": ("met in the the old", "met in the old", "'the the' does not stand in article 1 of the example"),
    "example suggestion": ("suggestion: the, severity", "suggestion: thee, severity", 'at "the the" it suggests "the", not "thee"'),
}


@pytest.mark.parametrize("name", sorted(BREAKS))
def test_a_broken_copy_of_the_rules_is_one_line_and_status_2(run: Run, tmp_path: Path, name: str) -> None:
    shutil.copytree(shipped(), tmp_path / "ours")
    broken = tmp_path / "ours" / "house" / "doubled-word.yaml"
    old, new, words = BREAKS[name]
    text = broken.read_text(encoding="utf-8")
    assert old in text
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")
    status, _, err = run("rules", "test", "doubled-word", "--rules", "ours")
    assert status == 2
    (line,) = err.splitlines()
    assert line.startswith("xcheck: ours/house/doubled-word.yaml:")
    assert words in line
