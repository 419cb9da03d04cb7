import pytest

from xcheck.extract.credits.posts import posts


def read(written: str) -> list[tuple[str, str]]:
    return [(" ".join(post.title), " ".join(post.house)) for post in posts(written)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a staff writer at the Pier Post", [("staff writer", "pier post")]),
        (
            "a former US deputy undersecretary of defense and special correspondent at Pier Post",
            [("former us deputy undersecretary defense", ""), ("special correspondent", "pier post")],
        ),
        ("a politics and news reporter for the Pier Post", [("politics news reporter", "pier post")]),
        ("a Pier Post reporter covering ferries and tolls", [("pier post reporter", "")]),
        ("a reporter based in Kell, where she lives", [("reporter", "")]),
        ("the photo editor", [("photo editor", "")]),
        ("", []),
    ],
)
def test_posts(written: str, expected: list[tuple[str, str]]) -> None:
    assert read(written) == expected
