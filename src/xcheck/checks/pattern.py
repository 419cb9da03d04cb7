"""`pattern`: a house rule as a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from xcheck.checks import house
from xcheck.checks.house import House
from xcheck.extract.house import expressions
from xcheck.model.finding import Conflict
from xcheck.model.records import Phrase
from xcheck.model.rule import BadSetting


class Pattern(House, frozen=True, kw_only=True):
    r"""Finds every place that a regular expression describes.

    What it finds: the matches of `pattern`, one paragraph at a time, outside quotation marks unless told otherwise.
    The same words with the same suggestion are one finding, with all their places.

    Why it matters: house style that is a matter of form, not of words, can be stated once and is then never missed.

    Settings:
    - `pattern`: the expression, in the syntax of Python's `regex` library; `^` and `$` are the ends of a paragraph.
    - `except`: expressions; a place that touches a match of one of them is left alone.
    - `suggestion`: what to write instead; `\1` to `\9` stand for the expression's groups.
    - `in_quotes`: `skip` quoted words (the default), `only` those, or `both`.
    - `case`: `sensitive` (the default) or `insensitive`.
    - `blocks`: where to look: `headline`, `body`, `list`, `credit`.

    When it is wrong: an expression knows no grammar. Give it the exceptions its examples bring up. It runs under a
    limit; one that goes over it on some article is trouble there, and exit status 2.
    """

    id: ClassVar[str] = "pattern"
    grades: ClassVar[Mapping[str, str]] = {"found": "the expression matches here"}

    pattern: str
    suggestion: str | None = None
    case: Literal["sensitive", "insensitive"] = "sensitive"

    def verify(self) -> None:
        """Raises BadSetting, naming each, for patterns that cannot be run and groups that there are not."""
        found = house.faults(("except",), self.except_, expressions.compiled)
        try:
            groups = expressions.compiled(self.pattern).groups
        except ValueError as error:
            raise BadSetting((("pattern",), str(error)), *found) from None
        for number in re.findall(r"\\(\d)", self.suggestion or ""):
            if not 1 <= int(number) <= groups:
                found.append((("suggestion",), f"\\{number} names a group, but the pattern has {groups or 'none'}"))
        house.refuse(found)

    def patterns(self) -> tuple[expressions.Pattern, ...]:
        """What extraction is to look for."""
        ignore = self.case == "insensitive"
        return (expressions.Pattern(self.rule, self.pattern, self.except_, self.suggestion, (), ignore, self.in_quotes, self.blocks),)

    def keys(self, record: Phrase) -> Iterable[str]:
        """The words found and the suggestion."""
        if record.rule == self.rule:
            yield f"{' '.join(record.text.split())}\x1f{record.suggestion or ''}"

    def compare(self, group: Sequence[Phrase]) -> Iterator[Conflict]:
        """One conflict. Its identity is the words found and the suggestion."""
        sides = house.sides(group, "change")
        suggestion = group[0].suggestion
        yield Conflict("found", (sides[0].value, suggestion or ""), sides, suggestion)
