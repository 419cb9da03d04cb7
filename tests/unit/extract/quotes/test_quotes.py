"""Quotations and who said them, in invented sentences: every pattern with its silent twin."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.quotes.quotes import quotes
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.model.records import Quote
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

Q = "“The old crane is safe,”"


def read(text: str) -> Reading:
    article, lines = Article("a.txt", text), paragraphs(text)
    return Reading(article, article.origin(), lines, (), lines, pair(text, lines))


def found(text: str) -> tuple[Quote, ...]:
    reading = read(text)
    return quotes(reading, mentions(reading))


def said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and pattern of each outer quotation."""
    return [(q.speaker.text if q.speaker else None, q.how) for q in found(text) if not (q.relayed and q.speaker is None)]


@pytest.mark.parametrize(
    ("text", "speaker", "how"),
    [
        # behind it, subject first
        (f"{Q} Orla Venn said.", "Orla Venn", "postposed"),
        (f"{Q} she said.", "she", "postposed"),
        (f"{Q} the mayor of Quill told reporters on Monday.", "the mayor of Quill", "postposed"),
        (f"{Q} Orla Venn, the harbour master, who is 61, later told Quill Radio.", "Orla Venn", "postposed"),
        (f"{Q} Orla Venn (Lab., Tolmar) said.", "Orla Venn", "postposed"),
        (f"{Q} Orla Venn — the harbour master — has since said.", "Orla Venn", "postposed"),
        (f"{Q} her lawyer, Colm Brack, said.", "Colm Brack", "postposed"),
        (f"{Q} a witness who asked not to be named said.", "a witness", "postposed"),
        (f"{Q} as the mayor put it, was a lie.", "the mayor", "postposed"),
        ("“Is the old crane safe?” Orla Venn asked.", "Orla Venn", "postposed"),
        ("“Never!” Venn shouted in Tolmar.", "Venn", "postposed"),
        ("“The old crane is safe”, Orla Venn said.", "Orla Venn", "postposed"),
        ("The “safe” crane fell on Monday, Orla Venn said.", "Orla Venn", "postposed"),
        # behind it, verb first
        (f"{Q} said Orla Venn, the harbour master.", "Orla Venn", "inverted"),
        (f"{Q} said a spokesman for the port authority.", "a spokesman for the port authority", "inverted"),
        (f"{Q} reads a sign on the quay.", "a sign", "inverted"),
        ("“Is the old crane safe?” asked Maren Holt.", "Maren Holt", "inverted"),
        # before it
        ("Orla Venn said, “The old crane is safe.”", "Orla Venn", "preposed"),
        ("Orla Venn said that “the old crane is safe.”", "Orla Venn", "preposed"),
        ("Orla Venn said the crane was “as safe as a house”.", "Orla Venn", "preposed"),
        ("Orla Venn, the harbour master of Quill, told reporters on Monday that the crane was “as safe as a house”.", "Orla Venn", "preposed"),
        ("Orla Venn, the former master of Quill, and now the mayor of Tolmar, said “the old crane is safe.”", "Orla Venn", "preposed"),
        ("Orla Venn called the report “a bad joke from start to end”.", "Orla Venn", "preposed"),
        ("Orla Venn dismissed the report, calling it “a bad joke from start to end”.", "Orla Venn", "preposed"),
        ("Orla Venn took to the radio to say “the old crane is safe.”", "Orla Venn", "preposed"),
        ("Orla Venn listened and then said “the old crane is safe.”", "Orla Venn", "preposed"),
        ("An official speaking to Quill Radio said “the old crane is safe.”", "An official", "preposed"),
        ("A spokesman for Orla Venn said “the old crane is safe.”", "A spokesman for Orla Venn", "preposed"),
        ("While Maren Holt said nothing, Orla Venn said “the old crane is safe.”", "Orla Venn", "preposed"),
        ("The crane, Orla Venn added, was “as safe as a house”.", "Orla Venn", "preposed"),
        ("The point, says Orla Venn, is that “the old crane is safe.”", "Orla Venn", "preposed"),
        ("The crane was called “a danger to everyone on the quay” by Orla Venn.", "Orla Venn", "preposed"),
        ("QUILL, Tolmar (QNA) — Orla Venn said on Monday the crane was “as safe as a house”.", "Orla Venn", "preposed"),
        ("Hours later, Orla Venn returned the call, saying “the old crane is safe.”", "Orla Venn", "preposed"),
        ("The mayor’s claim that “the old crane is safe” was doubted.", "The mayor", "preposed"),
        ("The report called the crane “a danger to everyone on the quay”.", "The report", "preposed"),
        # a medium that reported it, or noises, behind it
        ("Orla Venn said that “the old crane is safe for now,” the Associated Press reported.", "Orla Venn", "preposed"),
        ("Orla Venn said, “The old crane is safe,” as others on the quay laughed.", "Orla Venn", "preposed"),
        (f"{Q} the Associated Press reported.", "Associated Press", "postposed"),
        (f"{Q} as Orla Venn noted.", "Orla Venn", "postposed"),
        # with a colon or a dash
        ("Orla Venn said: “The old crane is safe.”", "Orla Venn", "colon"),
        ("Orla Venn: “The old crane is safe.”", "Orla Venn", "colon"),
        ("In a statement, the port authority said: “The old crane is safe.”", "the port authority", "colon"),
        ("The letter read: “The old crane is safe.”", "The letter", "colon"),
        ("“The old crane is safe.” — Orla Venn", "Orla Venn", "colon"),
        ("“The old crane is safe.”\n\n— Orla Venn", "Orla Venn", "colon"),
        ("Orla Venn put out a statement on Monday. It said:\n\n“The old crane is safe.”", "It", "colon"),
        # according to
        (f"{Q} according to Orla Venn.", "Orla Venn", "according-to"),
        ("According to Orla Venn, the crane is “as safe as a house”.", "Orla Venn", "according-to"),
        ("In the words of Orla Venn, “the old crane is safe.”", "Orla Venn", "according-to"),
    ],
)
def test_patterns(text: str, speaker: str, how: str) -> None:
    assert said(text) == [(speaker, how)]


