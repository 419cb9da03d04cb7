from msgspec import structs

from xcheck.model.article import Origin
from xcheck.model.records import Block
from xcheck.resolve.page_frame import frame, headline, is_page

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
    top, _ = headline(made, known, [not furniture for furniture in known])
    return [made[at].text for at in frame(made, known, (), top)]


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


def test_a_long_article_with_a_menu_is_a_page() -> None:
    menu = [f"Section {chr(97 + n)}" for n in range(20)]
    made = blocks(*[f"Link {chr(97 + n)}" for n in range(18)], *menu, *[f"{PROSE} {n}" for n in range(110)])
    known = [b.text.startswith("Link") for b in made]
    shown = [at for at, b in enumerate(made) if b.text in menu]
    assert not is_page(made, known)
    assert is_page(made, known, shown)
    assert not is_page(made, [False] * len(made), shown), "a menu without furniture may be a table of the story"


def test_a_menu_is_several_entries_in_a_row() -> None:
    rows = [line for n in range(100) for line in (f"{PROSE} {n}", f"Result {chr(97 + n % 26)}")]
    made = blocks(*[f"Link {chr(97 + n)}" for n in range(18)], *rows)
    shown = [at for at, b in enumerate(made) if b.text.startswith("Result")]
    assert not is_page(made, [b.text.startswith("Link") for b in made], shown)


def test_prose_that_other_pages_show_is_frame_outside_the_story_only() -> None:
    agency = "The Northern Press was founded in a fish market and remains the most trusted source of tides for the towns on this coast today."
    made, known = page(agency, "How the wall of Kell fell down", PROSE, PROSE, agency, PROSE, agency)
    shown = [at for at, b in enumerate(made) if b.text == agency]
    found = frame(made, known, shown, headline(made, known, [not k for k in known])[0])
    assert [at for at in found if at in shown] == [shown[0], shown[2]]


def test_the_headline_is_no_line_that_may_not_be_one() -> None:
    made, known = page("Harbour news from all the coast", "How the wall of Kell fell down", PROSE, PROSE)
    may = [not k for k in known]
    first, _ = headline(made, known, may)
    assert first is not None
    assert made[first].text == "Harbour news from all the coast"
    may[first] = False
    second, _ = headline(made, known, may)
    assert second is not None
    assert made[second].text == "How the wall of Kell fell down"
    assert headline(made, known, [False] * len(made)) == (None, ())


def test_prose_between_headline_and_story_is_its_standfirst() -> None:
    standfirst = "Nine years of warnings were read by nobody, and the wall came down in one night."
    made, known = page("How the wall of Kell fell down", standfirst, "Share this", PROSE, PROSE, PROSE)
    known[made.index(next(b for b in made if b.text == "Share this"))] = True
    known[made.index(next(b for b in made if b.text == standfirst))] = True
    top, below = headline(made, known, [not k for k in known])
    assert top is not None
    assert [made[at].text for at in below] == [standfirst]


def test_the_last_words_behind_a_form_are_the_story_s() -> None:
    last = "The wall was closed on Thursday."
    form = [Block(ORIGIN, 0, 1, text, kind="boilerplate", template="newsletter", family="newsletter sign-up") for text in ("Sign up", "Enter your email")]
    made = blocks(*[f"Menu {n}" for n in range(20)], PROSE, PROSE, "Form", "Form", f"{last} It will open in May.", *[f"Link {n}" for n in range(20)])
    made[22:24] = form
    known = [b.text.startswith(("Menu", "Link")) or b.kind == "boilerplate" for b in made]
    assert frame(made, known) == []
    teased = [*made[:22], *(structs.replace(b, family="related stories") for b in form), *made[24:]]
    assert [teased[at].text for at in frame(teased, known)] == [made[24].text], "below other stories stand their summaries"
