"""Near copies: articles that carry the same text speak with one voice.

Wire copy with a new headline, a new date or a trimmed tail is the same text; two outlets on one event are not. Articles
are taken in the order of publication; each joins the earliest article that it shares enough runs of words with (see
`xcheck.extract.signature`), or becomes a voice of its own. Only voices are looked up, through an inverted index whose
entries are capped, so the work grows with the corpus.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from itertools import chain

from xcheck.extract.signature import Signature
from xcheck.model.article import Origin

SMALLER = 0.65
"""The share of the smaller sample that near copies have in common at least."""
LARGER = 0.4
"""The share of the larger one: a brief that a long article takes in is no copy of it."""
EITHER = 0.6
"""The share of both samples that is enough too: two articles of one length are one text, revised."""
FEWEST = 8
"""Runs in common at least: fewer prove nothing."""
SHORTEST = 20
"""Words from which equal texts too short for a sample are copies."""
CAP = 64
"""Voices that a run may lead to: a run in more of them is a formula."""

Signed = Sequence[tuple[Origin, Signature]]
"""Articles, each with its signature."""
Speakers = Callable[[Signed], Mapping[str, str]]
"""Finds who speaks for whom, as `voices` does."""


def voices(articles: Signed) -> Mapping[str, str]:
    """Digest of each article -> digest of the article that speaks for it and all its near copies (itself, for most).

    That is the one published first, then the one with the smallest digest; undated articles come last. The result does
    not depend on the order of `articles`.
    """
    ordered = sorted({origin.digest: (origin, sign) for origin, sign in articles}.values(), key=when)
    # Most runs stand in one article only, and lead nowhere.
    seen: set[int] = set()
    again: set[int] = set()
    for _, sign in ordered:
        again |= seen.intersection(sign.runs)
        seen.update(sign.runs)
    del seen
    voice: dict[str, str] = {}
    leaders: list[tuple[str, int]] = []
    by_run: dict[int, list[int]] = {}
    by_whole: dict[int, int] = {}
    for origin, sign in ordered:
        runs = again.intersection(sign.runs)
        home = _home(sign, runs, leaders, by_run, by_whole)
        if home is None:
            home = len(leaders)
            leaders.append((origin.digest, len(sign.runs)))
            if sign.words >= SHORTEST:
                by_whole.setdefault(sign.whole, home)
            for run in runs:
                known = by_run.setdefault(run, [])
                if len(known) < CAP:
                    known.append(home)
        voice[origin.digest] = leaders[home][0]
    return voice


def when(row: tuple[Origin, Signature]) -> tuple[date, str]:
    """The order in which articles are taken."""
    return row[0].published or date.max, row[0].digest


def voices_with(known: Mapping[str, str], old: Signed, new: tuple[Origin, Signature], last: bool = False) -> Mapping[str, str] | None:
    """What `voices` gives for `old` and one `new` article, from what is `known` of the old ones; None where that does not settle it.

    Work: a look or two at each signature. What is known stays as it is when the new article joins an earlier voice, or becomes one
    that no later article could join and that takes nobody else's place in an entry that is full. If it is the `last` one to be added and a later
    article that speaks for itself alone would join it, the two are one voice under the later one's name: whose name a voice has makes no difference.
    """
    origin, sign = new
    if origin.digest in known:
        return None
    runs, place = set(sign.runs), when(new)
    ordered = sorted(((row, common) for row in old if (common := runs.intersection(row[1].runs)) or row[1].whole == sign.whole), key=lambda pair: when(pair[0]))
    leaders: list[tuple[str, int]] = []
    by_run: dict[int, list[int]] = {run: [] for run in runs}
    by_whole: dict[int, int] = {}
    later: list[tuple[Origin, Signature]] = []
    for row, common in ordered:
        other, theirs = row
        if when(row) < place:
            if known.get(other.digest) == other.digest:
                if theirs.words >= SHORTEST:
                    by_whole.setdefault(theirs.whole, len(leaders))
                for run in common:
                    by_run[run].append(len(leaders))
                leaders.append((other.digest, len(theirs.runs)))
        elif theirs.whole == sign.whole or enough(len(common), len(theirs.runs), len(runs)):
            later.append(row)
    met = set().union(*(common for _, common in ordered))
    home = _home(sign, met, leaders, {run: found[:CAP] for run, found in by_run.items()}, by_whole)
    if home is not None:
        return {**known, origin.digest: leaders[home][0]}
    follows = later[0] if len(later) == 1 and last else None
    if len(later) > (follows is not None) or not _fits_in(known, old, new, follows):
        return None
    return {**known, origin.digest: origin.digest if follows is None else follows[0].digest}


def _fits_in(known: Mapping[str, str], old: Signed, new: tuple[Origin, Signature], follows: tuple[Origin, Signature] | None) -> bool:
    """Whether nobody's voice changes when `new` becomes a voice, and that of the article which `follows` it, if there is one, does no more than join it.

    Full entries are what may change: a new voice in one may keep a later one out of it, and one that leaves may let another one in. Who is
    kept out must speak for nobody else, so that nobody has joined it.
    """
    members = Counter(known.values())
    own, theirs = set(new[1].runs), set() if follows is None else set(follows[1].runs)
    entries: dict[int, list[tuple[Origin, Signature]]] = {}
    for row in old:
        if known.get(row[0].digest) == row[0].digest:
            for run in (own | theirs).intersection(row[1].runs):
                entries.setdefault(run, []).append(row)
    hidden = 0
    for run, found in entries.items():
        if len(found) < CAP:
            continue
        found.sort(key=when)
        full = [row[0].digest for row in found[:CAP]]
        leaves = follows is not None and follows[0].digest in full
        enters = run in own and sum(when(row) < when(new) for row in found) < CAP
        if run in own and not enters and run in theirs:
            hidden += 1
        if leaves and not enters and len(found) > CAP:
            return False
        if enters and not leaves and members[full[-1]] > 1:
            return False
    if follows is None:
        return True
    origin, sign = follows
    # The article that follows must find the new one by the entries that it stands in.
    joins = min(sign.words, new[1].words) >= SHORTEST and sign.whole == new[1].whole
    joins = joins or enough(len(own & theirs) - hidden, len(theirs), len(own))
    return joins and known.get(origin.digest) == origin.digest and members[origin.digest] == 1


def enough(common: int, own: int, theirs: int) -> bool:
    """Whether an article with `own` runs joins a voice with `theirs` by those that they have in common."""
    if common < max(FEWEST, LARGER * own):
        return False
    return common >= EITHER * max(own, theirs) or (common >= SMALLER * min(own, theirs) and common >= LARGER * max(own, theirs))


def _home(
    sign: Signature, runs: Collection[int], leaders: Sequence[tuple[str, int]], by_run: Mapping[int, Sequence[int]], by_whole: Mapping[int, int]
) -> int | None:
    """The earliest voice among those that share the most, or None. `runs` are those of the article that others have too."""
    if sign.words >= SHORTEST and sign.whole in by_whole:
        return by_whole[sign.whole]
    own = len(sign.runs)
    least = max(FEWEST, LARGER * own)
    if len(runs) < least:
        return None
    # Counted in C: an archive has millions of runs. Hardly any two articles share more than a formula or two.
    shared = Counter(chain.from_iterable(filter(None, map(by_run.get, runs))))
    best, most = None, 0
    for leader, common in sorted(pair for pair in shared.items() if pair[1] >= least):
        if common > most and enough(common, own, leaders[leader][1]):
            best, most = leader, common
    return best
