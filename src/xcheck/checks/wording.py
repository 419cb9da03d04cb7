"""What kind of difference stands between two versions of one quotation.

The scale is that of the agencies' handbooks: words may be left out of a quotation, never altered; and a changed number or
a lost `not` turns its sense.
"""

from __future__ import annotations

import re
from typing import Literal

from xcheck.extract.quotes.closed_class import TIMES
from xcheck.names.compare import compare_names
from xcheck.text.alignment import Difference
from xcheck.text.function_words import FILLERS, FUNCTION_WORDS, NEGATIONS
from xcheck.text.levelled import Level

Kind = Literal["style", "left-out", "small", "word", "number", "negation"]
ORDER: tuple[Kind, ...] = ("style", "small", "left-out", "word", "number", "negation")
"""From nothing to what turns the sense."""

_ENDING = re.compile(r"(?:ies|ied|es|ed|ing|s|d|y|e|er|ers|ly|n)$")
_SAME = (
    frozenset(("'s", "is")),
    frozenset(("'s", "has")),
    frozenset(("'s", "s")),
    frozenset(("'d", "would")),
    frozenset(("'d", "had")),
    frozenset(("'s", "us")),
)
_MASK = re.compile(r"[-*_–]{2,}|\*")


def kind_of(difference: Difference, first: str, second: str) -> Kind:
    """The kind of one difference; `first` and `second` are the two texts whole."""
    a, b = _told(difference.a), _told(difference.b)
    if difference.marked or "".join(a) == "".join(b) or frozenset((" ".join(a), " ".join(b))) in _SAME:
        return "style"
    if not a or not b:
        return _left_out(a or b, difference, first if a else second)
    if any(_MASK.search(word) for word in (*a, *b)):
        return "style"
    numbers = [{w.form for w in side if w.sort == "number"} for side in (difference.a, difference.b)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return "number"
    if [w for w in a if w not in NEGATIONS] == [w for w in b if w not in NEGATIONS]:
        return "negation"
    if _inflected(a, b) or all(w in FUNCTION_WORDS for w in (*a, *b)):
        return "small"
    return "style" if _one_name(difference, first, second) else "word"


def _told(words: tuple[Level, ...]) -> list[str]:
    return [word.form for word in words]


def _left_out(words: list[str], difference: Difference, text: str) -> Kind:
    """Words that stand in one version only, whose text is given."""
    interjected = all(word in FILLERS for word in words) and not (words == ["no"] and _denies(difference, text))
    if any(word in NEGATIONS for word in words) and not interjected:
        return "negation"
    around = (*difference.before[-len(words) :], *difference.after[: len(words)])
    if all(word in FILLERS or word in around for word in words):
        # a stutter, or what reporters drop without a mark
        return "style"
    return "small" if all(word in FUNCTION_WORDS for word in words) else "left-out"


def _denies(difference: Difference, text: str) -> bool:
    """Whether a `no` that stands in one version only denies the word behind it: `I have no regrets`, but not `Oh, no, we left`."""
    [no] = difference.a or difference.b
    before, after = difference.before[-1:], difference.after[:1]
    plain = text[no.start - 2 : no.start - 1].isalnum() and text[no.end : no.end + 1] == " " and text[no.end + 1 : no.end + 2].isalpha()
    return plain and bool(before and after) and before[0] not in FILLERS and after[0] not in FUNCTION_WORDS


def _inflected(a: list[str], b: list[str]) -> bool:
    """Whether the words are the same but for endings and small words."""
    content_a, content_b = ([w for w in side if w not in FUNCTION_WORDS] for side in (a, b))
    if not content_a and not content_b:
        return True
    return [_stem(w) for w in content_a] == [_stem(w) for w in content_b]


def _stem(word: str) -> str:
    cut = _ENDING.sub("", word)
    cut = cut if len(cut) >= 3 else word
    return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] else cut


def _one_name(difference: Difference, first: str, second: str) -> bool:
    """Whether both sides are one name in two spellings, which the rule for names reports."""
    one, two = surface(difference.a, first), surface(difference.b, second)
    if not one[:1].isupper() or not two[:1].isupper() or len(difference.a) > 3 or len(difference.b) > 3:
        return False
    if one.casefold() in TIMES and two.casefold() in TIMES:
        # Tuesday and Thursday are no name in two spellings.
        return False
    return compare_names(one, two).outcome != "different"


def surface(words: tuple[Level, ...], text: str) -> str:
    """The words as they stand in the text."""
    return text[words[0].start : words[-1].end] if words else ""
