"""Are two names the same? `compare_names` is the answer for two strings, `compare` for two names already read."""

from __future__ import annotations

from xcheck.names import features as f
from xcheck.names.evidence import Comparison, Evidence, settle
from xcheck.names.organisations import is_organisation, organisations
from xcheck.names.parse import Name, parse
from xcheck.names.people import people
from xcheck.names.places import places

LONGEST_BODY = 400
"""Characters beyond which a string is no name of anything: equal or different, nothing between."""

__all__ = ["Comparison", "compare", "compare_names"]


def compare_names(a: str, b: str) -> Comparison:
    """Compares two names of people, organisations or places as strings.

    The outcome is `same`, `review` (a person should look) or `different`; the score is the belief that they name one,
    0 to 1; `reasons` say why. Case, accents, titles and the order "Family, Given" make no difference. A word that is
    only nearly equal never gives `same`. Symmetric; a name that has letters is the same as itself.
    """
    return compare(parse(a), parse(b))


def compare(a: Name, b: Name) -> Comparison:
    """Compares two names that `names.parse.parse` has read."""
    if b.words < a.words or (b.words == a.words and (b.plain, b.text) < (a.plain, a.text)):
        a, b = b, a
    return settle(_evidence(a, b), (a.text, b.text))


def _evidence(a: Name, b: Name) -> tuple[Evidence, ...]:
    if a.plain == b.plain and a.nickname == b.nickname and (a.plain or a.text.strip() == b.text.strip()):
        return (Evidence(f.IDENTICAL),)
    if len(a.plain) > LONGEST_BODY or len(b.plain) > LONGEST_BODY:
        return (Evidence(f.WORD_CONFLICT, a.plain, b.plain),)
    known = places(a.plain, b.plain)
    if known:
        return (known,)
    if is_organisation(a) or is_organisation(b):
        return organisations(a, b)
    return people(a, b)