@pytest.mark.parametrize(
    "text",
    [
        "“The old crane is safe.” The mayor went home.",
        "“The old crane is safe,” was the reply.",
        "Orla Venn was asked: “Is the old crane safe?”",
        "Orla Venn was told “the old crane is safe.”",
        "Asked about the “dangerous old crane,” Orla Venn said the port would look into it.",
        "Asked whether the crane “is safe for the workers,” 75 percent said yes.",
        "Orla Venn shook her head. “The old crane is safe.”",
        "Nobody slept.\n\n“The old crane is safe.”\n\nThe barges came.",
    ],
)
def test_nobody_is_given_where_the_text_gives_nobody(text: str) -> None:
    assert said(text) == [(None, "none")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The old crane,” Orla Venn said, “is safe.”", [("Orla Venn", "postposed"), ("Orla Venn", "split")]),
        ("“The old crane is safe,” said Orla Venn. “It was inspected.”", [("Orla Venn", "inverted"), ("Orla Venn", "split")]),
        ("“The old crane is safe,” Orla Venn said. She paused. “It was inspected.”", [("Orla Venn", "postposed"), ("Orla Venn", "inherited")]),
        ("“Who did it?” “The old crane is safe,” Orla Venn said.", [("Orla Venn", "split"), ("Orla Venn", "postposed")]),
        ("“The old crane is safe,” Orla Venn said.\n\n“It was inspected in May.”", [("Orla Venn", "postposed"), ("Orla Venn", "inherited")]),
        ("Orla Venn said: “The old crane is safe.\n\n“It was inspected in May.”", [("Orla Venn", "colon"), ("Orla Venn", "continued")]),
        ("“The old crane is safe.\n\n“It was inspected in May,” Orla Venn said.", [("Orla Venn", "continued"), ("Orla Venn", "postposed")]),
        (
            "“The old crane is safe,” said Orla Venn, and “it was never inspected,” said Maren Holt.",
            [("Orla Venn", "inverted"), ("Maren Holt", "inverted")],
        ),
        ("Orla Venn called the crane “old and tired” and the report “a bad joke for children”.", [("Orla Venn", "preposed"), ("Orla Venn", "preposed")]),
        (
            "Orla Venn said “the old crane is safe,” but Maren Holt called it “a danger to us all”.",
            [("Orla Venn", "preposed"), ("Maren Holt", "preposed")],
        ),
    ],
)
def test_more_than_one(text: str, speakers: list[tuple[str, str]]) -> None:
    assert said(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("‘The old crane is safe,’ said Orla Venn.", [("Orla Venn", "inverted")]),
        ("‘The old crane is safe,’ Orla Venn said. ‘The players’ union doesn’t agree.’", [("Orla Venn", "postposed"), ("Orla Venn", "split")]),
        ("Orla Venn said: ‘It’s the ’90s all over again.’", [("Orla Venn", "colon")]),
        ("Orla Venn called it ‘a bad joke for the sailors’ wives’.", [("Orla Venn", "preposed")]),
        ("‘The crane is safe.\n\n‘It was inspected,’ said Orla Venn.", [("Orla Venn", "continued"), ("Orla Venn", "inverted")]),
        ("‘He told me “no” twice,’ said Orla Venn.", [("Orla Venn", "inverted")]),
    ],
)
def test_single_marks(text: str, speakers: list[tuple[str, str]]) -> None:
    assert said(text) == speakers


