"""Names that a trained pipeline proposes beside the ones found by rule: they add, and never remove or change one.

What only the pipeline finds is taken where it has a capital, is no plain word, people or date, and touches no name that is
known already. Its label decides the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xcheck.extract.mentions.capitals import APOSTROPHES, begins
from xcheck.extract.mentions.kinds import Kind, bare, is_demonym
from xcheck.extract.mentions.mentions import beside, credited, quoted
from xcheck.extract.mentions.ordinary import CALENDAR, COMMON, FUNCTION
from xcheck.extract.mentions.pipeline import Tagged, Tagger
from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Mention

KINDS: dict[str, Kind] = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
"""The labels that are names of what articles are checked for."""
LONGEST = 6
"""Words: a longer proposal is a sentence's, not a name's."""

_LEAD = re.compile(r"(?:[Tt]he|[Aa]n?)\s+|[\s\"“”‘(\[]+")
_TAIL = re.compile(rf"(?:[{APOSTROPHES}][sS]?|[\s,.;:!?\"“”)\]]+)$")


def with_proposed(reading: Reading, own: Sequence[Mention], tagger: Tagger) -> tuple[Mention, ...]:
    """The mentions found by rule and those that only the pipeline finds, in order; no two overlap."""
    text, inside, signed = reading.text, quoted(reading), credited(reading)
    taken = [(m.start, m.end) for m in own]
    added: list[Mention] = []
    for paragraph in reading.prose:
        for start, end, kind in _proposed(text, paragraph, tagger):
            if any(a < end and start < b for a, b in taken):
                continue
            taken.append((start, end))
            sure = not begins(text, start, paragraph.start)
            added.append(Mention(reading.origin, start, end, text[start:end], None, kind, "", sure, inside(start), beside(text, start, end), signed(start)))
    return tuple(sorted((*own, *added), key=lambda m: (m.start, m.end)))


def _proposed(text: str, paragraph: Span, tagger: Tagger) -> Iterator[tuple[int, int, Kind]]:
    """The proposals in one paragraph that could be names, trimmed, with offsets into the article."""
    shown = text[paragraph.start : paragraph.end]
    for tagged in sorted(tagger(shown)):
        kind = KINDS.get(tagged.label)
        start, end = _trimmed(shown, tagged)
        words = shown[start:end].split()
        if kind is None or not words or len(words) > LONGEST or "\n" in shown[start:end] or not words[0][:1].isupper():
            continue
        lows = [bare(word) for word in words]
        if not all(low in FUNCTION or low in CALENDAR or low in COMMON or is_demonym(low) for low in lows):
            yield paragraph.start + start, paragraph.start + end, kind


def _trimmed(text: str, tagged: Tagged) -> tuple[int, int]:
    """The proposal without article, marks and possessive ending, inside the text."""
    start, end = max(0, tagged.start), min(len(text), tagged.end)
    while (lead := _LEAD.match(text, start, max(start, end))) is not None and lead.end() > start:
        start = lead.end()
    while start < end and (tail := _TAIL.search(text[start:end])) is not None:
        end = start + tail.start()
    return start, end
