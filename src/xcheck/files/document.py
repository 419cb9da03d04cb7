"""Plain data that remembers where each part of it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from xcheck.model.notice import Gravity, Notice
from xcheck.model.place import Place

Key = str | int
Spot = tuple[int, int]


class Marks(Struct):
    """Where a list or mapping stands, where its keys stand, and the same for what it holds.

    A scalar needs no more than its spot: 1-based line and column.
    """

    spot: Spot
    keys: dict[Key, Spot]
    parts: dict[Key, Marks | Spot]


class Document(Struct, frozen=True):
    """The value of one YAML text (dict, list, str, int, float, bool, None), and the place of every part.

    `path` is the file as messages show it. `kind` is the kind of the notices made from it (`rulebook`, `register` …).
    Parts are addressed by the keys and indices that lead to them.
    """

    value: Any
    marks: Marks | Spot
    path: str
    kind: str = "yaml"

    @classmethod
    def flat(cls, value: Any, places: Mapping[tuple[Key, ...], Spot], path: str, kind: str) -> Document:
        """A document whose places come as a table: keys and indices -> line and column; for formats other than YAML."""
        whole = Marks(places.get((), (1, 1)), {}, {})
        for keys, spot in sorted(places.items(), key=lambda row: len(row[0])):
            owner = whole
            for key in keys[:-1]:
                inner = owner.parts.get(key, owner.spot)
                owner.parts[key] = owner = inner if isinstance(inner, Marks) else Marks(inner, {}, {})
            if keys:
                owner.keys[keys[-1]] = owner.parts[keys[-1]] = spot
        return cls(value, whole, path, kind)

    def place(self, *keys: Key) -> Place:
        """Where the value at `keys` begins; where nothing stands there, its nearest owner's place."""
        found = self.marks
        for key in keys:
            if isinstance(found, tuple) or key not in found.parts:
                break
            found = found.parts[key]
        return Place(*(found if isinstance(found, tuple) else found.spot))

    def key_place(self, *keys: Key) -> Place:
        """Where the last of `keys` is written; for list items and absent keys the same as `place`."""
        owner: Marks | Spot | None = self.marks
        for key in keys[:-1]:
            owner = owner.parts.get(key) if isinstance(owner, Marks) else None
        if keys and isinstance(owner, Marks) and keys[-1] in owner.keys:
            return Place(*owner.keys[keys[-1]])
        return self.place(*keys)

    def notice(self, message: str, keys: Sequence[Key] = (), *, at_key: bool = False, gravity: Gravity = "trouble") -> Notice:
        """A notice about the value at `keys`, or about the key itself."""
        place = self.key_place(*keys) if at_key else self.place(*keys)
        return Notice(self.path, self.kind, message, gravity, place.line, place.column)
