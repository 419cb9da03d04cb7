from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.finding import Finding
from xcheck.report.excerpt import Piece
from xcheck.report.lane import Lane, lanes

SMALL = samples.small()
PASSAGES = {(p.path, p.start): p.text for p in SMALL.passages}
ARTICLES = {a.path: a for a in SMALL.articles}


def of(rule: str) -> Finding:
    return next(f for f in SMALL.findings if f.rule == rule)


def sides(finding: Finding) -> tuple[Lane, ...]:
    return lanes(finding, PASSAGES, ARTICLES)


def text(pieces: tuple[Piece, ...]) -> str:
    return "".join(p.text for p in pieces)


def differing(lane: Lane) -> set[str]:
    return {part.text for e in lane.open for p in e.pieces for part in p.parts if part.kind == "differs"}


def test_one_lane_for_each_form() -> None:
    found = sides(of("name-variant"))
    assert [(lane.word, lane.value, lane.tally) for lane in found] == [
        ("change", "Vandermoer", "1 place"),
        ("change", "Van der Moor", "1 place"),
        ("stands", "Vandermoor", "5 places in 3 articles"),
    ]
    assert [differing(lane) for lane in found] == [{"e"}, {" "}, {"o"}]


def test_places_in_one_paragraph_are_one_extract() -> None:
    stands = sides(of("name-variant"))[2]
    first = stands.open[0]
    assert first.where == ("3:6", "3:76")
    assert [p.text for p in first.pieces if p.kind == "hit"] == ["Vandermoor", "Vandermoor"]
    assert len(stands.open) == 2
    assert (len(stands.folded), stands.folded_tally) == (2, "2 more paragraphs")


def test_the_speakers_are_marked_where_the_words_are_the_same() -> None:
    found = sides(of("quote-speaker"))
    named = [[p.text for p in lane.open[0].pieces if p.kind == "value"] for lane in found]
    assert named == [["Orla Finnegan"], ["Tomas Reyk"]]
    assert [differing(lane) for lane in found] == [set(), set()]


def test_a_wording_is_compared_by_words_and_does_not_head_its_lane() -> None:
    found = sides(of("quote-wording"))
    assert [differing(lane) for lane in found] == [{"no"}, {"a"}]
    assert [lane.value for lane in found] == ["", ""]


def test_a_side_alone_is_compared_with_what_is_suggested() -> None:
    (only,) = sides(of("date-weekday"))
    assert differing(only) == {"Tuesday"}


def test_every_paragraph_is_shown_whole() -> None:
    for finding in SMALL.findings:
        shown = [text(e.pieces) for lane in sides(finding) for e in (*lane.open, *lane.folded)]
        assert set(shown) == {PASSAGES[e.path, e.passage] for e in finding.evidence}


def test_without_its_paragraph_a_place_stands_in_its_sentence() -> None:
    found = lanes(of("name-variant"), {}, {})
    assert text(found[0].open[0].pieces) == "Because Vandermoer is an engineer by training, the board expects her to ask about the engines first."
    assert found[0].open[0].title is None


def test_without_its_sentence_a_place_stands_alone() -> None:
    finding = of("date-weekday")
    bare = replace(finding, evidence=tuple(replace(e, context="") for e in finding.evidence))
    assert text(lanes(bare, {}, {})[0].open[0].pieces) == "Tuesday, March 9, 2026"
    other = replace(finding, evidence=tuple(replace(e, context="Elsewhere.") for e in finding.evidence))
    assert text(lanes(other, {}, {})[0].open[0].pieces) == "Tuesday, March 9, 2026"


def test_a_place_that_reaches_beyond_its_paragraph_is_shown_to_its_end() -> None:
    hostile = samples.hostile()
    block = next(f for f in hostile.findings if f.rule == "boilerplate")
    (only,) = lanes(block, {(p.path, p.start): p.text for p in hostile.passages}, {})
    shown = text(only.open[0].pieces)
    assert shown.startswith("One line of it\n\nsecond line\nmore of it, ")
    assert shown.endswith("end.")
    assert "characters left out" in shown


def test_offsets_that_do_not_fit_their_paragraph_do_no_harm() -> None:
    finding = of("date-weekday")
    astray = replace(finding, evidence=tuple(replace(e, start=9_999, end=10_021) for e in finding.evidence))
    assert "Tuesday, March 9, 2026" in text(sides(astray)[0].open[0].pieces)
