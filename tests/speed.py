"""How long the main job takes, in whole processes: `make bench`. Prints medians; judges nothing.

python tests/speed.py [FOLDER]...      default: corpus/
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 5


def timed(*arguments: str) -> tuple[float, float]:
    """Median wall seconds of a command, and the peak memory of its runs in MB."""
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "xcheck", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Times start-up and the check of each folder."""
    folders = [Path(a) for a in sys.argv[1:]] or [Path("corpus")]
    print(f"{'what':<40}{'seconds':>9}{'peak MB':>9}   median of {RUNS}")
    seconds, memory = timed("--version")
    print(f"{'xcheck --version':<40}{seconds:>9.3f}{memory:>9.0f}")
    for folder in folders:
        size = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6
        seconds, memory = timed("check", str(folder), "--no-report", "--format", "json")
        print(f"{f'xcheck check {folder} ({size:.2f} MB)':<40}{seconds:>9.3f}{memory:>9.0f}")


if __name__ == "__main__":
    main()
