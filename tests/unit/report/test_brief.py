from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.finding import Evidence, Finding
from xcheck.report.brief import briefs

SMALL = samples.small()


def of(rule: str) -> Finding:
    return next(f for f in SMALL.findings if f.rule == rule)


def test_one_line_a_side_with_the_words_around_its_place() -> None:
    found, more = briefs(of("name-variant"), {})
    assert [(b.word, b.text, b.where) for b in found] == [
        ("change", "Vandermoer", "corpus/harbour-deal.md:3:9"),
        ("change", "Van der Moor", "corpus/who-pays.md:3:25"),
        ("stands", "Vandermoor", "corpus/ferry-talks-open.txt:3:6"),
    ]
    assert found[0].before + found[0].text + found[0].after[:19] == "Because Vandermoer is an engineer by "
    assert found[0].value == ""
    assert more == "and 4 more places"


def test_a_value_that_stands_elsewhere_is_told() -> None:
    found, more = briefs(of("quote-speaker"), {})
    assert [b.value for b in found] == ["Orla Finnegan", "Tomas Reyk"]
    assert more == ""


def test_long_surroundings_are_cut_at_words() -> None:
    finding = of("name-variant")
    words = "word " * 60
    long = replace(finding.evidence[0], context=f"{words}Vandermoer {words}")
    (only,), _ = briefs(replace(finding, evidence=(long,)), {})
    assert only.before.startswith("…word")
    assert only.before.endswith("word ")
    assert only.after.endswith("word…")
    assert len(only.before) <= 71


def test_the_true_number_of_places_is_told() -> None:
    assert briefs(replace(of("date-weekday"), total=900), {})[1] == "and 899 more places"


def test_of_the_same_words_twice_the_place_in_question_is_marked() -> None:
    said = "In 2014 the flood killed 14 people."
    side = Evidence("a.txt", 25, 27, 1, 26, "14", "14", "undecided", said, 0)
    (only,), _ = briefs(replace(of("name-variant"), evidence=(side,)), {("a.txt", 0): said})
    assert (only.before, only.text, only.after) == ("In 2014 the flood killed ", "14", " people.")
