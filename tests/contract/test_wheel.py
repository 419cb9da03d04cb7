"""The wheel holds all it needs: unpacked far from the checkout, it finds its own rules and checks a folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import orjson

ROOT = Path(__file__).resolve().parents[2]


def test_the_wheel_finds_its_own_rules(tmp_path: Path, desk: Path) -> None:
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.startswith("xcheck_editorial-")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
        assert "xcheck/_rules/name-variant.yaml" in packed.namelist()
    env = os.environ | {"PYTHONPATH": str(site)}
    where = subprocess.run([sys.executable, "-c", "import xcheck; print(xcheck.__file__)"], cwd=desk, env=env, capture_output=True, text=True, check=True)
    assert where.stdout.startswith(str(site))
    done = subprocess.run(
        [sys.executable, "-m", "xcheck", "check", ".", "--format", "json", "--no-report"], cwd=desk, env=env, capture_output=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert any(f["rule"] == "name-variant" for f in orjson.loads(done.stdout)["findings"])
    tested = subprocess.run([sys.executable, "-m", "xcheck", "rules", "test"], cwd=desk, env=env, capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stdout + tested.stderr
