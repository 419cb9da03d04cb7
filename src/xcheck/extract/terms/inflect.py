"""Regular English inflection of the last word of a term: plurals and verb forms.

Only what news text needs to find one term again in another form; irregular verbs are written out where they are declared.
"""

from __future__ import annotations

from typing import Literal

Part = Literal["noun", "verb", "word"]
"""How a term inflects: a noun has a plural, a verb also -ed and -ing (and its -s serves the noun), a word nothing."""

Ending = Literal["", "s", "ed", "ing"]

ENDINGS: dict[Part, tuple[Ending, ...]] = {"noun": ("", "s"), "verb": ("", "s", "ed", "ing"), "word": ("",)}

_IRREGULAR = (
    ("woman", "women"), ("man", "men"), ("child", "children"), ("foot", "feet"), ("tooth", "teeth"), ("mouse", "mice"), ("wife", "wives"),
    ("life", "lives"), ("half", "halves"), ("shelf", "shelves"), ("leaf", "leaves"), ("knife", "knives"), ("craft", "craft"), ("person", "persons"),
)  # fmt: skip
_HISSING = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def inflect(word: str, ending: Ending) -> str:
    """`word` with a regular ending: `inflect("policy-maker", "s")` is `policy-makers`, `inflect("co-operate", "ing")` `co-operating`."""
    if ending == "s":
        return _plural(word)
    if ending == "ed":
        return _join(word, "ed")
    if ending == "ing":
        return _join(word, "ing")
    return word


def _plural(word: str) -> str:
    for singular, plural in _IRREGULAR:
        if word.endswith(singular):
            return word[: len(word) - len(singular)] + plural
    if word.endswith(_HISSING):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _join(word: str, ending: Literal["ed", "ing"]) -> str:
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "ying"
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + ending
    if word.endswith("y") and ending == "ed" and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + ending
