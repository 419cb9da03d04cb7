"""Decisions: what people have settled about findings, for good or until a day.

`decisions.yaml` is a mapping with the one key `decisions`, a list of these; `xcheck accept --from FILE` reads the same
YAML, or JSON lines (an object a line; one array of objects too).

- `key`: the finding's key. `rule` and `about` (its message) are for people; `rule` also helps to find it again.
- `scope`: `place` this one place · `article` every place of the finding in one article · `pair` the finding between two
  articles, until a third joins · `always` the finding, whatever joins.
- `verdict`: `accepted` (right or not, it stays as it is; the default) · `dismissed` (a false alarm) · `upheld` (right,
  and to be mended: it stays listed, with a remark).
- `reason`: why. `who`, `when`: who said so, and on which day. `expires`: the last day on which it holds.
- `articles`: the paths meant: one for `place` and `article`, two for `pair`. `sides`: the `side` of the evidence meant,
  as the JSON report has it; by these a decision follows an article that is renamed.
- `file` and `digest` instead of `key`: an article that cannot be read is left as it is, while its bytes are these.

Two verdicts on one thing contradict each other, and neither holds. `accept` writes a decision a line: with the line
`decisions.yaml merge=union` in `.gitattributes`, two branches merge by keeping the decisions of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import Any, Literal, get_args

from msgspec import Struct

from xcheck.files import schema, yaml
from xcheck.files.document import Document, Marks
from xcheck.files.spelling import Value
from xcheck.model.notice import Notice, Trouble
from xcheck.review.baseline import MERGE

FILE = "decisions.yaml"
KIND = "decisions"
Scope = Literal["place", "article", "pair", "always"]
Verdict = Literal["accepted", "dismissed", "upheld"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
ARTICLES: Mapping[Scope, int] = {"place": 1, "article": 1, "pair": 2, "always": 0}
"""How many articles each scope names."""

_TEXT = {"type": "string", "minLength": 1}
_REASON = {"type": "string", "pattern": r"\S", "description": "a reason in words"}
_DAY = {"type": "string", "format": "date"}

SCHEMA: Mapping[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "what people have settled about findings",
    "type": "object",
    "additionalProperties": False,
    "required": ["decisions"],
    "properties": {"decisions": {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/decision"}}, {"type": "null"}]}},
    "$defs": {
        "decision": {
            "type": "object",
            "additionalProperties": False,
            "required": ["scope", "reason"],
            "anyOf": [{"required": ["key"]}, {"required": ["file"]}],
            "properties": {
                "key": _TEXT,
                "rule": _TEXT,
                "scope": {"enum": list(SCOPES)},
                "verdict": {"enum": list(VERDICTS)},
                "articles": {"type": "array", "items": _TEXT, "minItems": 1, "maxItems": 2, "uniqueItems": True},
                "sides": {"type": "array", "items": {"type": "string", "pattern": "^[0-9a-f]{10}$", "description": "a side: ten digits as the JSON report has them"}},
                "about": {"type": "string"},
                "reason": _REASON,
                "who": _TEXT,
                "when": _DAY,
                "expires": _DAY,
                "file": _TEXT,
                "digest": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$", "description": "a digest: sha256: and 64 digits"},
            },
        }
    },
}  # fmt: skip


class Decision(Struct, frozen=True):
    """One decision; the fields are those of the file. `key` is empty where `file` is what was decided on.

    `path` and `line` are where it is written; they take no part in what it says.
    """

    key: str
    scope: Scope
    reason: str
    verdict: Verdict = "accepted"
    rule: str = ""
    articles: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    about: str = ""
    who: str = ""
    when: date | None = None
    expires: date | None = None
    file: str = ""
    digest: str = ""
    path: str = ""
    line: int = 0

    def holds(self, today: date) -> bool:
        """Whether it has not expired."""
        return self.expires is None or today <= self.expires

    def meets(self, other: Decision) -> bool:
        """Whether both are about one thing, or one is about a part of what the other is about."""
        if (self.key, self.file) != (other.key, other.file):
            return False
        if self.file or "always" in (self.scope, other.scope):
            return True
        if self.scope == other.scope == "place" and self.sides and other.sides:
            return bool({*self.sides} & {*other.sides})
        return bool({*self.articles} & {*other.articles})

    def told(self) -> str:
        """`accepted by Ada Orr on 2026-03-02: a pen name`."""
        who = f" by {self.who.split(' <')[0]}" if self.who else ""
        when = f" on {self.when.isoformat()}" if self.when else ""
        return f"{self.verdict}{who}{when}: {self.reason}"

    def fields(self) -> dict[str, Value]:
        """The decision as the file writes it."""
        days = {"when": self.when, "expires": self.expires}
        texts: dict[str, Value] = {
            "key": self.key, "file": self.file, "scope": self.scope, "verdict": "" if self.verdict == "accepted" else self.verdict,
            "reason": self.reason, "who": self.who,
        }  # fmt: skip
        rest: dict[str, Value] = {"digest": self.digest, "articles": list(self.articles), "rule": self.rule, "about": self.about, "sides": list(self.sides)}
        written: dict[str, Value] = {**texts, **{name: day.isoformat() for name, day in days.items() if day}, **rest}
        return {name: value for name, value in written.items() if value}


def read(text: str, path: str) -> tuple[Decision, ...]:
    """The decisions in the text of a decisions file. Raises Trouble with every mistake in it, at its line."""
    left = [text.count("\n", 0, mark.start()) + 1 for mark in MERGE.finditer(text)]
    if left:
        raise Trouble(Notice(path, KIND, "a merge was left unfinished here: keep the lines of both sides, or choose", "trouble", left[0], 1))
    found = checked(yaml.loads(text, path, KIND))
    vague = [each for each in found if ARTICLES[each.scope] and not (each.sides or (each.articles and each.scope != "place"))]
    if vague:
        raise Trouble(
            *(Notice(path, KIND, f"does not say which {each.scope} is meant: settle it with `xcheck accept`", "trouble", each.line, 1) for each in vague)
        )
    return found


def offered(text: str, path: str) -> tuple[Decision, ...]:
    """The decisions in a file that somebody hands in: YAML, JSON or JSON lines; `accept` fills in what they leave out."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines or not lines[0][1].lstrip().startswith("{") or '"decisions"' in lines[0][1][:40] or lines[0][1].strip() == "{":
        return checked(yaml.loads(text, path, KIND))
    rows = [yaml.loads(line.strip(), path, KIND, number) for number, line in lines]
    marks = Marks((1, 1), {}, {"decisions": Marks((1, 1), {}, {at: row.marks for at, row in enumerate(rows)})})
    return checked(Document({"decisions": [row.value for row in rows]}, marks, path, KIND))


def checked(document: Document) -> tuple[Decision, ...]:
    """The decisions in a document: the mapping of SCHEMA, or its bare list. Raises Trouble with every mistake."""
    if document.value is None:
        return ()
    if isinstance(document.value, list):
        document = Document({"decisions": document.value}, Marks((1, 1), {}, {"decisions": document.marks}), document.path, KIND)
    problems = schema.problems(document, SCHEMA)
    if problems:
        raise Trouble(*problems)
    rows = document.value["decisions"] or ()
    found = tuple(_decision(each, document.path, document.place("decisions", at).line) for at, each in enumerate(rows))
    wrong = [fault for each in found for fault in _faults(each)]
    if wrong:
        raise Trouble(*wrong)
    return found


def contradictions(decisions: Iterable[Decision], today: date) -> tuple[tuple[Decision, Decision], ...]:
    """The pairs of decisions in force, in the order of their lines, that say opposite things of one thing."""
    by_subject: dict[tuple[str, str], list[Decision]] = {}
    for each in sorted((d for d in decisions if d.holds(today)), key=lambda d: (d.path, d.line)):
        by_subject.setdefault((each.key, each.file), []).append(each)
    return tuple((a, b) for own in by_subject.values() for a, b in combinations(own, 2) if a.verdict != b.verdict and a.meets(b))


def contradiction(one: Decision, other: Decision) -> Notice:
    """What is told of two decisions that contradict each other, at the second one's line."""
    where = f"line {one.line}" if one.path == other.path else f"{one.path}:{one.line}"
    subject = other.file or f"finding {other.key}"
    message = f"contradicts {where}: {subject} is {other.verdict} here and {one.verdict} there; neither holds until one of the two is taken out"
    return Notice(other.path, KIND, message, "trouble", other.line, 1)


def _decision(value: Mapping[str, Any], path: str, line: int) -> Decision:
    when, expires = (date.fromisoformat(value[name]) if name in value else None for name in ("when", "expires"))
    texts = {name: value[name] for name in ("key", "rule", "about", "who", "file", "digest", "verdict") if name in value}
    lists = {name: tuple(value.get(name, ())) for name in ("articles", "sides")}
    fields: dict[str, Any] = {"key": "", **texts, **lists, "scope": value["scope"], "reason": " ".join(value["reason"].split())}
    return Decision(**fields, when=when, expires=expires, path=path, line=line)


def _faults(each: Decision) -> Iterable[Notice]:
    if each.key and each.file:
        yield Notice(each.path, KIND, "key and file are two things: write two decisions", "trouble", each.line, 1)
    if each.file and each.scope != "always":
        yield Notice(each.path, KIND, "an article that cannot be read is settled with scope always", "trouble", each.line, 1)
    if each.articles and len(each.articles) != ARTICLES[each.scope]:
        wanted = ("no article", "one article", "two articles")[ARTICLES[each.scope]]
        yield Notice(each.path, KIND, f"scope {each.scope} names {wanted}, here are {len(each.articles)}", "trouble", each.line, 1)
