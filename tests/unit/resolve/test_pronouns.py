"""`He said`: only where nobody else can be meant."""

from __future__ import annotations

import pytest

from tests.conftest import articles_of
from xcheck.run import Standards, check, records


def entities(against: Standards, text: str) -> list[tuple[str | None, str | None]]:
    """Speaker and entity of each quotation, in order of the text."""
    found = sorted(records(articles_of(text), against, 1, {"quote"}), key=lambda r: r["start"])
    return [(q["speaker"]["text"], q["speaker"]["entity"]) if q["speaker"] else (None, None) for q in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("“The crane is safe until the spring,” Orla Venn said.\n\n“We looked at every bolt of it,” she said.", ("she", "orla-venn")),
        ("Orla Venn said: “The crane is safe until the spring.” She added: “We looked at every bolt of it.”", ("She", "orla-venn")),
        ("“The crane is safe,” Mr. Peter Hale said.\n\nThe quay was shut.\n\n“We looked at every bolt of it,” he said.", ("he", "peter-hale")),
        (
            "“The crane is safe,” Orla Venn said.\n\n“Peter Hale is wrong about the bolts,” she said.",
            ("she", "orla-venn"),
        ),
    ],
)
def test_found(against: Standards, text: str, last: tuple[str, str]) -> None:
    assert entities(against, text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        # somebody else is named between
        "“The crane is safe,” Orla Venn said.\n\nPeter Hale left early.\n\n“We looked at every bolt of it,” she said.",
        # the last speaker has no name
        "“The crane is safe,” Orla Venn said.\n\n“Nonsense, it shakes in every gale,” the mayor said.\n\n“We looked at every bolt of it,” she said.",
        # two women came
        "Orla Venn came to the quay with Bella Holt.\n\n“We looked at every bolt of it,” she said.",
        # a title speaks against it
        "Mr. Peter Hale came.\n\n“The crane is safe,” Mr. Peter Hale said.\n\n“We looked at every bolt of it,” she said.",
        "“The crane is safe,” said Dame Orla Venn.\n\n“We looked at every bolt of it,” he said.",
        # they are many
        "“The crane is safe,” Orla Venn said.\n\n“We looked at every bolt of it,” they said.",
        # too far away
        "“The crane is safe,” Orla Venn said.\n\n" + "The tide came and went. " * 60 + "\n\n“We looked at every bolt of it,” she said.",
    ],
)
def test_left_alone(against: Standards, text: str) -> None:
    assert entities(against, text)[-1][1] is None


def conflicts(against: Standards, *texts: str) -> int:
    return sum(f.rule == "quote-speaker" for f in check(articles_of(*texts), against).findings)


SAFE = "The old crane on the northern quay is safe until the spring and not a day longer"


def test_a_pronoun_that_the_article_settles_raises_a_conflict(against: Standards) -> None:
    other = f"Peter Hale came to Stow.\n\n“{SAFE},” Peter Hale said."
    assert conflicts(against, f"“It shakes,” Orla Venn said.\n\n“{SAFE},” she said.", other) == 1
    assert conflicts(against, f"Orla Venn came to Stow.\n\n“{SAFE},” she said.", f"Peter Hale came to Stow.\n\n“{SAFE},” he said.") == 1


def test_one_person_by_name_and_by_pronoun_is_no_conflict(against: Standards) -> None:
    assert conflicts(against, f"Orla Venn came to Stow.\n\n“{SAFE},” she said.", f"“{SAFE},” Venn said.\n\nOrla Venn left.") == 0


def test_a_pronoun_that_is_not_settled_raises_none(against: Standards) -> None:
    other = f"Peter Hale came to Stow.\n\n“{SAFE},” Peter Hale said."
    assert conflicts(against, f"Orla Venn met the harbour mistress.\n\nHer sister, a nurse, wept.\n\n“{SAFE},” she said.", other) == 0
