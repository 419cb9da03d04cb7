"""Suggestions as text: a register file that loads, with undecided ones as comments."""

from __future__ import annotations

import shlex
from datetime import date

from tests.unit.review.conftest import GENERAL, LOOK, SLIP, TIE, Resolve, Write
from xcheck.files.yaml import loads
from xcheck.review.proposals import proposals
from xcheck.review.suggestions import as_json, as_yaml, command, headline


def test_the_first_line_counts(resolve: Resolve) -> None:
    every = proposals(resolve(SLIP, TIE, *GENERAL))
    assert headline(every, every) == "3 names settle 3 findings at 11 places"
    assert headline(every[:1], every) == "1 of 3 names settles 1 of 3 findings, at 5 places"
    assert headline((), ()) == "no name is at odds with itself: nothing to settle"


def test_what_is_decided_loads_and_settles(resolve: Resolve, register_of: Write) -> None:
    every = proposals(resolve(SLIP, TIE, *GENERAL))
    text = as_yaml(every, every, date(2026, 3, 2))
    assert text.startswith("# 3 names settle 3 findings at 11 places\n# 1 of them needs a decision of yours")
    register = register_of(text)
    assert [e.id for e in register.entries] == ["ilse-brandvold", "yuriy-hrabovsky"]
    assert register.entries[0].as_of == date(2026, 3, 2)
    assert proposals(resolve(SLIP, *GENERAL, register=register)) == ()


def test_the_evidence_stands_above_the_entry(resolve: Resolve) -> None:
    every = proposals(resolve(SLIP))
    above = as_yaml(every, every, None).split("  - id: ilse-brandvold")[0]
    assert '# 1 finding at 4 places: "Brandvold" 2 in 1 article, "Branvold" 1 in 1 article, "Ilse Brandvold" 1 in 1 article' in above
    assert "# desk/1.txt:1" in above
    assert "# one missing letter" in above


def test_what_is_not_decided_is_a_comment_with_its_choices(resolve: Resolve) -> None:
    every = proposals(resolve(*LOOK))
    text = as_yaml(every, every, None)
    assert loads(text, "x").value is None
    assert "#   name: Stephen Quillfeather   # or Steven Quillfeather" in text
    assert "never_same: [[Stephen Quillfeather, Steven Quillfeather]]" in text


def test_uncommented_choices_are_an_entry(resolve: Resolve, register_of: Write) -> None:
    every = proposals(resolve(*LOOK))
    lines = [line.replace("# ", "", 1) for line in as_yaml(every, every, None).splitlines()]
    start = next(at for at, line in enumerate(lines) if "- id:" in line)
    register = register_of("entities:\n" + "\n".join(lines[start : start + 4]) + "\n")
    assert register.entries[0].rejected == ("Steven Quillfeather",)


def test_a_path_with_a_line_end_stays_inside_its_comment(resolve: Resolve) -> None:
    (found,) = proposals(resolve(SLIP))
    from msgspec.structs import replace

    bad = replace(found, wrong=("desk/a\nentities: []\n.txt:1",))
    assert loads(as_yaml((bad,), (bad,), None), "x").value["entities"][0]["id"] == "ilse-brandvold"


def test_the_command_adopts_the_first_choice(resolve: Resolve) -> None:
    (found,) = proposals(resolve(*LOOK))
    assert shlex.split(command(found)) == [
        "xcheck",
        "entities",
        "adopt",
        "Stephen Quillfeather",
        "--form",
        "Stephen Quillfeather",
        "--reject",
        "Steven Quillfeather",
    ]


def test_json_for_programs(resolve: Resolve) -> None:
    every = proposals(resolve(SLIP, TIE))
    made = as_json(every[:1], every)
    assert made["settles"] == {"names": 2, "findings": 2, "places": 6}
    (one,) = made["suggestions"]
    assert (one["id"], one["kind"], one["decided"], one["choices"]) == ("ilse-brandvold", "person", True, [])
    assert one["findings"][0]["places"] == 4
    assert {"text": "Branvold", "count": 1, "articles": 1} in one["forms"]
