"""What kind of change an edit is, most telling first."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from xcheck.diff.change import Change, Edit, Kind
from xcheck.diff.landmarks import Landmarks
from xcheck.diff.sources import takes_side
from xcheck.diff.tokens import words
from xcheck.diff.units import lines_of
from xcheck.diff.yardsticks import UNITS
from xcheck.model.place import Span
from xcheck.names.fold import fold
from xcheck.names.given import nicknames
from xcheck.names.lists import TITLES
from xcheck.text.function_words import FUNCTION_WORDS
from xcheck.text.segment import sentences

_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
    " forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half"
    " third quarter twice once double triple doubled tripled trebled quadrupled halved"
    " twenties thirties forties fifties sixties seventies eighties nineties".split()
)
_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_VALUES = {
    **{word: str(value) for value, word in enumerate(_UNITS.split())},
    **{word: str(10 * value) for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)},
}
_SOFT = frozenset("1 first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth quarter half once twice double triple".split())
_PLURALS = frozenset("hundreds thousands millions billions dozens".split())
_SCALE = {"bn": "billion", "b": "billion", "mn": "million", "tn": "trillion", "k": "thousand"}
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PARTS = re.compile(r"(?<=\d)[.,:/–-](?=\d)")
_MARKED = re.compile(r"\d|(?<=\d)\.(?=\d)")
_FIGURE = re.compile(r"(\d[\d.:/-]*)(\w*)")
CURRENCIES = {
    word: currency
    for currency, words in (
        ("dollar", "$ dollar dollars"), ("pound", "£ pound pounds"), ("euro", "€ euro euros"), ("yen", "¥ yen"), ("yuan", "yuan renminbi"),
        ("rupee", "₹ rupee rupees"), ("rouble", "₽ rouble roubles ruble rubles"), ("won", "₩"), ("franc", "franc francs"), ("peso", "peso pesos"),
        ("lira", "₺ lira liras"), ("hryvnia", "₴ hryvnia hryvnias"), ("shekel", "₪ shekel shekels"), ("crown", "krona kronor krone kroner crown crowns"),
    )
    for word in words.split()
}  # fmt: skip
"""Each currency by its sign and its names."""
_ORDINALS = {
    **{
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            1,
        )
    },
    **{word: 10 * value for value, word in enumerate("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), 2)},
}
_SMALL_ORDINALS = {value: word for word, value in _ORDINALS.items() if value < 13}
_HALVES = frozenset(("am", "pm"))
_TIMES = {"once": "1", "twice": "2", "thrice": "3"}
_HYPHENS = frozenset("-‐‑")
_FAR = 1 << 60
_LAST = re.compile(r"(\w+)(?:\s|[-‐‑])?$")
_BEFORE_UNIT = 40
"""Characters before a unit in which its number is looked for."""
_SCALES = frozenset("hundred thousand million billion trillion dozen".split())
NEGATORS = frozenset("not no never none nobody nothing neither nor without cannot hardly barely unable refuse refused refuses deny denied denies".split())
_UNDOING = NEGATORS | frozenset(
    "dispute disputes disputed reject rejects rejected decline declines declined fail fails failed lack lacks lacked impossible unlikely".split()
)
"""Words that say no, and those that say it in other words: where one of these took another's place, nothing turned."""
_NO_BEFORE = re.compile(r"(?:un(?!less)|non-?)(?=\w{4})|i[lrmn](?=\w+(?:able|ible|al|ate|ent|ant|ect|ive|ete|ous|ite|ular|ure)$)")
_LITOTES = re.compile(
    r"un(?!der|ve|it|iv|iq|load|lock|cover|til|less|leash)\w{4,}|impossible|improbable|inconceivable|inconsiderable|infrequent|insignificant|insubstantial"
)
"""What `not` only softens: not uncommon, not impossible."""
_NO_NO = frozenset(
    (no, after)
    for no, afters in (
        ("no", "doubt wonder matter end less later sooner"), ("not", "only least just merely surprisingly"), ("hardly", "wait"),
        ("without", "saying doubt question"), ("nothing", "but"),
    )
    for after in afters.split()
)  # fmt: skip
"""Phrases in which a word that says no says nothing of the kind."""
_OPPOSITES = frozenset(
    (yes, no)
    for no, yeses in (
        ("failed", "managed succeeded passed"), ("fails", "manages succeeds passes"), ("fail", "manage succeed pass"),
        ("rejected", "accepted approved backed adopted"), ("rejects", "accepts approves backs adopts"), ("reject", "accept approve back adopt"),
        ("declined", "accepted agreed"), ("declines", "accepts agrees"), ("decline", "accept agree"),
        ("lacked", "had"), ("lacks", "has"), ("lack", "have"), ("disputed", "accepted"), ("disputes", "accepts"), ("dispute", "accept"),
    )
    for yes in yeses.split()
)  # fmt: skip
"""Words beside those that say no to just this."""
_NOT_TURNED = frozenset("valuable flammable famous loosed loosen less ravelled raveled".split())
"""Words that such a beginning does not turn into their opposite."""
_TWINS = frozenset(
    frozenset((one, other))
    for pair in (
        "plough/plow ploughs/plows ploughed/plowed cheque/check cheques/checks kerb/curb kerbs/curbs mum/mom mums/moms maths/math gaol/jail"
        " towards/toward afterwards/afterward burnt/burned spelt/spelled learnt/learned spoilt/spoiled dreamt/dreamed leant/leaned leapt/leaped"
        " ok/okay thru/through tho/though"
        " then/than there/their there/they're their/they're to/too your/you're its/it's whose/who's effect/affect effects/affects effected/affected"
        " of/off lead/led passed/past where/were weather/whether threw/through"
    ).split()
    for one, other in (pair.split("/"),)
)
"""Words of two standards, and words that writers take for one another, that no letter or two tell to be one."""
_NEGATED = re.compile(r"n['’]t$", re.IGNORECASE)
_WORD = re.compile(r"\w")
_COMPOUND = re.compile(r"\w+(?:[-‐‑'’]\w+)*")
_GENDERED = re.compile(r"(?:wom[ae]n|men|man)$")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "'s", "’s", "n", "r", "er")


