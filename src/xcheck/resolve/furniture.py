"""Learned furniture: lines that articles repeat, told from the lines that stories repeat.

Repetition is counted by voice (near copies count once) within one source, with numbers masked. Three voices make
furniture of a line, two make it worth a note, and only if it reads as furniture: a call to the reader, the site's own
words, the headline of another article, or a line beside such a line in all of these articles. `No arrests have been
made.` may stand in a hundred stories and stays; long prose is never furniture.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.furniture.blocks import MARKUP
from xcheck.extract.furniture.claims import is_prose
from xcheck.extract.furniture.position import placed
from xcheck.extract.furniture.wording import speaks, stopped, words
from xcheck.model.records import Block, Record
from xcheck.resolve.page_frame import LONGEST, frame, headline, is_page
from xcheck.resolve.page_inserts import inserted
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
TWICE = 6
"""Words of a line that is taken for a headline because its page says it twice."""
LABEL = 6
"""Words in the longest entry of a menu."""
REPEATED = "repeated"
PAGE = "page around the story"

Key = tuple[str, str]
"""Source and levelled line."""


class _Line(Struct, frozen=True):
    block: Block
    key: Key
    words: tuple[str, ...]


class Seen(Struct, frozen=True):
    """What the corpus shows: voices of each repeated line, of each headline, of each two lines in a row, of each source."""

    repeated: Mapping[Key, int]
    heads: Mapping[Key, set[str]]
    together: Mapping[Key, int]
    articles: Mapping[str, int]


def settle(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with repeated furniture recognised (`template="repeated"`, `repeats` = voices), and positions worked out anew.

    The result depends on the set of blocks only; their order is kept.
    """
    by_article: dict[str, list[Block]] = {}
    for block in blocks:
        by_article.setdefault(block.origin.digest, []).append(block)
    articles = [sorted(own, key=lambda block: (block.start, block.end)) for _, own in sorted(by_article.items())]
    learned = _learned(articles)
    counted = _counted(articles)
    settled: dict[str, dict[tuple[int, int], Block]] = {}
    for own in articles:
        changed = (learned.get((b.origin.digest, b.start)) or _with_repeats(b, counted) for b in own)
        settled[own[0].origin.digest] = {(b.start, b.end): b for b in placed(changed)}
    return [settled[block.origin.digest][block.start, block.end] for block in blocks]


def set_aside(blocks: Iterable[Block]) -> dict[str, Sequence[tuple[int, int]]]:
    """Digest of each article -> the spans of its furniture and corrections, in order, by what is settled of its blocks."""
    found: dict[str, list[tuple[int, int]]] = {}
    for block in blocks:
        if block.kind in ("boilerplate", "correction"):
            found.setdefault(block.origin.digest, []).append((block.start, block.end))
    return {digest: sorted(spans) for digest, spans in found.items()}


def _learned(articles: Sequence[Sequence[Block]]) -> dict[tuple[str, int], Block]:
    """(digest, start) of a block -> the same block as learned furniture."""
    levelled: dict[str, str] = {}
    keys = [[_levelled(block.text, levelled) if _candidate(block) else None for block in own] for own in articles]
    voices = _voices(
        (block.origin.source or "", key, block.origin.voice)
        for own, line in zip(articles, keys, strict=True)
        for block, key in zip(own, line, strict=True)
        if key is not None
    )
    repeated = {key: len(who) for key, who in voices.items() if len(who) >= PAIR}
    heads = _voices((block.origin.source or "", line_key(block.text), block.origin.voice) for own in articles for block in own if block.kind == "headline")
    scopes = _voices((block.origin.source or "", "", block.origin.voice) for own in articles for block in own[:1])
    rows = [[_line(block, key, repeated, heads) for block, key in zip(own, line, strict=True)] for own, line in zip(articles, keys, strict=True)]
    follows = _voices(
        (above.key[0], f"{above.key[1]}\n{below.key[1]}", below.block.origin.voice)
        for own in rows
        for above, below in zip(own, own[1:], strict=False)
        if above is not None and below is not None
    )
    seen = Seen(repeated, heads, {key: len(who) for key, who in follows.items() if len(who) >= SURE}, {source: len(who) for (source, _), who in scopes.items()})
    found: dict[tuple[str, int], Block] = {}
    for own, lines in zip(articles, rows, strict=True):
        for at, block in _of_article(own, lines, seen):
            found[block.origin.digest, own[at].start] = block
    return found


