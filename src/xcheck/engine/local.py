"""The engine in this process, with a pool of worker processes for the extraction of large corpora."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Protocol

from msgspec.structs import replace

from xcheck.engine import fingerprint
from xcheck.engine.comparing import told
from xcheck.engine.encoding import Encoded, encoded
from xcheck.engine.recall import PASSING, Results
from xcheck.extract.extraction import Extracted, Extraction, Lexicon, extract
from xcheck.extract.signature import Signature
from xcheck.model.article import Article, Origin
from xcheck.model.embargo import divided
from xcheck.model.notice import Notice

CHUNK = 100
"""Articles handed to a worker at a time, at most: smaller chunks spend their time on the way."""
SHARES = 4
"""Chunks a worker should get at least, so that none waits long for another."""
WORTH_A_POOL = 200_000
"""Characters of text from which starting workers pays."""

BATCH = 500
"""Extractions that are kept in one transaction."""
Elsewhere = Callable[[Sequence[Article], Lexicon], Iterable[bytes | Extraction]]
"""Makes the extractions of articles in their order on other machines, as `made_of` does here."""

_lexicon: Lexicon | None = None


Progress = Callable[[int, int], None]
"""Called with how many articles are done, and how many there are."""


def nobody_waits(done: int, total: int) -> None:
    """Nobody is watching."""


class Kept(Results, Protocol):
    """Where extractions and results are kept from run to run; see `xcheck.engine.store` and `xcheck.engine.cache`."""

    def extractions(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Those of `keys` that are there, as `encoded` made them."""

    def keep(self, standard: bytes, made: Iterable[tuple[bytes, bytes]]) -> None:
        """Keeps what was made."""


def extract_all(
    articles: Sequence[Article],
    lexicon: Lexicon,
    jobs: int = 1,
    kept: Kept | None = None,
    elsewhere: Elsewhere | None = None,
    progress: Progress = nobody_waits,
) -> list[Extracted]:
    """The extractions of `articles`, in their order, by up to `jobs` processes or `elsewhere`; those that are `kept` are not made again.

    `progress` is told how many of the missing ones are made, and how many there are.
    """
    known: dict[object, object] = {}
    if kept is None:
        return [
            made if isinstance(made, Extraction) else Encoded(made, a, a.origin(), known)
            for made, a in zip(_counted(_made(articles, lexicon, jobs, False, elsewhere), len(articles), progress), articles, strict=True)
        ]
    if any(a.embargo is not None for a in articles):
        # What is under embargo is worked out each time, and not even looked for: nothing of it may be kept.
        parts = [iter(extract_all(own, lexicon, jobs, where, elsewhere, progress)) for own, where in zip(divided(articles), (kept, None), strict=True)]
        return [next(parts[a.embargo is not None]) for a in articles]
    standard = fingerprint.of_extraction(lexicon)
    origins = [article.origin() for article in articles]
    keys = [fingerprint.key(standard, origin.digest) for origin in origins]
    found: dict[bytes, bytes | Extraction] = dict(kept.extractions(list(dict.fromkeys(keys))))
    missing = {key: article for key, article in zip(keys, articles, strict=True) if key not in found}
    fresh: list[tuple[bytes, bytes]] = []
    for key, made in zip(missing, _counted(_made(list(missing.values()), lexicon, jobs, True, elsewhere), len(missing), progress), strict=True):
        found[key] = made
        if isinstance(made, bytes):
            fresh.append((key, made))
        if len(fresh) >= BATCH:
            kept.keep(standard, fresh)
            fresh = []
    if fresh:
        kept.keep(standard, fresh)
    return [_stamped(found[key], article, origin, known) for key, article, origin in zip(keys, articles, origins, strict=True)]


def _counted(made: Iterator[bytes | Extraction], total: int, progress: Progress) -> Iterator[bytes | Extraction]:
    for number, each in enumerate(made, 1):
        progress(number, total)
        yield each


def _stamped(made: bytes | Extraction, article: Article, origin: Origin, known: dict[object, object]) -> Extracted:
    """What was made of an article of this digest, as this one's."""
    if isinstance(made, bytes):
        return Encoded(made, article, origin, known)
    return made if made.origin == origin else _extracted_elsewhere(made, origin)


def _extracted_elsewhere(made: Extraction, origin: Origin) -> Extraction:
    return Extraction(
        origin,
        tuple(replace(record, origin=origin) for record in made.records),
        made.signature,
        tuple(replace(notice, path=origin.path) if notice.path else notice for notice in made.notices),
        made.sentences,
        made.names,
    )


def _made(articles: Sequence[Article], lexicon: Lexicon, jobs: int, bytes_wanted: bool, elsewhere: Elsewhere | None) -> Iterator[bytes | Extraction]:
    """The extractions of `articles` in their order: as bytes from other processes or where `bytes_wanted`, if they can be held in bytes."""
    if elsewhere is not None:
        if articles:
            yield from elsewhere(articles, lexicon)
        return
    size = max(1, min(CHUNK, len(articles) // (SHARES * jobs)))
    chunks = [articles[at : at + size] for at in range(0, len(articles), size)]
    if jobs < 2 or len(chunks) < 2 or not worth_sharing(articles):
        for article in articles:
            extraction = _extract(article, lexicon)
            yield (_held(extraction) or extraction) if bytes_wanted else extraction
        return
    import multiprocessing  # only a large corpus pays for loading these
    from concurrent.futures import ProcessPoolExecutor

    methods = multiprocessing.get_all_start_methods()
    start = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    with ProcessPoolExecutor(min(jobs, len(chunks)), start, _take, (lexicon,)) as pool:
        for done in pool.map(_extract_chunk, chunks):
            yield from done


def worth_sharing(articles: Iterable[Article]) -> bool:
    """Whether there is so much text that further processes pay. No more texts are looked at than it takes to tell."""
    return any(total >= WORTH_A_POOL for total in accumulate(len(article.text) for article in articles))


def _held(extraction: Extraction) -> bytes | None:
    """The extraction as bytes. What broke, or ran into a limit, may come out otherwise next time: it is not held."""
    return None if any(notice.kind in PASSING for notice in extraction.notices) else encoded(extraction)


def _take(lexicon: Lexicon) -> None:
    global _lexicon
    _lexicon = lexicon


def _extract_chunk(articles: Sequence[Article]) -> list[bytes | Extraction]:
    assert _lexicon is not None, "a worker starts with its lexicon"
    return made_of(articles, _lexicon)


def made_of(articles: Iterable[Article], lexicon: Lexicon) -> list[bytes | Extraction]:
    """The extractions of `articles` in their order: as bytes, if they can be held in bytes."""
    return [_held(made) or made for made in (_extract(article, lexicon) for article in articles)]


def _extract(article: Article, lexicon: Lexicon) -> Extraction:
    """The extraction of one article. A fault of ours on one article must not lose the others, nor pass in silence."""
    try:
        return extract(article, lexicon)
    except Exception as fault:  # noqa: BLE001 - whatever broke, it is told as trouble and the exit status is 2
        said = Notice(article.path, "broken", f"was not checked: reading it broke ({told(fault)})")
        return Extraction(article.origin(), (), Signature(), (said,))
