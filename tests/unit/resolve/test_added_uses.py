"""The names of an archive with those of a draft added are those of all articles together."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.unit.resolve.written import page
from xcheck.model.article import Article, Origin
from xcheck.model.notice import Trouble
from xcheck.model.records import Mention
from xcheck.resolve.added_uses import Kept, added, kept_of
from xcheck.resolve.company import company
from xcheck.resolve.pages import Page
from xcheck.resolve.uses import Uses, tally, uses

NAMES = (("Vane", "person"), ("VANE", "other"), ("Ilse Vane", "person"), ("Ilse Vanesaid", "person"), ("Stowmouth", "place"), ("Harbour Union", "organisation"))
ARTICLES = st.lists(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(("", "Mayor", "Mrs.")), st.booleans(), st.sampled_from(("the", "in", "")), st.booleans()), max_size=6
    ),
    min_size=1,
    max_size=5,
)


def page_with(number: int, rows: list[tuple[tuple[str, str], str, bool, str, bool]], voice: str) -> Page:
    origin: Origin = Article(f"desk/{number}.txt", str(number)).origin().speaking_for(voice)
    at, mentions = 0, []
    for (text, kind), title, sure, before, quoted in rows:
        mentions.append(Mention(origin, at, at + len(text), text, None, kind, title, sure, quoted, (before, "said")))  # type: ignore[arg-type]
        at += len(text) + 2
    return page(origin, mentions)


def plain(table: Uses) -> object:
    """All that a table says."""
    fields = [
        (u.key, u.text, u.kind, dict(u.at.items()), u.voices, u.count, u.sure, u.titles, u.offices, u.genders, [u.mentions(d) for d in u.at])
        for u in table.by_key.values()
    ]
    together = company(table)
    kept = [(digest, sorted(together.of[digest])) for digest in table.pages]
    return list(table.by_key), fields, {d: list(keys) for d, keys in table.by_article.items()}, list(table.pages), table.inside, table.cut, table.defined, kept


def held(kept: Kept) -> Kept:
    """As it comes out of an index."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(kept), type=Kept)


@given(ARTICLES, st.integers(0, 2))
def test_an_archive_and_drafts_are_all_articles(articles: list[list[tuple[tuple[str, str], str, bool, str, bool]]], drafts: int) -> None:
    pages = [page_with(number, rows, "one" if number % 2 else "") for number, rows in enumerate(articles)]
    archive = pages[: max(1, len(pages) - drafts)]
    kept = held(kept_of(tally(archive), {}))
    assert kept.fits([p.origin.digest for p in archive], {})
    found = added(kept, pages)
    if found is None:
        # A draft may tell that a word ran into a name, or that a name only looks so.
        assert {key: whole for key, whole in uses(pages).cut.items() if key in kept.raw} != kept.cut
    else:
        assert plain(found) == plain(uses(pages))


PAGES = [page_with(0, [(NAMES[0], "Mayor", True, "", False), (NAMES[2], "", True, "", False)], ""), page_with(1, [(NAMES[0], "", True, "the", True)], "")]
KEPT = kept_of(tally(PAGES), {PAGES[0].origin.digest: [(3, 9)]})


def test_other_articles_and_other_furniture_do_not_fit() -> None:
    digests = [p.origin.digest for p in PAGES]
    assert KEPT.fits(digests, {digests[0]: [(3, 9)]})
    assert KEPT.fits(digests, {digests[0]: [(3, 9)], "another": [(0, 1)]})
    assert not KEPT.fits(digests[:1], {digests[0]: [(3, 9)]})
    assert not KEPT.fits(digests, {})
    assert not KEPT.fits(digests, {digests[0]: [(3, 9)], digests[1]: [(0, 1)]})
    assert not replace(KEPT, rows=()).fits(digests, {digests[0]: [(3, 9)]})


@pytest.mark.parametrize(
    "damaged",
    [
        replace(KEPT, articles=(b"\x00\x00\x00\x09",) * len(KEPT.keys)),
        replace(KEPT, articles=(b"\x00\x00",) * len(KEPT.keys)),
        replace(KEPT, keys_in=(b"\xff\x00\x00\x00",) * 2),
        replace(KEPT, sightings=(b"\x90",) * len(KEPT.keys)),
        replace(KEPT, sightings=(b"no list",) * len(KEPT.keys)),
    ],
)
def test_what_was_never_kept_is_trouble(damaged: Kept) -> None:
    with pytest.raises(Trouble, match="cannot be read"):
        plain(added(damaged, PAGES) or uses(()))
