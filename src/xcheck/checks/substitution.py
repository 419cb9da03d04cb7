"""`substitution`: many forms, one of which the house prefers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from xcheck.checks import house
from xcheck.checks.house import House
from xcheck.extract.house import expressions, literals
from xcheck.model.finding import Conflict
from xcheck.model.records import Phrase


class Substitution(House, frozen=True, kw_only=True):
    """Finds words that the house writes another way.

    What it finds: every form on the left of `swap`, as a whole word or phrase, outside quotation marks unless told
    otherwise and never inside web addresses. It suggests the form on the right, with the capitals of the place. The
    same words are one finding, with all their places.

    Why it matters: a style book that nobody can keep in their head is kept here.

    Settings:
    - `swap`: `form: preferred form`, as many as there are. White space matches any white space, `-` any hyphen, `'`
      also a curly apostrophe.
    - `except`: phrases in which a form is right; the preferred forms themselves need not be named.
    - `in_quotes`: `skip` quoted words (the default), `only` those, or `both`.
    - `case`: `smart` (the default: a form in lower case is found in any case, one with a capital only as written),
      `sensitive` or `insensitive`.
    - `blocks`: where to look: `headline`, `body`, `list`, `credit`.

    When it is wrong: a form that is also part of a name (`Web Site Story`) needs an exception. Inflected forms are
    forms of their own: name `web sites` beside `web site`.
    """

    id: ClassVar[str] = "substitution"
    grades: ClassVar[Mapping[str, str]] = {"found": "a form stands here that the house writes another way"}

    swap: Mapping[str, str]
    case: Literal["smart", "sensitive", "insensitive"] = "smart"

    def verify(self) -> None:
        """Raises BadSetting, naming each, where forms cannot be looked for or told apart."""
        found = house.clashes(((("swap", form), form) for form in self.swap), self.case)
        known = literals.table(literals.form(form, None, self.case) for form in self.swap)
        for written, preferred in self.swap.items():
            other = literals.look(known, preferred)
            if literals.plain(preferred) == literals.plain(written):
                found.append((("swap", written), f"{written!r} is swapped for itself"))
            elif not literals.plain(preferred):
                found.append((("swap", written), f"nothing to write for {written!r}"))
            elif other is not None and other.text == literals.plain(preferred):
                found.append((("swap", written), f"{preferred!r} is itself to be swapped for {self._swapped(other.text)!r}"))
        found.extend(house.clashes(((("except", index), text) for index, text in enumerate(self.except_)), self.case))
        house.refuse(found)
        house.compilable(self, ("swap",))

    def _swapped(self, text: str) -> str:
        return next(preferred for written, preferred in self.swap.items() if literals.plain(written) == text)

    def patterns(self) -> tuple[expressions.Pattern, ...]:
        """What extraction is to look for."""
        forms = tuple(literals.form(written, preferred, self.case) for written, preferred in self.swap.items())
        # A preferred form may hold the form it replaces: "Smith Jr" for "Smith" must not ask for more and more Jr.
        holding = [preferred for written, preferred in self.swap.items() if _holds(preferred, written)]
        return (house.forms_pattern(self, forms, (*self.except_, *holding), self.case),)

    def keys(self, record: Phrase) -> Iterable[str]:
        """The words found."""
        if record.rule == self.rule:
            yield literals.plain(record.text)

    def compare(self, group: Sequence[Phrase]) -> Iterator[Conflict]:
        """One conflict. Its identity is the words found and what to write for them."""
        sides = house.sides(group, "change")
        suggestion = group[0].suggestion or ""
        yield Conflict("found", (sides[0].value, suggestion), sides, suggestion)


def _holds(preferred: str, written: str) -> bool:
    whole, part = literals.plain(preferred).casefold(), literals.plain(written).casefold()
    return part in whole and part != whole
