import pytest

from xcheck.names.places import places


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("kyiv", "kiev", "place-names"),
        ("odesa", "odessa", "place-names"),
        ("the netherlands", "holland", "place-names"),
        ("iran", "iraq", "place-conflict"),
        ("niger", "nigeria", "place-conflict"),
        ("austria", "australia", "place-conflict"),
    ],
)
def test_known_places(a: str, b: str, expected: str) -> None:
    for one, other in ((a, b), (b, a)):
        found = places(one, other)
        assert found is not None
        assert found.feature.id == expected


@pytest.mark.parametrize(("a", "b"), [("kyiv", "jane roe"), ("jane", "roe"), ("iran", "irann"), ("", "")])
def test_silent_about_others(a: str, b: str) -> None:
    assert places(a, b) is None
