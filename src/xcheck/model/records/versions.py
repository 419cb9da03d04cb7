"""Articles that repeat one another, and what changed between versions of one."""

from __future__ import annotations

from typing import ClassVar

from xcheck.model.records.names import Spot
from xcheck.model.records.record import Record


class Copy(Record, frozen=True):
    """One article among near copies of one text. Its place is its headline, or the first words of its story.

    Made from the whole corpus, it is never cached.
    """

    type: ClassVar[str] = "copy"

    cluster: str = ""
    """What all copies of the text have in common."""
    day: str = ""
    """The article's date, `YYYY-MM-DD`: the declared one, else the one on a line of its own at its head."""
    words: int = 0
    """Words of its story, furniture left out."""
    original: bool = False
    """Whether it is the article that the others are compared with: the earliest, else the longest."""
    exact: bool = False
    """Whether its file holds the very article that another file holds."""
    later: bool = False
    """Whether its date is later than the original's."""
    share: int = 100
    """How many of a hundred of its words stand in the original, in order."""
    differs: tuple[str, ...] = ()
    """What is different in the original, as sentences without full stop."""


class Shared(Record, frozen=True):
    """Sentences in a row that stand in another article word for word. Its place is those of its first paragraph.

    Made from the whole corpus, it is never cached.
    """

    type: ClassVar[str] = "shared"

    sentences: tuple[str, ...] = ()
    """A hash over the words of each sentence."""
    lengths: tuple[int, ...] = ()
    """How many words of each sentence stand outside quotation marks."""
    paragraphs: int = 1
    """Over how many paragraphs it goes."""


class Revision(Record, frozen=True):
    """A telling change from an older version of its article to this one. Made by comparing the two, never extracted.

    Its own place is what stands there now; where words were only taken out, the words around the gap.
    """

    type: ClassVar[str] = "revision"

    kind: str = ""
    """`number`, `date`, `name`, `quote`, `attribution` or `negation`."""
    before: str = ""
    """What stood there, on one line."""
    after: str = ""
    around: str = ""
    """The words of its sentence beside it, levelled."""
    noted: bool = False
    """Whether a correction or update line came with the version."""
    earlier: Spot | None = None
    """The place in the older version."""
