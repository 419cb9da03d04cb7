"""Terms that are known to be written in more than one way: where they stand, and in which spelling.

What is looked for: the declared families (`families.load`); beside them two-part words with a hyphen, and closed words that
are made of two parts known to form compounds; and verbs in -ise or -ize with what comes from them. What is left out: words in
a name (a capital inside a sentence), in addresses and tags, in headlines where every word has a capital, and articles that
are not in English. Each place is a pure function of the article; whether another spelling stands elsewhere is the check's question.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress
from typing import NamedTuple

from xcheck.extract.reading import Reading
from xcheck.extract.terms.families import Where
from xcheck.extract.terms.spellings import MARKED, TOKEN, Lead, Terms, Use, load
from xcheck.extract.terms.surroundings import beside, leans_on
from xcheck.model.place import Span
from xcheck.model.records import Term

__all__ = ["Terms", "load", "terms"]

# Parting a text at its words gives words and gaps at once, without an object for each match.
_WORDS, _MARKED_WORDS = re.compile(f"({TOKEN})"), re.compile(f"({MARKED})")
_MARK = re.compile("[\u0300-\u036f]")
_UNTOUCHABLE_BEFORE = frozenset("@#/_\\&=~-\u2010\u2011\u2013'’")
_UNTOUCHABLE_AFTER = frozenset("@/_\\=~-\u2010\u2011")
_PIECE = 20_000
"""Characters taken at a time, so that one endless line needs no endless memory."""


class _Words(NamedTuple):
    """The words of a piece, and where each begins and ends."""

    tokens: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    leads: Sequence[Lead | None]
    """What may begin at each."""


def terms(reading: Reading, lexicon: Terms) -> tuple[Term, ...]:
    """The terms of one article, in order. Those inside quotation marks are flagged."""
    lang = reading.article.lang
    if lang and not lang.casefold().startswith("en"):
        return ()
    text, leads = reading.text, lexicon.leads.__getitem__
    sentences = {sentence.start for sentence in reading.sentences}
    quotations = sorted((q.start, q.end) for q in reading.marks.quotations if q.level == 0)
    headline = reading.headline()
    found: list[Term] = []
    parted = (_MARKED_WORDS if _MARK.search(reading.foreign) else _WORDS).split
    for pieces in _batches(text, reading.prose):
        begin = pieces[0].start
        parts = parted(text[begin : pieces[-1].end])
        tokens = parts[1::2]
        known = list(map(leads, tokens))
        places = _places(tokens, known)
        if not places:
            continue
        bounds = list(accumulate(map(len, parts), initial=begin))
        starts, ends = bounds[1::2], bounds[2::2]
        done = 0
        while done < len(places):
            piece = pieces[bisect_right(pieces, (starts[places[done]], len(text))) - 1]
            low, high = bisect_left(starts, piece.start), bisect_left(starts, piece.end)
            past = bisect_left(places, high, done)
            words = _Words(tokens[low:high], starts[low:high], ends[low:high], known[low:high])
            if headline is None or not headline.covers(piece) or not _titled(words.tokens):
                found.extend(_in_piece(reading, piece, [here - low for here in places[done:past]], words, sentences, quotations, lexicon))
            done = past
    return tuple(found)


def _batches(text: str, prose: Sequence[Span]) -> Iterator[list[Span]]:
    """The paragraphs, those together that have only white space between them and are not long: a long one by itself, cut at spaces."""
    batch: list[Span] = []
    for paragraph in prose:
        start = paragraph.start
        if batch and (paragraph.end - batch[0].start > _PIECE or not text[batch[-1].end : start].isspace()):
            yield batch
            batch = []
        while paragraph.end - start > _PIECE:
            cut = text.rfind(" ", start, start + _PIECE) + 1 or start + _PIECE
            yield [Span(start, cut)]
            start = cut
        batch.append(paragraph if start == paragraph.start else Span(start, paragraph.end))
    if batch:
        yield batch


def _places(tokens: Sequence[str], known: Sequence[Lead | None]) -> list[int]:
    """Where a term may begin: at a word that is one, or at one that opens a compound with the word behind it."""
    last = len(tokens) - 1
    return [
        here
        for here in compress(range(len(tokens)), known)
        if (lead := known[here]) is not None and (lead.use is not None or (here < last and tokens[here + 1] in lead.nexts))
    ]


def _in_piece(
    reading: Reading,
    piece: Span,
    places: Sequence[int],
    words: _Words,
    starts: set[int],
    quotations: Sequence[tuple[int, int]],
    lexicon: Terms,
) -> Iterator[Term]:
    """The terms that begin at the words of a piece whose `places` say that one may."""
    text, beyond, size_of_all = reading.text, 0, len(words.tokens)
    for here in places:
        found = words.leads[here]
        if found is None or here < beyond or not _lower(words, here, starts):
            continue
        use, last = None, here
        following = words.tokens[here + 1] if found.longest and here + 1 < size_of_all else ""
        for size in range(min(found.longest, size_of_all - here) if following in found.nexts else 0, 1, -1):
            phrase = _joined(text, found.word, words, here, here + size)
            use = lexicon.open[phrase] if phrase else None
            if use is not None and _counts(use, text, piece, words, here, here + size - 1):
                last = here + size - 1
                break
            use = None
        if use is None:
            use = found.use
            if use is None or not _counts(use, text, piece, words, here, here):
                continue
        beyond = last + 1
        record = _record(use, reading, words, here, last, quotations)
        if record is not None:
            yield record


def _lower(words: _Words, here: int, starts: set[int]) -> bool:
    """Whether a word is in lower case, or has its capital only because a sentence begins with it."""
    tokens = words.tokens
    if tokens[here][0].islower():
        return True
    begins = here == 0 or words.starts[here] in starts
    return begins and (here + 1 == len(tokens) or tokens[here + 1][0].islower())


def _joined(text: str, first: str, words: _Words, here: int, past: int) -> str:
    """The words from number `here` up to `past` as one phrase with single spaces, the first one given in lower case; empty where a capital
    or anything but a space stands among them.
    """
    parts = [first]
    for at in range(here + 1, past):
        if text[words.ends[at - 1] : words.starts[at]] not in (" ", "\u00a0") or not words.tokens[at].islower():
            return ""
        parts.append(words.tokens[at])
    return " ".join(parts)


def _counts(use: Use, text: str, piece: Span, words: _Words, first: int, last: int) -> bool:
    """Whether the surroundings let this place count: no address or tag, and what the family asks for."""
    start, end = words.starts[first], words.ends[last]
    before, after = text[start - 1 : start], text[end : end + 1]
    if start > piece.start and before != " " and (before in _UNTOUCHABLE_BEFORE or before == "." or before.isdigit()):
        return False
    if end < piece.end and after != " " and (after in _UNTOUCHABLE_AFTER or after.isdigit() or (after == "." and text[end + 1 : end + 2].isalnum())):
        return False
    return use.where is None or _fits(use.where, text, words, first, last)


def _fits(where: Where, text: str, words: _Words, first: int, last: int) -> bool:
    left, right = (word or "." for word in _beside(text, words, first, last))
    if where.after is not None and left not in where.after:
        return False
    if where.before is not None and right not in where.before:
        return False
    if left in where.not_after or right in where.not_before:
        return False
    return not where.not_near or where.not_near.isdisjoint(map(str.casefold, words.tokens))


def _beside(text: str, words: _Words, first: int, last: int) -> tuple[str, str]:
    before = words.tokens[first - 1] if first else ""
    after = words.tokens[last + 1] if last + 1 < len(words.tokens) else ""
    return beside(text, words.starts[first], words.ends[last], before, after)


def _record(use: Use, reading: Reading, words: _Words, first: int, last: int, quotations: Sequence[tuple[int, int]]) -> Term | None:
    family, term, before_noun = use.family, use.family.term, False
    start, end = words.starts[first], words.ends[last]
    if family.position != "any":
        leans, is_open = leans_on(_beside(reading.text, words, first, last)[1]), " " in use.form
        if leans and is_open and family.position != "noun" and _adverbial(words, first):
            return None
        if family.position == "before" and is_open and not leans:
            return None
        if family.position == "apart":
            if leans is None:
                return None
            term = f"{term}, before a noun" if leans else term
        if family.position == "noun":
            before_noun = "-" in use.form and leans is not False
    index = bisect_right(quotations, (start, 1 << 60)) - 1
    quoted = index >= 0 and quotations[index][1] > start
    return Term(
        reading.origin, start, end, reading.text[start:end], term, use.form, quoted, family.forms, use.here, family.prefer, before_noun, family.standard
    )


_LEADING = frozenset(
    ("at", "be", "been", "by", "during", "for", "from", "in", "is", "of", "on", "over", "since", "through", "to", "until", "was", "were", "within")
)
"""Words before `the` that begin an adverbial or a predicate."""


def _adverbial(words: _Words, first: int) -> bool:
    """Whether the words before make an open phrase stand for itself: `in the long term investors …`, `was the first time voters …`."""
    return first > 1 and words.tokens[first - 1] == "the" and words.tokens[first - 2].casefold() in _LEADING


def _titled(tokens: Sequence[str]) -> bool:
    """Whether a headline gives its words capitals, so that capitals tell nothing."""
    long = [token for token in tokens if len(token) > 3]
    return 2 * sum(token[0].isupper() for token in long) > len(long)
