"""Lone names without a bearer that are spelled nearly as the family name of one person of their article."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from xcheck.extract.mentions.beside import UNRELATED, acts, determined
from xcheck.extract.mentions.sightings import ACTS, FREE, PEOPLED, THERE, VERB, Sighting
from xcheck.names import lists
from xcheck.names.offices import office, shared_offices
from xcheck.names.traditions import traditions
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.spellings import changed, doubled, jumbled, likeness, near_keys
from xcheck.resolve.surnames import Bearer, Spot, agrees, in_both, places_of
from xcheck.resolve.uses import Use, Uses, known, telling

CROWD = 60
"""People in one article from which names that resemble each other by chance are to be expected."""
LONG = 7
"""Letters of a word that another's letters in another order hardly make by chance."""
FAR_FETCHED = 8
"""Letters of two words, neither of them a known name, that are hardly one letter apart by chance."""
OFTENER = 2
"""Times that a slip may stand for each time that the name itself does."""
COMMON = 3
"""Voices that give a lone name: one that more of them give is no misspelling, but a name of its own."""


class Cast(NamedTuple):
    """The people of one article, by family name, and how many they are."""

    digest: str
    owners: Mapping[str, Sequence[Person]]
    size: int


def misspelled(table: Uses, settled: Mapping[Spot, Bearer], persons: Sequence[Person], shaped: Sequence[Person]) -> Iterator[tuple[Spot, Bearer]]:
    """Lone names whose article names somebody almost so. `shaped` are persons by the shape of their names alone."""
    borne = by_family(persons)
    everybody = tuple({id(p): p for p in (*(b.person for b in settled.values()), *persons, *shaped)}.values())
    families = by_family(everybody)
    alike = like_families(table, borne, families)
    places = _places(table, alike, settled, families)
    # Who is in an article comes in the order of its settled names.
    present: dict[str, dict[int, Person]] = {digest: {} for digest in sorted(places)}
    for (digest, _), bearer in settled.items():
        if digest in present:
            present[digest][id(bearer.person)] = bearer.person
    for person in (*persons, *shaped):
        for digest in in_both(present, person.at):
            present[digest][id(person)] = person
    for digest, here in present.items():
        cast = _cast(digest, list(here.values()))
        for key in places[digest]:
            use = table.by_key[key]
            nearest = _nearest(use, alike[key], cast, use.token in borne, table)
            if nearest is not None:
                yield (digest, key), nearest


def half_misspelled(table: Uses, settled: Mapping[Spot, Bearer], persons: Sequence[Person]) -> Iterator[tuple[Spot, Bearer]]:
    """Lone family names of two parts at the person of their article who bears the second part and nearly the first: Holts-Eakin, Holtz-Eakin."""
    double = [(key, use) for key, use in table.by_key.items() if use.lone and len(use.name.words) == 2]
    wanted = {use.token for _, use in double}
    families = by_family(p for p in persons if any(use.token in wanted and use.name.middle for use in p.names))
    for key, use in double:
        bearers: dict[str, list[Person]] = {}
        for person in families.get(use.token, ()):
            if any(own.token == use.token and own.name.middle and _half(use, own) for own in person.names):
                for digest in in_both(use.at, person.at):
                    bearers.setdefault(digest, []).append(person)
        for digest, own in bearers.items():
            if (digest, key) not in settled:
                sure = len(own) == 1 and use.at[digest].sure and not known(use.name.given)
                yield (digest, key), Bearer(min(own, key=lambda p: p.rank), sure)


def _half(use: Use, own: Use) -> bool:
    """Whether the first part of a lone family name of two parts is nearly that of a full name."""
    return likeness(use.name.given, own.name.middle[-1], traditions(own.name)) in ("slip", "transcription")


def like_families(table: Uses, borne: Collection[str], families: Collection[str]) -> Mapping[str, Sequence[str]]:
    """For the key of each lone name that may be misspelled the family names that are written nearly as it, sorted. `borne` are those of sure bearers."""
    near: dict[str, list[str]] = {}
    for family in families:
        for block in near_keys(family, 0):
            near.setdefault(block, []).append(family)
    found: dict[str, Sequence[str]] = {}
    for key, use in table.by_key.items():
        if use.lone and use.kind != "place" and (use.voices <= COMMON or use.token in borne):
            tokens = {token for block in near_keys(use.token, 0) for token in near.get(block, ())} - {use.token}
            if tokens:
                found[key] = sorted(tokens)
    return found


def _places(
    table: Uses, alike: Mapping[str, Sequence[str]], settled: Mapping[Spot, Bearer], owners: Mapping[str, Sequence[Person]]
) -> Mapping[str, Sequence[str]]:
    """The articles where these lone names have no bearer beside somebody whose family name is like theirs, with their keys, sorted.

    `owners` are the people of the corpus by family name.
    """
    standing = places_of((spot, bearer.person) for spot, bearer in settled.items())
    places: dict[str, list[str]] = {}
    for key, tokens in alike.items():
        at = table.by_key[key].at
        beside = {digest for token in tokens for p in owners[token] for there in (p.at, standing.get(id(p), ())) for digest in in_both(at, there)}
        for digest in at:
            if digest in beside and (digest, key) not in settled:
                places.setdefault(digest, []).append(key)
    return places


def _cast(digest: str, here: Sequence[Person]) -> Cast:
    owners: dict[str, list[Person]] = {}
    for person in here:
        own = [use for use in person.names if digest in use.at] or person.names
        for token in sorted({use.token for use in own}):
            owners.setdefault(token, []).append(person)
    return Cast(digest, owners, len(here))


