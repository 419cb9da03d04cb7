"""The declared families of spellings: `rules/terms/*.yaml`, read and checked.

A file may hold three kinds of lists:

- `families`: words that are one term in several spellings, as `ceasefire / cease-fire / cease fire`. More words of the
  same term follow after `;` with their spellings in the same order: `travelled / traveled; traveller / traveler`.
  A family that needs more than its spellings is a mapping: `{forms: adviser / advisor, prefer: adviser}`.
- `joined`: compounds that share their first or their last part, `{last: maker, with: policy law film}`, and are written
  in the `ways` named: closed, hyphen, open.
- `compounds`: parts from which English makes compounds freely, for those nobody has listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from msgspec import Struct, field

from xcheck.extract.terms.inflect import Part
from xcheck.files import schema, yaml
from xcheck.files.document import Document, Key
from xcheck.files.expand import expand
from xcheck.model.notice import Notice, Trouble

Position = Literal["any", "noun", "apart", "before"]
"""What a hyphen or a join means right before another noun.

`any`: nothing in particular (his son-in-law Jared). `noun`: a hyphen there is no spelling of its own (an air strike, air-strike
victims). `apart`: before a noun and elsewhere are two questions (front-line troops, on the front line). `before`: the open
form counts only before a noun (a long term plan, but not: in the long term).
"""

_WORDS = {"type": "string", "pattern": r"\S", "description": "words with spaces between"}
_JOINS = {"closed": "", "hyphen": "-", "open": " "}
_PART = {"enum": list(get_args(Part)), "description": "how the words inflect: noun (-s), verb (-s, -ed, -ing) or word (not at all)"}
_POSITION = {"enum": list(get_args(Position)), "description": "what a hyphen means right before another noun: any, noun, apart or before"}
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
        "prefer": {"enum": ["first"], "description": "first: in every family of this file the first spelling is the one to suggest"},
        "standard": {
            "type": "string",
            "pattern": r"^\S",
            "description": "what the families of this file go by together: their first spellings follow one standard, their second ones the other",
        },
        "words": {"type": "object", "additionalProperties": _WORDS, "description": "lists of words for use in `where`, as YAML anchors"},
        "families": {
            "type": "array",
            "items": {
                "type": ["string", "object"],
                "pattern": _FORMS["pattern"],
                "description": _FORMS["description"],
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
                            "properties": dict.fromkeys(_GUARDS, _WORDS),
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
                "anyOf": [{"required": ["first"]}, {"required": ["last"]}],
                "properties": {
                    "first": {"type": "string", "pattern": r"^\S+$"},
                    "last": {"type": "string", "pattern": r"^\S+$"},
                    "with": _WORDS,
                    "ways": {"type": "array", "items": {"enum": list(_JOINS)}, "minItems": 2, "uniqueItems": True},
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
    },
}


class Where(Struct, frozen=True):
    """The words beside which a spelling counts.

    `#` stands for a figure, `.` for no word at all (a mark, or the end); `not_near` looks at the whole paragraph.
    """

    after: frozenset[str] | None = None
    before: frozenset[str] | None = None
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_near: frozenset[str] = frozenset()


class Family(Struct, frozen=True):
    """One term. `rows` are its words, each with the spellings in the order of `forms`, the first row's."""

    rows: tuple[tuple[str, ...], ...]
    part: Part = "noun"
    position: Position = "any"
    prefer: str = ""
    where: Mapping[str, Where] = field(default_factory=dict)
    standard: str = ""
    """The pair of standards that its first two spellings follow; empty where it goes by itself."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The spellings that are counted against one another."""
        return self.rows[0]

    @property
    def term(self) -> str:
        """The family's name: its first spelling."""
        return self.rows[0][0]


class Lists(Struct, frozen=True):
    """All lists together, the later folders over the earlier."""

    families: tuple[Family, ...] = ()
    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


