"""What an engine is: who extracts articles and compares records where that is not done in this process."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from xcheck.checks.base import Check
from xcheck.engine.laps import Lap, no_lap
from xcheck.engine.local import Kept, Progress, nobody_waits
from xcheck.extract.extraction import Extracted, Lexicon
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.notice import Notice
from xcheck.model.records import Record
from xcheck.resolve.settled import Settled


class Engine(Protocol):
    """Does what `xcheck.engine.local` does, with the same result to the byte."""

    def extract_all(self, articles: Sequence[Article], lexicon: Lexicon, kept: Kept | None = None, progress: Progress = nobody_waits) -> list[Extracted]:
        """The extractions of `articles`, in their order; those that are `kept` are not made again."""

    def compare_all(
        self, settled: Settled, checks: Mapping[str, Check[Record]], about: Collection[str] | None = None, lap: Lap = no_lap
    ) -> tuple[dict[str, list[Conflict]], tuple[Notice, ...]]:
        """The conflicts that each check (by rule id) finds, and the checks that broke."""
