"""What a check is: three small pure methods over records.

A check has no state between calls, reads no file, and knows neither severities nor wording. What it may know stands on
the records. One check serves many rules: a rule gives it settings, maps its grades to severities and words its
conflicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from msgspec import Struct

from xcheck.model.finding import Conflict
from xcheck.model.records import Record

R = TypeVar("R", bound=Record)


class Check(Struct, Generic[R], frozen=True):
    """The base of every check. A subclass is a frozen struct: its docstring is its manual page, its fields its settings.

    `grades` names each grade of conflict with what it means; `facts` names the placeholders its conflicts fill beside
    those every message may use (`text`, `value`, `place`, `suggestion`, `reasons`, `places`).
    """

    id: ClassVar[str] = ""
    reads: ClassVar[tuple[type[Record], ...]] = ()
    grades: ClassVar[Mapping[str, str]] = {}
    facts: ClassVar[frozenset[str]] = frozenset()
    plain: ClassVar[bool] = False
    """Whether `keys` looks at nothing that the corpus fills in: then a record has the same keys before the corpus is settled."""

    def verify(self) -> None:
        """Raises BadSetting where settings that fit their types make no sense. Asked once, when a rule is loaded."""

    def keys(self, record: R) -> Iterable[str]:
        """The groups that `record` may belong to: none, one or many. Cheap and generous."""
        raise NotImplementedError

    def linked(self, a: R, b: R) -> bool:
        """Whether two records that share a key really belong together. Symmetric."""
        return True

    def fold(self, record: R) -> str | None:
        """Records of one key with equal folds are alike for `linked` and tested once. None: alike to no other."""
        return None

    def compare(self, group: Sequence[R]) -> Iterator[Conflict]:
        """The conflicts in one group, whatever the order of its records. Pure."""
        raise NotImplementedError
