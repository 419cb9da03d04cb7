"""Names as the corpus uses them: every spelling once, with where it stands, how, and beside which titles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace
from rapidfuzz.distance import OSA

from xcheck.extract.mentions.sightings import Sight, Sighting, Sightings
from xcheck.model.records import EntityKind, Mention
from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.names.offices import office
from xcheck.names.parse import Name, parse
from xcheck.names.pinyin import readable
from xcheck.names.titles import title_gender
from xcheck.names.writing import KEYS
from xcheck.resolve.pages import Mentions, Page
from xcheck.resolve.spellings import likeness, without_one


def parsed(text: str) -> Name:
    """A name, read; what stands in it as a title counts as part of the name when nothing else would be left."""
    return parse(text)


def telling(names: Iterable[Use]) -> frozenset[str]:
    """The office words beside any of these names."""
    return frozenset(word for use in names for word in use.offices)


def _nowhere(digest: str) -> Sequence[Mention]:
    return ()


class Use(Struct, dict=True):
    """One spelling of a name. `key` is the levelled spelling, case folded; `at` maps article digests, in their order, to its sighting there.

    `sure` says whether anywhere more than a sentence's capital makes it a name; `titles` are those that stand before it.
    `mentions` gives those in one of these articles.
    """

    key: str
    text: str
    name: Name
    kind: EntityKind = "other"
    at: Mapping[str, Sighting] = field(default_factory=dict)
    voices: int = 0
    count: int = 0
    sure: bool = False
    titles: frozenset[str] = frozenset()
    mentions: Callable[[str], Sequence[Mention]] = _nowhere
    full: bool = False
    """Whether it has a given name and a family name."""
    token: str = ""
    """The folded family name, or the lone word."""
    lone: bool = False
    """Whether it could be a person's family or given name by itself."""

    def __post_init__(self) -> None:
        """Reads off the name what is asked for again and again."""
        token = self.token = self.name.family
        # A single word with a hyphen is a given name or a family name, and not both.
        self.full = bool(self.name.given) and ("-" not in self.key or " " in self.key)
        self.lone = not self.full and len(token) > 1 and token.isalpha() and self.kind != "organisation" and token not in lists.ORGANISATION_WORDS

    @cached_property
    def offices(self) -> frozenset[str]:
        """The office words before it, or where a title stands: `Cruz spokeswoman Ada Roe`."""
        return frozenset().union(*[sighting.offices for sighting in self.at.values() if sighting.offices])

    @cached_property
    def posts(self) -> frozenset[str]:
        """Those of its office words that are not said to be of the past: no `former ambassador Ada Roe`."""
        return frozenset().union(*[sighting.posts for sighting in self.at.values() if sighting.posts])

    @cached_property
    def ranks(self) -> frozenset[str]:
        """Those of its office words that a capital makes a title."""
        return frozenset().union(*map(office, self.titles))

    @cached_property
    def genders(self) -> Mapping[str, frozenset[str]]:
        """The articles whose titles before it say whether a man (m) or a woman (f) is meant, and what they say."""
        if not any(map(_genders, self.titles)):
            return {}
        told = ((digest, frozenset().union(*map(_genders, sighting.titles))) for digest, sighting in self.at.items() if sighting.titles)
        return {digest: genders for digest, genders in told if genders}


@lru_cache(maxsize=1 << 14)
def _genders(title: str) -> frozenset[str]:
    return frozenset(gender for word in title.casefold().replace(".", "").split() if (gender := title_gender(word)) is not None)


class Uses(Struct, frozen=True):
    """All spellings of a corpus: by key, and the keys of each article, both in order.

    `pages` are the articles by digest; `inside` are the folded words of longer names of bodies and places. `cut` leads from the keys of names that
    a word ran into to those without it. `defined` are the pairs of an acronym and a name with its initials that stand side by side, by article.
    """

    by_key: Mapping[str, Use]
    by_article: Mapping[str, Sequence[str]]
    pages: Mapping[str, Page]
    inside: frozenset[str] = frozenset()
    cut: Mapping[str, str] = {}
    defined: Mapping[str, Sequence[tuple[str, str]]] = {}


