"""Runs the speed comparison, if there is one, and writes what it found to `docs/benchmarks.md`: `make bench`.

python tests/bench/record.py SPEED.py --corpus DIR... [further options of SPEED.py]
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
_RUNS = {
    "cold": "`xcheck check`, nothing kept from before",
    "warm": "the same again",
    "changed": "the same after one article changed",
    "index": "`xcheck index build`",
    "draft": "`xcheck check DRAFT --against INDEX`",
}


def page(found: dict[str, Any]) -> str:
    """The figures as a page."""
    lines = [
        "# What it costs",
        "",
        f"Python {platform.python_version()}, {found['cpus']} cores, {platform.machine()}. Seconds by the clock and of the processors, peak memory of all",
        "processes together. On a machine that does other work the processors' seconds are the ones to compare. Made by `make bench`.",
        "",
        "| articles | MB | run | seconds | processor | peak MB | MB/s |",
        "|---:|---:|---|---:|---:|---:|---:|",
    ]
    for size in found["sizes"]:
        for name, what in _RUNS.items():
            one = size["xcheck"].get(name)
            if one is not None:
                failed = "" if one["exit"] < 2 else f" (failed, {one['exit']})"
                # Only these two look at every byte.
                rate = f"{size['mb'] / one['wall']:.2f}" if one["wall"] and name in ("cold", "index") else ""
                lines.append(f"| {size['articles']:,} | {size['mb']} | {what}{failed} | {one['wall']:.2f} | {one['cpu']:.2f} | {one['peak_mb']:.0f} | {rate} |")
        for name, one in size["peers"].items():
            what = "one plain pattern over the bytes" if name == "floor" else name
            rate = f"{size['mb'] / one['wall']:.2f}" if one["wall"] else ""
            lines.append(f"| {size['articles']:,} | {size['mb']} | {what} | {one['wall']:.2f} | {one['cpu']:.2f} | {one['peak_mb']:.0f} | {rate} |")
    growth = {name: value for name, value in found["growth"].items() if value is not None}
    if growth:
        lines += ["", f"Growth over the number of articles (1 is linear): seconds {growth.get('wall')}, memory {growth.get('peak')}."]
    return "\n".join([*lines, ""])


def main() -> int:
    """Runs, writes, tells where."""
    script, *options = sys.argv[1:] or [""]
    if not Path(script).is_file():
        print("there is no speed comparison here; see tests/speed.py and tests/bench/hot.py")
        return 0
    command = [sys.executable, script, "--xcheck", f"{sys.executable} -m xcheck", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        last = ""
        for line in running.stdout or ():
            last = line if line.startswith("{") else last
            if not line.startswith("{"):
                print(line, end="", flush=True)
    if running.returncode or not last:
        return 1
    PAGE.write_text(page(json.loads(last)), "utf-8")
    print(f"written: {PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
