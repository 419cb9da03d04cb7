"""What an article says that tells two people of like names apart, and what leaves them one."""

from __future__ import annotations

import pytest

from tests.unit.checks.people import conflicts_of
from xcheck.checks.name_variant import NameVariant


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Geoffrey Tildesley, 43, of Mill Lane was jailed. The court freed Jeffrey Tildesley, 39, of Dock Street.", True),
        ("Geoffrey Tildesley, 43, of Mill Lane was jailed. The court fined Jeffrey Tildesley, 43, of Mill Lane.", False),
        ("Geoffrey Tildesley, 43, of Mill Lane was jailed. The court fined Jeffrey Tildesley, 44, of Mill Lane.", False),
        ("Geoffrey Tildesley was jailed. The court freed his brother Jeffrey Tildesley.", True),
        ("Geoffrey Tildesley was jailed. The court freed his brother, Jeffrey Tildesley.", True),
        ("Geoffrey Tildesley was jailed. The court also jailed Jeffrey Tildesley.", False),
        # Whose brother he is is left open by a third of the family.
        ("Nora Tildesley rose. The court freed her brother Geoffrey Tildesley. Outside the court Jeffrey Tildesley wept.", False),
        ("Nora Tildesley rose. The court saw her brother Geoffrey Tildesley. Outside stood her nephew Jeffrey Tildesley.", True),
    ],
)
def test_ages_and_kin(text: str, two: bool) -> None:
    assert (not conflicts_of(NameVariant(), text)) is two
