"""`She said`, `the mayor said`: whom the article means, where that is settled by the text itself.

The last one named is right in less than half of all cases. It is settled where one person alone in the paragraph, or in
the paragraph before where this one names nobody, can be the pronoun's: somebody who speaks there or is the subject of a
sentence, of the right gender as far as name and titles tell, with no other man or woman spoken of without a name. An office in the singular is whoever alone the article gives it to by name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter

from xcheck.extract.quotes.closed_class import BE, DETERMINERS, POSSESSIVES
from xcheck.extract.quotes.noun_phrase import NounPhrase, ahead
from xcheck.extract.quotes.speakers import means_somebody
from xcheck.extract.quotes.subjects import clause_subject
from xcheck.extract.quotes.tokens import Token
from xcheck.model.records import Mention, Speaker
from xcheck.names.fold import fold
from xcheck.names.lists import gender as gender_of_given
from xcheck.names.titles import title_gender

_REACH = 800
"""Characters between the name and the pronoun, at most."""
_PRONOUNS = {**dict.fromkeys(("he", "his", "him", "himself"), "m"), **dict.fromkeys(("she", "her", "hers", "herself"), "f")}
_WOMEN = frozenset("wife mother mom mum daughter sister widow girl girlfriend aunt grandmother niece heroine ex-wife stepmother granddaughter".split())
_MEN = frozenset("husband father dad son brother widower boy boyfriend uncle grandfather nephew guy ex-husband stepfather grandson".split())
_AGENTS = ("er", "or", "ist", "ian", "ant")
"""Endings of nouns for those who do something: of the subject of a sentence they are enough to think of a person."""
_SOMEWHERE = frozenset("in at near from to".split())
"""Prepositions before a name of no known kind that make it a place's, unless the article has it as part of somebody's full name."""

_BESIDE = 80
"""Characters behind a name in which an apposition may give the office."""
_APPOSED = re.compile(r"[,.;:()\n“”\"‘]|\b(?:of|for|at|in|who|and|since|from)\b")
"""What ends the office in an apposition: `Ann Smith, the mayor of Leeds,`."""
_WORDS = re.compile(r"[^\W_]+")
_NOT_ITSELF = frozenset("deputy former vice ex then assistant acting late interim sub junior incoming outgoing next s prime first second".split())
"""Words before an office that make it another one."""

_end = attrgetter("end")

Tokens = Sequence[Token]
Paragraph = Callable[[int], Sequence[Tokens]]
"""The sentences of a paragraph by its number, each as tokens, in which a quotation is one."""


class People:
    """The people whom an article names outside quotation marks, each under the last word of the full name."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._full: dict[str, list[Mention]] = {}
        self._genders: dict[str, set[str]] = {}
        named = [m for m in mentions if m.kind == "person" or (m.kind == "other" and (m.title or (" " in m.text and _like_a_person(m))))]
        self._short: dict[str, str] = {}
        self._named = named
        self._told = [mention for mention in named if not mention.quoted]
        self._holders: dict[str, frozenset[str]] = {}
        for mention in named:
            words = mention.text.casefold().split()
            if len(words) > 1:
                self._full.setdefault(words[-1], []).append(mention)
                self._short.setdefault(words[0], words[-1])
        for mention in named:
            self._genders.setdefault(self.key(mention), set()).update(_genders(mention))

    def knows(self, mention: Mention) -> bool:
        """Whether the article gives the full name."""
        return self.key(mention) in self._full

    def key(self, mention: Mention) -> str:
        """What stands for the person of a mention: the family name, also where it has the given name only."""
        word = mention.text.casefold().split()[-1]
        return word if word in self._full else self._short.get(word, word)

    def gender(self, key: str) -> str:
        """`m`, `f`, or nothing where name and titles do not tell, or tell both."""
        found = self._genders.get(key, set())
        return next(iter(found)) if len(found) == 1 else ""

    def with_office(self, office: str, text: str, before: int) -> Mention | None:
        """The one person whom the article calls by this office: `Mayor Ann Smith`, `Ann Smith, the mayor`; the last one named before a place."""
        if office not in self._holders:
            several = re.search(rf"\b(?:an?|another|one|every|each) (?:[\w-]+ )?{re.escape(office)}\b", text, re.IGNORECASE)
            self._holders[office] = frozenset() if several else frozenset(self.key(m) for m in self._named if _holds(m, office, text))
        at = bisect_right(self._told, before, key=_end)
        key = self.key(self._told[at - 1]) if at else ""
        return self.one(key) if self._holders[office] == {key} else None

    def one(self, key: str, before: int | None = None, gender: str = "") -> Mention | None:
        """The first mention with the full name, unless two people share the family name.

        With `before`, of those named before that place; with a `gender`, of those who are not known to be of the other one.
        """
        other = {"m": "f", "f": "m"}.get(gender, "")
        found = [m for m in self._full.get(key, ()) if (before is None or m.start < before) and (not other or set(_genders(m)) != {other})]
        return found[0] if found and len({m.text.casefold().split()[0] for m in found}) == 1 else None

    def full(self, name: str, title: str = "") -> Mention | None:
        """The full name that the article gives to who is called by family or given name alone: to `Mrs Holt` that of a woman."""
        word = name.casefold()
        first, *_ = (*title.casefold().split(), "")
        return self.one(word if word in self._full else self._short.get(word, word), gender=title_gender(first.rstrip(".;")) or "")

    def only(self, key: str, before: int) -> bool:
        """Whether nobody else is named before a place."""
        return all(k == key or own[0].start >= before for k, own in self._full.items())


