"""The sides of a finding: each value with what becomes of it, and the paragraphs it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from xcheck.model.finding import Evidence, Finding, SideRole
from xcheck.model.place import Span
from xcheck.model.result import Listed
from xcheck.report.address import link
from xcheck.report.excerpt import Piece, excerpt, hit, naming
from xcheck.report.visible import one_line
from xcheck.report.wording import MEANINGS, ROLES, counted

Passages = Mapping[tuple[str, int], str]
"""The paragraphs around all evidence, by path and the offset at which they begin."""

_VALUE, _TITLE = 90, 50
_OPEN_ALONE, _OPEN_BESIDE = 4, 2
"""So many paragraphs of a side are open when it stands alone, and when others stand beside it; the rest folds."""


class Extract(Struct, frozen=True):
    """One paragraph with one or more places of a side in it. `where` holds `line:column` for each.

    `address` is where the article is opened for editing, if the settings say where.
    """

    path: str
    title: str | None
    where: tuple[str, ...]
    address: str | None
    pieces: tuple[Piece, ...]


class Lane(Struct, frozen=True):
    """One side of a finding: a value, what becomes of it, and the paragraphs it stands in."""

    role: SideRole
    word: str
    meaning: str
    value: str
    tally: str
    open: tuple[Extract, ...]
    folded: tuple[Extract, ...]
    folded_tally: str


def lanes(finding: Finding, passages: Passages, articles: Mapping[str, Listed], template: str | None = None) -> tuple[Lane, ...]:
    """The sides of a finding in the order of its evidence: one lane for each role and value.

    `template` makes the links into a content system.
    """
    sides: dict[tuple[SideRole, str], list[Evidence]] = {}
    for evidence in finding.evidence:
        sides.setdefault((evidence.role, evidence.value), []).append(evidence)
    alone = len(sides) == 1
    found = []
    for (role, value), own in sides.items():
        other = _counterpart(finding, own[0])
        # What differs may stand outside the words that are compared: the speaker of a quotation.
        named = None if alone or any(value.casefold() in e.text.casefold() for e in own) else value
        extracts = _extracts(own, passages, articles, (other, named), template)
        opened = _OPEN_ALONE if alone else _OPEN_BESIDE
        # One more paragraph is as short as the line that would fold it away.
        opened = len(extracts) if len(extracts) == opened + 1 else opened
        found.append(
            Lane(
                role=role,
                word=ROLES[role],
                meaning=MEANINGS[role],
                value=_title(value, own),
                tally=_tally(own),
                open=extracts[:opened],
                folded=extracts[opened:],
                folded_tally=counted(len(extracts) - opened, "more paragraph"),
            )
        )
    return tuple(found)


def _title(value: str, own: Sequence[Evidence]) -> str:
    """What heads a side: its value, unless that is a long wording that stands marked right below."""
    if len(value) > _TITLE and all(e.text.casefold() == value.casefold() for e in own):
        return ""
    return one_line(value, _VALUE)


def _counterpart(finding: Finding, side: Evidence) -> str | None:
    """The wording that a side is set against: what it should be, else the side that stands, else the first of the others."""
    if side.role == "change" and finding.suggestion is not None:
        return finding.suggestion
    first = finding.evidence[0]
    others = [e for e in finding.evidence if e.value != side.value]
    if side.role == "change":
        others.sort(key=lambda e: e.role != "reference")
    elif (first.role, first.value) != (side.role, side.value):
        return first.text
    return others[0].text if others else None


def _extracts(
    own: Sequence[Evidence], passages: Passages, articles: Mapping[str, Listed], compared: tuple[str | None, str | None], template: str | None
) -> tuple[Extract, ...]:
    other, named = compared
    by_passage: dict[tuple[str, int], list[Evidence]] = {}
    for evidence in own:
        by_passage.setdefault((evidence.path, evidence.passage), []).append(evidence)
    extracts = []
    for (path, start), places in by_passage.items():
        places.sort(key=lambda e: (e.start, e.end))
        article = articles.get(path)
        extracts.append(
            Extract(
                path=path,
                title=article.title if article else None,
                where=tuple(f"{e.line}:{e.column}" for e in places),
                address=link(template, path, places[0].line, places[0].column),
                pieces=_pieces(places, passages.get((path, start)), start, other, named),
            )
        )
    return tuple(extracts)


def _pieces(places: Sequence[Evidence], text: str | None, start: int, other: str | None, named: str | None) -> tuple[Piece, ...]:
    """The paragraph with the places marked; what a place holds beyond its paragraph is shown after it.

    A report from elsewhere may lack the paragraph: then the sentence around each place stands for it.
    """
    spans = [Span(e.start - start, e.end - start) for e in places]
    if text is None or not all(0 <= s.start < len(text) for s in spans):
        return tuple(piece for e in places for piece in _sentence(e, other, named))
    last = places[-1]
    if spans[-1].end > len(text):
        opening = excerpt(text[: spans[-1].start], spans[:-1], other, None) if spans[-1].start else ()
        return (*opening, *hit(last.text, other))
    return excerpt(text, spans, other, naming(text, named, spans) if named else None)


def _sentence(evidence: Evidence, other: str | None, named: str | None) -> tuple[Piece, ...]:
    at = evidence.context.find(evidence.text)
    if at < 0 or not evidence.text:
        return tuple(hit(evidence.text, other))
    span = Span(at, at + len(evidence.text))
    return excerpt(evidence.context, [span], other, naming(evidence.context, named, [span]) if named else None)


def _tally(own: Sequence[Evidence]) -> str:
    articles = len({e.path for e in own})
    places = counted(len(own), "place")
    return f"{places} in {counted(articles, 'article')}" if articles > 1 else places
