"""Where the rules and lists are that come with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.files.shipped import shipped
from xcheck.model.notice import Trouble


def test_the_checkout_has_its_rules() -> None:
    assert (shipped() / "house").is_dir()


def test_an_installed_package_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "xcheck"
    package.mkdir(parents=True)
    monkeypatch.setattr("xcheck.files.shipped.__file__", str(package / "files/shipped.py"))
    with pytest.raises(Trouble, match="install it again"):
        shipped()
    (package / "_rules").mkdir()
    assert shipped() == package / "_rules"
