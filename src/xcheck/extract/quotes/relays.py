"""Whether quoted words came through somebody else: `X said, according to Y`, `Y recalled that X said`, `X said, quoting Y`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from xcheck.extract.quotes.attribution import Attribution, clause_start
from xcheck.extract.quotes.closed_class import BE, CONJUNCTIONS, PRONOUNS, TIMES
from xcheck.extract.quotes.noun_phrase import NounPhrase, ahead, behind, passive, verb_at
from xcheck.extract.quotes.saying import NOUNS
from xcheck.extract.quotes.speakers import speaker_of
from xcheck.extract.quotes.subjects import subject
from xcheck.extract.quotes.tokens import Token
from xcheck.model.records import Mention, Speaker

_PASSING_ON = frozenset("quote cite read recite paraphrase echo repeat retweet relay reference invoke sing".split())
"""Verbs of people who say what others said before them."""
_OTHERS_WORDS = frozenset(
    """
    quoting citing reading reciting paraphrasing echoing repeating retweeting invoking referencing mimicking impersonating borrowing
    reportedly allegedly supposedly apparently purportedly
    """.split()
)
"""Words beside an attribution that tell of others who said it."""
_PASSED_ON = frozenset((("speaking", "for"), ("to", "borrow"), ("to", "quote"), ("to", "echo"), ("who", "read"), ("read", "aloud"), ("read", "out")))
"""The same in two words."""
_FICTION = frozenset(
    """
    novel novella novels thriller whodunnit play plays drama comedy tragedy farce musical opera film movie sitcom screenplay script poem sonnet ballad song
    lyric lyrics fable
    """.split()
)
"""Works in which others speak than those who wrote them."""
_WINDOW = 40
_NEAR = 12


def relay(text: str, tokens: Sequence[Token], found: Attribution, quote: int | None, mentions: Sequence[Mention]) -> tuple[bool, Speaker | None]:
    """Whether the words are passed on, and by whom where that is said. `quote` is the quotation's place in `tokens`, if it is there."""
    start, end = found.cue
    verb = verb_at(tokens, start)
    outer = _outer(tokens, found, quote)
    if outer is not None:
        return True, speaker_of(text, tokens, outer, mentions)
    report = _reported(tokens, found, end)
    if report is not None:
        return True, speaker_of(text, tokens, report, mentions)
    if verb is not None and verb.lemma in _PASSING_ON and found.how != "according-to":
        # a letter reads "…" in its own words; people read out the words of others
        head = tokens[found.phrase.head]
        return head.kind == "name" or found.phrase.name >= 0 or verb.lemma != "read" or head.word in ("he", "she", "i"), None
    if _others_said(tokens, found, quote) or _in_a_part(tokens, found) or (verb is not None and verb.lemma == "write" and _in_fiction(tokens, end)):
        return True, None
    around = tokens[max(0, start - 6) : min(len(tokens), end + _NEAR)]
    beside = [t.word for t in around if t.kind == "word"]
    if not _OTHERS_WORDS.isdisjoint(beside) or not _PASSED_ON.isdisjoint(pairwise(beside)) or _on_behalf(tokens, max(end, found.phrase.end)):
        return True, None
    quoted = any(t.word == "quoted" for t in tokens[max(0, start - 3) : start])  # was quoted as saying
    return quoted or (verb is not None and passive(tokens, start) and verb.lemma in ("quote", "say")), None


def _on_behalf(tokens: Sequence[Token], behind: int) -> bool:
    """Whether it is said on behalf of others: at the beginning of the sentence, or right `behind` verb and speaker, and whoever was told."""
    at = 1 if tokens[0].word == "speaking" else 0
    told = ahead(tokens, behind) if behind < len(tokens) else None
    places = (at, behind) if told is None else (at, behind, told.end)
    return any([token.word for token in tokens[k : k + 3]] == ["on", "behalf", "of"] for k in places)


