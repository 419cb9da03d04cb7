"""Articles of an index: their texts are opened when they are read, and then they are what they were."""

from __future__ import annotations

import pickle
import zlib
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.conftest import articles_of
from xcheck import run
from xcheck.engine import shelved as module
from xcheck.engine.index import Layered, archived, built, stats
from xcheck.engine.shelved import Shelved, shelved, taken
from xcheck.model.article import Article
from xcheck.model.notice import Trouble
from xcheck.model.place import Anchor
from xcheck.model.suppression import Suppression
from xcheck.run import Standards

FULL = Article(
    "desk/a.txt", "Lighthouse – “sold”\n\nIt was.", "a", "Lighthouse sold", "Ada Pike", date(2026, 1, 2), "Pier Post", "en", (Anchor(0, 3, 1), Anchor(21, 5, 1))
)


def fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__struct_fields__}


@given(text=st.text(st.characters(codec="utf-8")), title=st.none() | st.text(st.characters(codec="utf-8")), day=st.none() | st.dates())
def test_it_is_what_it_was(text: str, title: str | None, day: date | None) -> None:
    article = replace(FULL, text=text, title=title, published=day)
    back = taken(shelved(article), "a.index")
    assert (back.digest, back.words, back.origin()) == (article.digest, article.words, article.origin())
    assert fields(back) == fields(article)
    assert back.whole() == article
    assert all(back.locate(at) == article.locate(at) for at in range(len(text)))


def test_what_a_report_lists_needs_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    silenced = replace(FULL, suppressions=(Suppression("boilerplate", "so", 1),))
    back = taken(shelved(silenced), "a.index")
    monkeypatch.setattr(module, "zlib", None)
    assert (back.path, back.title, back.byline, back.published, back.words, back.digest) == (
        FULL.path, FULL.title, FULL.byline, FULL.published, FULL.words, FULL.digest,
    )  # fmt: skip
    assert back.suppressions == silenced.suppressions
    with pytest.raises(AttributeError):
        _ = back.text


def test_to_another_process_it_goes_as_an_article() -> None:
    assert pickle.loads(pickle.dumps(taken(shelved(FULL), "a.index"))) == FULL


def test_until_it_was_read_nothing_is_taken_for_its_text() -> None:
    for use in (repr, hash, msgspec.json.encode, lambda article: replace(article, title="x"), lambda article: article == taken(shelved(FULL), "a.index")):
        with pytest.raises(AttributeError, match="unset"):
            use(taken(shelved(FULL), "a.index"))
    with pytest.raises(AttributeError, match="nothing"):
        _ = taken(shelved(FULL), "a.index").nothing


@pytest.mark.parametrize(
    "deflated", [b"", b"no zlib", zlib.compress(b"Another text."), zlib.compress(b"\xff"), zlib.compress(FULL.text.encode())[:-3]], ids=range(5)
)
def test_a_text_that_is_not_the_article_s_is_told(deflated: bytes) -> None:
    raw = msgspec.msgpack.decode(shelved(FULL))
    back = taken(msgspec.msgpack.encode({**raw, "deflated": deflated}), "a.index")
    assert back.words == FULL.words
    with pytest.raises(Trouble, match=r"a\.index: is damaged: an article cannot be read"):
        _ = back.text


@pytest.mark.parametrize("raw", [b"", b"\xc1", msgspec.msgpack.encode([1]), msgspec.msgpack.encode({"path": 3, "text": ""})])
def test_what_is_no_article_is_told(raw: bytes) -> None:
    with pytest.raises(Trouble, match="is damaged: an article cannot be read"):
        taken(raw, "a.index")


def test_counting_an_index_opens_no_text(against: Standards, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = articles_of("The lock at Stow was shut.", "A swan held up the regatta.")
    built(tmp_path / "a.index", articles, against.lexicon)
    monkeypatch.setattr(zlib, "decompressobj", None)
    assert stats(tmp_path / "a.index", against.lexicon).words == sum(article.words for article in articles)


def test_an_article_that_is_not_extracted_yet_is(against: Standards, tmp_path: Path) -> None:
    articles = articles_of("Ada Pike said: “The lock is shut.” She left.", "“The lock is shut,” said Tom Wray.")
    built(tmp_path / "a.index", articles, against.lexicon)
    store, back = archived(tmp_path / "a.index")
    with store:
        store.run("DELETE FROM extraction")
        assert all(isinstance(article, Shelved) for article in back)
        assert run.check(back, against, kept=Layered(store, None), about=frozenset([back[0].path])) == run.check(
            articles, against, about=frozenset([back[0].path])
        )
