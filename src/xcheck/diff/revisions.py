"""The changes between two versions that readers were told something else by: a number, a name, a quotation, who said it, a `not`.

Only what was exchanged counts, in a sentence that otherwise stayed: a sentence that was added, dropped or written anew is
a story that went on. What differs in house style alone is no change.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from rapidfuzz.distance import Indel

from xcheck.diff.align import numbered
from xcheck.diff.change import Change
from xcheck.diff.compare import Comparison
from xcheck.diff.denial import negations, reverses
from xcheck.diff.quantities import CURRENCIES, counts, numbers, other_money
from xcheck.diff.respelling import misspelt, short_for
from xcheck.diff.tokens import tokens, words
from xcheck.diff.units import lines_of
from xcheck.diff.yardsticks import UNITS
from xcheck.model.article import Article
from xcheck.model.place import Span
from xcheck.model.records import Revision, Spot
from xcheck.text.function_words import FUNCTION_WORDS
from xcheck.text.levelled import forms, levelled
from xcheck.text.segment import sentences

SAME_SENTENCE = 0.6
"""Word similarity from which the sentence around a change is the same one on both sides."""
SAME_QUOTATION = 0.5
SPEECH = 3
"""Quoted runs of fewer words are labels and titles, not quotations."""
SMALL = 6
"""Words a side, at most, of an exchange that leaves the sentence otherwise alone."""
BESIDE_NO = 2
"""Words a side, at most, that change together with one that says no: `did not pay` for `paid`."""
BESIDE = 4
"""Words on either side that tell one place from another."""

_UPDATE = re.compile(
    r"\W{0,3}(?:\(?(?:last\s+)?(?:updated?|updates|amended|corrected|corrects)\b(?:\s*[:(,–—-]|\s+(?:at|on|with|to|by|throughout|\d))"
    r"|(?:editor[’']?s?[’']?s?\s+note|corrections?|clarifications?|update)(?:\s*[:–—-]|(?:,\s|\s\()(?=[^:\n]{0,24}\d)[^:\n]{1,30}:)"
    r"|(?:this|the)\s+(?:\w+\s+)?(?:article|story|report|post|item|piece|page|headline|caption)\s+(?:has\s+been|was)\s+(?:\w+\s+)?(?:updated|corrected|amended|clarified|revised))",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("he she they it we i you him her them his their its who".split())
_STAND_IN = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen official officials source sources aide aides lawyer lawyers adviser advisers advisor advisors"
    " representative representatives witness witnesses".split()
)
_ROWS = (
    "government administration ministry minister ministers cabinet", "company firm group corporation operator developer manufacturer", "airline carrier", "forecasters meteorologists",
    "bank lender", "club", "union", "police officers detectives sheriff", "firefighters fire", "ambulance paramedics", "army military navy", "opposition party",
    "council city town mayor councillor councillors county", "hospital trust doctors medics doctor nurse nurses surgeon", "church diocese bishop archbishop priest vicar rector pastor",
    "school college university teacher teachers headteacher", "court judge magistrate", "coroner inquest", "engineer engineers surveyor surveyors",
    "prosecutors prosecution", "researchers scientists academics", "palace", "prison", "regulator watchdog", "charity", "embassy", "campaign campaigners activists", "rebel militia",
    "witness witnesses eyewitnesses residents neighbours neighbors locals bystanders onlookers villagers",
)  # fmt: skip
_BODIES: dict[str, frozenset[str]] = {word: frozenset((words.split()[0],)) for words in _ROWS for word in words.split()}
for _word, _as in (
    ("company firm group corporation operator", "airline bank club"),
    ("researchers scientists academics", "school hospital"),
    ("officials authorities", "government police army council hospital school court prosecutors prison regulator embassy palace firefighters ambulance"),
):
    for _one in _word.split():
        _BODIES[_one] = _BODIES.get(_one, frozenset()) | frozenset(_as.split())
"""Whom an unnamed source speaks for: sources that may be one body share one, a company and an airline; council and police do not."""
_NOT_A_TURN = frozenset("nor only just merely least simply necessarily even".split())


class _Text(Struct, frozen=True):
    """One version with where its body begins."""

    article: Article
    body: int

    def sentence(self, at: int) -> Span | None:
        """The sentence that holds the place, or ends there."""
        lines = lines_of(self.article.text)
        number = bisect_right(lines, (at, 1 << 60)) - 1
        if number < 0:
            return None
        found = sentences(self.article.text, lines[number])
        return next((s for s in found if at < s.end), found[-1])

    def words(self, span: Span) -> str:
        return " ".join(self.article.text[span.start : span.end].split())


class _Found(Struct, frozen=True):
    kind: str
    old: Span
    new: Span


def revisions(old: Article, new: Article, found: Comparison, bodies: tuple[int, int] = (0, 0)) -> tuple[Revision, ...]:
    """The telling changes from `old` to `new`, in the order of the new text. `found` is the comparison of their texts.

    `bodies` are the offsets at which the stories begin, where front matter stands before them. Each record knows whether
    a correction or update line came with the version.
    """
    before, after = _Text(old, bodies[0]), _Text(new, bodies[1])
    if not found.complete:
        # Paragraphs matched whole tell nothing of what became what.
        return ()
    made = sorted({*_exchanged(found, before, after), *_requoted(found, before, after)}, key=lambda f: (f.new, f.old, f.kind))
    if not made:
        return ()
    noted = _noted(found, before, after)
    earlier, origin = old.origin(), new.origin()
    records = []
    for each in made:
        records.append(
            Revision(
                origin,
                *each.new,
                new.text[each.new.start : each.new.end],
                kind=each.kind,
                before=before.words(each.old),
                after=after.words(each.new),
                around=_around(after, each.new),
                noted=noted,
                earlier=Spot(earlier, *each.old, old.text[each.old.start : each.old.end]),
            )
        )
    return tuple(records)


def _noted(found: Comparison, before: _Text, after: _Text) -> bool:
    """Whether a correction or update line is among what is new."""
    lines = lines_of(after.article.text)
    told = {before.words(line) for line in lines_of(before.article.text) if _UPDATE.match(before.article.text, line.start, line.end)}
    for change in found.changes:
        if change.new is None or change.op in ("move", "split", "merge") or change.kind in ("punctuation", "spelling"):
            continue
        if any(area.overlaps(change.new) for area in found.after.corrections):
            return True
        first = max(0, bisect_right(lines, (change.new.start, 1 << 60)) - 1)
        for line in lines[first:]:
            if line.start >= change.new.end:
                break
            if line.overlaps(change.new) and _UPDATE.match(after.article.text, line.start, line.end) and after.words(line) not in told:
                return True
    return False


def _exchanged(found: Comparison, before: _Text, after: _Text) -> Iterator[_Found]:
    """Numbers, dates, names and speakers that took another's place, and a `not` that came or went."""
    for change in found.changes:
        if change.kind in ("number", "date", "name", "attribution") and change.old and change.new:
            old, new = change.old, change.new
            if not _telling(change, found, before, after) or not _outside_quotations(change, found):
                continue
        elif change.kind == "negation" and _turns(change):
            old, new = _beside(before, change.old, change.at), _beside(after, change.new, change.at)
        else:
            continue
        here, there = before.sentence(old.start), after.sentence(new.start)
        if old.start < before.body or new.start < after.body or here is None or there is None or not _same_sentence(before, here, after, there):
            continue
        reversed_ = change.kind == "negation" and reverses(*([w.casefold() for w in words(text, Span(0, len(text)))] for text in (change.before, change.after)))
        if change.kind == "negation" and not reversed_ and (negations(before.words(here).split()) - negations(after.words(there).split())) % 2 == 0:
            continue
        if change.kind == "number":
            old, new = _expression(before.article.text, old, here), _expression(after.article.text, new, there)
        yield _Found(change.kind, old, new)


