"""Names as the corpus uses them: every spelling once, with where it stands, how, and beside which titles."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from xcheck.model.records import EntityKind, Mention
from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.names.parse import Name, parse
from xcheck.text.wordset import wordset

_MARKS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-"})
_ADDRESS = wordset("""
    mr mrs ms mx miss dr prof professor sir lady lord dame the rev reverend madam mme monsieur former then acting late hon messrs
    """)


@lru_cache(maxsize=1 << 16)
def levelled(text: str) -> str:
    """A name with composed letters, straight marks and single spaces; its letters and their case stay."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).split())


_SHORT = {
    "gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "lt": "lieutenant", "col": "colonel", "adm": "admiral",
    "capt": "captain", "sgt": "sergeant", "maj": "major", "cmdr": "commander", "brig": "brigadier", "cpl": "corporal", "supt": "superintendent",
    "insp": "inspector", "det": "detective", "amb": "ambassador", "pres": "president", "atty": "attorney", "congressman": "representative",
    "congresswoman": "representative", "mayors": "mayor", "presidents": "president", "ministers": "minister",
}  # fmt: skip


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in lists.OFFICES) - lists.TITLE_MODIFIERS - _ADDRESS


@lru_cache(maxsize=1 << 16)
def office(title: str) -> frozenset[str]:
    """The office words of a title, written out: `Sen.` is a senator. Forms of address, peoples and parties say nothing."""
    found = set()
    for word in fold(title).split():
        full = _SHORT.get(word) or _SHORT.get(word.removesuffix("s")) or word
        if full in _office_words():
            found.add(full)
    return frozenset(found)


def parsed(text: str) -> Name:
    """A name, read; what stands in it as a title counts as part of the name when nothing else would be left."""
    return parse(text)


def telling(names: Iterable[Use]) -> frozenset[str]:
    """The office words beside any of these names."""
    return frozenset(word for use in names for word in use.offices)


_SAYING = wordset("""
    said says told tells added argued asked wrote writes tweeted insisted warned explained noted recalled replied admitted claimed thinks
    believes acknowledged
    """)
_DOING = wordset("""
    has had was is will would did does made took won lost ran spoke met went came held gave left led became began knew thought felt kept got
    also now then later never still already once currently who found heard saw sat stood fell sold sent spent paid brought bought taught caught fought
    sought chose drew drove flew grew hid hit read rode rose sang shot struck swore threw wore broke built cut dealt forgot let set shut withdrew
    """)
SAYS = 2


def acts(mention: Mention) -> int:
    """What a name is followed by: SAYS for a verb of saying, 1 for another verb of people or a colon, else 0."""
    word = mention.beside[1].split(" ")[0]
    if word in (":", "'s", "’s", "'", "’", ","):
        return 1
    return SAYS if word in _SAYING else 1 if word in _DOING or (len(word) > 4 and word.endswith("ed")) else 0


@dataclass(slots=True)
class Use:
    """One spelling of a name. `key` is the levelled spelling, case folded; `at` maps article digests to its mentions there."""

    key: str
    text: str
    name: Name
    kind: EntityKind = "other"
    at: dict[str, list[Mention]] = field(default_factory=dict)
    offices: frozenset[str] = frozenset()
    voices: int = 0
    count: int = 0

    @property
    def full(self) -> bool:
        """Whether it has a given name and a family name."""
        return bool(self.name.given)

    @property
    def token(self) -> str:
        """The folded family name, or the lone word."""
        return self.name.family

    @property
    def sure(self) -> bool:
        """Whether anywhere more than a sentence's capital makes it a name."""
        return any(m.sure for found in self.at.values() for m in found)


@dataclass(frozen=True, slots=True)
class Uses:
    """All spellings of a corpus: by key, and the keys of each article."""

    by_key: Mapping[str, Use]
    by_article: Mapping[str, Sequence[str]]


def uses(mentions: Iterable[Mention]) -> Uses:
    """The spellings in `mentions`, whatever their order."""
    found: dict[str, Use] = {}
    shown: dict[str, Counter[str]] = {}
    for mention in sorted(mentions, key=lambda m: m.place):
        text = levelled(mention.text)
        key = text.casefold()
        use = found.get(key)
        if use is None:
            use = found[key] = Use(key, text, parse(text))
            shown[key] = Counter()
        shown[key][text] += 1
        use.at.setdefault(mention.origin.digest, []).append(mention)
    articles: dict[str, list[str]] = {}
    for key in sorted(found):
        use = found[key]
        use.text = min(shown[key], key=lambda t: (t.isupper(), -shown[key][t], t))
        use.name = parse(use.text)
        use.kind = _kind(use)
        every = [m for here in use.at.values() for m in here]
        use.count = len(every)
        use.voices = len({m.origin.voice for m in every})
        use.offices = frozenset(word for m in every for word in office(m.title))
        for digest in use.at:
            articles.setdefault(digest, []).append(key)
    return Uses(found, articles)


def _kind(use: Use) -> EntityKind:
    """What most of its mentions are taken for; `other` has no vote."""
    votes = Counter(m.kind for here in use.at.values() for m in here if m.kind != "other")
    if not votes:
        return "other"
    return min(votes, key=lambda kind: (-votes[kind], kind))


@lru_cache(maxsize=1 << 15)
def known(token: str) -> bool:
    """Whether a folded word is a common given or family name, or the name of a place: likely right as it stands."""
    return token in lists.GIVEN or token in lists.SURNAMES or token in lists.PLACES