def _of_article(own: Sequence[Block], lines: Sequence[_Line | None], seen: Seen) -> Iterator[tuple[int, Block]]:
    """The numbers of the blocks of one article that are learned furniture, with what becomes of them."""
    counts = _counts(lines, seen)
    known = [at in counts or block.kind == "boilerplate" for at, block in enumerate(own)]
    declared = frozenset(at for at, is_known in enumerate(known) if is_known)
    repeated = frozenset(at for at, line in enumerate(lines) if line is not None and seen.repeated.get(line.key, 0) >= SURE)
    if is_page(own, known, repeated):
        may = _titles(own, lines, known, repeated, seen)
        for at, line in enumerate(lines):
            count = _on_page(own[at], line, seen) if not known[at] else 0
            if count:
                counts[at] = count
                known[at] = True
        # Where the mark-up has told the story from the rest, nothing is left to be inferred.
        marked = any(block.template == MARKUP for block in own)
        top, standfirst = headline(own, known, may)
        for at in (*standfirst, *(() if top is None else (top,))):
            # Other pages tease a story with its headline and standfirst.
            if at not in declared and counts.pop(at, 0):
                known[at] = False
        within = [] if marked else inserted(own, known, top)
        for at in within:
            known[at] = True
        around = [] if marked else frame(own, known, repeated.difference(standfirst), top)
        for at in (*counts, *within, *around):
            yield at, replace(own[at], kind="boilerplate", template=REPEATED, family=PAGE, wording=PAGE, repeats=max(counts.get(at, 0), SURE))
        return
    lead: _Line | None = None
    for at, line in enumerate(lines):
        if line is None or not known[at]:
            lead = None
            continue
        lead = line if lead is None or line.block.kind == "boilerplate" else lead
        if at in counts:
            yield at, _as_furniture(line, lead, counts[at])


def _titles(own: Sequence[Block], lines: Sequence[_Line | None], known: Sequence[bool], repeated: Collection[int], seen: Seen) -> list[bool]:
    """Which blocks of a page may be its headline: not what all pages show, unless this one says it twice."""
    said = Counter(line.key for line in lines if line is not None)
    may = []
    for at, block in enumerate(own):
        line = lines[at]
        twice = line is not None and said[line.key] > 1 and len(line.words) >= TWICE
        may.append(not known[at] and (at not in repeated or twice) and not (block.kind == "headline" and _on_page(block, None, seen)))
    return may


def _on_page(block: Block, line: _Line | None, seen: Seen) -> int:
    """How many voices make furniture of a line of a page; 0 where it may be the story's."""
    if block.kind == "headline":
        # Whole pages that begin with one line: a link to the story, a call to subscribe.
        count = len(seen.heads.get((block.origin.source or "", line_key(block.text)), ()))
        return count if count >= SURE else 0
    if line is None or len(line.words) > LONGEST or speaks(block.text):
        return 0
    count = seen.repeated.get(line.key, 0)
    return count if count >= (SURE if is_prose(block.text) else PAIR) else 0


def _voices(shown: Iterable[tuple[str, str, str]]) -> dict[Key, set[str]]:
    found: dict[Key, set[str]] = {}
    for source, line, voice in shown:
        found.setdefault((source, line), set()).add(voice)
    return found


def _levelled(line: str, known: dict[str, str]) -> str:
    """The key of a line; what stands in many articles is worked out once."""
    key = known.get(line)
    if key is None:
        key = known[line] = line_key(line)
    return key


