"""Words that say no: how many a stretch has, and whether a word became its opposite."""

from __future__ import annotations

import re
from collections.abc import Sequence

NEGATORS = frozenset("not no never none nobody nothing neither nor without cannot hardly barely unable refuse refused refuses deny denied denies".split())
_UNDOING = NEGATORS | frozenset(
    "dispute disputes disputed reject rejects rejected decline declines declined fail fails failed lack lacks lacked impossible unlikely".split()
)
"""Words that say no, and those that say it in other words: where one of these took another's place, nothing turned."""
_NO_BEFORE = re.compile(r"(?:un(?!less)|non-?)(?=\w{4})|i[lrmn](?=\w+(?:able|ible|al|ate|ent|ant|ect|ive|ete|ous|ite|ular|ure)$)")
_LITOTES = re.compile(
    r"un(?!der|ve|it|iv|iq|load|lock|cover|til|less|leash)\w{4,}|impossible|improbable|inconceivable|inconsiderable|infrequent|insignificant|insubstantial"
)
"""What `not` only softens: not uncommon, not impossible."""
_NO_NO = frozenset(
    (no, after)
    for no, afters in (
        ("no", "doubt wonder matter end less later sooner"), ("not", "only least just merely surprisingly"), ("hardly", "wait"),
        ("without", "saying doubt question"), ("nothing", "but"),
    )
    for after in afters.split()
)  # fmt: skip
"""Phrases in which a word that says no says nothing of the kind."""
_OPPOSITES = frozenset(
    (yes, no)
    for no, yeses in (
        ("failed", "managed succeeded passed"), ("fails", "manages succeeds passes"), ("fail", "manage succeed pass"),
        ("rejected", "accepted approved backed adopted"), ("rejects", "accepts approves backs adopts"), ("reject", "accept approve back adopt"),
        ("declined", "accepted agreed"), ("declines", "accepts agrees"), ("decline", "accept agree"),
        ("lacked", "had"), ("lacks", "has"), ("lack", "have"), ("disputed", "accepted"), ("disputes", "accepts"), ("dispute", "accept"),
    )
    for yes in yeses.split()
)  # fmt: skip
"""Words beside those that say no to just this."""
_NOT_TURNED = frozenset("valuable flammable famous loosed loosen less ravelled raveled".split())
"""Words that such a beginning does not turn into their opposite."""
_NEGATED = re.compile(r"n['’]t$", re.IGNORECASE)


def negations(side: Sequence[str]) -> int:
    """How many words of a stretch say no; `no doubt` and `not only` do not."""
    low = [w.casefold() for w in side]
    nor = low.index("neither") if "neither" in low else len(low)
    # `Neither … nor` says no once.
    return sum(_says_no(w, after) and not (w == "nor" and at > nor) for at, (w, after) in enumerate(zip(low, [*low[1:], ""], strict=False)))


def _says_no(word: str, after: str) -> bool:
    """Whether a word says no: neither the one in `no doubt` nor that in `not unexpected` does; `has yet to` is `has not`."""
    if word == "yet":
        return after == "to"
    if word == "not" and _LITOTES.fullmatch(after):
        return False
    return (word in NEGATORS or _NEGATED.search(word) is not None) and (word, after) not in _NO_NO


def undone(side: Sequence[str]) -> int:
    """How many words of a stretch say no, in these words or in others: not, rejected, impossible."""
    return sum(w.casefold() in _UNDOING or _NEGATED.search(w) is not None for w in side)


def reverses(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether a word became its opposite: likely and unlikely, managed and failed. Both are lower-case words."""
    pairs = [(x, y) for x, y in zip(left, right, strict=True) if x != y] if len(left) == len(right) else []
    if len(pairs) != 1:
        return False
    if pairs[0] in _OPPOSITES or pairs[0][::-1] in _OPPOSITES:
        return True
    shorter, longer = sorted(pairs[0], key=len)
    before = _NO_BEFORE.match(longer)
    return before is not None and longer[before.end() :] == shorter and shorter not in _NOT_TURNED


def one_no(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both say no to one word, apart and in one: not known, unknown."""
    before = _NO_BEFORE.match(right[0]) if len(right) == 1 else None
    return before is not None and list(left) == ["not", right[0][before.end() :]]
