"""The site builds without a warning, asks nothing of the network, and has a page for every rule."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from xcheck.run import Standards


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    # Without --quiet: warnings that are not shown are not counted either.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_every_rule_has_its_page(site: Path, against: Standards) -> None:
    assert len(against.book.all) >= 20
    for rule, _ in against.book.all:
        page = (site / "rules" / f"{rule.id}.html").read_text(encoding="utf-8")
        assert "Where it fires" in page
        assert "<mark class=" in page
        assert 'class="finding' in page


def test_nothing_is_asked_of_the_network(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) >= 40
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for tag in re.findall(r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*>", text):
            fetched = re.search(r'\b(?:src|href)="?(?P<where>[^" >]+)', tag)
            if fetched and 'rel="canonical"' not in tag:
                assert not re.match(r"(?:https?:)?//", fetched["where"]), f"{page}: {tag}"
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", style.read_text(encoding="utf-8")), style


def test_nothing_of_how_pages_are_made_is_published(site: Path) -> None:
    assert not [*site.rglob("*.py"), *site.rglob("__pycache__")]
