"""Plain data written as YAML: whatever the text, it is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.files.spelling import Value, block, inline, scalar
from xcheck.files.yaml import loads


@pytest.mark.parametrize("text", ["Kyra Valdene", "Kyra Valdène-Roe", "J. W. Roe", "O'Hara", "2025-06-30", "Stahl & Co"])
def test_names_and_dates_stay_plain(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text", ["no", "Y", "On", "null", "12", "1e3", "a: b", "a #b", " a", "a ", "", "[a]", "a, b", "- a", "Roe\u200b", "a\nb", "2025-02-30", "~", "@desk"]
)
def test_what_could_be_misread_is_quoted(text: str) -> None:
    assert scalar(text).startswith('"')
    assert loads(f"k: {scalar(text)}", "x").value == {"k": text}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(text: str) -> None:
    assert loads(f"- {inline([text, {'k': text}])}\n", "x").value == [[text, {"k": text}]]


def test_a_mapping_a_key_a_line() -> None:
    item: dict[str, Value] = {"id": "kyra-roe", "aliases": ["Kyra Roe", "no"], "roles": [{"role": "mayor", "from": "2020-01-02"}]}
    assert block(item) == ["id: kyra-roe", 'aliases: [Kyra Roe, "no"]', "roles:", "  - {role: mayor, from: 2020-01-02}"]
    assert block(item, listed=True)[1:4] == ["aliases:", "  - Kyra Roe", '  - "no"']
