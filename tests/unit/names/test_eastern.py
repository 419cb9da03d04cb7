import pytest

from xcheck.names.eastern import eastern, eastward
from xcheck.names.parse import parse


def ids(a: str, b: str) -> set[str]:
    one, other = parse(a), parse(b)
    return {evidence.feature.id for evidence in eastern(eastward(one, other), eastward(other, one))}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Kim Jong-il", "Kim Jong-un", {"given-conflict"}),
        ("Kim Min-ho", "Kim Min-hu", {"given-conflict"}),
        ("Kim Jong-un", "Park Jong-un", {"family-conflict"}),
        ("Kim Jong-un", "Kim Jong-uun", {"family-exact", "given-romanised"}),
        ("Xi Jinping", "Xi Jinpin", {"family-exact", "given-slip"}),
        ("Park Geun-hye", "Pak Geun-hye", {"family-romanised", "given-exact"}),
        ("Xi Jinping", "Shi Jinping", {"family-sound", "given-exact"}),
        ("Mao Zedong", "Mao Tse-tung", {"family-exact", "given-romanised"}),
        ("Lin Weiming", "Lin Wieming", {"family-exact", "given-slip"}),
        ("Lin Weiming", "Lin Weimung", {"family-exact", "given-slip"}),
        ("Lin Weiming", "Lin Weimeng", {"given-conflict"}),
        ("Lin Wei-ming", "Lin Wei-mung", {"given-conflict"}),
        ("Lin An", "Lin Av", {"given-conflict"}),
        ("Lin Bing", "Lin Ping", {"given-conflict"}),
        ("Lin Xinnian", "Lin Xinlan", {"given-conflict"}),
        ("Lin Xiangyu", "Lin Xiang", {"given-conflict"}),
        ("Han Jae-yong", "Han Jae-myung", {"given-conflict"}),
        ("Han Jae-yong", "Han Jae-young", {"family-exact", "given-romanised"}),
        ("Lin Xiangyu", "Lin Xianyu", {"family-exact", "given-slip"}),
        ("Zhang Wenbin", "Zhhang Wenbin", {"family-slip", "given-exact"}),
        ("Chung Min-ho", "Chnug Min-ho", {"family-slip", "given-exact"}),
        ("Zhang Wenbin", "Zheng Wenbin", {"family-conflict"}),
    ],
)
def test_eastern(a: str, b: str, expected: set[str]) -> None:
    assert ids(a, b) == ids(b, a) == expected


def test_the_other_name_shows_the_order() -> None:
    assert eastward(parse("Kim Joonng-un"), parse("Kim Jong-un")).words == ("joonngun", "kim")
    assert eastward(parse("Kim Novak"), parse("Jane Roe")) == parse("Kim Novak")
