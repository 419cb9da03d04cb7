"""Are two names of people one? Every branch collects features; the weights stand in `names/features.py`."""

from __future__ import annotations

from collections.abc import Iterator

from xcheck.names import features as f
from xcheck.names import lists
from xcheck.names.bare import bare
from xcheck.names.eastern import eastern, eastward
from xcheck.names.evidence import Evidence, total
from xcheck.names.full import full, same_ends
from xcheck.names.parse import Name
from xcheck.names.relation import Relation
from xcheck.names.titles import title_gender
from xcheck.names.traditions import traditions


def people(a: Name, b: Name) -> tuple[Evidence, ...]:
    """The evidence on whether two names, read as people's names, are one person's."""
    if not a.words or not b.words:
        return (Evidence(f.WORD_CONFLICT, a.plain, b.plain),)
    best = _readings(a, b) if a.nickname or b.nickname else _words(a, b, a.words, b.words)
    return (*best, *_around(a, b)) if a.suffix or b.suffix or a.title or b.title else best


def _readings(a: Name, b: Name) -> tuple[Evidence, ...]:
    """The best reading of the words; a nickname in quotation marks may stand for the given names."""
    best = _words(a, b, a.words, b.words)
    for words_a in _calls(a):
        for words_b in _calls(b):
            other = _words(a, b, words_a, words_b)
            if total(other) > total(best):
                best = other
    return best


def _calls(name: Name) -> Iterator[tuple[str, ...]]:
    yield name.words
    if name.nickname and len(name.words) > 1:
        yield (*name.nickname.split(), name.family)


def _around(a: Name, b: Name) -> Iterator[Evidence]:
    """What stands around the words: suffixes and titles."""
    if a.suffix or b.suffix:
        if a.suffix == b.suffix:
            yield Evidence(f.SUFFIX_SAME)
        elif a.suffix and b.suffix:
            yield Evidence(f.SUFFIX_CONFLICT, a.suffix, b.suffix)
        else:
            yield Evidence(f.SUFFIX_ONE, a.suffix or b.suffix)
    if not (a.title or b.title):
        return
    if a.title and b.title and a.title != b.title:
        if {title_gender(a.title), title_gender(b.title)} == {"m", "f"}:
            yield Evidence(f.GENDER_CONFLICT)
        elif not (a.given or b.given) and not _agree(a.title, b.title):
            yield Evidence(f.TITLES_DIFFER, a.title, b.title)
    for one, other in ((a, b), (b, a)):
        if one.title and not one.given and other.given and not other.eastern and {title_gender(one.title), lists.gender(other.given)} == {"m", "f"}:
            yield Evidence(f.GENDER_CONFLICT)


def _agree(a: str, b: str) -> bool:
    """Whether one title says no more than the other: "us president", "president"; or is a mere form of address."""
    first, second = set(a.split()), set(b.split())
    return first <= second or second <= first or a in lists.HONORIFICS or b in lists.HONORIFICS


def _words(a: Name, b: Name, words_a: tuple[str, ...], words_b: tuple[str, ...]) -> tuple[Evidence, ...]:
    if words_a == words_b:
        return (Evidence(f.IDENTICAL),) if len(words_a) > 1 else (Evidence(f.RELATIONS["only"][Relation.EXACT], words_a[0]),)
    if "".join(words_a) == "".join(words_b) or ((a.eastern or b.eastern) and _surface(a, words_a) == _surface(b, words_b)):
        return (Evidence(f.SPACING),)
    if (a.particles or b.particles) and _closed(a, words_a) == _closed(b, words_b):
        return (Evidence(f.SPACING),)
    if len(words_a) == 1 or len(words_b) == 1:
        return bare(a, b, words_a, words_b)
    if a.eastern or b.eastern:
        one, other = eastward(a, b), eastward(b, a)
        if one.eastern and other.eastern:
            return eastern(one, other)
    alike = not (a.particles or b.particles) or bool(a.led_by) == bool(b.led_by)
    if alike and (same := same_ends(words_a, words_b)):
        return same
    found = traditions(a) | traditions(b)
    apart = full(words_a, words_b, found, a.led or b.led)
    if alike:
        return apart
    # Ben Khelifa, Benkhalifa: joined, and in another transcription.
    closed = full(_closed(a, words_a), _closed(b, words_b), found, False)
    return closed if total(closed) > total(apart) else apart


def _closed(name: Name, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the particles of the family name joined to it: De Vos, DeVos."""
    return (*words[:-1], name.closed) if words[-1] == name.family else words


def _surface(name: Name, words: tuple[str, ...]) -> str:
    return words[-1] + "".join(words[:-1]) if name.eastern else "".join(words)
