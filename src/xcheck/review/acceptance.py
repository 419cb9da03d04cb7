"""From what somebody wants settled to a decision, and into the decisions file.

What a wish leaves out is taken from the finding in the last report: which place, which article, which words. Nothing is
guessed: a pair of articles among three, or a key that the report does not have, is trouble.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from xcheck.files.insertion import with_items
from xcheck.files.nearest import did_you_mean
from xcheck.files.spelling import inline
from xcheck.files.yaml import loads
from xcheck.model.finding import Evidence, Finding
from xcheck.model.notice import Notice, Trouble
from xcheck.review.decisions import ARTICLES, KIND, Decision, contradiction, contradictions, read

HEAD = "# What people have settled about findings, one a line, so that branches merge. `xcheck accept` adds to it; edit it freely.\n"
SIDES = 24
"""Sides that a decision remembers at most: enough to find its places again under another name."""


_ABOUT = 160
"""Characters of a message that a decision repeats."""


class Grown(NamedTuple):
    """A decisions file with decisions added: its new text, and those that it did not have before."""

    text: str
    added: tuple[Decision, ...]


def completed(
    wish: Decision, findings: Sequence[Finding], at: Sequence[str] = (), who: str = "", when: date | None = None, settled: Sequence[Decision] = ()
) -> Decision:
    """The decision that `wish` stands for, with everything it leaves out taken from the finding with its key.

    `at` names places or articles (`PATH`, `PATH:LINE`) where the finding has more than one. A finding that is not there
    may be one of those `settled` before, which a check since then has left out. Raises Trouble.
    """
    if when is not None and wish.expires is not None and wish.expires < when and not wish.path:
        # One that comes from a file may have been made long before it is taken over.
        raise _trouble(wish, f"it would have ended on {wish.expires}, before it begins on {when}: nothing would be settled")
    if wish.file:
        return replace(wish, who=wish.who or who, when=wish.when or when)
    finding = next((f for f in findings if f.key == wish.key), None)
    if finding is None:
        if (wish.sides or (wish.articles and wish.scope != "place") or wish.scope == "always") and wish.path:
            # A file that was exported with the report at hand says all that is needed.
            return replace(wish, who=wish.who or who, when=wish.when or when)
        before = [each for each in settled if each.key == wish.key]
        if before and not at and (same := [each for each in before if (each.scope, each.verdict, each.expires) == (wish.scope, wish.verdict, wish.expires)]):
            return same[0]
        if before and wish.scope == "always":
            return replace(wish, rule=before[0].rule, about=before[0].about, sides=before[0].sides, who=wish.who or who, when=wish.when or when)
        if before:
            raise _trouble(wish, f"the report has no finding {wish.key!r}: {before[0].path}:{before[0].line} settles it, {before[0].scope}, {before[0].told()}")
        near = did_you_mean(wish.key, [f.key for f in findings])
        raise _trouble(wish, f"the report has no finding {wish.key!r}{near if 'did you mean' in near else ''}")
    named = [_evidence(each, finding, wish) for each in at]
    articles = _articles(wish, finding, named)
    sides = wish.sides
    if not sides and wish.scope == "place":
        own = [e for e in finding.evidence if not wish.articles or e.path in wish.articles]
        sides = ((named or own)[0].side,)
    if not sides:
        sides = tuple(sorted({p.digest for p in finding.positions if p.asks and (not articles or p.path in articles)}))[:SIDES]
    return replace(
        wish,
        rule=wish.rule or finding.rule,
        articles=articles,
        sides=tuple(s for s in sides if s),
        about=wish.about or _short(" ".join(finding.message.split())),
        who=wish.who or who,
        when=wish.when or when,
    )


def grown(text: str | None, path: str, decisions: Iterable[Decision], today: date) -> Grown:
    """The decisions file at `path` with `decisions` as its last entries; `text` is what it says now, None for a new file.

    Every other byte stays, and what is settled so already is not written twice. Raises Trouble for a contradiction with
    what is there, or among the new ones, naming both lines.
    """
    old = read(text, path) if text else ()
    new: list[Decision] = []
    for each in decisions:
        if not any(_same(each, other) for other in (*old, *new)):
            new.append(each)
    clashes = [pair for pair in contradictions((*old, *new), today) if pair[0] in new or pair[1] in new]
    if clashes:
        raise Trouble(*(_clash(*pair, new) for pair in clashes))
    if not new:
        return Grown(text or "", ())
    items = [each.fields() for each in new]
    value = loads(text, path, KIND).value if text else None
    if isinstance(value, dict) and "decisions" in value:
        if value["decisions"] is None:
            raise Trouble(Notice(path, KIND, "`decisions:` has nothing behind it: take the line out, and it will be written anew"))
        return Grown(with_items(text or "", path, ("decisions",), items, one_line=True), tuple(new))
    lines = "".join(f"  - {inline(item)}\n" for item in items)
    begun = text or HEAD
    return Grown(f"{begun}{'' if begun.endswith(chr(10)) else chr(10)}decisions:\n{lines}", tuple(new))


def _articles(wish: Decision, finding: Finding, named: Sequence[Evidence]) -> tuple[str, ...]:
    count = ARTICLES[wish.scope]
    if wish.articles or not count:
        return wish.articles
    given = tuple(dict.fromkeys(e.path for e in named))
    if not given:
        every = tuple(dict.fromkeys(p.path for p in finding.positions))
        given = every if count == 2 else (finding.evidence[0].path,)
    if len(given) != count:
        listed = ", ".join(sorted(given)[:5])
        raise _trouble(
            wish,
            f"a {wish.scope} is {count} article{'s' * (count > 1)}, here {'is' if len(given) == 1 else 'are'} {len(given)} ({listed}): say which with --at PATH",
        )
    return tuple(sorted(given))


def _evidence(at: str, finding: Finding, wish: Decision) -> Evidence:
    """The place of a finding that `PATH` or `PATH:LINE` names."""
    path, _, line = at.rpartition(":")
    for each in finding.evidence:
        if at == each.path or (line.isdigit() and (path, int(line)) == (each.path, each.line)):
            return each
    places = sorted({f"{e.path}:{e.line}" for e in finding.evidence})
    raise _trouble(wish, f"the finding has no place {at!r}; its places are {', '.join(places[:8])}{' …' * (len(places) > 8)}")


def _short(message: str) -> str:
    return message if len(message) <= _ABOUT else f"{message[: _ABOUT - 1].rstrip()}…"


def _same(one: Decision, other: Decision) -> bool:
    return _said(one) == _said(other)


def _said(each: Decision) -> tuple[object, ...]:
    sides = each.sides if each.scope == "place" else ()
    return (each.key, each.file, each.digest, each.scope, each.verdict, each.articles, sides, each.expires)


def _clash(one: Decision, other: Decision, new: Sequence[Decision]) -> Notice:
    """A contradiction, told at the new decision with the place of the old one."""
    if other not in new:
        one, other = other, one
    if other.path:
        return contradiction(one, other)
    return Notice(one.path, KIND, f"is {one.told()}; {other.verdict!r} contradicts it: take this one out first", "trouble", one.line, 1)


def _trouble(wish: Decision, message: str) -> Trouble:
    return Trouble(Notice(wish.path, KIND, message, "trouble", wish.line, 1 if wish.line else 0))
