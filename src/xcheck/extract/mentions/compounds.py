"""Hyphens in capitalised words: double names, names of two parties (US-Russia), and names with a common word (Trump-led)."""

from __future__ import annotations

import re
from functools import lru_cache

from xcheck.extract.mentions.capitals import HYPHENS
from xcheck.extract.mentions.kinds import bare, is_demonym, is_given, is_place
from xcheck.extract.mentions.offices import CALLINGS, HONORIFICS, LETTERED, OFFICES
from xcheck.extract.mentions.titles import compound
from xcheck.text.wordset import wordset

_SEAM = re.compile("(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z]{2,4}$)")
_PART = re.compile(rf"[^{HYPHENS}]+")

RELATIONAL = wordset("""
    era style like free wide only made built run born owned speaking held linked friendly type controlled age side bound aligned hit mad wise
    gate inspired led backed based occupied administered sponsored funded dominated ruled supported occupied affiliated educated trained themed
    branded designed drafted negotiated brokered proposed imposed flagged style sized level class grade related specific area region bashing
    watcher watching loving hating supporting appointed nominated endorsed focused oriented themed minded skeptic sceptic esque ish proof ready
    ward wards bound turned to and or on in for year month week day hour minute mile time old
    """)
"""Lower-case words that follow a hyphen after a name and are no part of it."""

_FRONT = wordset("""
    ex non anti pro pre post mid sub neo pan un inter trans intra co vice then now all self half semi quasi ultra over under near cross counter
    former
    """)
"""Parts before a hyphen that are no name: Ex-President, Anti-Trump."""


@lru_cache(maxsize=1 << 14)
def halves(word: str) -> tuple[tuple[int, int], ...] | None:
    """The spans of the separate names in a hyphenated word; None where the word is one name (or has no hyphen).

    `US-Russia` holds two, `Trump-led` one that ends before the hyphen, `Anti-Trump` one that begins after it;
    `Ocasio-Cortez` and `Jong-un` are one name each.
    """
    if word.isalpha() and word.istitle():
        return None
    parts = [(m.start(), m.end()) for m in _PART.finditer(word)]
    together = _run_together(word)
    if len(parts) < 2 or together is not None:
        return together
    texts = [word[a:b] for a, b in parts]
    kept = list(parts)
    if bare(texts[0]) in _FRONT:
        return tuple(parts[1:]) if texts[1][:1].isupper() else ()
    if _common(texts[-1]):
        kept = kept[:-1]
        # "Chinese-owned" and "Moscow-born-and-bred" leave what stands before the first common word.
        while len(kept) > 1 and _common(word[kept[-1][0] : kept[-1][1]]):
            kept.pop()
        return ((kept[0][0], kept[-1][1]),) if len(kept) > 1 and not _apart(texts[: len(kept)]) else tuple(kept)
    return tuple(parts) if _apart(texts) else None


def _run_together(word: str) -> tuple[tuple[int, int], ...] | None:
    """An office and a name or body between which a space got lost, as links leave them on pages.

    `MinisterBenjamin`, `CommitteeChairman`, `NationsSecretary-General`; `DirectorIlse`, for a given name follows.
    """
    seam = _SEAM.search(word)
    if seam is None:
        return None
    first, last = word[: seam.start()].casefold(), word[seam.start() :].casefold()
    titled = first in _TITLES or (first in CALLINGS and is_given(last)) or last in _OFFICES or compound(last)
    return ((0, seam.start()), (seam.start(), len(word))) if titled else None


_TITLES = OFFICES | HONORIFICS
_OFFICES = OFFICES | LETTERED


def _common(text: str) -> bool:
    return text[:1].islower() and (text in RELATIONAL or (len(text) > 4 and text.endswith(("ed", "ing", "wide"))) or len(text) > 7)


def _apart(texts: list[str]) -> bool:
    """Whether the parts are names of their own: a people, a country or an acronym among them, and no given name."""
    if any(not t[:1].isupper() for t in texts) or any(t[:1].isdigit() for t in texts[1:]):
        return False
    if any(is_given(bare(t)) and not is_place(t) for t in texts):
        return False
    acronyms = [len(t) > 1 and t.replace(".", "").isupper() for t in texts]
    if all(acronyms):
        # A compound of acronyms is a name of its own: ABC-TV, SARS-CoV.
        return all(is_place(t) for t in texts)
    known = [is_demonym(bare(t)) or is_place(t) for t in texts]
    return all(k or a for k, a in zip(known, acronyms, strict=True)) and any(known)
