from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from xcheck.extract.extraction import Extraction
from xcheck.extract.reading import Reading
from xcheck.extract.signature import Signature
from xcheck.model.records import Block, Mention
from xcheck.names.register import Register
from xcheck.resolve.corpus import resolve
from xcheck.resolve.furniture import Settling

Read = Callable[..., Reading]
CALL = "The Pier Post is on WhatsApp: add our channel and share it with your friends."
BODIES = (
    "The lock at Stow was shut on Monday after a barge struck the gate.",
    "A swan held up the regatta at Kell for an hour on Sunday, the stewards said.",
    "The price of mussels fell again in the first week of the month, traders said.",
    "A shed burned down on the north quay in the night to Thursday, firemen said.",
    "The chapel bell of Marsh End is to be cast anew in a yard across the strait.",
)


def corpus(read_text: Read, *tails: str, source: str | None = None, voice: str | None = None) -> list[Reading]:
    made = []
    for number, tail in enumerate(tails):
        reading = read_text(f"{BODIES[number % 5]} Part {'x' * number}.\n\n{tail}\n\n{BODIES[(number + 1) % 5]}\n", path=f"desk/{number}.txt", source=source)
        made.append(replace_origin(reading, voice) if voice else reading)
    return made


def replace_origin(reading: Reading, voice: str) -> Reading:
    origin = reading.origin.speaking_for(voice)
    return replace(reading, origin=origin, blocks=tuple(replace(b, origin=origin) for b in reading.blocks))


def settle(blocks: Sequence[Block]) -> list[Block]:
    """The blocks in their order, settled together."""
    found = {(block.origin.digest, block.start, block.end): block for own in Settling(blocks).settled() for block in own}
    return [found[block.origin.digest, block.start, block.end] for block in blocks]


def learned(readings: Sequence[Reading]) -> list[Block]:
    records: list[Block] = [b for r in readings for b in r.blocks]
    return [b for b in settle(records) if b.template == "repeated"]


def test_three_voices_make_furniture_of_a_call(read_text: Read) -> None:
    found = learned(corpus(read_text, CALL, CALL, CALL))
    assert [(b.text, b.repeats, b.position, b.family) for b in found] == [(CALL, 3, "inside", "share buttons")] * 3


def test_two_voices_are_counted_as_two(read_text: Read) -> None:
    assert [b.repeats for b in learned(corpus(read_text, CALL, CALL))] == [2, 2]
    assert learned(corpus(read_text, CALL)) == []


def test_near_copies_count_once(read_text: Read) -> None:
    assert learned(corpus(read_text, CALL, CALL, CALL, voice="sha256:one")) == []


def test_lines_that_stories_repeat_stay(read_text: Read) -> None:
    for line in (
        "No arrests have been made.",
        "The case continues.",
        "Sources",
        "Related news",
        "Kell: Pike, Wray, Stow, Marsh",
        "What would you do as mayor of Kell?",
    ):
        assert learned(corpus(read_text, *[line] * 5)) == []


HOUSE = "Quay Circle: be there when our newsroom opens its doors, and bring your questions to the editors."


def behind(read_text: Read, line: str, count: int = 3) -> list[Block]:
    return learned([read_text(f"{BODIES[n]}\n\n{BODIES[n + 1]} {'x' * n}\n\n{line}\n", path=f"desk/{n}.txt") for n in range(count)])


def test_what_the_house_says_behind_its_stories_is_furniture(read_text: Read) -> None:
    assert [(b.text, b.repeats, b.position) for b in behind(read_text, HOUSE)] == [(HOUSE, 3, "tail")] * 3
    assert [b.repeats for b in behind(read_text, HOUSE, 2)] == [2, 2]
    assert behind(read_text, HOUSE, 1) == []
    # In front of the story it may be the reporter who speaks.
    asked = "We asked all five of those who stand for mayor to answer for the wall."
    assert learned(corpus(read_text, asked, asked, asked)) == []


def test_what_others_say_behind_several_stories_stays(read_text: Read) -> None:
    for line in (
        "The lock was dug by hand in 1911 and has been run by the town since.",
        "If you have lost a dog on the towpath, call the warden on 555 0100.",
        "If you were on the quay, tell the police what you saw; we all want the boat back.",
        "The port has belonged to the US since 1911.",
        "“We will keep the lock,” the keeper said.",
        "The council meets on Monday, and we shall be there.",
    ):
        assert behind(read_text, line) == []


