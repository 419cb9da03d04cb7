"""What a comparison found, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Literal

from xcheck.names import features as f
from xcheck.names.fold import words
from xcheck.names.joins import joined
from xcheck.names.value import Value

Outcome = Literal["same", "review", "different"]


class Evidence(Value):
    """One feature found, and the words it was found on."""

    __slots__ = ("a", "b", "feature")

    def __init__(self, feature: f.Feature, a: str = "", b: str = "") -> None:
        self.feature = feature
        self.a = a
        self.b = b


def total(evidence: Iterable[Evidence]) -> float:
    """The sum of all weights, from the base on."""
    return f.BASE + sum(e.feature.weight for e in evidence)


class Comparison(Value):
    """What came of comparing two names: the outcome, how sure it is (0 to 1, 1 for surely one), and why.

    Symmetric: comparing b with a gives an equal Comparison but for the order of the words in its evidence.
    """

    __slots__ = ("evidence", "names", "outcome", "score")

    def __init__(self, outcome: Outcome, score: float, evidence: tuple[Evidence, ...] = (), names: tuple[str, str] = ("", "")) -> None:
        self.outcome = outcome
        self.score = score
        self.evidence = evidence
        self.names = names

    @property
    def reasons(self) -> tuple[str, ...]:
        """Sentences without full stop, the weightiest first, each once."""
        ordered = sorted(self.evidence, key=lambda e: (-abs(e.feature.weight), e.feature.id, e.a, e.b))
        return tuple(dict.fromkeys(self._say(e) for e in ordered))

    def _say(self, evidence: Evidence) -> str:
        return evidence.feature.says.format(a=_shown(evidence.a, self.names), b=_shown(evidence.b, self.names))


def settle(evidence: tuple[Evidence, ...], names: tuple[str, str]) -> Comparison:
    """The comparison that follows from the evidence."""
    weight = f.BASE
    limit: f.Limit = "none"
    for each in evidence:
        feature = each.feature
        weight += feature.weight
        if feature.limit != "none" and limit != "veto":
            limit = feature.limit
    outcome, score = _verdict(weight, limit)
    return Comparison(outcome, score, evidence, names)


@lru_cache(maxsize=1 << 12)
def _verdict(weight: float, limit: f.Limit) -> tuple[Outcome, float]:
    score = round(f.belief(weight, limit), 4)
    return "same" if score >= f.SAME else "review" if score >= f.REVIEW else "different", score


_LONGEST_SHOWN = 60
_MOST_WORDS = 40
_WORD = r"[^\s,()‐‑–-]+"
_MOST_JOINED = 3


def _shown(word: str, names: tuple[str, str]) -> str:
    """A folded word as it stands in one of the names, where it may be several: "abdaziz" is "Abd al-Aziz" there."""
    if len(word) > _LONGEST_SHOWN:
        return word[: _LONGEST_SHOWN - 1] + "…"
    for name in names:
        spans = [match.span() for match in islice(re.finditer(_WORD, name), _MOST_WORDS)]
        for size in range(1, _MOST_JOINED + 1):
            for at in range(len(spans) - size + 1):
                raw = name[spans[at][0] : spans[at + size - 1][1]]
                folded = words(raw)
                if " ".join(folded) == word or "".join(folded) == word or joined(folded) == [word]:
                    return raw.strip(".\"'“”‘’")
    return word.title() if len(word) > 3 else word
