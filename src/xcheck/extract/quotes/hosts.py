"""The sentences around quotations, as tokens: each quotation is one token, each name is one, everything else is words and marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from xcheck.extract.quotes.closed_class import DASHES, adverb
from xcheck.extract.quotes.noun_phrase import ahead, is_bare_name, verb_at
from xcheck.extract.quotes.tokens import Token, add_words
from xcheck.model.place import Span
from xcheck.model.records import Mention
from xcheck.text.pairs import Quotation
from xcheck.text.segment import sentences

_PLAIN = frozenset("say tell add ask reply answer respond write tweet explain continue declare note insist argue warn conclude".split())
"""Verbs that follow a quotation even behind a full stop: `"Go now." Smith said.`"""
_HEAD = 2
"""How many of its first characters a quotation keeps while sentences are cut: they decide whether a new one begins."""


class Host:
    """One sentence outside quotation marks, with the quotations it hosts and their places in `tokens`.

    Tokens are made when they are first asked for: most sentences without a quotation are never looked at.
    """

    __slots__ = ("_make", "_tokens", "quotations", "quotes")

    def __init__(self, make: Callable[[], tuple[Token, ...]], quotes: tuple[int, ...] = (), quotations: tuple[Quotation, ...] = ()) -> None:
        self._make, self._tokens = make, None if not quotes else make()
        self.quotes, self.quotations = quotes, quotations

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence’s tokens."""
        if self._tokens is None:
            self._tokens = self._make()
        return self._tokens


def quotations_in(paragraph: Span, outer: Sequence[Quotation], starts: Sequence[int]) -> tuple[int, int]:
    """The range of `outer` that stands in a paragraph; `starts` are where they begin."""
    first = bisect_left(starts, paragraph.start)
    last = bisect_left(starts, paragraph.end)
    while last > first and outer[last - 1].end > paragraph.end:
        last -= 1
    return first, last


def paragraph_hosts(
    text: str, paragraph: Span, outer: Sequence[Quotation], inside: tuple[int, int], mentions: Sequence[Mention], starts: Sequence[int]
) -> list[Host]:
    """The sentences of one paragraph, with the quotations `outer[inside[0]:inside[1]]` as tokens. `starts` are where mentions begin."""
    masked = _masked(text, paragraph, outer[inside[0] : inside[1]])
    found: list[Host] = []
    number = inside[0]
    for sentence in sentences(masked, Span(0, len(masked))):
        start, end = sentence.start + paragraph.start, sentence.end + paragraph.start
        last = number
        while last < inside[1] and outer[last].start - len(outer[last].opening) < end:
            last += 1
        host = _host(text, start, end, outer, (number, last), mentions, starts)
        number = last
        if found and _goes_on(text, found[-1], host):
            found[-1] = _join(found[-1], host)
        else:
            found.append(host)
    return found


def _host(text: str, start: int, end: int, outer: Sequence[Quotation], inside: tuple[int, int], mentions: Sequence[Mention], starts: Sequence[int]) -> Host:
    """One sentence with its quotations."""
    tokens: list[Token] = []
    places: list[int] = []
    at = start
    for number in range(*inside):
        quotation = outer[number]
        first, stop = quotation.start - len(quotation.opening), quotation.end + len(quotation.closing)
        add_words(text, at, first, mentions, starts, tokens)
        places.append(len(tokens))
        tokens.append(Token("quote", "", first, stop, number))
        at = max(at, stop)

    def make() -> tuple[Token, ...]:
        add_words(text, at, end, mentions, starts, tokens)
        return tuple(tokens)

    return Host(make, tuple(places), tuple(outer[slice(*inside)]))


def _masked(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> str:
    """The paragraph with letters in place of quoted words, so that only its own stops end sentences."""
    parts: list[str] = []
    at = paragraph.start
    for quotation in quotations:
        inner = text[quotation.start : quotation.end].rstrip()
        head, tail = inner[:_HEAD], inner[-1:] if len(inner) > _HEAD else ""
        parts += (text[at : quotation.start], head, "x" * (quotation.end - quotation.start - len(head) - len(tail)), tail)
        at = quotation.end
    parts.append(text[at : paragraph.end])
    return "".join(parts)


def _goes_on(text: str, first: Host, second: Host) -> bool:
    """Whether an attribution goes on behind a quotation that ends in a stop: `"Why now?" Smith asked.`, `"Never." — Ann Smith`"""
    if not first.quotes or first.quotes[-1] != len(first.tokens) - 1 or (second.quotes and second.quotes[0] == 0) or not second.tokens:
        return False
    if second.tokens[0].word in DASHES:
        signed = ahead(second.tokens, 1)
        return signed is not None and is_bare_name(second.tokens, signed) and len(second.tokens) <= signed.end + 1
    phrase = ahead(second.tokens, 0)
    if phrase is None:
        return False
    at = phrase.end
    while at < len(second.tokens) and second.tokens[at].kind == "word" and adverb(second.tokens[at].word):
        at += 1
    verb = verb_at(second.tokens, at) if at < len(second.tokens) else None
    if verb is None or not verb.speech or verb.form == "ing":
        return False
    quoted = first.tokens[-1]
    asks = text[max(quoted.start, quoted.end - 6) : quoted.end].rstrip("\"”’'» ")[-1:] in "?!…—–-"
    following = second.tokens[at + 1] if at + 1 < len(second.tokens) else None
    ends = verb.lemma in _PLAIN and (
        following is None or following.word in (".", ",") or (following.kind == "word" and following.word in ("in", "on", "to", "at", "during"))
    )
    return (asks or ends) and not any(token.kind == "quote" for token in second.tokens[: at + 4])


def _join(first: Host, second: Host) -> Host:
    shift, tokens = len(first.tokens), (*first.tokens, *second.tokens)
    places = (*first.quotes, *(place + shift for place in second.quotes))
    return Host(lambda: tokens, places, (*first.quotations, *second.quotations))
