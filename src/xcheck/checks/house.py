"""What the three kinds of house rules share: where they look, and how their forms are tested when a rule is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Literal

from xcheck.checks.base import Check
from xcheck.extract.house import expressions, literals
from xcheck.extract.house.literals import Case, Form
from xcheck.model.finding import Side, SideRole
from xcheck.model.records import Phrase, Record
from xcheck.model.rule import BadSetting

Where = Literal["headline", "body", "list", "credit"]
Keys = tuple[str | int, ...]
Fault = tuple[Keys, str]

LONGEST = 200
"""Characters a form may have."""


class House(Check[Phrase], frozen=True, kw_only=True):
    """A check that says itself what extraction is to look for. `rule` is the id of the rule it serves, no setting."""

    reads: ClassVar[tuple[type[Record], ...]] = (Phrase,)
    plain: ClassVar[bool] = True

    except_: tuple[str, ...] = ()
    in_quotes: Literal["skip", "only", "both"] = "skip"
    blocks: tuple[Where, ...] = ("headline", "body", "list")
    rule: str = ""

    def patterns(self) -> tuple[expressions.Pattern, ...]:
        """What extraction is to look for."""
        raise NotImplementedError


def forms_pattern(check: House, forms: Sequence[Form], exceptions: Iterable[str], case: Case) -> expressions.Pattern:
    """The pattern that finds `forms` where `check` looks, but not inside one of the phrases in `exceptions`."""
    spared = tuple(literals.form(text, None, case) for text in exceptions)
    return expressions.Pattern(
        rule=check.rule,
        expression=literals.pattern(forms),
        exceptions=(literals.pattern(spared),) if spared else (),
        forms=tuple(forms),
        in_quotes=check.in_quotes,
        blocks=check.blocks,
    )


def faults(where: Keys, values: Sequence[str], test: Callable[[str], object]) -> list[Fault]:
    """The faults that `test` finds (by raising ValueError) among the values of one setting."""
    found: list[Fault] = []
    for index, value in enumerate(values):
        try:
            test(value)
        except ValueError as error:
            found.append(((*where, index), str(error)))
    return found


def clashes(rows: Iterable[tuple[Keys, str]], case: Case) -> list[Fault]:
    """Forms that are blank or too long, or that one could not tell apart: each with the keys that lead to it."""
    seen: dict[tuple[str, bool], str] = {}
    found: list[Fault] = []
    for keys, text in rows:
        form = literals.form(text, None, case)
        folded = (form.text.casefold() if form.any_case else form.text, form.any_case)
        if not form.text:
            found.append((keys, "a form must not be blank"))
        elif len(form.text) > LONGEST:
            found.append((keys, f"a form may have at most {LONGEST} characters"))
        elif folded in seen:
            found.append((keys, f"{text!r} is the same form as {seen[folded]!r}"))
        seen.setdefault(folded, text)
    return found


def refuse(found: Sequence[Fault]) -> None:
    """Raises BadSetting when there is any fault."""
    if found:
        raise BadSetting(*found)


def compilable(check: House, at: Keys) -> None:
    """Raises BadSetting where the check's forms make too large a pattern. What is compiled here is kept."""
    for pattern in check.patterns():
        try:
            expressions.compiled(pattern.expression, pattern.ignore_case)
        except ValueError as error:
            raise BadSetting((at, f"too many forms that begin alike: {error}")) from None


def sides(group: Sequence[Phrase], role: SideRole) -> tuple[Side, ...]:
    """The places of `group` as sides, in the order in which people read them."""
    ordered = sorted(group, key=lambda p: (p.origin.path, *p.place))
    return tuple(Side.of(phrase, literals.plain(phrase.text), role) for phrase in ordered)