def classify(old: str, new: str, edit: Edit, before: Landmarks, after: Landmarks) -> Change:
    """The change that `edit` makes; `before` and `after` are the landmarks of the two texts."""
    a = old[edit.old.start : edit.old.end] if edit.old else ""
    b = new[edit.new.start : edit.new.end] if edit.new else ""
    return Change(edit.op, _kind(old, new, edit, a, b, before, after), edit.old, edit.new, a, b, edit.at)


def _kind(old: str, new: str, edit: Edit, a: str, b: str, before: Landmarks, after: Landmarks) -> Kind:
    if not a.strip() and not b.strip():
        return "punctuation"
    if _furnishes(edit, before, after):
        return "boilerplate"
    if edit.op in ("move", "split", "merge"):
        return "sentence" if edit.op == "move" and not (_lines_whole(old, edit.old) and _lines_whole(new, edit.new)) else "paragraph"
    if _within(edit.old, before.quoted) or _within(edit.new, after.quoted):
        return "quote"
    if edit.op != "replace":
        whole = _whole(old if edit.old else new, edit.old or edit.new or Span(0, 0))
        if whole:
            return whole
    left, right = words(a, Span(0, len(a))), words(b, Span(0, len(b)))
    if other_money(left, right) or (edit.old and edit.new and _other_unit(a, b, old[: edit.old.start][-_BEFORE_UNIT:])):
        return "number"
    if edit.op == "replace" and len(left) + len(right) > 12 and _whole(old, edit.old) and _whole(new, edit.new) and not _akin(left, right):
        return "sentence"
    if _wording(left) == _wording(right) and _parted(a) == _parted(b):
        return "spelling" if _cased(left) != _cased(right) or _compounds(a) != _compounds(b) else "punctuation"
    return _telling(edit, left, right, before, after)


