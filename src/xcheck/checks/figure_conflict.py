"""`figure-conflict`: one event, different figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.checks.deeds import of_two_deeds
from xcheck.checks.estimates import comparable, outcome
from xcheck.checks.one_kind import kind_keys, kinds_part, known_by, one_kind
from xcheck.checks.one_measure import SURE, measure_keys, measured, one_measure, swapped, weight
from xcheck.checks.one_story import one_story, story_keys, told_by
from xcheck.checks.same_event import COMMON, keys, numbers_agree, of_a_series, of_one_time, of_two_periods, one_event, retold, word_for_word
from xcheck.extract.dates.circumstances import numbers, stem
from xcheck.extract.figures.measures import COUNTERS, PEOPLE, PERSONS, PREDICATES
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Figure, Record
from xcheck.text.calendar_words import MONTHS

_SURVEY = frozenset("poll polling survey sampling margin pollster rating average".split())
_HAPPENS = frozenset(stem(word) for words in PREDICATES.values() for word in words) | frozenset(stem(word) for word in PERSONS | PEOPLE)
FAR = 3
"""Times by which two counts of one incident may differ; more is a count of something else."""
STALE = 1.5
"""Times by which `at least` in the text may exceed the headline's count; more is a count of several incidents."""
_MOST = 3
"""Different counts of one kind in an article from which on it is a round-up of several events."""


