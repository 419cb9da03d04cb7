"""The verdicts in `docs/accuracy.md` are counted from the verdict files. `XCHECK_WRITE=1 pytest tests/docs/test_accuracy.py` writes them anew."""

from __future__ import annotations

from tests.conftest import ROOT
from tests.docs.marked import prove
from tests.quality.verdicts import counts, read

CORPORA = {"wikinews": "Wikinews", "polnear": "PolNeAR", "basil": "BASIL", "fox": "Fox, names", "fox-boilerplate": "Fox, furniture"}


def rows() -> list[str]:
    found: list[str] = []
    for corpus, name in CORPORA.items():
        counted = counts(read(ROOT / f"tests/quality/{corpus}.tsv"))
        for rule, severity in sorted({(rule, severity) for rule, severity, _ in counted}, key=lambda p: (p[0], ("error", "warning", "note").index(p[1]))):
            right, wrong, arguable = (counted[rule, severity, verdict] for verdict in ("right", "wrong", "arguable"))
            found.append(f"| {name} | `{rule}` | {severity} | {right + wrong + arguable} | {right} | {wrong} | {arguable} |")
    return found


def test_the_table_of_verdicts() -> None:
    made = rows()
    assert len(made) >= 10
    head = ["| articles | rule | severity | judged | right | wrong | arguable |", "| --- | --- | --- | --: | --: | --: | --: |"]
    prove("docs/accuracy.md", "verdicts", "\n".join([*head, *made]))


def test_no_verdict_file_is_left_out() -> None:
    assert {file.stem for file in (ROOT / "tests/quality").glob("*.tsv")} == set(CORPORA)
