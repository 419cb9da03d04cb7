"""`figure-conflict`."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from tests.unit.extract.reading import figures_of
from xcheck.checks.figure_conflict import FigureConflict
from xcheck.grouping import groups
from xcheck.model.finding import Conflict

BLAST = "The blast at the Kerrin quarry near Tolmar killed 14 people and closed the Ostra road for a week."
DAY, LATER, MONTHS_ON = date(2025, 3, 4), date(2025, 3, 6), date(2025, 9, 1)


def conflicts(*texts: str, days: tuple[date | None, ...] = (), check: FigureConflict | None = None) -> list[Conflict]:
    check = check or FigureConflict()
    return [c for group in groups(figures_of(*texts, days=days), check.keys, check.linked, check.fold) for c in check.compare(group)]


def test_every_estimate_is_a_side_with_its_source_and_date() -> None:
    [conflict] = conflicts(BLAST, BLAST.replace("14", "16"), BLAST.replace("14", "16") + " The road is open.", days=(DAY, DAY, DAY))
    assert [side.value for side in conflict.sides] == ["14 people killed", "16 people killed", "16 people killed"]
    assert [reason.text for reason in conflict.reasons][:3] == [
        "{place}, 4 March: 14 people killed",
        "{place}, 4 March: 16 people killed",
        "{place}, 4 March: 16 people killed",
    ]
    assert conflict.reasons[3].text == "all name Kerrin, Ostra and Tolmar"
    assert conflict.grade == "differ"
    assert conflict.facts["estimates"] == "16 people killed and 14 people killed"
    assert {side.role for side in conflict.sides} == {"undecided"}


@pytest.mark.parametrize(
    ("a", "b", "days", "grade"),
    [
        (BLAST, BLAST.replace("14", "16"), (DAY, DAY), "differ"),
        (BLAST, BLAST.replace("14", "16"), (None, None), "differ"),
        (BLAST, BLAST.replace("14", "16"), (LATER, DAY), "differ"),
        (BLAST, BLAST.replace("14", "16"), (DAY, LATER), "update"),
        (BLAST, BLAST.replace("14", "17").replace("The blast", "Officials said the blast"), (None, None), "differ"),
        (BLAST, BLAST.replace("14 people", "sixteen people"), (DAY, DAY), "differ"),
        (
            "A crash on the Kerrin bridge in Tolmar left four people dead on Monday.",
            "Five people died when a bus crashed on the Kerrin bridge in Tolmar on Monday.",
            (DAY, DAY),
            "differ",
        ),
        (
            "A crash on the Kerrin bridge in Tolmar left four people dead on Monday.",
            "Five people died when a bus crashed on the Kerrin bridge in Tolmar on Monday.",
            (DAY, LATER),
            "update",
        ),
        (
            "Fire in Tolmar kills nine\n\nA fire in the Lund mill in Tolmar killed eleven people on Monday, the brigade said.\n",
            "Nothing else.",
            (DAY, DAY),
            "differ",
        ),
        (
            "Tolmar paid $30 million for the Kerrin bridge, built by Brandt Motors.",
            "Tolmar paid $35 million for the Kerrin bridge, built by Brandt Motors.",
            (DAY, LATER),
            "differ",
        ),
        (
            "Some 61 percent of voters in Tolmar backed the Kerrin bridge.",
            "According to officials 71 percent of voters in Tolmar backed the Kerrin bridge.",
            (DAY, DAY),
            "differ",
        ),
    ],
)
def test_grades(a: str, b: str, days: tuple[date | None, ...], grade: str) -> None:
    assert [c.grade for c in conflicts(a, b, days=days)] == [grade]


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (BLAST, BLAST, (DAY, DAY)),
        (BLAST, BLAST.replace("14", "at least 12"), (DAY, DAY)),
        (BLAST, BLAST.replace("14", "about 15"), (DAY, DAY)),
        (BLAST, BLAST.replace("Kerrin", "Lund").replace("14", "16"), (DAY, DAY)),
        (BLAST, BLAST.replace("killed 14", "injured 16"), (DAY, DAY)),
        (BLAST, BLAST.replace("killed 14 people", "could kill 16 people"), (DAY, DAY)),
        (BLAST, BLAST.replace("killed 14 people", "killed 16 people in 1982"), (DAY, DAY)),
        (BLAST.replace("week.", "week in 2024."), BLAST.replace("14", "16").replace("week.", "week in 1982."), (DAY, DAY)),
        (BLAST, BLAST.replace("killed 14 people", "killed another 3 people"), (DAY, DAY)),
        (BLAST + "\n\n" + BLAST.replace("14", "16"), "Nothing else.", (DAY, DAY)),
        ("A crash in Tolmar left four people dead.", "A crash in Tolmar left five people dead.", (DAY, DAY)),
        ("A crash on the Kerrin bridge in Tolmar left four people dead.", "A crash on the Kerrin bridge in Tolmar left nine people dead.", (DAY, MONTHS_ON)),
        ("The Kerrin mill in Tolmar is 12 kilometres from Ostra.", "The Kerrin mill in Tolmar is 7 miles from Ostra.", (DAY, DAY)),
        ("The Kerrin club won by 3 goals in Tolmar against Ostra United.", "The Kerrin club won by 2 goals in Tolmar against Ostra United.", (DAY, DAY)),
        (
            "Ilse Brandt had 45 percent to 43 for Oskar Lund in Tolmar and Ostra.",
            "Ilse Brandt had 43 percent to 45 for Oskar Lund in Tolmar and Ostra.",
            (DAY, DAY),
        ),
        ("Tolmar votes: 5,000 people died in the war", "Tolmar votes: 50 people died in the storm", (DAY, DAY)),
        (
            "Storm Ulla has killed 14 people in Tolmar and felled trees.",
            "Storm Ulla has killed 22 people across the region, 14 of them in Tolmar.",
            (DAY, DAY),
        ),
    ],
)
def test_silent(a: str, b: str, days: tuple[date | None, ...]) -> None:
    found = conflicts(a, b, days=days)
    assert found == []


ATTACK = (
    "Blast at the Ostra court\n\nA bomb went off at the Ostra court in Tolmar on Tuesday, killing 20 people. The explosion wounded 41 people, doctors said.\n"
)
RECALLED = "Blast at the Ostra court\n\nA bomb went off at the Ostra court in Tolmar on Tuesday, killing 20 people. {}\n"


@pytest.mark.parametrize(
    "told",
    [
        "Last month bombers wounded 70 people in an explosion near the Ostra court.",
        "In January, an explosion near the Ostra court wounded 70 people.",
        "Two years ago an explosion wounded 70 people near the Ostra court.",
        "It came a month after an explosion that wounded 70 people near the Ostra court.",
    ],
)
def test_an_attack_of_earlier_days_is_another_one(told: str) -> None:
    assert conflicts(ATTACK, RECALLED.format(told), days=(DAY, DAY)) == []


@pytest.mark.parametrize(
    "told",
    [
        "The explosion near the Ostra court wounded 70 people.",
        "The governor, elected last month, said the explosion near the Ostra court wounded 70 people.",
        "The explosion near the Ostra court, opened in January, wounded 70 people.",
    ],
)
def test_a_time_of_something_else_leaves_the_attack_what_it_is(told: str) -> None:
    assert [c.grade for c in conflicts(ATTACK, RECALLED.format(told), days=(DAY, DAY))] == ["differ"]


HURT = "Blast at a shrine\n\nA bomb went off at the Ilsa Venn shrine in Leeds on Tuesday. {}At least 13 people were hurt in the explosion.\n"
SHRINE = "Shrine bombed\n\nA bomb wounded 35 people at the Ilsa Venn shrine in Leeds on Tuesday, police said after the explosion.\n"


def test_a_count_whose_sentence_names_nothing_is_of_what_was_told_before_it() -> None:
    assert [c.grade for c in conflicts(HURT.format("").replace("At least 13", "Some 13"), SHRINE, days=(DAY, DAY))] == ["differ"]
    for before in ("On Sunday, another bomber had struck. ", "Another bomber struck in Bristol. "):
        assert conflicts(HURT.format(before).replace("At least 13", "Some 13"), SHRINE, days=(DAY, DAY)) == []


def test_of_two_counts_of_a_report_the_nearer_one_is_the_other_reports() -> None:
    other = SHRINE.replace("35 people", "112 people") + "\nA blast in Leeds wounded {} people at a shrine of Ilsa Venn in May.\n"
    mill = "Shrine in ruins\n\nThe explosion at the Ilsa Venn shrine left 143 people injured, doctors of two hospitals in Leeds said late on Tuesday.\n"
    assert [c.grade for c in conflicts(other.format("40"), mill, days=(DAY, DAY))] == ["differ"]
    [conflict] = conflicts(other.format("40"), mill, days=(DAY, DAY))
    assert {side.value for side in conflict.sides} == {"112 people injured", "143 people injured"}
    assert conflicts(other.format("139"), mill, days=(DAY, DAY)) == []


def test_a_report_with_the_dead_of_many_attacks_gives_no_count_of_one() -> None:
    front = "Front moves\n\nShelling at the Ilsa Venn mill near Leeds killed 58 fighters on Tuesday. Shelling there killed 2 soldiers and wounded 15.{}\n"
    strike = "Strike hits soldiers\n\nShelling at the Ilsa Venn mill near Leeds wounded 11 soldiers on Tuesday.\n".replace("11 soldiers", "11 people")
    assert [c.grade for c in conflicts(front.format(""), strike, days=(DAY, DAY))] == ["differ"]
    assert conflicts(front.format(" Shelling elsewhere killed 6 people."), strike, days=(DAY, DAY)) == []


RATE = "The Kerrin Bank in Tolmar raised its rate by {} on Tuesday, the third time in ten years."


def test_a_part_of_one_percent_is_no_percent() -> None:
    assert conflicts(RATE.format("0.25 percent"), RATE.format("a quarter of one percent"), days=(DAY, DAY)) == []
    [conflict] = conflicts(RATE.format("0.25 percent"), RATE.format("half of one percent"), days=(DAY, DAY))
    assert {side.value for side in conflict.sides} == {"0.25%", "0.5%"}


FUND = "Floods in Tolmar\n\nThe Kerrin Fund in Tolmar and Ostra has {} since the floods, it said.\n"
TOLD = "Floods in Tolmar and Ostra\n\nSince the floods the Kerrin Fund, which {}, has looked for help.\n"


@pytest.mark.parametrize(
    ("one", "other", "grades"),
    [
        ("raised $35 million", "raised $53 million", ["differ"]),
        ("raised $35 million", "collected $53 million", ["differ"]),
        ("raised $35 million", "received $53 million", ["differ"]),
        ("raised $35 million", "lost $53 million", []),
        ("raised $35 million", "spent $53 million", []),
    ],
)
def test_sums_that_were_raised_and_sums_that_were_lost(one: str, other: str, grades: list[str]) -> None:
    assert [c.grade for c in conflicts(FUND.format(one), TOLD.format(other), days=(DAY, DAY))] == grades


def test_two_figures_are_one_conflict_by_whatever_names_they_are_told() -> None:
    school = "Shots at a school\n\nA gunman wounded {} people at the Kerrin school in Tolmar on Tuesday, {} said after the shooting.\n"
    texts = [school.format("four", "Ilse Brandvold"), school.format("eight", "the brigade"), school.format("eight", "Ilse Brandvold of the Ostra brigade")]
    [conflict] = conflicts(*texts, days=(DAY, DAY, DAY))
    assert [side.value for side in conflict.sides] == ["4 people injured", "8 people injured", "8 people injured"]
    # A third value is a conflict of its own.
    third = school.format("eleven", "Oskar Holt of the Ostra brigade")
    assert {side.value for c in conflicts(*texts, third, days=(DAY,) * 4) for side in c.sides} >= {"4 people injured", "11 people injured"}


def test_armed_groups_and_agencies_make_no_incident_one() -> None:
    tunnel = "Strike on a tunnel\n\nA missile hit a tunnel on Tuesday and wounded five people. Boko Haram and the Islamic State of the Levant fight there.\n"
    patrol = "Patrol hit\n\nA missile wounded 15 soldiers of a patrol on Tuesday. Boko Haram and the Islamic State of the Levant fight there.\n"
    assert conflicts(tunnel, patrol.replace("15 soldiers", "15 people"), days=(DAY, DAY)) == []
    tunnel, patrol = (text.replace("on Tuesday", "near Tolmar and Kerrin on Tuesday") for text in (tunnel, patrol))
    assert [c.grade for c in conflicts(tunnel, patrol.replace("15 soldiers", "15 people"), days=(DAY, DAY))] == ["differ"]


SEIZED = "Gunmen stop school bus\n\nGunmen stopped a school bus in Tolmar on Thursday and took 27 people hostage, most of them pupils, police said.\n"
WAITING = "A long night\n\nOn the steps of the Tolmar school mothers waited on Thursday for the {} people taken hostage when gunmen stopped a bus.\n"
PIER = "Pier gives way\n\nTwelve people were hurt when the old timber pier at Dunmere gave way and collapsed under a brass band on Saturday.\n"
REVIEW = "Pier to be looked at\n\nThe council of Dunmere will look at its piers, it said on Monday, two days after {} people were hurt when the timber pier collapsed.\n"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Without the day of the report the day of the event will do, and a lone name with the words of what was struck.
        (SEIZED, WAITING.format("37")),
        (PIER, REVIEW.format("21")),
        (PIER, PIER.replace("Twelve", "Twenty-one").replace("the old timber pier at Dunmere gave way and collapsed", "in Dunmere the timber pier collapsed")),
    ],
)
def test_undated_reports_of_one_day_clash(a: str, b: str) -> None:
    assert [c.grade for c in conflicts(a, b)] == ["differ"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (SEIZED, WAITING.format("27")),
        (SEIZED, WAITING.format("37").replace("Thursday", "Monday")),
        (PIER, REVIEW.format("21").replace("two days", "three days")),
        # A crash like any other: no day in common, or nothing but what every crash has.
        ("A crash in Tolmar on Monday left four people dead.", "A crash in Tolmar on Friday left five people dead."),
        ("A crash in Tolmar on Monday left four people dead.", "A crash in Tolmar on Monday left five people dead."),
        # A part that was let go.
        (SEIZED, "Gunmen let twelve hostages go in Tolmar on Thursday, one of them the driver of the school bus that they had stopped.\n"),
    ],
)
def test_undated_reports_that_may_be_of_two_events(a: str, b: str) -> None:
    assert conflicts(a, b) == []


@pytest.mark.parametrize("turned", [False, True])
def test_headline_and_text_that_agree_are_both_shown(turned: bool) -> None:
    train = "Train derails near Kerrin Cross, 23 injured\n\nA commuter train derailed near Kerrin Cross on Monday, injuring 23 people, the brigade said.\n"
    line = "Line to reopen\n\nThe line through Kerrin Cross reopened on Wednesday, two days after a commuter train derailed, injuring 18 people.\n"
    found = conflicts(*((line, train) if turned else (train, line)))
    assert [sorted(side.text for side in conflict.sides) for conflict in found] == [["18", "23", "23"]]


@pytest.mark.parametrize(
    ("mourners", "clashes"),
    [
        ("Mourners filled the Kerrin church in Tolmar on Friday for the 17 people killed when the ferry sank.", 1),
        ("Mourners filled the Kerrin church in Tolmar on Friday for the 17 people who were killed when the ferry sank on Monday.", 1),
        ("Mourners filled the Kerrin church in Tolmar on Friday for the 14 people killed when the ferry sank.", 0),
        ("On Friday 17 people were killed when a ferry sank off the Kerrin church in Tolmar.", 0),
        ("Mourners filled the Kerrin church in Tolmar on Friday for the 17 people killed when the ferry sank in August.", 0),
    ],
)
def test_the_day_of_a_funeral_is_not_that_of_the_event(mourners: str, clashes: int) -> None:
    ferry = "Ferry sinks\n\nA ferry sank off the Kerrin church in Tolmar on Monday, killing 14 people.\n"
    assert len(conflicts(ferry, f"Farewell\n\n{mourners}\n", days=(date(2025, 3, 3), date(2025, 3, 7)))) == clashes


def test_a_number_that_the_text_confirms_is_no_stale_headline() -> None:
    text = "Blast in Tolmar kills 14\n\nA blast in Tolmar killed 14 people on Monday and shattered windows along the Harbour Street, police said.\n\nA blast in Tolmar killed nine people, too, at the Lund mill, and burned its looms.\n"
    assert conflicts(text) == []


def test_incidents_can_be_left_out() -> None:
    texts = (
        "A crash on the Kerrin bridge in Tolmar left four people dead on Monday.",
        "Five people died when a bus crashed on the Kerrin bridge in Tolmar on Monday.",
    )
    assert conflicts(*texts, days=(DAY, DAY))
    assert not conflicts(*texts, days=(DAY, DAY), check=FigureConflict(incidents=False))


def test_a_figure_that_the_other_article_gives_too_is_no_conflict() -> None:
    one = "A crash on the Kerrin bridge in Tolmar left four people dead on Monday."
    other = (
        "Five people died when a bus crashed on the Kerrin bridge in Tolmar on Monday. The first report spoke of the Kerrin crash. It left four people dead."
    )
    assert not conflicts(one, other, days=(DAY, DAY))


def test_order_changes_nothing() -> None:
    check = FigureConflict()
    figures = figures_of(BLAST, BLAST.replace("14", "16"), BLAST.replace("14", "18"), days=(DAY, DAY, DAY))
    for seed in range(4):
        shuffled = list(figures)
        Random(seed).shuffle(shuffled)
        assert [c.identity for c in check.compare(shuffled)] == [c.identity for c in check.compare(figures)]
        assert next(check.compare(shuffled)).sides == next(check.compare(figures)).sides


def test_a_clash_shows_the_whole_table_and_tells_which_figure_is_new() -> None:
    told = "The blast at the Kerrin quarry near Tolmar on Monday killed {} people and closed the Ostra road for a week."
    rose = "The death toll of the blast at the Kerrin quarry near Tolmar on Monday rose to 19 as the Ostra road was closed for a week."
    found = conflicts(told.format(14), told.format(16), rose, days=(DAY, DAY, LATER))
    [clash] = [c for c in found if c.grade == "differ"]
    assert clash.facts["estimates"] == "14 people killed, 16 people killed and 19 people killed"
    assert "{place}, 6 March: 19 people killed, said to be a new figure" in [r.text for r in clash.reasons]
    for update in (c for c in found if c.grade == "update"):
        assert len({side.value for side in update.sides}) == 2


def test_a_part_beside_the_total_is_no_conflict() -> None:
    total = "The flood in Tolmar killed 40 people on Monday, the Kerrin council said."
    part = "The flood in Tolmar killed 40 people on Monday, 12 of them in Ostra, the Kerrin council said."
    assert conflicts(total, part, days=(DAY, DAY)) == []


def test_headline_and_text_of_one_article_are_told_as_such() -> None:
    text = "Fire in Tolmar kills nine\n\nA fire in the Lund mill in Tolmar killed eleven people on Monday, the brigade said.\n"
    [conflict] = conflicts(text, days=(DAY,))
    assert "headline and text are those of one article" in [r.text for r in conflict.reasons]


@pytest.mark.parametrize(
    ("text", "said"),
    [("$30 million", "$30 million"), ("$1.25 billion", "$1.25 billion"), ("$1,200", "$1,200"), ("$1,234,567", "$1,234,567"), ("25.7 percent", "25.7%")],
)
def test_numbers_are_written_as_news_writes_them(text: str, said: str) -> None:
    one = f"Tolmar paid {text} of the Ostra budget for the Kerrin bridge, built by Brandt Motors."
    other = one.replace(text, text.replace("$", "$9").replace("25.7", "85.7"))
    [conflict] = conflicts(one, other, days=(DAY, DAY))
    assert said in [side.value for side in conflict.sides]


BOARD = "Supt Ilse Brandvold, of Tolmar Police, said the crash site was in the hills between Kerrin and Ostra and the bodies of all nine people on board had been found."
STAYED = "In the end, 35% of villagers voted to stay in Vostria."


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (BOARD, BOARD.replace("nine", "five"), (None, None)),
        (BOARD, BOARD.replace("nine", "five"), (DAY, DAY)),
        (STAYED, STAYED.replace("35", "55"), (None, None)),
        (STAYED, STAYED.replace("35", "55"), (DAY, DAY)),
    ],
)
def test_one_sentence_with_another_number_is_told(a: str, b: str, days: tuple[date | None, ...]) -> None:
    frame = "The hall by the river was full. "
    assert [c.grade for c in conflicts(frame + a, "Nobody spoke at the gate. " + b, days=days)] == ["differ"]


UNION = "The Holt Union, which counts 80% of boatmen in Vostria as members, had paid those who mended the old harbour wall behind the mill."


def test_one_long_sentence_twice_in_one_article_is_told() -> None:
    assert [c.grade for c in conflicts(f"{UNION} Nobody came.\n\nAs reported before, {UNION.replace('80', '40')}")] == ["differ"]
    # A short one is of two days, and of three shares each may be another's.
    assert conflicts(f"{STAYED} Nobody came.\n\n{STAYED.replace('35', '55')}") == []
    assert conflicts(f"{UNION} {UNION.replace('80', '40')} {UNION.replace('80', '60')}") == []


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        # What grows from day to day.
        (BOARD, BOARD.replace("nine", "five"), (LATER, DAY)),
        (STAYED, STAYED.replace("35", "36"), (DAY, MONTHS_ON)),
        # Told anew in the same words.
        ("Shares of Vane Motors rose 3% on Monday.", "Shares of Vane Motors rose 5% on Monday.", (DAY, LATER)),
        ("In early trading, 35% of stocks in Vostria lost ground.", "In early trading, 55% of stocks in Vostria lost ground.", (None, None)),
        # Another year, another people, another place.
        (STAYED.replace("Vostria", "Vostria in 1995"), STAYED.replace("35", "55").replace("Vostria", "Vostria in 2014"), (None, None)),
        (STAYED, STAYED.replace("35", "55").replace("villagers", "teachers"), (None, None)),
        (STAYED, STAYED.replace("35", "55").replace("Vostria", "Hadria"), (None, None)),
        (BOARD, BOARD.replace("nine", "five").replace("Kerrin", "Lund"), (None, None)),
        # Little told.
        ("35% of villagers in Vostria voted.", "55% of villagers in Vostria voted.", (None, None)),
        ("All nine people on board in Tolmar were found.", "All five people on board in Tolmar were found.", (None, None)),
        # A list.
        (STAYED + " " + STAYED.replace("35", "41"), STAYED.replace("35", "55"), (None, None)),
    ],
)
def test_one_sentence_with_another_number_is_let_be(a: str, b: str, days: tuple[date | None, ...]) -> None:
    assert conflicts(a, b, days=days) == []


MILL = "The Holt mill at Lund, which Ada Brandvold bought from the Venn family, gives work to {} people in the Sarn valley."
LATER_STILL = date(2025, 3, 18)


def test_what_an_outlet_says_of_the_past_in_one_set_of_words_is_compared_weeks_apart() -> None:
    assert [c.grade for c in conflicts(MILL.format(40), "A bridge is closed. " + MILL.format(70), days=(DAY, LATER_STILL))] == ["differ"]
    # In other words it may have changed by now.
    again = MILL.replace("which Ada Brandvold bought", "bought by Ada Brandvold").replace("in the Sarn valley", "there")
    assert conflicts(MILL.format(40), again.format(70), days=(DAY, LATER_STILL)) == []
    assert [c.grade for c in conflicts(MILL.format(40), again.format(70), days=(DAY, LATER))] == ["differ"]


BARGES = "A total of {} barges were moored at Lund and 17 at the Sarn locks of the Holt canal, Ada Brandvold said."


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        # The next of a series.
        ("The Holt bank in Lund took bids of {} at its auction of Sarn canal bonds.", "", (DAY, LATER_STILL)),
        ("Prices of Lund rye at the Holt market in Sarn rose by {}, the Venn exchange said.", "", (DAY, LATER_STILL)),
        (BARGES, BARGES.replace("were moored", "lay moored").replace("17 at", "17 stood at"), (DAY, LATER_STILL)),
        # Two months, whenever it is told.
        (
            "The price of Lund rye rose by {} in January, the Holt market in Sarn said.",
            "The price of Lund rye rose by {} in February, the Holt market in Sarn said.",
            (DAY, DAY),
        ),
    ],
)
def test_two_of_a_series_are_no_conflict(a: str, b: str, days: tuple[date | None, ...]) -> None:
    values = ("40", "70") if a == BARGES else ("40 percent", "70 percent")
    assert conflicts(a.format(values[0]), (b or a).format(values[1]), days=days) == []


def test_two_sums_of_two_firms_are_no_conflict() -> None:
    one, other = (
        f"{firm} Corp\n\n{firm} Corp said a ruling of the Holt Company of {who} touched {sum} of its debt."
        for firm, who, sum in (("Brandvold", "Ada Venn", "$515 million"), ("Kerrin", "Ada Venn", "$840 million"))
    )
    assert conflicts(one, other, days=(DAY, DAY)) == []
