import pytest

from xcheck.names.titles import title_gender, title_length


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("president jane roe", "president"),
        ("former us deputy defense secretary jane roe", "former us deputy defense secretary"),
        ("secretary of state jane roe", "secretary of state"),
        ("minister of foreign affairs and trade jane roe", "minister of foreign affairs and trade"),
        ("prime minister of israel jane roe", "prime minister of israel"),
        ("foreign minister and deputy prime minister jane roe", "foreign minister and deputy prime minister"),
        ("lt gen oleh petrenko", "lt gen"),
        ("u s president jane roe", "u s president"),
        ("c i a director jane roe", "c i a director"),
        ("king abdullah", "king"),
        ("vice president roe", "vice president"),
        ("indian prime minister roe", "indian prime minister"),
        # silent
        ("jane roe", ""),
        ("dean barrow", ""),
        ("amir peretz", ""),
        ("amir sheikh nawaf", "amir sheikh"),
        ("j r roe", ""),
        ("president", ""),
        ("jordan roe", ""),
        ("young roe", ""),
        ("", ""),
    ],
)
def test_title_length(words: str, title: str) -> None:
    found = words.split()
    assert " ".join(found[: title_length(found)]) == title


def test_a_word_is_always_left() -> None:
    found = ["president", "prime", "minister"]
    assert title_length(found) < len(found)


@pytest.mark.parametrize(("title", "gender"), [("mrs", "f"), ("sir", "m"), ("us congresswoman", "f"), ("president", None), ("", None)])
def test_title_gender(title: str, gender: str | None) -> None:
    assert title_gender(title) == gender
