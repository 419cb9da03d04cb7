"""What else repeats what was changed: the old number, name or words, in the same surroundings, in other articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from xcheck.diff.units import lines_of
from xcheck.model.article import Article
from xcheck.model.place import Span
from xcheck.model.records import Revision
from xcheck.text.function_words import FUNCTION_WORDS
from xcheck.text.levelled import Level, levelled
from xcheck.text.segment import sentences

SHARED = 0.3
"""Share of the content words around the change that a sentence elsewhere must repeat."""
LEAST = 2
"""How many of them at least; one is enough beside a name, which is rarer than a number."""
RUN = 5
"""Words of a quotation in a row that make it the same quotation."""
CONTEXT = 160


class Repeat(Struct, frozen=True):
    """A place in another article that still has what stood there before. Offsets are those of the article's text."""

    path: str
    start: int
    end: int
    line: int
    column: int
    text: str
    context: str


class Repeated(Struct, frozen=True):
    """One change, and where else its old words stand, in order of path and place."""

    kind: str
    before: str
    after: str
    places: tuple[Repeat, ...]


class _Sought(Struct, frozen=True):
    """What is looked for: runs of levelled words of which one must stand there, without `after`, beside enough of `around`."""

    runs: tuple[tuple[str, ...], ...]
    after: tuple[str, ...]
    around: frozenset[str]
    least: int
    """How many of `around` must stand there; 0 where the words alone are enough."""


def impact(changes: Iterable[Revision], articles: Sequence[Article]) -> tuple[Repeated, ...]:
    """Where `articles` repeat what `changes` took back. The articles that were changed themselves are passed over.

    A sentence that has the new words too, such as a correction, repeats nothing.
    """
    sought: dict[tuple[str, str, str], list[_Sought]] = {}
    own: set[str] = set()
    for change in changes:
        own.update((change.origin.id, change.origin.path, change.origin.digest))
        if change.earlier is not None:
            own.update((change.earlier.origin.id, change.earlier.origin.path, change.earlier.origin.digest))
            sought.setdefault((change.kind, change.before, change.after), []).append(_wanted(change))
    others = sorted((a for a in articles if own.isdisjoint((a.id, a.path, a.digest))), key=lambda a: (a.path, a.digest))
    told = []
    for (kind, before, after), wanted in sought.items():
        places = tuple(place for article in others for place in _places(article, wanted))
        if places:
            told.append(Repeated(kind, before, after, places))
    return tuple(told)


def _wanted(change: Revision) -> _Sought:
    before, after = _forms(levelled(change.before)), _forms(levelled(change.after))
    if change.kind != "quote":
        around = frozenset(w for w in change.around.split() if w not in FUNCTION_WORDS and w != "…" and w not in before)
        return _Sought((before,) if before else (), after, around, min(1 if change.kind in ("name", "attribution") else LEAST, len(around)) or 1)
    size = min(RUN, len(before))
    kept = {after[n : n + size] for n in range(len(after) - size + 1)}
    runs = tuple(run for n in range(len(before) - size + 1) if (run := before[n : n + size]) not in kept)
    return _Sought(runs, after, frozenset(), 0)


def _places(article: Article, wanted: Sequence[_Sought]) -> Iterator[Repeat]:
    folded = article.text.casefold()
    hints = [s for s in wanted if any(_hinted(run, folded) for run in s.runs)]
    if not hints:
        return
    for line in lines_of(article.text):
        for sentence in sentences(article.text, line):
            text = article.text[sentence.start : sentence.end]
            row = [word for word in levelled(text) if word.sort in ("word", "number")]
            found = next((span for s in hints if (span := _found(s, row)) is not None), None)
            if found is None:
                continue
            start, end = sentence.start + found.start, sentence.start + found.end
            place = article.locate(start)
            yield Repeat(article.path, start, end, place.line, place.column, article.text[start:end], _context(text, found))


def _hinted(run: Sequence[str], folded: str) -> bool:
    """A quick no: the longest word of what is sought stands nowhere. Numbers may be written in words."""
    longest = max((w for w in run if w.isalpha()), key=len, default="")
    return longest[:4] in folded


def _found(sought: _Sought, row: Sequence[Level]) -> Span | None:
    """Where the sought words stand in a sentence, if it has them in the same surroundings and not the new ones."""
    forms = _forms(row)
    if sought.after and _at(forms, sought.after) is not None:
        return None
    for run in sought.runs:
        at = _at(forms, run)
        if at is None:
            continue
        shared = len(sought.around.intersection(forms))
        if shared >= max(sought.least, SHARED * len(sought.around)):
            return Span(row[at].start, row[at + len(run) - 1].end)
    return None


def _at(forms: Sequence[str], run: Sequence[str]) -> int | None:
    return next((n for n in range(len(forms) - len(run) + 1) if tuple(forms[n : n + len(run)]) == tuple(run)), None)


def _forms(row: Iterable[Level]) -> tuple[str, ...]:
    return tuple(word.form for word in row if word.sort in ("word", "number"))


def _context(text: str, found: Span) -> str:
    """The sentence on one line, cut around the place when it is long."""
    start, end = max(0, found.start - CONTEXT // 2), min(len(text), found.end + CONTEXT // 2)
    line = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{line}{' …' if end < len(text) else ''}"
