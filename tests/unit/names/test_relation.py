import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.names.fold import undoubled
from xcheck.names.parse import parse
from xcheck.names.relation import _COARSE, Relation, relate, sound, spelling
from xcheck.names.traditions import ALL, traditions

WORDS = st.from_regex(r"[a-z]{1,12}", fullmatch=True)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("paul", "paul", Relation.EXACT),
        ("volodymyr", "vladimir", Relation.FORM),
        ("bill", "william", Relation.NICKNAME),
        ("emanuel", "emmanuel", Relation.SPELLING),
        ("philip", "phillip", Relation.SPELLING),
        ("j", "john", Relation.INITIAL),
        ("j", "j", Relation.EXACT),
        ("jon", "john", Relation.SOUND),
        ("sara", "sarah", Relation.SOUND),
        ("sean", "shaun", Relation.SOUND),
        ("juan", "john", Relation.RELATIVE),
        ("fredrich", "friedrich", Relation.SLIP),
        ("jason", "mason", Relation.CONFLICT),
        ("martin", "marvin", Relation.SLIP),
        ("paul", "paula", Relation.CONFLICT),
        ("olga", "oleg", Relation.CONFLICT),
        ("alexander", "alexandra", Relation.CONFLICT),
        ("k", "john", Relation.CONFLICT),
        ("", "john", Relation.CONFLICT),
        ("mike", "mark", Relation.CONFLICT),
    ],
)
def test_given_names(a: str, b: str, expected: Relation) -> None:
    assert relate(a, b, 0, True) is relate(b, a, 0, True) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("dmitriev", "dimitriev", Relation.SLIP),
        ("kushner", "kushnir", Relation.SLIP),
        ("brown", "browne", Relation.SOUND),
        ("steel", "steele", Relation.SOUND),
        ("schroeder", "schroder", Relation.ROMANISED),
        ("lindemann", "lindeman", Relation.SPELLING),
        ("khodorkovsky", "khodorkovksy", Relation.SLIP),
        ("scholz", "schulze", Relation.TWO_SLIPS),
        ("sech1n", "sechin", Relation.SLIP),
        ("lee", "lie", Relation.CONFLICT),
        ("doe", "roe", Relation.CONFLICT),
        ("bush", "bruch", Relation.CONFLICT),
        ("lindenberg", "buchenberg", Relation.CONFLICT),
        ("riyad", "renad", Relation.CONFLICT),
        ("bill", "william", Relation.CONFLICT),
    ],
)
def test_family_names(a: str, b: str, expected: Relation) -> None:
    assert relate(a, b, 0, False) is relate(b, a, 0, False) is expected


def test_a_table_counts_only_where_the_names_show_its_tradition() -> None:
    slavic, none = traditions(parse("Volodymyr Zelensky")), traditions(parse("Gordon Brown"))
    assert relate("zelensky", "zelenskiy", slavic, False) is Relation.ROMANISED
    assert relate("zelensky", "zelenskiy", none, False) is not Relation.ROMANISED


def test_an_established_family_name_of_elsewhere_is_no_romanisation() -> None:
    arabic = traditions(parse("Omar Haddad"))
    assert relate("miller", "millar", arabic, False) is Relation.SLIP
    assert relate("ahmadi", "ahmedi", arabic, False) is Relation.ROMANISED
    assert relate("mohamed", "mohammed", arabic, False) is Relation.ROMANISED


def test_a_slip_beside_a_romanisation_is_a_slip() -> None:
    assert relate("gaddafi", "kadafi", traditions(parse("Muammar Gaddafi")), False) is Relation.SLIP


@pytest.mark.parametrize(("a", "b"), [("browne", "brown"), ("stephen", "steven"), ("sarah", "sara"), ("philippe", "filip"), ("geoffrey", "geofrey")])
def test_sound(a: str, b: str) -> None:
    assert sound(a) == sound(b)


def test_spelling() -> None:
    assert spelling("barack") == spelling("barak")
    assert spelling("friedrych") == spelling("friedrich")
    assert spelling("sara") != spelling("sarah")


@given(WORDS, WORDS, st.sampled_from((0, ALL)), st.booleans())
def test_symmetric_and_reflexive(a: str, b: str, found: int, as_given: bool) -> None:
    assert relate(a, b, found, as_given) is relate(b, a, found, as_given)
    assert relate(a, a, found, as_given) is Relation.EXACT


@given(WORDS, st.data())
def test_words_far_apart_are_in_conflict(word: str, data: st.DataObject) -> None:
    other = data.draw(st.from_regex(r"[zx]{13,20}", fullmatch=True))
    if len(word) > 1:
        assert relate(word.replace("z", "a").replace("x", "a"), other, ALL, False) is Relation.CONFLICT


@given(WORDS, WORDS)
def test_the_quick_test_for_sound_misses_nothing(a: str, b: str) -> None:
    def coarse(word: str) -> str:
        return undoubled(word.translate(_COARSE))

    assert sound(a) != sound(b) or coarse(a) == coarse(b)
    assert coarse(sound(a)) == coarse(a)
