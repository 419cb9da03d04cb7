"""Learned furniture: lines that articles repeat, told from the lines that stories repeat.

Repetition is counted by voice (near copies count once) within one source, with numbers masked. Three voices make
furniture of a line, two make it worth a note, and only if it reads as furniture: a call to the reader, the site's own
words, the headline of another article, or a line beside such a line in all of these articles. `No arrests have been
made.` may stand in a hundred stories and stays; long prose is never furniture.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from xcheck.extract.position import placed
from xcheck.extract.wording import words
from xcheck.model.records import Block, Record
from xcheck.resolve.repeated_line import family_of, line_key, reads_as_furniture, short_label, shouted, teaser

SURE = 3
"""Voices from which a repeated line is furniture."""
PAIR = 2
"""Voices from which it is worth a note."""
MANY = 8
"""Articles of one source from which a share of them says something."""
SHARE = 0.5
KEPT = 12
"""Words of a line that its wording keeps."""
CHAIN = 4
"""Repeated lines in a row from which short labels are a menu."""

Key = tuple[str, str]
"""Source and levelled line."""


@dataclass(frozen=True, slots=True)
class _Line:
    block: Block
    key: Key
    words: tuple[str, ...]


def settle(records: Sequence[Record]) -> list[Record]:
    """The records with repeated furniture recognised among the blocks (`template="repeated"`, `repeats` = voices), positions
    worked out anew, and everything dropped that was extracted from furniture or corrections.

    The result depends on the set of records only; their order is kept.
    """
    by_article: dict[str, list[Block]] = {}
    for record in records:
        if isinstance(record, Block):
            by_article.setdefault(record.origin.digest, []).append(record)
    articles = [sorted(own, key=lambda block: (block.start, block.end)) for _, own in sorted(by_article.items())]
    learned = _learned(articles)
    counted = _counted(articles)
    settled: dict[str, dict[tuple[int, int], Block]] = {}
    for own in articles:
        changed = (learned.get((b.origin.digest, b.start)) or _with_repeats(b, counted) for b in own)
        settled[own[0].origin.digest] = {(b.start, b.end): b for b in placed(changed)}
    aside = {digest: _aside(own.values()) for digest, own in settled.items()}
    kept: list[Record] = []
    for record in records:
        if isinstance(record, Block):
            kept.append(settled[record.origin.digest][record.start, record.end])
        elif not _within(record, aside.get(record.origin.digest, ())):
            kept.append(record)
    return kept


def _learned(articles: Sequence[Sequence[Block]]) -> dict[tuple[str, int], Block]:
    """(digest, start) of a block -> the same block as learned furniture."""
    voices = _voices((block.origin.source or "", line_key(block.text), block.origin.voice) for own in articles for block in own if _candidate(block))
    repeated = {key: len(who) for key, who in voices.items() if len(who) >= PAIR}
    heads = _voices((block.origin.source or "", line_key(block.text), block.origin.voice) for own in articles for block in own if block.kind == "headline")
    scopes = _voices((block.origin.source or "", "", block.origin.voice) for own in articles for block in own[:1])
    rows = [[_line(block, repeated, heads) for block in own] for own in articles]
    follows = _voices(
        (above.key[0], f"{above.key[1]}\n{below.key[1]}", below.block.origin.voice)
        for own in rows
        for above, below in zip(own, own[1:], strict=False)
        if above is not None and below is not None
    )
    together = {key: len(who) for key, who in follows.items() if len(who) >= SURE}
    found: dict[tuple[str, int], Block] = {}
    for own in rows:
        for lead, line, count in _claims(own, repeated, heads, together, scopes):
            found[line.block.origin.digest, line.block.start] = _as_furniture(line, lead, count)
    return found


def _voices(shown: Iterable[tuple[str, str, str]]) -> dict[Key, set[str]]:
    found: dict[Key, set[str]] = {}
    for source, line, voice in shown:
        found.setdefault((source, line), set()).add(voice)
    return found


def _candidate(block: Block) -> bool:
    return block.kind in ("body", "list") and len(block.text) <= 700


def _line(block: Block, repeated: dict[Key, int], heads: dict[Key, set[str]]) -> _Line | None:
    """The block as a line that repeats, or that declared furniture claims; None for all others."""
    key = (block.origin.source or "", line_key(block.text) if block.kind != "boilerplate" else f"\t{block.template}\t{block.wording}")
    if block.kind == "boilerplate" or (_candidate(block) and (key in repeated or key in heads)):
        return _Line(block, key, words(block.text))
    return None


def _claims(
    own: Sequence[_Line | None], repeated: dict[Key, int], heads: dict[Key, set[str]], together: dict[Key, int], scopes: dict[Key, set[str]]
) -> Iterable[tuple[_Line, _Line, int]]:
    """The lines of one article that are furniture, each with the line that it belongs to and its number of voices."""
    counts: dict[int, int] = {}
    for at, line in enumerate(own):
        if line is None or line.block.kind == "boilerplate":
            continue
        count = repeated.get(line.key, 1)
        whole = len(scopes[line.key[0], ""])
        others = heads.get(line.key, set()) - {line.block.origin.voice}
        if teaser(line.block.text, line.words) and others:
            counts[at] = max(count, len(others) + 1)
        elif (count >= PAIR and (shouted(line.block.text, line.words) or reads_as_furniture(line.block.text, line.words, sure=count >= SURE))) or (whole >= MANY and count >= SHARE * whole and short_label(line.block.text, line.words) and len(line.words) >= 3):
            counts[at] = count
    known = {at for at, line in enumerate(own) if line is not None and line.block.kind == "boilerplate"} | counts.keys()
    for order, step in ((range(len(own)), -1), (range(len(own) - 1, -1, -1), 1)):
        for at in order:
            line, beside = own[at], at + step
            if line is None or at in known or beside not in known or not 0 <= beside < len(own):
                continue
            pair = tuple(own[n] for n in sorted((at, beside)))
            joint = f"{pair[0].key[1]}\n{pair[1].key[1]}" if pair[0] is not None and pair[1] is not None else ""
            if (line.key[0], joint) in together and short_label(line.block.text, line.words):
                known.add(at)
                counts[at] = repeated.get(line.key, 1)
    lead: _Line | None = None
    for at, line in enumerate(own):
        if line is None or at not in known:
            lead = None
            continue
        lead = line if lead is None or line.block.kind == "boilerplate" else lead
        if at in counts:
            yield lead, line, counts[at]


def _as_furniture(line: _Line, lead: _Line, count: int) -> Block:
    """The block as learned furniture. Lines that stand together share family and wording, so that they make one finding."""
    if lead.block.kind == "boilerplate":
        family, wording = lead.block.family, lead.block.wording
    else:
        other = teaser(lead.block.text, lead.words) and not reads_as_furniture(lead.block.text, lead.words, sure=True)
        family, wording = "related stories" if other else family_of(lead.words), " ".join(lead.words[:KEPT])
    return replace(line.block, kind="boilerplate", template="repeated", family=family, wording=wording, repeats=count)


def _counted(articles: Sequence[Sequence[Block]]) -> dict[Key, set[str]]:
    """Declared template and wording -> the voices that show it."""
    return _voices((block.template or "", block.wording or "", block.origin.voice) for own in articles for block in own if block.kind == "boilerplate")


def _with_repeats(block: Block, counted: dict[Key, set[str]]) -> Block:
    return replace(block, repeats=len(counted[block.template or "", block.wording or ""])) if block.kind == "boilerplate" else block


def _aside(blocks: Iterable[Block]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((b.start, b.end) for b in blocks if b.kind in ("boilerplate", "correction")))


def _within(record: Record, aside: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(aside, (record.start, 1 << 60)) - 1
    return at >= 0 and record.start < aside[at][1] and record.end <= aside[at][1]
