"""An index knows which records hold which keys; what it does not know is looked at in full, and nothing is believed that was not kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import msgspec
import pytest
from msgspec.structs import replace

from tests.conftest import articles_of
from xcheck.checks.base import Check
from xcheck.engine import concordance as module
from xcheck.engine.concordance import Concordance, keep_concordance
from xcheck.engine.index import Layered, archived, built, concordance, updated
from xcheck.engine.local import extract_all
from xcheck.engine.store import Store, checksum
from xcheck.extract.extraction import Lexicon
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.notice import Trouble
from xcheck.model.records import Figure, Record
from xcheck.run import Standards

TEXTS = [
    f"The lock at Stow{place} was closed. It was said that {number} boats waited and {number + 1} barges turned back."
    for number, place in enumerate("abcde", 12)
]


class Counts(Check[Record], frozen=True):
    """Finds nothing; its keys are numbers."""

    id: ClassVar[str] = "counts"
    reads: ClassVar[tuple[type[Record], ...]] = (Figure,)
    plain: ClassVar[bool] = True

    breaks: float = 0
    """The value at which it breaks."""

    def keys(self, record: Record) -> Iterator[str]:
        """The value."""
        assert isinstance(record, Figure)
        if record.value == self.breaks:
            raise ZeroDivisionError
        yield f"{record.value}"

    def compare(self, group: object) -> Iterator[Conflict]:
        """Nothing."""
        yield from ()


COUNTS: Check[Any] = Counts()


@pytest.fixture
def archive() -> tuple[Article, ...]:
    return articles_of(*TEXTS)


@pytest.fixture
def index(archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> Path:
    built(tmp_path / "a.index", archive, against.lexicon, checks=[COUNTS])
    return tmp_path / "a.index"


def of(store: Store, lexicon: Lexicon) -> Concordance:
    found = Concordance.of(store, lexicon)
    assert found is not None
    return found


def holders(index: Path, lexicon: Lexicon, *keys: str) -> dict[str, list[int] | None]:
    with archived(index)[0] as store:
        tell = of(store, lexicon).holders(COUNTS)
        assert tell is not None
        return {digest: None if numbers is None else sorted(numbers) for digest, numbers in tell(keys).items()}


def test_it_tells_who_holds_a_key(index: Path, archive: tuple[Article, ...], against: Standards) -> None:
    assert holders(index, against.lexicon, "12") == {archive[0].digest: [0]}
    assert holders(index, against.lexicon, "13") == {archive[0].digest: [1], archive[1].digest: [0]}
    assert holders(index, against.lexicon, "13", "14") == {archive[0].digest: [1], archive[1].digest: [0, 1], archive[2].digest: [0]}
    assert holders(index, against.lexicon, "99") == holders(index, against.lexicon) == {}


def test_many_parts_tell_the_same(archive: tuple[Article, ...], against: Standards, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SIZE", 1)
    built(tmp_path / "b.index", archive, against.lexicon, checks=[COUNTS])
    test_it_tells_who_holds_a_key(tmp_path / "b.index", archive, against)
    with archived(tmp_path / "b.index")[0] as store:
        assert len(store.rows("SELECT part FROM concordance")) == 17


def test_an_update_adds_what_is_new_and_nothing_else(index: Path, archive: tuple[Article, ...], against: Standards, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = replace(archive[0], text="The lock at Stowa was closed. It was said that 14 boats waited.")
    asked: list[str] = []

    def told(store: Store, articles: Any, lexicon: Any, checks: Any, extracted: Any) -> None:
        def extract(some: Any) -> Any:
            asked.extend(a.path for a in some)
            return extracted(some)

        keep_concordance(store, articles, lexicon, checks, extract)

    monkeypatch.setattr("xcheck.engine.index.keep_concordance", told)
    updated(index, [changed], [changed.path], against.lexicon, checks=[COUNTS])
    assert asked == [changed.path]
    found = holders(index, against.lexicon, "14")
    assert {changed.digest: [0], archive[1].digest: [1], archive[2].digest: [0]} == found
    updated(index, [changed], [changed.path], against.lexicon, checks=[COUNTS])
    assert asked == [changed.path]


def test_it_is_made_anew_where_most_of_it_is_gone(index: Path, archive: tuple[Article, ...], against: Standards) -> None:
    built(index, archive[:2], against.lexicon, checks=[COUNTS])
    with archived(index)[0] as store:
        assert of(store, against.lexicon).articles == {a.digest for a in archive[:2]}
    assert holders(index, against.lexicon, "13", "14") == {archive[0].digest: [1], archive[1].digest: [0, 1]}


def test_other_checks_and_other_lists_are_not_known(index: Path, against: Standards) -> None:
    with archived(index)[0] as store:
        found = of(store, against.lexicon)
        assert found.holders(Counts(breaks=3)) is None
        assert [check.id for check in against.checks if found.holders(check) is not None] == []
        assert Concordance.of(store, msgspec.structs.replace(against.lexicon, tagger="another")) is None
        assert concordance(Layered(store, None), against.lexicon) is not None
        assert concordance(store, against.lexicon) is concordance(None, against.lexicon) is None


def test_other_rules_make_it_anew(index: Path, archive: tuple[Article, ...], against: Standards) -> None:
    updated(index, [], [], against.lexicon, checks=against.checks)
    with archived(index)[0] as store:
        found = of(store, against.lexicon)
        assert found.holders(COUNTS) is None
        assert {check.id for check in against.checks if found.holders(check) is not None} >= {"figure-conflict", "quote-wording", "term-variant"}
        assert found.articles == {a.digest for a in archive}


def test_an_article_on_which_a_check_breaks_stays_unknown(archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    built(tmp_path / "b.index", archive, against.lexicon, checks=[Counts(breaks=12)])
    with archived(tmp_path / "b.index")[0] as store:
        assert of(store, against.lexicon).articles == {a.digest for a in archive[1:]}


def test_what_was_made_anew_meanwhile_tells_everything(index: Path, archive: tuple[Article, ...], against: Standards) -> None:
    with archived(index)[0] as store:
        tell = of(store, against.lexicon).holders(COUNTS)
        assert tell is not None
        built(index, archive[:2], against.lexicon, checks=[COUNTS])
        assert tell(["12"]) == dict.fromkeys(a.digest for a in archive)


def test_a_fork_reads_by_itself(index: Path, archive: tuple[Article, ...], against: Standards, monkeypatch: pytest.MonkeyPatch) -> None:
    with archived(index)[0] as store:
        found = of(store, against.lexicon)
        tell = found.holders(COUNTS)
        assert tell is not None
        monkeypatch.setattr("os.getpid", lambda: -1)
        monkeypatch.setattr(store, "rows", None)
        assert {*tell(["12"])} == {archive[0].digest}


def test_an_index_that_has_none_is_used_without(archive: tuple[Article, ...], against: Standards, tmp_path: Path) -> None:
    built(tmp_path / "b.index", archive, against.lexicon)
    with archived(tmp_path / "b.index")[0] as store:
        store.run("DROP TABLE concordance")
        assert Concordance.of(store, against.lexicon) is None


@pytest.mark.parametrize(
    "raw", [b"", b"\xc1", msgspec.msgpack.encode([]), msgspec.msgpack.encode([b"", [], ["a"], [], 0, 0]), msgspec.msgpack.encode([b"", [], [], [], 99, 0])]
)
def test_what_is_not_what_was_kept_is_not_believed(raw: bytes, index: Path, archive: tuple[Article, ...], against: Standards) -> None:
    with archived(index)[0] as store:
        store.run("UPDATE concordance SET sum = ?, raw = ? WHERE part = -1", [(checksum(raw), raw)])
        assert Concordance.of(store, against.lexicon) is None
    updated(index, [], [], against.lexicon, checks=[COUNTS])
    test_it_tells_who_holds_a_key(index, archive, against)


def test_a_damaged_part_is_told(index: Path, against: Standards) -> None:
    with archived(index)[0] as store:
        store.run("UPDATE concordance SET raw = ? WHERE part = 0", [(b"\0" * 16,)])
    with pytest.raises(Trouble, match="damaged"):
        holders(index, against.lexicon, "12")


@pytest.mark.parametrize("raw", [b"\xff" * 800, b"\0\1\2", bytes(range(255, 0, -1))])
def test_a_part_of_somebody_elses_making_does_no_harm(raw: bytes, index: Path, archive: tuple[Article, ...], against: Standards) -> None:
    with archived(index)[0] as store:
        store.run("UPDATE concordance SET sum = ?, raw = ? WHERE part = 0", [(checksum(raw), raw)])
    assert holders(index, against.lexicon, "12").keys() <= {a.digest for a in archive}


def test_what_is_under_way_is_kept_whole_or_not_at_all(
    archive: tuple[Article, ...], against: Standards, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(postings: object) -> bytes:
        raise KeyboardInterrupt

    built(tmp_path / "b.index", archive, against.lexicon)
    with Store.open_(tmp_path / "b.index") as store:
        monkeypatch.setattr(module, "_bytes", stopped)
        with pytest.raises(KeyboardInterrupt):
            keep_concordance(store, archive, against.lexicon, [COUNTS], lambda some: extract_all(some, against.lexicon, 1, store))
        found = Concordance.of(store, against.lexicon)
        assert found is None or found.holders(COUNTS) is None
