"""The words that attribute speech: verbs in all their forms, and nouns such as `statement`.

They stand in `data/cues.txt`, one a line: the base form, its class, and for irregular verbs the past form and participle.
`speech` verbs introduce whole quoted sentences (say, warn, tweet); `stance` verbs take quoted words into their own
sentence (call, describe, accuse); `weak` verbs do so only right before them (take, show); `noun` names a kind of utterance or document.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

VerbForm = Literal["base", "s", "past", "ing"]
SayingKind = Literal["speech", "stance", "weak"]

_VOWELS = frozenset("aeiou")
_OPEN = frozenset(("", *"aeio"))
# Regular verbs of more than one syllable that double their last letter all the same, and short ones that do not.
_DOUBLING = frozenset(["admit", "begin", "commit", "concur", "deadpan", "permit", "rebut", "refer", "submit"])
_PLAIN = frozenset(["broadcast", "draw", "fix", "mix", "tax", "row", "sow", "view", "vow", "chew"])


class Saying(Struct, frozen=True):
    """One form of an attributing verb."""

    lemma: str
    form: VerbForm
    kind: SayingKind

    @property
    def speech(self) -> bool:
        """Whether it introduces whole quoted sentences."""
        return self.kind == "speech"


class SayingWords(Struct, frozen=True):
    """All forms, by their lower-case spelling. `nouns` maps singular and plural to the singular."""

    verbs: dict[str, Saying]
    nouns: dict[str, str]


@lru_cache(maxsize=1)
def saying_words() -> SayingWords:
    """The list, read once."""
    verbs: dict[str, Saying] = {}
    nouns: dict[str, str] = {}
    for line in (Path(__file__).parent / "data" / "cues.txt").read_text("utf-8").splitlines():
        lemma, kind, *past = line.split()
        if kind == "noun":
            nouns[lemma] = lemma
            nouns.setdefault(_s_form(lemma), lemma)
            continue
        for form, spelling in _forms(lemma, past):
            # `read` is past before it is anything else: quotations are mostly reported in the past.
            if spelling not in verbs or form == "past":
                verbs[spelling] = Saying(lemma, form, cast(SayingKind, kind))
    return SayingWords(verbs, nouns)


def _forms(lemma: str, past: list[str]) -> list[tuple[VerbForm, str]]:
    stem = lemma + lemma[-1] if _doubles(lemma) else lemma
    forms: list[tuple[VerbForm, str]] = [("base", lemma), ("s", _s_form(lemma)), ("ing", _ing(lemma, stem))]
    if past:
        forms += [("past", spelling) for spelling in past]
    else:
        forms.append(("past", _past(lemma, stem)))
    if lemma.endswith(("al", "el", "il", "ol")) and lemma[-3] not in _VOWELS:
        # labeled in America, labelled in Britain
        forms += [("past", lemma + "led"), ("ing", lemma + "ling")]
    return forms


def _s_form(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "es" if word in ("echo", "veto", "go", "undergo") else word + "s"


def _doubles(word: str) -> bool:
    """Whether the last letter doubles before -ed and -ing: one vowel before one consonant, in a short or stressed syllable."""
    if word in _DOUBLING:
        return True
    if word[-1] in "wxyhaeiou" or word[-2:-1] not in _VOWELS or word[-3:-2] in _OPEN or word in _PLAIN:
        return False
    return sum(map(word.count, "aeiou")) == 1 or (word[-3:-1] == "qu" or word.startswith("qu"))


def _past(word: str, stem: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    return stem + "ed"


def _ing(word: str, stem: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return stem + "ing"
