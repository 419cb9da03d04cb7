"""The concordance of an index: which of its articles hold which keys, so that a draft need only meet those that it shares keys with.

Each record has a number: those of one type in one article follow each other, and each article has numbers of its own. A posting
is a hash over a check and one of its keys, four bytes, and the number of a record of that key, four more. All postings in order
are cut into parts, one row of the store each, so that a draft reads a few and a changed article rewrites a few. Two keys of one
hash, or two records of one number, cost a look and nothing else.

Kept are the keys of checks whose keys are plain (see `xcheck.checks.base`), under all that they depend on. An article or a
check that the concordance does not know is compared without it: the result is the same.
"""

from __future__ import annotations

import os
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from zlib import crc32

import msgspec

from xcheck.checks.base import Check
from xcheck.engine import fingerprint
from xcheck.engine.recall import PASSING
from xcheck.engine.store import Store, checksum
from xcheck.extract.extraction import Extracted, Lexicon
from xcheck.model.article import Article
from xcheck.model.notice import Trouble
from xcheck.model.records import Record

_TABLE = (
    "CREATE TABLE IF NOT EXISTS concordance (edition BLOB NOT NULL, part INTEGER NOT NULL, sum BLOB NOT NULL, raw BLOB NOT NULL, PRIMARY KEY (edition, part))"
)
_HEAD = -1
"""Stands for the part that says what is in the others."""
_SIZE = 1000
"""Postings in a part when it is made, about."""
_GROWN = 4
"""Times as large as they were made, parts are cut anew."""
_HASH = 32
"""Bits of a hash, and of a number."""
_LOW = (1 << _HASH) - 1


class _Head(msgspec.Struct, frozen=True, array_like=True):
    """What is in a concordance: `articles` by digest, and after each the number that the next one begins with; `rules` as `_rule` names them;
    `cut` bits of a hash say in which part it is.
    """

    standard: bytes
    rules: tuple[str, ...]
    articles: tuple[str, ...]
    ends: tuple[int, ...]
    cut: int
    postings: int


Holders = Callable[[Iterable[str]], Mapping[str, Collection[int] | None]]
"""Tells for some keys which records have one of them: their numbers among those of their type, by the digest of their article; None for all of it."""
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(_Head).decode


