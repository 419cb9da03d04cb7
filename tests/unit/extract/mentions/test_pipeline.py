"""Installed pipelines: told apart by name and versions, and asked for in vain with a clear word."""

from __future__ import annotations

import importlib.metadata
import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import articles_of
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


@pytest.mark.skipif(find_spec("spacy") is None or find_spec(NAME) is None, reason=f"spaCy and {NAME} are not installed: the real pipeline is NOT tested here")
def test_the_real_pipeline_adds_and_removes_nothing() -> None:
    known = pipeline.identity(NAME)
    (article,) = articles_of("The envoy Rustem Kalvadze left Brenn for the Kestrel Fund. Then Kelly spoke, and Barack Obama listened.")
    plain = {(r.start, r.end) for r in extract(article, PLAIN).records if isinstance(r, Mention)}
    both = {(r.start, r.end) for r in extract(article, Lexicon(PLAIN.templates, PLAIN.terms, (), known)).records if isinstance(r, Mention)}
    assert plain <= both
