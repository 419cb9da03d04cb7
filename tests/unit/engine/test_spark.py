"""The engine on Spark: the report of one process to the byte, also when a worker dies, and one line where Spark cannot be had."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.unit.engine.lethal import Lethal
from xcheck import run
from xcheck.checks.base import Check
from xcheck.engine import comparing, local, spark
from xcheck.engine.cache import Cache
from xcheck.engine.spark import Spark
from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import Record
from xcheck.report import json
from xcheck.resolve.corpus import resolve
from xcheck.run import Standards
from xcheck.settings import Settings

RETRYING = "local[2,4]"
"""Two workers in one JVM; a task is tried four times, as on a cluster."""


@pytest.fixture(scope="session")
def session() -> Iterator[Any]:
    """One Spark for all tests. Without Java or PySpark they are skipped, or fail where XCHECK_REQUIRE_JAVA is set."""
    missing = [name for name in ("pyspark", "pandas", "pyarrow") if importlib.util.find_spec(name) is None]
    missing += [] if spark.has_java() else ["Java"]
    if missing:
        said = f"NOT TESTED: --engine spark, for want of {', '.join(missing)}"
        if os.environ.get("XCHECK_REQUIRE_JAVA") == "1":
            pytest.fail(said)
        pytest.skip(said)
    with pytest.MonkeyPatch.context() as patch:
        # Workers import this folder's checks; and a JVM that lives for seconds does not earn back its best compiler.
        patch.setenv("PYTHONPATH", str(ROOT), prepend=os.pathsep)
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", prepend=" ")
        begun = spark.begun(os.environ.get("XCHECK_SPARK_MASTER", RETRYING))
        yield begun
        begun.stop()


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    """The sample articles, which show every rule."""
    return run.read_all([ROOT / "corpus"], Settings())[0]


def test_the_report_is_that_of_one_process_cold_and_warm(session: Any, articles: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    expected = run.check(articles, against)
    assert len(expected.findings) > 10
    assert json.write(run.check(articles[::-1], against, engine=Spark(session=session))) == json.write(expected)
    with Cache(tmp_path) as kept:
        run.check(articles, against, kept=kept)
        # All that is known need not be made, and begins no session.
        assert json.write(run.check(articles, against, kept=kept, engine=Spark("spark://nowhere"))) == json.write(expected)
        warm = Spark("spark://nowhere").extract_all(articles, against.lexicon, kept)
    assert [(e.origin, len(e.records)) for e in warm] == [(e.origin, len(e.records)) for e in local.extract_all(articles, against.lexicon)]


def test_a_worker_that_dies_changes_nothing_and_a_check_that_breaks_is_told(
    session: Any, articles: tuple[Article, ...], against: Standards, tmp_path: Path
) -> None:
    extractions = local.extract_all(articles, against.lexicon)
    settled = resolve(extractions, against.register)
    executor = os.environ.get("XCHECK_SPARK_MASTER", "").startswith("local-cluster")
    nowhere = Lethal(str(tmp_path / "nowhere"))
    lethal: dict[str, Check[Record]] = {"lethal": Lethal(str(tmp_path), executor, os.getpid()), "broken": nowhere}  # type: ignore[dict-item]
    harmless: dict[str, Check[Record]] = {"lethal": Lethal(), "broken": nowhere}  # type: ignore[dict-item]
    expected, told = comparing.compare_all(settled, harmless)
    assert len(expected["lethal"]) > 5 and [(n.kind, n.gravity) for n in told] == [("broken", "trouble")]
    assert Spark(session=session).compare_all(settled, lethal) == (expected, told)
    assert {file.name for file in tmp_path.iterdir()} == {"keys", "compare"}


def test_what_is_about_some_articles_is_compared_here(articles: tuple[Article, ...], against: Standards) -> None:
    settled = resolve(local.extract_all(articles, against.lexicon), against.register)
    digests = {articles[0].digest}
    checks = {rule.id: check for rule, check in against.book.bound}
    found, _ = Spark("spark://nowhere").compare_all(settled, checks, digests)
    assert found == comparing.compare_all(settled, checks, digests)[0]
    assert any(found.values())


def test_without_java_or_pyspark_there_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(spark, "_needed", lambda *names: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(Trouble) as caught:
        spark.begun("local[1]")
    assert caught.value.notices == (Notice("", "engine", "--engine spark needs Java 17 or later: there is no java on the PATH or in JAVA_HOME"),)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert not spark.has_java()


def test_what_python_lacks_is_named_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in ("pyspark", "pandas") else object())
    with pytest.raises(Trouble) as caught:
        spark.begun("local[1]")
    assert caught.value.notices == (Notice("", "engine", "--engine spark needs pyspark, pandas: pip install 'xcheck-editorial[spark]'"),)


@pytest.mark.parametrize("master", ["", "mesos://desk", "spark//desk", "local[x]", "yarn-client", "sc://"])
def test_a_master_that_is_none_begins_nothing(master: str) -> None:
    with pytest.raises(Trouble, match="is no Spark: write"):
        spark.begun(master)


@pytest.mark.parametrize(
    "master", ["local", "local[*]", "local[2,4]", "local-cluster[2,1,1024]", "yarn", "spark://desk:7077", "k8s://https://desk:6443", "sc://desk:15002"]
)
def test_masters_that_spark_knows(master: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Trouble, match="needs pyspark, pyarrow, pandas"):
        spark.begun(master)


def test_of_a_fault_in_the_jvm_the_cause_is_told() -> None:
    fault = RuntimeError("An error occurred while calling o1.x.\n: org.apache.spark.SparkException: All masters are gone\n\tat a.b.c")
    assert spark._first_line(fault) == "org.apache.spark.SparkException: All masters are gone"
    assert spark._first_line(RuntimeError("[JAVA_GATEWAY_EXITED] Java gone\nmore")) == "[JAVA_GATEWAY_EXITED] Java gone"
    assert spark._first_line(ConnectionResetError()) == "ConnectionResetError"


def test_partitions_grow_with_what_is_sent() -> None:
    assert [spark._partitions(weight) for weight in (0, 10_000_000, 200_000_000, 10**12)] == [4, 5, 100, 20_000]
