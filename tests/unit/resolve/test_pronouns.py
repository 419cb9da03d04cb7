"""`He said`: only where the last speaker is the only person named since."""

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
        # nobody has spoken yet
        "Orla Venn came to the quay.\n\n“We looked at every bolt of it,” she said.",
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


def test_a_pronoun_still_raises_no_conflict(against: Standards) -> None:
    safe = "The old crane on the northern quay is safe until the spring and not a day longer"
    one = f"“It shakes,” Orla Venn said.\n\n“{safe},” she said."
    other = f"Peter Hale came to Stow.\n\n“{safe},” Peter Hale said."
    assert not [f for f in check(articles_of(one, other), against).findings if f.rule == "quote-speaker"]
