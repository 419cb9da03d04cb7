"""`xcheck init`: a file that explains every key, is sound when its marks are taken away, and never overwrites."""

from __future__ import annotations

import re
from pathlib import Path

from tests.contract.conftest import Xcheck
from xcheck.cli.init import SAMPLES, commented
from xcheck.files import yaml
from xcheck.files.schema import accepts
from xcheck.settings import SCHEMA


def test_every_key_is_there_and_explained() -> None:
    assert list(SAMPLES) == list(SCHEMA["properties"])
    for key, about in SCHEMA["properties"].items():
        assert f"\n# {key}: " in commented()
        assert about["description"].split()[0] in commented()


def test_it_is_sound_as_written_and_with_every_key_taken_in() -> None:
    assert yaml.loads(commented(), "xcheck.yaml").value is None
    taken = re.sub(r"^# ([a-z-]+: )", r"\1", commented(), flags=re.MULTILINE)
    value = yaml.loads(taken, "xcheck.yaml").value
    assert set(value) == set(SCHEMA["properties"])
    assert accepts(value, SCHEMA)


def test_it_is_written_once(xcheck: Xcheck, tmp_path: Path) -> None:
    assert xcheck("init").status == 0
    written = (tmp_path / "xcheck.yaml").read_text()
    assert written == commented()
    (tmp_path / "xcheck.yaml").write_text("paths: [mine]\n")
    again = xcheck("init")
    assert again.status == 2
    assert again.lines == ["xcheck: xcheck.yaml: is there already and was left as it is"]
    assert (tmp_path / "xcheck.yaml").read_text() == "paths: [mine]\n"


def test_a_check_goes_by_it(xcheck: Xcheck, tmp_path: Path) -> None:
    assert xcheck("init").status == 0
    (tmp_path / "a.txt").write_text("Nothing is wrong here.\n")
    assert xcheck("check", "--no-report").status == 0
