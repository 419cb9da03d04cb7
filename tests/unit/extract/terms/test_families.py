"""The lists of terms: what a file may say, and what is told when it says it wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.extract.terms.families import Lists, load
from xcheck.model.notice import Trouble

HOME = Path(__file__).resolve().parents[4] / "rules" / "terms"


def lists(tmp_path: Path, *texts: str) -> Lists:
    paths = []
    for number, text in enumerate(texts):
        path = tmp_path / str(number)
        path.mkdir()
        (path / "terms.yaml").write_text(text, encoding="utf-8")
        paths.append(path)
    return load(paths)


def test_what_ships_is_sound_and_large() -> None:
    shipped = load([HOME])
    assert len(shipped.families) > 3000
    assert all(spelling == spelling.casefold() for family in shipped.families for row in family.rows for spelling in row)


def test_rows_and_settings_are_read(tmp_path: Path) -> None:
    family = "{forms: 'travelled / traveled; traveller / traveler', part: word, prefer: traveled, where: {traveled: {after: 'a the'}}}"
    text = f"title: T\npart: verb\nfamilies:\n  - {family}\n"
    [read] = lists(tmp_path, text).families
    assert read.rows == (("travelled", "traveled"), ("traveller", "traveler"))
    assert (read.part, read.prefer) == ("word", "traveled")
    assert read.where["traveled"].after == frozenset(("a", "the"))


def test_joined_words_take_the_ways_named(tmp_path: Path) -> None:
    families = lists(tmp_path, "title: T\njoined:\n  - {last: maker, with: cake hat, ways: [open, closed]}\n  - {first: anti, with: hat}\n").families
    assert [family.forms for family in families] == [("antihat", "anti-hat"), ("cakemaker", "cake maker"), ("hatmaker", "hat maker")]


def test_a_later_list_replaces_the_families_it_shares_a_spelling_with(tmp_path: Path) -> None:
    earlier, later = "title: A\nfamilies: [adviser / advisor, hat / hatt]\n", "title: B\nfamilies: [{forms: advisor / adviser, prefer: advisor}]\n"
    families = lists(tmp_path, earlier, later).families
    assert [(family.forms, family.prefer) for family in families] == [(("advisor", "adviser"), "advisor"), (("hat", "hatt"), "")]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("title: T\nfamilies:\n  - adviser\n", 3, "spellings with"),
        ("title: T\nfamilies:\n  - a / b; c\n", 3, ""),
        ("title: T\nfamilies:\n  - a / b; c / d / e\n", 3, "needs 2 spellings"),
        ("title: T\nfamilies:\n  - a / b\n  - c / b\n", 4, "belongs to the family in"),
        ("title: T\nfamilies:\n  - {forms: a / b, prefer: c}\n", 3, "none of the family's spellings"),
        ("title: T\nfamilies:\n  - {forms: a / b, were: {a: {after: x}}}\n", 3, "where"),
        ("title: T\nfamilies:\n  - {forms: a / b, where: {c: {after: x}}}\n", 3, "none of the family's spellings"),
        ("title: T\nfamilies:\n  - {forms: a / b, part: nuon}\n", 3, "noun"),
        ("title: T\njoined:\n  - {first: a, last: b, with: c}\n", 3, "both a first and a last"),
        ("families: []\n", 1, "title"),
    ],
)
def test_each_mistake_is_told_at_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(Trouble) as trouble:
        lists(tmp_path, text)
    assert all(notice.line == line for notice in trouble.value.notices)
    assert any(said in notice.message for notice in trouble.value.notices)


def test_a_file_may_name_the_standards_its_families_follow(tmp_path: Path) -> None:
    found = lists(
        tmp_path, "title: t\nstandard: old and new\nfamilies: [colour / color, {forms: theatre / theater}]\n", "title: t\nfamilies: [email / e-mail]\n"
    )
    assert {family.term: family.standard for family in found.families} == {"colour": "old and new", "theatre": "old and new", "email": ""}


def test_words_that_do_not_go_with_the_rest_have_no_standard() -> None:
    shipped = {spelling: family.standard for family in load([HOME]).families for row in family.rows for spelling in row}
    assert shipped["colour"] == shipped["travelled"] == "british and american"
    assert not any(shipped[word] for word in ("dialogue", "judgment", "towards", "adviser", "son-in-law"))
