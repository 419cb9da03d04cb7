"""`credit-line`: what articles say of one author, and of where the text ran before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Credit

_RANKS = frozenset(
    ("former", "senior", "chief", "deputy", "assistant", "associate", "acting", "managing", "executive", "junior", "emeritus", "contributing", "interim")
)
"""Words without which a title is another title."""
_EMAIL = "@"


class CreditLine(Check[Credit], frozen=True):
    """Finds author notes and republication lines of one author that do not say the same.

    What it finds: an author who is a staff writer here and the deputy editor there, who writes for two differently named
    houses, whose address or handle is spelled in two ways, whose text `first` appeared in a `newsletter` here and
    `originally` in a `Substack newsletter` there. A note that only says less than another is no finding, nor is a
    republication credit as such. All notes of one author that clash are one finding.

    Why it matters: credits are owed to people and to publishers, who read them closely.

    Messages may use `{author}` and `{differences}` (what the notes differ in).

    Settings:
    - `months`: notes that lie further apart are not held against each other; people change posts.
    - `outlets`: whether it counts that an author's texts ran first in different places.

    When it is wrong: two people of one full name, or a post that changed between two articles without dates. Identity: the
    author, and the source of the articles if they name one.
    """

    id: ClassVar[str] = "credit-line"
    reads: ClassVar[tuple[type[Credit], ...]] = (Credit,)
    grades: ClassVar[Mapping[str, str]] = {"differ": "two notes of one author cannot both be what the house wants to print"}
    facts: ClassVar[frozenset[str]] = frozenset(("author", "differences"))
    plain: ClassVar[bool] = True

    months: int = 12
    outlets: bool = True

    def keys(self, record: Credit) -> Iterable[str]:
        """Author and source."""
        if record.author and (record.posts or record.houses or record.contacts or record.verb):
            yield f"{_author(record)}\x1f{record.origin.source or ''}"

    def fold(self, record: Credit) -> str | None:
        """Notes of one author belong together without a test."""
        return _author(record)

    def compare(self, group: Sequence[Credit]) -> Iterator[Conflict]:
        """One conflict with all notes that differ from another one."""
        kinds = _kinds(group)
        clashing: dict[int, set[str]] = {}
        for at, one in enumerate(kinds):
            for below, other in enumerate(kinds[:at]):
                said = self._differences(one, other)
                for number in (at, below):
                    clashing.setdefault(number, set()).update(said)
        notes = [note for number, own in enumerate(kinds) if clashing.get(number) for note in own]
        if not notes:
            return
        few = {id(note): len({n.origin.voice or n.origin.digest for n in own}) for own in kinds for note in own}
        notes.sort(key=lambda note: (few[id(note)], note.origin.path, note.start))
        differences = [name for name, _ in _FACETS if any(name in said for said in clashing.values())]
        first = notes[0]
        yield Conflict(
            "differ",
            (_author(first), first.origin.source or ""),
            tuple(Side.of(note, _value(note), "undecided") for note in notes),
            reasons=tuple(_reasons(notes, differences)),
            confidence=0.85,
            facts={"author": first.author, "differences": _listed(differences)},
        )

    def _differences(self, one: Sequence[Credit], other: Sequence[Credit]) -> set[str]:
        """What two kinds of notes differ in, as far as some of each are near enough in time."""
        if not any(self._near(a, b) for a in one for b in other):
            return set()
        return {name for name, differ in _FACETS if (self.outlets or name != "outlet") and differ(one[0], other[0])}

    def _near(self, a: Credit, b: Credit) -> bool:
        if a.origin.published is None or b.origin.published is None:
            return True
        return abs((a.origin.published - b.origin.published).days) <= self.months * 31


def _author(record: Credit) -> str:
    return " ".join(record.author.replace(".", "").casefold().split())


def _kinds(group: Sequence[Credit]) -> list[list[Credit]]:
    """The notes in kinds that say the same in all that counts."""
    found: dict[tuple[object, ...], list[Credit]] = {}
    for note in sorted(group, key=lambda note: (note.place, note.text)):
        found.setdefault((note.posts, note.houses, note.contacts, note.verb, note.channel, note.outlet), []).append(note)
    return list(found.values())


def _joined(words: str) -> str:
    return "".join(words.casefold().split()).replace("-", "")


def _covers(more: str, less: str) -> bool:
    """Whether one title or house says what the other says, and perhaps more; ranks must stand in both."""
    if _joined(more) == _joined(less):
        return True
    wide, narrow = set(more.split()), set(less.split())
    return narrow <= wide and not (wide - narrow) & _RANKS


def _clash(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each side names something that nothing on the other side goes with."""

    def lacking(these: Sequence[str], those: Sequence[str]) -> bool:
        return any(not any(_covers(a, b) or _covers(b, a) for b in those) for a in these)

    return lacking(one, other) and lacking(other, one)


def _contacts(a: Credit, b: Credit) -> bool:
    for email in (True, False):
        ours, theirs = ({c for c in note.contacts if (_EMAIL in c[1:]) is email} for note in (a, b))
        if ours and theirs and ours.isdisjoint(theirs):
            return True
    return False


def _both(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and _joined(a) != _joined(b)


def _channel(a: Credit, b: Credit) -> bool:
    """`his newsletter` and `her newsletter` are one; `Substack newsletter` and `newsletter` are two."""
    return _both(_plain(a.channel), _plain(b.channel))


def _plain(channel: str | None) -> str | None:
    return channel and " ".join(word for word in channel.split() if word.casefold() not in ("his", "her", "their", "the", "a", "our"))


_FACETS: tuple[tuple[str, Callable[[Credit, Credit], bool]], ...] = (
    ("post", lambda a, b: _clash(a.posts, b.posts)),
    ("house", lambda a, b: _clash(a.houses, b.houses)),
    ("address or handle", _contacts),
    ("wording of first publication", lambda a, b: _both(a.verb, b.verb)),
    ("kind of outlet", _channel),
    ("outlet", lambda a, b: _both(a.outlet, b.outlet)),
)


def _value(note: Credit) -> str:
    """What a note says, in short."""
    ran = " ".join(part for part in (note.verb, note.channel, note.outlet) if part)
    return "; ".join(part for part in (note.role, ran, *note.contacts) if part)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _reasons(notes: Sequence[Credit], differences: Sequence[str]) -> Iterator[Reason]:
    yield Reason(f"the notes differ in {_listed(differences)}")
    first = notes[0]
    other = next((note for note in notes if _value(note) != _value(first)), None)
    if other is not None:
        yield Reason(f'{{place}} has "{_value(other)}"', Side.of(other, _value(other), "undecided"))
