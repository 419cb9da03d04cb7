import pytest

from xcheck.names.romanise import Table, keys

TABLE = Table(
    name="Made up",
    rules="""
        y$ iy$ = i
        ^ye e = e
        y = j
        sh = S
        s = z
        ye = A
    """,
    endings="sky ov",
    given="sasha",
    particles="al",
)


@pytest.mark.parametrize(
    ("word", "key"),
    [("yery", "eri"), ("toyo", "tojo"), ("rashiy", "raSi"), ("oyena", "oAna"), ("massa", "maza"), ("y", "i")],
)
def test_bound_and_longer_spellings_come_first(word: str, key: str) -> None:
    assert TABLE.keys(word) == (key,)


def test_open_e_gives_two_keys() -> None:
    table = Table(name="Open", rules="a = a", open_e=True)
    assert table.keys("saleh") == ("salah", "salih")
    assert table.keys("salah") == ("salah",)


def test_signs() -> None:
    assert TABLE.ends("dubrovsky")
    assert not TABLE.ends("dubrov_")
    assert not TABLE.ends("ov")
    assert TABLE.knows("sasha")
    assert not TABLE.knows("misha")
    assert TABLE.claims(["al"])
    assert not TABLE.claims(["von"])


def test_keys_of_given_names() -> None:
    assert TABLE.tradition == "made"
    assert TABLE.given_keys() == frozenset(TABLE.keys("sasha"))


def test_keys_are_those_of_the_table() -> None:
    assert keys(TABLE, "rashiy") == TABLE.keys("rashiy")
