"""Who is given as the source of a quotation, by the pattern of the sentence around it.

Behind the quotation: `"…," X said`, `"…," said X`, `"…," according to X`. Before it: `X said, "…"`, `X called it "…"`,
`his claim that "…"`, `X: "…"`. The patterns behind it are surer, and are tried first where the quotation ends in a comma.
Patterns after the annotation guides of PolNeAR and the error analysis of Citron (BBC); the confidences are shares of
right answers measured on annotated news.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.quotes.closed_class import AUXILIARIES, CONJUNCTIONS, DASHES, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS, TIMES, adverb
from xcheck.extract.quotes.noun_phrase import NounPhrase, acts, ahead, behind, is_bare_name, names_somebody, passive, verb_at
from xcheck.extract.quotes.saying import NOUNS, VERBS, Saying
from xcheck.extract.quotes.subjects import before_adverbs, clause_subject, opens_clause, skip_adverbs, subject, verb_after
from xcheck.extract.quotes.tokens import Token
from xcheck.model.records import How

_ADDRESSING = frozenset(["told", "tells", "tell", "asked", "asks", "reminded", "assured", "informed", "warned"])
"""Verbs whose object is who was spoken to, not what was said."""
_NOISES = frozenset("laugh cheer chant applaud boo jeer shout yell scream clap cry sob weep sing smile grin nod sigh chuckle giggle gasp".split())
"""Verbs that tell behind `as` what went on meanwhile: `as others laughed`."""
_WINDOW = 160
"""How many tokens before or behind a quotation are looked at."""
_SHORT_APPOSITION, _LONGEST_APPOSITION = 3, 9
"""How many tokens a name set off behind an office may have, with its title and with what it is: `the mayor, the former judge Ann Smith,`."""
_PLAINEST = frozenset(("say", "tell", "add"))
"""Verbs that attribute what is quoted anywhere in the clause behind them: `said the crane was "…"`."""
_LONGEST_ADDRESS = 12
"""How many tokens may stand between a verb and the clause that it reports: whom it was told, where and when."""
_NEVER_SPEAKERS = frozenset(["this", "that", "it", "so", "no", "all", "more", "some", "them", "him", "her", "us"])


class Attribution(Struct, frozen=True):
    """The source's noun phrase in the tokens of the host sentence, the cue's tokens `cue[0]:cue[1]`, pattern and belief."""

    phrase: NounPhrase
    cue: tuple[int, int]
    how: How
    confidence: float


def behind_quotation(tokens: Sequence[Token], quote: int, comma: bool) -> Attribution | None:
    """The attribution that follows the quotation at `quote`; `comma` says that it ends as one does before an attribution."""
    at = quote + 1
    dashed = at < len(tokens) and tokens[at].word in DASHES
    if dashed or (at < len(tokens) and tokens[at].word == ","):
        at, comma = at + 1, True
    first, at = at, skip_adverbs(tokens, at)
    if at >= len(tokens):
        return None
    found = _according(tokens, at) or (_signed(tokens, at) if dashed else None)
    if found is not None:
        return found
    if tokens[at].word == "as" and at + 1 < len(tokens):
        # …, as the mayor put it
        found = _postposed(tokens, quote, ahead(tokens, at + 1), True)
        saying = None if found is None else verb_at(tokens, found.cue[0])
        return None if saying is None or saying.lemma in _NOISES else found
    verb = verb_at(tokens, at)
    joined = any(t.word in CONJUNCTIONS for t in tokens[first:at])
    if verb is not None and not joined and verb.speech and verb.form != "ing" and verb.lemma != "tell":
        inverted = _inverted(tokens, at)
        if inverted is not None and (comma or (verb.lemma in ("say", "add", "write") and inverted.phrase.name >= 0)):
            return inverted
    token = tokens[at]
    if token.kind == "word" and (token.word in PREPOSITIONS or token.word.endswith("ing") or VERBS[token.word] is not None):
        return None
    return _postposed(tokens, quote, ahead(tokens, at), comma)


def _postposed(tokens: Sequence[Token], quote: int, phrase: NounPhrase | None, comma: bool) -> Attribution | None:
    found = None if phrase is None else verb_after(tokens, phrase.end, len(tokens))
    if phrase is None or found is None:
        return None
    place, verb, asides = found
    if asides and phrase.name < 0 and tokens[phrase.end].word == ",":
        aside = ahead(tokens, phrase.end + 1)
        if aside is not None and names_somebody(tokens, aside) and aside.end < len(tokens) and tokens[aside.end].word == ",":
            # her lawyer, Ann Smith, said
            phrase = aside
    if (passive(tokens, place) and verb.form == "past" and not _quoted_as(tokens, place)) or (asides and not comma):
        return None
    if quote > 0 and tokens[place].word not in _ADDRESSING and _goes_on(tokens, place + 1):
        # Asked about "…," she said the plan: what she said comes behind the verb
        return Attribution(phrase, (place, place + 1), "postposed", 0.6)
    return Attribution(phrase, (place, place + 1), "postposed", (0.97 if verb.speech else 0.86) if comma else 0.85)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb has words of its own behind it, so that it attributes those instead of the quotation before it."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.kind in ("mark", "quote") or token.word in TIMES:
        return False
    if token.kind != "word":
        return True
    participle = token.word.endswith("ing") and not token.word.endswith("thing")
    return not (token.word in PREPOSITIONS or token.word in SUBORDINATORS or adverb(token.word) or token.word in ("and", "this") or participle)


def _inverted(tokens: Sequence[Token], at: int) -> Attribution | None:
    start = at + 1
    while start < len(tokens) and tokens[start].kind == "word" and tokens[start].word in ("back", "out", "then", "today", "on", "later", "also"):
        start += 1
    phrase = ahead(tokens, start)
    if phrase is None:
        return None
    alone = tokens[start].word != "her" or phrase.end - phrase.start == 1  # said her lawyer
    if tokens[start].kind == "word" and tokens[start].word in _NEVER_SPEAKERS and alone:
        return None
    if tokens[phrase.head].word in TIMES and phrase.name < 0:
        return None
    return Attribution(_named_behind(tokens, phrase), (at, at + 1), "inverted", 0.97)


def _named_behind(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase:
    """The name behind an office, else the phrase itself: `said her lawyer, Ann Smith`, `said the head of the board, Dr Ann Smith`."""
    first, end = tokens[phrase.start], phrase.end
    owned = any(t.kind == "possessive" for t in tokens[phrase.start : phrase.end])
    if phrase.name >= 0 or tokens[phrase.head].kind != "word" or not (owned or first.word == "the" or first.word in POSSESSIVES):
        return phrase
    while end + 1 < len(tokens) and tokens[end].word in ("of", "for", "at") and (inner := ahead(tokens, end + 1)) is not None:
        end = inner.end
    if end + 1 >= len(tokens) or tokens[end].word != ",":
        return phrase
    aside = ahead(tokens, end + 1)
    if aside is None or aside.name < 0 or tokens[aside.name].label not in ("person", "other") or aside.end - aside.start > _LONGEST_APPOSITION:
        return phrase
    if aside.end < len(tokens) and (tokens[aside.end].kind != "mark" or (aside.end + 1 < len(tokens) and tokens[aside.end + 1].word in CONJUNCTIONS)):
        return phrase
    words = tokens[aside.start : aside.end]
    described = words[0].word in ("the", "former") and aside.name == aside.end - 1 and all(t.kind in ("word", "capital", "name", "number") for t in words)
    return aside if described or (len(words) <= _SHORT_APPOSITION and not any(t.kind == "word" for t in words)) else phrase


def _quoted_as(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a passive still has the speaker as its subject: was quoted as saying."""
    return any(t.word in ("saying", "telling") for t in tokens[verb + 1 : verb + 4])


