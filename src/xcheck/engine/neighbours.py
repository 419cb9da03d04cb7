"""The records of an archive that may share keys with those of a draft, by the concordance of its index; no others are made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from xcheck.checks.base import Check
from xcheck.model.records import Record

if TYPE_CHECKING:
    from xcheck.engine.concordance import Concordance, Holders

R = TypeVar("R", bound=Record)


class Settled(Protocol):
    """Where settled records are had from; see `xcheck.resolve.corpus.Settled`."""

    @property
    def digests(self) -> Collection[str]:
        """Those of the articles that count."""

    def among(self, kinds: Collection[type[Record]], wanted: Mapping[str, Collection[int] | None]) -> list[Record]:
        """The records of these types in the articles with these digests: all, or those at the places of the ones with these numbers."""


class Archive:
    """An archive that counts together with a few other articles, and the concordance of its index."""

    def __init__(self, settled: Settled, concordance: Concordance) -> None:
        """What of `settled` is not in the concordance is looked at whatever its keys are."""
        self._settled, self._concordance = settled, concordance
        self._strangers = frozenset(settled.digests) - frozenset(concordance.articles)

    def nearby(self, check: Check[Any]) -> Neighbours[Any] | None:
        """The records of a check, where it is known which ones hold its keys."""
        holders = self._concordance.holders(check)
        return None if holders is None else Neighbours(check, self._settled, holders, self._strangers)


class Neighbours(Generic[R]):
    """The records of one check, made for those that ask for them."""

    def __init__(self, check: Check[R], settled: Settled, holders: Holders, strangers: Collection[str]) -> None:
        """`holders` tells which records hold one of some keys; `strangers` are the articles that it does not know."""
        self._check, self._settled, self._holders, self._strangers = check, settled, holders, strangers
        self._asked: set[str] = set()
        self._whole: set[str] = set()

    def about(self, digests: Collection[str]) -> list[R]:
        """Those of the articles with these digests, and of all that are unknown."""
        return self._among(dict.fromkeys((*digests, *self._strangers)))

    def near(self, records: Iterable[R]) -> list[R]:
        """All that share a key with one of these, but for those of keys that were asked for before."""
        keys = {key for record in records for key in self._check.keys(record)} - self._asked
        self._asked |= keys
        return self._among(self._holders(keys))

    def _among(self, wanted: Mapping[str, Collection[int] | None]) -> list[R]:
        missing = {digest: numbers for digest, numbers in wanted.items() if digest not in self._whole}
        self._whole.update(digest for digest, numbers in missing.items() if numbers is None)
        found: list[Any] = self._settled.among(self._check.reads, missing)
        return found
