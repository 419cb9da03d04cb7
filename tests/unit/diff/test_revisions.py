"""What readers were told otherwise: what took another's place fires, what only looks like it stays silent."""

from __future__ import annotations

import pytest

from tests.unit.diff.conftest import Compared
from xcheck.diff.revisions import revisions
from xcheck.model.article import Article
from xcheck.model.records import Revision

LEAD = "Lock repair begins\n\nThe harbour council met on Monday evening in the old customs house.\n\n"


def found(compared: Compared, old: str, new: str) -> tuple[Revision, ...]:
    before, after = Article("old.txt", LEAD + old + "\n"), Article("new.txt", LEAD + new + "\n")
    return revisions(before, after, compared(before.text, after.text))


def told(compared: Compared, old: str, new: str) -> list[tuple[str, str, str]]:
    return [(r.kind, r.before, r.after) for r in found(compared, old, new) if not r.noted]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("The keeper counted 14 barges at the gate.", "The keeper counted 17 barges at the gate.", ("number", "14", "17")),
        ("It cost $1.2 million in all, he wrote.", "It cost $1.2 billion in all, he wrote.", ("number", "$1.2 million", "$1.2 billion")),
        ("The club lost 5-2 in the rain.", "The club lost 4-3 in the rain.", ("number", "5-2", "4-3")),
        ("The gate opens at 7 p.m. on Friday.", "The gate opens at 6 p.m. on Friday.", ("number", "7 p.m.", "6 p.m.")),
        ("The wall cost €450,000 to mend.", "The wall cost £450,000 to mend.", ("number", "€450,000", "£450,000")),
        ("A dozen barges left the quay that night.", "Two dozen barges left the quay that night.", ("number", "A", "Two")),
        (
            "“We saw 12,500 gulls on it,” said Orla Venn.",
            "“We saw 15,200 gulls on it,” said Orla Venn.",
            ("quote", "We saw 12,500 gulls on it,", "We saw 15,200 gulls on it,"),
        ),
        (
            "“It was a reckless thing,” said Orla Venn.",
            "“It was a feckless thing,” said Orla Venn.",
            ("quote", "It was a reckless thing,", "It was a feckless thing,"),
        ),
        ("All three of the divers were injured.", "All three of the divers were uninjured.", ("negation", "were injured.", "were uninjured.")),
        ("STOW BAY (Reuters) - The wall fell at noon.", "KELL POINT (Reuters) - The wall fell at noon.", ("name", "STOW BAY", "KELL POINT")),
        ("The vote was held on Tuesday in the hall.", "The vote was held on Thursday in the hall.", ("date", "Tuesday", "Thursday")),
        ("They gave the repair to Orla Venn on Friday.", "They gave the repair to Maren Holt on Friday.", ("name", "Orla Venn", "Maren Holt")),
        ("They gave the repair to Damarov on Friday.", "They gave the repair to Dammarov on Friday.", ("name", "Damarov", "Dammarov")),
        ("“We will open it soon,” said Orla Venn.", "“We will open it soon,” said Maren Holt.", ("attribution", "Orla Venn", "Maren Holt")),
        ("“We will open it soon,” said Orla Venn.", "“We will open it soon,” said a spokesman.", ("attribution", "Orla Venn", "a spokesman")),
        ("“We will open it soon,” a company spokesman said.", "“We will open it soon,” a government spokesman said.", ("attribution", "company", "government")),
        ("“We will open it soon,” said Orla Venn.", "“We may open it soon,” said Orla Venn.", ("quote", "We will open it soon,", "We may open it soon,")),
        ("“We will open it soon,” said Orla Venn.", "“We will open soon,” said Orla Venn.", ("quote", "We will open it soon,", "We will open soon,")),
        ("The port will pay for the gates.", "The port will not pay for the gates.", ("negation", "will pay", "will not pay")),
        ("The port did not pay for the gates.", "The port did pay for the gates.", ("negation", "did not pay", "did pay")),
        ("It took three days to mend the gates.", "It took three weeks to mend the gates.", ("number", "three days", "three weeks")),
        ("The wall runs for 120 miles to Stow.", "The wall runs for 120 kilometres to Stow.", ("number", "120 miles", "120 kilometres")),
        ("It met no ships on the way to Stow.", "It met two ships on the way to Stow.", ("number", "no", "two")),
        ("The quay was closed, police said on Friday.", "The quay was closed, the council said on Friday.", ("attribution", "police", "the council")),
        ("The gate was open, according to the mayor.", "The gate was open, according to the bishop.", ("attribution", "mayor", "bishop")),
        ("Witnesses said the quay was closed.", "Officials said the quay was closed.", ("attribution", "Witnesses", "Officials")),
        ("The divers managed to free the gate.", "The divers failed to free the gate.", ("negation", "divers managed to", "divers failed to")),
        ("Neither the port nor the town was asked.", "Both the port and the town was asked.", ("negation", "Neither the", "Both the")),
        ("Nobody on the quay was hurt that night.", "Somebody on the quay was hurt that night.", ("negation", "Nobody on", "Somebody on")),
    ],
)
def test_what_took_anothers_place(compared: Compared, old: str, new: str, wanted: tuple[str, str, str]) -> None:
    assert told(compared, old, new) == [wanted]
    kind, before, after = wanted
    assert told(compared, new, old) == [(kind, after, before)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # house style
        ("The keeper counted twelve barges at the gate.", "The keeper counted 12 barges at the gate."),
        ("She came in the 4th race that day.", "She came in the fourth race that day."),
        ("A keeper counts the barges at noon.", "Two keepers count the barges at noon."),
        ("Stow failed to answer the letters.", "Stow did not answer the letters."),
        ("It cost 1200 crowns in all, he wrote.", "It cost 1,200 crowns in all, he wrote."),
        ("It cost $2 million in all, he wrote.", "It cost $2m in all, he wrote."),
        ("They need twenty-five of them.", "They need 25 of them."),
        ("“We didn't see the 2 barges,” said Orla Venn.", "“We did not see the two barges,” said Orla Venn."),
        ('"We will open it soon," said Orla Venn.', "“We will open it soon,” said Orla Venn."),
        ("The port did not pay for the gates.", "The port didn’t pay for the gates."),
        ("The wall is 2.5 metres high at the quay.", "The wall is 2.5m (8ft) high at the quay."),
        ("The wall is five kilometres long at the quay.", "The wall is 5km long at the quay."),
        ("She came in the 21st race that day.", "She came in the twenty-first race that day."),
        ("“It's a once-in-a-lifetime find,” said Orla Venn.", "“It is a once in a lifetime find,” said Orla Venn."),
        ("The boat has not yet passed its test.", "The boat has yet to pass its test."),
        ("The move was expected by the town.", "The move was not unexpected by the town."),
        # one source in another word
        ("The quay was closed, the airline said.", "The quay was closed, the company said."),
        ("The quay was closed, police said.", "The quay was closed, officers said."),
        ("“We will open it soon,” said Pat Venn.", "“We will open it soon,” said Patrick Venn."),
        # the same person
        ("They gave the repair to Orla Venn on Friday.", "They gave the repair to Venn on Friday."),
        ("They gave the repair to Venn on Friday.", "They gave the repair to her on Friday."),
        ("They gave the repair to Venn on Friday.", "They gave the repair to Ms Venn on Friday."),
        ("“We will open it soon,” said Orla Venn.", "“We will open it soon,” said Venn."),
        ("“We will open it soon,” said Orla Venn.", "“We will open it soon,” she said."),
        # one body in another word, or nothing that could be another body
        ("“We will open it soon,” a company spokesman said.", "“We will open it soon,” a corporation spokesman said."),
        ("“We will open it soon,” a company spokesman said.", "“We will open it soon,” a senior spokesman said."),
        # words left out, openly or at an end
        ("“We will open it soon, and we will pay for all of it,” said Venn.", "“We will open it soon,” said Venn."),
        ("“We will open it soon, and we will pay for it,” said Venn.", "“We will open it … and we will pay for it,” said Venn."),
        # not only, not just
        ("The port will pay for the gates and for the crane.", "The port will pay not only for the gates but for the crane."),
        # the story went on
        ("The wall is old.", "The wall is old. The keeper counted 14 barges at the gate on Tuesday."),
        ("The wall is old. The keeper counted 14 barges at the gate.", "The wall is old."),
        ("The keeper counted 14 barges at the broken gate on Monday.", "Divers, led by Maren Holt, freed 3 boats in the night, and the gate was shut."),
        # a slip put right inside a quotation, where no word became another
        ("“We will rebuild the goverments quay in June,” said Orla Venn.", "“We will rebuild the government’s quay in June,” said Orla Venn."),
        # initials written out, a description for a name
        ("ORV: They gave us the repair on Friday.", "Orla Runa Venn: They gave us the repair on Friday."),
        ("They wrote to the fleet's engineer Orla Venn about it.", "They wrote to the harbour's diver Maren Holt about it."),
        # a not that is a part of a name for a thing
        ("The wall, built for the town, is old.", "The wall, not open yet, built for the town, is old."),
        # labels, not speech
        ("They call it the “Red Gate” in town.", "They call it the “Old Gate” in town."),
        # other words
        ("The crowd left the quay before noon.", "The crowd fled the quay before noon."),
    ],
)
def test_what_only_looks_like_it(compared: Compared, old: str, new: str) -> None:
    assert [row for row in told(compared, old, new) if row[0] != "date"] == []
    assert [row for row in told(compared, new, old) if row[0] != "date"] == []


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version of this article gave a wrong number of barges.",
        "This article was corrected on Tuesday to give the right number of barges.",
        "UPDATE: The keeper has counted again.",
        "Updated on March 3 with a new count.",
        "Correction, 3 March: The keeper counted 17 barges, not 14.",
        "Update (4.15pm): The keeper has counted again.",
        "Updated at 14:30 with a new count.",
        "Editor's note: This story has been updated with a new count.",
        "An earlier version of this story misstated the number of barges.",
    ],
)
def test_a_line_that_came_with_it_speaks_for_all(compared: Compared, line: str) -> None:
    old, new = "The keeper counted 14 barges at the gate.", "The keeper counted 17 barges at the gate."
    assert told(compared, old, f"{new}\n\n{line}") == []
    assert [r.noted for r in found(compared, old, f"{new}\n\n{line}")] == [True]
    # One that stood there before says nothing about this change.
    assert told(compared, f"{old}\n\n{line}", f"{new}\n\n{line}") == [("number", "14", "17")]


@pytest.mark.parametrize(
    "line",
    [
        "The clerk updated the list of barges.",
        "Corrections officers were on the quay.",
        "Corrections, he told 12 clerks, were late.",
        "Upda Lund, the diver, was there.",
    ],
)
def test_a_line_that_only_begins_like_one(compared: Compared, line: str) -> None:
    old, new = "The keeper counted 14 barges at the gate.", "The keeper counted 17 barges at the gate."
    assert told(compared, old, f"{new}\n\n{line}") == [("number", "14", "17")]


def test_places_are_those_of_both_texts(compared: Compared) -> None:
    (one,) = found(compared, "The port will pay for the gates.", "The port will not pay for the gates.")
    assert one.earlier is not None
    assert (one.text, one.earlier.text) == ("will not pay", "will pay")
    assert (one.origin.path, one.earlier.origin.path) == ("new.txt", "old.txt")


def test_front_matter_is_no_story(compared: Compared) -> None:
    old, new = (Article("a.md", f"---\ntitle: {n} barges\n---\nThe wall is old and leans to the sea.\n") for n in (14, 17))
    body = old.text.index("The wall")
    assert revisions(old, new, compared(old.text, new.text), (body, body)) == ()