class FigureConflict(Check[Figure], frozen=True):
    """Finds figures for one event that cannot all be true: 14 people killed in one article, 16 in another.

    What it finds: two sentences that tell one statement with different numbers, and reports of one incident in different
    words whose counts of people killed, injured, arrested … differ; in two articles, or in an article's headline and its
    text. A measure that a desk knows by name is compared whatever the words: a prison term of one person, a result of one
    period, people aboard, votes won, jobs cut, a fine, a gift, homes to be built, a month's rate of unemployment or
    inflation. One measure of one story in other words is known again where its digits are swapped (48 wells, 84 wells),
    where nearly all beside the number is alike, or where reports of the same days give a thing once each and share names and
    words (four looms, six looms). All estimates are shown as one table, each with its source and date.

    How it decides: first whether the event is one, by place, time, people and rare words; then whether measure, predicate
    and unit are the same; then by arithmetic. `At least`, `about` and `up to` are intervals, rounding is no difference.
    A count that has grown in a later article, or whose words say that it has changed, is an update.

    Why it matters: a wrong toll or sum is the correction that readers remember.

    Messages may use `{estimates}` (the values, the most frequent first), `{measure}` (what is counted).

    Settings:
    - `incidents`: whether reports in other words are compared at all, or only statements told twice.

    When it is wrong: two incidents of one kind in one place in the same days that are told by the same names.
    Identity: unit, noun and predicate, and the longest names, the longest words and the kinds of event that two clashing sentences share.
    """

    id: ClassVar[str] = "figure-conflict"
    reads: ClassVar[tuple[type[Record], ...]] = (Figure,)
    grades: ClassVar[Mapping[str, str]] = {
        "differ": "the figures cannot all be true",
        "update": "a later or newer figure replaces an earlier one",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("estimates", "measure"))
    plain: ClassVar[bool] = True

    incidents: bool = True

    def keys(self, record: Figure) -> Iterable[str]:
        """Pairs of names and words of its sentence; for a count in an incident also kind of event and each name."""
        if record.is_past:
            return []
        kind = f"{record.unit}|{record.noun}"
        if record.is_subcount:
            # A part meets nothing but the same part in the same sentence.
            return [f"part of {kind}|{pair}" for pair in keys(record.here)]
        found = [f"{kind}|{pair}" for pair in keys(record.here)]
        if not self.incidents:
            return found
        if _countable(record):
            names = {*record.here.names, *(record.story.names if record.headline or record.lead else ())}
            found += [f"{record.predicate}|{name}" for name in sorted(names - COMMON)]
        found += kind_keys(record)
        if record.noun or record.unit != "years":
            found += measure_keys(record)
            found += story_keys(record)
        return found

    def linked(self, a: Figure, b: Figure) -> bool:
        """Whether both are figures for the same measure of the same event."""
        if a.origin.digest == b.origin.digest and a.value == b.value:
            # Headline and text say it in one way.
            return a.here == b.here and comparable(a, b)
        if kinds_part(a, b):
            return False
        if self.incidents and one_kind(a, b):
            return True
        if self._word_for_word(a, b):
            return True
        if not comparable(a, b):
            return False
        if not of_one_time(a, b):
            # The plant, opened in 1971, can produce 960 megawatts: the year is of the plant.
            return swapped(a, b) and self._one_measure(a, b) and weight(a, b) >= SURE
        return self._retold(a, b) or self._one_incident(a, b) or self._one_measure(a, b)

    def fold(self, record: Figure) -> str | None:
        """A sentence that an article repeats is tested once."""
        return f"{record.origin.digest}|{record.value}|{record.qualifier}|{record.headline}|{record.lead}|{record.here}"

    def compare(self, group: Sequence[Figure]) -> Iterator[Conflict]:
        """One conflict, with all figures of the group, for each way in which clashing pairs with values of their own name their event."""
        each = sorted({f.place: f for f in group}.values(), key=lambda f: f.place)
        clashes: dict[tuple[str, ...], list[tuple[Figure, Figure, str]]] = {}
        # A sentence that an article repeats clashes as one: only then is the work bounded by what is different.
        apart = {(f.origin.digest, f.value, f.qualifier, f.headline, f.lead, f.here): f for f in reversed(each)}
        for a, b in combinations(sorted(apart.values(), key=lambda f: f.place), 2):
            said = outcome(a, b)
            if said != "agree" and self.linked(a, b):
                clashes.setdefault(self._named(a, b), []).append((a, b, said))
        for identity, grade, values in _distinct(clashes):
            pairs = clashes[identity]
            # A clash shows the whole table; an update only what was replaced and by what.
            yield self._conflict(identity, each if grade == "differ" else [f for f in each if f.value in values], pairs[0][:2], grade)

    def _named(self, a: Figure, b: Figure) -> tuple[str, ...]:
        """What names a clash, by the first of the tests that holds the two figures for one."""
        if one_kind(a, b):
            return known_by(a, b)
        if self._word_for_word(a, b) or self._retold(a, b) or self._one_incident(a, b):
            return _identity(a, b)
        return measured(a, b) if one_measure(a, b) else told_by(a, b)

    def _word_for_word(self, a: Figure, b: Figure) -> bool:
        return word_for_word(a, b) and not _surveyed(a, b) and numbers_agree(a.here.numbers, b.here.numbers, numbers(a.text), numbers(b.text))

    def _retold(self, a: Figure, b: Figure) -> bool:
        return (
            a.origin.digest != b.origin.digest
            and retold(a.here, b.here)
            and not of_two_periods(a.here, b.here)
            and (swapped(a, b) or not of_a_series(a, b))
            and not _surveyed(a, b)
            and numbers_agree(a.here.numbers, b.here.numbers, numbers(a.text), numbers(b.text))
        )

    def _one_measure(self, a: Figure, b: Figure) -> bool:
        return self.incidents and (one_measure(a, b) or one_story(a, b)) and not _surveyed(a, b) and not of_two_deeds(a, b)

    def _one_incident(self, a: Figure, b: Figure) -> bool:
        if not self.incidents or a.predicate != b.predicate or not _countable(a) or not _countable(b):
            return False
        if max(a.value, b.value) > FAR * min(a.value, b.value) or a.is_earlier != b.is_earlier:
            # Last month bombers wounded 70.
            return False
        if a.origin.digest == b.origin.digest:
            return a.value != b.value and _headline_and_text(a, b)
        # A figure that the other article gives too, in whatever part of it, is no disagreement.
        known = a.value != b.value and (a.value in _counts(b) or b.value in _counts(a) or _in_part(a, b) or _in_part(b, a))
        if known or (outcome(a, b) == "differ" and (_nearer(a, b) or _nearer(b, a))):
            return False
        return one_event(a, b, COMMON)

    def _conflict(self, identity: tuple[str, ...], each: Sequence[Figure], first: Sequence[Figure], grade: str) -> Conflict:
        voices: dict[float, set[str]] = {}
        for figure in each:
            voices.setdefault(figure.value, set()).add(figure.origin.voice)
        clashing = {f.place for f in first}
        ordered = sorted(each, key=lambda f: (f.place not in clashing, len(voices[f.value]), f.value, f.place))
        shown = {f.place: Side.of(f, _said(f), "undecided") for f in ordered}
        table = sorted(ordered, key=lambda f: (f.as_of or "9999", f.value, f.place))
        reasons = [Reason(f"{{place}}{_source(f)}{_dated(f)}: {_said(f)}{', said to be a new figure' if f.is_update else ''}", shown[f.place]) for f in table]
        names = sorted(set.intersection(*({*f.here.names, *f.story.names} for f in each)))
        near = sorted(set.intersection(*({*f.here.names, *(f.story.names if f.headline or f.lead else ())} for f in each))) or names
        if near:
            reasons.append(Reason(f"all name {_listed([n.capitalize() for n in near[:4]])}"))
        if len({f.origin.digest for f in each}) == 1:
            reasons.append(Reason("headline and text are those of one article"))
        if grade == "update":
            reasons.append(
                Reason("the figure has changed with time" if not _same_toll(each) else "people counted as injured at first were counted as killed later")
            )
        measure = each[0].measure.replace("/", " ") or each[0].unit
        estimates = _listed([v for _, _, v in sorted({(-len(voices[f.value]), f.value, _said(f)) for f in each})])
        return Conflict(
            grade,
            identity,
            tuple(shown[f.place] for f in ordered),
            None,
            tuple(reasons),
            0.7 if grade == "differ" else 0.6,
            {"estimates": estimates, "measure": measure},
        )


