"""Pages about rules, each from the rule's own file and its check's manual; what fires in an example is found by running it."""

from __future__ import annotations

import html
import inspect
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

from xcheck.checks.base import Check
from xcheck.model.article import Article
from xcheck.model.finding import Finding
from xcheck.model.rule import Example
from xcheck.rulebook.book import Bound, Rulebook
from xcheck.rulebook.examples import articles_of
from xcheck.rulebook.options import shown

Run = Callable[[Bound, Sequence[Article]], Sequence[Finding]]
"""Checks articles by one rule alone."""
_HEADINGS = ("What it finds", "Why it matters", "How it decides", "When the right form is known", "When it is wrong", "Settings", "Identity")
_HEADED = re.compile(rf"^(?P<name>{'|'.join(_HEADINGS)}):?(?:\s+|$)(?P<rest>.*)", re.DOTALL)
_LIKE = {"change": "the place to change", "undecided": "a place to decide on", "reference": "a side that stands"}


def table(book: Rulebook) -> str:
    """The page that lists all rules."""
    on = {bound.rule.id for bound in book.bound}
    rows = [
        f"| [`{rule.id}`]({rule.id}.md) | {rule.title} | {', '.join(_severities(bound))} | {'on' if rule.id in on else 'off'} |"
        for bound in book.all
        for rule in [bound.rule]
    ]
    head = (
        "# All rules\n\nEach page comes from the rule's own file: what it finds, how sure it is, its settings and messages, and the examples "
        "that prove it, with what fires in them. A rule that is off is one for a house to choose; [Writing rules](../writing-rules.md) tells how to switch it on.\n\n"
    )
    return head + "| rule | finds | severity | as shipped |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"


def page(bound: Bound, run: Run) -> str:
    """One rule's page. Raises ValueError for an example whose articles cannot be read."""
    rule, check = bound
    kind = type(check)
    firing = [_example(bound, example, run) for example in rule.examples if example.fires]
    silent = [_example(bound, example, run) for example in rule.examples if not example.fires]
    # Only rules of the generic kinds say in their settings what they look for; the others' are numbers and switches.
    own = shown(check)
    parts = [
        f"# {rule.title}",
        f"`{rule.id}` · check `{rule.check}` · {'on' if rule.enabled else 'off'} as shipped · {', '.join(_severities(bound))}",
        rule.why.strip(),
        manual(kind),
        "## How sure, how loud, which words",
        "| grade | when | severity |\n| --- | --- | --- |\n"
        + "\n".join(f"| `{grade}` | {_cell(about)} | {rule.severities[grade]} |" for grade, about in kind.grades.items()),
        "\n".join(f"- `{grade}`: {_code(rule.messages[grade])}" for grade in kind.grades),
        "## Settings as shipped",
        "\n".join(f"- `{name}`: {_setting(value)}" for name, value in own.items()) or "It has none.",
        "## Where it fires",
        "\n\n".join(firing),
    ]
    if silent:
        parts += ["## Where it stays silent", "\n\n".join(silent)]
    return "\n\n".join(parts) + "\n"


def manual(kind: type[Check[Any]]) -> str:
    """The manual of a check as Markdown: from its class, or from its module where the whole page stands there."""
    whole = inspect.cleandoc(sys.modules[kind.__module__].__doc__ or "")
    written = whole.partition("\n")[2] if "\nWhat it finds\n" in whole else inspect.cleandoc(kind.__doc__ or "")
    # Headings on lines of their own, with their text indented below them, become paragraphs like the others.
    written = re.sub(
        rf"^({'|'.join(_HEADINGS)})\n((?: {{4}}.*\n?|\n(?= {{4}}))+)", lambda m: f"\n{m[1]}: {inspect.cleandoc(m[2])}\n", written, flags=re.MULTILINE
    )
    return "\n\n".join(_paragraph(each) for each in re.split(r"\n{2,}", written.strip()))


def _paragraph(text: str) -> str:
    headed = _HEADED.match(text)
    if headed is None:
        return text
    rest = headed["rest"].strip()
    return f"## {headed['name']}\n\n{rest[:1].upper()}{rest[1:]}"


def _severities(bound: Bound) -> list[str]:
    return [each for each in ("error", "warning", "note") if each in bound.rule.severities.values()]


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _setting(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{_code(key)} → {_code(each)}" for key, each in value.items()) or "nothing"
    if isinstance(value, list):
        return ", ".join(_code(" / ".join(map(str, each)) if isinstance(each, list) else each) for each in value) or "nothing"
    if value is None or isinstance(value, bool):
        return _code({None: "none", True: "true", False: "false"}[value])
    return _code(value)


def _code(value: object) -> str:
    """Words as they stand in the rule. Expressions may hold what looks like the beginning of mark-up."""
    text = str(value)
    if "<" not in text and "`" not in text:
        return f"`{text}`"
    return f"<code>{''.join(c if c.isalnum() or c == ' ' else f'&#{ord(c)};' for c in text)}</code>"


def _example(bound: Bound, example: Example, run: Run) -> str:
    articles, notices = articles_of(example)
    if notices:
        raise ValueError(f"{bound.rule.id}: {example.about}: {notices[0].message}")
    findings = run(bound, articles)
    shown_articles = [
        f'<div class="article" markdown="0">\n<p>Article {number}</p>\n<pre>{_marked(raw, article, findings)}</pre>\n</div>'
        for number, (raw, article) in enumerate(zip(example.articles, articles, strict=True), 1)
    ]
    said = [f'<p class="finding {finding.severity}" markdown="0"><b>{finding.severity}</b> {html.escape(finding.message)}</p>' for finding in findings]
    return "\n\n".join([f"### {example.about[:1].upper()}{example.about[1:]}", *shown_articles, *said])


def _marked(raw: str, article: Article, findings: Sequence[Finding]) -> str:
    """The article as it is written, with the places of the findings marked; of places that overlap the first one."""
    at = len(raw) - len(article.text)
    if not raw.endswith(article.text):
        raise ValueError(f"{article.path}: its text is not the end of its file")
    places = sorted({(e.start, e.end, e.role) for f in findings for e in f.evidence if e.path == article.path}, key=lambda p: (p[0], -p[1], p[2]))
    parts = [f'<span class="front">{html.escape(raw[:at])}</span>' if at else ""]
    done = 0
    for start, end, role in places:
        if start < done or start == end:
            continue
        parts += [html.escape(article.text[done:start]), f'<mark class="{role}" title="{_LIKE[role]}">{html.escape(article.text[start:end])}</mark>']
        done = end
    parts.append(html.escape(article.text[done:].rstrip()))
    return "".join(parts)
