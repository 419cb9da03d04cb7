"""The engine that `--engine` names: none for this machine's own processes, and one line for what cannot be."""

from __future__ import annotations

import pytest

from xcheck.cli.engines import Engines, engine
from xcheck.engine import spark
from xcheck.model.notice import Trouble


def test_this_machine_needs_no_engine() -> None:
    with engine(Engines.local, None) as chosen:
        assert chosen is None


def test_a_master_without_spark_is_a_mistake() -> None:
    with pytest.raises(Trouble, match="--master goes with --engine spark"), engine(Engines.local, "local[2]"):
        pass


@pytest.mark.parametrize(("given", "master"), [(None, "local[*]"), ("spark://desk:7077", "spark://desk:7077"), ("sc://desk:15002", "sc://desk:15002")])
def test_spark_begins_when_it_is_needed_and_ends_with_the_run(given: str | None, master: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    ended: list[str] = []

    class Session:
        def stop(self) -> None:
            ended.append("stopped")

    def begin(url: str) -> Session:
        begun.append(url)
        return Session()

    monkeypatch.setattr(spark, "begun", begin)
    with engine(Engines.spark, given) as chosen:
        assert isinstance(chosen, spark.Spark)
        assert (chosen.master, begun) == (master, [])
        assert chosen.session is chosen.session
        assert (begun, ended) == ([master], [])
    assert ended == ["stopped"]
