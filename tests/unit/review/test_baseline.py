from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.review.findings import finding
from xcheck.model.notice import Trouble
from xcheck.review.baseline import HEAD, Entry, entry, path_hash, read, renewed, written

ONE = finding("1", "c a.txt:10 Dammarov x", "r a.txt:30 Damarov y", "r b.txt:3 Damarov z")
TWO = finding("2", "u a.txt:10 three x", "u b.txt:3 four y", rule="figure-conflict")


def test_a_line_holds_no_number_count_or_date() -> None:
    line = entry(ONE).line()
    assert line.split("\t")[:2] == ["name-variant", "1" * 16]
    change, stands = line.split("\t")[2].split()
    assert (change[0], change[-4:], len(change)) == ("c", path_hash("a.txt"), 15)
    assert (stands[0], len(stands)) == ("r", 5)
    assert line.split("\t")[3:] == ["a.txt", "words -> better\n"]


def test_what_is_written_is_read_again() -> None:
    text = written([entry(ONE), entry(TWO)])
    assert text.startswith(HEAD)
    assert read(text, "b.tsv") == (entry(TWO), entry(ONE))
    assert written(read(text, "b.tsv")) == text
    assert read("", "b.tsv") == ()


@given(st.permutations([entry(ONE), entry(TWO), entry(finding("3", "c c.txt:1 a b"))]))
def test_the_order_of_findings_is_nothing(entries: list[Entry]) -> None:
    assert written(entries) == written(sorted(entries))


def test_two_lines_of_one_finding_are_what_either_had() -> None:
    more = finding("1", "c a.txt:10 Dammarov x", "c c.txt:1 Dammarov q", "r a.txt:30 Damarov y")
    (both,) = read(written([entry(ONE), entry(more)]), "b.tsv")
    assert both.sides == entry(more).sides


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("name-variant\tzz\tc", "no line"),
        ("name-variant\t1111111111111111\tx1234", "no line"),
        ("\t1111111111111111\t", "no line"),
        ("<<<<<<< ours", "merge"),
        ("=======", "merge"),
    ],
)
def test_what_is_no_line_is_told_by_its_number(line: str, said: str) -> None:
    with pytest.raises(Trouble, match=said) as wrong:
        read(f"{HEAD}{entry(ONE).line()}{line}\n", "b.tsv")
    assert [(n.path, n.line) for n in wrong.value.notices] == [("b.tsv", 3)]


def test_rules_that_did_not_run_keep_their_lines() -> None:
    assert renewed([entry(ONE), entry(TWO)], [], {"name-variant"}) == (entry(TWO),)
    assert renewed([entry(TWO)], [ONE], {"name-variant"}) == (entry(TWO), entry(ONE))


def test_words_and_paths_never_break_a_line() -> None:
    odd = finding("4", "c a.txt:10 Dammarov x")
    line = Entry(odd.rule, odd.key, (), *entry(odd)[3:]).line()
    assert line.count("\n") == 1
    assert line.count("\t") == 4
