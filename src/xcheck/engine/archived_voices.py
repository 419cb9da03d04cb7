"""The near copies of an archive, kept in its index: a draft is added to them, and they are not looked for again.

What is kept is found by what it depends on, the code and the articles' digests and dates. Without it, or where a draft
would change who speaks for whom, all near copies are looked for; the result is the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import msgspec

from xcheck.engine import fingerprint
from xcheck.engine.recall import Results
from xcheck.extract.extraction import Extracted
from xcheck.model.article import Origin
from xcheck.resolve.copies import Signed, Speakers, voices, voices_with
from xcheck.resolve.versions import current

_MOST = 1
"""States of the archive whose near copies are kept."""
_unpack = msgspec.msgpack.Decoder(dict[str, str]).decode


def keep_voices(index: Results, origins: Sequence[Origin], extracted: Callable[[], Iterable[Extracted]]) -> None:
    """Keeps the near copies among the articles of an index that count; those with these origins are `extracted` if that was not done before."""
    counting, _ = current(origins)
    key = _key(origin for origin in origins if (origin.path, origin.digest) in counting)
    if index.result(key) is None:
        found = voices([(e.origin, e.signature) for e in extracted() if (e.origin.path, e.origin.digest) in counting])
        index.keep_result(key, msgspec.msgpack.encode(found), _MOST)


def voices_of_drafts(kept: Results, drafts: Collection[str]) -> Speakers:
    """As `xcheck.resolve.copies.voices`, for an archive with articles of these paths beside it, from what is kept of the archive."""

    def found(signed: Signed) -> Mapping[str, str]:
        old = [row for row in signed if row[0].path not in drafts]
        known = _known(kept, old)
        for new in signed:
            if known is not None and new[0].path in drafts:
                known = voices_with(known, old, new)
                old.append(new)
        return voices(signed) if known is None else known

    return found


def _known(kept: Results, archive: Signed) -> Mapping[str, str] | None:
    raw = kept.result(_key(origin for origin, _ in archive))
    if raw is None:
        return None
    try:
        known = _unpack(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    digests = {origin.digest for origin, _ in archive}
    return known if known.keys() == digests and digests.issuperset(known.values()) else None


def _key(archive: Iterable[Origin]) -> bytes:
    found = hashlib.blake2b(f"voices {fingerprint.of_code(whole=True)}".encode(), digest_size=16)
    for row in sorted(f"\0{origin.digest} {origin.published}" for origin in archive):
        found.update(row.encode())
    return found.digest()
