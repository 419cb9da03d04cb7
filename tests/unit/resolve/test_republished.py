"""Near copies and doubles as records."""

from __future__ import annotations

from itertools import permutations

from msgspec.structs import replace

from tests.conftest import articles_of
from xcheck.extract.extraction import Lexicon, extract
from xcheck.model.article import Article
from xcheck.model.records import Copy
from xcheck.names.register import Register
from xcheck.resolve.corpus import resolve
from xcheck.run import Standards

BODY = """The ferry line to Kell is to reopen in May, the harbour board said on Monday, nine years after the flood that tore away both landing stages.

The board has bought two ships from a yard in Stow and is looking for a third, its chair told the council of the island.

Tickets will cost what they cost before the flood, the board promised, and pensioners of both towns will cross without paying in the first year.
"""
MORE = "\nFishermen in Kell had asked for a later opening, because the new stage lies across the mouth of the inner basin.\n"


def copies(articles: tuple[Article, ...], lexicon: Lexicon, register: Register) -> list[Copy]:
    return [r for r in resolve([extract(a, lexicon) for a in articles], register).records if isinstance(r, Copy)]


def test_about_an_article_the_copies_of_its_text_are_told_as_among_all(against: Standards) -> None:
    tail = "\nIt was the third time that the board had said so, and nobody in Stow or Kell had asked it to say so once more in so many words.\n"
    other = " ".join(
        f"The {word} of the island was sold again in the spring, and its {word} went with it." for word in ("mill", "barn", "quay", "bell", "shed")
    )
    articles = articles_of(BODY, BODY + MORE, other, f"{other} {tail}", f"{MORE} {tail} {tail}")
    extractions = [extract(a, against.lexicon) for a in articles]

    def found(about: Article | None) -> list[Copy]:
        made = resolve(extractions, against.register, asked=(Copy,), about=None if about is None else [about.digest]).records
        return [r for r in made if isinstance(r, Copy)]

    every = found(None)
    assert len({c.cluster for c in every}) == 2
    for article in articles:
        own = {c.cluster for c in every if c.origin.path == article.path}
        assert found(article) == [c for c in every if c.cluster in own]
    assert found(articles[4]) == []


def test_the_dated_earliest_is_the_original(against: Standards) -> None:
    late, early = f"---\npublished: 2026-03-05\n---\n{BODY}{MORE}", f"---\npublished: 2026-03-02\n---\n{BODY}"
    found = {c.origin.path: c for c in copies(articles_of(late, early), against.lexicon, against.register)}
    assert found["desk/2.txt"].original
    assert not found["desk/2.txt"].later
    assert found["desk/1.txt"].later
    assert found["desk/1.txt"].differs[-1].endswith("is added at the end here")
    assert len({c.cluster for c in found.values()}) == 1


def test_a_line_that_is_only_a_date_dates_an_article(against: Standards) -> None:
    first, second = f"Ferry line to Kell reopens\n\nMonday, March 2, 2026\n\n{BODY}", f"Kell gets its ships\n\nTuesday, March 3, 2026\n\n{BODY}{MORE}"
    found = {c.origin.path: c for c in copies(articles_of(second, first), against.lexicon, against.register)}
    assert (found["desk/2.txt"].day, found["desk/1.txt"].day) == ("2026-03-02", "2026-03-03")
    assert found["desk/2.txt"].original


def test_without_dates_the_longest_is_compared_with(against: Standards) -> None:
    found = {c.origin.path: c for c in copies(articles_of(BODY, BODY + MORE), against.lexicon, against.register)}
    assert found["desk/2.txt"].original
    assert not found["desk/1.txt"].later
    assert found["desk/1.txt"].share == 100
    assert "are left out here" in found["desk/1.txt"].differs[-1]


def test_a_double_is_a_copy_and_a_version_is_none(against: Standards) -> None:
    (one,) = articles_of(BODY)
    twin = replace(one, path="desk/twin.txt", id="desk/twin.txt")
    found = copies((one, twin), against.lexicon, against.register)
    assert [(c.origin.path, c.exact, c.share, c.differs) for c in found] == [("desk/1.txt", False, 100, ()), ("desk/twin.txt", True, 100, ())]
    same_id = replace(one, path="desk/twin.txt", id="desk/1.txt")
    assert copies((one, same_id), against.lexicon, against.register) == []


def test_the_first_block_of_the_story_is_the_place_not_furniture(against: Standards) -> None:
    (one, two) = articles_of(f"Sign up for our free newsletter\n\n{BODY}", BODY + MORE)
    found = {c.origin.path: c for c in copies((one, two), against.lexicon, against.register)}
    assert found["desk/1.txt"].text == BODY.split("\n", 1)[0]


def test_order_changes_nothing(against: Standards) -> None:
    articles = articles_of(BODY, BODY + MORE, f"---\npublished: 2026-03-02\n---\n{BODY}", "The lock at Stow was shut on Monday.\n")
    outcomes = {tuple(copies(order, against.lexicon, against.register)) for order in permutations(articles)}
    assert len(outcomes) == 1
    assert len(next(iter(outcomes))) == 3


def test_the_name_of_a_cluster_stays_when_a_line_comes_on_top(against: Standards) -> None:
    tops = ("The Isolde was late on that day, and nobody who stood there knew why.\n\n", "Snow fell over both towns all of Monday morning.\n\n")
    towns = ("Kell", "Stow", "Tern", "Ansell", "Wend", "Oster")
    for one, other in permutations(towns, 2):
        # A first line is a headline only while nothing stands above it.
        text = f"Ferry line to {one} reopens in spring at the cost of {other}\n\n{BODY}"
        before, after = (copies(articles_of(a + text, b + text + MORE), against.lexicon, against.register) for a, b in (("", ""), tops))
        assert before[0].cluster == after[0].cluster


def test_two_accounts_around_the_same_quotations_are_no_copies(against: Standards) -> None:
    said = (
        "“The ferry will not run again before the council of the island has paid what it owes to the yard in Stow,” the chair told the board.\n\n"
        "“Nobody who has seen the landing stages since the flood will want to set a foot on them,” Ada Holt said.\n\n"
    )
    one = f"{said}Fishermen in Kell cheered on the quay when they heard of it, and one of them rang the bell of the old customs house until noon.\n"
    other = f"Anger greeted the news at Stow, where pensioners had hoped to cross for nothing this summer with their dogs and their bicycles.\n\n{said}"
    assert copies(articles_of(one, other), against.lexicon, against.register) == []
    assert len(copies(articles_of(one, one + MORE), against.lexicon, against.register)) == 2
