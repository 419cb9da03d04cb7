"""The laws of cleaning: nothing but furniture goes, clean text stays clean, order changes nothing."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.article import Article
from xcheck.resolve.cleaned import Cleaned, clean
from xcheck.run import standards
from xcheck.settings import Settings

STANDARDS = standards(Settings())
LINES = (
    "The ferry line to Kell is to reopen in May, the harbour board said on Monday.",
    "No arrests have been made.",
    "The board has bought two ships from Stow and is looking for a third. Sign up for our free newsletter.",
    "Latest stories",
    "Lighthouse keeper leaves after forty years",
    "Sign up for our free newsletter",
    "Subscribe to The Quay today and read every story of our newsroom in the app",
    "LEAVE A REPLY",
    "Please enter your comment!",
    "HomeHarbourFerry line to Kell to reopen",
    "Ferry line to Kell to reopen",
    "Ada Orr is a staff writer at the Quay.",
    "This article was originally published by The Harbour Gazette and is republished with permission.",
    "Correction: An earlier version of this article misspelled the captain's name.",
    "spot_img",
    "",
)
ENDS = ("\n", "\r\n", "\n\n", "\r\n\r\n", "\n \n")

texts = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(ENDS)), min_size=1, max_size=12).map(lambda rows: "".join(line + end for line, end in rows))
corpora = st.lists(texts, min_size=1, max_size=5)


def cleaned(*sources: str) -> tuple[Cleaned, ...]:
    return clean([Article(f"desk/{n}.txt", text) for n, text in enumerate(sources)], STANDARDS.lexicon, STANDARDS.register)


@given(corpora)
def test_cleaning_twice_is_cleaning_once(sources: list[str]) -> None:
    once = [one.text for one in cleaned(*sources)]
    again = cleaned(*once)
    assert [one.text for one in again] == once
    assert not any(one.taken or one.cuts for one in again)


@given(corpora)
def test_what_is_left_is_what_was_there_without_the_cuts(sources: list[str]) -> None:
    for source, one in zip(sources, cleaned(*sources), strict=True):
        kept, at = [], 0
        for cut in one.cuts:
            kept.append(source[at : cut.start])
            at = cut.end
        assert "".join([*kept, source[at:]]) == one.text
        assert bool(one.cuts) == bool(one.taken)
        for taken in one.taken:
            assert taken.why and 0 < taken.confidence <= 1
        # Every cut has its reason: no letter goes that no block names.
        named = {at for taken in one.taken for at in range(taken.start, taken.end)}
        assert not [at for cut in one.cuts for at in range(*cut) if at not in named and not source[at].isspace()]


@given(corpora, st.randoms(use_true_random=False))
def test_order_changes_nothing(sources: list[str], random: Random) -> None:
    articles = [Article(f"desk/{n}.txt", text) for n, text in enumerate(sources)]
    shuffled = list(articles)
    random.shuffle(shuffled)

    def by_path(found: tuple[Cleaned, ...]) -> dict[str, str]:
        return {one.article.path: one.text for one in found}

    assert by_path(clean(shuffled, STANDARDS.lexicon, STANDARDS.register)) == by_path(clean(articles, STANDARDS.lexicon, STANDARDS.register))


def test_what_must_stay_stays() -> None:
    credit = "Ada Orr is a staff writer at the Quay.\n\nThis article was originally published by The Harbour Gazette and is republished with permission.\n"
    (one,) = cleaned(f"{LINES[0]}\n\n{LINES[13]}\n\n{credit}")
    assert one.cuts == ()
    assert one.text == f"{LINES[0]}\n\n{LINES[13]}\n\n{credit}"
