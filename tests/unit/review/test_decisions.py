from __future__ import annotations

from datetime import date

import pytest

from xcheck.model.notice import Trouble
from xcheck.review.decisions import Decision, contradiction, contradictions, offered, read

TODAY = date(2026, 3, 2)
FILE = """\
decisions:
  - key: "1111111111111111"
    scope: place
    articles: [a.txt]
    sides: [0123456789]
    reason: so it
      is
  - {key: abc, scope: always, verdict: upheld, reason: no, who: Ada, when: 2026-03-01, expires: 2026-04-01}
"""


def test_what_a_file_says() -> None:
    one, two = read(FILE.replace("0123456789", '"0123456789"'), "d.yaml")
    assert (one.key, one.scope, one.verdict, one.reason, one.line) == ("1" * 16, "place", "accepted", "so it is", 2)
    assert (two.verdict, two.when, two.expires, two.line) == ("upheld", date(2026, 3, 1), date(2026, 4, 1), 8)
    assert two.told() == "upheld by Ada on 2026-03-01: no"
    assert two.holds(date(2026, 4, 1))
    assert not two.holds(date(2026, 4, 2))
    assert read("decisions:\n", "d.yaml") == read("", "d.yaml") == ()


def test_fields_are_read_again() -> None:
    for each in read(FILE.replace("0123456789", '"0123456789"'), "d.yaml"):
        assert Decision(**{**{f: getattr(each, f) for f in each.__struct_fields__}, "path": "", "line": 0}).fields() == each.fields()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("decisions:\n  - {key: a, scope: always}\n", "2:5: .*'reason' is missing"),
        ("decisions:\n  - {key: a, scope: always, reason: ' '}\n", "a reason in words"),
        ("decisions:\n  - {scope: always, reason: r}\n", "'key' or 'file' is missing"),
        ("decisions:\n  - {key: a, scope: allways, reason: r}\n", "did you mean 'always'"),
        ("decisions:\n  - {key: a, scope: always, reason: r, until: 2026-01-01}\n", "unknown key 'until'"),
        ("decisions:\n  - {key: a, scope: always, reason: r, expires: 2026-02-30}\n", "a date like"),
        ("decisions:\n  - {key: a, scope: pair, reason: r, articles: [a]}\n", "2:1: .*names two articles"),
        ("decisions:\n  - {key: a, scope: place, reason: r, articles: [a]}\n", "does not say which place"),
        ("decisions:\n  - {key: a, scope: article, reason: r}\n", "does not say which article"),
        ("decisions:\n  - {file: a, key: b, scope: always, reason: r}\n", "two things"),
        ("decisions:\n  - {file: a, scope: article, articles: [a], reason: r}\n", "scope always"),
        ("decisions:\n<<<<<<< ours\n  - {key: a}\n", "d.yaml:2:1: a merge was left"),
    ],
)
def test_mistakes_are_told_at_their_lines(text: str, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        read(text, "d.yaml")


def test_what_is_handed_in_may_be_lines_an_array_or_a_list() -> None:
    lines = '{"key": "a", "scope": "always", "reason": "r: \\"s\\""}\n\n{"key": "b", "scope": "article", "reason": "é"}\n'
    one, two = offered(lines, "d.jsonl")
    assert (one.reason, one.line, two.reason, two.line) == ('r: "s"', 1, "é", 3)
    for text in (
        '[{"key": "a", "scope": "always", "reason": "r"}]',
        "- {key: a, scope: always, reason: r}\n",
        '{"decisions": [{"key": "a", "scope": "always", "reason": "r"}]}',
    ):
        assert [d.key for d in offered(text, "d")] == ["a"]
    with pytest.raises(Trouble, match=r"d\.jsonl:2:"):
        offered('{"key": "a", "scope": "always", "reason": "r"}\n{"key": "a"}\n', "d.jsonl")
    assert offered("\n", "d.jsonl") == ()


def at(line: int, scope: str, verdict: str, *articles: str, sides: tuple[str, ...] = (), expires: date | None = None) -> Decision:
    return Decision("a", scope, "r", verdict, articles=articles, sides=sides, expires=expires, path="d.yaml", line=line)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (at(1, "always", "accepted"), at(2, "always", "upheld"), True),
        (at(1, "always", "accepted"), at(2, "always", "accepted"), False),
        (at(1, "always", "dismissed"), at(2, "article", "accepted", "a"), True),
        (at(1, "article", "accepted", "a"), at(2, "article", "upheld", "b"), False),
        (at(1, "article", "accepted", "a"), at(2, "pair", "upheld", "a", "b"), True),
        (at(1, "place", "accepted", "a", sides=("1",)), at(2, "place", "upheld", "a", sides=("2",)), False),
        (at(1, "place", "accepted", "a", sides=("1",)), at(2, "place", "upheld", "a", sides=("1",)), True),
        (at(1, "always", "accepted", expires=date(2026, 3, 1)), at(2, "always", "upheld"), False),
    ],
)
def test_contradictions(one: Decision, other: Decision, clash: bool) -> None:
    found = contradictions([other, one], TODAY)
    assert found == (((one, other),) if clash else ())


def test_a_contradiction_names_both_lines() -> None:
    notice = contradiction(at(3, "always", "accepted"), at(9, "always", "upheld"))
    assert (notice.path, notice.line, notice.gravity) == ("d.yaml", 9, "trouble")
    assert "line 3" in notice.message
