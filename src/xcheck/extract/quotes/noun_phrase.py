"""Noun phrases in a token list, without a parser: where one begins and ends, and what its head is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.quotes.closed_class import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    IRREGULAR_PAST,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    STOPPERS,
    TIMES,
    WEEKDAYS,
    adverb,
)
from xcheck.extract.quotes.saying import NOUNS, VERBS, Saying
from xcheck.extract.quotes.tokens import Token

_PLURALS = frozenset(
    """
    people police media press men women children public majority staff crew team government campaign group committee
    """.split()
)
_PARTICLES = {
    **dict.fromkeys(("fire", "shoot", "hit", "push", "strike", "punch", "come", "throw"), ("back",)),
    "go": ("on",),
    "chime": ("in",),
    "put": ("it",),
    "sum": ("up", "it"),
    "point": ("out",),
    "lash": ("out",),
    "see": ("it",),
}
_INNER_MARKS = frozenset("-‐‑/&.–")
_INDEFINITE = frozenset(
    """
    he she they it i we you one others some many several all both everyone everybody someone somebody nobody anyone another neither few most
    """.split()
)


_LONGEST = 24
"""How many tokens a noun phrase may have."""


class NounPhrase(Struct, frozen=True):
    """A noun phrase `tokens[start:end]`. `head` is its last noun; `name` the place of the name that is its head, else -1."""

    start: int
    end: int
    head: int
    name: int


def ahead(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """The noun phrase that begins at `at`, or None."""
    if at >= len(tokens) or tokens[at].kind in ("mark", "quote", "possessive"):
        return None
    first = tokens[at].word
    if tokens[at].kind == "word" and first in PRONOUNS:
        return NounPhrase(at, at + 1, at, -1)
    j = at
    limit = min(len(tokens), at + _LONGEST)
    while j < limit and _belongs(tokens, j, at):
        j += 1
    return _phrase(tokens, at, j)


def behind(tokens: Sequence[Token], end: int, floor: int = 0) -> NounPhrase | None:
    """The noun phrase that ends before `end`, not reaching below `floor`; or None."""
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.kind in ("mark", "quote", "possessive"):
        return None
    if last.kind == "word" and last.word in PRONOUNS:
        return NounPhrase(end - 1, end, end - 1, -1)
    j, floor = end, max(floor, end - _LONGEST)
    while j > floor and _reaches(tokens, j - 1, end):
        j -= 1
        token = tokens[j]
        if token.kind == "word" and (token.word in DETERMINERS or token.word in POSSESSIVES):
            if token.word == "that" and tokens[j + 1].kind == "name":
                j += 1  # said that Ann Smith
            break
    return _phrase(tokens, j, end)


def _phrase(tokens: Sequence[Token], start: int, end: int) -> NounPhrase | None:
    head = next((k for k in range(end - 1, start - 1, -1) if tokens[k].kind in ("name", "capital", "word", "number")), -1)
    if head < 0:
        return None
    token = tokens[head]
    if token.kind == "word" and ((token.word in DETERMINERS and token.word not in _INDEFINITE) or token.word in POSSESSIVES):
        return None
    return NounPhrase(start, end, head, head if token.kind == "name" else -1)


def is_bare_name(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase is a name and nothing else but its title: `Sen. Ann Smith`."""
    return phrase.name >= 0 and all(t.kind in ("capital", "name") or t.word == "." for t in tokens[phrase.start : phrase.end])


def names_somebody(tokens: Sequence[Token], phrase: NounPhrase | None) -> bool:
    """Whether an aside is a name, with its title or one word for what somebody does: `Dr. Ann Smith`, `botanist Ann Smith`."""
    return phrase is not None and phrase.name >= 0 and (phrase.end - phrase.start <= 2 or is_bare_name(tokens, phrase))


def _belongs(tokens: Sequence[Token], j: int, first: int) -> bool:
    token = tokens[j]
    if j > first and tokens[j - 1].kind == "name" and token.word in (TIMES if token.kind == "word" else WEEKDAYS):
        # said Ann Smith minutes after the vote
        return False
    if token.kind in ("name", "capital", "number", "possessive"):
        return True
    if token.kind == "quote":
        # A nickname between the parts of a name.
        return (
            first < j < len(tokens) - 1
            and tokens[j - 1].kind in ("name", "capital")
            and tokens[j + 1].kind in ("name", "capital")
            and token.end - token.start < 20
        )
    if token.kind == "mark":
        return first < j < len(tokens) - 1 and token.word in _INNER_MARKS and _abbreviates(tokens, j)
    word = token.word
    if word in DETERMINERS or word in POSSESSIVES:
        return j == first or tokens[j - 1].word in ("all", "both", "such", "half", "most", "one", "two", "the")
    if word in STOPPERS:
        return False
    if j > first and (verb_at(tokens, j) is not None or acts(tokens, j)):
        return False
    if adverb(word):
        return j + 1 < len(tokens) and tokens[j + 1].kind == "word" and verb_at(tokens, j + 1) is None and tokens[j + 1].word not in STOPPERS and j > first
    return True


def acts(tokens: Sequence[Token], j: int) -> bool:
    """Whether the word at `j` tells what the name or noun before it did: `Smith returned`, `the mayor left`."""
    word, before = tokens[j].word, tokens[j - 1]
    if tokens[j].kind != "word":
        return False
    if before.kind == "word" and (before.word in DETERMINERS or before.word in POSSESSIVES):
        return False
    past = word in IRREGULAR_PAST or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))
    return past and (before.kind in ("name", "capital") or (before.kind == "word" and not before.word.endswith("ly")))


