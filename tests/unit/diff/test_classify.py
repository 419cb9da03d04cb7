"""What kind of change an edit is. Each kind stands beside a twin that looks like it."""

from __future__ import annotations

import pytest

from xcheck.diff.compare import compare
from xcheck.extract.furniture import templates
from xcheck.files.shipped import shipped

DECLARED = templates.load([shipped() / "templates"])
LEAD = "The harbour council met on Monday evening in the old customs house to hear what the engineers had found."


def kinds(old: str, new: str) -> list[str]:
    found = compare(f"{LEAD}\n\n{old}\n", f"{LEAD}\n\n{new}\n", DECLARED)
    assert found.complete
    return [change.kind for change in found.changes if change.before.strip() or change.after.strip()]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        # number, and a number that is none: the same in words
        ("The wall is 40 metres long.", "The wall is 45 metres long.", "number"),
        ("Some 1,200 people signed the letter.", "Some 12,000 people signed the letter.", "number"),
        ("It cost four million crowns.", "It cost five million crowns.", "number"),
        # date
        ("The vote is on March 4, they said.", "The vote is on March 6, they said.", "date"),
        ("The vote was on Tuesday.", "The vote was on Thursday.", "date"),
        # name respelled, name replaced, common noun replaced
        ("The engineer Ada Orr left the hall.", "The engineer Ada Orre left the hall.", "name"),
        ("They wrote to Ada Orr about it.", "They wrote to Ben Vane about it.", "name"),
        ("They wrote to the mayor about it.", "They wrote to the bishop about it.", "wording"),
        # quotation: whatever changes inside the marks, a number too
        ("“We will open 40 gates,” said Ada Orr.", "“We will open 45 gates,” said Ada Orr.", "quote"),
        ("“We will open the gates,” said Ada Orr.", "“We will shut the gates,” said Ada Orr.", "quote"),
        ("“We will open the gates,” said Ada Orr.", "“We will not open the gates,” said Ada Orr.", "quote"),
        # attribution: who said it
        ("“We will open the gates soon,” said Ada Orr.", "“We will open the gates soon,” said Ben Vane.", "attribution"),
        ("According to Ada Orr, “the gates will open soon”.", "According to Ben Vane, “the gates will open soon”.", "attribution"),
        # negation, and a modal that is none
        ("The council will pay for it.", "The council will not pay for it.", "negation"),
        ("Nobody on the quay was hurt.", "Somebody on the quay was hurt.", "negation"),
        ("The council will pay for it.", "The council may pay for it.", "wording"),
        # spelling, and words that only look alike
        ("The harbur wall was closed.", "The harbour wall was closed.", "spelling"),
        ("Her son in law was there.", "Her son-in-law was there.", "spelling"),
        ("The Council met again.", "The council met again.", "spelling"),
        ("The gates close at noon.", "The gates closed at noon.", "wording"),
        # punctuation
        ("The mayor who was late, left early.", "The mayor, who was late, left early.", "punctuation"),
        ("They don't know.", "They don’t know.", "punctuation"),
        # whole sentences and paragraphs
        ("The wall is old.", "The wall is old. It was built by prisoners after the war.", "sentence"),
        ("The wall is old. Few remember why it was built.", "The wall is old.", "sentence"),
        ("The wall is old.", "The wall is old.\n\nFew remember why it was built where it stands.", "paragraph"),
        # furniture
        ("The wall is old.", "The wall is old.\n\nSign up for our free newsletter and get the day's stories in your inbox.", "boilerplate"),
    ],
)
def test_one_change_one_kind(old: str, new: str, kind: str) -> None:
    assert kinds(old, new) == [kind]
    assert kinds(new, old) == [kind]


def test_a_moved_and_a_split_paragraph_are_paragraph_changes() -> None:
    a = "Ada Orr, the engineer, said the wall would last another forty years if nobody touched it."
    b = "Nobody from the fishing fleet had been asked, which the skippers said was an old habit of the town."
    assert [(c.op, c.kind) for c in compare(f"{LEAD}\n{a}\n{b}\n", f"{LEAD}\n{b}\n{a}\n", DECLARED).changes if c.before.strip()] == [("move", "paragraph")]
    split = compare(f"{LEAD}\n\n{a} {b}\n", f"{LEAD}\n\n{a}\n\n{b}\n", DECLARED).changes
    assert [(c.op, c.kind) for c in split if c.before.strip()] == [("split", "paragraph")]


def test_nothing_changed() -> None:
    assert compare(LEAD, LEAD, DECLARED).changes == ()
