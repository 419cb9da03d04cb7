"""Given names that name one person: nicknames, and one name in several languages.

Nicknames come from the package `nicknames` (its CSV file is read without importing it) and `data/nicknames.txt`, less
`data/not_nicknames.txt`. Only a full name and its own short form are joined, never two names that share a short form:
Alexander and Alexandra are both Alex.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import chain, combinations, permutations

from xcheck.names import lists


def nicknames(a: str, b: str) -> bool:
    """Whether one of two folded given names is a usual short or pet form of the other: bill, william; jim, jimmy."""
    partners = _partners(a)
    return b in partners or ((a.startswith(b) or b.startswith(a)) and not partners.isdisjoint(_partners(b)))


def relatives(a: str, b: str) -> bool:
    """Whether two folded given names may stand for one: two short forms of one name (bob, rob), or one root in two western languages (john, juan)."""
    return b in _translations().get(a, ()) or not _fulls(a).isdisjoint(_fulls(b))


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
    fulls, shorts = _rows()
    return lists.GIVEN.union(fulls, shorts, _forms(), _homophones(), _translations())


def forms(name: str) -> tuple[str, ...]:
    """A folded given name, its full forms, and the first of its forms in other languages and spellings: what one bearer's names share."""
    return tuple(sorted({name, _forms().get(name, name), _homophones().get(name, name), *_fulls(name)}))


def related(name: str) -> frozenset[str]:
    """A folded given name with what other names of one bearer share: two of which `nicknames` or `relatives` holds have some of it in common."""
    return frozenset((name,)).union(_partners(name), _translations().get(name, ()))


def _partners(name: str) -> Set[str]:
    """The short forms of a given name, and the names that it is a short form of."""
    return _fulls(name) | _shorts(name)


@lru_cache(maxsize=1 << 14)
def _shorts(full: str) -> Set[str]:
    _, shorts = _rows()
    return frozenset(short for short in shorts.get(full, ()) if _fits(full, short))


@lru_cache(maxsize=1 << 14)
def _fulls(short: str) -> Set[str]:
    fulls, _ = _rows()
    return frozenset(full for full in fulls.get(short, ()) if _fits(full, short))


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
def _rows() -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """Short form -> full names, and full name -> short forms, as they are listed: which of them fit is asked for few."""
    fulls: defaultdict[str, list[str]] = defaultdict(list)
    shorts: defaultdict[str, list[str]] = defaultdict(list)
    for full, short in chain(_package(), _own()):
        fulls[short].append(full)
        shorts[full].append(short)
    return fulls, shorts


@lru_cache(maxsize=1)
def _own() -> frozenset[tuple[str, str]]:
    return frozenset((full, short) for full, *shorts in lists.groups("nicknames") for short in shorts)


@lru_cache(maxsize=1)
def _apart() -> frozenset[tuple[str, str]]:
    return frozenset(pair for group in lists.groups("not_nicknames") for pair in permutations(group, 2))


def _fits(full: str, short: str) -> bool:
    """Whether a short form that is listed is one: our own list is right, the package's has pairs of a man's and a woman's name."""
    pair = (full, short)
    return pair in _own() or (pair not in _apart() and full != short and (not opposite(full, short) or _shortened(full, short)))


def _shortened(full: str, short: str) -> bool:
    """val, valerie: a stump whose own gender says nothing; not paul, paula."""
    return full.startswith(short) and len(short) <= min(4, len(full) - 3)


def _package() -> Iterator[list[str]]:
    """Full and short form of the package's nicknames."""
    # As `importlib.util.find_spec` does, which takes long to import.
    package = next(filter(None, (finder.find_spec("nicknames", None) for finder in sys.meta_path)), None)
    for folder in (package.submodule_search_locations or ()) if package else ():
        with open(f"{folder}/names.csv", "rb", buffering=0) as file:  # noqa: PTH123 - as in `names.lists`
            text = file.read().decode("utf-8")
        for line in text.splitlines():
            row = line.split(",has_nickname,")
            if len(row) == 2:
                yield row


@lru_cache(maxsize=1)
def _homophones() -> Mapping[str, str]:
    return {form: group[0] for group in lists.groups("homophones") for form in group}


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, str]:
    return {form: group[0] for group in lists.groups("given_forms") for form in group}