def _telling(edit: Edit, left: Sequence[str], right: Sequence[str], before: Landmarks, after: Landmarks) -> Kind:
    low = [[word.casefold() for word in side if _WORD.match(word)] for side in (left, right)]
    if takes_side(*low):
        return "attribution"
    if low[0] and low[1] and all(numbers([word]) for side in low for word in side):
        # `A woman of 91` may be the source: her age is no other source.
        return "date" if _touches(edit.old, before.dates) or _touches(edit.new, after.dates) else "number" if numbers(left) != numbers(right) else "wording"
    if _touches(edit.old, before.speakers) or _touches(edit.new, after.speakers):
        one_name = len(left) == len(right) and all(x == y or _respelt(x, y) or short_for(x, y) for x, y in zip(left, right, strict=True))
        return "name" if one_name or (_titles(left) and _titles(right)) or _named_more(edit, left or right, before, after) else "attribution"
    if _touches(edit.old, before.dates) or _touches(edit.new, after.dates):
        return "date"
    if _other_number(numbers(left), numbers(right)):
        return "number"
    if _touches(edit.old, before.names) or _touches(edit.new, after.names):
        return "name"
    if _one_no(*low) or _one_no(*reversed(low)):
        return "wording"
    if reverses(*low) or (negations(left) != negations(right) and _undone(left) != _undone(right)):
        return "negation"
    lonely = [word for word in left if _WORD.match(word)], [word for word in right if _WORD.match(word)]
    if len(lonely[0]) == len(lonely[1]) and all(x == y or misspelt(x, y) for x, y in zip(*lonely, strict=True)):
        return "spelling"
    return "wording"


