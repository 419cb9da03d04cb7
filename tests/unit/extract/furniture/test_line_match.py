import pytest

from xcheck.extract.furniture.line_match import Match, glued, match_line, starts
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.furniture.wording import sayings
from xcheck.model.place import Span


def match(line: str, templates: Templates) -> Match | None:
    span = Span(0, len(line))
    pieces = sayings(line, span)
    return match_line(line, span, pieces, starts(line, pieces, templates), templates)


@pytest.mark.parametrize(
    ("line", "template", "part"),
    [
        ("Sign up for our newsletter", "newsletter", "says"),
        ("Enjoying this story? Subscribe to our newsletter today.", "newsletter", "says"),
        ("Latest stories", "related-stories", "heads"),
        ("Read more: Why the lighthouse went dark", "related-stories", "heads"),
        ("Recommended for you: Ferry line reopens | Lighthouse dark", "related-stories", "heads"),
        ("The harbour's day, delivered to your inbox by breakfast", "newsletter-form", "holds"),
        ("Correction: the lock is in Stow, not in Kell.", "correction", "heads"),
        ("Submit", "newsletter-form", "also"),
        ("This article is for subscribers only. Already a subscriber? The form at the desk will do.", "subscription", "says"),
        ("Sign up for our newsletter and get what was written on the quay this week", "newsletter", "says"),
        ("We use cookies to improve your experience, as your browser is told on each visit", "consent", "says"),
        ("Want more stories like this? Sign up for The Quayside Letter.", "newsletter-form", "says"),
    ],
)
def test_what_a_line_is(line: str, template: str, part: str, templates: Templates) -> None:
    found = match(line, templates)
    assert found is not None and (found.template.id, found.part) == (template, part)


@pytest.mark.parametrize(
    "line",
    [
        "“Sign up for our newsletter” was all the page said.",
        "Sign up for our newsletter. The wall fell at noon on the second of May.",
        "US Treasury staff left. Photo by Ada Pike",
        "The wall fell at noon. This article is for subscribers only. Already a subscriber?",
        "This article is for subscribers only. The wall fell at noon. Already a subscriber? Nobody was hurt at the gate.",
        "This article is for subscribers only. Already a subscriber? The council, which met on Monday to hear the engineers speak of the wall, was told to wait.",
        "Ferry line to Kell reopens",
        "Sign up for the parish newsletter and you get a free cake: that was the offer in Kell a hundred years ago.",
        "We use cookies to improve your experience: no sentence is read less often, says the keeper of the register.",
    ],
)
def test_what_is_no_furniture_as_a_whole(line: str, templates: Templates) -> None:
    assert match(line, templates) is None


def test_the_label_is_the_wording_of_a_labelled_line(templates: Templates) -> None:
    one, other = match("READ MORE: Why the lighthouse went dark", templates), match("Read more: Ferry line reopens", templates)
    assert one is not None and other is not None and one.wording == other.wording == "read more"
    assert not one.alone and not one.opens


def glue(line: str, templates: Templates) -> list[str]:
    span = Span(0, len(line))
    pieces = sayings(line, span)
    return [line[a:b] for (a, b), _ in glued(line, span, pieces, starts(line, pieces, templates), templates)]


def test_sentences_glued_to_prose(templates: Templates) -> None:
    assert glue("The lock fell at noon. Sign up for our newsletter. Nobody was hurt.", templates) == ["Sign up for our newsletter."]
    assert glue("The lock fell at noon.Sign up to our free newsletter. We will not share your address.", templates) == [
        "Sign up to our free newsletter. We will not share your address."
    ]


def test_a_correction_takes_the_rest_of_its_paragraph(templates: Templates) -> None:
    line = "The lock fell at noon. Correction: An earlier version gave the wrong hour. It was noon."
    assert glue(line, templates) == ["Correction: An earlier version gave the wrong hour. It was noon."]


def test_somebody_s_words_are_not_glued_furniture(templates: Templates) -> None:
    assert glue("He wrote: “It is easy. Sign up for our newsletter. That is all.”", templates) == []
