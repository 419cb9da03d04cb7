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
        # a verb that takes a side, and one that does not; who is the source without quotation marks
        ("“The gates are old,” Ada Orr said.", "“The gates are old,” Ada Orr claimed.", "attribution"),
        ("Orr told the court that she had slept.", "Orr admitted to the court that she had slept.", "attribution"),
        ("Orr said on Monday that the gates were old.", "Orr told the town on Monday that the gates were old.", "wording"),
        ("The gates will open, according to the council.", "The gates will open, according to the police.", "attribution"),
        ("The gates will open, according to Stow Water.", "The gates will open.", "attribution"),
        ("Divers know which gates leak.", "Divers know which gates officials say leak.", "attribution"),
        ("Police said the quay was closed.", "Fishermen said the quay was closed.", "attribution"),
        ("A woman of 91 said the quay was closed.", "A woman of 93 said the quay was closed.", "number"),
        ("It said the quay was closed.", "It meant the quay was closed.", "wording"),
        # ordinals, decades, currencies
        ("She came third in the race.", "She came fourth in the race.", "number"),
        ("He is in his seventies.", "He is in his eighties.", "number"),
        ("She came in the 4th race.", "She came in the fourth race.", "wording"),
        ("The wall cost €450,000 to mend.", "The wall cost £450,000 to mend.", "number"),
        ("The wall cost 450,000 euros to mend.", "The wall cost 450,000 dollars to mend.", "number"),
        ("She came in the 21st race.", "She came in the twenty-first race.", "wording"),
        ("She came in the 21st race.", "She came in the twenty-second race.", "number"),
        ("The price has doubled since.", "The price has tripled since.", "number"),
        ("The club won 2-1 at Stow.", "The club won 1-2 at Stow.", "number"),
        # what figures are measured in
        ("The wall is 40 metres long.", "The wall is 40m long.", "wording"),
        ("The wall is 40 kilometres long.", "The wall is 40km long.", "wording"),
        ("The wall is 40km long.", "The wall is 40mm long.", "number"),
        ("The wall is 40 miles long.", "The wall is 40 kilometres long.", "number"),
        ("The work took three days in all.", "The work took three weeks in all.", "number"),
        ("Tolls rose by 2 percent.", "Tolls rose by 2 percentage points.", "number"),
        # a point that is lost makes another number; a comma in thousands is style, and so is the mark of a clock
        ("The keeper lost 10.5 kilos.", "The keeper lost 105 kilos.", "number"),
        ("The wall cost $1.2m to mend.", "The wall cost $12m to mend.", "number"),
        ("The wall cost £1,200 to mend.", "The wall cost £1.200 to mend.", "number"),
        ("The club won 2-1 at Stow.", "The club won 21 at Stow.", "number"),
        ("The wall cost £1,200 to mend.", "The wall cost £1200 to mend.", "spelling"),
        ("The gate opens at 4:30pm.", "The gate opens at 4.30pm.", "punctuation"),
        ("The club won 2–1 at Stow.", "The club won 2-1 at Stow.", "spelling"),
        ("It is not known who left.", "It is unknown who left.", "wording"),
        ("It is known who left.", "It is not known who left.", "negation"),
        # the same number written in another way, and another one
        ("Tolls rose by five percent.", "Tolls rose by 5 per cent.", "wording"),
        ("Tolls rose by five percent.", "Tolls rose by 6 per cent.", "number"),
        ("The gate opens at about 4am.", "The gate opens at around 4 a.m.", "wording"),
        ("The gate opens at about 4am.", "The gate opens at around 4 p.m.", "number"),
        ("The gate was mended twice.", "The gate was mended two times.", "wording"),
        ("The gate was mended twice.", "The gate was mended three times.", "number"),
        ("The work took some days in all.", "The work took some weeks in all.", "wording"),
        # dates without a day
        ("The quay dates from the 1970s.", "The quay dates from the 1980s.", "date"),
        ("The gates open in spring 2027.", "The gates open in autumn 2027.", "date"),
        ("The gates open in February.", "The gates open in January.", "date"),
        ("The gates open this spring.", "The gates open this autumn.", "date"),
        ("The gates open after Easter.", "The gates open in September.", "date"),
        ("The gates open next week.", "The gates open next month.", "date"),
        ("The hounds march to the quay.", "The hounds run to the quay.", "wording"),
        # a place in capitals that the story is written from
        ("STOW BAY (Reuters) - The wall fell.", "KELL POINT (Reuters) - The wall fell.", "name"),
        ("VARNESTI, Moldova – The wall fell.", "COLBRUK, Moldova – The wall fell.", "name"),
        # a word's own opposite; words that look alike and are none
        ("All three divers were injured.", "All three divers were uninjured.", "negation"),
        ("A strike is likely in May.", "A strike is unlikely in May.", "negation"),
        ("It is known if the gates hold.", "It is known unless the gates hold.", "wording"),
        ("He is the father of two.", "He is the mother of two.", "wording"),
        ("Stow failed to answer letters.", "Stow did not answer letters.", "wording"),
        ("The owner denied the claim.", "The owner disputed the claim.", "wording"),
        ("The owner paid the claim.", "The owner never paid the claim.", "negation"),
        ("Divers managed to free it.", "Divers failed to free it.", "negation"),
        ("The board approved the plan.", "The board rejected the plan.", "negation"),
        ("The wall has a gate in it.", "The wall lacks a gate in it.", "negation"),
        ("The move was expected in May.", "The move was not unexpected in May.", "wording"),
        ("They did see the gates.", "They did not see the gates.", "negation"),
        ("They did undergo a test.", "They did not undergo a test.", "negation"),
        # one source, named more fully or in another office; another word for another person
        ("“The gates are old,” said Pat Orr.", "“The gates are old,” said Patrick Orr.", "name"),
        ("“The gates are old,” said Orr.", "“The gates are old,” said Ada Orr.", "name"),
        ("Its chairman leaves in May.", "Its chairwoman leaves in May.", "wording"),
        # the source at the end of a sentence that another one follows, and a verb that names one only there
        ("The gates leak, the town said. It will mend them.", "The gates leak, divers said. It will mend them.", "attribution"),
        ("The gates leak, state radio reported.", "The gates leak, harbour radio reported.", "attribution"),
        ("The divers were told on Monday.", "The diver was told on Monday.", "wording"),
        # phrases that only look like it
        ("It all went according to plan.", "It all went on schedule.", "wording"),
        ("No doubt the walls are old.", "Surely the walls are old.", "wording"),
        ("The help was invaluable to them.", "The help was valuable to them.", "wording"),
        ("It is the last week of talks.", "It is the final week of talks.", "wording"),
        ("BREAKING NEWS: the wall fell.", "LATEST NEWS: the wall fell.", "wording"),
        ("WHAT HAPPENED NEXT - the wall fell.", "WHAT CAME LATER - the wall fell.", "wording"),
        # the capital of a sentence makes no name
        ("Students came to look at the wall.", "Inspectors came to look at the wall.", "wording"),
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