class Tally(Struct, frozen=True):
    """The names of articles, counted: what makes up each key, where it stands, the keys of each article; see `Uses` for the others."""

    rows: Mapping[str, Sequence[Row]]
    at: Mapping[str, Mapping[str, Sighting]]
    by_article: Mapping[str, Sequence[str]]
    pages: Mapping[str, Page]
    cut: Mapping[str, str]
    defined: Mapping[str, Sequence[tuple[str, str]]]


def uses(articles: Iterable[Page]) -> Uses:
    """The spellings in the names of articles, each of which is given once."""
    return table_of(tally(articles))


def tally(articles: Iterable[Page]) -> Tally:
    """The names of articles, counted."""
    pages = by_order(articles)
    names: dict[str, Sightings] = {}
    seen: dict[Sight, int] = {}
    for digest, page in pages.items():
        own = page.names()
        counted((own,), seen)
        # Counted, these are held no longer: they take as much room as the places.
        names[digest] = replace(own, sights=())
    cut = cuts({KEYS[text] for text, *_ in seen})
    rows = rows_of(seen, cut)
    found: defaultdict[str, dict[str, Sighting]] = defaultdict(dict)
    keys: dict[str, Sequence[str]] = {}
    # Most keys stand in many articles: each is held once.
    once = {key: key for key in rows}
    for digest, own in names.items():
        here = sightings_of(own, cut)
        # An index that somebody sent may have places of a name that it does not have.
        keys[digest] = tuple([once[key] for key in here if key in once])
        for key in keys[digest]:
            found[key][digest] = here[key]
    return Tally(rows, found, keys, pages, cut, {digest: own.defined for digest, own in names.items() if own.defined})


def counted(articles: Iterable[Sightings], seen: dict[Sight, int]) -> dict[Sight, int]:
    """`seen`, with how many mentions of each kind there are in the names of articles."""
    for names in articles:
        for sight, times in names.sights:
            seen[sight] = seen.get(sight, 0) + times
    return seen


def by_order(articles: Iterable[Page]) -> dict[str, Page]:
    """Articles by their digests, in order."""
    return {page.origin.digest: page for page in sorted(articles, key=_DIGEST)}


_DIGEST = attrgetter("origin.digest")


class Row(NamedTuple):
    """A spelling with the kind, title and sureness that mentions have in common, and how many these are."""

    spelling: str
    kind: EntityKind
    title: str
    sure: bool
    times: int


def rows_of(seen: Mapping[Sight, int], cut: Mapping[str, str]) -> dict[str, list[Row]]:
    """What makes up the spellings of each key, without the words that ran into them."""
    rows: dict[str, list[Row]] = {}
    for (text, kind, title, sure), times in seen.items():
        key = KEYS[text]
        whole = cut.get(key, key)
        rows.setdefault(whole, []).append(Row(text[: len(whole) - len(key) or None], kind, title, sure, times))
    return rows


def cuts(keys: Collection[str]) -> dict[str, str]:
    """Among these keys of all names those that a word ran into, each with what is left without it."""
    return {key: key[: -len(tail)] for key, tail in _tails(keys).items()}


def sightings_of(names: Sightings, cut: Mapping[str, str]) -> dict[str, Sighting]:
    """The sightings of one article by their keys, in order, without the words that ran into names."""
    if cut.keys().isdisjoint(names.keys):
        return dict(zip(names.keys, names.sightings, strict=True))
    found: dict[str, Sighting] = {}
    for key, sighting in zip(names.keys, names.sightings, strict=True):
        whole = cut.get(key, key)
        own = sighting if whole == key else sighting.without(len(key) - len(whole))
        found[whole] = found[whole].with_(own) if whole in found else own
    return dict(sorted(found.items()))


