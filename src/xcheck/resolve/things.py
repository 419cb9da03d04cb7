"""Places, bodies and other things under two spellings: fewer clues than people give, so more is asked for.

A spelling that stands once is put with a name that the same article gives (or, for a name of several words, that other
articles give), from which it differs by one letter inside a long word. It is sure where that name is a known place or the rest of a longer name is equal; else it asks for a look. Endings are
left alone: Iraq and Iraqi, Republican and Republicans are no slips. Two rare spellings are put together, too, where an article
that gives the one tells the same story as one that gives the other; that asks for a look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, permutations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from xcheck.extract.mentions.offices import BODIES, PLACES
from xcheck.names import lists
from xcheck.names.fold import fold, undoubled
from xcheck.names.register import Register
from xcheck.names.relation import sound
from xcheck.resolve.company import Company
from xcheck.resolve.like_names import CROWDED
from xcheck.resolve.spellings import british, doubled, without_one
from xcheck.resolve.uses import Use, Uses, known
from xcheck.resolve.variants import ONE_STORY, one_story
from xcheck.text.function_words import FUNCTION_WORDS

SHORTEST = 7
"""Letters of a word that a slip is looked for in."""
MOST_WORDS = 6
"""Words of a name that a slip is looked for in."""
TIMES = 2
"""Mentions that the other name must have in the article."""
WIDELY = 3
"""Voices that a name of several words must have to be the model for a slip in an article that does not give it."""


OFTEN = 6
"""Mentions that do as well, where fewer voices give it."""


RARE = 3
"""Voices of a spelling that is put with another of the same story."""
WEIGHTY = 3
"""Words with a meaning in the name of a body that a small word hardly makes another: the Department of, for Education are two."""
ONE_OTHER = 1.0
"""Strength of shared company from which two articles tell one story (see `ONE_STORY`) for names of several words, all but one of them equal."""


FAR_FETCHED = 9
"""Letters of a word that hardly looks by chance like another in the same place of a longer name."""


class Slip(NamedTuple):
    """A spelling (its key), the one it is probably a slip of, whether that is sure, and why, where letters are not all."""

    odd: str
    model: str
    sure: bool
    reasons: tuple[str, ...]


def slips(table: Uses, things: Mapping[str, object], register: Register, company: Company) -> Iterator[Slip]:
    """The probable slips among `things` (keys of spellings that are no people), in order of their keys."""
    uses = [table.by_key[key] for key in sorted(things) if table.by_key[key].sure]
    frames = _frames(uses)
    heads = _heads(uses)
    near = _near(_frames(chain(uses, _opening(table))), heads)
    taken: set[str] = set()
    for key in sorted(near):
        slip = _decided(table.by_key[key], near[key], register, heads)
        if slip is not None:
            taken.update((slip.odd, slip.model))
            yield slip
    for one in sorted(chain(_of_one_story(frames, register, company), _small_words(uses, register, company))):
        if one.odd not in taken and one.model not in taken:
            taken.update((one.odd, one.model))
            yield one


def _opening(table: Uses) -> Iterator[Use]:
    """Lone words that stand once, at the beginning of a sentence, whose capital alone makes names of them."""
    return (use for use in table.by_key.values() if not use.sure and use.count == 1 and use.kind == "other" and " " not in use.key)


Frames = Mapping[str, Sequence[tuple[str, Use]]]
"""Names without one of their words -> that word and the name."""


def _frames(uses: Iterable[Use]) -> Frames:
    frames: dict[str, list[tuple[str, Use]]] = {}
    for use in uses:
        words = fold(use.text).split()
        for at, word in enumerate(words if len(words) <= MOST_WORDS else ()):
            if len(word) >= SHORTEST - 2 and word.isalpha():
                frames.setdefault(" ".join((*words[:at], "_", *words[at + 1 :])), []).append((word, use))
    return frames


Heads = Mapping[str, Mapping[str, int]]
"""For the keys of lone names the articles that give longer names of bodies and things which begin with them, and how often: Kestrel Foods, then Kestrel."""


def _heads(uses: Iterable[Use]) -> Heads:
    alone: dict[str, dict[str, int]] = {}
    longer: list[tuple[str, Use]] = []
    for use in uses:
        head, space, _ = use.key.partition(" ")
        if space and use.kind != "person":
            longer.append((head, use))
        elif not space:
            alone[head] = {}
    for head, use in longer:
        if head in alone:
            here = alone[head]
            for digest, sighting in use.at.items():
                here[digest] = here.get(digest, 0) + len(sighting.starts)
    return {key: found for key, found in alone.items() if found}


def _of_one_story(frames: Frames, register: Register, company: Company) -> Iterator[Slip]:
    """Rare spellings of different articles that tell the same story; which of the two is right, nobody can say."""
    for members in frames.values():
        rare = [(word, use) for word, use in members if use.voices <= RARE] if len(members) > 1 else []
        index: dict[str, list[Use]] = {}
        for word, use in rare:
            for less in _keys(word):
                index.setdefault(less, []).append(use)
        for word, one in rare:
            for other in {use.key: use for less in _keys(word) for use in index[less] if use.key > one.key}.values():
                if not one.at.keys().isdisjoint(other.at) or register.never_same(one.text, other.text):
                    continue
                # A spelling that is a name elsewhere is no slip, but may have one.
                ways = [(odd, model) for odd, model in sorted(permutations((one, other)), key=lambda way: _rarity(way[0])) if _slip(odd, model, SHORTEST - 1)]
                if not ways:
                    continue
                strength, people = company.shared(one.at, other.at, (one.key, other.key, one.token, other.token))
                least = ONE_OTHER if _long(one) else ONE_STORY
                # A letter less to go by asks for more company.
                if strength >= (least if _slip(*ways[0]) else least + 1):
                    odd, model = ways[0]
                    yield Slip(odd.key, model.key, False, (one_story(people),))


def _small_words(uses: Iterable[Use], register: Register, company: Company) -> Iterator[Slip]:
    """Rare names of bodies that only a small word sets apart, in two articles of one story: the National Institute for, of Coastal Research."""
    bodies: dict[tuple[str, ...], list[tuple[tuple[str, ...], Use]]] = {}
    for use in uses:
        words = fold(use.text).split() if use.voices <= RARE and " " in use.key else []
        weighty = tuple(word for word in words if word not in FUNCTION_WORDS)
        if len(weighty) >= WEIGHTY and len(weighty) < len(words):
            bodies.setdefault(weighty, []).append((tuple(word for word in words if word in FUNCTION_WORDS and word != "the"), use))
    for members in bodies.values():
        if len(members) > CROWDED:
            continue
        for (small, one), (others, other) in combinations(members, 2):
            if small == others or len(small) != len(others) or register.never_same(one.text, other.text):
                continue
            if not one.at.keys().isdisjoint(other.at):
                odd, model = sorted((one, other), key=_rarity)
                yield Slip(odd.key, model.key, False, ("both spellings stand in one article",))
                continue
            strength, people = company.shared(one.at, other.at, (one.key, other.key))
            if strength >= ONE_OTHER:
                odd, model = sorted((one, other), key=_rarity)
                yield Slip(odd.key, model.key, False, (one_story(people),))


def _rarity(use: Use) -> tuple[int, int, str]:
    return use.voices, use.count, use.key


def _near(frames: Frames, heads: Heads) -> Mapping[str, Sequence[Use]]:
    """For the key of each spelling that stands once those that it may be a slip of."""
    near: dict[str, list[Use]] = {}
    for members in frames.values():
        for odd, model in _alike(members, heads) if len(members) > 1 else ():
            near.setdefault(odd.key, []).append(model)
    return near


def _alike(members: Sequence[tuple[str, Use]], heads: Heads) -> Iterator[tuple[Use, Use]]:
    """The spellings that stand once, each with those it may be a slip of, among names that have all words but these in common."""
    index: dict[str, list[Use]] = {}
    for word, odd in members:
        if odd.count == 1 and _no_name(word):
            for less in _keys(word):
                index.setdefault(less, []).append(odd)
    for word, model in members if index else ():
        if model.count >= TIMES or _long(model) or model.key in heads:
            odds = {odd.key: odd for less in _keys(word) for odd in index.get(less, ()) if odd is not model}
            yield from ((odd, model) for odd in odds.values() if _slip(odd, model))


def _keys(word: str) -> list[str]:
    """Keys of which two words share one that are a letter apart, or sound alike."""
    return [*without_one(word), f"~{sound(word)}"]


def _decided(odd: Use, models: Sequence[Use], register: Register, heads: Heads) -> Slip | None:
    """The slip that a spelling probably is, where one of the spellings near it alone can be meant."""
    (digest,) = odd.at
    here = [m for m in models if digest in m.at and len(m.at[digest].starts) + heads.get(m.key, {}).get(digest, 0) >= TIMES]
    longer = [m for m in models if _long(m)] if _long(odd) else []
    # Three words and more that agree but for one letter are hardly two names.
    often = [m for m in longer if m.voices >= WIDELY or m.count >= OFTEN or (m.voices >= TIMES and len(m.key.split()) > 2)]
    # Crimmean Peninsula: where a known place or people is meant, no count is needed.
    placed = longer if len(longer) == 1 and _of_place(odd, longer[0]) else []
    # Scarborrough Shoal beside Scarborough Shoal: so long a word is not by chance like another with the same words around it.
    beside = [m for m in longer if digest in m.at and _far_fetched(odd, m)]
    # Kestrell Securities, Kestrel Securities: a letter doubled makes no other firm.
    bodies = [m for m in longer if odd.kind == m.kind == "organisation" and all(doubled(a, b) for a, b in _apart(odd, m))]
    for near in (here, often, placed, beside, bodies):
        if len(near) == 1 and not register.never_same(odd.text, near[0].text):
            model = near[0]
            sure = fold(model.text) in lists.PLACES or len(fold(model.text).split()) > 2
            return Slip(odd.key, model.key, sure, ("both spellings stand in one article",) if digest in model.at else ())
    return None


def _far_fetched(odd: Use, model: Use) -> bool:
    """Whether the word in which two names of several words differ is long in both, so that hardly two names are meant."""
    return all(min(len(a), len(b)) >= FAR_FETCHED for a, b in _apart(odd, model))


def _apart(odd: Use, model: Use) -> Sequence[tuple[str, str]]:
    """The words in which two names of as many words differ."""
    return [(a, b) for a, b in zip(fold(odd.text).split(), fold(model.text).split(), strict=False) if a != b]


def _long(use: Use) -> bool:
    """Whether a spelling has several words."""
    return len(use.key.split()) > 1


def _no_name(word: str) -> bool:
    """Whether a word is no name of its own: one that is, is no slip."""
    return not (known(word) or word in lists.DEMONYMS or word in lists.ORGANISATION_WORDS)


def _slip(odd: Use, model: Use, shortest: int = SHORTEST) -> bool:
    """Whether a spelling differs from `model` by one letter inside a word of `shortest` letters that is no name of its own."""
    words, others = fold(odd.text).split(), fold(model.text).split()
    apart = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    if len(words) != len(others) or len(apart) != 1:
        return False
    a, b = apart[0]
    least = shortest - _allowed(a, b, words, others)
    if min(len(a), len(b)) < least - 1 or max(len(a), len(b)) < least or a[0] != b[0]:
        return False
    # Kesarra, Kessara: two slips, but of one kind that writers make in pairs. Brandie, Brandy: one sound.
    if OSA.distance(a, b, score_cutoff=1) > 1 and undoubled(a) != undoubled(b) and not (len(words) > 1 and sound(a) == sound(b)):
        return False
    # Another ending makes another word, but of no name of a country: Saudi Arabii.
    ending = a[:-1] == b or b[:-1] == a or (a[:-1] == b[:-1] and not (len(words) > 1 and fold(model.text) in lists.PLACES))
    # But Brandie Mills is Brandy Mills, and the Inspectorat no other body than the Inspectorate.
    ending = ending and not (len(words) > 1 and sound(a) == sound(b))
    if ending or not _no_name(a):
        return False
    return not british(a, b)


def _allowed(a: str, b: str, words: Sequence[str], others: Sequence[str]) -> int:
    """How many letters less a slip is looked for in, where other words stand beside `a` and `b`: Sauti Arabia is no other country, Central Aldeko no other firm than Central Aldeco."""
    if len(words) > 1 and " ".join(others) in lists.PLACES:
        return 2
    return 1 if doubled(a, b) or (len(words) > 1 and sound(a) == sound(b)) else 0


def _of_place(odd: Use, model: Use) -> bool:
    """Whether `model` is a known place, or the word of it in which `odd` differs that of a place or a people or one that places and bodies end in."""
    words, others = fold(odd.text).split(), fold(model.text).split()
    (right,) = set(others) - set(words) or {""}
    (wrong,) = set(words) - set(others) or {""}
    generic = len(right) >= SHORTEST and right in _GENERIC and wrong not in _GENERIC
    return fold(model.text) in lists.PLACES or right in lists.PLACES or right in lists.DEMONYMS or generic


_GENERIC = BODIES | PLACES
"""Words that end the names of bodies and places: University, Commission, Peninsula."""
