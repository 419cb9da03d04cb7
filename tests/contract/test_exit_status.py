"""The exit status of `check`: every format, outcome, baseline and focus, and every kind of trouble.

What is expected is worked out from the contract's own words, not from the program:

- `2`: something could not be done.
- `1`: findings at or above `--fail-on` that the baseline does not know, and in which an article in focus is the one to change;
  or a baseline with lines that nothing answers to, where `--fail-on-stale` asks for it.
- `0`: all else. The format and the place the output goes to change nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from itertools import product
from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck
from tests.contract.test_gate import FORMATS, RIGHT, git, put, quick

__all__ = ["quick"]

HAS_PARQUET = find_spec("pyarrow") is not None
"""Without its library the format cannot be written, and that is trouble whatever is found."""
BROKEN = b"\x89PNG\r\n\x1a\n\x00\x00"
ERRORS = {
    "wrong": "Envoy leaves\n\nThe envoy Kirill Damarov flew home. At home Dammarov gave no reason.\n",
    "other": "Hall opens\n\nThe hall opens on Tuesday, March 9, 2026, at nine.\n",
}
WARNINGS = {"wrong": "Envoy leaves\n\nAt home he gave no reason (he rarely does.\n", "other": "Hall opens\n\nThe hall opens [at nine.\n"}
CLEAN = {"wrong": "Envoy leaves\n\nAt home he gave no reason.\n", "other": "Hall opens\n\nThe hall opens at nine.\n"}
OUTCOMES: Mapping[str, tuple[Mapping[str, str], str]] = {
    "clean": (CLEAN, "warning"),
    "warnings below the bar": (WARNINGS, "error"),
    "warnings": (WARNINGS, "warning"),
    "errors": (ERRORS, "error"),
    "trouble": (ERRORS, "error"),
}
"""What the two articles hold, and what `--fail-on` says."""
BASELINES: Mapping[str, frozenset[str] | None] = {
    "none": None,
    "covers": frozenset(("wrong", "other")),
    "covers one": frozenset(("other",)),
    "stale": frozenset(("wrong", "other")),
}
"""The articles whose findings the baseline knows. A stale one also has a line that nothing answers to, and is held to that."""
FOCUSES: Mapping[str, frozenset[str]] = {
    "none": frozenset(("wrong", "other")),
    "on one": frozenset(("wrong",)),
    "on the other": frozenset(("other",)),
    "beside": frozenset(),
}
"""The articles in focus that are to be changed; `right` is where the right spelling stands, and is never to be."""
STALE = "name-variant\t0123456789abcdef\tc0123456789abcd\tdesk/gone.txt\tGone\n"


def expected(outcome: str, baseline: str, focus: str) -> int:
    """The exit status by the contract."""
    if outcome == "trouble":
        return 2
    if baseline == "stale":
        return 1
    counting = {"warnings", "errors"}
    return int(outcome in counting and bool(FOCUSES[focus] - (BASELINES[baseline] or frozenset())))


@pytest.mark.parametrize(("outcome", "baseline"), list(product(OUTCOMES, BASELINES)))
def test_every_format_outcome_baseline_and_focus(xcheck: Xcheck, tmp_path: Path, outcome: str, baseline: str) -> None:
    articles, fail_on = OUTCOMES[outcome]
    put(tmp_path / "desk", right=RIGHT, **articles)
    common = ["desk", "--no-report", "--fail-on", fail_on]
    known = BASELINES[baseline]
    if known is not None:
        assert xcheck("baseline", "write", "desk").status == 0
        head, *lines = (tmp_path / "baseline.tsv").read_text(encoding="utf-8").splitlines(keepends=True)
        assert len(lines) == (0 if outcome == "clean" else 2)
        kept = [line for line in lines if Path(line.split("\t")[3]).stem in known]
        assert len(kept) == (0 if outcome == "clean" else len(known))
        (tmp_path / "baseline.tsv").write_text("".join((head, *kept, *([STALE] * (baseline == "stale")))), encoding="utf-8")
        common += ["--baseline", "baseline.tsv", *(["--fail-on-stale"] * (baseline == "stale"))]
    if outcome == "trouble":
        (tmp_path / "desk/picture.txt").write_bytes(BROKEN)
    options = {"none": [], "on one": ["--focus", "desk/wrong.txt"], "on the other": ["--focus", "desk/other.txt"], "beside": ["--focus", "desk/right.txt"]}
    for number, (form, focus) in enumerate(product(FORMATS, FOCUSES)):
        elsewhere = ["--output", f"out/{form}"] if (number + number // len(FOCUSES)) % 2 else []
        ran = xcheck("check", *common, "--format", form, *options[focus], *elsewhere)
        if form == "parquet" and not HAS_PARQUET:
            assert (ran.status, ran.out, (tmp_path / "out" / form).exists()) == (2, b"", False)
            assert ran.err == "xcheck: --format parquet needs pyarrow: pip install 'xcheck-editorial[spark]'\n"
            continue
        assert ran.status == expected(outcome, baseline, focus), (form, focus, ran.err)
        # Where there is nothing to tell, commands to GitHub are none.
        assert not ran.out if elsewhere else ran.out or form == "github"
        assert not elsewhere or (tmp_path / "out" / form).is_file()


def test_the_matrix_knows_all_three() -> None:
    found = [expected(*row) for row in product(OUTCOMES, BASELINES, FOCUSES)]
    assert {0, 1, 2} == set(found)
    assert len(found) * len(FORMATS) == 5 * 4 * 4 * 8


TROUBLE = {
    "bad option": ["desk", "--today", "soon"],
    "bad rulebook": ["desk", "--rules", "bad"],
    "bad register": ["desk", "--entities", "bad/rule.yaml"],
    "no article matched": ["empty"],
    "an article that cannot be read": ["desk", "broken"],
    "no such path": ["desk", "nowhere"],
    "a base that git does not know": ["desk", "--changed-since", "no-such-revision"],
    "a known state that git does not know": ["desk", "--new-since", "no-such-revision"],
    "no baseline there": ["desk", "--baseline", "none.tsv"],
    "decisions that contradict": ["desk", "--decisions", "two-minds.yaml"],
    "a focus on nothing": ["desk", "--focus", "desk/nobody.txt"],
    "a suppression without a reason": ["desk", "mute"],
}


@pytest.mark.parametrize("trouble", TROUBLE)
def test_every_kind_of_trouble_in_every_format(xcheck: Xcheck, tmp_path: Path, trouble: str) -> None:
    put(tmp_path / "desk", right=RIGHT, **ERRORS)
    put(tmp_path / "mute")
    for folder, name, raw in (
        ("bad", "rule.yaml", b"id: [\n"),
        ("broken", "picture.txt", BROKEN),
        ("mute", "mute.md", b"<!-- xcheck: ignore name-variant -->\nThe hall opens at nine.\n"),
        (
            ".",
            "two-minds.yaml",
            b"decisions:\n" + b"".join(b"  - {key: 0123456789abcdef, scope: always, reason: r, verdict: %s}\n" % v for v in (b"accepted", b"upheld")),
        ),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_bytes(raw)
    (tmp_path / "empty").mkdir()
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "desk")
    git(tmp_path, "commit", "-qm", "first")
    for number, form in enumerate(FORMATS):
        ran = xcheck("check", *TROUBLE[trouble], "--format", form, "--no-report", "--fail-on", ("error", "never")[number % 2])
        assert ran.status == 2, (form, ran.err)
        # A terminal has the report and what is wrong in one place; no other reader is left without a word.
        assert (ran.out if form == "terminal" else b"") + ran.err.encode(), form
