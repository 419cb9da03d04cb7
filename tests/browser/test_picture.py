"""The README's picture comes from the real page; `picture.py` writes it, this proves that it can."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import picture
from tests.golden import samples
from xcheck.report import html


def test_the_picture_is_wide_enough_and_small_enough(chromium: Browser, tmp_path: Path) -> None:
    assert chromium.is_connected()
    page, image = tmp_path / "report.html", tmp_path / "docs" / "report.png"
    page.write_bytes(html.write(samples.small()))
    # In a process of its own: it drives a browser of its own.
    subprocess.run([sys.executable, picture.__file__, str(page), str(image), "--show", "name-variant", "quote-speaker"], check=True)
    made = image.read_bytes()
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", made[16:24])
    assert width == picture.WIDTH
    assert 1_200 < height < 3_000
    assert len(made) <= picture.LARGEST