def _according(tokens: Sequence[Token], at: int) -> Attribution | None:
    word = tokens[at].word
    if word == "according" and at + 1 < len(tokens) and tokens[at + 1].word == "to":
        cue = (at, at + 2)
    elif word == "per":
        cue = (at, at + 1)
    elif word == "in" and [t.word for t in tokens[at + 1 : at + 4]] == ["the", "words", "of"]:
        cue = (at, at + 4)
    else:
        return None
    phrase = ahead(tokens, cue[1])
    if phrase is None or (word == "per" and phrase.name < 0):
        return None
    return Attribution(phrase, cue, "according-to", 0.9)


def _signed(tokens: Sequence[Token], at: int) -> Attribution | None:
    """A name behind a dash that ends the sentence: `"…" — Ann Smith`, `"…" — Sen. Ann Smith`."""
    phrase = ahead(tokens, at)
    if phrase is None or not is_bare_name(tokens, phrase) or not (phrase.end == len(tokens) or tokens[phrase.end].word in (".", ",")):
        return None
    return Attribution(phrase, (at - 1, at), "colon", 0.9)


def later_attribution(tokens: Sequence[Token], quote: int, commas: frozenset[int]) -> Attribution | None:
    """An attribution at the sentence's end, behind words that follow the quotation: `The "…" plan would fail, X said.`

    `commas` are the places of quotations that end in a comma.
    """
    for k in range(quote + 1, min(len(tokens) - 1, quote + _WINDOW)):
        if not (tokens[k].kind == "mark" and tokens[k].word == ",") and k not in commas:
            continue
        at = skip_adverbs(tokens, k + 1)
        if at >= len(tokens):
            return None
        found = _according(tokens, at)
        if found is not None:
            return replace(found, confidence=0.85)
        verb = verb_at(tokens, at)
        if verb is not None:
            inverted = _inverted(tokens, at) if verb.speech and verb.form in ("past", "s") and verb.lemma not in ("tell", "ask") else None
            if inverted is not None and tokens[inverted.phrase.end - 1].kind in ("name", "capital"):
                return inverted
            continue
        phrase = ahead(tokens, at)
        if phrase is None:
            continue
        at = phrase.end
        while at < len(tokens) and tokens[at].kind == "word" and (adverb(tokens[at].word) or tokens[at].word in AUXILIARIES):
            at += 1
        verb = verb_at(tokens, at) if at < len(tokens) else None
        if verb is not None and verb.speech and verb.form != "ing" and not passive(tokens, at) and not _goes_on(tokens, at + 1):
            return Attribution(phrase, (at, at + 1), "postposed", 0.85)
    return None


