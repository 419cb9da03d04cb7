"""What people judged of findings on real articles, counted again.

    python tests/quality/verdicts.py tests/quality/wikinews.tsv             counts by rule and severity
    python tests/quality/verdicts.py tests/quality/wikinews.tsv --check DIR   the same for today's findings on DIR:
                                                                       which have a verdict, which have none yet

A verdict file holds one line a finding: key, rule, severity, verdict (right, wrong or arguable) and half a line why.
No text of the articles stands in it. `arguable` counts as wrong.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import orjson

VERDICTS = ("right", "wrong", "arguable")


class Verdict(NamedTuple):
    """One finding, judged."""

    key: str
    rule: str
    severity: str
    verdict: str
    why: str


def read(path: Path) -> list[Verdict]:
    """The verdicts in a file. Raises ValueError on a line that is none, or on a key judged twice."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [Verdict(*row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row and not row[0].startswith("#")]
    for row in rows:
        if row.verdict not in VERDICTS or row.severity not in ("error", "warning", "note") or not row.why:
            raise ValueError(f"{path}: no verdict: {row}")
    twice = [key for key, count in Counter(row.key for row in rows).items() if count > 1]
    if twice:
        raise ValueError(f"{path}: judged twice: {', '.join(sorted(twice))}")
    return rows


def counts(rows: list[Verdict]) -> Counter[tuple[str, str, str]]:
    """How often each verdict was given, by rule and severity."""
    return Counter((row.rule, row.severity, row.verdict) for row in rows)


def table(rows: list[Verdict]) -> str:
    """The counts as lines of text, with a line for all rules together."""
    lines = [f"{'rule':<18}{'severity':<10}{'right':>6}{'wrong':>6}{'arguable':>9}{'share right':>13}"]
    counted = counts(rows)
    groups = sorted({(rule, severity) for rule, severity, _ in counted})
    for rule, severity in [*groups, *(("all", s) for s in ("error", "warning", "note"))]:
        right, wrong, arguable = (sum(n for (r, s, v), n in counted.items() if v == verdict and s == severity and rule in (r, "all")) for verdict in VERDICTS)
        total = right + wrong + arguable
        if total:
            lines.append(f"{rule:<18}{severity:<10}{right:>6}{wrong:>6}{arguable:>9}{right / total:>13.2f}")
    return "\n".join(lines)


def findings(folder: Path) -> dict[str, dict[str, str]]:
    """Today's errors and warnings on the articles in `folder`, by key."""
    with tempfile.TemporaryDirectory() as elsewhere:  # where no project's settings apply
        command = [sys.executable, "-m", "xcheck", "check", str(folder.resolve()), "--format", "json", "--no-report", "--fail-on", "never"]
        done = subprocess.run(command, cwd=elsewhere, capture_output=True, check=True)
    return {f["key"]: f for f in orjson.loads(done.stdout)["findings"] if f["severity"] != "note"}


def main() -> int:
    """Prints the counts; 1 when a finding of today has no verdict."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--check", type=Path, metavar="DIR")
    options = parser.parse_args()
    rows = read(options.file)
    if options.check is None:
        print(table(rows))
        return 0
    today = findings(options.check)
    judged = {row.key: row for row in rows}
    print(table([judged[key] for key in sorted(today.keys() & judged.keys())]))
    unjudged = sorted(today.keys() - judged.keys())
    for key in unjudged:
        first = today[key]["evidence"][0]
        print(f"no verdict: {key} {today[key]['rule']} {today[key]['severity']} {first['path']}:{first['line']}")  # type: ignore[index]
    print(f"{len(today)} findings today, {len(unjudged)} without a verdict; {len(judged.keys() - today.keys())} judged ones are gone")
    return 1 if unjudged else 0


if __name__ == "__main__":
    sys.exit(main())
