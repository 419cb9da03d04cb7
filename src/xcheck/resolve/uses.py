"""Names as the corpus uses them: every spelling once, with where it stands, how, and beside which titles."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from xcheck.model.records import EntityKind, Mention
from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.names.parse import Name, parse
from xcheck.names.titles import title_gender
from xcheck.resolve.spellings import likeness, without_one
from xcheck.text.memo import Memo
from xcheck.text.wordset import wordset

_MARKS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-"})
_ADDRESS = wordset("""
    mr mrs ms mx miss dr prof professor sir lady lord dame the rev reverend madam mme monsieur former then acting late hon messrs
    """)


@lru_cache(maxsize=1 << 16)
def levelled(text: str) -> str:
    """A name with composed letters, straight marks and single spaces; its letters and their case stay."""
    straight = text.replace("`", "'") if text.isascii() else unicodedata.normalize("NFC", text).translate(_MARKS)
    return " ".join(straight.split())


KEYS: Memo[str] = Memo(lambda text: levelled(text).casefold())
"""The key of each spelling: levelled, case folded."""

_SHORT = {
    "gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "lt": "lieutenant", "col": "colonel", "adm": "admiral",
    "capt": "captain", "sgt": "sergeant", "maj": "major", "cmdr": "commander", "brig": "brigadier", "cpl": "corporal", "supt": "superintendent",
    "insp": "inspector", "det": "detective", "amb": "ambassador", "pres": "president", "atty": "attorney", "congressman": "representative",
    "congresswoman": "representative", "mayors": "mayor", "presidents": "president", "ministers": "minister",
    "ag": "attorney", "pm": "minister", "vp": "president",
}  # fmt: skip


_GENERALS = wordset("secretary attorney solicitor director manager counsel consul governor inspector surgeon comptroller prosecutor editor superintendent")
"""Offices that `general` may stand beside without meaning a soldier."""


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in lists.OFFICES) - lists.TITLE_MODIFIERS - _ADDRESS


@lru_cache(maxsize=1 << 16)
def office(title: str) -> frozenset[str]:
    """The office words of a title, written out: `Sen.` is a senator. Forms of address, peoples and parties say nothing."""
    told = [_SHORT.get(word) or _SHORT.get(word.removesuffix("s")) or word for word in fold(title).split()]
    found = frozenset(word for word in told if word in _office_words())
    # A general secretary, an attorney general: no soldiers.
    return found - {"general"} if not found.isdisjoint(_GENERALS) else found


def parsed(text: str) -> Name:
    """A name, read; what stands in it as a title counts as part of the name when nothing else would be left."""
    return parse(text)


def telling(names: Iterable[Use]) -> frozenset[str]:
    """The office words beside any of these names."""
    return frozenset(word for use in names for word in use.offices)


_FEMALE = {"actress": "actor", "hostess": "host", "heiress": "heir", "waitress": "waiter"}


@lru_cache(maxsize=1 << 12)
def calling(word: str) -> tuple[str, str]:
    """(what an office word calls somebody, m or f where it says so): chairwoman is a chair's, f."""
    if word in _FEMALE:
        return _FEMALE[word], "f"
    for ending, gender in (("woman", "f"), ("man", "m"), ("person", "")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 3:
            return stem, gender
    return word, ""


def shared_offices(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The office words of both, else those that leave open what the other says: a chair may be a chairman, a chairman is no chairwoman."""
    found = set(some & others)
    for a in () if found else some:
        for b in others:
            (own, gender), (other, clash) = calling(a), calling(b)
            if own == other and not (gender and clash):
                found.add(b if gender else a)
    return frozenset(found)


_SAYING = wordset("""
    said says told tells added argued asked wrote writes tweeted insisted warned explained noted recalled replied admitted claimed thinks
    believes acknowledged
    """)
_DOING = wordset("""
    has had was is will would can could may might must shall should does did do
    also now then later never still already once currently soon again often always who
    died sued lied vied owed tied himself herself
    ate beat became began bent bet bit blew bore bought broke brought built burst came caught chose clung crept cut dealt did drank drew drove dug
    fed fell felt fled flew flung forbade foresaw forgave forgot fought found froze gave got grew heard held hid hit hung hurt kept knelt knew laid
    leapt led left lent let lit lost made meant met mistook overcame oversaw overtook paid put quit ran rang read resold rode rose sang sank sat saw
    sent set shone shook shot shrank shut slept slid sold sought spent split spoke sprang spread spun stole stood struck strode strove stuck
    swam swept swore swung taught threw thought took tore undertook upheld went wept withdrew withheld withstood woke won wore wove wrung
    adds admits agrees appears asks becomes begins believes brings builds buys chooses comes considers continues decides denies describes eats
    enters exists expects explains feels finds follows gets gives goes has hears hopes insists intends joins keeps knows lacks leads learns lives loses makes
    meets accuses acknowledges announces criticizes criticises defends denounces dismisses opposes outlines predicts proposes recalls rejects reveals urges
    notes owns pays prefers refuses remains says seeks sees seems sells sends serves sits speaks spends suggests takes tells tends thinks tries
    understands wants wears wins writes
    arrives calls cuts demands leaves misses offers pledges promises raises repeats replies resigns rises saves scores signs stands urges visits vows
    walks warns
    """)
SAYS = 2
_SHORTENED = {"wo": "will", "ca": "can"}


def acts(mention: Mention) -> int:
    """What a name is followed by: SAYS for a verb of saying, 1 for another verb of people or a colon, else 0."""
    word = mention.beside[1].split(" ")[0]
    if word[-3:] in ("n't", "n’t"):
        word = _SHORTENED.get(word[:-3], word[:-3])
    if word in (":", "'s", "’s", "'", "’", ","):
        return 1
    return SAYS if word in _SAYING else 1 if word in _DOING or (len(word) > 4 and word.endswith("ed")) else 0


class Use(Struct, dict=True):
    """One spelling of a name. `key` is the levelled spelling, case folded; `at` maps article digests, in their order, to its mentions there.

    `sure` says whether anywhere more than a sentence's capital makes it a name; `titles` are those that stand before it.
    """

    key: str
    text: str
    name: Name
    kind: EntityKind = "other"
    at: Mapping[str, Sequence[Mention]] = field(default_factory=dict)
    voices: int = 0
    count: int = 0
    sure: bool = False
    titles: frozenset[str] = frozenset()
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
        return _offices({m.title or m.beside[0].rpartition(" ")[2] for found in self.at.values() for m in found})

    @cached_property
    def posts(self) -> frozenset[str]:
        """Those of its office words that are not said to be of the past: no `former ambassador Ada Roe`."""
        return _offices({m.title or m.beside[0].rpartition(" ")[2] for found in self.at.values() for m in found if not _past(m)})

    @cached_property
    def ranks(self) -> frozenset[str]:
        """Those of its office words that a capital makes a title."""
        return _offices(self.titles)

    @cached_property
    def genders(self) -> Mapping[str, frozenset[str]]:
        """The articles whose titles before it say whether a man (m) or a woman (f) is meant, and what they say."""
        said: dict[str, frozenset[str]] = {}
        for digest, found in self.at.items() if any(map(_genders, self.titles)) else ():
            for genders in (_genders(m.title) for m in found if m.title):
                if genders:
                    said[digest] = said.get(digest, genders) | genders
        return said


@lru_cache(maxsize=1 << 14)
def _genders(title: str) -> frozenset[str]:
    return frozenset(gender for word in title.casefold().replace(".", "").split() if (gender := title_gender(word)) is not None)


class Uses(Struct, frozen=True):
    """All spellings of a corpus: by key, and the keys of each article, both in order.

    `mentions` are those of each article, in the order of its text; `inside` are the folded words of longer names of bodies and places.
    """

    by_key: Mapping[str, Use]
    by_article: Mapping[str, Sequence[str]]
    mentions: Mapping[str, Sequence[Mention]]
    inside: frozenset[str] = frozenset()


_PLACE = attrgetter("start", "end")
_DIGEST, _TEXT, _SIGHT = attrgetter("origin.digest"), attrgetter("text"), attrgetter("text", "kind", "title", "sure")


def by_digest(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The mentions of each article, in the order of its text."""
    found: dict[str, list[Mention]] = {}
    for digest, own in groupby(mentions, _DIGEST):
        found.setdefault(digest, []).extend(own)
    for article in found.values():
        article.sort(key=_PLACE)
    return found


def uses(mentions: Mapping[str, Sequence[Mention]]) -> Uses:
    """The spellings in the mentions of each article, which come in the order of its text."""
    seen = Counter(map(_SIGHT, chain.from_iterable(mentions.values())))
    written = {text for text, *_ in seen}
    tails = _tails({KEYS[text] for text in written})
    cut = {text: len(tails[key]) for text in written if (key := KEYS[text]) in tails}
    keys: dict[str, str] = {}
    sights: defaultdict[str, list[_Sight]] = defaultdict(list)
    for (text, kind, title, sure), times in seen.items():
        tail = -cut[text] if text in cut else None
        spelling = levelled(text)[:tail]
        key = keys[text] = spelling.casefold()
        sights[key].append(_Sight(spelling, kind, title, sure, times))
    found: defaultdict[str, dict[str, Sequence[Mention]]] = defaultdict(dict)
    articles: dict[str, Sequence[str]] = {}
    ordered: dict[str, Sequence[Mention]] = {}
    for digest, read in sorted(mentions.items()):
        own = [_without(m, cut[m.text]) if m.text in cut else m for m in read] if not cut.keys().isdisjoint(map(_TEXT, read)) else read
        here: defaultdict[str, list[Mention]] = defaultdict(list)
        for text, mention in zip(map(_TEXT, read), own, strict=True):
            here[keys[text]].append(mention)
        ordered[digest] = own
        articles[digest] = sorted(here)
        for key, same in here.items():
            found[key][digest] = tuple(same)
    # All mentions of one article have one voice.
    voices = {digest: own[0].origin.voice for digest, own in mentions.items()}
    by_key = {key: _use(key, sights[key], at, len(set(map(voices.__getitem__, at)))) for key, at in sorted(found.items())}
    inside = frozenset(word for use in by_key.values() if use.kind in ("organisation", "place") and " " in use.key for word in fold(use.text).split())
    return Uses(by_key, articles, ordered, inside)


class _Sight(NamedTuple):
    """A spelling with the kind, title and sureness that mentions have in common, and how many these are."""

    spelling: str
    kind: EntityKind
    title: str
    sure: bool
    times: int


def _use(key: str, sights: Sequence[_Sight], at: Mapping[str, Sequence[Mention]], voices: int) -> Use:
    shown: dict[str, int] = {}
    kinds: dict[EntityKind, int] = {}
    for spelling, kind, _, _, times in sights:
        shown[spelling] = shown.get(spelling, 0) + times
        kinds[kind] = kinds.get(kind, 0) + times
    text = min(shown, key=lambda t: (t.isupper(), -shown[t], t)) if len(shown) > 1 else sights[0].spelling
    sure = any(sight.sure for sight in sights)
    return Use(key, text, parse(text), _kind(kinds), at, voices, sum(shown.values()), sure, frozenset([sight.title for sight in sights]))


def _without(mention: Mention, tail: int) -> Mention:
    """A mention without the letters of the word that ran into it."""
    return replace(mention, end=mention.end - tail, text=mention.text[:-tail])


_PAST = frozenset(("former", "ex", "late", "retired", "onetime", "one-time", "then"))


def _past(mention: Mention) -> bool:
    """Whether the office before a name is said to be one of the past."""
    return not _PAST.isdisjoint(mention.beside[0].split()) or not _PAST.isdisjoint(mention.title.casefold().split())


def _offices(titles: Collection[str]) -> frozenset[str]:
    """The office words of all these titles."""
    return frozenset().union(*map(office, titles))


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
    families = {last for _, last in named}
    found: dict[str, str] = {}
    others: dict[str, str] = {}
    for key, last in lasts.items():
        if key.endswith(_GLUED) and not known(fold(last)):
            words = [w for w in _GLUED if len(last) > len(w) + 3 and last.endswith(w) and last[: -len(w)] in ends]
            # Names end in two letters like these by nature: a Fall elsewhere does not cut Mary Fallin short, an M. Fall would.
            words = [w for w in words if len(w) > 2 or ((key[0], last[: -len(w)]) in named if " " in key else last not in families)]
            if words:
                found[key] = max(words, key=lambda w: (len(w), w))
            elif last != key and len(last) > _LEFT:
                others[key] = last
    found.update(_misspelled_tails(others, lasts))
    return found


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
        words = [word for word, rest in rests.items() if any(_nearly(rest, family) for family in near[word])]
        if words:
            yield key, max(words, key=lambda w: (len(w), w))


def _nearly(rest: str, family: str) -> bool:
    """Whether what is left of a family name is another, misspelled, and not that with the beginning of a word behind it."""
    return not rest.startswith(family) and likeness(fold(rest), fold(family)) in ("slip", "transcription")


def _kind(votes: Mapping[EntityKind, int]) -> EntityKind:
    """What most mentions are taken for; `other` has no vote."""
    ranked = sorted((-count, kind) for kind, count in votes.items() if kind != "other")
    return ranked[0][1] if ranked else "other"


@lru_cache(maxsize=1 << 15)
def known(token: str) -> bool:
    """Whether a folded word is a common given or family name, or the name of a place: likely right as it stands."""
    return token in lists.GIVEN or token in lists.SURNAMES or token in lists.PLACES
