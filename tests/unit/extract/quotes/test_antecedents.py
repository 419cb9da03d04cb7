"""Whom `he` and `she` mean."""

from __future__ import annotations

import pytest

from tests.unit.checks.quotations import quotes_of


def last(text: str) -> tuple[str, str] | None:
    speaker = quotes_of(text)[-1].speaker
    return None if speaker is None else (speaker.text, speaker.name)


SAID = "“The crane is safe until the spring,”"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Maren Holt went first. {SAID} she said.", "Maren Holt"),
        (f"Maren Holt has left the board.\n\n{SAID} she wrote.", "Maren Holt"),
        (f"The engineer Maren Holt, a mother of two, has left the board.\n\n{SAID} she wrote.", "Maren Holt"),
        (f"“It shakes,” said Maren Holt.\n\nThe quay was shut.\n\n{SAID} she said.", "Maren Holt"),
        (f"Maren Holt met Peter Vane at the quay. {SAID} she said.", "Maren Holt"),
        (f"Maren Holt met Peter Vane at the quay. “It shakes,” she said. {SAID} he said.", ""),
        (f"“It shakes,” said Peter Vane. Maren Holt laughed. {SAID} he said.", "Peter Vane"),
        (f"Ms Holt went first. Maren Holt is 50. {SAID} she said.", "Maren Holt"),
        # the name stands beside the office of the subject
        (f"The museum's director, Maren Holt, was in tears. {SAID} she said.", "Maren Holt"),
        (f"Its keeper, Maren Holt, did not hide. {SAID} she said.", "Maren Holt"),
        # the full name stands further down
        (f"“It shakes,” said Holt. {SAID} she said.\n\nMaren Holt left the board.", "Maren Holt"),
        # the only one of the article, though the name does not tell
        (f"Dremenko Brandvold went first.\n\n{SAID} he said.", "Dremenko Brandvold"),
    ],
)
def test_settled(text: str, name: str) -> None:
    found = last(text)
    assert found is not None
    assert found[1] == name
    quote = quotes_of(text)[-1]
    assert quote.confidence == (0.94 if name else 0.5)


def test_a_title_tells_husband_from_wife() -> None:
    couple = "Maren Holt and her husband, Peter Holt, may stay."
    for title, name in (("Mrs", "Maren Holt"), ("Mr.", "Peter Holt"), ("Dr", "")):
        found = last(f"{couple} “The crane is safe until the spring,” said {title} Holt.")
        assert found == ("Holt", name)
    assert last(f"{couple} “The crane is safe until the spring,” said Ms. Holt, who had asked Mr. Vane.") == ("Holt", "Maren Holt")


def test_who_is_named_further_down_only_is_not_meant_yet() -> None:
    first, *_ = quotes_of(f"Maren Holt went first. {SAID} she said.\n\nHer sister, Bella Holt, was at sea.")
    assert first.speaker is not None
    assert first.speaker.name == "Maren Holt"


@pytest.mark.parametrize(
    "text",
    [
        # two who may be meant
        f"Maren Holt met Bella Vane. {SAID} she said.",
        f"Maren Holt and her sister Bella Holt came. {SAID} she said.",
        # the wrong gender, by name and by title
        f"Peter Vane went first. {SAID} she said.",
        f"Mr Brandvold went first. Dremenko Brandvold is 50. {SAID} she said.",
        # somebody without a name
        f"Maren Holt went first. Her mother wept. {SAID} she said.",
        f"Maren Holt went first. The barber shook her head. {SAID} she said.",
        f"Maren Holt met the mayor. {SAID} she said.",
        f"The museum's director, Maren Holt, met the mayor. {SAID} she said.",
        f"The museum's director, Maren Holt's rival, was in tears. {SAID} she said.",
        # somebody before the name
        f"She had met Maren Holt at noon. {SAID} she said.",
        # no subject and no speaker
        f"It was a bad day for Maren Holt. {SAID} she said.",
        # the name does not tell, and there are others
        f"Peter Vane left.\n\nThe day went on.\n\nDremenko Brandvold went first. {SAID} he said.",
        # nobody is named
        f"The night was cold. {SAID} she said.",
    ],
)
def test_left_open(text: str) -> None:
    found = last(text)
    assert found is not None
    assert found[1] == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Fernhill Mayor Maren Holt came. {SAID} the mayor said.", "Maren Holt"),
        (f"Maren Holt, the harbour master of Kell, came. {SAID} said the harbour master.", "Maren Holt"),
        (f"“It shakes,” said Maren Holt, mayor of Kell. {SAID} the mayor added.", "Maren Holt"),
        # another office, another holder, nobody by name
        (f"Deputy Mayor Maren Holt came. {SAID} the mayor said.", ""),
        (f"Maren Holt, a former mayor, came. {SAID} the mayor said.", ""),
        (f"Mayor Maren Holt met Mayor Bella Vane. {SAID} the mayor said.", ""),
        (f"Maren Holt came. {SAID} the mayor said.", ""),
        # somebody else was named since
        (f"Mayor Maren Holt met Bella Vane. {SAID} the mayor said.", ""),
        # whose mayor is not told
        (f"Mayor Maren Holt came. {SAID} the mayor of Kell said.", ""),
        (f"Mayor Maren Holt came. {SAID} a mayor said.", ""),
    ],
)
def test_an_office_is_the_one_who_holds_it(text: str, name: str) -> None:
    speaker = quotes_of(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name
    assert speaker.called == (name or speaker.text)
