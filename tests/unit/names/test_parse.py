import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.names.parse import LONGEST, MOST_WORDS, Name, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe", ("jane", "roe")),
        ("Roe, Jane", ("jane", "roe")),
        ("Roe, Jane Q.", ("jane", "q", "roe")),
        ("Jane Q. Roe", ("jane", "q", "roe")),
        ("J.R.R. Roe", ("j", "r", "r", "roe")),
        ("J.-C. Roe", ("j", "c", "roe")),
        ("JC Roe", ("j", "c", "roe")),
        ("Ng Smith", ("ng", "smith")),
        ("Ursula von der Leyen", ("ursula", "leyen")),
        ("von der Leyen, Ursula", ("ursula", "leyen")),
        ("von der Leyen", ("leyen",)),
        ("Bashar al-Assad", ("bashar", "assad")),
        ("al-Assad", ("assad",)),
        ("Ayman az-Zawahiri", ("ayman", "zawahiri")),
        ("Al Gore", ("al", "gore")),
        ("Ben Ray Lujan", ("ben", "ray", "lujan")),
        ("Sen. Ben Ray Lujan", ("ben", "ray", "lujan")),
        ("President Ben Ali", ("ali",)),
        ("'Abd al-Aziz Haddad", ("abdaziz", "haddad")),
        ("Kim Jong-un", ("jongun", "kim")),
        ("Kim Jong Un", ("jongun", "kim")),
        ("Jong Un Kim", ("jongun", "kim")),
        ("Kim, Jong Un", ("jongun", "kim")),
        ("Xi Jinping", ("jinping", "xi")),
        ("Jinping Xi", ("jinping", "xi")),
        ("Xi, Jinping", ("jinping", "xi")),
        ("Roe's", ("roe",)),
        ("James’", ("james",)),
        ("the Clintons", ("clinton",)),
        ("the Foxes", ("fox",)),
        ("Roe Roe Jane", ("roe", "jane")),
        ("David Miller, president of the club", ("david", "miller")),
        ("Владимир Путин", ("vladimir", "putin")),
        ("", ()),
        ("…", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert parse(text).words == expected


def test_parts_of_a_full_name() -> None:
    name = parse('Former U.S. Sen. Henry C. "Hank" van Roe, Jr.')
    assert (name.title, name.given, name.middle, name.family) == ("former u s sen", "henry", ("c",), "roe")
    assert (name.particles, name.suffix, name.nickname) == (("van",), "jr", "hank")


def test_parts_of_an_east_asian_name() -> None:
    name = parse("President Moon Jae-in")
    assert (name.title, name.given, name.family, name.eastern) == ("president", "jaein", "moon", ("jae", "in"))


def test_a_bare_word_is_a_family_name() -> None:
    name = parse("Roe")
    assert (name.given, name.family, name.middle) == ("", "roe", ())


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("Robert Roe Jr.", "jr"),
        ("Robert Roe, Junior", "jr"),
        ("Robert Roe 3d", "iii"),
        ("Robert Roe III, MD", "iii"),
        ("Pope Benedict XVI", "xvi"),
        ("King Charles V", "v"),
        # silent
        ("Jinping Xi", ""),
        ("Robert Roe, PhD", ""),
        ("Robert Roe", ""),
        ("J.R. Roe", ""),
    ],
)
def test_suffix(text: str, suffix: str) -> None:
    assert parse(text).suffix == suffix


@pytest.mark.parametrize(("text", "led"), [("bin Salman Mohammed", True), ("Mohammed bin Salman", False), ("Jane Roe", False)])
def test_a_leading_particle_is_noted(text: str, led: bool) -> None:
    assert parse(text).led is led


def test_what_is_too_long_for_a_name_stays_whole() -> None:
    text = "Word " * LONGEST
    assert parse(text) == Name(text, " ".join(["word"] * LONGEST))
    assert parse("word " * (MOST_WORDS + 1)).words == ()


@given(st.text(max_size=200))
def test_never_fails_and_reads_the_same_twice(text: str) -> None:
    name = parse(text)
    assert name.text == text
    assert all(name.words)
    assert parse.__wrapped__(text) == name


@given(st.from_regex(r"[a-z]{2,8}( [a-z]{3,8}){1,2}", fullmatch=True))
def test_case_does_not_matter(text: str) -> None:
    one, other = parse(text.title()), parse(text.upper())
    assert (one.words, one.title, one.suffix) == (other.words, other.title, other.suffix)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Orla De Vonn", "devonn"),
        ("De Vonn", "devonn"),
        ("Orla DeVonn", "devonn"),
        ("Ursula von der Leyen", "vonderleyen"),
        ("Orla van Dorn Roe", "roe"),
        ("Orla de la Mott Jr.", "delamott"),
        ("Roe", "roe"),
        ("", ""),
    ],
)
def test_a_family_name_with_its_particles_as_one_word(text: str, closed: str) -> None:
    assert parse(text).closed == closed