def keep_concordance(
    index: Store, articles: Sequence[Article], lexicon: Lexicon, checks: Iterable[Check[Record]], extracted: Callable[[Sequence[Article]], Iterable[Extracted]]
) -> None:
    """Brings the concordance of an index up to date for these articles, all that it has, and the plain ones among `checks`.

    Those that are not in it yet are `extracted`. Raises Trouble.
    """
    rules = {_rule(check): check for check in checks if check.plain}
    digests = {article.digest: article for article in articles}
    index.run(_TABLE)
    edition, head = _read(index) or (b"", None)
    begun = head is None or (head.standard, head.rules) != (_standard(lexicon), tuple(sorted(rules)))
    if head is None or begun or len(digests.keys() & {*head.articles}) * 2 < len(head.articles) or head.postings > _GROWN * _SIZE << head.cut:
        edition, head = b"", _Head(_standard(lexicon), tuple(sorted(rules)), (), (), 0, 0)
    missing = sorted(digests.keys() - {*head.articles})
    if not missing and edition:
        return
    fresh = array("Q")
    known, ends = list(head.articles), list(head.ends)
    for extraction in extracted([digests[digest] for digest in missing]):
        postings = _postings(extraction, rules, ends[-1] if ends else 0)
        if postings is not None:
            known.append(extraction.origin.digest)
            ends.append(max((posting & _LOW for posting in postings), default=(ends[-1] if ends else 0) - 1) + 1)
            fresh.extend(postings)
    cut = head.cut if edition else (len(fresh) // _SIZE).bit_length()
    parts: dict[int, list[int]] = {} if edition else {number: [] for number in range(1 << cut)}
    for posting in fresh:
        parts.setdefault(posting >> 2 * _HASH - cut, []).append(posting)
    head = msgspec.structs.replace(head, articles=tuple(known), ends=tuple(ends), cut=cut, postings=head.postings + len(fresh))
    with index.writing():
        if not edition:
            edition = blake2b(_pack(head), digest_size=16).digest()
            index.run("DELETE FROM concordance")
        rows = ((number, _bytes([*(_part(index, edition, number) or ()), *own])) for number, own in parts.items())
        written = ((edition, number, checksum(raw), raw) for number, raw in (*rows, (_HEAD, _pack(head))))
        index.run("INSERT OR REPLACE INTO concordance VALUES (?, ?, ?, ?)", written)


class Concordance:
    """The concordance of an open index, to read."""

    def __init__(self, index: Store, edition: bytes, head: _Head) -> None:
        """Use `of` instead."""
        self._index, self._edition, self._head = index, edition, head
        self._rules = frozenset(head.rules)
        self._process = os.getpid()
        self._parts: dict[int, Sequence[int]] = {}

    @classmethod
    def of(cls, index: Store, lexicon: Lexicon) -> Concordance | None:
        """The one that an index has, if it was made by this code for extractions with this lexicon. Raises Trouble for one that is damaged."""
        if not index.rows("SELECT 1 FROM sqlite_master WHERE name = 'concordance'"):
            return None
        found = _read(index)
        return cls(index, *found) if found is not None and found[1].standard == _standard(lexicon) else None

    @cached_property
    def articles(self) -> Collection[str]:
        """The digests of the articles that are in it."""
        return frozenset(self._head.articles)

    def holders(self, check: Check[Record]) -> Holders | None:
        """What tells the records with one of some keys of a check, and perhaps others; None for a check that it does not know."""
        rule = _rule(check) if check.plain else ""
        if rule not in self._rules:
            return None
        seed = _seed(rule)
        return lambda keys: self._holding({_hash(key, seed) for key in keys})

    def _holding(self, hashes: Collection[int]) -> Mapping[str, Collection[int] | None]:
        numbers: set[int] = set()
        for each in hashes:
            part = self._of(each >> _HASH - self._head.cut)
            if part is None:
                # Another run has made a new one since: nobody can tell.
                return dict.fromkeys(self.articles)
            for at in range(bisect_left(part, each << _HASH), bisect_left(part, each + 1 << _HASH)):
                numbers.add(part[at] & _LOW)
        articles, ends = self._head.articles, self._head.ends
        found: dict[str, list[int]] = {}
        for number in numbers:
            article = bisect_right(ends, number)
            if article < len(articles):
                found.setdefault(articles[article], []).append(number - (ends[article - 1] if article else 0))
        return found

    def _of(self, number: int) -> Sequence[int] | None:
        part = self._parts.get(number)
        if part is None:
            if self._process != os.getpid():
                # A fork must not read by the connection of the process that it comes from.
                self._process, self._index = os.getpid(), Store.open_(self._index.file)
            part = _part(self._index, self._edition, number)
            if part is not None:
                self._parts[number] = part
        return part


def _read(index: Store) -> tuple[bytes, _Head] | None:
    for edition, kept, raw in index.rows("SELECT edition, sum, raw FROM concordance WHERE part = ?", (_HEAD,)):
        try:
            head = _unpack(index.sound(raw, kept))
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return None
        return (edition, head) if isinstance(edition, bytes) and 0 <= head.cut <= _HASH and len(head.articles) == len(head.ends) else None
    return None


def _part(index: Store, edition: bytes, number: int) -> Sequence[int] | None:
    """The postings of one part in order; None where there is no such part."""
    for kept, raw in index.rows("SELECT sum, raw FROM concordance WHERE edition = ? AND part = ?", (edition, number)):
        sound = index.sound(raw, kept)
        found = array("Q")
        found.frombytes(sound[: len(sound) // found.itemsize * found.itemsize])
        if sys.byteorder == "big":
            found.byteswap()
        return found
    return None


def _bytes(postings: Iterable[int]) -> bytes:
    """Postings in order as bytes, the lowest byte of each first."""
    held = array("Q", sorted(postings))
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def _postings(extraction: Extracted, rules: Mapping[str, Check[Record]], first: int) -> set[int] | None:
    """The postings of one article's records, numbered from `first`; None where a check breaks, which is told when it is run."""
    if first >> _HASH - 1 or any(notice.kind in PASSING for notice in extraction.notices):
        # There are no numbers left, or it may be read otherwise the next time.
        return None
    found: set[int] = set()
    try:
        for rule, check in rules.items():
            seed = _seed(rule)
            for kind in check.reads:
                for number, record in enumerate(extraction.of((kind,), extraction.origin), first):
                    found.update([_hash(key, seed) << _HASH | number for key in check.keys(record)])
    except Trouble:
        raise
    except Exception:  # noqa: BLE001 - an article that is not in the concordance is compared with every draft
        return None
    return found


def _hash(key: str, seed: int) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"), seed)


def _seed(rule: str) -> int:
    return crc32(rule.encode())


def _rule(check: Check[Record]) -> str:
    """What tells a check with its settings from another one."""
    return f"{check.id} {fingerprint.of_values(check)}"


def _standard(lexicon: Lexicon) -> bytes:
    """What all keys depend on beside the article, the check and its settings."""
    return blake2b(fingerprint.of_extraction(lexicon) + fingerprint.of_code(whole=True).encode(), digest_size=16).digest()
