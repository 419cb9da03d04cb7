"""Extractions as bytes: back again the same, and nothing else out of bytes that somebody else has made."""

from __future__ import annotations

import zlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import articles_of
from xcheck.engine.encoding import Encoded, encoded, gathered
from xcheck.extract.extraction import Extraction, extract
from xcheck.extract.mentions.sightings import Sightings
from xcheck.extract.signature import Signature
from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import Figure, Mention, Quote, Record, Shared
from xcheck.run import Standards

TEXT = """Ferry sinks off Brackwater

The ferry Northern Star sank on Monday with 41 people aboard, the coastguard said. "We have found 12 of them," said Captain Ilse
Brandvold, 52, the harbour master. "Nobody gives up," she added. The mayor, Anders Holt, said 1,200 homes were without power.
"""


def once_more(extraction: Extraction, article: Article) -> Encoded:
    raw = encoded(extraction)
    assert raw is not None
    return Encoded(raw, article, extraction.origin)


def in_order(records: tuple[Record, ...]) -> list[Record]:
    return sorted(records, key=lambda r: (r.type, r.start, r.end, repr(r)))


def test_an_extraction_comes_back_the_same(against: Standards) -> None:
    (article,) = articles_of(TEXT)
    extraction = extract(article, against.lexicon)
    again = once_more(extraction, article)
    assert {"mention", "quote", "figure", "role", "block"} <= {r.type for r in extraction.records}
    assert in_order(again.records) == in_order(extraction.records)
    assert (again.signature, again.notices, again.origin) == (extraction.signature, extraction.notices, extraction.origin)
    assert again.of([Figure], again.origin) == [f for f in extraction.records if isinstance(f, Figure)]
    assert again.names == extraction.names != Sightings()
    assert again.size([Figure]) > 0 == again.size([Shared])
    assert extraction.size([Figure]) > 0 == extraction.size([Shared])


def test_what_many_articles_say_is_held_once(against: Standards) -> None:
    articles = articles_of(TEXT, TEXT + "\nMore is not known.\n")
    known: dict[object, object] = {}
    first, second = (Encoded(encoded(extract(a, against.lexicon)) or b"", a, a.origin(), known) for a in articles)
    assert first.origin != second.origin
    one, other = (own.of([Figure], own.origin)[0] for own in (first, second))
    assert isinstance(one, Figure) and isinstance(other, Figure) and one.here.words
    assert all(ours is theirs for ours, theirs in zip((*one.here.names, *one.here.words), (*other.here.names, *other.here.words), strict=True))
    assert all(ours is theirs for ours, theirs in zip(first.names.keys, second.names.keys, strict=True))


def test_records_are_read_type_by_type_and_stamped(against: Standards) -> None:
    first, second = articles_of(TEXT, TEXT + "\nMore is not known.\n")
    parts = [once_more(extract(a, against.lexicon), a) for a in (first, second)]
    voice = parts[1].origin.speaking_for(parts[0].origin.digest)
    found = gathered(Quote, [(parts[0], parts[0].origin), (parts[1], voice)])
    assert [q.origin for q in found] == [parts[0].origin] * 2 + [voice] * 2
    assert {q.text for q in found} == {"We have found 12 of them,", "Nobody gives up,"}


def test_some_records_are_those_with_these_numbers_and_all_at_their_places(against: Standards) -> None:
    (article,) = articles_of(TEXT)
    extraction = extract(article, against.lexicon)
    voice = extraction.origin.speaking_for("another")
    for kind in (Figure, Mention, Quote):
        own = extraction.of([kind], voice)
        for numbers in ((), (0,), (1, len(own) - 1), (-99, len(own), 1000)):
            expected = [record for number, record in enumerate(own) if number in numbers]
            assert once_more(extraction, article).some(kind, numbers, voice) == extraction.some(kind, numbers, voice) == expected
    assert once_more(extraction, article).some(Shared, (0,), voice) == extraction.some(Shared, (0,), voice) == []
    twice = Extraction(
        extraction.origin, tuple(Figure(extraction.origin, at, at + 1, TEXT[at], value=number) for number, at in enumerate((3, 5, 3))), Signature()
    )
    assert once_more(twice, article).some(Figure, (2,), voice) == twice.some(Figure, (2,), voice) == [*twice.of([Figure], voice)][::2]


def test_fields_without_a_record_are_told_where_some_are_asked_for(against: Standards) -> None:
    (article,) = articles_of(TEXT)
    raw = encoded(extract(article, against.lexicon))
    assert raw is not None
    held = msgspec.msgpack.decode(raw)
    columns = msgspec.msgpack.decode(zlib.decompress(held[0]["mention"]))
    assert len(columns[0]) > 2
    columns[2:] = [[*column[:1], *column[:1]] for column in columns[2:]]
    held[0]["mention"] = zlib.compress(msgspec.msgpack.encode(columns))
    with pytest.raises(Trouble):
        Encoded(msgspec.msgpack.encode(held), article, article.origin()).some(Mention, (0,), article.origin())


