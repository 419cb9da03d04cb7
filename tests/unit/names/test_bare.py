import pytest

from xcheck.names.bare import bare, initials
from xcheck.names.parse import parse


def ids(a: str, b: str) -> list[str]:
    one, other = parse(a), parse(b)
    return [evidence.feature.id for evidence in bare(one, other, one.words, other.words)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Dmitriev", "Dimitriev", "only-slip"),
        ("Zelensky", "Zelenskyy", "only-romanised"),
        ("Gaddafi", "Kadafi", "only-romanised"),
        ("Brown", "Browne", "only-sound"),
        ("Bush", "Busk", "word-conflict"),
        ("Trump", "Trumps", "word-conflict"),
        ("Dmitriev", "Kirill Dmitriev", "bare-exact"),
        ("Dimitriev", "Kirill Dmitriev", "bare-slip"),
        ("Zaluzhnyi", "Valery Zaluzhny", "bare-romanised"),
        ("MBS", "Mohammed bin Salman", "initialism"),
        ("JaneRoehampton", "Jane Roehamton", "spacing-slip"),
        ("Jane", "Jane Roe", "given-only"),
        ("Queen Jane", "Jane Roe", "given-only"),
        ("Secretary Christopher", "Christopher Roe", "word-conflict"),
        ("Garcia", "Gabriel Garcia Marquez", "family-inside"),
        ("Roe", "Jane Doe", "word-conflict"),
    ],
)
def test_bare(a: str, b: str, expected: str) -> None:
    assert ids(a, b)[0] == ids(b, a)[0] == expected


def test_initials() -> None:
    assert initials(parse("Prince Mohammed bin Salman")) == ("mbs", "ms")