_FIGURES = re.compile(
    r"(?:[$£€¥₹₽₺₴₪₩]\s?)?(?:\d[\d.,:/]*\d|\d)(?:st|nd|rd|th|bn|m|tn|k)?\b(?:\s?[-–—]\s?(?:[$£€¥₹₽₺₴₪₩]\s?)?(?:\d[\d.,:/]*\d|\d)\b)*"
    r"(?:\s(?:hundred|thousand|million|billion|trillion|dozen)\b)*(?:\s?%|\sper\scent\b|\spercent\b|\s[ap]\.?m\b\.?)?"
)


def _expression(text: str, span: Span, sentence: Span) -> Span:
    """The whole figure that a changed number is part of, so that it can be read: `$1.2 million` where only `million` changed."""
    for match in _FIGURES.finditer(text, sentence.start, sentence.end):
        if match.start() <= span.start and span.end <= match.end():
            return Span(*match.span())
    head = text[sentence.start : span.start]
    figure = re.search(r"\S+[\s-]$", head) if text[span.start : span.end].casefold() in UNITS and counts(head[-40:]) else None
    return Span(sentence.start + figure.start(), span.end) if figure else span


def _outside_quotations(change: Change, found: Comparison) -> bool:
    """A stretch that reaches into a quotation is told with it."""
    return not any(area.overlaps(span) for span, areas in ((change.old, found.before.quoted), (change.new, found.after.quoted)) if span for area in areas)


