"""Parts of pages that a test writes and proves: between `<!-- NAME: … -->` and `<!-- end of NAME -->`."""

from __future__ import annotations

import os
import re

from tests.conftest import ROOT


def prove(page: str, name: str, wanted: str) -> None:
    """Asserts that the part of the page is `wanted`; with XCHECK_WRITE=1 it is written first."""
    file = ROOT / page
    part = re.compile(rf"(<!-- {name}: [^\n]*-->\n).*?(\n?<!-- end of {name} -->)", re.DOTALL)
    if os.environ.get("XCHECK_WRITE") == "1":
        file.write_text(part.sub(lambda m: f"{m[1]}\n{wanted}\n\n<!-- end of {name} -->", file.read_text(encoding="utf-8")), encoding="utf-8")
    found = part.search(file.read_text(encoding="utf-8"))
    assert found, f"{page}: no part {name}"
    assert found[0] == f"{found[1]}\n{wanted}\n\n<!-- end of {name} -->"
