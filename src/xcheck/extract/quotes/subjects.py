"""Whose verb it is: from an attributing verb to its subject, and from a subject to its verb, past everything that may stand between.

Asides (`Ann Smith, the mayor of Leeds, said`), brackets (`Ann Smith (Lab) said`), relative clauses, adverbs, auxiliaries
and times are passed over. All walks are bounded, so that a page without a full stop costs no more than one with.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from xcheck.extract.mentions.beside_bodies import EMPLOYERS
from xcheck.extract.quotes.closed_class import (
    AUXILIARIES,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    OPENERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    adverb,
)
from xcheck.extract.quotes.noun_phrase import NounPhrase, ahead, behind, names_somebody, passive, verb_at
from xcheck.extract.quotes.saying import NOUNS, VERBS, Saying
from xcheck.extract.quotes.tokens import Token

_FAR = 45
"""How many tokens may stand between a subject and its verb."""
_SUBJECTS = frozenset("he she they i we".split())
"""Pronouns that are subjects only."""
_LINKS = frozenset("of for at in from with on to during after before outside near via through aboard".split())
"""Prepositions that hang one noun phrase on another, or on the clause."""
_POSTED = frozenset("of for at in with from".split())
"""Prepositions between an office and the body that it is held at."""


def skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The first place from `at` on that holds no adverb or opening word."""
    while at < len(tokens) and tokens[at].kind == "word" and (adverb(tokens[at].word) or tokens[at].word in OPENERS):
        at += 1
    return at


def before_adverbs(tokens: Sequence[Token], verb: int, floor: int) -> int:
    """The last token before a verb that is no adverb, auxiliary or time: `Smith later on Monday also said`."""
    at = verb - 1
    while at > floor and tokens[at].kind in ("word", "capital"):
        word = tokens[at].word
        if adverb(word) or word in AUXILIARIES or word in TIMES or (word in ("on", "this") and tokens[at + 1].word in TIMES):
            at -= 1
        else:
            break
    return at


def verb_after(tokens: Sequence[Token], at: int, end: int) -> tuple[int, Saying, bool] | None:
    """The attributing verb before `end` whose subject ends at `at`: its place, the verb, and whether an aside stood between."""
    asides = False
    limit = min(end, at + _FAR)
    while at < limit:
        token = tokens[at]
        if token.kind == "word":
            verb = verb_at(tokens, at)
            if verb is not None and (verb.form != "ing" or passive(tokens, at)):
                return at, verb, asides
            if (
                token.word in AUXILIARIES
                or token.word in TIMES
                or adverb(token.word)
                or (token.word == "to" and tokens[at - 1].word in ("went", "continued", "used"))
            ):
                at += 1
            elif token.word in RELATIVES:
                at, asides = _past_clause(tokens, at, limit), True
            elif token.word in PREPOSITIONS or token.word in CONJUNCTIONS:
                phrase = None if at + 1 < limit and verb_at(tokens, at + 1) is not None else ahead(tokens, at + 1)
                if phrase is None and token.word not in ("since", "before", "and", "but"):
                    return None
                at = at + 1 if phrase is None else phrase.end
            elif token.word.endswith(("ed", "ing")):
                at, asides = at + 1, True
            else:
                return None
        elif token.kind == "mark" and token.word == ",":
            at, asides = _past_comma(tokens, at + 1, limit), True
        elif token.kind == "mark" and token.word in "([":
            at = _past_mark(tokens, at + 1, limit, ")" if token.word == "(" else "]")
        elif token.kind == "mark" and token.word in DASHES:
            at, asides = next((k + 1 for k in range(at + 1, limit) if tokens[k].word in DASHES), limit), True
        elif token.kind in ("name", "capital", "number", "possessive"):
            at += 1
        else:
            return None
    return None


def _past_mark(tokens: Sequence[Token], at: int, limit: int, mark: str) -> int:
    return next((k + 1 for k in range(at, limit) if tokens[k].word == mark), limit)


