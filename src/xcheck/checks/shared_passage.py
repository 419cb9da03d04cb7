"""`shared-passage`: a long passage of prose that stands in several articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Shared


class SharedPassage(Check[Shared], frozen=True):
    """Finds passages of prose that stand word for word in articles that are no copies of each other.

    What it finds: sentences in a row, in one paragraph or over several, whose words are the same in two articles or more;
    case and marks make no difference. Words inside quotation marks do not count, nor do questions, captions, and sentences
    that name agencies, reporters or helplines. Articles that are near copies are one here (see `duplicate-article`), furniture is left out
    (see `boilerplate`). All places of one passage are one finding.

    Why it matters: a background paragraph carried from story to story carries its mistakes along, and words taken over
    from a release or from another desk should be known to be.

    Messages may use `{words}` (how many words the passage has) and `{articles}` (in how many articles it stands).

    Settings:
    - `words`: how many words outside quotation marks a passage must have; less than 25 is no passage.
    - `within_source`: only passages that two articles of one source share.

    When it is wrong: a passage of a law, a liturgy or a standing description is meant to be the same everywhere. A passage with
    one word changed in every sentence is missed. Identity: the longest of the sentences that two of the articles share, as many
    as are a passage by themselves.
    """

    id: ClassVar[str] = "shared-passage"
    reads: ClassVar[tuple[type[Shared], ...]] = (Shared,)
    grades: ClassVar[Mapping[str, str]] = {"shared": "articles share a passage"}
    facts: ClassVar[frozenset[str]] = frozenset(("words", "articles"))

    words: int = 40
    within_source: bool = False

    def keys(self, record: Shared) -> Iterable[str]:
        """Each sentence of the passage."""
        if sum(record.lengths) >= self.words:
            source = record.origin.source or "" if self.within_source else ""
            yield from (f"{source}\x1f{sentence}" for sentence in record.sentences)

    def linked(self, a: Shared, b: Shared) -> bool:
        """Whether the sentences of both are together long enough."""
        both = Counter(a.sentences) & Counter(b.sentences)
        lengths = dict(zip(a.sentences, a.lengths, strict=True))
        return sum(lengths[sentence] * count for sentence, count in both.items()) >= self.words

    def compare(self, group: Sequence[Shared]) -> Iterator[Conflict]:
        """One conflict with all places of the passage, one article of each near copy."""
        first_of: dict[str, Shared] = {}
        # Of near copies the one that was there first, whichever of them their voice is called after.
        for record in sorted(group, key=lambda r: (r.origin.published or date.max, r.origin.digest, r.start)):
            first_of.setdefault(record.origin.voice, record)
        if len(first_of) < 2:
            return
        ranked = sorted(first_of.values(), key=lambda r: (_day(r) is not None, _day(r) or "", r.origin.path, r.start))
        # The latest one is where an editor looks: the words were there before.
        ranked.reverse()
        counts = Counter(sentence for record in ranked for sentence in set(record.sentences))
        common = sorted(sentence for sentence, count in counts.items() if count > 1)
        first = ranked[0]
        lengths = dict(zip(first.sentences, first.lengths, strict=True))
        words = sum(lengths.get(sentence, 0) for sentence in common) or sum(first.lengths)
        yield Conflict(
            "shared",
            _identity(common, group, self.words),
            tuple(Side.of(record, _day(record) or "undated", "undecided") for record in ranked),
            reasons=tuple(_reasons(ranked)),
            confidence=0.9,
            facts={"words": words, "articles": len(ranked)},
        )


def _identity(common: Sequence[str], group: Sequence[Shared], words: int) -> tuple[str, ...]:
    """The longest sentences that are long enough together: a headline or a short sentence more makes no other passage."""
    longest: dict[str, int] = {}
    for record in group:
        for sentence, length in zip(record.sentences, record.lengths, strict=True):
            longest[sentence] = max(length, longest.get(sentence, 0))
    chosen: list[str] = []
    for sentence in sorted(common, key=lambda each: (-longest[each], each)):
        if sum(longest[each] for each in chosen) >= words:
            break
        chosen.append(sentence)
    return tuple(sorted(chosen))


def _day(record: Shared) -> str | None:
    return record.origin.published.isoformat() if record.origin.published else None


def _reasons(ranked: Sequence[Shared]) -> Iterator[Reason]:
    other = ranked[1]
    yield Reason("{place} has the same words", Side.of(other, "", "undecided"))
    if len(ranked) > 2:
        yield Reason(f"{len(ranked)} articles have them, near copies counted once")
    if ranked[0].paragraphs > 1:
        yield Reason(f"they go on over {ranked[0].paragraphs} paragraphs")
    dated = [record for record in ranked if record.origin.published]
    if len(dated) == len(ranked) and _day(dated[0]) != _day(dated[-1]):
        yield Reason(f"the earliest is dated {_day(dated[-1])}")
