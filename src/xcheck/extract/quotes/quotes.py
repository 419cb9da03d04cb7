"""Quotations and who said them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec.structs import replace

from xcheck.extract.quotes.antecedents import Paragraph, People, antecedent
from xcheck.extract.quotes.attribution import Attribution, before_quotation, behind_quotation, later_attribution
from xcheck.extract.quotes.hosts import Host, paragraph_hosts, quotations_in
from xcheck.extract.quotes.noun_phrase import verb_at
from xcheck.extract.quotes.relays import relay
from xcheck.extract.quotes.scenes import Scene, Slot, Source, take_over_across, take_over_within
from xcheck.extract.quotes.speakers import families, joint_speakers, speaker_of
from xcheck.extract.quotes.speech import is_work, not_speech
from xcheck.extract.quotes.tokens import Token
from xcheck.extract.reading import Reading
from xcheck.model.records import Cue, Mention, Quote, Speaker
from xcheck.text.pairs import Quotation

_ENDS = frozenset(",?!—–-…")
_LEAST = 0.66
_DOUBTFUL_PRONOUN = 0.5
"""Belief in a speaker that is only a pronoun, where the article does not settle who is meant."""
_SETTLED = 0.94
"""Belief in a pronoun or an office that one person alone can be meant by, at most."""
_LONGEST_OFFICE = 3
"""How many words an office may have that stands for a name."""


def quotes(reading: Reading, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """The quotations of the article's prose with their speakers, in order; those inside others are marked as relayed.

    `mentions` are the article's names, in order. Spans lie between the marks.
    """
    outer = reading.marks.outer
    starts = [q.start for q in outer]
    at = [m.start for m in mentions]

    @lru_cache(maxsize=512)
    def hosts(number: int) -> list[Host]:
        paragraph = reading.prose[number]
        return paragraph_hosts(reading.text, paragraph, outer, quotations_in(paragraph, outer, starts), mentions, at)

    scenes = []
    for number, paragraph in enumerate(reading.prose):
        inside = quotations_in(paragraph, outer, starts)
        if inside[0] < inside[1]:
            scenes.append(_scene(reading.text, number, hosts(number)))
    for scene in scenes:
        take_over_within(scene)
    take_over_across(scenes, hosts, len(reading.prose))
    known = families(mentions)
    records = [(slot, _record(reading, slot, mentions, known)) for scene in scenes for slot in scene.slots]
    found = _with_names(reading, records, mentions, lambda number: [host.tokens for host in hosts(number)])
    return tuple(sorted((*found, *_nested(reading, found)), key=lambda q: (q.start, -q.end)))


def _with_names(reading: Reading, records: Sequence[tuple[Slot, Quote]], mentions: Sequence[Mention], paragraph: Paragraph) -> list[Quote]:
    """The quotations; `he`, `she` and offices with the name that the article settles for them."""
    found = [quote for _, quote in records]
    if not any(_is_pronoun(quote) or _office(quote) or _bare(quote) for quote in found):
        return found
    people = People(mentions)
    spoken = frozenset(quote.speaker.start for quote in found if quote.speaker is not None and quote.speaker.kind == "person")
    starts = [paragraph.start for paragraph in reading.prose]

    @cache
    def meant(speaker: Speaker) -> Mention | None:
        return antecedent(speaker, starts, paragraph, mentions, people, spoken)

    for at, (slot, quote) in enumerate(records):
        if quote.speaker is None or slot.source is None:
            continue
        if _bare(quote):
            full = people.full(quote.speaker.text, quote.speaker.title)
            found[at] = quote if full is None else replace(quote, speaker=replace(quote.speaker, name=full.text))
            continue
        office = _office(quote)
        name = meant(quote.speaker) if _is_pronoun(quote) else people.with_office(office, reading.text, quote.speaker.start) if office else None
        if name is not None:
            called = replace(quote.speaker, name=name.text, name_start=name.start, name_end=name.end)
            found[at] = replace(quote, speaker=called, confidence=min(slot.source.found.confidence, _SETTLED))
    return found


def _bare(quote: Quote) -> bool:
    """Whether a speaker is given by one name only."""
    return quote.speaker is not None and quote.speaker.kind == "person" and " " not in quote.speaker.text and not _is_pronoun(quote)


def _office(quote: Quote) -> str:
    """The office by which alone a speaker is given: of `the mayor`, mayor."""
    if quote.speaker is None or quote.speaker.kind != "role":
        return ""
    article, _, office = quote.speaker.text.casefold().partition(" ")
    return office if article == "the" and len(office.split()) <= _LONGEST_OFFICE else ""


def _is_pronoun(quote: Quote) -> bool:
    return quote.speaker is not None and quote.speaker.kind == "person" and quote.speaker.text.casefold() in ("he", "she")


def _scene(text: str, number: int, hosts: list[Host]) -> Scene:
    """One paragraph with the sources that its sentences give directly."""
    scene = Scene(number, hosts)
    commas: dict[int, frozenset[int]] = {}
    earlier: Slot | None = None
    for slot in scene.slots:
        if earlier is not None and earlier.host != slot.host:
            earlier = None
        host = hosts[slot.host]
        if slot.host not in commas:
            ends = zip(host.quotes, host.quotations, strict=True)
            commas[slot.host] = frozenset(place for place, quotation in ends if _final(text, quotation) == ",")
        found = _direct(text, host.tokens, slot, commas[slot.host], earlier)
        if found is not None and found.confidence >= _LEAST:
            slot.source = Source(host.tokens, found)
            earlier = slot
    return scene


_SURE = 0.9
"""The belief from which an attribution before a quotation stands against the medium named behind it."""


def _direct(text: str, tokens: Sequence[Token], slot: Slot, commas: frozenset[int], earlier: Slot | None) -> Attribution | None:
    """What the sentence itself says about the quotation: behind it first where it ends in a comma, else before it."""
    place = slot.place
    comma = _final(text, slot.quotation) in _ENDS
    behind = None
    if comma or (place + 1 < len(tokens) and tokens[place + 1].word == ","):
        behind = behind_quotation(tokens, place, comma)
        if behind is not None and behind.confidence > 0.7 and not _passes_on(tokens, behind):
            return behind
    start, speaker = 0, None
    if earlier is not None and earlier.source is not None and earlier.source.own:
        speaker = earlier.source.found.phrase
        if speaker.start > earlier.place:
            start = earlier.place + 1
    before = before_quotation(tokens, place, start, speaker)
    if before is not None and earlier is not None and earlier.source is not None and before.cue == earlier.source.found.cue and before.cue[0] > earlier.place:
        # "…," X said, "…"
        return replace(before, how="split", confidence=max(before.confidence, earlier.source.found.confidence))
    if behind is not None and behind.confidence > 0.7:
        return before if before is not None and before.confidence >= _SURE and before.phrase.name >= 0 and _speaks(tokens, before) else behind
    later = later_attribution(tokens, place, commas)
    if later is not None and (before is None or before.confidence < 0.9 or not _speaks(tokens, before)):
        return later
    return before or behind or behind_quotation(tokens, place, comma)


def _passes_on(tokens: Sequence[Token], found: Attribution) -> bool:
    """Whether the words behind a quotation name a medium that reported it: `The mayor said "…," the Harbour Agency reported.`"""
    saying = verb_at(tokens, found.cue[0])
    return saying is not None and saying.lemma == "report" and found.phrase.name >= 0 and tokens[found.phrase.name].label == "organisation"


def _speaks(tokens: Sequence[Token], found: Attribution) -> bool:
    saying = verb_at(tokens, found.cue[0])
    return found.how == "according-to" or (saying is not None and saying.speech)


def _final(text: str, quotation: Quotation) -> str:
    """The last character of the quoted words, closing marks of inner quotations left out."""
    return text[max(quotation.start, quotation.end - 6) : quotation.end].rstrip().rstrip("’'”\"")[-1:]


def _record(reading: Reading, slot: Slot, mentions: Sequence[Mention], known: frozenset[str]) -> Quote:
    text, quotation, source = reading.text, slot.quotation, slot.source
    start, end = quotation.start, quotation.end
    marks = quotation.opening + quotation.closing
    direct = source is not None and source.own and _beside(source, slot)
    before, behind = start - len(quotation.opening), end + len(quotation.closing)
    words = text[start:end]
    if not_speech(text[max(0, before - 40) : before], words, source is not None, direct) or is_work(words, text[behind : behind + 20]):
        return Quote(reading.origin, start, end, text[start:end], speech=False, marks=marks)
    if source is None:
        return Quote(reading.origin, start, end, text[start:end], marks=marks)
    tokens, found = source.tokens, source.found
    phrase, others = joint_speakers(tokens, found.phrase, found.cue)
    speaks = _speaks(tokens, found) or found.how == "colon"
    speaker = speaker_of(text, tokens, phrase, mentions, known, speaks)
    relayed, via = relay(text, tokens, found, slot.place if source.own else None, mentions)
    first, last = tokens[found.cue[0]].start, tokens[found.cue[1] - 1].end
    pronoun = (
        phrase.name < 0
        and phrase.end - phrase.start == 1
        and speaker.kind in ("person", "unknown", "organisation")
        and speaker.text.islower() | (len(speaker.text) < 5)
    )
    return Quote(
        reading.origin,
        start,
        end,
        text[start:end],
        speaker,
        tuple(speaker_of(text, tokens, other, mentions, known) for other in others),
        Cue(text[first:last], first, last),
        found.how,
        min(found.confidence, _DOUBTFUL_PRONOUN) if pronoun else found.confidence,
        relayed,
        True,
        via,
        marks,
    )


def _beside(source: Source, slot: Slot) -> bool:
    """Whether the cue stands right beside the quotation."""
    if source.found.how in ("postposed", "inverted", "colon", "according-to"):
        return True
    return slot.place - source.found.cue[1] <= 1


def _nested(reading: Reading, found: Sequence[Quote]) -> list[Quote]:
    """Quotations inside others: somebody passes their words on, so nobody is given for them."""
    spans = sorted((q.start, q.end, q.speech) for q in found)
    nested = []
    at = 0
    for q in reading.marks.quotations:
        if q.level == 0:
            continue
        while at < len(spans) and spans[at][1] < q.start:
            at += 1
        if at < len(spans) and spans[at][0] <= q.start and q.end <= spans[at][1]:
            words = reading.text[q.start : q.end]
            speech = spans[at][2] and not not_speech(reading.text[max(0, q.start - 40) : q.start - 1], words, len(words.split()) > 4, False)
            nested.append(Quote(reading.origin, q.start, q.end, words, relayed=True, speech=speech, marks=q.opening + q.closing))
    return nested
