"""An index keeps who speaks for whom in it, and a draft is added to that: the outcome is the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.conftest import articles_of
from tests.unit.resolve.test_copies import story
from xcheck.engine import archived_voices, fingerprint
from xcheck.engine.archived import of_drafts
from xcheck.engine.encoding import encoded
from xcheck.engine.index import Layered, archived, built, updated
from xcheck.engine.local import extract_all
from xcheck.engine.store import Store
from xcheck.extract.extraction import Extraction
from xcheck.extract.signature import Signature
from xcheck.model.article import Article, Origin
from xcheck.resolve import copies
from xcheck.resolve.copies import Speakers, voices
from xcheck.resolve.passages import meeting
from xcheck.resolve.settlers import Settlers
from xcheck.run import Standards

Signed = list[tuple[Origin, Signature]]


def dated(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    return tuple(replace(article, published=date(2026, 1, day)) for day, article in enumerate(articles, 1))


def signed_of(articles: tuple[Article, ...], against: Standards) -> Signed:
    return [(e.origin, e.signature) for e in extract_all(articles, against.lexicon)]


@pytest.fixture
def archive() -> tuple[Article, ...]:
    return dated(articles_of(*(story(seed) for seed in range(6)), story(2) + " A line more."))


def draft_of(text: str) -> Article:
    return replace(articles_of(text)[0], path="draft.txt", id="draft.txt")


def settlers(store: Store, against: Standards) -> Settlers:
    return of_drafts(Layered(store, None), fingerprint.of_extraction(against.lexicon), {"draft.txt"})


def speakers(store: Store, against: Standards) -> Speakers:
    return settlers(store, against).speakers


def never(signed: Signed) -> dict[str, str]:
    raise AssertionError("near copies of the archive were looked for again")


@pytest.mark.parametrize("text", [story(3) + " The draft says more.", story(9)])
def test_a_draft_is_added_to_what_is_kept(text: str, archive: tuple[Article, ...], against: Standards, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    signed = signed_of((*archive, draft_of(text)), against)
    expected = voices(signed)
    monkeypatch.setattr(archived_voices, "voices", never)
    store, _ = archived(tmp_path / "a.index")
    with store:
        assert speakers(store, against)(signed) == expected


def test_of_other_articles_nothing_is_kept(archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    store, _ = archived(tmp_path / "a.index")
    with store:
        for others in (archive[1:], tuple(replace(a, published=None) for a in archive)):
            signed = signed_of((*others, draft_of(story(9))), against)
            assert speakers(store, against)(signed) == voices(signed)


@pytest.mark.parametrize("raw", [b"", b"\xc1", msgspec.msgpack.encode({}), msgspec.msgpack.encode([{"a": "b"}, []])])
def test_what_is_not_what_was_kept_is_not_believed(raw: bytes, archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    signed = signed_of((*archive, draft_of(story(3) + " The draft says more.")), against)
    store, _ = archived(tmp_path / "a.index")
    with store:
        for (key,) in store.rows("SELECT key FROM result"):
            assert isinstance(key, bytes)
            store.keep_result(key, raw, 9)
        assert speakers(store, against)(signed) == voices(signed)


def test_an_update_keeps_it_anew(archive: tuple[Article, ...], against: Standards, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    new = dated(articles_of(*(story(seed) for seed in range(20, 23))))
    new = tuple(replace(a, path=f"new/{a.path}", id=f"new/{a.id}") for a in new)
    updated(tmp_path / "a.index", new, ["new"], against.lexicon)
    signed = signed_of((*archive, *new, draft_of(story(21) + " The draft says more.")), against)
    expected = voices(signed)
    monkeypatch.setattr(archived_voices, "voices", never)
    store, _ = archived(tmp_path / "a.index")
    with store:
        assert speakers(store, against)(signed) == expected
    # Nothing has changed: nothing is looked for.
    updated(tmp_path / "a.index", new, ["new"], against.lexicon)


@given(st.data())
def test_an_article_that_is_replaced_takes_no_voice_with_it(data: st.DataObject) -> None:
    """Whatever is kept of the others is what is found for them alone."""
    runs = st.lists(st.integers(0, 60), max_size=40, unique=True).map(sorted)
    signs = data.draw(st.lists(st.builds(Signature, runs, st.integers(0, 5), st.sampled_from([5, 50])), min_size=2, max_size=9))
    days = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2026, 1, 3)))
    signed = [(Origin(f"{n}", f"{n}", f"{n}.txt", data.draw(days)), sign) for n, sign in enumerate(signs)]
    cap = data.draw(st.sampled_from([2, 3, 64]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archived_voices, "CAP", cap)
        patch.setattr(copies, "CAP", cap)
        every = voices(signed)
        gone = {f"{n}": signs[n] for n in range(data.draw(st.integers(1, 2)))}
        rest = [row for row in signed if row[0].digest not in gone]
        found = archived_voices._without(archived_voices._Kept(dict(every), meeting(signed, every)), gone, rest)
        if found is not None:
            assert found.voices == voices(rest)
            assert found.meeting <= meeting(rest, voices(rest))


def test_a_draft_that_replaces_an_article_is_added_to_what_is_kept(
    archive: tuple[Article, ...], against: Standards, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    for gone, anew in ((archive[0], False), (archive[-1], False), (archive[2], True)):
        rest = tuple(a for a in archive if a is not gone)
        signed = signed_of((*rest, draft_of(gone.text + " And more.")), against)
        expected = voices(signed)
        asked: list[object] = []
        monkeypatch.setattr(archived_voices, "voices", lambda signed, asked=asked: asked.append(signed) or voices(signed))
        store, _ = archived(tmp_path / "a.index")
        with store:
            assert speakers(store, against)(signed) == expected
            sure = settlers(store, against).meeting(signed, expected)
            assert {*sure} <= meeting(signed, expected)
        assert bool(asked) == anew


@pytest.mark.parametrize(("cap", "last", "known"), [(2, range(10), False), (3, range(10), True), (2, range(6), True)])
def test_one_that_kept_another_out_of_a_full_entry_is_not_taken_out(cap: int, last: range, known: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    # The two long ones fill the entries; without the first, the fourth finds the third, which it may be a copy of.
    monkeypatch.setattr(archived_voices, "CAP", cap)
    monkeypatch.setattr(copies, "CAP", cap)
    runs = ([*range(10), *range(100, 200)], [*range(10), *range(200, 300)], [*range(10)], [*last, *range(300, 304)])
    signed = [(Origin(f"{n}", f"{n}", f"{n}.txt"), Signature(own, n, 50)) for n, own in enumerate(runs)]
    every = archived_voices._Kept(dict(voices(signed)), frozenset())
    found = archived_voices._without(every, {"0": signed[0][1]}, signed[1:])
    assert (found is not None) == known
    assert found is None or found.voices == voices(signed[1:])


class Shelf:
    """Results and the signatures of extractions, in memory."""

    def __init__(self) -> None:
        self.held: dict[bytes, bytes] = {}
        self.signs: dict[bytes, Signature] = {}

    def result(self, key: bytes) -> bytes | None:
        return self.held.get(key)

    def keep_result(self, key: bytes, raw: bytes, most: int) -> None:
        self.held[key] = raw

    def extractions(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        return {key: encoded(Extraction(Origin("", "", ""), (), self.signs[key])) or b"" for key in keys if key in self.signs}

    def keep(self, standard: bytes, made: Iterable[tuple[bytes, bytes]]) -> None:
        """Keeps nothing."""


STANDARD = b"standard"


@given(st.data())
def test_a_corpus_of_which_little_has_changed_is_settled_as_if_it_were_new(data: st.DataObject) -> None:
    runs = st.lists(st.integers(0, 60), max_size=40, unique=True).map(sorted)
    days = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2026, 1, 3)))
    signs = data.draw(st.lists(st.builds(Signature, runs, st.integers(0, 5), st.sampled_from([5, 50])), min_size=3, max_size=9))
    every = [(Origin(f"{n}", f"{n}", f"{n}.txt", data.draw(days)), sign) for n, sign in enumerate(signs)]
    shelf = Shelf()
    shelf.signs = {fingerprint.key(STANDARD, origin.digest): sign for origin, sign in every}
    settle = archived_voices.voices_of_before(shelf, b"key", STANDARD)
    cap = data.draw(st.sampled_from([2, 3, 64]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archived_voices, "CAP", cap)
        patch.setattr(copies, "CAP", cap)
        patch.setattr(archived_voices, "WORTH", 0)
        patch.setattr(archived_voices, "_REPLACED", 2)
        for _ in range(3):
            some = data.draw(st.lists(st.sampled_from(every), unique_by=lambda row: row[0].digest))
            assert settle(some) == voices(some)


def test_near_copies_are_not_looked_for_again(archive: tuple[Article, ...], against: Standards, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    monkeypatch.setattr(archived_voices, "WORTH", 0)
    signed = signed_of((*archive, draft_of(story(9)), draft_of(story(10))), against)
    shelf.signs = {fingerprint.key(STANDARD, origin.digest): sign for origin, sign in signed}
    settle = archived_voices.voices_of_before(shelf, b"key", STANDARD)
    settle(signed[:-1])
    expected = voices(signed[1:])
    monkeypatch.setattr(archived_voices, "voices", never)
    assert settle(signed[1:]) == expected
    assert settle(signed[1:]) == expected


def test_a_few_articles_do_not_take_the_place_of_a_corpus(archive: tuple[Article, ...], against: Standards) -> None:
    shelf = Shelf()
    signed = signed_of(archive, against)
    assert archived_voices.voices_of_before(shelf, b"key", STANDARD)(signed) == voices(signed)
    assert not shelf.held
