from pathlib import Path

from typer.testing import CliRunner, Result

from xcheck.cli import assembled
from xcheck.model.notice import Trouble


def run(*arguments: str) -> Result:
    return CliRunner().invoke(assembled(["names"]), ["names", "compare", *arguments])


def test_two_names() -> None:
    result = run("Kirill Dmitriev", "Kirill Dimitriev")
    assert result.exit_code == 0
    outcome, *reasons = result.stdout.splitlines()
    assert outcome.split()[0] == "review"
    assert 0.5 <= float(outcome.split()[1]) < 0.85
    assert '- the family names "Dimitriev" and "Dmitriev" differ by one letter' in reasons


def test_pairs(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text('a,b,note\nJane Roe,"Roe, Jane",x\nIran,Iraq,y\n', encoding="utf-8")
    result = run("--pairs", str(path))
    assert result.exit_code == 0
    assert [line.split(",")[-2] for line in result.stdout.splitlines()] == ["outcome", "same", "different"]


def test_bad_csv_is_trouble(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("x,y\n1,2\n", encoding="utf-8")
    result = run("--pairs", str(path))
    assert isinstance(result.exception, Trouble)
    assert "has no column 'a'" in str(result.exception)
    assert result.stdout == ""


def test_names_and_pairs_do_not_go_together(tmp_path: Path) -> None:
    assert "not both" in str(run("Jane", "--pairs", str(tmp_path / "x.csv")).exception)
    assert "give two names" in str(run("Jane").exception)
    assert "give two names" in str(run().exception)