def test_long_prose_stays(read_text: Read) -> None:
    long = "Our readers and subscribers know the quay, and you know your own street, and so we asked what the newsletter should tell. " * 4
    assert learned(corpus(read_text, long, long, long)) == []


def test_numbers_are_masked(read_text: Read) -> None:
    found = learned(corpus(read_text, *(f"Our WhatsApp channel has {n} subscribers, and you can join them." for n in (9, 120, 1_204))))
    assert [b.repeats for b in found] == [3, 3, 3]


def test_two_sources_are_counted_apart(read_text: Read) -> None:
    records: list[Block] = []
    for source in ("Pier Post", "Stow Letter"):
        records.extend(b for r in corpus(read_text, CALL, CALL, source=source) for b in r.blocks)
    assert {b.repeats for b in settle(records) if b.template == "repeated"} == {2}


def test_another_article_s_headline_is_a_teaser(read_text: Read) -> None:
    head = "Ferry line to Kell reopens after nine years"
    first = read_text(f"{head}\n\n{BODIES[0]}\n\n{BODIES[1]}\n", path="desk/a.txt")
    second = read_text(f"Another day\n\n{BODIES[2]}\n\n{head}\n\n{BODIES[3]}\n", path="desk/b.txt")
    (block,) = learned([first, second])
    assert (block.text, block.origin.path, block.family, block.repeats) == (head, "desk/b.txt", "related stories", 2)
    assert learned([first, read_text(f"{head}\n\n{BODIES[4]}\n\n{BODIES[1]}\n", path="desk/c.txt")]) == []


def test_labels_beside_a_call_go_with_it_and_sentences_of_the_story_stay(read_text: Read) -> None:
    found = learned(corpus(read_text, *[f"The Quay Circle\n{CALL}"] * 3))
    assert [b.text for b in found][:2] == ["The Quay Circle", CALL]
    assert len({(b.family, b.wording) for b in found}) == 1
    assert {b.text for b in learned(corpus(read_text, *[f"The case continues.\n\n{CALL}"] * 3))} == {CALL}


def test_declared_furniture_is_counted(read_text: Read) -> None:
    records: list[Block] = [b for r in corpus(read_text, *["Sign up for our newsletter"] * 4) for b in r.blocks]
    assert {b.repeats for b in settle(records) if b.kind == "boilerplate"} == {4}


def named(readings: Sequence[Reading], *mentions: Mention) -> list[Mention]:
    """What is left of mentions when the corpus is settled."""
    own = [Extraction(r.origin, (*r.blocks, *(m for m in mentions if m.origin == r.origin)), Signature()) for r in readings]
    return [replace(m, entity=None, kind="other") for m in resolve(own, Register.of(())).of([Mention]) if isinstance(m, Mention)]


def test_records_inside_furniture_and_corrections_are_dropped(read_text: Read) -> None:
    readings = corpus(read_text, CALL, CALL, CALL)
    made = readings[0]
    at, body = made.text.index("Pier Post"), made.text.index("Stow")
    inside = Mention(made.origin, at, at + 9, "Pier Post")
    outside = Mention(made.origin, body, body + 4, "Stow")
    assert named(readings, inside, outside) == [outside]
    note = read_text(f"{BODIES[0]}\n\nCorrection: The lock is in Stow, not in Kell.\n", path="desk/n.txt")
    at, body = note.text.index("Kell", note.text.index("Correction")), note.text.index(BODIES[0].split()[0])
    inside, outside = Mention(note.origin, at, at + 4, "Kell"), Mention(note.origin, body, body + 3, note.text[body : body + 3])
    assert named([note], inside, outside) == [outside]


