import pytest

from xcheck.names.pinyin import readable, syllable


@pytest.mark.parametrize("word", ["an", "wei", "weiming", "zhuang", "xiangyun", "lue"])
def test_what_can_be_read(word: str) -> None:
    assert readable(word)


@pytest.mark.parametrize("word", ["", "wieming", "win", "yung", "weimingyi", "orsin"])
def test_what_cannot(word: str) -> None:
    assert not readable(word)


def test_a_family_name_is_one_syllable() -> None:
    assert syllable("lin")
    assert not syllable("kim")
    assert not syllable("weiming")
