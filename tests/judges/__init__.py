"""Programs from npm that judge what xcheck writes, in the versions of `package-lock.json`; `make judges` installs them.

Where they are not installed, tests that need one are skipped, and the summary says so; with XCHECK_REQUIRE_JUDGES=1 that
is a failure.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = ROOT / "build/judges/node_modules"
_SARIF = {"linux": "linux/Sarif.Multitool", "darwin": "darwin/Sarif.Multitool", "win32": "win32/Sarif.Multitool.exe"}


def html_validate() -> str:
    """The command that judges HTML."""
    return _there(MODULES / ".bin/html-validate", "html-validate")


def sarif_multitool() -> str:
    """The command that judges SARIF: the program itself, since its wrapper hands arguments to a shell unquoted."""
    return _there(MODULES / f"@microsoft/sarif-multitool-{_SARIF.get(sys.platform, sys.platform)}", "@microsoft/sarif-multitool")


def _there(program: Path, name: str) -> str:
    if os.access(program, os.X_OK):
        return str(program)
    reason = f"NOT JUDGED: {name} is not installed (make judges)"
    if os.environ.get("XCHECK_REQUIRE_JUDGES") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
