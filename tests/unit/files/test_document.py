"""Data with places, from formats other than YAML."""

from __future__ import annotations

from xcheck.files.document import Document
from xcheck.model.place import Place


def test_a_table_of_places() -> None:
    value = {"paths": ["a", "b"], "front": {"author": "byline"}}
    places: dict[tuple[str | int, ...], tuple[int, int]] = {(): (3, 1), ("paths",): (4, 1), ("front",): (5, 1), ("front", "author"): (6, 3)}
    document = Document.flat(value, places, "pyproject.toml", "settings")
    assert document.place() == Place(3, 1)
    assert document.key_place("paths") == Place(4, 1)
    assert document.place("front", "author") == Place(6, 3)
    assert document.place("paths", 1) == Place(4, 1)
    notice = document.notice("unknown key", ("front", "author"), at_key=True, gravity="info")
    assert (notice.kind, notice.gravity, str(notice)) == ("settings", "info", "pyproject.toml:6:3: unknown key")


def test_a_key_without_its_owner_is_no_crash() -> None:
    document = Document("text", (1, 1), "a", "yaml")
    assert document.key_place("x", "y") == Place(1, 1)
    assert document.place() == document.key_place() == Place(1, 1)
