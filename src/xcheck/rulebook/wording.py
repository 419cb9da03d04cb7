"""From a conflict under a rule to a finding: places looked up, reasons and message in an editor's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from xcheck.model.article import Article
from xcheck.model.finding import Conflict, Evidence, Finding, Position, Reason, Side, digest_of, key_of, side_digest
from xcheck.model.result import Passage
from xcheck.model.rule import Rule
from xcheck.rulebook.messages import render
from xcheck.rulebook.surroundings import surroundings

MOST = 50
"""Places that a finding shows, unless more are needed for every value, every role and every article to be among them."""
_NAMED = 5
"""Places that a message names before it only counts the rest."""
_SHOWN = 120
"""Characters of a quoted text in a message."""


Rank = Callable[[str, str, Position], int]
"""Rule, key of a finding, one of its sides -> how early it is to be looked at: the smaller, the earlier."""


def finding(rule: Rule, conflict: Conflict, articles: Mapping[str, Article], rank: Rank | None = None) -> tuple[Finding, tuple[Passage, ...]]:
    """The finding that `conflict` is under `rule`, and the passages that hold its places.

    `articles` are all articles of the run by digest. `rank` puts some sides before others; among equals the check's
    order holds. Raises KeyError for a grade that the rule does not know and for a side whose article is not among them.
    """
    key = key_of(rule.id, conflict.identity)
    positions = tuple(_position(side, articles[side.origin.digest]) for side in conflict.sides)
    first = conflict.sides[0]
    if rank is not None:
        conflict, positions, first = _ranked(conflict, positions, partial(rank, rule.id, key))
    shown = representatives(conflict.sides)
    digests = {(p.path, p.start, p.value): p.digest for p in positions}
    evidence, passages = [], []
    for side in shown:
        one, passage = _evidence(side, articles[side.origin.digest], digests[side.origin.path, side.start, side.value])
        evidence.append(one)
        passages.append(passage)
    head = conflict.sides[0]
    reasons = tuple(_reason(reason, head, articles) for reason in conflict.reasons)
    values: dict[str, str | int] = {
        **conflict.facts,
        "text": short(first.text),
        "value": short(first.value),
        "place": _place(first, articles),
        "suggestion": "" if conflict.suggestion is None else short(conflict.suggestion),
        "reasons": " ".join(_sentence(text, reason, head) for text, reason in zip(reasons, conflict.reasons, strict=True)),
        "places": _listed(f"{each.path}:{each.line}" for each in evidence),
    }
    worded = Finding(
        rule=rule.id,
        severity=rule.severities[conflict.grade],
        message=render(rule.messages[conflict.grade], values),
        key=key,
        digest=digest_of(conflict.sides),
        confidence=conflict.confidence,
        evidence=tuple(evidence),
        suggestion=conflict.suggestion,
        reasons=reasons,
        total=len(conflict.sides) if len(shown) < len(conflict.sides) else None,
        positions=positions,
    )
    return worded, tuple(sorted(set(passages)))


def representatives(sides: Sequence[Side], most: int = MOST) -> tuple[Side, ...]:
    """At most `most` sides in their order, the first among them, and more where a value, role or article would be lost."""
    if len(sides) <= most:
        return tuple(sides)
    kept: set[int] = {0}
    seen: set[tuple[str, ...]] = set()
    # What is to be mended comes before what it is held against.
    mended = [index for index, side in enumerate(sides) if side.role == "change"]
    kept.update(mended[: most // 2])
    for index, side in enumerate(sides):
        for sort in ((side.value, side.role), (side.origin.path,)):
            # Articles beyond the limit are only counted: a style point may stand in thousands.
            if sort not in seen and (len(sort) == 2 or len(kept) < most):
                seen.add(sort)
                kept.add(index)
    for index in range(len(sides)):
        if len(kept) >= most:
            break
        kept.add(index)
    return tuple(sides[index] for index in sorted(kept))


def short(text: str) -> str:
    """`text` on one line, cut in the middle when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 40].rstrip()} … {line[-36:].lstrip()}"


def _position(side: Side, article: Article) -> Position:
    return Position(side.origin.path, side.start, side.role, side.value, side_digest(side, article.text))


def _ranked(conflict: Conflict, positions: tuple[Position, ...], rank: Callable[[Position], int]) -> tuple[Conflict, tuple[Position, ...], Side]:
    """The conflict with its sides by rank, their positions, and the side that the message speaks of.

    What to write instead is known for the words of the check's first side: the message stays with these words, at the
    best-ranked place that has them.
    """
    said = conflict.sides[0]

    def place(at: int) -> tuple[int, bool, int]:
        side = conflict.sides[at]
        return rank(positions[at]), (side.text, side.value, side.role) != (said.text, said.value, said.role), at

    # Of equally ranked places those with the message's words come first, so that message and first place agree where they can.
    places = sorted(place(at) for at in range(len(positions)))
    order = [at for _, _, at in places]
    named = next(at for _, other, at in places if not other)
    return replace(conflict, sides=tuple(conflict.sides[at] for at in order)), tuple(positions[at] for at in order), conflict.sides[named]


def _evidence(side: Side, article: Article, digest: str) -> tuple[Evidence, Passage]:
    place = article.locate(side.start)
    around = surroundings(article.text, side.start, side.end)
    passage = Passage(side.origin.path, around.passage.start, article.text[around.passage.start : around.passage.end])
    one = Evidence(
        path=side.origin.path,
        start=side.start,
        end=side.end,
        line=place.line,
        column=place.column,
        text=side.text,
        value=side.value,
        role=side.role,
        context=around.context,
        passage=around.passage.start,
        side=digest,
    )
    return one, passage


def _place(side: Side, articles: Mapping[str, Article]) -> str:
    return f"{side.origin.path}:{articles[side.origin.digest].locate(side.start).line}"


def _reason(reason: Reason, first: Side, articles: Mapping[str, Article]) -> str:
    if reason.at is None:
        return reason.text
    place = _place(reason.at, articles)
    if reason.at.origin.path == first.origin.path:
        place = f"line {place.rpartition(':')[2]}"
    return reason.text.replace("{place}", place)


def _sentence(text: str, reason: Reason, first: Side) -> str:
    """A reason as a sentence of its own. One that begins with quoted words or with a path keeps its first letter."""
    of_path = reason.text.startswith("{place}") and reason.at is not None and reason.at.origin.path != first.origin.path
    begun = text if of_path else text[:1].upper() + text[1:]
    return begun if begun.rstrip("\"'”’»)")[-1:] in (".", "!", "?", "…") else f"{begun}."


def _listed(places: Iterable[str]) -> str:
    each = list(dict.fromkeys(places))
    named = each if len(each) <= _NAMED + 1 else [*each[:_NAMED], f"{len(each) - _NAMED} more"]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}" if named else ""
