"""What is different in a copy of a text, in a few sentences that an editor can read.

The words of both are laid side by side (longest common subsequence, case and marks levelled); what stands in the gaps is
told, the longest first: a new opening, a tail cut off, words put in, left out or exchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from xcheck.model.place import Span
from xcheck.text.marks import pair

MOST = 8_000
"""Words that are laid side by side, what both begin and end with left out: the work grows with their square."""
TOLD = 3
"""Gaps in the middle that are told one by one."""
TOO_FEW = 12
"""Words outside quotation marks that tell whether an article is somebody's own account, at least."""
QUOTED = 0.25
"""The share of the words of two articles that stand in quotation marks, at least, where quotations can make them look like one text."""
RETOLD = 0.5
"""The share of the words outside quotation marks that two accounts of one event have in common by chance, at most."""
_SHOWN = 8
"""Words of a gap that are shown."""
_MARKS = "\"'“”‘’„«»()[]{}.,;:!?…–—-"


class Story(NamedTuple):
    """The words of an article that count: its headline, and its paragraphs without furniture."""

    headline: str
    paragraphs: tuple[str, ...]


class Rewording(NamedTuple):
    """How many of a hundred words of the copy stand in the original, and what is different."""

    share: int
    said: tuple[str, ...]


def retold(here: Story, there: Story) -> bool:
    """Whether two articles have only their quotations in common: what stands outside the quotation marks was written twice."""
    told = [[_level(word) for word in _words(Story("", tuple(map(_unquoted, story.paragraphs))))] for story in (here, there)]
    fewer, more = min(map(len, told)), max(map(len, told))
    said = sum(len(_words(story)) for story in (here, there)) - fewer - more
    if fewer < TOO_FEW or said < QUOTED * (said + fewer + more) or more > MOST:
        return False
    return LCSseq.similarity(*told) < RETOLD * fewer


class _Gap(NamedTuple):
    here: Sequence[str]
    there: Sequence[str]
    opens: bool
    ends: bool


def reworded(here: Story, there: Story) -> Rewording:
    """What is different `here`, in the copy, from `there`, in the original."""
    ours, theirs = _words(here), _words(there)
    a, b = [_level(word) for word in ours], [_level(word) for word in theirs]
    start = _alike(a, b)
    end = _alike(a[start:][::-1], b[start:][::-1])
    inner_a, inner_b = a[start : len(a) - end], b[start : len(b) - end]
    said = [] if here.headline == there.headline else [_headlines(here.headline, there.headline)]
    if max(len(inner_a), len(inner_b)) > MOST:
        return Rewording(round(100 * (start + end) / max(1, len(a))), (*said, "too much is different to be told"))
    gaps: list[tuple[int, int, int, int]] = []
    common = start + end
    for op in LCSseq.opcodes(inner_a, inner_b):
        (a1, a2), (b1, b2) = (start + op.src_start, start + op.src_end), (start + op.dest_start, start + op.dest_end)
        if op.tag == "equal":
            common += a2 - a1
        elif gaps and gaps[-1][1] == a1 and gaps[-1][3] == b1:
            gaps[-1] = (gaps[-1][0], a2, gaps[-1][2], b2)
        else:
            gaps.append((a1, a2, b1, b2))
    told = [_Gap(ours[a1:a2], theirs[b1:b2], a1 == b1 == 0, a2 == len(ours) and b2 == len(theirs)) for a1, a2, b1, b2 in gaps]
    said.extend(_sentences(told))
    return Rewording(100 if common == len(a) else min(99, round(100 * common / max(1, len(a)))), tuple(said))


def _words(story: Story) -> list[str]:
    return [word for paragraph in story.paragraphs for word in paragraph.split() if word.strip(_MARKS)]


def _unquoted(paragraph: str) -> str:
    """A paragraph without the words in quotation marks, also those of a quotation that goes on in the next one."""
    parts, at = [], 0
    for inner in pair(paragraph, (Span(0, len(paragraph)),)).outer:
        parts.append(paragraph[at : inner.start - len(inner.opening)])
        at = inner.end + len(inner.closing)
    return "".join((*parts, paragraph[at:]))


def _level(word: str) -> str:
    return word.strip(_MARKS).casefold().replace("’", "'")


def _alike(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words both begin with."""
    for at, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return at
    return min(len(a), len(b))


def _headlines(here: str, there: str) -> str:
    here, there = here.rstrip("."), there.rstrip(".")
    if not here or not there:
        return f'the headline "{here or there}" stands {"here" if here else "there"} only'
    return f'the headline is "{here}" here, "{there}" there'


def _sentences(gaps: Sequence[_Gap]) -> list[str]:
    edges = [_edge(gap) for gap in gaps if gap.opens or gap.ends]
    inner = sorted((gap for gap in gaps if not (gap.opens or gap.ends)), key=lambda gap: -len(gap.here) - len(gap.there))
    told = [_inner(gap) for gap in inner[:TOLD]]
    more = len(inner) - len(told)
    return [*edges, *told, *([f"{more} more place{'s differ' if more > 1 else ' differs'}"] if more else [])]


def _edge(gap: _Gap) -> str:
    if gap.here and gap.there:
        where = "it begins" if gap.opens else "it ends"
        return f"{where} {_shown(gap.here)} here, {_shown(gap.there)} there"
    words = gap.here or gap.there
    count = f"{len(words)} words" if len(words) > 1 else "word"
    if gap.opens:
        return f"{_shown(words)} is put in front here" if gap.here else f"the first {count} are left out here: {_shown(words)}"
    return f"{_shown(words)} is added at the end here" if gap.here else f"the last {count} {'are' if len(words) > 1 else 'is'} left out here: {_shown(words)}"


def _inner(gap: _Gap) -> str:
    if gap.here and gap.there:
        return f"{_shown(gap.here)} here stands for {_shown(gap.there)} there"
    return f"{_shown(gap.here)} is put in here" if gap.here else f"{_shown(gap.there)} is left out here"


def _shown(words: Sequence[str]) -> str:
    text = " ".join(words) if len(words) <= _SHOWN else f"{' '.join(words[: _SHOWN - 2])} … {words[-1]}"
    return f'"{text.strip(_MARKS)}"'
