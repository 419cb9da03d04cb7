from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.finding import Finding
from xcheck.report.about import About
from xcheck.report.card import Card, card, rule_name, set_back, sides, told

SMALL = samples.small()
PASSAGES = {(p.path, p.start): p.text for p in SMALL.passages}
ARTICLES = {a.path: a for a in SMALL.articles}
NUMBERS = {a.path: n for n, a in enumerate(SMALL.articles, 1)}


def of(rule: str) -> Finding:
    return next(f for f in SMALL.findings if f.rule == rule)


def made(finding: Finding, with_status: bool = False) -> Card:
    return card(finding, "f-1", NUMBERS, with_status, About(finding.rule, "a rule"))


def test_each_thing_is_said_once() -> None:
    message, reasons = told(of("name-variant"))
    assert message.endswith('"Van der Moor" stands once.')
    assert reasons == ("One letter differs", "Only one Vandermoor appears in these articles")
    finding = replace(of("name-variant"), message="One letter differs, and that is all there is.")
    assert told(finding) == ("One letter differs, and that is all there is.", ("Only one Vandermoor appears in these articles",))
    led = replace(of("name-variant"), message="Look at this: one letter differs.", reasons=("one letter differs", ""))
    assert told(led) == ("Look at this: one letter differs.", ())
    placed = replace(of("name-variant"), reasons=("corpus/who-pays.md:3 writes it otherwise",))
    assert told(placed)[1] == ("corpus/who-pays.md:3 writes it otherwise",)
    only = replace(of("name-variant"), message="one letter differs", reasons=("one letter differs",))
    assert told(only) == ("one letter differs", ())


def test_the_letters_to_change_are_marked_on_both_sides() -> None:
    swap = made(of("name-variant")).swap
    assert swap is not None
    assert [(p.kind, p.text) for p in swap.old] == [("same", "Vandermo"), ("differs", "e"), ("same", "r")]
    assert [(p.kind, p.text) for p in swap.new] == [("same", "Vandermo"), ("differs", "o"), ("same", "r")]


def test_a_suggestion_that_replaces_nothing_is_told_in_words() -> None:
    undecided = replace(of("quote-speaker"), suggestion="ask the reporters")
    assert made(undecided).swap is None
    assert made(undecided).suggestion == "ask the reporters"
    assert made(replace(of("boilerplate"), suggestion="")).suggestion == "take this out"
    assert made(of("boilerplate")).suggestion is None
    long = replace(of("boilerplate"), suggestion="x" * 900)
    shown = made(long)
    assert shown.swap is None
    assert shown.suggestion is not None
    assert len(shown.suggestion) <= 241


def test_places_are_set_back_in_a_message() -> None:
    finding = of("quote-speaker")
    pieces = set_back(finding.message, finding.evidence)
    assert "".join(p.text for p in pieces) == finding.message
    assert [p.text for p in pieces if p.kind == "place"] == ["corpus/ferry-talks-open.txt:5", "corpus/who-pays.md:1"]


def test_status_shows_only_against_a_baseline() -> None:
    assert made(of("name-variant")).status is None
    assert made(of("name-variant"), with_status=True).status == "new"
    assert made(replace(of("name-variant"), status="updated"), with_status=True).status == "changed"
    assert made(replace(of("name-variant"), status="unchanged"), with_status=True).status == "known"


def test_touches_names_every_article_of_a_finding() -> None:
    assert made(of("boilerplate")).touches == (1, 2, 3, 4, 5)


def test_shortened_evidence_gives_its_true_total() -> None:
    assert made(of("boilerplate")).shortened is None
    assert made(replace(of("boilerplate"), total=5)).shortened is None
    assert made(replace(of("boilerplate"), total=57)).shortened == "5 places of 57 shown"


def test_many_sides_fold() -> None:
    finding = of("date-weekday")
    evidence = tuple(replace(finding.evidence[0], value=f"value {n}") for n in range(20))
    shown = sides(replace(finding, evidence=evidence), PASSAGES, ARTICLES)
    assert (len(shown.open), len(shown.folded)) == (8, 12)


def test_a_figure_with_a_course_needs_no_bars() -> None:
    bars = sides(of("name-variant"), PASSAGES, ARTICLES)
    assert [bar.count for bar in bars.bars] == [5, 1, 1]
    assert bars.course is None


def test_what_people_said_and_the_archive_show() -> None:
    finding = replace(of("boilerplate"), remark="upheld by Tilda:\nit goes", follow_up=True)
    assert (made(finding).remark, made(finding).follow_up) == ("upheld by Tilda: it goes", True)
    assert made(of("boilerplate")).remark is None


def test_rule_name() -> None:
    assert rule_name("name-variant") == "name variant"