def test_joint_statements_have_two_speakers() -> None:
    for text in (
        "Orla Venn, in a joint statement with the engineer Maren Holt, called the crane “safe and sound”.",
        "Orla Venn and Maren Holt said in a joint statement: “The old crane is safe.”",
        "“The old crane is safe,” Orla Venn said in a joint statement with Maren Holt.",
    ):
        [quote] = found(text)
        assert quote.speaker is not None
        assert (quote.speaker.text, [s.text for s in quote.also]) == ("Orla Venn", ["Maren Holt"]), text
    [alone] = found("Orla Venn, in a statement to Maren Holt, called the crane “safe and sound”.")
    assert alone.also == ()


@pytest.mark.parametrize(
    ("text", "relayed", "via"),
    [
        ("“The old crane is safe,” Orla Venn said, according to Quill Radio.", True, "Quill Radio"),
        ("Colm Brack recalled that Orla Venn had said: “The old crane is safe.”", True, "Colm Brack"),
        ("“The old crane is safe,” Orla Venn said, quoting the engineer Maren Holt.", True, None),
        ("“The old crane is safe,” Orla Venn reportedly said.", True, None),
        ("Orla Venn quoted the engineer: “The old crane is safe.”", True, None),
        ("“The old crane is safe,” Orla Venn said.", False, None),
        ("While Maren Holt said nothing, Orla Venn said “the old crane is safe.”", False, None),
        ("Orla Venn said the port was open and added: “The old crane is safe.”", False, None),
        ("The letter read: “The old crane is safe.”", False, None),
    ],
)
def test_relayed_words(text: str, relayed: bool, via: str | None) -> None:
    [quote] = found(text)
    assert quote.relayed is relayed
    assert (quote.via.text if quote.via else None) == via


