"""Terms, marks without a partner, and what house rules look for."""

from __future__ import annotations

from typing import ClassVar

from xcheck.model.records.record import Record


class Term(Record, frozen=True):
    """A word or compound that is known to be written in more than one way."""

    type: ClassVar[str] = "term"
    repeated: ClassVar[tuple[str, ...]] = ("text", "term", "form", "forms", "here", "preferred", "standard")

    term: str = ""
    """What all spellings of one term share: the declared form, or its letters alone."""
    form: str = ""
    """This spelling, with case and inflection taken off, so that only the difference in question is left."""
    quoted: bool = False
    forms: tuple[str, ...] = ()
    """All spellings of the term, each as `form` has it."""
    here: tuple[str, ...] = ()
    """How each of `forms` would be written at this place, in the same order."""
    preferred: str = ""
    """The one of `forms` that the list of terms prefers, if any."""
    before_noun: bool = False
    """Whether its hyphen may only tie it to the noun that follows, so that it says nothing against the open form."""
    standard: str = ""
    """The pair of spelling standards that the first two of `forms` follow: `british and american`; empty where there is none."""


class Mark(Record, frozen=True):
    """A bracket or quotation mark that has no partner."""

    type: ClassVar[str] = "mark"

    mark: str = ""
    expected: str = ""
    """The mark that is missing."""


class Phrase(Record, frozen=True):
    """A place that a house rule's own pattern found."""

    type: ClassVar[str] = "phrase"

    rule: str = ""
    form: str = ""
    """Which of the rule's forms it is."""
    suggestion: str | None = None
