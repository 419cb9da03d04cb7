import pytest

from xcheck.names.joins import joined


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("abd al aziz haddad", "abdaziz haddad"),
        ("abdul aziz haddad", "abdaziz haddad"),
        ("abdelaziz haddad", "abdaziz haddad"),
        ("abdulaziz haddad", "abdaziz haddad"),
        ("abdur rahman", "abdrahman"),
        ("abdurrahman", "abdrahman"),
        ("abdullah", "abdlah"),
        ("abdallah", "abdlah"),
        ("salah al din", "salahdin"),
        ("salah ud din", "salahdin"),
        ("salahuddin", "salahdin"),
        ("nour eddine", "nour eddine"),
        ("abu bakr", "abubakr"),
        ("abou bakr", "abubakr"),
        ("mac donald", "macdonald"),
        ("st john smith", "stjohn smith"),
        # silent
        ("paula abdul", "paula abdul"),
        ("john abdo", "john abdo"),
        ("jane roe", "jane roe"),
        ("paul addison", "paul addison"),
        ("abdul", "abdul"),
    ],
)
def test_joined(words: str, expected: str) -> None:
    assert " ".join(joined(words.split())) == expected
