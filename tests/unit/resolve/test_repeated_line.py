import pytest

from xcheck.extract.furniture.wording import words
from xcheck.resolve.repeated_line import family_of, line_key, reads_as_furniture, short_label, shouted, speaks_for_the_house, teaser


def test_numbers_and_case_make_no_other_line() -> None:
    assert line_key("12 comments  so far") == line_key("1,204 Comments so far")
    assert line_key("No arrests") != line_key("No arrest")


@pytest.mark.parametrize(
    "line",
    [
        "The Pier Post is on WhatsApp: add our channel and share it with your friends.",
        "Our subscribers read every story a day before everybody else.",
        "Readers who post on Facebook and Instagram reach our newsroom first.",
        "The top headlines are here. Look what the town reads on pierpost.com.",
    ],
)
def test_calls_read_as_furniture(line: str) -> None:
    assert reads_as_furniture(line, words(line), sure=True)


@pytest.mark.parametrize(
    "line",
    [
        "No arrests have been made.",
        "The case continues.",
        "Kell: Pike, Wray, Stow, Marsh; sub: Quill.",
        "Sources",
        "Related news",
        "Monday, May 3, 2026",
        "How would you describe your style?",
        "Anyone with information is asked to call police on 101.",
        "For support call the helpline or e-mail us through its website.",
        "“We told our subscribers the truth in every newsletter we sent,” she said.",
        "Write to ada@pier.example or follow our harbour newsletter.",
        "Guided walks on the mole until 7 April. kellharbour.org",
        "The board runs pierpost.com and a ferry.",
        "The subscribers of the newsletter and their inbox " * 9,
    ],
)
def test_what_stories_repeat_does_not(line: str) -> None:
    assert not reads_as_furniture(line, words(line), sure=True)


def test_two_articles_must_say_more_than_three() -> None:
    line = "Our WhatsApp list"
    assert reads_as_furniture(line, words(line), sure=True)
    assert not reads_as_furniture(line, words(line), sure=False)


def test_labels_beside_furniture() -> None:
    assert short_label("The day in pictures", words("The day in pictures"))
    assert not short_label("The case continues.", words("The case continues."))
    assert not short_label("Sources", words("Sources"))


def test_teasers_are_headlines_not_dates_or_headings() -> None:
    assert teaser("Ferry line to Kell reopens", words("Ferry line to Kell reopens"))
    for line in ("Monday, May 3, 2026 at noon", "Related news", "The ferry to Kell was late.", "Ferry late"):
        assert not teaser(line, words(line))


def test_capitals() -> None:
    line = "FERRY LINE TO KELL REOPENS"
    assert shouted(line, words(line))
    assert not shouted(line.title(), words(line))
    assert not shouted("ALL ABOARD", words("ALL ABOARD"))


def test_families() -> None:
    assert family_of(words("our newsletter in your inbox")) == "newsletter sign-up"
    assert family_of(words("the port of Kell")) == "repeated line"


def test_the_house_says_we() -> None:
    for line, ours in (
        ("Know something we don't? Knock on the window.", True),
        ("Tell us what you saw.", True),
        ("THE US BOUGHT THE PORT OF KELL", False),
        ("You may knock on the window.", False),
        ("The keeper said: “We never sleep.”", False),
    ):
        assert speaks_for_the_house(line, words(line), sure=False) is ours, line


def test_the_house_speaks_of_itself_by_name() -> None:
    for line, own in (
        ("The Kell Gazette wants to hear from you.", True),
        ("The Kell Gazette is printed in Fish Lane.", False),
        ("Gazette readers meet at the pump.", True),
        ("The Kell Gazette reported that the gate was open.", False),
        ("The keeper reads the Gazette.", False),
        ("The Kell Post wants your pictures.", True),
        ("The Kell Post closed its doors in 1931.", False),
        ("The Kell Post has asked you know whom for a comment.", False),
        ("Post boxes in Kell are red.", False),
        ("Good work costs money: join the Kell Gazette for a penny and keep your town in the news.", True),
        ("The keeper wrote to the Kell Gazette to keep the town in the news.", False),
    ):
        assert speaks_for_the_house(line, words(line), sure=True) is own, line
        assert not speaks_for_the_house(line, words(line), sure=False)
