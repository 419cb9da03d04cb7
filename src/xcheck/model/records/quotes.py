"""Quotations, who is given as their source, and the words that say so."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import Struct

from xcheck.model.records.record import Record

SpeakerKind = Literal["person", "role", "organisation", "artefact", "anonymous", "unknown"]
How = Literal["postposed", "inverted", "preposed", "according-to", "colon", "split", "continued", "inherited", "none"]


class Speaker(Struct, frozen=True, gc=False):
    """Who is given as the source of a quotation, and where that stands."""

    text: str
    start: int
    end: int
    entity: str | None = None
    kind: SpeakerKind = "unknown"
    title: str = ""
    """What stands beside the name in its noun phrase and its apposition: `Labour spokesman`, `a lawyer for the union`."""
    name: str = ""
    """For `he`, `she`, an office and half a name, the full name of the one person of the article who can be meant."""
    name_start: int = 0
    name_end: int = 0

    @property
    def somebody(self) -> bool:
        """Whether this is one person, given by name or settled."""
        return self.kind == "person" or bool(self.name)

    @property
    def called(self) -> str:
        """The speaker's name: of a pronoun or an office the name that it stands for, where that is settled."""
        return self.name or self.text


class Cue(Struct, frozen=True, gc=False):
    """The words that attribute a quotation: `said`, `according to`, `in a statement`."""

    text: str
    start: int
    end: int


class Quote(Record, frozen=True):
    """Words between quotation marks; the span lies between the marks."""

    type: ClassVar[str] = "quote"

    speaker: Speaker | None = None
    also: tuple[Speaker, ...] = ()
    cue: Cue | None = None
    how: How = "none"
    confidence: int | float = 0.0
    relayed: bool = False
    """Whether the speaker passes on somebody else's words, or somebody else passes on the speaker's."""
    speech: bool = True
    """False for titles of works, labels, scare quotes and mottos."""
    via: Speaker | None = None
    """Who passes the words on, where that is said: `according to the BBC`, `Smith recalled that Jones said`."""
    marks: str = ""
    """The marks around it, opening and closing: `“”`."""
