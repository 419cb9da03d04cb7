"""The corpus settled, in this order: versions, near copies, furniture, who is who.

Every check stands on what is settled here: an older version drops out, near copies speak with one voice, furniture is
masked, names find their entities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from xcheck.extract.extraction import Extraction
from xcheck.model.article import Origin
from xcheck.model.entity import Entity
from xcheck.model.notice import Notice
from xcheck.model.records import Record
from xcheck.names.register import Register
from xcheck.resolve import copies, furniture, people
from xcheck.resolve.variants import Apart
from xcheck.resolve.versions import current


@dataclass(frozen=True, slots=True)
class Settled:
    """The records of the articles that count, with everything filled in that only the corpus knows."""

    records: tuple[Record, ...]
    entities: tuple[Entity, ...]
    notices: tuple[Notice, ...]
    apart: tuple[Apart, ...] = ()
    """The pairs of like full names that were not taken for one, and why not."""


def resolve(extractions: Sequence[Extraction], register: Register) -> Settled:
    """Settles the corpus. The result depends on the set of extractions only, not on their order."""
    counting, notices = current([e.origin for e in extractions])
    seen: dict[tuple[str, str], Extraction] = {(e.origin.path, e.origin.digest): e for e in extractions}
    live = [seen[key] for key in sorted(counting & seen.keys())]
    voices = copies.voices([(e.origin, e.signature) for e in live])
    records: list[Record] = []
    for extraction in live:
        records.extend(_speaking(extraction, voices.get(extraction.origin.digest, extraction.origin.digest)))
    settled = people.settle(furniture.settle(records), register)
    return Settled(settled.records, settled.entities, notices, settled.apart)


def _speaking(extraction: Extraction, voice: str) -> Sequence[Record]:
    if voice == extraction.origin.voice:
        return extraction.records
    origin: Origin = extraction.origin.speaking_for(voice)
    return [replace(record, origin=origin) for record in extraction.records]
