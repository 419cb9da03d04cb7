"""From a conflict to a finding."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from xcheck.model.article import Article
from xcheck.model.finding import Conflict, Finding, Position, Reason, Side, SideRole, digest_of, key_of, side_digest
from xcheck.model.rule import Rule
from xcheck.rulebook.wording import finding, representatives, short

ONE = Article("corpus/one.txt", "First line.\nDimitriev spoke. Kirill Dmitriev left.\nDimitriev slept.")
TWO = Article("corpus/two.txt", "Here is Dmitriev again.")
ARTICLES = {a.digest: a for a in (ONE, TWO)}
RULE = Rule(
    id="name-variant",
    check="name-variant",
    title="t",
    severities={"sure": "error", "look": "warning"},
    messages={"sure": '"{text}" ({place}) should be "{suggestion}": {tally}. {reasons}', "look": "{places}; {value}; {suggestion}; {reasons}"},
    why="w",
)


def side(article: Article, text: str, role: SideRole, nth: int = 0, value: str | None = None) -> Side:
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(text, start + 1)
    return Side(article.origin(), start, start + len(text), text, value or text, role)


WRONG, AGAIN = side(ONE, "Dimitriev", "change"), side(ONE, "Dimitriev", "change", 1)
RIGHT, ELSEWHERE = side(ONE, "Dmitriev", "reference"), side(TWO, "Dmitriev", "reference")


def worded(grade: str = "sure", sides: tuple[Side, ...] = (WRONG, AGAIN, RIGHT, ELSEWHERE), reasons: tuple[Reason, ...] = ()) -> Finding:
    conflict = Conflict(grade, ("dmitriev", "dimitriev"), sides, "Dmitriev" if grade == "sure" else None, reasons, 0.9, {"tally": "2 places against 2"})
    return finding(RULE, conflict, ARTICLES)[0]


def test_evidence_is_placed_and_shown_in_its_sentence() -> None:
    found = worded()
    assert [(e.path, e.line, e.column, e.text, e.role, e.context) for e in found.evidence] == [
        ("corpus/one.txt", 2, 1, "Dimitriev", "change", "Dimitriev spoke."),
        ("corpus/one.txt", 3, 1, "Dimitriev", "change", "Dimitriev slept."),
        ("corpus/one.txt", 2, 25, "Dmitriev", "reference", "Kirill Dmitriev left."),
        ("corpus/two.txt", 1, 9, "Dmitriev", "reference", "Here is Dmitriev again."),
    ]
    assert (found.severity, found.confidence, found.suggestion, found.total) == ("error", 0.9, "Dmitriev", None)
    assert found.key == key_of("name-variant", ("dmitriev", "dimitriev"))


def test_the_message_of_an_editor() -> None:
    reasons = (Reason("{place} names Kirill Dmitriev", RIGHT), Reason("no other Dmitriev appears in {place}", ELSEWHERE), Reason('"i" was put in!'))
    found = worded(reasons=reasons)
    assert found.reasons == ("line 2 names Kirill Dmitriev", "no other Dmitriev appears in corpus/two.txt:1", '"i" was put in!')
    assert found.message == (
        '"Dimitriev" (corpus/one.txt:2) should be "Dmitriev": 2 places against 2. '
        'Line 2 names Kirill Dmitriev. No other Dmitriev appears in corpus/two.txt:1. "i" was put in!'
    )


def test_a_path_keeps_its_first_letter() -> None:
    found = worded(reasons=(Reason("{place} has it", ELSEWHERE), Reason("it says “Yes.”")))
    assert found.message.endswith("corpus/two.txt:1 has it. It says “Yes.”")


def test_places_and_what_is_not_there() -> None:
    assert worded("look").message == "corpus/one.txt:2, corpus/one.txt:3 and corpus/two.txt:1; Dimitriev; ;"


def test_many_places_are_counted() -> None:
    article = Article("a.txt", "\n".join(f"line {n} x" for n in range(10)))
    sides = tuple(side(article, "x", "change", n) for n in range(10))
    conflict = Conflict("look", ("x",), sides)
    found, passages = finding(RULE, conflict, {article.digest: article})
    assert found.message.startswith("a.txt:1, a.txt:2, a.txt:3, a.txt:4, a.txt:5 and 5 more;")
    assert len(passages) == 10


def test_braces_in_an_article_are_words() -> None:
    article = Article("a.txt", "He wrote {place} there.")
    found, _ = finding(RULE, Conflict("look", ("x",), (side(article, "{place}", "change"),)), {article.digest: article})
    assert "; {place};" in found.message


def test_passages_hold_the_evidence() -> None:
    found, passages = finding(RULE, Conflict("sure", ("x",), (WRONG, ELSEWHERE)), ARTICLES)
    assert [(p.path, p.start) for p in passages] == [("corpus/one.txt", 12), ("corpus/two.txt", 0)]
    for each in found.evidence:
        passage = next(p for p in passages if p.path == each.path)
        assert each.passage == passage.start
        assert passage.text[each.start - passage.start : each.end - passage.start] == each.text


def test_the_digest_changes_with_the_sides_and_the_key_does_not() -> None:
    fewer, more = worded(sides=(WRONG, RIGHT)), worded(sides=(WRONG, side(TWO, "again", "change")))
    assert fewer.digest == worded(sides=(RIGHT, WRONG)).digest == worded(sides=(WRONG, RIGHT, ELSEWHERE)).digest
    assert worded().digest != fewer.digest
    assert more.digest != fewer.digest
    assert more.key == fewer.key


def many(values: list[str], articles: int = 1) -> tuple[Side, ...]:
    made = [Article(f"{n}.txt", "x " * 500) for n in range(articles)]
    return tuple(Side(made[n % articles].origin(), n, n + 1, "x", value, "change") for n, value in enumerate(values))


def test_long_evidence_keeps_every_value_role_and_article() -> None:
    sides = many(["a"] * 80 + ["b"] * 2 + ["a"] * 10)
    kept = representatives(sides)
    assert len(kept) == 50
    assert kept[0] == sides[0]
    assert {s.value for s in kept} == {"a", "b"}
    assert list(kept) == [s for s in sides if s in kept]
    spread = (*many(["a"] * 80), Side(TWO.origin(), 0, 1, "H", "a", "change"))
    assert spread[-1] in representatives(spread)
    assert len(representatives(many([str(n) for n in range(70)]))) == 70
    assert len(representatives(many(["a"] * 300, articles=200))) == 50
    assert representatives(sides[:50]) == sides[:50]


def test_long_evidence_keeps_what_is_to_be_mended() -> None:
    article = Article("a.txt", "x " * 500)
    sides = tuple(Side(article.origin(), n, n + 1, "x", "a" if n < 3 else "b", "change" if n < 3 else "reference") for n in range(200))
    assert [s.start for s in representatives(sides) if s.role == "change"] == [0, 1, 2]
    assert len(representatives(sides)) == 50


def test_the_true_total_is_told() -> None:
    article = Article("a.txt", "x " * 60)
    sides = tuple(Side(article.origin(), n * 2, n * 2 + 1, "x", "x", "change") for n in range(60))
    found, passages = finding(RULE, Conflict("sure", ("x",), sides, "y"), {article.digest: article})
    assert (len(found.evidence), found.total, len(passages)) == (50, 60, 1)


def test_long_quotations_are_cut_in_messages() -> None:
    assert short("a\n  b") == "a b"
    assert len(short("word " * 100)) <= 120
    assert " … " in short("word " * 100)


def test_an_unknown_grade_or_article_is_no_finding() -> None:
    with pytest.raises(KeyError):
        worded("never")
    with pytest.raises(KeyError):
        finding(RULE, Conflict("sure", ("x",), (WRONG,)), {})


def test_sides_in_focus_come_first_and_the_message_keeps_its_words() -> None:
    def rank(rule: str, key: str, position: Position) -> int:
        assert (rule, key) == ("name-variant", key_of("name-variant", ("x",)))
        return position.path != "corpus/two.txt"

    three = Article("corpus/three.txt", "Then Dimitriev slept.")
    wrong_there = side(three, "Dimitriev", "change")
    sides = (WRONG, AGAIN, RIGHT, ELSEWHERE)
    conflict = Conflict("sure", ("x",), sides, "Dmitriev", (Reason("{place} names Kirill Dmitriev", RIGHT),), 0.9, {"tally": "t"})
    found, _ = finding(RULE, conflict, ARTICLES, rank)
    assert [(e.path, e.text) for e in found.evidence][:2] == [("corpus/two.txt", "Dmitriev"), ("corpus/one.txt", "Dimitriev")]
    assert found.message == '"Dimitriev" (corpus/one.txt:2) should be "Dmitriev": t. corpus/one.txt:2 names Kirill Dmitriev.'
    assert found.key == key_of("name-variant", ("x",))
    assert found.digest == finding(RULE, conflict, ARTICLES)[0].digest
    conflict = Conflict("sure", ("x",), (*sides, wrong_there), "Dmitriev", (), 0.9, {"tally": "t"})
    found, _ = finding(RULE, conflict, {**ARTICLES, three.digest: three}, lambda rule, key, position: position.path != "corpus/three.txt")
    assert found.message == '"Dimitriev" (corpus/three.txt:1) should be "Dmitriev": t.'
    assert [p.path for p in found.positions] == [e.path for e in found.evidence]


def test_a_place_is_known_again_by_its_words_and_those_around_it() -> None:
    def digest(text: str, nth: int = 0) -> str:
        article = Article("a.txt", text)
        return side_digest(side(article, "Dimitriev", "change", nth), text)

    there = digest("Talks end\n\nOn Monday Dimitriev spoke for an hour. He left.\n")
    assert digest("A new paragraph on top.\n\nTalks end\n\nOn Monday Dimitriev spoke for an hour. He left.\n") == there
    assert digest("Talks end\r\n\r\nOn Monday\r\nDimitriev spoke  for an\r\nhour. He stayed.") == there
    edited = digest("Talks end\n\nOn Tuesday Dimitriev spoke for an hour.")
    assert edited != there
    assert edited[:4] == there[:4]
    assert digest("On Monday Dimitriev spoke for an hour. Dimitriev left.", 1) != there
    assert len(there) == 10


def test_a_side_with_a_name_is_known_by_it() -> None:
    text = "Talks end\n\nDimitriev spoke.\n"
    article = Article("corpus/one.txt", text)
    plain = side(article, "Dimitriev", "undecided")
    named, again = (replace(plain, value=value, text=value, name="2026-03-02") for value in ("2026-03-02: Talks end", "2026-03-02: A line on top"))
    assert side_digest(named, text) == side_digest(again, text) != side_digest(plain, text)
    assert digest_of((named,)) == digest_of((again,)) != digest_of((plain,))
    assert digest_of((named,)) != digest_of((replace(again, name="2026-03-03"),))