def _nearest(use: Use, alike: Sequence[str], cast: Cast, borne: bool, table: Uses) -> Bearer | None:
    """The only person whose family name is spelled nearly as this lone name: one of those `alike`. `borne` says that the corpus knows a bearer of it."""
    if use.token in lists.DEMONYMS:
        return None
    tokens = [t for t in alike if t in cast.owners and (likeness(use.token, t, traditions(cast.owners[t][0].leading.name)) in _NEAR or _cut(use, t, cast))]
    if len(cast.owners.get(use.token, ())) > 1:
        # Whichever of the Brandvolds is meant, it is no Brandvald.
        return None
    if len(tokens) > 1:
        # Braithwait is Braithwaite, though the article names a Brathwaite too, who is two letters away.
        tokens = [t for t in tokens if OSA.distance(use.token, t, score_cutoff=1) == 1]
    if len(tokens) != 1:
        return None
    (token,) = tokens
    if token in lists.PLACES and _from(use.token, token):
        # The first Arizonan is nobody of the name of Arizona.
        return None
    if any(key.endswith(f" {use.key}") and not table.by_key[key].full for key in table.by_article[cast.digest]):
        # A name of the article ends in it that is no given name with a family name: the Salim of Abu Salim is no Salem.
        return None
    owners = [p for p in cast.owners[token] if agrees(use, cast.digest, p)]
    if not owners:
        return None
    person = min(owners, key=lambda p: p.rank)
    if any(m.beside[1].endswith(UNRELATED) for own in person.names if cast.digest in own.at for m in own.mentions(cast.digest)):
        # Lord Hobb said no. Steven Hobbe, no relation, said yes.
        return None
    here = use.at[cast.digest]
    does, titled = here.acts, bool(here.titles)
    if not does and not titled and (person.tentative or _cut(use, token, cast)):
        return None
    if not titled and _elsewhere(use, token, here, cast, table):
        return None
    alone = table.by_key.get(token)
    if borne and (known(token) or (alone is not None and cast.digest in alone.at)):
        # A name with a bearer of its own is taken for a slip only where the full name beside it is the strange one.
        return None
    if any(determined(m) and acts(m) and not m.title for m in use.mentions(cast.digest)):
        # The Ostler's Arms, the Ostler will open again: no Mr. Osler's; but the Brandvold inquiry, the Rev. Brandvold said.
        return None
    if known(use.token) and not (does or titled or doubled(use.token, token)):
        return None
    short = min(len(use.token), len(token)) < FAR_FETCHED and not jumbled(use.token, token, LONG) and not doubled(use.token, token)
    if not does and not here.sure and (known(use.token) or short):
        # Only the capital of a sentence speaks for a name: what follows must be what people do, or the word like no other.
        return None
    sure = here.says or here.sure
    # A village, a brand or another's first name is often one changed letter away, seldom two swapped ones.
    sure = sure and (titled or does or not changed(use.token, token))
    # What the corpus writes more often than the name itself is hardly a slip of it.
    right = sum(own.count for own in person.names) + (alone.count if alone is not None else 0)
    sure = sure and use.count <= OFTENER * right
    return Bearer(person, sure and len(owners) == 1 and not (borne or person.tentative) and not _doubtful(use, token, person, cast))


_NEAR = ("slip", "transcription")


def _from(word: str, place: str) -> bool:
    """Whether a word is what the people of a place are called by its name: Arizonan, Kansan, Ohioan."""
    return any(word.endswith(tail) and word.removesuffix(tail) in (place, place[:-1]) for tail in ("n", "an", "ian"))


def _cut(use: Use, token: str, cast: Cast) -> bool:
    """Whether a lone name lacks the last s of a family name and is no name or thing of its own: Marchbank for Marchbanks, but not `the Bank`."""
    return token == use.token + "s" and not known(use.token) and not use.at[cast.digest].determined


def _elsewhere(use: Use, token: str, here: Sighting, cast: Cast, table: Uses) -> bool:
    """Whether a lone name without a title is likely a place's, a thing's, or one of a crowd's that resembles another by chance."""
    if (
        cast.size > CROWD
        and not doubled(use.token, token)
        and not jumbled(use.token, token, LONG)  # no two names of a crowd have the same letters by chance
        and not (min(len(use.token), len(token)) >= FAR_FETCHED and not known(use.token) and not known(token))
        and not here.has(VERB)
    ):
        return True
    if here.has(PEOPLED) or (not here.says and (use.token in table.inside or here.has(THERE) or _a_place(use))):
        return True
    return not here.has(ACTS | FREE)


def _a_place(use: Use) -> bool:
    """Whether some article has a lone name as a place's alone: he lives in Marlow, says an article on a Mr. Marlowe; another, that Marlow has a mill."""
    return any(sighting.has(THERE) and not sighting.has(ACTS) for sighting in use.at.values())


def _doubtful(use: Use, token: str, person: Person, cast: Cast) -> bool:
    """Whether a lone name could well be a word or name of its own."""
    offices = frozenset(word for title in use.at[cast.digest].titles for word in office(title))
    strange = bool(offices) and bool(telling(person.names)) and not shared_offices(offices, telling(person.names))
    # Hermon and Hermoni, Reagan and Reagana: an ending makes other words more often than slips.
    ending = token.startswith(use.token) or use.token.startswith(token)
    return known(use.token) or len(use.token) < 5 or strange or ending or cast.size > CROWD
