"""The sides of a finding in few words: one line a side, for pages with very many findings."""

from __future__ import annotations

from msgspec import Struct

from xcheck.model.finding import Evidence, Finding, SideRole
from xcheck.report.region import Passages, within
from xcheck.report.visible import one_line
from xcheck.report.wording import ROLES, counted

_SIDES = 4
_AROUND, _HIT = 70, 120


class Brief(Struct, frozen=True):
    """One side on one line: what becomes of it, where it stands, and the words around the place."""

    role: SideRole
    word: str
    value: str
    where: str
    before: str
    text: str
    after: str


def briefs(finding: Finding, passages: Passages) -> tuple[tuple[Brief, ...], str]:
    """The first place of every side, and a note of how many more places there are (empty where there are none)."""
    chosen: dict[tuple[SideRole, str], Evidence] = {}
    for evidence in finding.evidence:
        chosen.setdefault((evidence.role, evidence.value), evidence)
    shown = list(chosen.values())[:_SIDES]
    more = (finding.total or len(finding.evidence)) - len(shown)
    return tuple(_brief(one, passages) for one in shown), f"and {counted(more, 'more place')}" if more > 0 else ""


def _brief(evidence: Evidence, passages: Passages) -> Brief:
    at = within(evidence, passages) if evidence.text else -1
    before, after = (evidence.context[:at], evidence.context[at + len(evidence.text) :]) if at >= 0 else ("", "")
    value = "" if _same(evidence.value, evidence.text) else one_line(evidence.value, _AROUND)
    return Brief(
        evidence.role,
        ROLES[evidence.role],
        value,
        f"{evidence.path}:{evidence.line}:{evidence.column}",
        _tail(before),
        one_line(evidence.text, _HIT),
        _head(after),
    )


def _same(value: str, text: str) -> bool:
    return value.casefold() == text.casefold()


def _tail(text: str) -> str:
    """The last words of what stands before a place, with the space that ends them."""
    if len(text) <= _AROUND:
        return _flat(text)
    cut = text[-_AROUND:]
    space = cut.find(" ")
    return "…" + _flat(cut[space + 1 :] if 0 <= space < _AROUND - 1 else cut)


def _head(text: str) -> str:
    if len(text) <= _AROUND:
        return _flat(text)
    cut = text[:_AROUND]
    space = cut.rfind(" ")
    return _flat(cut[:space] if space > 0 else cut) + "…"


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))
