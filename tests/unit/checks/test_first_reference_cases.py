"""Twenty articles that never give a full name, and twenty that need none."""

from __future__ import annotations

import pytest

from tests.unit.checks.test_first_reference import conflicts
from xcheck.names.register import Entry, Held, Register

FULL = "The envoy Rustem Kalvadze met Anton Vessely in Brenn."
CAST = "Prime Minister Solveig Rasmundsen met Senator Abel Thornquist and the singer Mireille Chavanne in Ostholm."
REGISTER = Register.of(
    (
        Entry("envoy", "Rustem Kalvadze", "person", roles=(Held("foreign minister"),)),
        Entry("queen", "Ingrid Halloran", "person", known_by="surname", roles=(Held("president"),)),
    )
)
FIRING = [
    ((FULL, "Kalvadze said no to Anton Vessely."), "Kalvadze", "Rustem Kalvadze"),
    ((FULL, "In Brenn the hosts waited for Kalvadze, and Anton Vessely left."), "Kalvadze", "Rustem Kalvadze"),
    ((FULL, "Vessely told reporters that Rustem Kalvadze was late."), "Vessely", "Anton Vessely"),
    ((FULL, "Mr. Kalvadze and Anton Vessely left together."), "Kalvadze", "Rustem Kalvadze"),
    ((FULL, "The envoy’s car was empty. “No,” Kalvadze told Anton Vessely."), "Kalvadze", "Rustem Kalvadze"),
    ((FULL, "Kalvadze’s lawyer spoke to Anton Vessely."), "Kalvadze", "Rustem Kalvadze"),
    ((CAST, "Prime Minister Rasmundsen resigned on Friday, and Abel Thornquist cheered."), "Rasmundsen", "Solveig Rasmundsen"),
    ((CAST, "Sen. Thornquist voted against it, Solveig Rasmundsen for it."), "Thornquist", "Abel Thornquist"),
    ((CAST, "Chavanne sang for Abel Thornquist."), "Chavanne", "Mireille Chavanne"),
    ((CAST, "Ms. Chavanne left early. Abel Thornquist stayed."), "Chavanne", "Mireille Chavanne"),
    ((CAST, "Rasmundsen fell. Later Rasmundsen rose, said Abel Thornquist."), "Rasmundsen", "Solveig Rasmundsen"),
    ((CAST, "“We lost,” Thornquist said. Solveig Rasmundsen smiled."), "Thornquist", "Abel Thornquist"),
    ((CAST, CAST.replace("Ostholm", "Brenn"), "Rasmundsen said nothing to Abel Thornquist."), "Rasmundsen", "Solveig Rasmundsen"),
    (("Kirill Dobrovsky wrote it. Dobrovsky left.", "Dobrovsky said he was sorry."), "Dobrovsky", "Kirill Dobrovsky"),
    (("The poet Xiang Ruolan won. Xiang smiled.", "Judges praised Xiang Ruolan.", "Then Rustem Kalvadze spoke.", "Kalvadze said no."), "Kalvadze", "Rustem Kalvadze"),
    (("Ursula von der Haarden spoke.", "President von der Haarden said no."), "von der Haarden", "Ursula von der Haarden"),
    (("Conor O’Shaunessy spoke.", "O’Shaunessy said no."), "O’Shaunessy", "Conor O'Shaunessy"),
    (("Lina Abu-Rashdan spoke.", "Abu-Rashdan said no."), "Abu-Rashdan", "Lina Abu-Rashdan"),
    (("José Villarrubias spoke.", "Villarrubias said no."), "Villarrubias", "José Villarrubias"),
    (("Crown Prince Tarik bin Salloum (TBS) spoke.", "Nobody in Ostholm dared to ask what TBS wanted."), "TBS", "Tarik bin Salloum"),
]  # fmt: skip
SILENT = [
    (FULL,),
    (FULL, "Rustem Kalvadze left. Kalvadze was tired."),
    (FULL, "Kalvadze left, and it was the last day of Rustem Kalvadze in Brenn."),
    (FULL, "Nobody knows Dreznik. Dreznik hid."),
    (FULL, "Irina Kalvadze won the race.", "Kalvadze said no to Anton Vessely."),
    (FULL, "Irina Kalvadze won. Kalvadze smiled."),
    (FULL, "“We never trusted Kalvadze,” a porter in Brenn said."),
    (FULL, "The Kalvadze Foundation met Anton Vessely."),
    (FULL, "The village of Kalvadze burned."),
    (FULL, "[Foreign Minister Rustem] Kalvadze spoke to Anton Vessely."),
    ("The baker Thomas Miller closed his shop.", "Two players were sent off, and Miller limped from the field."),
    ("The clerk Ann Brown left.", "Brown bears came to town. A Brown Bear Society met."),
    ("In 1952 the crown passed to Queen Elizabeth II.", "Queen Elizabeth II opened the bridge."),
    ("Pope John Paul II prayed.", "Pope John Paul II slept."),
    ("He works for the James Kestrel Telescope.", "Through the Telescope they saw a moon."),
    ("Bill Thornquist spoke. William Thornquist spoke.", "Bill Thornquist slept."),
    ("George Washington crossed the river.", "Snow fell on Washington."),
    ("Senator Ruth Clavering left.", "The Claverings kept silent, and Ruth Clavering slept."),
    ("Chelsea Hartwright sang.", "Chelsea beat Aldham Rovers."),
    ("Jordan Pettigrough left.", "Jordan closed its border with Syria."),
]


@pytest.mark.parametrize(("texts", "short", "full"), FIRING, ids=[texts[-1][:40] for texts, _, _ in FIRING])
def test_an_article_without_the_full_name(texts: tuple[str, ...], short: str, full: str) -> None:
    found = conflicts(*texts)
    assert [(c.sides[0].text, c.sides[0].origin.path, c.suggestion) for c in found] == [(short, f"desk/{len(texts)}.txt", full)]


@pytest.mark.parametrize("texts", SILENT, ids=[texts[-1][:40] for texts in SILENT])
def test_an_article_that_needs_no_full_name(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


def test_who_is_known_by_the_family_name_is_never_asked_for() -> None:
    assert conflicts("President Halloran and Foreign Minister Rustem Kalvadze left.", register=REGISTER) == []
    (found,) = conflicts("President Halloran and Foreign Minister Kalvadze left.", register=REGISTER)
    assert found.suggestion == "Rustem Kalvadze"