def before_quotation(tokens: Sequence[Token], quote: int, start: int = 0, earlier: NounPhrase | None = None) -> Attribution | None:
    """The attribution that leads on to the quotation at `quote`, from the words from `start` on.

    `earlier` is the speaker of a quotation before it in the same sentence.
    """
    floor = clause_start(tokens, quote, max(start, quote - _WINDOW))
    colon = quote > floor and tokens[quote - 1].word == ":"
    verbs: list[tuple[int, Saying]] = []
    for at in range(floor, quote):
        word = tokens[at].word
        if word in ("according", "in"):
            found = _according(tokens, at)
            if found is not None and found.phrase.end <= quote:
                return found
        if VERBS[word] is None:
            continue
        verb = verb_at(tokens, at)
        if verb is None:
            continue
        aside = _parenthetical(tokens, at, verb, floor, quote)
        if aside is not None:
            return aside
        if at == floor and verb.form in ("past", "ing") and not _opens_with_name(tokens, at):
            # Asked why, …
            continue
        verbs.append((at, verb))
    chosen = _governing(tokens, verbs, quote, colon)
    if chosen is None:
        return _by_noun(tokens, quote, floor, colon)
    return _by_verb(tokens, chosen, quote, floor, earlier)


def _opens_with_name(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb at a sentence's start is followed by its subject: `Said Ann Smith`."""
    phrase = ahead(tokens, verb + 1)
    return phrase is not None and phrase.name >= 0


def _by_verb(tokens: Sequence[Token], chosen: tuple[int, Saying], quote: int, floor: int, earlier: NounPhrase | None) -> Attribution | None:
    place, verb = chosen
    how: How = "colon" if tokens[quote - 1].word == ":" else "preposed"
    if passive(tokens, place) and verb.form == "past" and not _quoted_as(tokens, place):
        agent = _agent(tokens, place, quote) or (ahead(tokens, quote + 2) if quote + 2 < len(tokens) and tokens[quote + 1].word == "by" else None)
        return None if agent is None else Attribution(agent, (place, place + 1), how, 0.85)
    phrase, confidence = subject(tokens, place, verb, floor, earlier)
    if phrase is None:
        return None
    direct = quote - place <= 2 or (verb.speech and (tokens[quote - 1].word in (",", ":") or _reports(tokens, place, quote)))
    confidence -= (0.05 if not verb.speech else 0.0) + (0.0 if direct else 0.02 if verb.lemma in _PLAINEST else 0.04)
    return Attribution(phrase, (place, place + 1), how, round(confidence, 2))


def _reports(tokens: Sequence[Token], verb: int, quote: int) -> bool:
    """Whether the quotation is the very clause that the verb reports, past whom it was told and when: `told the board on Monday that "…"`."""
    return tokens[quote - 1].word == "that" and _one_clause(tokens, verb + 1, quote - 1)


def _only_addresses(tokens: Sequence[Token], verb: int, end: int) -> bool:
    """Whether nothing stands behind a verb but to whom, through whom, where and when: `who had said through her lawyer Ann Smith:`."""
    return (tokens[verb].word in _ADDRESSING or not _goes_on(tokens, verb + 1)) and _one_clause(tokens, verb + 1, end)


def _one_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether no mark and no further clause stands in a few words."""
    if end - start > _LONGEST_ADDRESS:
        return False
    return all(tokens[k].kind not in ("mark", "quote") and tokens[k].word not in RELATIVES and verb_at(tokens, k) is None for k in range(start, end))


def clause_start(tokens: Sequence[Token], quote: int, start: int) -> int:
    """Where the clause that holds the quotation at `quote` begins, not before `start`: behind a semicolon, an open bracket, or a comma with `but` or `while`."""
    closed = 0
    for at in range(quote - 1, start, -1):
        word = tokens[at].word
        if tokens[at].kind == "mark":
            if word == ";":
                return at + 1
            if word in ")]":
                closed += 1
            elif word in "([":
                if not closed:
                    return at + 1
                closed -= 1
        elif (
            word in ("but", "while", "whereas", "though", "although", "and")
            and (tokens[at - 1].word == "," or tokens[at - 1].kind == "quote")
            and at + 1 < quote
        ):
            same = word == "and" and tokens[at + 1].kind == "word" and tokens[at + 1].word in PRONOUNS
            if not same and _has_own_verb(tokens, at + 1, quote):
                return at
    return _main_clause(tokens, quote, start)


def _main_clause(tokens: Sequence[Token], quote: int, start: int) -> int:
    """Behind a clause such as `While not all is lost,` or `When they asked,` that opens the sentence."""
    first = tokens[start]
    if first.kind == "word" and (first.word in SUBORDINATORS or first.word in ("despite", "even")):
        for at in range(start + 1, quote - 2):
            if tokens[at].kind == "mark" and tokens[at].word == "," and _has_own_verb(tokens, at + 1, quote):
                return at + 1
    return start


def _has_own_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a noun phrase at `at` is followed by a verb, with nothing set off between them."""
    phrase = ahead(tokens, at)
    if phrase is None or phrase.end >= end or (phrase.name < 0 and not opens_clause(tokens, phrase)):
        return False
    if acts(tokens, phrase.end):
        return True
    found = verb_after(tokens, phrase.end, end)
    return found is not None and not found[2]


def _parenthetical(tokens: Sequence[Token], at: int, verb: Saying, floor: int, quote: int) -> Attribution | None:
    """An attribution between commas before the quotation: `The estimate, he added, was "…"`, `The point, says X, is that "…"`."""
    if not verb.speech or verb.form not in ("past", "s", "base") or at + 1 >= quote:
        return None
    if at > floor and tokens[at - 1].word == "," and verb.lemma not in ("tell", "ask"):
        inverted = _inverted(tokens, at)
        if inverted is not None and inverted.phrase.end < quote and tokens[inverted.phrase.end].word == ",":
            return replace(inverted, how="preposed", confidence=0.92)
    if tokens[at + 1].word != ",":
        return None
    phrase = behind(tokens, before_adverbs(tokens, at, floor) + 1, floor)
    if phrase is None or phrase.start <= floor + 1 or tokens[phrase.start - 1].word != ",":
        return None
    return Attribution(phrase, (at, at + 1), "preposed", 0.96)


def _governing(tokens: Sequence[Token], verbs: Sequence[tuple[int, Saying]], quote: int, colon: bool) -> tuple[int, Saying] | None:
    """The verb that attributes: the outermost that reports a clause, unless a nearer one stands right before the quotation."""
    if not verbs:
        return None
    place, verb = verbs[-1]
    gap = quote - place
    marked = tokens[quote - 1].word in (",", ":")
    relative = _relative(tokens, place)
    nested = place > 1 and tokens[place - 1].word in PRONOUNS and verb_at(tokens, place - 2) is not None
    near = gap <= (3 if relative else 5) or (relative and colon and _only_addresses(tokens, place, quote - 1))
    if marked and not nested and verb.form != "ing" and ((verb.speech and near) or (gap <= 3 and not colon)):
        return place, verb
    if gap <= 2 and verb.speech and relative:
        return place, verb
    asked = next(((p, v) for p, v in verbs if v.lemma in ("ask", "press", "question") and passive(tokens, p) and _agent(tokens, p, quote) is not None), None)
    if asked is not None:
        return asked
    outer = next(((p, v) for p, v in verbs if v.speech and not _relative(tokens, p) and not (passive(tokens, p) and v.form == "past")), None)
    if outer is not None or colon:
        return outer
    usable = [(p, v) for p, v in verbs if v.kind != "weak" or quote - p <= 2]
    return usable[-1] if usable else None


def _relative(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb stands in a clause with `who`."""
    at = verb - 1
    while at >= 0 and tokens[at].kind == "word" and (adverb(tokens[at].word) or tokens[at].word in AUXILIARIES):
        at -= 1
    return at >= 0 and tokens[at].kind == "word" and tokens[at].word in ("who", "which", "that")


def _agent(tokens: Sequence[Token], verb: int, quote: int) -> NounPhrase | None:
    """Who does it in a passive: `was called by critics "…"`."""
    by = next((k for k in range(verb + 1, min(quote, verb + 6)) if tokens[k].word == "by"), None)
    return None if by is None else ahead(tokens, by + 1)


def _by_noun(tokens: Sequence[Token], quote: int, floor: int, colon: bool) -> Attribution | None:
    """Attribution by a noun: `his claim that "…"`, `the statement: "…"`, or a bare `X: "…"`."""
    how: How = "colon" if colon else "preposed"
    for at in range(quote - 1, max(floor, quote - 12) - 1, -1):
        token = tokens[at]
        if token.kind not in ("word", "capital") or NOUNS[token.word] is None:
            continue
        near = colon or quote - at <= 2 or tokens[at + 1].word in ("that", "of", "about", "is", "was", "reads", "read", "to")
        owner = _owner(tokens, at, floor)
        if owner is not None:
            return Attribution(owner, (at, at + 1), how, 0.7 if near else 0.5)
        phrase = clause_subject(tokens, floor, at)
        if phrase is not None and phrase.end <= at:
            return Attribution(phrase, (at, at + 1), how, 0.68 if near else 0.4)
    if not colon:
        return None
    named = behind(tokens, quote - 1, floor)
    if (
        named is not None
        and named.name >= 0
        and (named.start == floor or tokens[named.start - 1].kind in ("mark", "quote") or tokens[named.start - 1].word == "from")
    ):
        return Attribution(named, (quote - 1, quote), "colon", 0.88)
    phrase = clause_subject(tokens, floor, quote - 1)
    return None if phrase is None else Attribution(_named_behind(tokens, phrase), (quote - 1, quote), "colon", 0.8)


def _owner(tokens: Sequence[Token], noun: int, floor: int) -> NounPhrase | None:
    """Whose utterance it is: `his claim`, `the mayor’s claim`."""
    for k in range(noun - 1, max(floor, noun - 5) - 1, -1):
        if tokens[k].kind == "possessive":
            return behind(tokens, k, floor)
        if tokens[k].kind == "word" and tokens[k].word in ("his", "her", "their", "its", "my", "our", "your"):
            return NounPhrase(k, k + 1, k, -1)
        if tokens[k].kind in ("mark", "quote") or (tokens[k].kind == "word" and tokens[k].word in PREPOSITIONS):
            return None
    return None
