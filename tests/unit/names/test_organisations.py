import pytest

from xcheck.names.compare import compare_names
from xcheck.names.organisations import body, is_organisation
from xcheck.names.parse import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Relief Fund", True),
        ("Ministry of Defence", True),
        ("Brandt & Sons", True),
        ("Alder Foods AG", True),
        ("White House", True),
        ("NATO", True),
        ("Alder, S.A.", True),
        ("Emily Post", False),
        ("Abdul Fatah Brandvold", False),
        ("Fatah", True),
        ("Abdul Latif Brandvold Company", True),
        ("Kim Jong Un", False),
        ("Jane Roe", False),
        ("", False),
    ],
)
def test_is_organisation(text: str, expected: bool) -> None:
    assert is_organisation(parse(text)) is expected
    assert is_organisation(parse(text)) is parse(text).organisation is expected


@pytest.mark.parametrize(
    ("plain", "core", "legal"),
    [
        ("the alder fund ltd", ("alder", "fund"), "ltd"),
        ("alder limited", ("alder",), "ltd"),
        ("ooo alder", ("alder",), "llc"),
        ("alder joint stock company", ("alder",), "jsc"),
        ("a b c company", ("abc",), "co"),
        ("united states department of the treasury", ("us", "department", "treasury"), ""),
        ("brigade forty four", ("brigade", "44"), ""),
        ("first intl bank", ("1st", "international", "bank"), ""),
        ("company", ("company",), ""),
    ],
)
def test_body(plain: str, core: tuple[str, ...], legal: str) -> None:
    found = body(plain)
    assert (found.core, found.legal) == (core, legal)


@pytest.mark.parametrize(
    ("a", "b", "outcome", "reason"),
    [
        ("The Harbour Relief Fund", "Harbour Relief Fund", "same", "articles, legal form and abbreviations"),
        ("Alder Shipping Ltd", "Alder Shipping Limited", "same", "articles, legal form"),
        ("Alder Shipping", "Alder Shipping Inc.", "same", "articles, legal form"),
        ("Brandt & Sons Bank", "Brandt and Sons Bank", "same", "articles, legal form"),
        ("St. Brigid Hospital", "Saint Brigid Hospital", "same", "abbreviations"),
        ("First Harbour Bank", "1st Harbour Bank", "same", "abbreviations"),
        ("Goodwill Trust", "Good Will Trust", "same", "articles"),
        ("U.S. Department of Defence", "United States Department of Defense", "same", "abbreviations"),
        ("Harbour Relief Fund", "HRF", "review", "initials"),
        ("Ministry of Public Works", "MPW", "review", "initials"),
        ("Harbour Relief Fund", "Harbor Relief Fund", "review", "differ by a letter"),
        ("Treasury Department", "Department of the Treasury", "review", "another order"),
        ("Alder Shipping Group", "Alder Shipping", "review", 'only "Group" is left out'),
        ("Alder Bank (Mexico)", "Alder Bank", "review", 'the place "Mexico"'),
        ("Harbour Relief Fund (HRF)", "Harbour Relief Fund", "same", "articles"),
        ("Alder Bank Mexico", "Alder Bank", "review", 'the place "Mexico"'),
        # two
        ("Harbour Relief Fund", "Harbour Rescue Fund", "different", '"Relief" and "Rescue"'),
        ("Alder Bank", "Alder Bank Trust Company", "different", '"Trust" stands on one side only'),
        ("Bank AG Alder GmbH", "Alder Bank AG", "different", ""),
        ("Alder Bank GmbH", "Alder Bank AG", "different", "legal forms"),
        ("Ministry of Defence", "Ministry of Finance", "different", 'and "Finance"'),
        ("Government of Niger", "Government of Nigeria", "different", '"Niger" and "Nigeria"'),
        ("Puffin Trust", "Puccini Trust", "different", '"Puccini" and "Puffin"'),
        ("ABC Company", "CBA Company", "different", ""),
        ("Management Company", "Pallister Management Company", "different", '"Pallister"'),
        ("Jane Roe", "Roe Foundation", "different", ""),
    ],
)
def test_compare(a: str, b: str, outcome: str, reason: str) -> None:
    found, back = compare_names(a, b), compare_names(b, a)
    assert (found.outcome, found.score) == (back.outcome, back.score) == (outcome, found.score)
    assert reason in "; ".join(found.reasons)
