"""One finding as a card: what is wrong, what to do, why, and all sides next to each other in their paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from xcheck.model.entity import Entity
from xcheck.model.finding import Evidence, Finding, Severity
from xcheck.model.result import Listed
from xcheck.report.about import About
from xcheck.report.bars import Bar, values
from xcheck.report.course import Course, course
from xcheck.report.differing import Part, parts
from xcheck.report.excerpt import Piece
from xcheck.report.lane import Lane, Passages, lanes
from xcheck.report.visible import one_line
from xcheck.report.wording import STATUSES, counted

_SUGGESTION = 240
_MESSAGE = 1_200
_PLACES = 50
_STOPS = (".", "!", "?", "…", ".”", '."', ".)")
_AT_PLACE = re.compile(r"\S+:\d")
_OPEN_LANES = 8


class Swap(Struct, frozen=True):
    """The form to change and the form to change it to, each in parts, so that the letters in question can be marked."""

    old: tuple[Part, ...]
    new: tuple[Part, ...]


class Card(Struct, frozen=True):
    """Everything a page shows of one finding. `touches` are the numbers of the articles that take part in it."""

    anchor: str
    key: str
    digest: str
    severity: Severity
    rule: str
    rule_name: str
    status: str | None
    place: str
    headline: tuple[Piece, ...]
    swap: Swap | None
    suggestion: str | None
    reasons: tuple[str, ...]
    confidence: int
    shortened: str | None
    touches: tuple[int, ...]
    about: About
    follow_up: bool
    remark: str | None


class Sides(Struct, frozen=True):
    """The part of a card that takes room: all sides in their paragraphs, and the pictures of them."""

    open: tuple[Lane, ...]
    folded: tuple[Lane, ...]
    bars: tuple[Bar, ...]
    course: Course | None


def rule_name(rule: str) -> str:
    """`name-variant` as words."""
    return rule.replace("-", " ")


def card(finding: Finding, anchor: str, numbers: Mapping[str, int], with_status: bool, about: About) -> Card:
    """The card of a finding. `numbers` gives each article its number on the page."""
    first = finding.evidence[0]
    headline, reasons = told(finding)
    swap = _swap(finding)
    shortened = None
    if finding.total is not None and finding.total > len(finding.evidence):
        shortened = f"{counted(len(finding.evidence), 'place')} of {finding.total:,} shown"
    return Card(
        anchor=anchor,
        key=finding.key,
        digest=finding.digest,
        severity=finding.severity,
        rule=finding.rule,
        rule_name=rule_name(finding.rule),
        status=STATUSES[finding.status] if with_status else None,
        place=f"{first.path}:{first.line}:{first.column}",
        headline=set_back(headline, finding.evidence),
        swap=swap,
        suggestion=_suggested(finding) if swap is None else None,
        reasons=reasons,
        confidence=round(finding.confidence * 100),
        shortened=shortened,
        touches=tuple(sorted({numbers[e.path] for e in finding.evidence})),
        about=about,
        follow_up=finding.follow_up,
        remark=one_line(finding.remark, _MESSAGE) if finding.remark else None,
    )


def sides(finding: Finding, passages: Passages, articles: Mapping[str, Listed], entity: Entity | None = None, template: str | None = None) -> Sides:
    """The sides of a finding about `entity`, if it is about a name; `template` makes places links into the content system."""
    found = lanes(finding, passages, articles, template)
    over_time = course(finding, articles)
    return Sides(found[:_OPEN_LANES], found[_OPEN_LANES:], () if over_time else values(finding, entity), over_time)


def told(finding: Finding) -> tuple[str, tuple[str, ...]]:
    """The message without the reasons at its end, and the reasons it does not tell: each thing is said once."""
    message = finding.message.strip()
    ended: list[str] = []
    for reason in reversed(finding.reasons):
        for sentence in (f"{reason}.", reason) if reason else ():
            before = message[: -len(sentence)].rstrip()
            # What stands before has to be a sentence, and not one that the reason ends.
            if message[-len(sentence) :].casefold() == sentence.casefold() and before.endswith(_STOPS):
                message = before
                ended.append(reason)
                break
    told = message.casefold()
    reasons = tuple(_begun(r) for r in finding.reasons if r in ended or r.casefold() not in told)
    return one_line(message, _MESSAGE), tuple(one_line(r, _MESSAGE) for r in reasons)


def _begun(reason: str) -> str:
    """A reason with a capital, unless it begins with a place."""
    return reason if _AT_PLACE.match(reason) else reason[:1].upper() + reason[1:]


def set_back(message: str, evidence: Sequence[Evidence]) -> tuple[Piece, ...]:
    """A message in pieces, its places (`path:line`) apart from its words."""
    places = sorted({f"{e.path}:{e.line}" for e in evidence[:_PLACES]}, key=lambda place: (-len(place), place))
    pieces: list[Piece] = []
    at = 0
    # A pattern of its own for each message would have to be compiled for each.
    while found := min(((start, -len(place), place) for place in places if (start := message.find(place, at)) >= 0), default=None):
        start, _, place = found
        pieces += [Piece("plain", message[at:start]), Piece("place", place)]
        at = start + len(place)
    return tuple(piece for piece in (*pieces, Piece("plain", message[at:])) if piece.text)


def _suggested(finding: Finding) -> str | None:
    if finding.suggestion is None:
        return None
    return one_line(finding.suggestion, _SUGGESTION) or "take this out"


def _swap(finding: Finding) -> Swap | None:
    first = finding.evidence[0]
    new = finding.suggestion
    if not new or first.role != "change" or max(len(new), len(first.text)) > _SUGGESTION or new == first.text:
        return None
    return Swap(parts(first.text, new), parts(new, first.text))
