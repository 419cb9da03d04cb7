"""Every picture in the documentation is made by a test from a real page. `XCHECK_WRITE=1 pytest tests/docs/test_pictures.py` writes
those of `docs/report.md`; `tests/browser/test_walk.py` those of `docs/reviewing.md`; `tests/browser/picture.py` the README's."""

from __future__ import annotations

import os
import re
import shutil
import struct
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_walk import PICTURES as WALK
from tests.conftest import ROOT
from tests.contract.conftest import Xcheck

DOCS = ROOT / "docs"
CARDS = {"report-quotation.png": ("quote-wording",), "report-name.png": ("name-variant",), "report-figures.png": ("figure-conflict",)}
FIRST = "report-first.png"
README = "report.png"
LARGEST = 250_000
_ONLY = """rules => {
  const cards = [...document.querySelectorAll('.finding')];
  const wanted = new Set(rules.map(rule => cards.find(card => card.dataset.rule === rule)));
  for (const card of cards) card.hidden = !wanted.has(card), card.style.contentVisibility = 'visible';
  for (const group of document.querySelectorAll('.group')) group.hidden = !group.querySelector('.finding:not([hidden])');
}"""


@pytest.fixture
def report(chromium: Browser, xcheck: Xcheck, tmp_path: Path) -> Page:
    """The report on the sample articles, open in a browser."""
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    shutil.copy(ROOT / "xcheck.yaml", tmp_path / "xcheck.yaml")
    assert xcheck("check", "--jobs", "1", "--no-cache").status == 1
    page = chromium.new_page(viewport={"width": 1180, "height": 860}, color_scheme="light")
    page.goto((tmp_path / "reports/report.html").as_uri())
    return page


def kept(name: str, image: bytes) -> None:
    """Writes the picture where that is asked for; proves that one stands in the documentation and that this one could."""
    if os.environ.get("XCHECK_WRITE") == "1":
        (DOCS / name).write_bytes(image)
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(image) <= LARGEST
    shown = (DOCS / name).read_bytes()
    # Fonts differ from machine to machine by a few pixels; another page or another card differs by more.
    for made, there in zip(struct.unpack(">II", image[16:24]), struct.unpack(">II", shown[16:24]), strict=True):
        assert abs(made - there) <= 0.15 * there, f"{name} is out of date: write it anew"


def test_the_first_screen(report: Page) -> None:
    kept(FIRST, report.screenshot())
    report.close()


def test_a_card_for_each_kind_of_conflict(report: Page) -> None:
    report.set_viewport_size({"width": 1180, "height": 1500})  # a whole card, with nothing of the page's own bars over it
    for name, rules in CARDS.items():
        report.evaluate(_ONLY, list(rules))
        report.wait_for_timeout(300)
        kept(name, report.locator(".finding:not([hidden])").first.screenshot())
    report.close()


def test_every_picture_is_made_by_a_test_and_shown() -> None:
    made = {FIRST, README, *CARDS, *WALK}
    assert {picture.name for picture in DOCS.rglob("*.png")} == made
    pages = [*DOCS.rglob("*.md"), ROOT / "README.md"]
    shown = {Path(found).name for page in pages for found in re.findall(r"!\[[^\]]+\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))}
    assert shown == made
