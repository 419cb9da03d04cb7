"""The known word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, letter case aside; None when none is like it."""
    from difflib import get_close_matches  # only a mistake needs it

    folded: dict[str, str] = {}
    for choice in sorted(known):
        folded.setdefault(choice.casefold(), choice)
    close = get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str], name: str = "known") -> str:
    """The end of a message about an unknown word: the nearest known one, else a list of all, headed by `name`."""
    choices = sorted(known)
    near = nearest(word, choices)
    if near is not None:
        return f", did you mean {near!r}?"
    return f"; {name}: {', '.join(choices)}" if choices else ""
