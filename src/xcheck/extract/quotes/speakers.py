"""From a noun phrase to a speaker: a person by name, somebody by role, an organisation, a document, or nobody in particular."""

from __future__ import annotations

from collections.abc import Sequence

from xcheck.extract.mentions.offices import BODIES, CALLINGS, OFFICES
from xcheck.extract.quotes.closed_class import DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES
from xcheck.extract.quotes.noun_phrase import NounPhrase, ahead, behind, verb_at
from xcheck.extract.quotes.saying import NOUNS
from xcheck.extract.quotes.tokens import Token
from xcheck.model.records import Mention, Speaker, SpeakerKind

_SINGULAR = frozenset(["he", "she", "him", "her", "his", "i", "me", "my"])
_THINGS = frozenset(["it", "its"])
_ROLES = (
    OFFICES
    | CALLINGS
    | frozenset(
        """
    boss ceo counsel leader official lawyer mom mother father dad son daughter wife husband brother sister widow girlfriend boyfriend uncle aunt
    grandmother grandfather cousin nephew niece pontiff monarch incumbent frontrunner front-runner challenger rival nominee newcomer tycoon
    mogul veteran man woman boy girl teenager master keeper boss head student teacher officer doctor survivor victim suspect defendant plaintiff juror actor singer
    congressman legislator lawmaker politician statesman diplomat negotiator mediator strategist operative donor fundraiser pundit commentator
    reporter writer author pastor priest cleric magistrate coroner ombudsman
    """.split()
    )
)
_NOBODY = frozenset(
    """
    official officials source sources person people aide aides adviser advisers advisor advisors insider insiders critic critics supporter
    supporters opponent opponents voter voters resident residents witness witnesses analyst analysts expert experts others some many one another
    someone somebody neighbour neighbours neighbor neighbors friend friends colleague colleagues observer observers onlooker onlookers protester
    protesters demonstrator demonstrators crowd audience fan fans attendee attendees operative operatives strategist strategists lawmaker
    lawmakers member members activist activists commentator commentators everyone anyone most few several both democrats republicans
    spokespeople investigators authorities prosecutors relatives parents passers-by locals campaigners
    """.split()
)
_BODIES = BODIES | frozenset(
    """
    police government campaign administration ministry army military navy opposition company firm union firms companies kremlin pentagon
    treasury cabinet senate parliament commission white-house presidency embassy consulate publisher newspaper paper magazine outlet network
    broadcaster tabloid agency website regulator watchdog charity nonprofit lobby faction caucus militants rebels hospital
    """.split()
)
_LEADING = frozenset("consultant senior chief head deputy assistant associate resident lead principal".split())
_TRADES = ("ologist", "ician", "iatrist", "opath", "ographer", "analyst", "economist", "therapist")
"""Endings of words for what people are, of which no list has all: Consultant Obstetrician, Chief Economist."""
_PAPERS = frozenset(
    """
    report study poll survey document website page account profile filing lawsuit suit complaint indictment ruling book constitution law bill
    act treaty rules guidelines policy platform plan resolution agreement contract leaflet flyer pamphlet sticker shirt t-shirt sign banner
    footage recording tape clip trailer post
    """.split()
)


def families(mentions: Sequence[Mention]) -> frozenset[str]:
    """The last words of the full names that may be people's, in lower case."""
    return frozenset(m.text.split()[-1].casefold() for m in mentions if m.kind in ("person", "other") and " " in m.text)


