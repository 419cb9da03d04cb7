"""What an article says that tells two people of like names apart, and what leaves them one."""

from __future__ import annotations

import pytest

from tests.unit.checks.people import conflicts_of, settled_of
from xcheck.checks.name_variant import NameVariant
from xcheck.model.records import Mention


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
        # A brother has another given name; a cousin may have the same.
        ("Geoffrey Tildesley was jailed. The court freed his cousin, Geoffrey Tildersley.", True),
        ("Geoffrey Tildesley was jailed. The court freed his brother, Geoffrey Tildersley.", False),
        ("Nora Tildesley rose. The court saw her cousin, Geoffrey Tildesley. Outside Geoffrey Tildersley wept.", False),
        ("Geoffrey Tildesley was jailed. The court freed Jeffrey Tildesley, a clerk who is no relation.", True),
        ("Geoffrey Tildesley was jailed. The court freed Jeffrey Tildesley. It is no relation of the other.", False),
        ("Geoffrey Tildesley was jailed. Jeffrey Tildesley, a clerk, was freed. He is not related to the other man.", True),
        ("Geoffrey Tildesley was jailed. Jeffrey Tildesley, a clerk, was freed. He is not related in any way.", False),
        ("Lord Dremenk said on Monday that he was the boss. Peter Dremenko, of the ferry, said no. He is no relation to the minister.", True),
        ("Lord Dremenk said on Monday that he was the boss. Peter Dremenko, of the ferry, said no.", False),
        ("Nora Tildesley rose. The court saw her brother Geoffrey Tildesley. Outside stood her nephew Jeffrey Tildesley.", True),
    ],
)
def test_ages_and_kin(text: str, two: bool) -> None:
    assert (not conflicts_of(NameVariant(), text)) is two


def test_several_articles_that_name_both_tell_of_two() -> None:
    first = "Pia Gallini makes red wine near Brenn. On the other slope Pia Gallino makes white."
    second = "The red of Pia Gallini won a prize in Brenn. So did the white of Pia Gallino."
    assert conflicts_of(NameVariant(), first)
    assert conflicts_of(NameVariant(), first, "The red of Pia Gallini won a prize in Brenn.")
    assert not conflicts_of(NameVariant(), first, second)


def test_two_transcriptions_stay_one_name_however_many_articles_mix_them() -> None:
    first = "General Yuriy Hrabovskiy spoke in Brenn. Later General Yuriy Hrabovsky left."
    second = "In Kell General Yuriy Hrabovskiy wept. There General Yuriy Hrabovsky ate."
    assert conflicts_of(NameVariant(), first, second)


def test_another_article_s_spelling_of_the_one_does_not_make_him_the_other() -> None:
    first = "The board chose Chen Weiming. His sister, Chen Weimin, leads a rival. Chen said nothing."
    second = "Chen Wei-ming is no man for speeches. Chen said so."
    assert {side.text for c in conflicts_of(NameVariant(), first, second) for side in c.sides} == {"Chen Weiming", "Chen Wei-ming"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Gerald Tildesley built the mill. His son, Gerard, took the chair, and his daughter Ida the shop.", True),
        ("Gerald Tildesley built the mill. His son, Edgar, took the chair. Gerard bought it.", False),
        # Whose son he is is left open by a third of the family.
        ("Gerald Tildesley built the mill with Nora Tildesley. Her son, Gerard, took the chair.", False),
    ],
)
def test_kin_may_be_given_by_the_first_name_alone(one: str, two: bool) -> None:
    assert (not conflicts_of(NameVariant(), one, "The mill will close, Gerard Tildesley said. Gerard Tildesley owns it.")) is two


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("The mayor of Kell, Park Sung-ho, spoke. The firm's lawyer, Park Seung-ho, did not.", True),
        ("The mayor of Kell, Park Sung-ho, spoke. Later Park Seung-ho did not.", False),
        ("The mayor of Kell, Park Sung-ho, spoke. On Friday the mayor, Park Seung-ho, did not.", False),
        ("The mayor of Kell, Jon Hallam, spoke. John Hallam, a lawyer, did not.", True),
        ("The mayor of Kell, Jon Hallam, spoke. John Hallam, a former lawyer, did not.", False),
        # One may own what one leads.
        ("The founder of the mill, Jon Hallam, spoke. John Hallam, its owner, did not.", False),
        # What is no name of its own is a slip, whatever is said of its bearer.
        ("The mayor of Kell, Ilse Brandvold, spoke. Ilse Branvold, a lawyer, did not.", False),
    ],
)
def test_two_offices_in_one_article(text: str, two: bool) -> None:
    assert (not conflicts_of(NameVariant(), text)) is two


