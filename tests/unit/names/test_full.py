import pytest

from xcheck.names.full import full, same_ends
from xcheck.names.traditions import signs


def ids(a: str, b: str, led: bool = False) -> set[str]:
    words_a, words_b = tuple(a.split()), tuple(b.split())
    found = 0
    for word in (*words_a, *words_b):
        found |= signs(word)
    return {evidence.feature.id for evidence in full(words_a, words_b, found, led)}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("mikhail petrov", "mikhail ivanovich petrov", {"family-exact", "given-exact", "middle-extra"}),
        ("hans j roe", "hans joachim roe", {"family-exact", "given-exact", "middle-initial"}),
        ("hans o roe", "hans joachim roe", {"initial-conflict"}),
        ("george w roe", "george h w roe", {"initial-conflict"}),
        ("george walker roe", "george h w roe", {"initial-conflict"}),
        ("jane ivanovna roe", "jane petrovna roe", {"middle-conflict"}),
        ("susan m roe", "mike roe", {"family-exact", "given-initial", "stray-initial"}),
        ("j edgar roebuck", "edgar roebuck", {"family-exact", "given-exact", "after-initial"}),
        ("jane edgar roebuck", "edgar roebuck", {"family-exact", "given-exact", "second-given"}),
        ("gabriel garcia", "gabriel garcia marquez", {"family-exact", "given-exact", "family-inside"}),
        ("ahmed samir shafik", "ahmed samir shafik zaki", {"family-exact", "given-exact", "middle-exact", "longer"}),
        ("viktor orban", "orban viktor", {"given-exact", "swapped"}),
        ("hans friedrich", "friedrich hans", {"given-exact", "swapped-given"}),
        ("jane ann roe", "roe jane ann", {"family-exact", "given-exact", "reordered"}),
        ("sanghpriya gautam", "sangh priya gautam", {"family-exact", "given-exact", "spacing-inside"}),
        ("j c juncker", "jean claude juncker", {"family-exact", "given-initials", "middle-initial"}),
        ("j c smith", "jean claude smith", {"family-exact", "given-initial", "middle-initial"}),
        ("emanuel macron", "emmanuel macron", {"family-exact", "given-spelling"}),
        ("emanuel smith", "emmanuel smith", {"family-exact", "given-spelling", "common-family"}),
        ("jane roe", "greta roe", {"given-conflict"}),
        ("jane roe", "jane dole", {"family-conflict"}),
        ("n n", "nursultan nazarov", {"given-initial", "family-conflict"}),
    ],
)
def test_full(a: str, b: str, expected: set[str]) -> None:
    assert ids(a, b) == ids(b, a) == expected


def test_a_leading_particle_explains_the_other_order() -> None:
    assert "swapped" in ids("salman mohammed", "mohammed salman", led=True)
    assert "swapped-given" in ids("salman mohammed", "mohammed salman")


@pytest.mark.parametrize(
    ("a", "b"),
    [("anna brandvold", "anna karin brandvold"), ("anna brandvold", "anna k l brandvold"), ("anna karin brandvold", "anna brandvold"), ("a vane", "a b vane")],
)
def test_names_that_differ_by_middle_names_of_one(a: str, b: str) -> None:
    words_a, words_b = tuple(a.split()), tuple(b.split())
    assert same_ends(words_a, words_b) == full(words_a, words_b, 0, False)


@pytest.mark.parametrize(
    ("a", "b"),
    [("anna brandvold", "anna vane"), ("anna holt", "karin holt"), ("anna k holt", "anna l holt"), ("anna holt", "holt anna"), ("a holt", "anna b holt")],
)
def test_names_that_differ_otherwise(a: str, b: str) -> None:
    assert same_ends(tuple(a.split()), tuple(b.split())) == ()
