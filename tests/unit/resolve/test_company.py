"""The company that names keep."""

from __future__ import annotations

from tests.unit.resolve.written import pages
from xcheck.model.article import Article
from xcheck.model.records import Mention
from xcheck.resolve.company import MOST_NAMES, Company, company
from xcheck.resolve.uses import uses

LETTERS = "bcdfghjklm"


def kept(*texts: list[str]) -> Company:
    mentions = []
    for number, names in enumerate(texts):
        origin = Article(f"{number}.txt", f"{number}").origin()
        at = 0
        for name in names:
            mentions.append(Mention(origin, at, at + len(name), name, kind="person", sure=True))
            at += len(name) + 1
    return company(uses(pages(mentions)))


def named(number: int) -> str:
    """A name of its own for every number."""
    family = "".join(f"{LETTERS[int(digit)]}o" for digit in f"{number:03d}")
    return f"Ada {family.capitalize()}"


def test_two_articles_share_the_rare_names_of_both() -> None:
    found = kept(["Ada Quill", "Orla Venn", "Jan Rusk"], ["Ida Quill", "Orla Venn"], ["Nell Hart", "Jan Rusk"], ["Edda Otter"])
    strength, people = found.shared([Article("0.txt", "0").digest], [Article("1.txt", "1").digest], ("quill",))
    assert (strength, people) == (1.0, ("venn",))


def test_who_wrote_two_stories_is_no_company_of_both() -> None:
    first, second = (Article(f"{number}.txt", f"{number}").origin() for number in range(2))

    def strength(credited: bool) -> float:
        mentions = [
            Mention(first, 0, 8, "Ada Venn", kind="person", credited=credited),
            Mention(first, 9, 18, "Ada Quill", kind="person"),
            Mention(second, 0, 8, "Ada Venn", kind="person", credited=credited),
            Mention(second, 9, 18, "Ida Quill", kind="person"),
        ]
        return company(uses(pages(mentions))).shared([first.digest], [second.digest], ("quill",))[0]

    assert (strength(False), strength(True)) == (1.0, 0.0)


def test_an_article_that_names_hundreds_is_a_list() -> None:
    rows = [named(number) for number in range(MOST_NAMES + 1)]
    short, long = (Article(f"{number}.txt", f"{number}").digest for number in range(2))
    found = kept(rows[:MOST_NAMES], rows)
    assert not found.is_list(short)
    assert found.is_list(long)
    assert not found.is_list("nowhere")
