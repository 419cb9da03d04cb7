"""The near copies of an archive, and which of its articles have runs in common with another voice, kept in its index (see `archived`):
a draft is added to them, and they are not looked for again.

A draft that replaces an article takes it out first. Where a draft would change who speaks for whom, all near copies are looked for; the
result is the same. A cache keeps those of the corpus that was checked last in the same way, for when a few of its articles are others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import msgspec

from xcheck.engine import fingerprint
from xcheck.engine.encoding import signature_in
from xcheck.engine.local import Kept
from xcheck.engine.recall import MOST
from xcheck.extract.extraction import Extracted
from xcheck.extract.signature import Signature
from xcheck.model.article import Origin
from xcheck.resolve.copies import CAP, Signed, Speakers, enough, voices, voices_with, when
from xcheck.resolve.passages import Meeting, meeting

KIND = "voices"
Key = Callable[[str, Iterable[Origin]], bytes]
"""The key under which something of a kind is kept of an archive."""
WORTH = 500
"""Articles from which a corpus takes the place of the last one: fewer are soon looked through."""
_REPLACED = 20
"""Articles at most that drafts may replace for what is kept of the others to be of use."""


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """The digest of the article that speaks for each, and the digests of those that meet another voice."""

    voices: dict[str, str]
    meeting: frozenset[str]


_unpack = msgspec.msgpack.Decoder(_Kept).decode


def packed(speaking: Sequence[tuple[Extracted, Origin]]) -> bytes:
    """Who speaks for whom, and who meets another voice, as bytes."""
    found = {origin.digest: origin.voice for _, origin in speaking}
    return msgspec.msgpack.encode(_Kept(found, meeting([(origin, e.signature) for e, origin in speaking], found)), order="deterministic")


def voices_of_drafts(kept: Kept, key: bytes, standard: bytes, drafts: Collection[str]) -> Speakers:
    """As `xcheck.resolve.copies.voices`, for an archive with articles of these paths beside it, from what is kept of the archive under `key`.

    `standard` is what extractions have in common (see `fingerprint.of_extraction`).
    """

    def found(signed: Signed) -> Mapping[str, str]:
        old = [row for row in signed if row[0].path not in drafts]
        what = _known(kept, key, standard, old)
        known: Mapping[str, str] | None = None if what is None else what.voices
        added = [row for row in signed if row[0].path in drafts]
        for number, new in enumerate(added, 1):
            known = None if known is None else voices_with(known, old, new, number == len(added))
            old.append(new)
        return voices(signed) if known is None else known

    return found


def voices_of_before(kept: Kept, key: bytes, standard: bytes) -> Speakers:
    """As `xcheck.resolve.copies.voices`, from what was found the last time, which is kept under `key`; what is found now is kept in its place."""

    def found(signed: Signed) -> Mapping[str, str]:
        if len(signed) < WORTH:
            return voices(signed)
        last = _kept(kept.result(key))
        digests = {origin.digest for origin, _ in signed}
        known: Mapping[str, str] | None = None
        if last is not None and len(digests - last.voices.keys()) <= _REPLACED:
            old = [row for row in signed if row[0].digest in last.voices]
            what = _known(kept, key, standard, old)
            known = None if what is None else what.voices
            for new in signed:
                if known is not None and new[0].digest not in last.voices:
                    known = voices_with(known, old, new)
                    old.append(new)
        told = voices(signed) if known is None else known
        if last is None or last.voices != told:
            kept.keep_result(key, msgspec.msgpack.encode(_Kept(dict(told), frozenset()), order="deterministic"), MOST)
        return told

    return found


def meeting_of_drafts(kept: Kept, key: bytes, standard: bytes, drafts: Collection[str]) -> Meeting:
    """Gives articles that meet another voice for sure, of an archive with articles of these paths beside it, from what is kept of the archive.

    One more voice takes away nothing that others have in common, as long as those of the archive speak for whom they spoke.
    """

    def found(signed: Signed, speaking: Mapping[str, str]) -> Collection[str]:
        known = _known(kept, key, standard, [row for row in signed if row[0].path not in drafts])
        return known.meeting if known is not None and all(speaking.get(digest) == voice for digest, voice in known.voices.items()) else ()

    return found


def _known(kept: Kept, key: bytes, standard: bytes, archive: Signed) -> _Kept | None:
    """What is kept of exactly these articles, or of these and a few that drafts have replaced."""
    known = _kept(kept.result(key))
    digests = {origin.digest for origin, _ in archive}
    if known is None or not digests <= known.voices.keys() or not known.voices.keys() >= {*known.voices.values()}:
        return None
    gone = sorted(known.voices.keys() - digests)
    if not gone:
        return known
    if len(gone) > _REPLACED:
        return None
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
    touched: list[tuple[tuple[Origin, Signature], set[int]]] = []
    for row in archive:
        common = runs.intersection(row[1].runs)
        if common:
            touched.append((row, common))
            if known.voices[row[0].digest] == row[0].digest:
                crowd.update(common & leading)
    for run in sorted(run for run, leaders in crowd.items() if leaders > CAP):
        if _lets_in(run, known.voices, sum(run in sign.runs for sign in gone.values()), sorted((row for row, common in touched if run in common), key=when)):
            return None
    left = {digest: voice for digest, voice in known.voices.items() if digest not in gone}
    return _Kept(left, known.meeting - {row[0].digest for row, _ in touched} - gone.keys())


def _lets_in(run: int, voices: Mapping[str, str], gone: int, holders: Sequence[tuple[Origin, Signature]]) -> bool:
    """Whether somebody may join a voice that a crowded run leads to only now that so many of its articles are `gone`. `holders` have the run still, in order."""
    leaders = [row for row in holders if voices[row[0].digest] == row[0].digest]
    for voice in leaders[max(0, CAP - gone) : CAP]:
        own, place = set(voice[1].runs), when(voice)
        for row in holders:
            if when(row) > place and voices[row[0].digest] != voice[0].digest and enough(len(own.intersection(row[1].runs)), len(row[1].runs), len(own)):
                return True
    return False


def _kept(raw: bytes | None) -> _Kept | None:
    try:
        return None if raw is None else _unpack(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
