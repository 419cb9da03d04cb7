"""Closed classes of words, written as one string where they are used."""

from __future__ import annotations


def wordset(text: str) -> frozenset[str]:
    """The words of `text`, which are set apart by white space."""
    return frozenset(text.split())
