"""Do two reports of one story give one measure in their own words? By the story's names, the sentences' words, and the digits.

A last test, for what is neither one statement told twice nor the count of an incident: 48 wells were tested, the team
tested 84 wells. It asks that the stories share names, that each article has one value only, and then adds up what
speaks for one measure. The same digits in another order weigh most: that is how a number is mistyped.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xcheck.checks.deeds import CURRENCIES
from xcheck.checks.same_event import AGAIN, COMMON, days_agree, days_between, elsewhere
from xcheck.checks.told_together import told_together
from xcheck.extract.dates.circumstances import numbers
from xcheck.extract.figures.measures import COUNTERS, PEOPLE
from xcheck.model.records import Figure

WINDOW = 60
"""Days between two reports of one story within which swapped digits are a slip."""
NEAR = 6
"""Days within which another number is one."""
ENOUGH = 2
"""What must speak for one measure where the digits are swapped."""
FEW = 1
"""The same for a count of what is seldom counted: the noun speaks too."""
PLENTY = 4
"""What must speak for it where they are not, and for a share of a hundred; one less for a share that both tell beside the same number."""
SURE = 5
"""What must speak for it where the digits are swapped and an article has other values of that size."""
FAR = 2
"""Times by which two values of one measure may differ."""
TRADED = CURRENCIES | frozenset("% t lb l gal barrels".split())
"""Units of money, of shares of a hundred and of goods."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
VAGUE = frozenset(
    "home homes company companies events members countries states women men children seats votes points jobs users shares delegates years students".split()
)
"""Nouns that much is counted by."""


def swapped(a: Figure, b: Figure) -> bool:
    """Whether two values are one number but for two neighbouring digits, as they are written, in each other's place: 1,140 and 1,410, £18m and £81m."""
    return a.value != b.value and _shape(a.value) == _shape(b.value) != "" and _one_slip(a.text, b.text)


@lru_cache(maxsize=1 << 14)
def _one_slip(one: str, other: str) -> bool:
    """Whether the first numbers in digits of two texts differ by two neighbours alone: that is how a number is mistyped, and 139.5 is no slip for 153.9."""
    written = [_NUMBER.search(text) for text in (one, other)]
    if not all(written):
        return False
    a, b = (found[0].replace(",", "") for found in written if found)
    if len(a) != len(b) or a.find(".") != b.find("."):
        return False
    a, b = a.replace(".", ""), b.replace(".", "")
    apart = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]


def digits(figure: Figure) -> str:
    """The digits of a value in order of size, zeros left out; empty where there is one only."""
    return _digits(figure.value)


@lru_cache(maxsize=1 << 14)
def _digits(value: float) -> str:
    each = "".join(sorted(f"{value:.6f}".replace(".", "").replace("0", "")))
    return each if len(set(each)) > 1 else ""


@lru_cache(maxsize=1 << 14)
def _shape(value: float) -> str:
    """What values with the same digits in another order have in common; empty where no other order is another value."""
    return f"{len(str(int(value)))}:{''.join(sorted(f'{value:.6f}'))}" if _digits(value) else ""


def measure_keys(figure: Figure) -> list[str]:
    """Keys of which two figures for one measure share at least one: its digits, or its noun and governor, with a name of the story."""
    of = figure.unit or figure.noun
    shape = _shape(figure.value)
    governed = figure.governor and of and of != "%"
    if not figure.about or not (shape or governed):
        return []
    names = sorted({*figure.about} - COMMON)
    found = [f"~{of}|{shape}|{name}" for name in names] if shape else []
    if governed:
        found += [f"={of}|{figure.governor}|{name}" for name in names]
    return found


def one_measure(a: Figure, b: Figure) -> bool:
    """Whether two figures of two articles are one measure of one story, each in its own words."""
    typed = swapped(a, b)
    if not typed and (a.governor != b.governor or not a.governor):
        return False
    if a.origin.digest == b.origin.digest or b.value in a.rivals or a.value in b.rivals:
        return False
    if not typed and (not _close(a, b) or a.unit == "%" or not (a.unit or a.noun) or a.predicate in COUNTERS or a.is_update or b.is_update):
        return False
    others = [{*x.here.numbers} - {*numbers(x.text)} for x in (a, b)]
    if others[0] & {*numbers(b.text)} or others[1] & {*numbers(a.text)}:
        # One sentence has both numbers.
        return False
    told_beside = typed and bool(others[0] & others[1])
    several = _near(a) or _near(b) if a.unit == "%" or not typed or weight(a, b) < SURE else False
    if not days_agree(a.here.days, b.here.days) or (not told_beside and (several or a.unit == "%")):
        return False
    gap = days_between(a.as_of, b.as_of)
    if gap is not None and gap > (WINDOW if typed else NEAR):
        return False
    if others[0] and others[1] and not others[0] & others[1] and not typed:
        # Of several numbers that all changed each is right in its own time.
        return False
    if typed and (strangers(a, b) or elsewhere(a, b) or (a.unit in TRADED and not told_together(a, b))):
        # Sums and shares are many: two of them with the same digits are soon found in reports of two matters.
        return False
    if not typed:
        return (
            not strangers(a, b)
            and AGAIN.isdisjoint({*a.here.names, *a.here.words} & {*b.here.names, *b.here.words})
            and weight(a, b) >= PLENTY + (0 if a.qualifier == b.qualifier == "exactly" else 3)
        )
    plain = not a.unit and a.noun not in PEOPLE and a.noun not in VAGUE
    return weight(a, b) >= (PLENTY - told_beside if a.unit == "%" else FEW if plain else ENOUGH)


def measured(a: Figure, b: Figure) -> tuple[str, ...]:
    """What names a clash of two figures for one measure: what is counted, and the digits that were swapped or what is done with it."""
    return (a.unit, a.noun, digits(a) if swapped(a, b) else a.governor)


def weight(a: Figure, b: Figure) -> int:
    """How much speaks for one measure: names of the stories, words, other numbers and days of the sentences, one governor."""
    stories = ({*a.about, *a.here.names} & {*b.about, *b.here.names}) - COMMON
    if not stories:
        return 0
    ours, theirs = {*a.here.names, *a.here.words}, {*b.here.names, *b.here.words}
    counted = {a.noun, a.noun.removesuffix("s"), a.noun.removesuffix("es")}
    shared = {word for word in ours & theirs if word not in COMMON and word not in counted}
    found = min(len(shared), 4) + min(len({*a.here.numbers} & {*b.here.numbers}) + len({*a.here.days} & {*b.here.days}), 2)
    found += bool(a.governor) and a.governor == b.governor
    found += (len(stories) >= 4) + (len(stories) >= 6) - 2 * (len(stories) < 2)
    return found - (a.noun in PEOPLE) - (a.noun in VAGUE)


def strangers(a: Figure, b: Figure) -> bool:
    """Whether each sentence has a name that the other report's beginning lacks: two matters."""
    return all({*x.here.names} - {*y.here.names, *y.here.words, *y.about} for x, y in ((a, b), (b, a)))


def _close(a: Figure, b: Figure) -> bool:
    return max(a.value, b.value) <= FAR * min(a.value, b.value)


def _near(figure: Figure) -> bool:
    """Whether the article has another value of that size for the like."""
    return any(figure.value / 3 <= value <= figure.value * 3 for value in figure.rivals if figure.value and value)
