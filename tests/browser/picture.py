"""Makes the README's picture from a real page.

    .venv/bin/python tests/browser/picture.py reports/report.html docs/report.png [--show RULE ...]

It shows the first screen and, below it, the first finding of each rule named (default: the first of all).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.browser.launch import launched

WIDTH = 1280
LARGEST = 400_000
"""Bytes: a picture in a README should load at once."""
_KEEP = """rules => {
  const cards = [...document.querySelectorAll('.finding')];
  const wanted = new Set(rules.length ? rules.map(rule => cards.find(card => card.dataset.rule === rule)) : cards.slice(0, 1));
  for (const card of cards) card.hidden = !wanted.has(card), card.style.contentVisibility = 'visible';
  for (const group of document.querySelectorAll('.group')) group.hidden = !group.querySelector('.finding:not([hidden])');
  for (const rest of document.querySelectorAll('.list, .colophon, .remarks')) rest.hidden = true;
}"""
_HEIGHT = """() => {
  const last = [...document.querySelectorAll('.finding:not([hidden])')].pop() ?? document.querySelector('main');
  return Math.ceil(last.getBoundingClientRect().bottom + scrollY + 28);
}"""


def picture(page_file: Path, rules: list[str]) -> bytes:
    """A PNG of the page, 1280 pixels wide. Raises ValueError when it would be too large for a README."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        page = browser.new_page(viewport={"width": WIDTH, "height": 900}, color_scheme="light")
        page.goto(page_file.resolve().as_uri())
        page.evaluate(_KEEP, rules)
        page.set_viewport_size({"width": WIDTH, "height": page.evaluate(_HEIGHT)})
        # What is near the screen gets its buttons now, and grows by them.
        page.wait_for_timeout(300)
        height = page.evaluate(_HEIGHT)
        page.set_viewport_size({"width": WIDTH, "height": height})
        image: bytes = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
        browser.close()
    if len(image) > LARGEST:
        raise ValueError(f"the picture is {len(image):,} bytes, more than {LARGEST:,}: show fewer findings")
    return image


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path, help="a report.html")
    parser.add_argument("image", type=Path, help="the PNG to write")
    parser.add_argument("--show", nargs="*", default=[], metavar="RULE", help="rules whose first finding is shown")
    asked = parser.parse_args()
    asked.image.parent.mkdir(parents=True, exist_ok=True)
    asked.image.write_bytes(picture(asked.page, asked.show))


if __name__ == "__main__":
    main()
