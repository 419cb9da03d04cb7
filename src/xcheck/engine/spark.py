"""The engine on Spark: articles are extracted and groups compared by its executors, on one machine or many.

The corpus is settled on the driver, by the same function as everywhere. For each check, executors work out keys, leaders
of what is alike and the links between leaders (see `xcheck.engine.partition`); the driver clusters leaders once, by the
same function as in one process; members are then gathered by cluster and compared. Spark brings rows together and sends
them about: no hash, order or comparison of its own decides anything, so the result is that of the local engine.
Everything that is sent can be made again, so a lost executor costs time and changes nothing.
"""

from __future__ import annotations

import os
import pickle
import re
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from xcheck.checks.base import Check
from xcheck.engine import comparing, local, partition
from xcheck.engine.laps import Lap, no_lap
from xcheck.engine.local import Kept, Progress, nobody_waits
from xcheck.extract.extraction import Extracted, Extraction, Lexicon
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import Record
from xcheck.resolve.settled import Settled

LOCAL = "local[*]"
SHARE = 2_000_000
"""Characters of text, or bytes of records, from which a further partition pays."""
FEWEST, MOST = 4, 20_000
"""Partitions."""
ROWS = 500
"""Rows that are sent together; records are larger than what Spark's own number is meant for."""
_MASTERS = re.compile(r"local(-cluster)?(\[[\d*, ]+\])?|yarn|(spark|k8s|sc)://\S+")
_QUIET = Path(__file__).with_name("log4j2.properties")
_KEYED = "rule int, alike binary, rank binary, keys array<binary>, record binary"
_EDGES = "rule int, alike binary, rank binary, better binary"
_COMPARED = "rule int, place binary, conflicts binary, said string"

Ranked = tuple[int, bytes, Sequence[bytes]]
"""A leader as the driver holds it: rule, digest of what is alike, digests of keys."""
Rows = Iterable[tuple[Any, ...]]


