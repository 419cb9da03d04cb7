import pytest

from xcheck.names.parse import parse
from xcheck.names.people import people


def ids(a: str, b: str) -> set[str]:
    return {evidence.feature.id for evidence in people(parse(a), parse(b))}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Robert Roe Jr.", "Robert Roe", "suffix-one"),
        ("Robert Roe Jr.", "Robert Roe Sr.", "suffix-conflict"),
        ("Robert Roe Jr.", "Robert Roe, Junior", "suffix-same"),
        ("Mr Roe", "Mrs Roe", "gender-conflict"),
        ("Mr Pat Roe", "Ms Pat Roe", "gender-conflict"),
        ("Mrs Roe", "Robert Roe", "gender-conflict"),
        ("President Roe", "Secretary Roe", "titles-differ"),
        ("Sangh Priya Gautam", "SanghPriya Gautam", "spacing"),
        ("Orla De Vonn", "Orla DeVonn", "spacing"),
        ("Orla de la Mott", "Orla Delamott", "spacing"),
        ("Youssef Ben Zahrifa", "Youssef Benzahrefa", "family-romanised"),
        ("Anna van Barg", "Anna Vanborg", "family-slip"),
        ("Margarita-Simone", "Margarita Simone", "identical"),
        ("Jane Roe", "…", "word-conflict"),
    ],
)
def test_finds(a: str, b: str, expected: str) -> None:
    assert expected in ids(a, b)
    assert expected in ids(b, a)


@pytest.mark.parametrize(
    ("a", "b", "silent"),
    [
        ("President Roe", "US President Roe", "titles-differ"),
        ("Mr Roe", "President Roe", "titles-differ"),
        ("President Jane Roe", "Secretary Roe", "titles-differ"),
        ("Mrs Roe", "Greta Roe", "gender-conflict"),
        ("Mr Roe", "Robin Roe", "gender-conflict"),
        ("Robert Roe", "Robert Roe", "suffix-one"),
        ("Orla de la Mott", "Orla Mott", "spacing"),
        ("Orla de la Mott", "Orla Lamott", "spacing"),
    ],
)
def test_stays_silent(a: str, b: str, silent: str) -> None:
    assert silent not in ids(a, b)


def test_a_nickname_in_quotation_marks_stands_for_the_given_names() -> None:
    assert ids('Henry C. "Hank" Roe', "Hank Roe") == {"identical"}
    assert "given-exact" in ids('Henry C. "Hank" Roe', "Henry Roe")
    assert "given-conflict" in ids('Henry C. "Hank" Roe', "Julia Roe")
