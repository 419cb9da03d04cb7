"""The rulebook in plain text."""

from __future__ import annotations

from tests.unit.rulebook.conftest import Write
from xcheck.model.notice import Notice
from xcheck.rulebook.examples import Trial
from xcheck.rulebook.load import load
from xcheck.rulebook.pages import page, table, trials


def test_a_table_of_rules(write: Write, percent: str) -> None:
    book = load([write("rules", a=percent, b=percent.replace("percent-sign", "b") + "enabled: false\n")])
    assert table(book) == (
        "rule          on   severity  title\n"
        "b             no   note      Percent spelled out\n"
        "percent-sign  yes  note      Percent spelled out\n"
    )  # fmt: skip


def test_a_rules_page_tells_everything(write: Write, percent: str) -> None:
    (bound,) = load([write("rules", a=percent)]).bound
    text = page(bound)
    for words in (
        "percent-sign: Percent spelled out\n",
        "Why: The house spells it out.",
        "Check: pattern    Switched on    File: rules/a.yaml:1",
        "  What it finds: ",
        "  When it is wrong: ",
        'found (note): the expression matches here\n      "{text}" ({place}): write "{suggestion}".',
        "  pattern: (\\d) ?%\n",
        "  except: []\n",
        '  a figure: fires at "5%" in article 1\n',
        "  spelled out: stays silent\n",
    ):
        assert words in text


def test_how_examples_went(write: Write, percent: str) -> None:
    (bound,) = load([write("rules", a=percent)]).bound
    assert trials([Trial(bound.rule, 1, 1, ())]) == (
        "rule          fires  silent\n"
        "percent-sign  1      1       ok\n"
        "1 rule, 2 examples: all as they should be\n"
    )  # fmt: skip
    failure = Notice("rules/a.yaml", "example", "no")
    assert trials([Trial(bound.rule, 0, 1, (failure, failure))]).endswith("2 failures\n1 rule, 1 example: 1 rule failed\n")
