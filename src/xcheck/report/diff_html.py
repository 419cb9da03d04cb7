"""diff.html: two versions side by side or inline, in one file that needs no network and no script, and trusts no article.

What changed is listed by weight and marked in the text by sign, line and colour. Everything that is printed goes through
jinja's escaping and through `visible`; the page's own policy lets nothing else run than the script named in it by its hash.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from xcheck.diff.change import KINDS, Change, Kind
from xcheck.diff.impact import Repeated
from xcheck.diff.outcome import Difference, Differences, blank, weight
from xcheck.model.finding import Finding
from xcheck.model.notice import Notice
from xcheck.report.diff_rows import Stretch, is_small, stretches
from xcheck.report.templating import environment, policy_hash, source
from xcheck.report.visible import one_line
from xcheck.report.wording import counted, listed

if TYPE_CHECKING:
    from jinja2 import Template

LISTED = 500
"""Changes of one article that are listed; all of them are marked in its text."""
_LONGEST = 160
NAMES: dict[Kind, str] = {
    "number": "number", "date": "date", "name": "name", "quote": "quotation", "attribution": "attribution", "negation": "negation", "wording": "wording",
    "spelling": "spelling", "punctuation": "punctuation", "sentence": "sentence", "paragraph": "paragraph", "boilerplate": "boilerplate",
}  # fmt: skip


class Line(NamedTuple):
    """One change in the list: its number, what it is, where it stands, and both wordings."""

    number: int
    kind: str
    op: str
    where: str
    before: str
    after: str


class Section(NamedTuple):
    """One article on the page. `telling` are the changes that are told, `small` those that are only counted unless opened."""

    title: str
    status: str
    anchor: str
    telling: tuple[Line, ...]
    small: tuple[Line, ...]
    small_counts: str
    left_out: int
    stretches: tuple[Stretch, ...]
    kinds: tuple[tuple[str, bool], ...]
    """For each change by number: its kind, and whether it is a small one."""
    moves: dict[int, tuple[int, int]]
    """For each move: the line it left and the line it came to."""
    complete: bool
    findings: tuple[Finding, ...]
    repeats: tuple[Repeated, ...] | None


class Page(NamedTuple):
    """All that the template prints."""

    title: str
    summary: str
    sections: tuple[Section, ...]
    notices: tuple[Notice, ...]


def write(outcome: Differences) -> bytes:
    """The page as UTF-8: the same bytes for the same outcome."""
    style, script = source("diff.css"), source("diff.js")
    policy = "; ".join(("default-src 'none'", f"style-src {policy_hash(style)}", f"script-src {policy_hash(script)}", "base-uri 'none'", "form-action 'none'"))
    from markupsafe import Markup

    # The two are the page's own; in style and script elements the browser reads them as they stand.
    text = _template().render(page=page(outcome), policy=policy, style=Markup(style), script=Markup(script))  # noqa: S704
    return text.encode("utf-8")


def page(outcome: Differences) -> Page:
    """What the page says."""
    sections = tuple(_section(pair, number) for number, pair in enumerate(outcome.pairs, 1) if pair.differs or outcome.single)
    telling = sum(len(s.telling) + s.left_out for s in sections)
    small = sum(is_small(c) for pair in outcome.pairs if pair.old and pair.new for c in pair.found.changes)
    told = sum(len(s.findings) for s in sections)
    parts = [counted(telling, "telling change"), counted(small, "small one")]
    if not outcome.single:
        parts.insert(0, f"{counted(len(sections), 'article')} differ{'s' if len(sections) == 1 else ''}, {outcome.unchanged:,} unchanged")
    if told:
        parts.append(f"{counted(told, 'change')} that no correction or update line tells readers of")
    title = "Nothing changed" if not any(pair.differs for pair in outcome.pairs) else "What changed"
    return Page(title, f"{listed(parts)}." if title == "What changed" else "", sections, outcome.notices)


def _section(pair: Difference, number: int) -> Section:
    own = pair.new or pair.old
    assert own is not None, "a pair has a side"
    changes = pair.found.changes
    whole = pair.old is None or pair.new is None
    lines = [(n, c) for n, c in sorted(enumerate(changes), key=lambda row: (weight(row[1]), row[0]))]
    telling = [_line(pair, n, c) for n, c in lines if not is_small(c)]
    small = [_line(pair, n, c) for n, c in lines if is_small(c) and not blank(c)]
    return Section(
        title=own.path,
        status=_status(pair),
        anchor=f"a{number}",
        telling=() if whole else tuple(telling[:LISTED]),
        small=tuple(small[:LISTED]),
        small_counts=_counts([c for c in changes if is_small(c)]),
        left_out=0 if whole else max(0, len(telling) - LISTED),
        stretches=stretches(pair),
        kinds=tuple((NAMES[c.kind], is_small(c)) for c in changes),
        moves={n: (_at(pair.old, c.old), _at(pair.new, c.new)) for n, c in enumerate(changes) if c.op == "move"},
        complete=pair.found.complete,
        findings=pair.findings,
        repeats=pair.repeats,
    )


def _status(pair: Difference) -> str:
    if pair.old is None:
        return "added"
    if pair.new is None:
        return "removed"
    revision = f" in {pair.old.revision}" if pair.old.revision else ""
    return f"before: {pair.old.path}{revision}"


def _line(pair: Difference, number: int, change: Change) -> Line:
    where = f"line {_at(pair.new, change.new)}" if change.new else f"old line {_at(pair.old, change.old)}"
    both = change.op not in ("move", "split", "merge")
    op = "" if change.op == "replace" else {"insert": "added", "delete": "removed", "move": "moved", "split": "split", "merge": "merged"}[change.op]
    after = one_line(change.after, _LONGEST) if both else ""
    return Line(number, NAMES[change.kind], op, where, one_line(change.before, _LONGEST), after)


def _at(version: Any, span: Any) -> int:
    return version.article.locate(span.start).line if version is not None and span is not None else 0


def _counts(changes: list[Change]) -> str:
    """`3 in punctuation, 1 in spelling`; empty where there are none."""
    counts = Counter("white space" if blank(c) else NAMES[c.kind] for c in changes)
    names = [*(NAMES[kind] for kind in KINDS), "white space"]
    return listed([f"{counts[name]:,} in {name}" for name in names if counts[name]])


@lru_cache(maxsize=1)
def _template() -> Template:
    return environment(source, counted=counted).get_template("diff.html.j2")
