from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.finding import Finding
from xcheck.report.bars import FULL, forms, values

SMALL = samples.small()
ILSE = next(e for e in SMALL.entities if e.id == "ilse-vandermoor")


def of(rule: str) -> Finding:
    return next(f for f in SMALL.findings if f.rule == rule)


def test_the_longest_bar_is_the_most_frequent_form() -> None:
    found = forms(ILSE)
    assert [(bar.text, bar.count, bar.articles) for bar in found] == [("Vandermoor", 4, 3), ("Ilse Vandermoor", 1, 1), ("Vandermoer", 1, 1)]
    assert [bar.length for bar in found] == [FULL, FULL // 4, FULL // 4]


def test_the_sides_of_a_finding_are_counted() -> None:
    assert [(bar.text, bar.count, bar.articles, bar.role) for bar in values(of("name-variant"), ILSE)] == [
        ("Vandermoor", 5, 3, "reference"),
        ("Van der Moor", 1, 1, "change"),
        ("Vandermoer", 1, 1, "change"),
    ]


def test_two_places_make_no_picture() -> None:
    assert values(of("quote-speaker"), None) == ()
    assert values(of("boilerplate"), None) == ()


def test_shortened_evidence_is_never_counted_as_if_it_were_all() -> None:
    short = replace(of("name-variant"), total=900)
    assert values(short, None) == ()
    assert values(short, ILSE) == ()
    known = replace(short, evidence=tuple(e for e in short.evidence if e.value != "Van der Moor"))
    assert [(bar.text, bar.count) for bar in values(known, ILSE)] == [("Vandermoer", 1), ("Vandermoor", 4)]