def table_of(own: Tally) -> Uses:
    """The table of all spellings."""
    # All mentions of one article have one voice.
    voices = {digest: page.origin.voice for digest, page in own.pages.items()}
    mentions = Mentions(own.pages)
    glued: dict[str, list[str]] = {}
    for key, whole in sorted(own.cut.items()):
        glued.setdefault(whole, []).append(key)
    by_key = {
        key: _use(key, own.rows[key], own.at[key], len(set(map(voices.__getitem__, own.at[key]))), _Under(key, mentions, glued.get(key, ())))
        for key in sorted(own.at)
    }
    inside = frozenset(word for use in by_key.values() if use.kind in ("organisation", "place") and " " in use.key for word in fold(use.text).split())
    return Uses(by_key, own.by_article, own.pages, inside, own.cut, own.defined)


class _Under:
    """The mentions of one spelling in an article, in the order of its text; those that a word ran into without it."""

    __slots__ = ("_glued", "_key", "_mentions")

    def __init__(self, key: str, mentions: Mentions, glued: Sequence[str]) -> None:
        """`glued` are the keys of those that a word ran into."""
        self._key, self._mentions, self._glued = key, mentions, glued

    def __call__(self, digest: str) -> Sequence[Mention]:
        found = list(self._mentions.under(digest, self._key))
        for glued in self._glued:
            tail = len(glued) - len(self._key)
            found.extend(replace(m, end=m.end - tail, text=m.text[:-tail]) for m in self._mentions.under(digest, glued))
        return found if not self._glued else sorted(found, key=_PLACE)


_PLACE = attrgetter("start", "end")


def _use(key: str, rows: Sequence[Row], at: Mapping[str, Sighting], voices: int, mentions: _Under) -> Use:
    shown: dict[str, int] = {}
    kinds: dict[EntityKind, int] = {}
    for spelling, kind, _, _, times in rows:
        shown[spelling] = shown.get(spelling, 0) + times
        kinds[kind] = kinds.get(kind, 0) + times
    text = min(shown, key=lambda t: (t.isupper(), -shown[t], t)) if len(shown) > 1 else rows[0].spelling
    sure = any(row.sure for row in rows)
    return Use(key, text, parse(text), _kind(kinds), at, voices, sum(shown.values()), sure, frozenset([row.title for row in rows]), mentions)


_GLUED = (
    "was", "has", "had", "is", "in", "on", "at", "to", "and", "who", "said", "will", "for", "with", "of", "by", "from", "as", "the", "that", "also", "told",
    "says", "after", "during", "or", "would", "he", "his", "not", "it", "but", "have", "so", "are", "were", "be", "been", "into", "over", "about",
    "because", "when", "while", "where", "which", "since", "if", "then", "than", "its", "went", "met", "spoke", "won", "lost", "called", "asked",
    "took", "gave", "came", "made", "did", "does", "could", "should", "may", "can",
)  # fmt: skip


def _tails(keys: Collection[str]) -> Mapping[str, str]:
    """The words that ran into a name because a space got lost, as around links: `was` in `Kamala Harriswas`, where a Harris is named too."""
    lasts = {key: key[key.rfind(" ") + 1 :] for key in keys}
    ends = set(lasts.values())
    # First letters and last words of full names.
    named = {(key[0], last) for key, last in lasts.items() if last != key}
    families: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for _, last in named:
        families[last[:1], len(last)].add(last)
    found: dict[str, str] = {}
    others: dict[str, str] = {}
    for key, last in lasts.items():
        genitive = _GENITIVE.search(key)
        if genitive is not None and key[: genitive.start()] in lasts:
            found[key] = genitive[0]
        elif key.endswith(_GLUED) and not known(fold(last)):
            words = [w for w in _GLUED if len(last) > len(w) + 3 and last.endswith(w) and last[: -len(w)] in ends]
            # Names end in two letters like these by nature: a Fall elsewhere does not cut Mary Fallin short, an M. Fall would.
            words = [
                w for w in words if len(w) > 2 or ((key[0], last[: -len(w)]) in named if " " in key else not _of_a_family(last, last[: -len(w)], families))
            ]
            if words:
                found[key] = max(words, key=lambda w: (len(w), w))
            elif last != key and len(last) > _LEFT and not readable(last):
                # Liu Zhenmin is no misspelled Liu Zheng that `in` ran into.
                others[key] = last
    found.update(_misspelled_tails(others, lasts))
    return found