def _reaches(tokens: Sequence[Token], j: int, end: int) -> bool:
    token = tokens[j]
    if token.kind in ("name", "capital", "number", "possessive"):
        return True
    if token.kind == "quote":
        return (
            j + 1 < end and tokens[j + 1].kind in ("name", "capital") and j > 0 and tokens[j - 1].kind in ("name", "capital") and token.end - token.start < 20
        )
    if token.kind == "mark":
        return j + 1 < end and j > 0 and token.word in _INNER_MARKS and _abbreviates(tokens, j)
    word = token.word
    if word in DETERMINERS or word in POSSESSIVES:
        return True
    if word in STOPPERS or adverb(word):
        return False
    return verb_at(tokens, j) is None


def _abbreviates(tokens: Sequence[Token], j: int) -> bool:
    """Whether the mark at `j` stands inside a name or compound: Sen. Smith, U.S. officials, Chicago-area."""
    before, after = tokens[j - 1], tokens[j + 1]
    if tokens[j].word == ".":
        return before.kind in ("capital", "name") and before.end == tokens[j].start and after.kind != "mark"
    return before.end == tokens[j].start or after.start == tokens[j].end or (before.kind in ("capital", "name") and after.kind in ("capital", "name"))


def verb_at(tokens: Sequence[Token], j: int) -> Saying | None:
    """The attributing verb at `j`, or None where the word is none or plainly stands as a noun or adjective."""
    token = tokens[j]
    saying = VERBS[token.word]
    if saying is None or (token.kind != "word" and (j > 0 or token.kind != "capital")):
        return None
    if saying.kind == "weak" and j + 1 < len(tokens) and tokens[j + 1].word in _PARTICLES.get(saying.lemma, ()):
        # fired back, went on, chimed in
        saying = replace(saying, kind="speech")
    before = tokens[j - 1] if j else None
    if before is None or before.kind in ("mark", "quote"):
        closed = before is not None and before.word == ")" and saying.kind == "weak" and saying.form in ("base", "s")
        return None if closed else saying
    if before.kind == "possessive":
        return None
    if before.kind == "word":
        word = before.word
        if (word in DETERMINERS and word not in _INDEFINITE and word != "that") or word in POSSESSIVES:
            return None
        if saying.form in ("base", "s") and word in PREPOSITIONS and word != "to":
            return None
        if saying.form == "past" and word in ("of", "in", "at", "with", "from", "for", "by"):
            return None
    if saying.form == "base":
        return saying if _takes_base(tokens, j - 1) else None
    if saying.form == "s" and before.kind == "word" and before.word not in PRONOUNS and _noun_before_s(tokens, j):
        return None
    return saying


def _takes_base(tokens: Sequence[Token], j: int) -> bool:
    """Whether a verb in its base form may follow the word at `j`: I say, critics argue, would say, to say."""
    token = tokens[j]
    while j > 0 and token.kind == "word" and adverb(token.word):
        j -= 1
        token = tokens[j]
    if token.kind == "name":
        return False
    word = token.word
    if (
        word in PRONOUNS
        or word in ("to", "who", "that", "which", "and", "or", "not")
        or (word in AUXILIARIES and word not in BE)
        or word in _PLURALS
        or word in _INDEFINITE
    ):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _noun_before_s(tokens: Sequence[Token], j: int) -> bool:
    """Whether a form in -s behind a word in lower case is a plural noun: `recent remarks about` against `the campaign claims that`."""
    phrase_start = j
    while phrase_start > 0 and tokens[phrase_start - 1].kind == "word" and adverb(tokens[phrase_start - 1].word):
        phrase_start -= 1
    if phrase_start > 0 and tokens[phrase_start - 1].kind == "word" and tokens[phrase_start - 1].word in ("who", "which"):
        # Ann Smith, who often says
        return False
    phrase_start = j
    while (
        phrase_start > 0
        and tokens[phrase_start - 1].kind in ("word", "capital", "name", "number", "possessive")
        and tokens[phrase_start - 1].word not in STOPPERS
    ):
        phrase_start -= 1
        if tokens[phrase_start].word in DETERMINERS or tokens[phrase_start].word in POSSESSIVES:
            break
    first = tokens[phrase_start]
    if first.kind == "word" and first.word not in DETERMINERS and first.word not in POSSESSIVES:
        return True
    if NOUNS[tokens[j].word] is None:
        return False
    following = tokens[j + 1] if j + 1 < len(tokens) else None
    if following is None or following.kind in ("quote", "name", "capital"):
        return False
    return not (
        following.kind == "word" and (following.word in PRONOUNS or following.word in DETERMINERS or following.word in POSSESSIVES or following.word in OBJECTS)
    ) and following.word not in (",", ":")


def passive(tokens: Sequence[Token], j: int) -> bool:
    """Whether the verb at `j` is in the passive: `was told`, `has been called`."""
    k = j - 1
    while k >= 0 and tokens[k].kind == "word" and adverb(tokens[k].word):
        k -= 1
    return k >= 0 and tokens[k].kind == "word" and (tokens[k].word in BE or tokens[k].word == "'s" or (tokens[k].word == "is"))


__all__ = ["OBJECTS", "NounPhrase", "ahead", "behind", "is_bare_name", "names_somebody", "passive", "verb_at"]
