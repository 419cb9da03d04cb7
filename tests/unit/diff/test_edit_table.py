"""Edits made by hand, each with its kind, and twins that look alike: every kind stands here at least twice."""

from __future__ import annotations

from collections import Counter

import pytest

from xcheck.diff.change import KINDS
from xcheck.diff.compare import compare
from xcheck.extract.furniture import templates
from xcheck.files.shipped import shipped

DECLARED = templates.load([shipped() / "templates"])
HEAD = "Lock repair begins\n\nThe harbour council met on Monday evening in the old customs house to hear what the engineers had found."
TAIL = "The council meets again in the spring, when the tide tables for the next season are read out in the hall."

TABLE = [
    # (what it is, old, new, kind)
    ("a count", "The keeper counted 14 barges at the gate.", "The keeper counted 17 barges at the gate.", "number"),
    ("a sum in words", "The repair will cost four million crowns.", "The repair will cost five million crowns.", "number"),
    ("a decimal", "The wall leans by 3.5 degrees now.", "The wall leans by 3.8 degrees now.", "number"),
    ("a scale", "The port owes $4 million to the town.", "The port owes $4 billion to the town.", "number"),
    ("twin: figures for words", "The keeper counted twelve barges at the gate.", "The keeper counted 12 barges at the gate.", "wording"),
    ("twin: a number inside a quotation", "“I counted 14 barges,” said Orla Venn.", "“I counted 17 barges,” said Orla Venn.", "quote"),
    ("a day of the month", "The vote is on March 4, the clerk wrote.", "The vote is on March 6, the clerk wrote.", "date"),
    ("a weekday", "The vote was held on Tuesday.", "The vote was held on Thursday.", "date"),
    ("a year", "The wall was built in 1952 by prisoners.", "The wall was built in 1962 by prisoners.", "date"),
    ("twin: a year that is a count", "They carried 1952 stones to the wall.", "They carried 1962 stones to the wall.", "number"),
    ("a name respelled", "They wrote to Kirill Damarov about it.", "They wrote to Kirill Dammarov about it.", "name"),
    ("a name replaced at the start", "Venn agreed to that. Nobody wrote to Orla Venn, or to Maren Brandvold.", "Brandvold agreed to that. Nobody wrote to Orla Venn, or to Maren Brandvold.", "name"),
    ("twin: another first word", "Rain kept the boats in. Nobody wrote to Orla Venn.", "Wind kept the boats in. Nobody wrote to Orla Venn.", "wording"),
    ("a name replaced", "They wrote to Orla Venn about it.", "They wrote to Maren Holt about it.", "name"),
    ("a given name replaced", "The letter to Orla Venn was lost.", "The letter to Ilse Venn was lost.", "name"),
    ("twin: a common noun replaced", "They wrote to the mayor about it.", "They wrote to the bishop about it.", "wording"),
    ("twin: a word of the other standard", "They kept the plough on the quay.", "They kept the plow on the quay.", "spelling"),
    ("twin: a word taken for another", "More barges came then before.", "More barges came than before.", "spelling"),
    ("twin: another small word", "The barges came with the tide.", "The barges came after the tide.", "wording"),
    ("twin: a misspelled noun", "They wrote to the counsil about it.", "They wrote to the council about it.", "spelling"),
    ("a word of a quotation", "“We will open the gates,” said Orla Venn.", "“We will shut the gates,” said Orla Venn.", "quote"),
    ("a word put into a quotation", "“We will open the gates,” said Orla Venn.", "“We will soon open the gates,” said Orla Venn.", "quote"),
    ("twin: not inside a quotation", "“We will open the gates,” said Orla Venn.", "“We will not open the gates,” said Orla Venn.", "quote"),
    ("twin: a mark inside a quotation", "“We will open the gates soon” said Orla Venn.", "“We will open the gates, soon” said Orla Venn.", "quote"),
    ("who said it", "“We will open the gates soon,” said Orla Venn.", "“We will open the gates soon,” said Maren Holt.", "attribution"),
    ("who said it, before", "According to Orla Venn, “the gates will open soon”.", "According to Maren Holt, “the gates will open soon”.", "attribution"),
    ("twin: the same speaker respelled", "“The gates will open soon,” said Orla Vennar.", "“The gates will open soon,” said Orla Vennarr.", "name"),
    ("not put in", "The port will pay for the gates.", "The port will not pay for the gates.", "negation"),
    ("never taken out", "The port has never paid for the gates.", "The port has paid for the gates.", "negation"),
    ("nobody and somebody", "Nobody on the quay was hurt that night.", "Somebody on the quay was hurt that night.", "negation"),
    ("twin: may for will", "The port will pay for the gates.", "The port may pay for the gates.", "wording"),
    ("a verb", "The crowd left the quay before noon.", "The crowd fled the quay before noon.", "wording"),
    ("an adjective put in", "A crane stood on the quay that day.", "A rusty crane stood on the quay that day.", "wording"),
    ("twin: another ending", "The gates close at noon every day.", "The gates closed at noon every day.", "wording"),
    ("a lost letter", "The harbur wall was closed to all.", "The harbour wall was closed to all.", "spelling"),
    ("a compound", "Her son in law was on the quay.", "Her son-in-law was on the quay.", "spelling"),
    ("a capital", "The Council met behind closed doors.", "The council met behind closed doors.", "spelling"),
    ("commas", "The mayor who was late left early.", "The mayor, who was late, left early.", "punctuation"),
    ("an apostrophe", "They don't know what it will cost.", "They don’t know what it will cost.", "punctuation"),
    ("a sentence put in", "The wall is old.", "The wall is old. It was built by prisoners after the war.", "sentence"),
    ("a sentence taken out", "The wall is old. Few remember why it was built.", "The wall is old.", "sentence"),
    ("a paragraph put in", "The wall is old.", "The wall is old.\n\nFew remember why it was built where it stands.", "paragraph"),
    ("a paragraph split", "The wall is old and leans to the sea. Few remember why it was built where it stands, or by whom.",
     "The wall is old and leans to the sea.\n\nFew remember why it was built where it stands, or by whom.", "paragraph"),
    ("a call to subscribe", "The wall is old.", "The wall is old.\n\nSign up for our free newsletter and get the day's stories in your inbox.", "boilerplate"),
    ("its wording", "The wall is old.\n\nSign up for our free newsletter and get the day's stories in your inbox.",
     "The wall is old.\n\nSign up for our free newsletter and get the week's stories in your inbox.", "boilerplate"),
]  # fmt: skip


def kinds(old: str, new: str) -> set[str]:
    found = compare(f"{HEAD}\n\n{old}\n\n{TAIL}\n", f"{HEAD}\n\n{new}\n\n{TAIL}\n", DECLARED)
    assert found.complete
    return {change.kind for change in found.changes if change.before.strip() or change.after.strip()}


@pytest.mark.parametrize(("old", "new", "kind"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_kind_of_an_edit_made_by_hand(old: str, new: str, kind: str) -> None:
    assert kinds(old, new) == {kind}
    assert kinds(new, old) == {kind}


def test_the_table_is_whole() -> None:
    assert len(TABLE) >= 40
    counts = Counter(kind for *_, kind in TABLE)
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= 2
    assert sum(name.startswith("twin") for name, *_ in TABLE) >= 8
