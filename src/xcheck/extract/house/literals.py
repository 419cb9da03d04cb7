"""Words and phrases as editors write them in a rule, found as whole words in any text.

White space in a form matches any white space within a line, a hyphen any hyphen, a straight apostrophe a curly one, an
accented letter its decomposed twin. A form in lower case is found in any case, one with a capital only as written. All
forms go into one trie-shaped pattern, which is tried only at words that a form begins with.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

Case = Literal["smart", "sensitive", "insensitive"]

WORD = re.compile("[\\w\u0300-\u036f]+")
_SPACE = re.compile(r"\s+")
_ASCII = re.compile("[a-z]+")
_LONG_S = "ſ"
"""The one letter in lower case that a pattern takes for another one."""
_LETTERS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2019": "'", "\u02bc": "'"})
_SPACE_STEP = r"[^\S\r\n]+"
_STEPS = {" ": _SPACE_STEP, "-": "[-\u2010\u2011]", "'": "['\u2019\u02bc]"}


class Form(Struct, frozen=True):
    """One form: as written in the rule, what to write instead (if that is settled), and whether case is left aside."""

    text: str
    preferred: str | None = None
    any_case: bool = False


def form(text: str, preferred: str | None = None, case: Case = "smart") -> Form:
    """The form for `text` under a case setting: `smart` leaves case aside where the form has no capital."""
    any_case = case == "insensitive" or (case == "smart" and text == text.lower())
    return Form(plain(text), preferred, any_case)


def plain(text: str) -> str:
    """What all spellings of one form share: composed letters, single spaces, straight hyphens and apostrophes."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).translate(_LETTERS).strip()


def opener(text: str) -> str:
    """The word that `text` begins with, folded; empty where it begins with something else."""
    first = WORD.match(text)
    word = first.group() if first else ""
    return (word if word.isascii() else unicodedata.normalize("NFC", word)).casefold()


def hint(text: str) -> str:
    """The longest run of ASCII letters in `text`, in lower case, which stands in all its spellings; empty where there is none."""
    return max(_ASCII.findall(text.lower()), key=len, default="")


def may_hold(low: str, hints: Iterable[str]) -> bool:
    """Whether a spelling of a form with one of these hints may stand in a text, given in lower case."""
    return any(each in low for each in hints) or _LONG_S in low


def table(forms: Iterable[Form]) -> dict[str, Form]:
    """For `look`: every form under its text, and the caseless ones under their folded text too."""
    found: dict[str, Form] = {}
    for each in forms:
        found.setdefault(each.text, each)
    for each in [each for each in found.values() if each.any_case]:
        found.setdefault("\0" + each.text.casefold(), each)
    return found


def look(known: dict[str, Form], text: str) -> Form | None:
    """The form that `text` is a spelling of: the one with its very letters, else one that leaves case aside."""
    own = plain(text)
    return known.get(own) or known.get("\0" + own.casefold())


def adapted(preferred: str, text: str, written: str) -> str:
    """`preferred` with the capitals that `text` has and its form, as `written` in the rule, has not."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) > 1 and text.isupper() and not written.isupper():
        return preferred.upper()
    return capitalised(preferred) if text[:1].isupper() and written[:1].islower() else preferred


def capitalised(text: str) -> str:
    """`text` with a capital first letter and everything else as it is."""
    return text[:1].upper() + text[1:]


def pattern(forms: Sequence[Form]) -> str:
    """One pattern (for the `regex` library) that finds the longest of `forms`, as whole words, at every place."""
    exact = _trie(each.text for each in forms if not each.any_case)
    loose = _trie(each.text.lower() for each in forms if each.any_case)
    return "|".join(([_written(exact)] if exact else []) + ([f"(?i:{_written(loose)})"] if loose else []))


_Trie = dict[str, Any]
_END = ""
_BEFORE, _AFTER = r"(?<!\w)", r"(?!\w)"


def _trie(texts: Iterable[str]) -> _Trie:
    root: _Trie = {}
    for text in sorted({unicodedata.normalize(kind, text) for text in texts for kind in ("NFC", "NFD")}):
        steps = [_STEPS.get(letter) or re.escape(letter) for letter in text]
        for edge, side in ((0, _BEFORE), (-1, _AFTER)):
            if text[edge].isalnum() or unicodedata.combining(text[edge]):
                steps.insert(0, side) if edge == 0 else steps.append(side)
        node = root
        for step in steps:
            node = node.setdefault(step, {})
        node[_END] = {}
    return root


def _written(trie: _Trie) -> str:
    """The trie as a pattern, longer forms tried first. Chains are followed in a loop; depth is the number of forks."""
    parts: list[str] = []
    while True:
        # A form that ends here, where longer ones go on, is the last choice.
        branches = sorted(((step, inner) for step, inner in trie.items() if step != _END), key=lambda branch: branch[0] == _AFTER)
        if len(branches) == 1 and _END not in trie:
            parts.append(branches[0][0])
            trie = branches[0][1]
            continue
        if branches:
            choice = "|".join(step + _written(inner) for step, inner in branches)
            parts.append(f"(?:{choice}){'?' if _END in trie else ''}")
        return "".join(parts)
