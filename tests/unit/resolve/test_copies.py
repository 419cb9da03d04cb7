from collections.abc import Mapping
from datetime import date
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.signature import Signature, signature_of
from xcheck.model.article import Origin
from xcheck.resolve import copies
from xcheck.resolve.copies import CAP, voices, voices_with

NOUNS = "tide lock quay mast hull rope pier buoy keel dock reef sail net oar gull wave wreck port crew raft".split(" ")
VERBS = "held took left saw kept met gave lost found drew".split(" ")


def story(seed: int, sentences: int = 30) -> str:
    """A text of its own for every seed."""
    pick = Random(seed).choice
    said = (
        f"The {pick(NOUNS)} of the {pick(NOUNS)} {pick(VERBS)} a {pick(NOUNS)} by the {pick(NOUNS)} and {pick(VERBS)} no {pick(NOUNS)}."
        for _ in range(sentences)
    )
    return " ".join(said)


def together(found: Mapping[str, str]) -> set[frozenset[str]]:
    """Which articles have one voice, whatever it is called."""
    return {frozenset(digest for digest, own in found.items() if own == voice) for voice in found.values()}


def one(name: str, text: str, day: date | None = None) -> tuple[Origin, Signature]:
    return Origin(name, name, f"{name}.txt", day, None, name), signature_of(text)


def test_wire_copy_with_a_trimmed_tail_is_one_voice() -> None:
    text = story(1)
    trimmed = "LONDON - " + text[: int(len(text) * 0.75)].replace(" quay ", " wharf ", 1)
    found = voices([one("b", trimmed, date(2026, 1, 3)), one("a", text, date(2026, 1, 2)), one("c", story(2))])
    assert found == {"a": "a", "b": "a", "c": "c"}


def test_the_earliest_speaks_then_the_smallest_digest_and_the_undated_last() -> None:
    text = story(3)
    assert set(voices([one("a", text), one("b", text, date(2026, 1, 2)), one("c", text, date(2026, 1, 1))]).values()) == {"c"}
    assert set(voices([one("b", text), one("a", text)]).values()) == {"a"}


def test_two_accounts_of_one_event_are_two_voices() -> None:
    quote = "the lock was old and we all knew that it would fall one day, said the keeper of the lock"
    found = voices([one("a", f"{story(4)} {quote}"), one("b", f"{story(5)} {quote}")])
    assert found == {"a": "a", "b": "b"}


def test_two_texts_of_one_length_are_one_when_three_fifths_of_both_are_the_same() -> None:
    shared, top = story(8, 50), "A paragraph of its own stands on top of this article and says nothing at all."
    first, second = f"{shared} {story(9, 45)}", f"{shared} {story(10, 45)}"
    assert set(voices([one("a", first), one("b", second)]).values()) == {"a"}
    assert set(voices([one("a", f"{top} {first}"), one("b", f"The other one has {top} {second}")]).values()) == {"a"}
    assert set(voices([one("a", f"{story(8, 40)} {story(9, 52)}"), one("b", f"{story(8, 40)} {story(10, 52)}")]).values()) == {"a", "b"}


def test_a_brief_inside_a_long_article_is_no_copy() -> None:
    brief = story(6, 6)
    found = voices([one("a", brief, date(2026, 1, 1)), one("b", f"{brief} {story(7, 60)}", date(2026, 1, 2))])
    assert found == {"a": "a", "b": "b"}


def test_equal_short_texts_are_copies_and_shorter_ones_prove_nothing() -> None:
    text = "The keeper of the lock at Stow left his post on Monday after nine years, and the port has named no other keeper yet."
    assert set(voices([one("a", text), one("b", text)]).values()) == {"a"}
    assert set(voices([one("a", "Nobody was hurt."), one("b", "Nobody was hurt.")]).values()) == {"a", "b"}


def test_a_formula_in_many_articles_links_nothing() -> None:
    formula = story(8, 3)
    found = voices([one(f"{n:03}", f"{story(10 + n)} {formula}") for n in range(CAP + 9)])
    assert all(digest == voice for digest, voice in found.items())


