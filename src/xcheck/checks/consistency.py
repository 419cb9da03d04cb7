"""`consistency`: whichever form the corpus uses most is the right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from msgspec.structs import replace

from xcheck.checks import house
from xcheck.checks.house import House
from xcheck.extract.house import expressions, literals
from xcheck.model.finding import Conflict, Reason
from xcheck.model.records import Phrase


class Consistency(House, frozen=True, kw_only=True):
    """Finds one thing written in two accepted ways, and asks for the way that most articles use.

    What it finds: each way in `forms` is counted by the articles that use it, near copies once. Places of the other
    ways are to change. Where two ways lead with equal counts, nothing is decided. All of it is one finding.

    Why it matters: readers who see adviser here and advisor there wonder whether two things are meant.

    Messages may use `{tally}` (how many articles use each way) and `{wanted}` (what to change to what); `{suggestion}` is
    empty where places need different ones.

    Settings:
    - `forms`: the ways, each a list of forms: `[[adviser, advisers], [advisor, advisors]]`. Forms at the same position
      replace each other; lists of different lengths are replaced by their first form.
    - `except`: phrases in which a form is right whatever the others use.
    - `in_quotes`, `case`, `blocks`: as for `substitution`.

    When it is wrong: a way that is right in one sense only (`program` of a computer) is not one of two ways. A house
    that has decided should use `substitution`.
    """

    id: ClassVar[str] = "consistency"
    grades: ClassVar[Mapping[str, str]] = {
        "minority": "fewer articles write it this way than another",
        "undecided": "two ways lead with the same number of articles",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("tally", "wanted"))

    forms: tuple[tuple[str, ...], ...]
    case: Literal["smart", "sensitive", "insensitive"] = "smart"

    def verify(self) -> None:
        """Raises BadSetting, naming each, where forms cannot be looked for or told apart."""
        rows = [(("forms", way, at), text) for way, texts in enumerate(self.forms) for at, text in enumerate(texts)]
        found = house.clashes(rows, self.case)
        if len(self.forms) < 2:
            found.append((("forms",), "needs at least two ways to write it"))
        found.extend((("forms", way), "must not be empty") for way, texts in enumerate(self.forms) if not texts)
        found.extend(house.clashes(((("except", index), text) for index, text in enumerate(self.except_)), self.case))
        house.refuse(found)
        house.compilable(self, ("forms",))

    def patterns(self) -> tuple[expressions.Pattern, ...]:
        """What extraction is to look for."""
        forms = tuple(literals.form(text, None, self.case) for texts in self.forms for text in texts)
        return (house.forms_pattern(self, forms, self.except_, self.case),)

    def keys(self, record: Phrase) -> Iterable[str]:
        """One group for the rule."""
        if record.rule == self.rule:
            yield self.rule

    def compare(self, group: Sequence[Phrase]) -> Iterator[Conflict]:
        """One conflict when two ways are in use. Its identity is the first form of every way, whichever of them leads."""
        ways = {literals.plain(text): (way, at) for way, texts in enumerate(self.forms) for at, text in enumerate(texts)}
        by_way: dict[int, list[Phrase]] = {}
        for phrase in group:
            by_way.setdefault(ways[phrase.form][0], []).append(phrase)
        if len(by_way) < 2:
            return
        counts = {way: len({p.origin.voice or p.origin.digest for p in places}) for way, places in by_way.items()}
        # The way that fewest use comes first: that is where an editor looks.
        order = sorted(by_way, key=lambda way: (counts[way], len(by_way[way]), self.forms[way][0]))
        identity = tuple(sorted(texts[0] for texts in self.forms))
        tally = self._tally(counts)
        if counts[order[-1]] == counts[order[-2]]:
            sides = tuple(side for way in order for side in house.sides(by_way[way], "undecided"))
            yield Conflict("undecided", identity, sides, None, (Reason(tally),), 1.0, {"tally": tally, "wanted": ""})
            return
        wanted: dict[str, str] = {}
        sides = ()
        for way in order[:-1]:
            for phrase in by_way[way]:
                other = self._at(order[-1], *reversed(ways[phrase.form]))
                wanted[literals.plain(phrase.text)] = literals.adapted(other, phrase.text, phrase.form)
            sides += tuple(replace(side, suggestion=wanted[side.value]) for side in house.sides(by_way[way], "change"))
        sides += house.sides(by_way[order[-1]], "reference")
        said = ", ".join(f'"{old}" to "{new}"' for old, new in sorted(wanted.items()))
        # One suggestion must be right at every place that is to change; different ones stand in `wanted`.
        suggestion = wanted[sides[0].value] if len(set(wanted.values())) == 1 else None
        yield Conflict("minority", identity, sides, suggestion, (Reason(tally),), 1.0, {"tally": tally, "wanted": said})

    def _at(self, way: int, at: int, instead_of: int) -> str:
        """The form of `way` that replaces the form at `at` of another way."""
        return self.forms[way][at if len(self.forms[way]) == len(self.forms[instead_of]) else 0]

    def _tally(self, counts: Mapping[int, int]) -> str:
        """How many articles use each way, the most first."""
        ordered = sorted(counts.items(), key=lambda row: (-row[1], self.forms[row[0]][0]))
        said = [f'"{self.forms[way][0]}" in {count} {"article" if count == 1 else "articles"}' for way, count in ordered]
        return ", ".join(said)
