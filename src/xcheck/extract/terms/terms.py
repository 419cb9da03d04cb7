"""Terms that are known to be written in more than one way: where they stand, and in which spelling.

What is looked for: the declared families (`families.load`); beside them two-part words with a hyphen, and closed words that
are made of two parts known to form compounds; and verbs in -ise or -ize with what comes from them. What is left out: words in
a name (a capital inside a sentence), in addresses and tags, in headlines where every word has a capital, and articles that
are not in English. Each place is a pure function of the article; whether another spelling stands elsewhere is the check's question.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xcheck.extract.reading import Reading
from xcheck.extract.terms.families import Where
from xcheck.extract.terms.spellings import Terms, Use, load
from xcheck.extract.terms.surroundings import beside, leans_on
from xcheck.model.place import Span
from xcheck.model.records import Term

__all__ = ["Terms", "load", "terms"]

# A word with inner hyphens (also the typographic ones); apostrophes end it, so that a possessive stays outside.
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_TOKEN = re.compile(f"[{_LETTER}]+(?:[-\u2010\u2011][{_LETTER}]+)*")
# The same with accents that stand as characters of their own, which hardly any text has.
_MARKED = re.compile(f"[{_LETTER}][{_LETTER}\u0300-\u036f]*(?:[-\u2010\u2011][{_LETTER}][{_LETTER}\u0300-\u036f]*)*")
_MARK = re.compile("[\u0300-\u036f]")
_UNTOUCHABLE_BEFORE = frozenset("@#/_\\&=~-\u2010\u2011\u2013'’")
_UNTOUCHABLE_AFTER = frozenset("@/_\\=~-\u2010\u2011")
_PIECE = 20_000
"""Characters of a paragraph taken at a time, so that one endless line needs no endless memory."""


def terms(reading: Reading, lexicon: Terms) -> tuple[Term, ...]:
    """The terms of one article, in order. Those inside quotation marks are flagged."""
    lang = reading.article.lang
    if lang and not lang.casefold().startswith("en"):
        return ()
    starts = {sentence.start for sentence in reading.sentences}
    quotations = sorted((q.start, q.end) for q in reading.marks.quotations if q.level == 0)
    headline = reading.headline()
    found: list[Term] = []
    token = _MARKED if _MARK.search(reading.foreign) else _TOKEN
    for paragraph in reading.prose:
        for piece in _pieces(reading.text, paragraph):
            tokens = token.findall(reading.text, piece.start, piece.end)
            places = _places(tokens, lexicon)
            if not places:
                continue
            words = list(token.finditer(reading.text, piece.start, piece.end))
            if headline is not None and headline.covers(paragraph) and _titled(words):
                break
            found.extend(_in_piece(reading, piece, places, words, starts, quotations, lexicon))
    return tuple(found)


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph, cut at spaces where it is longer than any paragraph should be."""
    start = paragraph.start
    while paragraph.end - start > _PIECE:
        cut = text.rfind(" ", start, start + _PIECE) + 1 or start + _PIECE
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _places(tokens: Sequence[str], lexicon: Terms) -> list[int]:
    """Where a term may begin: at a word that is one, or at one that opens a compound with the word behind it."""
    leads, last = lexicon.leads(tokens), len(tokens) - 1
    if not leads:
        return []
    return [
        here
        for here, each in enumerate(tokens)
        if each in leads and ((lead := leads[each]).use is not None or (here < last and tokens[here + 1][:2] in lead.nexts))
    ]


def _in_piece(
    reading: Reading,
    piece: Span,
    places: Sequence[int],
    words: Sequence[re.Match[str]],
    starts: set[int],
    quotations: Sequence[tuple[int, int]],
    lexicon: Terms,
) -> Iterator[Term]:
    """The terms that begin at the words of a piece whose `places` say that one may."""
    text, beyond = reading.text, 0
    for here in places:
        found = lexicon.lead(words[here].group())
        if found is None or here < beyond or not _lower(words, here, starts):
            continue
        use, last = None, here
        following = words[here + 1].group() if found.longest and here + 1 < len(words) else ""
        for size in range(min(found.longest, len(words) - here) if following[:2] in found.nexts else 0, 1, -1):
            phrase = _joined(text, found.word, words[here : here + size])
            use = lexicon.find(phrase) if phrase else None
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


def _lower(words: Sequence[re.Match[str]], here: int, starts: set[int]) -> bool:
    """Whether a word is in lower case, or has its capital only because a sentence begins with it."""
    if words[here].group()[0].islower():
        return True
    begins = here == 0 or words[here].start() in starts
    return begins and (here + 1 == len(words) or words[here + 1].group()[0].islower())


def _joined(text: str, first: str, words: Sequence[re.Match[str]]) -> str:
    """The words as one phrase with single spaces; empty where a capital or anything but a space stands among them."""
    parts = [first]
    for left, right in pairwise(words):
        if text[left.end() : right.start()] not in (" ", "\u00a0") or not right.group().islower():
            return ""
        parts.append(right.group())
    return " ".join(parts)


def _counts(use: Use, text: str, piece: Span, words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    """Whether the surroundings let this place count: no address or tag, and what the family asks for."""
    start, end = words[first].start(), words[last].end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if start > piece.start and (before in _UNTOUCHABLE_BEFORE or before == "." or before.isdigit()):
        return False
    if end < piece.end and (after in _UNTOUCHABLE_AFTER or after.isdigit() or (after == "." and text[end + 1 : end + 2].isalnum())):
        return False
    where = use.family.where.get(use.family.rows[use.row][use.column])
    return where is None or _fits(where, text, words, first, last)


def _fits(where: Where, text: str, words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    left, right = (word or "." for word in _beside(text, words, first, last))
    if where.after is not None and left not in where.after:
        return False
    if where.before is not None and right not in where.before:
        return False
    if left in where.not_after or right in where.not_before:
        return False
    return not where.not_near or where.not_near.isdisjoint(word.group().casefold() for word in words)


def _beside(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> tuple[str, str]:
    before = words[first - 1].group() if first else ""
    after = words[last + 1].group() if last + 1 < len(words) else ""
    return beside(text, words[first].start(), words[last].end(), before, after)


def _record(use: Use, reading: Reading, words: Sequence[re.Match[str]], first: int, last: int, quotations: Sequence[tuple[int, int]]) -> Term | None:
    family, term, before_noun = use.family, use.family.term, False
    start, end = words[first].start(), words[last].end()
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
    text, here = reading.text[start:end], use.here()
    return Term(reading.origin, start, end, text, term, use.form, quoted, family.forms, here, family.prefer, before_noun, family.standard)


_LEADING = frozenset(
    ("at", "be", "been", "by", "during", "for", "from", "in", "is", "of", "on", "over", "since", "through", "to", "until", "was", "were", "within")
)
"""Words before `the` that begin an adverbial or a predicate."""


def _adverbial(words: Sequence[re.Match[str]], first: int) -> bool:
    """Whether the words before make an open phrase stand for itself: `in the long term investors …`, `was the first time voters …`."""
    return first > 1 and words[first - 1].group() == "the" and words[first - 2].group().casefold() in _LEADING


def _titled(words: Sequence[re.Match[str]]) -> bool:
    """Whether a headline gives its words capitals, so that capitals tell nothing."""
    long = [word.group() for word in words if len(word.group()) > 3]
    return 2 * sum(word[0].isupper() for word in long) > len(long)
