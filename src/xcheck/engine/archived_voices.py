"""The near copies of an archive, and which of its articles have runs in common with another voice, kept in its index: a draft is
added to them, and they are not looked for again.

What is kept is found by what it depends on, the code and the articles' digests. A draft that replaces an article takes it out first.
Without what is kept, or where a draft would change who speaks for whom, all near copies are looked for; the result is the same.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import msgspec

from xcheck.engine import fingerprint
from xcheck.engine.encoding import signature_in
from xcheck.engine.local import Kept
from xcheck.engine.recall import Results
from xcheck.extract.extraction import Extracted, Lexicon
from xcheck.extract.signature import Signature
from xcheck.model.article import Origin
from xcheck.resolve.copies import CAP, Signed, Speakers, voices, voices_with
from xcheck.resolve.passages import Meeting, meeting
from xcheck.resolve.versions import current

_MOST = 1
"""States of the archive whose near copies are kept."""
_REPLACED = 20
"""Articles at most that drafts may replace for what is kept of the others to be of use."""


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """The digest of the article that speaks for each, and the digests of those that meet another voice."""

    voices: dict[str, str]
    meeting: frozenset[str]


_unpack = msgspec.msgpack.Decoder(_Kept).decode


def keep_voices(index: Results, origins: Sequence[Origin], extracted: Callable[[], Iterable[Extracted]]) -> None:
    """Keeps the near copies among the articles of an index that count, and which of them meet another voice; those with these origins are
    `extracted` if that was not done before.
    """
    counting, _ = current(origins)
    known = _kept(index)
    if known is None or known.voices.keys() != {digest for _, digest in counting}:
        signed = [(e.origin, e.signature) for e in extracted() if (e.origin.path, e.origin.digest) in counting]
        found = voices(signed)
        index.keep_result(_key(), msgspec.msgpack.encode(_Kept(dict(found), meeting(signed, found)), order="deterministic"), _MOST)


def voices_of_drafts(kept: Kept, drafts: Collection[str], lexicon: Lexicon) -> Speakers:
    """As `xcheck.resolve.copies.voices`, for an archive with articles of these paths beside it, from what is kept of the archive."""

    def found(signed: Signed) -> Mapping[str, str]:
        old = [row for row in signed if row[0].path not in drafts]
        what = _known(kept, old, lexicon)
        known: Mapping[str, str] | None = None if what is None else what.voices
        for new in signed:
            if known is not None and new[0].path in drafts:
                known = voices_with(known, old, new)
                old.append(new)
        return voices(signed) if known is None else known

    return found


def meeting_of_drafts(kept: Kept, drafts: Collection[str], lexicon: Lexicon) -> Meeting:
    """Gives articles that meet another voice for sure, of an archive with articles of these paths beside it, from what is kept of the archive.

    One more voice takes away nothing that others have in common, as long as those of the archive speak for whom they spoke.
    """

    def found(signed: Signed, speaking: Mapping[str, str]) -> Collection[str]:
        known = _known(kept, [row for row in signed if row[0].path not in drafts], lexicon)
        return known.meeting if known is not None and all(speaking.get(digest) == voice for digest, voice in known.voices.items()) else ()

    return found


def _known(kept: Kept, archive: Signed, lexicon: Lexicon) -> _Kept | None:
    """What is kept of exactly these articles, or of these and a few that drafts have replaced."""
    known = _kept(kept)
    digests = {origin.digest for origin, _ in archive}
    if known is None or not digests <= known.voices.keys() or not known.voices.keys() >= {*known.voices.values()}:
        return None
    gone = sorted(known.voices.keys() - digests)
    if not gone:
        return known
    if len(gone) > _REPLACED:
        return None
    standard = fingerprint.of_extraction(lexicon)
    keys = {digest: fingerprint.key(standard, digest) for digest in gone}
    raw = kept.extractions([*keys.values()])
    return _without(known, {digest: signature_in(raw[key]) for digest, key in keys.items()}, archive) if len(raw) == len(gone) else None


def _without(known: _Kept, gone: Mapping[str, Signature], archive: Signed) -> _Kept | None:
    """What is known, without articles that are gone; None where others may come together without them.

    One that speaks for nobody else takes no voice with it; it may have kept another one out of a crowded run. Who shared a run with it
    may meet nobody any more.
    """
    if any(voice in gone and voice != digest for digest, voice in known.voices.items()):
        return None
    runs = {run for sign in gone.values() for run in sign.runs}
    crowd = Counter(run for digest, sign in gone.items() if known.voices[digest] == digest for run in sign.runs)
    leading = {*crowd}
    touched: set[str] = set()
    for origin, sign in archive:
        common = runs.intersection(sign.runs)
        if common:
            touched.add(origin.digest)
            if known.voices[origin.digest] == origin.digest:
                crowd.update(common & leading)
    if max(crowd.values(), default=0) > CAP:
        return None
    return _Kept({digest: voice for digest, voice in known.voices.items() if digest not in gone}, known.meeting - touched - gone.keys())


def _kept(kept: Results) -> _Kept | None:
    raw = kept.result(_key())
    try:
        return None if raw is None else _unpack(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _key() -> bytes:
    return hashlib.blake2b(f"voices {fingerprint.of_code(whole=True)}".encode(), digest_size=16).digest()
