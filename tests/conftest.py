"""What tests share: the shipped standards, loaded once, and articles from plain texts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from xcheck.model.article import Article
from xcheck.model.result import Result
from xcheck.readers import read_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from xcheck.run import Standards

settings.register_profile("suite", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parent.parent


def articles_of(*texts: str, folder: str = "desk") -> tuple[Article, ...]:
    """Articles from texts, each with front matter if it needs any; paths are `desk/1.txt`, `desk/2.txt` …"""
    found: list[Article] = []
    for number, text in enumerate(texts, 1):
        articles, notices = read_bytes(text.encode("utf-8", "surrogatepass"), f"{folder}/{number}.txt", {}, None)
        assert not notices, notices
        found.extend(articles)
    return tuple(found)


@pytest.fixture(scope="session")
def against() -> Standards:
    """The rulebook, register and lists that ship."""
    from xcheck.run import standards
    from xcheck.settings import Settings

    return standards(Settings())


@pytest.fixture(scope="session")
def examine(against: Standards) -> Callable[..., Result]:
    """Checks texts against the shipped standards."""
    from xcheck.run import check

    def examine(*texts: str) -> Result:
        return check(articles_of(*texts), against)

    return examine


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser that a worker starts. Where there is none the tests are skipped, or fail with XCHECK_REQUIRE_BROWSER=1."""
    from playwright.sync_api import expect, sync_playwright

    from tests.browser.launch import binary, launched

    if binary() is None:
        reason = "BROWSER TESTS DID NOT RUN: no Chromium found (apt-get install chromium, or set XCHECK_CHROMIUM)"
        if os.environ.get("XCHECK_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    # Five seconds, Playwright's own patience, are few on a machine that does other work.
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()
