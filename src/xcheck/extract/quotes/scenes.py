"""Quotations on their way to a source: paragraphs with their sentences, and what one quotation takes over from another.

A quotation without an attribution of its own takes the source of the one before it in its sentence or paragraph, of the
paragraph that it continues, or of a sentence that leads on to it. Each such step costs belief; none crosses a paragraph
that says something else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from xcheck.extract.quotes.attribution import Attribution, before_quotation
from xcheck.extract.quotes.closed_class import DASHES
from xcheck.extract.quotes.hosts import Host
from xcheck.extract.quotes.noun_phrase import ahead, is_bare_name, verb_at
from xcheck.extract.quotes.tokens import Token
from xcheck.model.records import How
from xcheck.text.pairs import Quotation

_LEAST = 0.66
"""Attributions that are believed less are not given at all."""
_HERE = Token("quote", "", 0, 0, 0)


class Source(Struct, frozen=True):
    """Where an attribution stands: the tokens of its sentence, and what was found in them. `own` is False for one taken over."""

    tokens: Sequence[Token]
    found: Attribution
    own: bool = True

    def passed_on(self, how: How, confidence: float) -> Source:
        """The same source for another quotation, believed no more than it was."""
        return Source(self.tokens, replace(self.found, how=how, confidence=round(min(confidence, self.found.confidence), 2)), False)


class Slot(Struct):
    """A quotation that waits for its source: where it stands, and whether it is its whole sentence."""

    quotation: Quotation
    host: int
    place: int
    alone: bool
    source: Source | None = None


class Scene(Struct):
    """One paragraph with quotations: its number among the prose paragraphs, its sentences, and the slots in them."""

    number: int
    hosts: list[Host]
    slots: list[Slot] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.slots = [
            Slot(host.quotations[k], number, place, len(host.tokens) == 1) for number, host in enumerate(self.hosts) for k, place in enumerate(host.quotes)
        ]


def take_over_within(scene: Scene) -> None:
    """Fills in the sources that quotations take from others in their paragraph."""
    slots = scene.slots
    surest: dict[int, Source] = {}
    for slot in slots:
        if slot.source is not None and (slot.host not in surest or slot.source.found.confidence > surest[slot.host].found.confidence):
            surest[slot.host] = slot.source
    for before, slot in zip(slots, slots[1:], strict=False):
        if slot.source is None and before.source is not None:
            slot.source = _from_before(before, before.source, surest.get(before.host, before.source), slot)
    for slot, after in zip(reversed(slots[:-1]), reversed(slots), strict=False):
        if slot.source is None and after.source is not None:
            slot.source = _from_after(after, after.source, slot)
    for slot in slots:
        if slot.source is None and slot.alone and slot.host > 0 and not scene.hosts[slot.host - 1].quotes:
            slot.source = _led(scene.hosts[slot.host - 1].tokens, "inherited", 0.85)


def _from_before(before: Slot, source: Source, surest: Source, slot: Slot) -> Source | None:
    """What a quotation takes from the one before it; from the sentence before, that sentence's surest source."""
    if before.host == slot.host:
        return source.passed_on("split", 0.8)
    if before.host == slot.host - 1 and slot.place <= 2:
        return surest.passed_on("split", 0.97 if slot.alone else 0.93 if slot.place == 0 else 0.88)
    return source.passed_on("inherited", 0.7) if slot.alone else None


def _from_after(after: Slot, source: Source, slot: Slot) -> Source | None:
    if after.host == slot.host:
        return source.passed_on(source.found.how, 0.8)
    if after.host == slot.host + 1 and after.place == 0 and slot.alone and source.found.how in ("postposed", "inverted"):
        return source.passed_on("split", 0.94)
    return None


def _led(tokens: Sequence[Token], how: How, confidence: float) -> Source | None:
    """The source that a sentence gives which leads on to a quotation: `Smith tweeted a warning. "…"`"""
    found = before_quotation((*tokens, _HERE), len(tokens))
    if found is None or found.confidence < _LEAST:
        return None
    verb = verb_at(tokens, found.cue[0]) if found.cue[0] < len(tokens) else None
    if how == "inherited" and (verb is None or not verb.speech):
        return None
    return Source(tokens, found).passed_on(how, confidence)


def take_over_across(scenes: Sequence[Scene], hosts: Callable[[int], list[Host]], paragraphs: int) -> None:
    """Fills in the sources that quotations take from the paragraph before or after theirs."""
    by_number = {scene.number: scene for scene in scenes}
    for scene in scenes:
        first = scene.slots[0]
        if first.source is None and first.host == 0 and first.place == 0:
            first.source = _from_paragraph_before(scene, by_number.get(scene.number - 1), hosts) or _signed_below(scene, by_number, hosts, paragraphs)
        take_over_within(scene)
    for scene, following in zip(reversed(scenes[:-1]), reversed(scenes), strict=False):
        last, source = scene.slots[-1], following.slots[0].source
        if last.quotation.continued and last.source is None and source is not None:
            last.source = source.passed_on("continued", 0.85)
            take_over_within(scene)


def _from_paragraph_before(scene: Scene, before: Scene | None, hosts: Callable[[int], list[Host]]) -> Source | None:
    if before is not None and before.slots[-1].quotation.continued:
        source = before.slots[-1].source
        return None if source is None else source.passed_on("continued", 0.9)
    if scene.number == 0:
        return None
    sentences = hosts(scene.number - 1)
    if sentences and sentences[-1].tokens and sentences[-1].tokens[-1].word == ":":
        return _led(sentences[-1].tokens, "colon", 0.83)
    if before is None or not scene.slots[0].alone:
        return None
    last = before.slots[-1]
    if last.source is not None and last.host == len(before.hosts) - 1 and last.place == 0:
        return last.source.passed_on("inherited", 0.78)
    return None


def _signed_below(scene: Scene, by_number: dict[int, Scene], hosts: Callable[[int], list[Host]], paragraphs: int) -> Source | None:
    """The name that a quotation's next line gives behind a dash."""
    number = scene.number + 1
    if number >= paragraphs or number in by_number or not scene.slots[0].alone or len(scene.hosts) > 1:
        return None
    sentences = hosts(number)
    tokens = sentences[0].tokens if len(sentences) == 1 else ()
    if len(tokens) < 2 or tokens[0].word not in DASHES:
        return None
    phrase = ahead(tokens, 1)
    if phrase is None or not is_bare_name(tokens, phrase) or (phrase.end < len(tokens) and tokens[phrase.end].word not in (",", ".", "(")):
        return None
    return Source(tokens, Attribution(phrase, (0, 1), "colon", 0.9))
