"""Names of which an article says that their bearers are nobody's relations."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import read
from xcheck.extract.mentions.strangers import strangers


def told(text: str, name: str, *others: str) -> bool:
    at = text.index(name)
    starts = sorted(text.index(each) for each in (name, *others))
    return strangers(read(text), starts)(at, at + len(name))


@pytest.mark.parametrize(
    "text",
    [
        "The clerk, Ada Vane, no relation, left.",
        "Ada Vane, who is not related to Holt, left.",
        "Ada Vane left the hall. She is not related to the minister.",
        "Ada Vane spoke to Nils Holt. She is no relation.",
    ],
)
def test_it_is_said_of_the_name(text: str) -> None:
    assert told(text, "Ada Vane", *(["Nils Holt"] if "Nils Holt" in text else []))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Vane left the hall.",
        "Ada Vane left. The fire is not related to the strike.",
        "Ada Vane kept no relations with the firm.",
        "Ada Vane left. Then Nils Holt came. He is no relation of the mayor.",
    ],
)
def test_it_is_not_said_of_the_name(text: str) -> None:
    assert not told(text, "Ada Vane", *(["Nils Holt"] if "Nils Holt" in text else []))
