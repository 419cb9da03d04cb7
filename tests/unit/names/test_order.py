import pytest

from xcheck.names.order import family_first, family_last


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kim jong un", True),
        ("xi jinping", True),
        ("nguyen thi kim ngan", True),
        ("deng xiaoping", True),
        ("lee kuan yew", True),
        ("kim novak", False),
        ("lee mason", False),
        ("lee harvey oswald", False),
        ("kim", False),
        ("paul smith", False),
        # A slip in a Chinese given name; no known name, and nothing that is two slips away.
        ("zhang dawwei", True),
        ("wang zhiyogn", True),
        ("zhang dwwaei", False),
        ("chen miller", False),
        # A slip in the family name, before what can only be a given name.
        ("zhhang wenbin", True),
        ("zhnag wenbin", True),
        ("chnug min ho", True),
        ("zhbang wenbin", False),
        ("zhhang dillen", False),
        ("anna wenbin", False),
        ("prak sokhon", False),
        ("long dillen", False),
    ],
)
def test_family_first(name: str, expected: bool) -> None:
    assert family_first(name.split()) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("jinping xi", True), ("jong un kim", True), ("andy kim", False), ("young kim", False), ("mike lee", False), ("xi", False)]
)
def test_family_last(name: str, expected: bool) -> None:
    assert family_last(name.split()) is expected
