"""The declared families of spellings: `rules/terms/*.yaml`, read and checked.

A file may hold four kinds of lists:

- `families`: words that are one term in several spellings, as `ceasefire / cease-fire / cease fire`. More words of the
  same term follow after `;` with their spellings in the same order: `travelled / traveled; traveller / traveler`.
  A family that needs more than its spellings is a mapping: `{forms: adviser / advisor, prefer: adviser}`.
- `joined`: compounds that share their first or their last part, `{last: maker, with: policy law film}`, and are written
  in the `ways` named: closed, hyphen, open.
- `compounds`: parts from which English makes compounds freely, for those nobody has listed.
- `ise`: stems that end in -ise whatever the spelling standard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from xcheck.extract.inflect import Part
from xcheck.files import schema, yaml
from xcheck.files.document import Document, Key
from xcheck.files.expand import expand
from xcheck.model.notice import Notice, Trouble

Position = Literal["any", "noun", "apart"]
"""What a hyphen or a join means right before another noun.

`any`: nothing in particular (his son-in-law Jared). `noun`: a hyphen there is no spelling of its own (an air strike, air-strike
victims). `apart`: before a noun and elsewhere are two questions (front-line troops, on the front line).
"""

_WORDS = {"type": "string", "pattern": r"\S", "description": "words with spaces between"}
_WAYS = ("closed", "hyphen", "open")
_PART = {"enum": list(get_args(Part)), "description": "how the words inflect: noun (-s), verb (-s, -ed, -ing) or word (not at all)"}
_POSITION = {"enum": list(get_args(Position)), "description": "what a hyphen means right before another noun: any, noun or apart"}
_FORMS = {"type": "string", "pattern": r"^[^/;]+/[^;]+(;[^/;]+/[^;]+)*$", "description": "spellings with ' / ' between; '; ' before further words"}
_GUARDS = ("after", "before", "not_after", "not_before", "not_near")

SCHEMA: Mapping[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "xcheck term families",
    "type": "object",
    "additionalProperties": False,
    "required": ["title"],
    "properties": {
        "title": {"type": "string", "minLength": 1},
        "about": {"type": "string", "description": "what the families of this file have in common, and where their facts come from"},
        "part": _PART,
        "position": _POSITION,
        "words": {"type": "object", "additionalProperties": _WORDS, "description": "lists of words for use in `where`, as YAML anchors"},
        "families": {
            "type": "array",
            "items": {
                "type": ["string", "object"],
                "pattern": _FORMS["pattern"],
                "additionalProperties": False,
                "required": ["forms"],
                "properties": {
                    "forms": _FORMS,
                    "part": _PART,
                    "position": _POSITION,
                    "prefer": {"type": "string", "minLength": 1, "description": "the spelling to suggest, however often the others stand"},
                    "where": {
                        "type": "object",
                        "description": "for one spelling: the words beside which alone it counts",
                        "additionalProperties": {
                            "type": "object",
                            "additionalProperties": False,
                            "minProperties": 1,
                            "properties": {guard: _WORDS for guard in _GUARDS},
                        },
                    },
                },
            },
        },
        "joined": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["with"],
                "oneOf": [{"required": ["first"]}, {"required": ["last"]}],
                "properties": {
                    "first": {"type": "string", "pattern": r"^\S+$"},
                    "last": {"type": "string", "pattern": r"^\S+$"},
                    "with": _WORDS,
                    "ways": {"type": "array", "items": {"enum": list(_WAYS)}, "minItems": 2, "uniqueItems": True},
                    "part": _PART,
                    "position": _POSITION,
                },
            },
        },
        "compounds": {
            "type": "object",
            "additionalProperties": False,
            "required": ["first", "last"],
            "properties": {"first": _WORDS, "last": _WORDS, "never": {**_WORDS, "description": "hyphenated words that are not the closed word"}},
        },
        "ise": {"type": "object", "additionalProperties": False, "required": ["always"], "properties": {"always": _WORDS}},
    },
}


@dataclass(frozen=True, slots=True)
class Where:
    """The words beside which a spelling counts. `#` stands for a figure; `not_near` looks at the whole paragraph."""

    after: frozenset[str] | None = None
    before: frozenset[str] | None = None
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Family:
    """One term. `rows` are its words, each with the spellings in the order of `forms`, the first row's."""

    rows: tuple[tuple[str, ...], ...]
    part: Part = "noun"
    position: Position = "any"
    prefer: str = ""
    where: Mapping[str, Where] = field(default_factory=dict)

    @property
    def forms(self) -> tuple[str, ...]:
        """The spellings that are counted against one another."""
        return self.rows[0]

    @property
    def term(self) -> str:
        """The family's name: its first spelling."""
        return self.rows[0][0]


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists together, the later folders over the earlier."""

    families: tuple[Family, ...] = ()
    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    always_ise: frozenset[str] = frozenset()


def load(paths: Iterable[Path]) -> Lists:
    """The lists in these files and folders.

    A family of a later path replaces those of earlier paths that share a spelling with it. Raises Trouble with every
    mistake, and with every spelling that two families of one path claim.
    """
    families: dict[str, Family] = {}
    compounds: dict[str, set[str]] = {"first": set(), "last": set(), "never": set(), "always": set()}
    notices: list[Notice] = []
    for path in paths:
        if not path.exists():
            continue
        own: dict[str, tuple[Family, str]] = {}
        for file in expand([path], (".yaml", ".yml")).files:
            try:
                document = yaml.load(file, "terms")
            except Trouble as trouble:
                notices.extend(trouble.notices)
                continue
            problems = schema.problems(document, SCHEMA)
            notices.extend(problems)
            if problems or document.value is None:
                continue
            for keys, family in _families(document):
                notices.extend(_wrong(document, keys, family, own))
                for spelling in {s for row in family.rows for s in row}:
                    own.setdefault(spelling, (family, f"{document.path}:{document.place(*keys).line}"))
            for kind, words in compounds.items():
                words.update(_words(document.value.get("ise" if kind == "always" else "compounds", {}).get(kind, "")))
        families = _over(families, {spelling: family for spelling, (family, _) in own.items()})
    if notices:
        raise Trouble(*sorted(set(notices)))
    ordered = sorted({family.term: family for family in families.values()}.items())
    return Lists(tuple(f for _, f in ordered), *(frozenset(compounds[kind]) for kind in ("first", "last", "never", "always")))


def _over(earlier: dict[str, Family], later: dict[str, Family]) -> dict[str, Family]:
    replaced = {earlier[spelling].term for spelling in later if spelling in earlier}
    return {**{s: f for s, f in earlier.items() if f.term not in replaced}, **later}


def _wrong(document: Document, keys: tuple[Key, ...], family: Family, own: Mapping[str, tuple[Family, str]]) -> Iterator[Notice]:
    """What the schema cannot see."""
    for row in family.rows:
        if len(row) != len(family.forms):
            yield document.notice(f"{' / '.join(row)!r} needs {len(family.forms)} spellings, as many as {' / '.join(family.forms)!r}", keys)
        if len(set(row)) != len(row) and row is family.forms:
            yield document.notice(f"{' / '.join(row)!r} names one spelling twice", keys)
        for spelling in row:
            if spelling in own:
                yield document.notice(f"{spelling!r} belongs to the family in {own[spelling][1]} already", keys)
    known = {spelling for row in family.rows for spelling in row}
    for name, key in (*((family.prefer, "prefer"),) if family.prefer else (), *((w, "where") for w in family.where)):
        if name not in (family.forms if key == "prefer" else known):
            yield document.notice(f"{name!r} is none of the family's spellings ({', '.join(family.forms)})", (*keys, key))


def _families(document: Document) -> Iterator[tuple[tuple[Key, ...], Family]]:
    value = document.value
    part, position = value.get("part", "noun"), value.get("position", "any")
    for index, entry in enumerate(value.get("families", ())):
        fields = {"forms": entry} if isinstance(entry, str) else entry
        rows = tuple(tuple(form.strip().casefold() for form in row.split("/")) for row in fields["forms"].split(";"))
        where = {form.casefold(): _where(guards) for form, guards in fields.get("where", {}).items()}
        family = Family(rows, fields.get("part", part), fields.get("position", position), fields.get("prefer", "").casefold(), where)
        yield ("families", index), family
    for index, entry in enumerate(value.get("joined", ())):
        ways = entry.get("ways", ["closed", "hyphen"])
        for word in entry["with"].split():
            pair = (entry["first"], word) if "first" in entry else (word, entry["last"])
            forms = tuple(_JOINS[way].join(pair).casefold() for way in _WAYS if way in ways)
            yield ("joined", index), Family((forms,), entry.get("part", part), entry.get("position", position))


_JOINS = {"closed": "", "hyphen": "-", "open": " "}


def _where(guards: Mapping[str, str]) -> Where:
    return Where(**{guard: _words(words) for guard, words in guards.items()})


def _words(words: str) -> frozenset[str]:
    return frozenset(words.casefold().split())