def _countable(figure: Figure) -> bool:
    if figure.predicate not in COUNTERS or figure.unit or len(_counts(figure)) >= _MOST:
        return False
    # The injured are those of the events whose dead are told.
    return figure.predicate != "injured" or len(_given(figure.beside, "killed")) < _MOST


def _nearer(a: Figure, b: Figure) -> bool:
    """Whether the article of `a` has another count of the kind that lies nearer to `b`: of two attacks that one is the other report's."""
    return any(abs(count - b.value) < abs(a.value - b.value) for count in _counts(a))


def _distinct(clashes: Mapping[tuple[str, ...], Sequence[tuple[Figure, Figure, str]]]) -> Iterator[tuple[tuple[str, ...], str, set[float]]]:
    """The clashes with their grade and values, without those whose values another one has: four hurt and eight hurt is one conflict, by whatever names it is told."""
    told: list[set[float]] = []
    graded = [("differ" if any(said == "differ" for *_, said in pairs) else "update", identity) for identity, pairs in clashes.items()]
    values = {identity: {f.value for a, b, _ in pairs for f in (a, b)} for identity, pairs in clashes.items()}
    for grade, identity in sorted(graded, key=lambda each: (each[0], -len(values[each[1]]), each[1])):
        if not any(values[identity] <= others for others in told):
            told.append(values[identity])
            yield identity, grade, values[identity]


def _identity(a: Figure, b: Figure) -> tuple[str, ...]:
    """What names a clash: of the pair alone, so that no third estimate changes it."""
    names, words = set(a.here.names) & set(b.here.names), set(a.here.words) & set(b.here.words)
    if not names:
        names = {*a.here.names, *a.story.names} & {*b.here.names, *b.story.names}
    longest = sorted(names, key=lambda n: (-len(n), n))[:3]
    return (
        a.unit,
        a.noun,
        a.predicate or b.predicate,
        *sorted(longest),
        *sorted(set(a.here.events) & set(b.here.events)),
        *sorted(words, key=lambda w: (-len(w), w))[:2],
    )


