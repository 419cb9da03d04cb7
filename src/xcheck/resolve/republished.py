"""Near copies as records: each article of a cluster, which of them came first, and what is different in the others.

Which articles are copies is settled in `copies`; here it is only written down, so that a check can report it. The
original is the earliest; where dates do not tell, the longest, for a tail is more often cut off than written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from xcheck.extract.dates.dates import dates
from xcheck.extract.signature import Signature, signature_of
from xcheck.model.article import Origin
from xcheck.model.place import Span
from xcheck.model.records import Block, Copy
from xcheck.resolve.rewording import Rewording, Story, retold, reworded

HEAD = 5
"""Blocks among which a line that is only a date dates the article."""
_PROSE = frozenset(("headline", "body", "list"))


def republished(
    live: Sequence[tuple[Origin, Signature]],
    voices: Mapping[str, str],
    doubles: Mapping[str, Sequence[Origin]],
    blocks_of: Callable[[Collection[str]], Iterable[Block]],
    about: Collection[str] | None = None,
) -> list[Copy]:
    """A record for every article that is a near copy of another, or that another file holds too.

    `voices` as `copies.voices` gives them, `doubles` as `versions.doubles` does. `blocks_of` gives the blocks of the
    articles with these digests, with furniture settled. With `about`, only the records of clusters with an article of these
    digests are made. The result depends on the set of articles only.
    """
    clusters: dict[str, list[tuple[Origin, Signature]]] = {}
    for origin, sign in live:
        clusters.setdefault(voices.get(origin.digest, origin.digest), []).append((origin, sign))
    clusters = {voice: own for voice, own in clusters.items() if len(own) > 1 or own[0][0].digest in doubles}
    asked = {voice for voice, own in clusters.items() if about is None or any(origin.digest in about for origin, _ in own)}
    # A name depends on those that were given before, and on none after it.
    last = max(asked, default="")
    clusters = {voice: own for voice, own in clusters.items() if voice <= last}
    wanted = {origin.digest for own in clusters.values() for origin, _ in own}
    blocks: dict[str, list[Block]] = {}
    for block in blocks_of(wanted):
        blocks.setdefault(block.origin.digest, []).append(block)
    found: list[Copy] = []
    taken: set[str] = set()
    for voice in sorted(clusters):
        own = [(origin.speaking_for(voice), sorted(blocks.get(origin.digest, ()), key=lambda block: block.start)) for origin, _ in clusters[voice]]
        name = _name([_words(each) for _, each in own], voice, taken)
        if voice in asked:
            found.extend(_cluster(own, name, doubles))
    return found


def _cluster(articles: Sequence[tuple[Origin, Sequence[Block]]], name: str, doubles: Mapping[str, Sequence[Origin]]) -> list[Copy]:
    rows = [(origin, _told(own), _day(origin, own)) for origin, own in articles if any(block.kind in _PROSE for block in own)]
    if not rows:
        return []
    stories = {origin.digest: Story(next((b.text for b in own if b.kind == "headline"), ""), _paragraphs(own)) for origin, own in articles}
    lengths = {digest: sum(len(p.split()) for p in story.paragraphs) for digest, story in stories.items()}
    rows.sort(key=lambda row: (row[2] or date.max, -lengths[row[0].digest], row[0].digest))
    original, _, first = rows[0]
    found: list[Copy] = []
    for origin, block, day in rows:
        if origin is not original and origin.digest not in doubles and retold(stories[origin.digest], stories[original.digest]):
            continue
        later = first is not None and day is not None and day > first
        change = Rewording(100, ()) if origin is original else reworded(stories[origin.digest], stories[original.digest])
        copy = Copy(
            origin, block.start, block.end, block.text, name, day.isoformat() if day else "", lengths[origin.digest],
            origin is original, False, later, change.share, change.said,
        )  # fmt: skip
        found.append(copy)
        found.extend(
            Copy(
                twin.speaking_for(origin.voice), block.start, block.end, block.text, name, copy.day, copy.words, False, True, later, copy.share, copy.differs,
            )
            for twin in doubles.get(origin.digest, ())
        )  # fmt: skip
    return found


def _told(blocks: Sequence[Block]) -> Block:
    """The block that stands for the article: its headline, else the first of its story."""
    return next((b for b in blocks if b.kind == "headline"), None) or next(b for b in blocks if b.kind in _PROSE)


def _paragraphs(blocks: Sequence[Block]) -> tuple[str, ...]:
    return tuple(block.text for block in blocks if block.kind in ("body", "list"))


def _day(origin: Origin, blocks: Sequence[Block]) -> date | None:
    """The declared date, else the one that a line at the top of the article is."""
    if origin.published is not None:
        return origin.published
    for block in blocks[:HEAD]:
        if len(block.text) < 40:
            own = list(dates(block.text, Span(0, len(block.text)), None))
            rest = "".join(c for at, c in enumerate(block.text) if not any(d.start <= at < d.end for d in own))
            day = next((d.day for d in own if d.day is not None and d.stated), None)
            if day is not None and not any(c.isalnum() for c in rest):
                return day
    return None


def _words(blocks: Sequence[Block]) -> Signature:
    """All words of the article but its furniture: which line is a headline depends on what stands above it."""
    return signature_of(" ".join(block.text for block in blocks if block.kind != "boilerplate"))


def _name(signs: Sequence[Signature], voice: str, taken: set[str]) -> str:
    """What names the cluster whichever of its articles come, go or change: the smallest run of words that most copies keep.

    The smallest hash of a set is the same for two sets as often as they overlap (Broder, 1997).
    """
    counts = Counter(run for sign in signs for run in sign.runs)
    runs = [run for run in sorted(counts) if counts[run] > 1] or sorted(counts) or sorted({sign.whole for sign in signs if sign.words})
    name = next((f"{run:x}" for run in runs if f"{run:x}" not in taken), voice)
    taken.add(name)
    return name