def test_a_saved_page_loses_its_frame_and_keeps_its_headline(read_text: Read) -> None:
    menu = "\n\n".join(
        (
            "Home",
            "News",
            "Sport",
            "Weather",
            "Opinion",
            "Newsletters",
            "Subscribe",
            "Sign in",
            "Podcasts",
            "My account",
            "Tides",
            "Harbour walks",
            "Boat market",
        )
    )
    foot = "\n\n".join(
        (
            "Terms of Use",
            "Privacy Policy",
            "Contact us",
            "Cookie settings",
            "Careers",
            "Newsletters",
            "© 2026 Pier Post",
            "All rights reserved",
            "Back to top",
            "Mooring prices",
        )
    )
    pages = []
    for number in range(4):
        story = "\n\n".join(f"{BODIES[(number + n) % 5]} {BODIES[(number + n + 1) % 5]} Part {'abcd'[number]}{'vwxyz'[n]}." for n in range(5))
        pages.append(read_text(f"{menu}\n\nWhat the keeper of lock {'abcd'[number]} saw that night\n\n{story}\n\n{foot}\n", path=f"desk/{number}.txt"))
    for reading in pages:
        records: list[Block] = [b for r in pages for b in r.blocks]
        kept = " | ".join(b.text for b in settle(records) if b.origin == reading.origin and b.kind != "boilerplate")
        assert kept.count("Part") == 5 and "saw that night" in kept
        assert "Boat market" not in kept and "Mooring prices" not in kept


def pages_of(read_text: Read, *stories: Sequence[str], first: str = "") -> list[str]:
    """What is left of four saved pages of one outlet, each with menu and footer around its story."""
    menu = ["Home", "Newsletters", "Subscribe", "Sign in", "Podcasts", "My account", "Tides", "Boat market", "Harbour walks", "Advertise with us"]
    foot = ["Terms of Use", "Privacy Policy", "Contact us", "Cookie settings", "Careers", "© 2026 Pier Post", "All rights reserved", "Back to top", "Apps"]
    made = []
    for number in range(4):
        own = stories[number] if number < len(stories) else [f"What the keeper of lock {'abcd'[number]} saw that night"]
        prose = [f"{BODIES[(number + n) % 5]} {BODIES[(number + n + 1) % 5]} Part {'abcd'[number]}{'vwxyz'[n]}." for n in range(5)]
        lines = [*([first] if first else []), *menu, *own[:2], *prose[:3], *own[2:], *prose[3:], *foot]
        made.append(read_text("\n\n".join(lines) + "\n", path=f"desk/{number}.txt"))
    settled = settle([b for reading in made for b in reading.blocks])
    return [" | ".join(b.text for b in settled if b.origin == r.origin and b.kind != "boilerplate") for r in made]


def test_a_line_that_all_pages_begin_with_is_no_headline(read_text: Read) -> None:
    left = pages_of(read_text, first="To come back to this story, choose My account")
    assert not any("To come back" in page for page in left)
    assert all("saw that night" in page and page.count("Part") == 5 for page in left)


def test_a_headline_that_another_page_teases_stays_on_its_own(read_text: Read) -> None:
    head = "Why the bell of Marsh End is cast anew"
    left = pages_of(read_text, [head], ["What the keeper saw in that night", "By Ada Pike", head])
    assert head in left[0]
    assert head not in left[1]
    assert "What the keeper saw" in left[1]


def test_captions_go_from_pages_and_stay_in_articles(read_text: Read) -> None:
    caption = "The bell of Marsh End in its yard. (AP Photo/Ada Pike)"
    assert caption not in pages_of(read_text, ["Why the bell of Marsh End is cast anew", "By Ada Pike", caption])[0]
    assert all(b.kind != "boilerplate" for b in settle(list(read_text(f"{BODIES[0]}\n\n{caption}\n\n{BODIES[1]}\n").blocks)) if isinstance(b, Block))


TAILS = (CALL, "No arrests have been made.", "Sign up for our newsletter", "The Quay Circle", "Ferry line to Kell reopens at last")


@given(tails=st.lists(st.sampled_from(TAILS), min_size=1, max_size=6), seed=st.randoms(use_true_random=False))
def test_order_changes_nothing(read_text: Read, tails: list[str], seed: object) -> None:
    records: list[Block] = [b for r in corpus(read_text, *tails) for b in r.blocks]
    shuffled = list(records)
    seed.shuffle(shuffled)  # type: ignore[attr-defined]
    key = {(r.origin.path, r.start): r for r in settle(records)}
    assert {(r.origin.path, r.start): r for r in settle(shuffled)} == key
    assert settle(settle(records)) == settle(records)