def _surveyed(a: Figure, b: Figure) -> bool:
    """Whether the figures come from surveys that nothing shows to be one."""
    if not a.unit and swapped(a, b):
        # How many were asked: 1,506 and 1,056.
        return False
    return any(_SURVEY & {*f.here.names, *f.here.words} for f in (a, b)) and not set(a.here.days) & set(b.here.days)


def _counts(figure: Figure) -> frozenset[float]:
    """The counts with the same predicate in the whole article."""
    return _given(figure.beside, figure.predicate)


def _in_part(a: Figure, b: Figure) -> bool:
    """Whether the sentence of `b` has the value of `a` as a part of its own, with no word for what happened to that part: 22 people, 14 of them in Norland."""
    number = str(int(a.value))
    return a.value < b.value and number in b.here.numbers and not any(row.endswith(f"={number}") for row in b.beside)


@lru_cache(maxsize=1 << 12)
def _given(rows: tuple[str, ...], predicate: str) -> frozenset[float]:
    return frozenset(float(row.partition("=")[2]) for row in rows if row.startswith(f"{predicate}="))


def _things(figure: Figure) -> set[str]:
    """The words of its sentence beside those that say what happened to whom."""
    return {*figure.here.words} - _HAPPENS


def _headline_and_text(a: Figure, b: Figure) -> bool:
    """Whether one stands in the headline and the other, alone of its kind, opens the text below it."""
    head, body = (a, b) if a.headline else (b, a)
    if not head.headline or body.headline or not body.lead or head.qualifier != "exactly":
        return False
    # At least 17 below 14 is news that the headline has not; at least 12 below it is none.
    if body.qualifier != "exactly" and (body.qualifier != "at-least" or not head.value <= body.value <= STALE * head.value):
        return False
    return _counts(head) == {head.value, body.value} and bool(
        set(head.here.names) & {*body.here.names, *body.here.words} or set(head.here.events) & set(body.here.events) or _things(head) & _things(body)
    )


def _same_toll(each: Sequence[Figure]) -> bool:
    sums = {sum(float(row.partition("=")[2]) for row in f.beside if row.startswith(("killed=", "injured="))) for f in each}
    return len(sums) == 1 and all(any(row.startswith("injured=") for row in f.beside) for f in each)


def _said(figure: Figure) -> str:
    """The figure in an editor's words: `at least 14 people killed`."""
    words = {"at-least": "at least ", "about": "about ", "up-to": "up to ", "exactly": ""}[figure.qualifier]
    value = _written(figure.value)
    if figure.unit in ("$", "£", "€", "¥", "₹", "A$", "C$", "NZ$", "HK$"):
        number = f"{figure.unit}{value}"
    elif figure.unit == "%":
        number = f"{value}%"
    else:
        number = f"{value} {figure.unit}".strip()
    counted = " ".join(filter(None, (figure.noun, figure.predicate)))
    return f"{words}{number} {counted}".strip() if not figure.unit else f"{words}{number}"


def _written(value: float) -> str:
    """A number as news writes it: 1,200, 25.7, 144 million."""
    for scale, name in ((10**9, "billion"), (10**6, "million")):
        if value >= scale and value * 100 % scale == 0:
            return f"{value / scale:,.2f}".rstrip("0").rstrip(".") + f" {name}"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.6f}".rstrip("0").rstrip(".")


def _source(figure: Figure) -> str:
    return f" ({figure.origin.source})" if figure.origin.source else ""


def _dated(figure: Figure) -> str:
    if not figure.as_of:
        return ""
    day = date.fromisoformat(figure.as_of)
    return f", {day.day} {MONTHS[day.month - 1]}"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