def test_words_inside_a_quotation_are_somebody_elses() -> None:
    outer, inner = found("“He told me, ‘The old crane is safe for now,’ and left,” Orla Venn said.")
    assert outer.speaker is not None
    assert (outer.speaker.text, outer.relayed) == ("Orla Venn", False)
    assert (inner.text, inner.speaker, inner.relayed, inner.speech) == ("The old crane is safe for now,", None, True, True)


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Orla Venn wrote an op-ed entitled “How the Old Crane Was Saved.”", False),
        ("The so-called “crane tax on the poor” was dropped.", False),
        ("She hosts “The Harbour Hour With Orla Venn.”", False),
        ("Orla Venn sang “The Crane of Quill” on stage.", False),
        ("The “safe” crane fell.", False),
        ("The barge, known as “the old lady of the river”, sank.", False),
        ("Orla Venn said, “The Old Crane Is Safe.”", True),
        ("Orla Venn called it “a bad joke”.", True),
        ("Orla Venn said “no”.", True),
    ],
)
def test_what_is_speech(text: str, speech: bool) -> None:
    [quote] = found(text)
    assert quote.speech is speech
    assert speech or quote.speaker is None


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Orla Venn", "person"),
        ("Ms Venn", "person"),
        ("she", "person"),
        ("the mayor", "role"),
        ("her lawyer", "role"),
        ("the Quill harbour master", "role"),
        ("a spokesman for the port", "anonymous"),
        ("officials", "anonymous"),
        ("one resident", "anonymous"),
        ("the ministry", "organisation"),
        ("police", "organisation"),
        ("the report", "artefact"),
        ("the letter", "artefact"),
        ("they", "unknown"),
    ],
)
def test_kinds_of_speakers(subject: str, kind: str) -> None:
    [quote] = found(f"{Q} {subject} said.")
    assert quote.speaker is not None
    assert quote.speaker.kind == kind


def test_pronouns_are_believed_little() -> None:
    [name] = found(f"{Q} Orla Venn said.")
    [pronoun] = found(f"{Q} she said.")
    assert name.confidence > 0.9
    assert pronoun.confidence <= 0.5


def test_what_stands_beside_a_name_is_kept() -> None:
    [quote] = found(f"{Q} said Colm Brack, a spokesman for the port.")
    assert quote.speaker is not None
    assert "spokesman for the port" in quote.speaker.title
    [quote] = found(f"{Q} the Quill spokesman Colm Brack said.")
    assert quote.speaker is not None
    assert "spokesman" in quote.speaker.title


def test_the_cue_is_given() -> None:
    [quote] = found(f"{Q} Orla Venn later told reporters.")
    assert quote.cue is not None
    assert quote.cue.text == "told"


def test_foreign_marks_are_told() -> None:
    [quote] = found("« Le vieux pont tient bon », a dit Orla Venn.")
    assert quote.marks == "«»"


PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "Orla Venn",
    "she",
    " said",
    " told",
    ", ",
    ". ",
    ": ",
    "\n\n",
    "the mayor",
    "the crane is safe",
    " and ",
    " who ",
    "(",
    ")",
    "—",
    "according to ",
    "not ",
    "’s ",
    "Venn ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_record_slices(text: str) -> None:
    for quote in found(text):
        assert text[quote.start : quote.end] == quote.text
        for part in (quote.speaker, quote.cue, quote.via, *quote.also):
            assert part is None or text[part.start : part.end] == part.text
        assert 0.0 <= quote.confidence <= 1.0
        assert Quote.from_json(quote.to_json(), quote.origin) == quote


@pytest.mark.parametrize(
    "bit", ['"a" ', '"x," ', '"a." Venn said. ', ': "a" ', '"Q" and ', ', "Q"', "“a‘b’ ", '"One two three," said Ann Bo, who said ', 'he said that "']
)
def test_time_is_linear(bit: str) -> None:
    def seconds(size: int) -> float:
        reading = read(bit * (size // len(bit)))
        best = 9.0
        for _ in range(2):
            began = time.process_time()
            quotes(reading, ())
            best = min(best, time.process_time() - began)
        return best

    assert seconds(32_000) < 8 * seconds(8_000) + 0.1
