"""`xcheck names compare`: two names, a table of pairs, and what it refuses."""

from __future__ import annotations

from pathlib import Path

from tests.contract.conftest import Xcheck, xcheck

__all__ = ["xcheck"]


def test_two_names(xcheck: Xcheck) -> None:
    result = xcheck("names", "compare", "Kirill Dmitriev", "Kirill Dimitriev")
    assert result.status == 0
    outcome, *reasons = result.out.decode().splitlines()
    assert outcome.split()[0] == "review"
    assert 0.5 <= float(outcome.split()[1]) < 0.85
    assert '- the family names "Dimitriev" and "Dmitriev" differ by one letter' in reasons


def test_pairs(xcheck: Xcheck, tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text('a,b,note\nJane Roe,"Roe, Jane",x\nIran,Iraq,y\n', encoding="utf-8")
    result = xcheck("names", "compare", "--pairs", str(path))
    assert result.status == 0
    assert [line.split(",")[-2] for line in result.out.decode().splitlines()] == ["outcome", "same", "different"]


def test_bad_csv_is_trouble(xcheck: Xcheck, tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("x,y\n1,2\n", encoding="utf-8")
    result = xcheck("names", "compare", "--pairs", str(path))
    assert (result.status, result.out) == (2, b"")
    assert "has no column 'a'" in result.err


def test_names_and_pairs_do_not_go_together(xcheck: Xcheck, tmp_path: Path) -> None:
    for words, told in {("Jane", "--pairs", str(tmp_path / "x.csv")): "not both", ("Jane",): "give two names", (): "give two names"}.items():
        result = xcheck("names", "compare", *words)
        assert (result.status, result.out) == (2, b"")
        assert told in result.err
