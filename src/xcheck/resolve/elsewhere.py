"""Lone names without a bearer that are spelled nearly as the family name of somebody of whom another article of the same story tells.

`Sandvol, the Rovers manager, has complained`, where only another report on the match gives Kjell Sandvoll. Letters alone prove
nothing between two articles: both must name the same others, of whom the corpus knows little else, and nobody else may be meant.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Sequence

from xcheck.names.offices import office, shared_offices
from xcheck.names.traditions import traditions
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.company import Company
from xcheck.resolve.like_names import CROWDED
from xcheck.resolve.misspelled import COMMON, like_families
from xcheck.resolve.spellings import likeness
from xcheck.resolve.surnames import Bearer, Spot, agrees
from xcheck.resolve.uses import Use, Uses, known, telling
from xcheck.resolve.variants import ONE_STORY, one_story

SHORTEST = 6
"""Letters of a name that is told from another by one of them."""
ONE_OFFICE = 1.0
"""Strength of shared company from which two articles tell one story (see `ONE_STORY`) where both give the name the same office."""


def elsewhere(
    table: Uses, settled: Container[Spot], persons: Sequence[Person], articles: Callable[[Person], Collection[str]], company: Company
) -> Iterator[tuple[Spot, Bearer]]:
    """Lone names at the only person of another article who bears nearly the same name; each such link asks for a look.

    `articles` gives those in which a person stands by any name.
    """
    borne = by_family(persons)
    for key, tokens in like_families(table, borne, borne).items():
        use = table.by_key[key]
        if len(use.token) < SHORTEST or use.voices > COMMON or known(use.token) or use.token in borne or use.token in table.inside:
            continue
        bearers = [p for token in tokens if len(borne[token]) <= CROWDED and _slip(use, token, borne[token][0]) for p in borne[token]]
        for digest in use.at if bearers else ():
            if (digest, key) in settled or use.at[digest].determined or not (use.at[digest].personal or _in_office(use, digest)):
                continue
            found = [(p, told) for p in bearers if (told := _told(use, digest, p, articles(p), company)) is not None]
            if len(found) == 1:
                yield (digest, key), Bearer(found[0][0], False, found[0][1])


def _in_office(use: Use, digest: str) -> bool:
    """Whether an office stands before a lone name with a comma between: the manager, Sandvol, said."""
    return any(m.beside[0].endswith(",") and office(m.beside[0][:-1].rpartition(" ")[2]) for m in use.mentions(digest))


def _slip(use: Use, token: str, owner: Person) -> bool:
    """Whether two family names differ as a name and its slip do; another ending makes another name more often."""
    if token.startswith(use.token) or use.token.startswith(token):
        # All the same where a last letter was doubled or is not: Sandvoll, Sandvol.
        longer, shorter = sorted((token, use.token), key=len, reverse=True)
        if longer[len(shorter) :] != shorter[-1]:
            return False
    return likeness(use.token, token, traditions(owner.leading.name)) in ("slip", "transcription")


def _told(use: Use, digest: str, person: Person, there: Collection[str], company: Company) -> tuple[str, ...] | None:
    """Why a lone name of one article may be a person's of others; None where too little says so."""
    if digest in there or not agrees(use, digest, person):
        return None
    strength, people = company.shared((digest,), there, (use.token, *(own.token for own in person.names), *(own.key for own in person.names)))
    offices = frozenset(word for title in use.at[digest].titles for word in office(title)), telling(person.names)
    common = shared_offices(*offices)
    if all(offices) and not common:
        return None
    if strength < (ONE_OFFICE if common else ONE_STORY):
        return None
    return (*((f"both are called {min(common)}",) if common else ()), one_story(people))