def _other_number(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether a number changed, came or went. `first`, `one` and their like that only come or go are words like others, and `twice` is two times."""
    if sorted(_TIMES.get(n, n) for n in a) == sorted(_TIMES.get(n, n) for n in b):
        return False
    return a != b and ((bool(a) and bool(b)) or any(n not in _SOFT for n in (*a, *b)))


def other_money(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one currency took another's place; a sign for its name is the same one."""
    left, right = ({CURRENCIES[w.casefold()] for w in side if w.casefold() in CURRENCIES} for side in (a, b))
    return bool(left) and bool(right) and left != right


def _other_unit(a: str, b: str, before: str) -> bool:
    """Whether a measured number kept its figure and got another unit: 120 miles, 120 kilometres."""
    units = [UNITS.get(" ".join(side.casefold().split())) for side in (a, b)]
    return None not in units and units[0] != units[1] and counts(before)


def counts(before: str) -> bool:
    """Whether the words before a place end with a number that counts: three days, 12-month."""
    last = _LAST.search(before)
    return last is not None and (last[1][0].isdigit() or last[1].casefold() in _VALUES or last[1].casefold() in _PLURALS or last[1].casefold() in _SCALES)


def _titles(side: Sequence[str]) -> bool:
    """Whether a stretch is nothing but titles in front of a name: Detective Sergeant."""
    found = [word for word in side if _WORD.match(word)]
    return bool(found) and all(word[0].isupper() and word.casefold() in _title_words() for word in found)


def _named_more(edit: Edit, side: Sequence[str], before: Landmarks, after: Landmarks) -> bool:
    """Whether a source is only named more fully, or less: Hallam, Denise Hallam."""
    span, areas = (edit.new, after.speakers) if edit.op == "insert" else (edit.old, before.speakers)
    if edit.op not in ("insert", "delete") or span is None or not all(word[0].isupper() for word in side if _WORD.match(word)):
        return False
    at = bisect_right(areas, (span.start, _FAR)) - 1
    return any(area.start < span.end and span.start < area.end and area.end - area.start > span.end - span.start for area in areas[max(0, at) : at + 2])


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    return frozenset(word for phrase in TITLES for word in phrase.split())


def short_for(x: str, y: str) -> bool:
    """Whether one word is the short form of the other as a given name: Pat, Patrick."""
    return x[0].isalpha() and y[0].isalpha() and nicknames(fold(x), fold(y))


def _within(span: Span | None, areas: Sequence[Span]) -> bool:
    """Whether one of `areas` (sorted, apart from one another) covers the span."""
    if span is None:
        return False
    at = bisect_right(areas, (span.start, _FAR)) - 1
    return at >= 0 and span.end <= areas[at].end


def _touches(span: Span | None, areas: Sequence[Span]) -> bool:
    if span is None:
        return False
    at = bisect_left(areas, (span.end, 0)) - 1
    return at >= 0 and areas[at].overlaps(span)


def _furnishes(edit: Edit, before: Landmarks, after: Landmarks) -> bool:
    """Whether more than half of either side lies in one piece of furniture. The new text's is looked for where the old text does not settle it."""
    return (edit.old is None or _mostly(edit.old, before.furniture)) and (edit.new is None or _mostly(edit.new, after.furniture))


def _mostly(span: Span, areas: Sequence[Span]) -> bool:
    low, high = max(0, bisect_right(areas, (span.start, _FAR)) - 1), bisect_left(areas, (span.end, 0))
    return any(min(area.end, span.end) - max(area.start, span.start) > (span.end - span.start) / 2 for area in areas[low:high])


def _lines_whole(text: str, span: Span | None) -> bool:
    return span is not None and _whole(text, span) == "paragraph"


def _whole(text: str, span: Span | None) -> Kind | None:
    """`paragraph` or `sentence` when the span is one or more of them whole, else None."""
    if span is None:
        return None
    body = text[span.start : span.end]
    start, end = span.start + len(body) - len(body.lstrip()), span.start + len(body.rstrip())
    lines = lines_of(text)
    first = bisect_right(lines, (start, _FAR)) - 1
    last = bisect_right(lines, (end - 1, _FAR)) - 1
    if lines[first].start == start and lines[last].end == end:
        return "paragraph"
    starts, ends = _bounds(text, lines[first])
    if first == last and start in starts and end in ends:
        return "sentence"
    return None


@lru_cache(maxsize=8)
def _bounds(text: str, line: Span) -> tuple[frozenset[int], frozenset[int]]:
    """Where the sentences of a line begin and end; remembered, because a long line may hold many changes."""
    found = sentences(text, line)
    return frozenset(s.start for s in found), frozenset(s.end for s in found)


def _akin(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two stretches are one sentence reworded rather than two sentences. The lists hold at most a few hundred words."""
    number: dict[str, int] = {}
    x, y = ([number.setdefault(w.casefold(), len(number)) for w in side] for side in (left, right))
    return Indel.normalized_similarity(x, y) >= 0.5


def _wording(side: Sequence[str]) -> str:
    return "".join(c for word in side for c in word.casefold() if c.isalnum())


def _parted(text: str) -> str:
    """The digits of a text with the marks that part them: 10.5 is not 105, while 1,200 is 1200, and 4:30 is 4.30."""
    return "".join(_MARKED.findall(_PARTS.sub(".", _THOUSANDS.sub("", text))))


def _cased(side: Sequence[str]) -> str:
    return "".join(c for word in side for c in word if c.isalnum())


def _compounds(text: str) -> list[str]:
    """The words of a text, hyphened ones as one: the same letters with other gaps between them are another spelling."""
    return _COMPOUND.findall(text.replace("’", "'"))


def numbers(side: Sequence[str]) -> list[str]:
    """The numbers of a stretch with their units, alike in words and digits, with and without commas: `5bn` is `five billion`, `5km` five kilometres."""
    found: list[str] = []
    tens = counted = False
    for word in _joined(side):
        folded = word.casefold().replace(",", "") if word[0].isdigit() else word.casefold()
        figure = _FIGURE.fullmatch(folded)
        after, counted = counted, True
        if figure:
            value = figure[1].rstrip(":/.-")
            if figure[2] in ("st", "nd", "rd", "th") and value.isdecimal():
                found.append(_ordinal(int(value)))
            else:
                found.append(value)
                if figure[2]:
                    found.append(_SCALE.get(figure[2]) or UNITS.get(figure[2], figure[2]))
            tens = False
        elif folded in _VALUES:
            value = _VALUES[folded]
            if tens and len(value) == 1 and value != "0":
                found[-1] = found[-1][0] + value
                tens = False
            else:
                found.append(value)
                tens = len(value) == 2 and value[1] == "0" and value != "10"
        elif folded in _ORDINALS:
            value = _ORDINALS[folded]
            if tens and value < 10:
                found[-1] = _ordinal(int(found[-1]) + value)
            else:
                found.append(_ordinal(value))
            tens = False
        elif word not in _HYPHENS:
            if folded in _NUMBERS:
                found.append(UNITS.get(folded, folded.removesuffix("s") if folded in _PLURALS else folded))
            elif after and (folded in UNITS or folded in _HALVES):
                found.append(UNITS.get(folded, folded))
            else:
                counted = False
            tens = False
        else:
            counted = after
    return sorted(found)


def _joined(side: Sequence[str]) -> Iterator[str]:
    """The words of a stretch, with `per cent`, `a.m.` and `p.m.` as one word each."""
    at = 0
    while at < len(side):
        two, three = [word.casefold() for word in side[at : at + 2]], "".join(side[at : at + 3]).casefold()
        if two == ["per", "cent"]:
            yield "percent"
            at += 2
        elif three in ("a.m", "p.m"):
            yield three.replace(".", "")
            at += 3
        else:
            yield side[at]
            at += 1


def _ordinal(value: int) -> str:
    return _SMALL_ORDINALS.get(value) or f"{value}th"


def negations(side: Sequence[str]) -> int:
    """How many words of a stretch say no; `no doubt` and `not only` do not."""
    low = [w.casefold() for w in side]
    nor = low.index("neither") if "neither" in low else len(low)
    # `Neither … nor` says no once.
    return sum(_says_no(w, after) and not (w == "nor" and at > nor) for at, (w, after) in enumerate(zip(low, [*low[1:], ""], strict=False)))


def _says_no(word: str, after: str) -> bool:
    """Whether a word says no: neither the one in `no doubt` nor that in `not unexpected` does; `has yet to` is `has not`."""
    if word == "yet":
        return after == "to"
    if word == "not" and _LITOTES.fullmatch(after):
        return False
    return (word in NEGATORS or _NEGATED.search(word) is not None) and (word, after) not in _NO_NO


def _undone(side: Sequence[str]) -> int:
    return sum(w.casefold() in _UNDOING or _NEGATED.search(w) is not None for w in side)


def reverses(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether a word became its opposite: likely and unlikely, managed and failed. Both are lower-case words."""
    pairs = [(x, y) for x, y in zip(left, right, strict=True) if x != y] if len(left) == len(right) else []
    if len(pairs) != 1:
        return False
    if pairs[0] in _OPPOSITES or pairs[0][::-1] in _OPPOSITES:
        return True
    shorter, longer = sorted(pairs[0], key=len)
    before = _NO_BEFORE.match(longer)
    return before is not None and longer[before.end() :] == shorter and shorter not in _NOT_TURNED


def _one_no(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both say no to one word, apart and in one: not known, unknown."""
    before = _NO_BEFORE.match(right[0]) if len(right) == 1 else None
    return before is not None and list(left) == ["not", right[0][before.end() :]]


def misspelt(x: str, y: str) -> bool:
    """Whether two words are one word spelled in two ways: a letter or two apart, and not another form of it.

    Slips hardly ever change the first letter: father and mother are two words. Nor is a number another one's slip.
    """
    a, b = x.casefold().replace("’", "'"), y.casefold().replace("’", "'")
    if a == b or frozenset((a, b)) in _TWINS:
        return True
    if (a[0] != b[0] and a[:2] != b[1::-1]) or any(c.isdigit() for c in a + b):
        return False
    if min(len(a), len(b)) < 4 or any(a + e == b or b + e == a for e in _ENDINGS):
        return False
    if _GENDERED.sub("man", a) == _GENDERED.sub("man", b) or (a in FUNCTION_WORDS and b in FUNCTION_WORDS):
        return False
    return _near(a, b)


def _respelt(x: str, y: str) -> bool:
    """Whether two words are one name in two spellings: names have no endings of their own."""
    return misspelt(x, y) or (x[0].isupper() and y[0].isupper() and min(len(x), len(y)) >= 4 and _near(x.casefold(), y.casefold()))


def _near(a: str, b: str) -> bool:
    return OSA.distance(a, b) <= (1 if min(len(a), len(b)) < 6 else 2)
