"""Which article of an older folder is which of a newer one: by path, then by identity, then by what they say."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from msgspec import Struct

from xcheck.diff.versions import Version

How = Literal["path", "id", "text", "content", "none"]

RUN = 3
"""Words in a run by which texts are held together."""
ALIKE = 0.4
"""Share of the runs of the longer text that two versions of one article have in common, at least."""
COMMON = 24
"""A run that stands in more texts than this says nothing about two of them."""


class Pair(Struct, frozen=True):
    """Two versions of one article; one of them is None where it was added or removed. `how` tells what speaks for the pair."""

    old: Version | None
    new: Version | None
    how: How


def paired(olds: Sequence[Version], news: Sequence[Version]) -> list[Pair]:
    """All versions of both sides, each in one pair, in the order of their paths; the order of the input decides nothing."""
    left = sorted(olds, key=lambda v: (v.key, v.path))
    right = sorted(news, key=lambda v: (v.key, v.path))
    made: list[Pair] = []
    for how, name in _NAMES:
        pairs = _alone(left, right, name)
        made.extend(Pair(old, new, how) for old, new in pairs)
        taken = {id(v) for pair in pairs for v in pair}
        left, right = [v for v in left if id(v) not in taken], [v for v in right if id(v) not in taken]
    alike = _alike(left, right)
    made.extend(Pair(left[i], right[j], "content") for i, j in alike)
    matched = {i for i, _ in alike}, {j for _, j in alike}
    made.extend(Pair(version, None, "none") for n, version in enumerate(left) if n not in matched[0])
    made.extend(Pair(None, version, "none") for n, version in enumerate(right) if n not in matched[1])
    return sorted(made, key=lambda pair: _shown(pair))


def _shown(pair: Pair) -> tuple[str, int, str]:
    own = pair.new or pair.old
    assert own is not None, "a pair has a side"
    return (own.key, pair.new is None, own.path)


def _declared(version: Version) -> str | None:
    """The identity that the article declares; one made from its path is none."""
    return version.article.id if version.article.id not in (version.path, version.article.path, "") else None


_NAMES: tuple[tuple[How, Callable[[Version], str | None]], ...] = (("path", lambda v: v.key), ("id", _declared), ("text", lambda v: v.text))


def _alone(left: Sequence[Version], right: Sequence[Version], name: Callable[[Version], str | None]) -> list[tuple[Version, Version]]:
    """The versions that alone have a name on both sides."""
    olds, news = _by_name(left, name), _by_name(right, name)
    return [(own[0], news[key][0]) for key, own in olds.items() if len(own) == 1 and len(news.get(key, ())) == 1]


def _by_name(side: Iterable[Version], name: Callable[[Version], str | None]) -> dict[str, list[Version]]:
    found: dict[str, list[Version]] = {}
    for version in side:
        key = name(version)
        if key is not None:
            found.setdefault(key, []).append(version)
    return found


def _alike(left: Sequence[Version], right: Sequence[Version]) -> list[tuple[int, int]]:
    """Pairs that share enough of their words' runs, the most alike first; each version is in one at most."""
    if not left or not right:
        return []
    a, b = [_runs(v.text[v.body :]) for v in left], [_runs(v.text[v.body :]) for v in right]
    places: dict[int, list[int]] = {}
    for j, own in enumerate(b):
        for run in own:
            places.setdefault(run, []).append(j)
    shared: Counter[tuple[int, int]] = Counter()
    for i, own in enumerate(a):
        shared.update((i, j) for run in own for j in places.get(run, ()) if len(places[run]) <= COMMON)
    score = {(i, j): count / max(len(a[i]), len(b[j])) for (i, j), count in shared.items()}
    chosen: list[tuple[int, int]] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for pair in sorted(score, key=lambda pair: (-score[pair], pair)):
        if score[pair] >= ALIKE and pair[0] not in used_a and pair[1] not in used_b:
            chosen.append(pair)
            used_a.add(pair[0])
            used_b.add(pair[1])
    return sorted(chosen)


def _runs(text: str) -> frozenset[int]:
    """The runs of words of a text, hashed; hashes do not depend on the process."""
    words = text.casefold().split()
    return frozenset(zlib.crc32(" ".join(words[n : n + RUN]).encode("utf-8", "surrogatepass")) for n in range(max(1, len(words) - RUN + 1)))