def _others_said(tokens: Sequence[Token], found: Attribution, quote: int | None) -> bool:
    """Whether the words beside an attribution give the quotation to somebody else.

    Behind it: `"…," X remembers Y saying`, `"…," X said Y told her`. Before it: `X recalls the words of Y: "…"`, `X said Y's last words were: "…"`.
    """
    end = found.cue[1]
    saying = verb_at(tokens, end - 1)
    if found.how == "postposed" and saying is not None and saying.speech and saying.lemma != "tell":
        other = ahead(tokens, end)
        if other is None or tokens[other.head].word in TIMES:
            return False
        aside = ahead(tokens, other.end + 1) if other.end + 1 < len(tokens) and tokens[other.end].word == "," else None
        set_off = aside is not None and aside.end + 1 < len(tokens) and tokens[aside.end].word == ","
        if aside is not None and set_off:
            return tokens[aside.end + 1].word in ("saying", "telling")
        verb = verb_at(tokens, other.end) if other.end < len(tokens) else None
        return verb is not None and verb.speech
    if found.how != "colon" or quote is None or quote - 1 <= end:
        return False
    if tokens[quote - 2].word in BE:
        owned = next((k for k in range(quote - 3, end, -1) if tokens[k].kind == "possessive" and tokens[k - 1].kind == "name"), None)
        return owned is not None and any(NOUNS[tokens[k].word] is not None for k in range(owned + 1, quote - 2))
    other = behind(tokens, quote - 1, end)
    if other is None or other.name < 0 or other.start - 2 < end:
        return False
    what, link = tokens[other.start - 2].word, tokens[other.start - 1].word
    return (NOUNS[what] is not None and link in ("of", "by", "from")) or (what in ("came", "comes") and link == "from")


def _in_a_part(tokens: Sequence[Token], found: Attribution) -> bool:
    """Whether a speaker says it as somebody else, on a stage: `growls Ann Smith as the old king, and`."""
    at = found.phrase.end
    if found.how != "inverted" or found.phrase.name < 0 or at + 1 >= len(tokens) or tokens[at].word != "as" or tokens[at + 1].word in PRONOUNS:
        return False
    part = ahead(tokens, at + 1)
    return part is not None and (part.end == len(tokens) or tokens[part.end].kind == "mark" or tokens[part.end].word in CONJUNCTIONS)


def _in_fiction(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words behind a verb say that it was written in a work of fiction: `writes Ann Smith in her new novel`."""
    words = [token.word for token in tokens[at : at + _NEAR]]
    return "in" in words and not _FICTION.isdisjoint(words[words.index("in") + 1 :])


def _reported(tokens: Sequence[Token], found: Attribution, end: int) -> NounPhrase | None:
    """Who is given as the source of the report behind the verb: `X said, according to Y`, `X said in an account by Y`."""
    if found.how == "according-to":
        return None
    for k in range(max(end, found.phrase.end), min(len(tokens) - 2, max(end, found.phrase.end) + _WINDOW)):
        if tokens[k].kind == "quote":
            return None
        if tokens[k].word == "according" and tokens[k + 1].word == "to":
            return ahead(tokens, k + 2)
    return None


def _outer(tokens: Sequence[Token], found: Attribution, quote: int | None) -> NounPhrase | None:
    """The subject of another reporting verb in the clause: whoever says that the speaker said it."""
    if quote is None or found.how not in ("preposed", "colon") or found.cue[0] >= quote:
        return None
    for at in range(clause_start(tokens, quote, max(0, quote - _WINDOW)), quote):
        if at == found.cue[0] or tokens[at].kind == "quote":
            continue
        verb = verb_at(tokens, at)
        if verb is None or not verb.speech or verb.form in ("ing", "base") or passive(tokens, at):
            continue
        phrase, _ = subject(tokens, at, verb, 0)
        if phrase is None or phrase.end <= found.phrase.start == phrase.start:
            continue
        same = tokens[phrase.head].word == tokens[found.phrase.head].word
        pronoun = tokens[phrase.head].kind == "word" and phrase.end - phrase.start == 1 and phrase.name < 0
        if not same and not (pronoun and at > found.cue[0]):
            return phrase
    return None
