"""Party and state tags behind a name: (R-Ohio), D-Calif., R-Fairmont, (Lab). A lone (R) is no tag: in captions it means right."""

from __future__ import annotations

import re
from typing import NamedTuple

from xcheck.extract.roles.words import PARTIES, state
from xcheck.model.place import Span

_STATE = r"(?P<state{0}>[A-Z][A-Za-z]*\.?(?:[ ]?[A-Z][A-Za-z]*\.?)?)"
_TAG = re.compile(
    rf" ?\((?P<bracketed>(?P<p1>R|D|I|DFL|Rep\.|Dem\.|Republican|Democrat|GOP)\.?(?:(?:[-–—‑/]|, | of |-of-){_STATE.format(1)}))\)"
    rf"|, (?P<open>(?P<p2>R|D|I)\.?[-–—‑]{_STATE.format(2)})(?=[,.;:)]|\s|$)"
    r"|,? ?\((?P<uk>Lab|Con|LD|Lib Dem|SNP|Labour|Conservative)\)"
)
_CLOSED = re.compile(r"[,;:.)]")


class Tag(NamedTuple):
    """A tag: its span without brackets, its party and state where they are known."""

    span: Span
    party: str | None
    state: str | None


def tag_after(text: str, at: int, end: int) -> Tag | None:
    """The tag that stands right behind the name ending at `at`."""
    match = _TAG.match(text, at, end)
    if match is None:
        return None
    group = next(name for name in ("bracketed", "open", "uk") if match[name])
    party = (match["p1"] or match["p2"] or match["uk"]).casefold().rstrip(".").replace(" ", "-")
    named = match["state1"] or match["state2"]
    where = state(named) if named else None
    if group == "open" and where is None and not _CLOSED.match(text, match.end()):
        # A town, in a state's own news: Sen. Vane, R-Fairmont, said. D-Day, with a word behind it, is none.
        return None
    return Tag(Span(*match.span(group)), PARTIES.get(party), where)