def _holds(mention: Mention, office: str, text: str) -> bool:
    """Whether the words around a name give it an office, which it holds itself and now."""
    title = mention.title.casefold().replace(".", "")
    beside = ""
    if text.startswith(", ", mention.end):
        beside = _APPOSED.split(text[mention.end + 2 : mention.end + _BESIDE].casefold(), maxsplit=1)[0]
    # Fernhill Mayor Ada Roe is the mayor; Ada Roe, the club secretary, may not be the secretary.
    in_front = title == office or (title.endswith(f" {office}") and _NOT_ITSELF.isdisjoint(_WORDS.findall(title)))
    return in_front or beside.strip().removeprefix("the ") == office


def _genders(mention: Mention) -> Iterator[str]:
    """What title and given name say."""
    for word in mention.title.casefold().replace(".", "").split():
        found = title_gender(word) or _noun_gender(word)
        if found:
            yield found
    words = mention.text.split()
    if len(words) > 1:
        given = gender_of_given(fold(words[0]))
        if given:
            yield given


def _noun_gender(word: str) -> str:
    if word in _WOMEN or word.endswith("woman"):
        return "f"
    return "m" if word in _MEN or (word.endswith("man") and not word.endswith("woman")) else ""


def antecedent(
    pronoun: Speaker, starts: Sequence[int], paragraph: Paragraph, mentions: Sequence[Mention], people: People, spoken: frozenset[int]
) -> Mention | None:
    """Whom `pronoun` means, or None. `starts` is where each paragraph begins, `spoken` are the places of the names that quotations are given to."""
    number = bisect_right(starts, pronoun.start) - 1
    if pronoun.start - starts[number] > _REACH:
        return None
    gender = _PRONOUNS.get(pronoun.text.casefold(), "")
    sentences: list[Tokens] = [[token for token in tokens if token.end <= pronoun.start] for tokens in paragraph(number)]
    named: list[Token] = list(_named(sentences, mentions, people))
    while not named and number > 0:
        number -= 1
        if pronoun.start - starts[number] > _REACH:
            return None
        above = paragraph(number)
        sentences = [*above, *sentences]
        named = list(_named(above, mentions, people))
    keys = {people.key(mentions[token.number]) for token in named}
    fitting = [key for key in keys if people.gender(key) in ("", gender)]
    if len(fitting) != 1:
        return None
    [key] = fitting
    # A sister who is named further down is not meant yet.
    meant = people.one(key, pronoun.start) or people.one(key)
    first = next(token for token in named if people.key(mentions[token.number]) == key)
    if meant is None or not (people.gender(key) or (people.only(key, pronoun.start) and not _others_pronoun(sentences, gender))):
        return None
    own = [token.start for token in named if people.key(mentions[token.number]) == key]
    acting = not spoken.isdisjoint(own) or any(start in own for start in _subjects(sentences))
    return meant if acting and not _somebody_else(sentences, gender, first.start) else None