_ASIDE = re.compile(r"\([^()]{0,60}\)")


def _figures(text: str) -> list[str]:
    """The numbers of a stretch without what stands in brackets: they tell a figure again, in other units."""
    plain = _ASIDE.sub(" ", text)
    return numbers(words(plain, Span(0, len(plain))))


def _one_given_name(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether a given name only got its long or short form: Pat, Patrick."""
    return len(left) == len(right) and all(x == y or short_for(x, y) for x, y in zip(left, right, strict=True))


_SCALED = re.compile(r"\s(?:dozen|hundred|thousand|million|billion|trillion)\b")


def _telling(change: Change, found: Comparison, before: _Text, after: _Text) -> bool:
    """Whether both sides say something of the kind, and not the same in another style."""
    left, right = (words(text, Span(0, len(text))) for text in (change.before, change.after))
    if change.kind in ("name", "attribution") and _one_given_name(left, right):
        return False
    if change.kind == "number":
        if _figures(change.before) == _figures(change.after) != [] and not other_money(left, right):
            # `2.5 metres` became `2.5m (8ft)`: one length, told twice.
            return False
        # `A dozen` became `two dozen`, `no injuries` became `two injuries`, 120 miles 120 kilometres.
        counted = [
            bool(numbers(side))
            or " ".join(side).casefold() in UNITS
            or [w.casefold() for w in side] == ["no"]
            or any(w.casefold() in CURRENCIES for w in side)
            or (span is not None and _SCALED.match(text.article.text, span.end) is not None)
            for side, span, text in ((left, change.old, before), (right, change.new, after))
        ]
        return all(counted) and len(left) + len(right) <= 2 * SMALL
    if change.kind == "date":
        return len(left) + len(right) <= 2 * SMALL
    names = [
        any(area.overlaps(span) for area in areas) for span, areas in ((change.old, found.before.names), (change.new, found.after.names)) if span is not None
    ]
    a, b = ({w for w in forms(text) if w not in FUNCTION_WORDS and w != "'s"} for text in (change.before, change.after))
    if change.kind == "attribution":
        # A company spokesman, a government spokesman; the police, the council.
        bodies = [frozenset().union(*(_BODIES.get(w.casefold(), frozenset()) for w in side)) for side in (left, right)]
        if not any(names) and all(bodies) and bodies[0].isdisjoint(bodies[1]) and len(left) + len(right) <= SMALL:
            return True
        folded = ({w.casefold() for w in left}, {w.casefold() for w in right})
        named = all(n or side & _STAND_IN for n, side in zip(names, folded, strict=True)) and any(names)
        return named and not any(side & _PRONOUNS for side in folded) and not (a <= b or b <= a) and len(left) + len(right) <= 2 * SMALL
    # A full name for a surname, a title, a possessive, initials: the same name. Other words beside it: the sentence was reworded.
    alone = all(w[0].isupper() or w.casefold() in FUNCTION_WORDS for w in (*left, *right) if w[0].isalpha())
    short = _initials(left) == "".join(right).casefold() or _initials(right) == "".join(left).casefold()
    return all(names) and alone and not short and not (a <= b or b <= a) and len(left) + len(right) <= 2 * SMALL


def _initials(side: Sequence[str]) -> str:
    return "".join(word[0] for word in side if word[0].isupper()).casefold()


def _turns(change: Change) -> bool:
    """Whether a word that says no came, went or took another's place, and next to nothing beside it."""
    left, right = (words(text, Span(0, len(text))) for text in (change.before, change.after))
    beside = [[word for word in side if not negations([word])] for side in (left, right)]
    plain = all(word[0].isalpha() for side in beside for word in side)
    return plain and max(map(len, beside)) <= BESIDE_NO and not any(word.casefold() in _NOT_A_TURN for word in (*left, *right))


def _beside(side: _Text, span: Span | None, at: int) -> Span:
    """What stands there with the word before and the word after it, so that both sides can be read."""
    text = side.article.text
    whole = span or Span(at, at)
    sentence = side.sentence(min(whole.start, max(0, len(text) - 1)))
    if sentence is None:
        return whole
    row = tokens(text, sentence)
    first = max((n for n, token in enumerate(row) if token.end <= whole.start), default=0)
    last = min((n for n, token in enumerate(row) if token.start >= whole.end), default=len(row) - 1)
    return Span(min(row[first].start, whole.start), max(row[last].end, whole.end)) if row else whole


def _same_sentence(before: _Text, old: Span, after: _Text, new: Span) -> bool:
    a, b = ([w.casefold() for w in words(side.article.text, span)] for side, span in ((before, old), (after, new)))
    return Indel.normalized_similarity(*numbered(a, b)) >= SAME_SENTENCE


def _requoted(found: Comparison, before: _Text, after: _Text) -> Iterator[_Found]:
    """Quotations in which words were altered, each whole; with its old wording beside it."""
    olds = _held([c.old for c in found.changes if c.kind == "quote" and c.old], found.before.quoted)
    news = _held([c.new for c in found.changes if c.kind == "quote" and c.new], found.after.quoted)
    if not olds and not news:
        return
    number: dict[str, int] = {}
    former, latter = (
        [_Quoted(area, _numbers(side.words(area), number)) for area in own] for side, own in ((before, found.before.quoted), (after, found.after.quoted))
    )
    taken: set[tuple[Span, Span]] = set()
    for one in news:
        taken.update((other, one) for other in _partner(_numbers(after.words(one), number), former))
    for one in olds:
        taken.update((one, other) for other in _partner(_numbers(before.words(one), number), latter))
    for old, new in sorted(taken):
        if old.start >= before.body and new.start >= after.body and _altered(before.words(old), after.words(new)):
            yield _Found("quote", old, new)


def _held(spans: Iterable[Span], areas: Sequence[Span]) -> list[Span]:
    return sorted({area for span in spans for area in areas if area.covers(span)})


class _Quoted(Struct, frozen=True):
    """A quotation, and its levelled words as numbers: equal words have equal numbers in both versions."""

    span: Span
    words: Sequence[int]


def _numbers(words: str, number: dict[str, int]) -> list[int]:
    return [number.setdefault(word, len(number)) for word in forms(words)]


def _partner(own: Sequence[int], others: Sequence[_Quoted]) -> list[Span]:
    """The quotation of the other version that this one most likely is, if any."""
    if len(own) < SPEECH:
        return []
    best: tuple[float, Span] | None = None
    for other in others:
        least = best[0] if best else SAME_QUOTATION
        # All words of the shorter one in order are the most there can be in common.
        if 2 * min(len(own), len(other.words)) < least * (len(own) + len(other.words)):
            continue
        score = Indel.normalized_similarity(own, other.words)
        if score >= SAME_QUOTATION and (best is None or score > best[0]):
            best = (score, other.span)
    return [best[1]] if best else []


def _altered(old: str, new: str) -> bool:
    """Whether words differ: not case, marks, figures for number words or other house style, nor what an ellipsis stands for."""
    a, b = forms(old), forms(new)
    if _same_words(a, b) or min(len(a), len(b)) < SPEECH:
        return False
    shorter, longer, text = (a, b, old) if len(a) < len(b) else (b, a, new)
    marked = any(level.sort in ("gap", "inserted") for level in levelled(text))
    clipped = any(longer[n : n + len(shorter)] == shorter for n in range(len(longer) - len(shorter) + 1))
    return not (clipped or (marked and _among(shorter, longer)))


_SHORTENED = frozenset((("'s", "is"), ("'s", "has"), ("'d", "had"), ("'d", "would")))


def _same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether they are the same words, some of them perhaps put right in their spelling."""
    if len(a) == len(b) and all(one == other or (one, other) in _SHORTENED or (other, one) in _SHORTENED for one, other in zip(a, b, strict=True)):
        return True
    x, y = (" ".join(side).replace(" '", "").replace("'", "").split() for side in (a, b))
    return "".join(x) == "".join(y) or (len(x) == len(y) and all(one == other or misspelt(one, other) for one, other in zip(x, y, strict=True)))


def _among(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the words stand in the others in order."""
    rest = iter(many)
    return all(word in rest for word in few)


def _around(side: _Text, span: Span) -> str:
    """The words beside a place in its sentence, levelled: they name it whatever changes elsewhere."""
    sentence = side.sentence(span.start)
    if sentence is None:
        return ""
    head = forms(side.article.text[sentence.start : span.start])[-BESIDE:]
    return " ".join((*head, "…", *forms(side.article.text[span.end : sentence.end])[:BESIDE]))