def _of_a_family(last: str, rest: str, families: Mapping[tuple[str, int], Collection[str]]) -> bool:
    """Whether a lone word is a family name, or nearly one: beside an Ilse Brander a Brandor is she, and no Brand with `or` run into it.

    `rest` is what would be left of the word: what is that with an ending, or with another word run into it, is no family. `families` are those of
    full names by first letter and length.
    """
    # A letter apart at most: to ask that of each family takes a hundredth of what to ask how it is spelled does.
    some = (family for size in (-1, 0, 1) for family in families.get((last[:1], len(last) + size), ()))
    near = (family for family in some if OSA.distance(last, family, score_cutoff=1) <= 1)
    return any(family == last or (not _made_of(rest, family) and _spelt(last, family)) for family in near)


def _made_of(name: str, longer: str) -> bool:
    """Whether a longer word is a name with an ending, or with another word run into it."""
    return longer.startswith(name) and longer[len(name) :] in _ENDINGS


_ENDINGS = frozenset((*_GLUED, "s", "es", "i", "a", "an"))


_GENITIVE = re.compile(r"(?<=[a-z])'s[a-z]{2,}$")
"""A genitive with the word behind it: `'soffice` in `Ilse Vane'soffice`."""
_LEFT = 5
"""Letters of a misspelled family name that a word ran into."""


def _misspelled_tails(some: Mapping[str, str], lasts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The words that ran into misspelled family names: `to` in `Kamala Harrysto`, where Kamala Harris is named too.

    Both give full names with their last words: those that are looked at, and all.
    """
    wanted = {key[: -len(last)] for key, last in some.items()}
    index: dict[tuple[str, str], list[str]] = {}
    for key, last in lasts.items():
        before = key[: -len(last)]
        for less in without_one(last) if before in wanted else ():
            index.setdefault((before, less), []).append(last)
    for key, last in some.items():
        before = key[: -len(last)]
        rests = {word: last[: -len(word)] for word in _GLUED if last.endswith(word) and len(last) >= len(word) + _LEFT}
        near = {word: {family for less in without_one(rest) for family in index.get((before, less), ())} for word, rest in rests.items()}
        # Whitcombe is Whitcomb with a letter more, and not a misspelled Whitcomb that `be` ran into.
        words = [word for word, rest in rests.items() if any(_nearly(rest, family) and not _spelt(last, family) for family in near[word])]
        if words:
            yield key, max(words, key=lambda w: (len(w), w))


def _nearly(rest: str, family: str) -> bool:
    """Whether what is left of a family name is another, misspelled, and not that with the beginning of a word behind it."""
    return not rest.startswith(family) and likeness(fold(rest), fold(family)) in ("slip", "transcription")


def _spelt(last: str, family: str) -> bool:
    """Whether a whole word is another spelling of a family name as it stands."""
    return likeness(fold(last), fold(family)) in ("slip", "transcription", "form", "same")


def _kind(votes: Mapping[EntityKind, int]) -> EntityKind:
    """What most mentions are taken for; `other` has no vote."""
    ranked = sorted((-count, kind) for kind, count in votes.items() if kind != "other")
    return ranked[0][1] if ranked else "other"


@lru_cache(maxsize=1 << 15)
def known(token: str) -> bool:
    """Whether a folded word is a common given or family name, or the name of a place: likely right as it stands."""
    return token in lists.GIVEN or token in lists.SURNAMES or token in lists.PLACES
