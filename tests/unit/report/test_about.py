from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.entity import Entity, Spelling
from xcheck.model.finding import Finding
from xcheck.report.about import Names, about

SMALL = samples.small()
NAMES = Names(SMALL.entities)


def of(rule: str) -> Finding:
    return next(f for f in SMALL.findings if f.rule == rule)


def test_a_finding_about_spellings_is_about_the_name() -> None:
    assert about(of("name-variant"), NAMES) == ("ilse-vandermoor", "Ilse Vandermoor", "ilse-vandermoor")
    assert about(of("first-reference"), NAMES).entity == "ilse-vandermoor"


def test_a_rejected_form_may_be_nobodys() -> None:
    finding = of("name-variant")
    evidence = (replace(finding.evidence[0], text="Vandermurr"), *finding.evidence[1:])
    assert about(replace(finding, evidence=evidence), NAMES).entity == "ilse-vandermoor"


def test_two_bearers_of_a_form_are_no_answer() -> None:
    twin = Entity("jan-vandermoor", "Jan Vandermoor", "person", (Spelling("Vandermoor", 2, 1),))
    finding = of("name-variant")
    only = replace(finding, evidence=tuple(e for e in finding.evidence if e.text == "Vandermoor"))
    assert about(only, NAMES).entity == "ilse-vandermoor"
    assert about(only, Names((*SMALL.entities, twin))).entity == ""


def test_a_quotation_is_about_no_name() -> None:
    assert about(of("quote-speaker"), NAMES) == ("quote-speaker", "quote speaker", "")


def test_a_term_is_about_what_its_rule_suggests() -> None:
    assert about(of("term-variant"), NAMES) == ("term-variant:dockside", "dockside", "")
    long = replace(of("term-variant"), suggestion="d" * 61)
    assert about(long, NAMES).id == "term-variant"
