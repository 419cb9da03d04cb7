"""The shared passages of a few articles, as all articles together make them: only articles that have their sentences are looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from xcheck.extract.sentences import Sentences
from xcheck.model.records import Record, Shared
from xcheck.resolve.copies import Signed
from xcheck.resolve.passages import NEAR, Meeting, Passages, Told, meeting, told_in

_FEW = 100
"""Articles of which it is found out at once whether they meet another voice; for more all are gone through, which takes as long."""


class PassagesNear(Passages):
    """The passages of those articles that are asked for, and of those that have a sentence of theirs.

    For all that is asked for at once the sentences and the samples of runs of all articles are gone through, and nothing else of them.
    """

    def __init__(
        self,
        live: Signed,
        voices: Mapping[str, str],
        known: Callable[[str], Sentences],
        records: Callable[[Collection[str]], Iterable[Record]],
        sure: Meeting,
    ) -> None:
        """As of all passages; `sure` gives articles that meet another voice."""
        super().__init__(live, voices, known, records)
        self._sure = sure
        self._holders: dict[int, list[str]] = {}
        self._surrounded: set[str] = set()
        self._meets: dict[str, bool] = {}
        self._telling: dict[str, Told] = {}
        self._keys: dict[str, Collection[int]] = {}

    def about(self, digests: Collection[str]) -> list[Shared]:
        """Those of the articles with these digests."""
        self._settle(self._sharing(digests))
        return super().about(digests)

    def near(self, records: Iterable[Shared]) -> list[Shared]:
        """Those that have a sentence of one of these, and these."""
        own = list(records)
        beside = {digest for record in own for sentence in record.sentences for digest in self._holding(int(sentence, 16))}
        self._settle(self._sharing(beside))
        return super().near(own)

    def every(self) -> list[Shared]:
        """All of them."""
        return Passages(self._live, self._voices, self._known, self._records).every()

    def _sharing(self, digests: Collection[str]) -> set[str]:
        """The articles that have a sentence of those with these digests, and these themselves."""
        # Of versions of one article only the newest counts.
        fresh = {origin.digest for origin, _ in self._live if origin.digest in digests} - self._surrounded
        self._surrounded |= fresh
        sentences = {key for digest in fresh for key in self._known(digest).keys if key}
        missing = sentences - self._holders.keys()
        if missing:
            self._holders.update((key, []) for key in missing)
            for origin, _ in self._live:
                for key in missing.intersection(self._known(origin.digest).keys):
                    self._holders[key].append(origin.digest)
        return {holder for key in sentences for holder in self._holders[key]}

    def _settle(self, digests: set[str]) -> None:
        """Finds out which of these articles have runs in common with another voice, and what these tell."""
        if not self._meets:
            self._meets.update(dict.fromkeys(self._sure(self._live, self._voices), True))
        if len(digests - self._meets.keys()) > _FEW:
            met_by = meeting(self._live, self._voices)
            self._meets.update((origin.digest, origin.digest in met_by) for origin, _ in self._live)
        fresh = digests - self._meets.keys()
        runs = {run for origin, sign in self._live if origin.digest in fresh for run in sign.runs}
        voice_of: dict[int, str] = {}
        met: set[int] = set()
        for origin, sign in self._live if runs else ():
            voice = self._voices.get(origin.digest, origin.digest)
            met.update(run for run in runs.intersection(sign.runs) if voice_of.setdefault(run, voice) != voice)
        self._meets.update((origin.digest, len(met.intersection(sign.runs)) >= NEAR) for origin, sign in self._live if origin.digest in fresh)
        telling = {digest for digest in digests if self._meets[digest] and digest not in self._telling}
        self._telling.update(told_in(self._records(telling)) if telling else ())

    def _told_by(self, digest: str) -> Told | None:
        return self._telling.get(digest)

    def _holding(self, key: int) -> Iterable[str]:
        return [digest for digest in self._holders.get(key, ()) if key in self._telling_keys(digest)]

    def _telling_keys(self, digest: str) -> Collection[int]:
        found = self._keys.get(digest)
        if found is None:
            told = self._telling.get(digest)
            found = self._keys[digest] = () if told is None else told.keys(self._known(digest))
        return found
