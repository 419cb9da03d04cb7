"""Installed pipelines: told apart by name and versions, and asked for in vain with a clear word."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ROOT, articles_of
from xcheck.engine.fingerprint import of_lexicon
from xcheck.extract.extraction import Lexicon, extract
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.mentions import pipeline
from xcheck.extract.terms.families import Lists
from xcheck.extract.terms.terms import Terms
from xcheck.model.notice import Trouble
from xcheck.model.records import Mention
from xcheck.run import standards
from xcheck.settings import Settings

NAME = "en_core_web_sm"
PLAIN = Lexicon(Templates(), Terms.of(Lists()))


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pipeline's package on the path, and a version of spaCy."""
    home = tmp_path / "en_core_web_own"
    home.mkdir()
    (home / "__init__.py").write_text("", encoding="utf-8")
    (home / "meta.json").write_text(json.dumps({"version": "3.8.1"}), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(pipeline, "version", lambda name: "3.8.7")
    return home


def test_a_pipeline_is_known_by_its_versions(installed: Path) -> None:
    assert pipeline.identity("en_core_web_own") == "en_core_web_own 3.8.1, spaCy 3.8.7"
    assert "spacy" not in sys.modules or find_spec("spacy") is not None


def test_another_version_of_spacy_is_refused(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "version", lambda name: "3.9.0")
    with pytest.raises(Trouble, match=r"spaCy 3\.9\.0 is installed, and 3\.8 is needed"):
        pipeline.identity("en_core_web_own")


def test_a_missing_pipeline_is_told(installed: Path) -> None:
    with pytest.raises(Trouble, match="no pipeline of this name is installed"):
        pipeline.identity("en_core_web_gone")


def test_missing_spacy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(pipeline, "version", missing)
    with pytest.raises(Trouble, match=r"ner: en_core_web_sm: spaCy is not installed: pip install 'xcheck-editorial\[ner\]'"):
        standards(Settings(ner=NAME))


def test_without_the_setting_no_pipeline_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "identity", lambda name: pytest.fail("asked for"))
    assert standards(Settings()).lexicon.tagger == ""


def test_records_depend_on_the_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    tagged = Lexicon(PLAIN.templates, PLAIN.terms, (), "en_core_web_own 3.8.1, spaCy 3.8.7")
    assert of_lexicon(tagged) != of_lexicon(PLAIN)
    monkeypatch.setattr(pipeline, "loaded", lambda known: lambda text: iter([pipeline.Tagged(0, 8, "PERSON")]))
    (article,) = articles_of("Speaking for the town, nobody left.")
    assert [r.text for r in extract(article, tagged).records if isinstance(r, Mention)] == ["Speaking"]
    assert [r.text for r in extract(article, PLAIN).records if isinstance(r, Mention)] == []


TRAINED = """
import json, sys
from pathlib import Path
import spacy
from spacy.training import Example

home, name, version = Path(sys.argv[1]), "en_core_web_own", "3.8.1"
spacy.util.fix_random_seed(0)
made = spacy.blank("en", meta={"name": "core_web_own", "version": version})
made.add_pipe("ner")
told = [("Speaking for the town, nobody left.", 0, 8), ("Speaking stayed.", 0, 8), ("Speaking for nobody, she left.", 0, 8)]
examples = [Example.from_dict(made.make_doc(text), {"entities": [(start, end, "PERSON")]}) for text, start, end in told]
examples.append(Example.from_dict(made.make_doc("The ferry left at nine."), {"entities": []}))
made.initialize(lambda: examples)
for _ in range(60):
    made.update(examples)
(home / name).mkdir()
made.to_disk(home / name / f"{name}-{version}")
(home / name / "meta.json").write_text(json.dumps(made.meta))
(home / name / "__init__.py").write_text("from spacy.util import load_model_from_init_py\\ndef load(**o): return load_model_from_init_py(__file__, **o)")
info = home / f"{name}-{version}.dist-info"
info.mkdir()
(info / "METADATA").write_text(f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n")
sys.path.insert(0, str(home))

from tests.unit.extract.mentions.test_pipeline import PLAIN, named
from xcheck.extract.extraction import Lexicon
from xcheck.extract.mentions import pipeline

known = pipeline.identity(name)
text = "Speaking for the town, nobody left. The envoy Rustem Kalvadze left Brenn for the Kestrel Fund, and Barack Obama listened."
print(json.dumps([known, named(text, PLAIN), named(text, Lexicon(PLAIN.templates, PLAIN.terms, (), known))]))
"""
"""A pipeline trained on the spot and installed beside the others, then asked through everything that a real one is asked through."""


def named(text: str, lexicon: Lexicon) -> list[str]:
    (article,) = articles_of(text)
    return [r.text for r in extract(article, lexicon).records if isinstance(r, Mention)]


def test_a_real_pipeline_adds_and_removes_nothing(tmp_path: Path) -> None:
    if find_spec("spacy") is None:
        reason = "NOT TESTED: a real pipeline, for want of spaCy"
        if os.environ.get("XCHECK_REQUIRE_SPACY") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    ran = subprocess.run(
        [sys.executable, "-c", TRAINED, str(tmp_path)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    known, plain, both = json.loads(ran.stdout.splitlines()[-1])
    assert known.startswith("en_core_web_own 3.8.1, spaCy 3.8.")
    assert set(plain) < set(both)
    assert set(both) - set(plain) == {"Speaking"}
