import re
from collections import Counter
from pathlib import Path

import pytest

from xcheck.names import lists
from xcheck.names.fold import fold

FOLDER = Path(lists.__file__).parent / "data"
FILES = sorted(path.stem for path in FOLDER.glob("*.txt"))
WITH_MARK = {"given", "title_gender", "traditions", "tradition_keys"}
GROUPED = {"legal_forms", "place_names", "nicknames", "not_nicknames", "given_forms", "homophones", "translations"}


@pytest.mark.parametrize("name", FILES)
def test_each_file_has_a_head_and_is_sorted_and_unique(name: str) -> None:
    head, *lines = (FOLDER / f"{name}.txt").read_text(encoding="ascii").splitlines()
    assert re.match(r"# [A-Z].{30,}\.$", head)
    assert re.search(r"general knowledge|public domain|CC BY|as the tables", head), "the head says where the facts come from"
    assert lines == sorted(set(lines))
    assert len(lines) > 4


@pytest.mark.parametrize("name", sorted(set(FILES) - WITH_MARK - GROUPED))
def test_entries_are_folded(name: str) -> None:
    assert [line for line in lists.lines(name) if fold(line) != line] == []


@pytest.mark.parametrize("name", sorted(GROUPED))
def test_groups_have_two_folded_forms_at_least(name: str) -> None:
    for group in lists.groups(name):
        assert len(group) >= 2
        assert len(set(group)) == len(group)
        assert [form for form in group if fold(form) != form] == []


@pytest.mark.parametrize("name", ["legal_forms", "place_names", "given_forms", "homophones"])
def test_no_form_stands_in_two_groups(name: str) -> None:
    counts = Counter(form for group in lists.groups(name) for form in group)
    assert [form for form, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("HONORIFICS", ["mr", "sheikh", "the hon", "ayatollah"], ["president", "paul"]),
        ("OFFICES", ["president", "lt gen", "foreign minister", "envoy", "coach", "spokeswoman"], ["mr", "smith"]),
        ("TITLES", ["mr", "president", "prime minister", "sen"], ["paul", "london"]),
        ("TITLE_MODIFIERS", ["former", "acting", "deputy", "us"], ["president"]),
        ("PORTFOLIOS", ["foreign", "defence", "defense", "health"], ["smith"]),
        ("GIVEN", ["paul", "paula", "oleksandr", "fatima", "recep", "giovanni"], ["smith", "the", "monday", "iraq"]),
        ("SURNAMES", ["smith", "davis", "davies"], ["zelensky"]),
        ("PARTICLES", ["bin", "ibn", "al", "el", "de", "van", "der", "von", "da", "dos", "ben"], ["paul", "a"]),
        ("SUFFIXES", ["jr", "sr", "iii"], ["md"]),
        ("POSTNOMINALS", ["md", "phd", "obe"], ["jr"]),
        ("ORGANISATION_WORDS", ["fund", "ministry", "inc", "university", "party", "fc", "white house"], ["smith", "un", "iran"]),
        ("ACRONYMS", ["nato", "un", "bbc"], ["who", "inc"]),
        ("COUNTRIES", ["iran", "iraq", "niger", "nigeria", "austria", "australia", "cote divoire"], ["paris"]),
        ("CITIES", ["kyiv", "kiev", "odesa", "new york city", "kherson"], ["iran"]),
        ("REGIONS", ["crimea", "texas", "europe", "west bank"], ["iran"]),
        ("PLACES", ["iran", "kyiv", "crimea"], ["smith"]),
        ("DEMONYMS", ["iraqi", "north korean", "british"], ["iraq"]),
        ("CALENDAR", ["may", "monday", "sept"], ["paul"]),
        ("FUNCTION_WORDS", ["the", "although", "meanwhile", "didnt"], ["paul"]),
        ("EAST_ASIAN_FAMILIES", ["kim", "xi", "nguyen"], ["smith"]),
    ],
)
def test_what_the_lists_hold(name: str, inside: list[str], outside: list[str]) -> None:
    words = getattr(lists, name)
    assert isinstance(words, frozenset)
    assert [word for word in inside if word not in words] == []
    assert [word for word in outside if word in words] == []


def test_the_given_names_are_many_and_wide() -> None:
    assert len(lists.GIVEN) > 4000


def test_mappings() -> None:
    assert lists.PLACE_NAMES["kiev"] == lists.PLACE_NAMES["kyiv"] == "kyiv"
    assert lists.LEGAL_FORMS["aktiengesellschaft"] == lists.LEGAL_FORMS["ag"] == "ag"
    assert lists.TITLE_GENDER["mrs"] == "f"
    assert lists.TITLE_GENDER["mr"] == "m"


@pytest.mark.parametrize(("name", "known"), [("paul", "m"), ("paula", "f"), ("robin", None), ("jean", None), ("qwzrt", None)])
def test_gender(name: str, known: str | None) -> None:
    assert lists.gender(name) == known


def test_a_list_is_read_once() -> None:
    assert lists.TITLES is lists.TITLES


def test_an_unknown_list_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="NO_SUCH_LIST"):
        _ = lists.NO_SUCH_LIST


@pytest.mark.parametrize(("name", "file"), [("GIVEN", "given"), ("SURNAMES", "surnames")])
def test_few_words_are_looked_up_as_many_are(monkeypatch: pytest.MonkeyPatch, name: str, file: str) -> None:
    known: frozenset[str] = getattr(lists, name)
    monkeypatch.delitem(vars(lists), name)
    some = lists._Long(name, file)
    words = [
        "",
        *sorted(known)[:: len(known) // 120],
        max(known),
        min(known),
        "xqz",
        "zzz",
        "&",
        "0",
        "ann m",
        "ann\nanna",
        "an",
        "aro",
        *sorted(known)[1 :: len(known) // 120],
    ]
    assert [word in some for word in words[: lists._FEW // 2]] == [word in known for word in words[: lists._FEW // 2]]
    assert name not in vars(lists)
    assert [word in some for word in words] == [word in known for word in words]
    assert name in vars(lists)