@pytest.mark.parametrize(
    ("other", "two"),
    [
        ("The vet Allan Tildesley won a cup for his hens.", True),
        ("Allan Tildesley won a cup for his hens.", True),
        ("Allan Tildesley won a cup for his hens in Kell.", False),
        ("Allan Tildesley, a lawyer, won a cup for his hens in Kell.", True),
        ("Allan Tildesley, the mayor, won a cup for his hens.", False),
        ("Allan Tildesley, a plumber, won a cup for his hens in Kell.", True),
        ("Allan Tildesley, a plumber and the mayor of Kell, won a cup for his hens in Brenn.", False),
        ("Alan Tildersley won a cup for his hens.", False),
    ],
)
def test_namesakes_in_two_articles_that_share_nothing(other: str, two: bool) -> None:
    assert (not conflicts_of(NameVariant(), "The mayor of Kell, Alan Tildesley, opened the bridge. Ada Roe sang.", other)) is two


def test_one_name_from_another_alphabet_is_one_man_s_in_whatever_office() -> None:
    assert conflicts_of(NameVariant(), "The envoy Sergei Dremenko flew to Kell.", "The general Sergey Dremenko rode in Brenn.")


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Judge Hanna Tildesley, of the court above, overruled Judge Anna Tildesley. Rain fell.", True),
        ("Judge Hanna Tildesley, of the court above, spoke. Judge Anna Tildesley was overruled.", False),
        ("Yesterday Ilse Brandvold, who runs the mill in Kell, wrote to Ilse Branvold. Rain fell.", True),
        ("Yesterday Ilse Brandvold wrote to the mill in Kell. On Friday Ilse Branvold ate.", False),
    ],
)
def test_one_sentence_that_gives_two_full_names_names_two_people(text: str, two: bool) -> None:
    assert (not conflicts_of(NameVariant(), text)) is two


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("The Rev Alasdair Brandvold, 90, spoke in Kell.", "Alastair Brandvold, 19, was hurt in Kell.", True),
        ("The Rev Alasdair Brandvold spoke in Kell. Brandvold, 90, wept.", "Alastair Brandvold was hurt in Kell. Brandvold, 19, is stable.", True),
        ("The Rev Alasdair Brandvold, 90, spoke in Kell.", "Alastair Brandvold, 88, was hurt in Kell.", False),
        # Whose age it is, is left open.
        ("The Rev Alasdair Brandvold spoke to Ada Brandvold in Kell. Brandvold, 90, wept.", "Alastair Brandvold, 19, was hurt in Kell.", False),
        (
            "---\npublished: 1990-05-01\n---\nThe Rev Alasdair Brandvold, 40, spoke in Kell.",
            "---\npublished: 2020-05-01\n---\nThe Rev Alastair Brandvold, 70, spoke in Kell.",
            False,
        ),
    ],
)
def test_ages_that_lie_far_apart(one: str, other: str, two: bool) -> None:
    assert (not conflicts_of(NameVariant(), one, other)) is two


def test_two_ages_of_which_one_stands_beside_a_given_name_alone() -> None:
    gerald = "Gerald Tildesley, {}, runs the mill. His mother, Nora Tildesley, rose. His brother Gerard, {}, keeps the horses."
    gerard = "The mill's head horseman, Gerard Tildesley, caught the horse. His mother, Nora Tildesley, was on it."
    assert not conflicts_of(NameVariant(), gerald.format(49, 46), gerard)
    assert conflicts_of(NameVariant(), gerald.format(49, 49), gerard)


def test_one_of_several_children_is_another_whoever_else_is_named() -> None:
    told = "The horse bolted with Nora Tildesley. Her son Gerard Tildesley caught it. Her {}, Gerald, was at the mill."
    gerald = "Gerald Tildesley runs the mill of his mother, Nora Tildesley."
    assert not conflicts_of(NameVariant(), told.format("elder son"), gerald)
    assert conflicts_of(NameVariant(), told.format("son"), gerald)


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("Ray Tildesley spoke for his older brother, Raymond Tildesley.", 2),
        ("Ray Tildesley and Raymond Tildesley left.", 2),
        ("Ray Tildesley, 48, was elected in Kell. The hotelier Raymond Tildesley, 52, was there.", 2),
        ("Raymond Tildesley, 48, was elected in Kell. At noon Ray Tildesley, 48, left.", 1),
        ("Her husband, Raymond Tildesley, known as Ray Tildesley, left.", 1),
        ("Raymond Tildesley was elected in Kell. His sister said that Ray Tildesley was glad.", 1),
        ("Raymond Tildesley was elected in Kell. Ray Tildesley left at noon.", 1),
    ],
)
def test_a_name_and_its_short_form_are_two_peoples_where_an_article_says_so(text: str, bearers: int) -> None:
    assert len({mention.entity for mention in settled_of(text).of([Mention]) if isinstance(mention, Mention) and "Tildesley" in mention.text}) == bearers
