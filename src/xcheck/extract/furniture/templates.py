"""Declared furniture: `rules/templates/*.yaml`, read into templates that lines are matched against.

A template says in phrases (see `xcheck.extract.furniture.phrase`) what its lines look like: `says` are enough alone, `also` belong
to it only next to such a line or in one, `holds` may stand anywhere in a line, `heads` open a list whose items it
`takes`. `only` is a bar of words from lists, `shape` a form that no phrase can write.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, TypeVar

from msgspec import Struct, field

from xcheck.extract.furniture.phrase import ANY, Phrase, Unreadable, compiled
from xcheck.extract.furniture.template_schema import SCHEMA
from xcheck.extract.furniture.wording import words
from xcheck.files import schema, yaml
from xcheck.files.document import Document
from xcheck.model.notice import Notice, Trouble

Kind = Literal["boilerplate", "credit", "correction"]
Where = Literal["anywhere", "head", "tail", "edge"]
Shape = Literal["trail", "glued-trail"]
Like = Literal["headline", "bullet", "paragraph"]
Part = Literal["says", "also", "heads", "holds"]

K = TypeVar("K")

KIND = "template"
PARTS: tuple[Part, ...] = ("says", "also", "heads", "holds")


class Bar(Struct, frozen=True):
    """A line, or several, of nothing but words from lists: share buttons, a menu. `least` of them must stand."""

    words: frozenset[str]
    least: int


class Sample(Struct, frozen=True):
    """Lines for testing a template, and where they stand in its file."""

    text: str
    line: int


class Template(Struct, frozen=True):
    """One kind of furniture, as declared. `family` is what an editor calls it, `why` one sentence for the editor."""

    id: str
    family: str
    why: str
    kind: Kind = "boilerplate"
    where: Where = "anywhere"
    takes: int = 0
    """How many of the lines below an opening line belong to it at most."""
    like: Like = "headline"
    """What such a line looks like."""
    bare: bool = True
    """Whether a list heading counts without items below it or furniture beside it."""
    bar: Bar | None = None
    shape: Shape | None = None
    glued: bool = False
    """Whether it may be a sentence inside a paragraph of prose."""
    whole: bool = False
    """Whether every sentence of a line must be its own, not only speak to the reader."""
    longest: int = 45
    """Words in the longest sentence that one of its phrases takes."""
    fires: tuple[Sample, ...] = ()
    silent: tuple[Sample, ...] = ()
    path: str = ""
    line: int = 1


class Entry(Struct, frozen=True):
    """A phrase of a template, and what it is there for."""

    template: Template
    part: Part
    phrase: Phrase


Index = Mapping[str, Mapping[str, tuple[Entry, ...]]]
"""The first word of a phrase -> the second (which may be `ANY` or empty) -> the phrases that may begin with them, strong ones first."""


class Templates(Struct, frozen=True):
    """All templates, ready for matching. `digest` names what they are read from: records made with others differ."""

    every: tuple[Template, ...] = ()
    by_start: Index = field(default_factory=dict)
    within: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """First word -> the phrases that may stand anywhere in a line."""
    anchors: tuple[str, ...] = ()
    """Words of which one stands in every line that a phrase of `within` takes: a quick no for all other lines."""
    bar_words: frozenset[str] = frozenset()
    """The words of all bars."""
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    digest: str = ""

    def anchored(self, folded: str) -> bool:
        """Whether a phrase of `within` may stand in a text, case folded."""
        return any(map(folded.__contains__, self.anchors))

    def starting(self, first: str, second: str) -> tuple[Entry, ...]:
        """The phrases that may take a sentence with these first words (without colons; empty where there is none)."""
        going_on = self.by_start.get(first)
        if going_on is None:
            return ()
        known = going_on.get(second, ())
        return known + going_on.get(ANY, ()) if second else known

    def named(self, id: str) -> Template:
        """The template with this id. Raises KeyError."""
        return next((t for t in self.every if t.id == id), None) or _unknown(id)


def _unknown(id: str) -> Template:
    raise KeyError(id)


def load(paths: Sequence[Path]) -> Templates:
    """The templates in files and folders (`*.yaml` in them, by name); one with a known id replaces it.

    Raises Trouble with every mistake in any file, at its line and column.
    """
    files = [f for path in paths for f in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])]
    documents: list[Document] = []
    notices: list[Notice] = []
    for file in files:
        try:
            document = yaml.load(file, KIND)
        except Trouble as trouble:
            notices.extend(trouble.notices)
            continue
        notices.extend(schema.problems(document, SCHEMA))
        documents.append(document)
    if notices:
        raise Trouble(*notices)
    return compile_all(documents)


def compile_all(documents: Iterable[Document]) -> Templates:
    """Templates from documents that fit the schema. Raises Trouble for phrases that cannot be read."""
    import hashlib  # here, where YAML is read, and not where templates are only used

    documents = [d for d in documents if d.value]
    lists: dict[str, frozenset[str]] = {}
    for document in documents:
        for name, members in (document.value.get("words") or {}).items():
            lists[name] = frozenset(word for member in members for word in words(str(member)))
    known: dict[str, tuple[Template, tuple[Entry, ...]]] = {}
    notices: list[Notice] = []
    for document in documents:
        for index, raw in enumerate(document.value.get("templates") or ()):
            template, entries = _template(document, index, raw, lists, notices)
            known[template.id] = (template, entries)
    if notices:
        raise Trouble(*notices)
    whole = hashlib.sha256(repr([(d.path.rsplit("/", 1)[-1], d.value) for d in documents]).encode()).hexdigest()
    entries_ = [entry for _, own in known.values() for entry in own]
    every = tuple(template for template, _ in known.values())
    starts = _index((start, e) for e in entries_ if e.part != "holds" for start in e.phrase.starts)
    return Templates(
        every,
        {first: {start[1]: starts[start] for start in own} for first, own in groupby(sorted(starts), key=lambda start: start[0])},
        _index((start[0], e) for e in entries_ if e.part == "holds" for start in e.phrase.starts),
        tuple(sorted({anchor for e in entries_ if e.part == "holds" for anchor in e.phrase.anchors})),
        frozenset().union(*(template.bar.words for template in every if template.bar is not None)),
        lists,
        f"sha256:{whole}",
    )


def _template(
    document: Document, index: int, raw: Mapping[str, Any], lists: Mapping[str, frozenset[str]], notices: list[Notice]
) -> tuple[Template, tuple[Entry, ...]]:
    at: tuple[str | int, ...] = ("templates", index)
    takes, only, examples = raw.get("takes") or {}, raw.get("only"), raw.get("examples") or {}
    bar = None
    if only:
        for number, name in enumerate(only["words"]):
            if name not in lists:
                keys = (*at, "only", "words", number)
                notices.append(document.notice(f"{name!r} is no word list; there are {', '.join(sorted(lists))}", keys))
        bar = Bar(frozenset().union(*(lists.get(name, frozenset()) for name in only["words"])), only.get("least", 2))
    samples = {
        side: tuple(Sample(text, document.place(*at, "examples", side, n).line) for n, text in enumerate(examples.get(side) or ()))
        for side in ("fires", "silent")
    }
    template = Template(
        raw["id"], raw["family"], " ".join(raw["why"].split()), raw.get("kind", "boilerplate"), raw.get("where", "anywhere"),
        takes.get("lines", 0), takes.get("like", "headline"), raw.get("bare", True), bar, raw.get("shape"), raw.get("glued", False), raw.get("whole", False), raw.get("longest", 45),
        samples["fires"], samples["silent"], document.path, document.place(*at).line,
    )  # fmt: skip
    entries = []
    for part in PARTS:
        for number, source in enumerate(raw.get(part) or ()):
            try:
                entries.append(Entry(template, part, compiled(str(source), lists)))
            except Unreadable as error:
                notices.append(document.notice(str(error), (*at, part, number)))
    return template, tuple(entries)


def _index(pairs: Iterable[tuple[K, Entry]]) -> dict[K, tuple[Entry, ...]]:
    found: dict[K, dict[int, Entry]] = {}
    for key, entry in pairs:
        found.setdefault(key, {})[id(entry)] = entry
    return {key: tuple(sorted(own.values(), key=lambda e: PARTS.index(e.part))) for key, own in found.items()}
