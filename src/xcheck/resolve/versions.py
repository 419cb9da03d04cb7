"""Which article stands for an identity: the newest version, and one of several equal ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from xcheck.model.article import Origin
from xcheck.model.notice import Notice


def current(origins: Sequence[Origin]) -> tuple[frozenset[tuple[str, str]], tuple[Notice, ...]]:
    """The (path, digest) of the articles that count, and notices on those that were set aside.

    Of several articles with one identity the one published last counts; between equal dates, the last path in
    alphabetical order, which is said. Of several articles with one digest the first path counts: they are one article
    stored twice.
    """
    latest: dict[str, Origin] = {}
    notices = []
    for origin in sorted(origins, key=lambda o: (o.published or date.min, o.path)):
        older = latest.get(origin.id)
        if older is not None and older.digest != origin.digest:
            undated = (older.published or date.min) == (origin.published or date.min)
            why = f"has the same id {origin.id!r} and no later date, so the last path counts" if undated else f"is a newer version ({origin.id})"
            notices.append(Notice(older.path, "older-version", f"left out: {origin.path} {why}", "info"))
        latest[origin.id] = origin
    first: dict[str, Origin] = {}
    for origin in sorted(latest.values(), key=lambda o: o.path):
        if origin.digest in first:
            notices.append(Notice(origin.path, "same-text", f"left out: the same article as {first[origin.digest].path}", "info"))
        else:
            first[origin.digest] = origin
    return frozenset((o.path, o.digest) for o in first.values()), tuple(sorted(notices))


def doubles(origins: Sequence[Origin]) -> Mapping[str, tuple[Origin, ...]]:
    """Digest -> the articles that hold the very same text and metadata under another path and identity, in order of path.

    The first path is not among them: it counts for all of them. Files of one identity are versions, not doubles.
    """
    latest: dict[str, Origin] = {}
    for origin in sorted(origins, key=lambda o: (o.published or date.min, o.path)):
        latest[origin.id] = origin
    found: dict[str, list[Origin]] = {}
    for origin in sorted(latest.values(), key=lambda o: o.path):
        found.setdefault(origin.digest, []).append(origin)
    return {digest: tuple(own[1:]) for digest, own in found.items() if len(own) > 1}