def speaker_of(
    text: str, tokens: Sequence[Token], phrase: NounPhrase, mentions: Sequence[Mention], known: frozenset[str] = frozenset(), speaks: bool = True
) -> Speaker:
    """The speaker that a noun phrase names. `known` are family names; `speaks` says that the verb is one of speech."""
    head = tokens[phrase.head]
    if phrase.name >= 0:
        mention = mentions[head.number]
        return Speaker(mention.text, mention.start, mention.end, None, _named(mention, known, speaks), _title(text, tokens, phrase))
    start, end = tokens[phrase.start].start, tokens[phrase.head].end
    if phrase.end - phrase.start == 1 and head.kind == "word" and (head.word in PRONOUNS or head.word in POSSESSIVES or head.word == "him"):
        return Speaker(text[start:end], start, end, None, "person" if head.word in _SINGULAR else "organisation" if head.word in _THINGS else "unknown")
    if head.kind == "capital" and phrase.end - phrase.start == 1 and head.word in known:
        # a family name that is also a common word: Minor said
        return Speaker(text[start:end], start, end, None, "person")
    kind = _common(tokens, phrase)
    if kind in ("role", "anonymous"):
        end = _with_complement(tokens, phrase)
    return Speaker(text[start:end], start, end, None, kind)


def means_somebody(word: str) -> bool:
    """Whether a noun in the singular means a person."""
    return word in _ROLES or word in _NOBODY or word.endswith(("man", "woman", "person"))


def _named(mention: Mention, known: frozenset[str], speaks: bool) -> SpeakerKind:
    if _is_a_post(mention.text.casefold().split()):
        return "role"
    if mention.kind == "person" or (mention.kind == "other" and mention.title):
        return "person"
    if mention.kind in ("organisation", "place"):
        return "organisation"
    words = mention.text.split()
    plain = all(w[0].isupper() and not w.isupper() and w.casefold() not in _BODIES and w.isalpha() for w in words if len(w) > 2)
    return "person" if speaks and plain and (len(words) in (2, 3) or words[0].casefold() in known) else "unknown"


def _is_a_post(words: Sequence[str]) -> bool:
    """Whether words in capitals are a post and nobody's name: Consultant Obstetrician, Senior Lecturer."""
    return len(words) > 1 and words[0] in _LEADING and (words[-1] in _ROLES or words[-1].endswith(_TRADES))


def _common(tokens: Sequence[Token], phrase: NounPhrase) -> SpeakerKind:
    """The kind of a phrase without a name at its head."""
    head = tokens[phrase.head].word
    first = tokens[phrase.start]
    definite = (first.kind == "word" and (first.word == "the" or first.word in POSSESSIVES)) or any(
        t.kind == "possessive" for t in tokens[phrase.start : phrase.end]
    )
    vague = first.kind == "word" and first.word in DETERMINERS and first.word != "the"
    if head in _ROLES or head.rstrip("s") in _ROLES or head.endswith(("man", "woman", "person", "men", "women")):
        return "role" if definite or not (vague or head.endswith("s") or head in _NOBODY) else "anonymous"
    if head in _NOBODY:
        return "anonymous"
    if head in _BODIES:
        return "organisation"
    if NOUNS[head] is not None or head in _PAPERS:
        return "artefact"
    if head.endswith("s") and head not in ("press", "congress") and not definite:
        return "anonymous"
    return "unknown"


def _with_complement(tokens: Sequence[Token], phrase: NounPhrase) -> int:
    """The end of the phrase with what it is a spokesman or mayor of."""
    end = phrase.head + 1
    if end + 1 < len(tokens) and tokens[end].word in ("of", "for"):
        inner = ahead(tokens, end + 1)
        if inner is not None:
            return tokens[inner.head].end
    return tokens[phrase.head].end


