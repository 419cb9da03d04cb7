"""What a page is made of beside its story: blocks by their kind, and credit lines."""

from __future__ import annotations

from typing import ClassVar, Literal

from xcheck.model.records.record import Record

BlockKind = Literal["headline", "body", "credit", "correction", "boilerplate", "list"]
Position = Literal["head", "inside", "tail"]


class Block(Record, frozen=True):
    """One paragraph or line, or a group of lines that belong together, and what it is."""

    type: ClassVar[str] = "block"

    kind: BlockKind = "body"
    template: str | None = None
    """The declared template that claimed it, or `repeated` where repetition did."""
    family: str | None = None
    """For furniture, what an editor calls it: newsletter, comments, related stories."""
    position: Position | None = None
    """For furniture: before, inside or after the story."""
    repeats: int = 1
    """For furniture: how many voices show this wording."""
    wording: str | None = None
    """For furniture: the words that stay when headlines and numbers in it change, levelled."""


class Credit(Record, frozen=True):
    """The author note of an article, one sentence or more: who wrote it, what they are, where it ran first."""

    type: ClassVar[str] = "credit"

    author: str = ""
    role: str | None = None
    """`a former US deputy undersecretary of defense`, as written."""
    outlet: str | None = None
    """Where it was published before, as named: `Weapons and Strategy`."""
    channel: str | None = None
    """What that outlet is called: `Substack newsletter`, `newsletter`, `blog`."""
    verb: str | None = None
    """`originally published`, `first appeared`, `republished`."""
    posts: tuple[str, ...] = ()
    """The titles in `role`, one by one, levelled: `staff writer`."""
    houses: tuple[str, ...] = ()
    """For whom, levelled: `harbour gazette`."""
    contacts: tuple[str, ...] = ()
    """Addresses and handles."""