def _candidate(block: Block) -> bool:
    if block.template == MARKUP:
        # Menus count; the summary of a teaser may be the first lines of the story itself elsewhere.
        return len(block.text.split(None, LABEL)) <= LABEL
    # A few words on lines of their own are no correction note, whatever a template takes them for: they may be entries of a menu.
    entries = block.kind == "correction" and all(len(line.split(None, LABEL)) <= LABEL and not stopped(line) for line in block.text.splitlines())
    return (block.kind in ("body", "list") or entries) and len(block.text) <= 700


def _line(block: Block, levelled: str | None, repeated: dict[Key, int], heads: dict[Key, set[str]]) -> _Line | None:
    """The block as a line that repeats, or that declared furniture claims; None for all others. `levelled` is there for a candidate."""
    source = block.origin.source or ""
    if block.kind == "boilerplate":
        return _Line(block, (source, f"\t{block.template}\t{block.wording}"), words(block.text))
    if levelled is not None and ((source, levelled) in repeated or (source, levelled) in heads):
        return _Line(block, (source, levelled), words(block.text))
    return None


def _counts(own: Sequence[_Line | None], seen: Seen) -> dict[int, int]:
    """The numbers of the lines of one article that are furniture, each with its number of voices."""
    counts: dict[int, int] = {}
    for at, line in enumerate(own):
        if line is not None and line.block.kind != "boilerplate":
            count = _alone(line, seen)
            if count:
                counts[at] = count
    known = {at for at, line in enumerate(own) if line is not None and line.block.kind == "boilerplate"} | counts.keys()
    for order, step in ((range(len(own)), -1), (range(len(own) - 1, -1, -1), 1)):
        for at in order:
            line, other = own[at], own[at + step] if 0 <= at + step < len(own) else None
            if line is None or other is None or at in known or at + step not in known:
                continue
            above, below = (other, line) if step < 0 else (line, other)
            if (line.key[0], f"{above.key[1]}\n{below.key[1]}") in seen.together and short_label(line.block.text, line.words):
                known.add(at)
                counts[at] = seen.repeated.get(line.key, 1)
    return counts


def _alone(line: _Line, seen: Seen) -> int:
    """How many voices make furniture of a line whatever stands beside it; 0 where it may be the story's."""
    text, count = line.block.text, seen.repeated.get(line.key, 1)
    others = seen.heads.get(line.key, set()) - {line.block.origin.voice}
    if others and teaser(text, line.words):
        return max(count, len(others) + 1)
    if count >= PAIR and (shouted(text, line.words) or reads_as_furniture(text, line.words, sure=count >= SURE)):
        return count
    whole = seen.articles[line.key[0]]
    if whole >= MANY and count >= SHARE * whole and len(line.words) >= 3 and short_label(text, line.words):
        return count
    return 0


def _as_furniture(line: _Line, lead: _Line, count: int) -> Block:
    """The block as learned furniture. Lines that stand together share family and wording, so that they make one finding."""
    if lead.block.kind == "boilerplate":
        family, wording = lead.block.family, lead.block.wording
    else:
        other = teaser(lead.block.text, lead.words) and not reads_as_furniture(lead.block.text, lead.words, sure=True)
        family, wording = "related stories" if other else family_of(lead.words), " ".join(lead.words[:KEPT])
    return replace(line.block, kind="boilerplate", template=REPEATED, family=family, wording=wording, repeats=count)


def _counted(articles: Sequence[Sequence[Block]]) -> dict[Key, set[str]]:
    """Declared template and wording -> the voices that show it."""
    return _voices((block.template or "", block.wording or "", block.origin.voice) for own in articles for block in own if block.kind == "boilerplate")


def _with_repeats(block: Block, counted: dict[Key, set[str]]) -> Block:
    return replace(block, repeats=len(counted[block.template or "", block.wording or ""])) if block.kind == "boilerplate" else block


def within(record: Record, aside: Sequence[tuple[int, int]]) -> bool:
    """Whether a record lies wholly in one of the spans."""
    at = bisect_right(aside, (record.start, 1 << 60)) - 1
    return at >= 0 and record.start < aside[at][1] and record.end <= aside[at][1]
