"""The command `xcheck`: one filter is answered at once, the rest by the command line; nobody can tell which by the answer."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest

from xcheck.__main__ import main
from xcheck.cli import main as command_line

PAIRS = 'a,b,note\nIran,Iraq,x\n"Vane, Ilse",Ilse Vane,y\nJosé Órla,Jose Orla,z\n'


@pytest.mark.parametrize("start", [main, command_line])
def test_pairs_are_answered_alike(start: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["xcheck", "names", "compare", "--pairs", "pairs.csv"])
    with contextlib.suppress(SystemExit):
        start()  # type: ignore[operator]
    out, err = capfdbinary.readouterr()
    assert err == b""
    assert out.decode().splitlines() == [
        "a,b,note,outcome,score",
        "Iran,Iraq,x,different,0.0000",
        '"Vane, Ilse",Ilse Vane,y,same,0.9707',
        "José Órla,Jose Orla,z,same,0.9707",
    ]


@pytest.mark.parametrize("arguments", [["names", "compare", "--pairs", "none.csv"], ["names", "compare", "--pairs", "-x"], ["names", "compare", "--pairs"]])
def test_mistakes_are_the_command_lines(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["xcheck", *arguments])
    with pytest.raises(SystemExit) as over:
        main()
    out, err = capfd.readouterr()
    assert (over.value.code, out) == (2, "")
    assert err


def test_pairs_start_without_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("a,b\nIlse Vane,Ilse Vane\n", encoding="utf-8")
    told = (
        "import sys; sys.argv = ['xcheck', 'names', 'compare', '--pairs', 'pairs.csv']; from xcheck.__main__ import main; main(); print('typer' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", told], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "False"
