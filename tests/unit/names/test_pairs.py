import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from xcheck.model.notice import Trouble
from xcheck.names.compare import compare_names
from xcheck.names.pairs import _written, compared


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(b"".join(compared(path)).decode("utf-8"))))


def test_the_same_rows_with_outcome_and_score(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text('id,a,b\n1,"Roe, Jane",Jane Roe\n2,Zoë Roe,\n\n3,Iran,Iraq\n', encoding="utf-8")
    found = rows(path)
    assert [row["id"] for row in found] == ["1", "2", "3"]
    assert [row["a"] for row in found] == ["Roe, Jane", "Zoë Roe", "Iran"]
    assert [row["outcome"] for row in found] == ["same", "different", "different"]
    assert float(found[0]["score"]) == compare_names("Roe, Jane", "Jane Roe").score


def test_own_outcome_and_score_columns_are_filled_anew(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("score,b,a,outcome\n7,Roe,Roe,maybe\n", encoding="utf-8")
    assert b"".join(compared(path)).decode() == f"b,a,outcome,score\nRoe,Roe,same,{compare_names('Roe', 'Roe').score:.4f}\n"


def test_many_rows_come_in_order(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\n" + "".join(f"Jane Roe,Name{n} Roe\n" for n in range(4500)), encoding="utf-8")
    assert [row["b"] for row in rows(path)] == [f"Name{n} Roe" for n in range(4500)]


@pytest.mark.parametrize(("count", "jobs", "elsewhere"), [(4500, 3, 2), (4500, 2, 1), (1200, 8, 1), (600, 8, 0), (0, 4, 0), (2500, 1, 0)])
def test_parts_done_elsewhere_give_the_same_bytes(tmp_path: Path, count: int, jobs: int, elsewhere: int) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\n" + "".join(f"Jane Roe,Name{n} Roe\n" for n in range(count)), encoding="utf-8")
    begun: list[int] = []

    def there(work: Callable[[], bytes]) -> Callable[[], bytes]:
        found = work()
        begun.append(len(found))
        return lambda: found

    assert b"".join(compared(path, jobs, there)) == b"".join(compared(path))
    assert len(begun) == elsewhere


def test_quoting_survives(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text('a,b\n"Henry ""Hank"" Roe","Roe,\nHank"\n', encoding="utf-8")
    assert rows(path)[0]["a"] == 'Henry "Hank" Roe'
    assert rows(path)[0]["b"] == "Roe,\nHank"


@pytest.mark.parametrize("field", ["Vane", "", " Vane", "Va,ne", 'Va"ne', "Va\nne", "Va\rne", "Va\r\nne", "Va;ne\t", "'Vane'", "Vané\u2028"])
def test_rows_are_written_as_the_csv_module_writes_them(field: str) -> None:
    for row in (["Holt", field, "same"], [field, "Holt"], [field, field]):
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerow(row)
        assert _written([row, ["a", "b"]]).decode() == f"{out.getvalue()}a,b\n"


def test_a_bad_row_is_told_with_the_line_on_which_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text('a,b\n"Vane,\nAnna",Holt\n\n"one\ntwo\nthree"\n', encoding="utf-8")
    before = csv.field_size_limit()
    with pytest.raises(Trouble, match=r":7:1: 1 fields, but the head has 2"):
        list(compared(path))
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("", "is empty; columns 'a' and 'b' are needed", 0),
        ("a,c\nx,y\n", "has no column 'b'; its columns are 'a', 'c'", 0),
        ("a,b,a\nx,y,z\n", "has two columns 'a'", 0),
        ("a,b\nx,y\nonly\n", "1 fields, but the head has 2", 3),
        ('a,b\n"x,y\n', "is no CSV", 2),
        ('a,b\n"x"y,z\n', "is no CSV", 2),
    ],
)
def test_bad_csv_is_one_clear_line(tmp_path: Path, text: str, message: str, line: int) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Trouble) as raised:
        list(compared(path))
    (notice,) = raised.value.notices
    assert message in notice.message
    assert notice.line == line
    assert "\n" not in str(notice)


def test_a_missing_file_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such file"):
        list(compared(tmp_path / "none.csv"))


def test_the_limit_of_the_csv_module_is_put_back(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\n" + "x" * 200_000 + ",y\n", encoding="utf-8")
    before = csv.field_size_limit()
    assert b"".join(compared(path)).endswith(b",y,different,0.0000\n")
    assert csv.field_size_limit() == before
