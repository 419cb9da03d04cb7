"""The words that attribute speech: verbs in all their forms, and nouns such as `statement`.

They stand in `data/cues.txt`, one a line: the base form, its class, and for irregular verbs the past form and participle.
`speech` verbs introduce whole quoted sentences (say, warn, tweet); `stance` verbs take quoted words into their own
sentence (call, describe, accuse); `weak` verbs do so only right before them (take, show); `noun` names a kind of utterance or document.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, cast

from msgspec import Struct

from xcheck.text.memo import Memo

VerbForm = Literal["base", "s", "past", "ing"]
SayingKind = Literal["speech", "stance", "weak"]

_IRREGULAR = re.compile(r"^((\S+) \S+ (\S.*))$", re.MULTILINE)
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


@lru_cache(maxsize=1)
def _listed() -> str:
    """The list, each line behind a line feed."""
    with open(f"{__file__.rpartition('saying')[0]}data/cues.txt", "rb", buffering=0) as file:  # noqa: PTH123 - half the time of Path's way
        return "\n" + file.read().decode("utf-8")


@lru_cache(maxsize=1)
def _irregular() -> dict[str, list[str]]:
    """The lines of verbs with forms that begin otherwise than they do, by the letters with which such a form begins: `thought`, `went`."""
    found: dict[str, list[str]] = {}
    for line, lemma, forms in _IRREGULAR.findall(_listed()):
        for form in forms.split():
            if _letters(form) != _letters(lemma):
                found.setdefault(_letters(form), []).append(line)
    return found


def _letters(word: str) -> str:
    """What words are looked up by: an article uses few of them, and to spell all forms of all verbs takes longer than to read the list."""
    return word[:2]


@lru_cache(maxsize=1 << 10)
def _beginning(letters: str) -> tuple[dict[str, Saying], dict[str, str]]:
    """The verbs and nouns that begin with some letters, by their spelling."""
    verbs: dict[str, Saying] = {}
    nouns: dict[str, str] = {}
    listed = _listed()
    # The list is in order: what begins alike stands together.
    first, last = listed.find(f"\n{letters}"), listed.rfind(f"\n{letters}")
    own = listed[first : listed.find("\n", last + 1)].split("\n")[1:] if first >= 0 else []
    for line in sorted({*own, *_irregular().get(letters, ())}):
        lemma, kind, *past = line.split()
        if kind == "noun":
            nouns[lemma] = lemma
            nouns.setdefault(_s_form(lemma), lemma)
            continue
        for form, spelling in _forms(lemma, past):
            # `read` is past before it is anything else: quotations are mostly reported in the past.
            if spelling not in verbs or form == "past":
                verbs[spelling] = Saying(lemma, form, cast(SayingKind, kind))
    return verbs, nouns


VERBS: Memo[Saying | None] = Memo(lambda word: _beginning(_letters(word))[0].get(word))
"""What a word in small letters is as a verb that attributes; None where it is none."""
NOUNS: Memo[str | None] = Memo(lambda word: _beginning(_letters(word))[1].get(word))
"""The singular of a noun for an utterance or document; None where a word in small letters is none."""


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
