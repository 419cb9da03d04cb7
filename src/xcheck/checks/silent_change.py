"""`silent-change`: something readers were told changed between two versions, and nothing tells them so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Record, Revision


class SilentChange(Check[Revision], frozen=True):
    """Finds a number, name, quotation, attribution or negation that another one replaced, without a line that says so.

    What it finds: compares two versions of one article, in `xcheck diff` and `xcheck check --changed-since`. What took
    another's place in a sentence that otherwise stayed is told; the same change at several places is one finding. A
    correction or update line that came with the version speaks for all of its changes. Sentences that were added, dropped
    or written anew are a story that went on, and no finding; nor is house style (20 and twenty, curly marks, "didn't"), a
    full name for a surname, a pronoun for a name, or a quotation cut at its ends or with an ellipsis.

    Why it matters: readers who saw the first version do not learn that it was wrong.

    Messages may use `{before}` and `{after}`.

    Settings:
    - `numbers`, `names`, `quotations`, `attributions`, `negations`: which of them are told.
    - `dates`: whether dates are told too; running stories change theirs all day.

    When it is wrong: a live story whose numbers grow; a line about the change that stands on another page. Identity: what
    stood there, what stands there now, and the words around it.
    """

    id: ClassVar[str] = "silent-change"
    reads: ClassVar[tuple[type[Record], ...]] = (Revision,)
    grades: ClassVar[Mapping[str, str]] = {
        "number": "a number changed",
        "date": "a date changed",
        "name": "a name changed",
        "quote": "the words of a quotation changed",
        "attribution": "somebody else is given as the source",
        "negation": "a `not` came or went",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("before", "after"))

    numbers: bool = True
    names: bool = True
    quotations: bool = True
    attributions: bool = True
    negations: bool = True
    dates: bool = False

    def keys(self, record: Revision) -> Iterable[str]:
        """The article with what became what; nothing where a line came with it."""
        wanted = {"number": self.numbers, "date": self.dates, "name": self.names, "quote": self.quotations, "attribution": self.attributions}
        if not record.noted and wanted.get(record.kind, self.negations):
            yield "\x1f".join((record.origin.digest, *_what(record)))

    def fold(self, record: Revision) -> str | None:
        """The same change at several places needs no test."""
        return "\x1f".join(_what(record))

    def compare(self, group: Sequence[Revision]) -> Iterator[Conflict]:
        """One conflict for what became what: where it stands now, and where the other stood."""
        places = sorted(group, key=lambda r: (r.start, r.end))
        first = places[0]
        now = [Side.of(r, r.after, "change") for r in places]
        then = [Side.of(r.earlier, r.before, "reference") for r in places if r.earlier is not None]
        reasons = [Reason(f"{{place}} has {_OLD[first.kind]}", then[0])] if then else []
        if len(places) > 1:
            reasons.append(Reason(f"the same change was made at {len(places)} places"))
        yield Conflict(
            first.kind,
            (*_what(first), first.around),
            (*now, *then),
            None,
            tuple(reasons),
            0.8,
            {"before": _short(first.before), "after": _short(first.after)},
        )


_OLD = {
    "number": "the older number",
    "date": "the older date",
    "name": "the older name",
    "quote": "the older wording",
    "attribution": "the older source",
    "negation": "the older wording",
}


def _what(record: Revision) -> tuple[str, str, str]:
    return (record.kind, " ".join(record.before.casefold().split()), " ".join(record.after.casefold().split()))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else f"{line[:100].rstrip()} … {line[-50:].lstrip()}"
