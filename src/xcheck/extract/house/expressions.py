"""What a house rule looks for, as plain values, and the same compiled."""

from __future__ import annotations

import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from xcheck.extract.house.literals import Form, hint, opener, table
from xcheck.model.records import BlockKind

if TYPE_CHECKING:
    import regex

Quoted = Literal["skip", "only", "both"]

_SECONDS = 1.0


class Pattern(Struct, frozen=True):
    r"""What one rule looks for, as plain values.

    `expression` is in the syntax of the `regex` library. A place that touches a match of one of `exceptions` is left
    alone. With `forms`, what was found is one of them; without, `suggestion` may hold `\1` for the first group.
    """

    rule: str
    expression: str
    exceptions: tuple[str, ...] = ()
    suggestion: str | None = None
    forms: tuple[Form, ...] = ()
    ignore_case: bool = False
    in_quotes: Quoted = "skip"
    blocks: tuple[BlockKind, ...] = ("headline", "body", "list")

    def __hash__(self) -> int:
        # The caches below ask for it once an article; strings remember theirs, long tuples do not.
        return hash((self.rule, self.expression))


@lru_cache(maxsize=4096)
def compiled(expression: str, ignore_case: bool = False) -> regex.Pattern[str]:
    """The expression, compiled. Raises ValueError, saying why, for one that is malformed or finds the empty text."""
    import regex  # 25 ms, and only house rules need it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            made = regex.compile(expression, regex.IGNORECASE if ignore_case else 0)
        empty = made.search("", timeout=_SECONDS)
    except regex.error as error:
        fault: Any = error
        at = f" at character {fault.pos + 1}" if fault.pos is not None else ""
        raise ValueError(f"{_short(expression)} is not a valid pattern: {fault.msg}{at}") from None
    except (OverflowError, RecursionError, MemoryError):
        raise ValueError(f"{_short(expression)} is too large a pattern") from None
    except TimeoutError:
        raise ValueError(f"{_short(expression)} takes too long even on an empty text") from None
    if empty:
        raise ValueError(f"{_short(expression)} finds the empty text, and so would fire everywhere")
    return made


def _short(expression: str) -> str:
    return f'"{expression if len(expression) <= 60 else expression[:59] + "…"}"'


class Compiled(Struct, frozen=True):
    """A pattern, ready to run."""

    main: Any
    exceptions: tuple[Any, ...]
    forms: dict[str, Form]
    openers: frozenset[str] | None
    """The folded words that a match can begin with, where that is known."""
    hints: tuple[str, ...] | None
    """Letters in lower case of which some stand in every match, where that is known: a quick no for most texts."""


@lru_cache(maxsize=4096)
def prepared(pattern: Pattern) -> Compiled:
    """The pattern, compiled; kept from call to call. Raises ValueError like `compiled`."""
    exceptions = tuple(compiled(each, pattern.ignore_case) for each in pattern.exceptions)
    openers = frozenset(opener(each.text) for each in pattern.forms)
    known = openers if pattern.forms and "" not in openers else None
    hints = tuple(sorted({hint(each.text) for each in pattern.forms}))
    return Compiled(compiled(pattern.expression, pattern.ignore_case), exceptions, table(pattern.forms), known, hints if hints and all(hints) else None)