def load(paths: Iterable[Path]) -> Lists:
    """The lists in these files and folders.

    A family of a later path replaces those of earlier paths that share a spelling with it. Raises Trouble with every
    mistake, and with every spelling that two families of one path claim.
    """
    families: dict[str, Family] = {}
    compounds: dict[str, set[str]] = {"first": set(), "last": set(), "never": set()}
    notices: list[Notice] = []
    for path in paths:
        if not path.exists():
            continue
        own = _Claims()
        for file in expand([path], (".yaml", ".yml")).files:
            try:
                document = yaml.load(file, "terms")
            except Trouble as trouble:
                notices.extend(trouble.notices)
                continue
            problems = schema.problems(document, SCHEMA)
            problems += [
                document.notice("names both a first and a last part; one of them is what the words share", ("joined", index))
                for index, entry in enumerate(document.value.get("joined", ()) if not problems and document.value else ())
                if "first" in entry and "last" in entry
            ]
            if problems or document.value is None:
                notices.extend(problems)
                continue
            for keys, family in _families(document):
                notices.extend(own.claim(document, keys, family))
            for kind, words in compounds.items():
                words.update(_words(document.value.get("compounds", {}).get(kind, "")))
        families = _over(families, own.spellings)
    if notices:
        raise Trouble(*sorted(set(notices)))
    ordered = sorted({id(family): family for family in families.values()}.values(), key=lambda family: family.term)
    return Lists(tuple(ordered), *(frozenset(compounds[kind]) for kind in ("first", "last", "never")))


class _Claims:
    """Which family has which spelling, and where it says so."""

    def __init__(self) -> None:
        self.spellings: dict[str, Family] = {}
        self._places: dict[str, tuple[Document, tuple[Key, ...]]] = {}

    def claim(self, document: Document, keys: tuple[Key, ...], family: Family) -> Iterator[Notice]:
        """Takes the family in; gives what the schema cannot see to be wrong with it."""
        for row in family.rows:
            if len(row) != len(family.forms):
                yield document.notice(f"{' / '.join(row)!r} needs {len(family.forms)} spellings, as many as {' / '.join(family.forms)!r}", keys)
            for spelling in row:
                other = self.spellings.setdefault(spelling, family)
                if other is not family:
                    first, at = self._places[other.term]
                    yield document.notice(f"{spelling!r} belongs to the family in {first.path}:{first.place(*at).line} already", keys)
        self._places.setdefault(family.term, (document, keys))
        if len(set(family.forms)) != len(family.forms):
            yield document.notice(f"{' / '.join(family.forms)!r} names one spelling twice", keys)
        if family.prefer and family.prefer not in family.forms:
            yield document.notice(f"{family.prefer!r} is none of the family's spellings ({', '.join(family.forms)})", (*keys, "prefer"))
        for spelling in sorted(family.where):
            if not any(spelling in row for row in family.rows):
                known = ", ".join(spelling for row in family.rows for spelling in row)
                yield document.notice(f"{spelling!r} is none of the family's spellings ({known})", (*keys, "where"))


def _over(earlier: dict[str, Family], later: dict[str, Family]) -> dict[str, Family]:
    if not earlier:
        return later
    replaced = {id(earlier[spelling]) for spelling in later if spelling in earlier}
    return {**{s: f for s, f in earlier.items() if id(f) not in replaced}, **later}


def _families(document: Document) -> Iterator[tuple[tuple[Key, ...], Family]]:
    value = document.value
    part, position, standard = value.get("part", "noun"), value.get("position", "any"), value.get("standard", "")
    first = "prefer" in value
    for index, entry in enumerate(value.get("families", ())):
        if isinstance(entry, str):
            rows = _rows(entry)
            yield ("families", index), Family(rows, part, position, rows[0][0] if first else "", standard=standard)
            continue
        rows = _rows(entry["forms"])
        prefer = entry.get("prefer", rows[0][0] if first else "").casefold()
        where = {form.casefold(): _where(guards) for form, guards in entry.get("where", {}).items()}
        yield ("families", index), Family(rows, entry.get("part", part), entry.get("position", position), prefer, where, standard)
    for index, entry in enumerate(value.get("joined", ())):
        ways = entry.get("ways", ("closed", "hyphen"))
        joins = tuple(join for way, join in _JOINS.items() if way in ways)
        own_part, own_position = entry.get("part", part), entry.get("position", position)
        for word in entry["with"].casefold().split():
            forms = tuple(f"{entry['first']}{join}{word}" if "first" in entry else f"{word}{join}{entry['last']}" for join in joins)
            yield ("joined", index), Family((forms,), own_part, own_position)


def _rows(forms: str) -> tuple[tuple[str, ...], ...]:
    """`travelled / traveled; traveller / traveler` as rows of spellings."""
    return tuple(tuple(form.strip() for form in row.split("/")) for row in forms.casefold().split(";"))


def _where(guards: Mapping[str, str]) -> Where:
    return Where(**{guard: _words(words) for guard, words in guards.items()})


def _words(words: str) -> frozenset[str]:
    return frozenset(words.casefold().split())
