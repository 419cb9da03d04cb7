"""report.html: one file that opens anywhere, needs no network and no script, and trusts no article.

Everything that is printed goes through jinja's escaping and through `visible`; style and script are the two files beside
the template, and the page's own policy lets nothing else run: they are named in it by their hashes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from xcheck.model.finding import SEVERITIES
from xcheck.model.result import Result
from xcheck.report.page import FINDINGS, WHOLE, Page, page, rest
from xcheck.report.templating import environment, kept, policy_hash, source
from xcheck.report.wording import counted

if TYPE_CHECKING:
    from jinja2 import Environment

_SCRIPTS = ("paper.js", "cards.js", "filter.js", "decide.js", "keys.js")
"""In this order they make one script."""
TEMPLATES = tuple(f"{part}.html.j2" for part in ("report", "front", "filter", "grid", "group", "lists", "parts", "sides", "tools"))
"""The page, and the parts that it is put together from."""
_MARGIN = re.compile(r"^[ \t]+", re.MULTILINE)


PACKED = 5_000_000
"""Bytes of paragraphs that a page carries for the findings it shows in brief: more would be too large to mail."""


def write(result: Result, cap: int = FINDINGS, link_template: str | None = None, keep: Path | None = None) -> bytes:
    """The page as UTF-8: the same bytes for the same result. At most `cap` findings are on it, the most serious ones.

    `link_template` makes places links into a content system: `https://cms.example/edit/{name}?line={line}`. Compiled templates
    are kept in `keep`, the user's own cache folder.
    """
    from markupsafe import Markup

    style, script = source("report.css"), "\n".join(source(name) for name in _SCRIPTS)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src {policy_hash(style)}",
            f"script-src {policy_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    made = page(result, cap, template=link_template)
    templates = _environment(keep)
    packed, unpacked = _packed(result, made, link_template, templates)
    # These are the page's own, or JSON that no markup can end; in their elements the browser reads them as they stand.
    text = templates.get_template("report.html.j2").render(
        page=made,
        policy=policy,
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        packed=Markup(packed),  # noqa: S704
        unpacked=unpacked,
        brief=bool(packed or unpacked),
        whole=WHOLE,
    )
    return text.lstrip("\n").encode("utf-8")


def _packed(result: Result, made: Page, template: str | None, templates: Environment) -> tuple[str, int]:
    """The sides of the findings that stand in brief, as JSON that no markup can end, and how many had no room in it."""
    if all(e.sides is not None for g in made.groups for e in g.entries):
        return "", 0
    body = templates.get_template("sides.html.j2").module.body  # type: ignore[attr-defined]
    found: dict[str, str] = {}
    size = left = 0
    for card, one in rest(result, made, template):
        if size < PACKED:
            found[card.anchor] = str(body(card, one, made.who.numbers))
            size += len(found[card.anchor])
        else:
            left += 1
    if not found:
        return "", left
    return orjson.dumps(found).decode("utf-8").replace("</", "<\\/").replace("<!", "<\\u0021"), left


def prepare(keep: Path) -> None:
    """Has the templates of a page ready in `keep` (see `xcheck.engine.ready`)."""
    _environment(keep)


@lru_cache(maxsize=1)
def _environment(keep: Path | None) -> Environment:
    # A template's margins are for those who read it.
    return kept(environment(lambda name: _MARGIN.sub("", source(name)), counted=counted, severities=SEVERITIES), keep, TEMPLATES)
