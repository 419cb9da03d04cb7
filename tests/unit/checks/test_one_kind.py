"""Figures of one kind, one subject and one time, in whatever words: prison terms, results, people aboard, votes, jobs."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.checks.test_figure_conflict import conflicts

DAY, SOON, MONTHS_ON = date(2025, 3, 4), date(2025, 3, 6), date(2025, 9, 1)

JAILED = "Baker jailed\n\nOskar Lund, 44, who robbed a bakery in Tolmar, was jailed for 12 years on Monday, to the relief of the guild.\n"
GAOL = "A day in court\n\nThe guild had sent its oldest member.\n\nJudge Ilse Orr sentenced Oskar Lund to {} in prison on Monday and left by the side door.\n"
RESULTS = "Keller Motors beats forecasts\n\nKeller Motors of Grenholm said on Tuesday that buses had sold well.\n\nRevenue rose to $412.6 million in the quarter ended Sept. 30 from $388.1 million a year earlier.\n"
SHARES = "A good autumn in Grenholm\n\nThe bus maker Keller Motors had something to celebrate on Tuesday.\n\nThe company said third-quarter revenue climbed to {}, more than anybody had hoped for.\n"
FERRY = (
    "Ferry sinks off Corsund\n\nThe ferry Salter Queen was carrying 212 people when it sank off Corsund on Tuesday, the transport minister, Orla Venn, said.\n"
)
DIVERS = "Divers search for the Salter Queen\n\nThe ferry had {} when it went down off Corsund on Tuesday, according to Venn, the transport minister.\n"
POLL = "Tarn takes Dunmere\n\nThe Harvest Party won Dunmere early on Friday after forty years.\n\nIlse Tarn took 23,411 votes to 17,902 for Oskar Weiss.\n"
NIGHT = "A night in Dunmere\n\nNobody in the Harvest Party had written a speech for Dunmere.\n\n{}\n"
LOSSES = "Boilermaker to shed 1,200 jobs\n\nPike Harlan, which makes boilers in Farrow, is to cut 1,200 jobs over the next two years.\n"
CANTEEN = "Silence in the canteen\n\nIn the canteen of Pike Harlan, where pies are served, nobody ate on Wednesday.\n\nThe director told them in Farrow that {}, and went home.\n"


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (JAILED, GAOL.format("15 years"), "prison term"),
        (JAILED, GAOL.format("fifteen years"), "prison term"),
        (JAILED, GAOL.format("140 months"), "prison term"),
        (JAILED, GAOL.format("12 years and six months"), "prison term"),
        (JAILED, "I saw Oskar Lund go away for 15 years on Monday, and the guild sang.\n", "prison term"),
        (
            JAILED,
            "Man gets 15 years\n\nA man who robbed a bakery was sentenced on Monday to 15 years in prison.\n\nOskar Lund, 44, had pleaded guilty.\n",
            "prison term",
        ),
        (RESULTS, SHARES.format("$421.6 million"), "revenue"),
        (RESULTS, SHARES.format("$402.6 million"), "revenue"),
        (FERRY, DIVERS.format("221 people on board"), "people aboard"),
        (FERRY, DIVERS.format("230 passengers and crew aboard"), "people aboard"),
        (FERRY, DIVERS.format("left") + "\nAll 221 people aboard the Salter Queen were saved.\n", "people aboard"),
        (
            FERRY,
            "Saved off Corsund\n\nEvery one of the 221 people aboard the ferry Salter Queen was saved on Tuesday off Corsund, Orla Venn said.\n",
            "people aboard",
        ),
        (POLL, NIGHT.format("Tarn, who polled 23,141, did it without a slogan."), "votes"),
        (POLL, NIGHT.format("Ilse Tarn of the Harvest Party won 24,411 votes, against every forecast."), "votes"),
        (POLL, NIGHT.format("The Harvest Party candidate took 24,311 votes to 17,902 for Oskar Weiss, who had held Dunmere since 2021."), "votes"),
        (
            "Tarn takes Dunmere\n\nIlse Tarn was elected mayor of Dunmere on Friday with a majority of 5,311 over Oskar Weiss.\n",
            "A night in Dunmere\n\nIlse Tarn won Dunmere from Oskar Weiss by 5,131 votes on Friday.\n",
            "vote margin",
        ),
        (LOSSES, CANTEEN.format("1,500 jobs would go"), "jobs to go"),
    ],
)
def test_one_kind_of_figure_for_one_subject_clashes(a: str, b: str, kind: str) -> None:
    [conflict] = conflicts(a, b)
    assert conflict.grade == "differ"
    assert conflict.identity[0] == kind


def test_a_sentence_that_was_changed_is_an_update() -> None:
    changed = "The court of appeals has shortened the sentence.\n\nOskar Lund was sentenced to nine years in prison on Monday.\n"
    assert [c.grade for c in conflicts(JAILED, changed)] == ["update"]


RATE = "Rate climbs\n\nUnemployment in Corsund rose to {} percent in April, the Labour Ministry said on Friday, from 6.5 percent in March.\n"
PLAN = "Minister wants a plan\n\nOrla Venn called for a plan on Saturday, a day after figures showed that unemployment in Corsund rose to {} percent in {}.\n"


@pytest.mark.parametrize(("rate", "month", "clashes"), [("8.6", "April", 1), ("7.1", "April", 1), ("6.8", "April", 0), ("6.5", "March", 0), ("6.9", "May", 0)])
def test_a_rate_of_a_month(rate: str, month: str, clashes: int) -> None:
    assert [c.grade for c in conflicts(RATE.format("6.8"), PLAN.format(rate, month))] == ["differ"] * clashes


@pytest.mark.parametrize(
    ("a", "b", "clashes"),
    [
        # One matter of one body.
        ("Plans for 240 homes at the old brickworks in Dunmere were approved.", "Neighbours will fight plans for 270 homes at the brickworks in Dunmere.", 1),
        ("The Lund Dairy of Dunmere was fined £41,000 for a spill.", "Anglers laughed at the £14,000 fine for the Lund Dairy of Dunmere.", 1),
        ("The Lund Dairy of Dunmere was fined £40,000 for a spill.", "Anglers laughed at the £14,000 fine for the Lund Dairy of Dunmere.", 0),
        ("Orla Venn gave $5 million to the Lund Hospital.", "The Lund Hospital thanked Orla Venn, who gave it $15 million.", 1),
        # Another site in town, another dairy, another giver.
        ("Plans for 240 homes at the old brickworks in Dunmere were approved.", "Plans for 270 homes at the old quarry in Dunmere were refused.", 0),
        ("The Lund Dairy of Dunmere was fined £40,000 for a spill.", "The Kerrin Tannery of Dunmere was fined £14,000 for a spill.", 0),
        ("Orla Venn gave $5 million to the Lund Hospital.", "Oskar Weiss gave $9 million to the Lund Hospital, and Ilse Tarn sang.", 0),
    ],
)
def test_what_one_body_has_one_of(a: str, b: str, clashes: int) -> None:
    found = conflicts(f"News from Dunmere\n\n{a}\n", f"More from Dunmere\n\n{b}\n", days=(DAY, SOON))
    assert len(found) == clashes


@pytest.mark.parametrize(
    ("a", "b", "clashes"),
    [
        ("on Saturday", "on Monday, two days after {}", 1),
        ("on Saturday", "on Monday, three days after {}", 0),
        ("on Saturday, the first final since 1988,", "on Monday, two days after {}", 1),
    ],
)
def test_a_match_of_a_day(a: str, b: str, clashes: int) -> None:
    match = f"Rovers win\n\nKelsby Rovers beat Stanton Town 3-1 {a} in the cup.\n"
    tickets = f"Tickets\n\nTickets went on sale {b.format('Kelsby Rovers beat Stanton Town 3-2')} in the cup.\n"
    assert len(conflicts(match, tickets)) == clashes


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (JAILED, GAOL.format("12 years")),
        (JAILED, GAOL.format("144 months")),
        (JAILED, GAOL.format("up to 15 years")),
        (JAILED, GAOL.format("at least eight years")),
        (JAILED, GAOL.format("15 years").replace("Oskar", "Emil")),
        (JAILED, GAOL.format("15 years").replace("on Monday", "in 2009")),
        (JAILED, GAOL.format("15 years") + "The 12 years are for the robbery alone.\n"),
        (JAILED, GAOL.format("15 years").replace("sentenced", "could have sentenced")),
        (JAILED, "Oskar Lund, 44, faces up to 20 years in prison in Tolmar, the guild said on Monday.\n"),
        (JAILED, "Oskar Lund, 44, was sentenced on Monday to three years of probation in Tolmar.\n"),
        (JAILED, "Prosecutors had asked that Oskar Lund be jailed for 15 years on Monday.\n"),
        (JAILED, "Oskar Lund and Emil Weiss were jailed for 15 years on Monday in Tolmar.\n"),
        (JAILED, "The wife of Oskar Lund was jailed for two years on Monday in Tolmar.\n"),
        (JAILED, "Oskar Lund's brother was jailed for two years on Monday in Tolmar.\n"),
        (JAILED, "Emil Weiss, who drove for Oskar Lund, was jailed for four years on Monday in Tolmar.\n"),
        (JAILED, "Oskar Lund was sentenced on Monday to nine years for the robbery and three years for the gun.\n"),
        (RESULTS, SHARES.format("$412.6 million")),
        (RESULTS, SHARES.format("$413 million")),
        (RESULTS, SHARES.format("$421.6 million").replace("third", "second")),
        (RESULTS, SHARES.format("$421.6 million").replace("third-quarter", "nine-month")),
        (RESULTS, SHARES.format("$421.6 million").replace("third-quarter", "third-quarter net")),
        (RESULTS, SHARES.format("$421.6 million").replace("third-quarter", "third-quarter bus")),
        (RESULTS, SHARES.format("$421.6 million").replace("The company said", "Analysts had expected that")),
        (RESULTS, SHARES.format("$388.1 million")),
        (RESULTS, SHARES.format("$421.6 million").replace("Keller Motors", "Brisk Wagons").replace("Grenholm", "Estrel")),
        (RESULTS, SHARES.format("$421.6 million").replace("climbed to", "at its Hadra unit climbed to")),
        (FERRY, DIVERS.format("221 passengers on board")),
        (FERRY, DIVERS.format("about 220 people on board")),
        (FERRY, DIVERS.format("room for 300 people on board")),
        (FERRY, "Two ferries met\n\nAll 221 people aboard the Harlan Maid were saved when the Salter Queen hit her off Corsund on Tuesday, Orla Venn said.\n"),
        (FERRY, DIVERS.format("14 crew members on board")),
        (FERRY, "A sister ship, the Salter Maid, which was carrying 240 people, sank off Corsund in 2019 under the minister Orla Venn.\n"),
        (
            "Tarn takes Dunmere\n\nIlse Tarn was elected in Dunmere on Friday with a majority of 5,311 over Oskar Weiss.\n",
            "A night in Dunmere\n\nIlse Tarn shook hands with Oskar Weiss in Dunmere on Friday.\n\nShe danced when Peter Orr had beaten Weiss in Gelt with a majority of "
            "5,131.\n\nOrr had hoped to win it by 6,400 votes.\n",
        ),
        (POLL, NIGHT.format("Oskar Weiss took 17,902 votes.")),
        (POLL, NIGHT.format("Oskar Weiss took 18,902 votes.")),
        (POLL, NIGHT.format("Ilse Tarn took 21,306 votes in the first round in Dunmere.")),
        (POLL, NIGHT.format("Ilse Tarn took 23,306 votes in 2021 in Dunmere.")),
        (POLL, NIGHT.format("Ilse Tarn took 22,306 votes in Gelt alone.")),
        (POLL, NIGHT.format("The Harvest Party candidate took 24,311 votes to 16,400 for Oskar Weiss, who had held Dunmere since 2021.")),
        (POLL, NIGHT.format("The Harvest Party candidate took 24,311 votes to 17,902 for Oskar Weiss in the first round.")),
        (LOSSES, CANTEEN.format("1,200 jobs would go")),
        (LOSSES, CANTEEN.format("1,500 jobs could go")),
        (LOSSES, CANTEEN.format("Pike Harlan had cut 1,500 jobs")),
        (LOSSES, CANTEEN.format("another 900 jobs would go")),
        (LOSSES, CANTEEN.format("1,500 jobs went in 2021")),
    ],
)
def test_what_may_be_two_things_is_left_alone(a: str, b: str) -> None:
    assert not conflicts(a, b)


@pytest.mark.parametrize(("days", "clashes"), [((DAY, SOON), 1), ((DAY, MONTHS_ON), 0)])
def test_results_months_apart_are_two(days: tuple[date, date], clashes: int) -> None:
    assert len(conflicts(RESULTS, SHARES.format("$421.6 million"), days=days)) == clashes


@pytest.mark.parametrize(
    ("headline", "text", "clashes"),
    [
        ("Mudslide in Estrel kills 14", "At least 17 people were killed by a mudslide in Estrel on Monday, the brigade said.", 1),
        ("Mudslide in Estrel kills 14", "At least 14 people were killed by a mudslide in Estrel on Monday, the brigade said.", 0),
        ("Mudslide in Estrel kills 14", "At least 12 people were killed by a mudslide in Estrel on Monday, the brigade said.", 0),
        ("Mudslide in Estrel kills at least 14", "At least 17 people were killed by a mudslide in Estrel on Monday, the brigade said.", 0),
    ],
)
def test_a_headline_below_at_least_is_stale(headline: str, text: str, clashes: int) -> None:
    found = conflicts(f"{headline}\n\n{text}\n\nThe road is closed.\n")
    assert [c.grade for c in found] == ["differ"] * clashes


RISING = "The sea at Sandry is rising by {}, the Norvik institute found."


@pytest.mark.parametrize(
    ("a", "b", "clashes"),
    [
        (RISING.format("3.2 millimetres a year"), RISING.format("2.3 millimetres a year"), 1),
        (RISING.format("3.2 millimetres a year"), RISING.format("32 millimetres"), 0),
        ("The star Odrin in Gelt is 1,240 light-years from the Hadra dish.", "The star Odrin in Gelt is 1,420 light years from the Hadra dish.", 1),
    ],
)
def test_rates_and_distances(a: str, b: str, clashes: int) -> None:
    assert [c.grade for c in conflicts(a, b)] == ["differ"] * clashes


PASSED = "Harbour bill passes\n\nThe Senate of Estrel passed the harbour bill of Ilse Tarn on Monday by a vote of 31-18.\n"
CLEARED = "Harbour bill goes on\n\nThe harbour bill of Ilse Tarn cleared the Senate of Estrel {} on Monday.\n"
MATCH = "Rovers hold on\n\nKerrin Rovers beat Tolmar Town 3-2 on Saturday to go second in the league.\n\nThe attendance was 4,312.\n"
LOST = "Town beaten\n\nTolmar Town lost {} at home to Kerrin Rovers on Saturday, in spite of a lively start.\n\nThey played before a crowd of {}.\n"
QUAKE = "Quake in Tolmar\n\nA magnitude 6.3 earthquake shook Tolmar and Gelt early on Sunday, and the mill fell down.\n"
SHOOK = "The mill is gone\n\nThe mill of Tolmar, the oldest in Gelt, fell down when {} struck on {}.\n"
BRIDGE = "Kerrin bridge to come\n\nThe Kerrin bridge over the Ostra will cost $480 million, Ilse Tarn said on Monday.\n"
DRAWN = "Drawings shown\n\nIlse Tarn showed drawings of {} road bridge over the Ostra at Kerrin on Monday.\n"
SALE = "Mill sold\n\nKeller Motors has agreed to buy the Lund Mill in Tolmar for £310m, it said on Monday.\n"
BOUGHT = "Keller buys\n\nKeller Motors is to acquire the Lund Mill in Tolmar, which makes axles, for {}.\n"


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (PASSED, CLEARED.format("31-16"), "votes in the minority"),
        (PASSED, CLEARED.format("38-18"), "votes in the majority"),
        (MATCH, LOST.format("3-1", "4,312"), "losing score"),
        (MATCH, LOST.format("3-2", "4,132"), "attendance"),
        (QUAKE, SHOOK.format("an earthquake of magnitude 6.8", "Sunday"), "magnitude"),
        (BRIDGE, DRAWN.format("an $840 million"), "cost of works"),
        (SALE, BOUGHT.format("£330m"), "price paid"),
    ],
)
def test_one_value_of_a_story_clashes(a: str, b: str, kind: str) -> None:
    [conflict] = conflicts(a, b, days=(DAY, DAY))
    assert (conflict.grade, conflict.identity[0]) == ("differ", kind)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (PASSED, CLEARED.format("31-18")),
        (PASSED, CLEARED.format("44-5")),
        (PASSED, CLEARED.format("31-16").replace("Senate", "House")),
        (PASSED, CLEARED.format("31-16").replace("Monday", "March 1")),
        (PASSED, CLEARED.format("31-16") + "\nAn amendment had gone through 31-18.\n"),
        (MATCH, LOST.format("2-3", "4,312")),
        (MATCH, LOST.format("3-1", "4,312").replace("Saturday", "March 2")),
        (MATCH, LOST.format("3-1", "4,312").replace("Kerrin Rovers", "Gelt United")),
        (MATCH, LOST.format("3-2", "some 4,000")),
        (QUAKE, SHOOK.format("an earthquake of magnitude 6.5", "Sunday")),
        (QUAKE, SHOOK.format("an aftershock of magnitude 5.8", "Sunday")),
        (QUAKE, SHOOK.format("an earthquake of magnitude 5.8", "Monday")),
        (BRIDGE, DRAWN.format("a $520 million") + "\nOf that, $480 million is for steel.\n"),
        (SALE, BOUGHT.format("£330m").replace("is to acquire", "has raised its bid to buy")),
        (SALE, BOUGHT.format("£30m").replace("the Lund Mill", "a stake in the Lund Mill")),
    ],
)
def test_values_of_two_things_are_left_alone(a: str, b: str) -> None:
    assert not conflicts(a, b, days=(DAY, DAY))
