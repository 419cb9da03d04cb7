"""What is kept of an archive in its index beside the articles: what was settled of them, so that a draft is only added to it.

It is found by what it depends on: the code, what extraction was given, the articles' digests and dates. Without it all is
settled again, and the result is the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial

from xcheck.engine import archived_furniture, archived_names, archived_voices, fingerprint
from xcheck.engine.local import Kept
from xcheck.engine.recall import PASSING, Results
from xcheck.extract.extraction import Extracted
from xcheck.model.article import Origin
from xcheck.resolve.copies import voices
from xcheck.resolve.settlers import Settlers
from xcheck.resolve.versions import current

_KINDS: Mapping[str, Callable[[Sequence[tuple[Extracted, Origin]]], bytes]] = {
    archived_voices.KIND: archived_voices.packed,
    archived_furniture.KIND: archived_furniture.packed,
    archived_names.KIND: archived_names.packed,
}
"""What is kept, and what makes bytes of it from the extractions that count, each with the stamp of its voice."""


def of_drafts(kept: Kept, standard: bytes, drafts: Collection[str]) -> Settlers:
    """What settles an archive with articles of these paths beside it, from what is kept of the archive."""
    own = partial(key, standard)
    near = own(archived_voices.KIND, ())
    return Settlers(
        archived_voices.voices_of_drafts(kept, near, standard, drafts),
        archived_furniture.furniture_of_drafts(kept, own, drafts),
        archived_voices.meeting_of_drafts(kept, near, standard, drafts),
        archived_names.names_of_drafts(kept, own, drafts),
    )


def of_corpus(kept: Kept, standard: bytes) -> Settlers:
    """What settles a whole corpus, from what is kept of the one that was settled last; and keeps it."""
    return Settlers(archived_voices.voices_of_before(kept, key(standard, "voices of a corpus", ()), standard))


def keep(index: Results, standard: bytes, origins: Sequence[Origin], extracted: Callable[[], Iterable[Extracted]]) -> None:
    """Keeps what is settled of the articles with these origins, which are `extracted` if that was not done before.

    `standard` is what their extractions have in common (see `fingerprint.of_extraction`).
    """
    counting, _ = current(origins)
    archive = [origin for origin in origins if (origin.path, origin.digest) in counting]
    # Near copies tell by themselves which articles they are of: a draft may replace one.
    keys = {kind: key(standard, kind, () if kind == archived_voices.KIND else archive) for kind in _KINDS}
    if all(index.result(each) is not None for each in keys.values()):
        return
    live = [e for e in extracted() if (e.origin.path, e.origin.digest) in counting]
    if any(notice.kind in PASSING for e in live for notice in e.notices):
        # The next time something else may be found there.
        return
    speaks = voices([(e.origin, e.signature) for e in live])
    speaking = [(e, e.origin.speaking_for(speaks[e.origin.digest])) for e in live]
    # All are of one state of the archive: those of another one are dropped for them.
    for kind, packed in _KINDS.items():
        index.keep_result(keys[kind], packed(speaking), len(_KINDS))


def key(standard: bytes, kind: str, archive: Iterable[Origin]) -> bytes:
    """What is kept under this key depends on nothing else."""
    found = hashlib.blake2b(f"{kind} {fingerprint.of_code(whole=True)}".encode(), digest_size=16, key=standard)
    for row in sorted(f"\0{origin.digest} {origin.published}" for origin in archive):
        found.update(row.encode())
    return found.digest()
