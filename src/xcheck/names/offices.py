"""The offices that titles tell of: `Sen.` is a senator, a chairwoman a chair."""

from __future__ import annotations

from functools import lru_cache

from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.text.wordset import wordset

_ADDRESS = wordset("""
    mr mrs ms mx miss dr prof professor sir lady lord dame the rev reverend madam mme monsieur former then acting late hon messrs
    """)
_SHORT = {
    "gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "lt": "lieutenant", "col": "colonel", "adm": "admiral",
    "capt": "captain", "sgt": "sergeant", "maj": "major", "cmdr": "commander", "brig": "brigadier", "cpl": "corporal", "supt": "superintendent",
    "insp": "inspector", "det": "detective", "amb": "ambassador", "pres": "president", "atty": "attorney", "congressman": "representative",
    "congresswoman": "representative", "mayors": "mayor", "presidents": "president", "ministers": "minister",
    "ag": "attorney", "pm": "minister", "vp": "president",
}  # fmt: skip


_GENERALS = wordset("secretary attorney solicitor director manager counsel consul governor inspector surgeon comptroller prosecutor editor superintendent")
"""Offices that `general` may stand beside without meaning a soldier."""


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in lists.OFFICES) - lists.TITLE_MODIFIERS - _ADDRESS


@lru_cache(maxsize=1 << 16)
def office(title: str) -> frozenset[str]:
    """The office words of a title, written out: `Sen.` is a senator. Forms of address, peoples and parties say nothing."""
    told = [_SHORT.get(word) or _SHORT.get(word.removesuffix("s")) or word for word in fold(title).split()]
    found = frozenset(word for word in told if word in _office_words())
    # A general secretary, an attorney general: no soldiers.
    return found - {"general"} if not found.isdisjoint(_GENERALS) else found


_FEMALE = {"actress": "actor", "hostess": "host", "heiress": "heir", "waitress": "waiter"}


@lru_cache(maxsize=1 << 12)
def calling(word: str) -> tuple[str, str]:
    """(what an office word calls somebody, m or f where it says so): chairwoman is a chair's, f."""
    if word in _FEMALE:
        return _FEMALE[word], "f"
    for ending, gender in (("woman", "f"), ("man", "m"), ("person", "")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 3:
            return stem, gender
    return word, ""


def shared_offices(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The office words of both, else those that leave open what the other says: a chair may be a chairman, a chairman is no chairwoman."""
    found = set(some & others)
    for a in () if found else some:
        for b in others:
            (own, gender), (other, clash) = calling(a), calling(b)
            if own == other and not (gender and clash):
                found.add(b if gender else a)
    return frozenset(found)
