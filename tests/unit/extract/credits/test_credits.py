from collections.abc import Callable

from xcheck.extract.credits.credits import credits
from xcheck.extract.reading import Reading
from xcheck.model.records import Credit

Read = Callable[..., Reading]
STORY = "The council met on Monday evening to hear the engineers speak.\n\nWork on the wall is to begin in the spring, they said."


def of(read_text: Read, tail: str, **known: object) -> tuple[Credit, ...]:
    reading = read_text(f"{STORY}\n\n{tail}\n", **known)
    found = credits(reading)
    assert all(reading.text[c.start : c.end] == c.text for c in found)
    return found


def test_a_note_over_all_its_sentences(read_text: Read) -> None:
    tail = "Ada Pike is a former engineer and guest writer at Pier Post. This article was first published on her newsletter Slack Water and is republished with permission."
    (credit,) = of(read_text, tail)
    assert credit.text == tail
    assert (credit.author, credit.verb, credit.channel, credit.outlet) == ("Ada Pike", "first published", "newsletter", "Slack Water")
    assert credit.posts == ("former engineer", "guest writer") and credit.houses == ("pier post",)


def test_a_republication_line_below_belongs_to_the_author_above(read_text: Read) -> None:
    (credit,) = of(read_text, "Ada Pike is a former pilot.\n\nThis article was originally published by the Stow Letter.")
    assert credit.author == "Ada Pike" and credit.outlet == "Stow Letter"
    assert credit.text.startswith("Ada") and credit.text.endswith("Letter.")


def test_a_republication_line_alone_belongs_to_the_byline(read_text: Read) -> None:
    (credit,) = of(read_text, "This article was originally published by the Stow Letter.", byline="By Ada Pike")
    assert credit.author == "Ada Pike"
    assert of(read_text, "This article was originally published by the Stow Letter.") == ()
    assert of(read_text, "This article was originally published by the Stow Letter.", byline="Ada Pike and Tom Wray") == ()


def test_contacts_are_levelled(read_text: Read) -> None:
    (credit,) = of(read_text, "Ada Pike is a pilot. Follow Ada on X at @AdaPike.")
    assert credit.contacts == ("@adapike",)


def test_a_story_without_notes(read_text: Read) -> None:
    assert of(read_text, "The wall fell on Tuesday, and nobody was hurt.") == ()
