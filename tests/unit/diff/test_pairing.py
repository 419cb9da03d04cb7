"""Which article became which: by path, then identity, then content; never two strangers."""

from __future__ import annotations

from random import Random

from xcheck.diff.pairing import paired
from xcheck.diff.versions import Version
from xcheck.model.article import Article

WALL = "The council met on Monday to discuss the harbour wall and the cost of its repair, which nobody could name."
FLEET = "Nobody from the fishing fleet had been asked, which the skippers said was an old habit of the town and its clerks."


def version(key: str, text: str, id: str = "", folder: str = "old") -> Version:
    path = f"{folder}/{key}"
    return Version(path, key, Article(path, text, id=id))


def shown(old: list[Version], new: list[Version]) -> list[tuple[str | None, str | None, str]]:
    return [(pair.old.key if pair.old else None, pair.new.key if pair.new else None, pair.how) for pair in paired(old, new)]


def test_the_same_path_is_the_same_article() -> None:
    assert shown([version("a.txt", WALL)], [version("a.txt", FLEET, folder="new")]) == [("a.txt", "a.txt", "path")]


def test_a_declared_identity_holds_through_a_new_name() -> None:
    assert shown([version("a.txt", WALL, "story")], [version("b.txt", FLEET, "story", "new")]) == [("a.txt", "b.txt", "id")]


def test_an_article_moved_as_it_was() -> None:
    assert shown([version("a.txt", WALL)], [version("x/b.txt", WALL, folder="new")]) == [("a.txt", "x/b.txt", "text")]


def test_an_article_moved_and_edited() -> None:
    new = [version("b.txt", WALL.replace("Monday", "Tuesday"), folder="new"), version("c.txt", FLEET, folder="new")]
    assert shown([version("a.txt", WALL)], new) == [("a.txt", "b.txt", "content"), (None, "c.txt", "none")]


def test_strangers_are_one_added_and_one_removed() -> None:
    assert shown([version("a.txt", WALL)], [version("b.txt", FLEET, folder="new")]) == [("a.txt", None, "none"), (None, "b.txt", "none")]


def test_two_equal_articles_are_nobody_elses_twin() -> None:
    old = [version("a.txt", WALL), version("b.txt", WALL)]
    found = shown(old, [version("c.txt", WALL, folder="new")])
    assert found == [("b.txt", None, "none"), ("a.txt", "c.txt", "content")]


def test_the_order_of_files_decides_nothing() -> None:
    olds = [version(f"{n}.txt", f"{WALL} {n} {FLEET if n % 2 else ''}") for n in range(8)]
    news = [version(f"n{n}.txt", f"{WALL} {n} {FLEET if n % 2 else ''} The end.", folder="new") for n in range(8)]
    wanted = shown(olds, news)
    random = Random(7)
    for _ in range(5):
        random.shuffle(olds)
        random.shuffle(news)
        assert shown(olds, news) == wanted
