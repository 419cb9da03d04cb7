"""YAML by the 1.2 core rules, with places, safe on hostile text."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from xcheck.files import yaml
from xcheck.files.document import Document
from xcheck.model.notice import Trouble
from xcheck.model.place import Place


def complaint(text: str) -> str:
    with pytest.raises(Trouble) as caught:
        yaml.loads(text, "a.yaml")
    return str(caught.value)


def test_places_of_keys_and_values() -> None:
    document = yaml.loads("# head\nname:  Ada\nlist:\n  - one\n  - {two: 2, three: [4]}\n", "a.yaml")
    assert document.place("name") == Place(2, 8)
    assert document.key_place("name") == Place(2, 1)
    assert document.place("list", 0) == Place(4, 5)
    assert document.key_place("list", 1, "three") == Place(5, 14)
    assert document.place("list", 1, "three", 0) == Place(5, 22)
    assert document.place("list", 1, "absent") == document.place("list", 1) == Place(5, 5)
    assert str(document.notice("is odd", ("list", 0))) == "a.yaml:4:5: is odd"


def test_lines_count_from_where_the_text_begins() -> None:
    document = yaml.loads("a: 1\nb: 2", "article.md", line=2)
    assert document.place("b").line == 3
    with pytest.raises(Trouble, match=r"article\.md:3:1"):
        yaml.loads("a: 1\na: 2", "article.md", line=2)


def test_all_duplicate_keys_at_once() -> None:
    with pytest.raises(Trouble) as caught:
        yaml.loads("a: 1\nb: {c: 1, c: 2}\na: 3\n", "a.yaml")
    assert [str(n) for n in caught.value.notices] == [
        "a.yaml:2:11: key 'c' is given twice; it stands in line 2 already",
        "a.yaml:3:1: key 'a' is given twice; it stands in line 1 already",
    ]


def test_the_same_key_in_two_mappings_is_no_duplicate() -> None:
    assert yaml.loads("- {a: 1}\n- {a: 1}", "a").value == [{"a": 1}, {"a": 1}]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a:\n\t- b", "2:1", "a tab"),
        ("a: @b", "1:4", "cannot begin with '@'"),
        ("a: b: c", "1:5", "put the text in quotes"),
        ("a: 'x", "1:6", "never closed"),
        ("a: [1\nb: 2", "2:2", "is missing"),
        ("  a: 1\n b: 2", "2:2", "indentation"),
        ("---\na\n---\nb", "3:1", "only one document"),
        ("? [a]\n: b", "1:3", "a key must be plain text"),
        ("'': 1", "1:1", "a key is empty"),
        ("a: !!python/object:os.system x", "1:4", "is not allowed"),
        ("a: !!int x", "1:4", "does not fit"),
        ("a: *b", "1:4", "nowhere defined"),
        ("a: &x [*x]", "1:8", "repeats the very value"),
        ("&a a: 1\n*a : 2", "2:1", "an alias cannot be a key"),
        ("ok: 1\nb: \x07", "2:4", "U+0007"),
        ("a: \ud800", "1:4", "U+D800"),
        ("- " * 60, "1:81", "40 levels"),
    ],
)
def test_each_mistake_is_one_located_line(text: str, place: str, words: str) -> None:
    said = complaint(text)
    assert said.startswith(f"a.yaml:{place}: ")
    assert words in said
    assert "\n" not in said


def test_files(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("\ufeffname: Zoë\n".encode())
    assert yaml.load(file).value == {"name": "Zoë"}
    file.write_bytes("name: Zoë\n".encode("utf-16"))
    assert yaml.load(file).value == {"name": "Zoë"}
    file.write_bytes(b"id: x\nname: Zo\xeb\n")
    with pytest.raises(Trouble, match=r"shown\.yaml:2:9: is not UTF-8 \(byte 0xeb\)"):
        yaml.load(file, shown="shown.yaml")
    file.write_bytes(b"")
    assert yaml.load(file).value is None
    with pytest.raises(Trouble, match="no such file"):
        yaml.load(tmp_path / "absent.yaml")
    with pytest.raises(Trouble, match="is a folder"):
        yaml.load(tmp_path)


def test_the_pure_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: &x [1, NO, '2']\nb:\n  c: *x\n  d: |\n    x\n"
    quick = yaml.loads(text, "a")
    monkeypatch.delattr(pyyaml, "CSafeLoader")
    slow = yaml.loads(text, "a")
    assert (quick.value, quick.marks) == (slow.value, slow.marks)
    assert "a tab" in complaint("a:\n\t- b")


SYNTAX = st.text(alphabet=st.sampled_from(list("ab:-?,[]{}#&*!|>'\"%@` \n\t\r\\0.~<=é\ufeff\u2028")), max_size=60)


@given(st.one_of(SYNTAX, st.text(max_size=40)))
def test_any_text_is_read_or_refused_in_place(text: str) -> None:
    try:
        document = yaml.loads(text, "a.yaml")
    except Trouble as caught:
        trouble = caught
    else:
        _walk(document.value, document, ())
        return
    assert all(n.line >= 1 and n.column >= 1 and n.message for n in trouble.notices)


def _walk(value: object, document: Document, keys: tuple[str | int, ...]) -> None:
    assert document.place(*keys).line >= 1
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        assert isinstance(key, (str, int))
        _walk(part, document, (*keys, key))


PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**15), 10**15), st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=12)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=6), inner, max_size=4),
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_what_json_writes_is_read_back(value: object) -> None:
    import json

    assert yaml.loads(json.dumps(value, ensure_ascii=False), "a.json").value == value