def test_a_sentence_that_moved() -> None:
    a = "Ada Orr, the engineer, said the wall would last another forty years if nobody touched it."
    b = "Nobody from the fishing fleet had been asked."
    for old, new in ((f"{LEAD} {a} {b}", f"{LEAD} {b} {a}"), (f"{LEAD} {a}\n\n{b}", f"{LEAD}\n\n{b} {a}")):
        found = [(c.op, c.kind, c.before.strip(), c.after.strip()) for c in compare(old, new, DECLARED).changes if c.before.strip() or c.after.strip()]
        assert found == [("move", "sentence", a, a)]
    # A word that changed too: nobody can tell.
    ways = [
        (c.op, c.kind) for c in compare(f"{LEAD} {a} {b}", f"{LEAD} {b} {a.replace('forty', 'fifty')}", DECLARED).changes if c.before.strip() or c.after.strip()
    ]
    assert ("move", "sentence") not in ways


def test_a_last_word_and_the_sentence_behind_it_are_two_changes() -> None:
    assert kinds("The gates have leaked since 1998. Nobody came.", "The gates have leaked since 1989.") == ["date", "sentence"]
    assert kinds("The gates have leaked since 1989.", "The gates have leaked since 1998. Nobody came.") == ["date", "sentence"]
    assert kinds("The gates were drawn by the divers of stow.example.", "The gates were drawn by a boy.") == ["wording"]


def test_a_headline_in_capitals_is_the_same_headline() -> None:
    assert kinds("FARMERS FEAR LOSS OF WATER", "Farmers fear loss of water") == ["spelling"]


def test_nothing_changed() -> None:
    assert compare(LEAD, LEAD, DECLARED).changes == ()