def test_order_changes_nothing() -> None:
    text = story(9)
    rows = [one("a", text), one("b", text[: len(text) * 3 // 4], date(2026, 1, 1)), one("c", story(11)), one("d", text, date(2026, 2, 1))]
    assert len({tuple(sorted(voices(order).items())) for order in permutations(rows)}) == 1


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), max_size=8))
def test_every_article_has_a_voice_that_speaks_for_itself(picked: list[tuple[int, int]]) -> None:
    found = voices([one(f"{n}", story(seed)[: 900 + 200 * cut]) for n, (seed, cut) in enumerate(picked)])
    assert set(found) == {str(n) for n in range(len(picked))}
    assert all(found[voice] == voice for voice in found.values())


signs = st.builds(Signature, st.sets(st.integers(0, 9), max_size=7).map(sorted), st.integers(0, 3), st.sampled_from([3, copies.SHORTEST, 40]))
rows = st.lists(st.tuples(st.sampled_from([None, date(2026, 1, 1), date(2026, 1, 2)]), signs), min_size=1, max_size=9)


@given(rows, st.integers(0, 8))
def test_one_more_article_is_added_to_what_is_known_or_all_is_worked_out_anew(found: list[tuple[date | None, Signature]], number: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        # As few as drawn articles have.
        patch.setattr(copies, "FEWEST", 2)
        patch.setattr(copies, "CAP", 3)
        every = [(Origin(f"{at}", f"{at}", f"{at}.txt", day, None, f"{at}"), sign) for at, (day, sign) in enumerate(found)]
        new = every[number % len(every)]
        old = [row for row in every if row is not new]
        assert voices_with(voices(old), old, new) in (None, voices(every))
        known = voices_with(voices(old), old, new, last=True)
        assert known is None or together(known) == together(voices(every))


def test_a_draft_of_today_is_added_to_what_is_known() -> None:
    archive = [one(f"a{seed}", story(seed), date(2026, 1, seed)) for seed in range(1, 6)]
    for draft in (one("d", story(3) + " A line more.", date(2026, 2, 1)), one("d", story(3)), one("d", story(9)), one("d", story(9), date(2025, 1, 1))):
        assert voices_with(voices(archive), archive, draft) == voices([*archive, draft])
    assert voices_with(voices(archive), archive, one("d", story(3) + " A line more.", date(2025, 1, 1))) is None
    assert voices_with(voices(archive), archive, archive[0]) is None


def test_one_that_comes_before_its_only_copy_is_one_voice_with_it() -> None:
    archive = [one(letter, story(seed), None) for letter, seed in (("b", 1), ("c", 2), ("e", 3))]
    draft = one("a", story(2) + " A line more.", None)
    found = voices_with(voices(archive), archive, draft, last=True)
    assert found == {"a": "c", "b": "b", "c": "c", "e": "e"}
    assert together(found) == together(voices([*archive, draft]))
    # Of two copies one may be nearer to the other than to the draft.
    archive.append(one("f", story(2) + " Another line, and one more.", None))
    assert voices_with(voices(archive), archive, draft, last=True) is None


def test_full_entries_settle_nothing_where_somebody_would_lose_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "CAP", 1)
    archive = [one(letter, story(seed), None) for letter, seed in (("b", 1), ("c", 2))]
    draft = one("a", story(2) + " A line more.", None)
    # It takes the places of the one that joins it.
    found = voices_with(voices(archive), archive, draft, last=True)
    assert found is not None
    assert together(found) == together(voices([*archive, draft])) == {frozenset("ac"), frozenset("b")}
    # It would take those of a voice that others have joined.
    runs = [Signature(range(10), 1, 50), Signature(range(10), 1, 50), Signature([*range(4), *range(20, 26)], 2, 50)]
    first, second, new = [(Origin(name, name, f"{name}.txt"), sign) for name, sign in zip("bca", runs, strict=True)]
    assert voices_with(voices([first, second]), [first, second], new, last=True) is None
