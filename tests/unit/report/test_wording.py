from tests.golden import samples
from xcheck.report.wording import checked, counted, listed, severities


def test_counted() -> None:
    assert [counted(n, "error") for n in (0, 1, 1200)] == ["0 errors", "1 error", "1,200 errors"]
    assert counted(2, "entity", "entities") == "2 entities"


def test_listed() -> None:
    assert [listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_severities_name_only_what_is_there() -> None:
    assert severities({"note": 2, "error": 1, "warning": 0}) == "1 error and 2 notes"
    assert severities({}) == ""


def test_checked() -> None:
    assert checked(samples.small()) == f"5 articles, {samples.small().words} words"
