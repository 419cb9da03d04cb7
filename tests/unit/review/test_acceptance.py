from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from tests.unit.review.findings import finding
from xcheck.model.notice import Trouble
from xcheck.review.acceptance import HEAD, completed, grown
from xcheck.review.decisions import Decision, Scope, Verdict, read

TODAY = date(2026, 3, 2)
FOUND = finding("1", "c a.txt:10 Dammarov x", "c b.txt:5 Dammarov y", "r c.txt:1 Damarov z")
KEY = FOUND.key
A, B = (p.digest for p in FOUND.positions[:2])


def wish(scope: Scope, verdict: Verdict = "accepted", key: str = KEY, path: str = "", articles: tuple[str, ...] = ()) -> Decision:
    return Decision(key, scope, "so it is", verdict, articles=articles, path=path)


def test_what_a_wish_leaves_out_comes_from_the_report() -> None:
    done = completed(wish("place"), [FOUND], (), "Ada", TODAY)
    assert (done.articles, done.sides, done.rule, done.who, done.when) == (("a.txt",), (A,), "name-variant", "Ada", TODAY)
    assert done.about == FOUND.message
    assert completed(wish("place"), [FOUND], ["b.txt:1"]).sides == (B,)
    assert completed(wish("article"), [FOUND], ["b.txt"]).articles == ("b.txt",)
    assert completed(wish("pair"), [FOUND], ["b.txt", "a.txt"]).articles == ("a.txt", "b.txt")
    always = completed(wish("always"), [FOUND])
    assert (always.articles, always.sides) == ((), tuple(sorted((A, B))))
    assert completed(wish("place", articles=("b.txt",)), [FOUND]).sides == (B,)


@pytest.mark.parametrize(
    ("scope", "at", "said"),
    [
        ("pair", (), "2 articles, here are 3"),
        ("pair", ("a.txt",), "here is 1"),
        ("place", ("x.txt",), "no place 'x.txt'"),
        ("article", ("a.txt:9",), "no place"),
    ],
)
def test_nothing_is_guessed(scope: Scope, at: tuple[str, ...], said: str) -> None:
    with pytest.raises(Trouble, match=said):
        completed(wish(scope), [FOUND], at)


def test_a_key_the_report_does_not_have() -> None:
    with pytest.raises(Trouble, match="no finding"):
        completed(wish("always", key="2" * 16), [FOUND])
    assert completed(wish("always", key="2" * 16, path="f.yaml"), [FOUND]).key == "2" * 16
    with pytest.raises(Trouble, match=r"f\.yaml"):
        completed(wish("place", key="2" * 16, path="f.yaml"), [FOUND])


def test_what_is_settled_already_is_not_in_the_report_any_more() -> None:
    old = replace(completed(wish("article"), [FOUND], ("a.txt",), "Ada", TODAY), path="decisions.yaml", line=3)
    assert completed(wish("article"), [], settled=[old]) == old
    with pytest.raises(Trouble, match=r"decisions\.yaml:3 settles it, article, accepted by Ada on 2026-03-02: so it is"):
        completed(wish("pair"), [], settled=[old])
    with pytest.raises(Trouble, match=r"decisions\.yaml:3 settles it"):
        completed(wish("article"), [], ["b.txt"], settled=[old])
    wider = completed(wish("always"), [], (), "Ben", TODAY, [old])
    assert (wider.scope, wider.rule, wider.about, wider.who) == ("always", "name-variant", FOUND.message, "Ben")


def test_a_decision_that_has_ended_settles_nothing() -> None:
    gone = replace(wish("always"), expires=date(2026, 3, 1))
    with pytest.raises(Trouble, match="ended on 2026-03-01, before it begins on 2026-03-02"):
        completed(gone, [FOUND], (), "Ada", TODAY)
    assert completed(replace(gone, expires=TODAY), [FOUND], (), "Ada", TODAY).expires == TODAY
    assert completed(replace(gone, path="decisions.jsonl"), [FOUND], (), "Ada", TODAY).expires == date(2026, 3, 1)


def test_a_new_file_and_an_old_one() -> None:
    one = completed(wish("place"), [FOUND], (), "Ada: (orr)", TODAY)
    first = grown(None, "d.yaml", [one], TODAY)
    assert first.text.startswith(HEAD + "decisions:\n  - {key: ")
    assert [d.fields() for d in read(first.text, "d.yaml")] == [one.fields()]
    two = completed(wish("article"), [FOUND], ["b.txt"])
    second = grown(first.text, "d.yaml", [one, two, two], TODAY)
    assert second.added == (two,)
    assert second.text.startswith(first.text)
    assert second.text.count("\n") == first.text.count("\n") + 1
    assert grown(second.text, "d.yaml", [one, two], TODAY) == (second.text, ())
    ours = "# why\r\ndecisions:\r\n  # first\r\n  - key: abc # c\r\n    scope: always\r\n    reason: r\r\n"
    assert grown(ours, "d.yaml", [one], TODAY).text.startswith(ours)


def test_contradictions_are_refused_with_their_places() -> None:
    text = grown(None, "d.yaml", [completed(wish("always"), [FOUND])], TODAY).text
    with pytest.raises(Trouble, match=r"d\.yaml:3:1: is accepted: so it is; 'upheld' contradicts it"):
        grown(text, "d.yaml", [completed(wish("place", "upheld"), [FOUND])], TODAY)
    new = [Decision(KEY, "always", "r", verdict, path="e.jsonl", line=line) for line, verdict in ((1, "accepted"), (2, "upheld"))]  # type: ignore[arg-type]
    with pytest.raises(Trouble, match=r"e\.jsonl:2:1: contradicts line 1"):
        grown(None, "d.yaml", new, TODAY)


def test_an_empty_list_is_told() -> None:
    with pytest.raises(Trouble, match="nothing behind it"):
        grown("decisions:\n", "d.yaml", [completed(wish("always"), [FOUND])], TODAY)
