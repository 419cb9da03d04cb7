"""Drafts beside an archive of which it is kept what its articles show: furniture is what settling all together makes of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from xcheck.extract.extraction import Extraction
from xcheck.extract.reading import Reading
from xcheck.extract.signature import Signature
from xcheck.model.article import Origin
from xcheck.model.records import Block, Record
from xcheck.resolve.added_furniture import Added, Kept, kept_of
from xcheck.resolve.furniture import Whole, framed

Read = Callable[..., Reading]
Speaking = list[tuple[Extraction, Origin]]

CALL = "The Pier Post is on WhatsApp: add our channel and share it with your friends."
HEADS = ("Ferry line to Kell reopens after nine years", "Bell of Marsh End is cast anew", "WHAT THE KEEPER SAW IN THAT NIGHT")
LINES = (
    CALL,
    "Our WhatsApp channel has 9 subscribers, and you can join them.",
    "Sign up for our newsletter",
    "The Quay Circle",
    "Tide tables today",
    "No arrests have been made.",
    "Correction\nTides\nMoorings",
    *HEADS,
)
STORY = (
    "The lock at Stow was shut on Monday after a barge struck the gate.",
    "A swan held up the regatta at Kell for an hour on Sunday, the stewards said.",
    "The price of mussels fell again in the first week of the month, traders said.",
)
MENU = ("Home", "Newsletters", "Subscribe", "Sign in", "Podcasts", "My account", "Tides", "Boat market", "Harbour walks", "Advertise with us")
FOOT = ("Terms of Use", "Privacy Policy", "Contact us", "Cookie settings", "Careers", "© 2026 Pier Post", "All rights reserved", "Back to top", "Apps")

TEXTS = st.tuples(st.sampled_from((*HEADS, "")), st.lists(st.sampled_from((*LINES, *STORY)), max_size=6), st.booleans())


def article(read_text: Read, number: int, text: tuple[str, Sequence[str], bool], source: str | None) -> Extraction:
    head, lines, page = text
    whole = [*(MENU if page else ()), *filter(None, [head]), f"{STORY[number % 3]} Part {'x' * number}.", *lines, STORY[0], *(FOOT if page else ())]
    reading = read_text("\n\n".join(whole) + "\n", path=f"desk/{number}.txt", source=source)
    return Extraction(reading.origin, tuple(reading.blocks), Signature())


def spoken(extractions: Sequence[Extraction], voices: Sequence[int]) -> Speaking:
    """Each speaks for itself, or an earlier one that does speaks for it."""
    leads: list[int] = []
    for number, wanted in enumerate(voices):
        other = wanted % (number + 1)
        leads.append(other if other < number and leads[other] == other else number)
    return [(e, e.origin.speaking_for(extractions[lead].origin.digest)) for e, lead in zip(extractions, leads, strict=True)]


def places(blocks: Collection[Block]) -> set[Block]:
    assert len(blocks) == len(set(blocks))
    return set(blocks)


def assert_the_same(speaking: Speaking, archive: int) -> None:
    drafts = {origin.path for _, origin in speaking[archive:]}
    kept = msgspec.msgpack.decode(msgspec.msgpack.encode(kept_of(speaking[:archive])), type=Kept)
    assert kept.fits(origin for _, origin in speaking[:archive])
    whole, added = framed(speaking), Added(kept, speaking, drafts)
    assert isinstance(whole, Whole)
    assert added.aside == whole.aside
    digests = {origin.digest for _, origin in speaking}
    assert places(added.story(digests)) == places(whole.story(digests))
    about = added.about({origin.digest for _, origin in speaking[archive:]})
    for block in about:
        assert places(added.near([block])) == places(whole.near([block]))
    assert places(added.every()) == places(whole.every())


@given(
    texts=st.lists(TEXTS, min_size=1, max_size=11),
    voices=st.lists(st.integers(0, 30), min_size=12, max_size=12),
    drafts=st.integers(1, 3),
    sources=st.lists(st.sampled_from((None, None, "Pier Post")), min_size=12, max_size=12),
)
def test_the_outcome_is_that_of_settling_all_together(
    read_text: Read, texts: Sequence[tuple[str, Sequence[str], bool]], voices: Sequence[int], drafts: int, sources: Sequence[str | None]
) -> None:
    extractions = [article(read_text, number, text, source) for number, (text, source) in enumerate(zip(texts, sources, strict=False))]
    archive = max(0, len(extractions) - drafts)
    assert_the_same(spoken(extractions, voices[: len(extractions)]), archive)


@pytest.mark.parametrize("before", range(1, 10))
@pytest.mark.parametrize("page", [False, True])
@pytest.mark.parametrize("line", LINES)
def test_one_voice_more(read_text: Read, line: str, before: int, page: bool) -> None:
    extractions = [
        article(read_text, number, ("", [line] if number < before - before // 3 or number == before else [], page), None) for number in range(before + 1)
    ]
    assert_the_same(spoken(extractions, range(before + 1)), before)


LABEL, TIDES, WEAK = "The Quay Circle", "Tide tables today", "The newsletter about your tides"
Scene = tuple[Sequence[tuple[str, Sequence[str]]], Sequence[int], bool]


def lone(*lines: str) -> tuple[str, Sequence[str]]:
    """An article without a headline, whose lines have nothing beside them that repeats."""
    return "", [*lines, f"This is said where {' and '.join(lines)} stands, and nowhere else."]


SCENES: dict[str, Scene] = {
    "a third voice makes sure": ([lone(WEAK), ("", [WEAK, STORY[1]]), lone(), lone(WEAK)], range(4), True),
    "a third row makes a label furniture": ([("", row) for row in ([LABEL, CALL], [LABEL, CALL], [CALL, STORY[1], LABEL], [LABEL, CALL])], range(4), True),
    "most of eight show it": ([lone(TIDES)] * 5 + [lone()] * 3, range(8), True),
    "less than half still show it": ([lone(TIDES)] * 4 + [lone()] * 5, range(9), True),
    "half show it, without one article more": ([lone(TIDES)] * 3 + [lone()] * 5 + [lone(TIDES)], (*range(8), 7), True),
    "a copy adds no voice": ([lone(WEAK), lone(WEAK), lone(), lone(WEAK)], (0, 1, 2, 1), False),
    "a headline makes a teaser": ([lone(HEADS[0]), *[lone()] * 3, (HEADS[0], [])], range(5), True),
    "a second headline makes a teaser of the first one's line": ([(HEADS[0], [HEADS[0]]), *[lone()] * 3, (HEADS[0], [])], range(5), True),
}


@pytest.mark.parametrize("name", SCENES)
def test_what_is_furniture_in_the_archive_changes_with_a_draft(read_text: Read, name: str) -> None:
    texts, voices, changes = SCENES[name]
    extractions = [article(read_text, number, (head, lines, False), None) for number, (head, lines) in enumerate(texts)]
    archive = len(extractions) - 1
    speaking = spoken(extractions, voices)
    before, after = kept_of(speaking[:archive]), framed(speaking)
    old = {before.digests[number]: spans for number, spans in before.aside.items()}
    assert any(old.get(origin.digest) != after.aside.get(origin.digest) for _, origin in speaking[:archive]) is changes
    assert_the_same(speaking, archive)


class Closed(Extraction, frozen=True):
    """The extraction of an article that nobody may look into."""

    def of(self, kinds: Collection[type[Record]], origin: Origin) -> Sequence[Record]:
        raise AssertionError(origin.path)


def test_what_a_draft_does_not_change_is_not_looked_at(read_text: Read) -> None:
    extractions = [article(read_text, number, (HEADS[0] if number else "", [CALL, "The Quay Circle"], False), None) for number in range(6)]
    speaking = spoken(extractions, range(6))
    kept, whole = kept_of(speaking[:5]), framed(speaking)
    closed: Speaking = [(Closed(e.origin, e.records, e.signature), origin) for e, origin in speaking[:5]]
    added = Added(kept, [*closed, speaking[5]], {speaking[5][1].path})
    assert added.aside == whole.aside
    assert len(added.aside) == 6


def test_a_draft_that_makes_a_line_furniture_has_its_articles_settled_anew(read_text: Read) -> None:
    extractions = [article(read_text, number, ("", [CALL] if number in (0, 4) else [], False), None) for number in range(5)]
    speaking = spoken(extractions, range(5))
    assert kept_of(speaking[:4]).aside == {}
    added = Added(kept_of(speaking[:4]), speaking, {speaking[4][1].path})
    assert added.aside.keys() == {speaking[0][1].digest, speaking[4][1].digest}


def test_what_is_kept_fits_its_own_articles_alone(read_text: Read) -> None:
    speaking = spoken([article(read_text, number, ("", [CALL], False), None) for number in range(4)], range(4))
    origins = [origin for _, origin in speaking]
    kept = kept_of(speaking)
    assert kept.fits(origins)
    assert not kept.fits(origins[1:])
    assert not kept.fits([*origins[1:], origins[0].speaking_for(origins[1].digest)])
    for odd in (
        replace(kept, voices=kept.voices[1:]),
        replace(kept, holders=[*kept.holders[1:], 4]),
        replace(kept, holders=[*kept.holders[1:], -1]),
        replace(kept, marks=kept.marks[1:]),
        replace(kept, aside={7: [(0, 1)]}),
    ):
        assert not odd.fits(origins)