class Spark:
    """Runs the steps on the Spark at `master`; the session begins when it is first needed and ends with `close`."""

    def __init__(self, master: str = LOCAL, session: Any = None) -> None:
        """`master` is `local[N]`, `spark://…`, `yarn`, `k8s://…`, or `sc://…` for Connect. A `session` that is given is used, and left open."""
        self.master = master
        self._session = session
        self._own = session is None

    def __enter__(self) -> Spark:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the session, if it was begun here."""
        if self._own and self._session is not None:
            self._session.stop()
            self._session = None

    @property
    def session(self) -> Any:
        """The session. Raises Trouble where there can be none."""
        if self._session is None:
            self._session = begun(self.master)
        return self._session

    def extract_all(self, articles: Sequence[Article], lexicon: Lexicon, kept: Kept | None = None, progress: Progress = nobody_waits) -> list[Extracted]:
        """The extractions of `articles`, in their order; those that are `kept` are not made again. Raises Trouble."""
        return local.extract_all(articles, lexicon, kept=kept, elsewhere=self._extracted, progress=progress)

    def _extracted(self, articles: Sequence[Article], lexicon: Lexicon) -> Iterator[bytes | Extraction]:
        raw = pickle.dumps(lexicon, 5)

        def extracted(rows: Rows) -> Iterator[tuple[int, bytes | None, bytes | None]]:
            for number, piece in rows:
                (made,) = local.made_of((pickle.loads(piece),), _opened(raw))  # noqa: S301 - from our own driver
                yield (number, made, None) if isinstance(made, bytes) else (number, None, pickle.dumps(made, 5))

        with _told():
            sent = self._frame(((number, pickle.dumps(article, 5)) for number, article in enumerate(articles)), "number bigint, piece binary")
            spread = sent.repartition(_partitions(sum(len(a.text) for a in articles)))
            found: list[bytes | Extraction | None] = [None] * len(articles)
            for number, held, whole in _rows(_mapped(spread, extracted, "number bigint, held binary, other binary").toArrow().to_batches()):
                found[number] = held if held is not None else pickle.loads(whole)  # noqa: S301 - from our own executors
        for made in found:
            assert made is not None, "every row comes back"
            yield made

    def compare_all(
        self, settled: Settled, checks: Mapping[str, Check[Record]], about: Collection[str] | None = None, lap: Lap = no_lap
    ) -> tuple[dict[str, list[Conflict]], tuple[Notice, ...]]:
        """As `comparing.compare_all`. What is only `about` some articles is little, and is compared in this process. Raises Trouble."""
        if about is not None or not checks:
            return comparing.compare_all(settled, checks, about, lap)
        names, raw = list(checks), pickle.dumps(tuple(checks.values()), 5)
        linking = frozenset(number for number, check in enumerate(checks.values()) if type(check).linked is not Check.linked)
        broken: dict[int, str] = {}
        found: dict[str, list[Conflict]] = {name: [] for name in names}
        with _told():
            pieces = list(_pieces(settled))
            width = _partitions(sum(map(len, pieces)))
            self.session.conf.set("spark.sql.shuffle.partitions", str(width))
            sent = self._frame(((piece,) for piece in pieces), "piece binary").repartition(width)
            del pieces
            keyed = _mapped(sent, lambda rows: partition.keyed((piece for (piece,) in rows), _opened(raw)), _KEYED)
            # Kept by the executors, since it is needed twice; on disk where memory is short.
            keyed = keyed.repartition(width, "alike").sortWithinPartitions("alike").persist()
            best = _mapped(keyed, lambda rows: partition.leaders((partition.Keyed(*row) for row in rows), linking), _KEYED).persist()
            try:
                ranked = self._ranked(best, broken)
                lap("keys and leaders")
                links = self._links(best, ranked, linking, raw, width, broken)
                homes = _homes(ranked, links)
                lap("links and clusters")
                for rule, _, conflicts in self._compared(keyed, homes, raw, width, broken):
                    found[names[rule]].extend(pickle.loads(conflicts))  # noqa: S301 - from our own executors
            finally:
                best.unpersist()
                keyed.unpersist()
        lap("compared")
        for rule in broken:
            found[names[rule]] = []
        told = tuple(Notice("", "broken", f"rule {names[rule]} was not checked: its check broke ({said})") for rule, said in sorted(broken.items()))
        return {name: comparing.in_order(conflicts) for name, conflicts in found.items()}, told

    def _ranked(self, best: Any, broken: dict[int, str]) -> dict[int, list[Ranked]]:
        """The leaders of each rule, the best first: all that the driver holds of them. Rules with a fault are `broken`."""
        ranked: dict[int, list[tuple[bytes, Ranked]]] = {}
        same: dict[bytes, bytes] = {}
        faults: list[partition.Leader] = []
        narrow = best.selectExpr("rule", "alike", "rank", "keys", "if(length(alike) = 0, record, cast(null as binary)) as record")
        for row in _rows(narrow.toArrow().to_batches()):
            leader = partition.Leader(*row)
            if leader.alike:
                keys = tuple(same.setdefault(key, key) for key in leader.keys)
                ranked.setdefault(leader.rule, []).append((leader.rank, (leader.rule, leader.alike, keys)))
            else:
                faults.append(leader)
        _first_faults(((fault.rule, fault.rank, fault.record.decode()) for fault in faults), broken)
        return {rule: [leader for _, leader in sorted(ranked.pop(rule))] for rule in sorted(ranked) if rule not in broken}

    def _links(
        self, best: Any, ranked: Mapping[int, Sequence[Ranked]], linking: frozenset[int], raw: bytes, width: int, broken: dict[int, str]
    ) -> dict[int, dict[int, set[int]]]:
        """For each rule that tests links, the better leaders that each leader is linked to, by their numbers."""
        seated: list[partition.Seat] = []
        task = 0
        for rule in sorted(linking & ranked.keys()):
            more, task = partition.seats(ranked[rule], task)
            seated.extend(more)
        found: dict[int, dict[int, set[int]]] = {rule: {} for rule in linking}
        if not seated:
            return found
        seats = self._frame(seated, "rule int, alike binary, task bigint, block int, key binary")
        rows = seats.join(best, ["rule", "alike"]).select("task", "rule", "key", "block", "alike", "rank", "keys", "record")
        tested = _mapped(rows.repartition(width, "task").sortWithinPartitions("task"), lambda rows: partition.edges(rows, _opened(raw)), _EDGES)
        numbers = {(rule, alike): number for rule in linking & ranked.keys() for number, (_, alike, _) in enumerate(ranked[rule])}
        faults = []
        for rule, alike, rank, better in _rows(tested.toArrow().to_batches()):
            if alike:
                own = found[rule].setdefault(numbers[rule, alike], set())
                own.update(numbers[rule, better[at : at + len(alike)]] for at in range(0, len(better), len(alike)))
            else:
                faults.append((rule, rank, better.decode()))
        _first_faults(faults, broken)
        return found

    def _compared(self, keyed: Any, homes: Iterable[partition.Home], raw: bytes, width: int, broken: dict[int, str]) -> list[tuple[int, Any, bytes]]:
        """The conflicts of each group that has any, in the order of groups."""
        gathering = self._frame(homes, "rule int, alike binary, cluster bigint, number bigint")
        rows = gathering.join(keyed, ["rule", "alike"]).select("cluster", "rule", "number", "rank", "record")
        made = _mapped(rows.repartition(width, "cluster").sortWithinPartitions("cluster"), lambda rows: partition.compared(rows, _opened(raw)), _COMPARED)
        groups = [partition.Compared(*row) for row in _rows(made.toArrow().to_batches())]
        ordered = sorted(((g.rule, pickle.loads(g.order), g) for g in groups), key=lambda row: row[:2])  # noqa: S301 - from our own executors
        _first_faults(((rule, order, group.said) for rule, order, group in ordered if group.said), broken)
        return [(rule, order, group.conflicts) for rule, order, group in ordered if rule not in broken]

    def _frame(self, rows: Rows, schema: str) -> Any:
        """Rows as a DataFrame, made of batches of them."""
        return self.session.createDataFrame(_table(rows, schema))


def _homes(ranked: Mapping[int, Sequence[Ranked]], links: Mapping[int, Mapping[int, set[int]]]) -> Iterator[partition.Home]:
    first = 0
    for rule, leaders in ranked.items():
        homes, first = partition.clusters(leaders, links.get(rule), first)
        yield from homes


def _pieces(settled: Settled) -> Iterator[bytes]:
    """What was settled, in pieces that executors make records of."""
    made = [*settled.framed.every(), *chain.from_iterable(settled.made.values())]
    for at in range(0, len(made), ROWS):
        yield partition.made_piece(at, made[at : at + ROWS])
    for number, (extraction, origin) in enumerate(settled.live):
        yield partition.live_piece(number, extraction, origin, settled.aside.get(origin.digest, ()))


def _first_faults(faults: Iterable[tuple[int, Any, str]], broken: dict[int, str]) -> None:
    for rule, _, said in sorted(faults, key=lambda fault: fault[:2]):
        broken.setdefault(rule, said)


def _partitions(weight: int) -> int:
    return max(FEWEST, min(MOST, weight // SHARE))


@lru_cache(maxsize=4)
def _opened(raw: bytes) -> Any:
    """What is the same for all partitions, unpickled once in each worker."""
    return pickle.loads(raw)  # noqa: S301 - our own, on its way between our own processes


def _mapped(frame: Any, function: Callable[[Rows], Rows], schema: str) -> Any:
    """The DataFrame of what `function` makes of the rows of each partition."""

    def batches(given: Iterable[Any]) -> Iterator[Any]:
        made = iter(function(_rows(given)))
        while some := list(islice(made, ROWS)):
            yield _batch(some, schema)

    return frame.mapInArrow(batches, schema)


def _rows(batches: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _table(rows: Rows, schema: str) -> Any:
    """Rows as an Arrow table."""
    import pyarrow

    left = iter(rows)
    made = []
    while some := list(islice(left, ROWS)):
        made.append(_batch(some, schema))
    return pyarrow.Table.from_batches(made or [_batch([], schema)])


def _batch(rows: Sequence[tuple[Any, ...]], schema: str) -> Any:
    import pyarrow

    kinds = {
        "int": pyarrow.int32(),
        "bigint": pyarrow.int64(),
        "binary": pyarrow.binary(),
        "string": pyarrow.string(),
        "array<binary>": pyarrow.list_(pyarrow.binary()),
    }
    fields = [pyarrow.field(name, kinds[kind]) for name, kind in (column.split(" ") for column in schema.split(", "))]
    columns: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else [()] * len(fields)
    arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, fields, strict=True)]
    return pyarrow.RecordBatch.from_arrays(arrays, schema=pyarrow.schema(fields))


def begun(master: str) -> Any:
    """A session on `master`. Raises Trouble, in one line, where Spark, Java or the master is missing."""
    if not _MASTERS.fullmatch(master):
        raise _trouble(f"--master {master} is no Spark: write local[N], spark://HOST:PORT, yarn, k8s://URL or sc://HOST:PORT")
    _needed(*_LIBRARIES)
    remote = master.startswith("sc://")
    if not remote and not has_java():
        raise _trouble("--engine spark needs Java 17 or later: there is no java on the PATH or in JAVA_HOME")
    here = master.startswith("local")
    if here:
        # Workers run the Python that runs this; a session on one machine is nobody else's business.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    with _told():
        from pyspark.sql import SparkSession

        if remote:
            return SparkSession.builder.remote(master).getOrCreate()
        building = SparkSession.builder.master(master).appName("xcheck")
        for name, value in (_HERE if here else _ANYWHERE).items():
            building = building.config(name, value)
        return building.getOrCreate()


_ANYWHERE: Mapping[str, str] = {
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.driver.maxResultSize": "0",
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(ROWS),
}
_HERE: Mapping[str, str] = {
    **_ANYWHERE,
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={_QUIET.as_uri()}",
}


def has_java() -> bool:
    """Whether there is a Java to run Spark with."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home) / "bin")) is not None if home else shutil.which("java") is not None


_LIBRARIES = ("pyspark", "pyarrow", "pandas")


def _needed(*modules: str) -> None:
    from importlib.util import find_spec

    missing = [name for name in modules if find_spec(name) is None]
    if missing:
        raise _trouble(f"--engine spark needs {', '.join(missing)}: pip install 'xcheck-editorial[spark]'")


@contextmanager
def _told() -> Iterator[None]:
    """Whatever Spark has against it, as Trouble in one line; also that it is not there."""
    _needed(*_LIBRARIES)
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError, ConnectionError) as fault:
        raise _trouble(f"Spark failed: {_first_line(fault)}") from fault


def _first_line(fault: BaseException) -> str:
    """What went wrong, in one line: of a fault in the JVM the line that names it, not the one that says there was one."""
    lines = [line.strip() for line in str(fault).splitlines() if line.strip()]
    return next((line[2:] for line in lines if line.startswith(": ")), lines[0] if lines else type(fault).__name__)


def _trouble(message: str) -> Trouble:
    return Trouble(Notice("", "engine", message))
