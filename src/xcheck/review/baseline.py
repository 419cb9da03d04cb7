"""The baseline: findings that are known and do not count for the gate until they change.

One sorted line a finding: rule, key, sides, and for people the first place and its words, between tabs. A line holds no
line number, count or date, so that an edit elsewhere changes no line and two branches merge line by line. What is
matched is rule, key and sides; the rest may be stale.

A place that may be the one to mend is written as its role (`c` change, `u` undecided), the ten digits of its digest (see
`model.finding.Position`) and four digits of its path's hash. Of sides that stand only what they say counts, once: `r` and
the four digits of it. That a name is spelled right once more changes no line.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, get_args

from xcheck.model.finding import Finding, SideRole
from xcheck.model.notice import Notice, Trouble

FILE = "baseline.tsv"
"""Where the baseline is written when nobody says where; no ending of an article."""
HEAD = "# xcheck baseline 1: rule, key, sides, first place, its words. Written by `xcheck baseline write`; may be sorted and merged line by line.\n"

_ROLES: Mapping[str, SideRole] = {role[0]: role for role in get_args(SideRole)}
_SIDE = re.compile(r"[cu][0-9a-f]{14}|r[0-9a-f]{4}")
_KEY = re.compile(r"[0-9a-f]{16}")
MERGE = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
"""What git leaves where it could not merge."""
_WORDS = 80


class Known(NamedTuple):
    """One place that may be the one to mend, as the baseline remembers it; `path` is a hash."""

    role: SideRole
    digest: str
    path: str


class Entry(NamedTuple):
    """One line of a baseline: a finding, and the sides it had. `place` and `words` are for people."""

    rule: str
    key: str
    sides: tuple[str, ...]
    place: str = ""
    words: str = ""

    def known(self) -> tuple[Known, ...]:
        """The places that may be the ones to mend."""
        return tuple(Known(_ROLES[side[0]], side[1:11], side[11:]) for side in self.sides if side[0] != "r")

    def standing(self) -> frozenset[str]:
        """What the sides that stand say."""
        return frozenset(side[1:] for side in self.sides if side[0] == "r")

    def line(self) -> str:
        """The entry as the file has it, with its line end."""
        return "\t".join((self.rule, self.key, " ".join(self.sides), self.place, self.words)) + "\n"


def entry(finding: Finding) -> Entry:
    """What a baseline remembers of a finding."""
    first = finding.evidence[0]
    wanted = f" -> {_short(finding.suggestion)}" if finding.suggestion is not None else ""
    asking = [p.role[0] + p.digest + path_hash(p.path) for p in finding.positions if p.asks]
    sides = sorted([*asking, *(f"r{said}" for said in standing(finding))])
    return Entry(finding.rule, finding.key, tuple(sides), _flat(first.path), _short(first.text) + wanted)


def standing(finding: Finding) -> frozenset[str]:
    """What the sides of a finding say that stand, as a baseline remembers it."""
    return frozenset(p.digest[:4] for p in finding.positions if not p.asks)


@lru_cache(maxsize=1 << 14)
def path_hash(path: str) -> str:
    """Four hexadecimal digits that stand for a path."""
    return hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:4]


def read(text: str, path: str) -> tuple[Entry, ...]:
    """The entries in a baseline's text, sorted; two lines about one finding, as a merge leaves them, are one entry.

    Raises Trouble with every line of `path` that is none.
    """
    found: dict[tuple[str, str], Entry] = {}
    wrong: list[Notice] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        rule, key, sides, place, words = [*line.split("\t"), "", "", "", ""][:5]
        each = tuple(sides.split())
        if MERGE.match(line):
            wrong.append(Notice(path, "baseline", "a merge was left unfinished here: keep the lines of both sides", "trouble", number, 1))
        elif not rule or not _KEY.fullmatch(key) or not all(map(_SIDE.fullmatch, each)):
            wrong.append(Notice(path, "baseline", "is no line of a baseline: write the file again with `xcheck baseline write`", "trouble", number, 1))
        else:
            twin = found.get((rule, key))
            found[rule, key] = Entry(rule, key, _joined(twin.sides, each) if twin else tuple(sorted(each)), place, words)
    if wrong:
        raise Trouble(*wrong)
    return tuple(found[own] for own in sorted(found))


def written(entries: Iterable[Entry]) -> str:
    """The baseline's text: a head, then a line an entry, sorted."""
    return HEAD + "".join(each.line() for each in sorted(entries))


def renewed(old: Iterable[Entry], findings: Iterable[Finding], rules: Collection[str]) -> tuple[Entry, ...]:
    """The baseline of `findings`; entries of rules that were not among `rules`, those that ran, stay as they were."""
    return tuple(sorted((*(each for each in old if each.rule not in rules), *map(entry, findings))))


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Every side as often as one of the two has it."""
    return tuple(sorted((Counter(one) | Counter(other)).elements()))


def _flat(text: str) -> str:
    return " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")


def _short(text: str) -> str:
    flat = _flat(text)
    return flat if len(flat) <= _WORDS else flat[: _WORDS - 1] + "…"
