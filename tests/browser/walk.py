"""The walk of a reviewer through two hundred findings: the twelve names that explain most of them are settled first.

    .venv/bin/python tests/browser/walk.py docs

writes the pictures of docs/reviewing.md. The test beside it counts keys and clicks and proves the table there.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.browser.launch import launched
from tests.browser.newsroom import newsroom
from xcheck.report import html

VIEW: ViewportSize = {"width": 1180, "height": 860}
LARGEST = 250_000
"""Bytes a picture in the documentation may have."""
REASON = "house spelling, told to the desk"


@dataclass(slots=True)
class Step:
    """One step: what was done, how many keys (typed words apart) and clicks it took, and how long the page took to answer."""

    told: str
    clicks: int = 0
    keys: int = 0
    typed: int = 0
    settled: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class Walk:
    """Drives a page and counts as it goes. `folder` takes pictures, if there is one."""

    page: Page
    folder: Path | None = None
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, told: str) -> Iterator[None]:
        """A step of the walk with its time."""
        self.steps.append(Step(told))
        begun = time.perf_counter()
        yield
        self.steps[-1].seconds = time.perf_counter() - begun
        self.steps[-1].settled = self.page.locator(".decided").count()

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.steps[-1].clicks += 1

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.steps[-1].keys += 1

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)
        self.steps[-1].typed += len(words)

    def picture(self, name: str) -> None:
        """A picture of what the reviewer sees. Raises ValueError when it would be too large."""
        if self.folder is None:
            return
        self.page.wait_for_timeout(200)
        image = self.page.screenshot()
        if len(image) > LARGEST:
            raise ValueError(f"{name} is {len(image):,} bytes, more than {LARGEST:,}")
        (self.folder / name).write_bytes(image)


def walk(page: Page, folder: Path | None = None) -> Walk:
    """Settles the twelve names of the first screen, looks at one finding, and takes the decisions away."""
    on = Walk(page, folder)
    on.picture("reviewing-first-screen.png")
    names = page.locator(".settling a").all_inner_texts()
    for number, name in enumerate(names):
        with on.step(f"{name}: look, and send to be mended"):
            on.click(f".settling li:nth-child({number + 1}) a")
            if number == 1:
                page.keyboard.press("Escape")
                on.picture("reviewing-a-name.png")
            on.press("Shift+M")
            if number == 0:
                on.type(REASON)
                on.picture("reviewing-a-decision.png")
            on.press("Enter")
            # The reason stays for the next name. Back to the first screen:
            on.press("Home")
    with on.step("one dismissal among what is left"):
        on.click("#clear")
        page.locator("#mine").select_option("open")
        on.steps[-1].clicks += 2
        on.press("j")
        on.press("d")
        on.type("the poem has it so")
        on.press("Enter")
    with on.step("the decisions taken away as a file"):
        on.click("#take")
        on.picture("reviewing-take-away.png")
        with page.expect_download():
            on.click("#download")
    return on


def table(steps: list[Step]) -> str:
    """The walk as the table of docs/reviewing.md: only what is the same on every machine."""
    first, *others = steps[:12]
    rows = [
        ("the first name, with the reason typed once", first.clicks, first.keys, first.typed, first.settled),
        (f"the other {len(others)} names, each", others[0].clicks, others[0].keys, others[0].typed, ""),
        (
            "**the twelve names together**",
            sum(s.clicks for s in steps[:12]),
            sum(s.keys for s in steps[:12]),
            sum(s.typed for s in steps[:12]),
            steps[11].settled,
        ),
        *((s.told, s.clicks, s.keys, s.typed, s.settled) for s in steps[12:]),
    ]
    lines = ["| step | clicks | keys | letters typed | findings decided so far |", "| --- | --: | --: | --: | --: |"]
    return "\n".join([*lines, *(f"| {' | '.join(map(str, row))} |" for row in rows)]) + "\n"


def main() -> None:
    folder = Path(sys.argv[1])
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary) / "report.html"
        file.write_bytes(html.write(newsroom()))
        browser = launched(playwright)
        page = browser.new_page(viewport=VIEW, color_scheme="light")
        page.goto(file.as_uri())
        made = walk(page, folder)
        print(table(made.steps))
        browser.close()


if __name__ == "__main__":
    main()
