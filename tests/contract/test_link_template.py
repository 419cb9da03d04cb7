"""`link-template` in the settings: report.html opens articles in the content system, also when it is rendered again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck

ARTICLE = "The meeting is on Tuesday, March 9, 2026 in the hall.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "meeting.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_places_are_links_in_the_page_and_in_the_page_made_again(xcheck: Xcheck, desk: Path) -> None:
    (desk / "xcheck.yaml").write_text("link-template: 'https://cms.example/edit/{name}?line={line}'\n", encoding="utf-8")
    xcheck("check", "meeting.txt")
    page = (desk / "reports" / "report.html").read_text(encoding="utf-8")
    assert 'href="https://cms.example/edit/meeting?line=1"' in page
    again = xcheck("report", "reports/report.json", "--output", "again.html")
    assert again.status == 0
    assert (desk / "again.html").read_text(encoding="utf-8") == page


@pytest.mark.parametrize("template", ["javascript:alert(1)", "https://{name}/x", "https://cms.example/{slug}", "ftp://cms.example/{path}"])
def test_any_other_address_is_a_mistake_in_the_settings(xcheck: Xcheck, desk: Path, template: str) -> None:
    (desk / "xcheck.yaml").write_text(f"link-template: '{template}'\n", encoding="utf-8")
    run = xcheck("check", "meeting.txt")
    assert run.status == 2
    assert "xcheck.yaml:1:" in run.err
    assert "link-template" in run.err
