"""What the site has beside the pages that are written by hand: a page a rule, the long references, the decisions, the changelog.

MkDocs calls `on_config` and `on_files`; see `hooks` in `mkdocs.yml`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rule_page

from xcheck import run
from xcheck.settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

ROOT = Path(__file__).resolve().parents[1]
REFERENCES = {
    "rule-files.md": "rules/README.md",
    "register-files.md": "rules/registers/README.md",
    "term-lists.md": "rules/terms/README.md",
    "furniture-templates.md": "rules/templates/README.md",
    "sample-articles.md": "corpus/README.md",
    "changelog.md": "CHANGELOG.md",
}
"""Pages that are another file of the project as it stands. No link in these may lead into the project's folders."""


@cache
def _standards() -> run.Standards:
    return run.standards(Settings(), examples=True)


def pages() -> dict[str, str]:
    """The pages that are made, by their path in the site."""
    standards = _standards()
    made = {
        f"rules/{bound.rule.id}.md": rule_page.page(bound, lambda b, articles: run.tried(articles, standards.only([b.rule.id]))) for bound in standards.book.all
    }
    made["rules/index.md"] = rule_page.table(standards.book)
    made.update({page: (ROOT / source).read_text(encoding="utf-8") for page, source in REFERENCES.items()})
    made["decisions/index.md"] = _decisions()
    return made


def decisions() -> list[str]:
    """The names of the files that tell a decision, in order."""
    return sorted(file.name for file in (ROOT / "docs/decisions").glob("*.md"))


def _decisions() -> str:
    lines = ["# Decisions", "", "Why some things are built as they are, with what was measured for it.", ""]
    for name in decisions():
        title = re.search(r"^# (.+)$", (ROOT / "docs/decisions" / name).read_text(encoding="utf-8"), re.MULTILINE)
        lines.append(f"- [{title[1] if title else name}]({name})")
    return "\n".join(lines) + "\n"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Puts the pages of rules and decisions into the navigation, where it has `rules/index.md` and `decisions/index.md`.

    Pages that it does not name come last.
    """
    lists = {
        "rules/index.md": [f"rules/{bound.rule.id}.md" for bound in _standards().book.all],
        "decisions/index.md": [f"decisions/{name}" for name in decisions()],
    }
    nav = _filled(config.nav or [], lists)
    rest = sorted({file.name for file in (ROOT / "docs").glob("*.md")} - _named(nav))
    config.nav = [*nav, *([{"More": rest}] if rest else [])]
    return config


def _filled(nav: list[Any], lists: dict[str, list[str]]) -> list[Any]:
    found: list[Any] = []
    for item in nav:
        if isinstance(item, dict):
            found.append({title: _filled(below, lists) if isinstance(below, list) else below for title, below in item.items()})
        else:
            found += [item, *lists.get(item, [])]
    return found


def _named(nav: list[Any]) -> set[str]:
    found: set[str] = set()
    for item in nav:
        for below in item.values() if isinstance(item, dict) else [item]:
            found |= _named(below) if isinstance(below, list) else {below}
    return found


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that are made."""
    from mkdocs.structure.files import File

    for path, text in pages().items():
        files.append(File.generated(config, path, content=text))
    return files
