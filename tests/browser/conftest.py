"""Playwright drives the Chromium that the system has; nothing is downloaded.

Debian: `apt-get install chromium`. Without one the tests here are skipped, and the summary says so; with
XCHECK_REQUIRE_BROWSER=1 that is a failure. XCHECK_CHROMIUM names another binary.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

Visit = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Opens a page of ours from a file, as a browser context with these options; the page's own `said` holds every
    line of its console and every error. A test ends with an error if anything was asked of the network."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []

    def open_page(content: bytes, fragment: str = "", **options: Any) -> Page:
        file = tmp_path / f"report-{len(contexts)}.html"
        file.write_bytes(content)
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("request", lambda request: asked.append(request.url) if request.url != file.as_uri() + fragment else None)
        page.said = said  # type: ignore[attr-defined]
        page.goto(file.as_uri() + fragment)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(tmp_path.as_uri())] == []
