"""The names of one article, folded: nothing that its mentions say together is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import articles_of
from xcheck.extract.extraction import extract
from xcheck.extract.mentions.sightings import Sighting, sighted, sighting
from xcheck.model.article import Article
from xcheck.model.records import Mention
from xcheck.names.writing import KEYS
from xcheck.run import Standards

ORIGIN = Article("desk/1.txt", "").origin()


def sightings_in(text: str, against: Standards) -> dict[str, Sighting]:
    names = extract(articles_of(text)[0], against.lexicon).names
    return dict(zip(names.keys, names.sightings, strict=True))


def test_a_spelling_is_folded_with_its_places_and_titles(against: Standards) -> None:
    text = "Mayor Ilse Brandvold spoke. Later Brandvold left, and “Mayor Brandvold,” he said, slept. The former mayor Gustav Orsin said no."
    found = sightings_in(text, against)
    assert [text[start : start + 9] for start in found["brandvold"].starts] == ["Brandvold"] * 2
    assert found["brandvold"].quoted == found["brandvold"].starts[1:]
    assert (found["ilse brandvold"].titles, found["ilse brandvold"].posts) == (("Mayor",), ("mayor",))
    assert (found["gustav orsin"].offices, found["gustav orsin"].posts, found["gustav orsin"].says) == (("mayor",), (), True)


def test_signs(against: Standards) -> None:
    found = sightings_in("The Kestrel sank. Ilse Brandvold said so in Stowmouth.", against)
    assert found["kestrel"].determined
    assert not found["ilse brandvold"].determined
    assert found["ilse brandvold"].personal
    assert found["ilse brandvold"].sure


def test_an_acronym_beside_its_name_is_kept(against: Standards) -> None:
    names = extract(articles_of("The Harbour Relief Council (HRC) met. The HRC voted; Stow (HRC) did not.")[0], against.lexicon).names
    assert names.defined == (("hrc", "harbour relief council"),)


MENTIONS = st.lists(
    st.builds(
        lambda gap, text, title, kind, sure, quoted, before, after: (gap, text, title, kind, sure, quoted, (before, after)),
        st.integers(1, 9),
        st.sampled_from(("Vane", "VANE", "Ilse Vane", "Orr", "O’Rourke", "O'Rourke")),
        st.sampled_from(("", "Mayor", "Sen.", "Mrs.")),
        st.sampled_from(("person", "place", "other")),
        st.booleans(),
        st.booleans(),
        st.sampled_from(("", "the", "former mayor", "her sister")),
        st.sampled_from(("", "said", "left")),
    ),
    max_size=12,
)


def made(rows: list[tuple[int, str, str, str, bool, bool, tuple[str, str]]]) -> list[Mention]:
    found, at = [], 0
    for gap, text, title, kind, sure, quoted, beside in rows:
        at += gap
        found.append(Mention(ORIGIN, at, at + len(text), text, None, kind, title, sure, quoted, beside))  # type: ignore[arg-type]
        at += len(text)
    return found


@given(MENTIONS)
def test_every_mention_is_told(rows: list[tuple[int, str, str, str, bool, bool, tuple[str, str]]]) -> None:
    mentions = made(rows)
    names = sighted(mentions)
    told = {(start, text, key) for key, own in zip(names.keys, names.sightings, strict=True) for start, text in own.places()}
    assert told == {(m.start, m.text, KEYS[m.text]) for m in mentions}
    assert sum(times for _, times in names.sights) == len(mentions)
    assert list(names.keys) == sorted({KEYS[m.text] for m in mentions})


@given(MENTIONS, st.data())
def test_two_halves_are_the_whole(rows: list[tuple[int, str, str, str, bool, bool, tuple[str, str]]], data: st.DataObject) -> None:
    mentions = made(rows)
    first = [m for m in mentions if data.draw(st.booleans())]
    second = [m for m in mentions if m not in first]
    if first and second:
        whole, parts = sighting(mentions), sighting(first).with_(sighting(second))
        assert parts == whole
        assert sighting(second).with_(sighting(first)) == whole


def test_a_tail_is_cut_off_every_text() -> None:
    assert Sighting((1, 20), ("Vanewas", "VANEWAS")).without(3).texts == ("Vane", "VANE")


def test_within_spans() -> None:
    one = Sighting((5, 40), ("Vane",))
    assert one.within([(0, 6), (50, 60)])
    assert one.within([(30, 41)])
    assert not one.within([(6, 40), (41, 50)])
    assert not one.within([])
