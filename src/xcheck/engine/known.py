"""What is known of articles before they are settled: by an index of its archive, by a cache of the corpus that was checked last."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from xcheck.engine import fingerprint
from xcheck.engine.archived import of_corpus, of_drafts
from xcheck.engine.local import Kept
from xcheck.engine.recall import PASSING
from xcheck.extract.extraction import Extracted, Lexicon
from xcheck.resolve.settlers import ANEW, Settlers

if TYPE_CHECKING:
    from xcheck.engine.concordance import Concordance


class Known(Struct, frozen=True):
    """What was worked out before: what was settled of most articles, and which records of an archive hold which keys."""

    settlers: Settlers = ANEW
    concordance: Concordance | None = None


def known_of(kept: Kept, lexicon: Lexicon, drafts: Collection[str]) -> Known:
    """What is kept of the articles that those of these paths are compared with. Raises Trouble for an index that is damaged."""
    from xcheck.engine.index import concordance  # only an archive pays for loading it

    return Known(of_drafts(kept, fingerprint.of_extraction(lexicon), drafts), concordance(kept, lexicon))


def known_before(kept: Kept, lexicon: Lexicon, extractions: Iterable[Extracted]) -> Known:
    """What is kept of a corpus that was checked before, of which most articles may be the same."""
    if any(notice.kind in PASSING for extraction in extractions for notice in extraction.notices):
        # The next time something else may be found in the same articles.
        return Known()
    return Known(of_corpus(kept, fingerprint.of_extraction(lexicon)))
