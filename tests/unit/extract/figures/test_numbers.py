"""Amounts in running text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.figures.numbers import Amount, amounts, plain
from xcheck.model.place import Span


def found(text: str) -> list[Amount]:
    return list(amounts(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "value", "unit", "written"),
    [
        ("killed 14 people", 14, "", "14"),
        ("killed fourteen people", 14, "", "fourteen"),
        ("Twenty-five ships", 25, "", "Twenty-five"),
        ("a hundred and ten ships", 110, "", "a hundred and ten"),
        ("some 1,187 homes", 1187, "", "1,187"),
        ("2.5 million homes", 2_500_000, "", "2.5 million"),
        ("three thousand homes", 3_000, "", "three thousand"),
        ("worth $144 million", 144_000_000, "$", "$144 million"),
        ("worth £3bn", 3_000_000_000, "£", "£3bn"),
        ("worth $3m", 3_000_000, "$", "$3m"),
        ("worth 30 million euros", 30_000_000, "€", "30 million euros"),
        ("with 52.4 percent", 52.4, "%", "52.4 percent"),
        ("with 39%", 39, "%", "39%"),
        ("by three percentage points", 3, "points", "three percentage points"),
        ("with nine per cent", 9, "%", "nine per cent"),
        ("by a quarter of one percent", 0.25, "%", "a quarter of one percent"),
        ("worth 72 mln dlrs", 72_000_000, "$", "72 mln dlrs"),
        ("worth 1.5 bln Canadian dlrs", 1_500_000_000, "$", "1.5 bln Canadian dlrs"),
        ("at 120 stg", 120, "£", "120 stg"),
        ("for 15 cts", 15, "cents", "15 cts"),
        ("for 412p a share", 412, "pence", "412p"),
        ("for 62 pence", 62, "pence", "62 pence"),
        ("by 4 pct", 4, "%", "4 pct"),
        ("some 2.4 mln homes", 2_400_000, "", "2.4 mln"),
    ],
)
def test_an_amount(text: str, value: float, unit: str, written: str) -> None:
    [amount] = found(text)
    assert (amount.value, amount.unit, text[amount.start : amount.end]) == (value, unit, written)


@pytest.mark.parametrize(
    "text",
    ["in 2016 people met", "on March 14 they met", "on 14 March they met", "at 3 p.m. sharp", "a 34-year-old man", "version 1.2.3", "flight MH17", "10:30 sharp",
     "chapter 5 ends", "Highway 61 north", "the 5th man", "million reasons", "aged 14 then", "#14 on the list", "3/4 of them", "someone", "a tent of wool"],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"), [("14 to 16 people", 14, 16), ("14-16 people", 14, 16), ("$3–5 million", 3_000_000, 5_000_000), ("two or three men", 2, 3)]
)
def test_a_range(text: str, low: int, high: int) -> None:
    [amount] = found(text)
    assert (amount.value, amount.high) == (low, high)


def test_a_range_that_falls_is_none() -> None:
    assert all(amount.high is None for amount in found("16-14 people"))


@pytest.mark.parametrize(
    ("text", "step"), [("1,200 homes", 100.0), ("1,187 homes", 1.0), ("40 homes", 1.0), ("25.7%", 0.1), ("$144 million", 1e6), ("$1.5 million", 1e5)]
)
def test_precision(text: str, step: float) -> None:
    assert found(text)[0].step == pytest.approx(step)


def test_plain() -> None:
    assert [plain(t) for t in ("two hundred and six", "a dozen", "ninety nine", "one million two hundred", "many")] == [206, 12, 99, 1_000_200, None]


@given(st.text(alphabet="0123456789 ,.-–$€%toaehundmilbn", max_size=120))
def test_amounts_stand_in_order_within_the_text(text: str) -> None:
    last = 0
    for amount in found(text):
        assert last <= amount.start < amount.end <= len(text)
        last = amount.end


@pytest.mark.parametrize("piece", ["1,000", "one hundred ", "$", "1 to ", " two-", "9.9"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    found(piece * 20_000)
    assert time.process_time() - began < 3


PARTS = st.sampled_from("5 1,200 $3 US$4 NZ$ A$7 €9 million bn % and to or (8 “6 –2 x5 B2 US $ , . ship ²".split())


@given(st.lists(PARTS).map(" ".join))
def test_without_number_words_digits_tell_all(text: str) -> None:
    span = Span(0, len(text))
    assert list(amounts(text, span, in_words=False)) == list(amounts(text, span))
