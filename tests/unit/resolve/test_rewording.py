"""What is told of the difference between a copy and its original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xcheck.resolve.rewording import MOST, Story, retold, reworded

ONE = "The lock at Stow was shut on Monday after a barge struck the gate."
TWO = "Divers found a crack in the sill, and the board sent for timber from the island."
THREE = "Ships wait in the basin until the tide of Friday, the keeper said."


def test_the_same_text_differs_in_nothing() -> None:
    assert reworded(Story("A", (ONE, TWO)), Story("A", (ONE, TWO))) == (100, ())


def test_case_marks_and_paragraphs_are_no_difference() -> None:
    found = reworded(Story("", (f"{ONE} {TWO}",)), Story("", (ONE.upper(), TWO.replace(",", ";"))))
    assert found == (100, ())


def test_a_trimmed_tail_and_a_new_opening_are_told_as_such() -> None:
    found = reworded(Story("", (f"LONDON - {ONE}", TWO)), Story("", (ONE, TWO, THREE)))
    assert found.said == ('"LONDON" is put in front here', 'the last 13 words are left out here: "Ships wait in the basin until … said"')
    assert 95 <= found.share <= 99


def test_a_tail_that_was_written_on_is_added() -> None:
    assert reworded(Story("", (ONE, "More soon.")), Story("", (ONE,))).said == ('"More soon" is added at the end here',)


def test_exchanged_words_show_both_sides() -> None:
    found = reworded(Story("", (ONE.replace("Monday", "Tuesday"), TWO)), Story("", (ONE, TWO)))
    assert found.said == ('"Tuesday" here stands for "Monday" there',)


def test_headlines_are_told_apart_from_the_text() -> None:
    assert reworded(Story("Stow shut", (ONE,)), Story("Barge hits gate", (ONE,))) == (100, ('the headline is "Stow shut" here, "Barge hits gate" there',))
    assert reworded(Story("", (ONE,)), Story("Barge hits gate", (ONE,))).said == ('the headline "Barge hits gate" stands there only',)


def test_only_the_longest_of_many_gaps_are_told() -> None:
    words = [f"w{n}" for n in range(100)]
    changed = [f"x{n}" if n % 10 == 5 else word for n, word in enumerate(words)]
    said = reworded(Story("", (" ".join(changed),)), Story("", (" ".join(words),))).said
    assert len(said) == 4
    assert said[-1] == "7 more places differ"


def test_two_books_are_not_laid_side_by_side() -> None:
    here, there = (" ".join(f"{sort}{n}" for n in range(MOST + 1)) for sort in "ab")
    found = reworded(Story("", (here,)), Story("", (there,)))
    assert found == (0, ("too much is different to be told",))


words = st.lists(st.sampled_from("tide lock quay mast — hull".split()), max_size=12)


@given(words, words)
def test_the_share_is_whole_only_where_nothing_is_put_in(here: list[str], there: list[str]) -> None:
    found = reworded(Story("", (" ".join(here),)), Story("", (" ".join(there),)))
    assert 0 <= found.share <= 100
    ours, theirs = [w for w in here if w != "—"], [w for w in there if w != "—"]
    assert (found.said == ()) == (ours == theirs)
    if ours:
        rest = iter(theirs)
        assert (found.share == 100) == all(word in rest for word in ours)


def test_two_accounts_around_the_same_quotations_are_no_copies() -> None:
    said = "“Nobody told the skippers that the gate would stay shut until the spring, and nobody has paid them a penny since then,” Ada Holt said."
    one = Story("", (said, "Her boat has been in the basin since the barge struck, and her two sons have gone to sea with the fleet of another town."))
    other = Story("", ("Angry owners shouted at the keeper of the lock on Friday, and threw a net over his hat when he asked for patience.", said))
    assert retold(one, other)
    assert retold(other, one)
    # What stands outside the marks is the same: one text, with its tail cut off or something put in.
    assert not retold(one, Story("", (*one.paragraphs, THREE)))
    assert not retold(Story("", (*one.paragraphs, ONE)), one)
    # Hardly anything stands outside the marks, or hardly anything in them.
    assert not retold(Story("", (said, "The gate is shut.")), Story("", (said, "Ships wait.")))
    assert not retold(Story("", (ONE, TWO)), Story("", (THREE, TWO)))