def _named(sentences: Sequence[Tokens], mentions: Sequence[Mention], people: People) -> Iterator[Token]:
    """The names that may be people's."""
    for tokens in sentences:
        for at, token in enumerate(tokens):
            if token.kind != "name" or token.label not in ("person", "other"):
                continue
            mention = mentions[token.number]
            somewhere = at > 0 and tokens[at - 1].word in _SOMEWHERE and not people.knows(mention)
            if token.label == "person" or (_like_a_person(mention) and not somewhere):
                yield token


def _like_a_person(mention: Mention) -> bool:
    """Whether a name of no known kind may be a person's."""
    return bool(mention.title) or (mention.sure and all(word[0].isupper() and not word.isupper() for word in mention.text.split()))


def _subjects(sentences: Sequence[Tokens]) -> Iterator[int]:
    """Where the names stand that are the subjects of sentences."""
    for tokens in sentences:
        phrase = clause_subject(tokens, 0, len(tokens))
        if phrase is None:
            continue
        name = phrase.name if phrase.name >= 0 else _apposed(tokens, phrase)
        if name >= 0:
            yield tokens[name].start


def _apposed(tokens: Tokens, phrase: NounPhrase) -> int:
    """Where the name stands that tells, between commas, who a phrase without one is: `The club's manager, Ann Smith, left`; -1 for none."""
    name, after = phrase.end + 1, phrase.end + 2
    if after >= len(tokens) or tokens[phrase.end].word != "," or tokens[name].kind != "name" or tokens[after].word != ",":
        return -1
    return name


def _others_pronoun(sentences: Sequence[Tokens], gender: str) -> bool:
    return any(t.kind == "word" and _PRONOUNS.get(t.word, gender) != gender for t in chain.from_iterable(sentences))


def _somebody_else(sentences: Sequence[Tokens], gender: str, first: int) -> bool:
    """Whether the sentences speak of another man or woman without a name: by a pronoun before the name, or by a noun."""
    for tokens in sentences:
        acting = clause_subject(tokens, 0, len(tokens))
        if acting is not None and acting.name < 0 and tokens[acting.head].word.endswith(_AGENTS) and not _of_the_name(tokens, acting.start):
            return True
        for at, token in enumerate(tokens):
            if token.kind == "word" and token.start < first and _PRONOUNS.get(token.word) == gender:
                return True
            if token.kind == "word" and token.word in ("someone", "somebody", "stranger"):
                return True
            opens = token.kind == "possessive" or (token.kind == "word" and (token.word in DETERMINERS or token.word in POSSESSIVES))
            if opens and _human(tokens, at, gender) and not _of_the_name(tokens, at):
                return True
    return False


def _human(tokens: Tokens, at: int, gender: str) -> bool:
    """Whether a phrase without a name that begins at `at` is one person who may be a man, or a woman, as asked."""
    phrase = _owned(tokens, at)
    if phrase is None or phrase.name >= 0 or any(t.kind == "possessive" for t in tokens[phrase.start : phrase.end]):
        return False
    word = tokens[phrase.head].word
    if word.endswith(("s", "men", "people")) or not (means_somebody(word) or _noun_gender(word)):
        return False
    return _noun_gender(word) in ("", gender)


def _owned(tokens: Tokens, at: int) -> NounPhrase | None:
    """The noun phrase that begins at `at`, or behind the possessive there."""
    return ahead(tokens, at + 1 if tokens[at].kind == "possessive" else at)


def _of_the_name(tokens: Tokens, at: int) -> bool:
    """Whether a phrase says what somebody named is: `Ann Smith, a nurse`, `the club's nurse, Ann Smith,`, `is a nurse`, `as the mayor`."""
    phrase = _owned(tokens, at)
    if phrase is not None and _apposed(tokens, phrase) >= 0:
        return True
    if at == 0:
        after = -1 if phrase is None else phrase.end
        return 0 <= after < len(tokens) - 1 and tokens[after].word == "," and tokens[after + 1].kind == "name"
    before = tokens[at - 1]
    return (before.word == "," and at > 1 and tokens[at - 2].kind in ("name", "number")) or (
        (before.word in BE or before.word in ("as", "become", "became")) and any(t.kind == "name" for t in tokens[:at])
    )
