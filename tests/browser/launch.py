"""How a Chromium is found and started, for tests and for the picture."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)


def binary() -> str | None:
    """The path of the Chromium to drive, or None."""
    named = os.environ.get("XCHECK_CHROMIUM")
    if named is not None:
        return shutil.which(named)
    return next((found for name in ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)


def launched(playwright: Playwright) -> Browser:
    """A headless browser. Raises RuntimeError where there is none."""
    path = binary()
    if path is None:
        raise RuntimeError("no Chromium found: apt-get install chromium, or set XCHECK_CHROMIUM")
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))
