"""The bodies in which offices are held: countries by any of their names, and bodies that have words in common."""

from __future__ import annotations

from xcheck.extract.mentions.kinds import is_demonym, is_place
from xcheck.names import lists

_AMERICAN = frozenset(("united states", "us", "u s", "usa", "america", "american", "united states of america"))
_SAME_LAND = (
    _AMERICAN, frozenset(("united kingdom", "uk", "britain", "british", "great britain", "england")), frozenset(("netherlands", "dutch", "holland")),
    frozenset(("germany", "german")), frozenset(("france", "french")), frozenset(("spain", "spanish")), frozenset(("china", "chinese")), frozenset(("poland", "polish")),
    frozenset(("denmark", "danish")), frozenset(("sweden", "swedish")), frozenset(("turkey", "turkish", "turkiye")), frozenset(("greece", "greek")), frozenset(("wales", "welsh")),
    frozenset(("ireland", "irish")), frozenset(("switzerland", "swiss")), frozenset(("philippines", "philippine", "filipino")), frozenset(("israel", "israeli")),
)  # fmt: skip


def seat_of(body: str, words: list[str]) -> str:
    """The body an office is held in: what `of` says, else the place or people in front of it."""
    if body:
        return land_of(body)
    names = [word for word in words if is_demonym(word) or is_place(word) or word in ("us", "uk", "eu")]
    return land_of(" ".join(names)) if names else ""


def land_of(name: str) -> str:
    """A country by the one of its names that stands for all: `dutch` for the Netherlands; any other body as it is, without its article."""
    bare = name.removeprefix("the ")
    last = bare.rpartition(" ")[2]
    if last != bare and not is_place(bare) and is_demonym(last):
        # DEADLY FLOOD Norwegian president: only the people counts.
        bare = last
    return next((min(group) for group in _SAME_LAND if bare in group), bare)


def same_body(a: str, b: str) -> bool | None:
    """Whether two bodies are one: True, False, or None where one is not given or nobody can say."""
    if not a or not b:
        return None
    if a == b:
        return True
    own, other = set(a.split()), set(b.split())
    if own <= other or other <= own or a[:4] == b[:4]:
        return True
    return False if _known(a) and _known(b) and (a in lists.COUNTRIES) == (b in lists.COUNTRIES) else None


def foreign_words(body: str) -> bool:
    """Whether a body is none that is known to be a place."""
    return bool(body) and not is_place(body) and not is_demonym(body)


def _known(body: str) -> bool:
    return is_place(body) or is_demonym(body)
