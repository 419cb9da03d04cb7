"""Given names that name one person: nicknames, and one name in several languages.

Nicknames come from the package `nicknames` (its CSV file is read without importing it) and `data/nicknames.txt`, less
`data/not_nicknames.txt`. Only a full name and its own short form are joined, never two names that share a short form:
Alexander and Alexandra are both Alex.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from importlib.util import find_spec
from itertools import combinations, permutations
from pathlib import Path

from xcheck.names import lists


def nicknames(a: str, b: str) -> bool:
    """Whether one of two folded given names is a usual short or pet form of the other: bill, william; jim, jimmy."""
    known = _nicknames()
    shorts = known.get(a)
    if not shorts:
        return False
    return b in shorts or ((a.startswith(b) or b.startswith(a)) and not shorts.isdisjoint(known.get(b, ())))


def relatives(a: str, b: str) -> bool:
    """Whether two folded given names may stand for one: two short forms of one name (bob, rob), or one root in two western languages (john, juan)."""
    fulls = _fulls()
    return b in _translations().get(a, ()) or (a in fulls and b in fulls and not fulls[a].isdisjoint(fulls[b]))


def one_name(a: str, b: str) -> bool:
    """Whether two folded given names are one name in two languages or spellings: volodymyr, vladimir."""
    forms = _forms()
    first = forms.get(a)
    return first is not None and first == forms.get(b)


def homophones(a: str, b: str) -> bool:
    """Whether two folded given names sound alike and are often taken for one another in writing: sean, shaun."""
    groups = _homophones()
    first = groups.get(a)
    return first is not None and first == groups.get(b)


def opposite(a: str, b: str) -> bool:
    """Whether one of two folded given names is a man's and the other a woman's: paul, paula."""
    genders = lists.GENDERS
    first, second = genders.get(a, "-"), genders.get(b, "-")
    return first != second and first != "-" and second != "-"


@lru_cache(maxsize=1)
def listed() -> frozenset[str]:
    """Every folded given name that any of these lists knows: all others stand in none of these relations."""
    return lists.GIVEN.union(_nicknames(), _forms(), _homophones(), _translations())


def forms(name: str) -> tuple[str, ...]:
    """A folded given name, its full forms, and the first of its forms in other languages and spellings: what one bearer's names share."""
    return tuple(sorted({name, _forms().get(name, name), _homophones().get(name, name), *_fulls().get(name, ())}))


def related(name: str) -> frozenset[str]:
    """A folded given name with what other names of one bearer share: two of which `nicknames` or `relatives` holds have some of it in common."""
    return frozenset((name,)).union(_nicknames().get(name, ()), _translations().get(name, ()))


@lru_cache(maxsize=1)
def _nicknames() -> Mapping[str, Set[str]]:
    return _both_ways(_pairs())


@lru_cache(maxsize=1)
def _fulls() -> Mapping[str, Set[str]]:
    fulls: defaultdict[str, set[str]] = defaultdict(set)
    for full, short in _pairs():
        fulls[short].add(full)
    return fulls


@lru_cache(maxsize=1)
def _translations() -> Mapping[str, Set[str]]:
    return _both_ways(pair for group in lists.groups("translations") for pair in combinations(group, 2))


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Set[str]]:
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        joined[a].add(b)
        joined[b].add(a)
    return joined


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[str, str], ...]:
    """Full and short form of every nickname."""
    apart = {pair for group in lists.groups("not_nicknames") for pair in permutations(group, 2)}
    own = [(full, short) for full, *shorts in lists.groups("nicknames") for short in shorts]
    # As `opposite` has it, at once for thousands.
    gender = lists.GENDERS.get
    fitting = [(a, b) for a, b in _package() if gender(a, "-") + gender(b, "-") not in ("mf", "fm") or _shortened(a, b)]
    return (*own, *[pair for pair in fitting if pair not in apart and pair[0] != pair[1]])


def _shortened(full: str, short: str) -> bool:
    """val, valerie: a stump whose own gender says nothing; not paul, paula."""
    return full.startswith(short) and len(short) <= min(4, len(full) - 3)


_ROW = re.compile("^([^,\\r\\n]*),has_nickname,([^,\\r\\n]*)\\r?$", re.MULTILINE)


def _package() -> list[tuple[str, str]]:
    """Full and short form of the package's nicknames."""
    package = find_spec("nicknames")
    folders = (package.submodule_search_locations or ()) if package else ()
    return [pair for folder in folders for pair in _ROW.findall(Path(folder, "names.csv").read_bytes().decode("utf-8"))]


@lru_cache(maxsize=1)
def _homophones() -> Mapping[str, str]:
    return {form: group[0] for group in lists.groups("homophones") for form in group}


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, str]:
    return {form: group[0] for group in lists.groups("given_forms") for form in group}
