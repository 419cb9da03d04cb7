"""Laws of a comparison: nothing from nothing, the same both ways, the same bytes whatever else runs."""

from __future__ import annotations

import threading

from hypothesis import given
from hypothesis import strategies as st

from xcheck.diff.change import Change
from xcheck.diff.compare import compare
from xcheck.diff.script import pieces
from xcheck.extract.furniture import templates
from xcheck.files.shipped import shipped

DECLARED = templates.load([shipped() / "templates"])
LINES = [
    "The council met on Monday to discuss the harbour wall and the cost of its repair.",
    "The council met on Tuesday to discuss the harbour wall and the price of its repair.",
    "Ada Orr, the engineer, said the wall would last another forty years if nobody touched it.",
    "“We will not pay for it,” said Ada Orr. “Nor will the port.”",
    "“We will pay for it,” said Ben Vane. “Nor will the port.”",
    "Sign up for our free newsletter.",
    "It rose 3.5% on May 4, 2021, to 1,234 crowns.",
    "Wal\u0301l cafe\u0301 😀 👩‍🚒 left.",
    "Wáll café 😀😀 left.",
    "\u202bשלום עולם\u202c, ואמר 12 מילים.",
    "مرحبا بالعالم 12",
    "a b c a b c a",
    "",
]
TEXTS = st.lists(st.sampled_from(LINES), max_size=7).flatmap(
    lambda own: st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", " "]).map(lambda joint: joint.join(own))
)
BACK = {"insert": "delete", "delete": "insert", "split": "merge", "merge": "split"}


def rows(changes: tuple[Change, ...]) -> list[tuple[object, ...]]:
    return sorted((c.op, c.kind, c.old or (), c.new or (), c.before, c.after) for c in changes)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert compare(text, text, DECLARED).changes == ()


@given(TEXTS, TEXTS)
def test_both_ways_mirror_each_other(old: str, new: str) -> None:
    there, back = compare(old, new, DECLARED).changes, compare(new, old, DECLARED).changes
    turned = sorted((BACK.get(c.op, c.op), c.kind, c.new or (), c.old or (), c.after, c.before) for c in back)
    assert rows(there) == turned


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts(old: str, new: str) -> None:
    changes = compare(old, new, DECLARED).changes
    found = pieces(old, new, changes)
    assert "".join(old[p.old.start : p.old.end] for p in found) == old
    assert "".join(new[p.new.start : p.new.end] for p in found) == new
    for piece in (inner for p in found for inner in (p, *p.inside)):
        assert piece.sort != "change" or piece.change >= 0, "changes do not fit together"
        if piece.sort == "same":
            assert old[piece.old.start : piece.old.end] == new[piece.new.start : piece.new.end]
    told = {p.change for piece in found for p in (piece, *piece.inside) if p.change >= 0}
    assert told == {n for n, c in enumerate(changes) if c.op not in ("split", "merge")}


def test_a_busy_machine_gives_the_same() -> None:
    old = "\n\n".join(f"{line} {n}" for n in range(40) for line in LINES)
    new = "\n\n".join(f"{line} {n + n % 7 // 6}" for n in reversed(range(40)) for line in LINES)
    alone = compare(old, new, DECLARED)
    found = []
    threads = [threading.Thread(target=lambda: found.append(compare(old, new, DECLARED))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 3


def test_letters_and_their_accents_stay_together() -> None:
    changes = compare("The cafe\u0301 opened.", "The caffe\u0301 opened.", DECLARED).changes
    assert [(c.before, c.after) for c in changes] == [("cafe\u0301", "caffe\u0301")]
    changes = compare("Bravo 👩‍🚒!", "Bravo 👩‍🚀!", DECLARED).changes
    assert [(c.before, c.after) for c in changes] == [("👩‍🚒", "👩‍🚀")]
    changes = compare("Go 🇫🇷 go 👍🏽", "Go 🇫🇮 go 👍🏿", DECLARED).changes
    assert [(c.before, c.after) for c in changes] == [("🇫🇷", "🇫🇮"), ("👍🏽", "👍🏿")]
    changes = compare("वह किताब है।", "वह किताबें है।", DECLARED).changes
    assert [(c.before, c.after) for c in changes] == [("किताब", "किताबें")]


def test_line_ends_alone_are_white_space() -> None:
    changes = compare("One line.\nTwo lines.\n", "One line.\r\nTwo lines.\r\n", DECLARED).changes
    assert changes
    assert all(not c.before.strip() and not c.after.strip() and c.kind == "punctuation" for c in changes)
