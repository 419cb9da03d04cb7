"""The records: what an article says, as typed, frozen, serialisable values.

Extraction makes them from one article alone; `resolve` fills in what only the corpus knows (`entity`, `person`,
voices, furniture); checks group and compare them. Every location slices to the text it quotes:
`article.text[record.start:record.end] == record.text`.
"""

from __future__ import annotations

from xcheck.model.records.figures import Circumstances, Dating, Day, Figure, Qualifier
from xcheck.model.records.names import EntityKind, Form, Mention, Spot
from xcheck.model.records.page import Block, BlockKind, Credit, Position
from xcheck.model.records.people import Age, Role, Tenure, When
from xcheck.model.records.quotes import Cue, How, Quote, Speaker, SpeakerKind
from xcheck.model.records.record import Record
from xcheck.model.records.versions import Copy, Revision, Shared
from xcheck.model.records.wording import Mark, Phrase, Term

__all__ = [
    "Age",
    "Block",
    "BlockKind",
    "Circumstances",
    "Copy",
    "Credit",
    "Cue",
    "Dating",
    "Day",
    "EntityKind",
    "Figure",
    "Form",
    "How",
    "Mark",
    "Mention",
    "Phrase",
    "Position",
    "Qualifier",
    "Quote",
    "Record",
    "Revision",
    "Role",
    "Shared",
    "Speaker",
    "SpeakerKind",
    "Spot",
    "Tenure",
    "Term",
    "When",
]
