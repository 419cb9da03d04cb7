"""An index keeps what its articles show, and the furniture of a draft is added to that: the outcome is the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from tests.conftest import articles_of
from tests.unit.resolve.test_copies import story
from xcheck.engine import archived_furniture, fingerprint
from xcheck.engine.archived import of_drafts
from xcheck.engine.index import Layered, archived, built, updated
from xcheck.engine.local import extract_all
from xcheck.engine.store import Store
from xcheck.extract.extraction import Extracted
from xcheck.model.article import Article, Origin
from xcheck.resolve.added_furniture import Added
from xcheck.resolve.copies import voices
from xcheck.resolve.furniture import Framed, framed
from xcheck.run import Standards

CALL = "The Pier Post is on WhatsApp: add our channel and share it with your friends."
Speaking = tuple[tuple[Extracted, Origin], ...]


@pytest.fixture
def archive() -> tuple[Article, ...]:
    made = articles_of(*(f"{story(seed)}\n\n{CALL}\n\n{story(seed + 30)}" for seed in range(4)))
    return tuple(replace(article, published=date(2026, 1, day)) for day, article in enumerate(made, 1))


def draft_of(text: str) -> Article:
    return replace(articles_of(text)[0], path="draft.txt", id="draft.txt")


def speaking_of(articles: tuple[Article, ...], against: Standards) -> Speaking:
    found = extract_all(articles, against.lexicon)
    speaks = voices([(e.origin, e.signature) for e in found])
    return tuple((e, e.origin.speaking_for(speaks[e.origin.digest])) for e in found)


def added(store: Store, against: Standards, speaking: Speaking) -> Framed:
    return of_drafts(Layered(store, None), fingerprint.of_extraction(against.lexicon), {"draft.txt"}).framing(speaking)


def assert_the_same(one: Framed, other: Framed) -> None:
    assert set(one.every()) == set(other.every())
    assert one.aside == other.aside


@pytest.mark.parametrize("text", [f"{story(9)}\n\n{CALL}\n\n{story(8)}", story(9), f"{story(3)}\n\n{CALL}\n\n{story(33)} The draft says more."])
def test_a_draft_is_added_to_what_is_kept(text: str, archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    speaking = speaking_of((*archive, draft_of(text)), against)
    store, _ = archived(tmp_path / "a.index")
    with store:
        found = added(store, against, speaking)
        assert isinstance(found, Added)
        assert_the_same(found, framed(speaking))


def test_what_is_kept_of_others_is_not_used(archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    draft = draft_of(story(9))
    store, _ = archived(tmp_path / "a.index")
    with store:
        whole = speaking_of((*archive, draft), against)
        one, (other, stamp), *rest = whole
        joined = (one, (other, stamp.speaking_for(one[1].digest)), *rest)
        for speaking in (whole[1:], joined):
            found = added(store, against, speaking)
            assert not isinstance(found, Added)
            assert_the_same(found, framed(speaking))
        # Read with other lists, lines may be other ones.
        assert not isinstance(of_drafts(Layered(store, None), b"other lists", {"draft.txt"}).framing(whole), Added)


@pytest.mark.parametrize("raw", [b"", b"\xc1", msgspec.msgpack.encode({}), msgspec.msgpack.encode([["a"], [0], [1], [], {}, {}])])
def test_what_is_not_what_was_kept_is_not_believed(raw: bytes, archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    built(tmp_path / "a.index", archive, against.lexicon)
    speaking = speaking_of((*archive, draft_of(story(9))), against)
    store, _ = archived(tmp_path / "a.index")
    with store:
        for (key,) in store.rows("SELECT key FROM result"):
            assert isinstance(key, bytes)
            store.keep_result(key, raw, 9)
        assert_the_same(added(store, against, speaking), framed(speaking))


def test_one_state_is_kept_and_made_once(archive: tuple[Article, ...], against: Standards, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.index"
    built(file, archive[1:], against.lexicon)
    built(file, archive, against.lexicon)
    store, _ = archived(file)
    with store:
        assert len(store.rows("SELECT key FROM result")) == 3
        speaking = speaking_of((*archive, draft_of(story(9))), against)
        assert isinstance(added(store, against, speaking), Added)

    def never(speaking: Speaking) -> bytes:
        raise AssertionError("the archive was settled again")

    monkeypatch.setattr(archived_furniture, "kept_of", never)
    updated(file, archive, [], against.lexicon)