def _title(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """What stands beside a name: the words before it in its phrase, and the apposition behind it."""
    parts = []
    if phrase.start < phrase.name:
        parts.append(text[tokens[phrase.start].start : tokens[phrase.name - 1].end])
    elif phrase.start > 1 and tokens[phrase.start - 1].word == ",":
        # her spokesman, Ann Smith, said
        before = behind(tokens, phrase.start - 1, max(0, phrase.start - 12))
        if before is not None and before.name < 0 and tokens[before.head].kind == "word":
            parts.append(text[tokens[before.start].start : tokens[before.end - 1].end])
    after = phrase.end
    if after + 1 < len(tokens) and tokens[after].word == ",":
        stop = after + 1
        while stop < min(len(tokens), after + 12) and tokens[stop].kind not in ("mark", "quote") and verb_at(tokens, stop) is None:
            stop += 1
        if stop > after + 1:
            parts.append(text[tokens[after + 1].start : tokens[stop - 1].end])
    return "; ".join(parts)


def joint_speakers(tokens: Sequence[Token], phrase: NounPhrase, cue: tuple[int, int]) -> tuple[NounPhrase, tuple[NounPhrase, ...]]:
    """The first speaker of a joint statement and the others: `X and Y said`, `X, in a joint statement with Y, said`."""
    others: list[NounPhrase] = []
    if phrase.start > 1 and tokens[phrase.start - 1].word == "and" and phrase.name >= 0:
        before = _of_somewhere(tokens, behind(tokens, phrase.start - 1, max(0, phrase.start - 12)))
        alone = before is not None and before.name >= 0 and (before.start == 0 or tokens[before.start - 1].kind in ("mark", "quote"))
        if before is not None and alone and "person" in (tokens[before.name].label, tokens[phrase.name].label):
            phrase, others = before, [phrase]
    after = _past_place(tokens, phrase.end)
    if cue[0] > after and not others:
        after = _past_aside(tokens, after, cue[0])
    if not others and after < len(tokens) and tokens[after].word == "and" and (phrase.name >= 0):
        second = ahead(tokens, after + 1)
        person = second is not None and second.name >= 0 and (after == phrase.end or tokens[second.name].label == "person")
        if second is not None and person and (cue[0] < phrase.start or second.end <= cue[0]):
            others.append(second)
    partner = _partner(tokens, min(phrase.end, cue[1]), max(phrase.end, cue[1]) + 12)
    if partner is not None and partner.start != phrase.start:
        others.append(partner)
    return phrase, tuple(others)


def _of_somewhere(tokens: Sequence[Token], phrase: NounPhrase | None) -> NounPhrase | None:
    """Who is of the place that `phrase` names: of `Ann Smith of Leeds`, Ann Smith."""
    if phrase is None or phrase.name < 0 or phrase.start < 2 or tokens[phrase.start - 1].word not in ("of", "from"):
        return phrase
    higher = behind(tokens, phrase.start - 1, max(0, phrase.start - 12))
    return phrase if higher is None or higher.name < 0 else higher


def _past_place(tokens: Sequence[Token], at: int) -> int:
    """Behind the place that a name belongs to: `of Leeds`."""
    inner = ahead(tokens, at + 1) if at + 1 < len(tokens) and tokens[at].word in ("of", "from") else None
    return at if inner is None or inner.name < 0 else inner.end


def _past_aside(tokens: Sequence[Token], at: int, end: int) -> int:
    """Behind an apposition between commas before `end` that somebody else is joined to: `Ann Smith, the mayor, and Bo Hale, her deputy, said`."""
    if at >= end or tokens[at].word != ",":
        return at
    for k in range(at + 1, end):
        if tokens[k].word == ",":
            return k + 1 if tokens[k + 1].word == "and" else at
        if tokens[k].kind == "quote" or verb_at(tokens, k) is not None or tokens[k].word in RELATIVES:
            return at
    return at


def _partner(tokens: Sequence[Token], start: int, end: int) -> NounPhrase | None:
    """Whom a joint statement was made with."""
    limit = min(end, len(tokens))
    joint = next((k for k in range(start, limit) if tokens[k].word in ("joint", "jointly", "together")), None)
    if joint is None:
        return None
    link = next((k for k in range(joint + 1, min(joint + 6, len(tokens))) if tokens[k].word in ("with", "by")), None)
    if link is None:
        return None
    phrase = ahead(tokens, link + 1)
    return phrase if phrase is not None and tokens[phrase.head].word not in PREPOSITIONS else None
