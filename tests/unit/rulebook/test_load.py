"""From YAML files to a rulebook, with every mistake in place."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.rulebook.conftest import Write
from xcheck.checks.pattern import Pattern
from xcheck.files.shipped import shipped
from xcheck.model.notice import Trouble
from xcheck.rulebook.book import Rulebook
from xcheck.rulebook.load import load, read


def said(*roots: Path) -> list[str]:
    return [str(notice) for notice in read(roots)[1]]


def test_a_sound_rule(write: Write, percent: str) -> None:
    book = load([write("rules", percent=percent)])
    ((rule, check),) = book.bound
    assert (rule.id, rule.path, rule.line, rule.severities) == ("percent-sign", "rules/percent.yaml", 1, {"found": "note"})
    assert rule.why == "The house spells it out."
    assert [(e.about, e.line, [(f.text, f.line) for f in e.fires]) for e in rule.examples] == [("a figure", 12, [("5%", 14)]), ("spelled out", 15, [])]
    assert isinstance(check, Pattern)
    assert [p.rule for p in book.patterns()] == ["percent-sign"]


BREAKS = {
    "severity": ("found: note", "found: notice", "4:21: severities.found: unknown value 'notice', did you mean 'note'?"),
    "key": ("severities:", "severties:", "4:1: unknown key 'severties', did you mean 'severities'?"),
    "regex": ("(\\d) ?%", "(\\d ?%", '9:12: "(\\d ?%" is not a valid pattern: missing ) at character 7'),
    "example text": ("text: 5%", "text: 6%", "14:32: '6%' does not stand in article 1 of the example"),
    "example article": ("article: 1", "article: 2", "14:23: article 2 is named, but the example has only 1"),
    "example severity": ("severity: note}", "severity: error}", "14:69: no grade of this rule is of severity 'error'"),
    "duplicate key": ("title: Per", "id: x\ntitle: Per", "3:1: key 'id' is given twice; it stands in line 1 already"),
    "placeholder": ("{suggestion}", "{sugestion}", "5:10: unknown placeholder '{sugestion}', did you mean 'suggestion'?"),
    "format": ("{suggestion}", "{suggestion!r}", "5:10: '{suggestion!r}' in the message: only plain placeholders like {text} are allowed"),
    "unknown grade": ("{found: note}", "{fond: note}", "4:14: severities: unknown key 'fond', did you mean 'found'?"),
    "missing grade": ("{found: note}", "{}", "4:1: severities: key 'found' is missing"),
    "check": ("check: pattern", "check: patern", "2:8: check: unknown value 'patern', did you mean 'pattern'?"),
    "option": ("  suggestion: '", "  sugestion: '", "10:3: options: unknown key 'sugestion', did you mean 'suggestion'?"),
    "option type": ("suggestion: '\\1 percent'", "suggestion: 5", "10:15: options.suggestion: expected text or nothing, found the number 5"),
    "group": ("'\\1 percent'", "'\\2 percent'", "10:15: \\2 names a group, but the pattern has 1"),
    "id": ("id: percent-sign", "id: Percent", "1:5: id: 'Percent' is not a slug (lower-case letters, digits, single hyphens)"),
    "no id": ("id: percent-sign\n", "", "1:1: key 'id' is missing"),
    "no message": ('message: \'"{text}" ({place}): write "{suggestion}".\'\n', "", "1:1: key 'message' or 'messages' is missing"),
    "syntax": ("why: >", "why >", "8:1: not valid YAML: a key without ':'"),
}


@pytest.mark.parametrize("name", sorted(BREAKS))
def test_each_mistake_is_one_clear_line(write: Write, percent: str, name: str) -> None:
    old, new, wanted = BREAKS[name]
    assert old in percent
    notices = said(write("rules", percent=percent.replace(old, new)))
    assert notices == [f"rules/percent.yaml:{wanted}"]


def test_all_mistakes_of_all_files_at_once(write: Write, percent: str) -> None:
    broken = percent.replace("severities:", "severties:").replace("(\\d) ?%", "(").replace("{place}", "{plaice}").replace("text: 5%", "text: 6%")
    folder = write("rules", b=broken, a=percent.replace("percent-sign", "other").replace("found: note", "found: x"), c="- a", d="", e="a: 1\na: 2")
    assert [line.split(": ")[0] for line in said(folder)] == [
        "rules/a.yaml:4:21",
        "rules/b.yaml:4:1",
        "rules/b.yaml:5:10",
        "rules/b.yaml:9:12",
        "rules/b.yaml:14:32",
        "rules/c.yaml:1:1",
        "rules/d.yaml:1:1",
        "rules/e.yaml:2:1",
    ]
    with pytest.raises(Trouble) as caught:
        load([folder])
    assert len(caught.value.notices) == 8


def test_a_rule_with_a_mistake_is_left_out_and_the_others_stand(write: Write, percent: str) -> None:
    folder = write("rules", a=percent, b=percent.replace("percent-sign", "other").replace("(\\d) ?%", "("))
    book, notices = read([folder])
    assert [each.rule.id for each in book.all] == ["percent-sign"]
    assert len(notices) == 1


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (("found: note", "found: fatal"), "severities.found: unknown value 'fatal'"),
        (("severities:", "severitys:"), "unknown key 'severitys', did you mean 'severities'?"),
        (("pattern: '", "pattern: '("), "is not a valid pattern"),
        (("text: the the", "text: the thee"), "'the thee' does not stand in article 1 of the example"),
        (("check: pattern", "check: pattern\ncheck: pattern"), "key 'check' is given twice"),
        (("{place}", "{palce}"), "unknown placeholder '{palce}', did you mean 'place'?"),
    ],
    ids=["severity", "key", "regex", "example", "duplicate key", "placeholder"],
)
def test_a_broken_copy_of_the_shipped_rules(tmp_path: Path, edit: tuple[str, str], words: str) -> None:
    shutil.copytree(shipped(), tmp_path / "rules")
    broken = tmp_path / "rules" / "house" / "doubled-word.yaml"
    text = broken.read_text(encoding="utf-8")
    assert edit[0] in text
    broken.write_text(text.replace(edit[0], edit[1], 1), encoding="utf-8")
    with pytest.raises(Trouble) as caught:
        load([shipped(), tmp_path / "rules"])
    (notice,) = caught.value.notices
    assert notice.path.endswith("rules/house/doubled-word.yaml")
    assert notice.line > 1
    assert notice.column > 0
    assert words in notice.message


def test_two_rules_of_one_id_in_one_root(write: Write, percent: str) -> None:
    folder = write("rules", a=percent, b=percent)
    assert said(folder) == ["rules/b.yaml:1:5: the rule 'percent-sign' stands in rules/a.yaml already"]


def test_a_later_root_replaces_a_rule_whole(write: Write, percent: str) -> None:
    ours = percent.replace("Percent spelled out", "Ours").replace("found: note", "found: error").replace("severity: note", "severity: error")
    book = load([write("rules", a=percent), write("ours", a=ours)])
    assert [(each.rule.title, each.rule.severities["found"], each.rule.path) for each in book.bound] == [("Ours", "error", "ours/a.yaml")]


def test_a_broken_replacement_never_lets_the_old_rule_run(write: Write, percent: str) -> None:
    book, notices = read([write("rules", a=percent), write("ours", a=percent.replace("found: note", "found: x"))])
    assert book == Rulebook()
    assert [n.path for n in notices] == ["ours/a.yaml"]


def test_a_file_without_a_check_tunes(write: Write, percent: str) -> None:
    ours = write("ours", tune="id: percent-sign\nseverities: {found: warning}\noptions: {case: insensitive}\n")
    ((rule, check),) = load([write("rules", a=percent), ours]).bound
    assert (rule.title, rule.severities["found"], rule.path) == ("Percent spelled out", "warning", "ours/tune.yaml")
    assert isinstance(check, Pattern)
    assert (check.pattern, check.case) == (r"(\d) ?%", "insensitive")
    assert rule.examples[0].fires[0].severity is None


def test_switched_off_and_on(write: Write, percent: str) -> None:
    off = write("off", a="id: percent-sign\nenabled: false")
    on = write("on", a="id: percent-sign\nenabled: true")
    rules = write("rules", a=percent)
    book = load([rules, off])
    assert (book.bound, [each.rule.id for each in book.off], book.patterns()) == ((), ["percent-sign"], ())
    assert [each.rule.id for each in load([rules, off, on]).bound] == ["percent-sign"]


def test_mistakes_in_tuning_are_told_in_the_tuning_file(write: Write, percent: str) -> None:
    rules = write("rules", a=percent)
    ours = write(
        "ours",
        a="id: percent-sine\nenabled: true",
        b="id: percent-sign\noptions: {pattern: '('}\nmessage: '{txt}'",
    )
    assert said(rules, ours) == [
        "ours/a.yaml:1:5: key 'check' is missing, and no rule 'percent-sine' is known that this file could tune, did you mean 'percent-sign'?",
        'ours/b.yaml:2:20: "(" is not a valid pattern: missing ) at character 2',
        "ours/b.yaml:3:10: unknown placeholder '{txt}', did you mean 'text'?",
    ]
    shutil.rmtree(ours)
    assert said(rules, write("ours", a="id: percent-sign\nseverities: {lost: note}\nenable: true")) == [
        "ours/a.yaml:2:14: severities: unknown key 'lost'; known: found",
        "ours/a.yaml:3:1: unknown key 'enable', did you mean 'enabled'?",
    ]


def test_messages_by_grade(write: Write) -> None:
    rule = "id: a\ncheck: consistency\ntitle: t\nwhy: w\nseverities: {minority: note, undecided: note}\noptions: {forms: [[a], [b]]}\n"
    assert said(write("one", a=rule + "messages: {minority: x}")) == ["one/a.yaml:7:1: no message for grade 'undecided'"]
    ((both, _),) = load([write("two", a=rule + "message: x\nmessages: {undecided: '{tally}'}")]).bound
    assert both.messages == {"minority": "x", "undecided": "{tally}"}


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no such file or folder"):
        load([tmp_path / "absent"])


def test_the_shipped_rules_are_sound_and_quickly_loaded() -> None:
    book = load([shipped()])
    assert {"doubled-word"} <= {each.rule.id for each in book.bound}
    assert {"percent-sign", "plain-words", "second-world-war"} <= {each.rule.id for each in book.off}
    best = min(_seconds() for _ in range(3))
    assert best < 0.5, f"{best:.3f} s for the shipped rules"


def _seconds() -> float:
    started = time.process_time()
    load([shipped()])
    return time.process_time() - started


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
def test_any_damage_is_a_mistake_in_place_or_still_a_rule(tmp_path: Path, percent: str, data: st.DataObject) -> None:
    lines = percent.splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at] = data.draw(
            st.sampled_from(
                [
                    "",
                    lines[at] * 2,
                    lines[at].replace(":", ""),
                    lines[at].partition(":")[0] + ":\n",
                    lines[at].partition(":")[0] + ": [1, {a: b}]\n",
                    lines[at].partition(":")[0] + ": 3\n",
                    lines[at].partition(":")[0] + ": {a: [x], found: {}}\n",
                    lines[at].replace("{", "[").replace("}", "]"),
                    "  " + lines[at],
                    lines[at][: data.draw(st.integers(0, len(lines[at])))] + "\n",
                ]
            )
        )
    (tmp_path / "a.yaml").write_text("".join(lines), encoding="utf-8")
    book, notices = read([tmp_path])
    assert book.all or notices
    assert all(notice.line > 0 and notice.message for notice in notices)