def _past_comma(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Behind the comma that ends an aside begun before `at`; an aside may hold commas of its own."""
    phrase = ahead(tokens, at)
    if phrase is not None and phrase.name >= 0 and phrase.end < limit and verb_at(tokens, phrase.end) is not None:
        # another friend, Ann Smith told reporters
        return phrase.end
    while at < limit:
        at = _past_mark(tokens, at, limit, ",")
        if at >= limit:
            return limit
        token = tokens[at]
        if token.kind == "word" and (verb_at(tokens, at) is not None or token.word in AUXILIARIES or adverb(token.word)):
            return at
    return limit


def _past_clause(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Behind a relative clause that no comma sets off: to its last verb before any mark, so that the main verb is seen next."""
    last = limit
    for k in range(at + 1, limit):
        if tokens[k].kind in ("mark", "quote"):
            break
        if verb_at(tokens, k) is not None:
            last = k
    return last


def subject(tokens: Sequence[Token], verb: int, saying: Saying, floor: int, earlier: NounPhrase | None = None) -> tuple[NounPhrase | None, float]:
    """The subject of the verb at `verb`, and the belief in it. `earlier` is the speaker of a quotation before it in the sentence."""
    if saying.speech and saying.form in ("past", "s") and (verb == floor or tokens[verb - 1].word == ","):
        # Said Ann Smith, "…"; in other words, explained Ann Smith: "…"
        inverted = ahead(tokens, verb + 1)
        if inverted is not None and inverted.name >= 0 and inverted.end < len(tokens) and tokens[inverted.end].word in (",", ":", "("):
            return inverted, 0.93
    at = before_adverbs(tokens, verb, floor)
    if at < floor or verb == floor:
        return None, 0.0
    token = tokens[at]
    joins = token.kind == "word" and token.word in CONJUNCTIONS
    if saying.form == "ing" and not passive(tokens, verb):
        if joins:
            return _coordinated(tokens, at, saying, floor) or earlier or clause_subject(tokens, floor, verb), 0.84
        apart = token.kind in ("mark", "quote") or (token.kind == "word" and token.word in PREPOSITIONS)
        beside = None if apart else behind(tokens, at + 1, floor)
        if beside is not None and NOUNS[tokens[beside.head].word] is None:
            # with her spokesman saying
            return beside, 0.78
        return earlier or clause_subject(tokens, floor, verb), 0.9
    if joins:
        return earlier or _coordinated(tokens, at, saying, floor) or clause_subject(tokens, floor, verb), 0.84
    if token.kind == "word" and token.word == "to":
        return earlier or clause_subject(tokens, floor, verb), 0.84
    if token.kind == "word" and token.word in ("who", "which", "that"):
        return _antecedent(tokens, at, floor), 0.86
    if token.kind == "mark" and token.word in (",", ")"):
        phrase = _before_aside(tokens, at, floor)
        if phrase is not None:
            return phrase, 0.96
    if token.kind in ("mark", "quote"):
        return earlier or clause_subject(tokens, floor, verb), 0.9
    phrase = behind(tokens, at + 1, floor)
    if phrase is None:
        return clause_subject(tokens, floor, verb), 0.8
    return _climbed(tokens, phrase, floor), 0.95


def _coordinated(tokens: Sequence[Token], conjunction: int, saying: Saying, floor: int) -> NounPhrase | None:
    """The subject of the nearest verb before `and` that has the same form: `tweeting that it was over and asking`."""
    for at in range(conjunction - 1, floor, -1):
        other = verb_at(tokens, at)
        if other is not None and other.form == saying.form and tokens[before_adverbs(tokens, at, floor)].word not in CONJUNCTIONS:
            return subject(tokens, at, other, floor)[0]
    return None


def _antecedent(tokens: Sequence[Token], who: int, floor: int) -> NounPhrase | None:
    """Whom `who` stands for: the phrase right before it, or the one that a place before it belongs to."""
    end = who - 1 if who > floor and tokens[who - 1].word == "," else who
    phrase = behind(tokens, end, floor)
    if phrase is not None and phrase.name >= 0 and tokens[phrase.name].label == "place":
        return _climbed(tokens, phrase, floor)
    return phrase


def _before_aside(tokens: Sequence[Token], at: int, floor: int) -> NounPhrase | None:
    """The phrase before the aside that ends at `at`: `X (R-Ohio), said`, `X, the mayor of Y, and now Z, said`."""
    if tokens[at].word == "," and at > floor and tokens[at - 1].word == ")":
        at -= 1
    nearest = max(floor, at - _FAR)
    if tokens[at].word == ")":
        opening = next((k for k in range(at, nearest - 1, -1) if tokens[k].word == "("), None)
        phrase = None if opening is None else behind(tokens, opening, floor)
        return None if phrase is None else _named_before(tokens, _climbed(tokens, phrase, floor), floor)
    for comma in range(at - 1, nearest, -1):
        if tokens[comma].word != "," or tokens[comma + 1].word in CONJUNCTIONS:
            continue
        phrase = behind(tokens, comma, floor)
        if phrase is None:
            return None
        aside = ahead(tokens, comma + 1)
        if aside is not None and names_somebody(tokens, aside) and aside.end == at and phrase.name < 0:
            # her adviser, Ann Smith, said
            return aside
        before = tokens[phrase.start - 1] if phrase.start > floor else None
        if before is not None and before.kind == "word" and (before.word in PREPOSITIONS or verb_at(tokens, phrase.start - 1) is not None):
            climbed = _climbed(tokens, phrase, floor)
            if climbed is not None and climbed != phrase and (climbed.start == floor or tokens[climbed.start - 1].word == ","):
                return climbed
            # the comma is the aside's own: X, during a visit to Columbus, Ohio, said
            continue
        return _named_before(tokens, phrase, floor)
    return None


def _named_before(tokens: Sequence[Token], phrase: NounPhrase | None, floor: int) -> NounPhrase | None:
    """The name that `phrase` is an apposition to, else itself: `Ann Smith, the mayor, who is 50, said`."""
    if phrase is None or phrase.name >= 0 or phrase.start - 2 < floor or tokens[phrase.start - 1].word != ",":
        return phrase
    higher = behind(tokens, phrase.start - 1, floor)
    if higher is not None and higher.name >= 0 and tokens[phrase.start].word in ("a", "an", "the", "his", "her", "its", "their"):
        return _climbed(tokens, higher, floor)
    return phrase


def _climbed(tokens: Sequence[Token], phrase: NounPhrase | None, floor: int) -> NounPhrase | None:
    """The phrase that `phrase` depends on: of `a spokesman for the mayor`, the spokesman."""
    while phrase is not None and phrase.start > floor:
        at = phrase.start - 1
        before = tokens[at]
        if before.kind != "word":
            return phrase
        if verb_at(tokens, at) is not None or (at > floor and tokens[at - 1].word == "to" and before.word not in PREPOSITIONS):
            # an official who asked not to discuss strategy said: the phrase is an object
            who = next((k for k in range(at - 1, max(floor, at - _FAR), -1) if tokens[k].word == "who"), None)
            if who is not None and tokens[phrase.head].word in _SUBJECTS and _comma(tokens, who, at) is not None:
                # X, who had asked, said she had told him: the clause of who is over.
                return phrase
            return phrase if who is None else _climbed(tokens, _antecedent(tokens, who, floor), floor)
        if before.word == "by" and at - 1 > floor and tokens[at - 1].word.endswith(("ed", "wn", "en")):
            # a letter obtained by the Times said
            owner = behind(tokens, at - 1, floor)
            return phrase if owner is None else _climbed(tokens, owner, floor)
        if before.word not in _LINKS:
            return phrase
        if before.word in _POSTED and _behind_a_body(tokens, phrase):
            # a consultant at Brack Hospital Louise Holt said: all before the name is said of her.
            office = behind(tokens, at, floor)
            return phrase if office is None or office.name >= 0 else replace(phrase, start=office.start)
        if before.word in ("in", "on", "via") and NOUNS[tokens[phrase.head].word] is not None and (at == floor or tokens[at - 1].word in CONJUNCTIONS):
            # and in a statement said
            return clause_subject(tokens, floor, at)
        if tokens[at - 1].kind == "word" and tokens[at - 1].word.endswith("ing"):
            # an official speaking to reporters said
            owner = behind(tokens, at - 1, floor)
            return owner if owner is not None and tokens[owner.head].kind != "number" else phrase
        if before.word == "of" and tokens[at - 1].word == ",":
            # Ann Smith, of Holt Brothers said: the comma that ends the aside was left out.
            whose = behind(tokens, at - 1, floor)
            return phrase if whose is None or whose.name < 0 or tokens[whose.name].label != "person" else whose
        higher = behind(tokens, at, floor)
        if higher is None or tokens[higher.head].kind == "number" or _tells_when(tokens, higher):
            return phrase
        head = tokens[higher.head]
        if head.kind == "word" and higher.name < 0 and higher.end - higher.start == 1 and not head.word.endswith("s"):
            return phrase
        phrase = higher
    return phrase


def _behind_a_body(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase is a body and, right behind it, a person of that body."""
    if phrase.name <= phrase.start or tokens[phrase.name].label != "person":
        return False
    body = tokens[phrase.name - 1]
    return body.kind in ("name", "capital") and (body.label == "organisation" or body.word in EMPLOYERS)


def clause_subject(tokens: Sequence[Token], floor: int, end: int) -> NounPhrase | None:
    """The first noun phrase from `floor` on that is no part of an opening such as `In Ohio on Monday,` or `Asked why,`."""
    at, opened = _past_dateline(tokens, floor, end), False
    for _ in range(6):
        while at < end and (tokens[at].kind in ("mark", "quote", "possessive") or (tokens[at].kind == "word" and _leads(tokens[at].word))):
            at += 1
        if at >= end:
            return None
        if _opens(tokens[at]):
            opened = True
            comma = _comma(tokens, at, end - 1)
            if comma is not None:
                at = comma + 1
                continue
            at = _past_object(tokens, at + 1, end)
            continue
        phrase = ahead(tokens, at)
        if phrase is None:
            at += 1
        elif phrase.name < 0 and phrase.end < end and _tells_when(tokens, phrase):
            at = phrase.end
        elif opened and phrase.name < 0 and tokens[phrase.start].kind == "word" and not opens_clause(tokens, phrase) and _comma(tokens, at, end) is not None:
            at = (_comma(tokens, at, end) or at) + 1
        else:
            return phrase
    return None


def _past_object(tokens: Sequence[Token], at: int, end: int) -> int:
    """Behind what an opening preposition takes, where no comma ends it: `In May the mayor`, `In Ohio Smith`."""
    first = at
    while at < end and (tokens[at].word in TIMES or tokens[at].word == "may" or tokens[at].kind == "number"):
        at += 1
    if at > first:
        return at
    phrase = ahead(tokens, at)
    if phrase is None or phrase.end >= end:
        return end
    names = [k for k in range(phrase.start, phrase.end) if tokens[k].kind == "name"]
    return names[-1] if len(names) > 1 and names[-1] == phrase.end - 1 else phrase.end


def _comma(tokens: Sequence[Token], at: int, end: int) -> int | None:
    return next((k for k in range(at, min(end, at + _FAR)) if tokens[k].kind == "mark" and tokens[k].word == ","), None)


def _leads(word: str) -> bool:
    return word in OPENERS or word in CONJUNCTIONS or adverb(word)


def _opens(token: Token) -> bool:
    """Whether a token opens a phrase before the subject: a preposition, a subordinator, a participle."""
    if token.kind == "word" and (token.word in PREPOSITIONS or token.word in SUBORDINATORS):
        return True
    return token.kind != "name" and token.word.endswith(("ing", "ed")) and (token.kind == "word" or VERBS[token.word] is not None)


def opens_clause(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase in lower case can open a clause: a pronoun, a determiner or possessive before it, or a plural."""
    first, head = tokens[phrase.start].word, tokens[phrase.head].word
    return first in PRONOUNS or first in DETERMINERS or first in POSSESSIVES or (head.endswith("s") and not head.endswith("ss"))


def _past_dateline(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Behind `LONDON, June 3 (Agency) —`, where the clause begins with one."""
    if floor or not tokens or tokens[0].kind not in ("name", "capital"):
        return floor
    dash = next((k for k in range(min(14, end)) if tokens[k].word in DASHES), None)
    if dash is None or not all(t.kind in ("name", "capital", "number", "mark") for t in tokens[:dash]):
        return floor
    return dash + 1


def _tells_when(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase tells a time: `Hours later`, `That morning`, `Last week`."""
    return any(t.word in TIMES or t.word == "time" for t in tokens[phrase.start : phrase.end])
