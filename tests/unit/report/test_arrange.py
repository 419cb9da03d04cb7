from msgspec.structs import replace

from tests.golden import samples
from xcheck.report.arrange import by_article, most_serious, tally


def test_the_most_serious_stay_in_the_order_given() -> None:
    findings = samples.small().findings
    assert most_serious(findings, len(findings)) == findings
    kept = most_serious(findings, 5)
    assert [f.severity for f in kept].count("error") == 4
    assert [f.severity for f in kept].count("warning") == 1
    assert list(kept) == [f for f in findings if f in kept]


def test_among_equals_the_first_is_kept() -> None:
    finding = samples.small().findings[0]
    many = [replace(finding, key=str(n)) for n in range(9)]
    assert [f.key for f in most_serious(many, 3)] == ["0", "1", "2"]


def test_groups_are_the_articles_to_open_first() -> None:
    groups = by_article(samples.small().findings)
    assert list(groups) == sorted(groups)
    assert sum(map(len, groups.values())) == len(samples.TOLD)
    assert all(f.evidence[0].path == path for path, own in groups.items() for f in own)


def test_tally() -> None:
    assert tally(samples.small().findings) == {"error": 4, "warning": 3, "note": 1}
