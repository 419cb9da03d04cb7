"""Changes as people read them: a line a place, then what was left and why, then a line that counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from xcheck.model.article import Article
from xcheck.review.amending import Outcome
from xcheck.review.fixes import Fix, Left

SHOWN = 80
"""Characters of old or new words that a line shows."""


def lines(outcome: Outcome, articles: Mapping[str, Article]) -> Iterator[str]:
    """The lines for `outcome`. `articles` by path are those before any change."""
    for fix in outcome.fixes:
        yield line(fix, articles)
    for one in outcome.by_hand:
        yield f"{line(one.fix, articles)}: to be changed by hand: {one.why}"
    for one in outcome.left:
        yield f"{line(one.fix, articles)}: left: {one.why}"
    said = [f"{counted(len(outcome.fixes), 'place')} changed in {len(outcome.files):,} of {counted(len(articles), 'article')}"]
    said += [f"{number:,} {what}" for number, what in ((len(outcome.by_hand), "to be changed by hand"), (_places(outcome.left), "left")) if number]
    yield f"{', '.join(said)}."


def line(fix: Fix, articles: Mapping[str, Article]) -> str:
    """`desk/b.txt:3:12: "Dimitriev" to "Dmitriev" (name-variant)`."""
    place = articles[fix.path].locate(fix.start)
    return f'{fix.path}:{place.line}:{place.column}: "{_short(fix.old)}" to "{_short(fix.new)}" ({", ".join(fix.rules)})'


def counted(number: int, noun: str) -> str:
    """`1 place`, `1,200 places`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _places(left: Iterable[Left]) -> int:
    return len({one.fix.place for one in left})


def _short(text: str) -> str:
    one = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return one if len(one) <= SHOWN else f"{one[: SHOWN - 1].rstrip()}…"
