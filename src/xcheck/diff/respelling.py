"""One word in two spellings, or one given name in two lengths."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from xcheck.names.fold import fold
from xcheck.names.given import nicknames
from xcheck.text.function_words import FUNCTION_WORDS

_TWINS = frozenset(
    frozenset((one, other))
    for pair in (
        "plough/plow ploughs/plows ploughed/plowed cheque/check cheques/checks kerb/curb kerbs/curbs mum/mom mums/moms maths/math gaol/jail"
        " towards/toward afterwards/afterward burnt/burned spelt/spelled learnt/learned spoilt/spoiled dreamt/dreamed leant/leaned leapt/leaped"
        " ok/okay thru/through tho/though"
        " then/than there/their there/they're their/they're to/too your/you're its/it's whose/who's effect/affect effects/affects effected/affected"
        " of/off lead/led passed/past where/were weather/whether threw/through"
    ).split()
    for one, other in (pair.split("/"),)
)
"""Words of two standards, and words that writers take for one another, that no letter or two tell to be one."""
_GENDERED = re.compile(r"(?:wom[ae]n|men|man)$")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "'s", "’s", "n", "r", "er")


def misspelt(x: str, y: str) -> bool:
    """Whether two words are one word spelled in two ways: a letter or two apart, and not another form of it.

    Slips hardly ever change the first letter: father and mother are two words. Nor is a number another one's slip.
    """
    a, b = x.casefold().replace("’", "'"), y.casefold().replace("’", "'")
    if a == b or frozenset((a, b)) in _TWINS:
        return True
    if (a[0] != b[0] and a[:2] != b[1::-1]) or any(c.isdigit() for c in a + b):
        return False
    if min(len(a), len(b)) < 4 or any(a + e == b or b + e == a for e in _ENDINGS):
        return False
    if _GENDERED.sub("man", a) == _GENDERED.sub("man", b) or (a in FUNCTION_WORDS and b in FUNCTION_WORDS):
        return False
    return _near(a, b)


def respelt(x: str, y: str) -> bool:
    """Whether two words are one name in two spellings: names have no endings of their own."""
    return misspelt(x, y) or (x[0].isupper() and y[0].isupper() and min(len(x), len(y)) >= 4 and _near(x.casefold(), y.casefold()))


def _near(a: str, b: str) -> bool:
    return OSA.distance(a, b) <= (1 if min(len(a), len(b)) < 6 else 2)


def short_for(x: str, y: str) -> bool:
    """Whether one word is the short form of the other as a given name: Pat, Patrick."""
    return x[0].isalpha() and y[0].isalpha() and nicknames(fold(x), fold(y))