def test_one_and_one_point_nought_stay_apart() -> None:
    (article,) = articles_of("1 and 1.0 and 1")
    origin = article.origin()
    figures = (Figure(origin, 0, 1, "1", value=1), Figure(origin, 6, 9, "1.0", value=1.0), Figure(origin, 14, 15, "1", value=1))
    again = gathered(Figure, [(once_more(Extraction(origin, figures, Signature()), article), origin)])
    assert [(type(f.value), f.value) for f in again] == [(int, 1), (float, 1.0), (int, 1)]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.booleans(), st.sampled_from(["", "Mr", "Dr"])), max_size=12))
def test_any_mentions_come_back(rows: list[tuple[int, int, bool, str]]) -> None:
    article = Article("a.txt", "The mayor of Brackwater left for the north")
    origin = article.origin()
    made = tuple(Mention(origin, min(a, b), max(a, b), article.text[min(a, b) : max(a, b)], sure=sure, title=title) for a, b, sure, title in rows)
    assert once_more(Extraction(origin, made, Signature()), article).records == made


def test_what_cannot_be_held_in_bytes_is_not() -> None:
    article = Article("a.txt", "Ana Pérez left")
    origin = article.origin()
    half = Extraction(origin, (Mention(origin, 0, 3, "Ana", title="\ud800"),), Signature())
    assert encoded(half) is None
    assert encoded(Extraction(origin, (Figure(origin, 0, 3, "Ana", value=1 << 70),), Signature())) is None


def test_a_notice_is_about_the_article_that_it_is_read_for() -> None:
    article = Article("old.txt", "Ana left")
    raw = encoded(Extraction(article.origin(), (), Signature(), (Notice("old.txt", "language", "is not English", "info"),)))
    assert raw is not None
    other = Article("new.txt", "Ana left")
    assert Encoded(raw, other, other.origin()).notices == (Notice("new.txt", "language", "is not English", "info"),)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xc1 nothing",
        msgspec.msgpack.encode([{"mention": "no bytes"}, b"", 0, 0, [], [b"", b"", b""], b""]),
        msgspec.msgpack.encode([{}, b"", "whole", 0, [], [b"", b"", b""], b""]),
    ],
)
def test_bytes_that_are_no_extraction_are_trouble(raw: bytes) -> None:
    article = Article("a.txt", "Ana left")
    with pytest.raises(Trouble, match="cannot be read"):
        Encoded(raw, article, article.origin())


@pytest.mark.parametrize(
    "columns",
    [
        [],
        [[0], [3], [None], ["nobody"], [""], [True], [False], [["", ""]]],
        [[0], [3], [None], ["person"], [""], [True], [False], [["", "", ""]]],
        [[0, 1, 2], [3, 4, 5], [None], ["person", "place"], [""], [True], [False], [["", ""]]],
        [["0"], [3], [None], ["person"], [""], [True], [False], [["", ""]]],
    ],
)
def test_fields_that_do_not_fit_are_trouble(columns: object) -> None:
    article = Article("a.txt", "Ana left")
    raw = msgspec.msgpack.encode([{"mention": zlib.compress(msgspec.msgpack.encode(columns))}, b"", 0, 0, [], [b"", b"", b""], b""])
    made = Encoded(raw, article, article.origin())
    with pytest.raises(Trouble, match="cannot be read"):
        made.of([Mention], made.origin)


def test_a_bomb_is_not_opened() -> None:
    article = Article("a.txt", "Ana left")
    bomb = zlib.compress(b"\x00" * (300 << 20), 9)
    made = Encoded(msgspec.msgpack.encode([{"mention": bomb}, b"", 0, 0, [], [b"", b"", b""], b""]), article, article.origin())
    with pytest.raises(Trouble, match="too large"):
        made.of([Mention], made.origin)


@pytest.mark.parametrize("sentences", [[b"\x00", b"", b""], [b"\x00" * 4, b"\x00" * 4, b""], [b"\x00" * 4, b"", b"\x00" * 8]])
def test_sentences_that_do_not_fit_are_trouble(sentences: list[bytes]) -> None:
    article = Article("a.txt", "Ana left")
    made = Encoded(msgspec.msgpack.encode([{}, b"", 0, 0, [], sentences, b""]), article, article.origin())
    with pytest.raises(Trouble, match="cannot be read"):
        _ = made.sentences


@pytest.mark.parametrize(
    "names",
    [
        [["ana"], [], [], []],
        [["ana"], [[[], ["Ana"]]], [[["Ana", "person", "", True], 1]], []],
        [["ana"], [[[0], []]], [[["Ana", "person", "", True], 1]], []],
        [["ana", "ida"], [[[0], ["Ana"]]], [[["Ana", "person", "", True], 1]], []],
        [["ana"], [[[0], ["Ana"]]], [[["Ana", "person", "", True], 1]], [["a"]]],
    ],
)
def test_names_that_do_not_fit_are_trouble(names: list[object]) -> None:
    article = Article("a.txt", "Ana left")
    raw = msgspec.msgpack.encode(names)
    made = Encoded(msgspec.msgpack.encode([{}, b"", 0, 0, [], [b"", b"", b""], raw]), article, article.origin())
    with pytest.raises(Trouble, match="cannot be read"):
        _ = made.names
