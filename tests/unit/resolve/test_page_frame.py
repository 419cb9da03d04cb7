from xcheck.model.article import Origin
from xcheck.model.records import Block
from xcheck.resolve.page_frame import frame, is_page

ORIGIN = Origin("sha256:1", "a", "a.txt")
PROSE = "The council met on Monday evening to hear the engineers speak about the old wall by the harbour."


def blocks(*texts: str) -> list[Block]:
    return [Block(ORIGIN, n * 1000, n * 1000 + len(text), text) for n, text in enumerate(texts)]


def page(*story: str) -> tuple[list[Block], list[bool]]:
    head = [f"Menu {chr(97 + n)}" for n in range(12)]
    foot = [f"Link {chr(97 + n)}" for n in range(12)]
    made = blocks(*head, "Own label", *story, "Other label", *foot)
    known = [b.text.startswith(("Menu", "Link")) for b in made]
    return made, known


def outside(*story: str) -> list[str]:
    made, known = page(*story)
    return [made[at].text for at in frame(made, known)]


def test_dozens_of_furniture_lines_make_a_page() -> None:
    made, known = page(PROSE, PROSE)
    assert is_page(made, known)
    assert not is_page(made, [False] * len(made))
    assert not is_page(blocks(*["Share"] * 40, PROSE), [True] * 40 + [False]), "one line forty times is a live blog's button"


def test_an_article_with_some_furniture_is_no_page() -> None:
    made = blocks(*[f"{PROSE} {n}" for n in range(200)], *[f"Link {n}" for n in range(20)])
    assert not is_page(made, [b.text.startswith("Link") for b in made])


def test_labels_around_the_story_are_frame_and_the_headline_stays() -> None:
    found = outside("How the wall of Kell fell down", "By Ada Pike", PROSE, PROSE)
    assert found == ["Own label", "Other label"]


def test_the_story_keeps_its_short_lines() -> None:
    assert outside(PROSE, PROSE, "Kell 2, Stow 1", "What comes next", PROSE) == ["Own label", "Other label"]


def test_long_prose_outside_the_story_stays() -> None:
    long = f"{PROSE} {PROSE}"
    made = blocks(*[f"Menu {n}" for n in range(20)], long, *[f"Menu x{n}" for n in range(20)], *[PROSE + PROSE] * 6, *[f"Link {n}" for n in range(20)])
    known = [b.text.startswith(("Menu", "Link")) for b in made]
    assert frame(made, known) == []


def test_a_list_that_ends_the_story_stays() -> None:
    winners = [f"Winner {n}: boat {n}" for n in range(30)]
    found = outside(PROSE, PROSE, PROSE, *winners)
    assert not set(winners[:20]) & set(found)


def test_a_page_without_a_story() -> None:
    made, known = page()
    assert frame(made, known) == []
