"""What leaves findings as they are: a paragraph put on top, a rename, a reflow, another order of the articles.

    python -m tests.laws.keeping FOLDER

checks the articles in a folder, makes each of these changes to all of them at once, and prints how many findings keep their
keys and what their statuses against the baseline of the first check are.
"""

from __future__ import annotations

import hashlib
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from msgspec import Struct

from xcheck import run
from xcheck.model.article import Article
from xcheck.model.result import Result
from xcheck.readers import read_bytes
from xcheck.readers.front_matter import front_matter
from xcheck.review.baseline import Entry, entry
from xcheck.review.matching import compare
from xcheck.run import Standards
from xcheck.settings import Settings

Texts = Mapping[str, str]
"""Path -> what stands in the file."""
Change = Callable[[Texts], Texts]

WIDTH = 72
_WORDS = "river market council bridge kettle school winter budget farmer station window garden letter summer doctor engine ladder village mountain".split()
_BLANK = re.compile(r"(\n[ \t]*\n\s*)")
_OWN_LINE = re.compile(r"\s*(?:[-*+•#>|=`~<\[]|!\[|\d+[.)]\s)")


def paragraph_on_top(texts: Texts) -> Texts:
    """Each article begins with a paragraph of its own that says nothing."""
    found = {}
    for path, text in texts.items():
        random = Random(hashlib.sha256(path.encode()).hexdigest())
        words = [random.choice(_WORDS) for _ in range(14)]
        top = f"The {' and the '.join(words[:7])} were late, while {', '.join(words[7:])} came early.\n\n"
        body = front_matter(text, path, {}).body
        found[path] = text[:body] + top + text[body:]
    return found


def renamed(texts: Texts) -> Texts:
    """Each article has another name in another folder."""
    return {f"moved/{hashlib.sha256(path.encode()).hexdigest()[:12]}{Path(path).suffix}": text for path, text in texts.items()}


def reordered(texts: Texts) -> Texts:
    """The last article comes first."""
    names = sorted(texts, reverse=True)
    return {f"{number:04}-{Path(path).name}": texts[path] for number, path in enumerate(names)}


def wrapped(texts: Texts, width: int = WIDTH) -> Texts:
    """Paragraphs of one line broken to a width; lines that are entries or headings stay as they are."""
    return _prose(texts, lambda lines: len(lines) == 1 and len(lines[0]) > width, width)


def reflowed(width: int) -> Change:
    """Paragraphs that are broken to some width, broken to another one."""

    def broken(lines: list[str]) -> bool:
        return len(lines) > 2 and all(40 < len(line) < 100 for line in lines[:-1])

    return lambda texts: _prose(texts, broken, width)


def _prose(texts: Texts, meant: Callable[[list[str]], bool], width: int) -> Texts:
    found = {}
    for path, text in texts.items():
        body = front_matter(text, path, {}).body
        pieces = []
        for piece in _BLANK.split(text[body:]):
            core = piece.strip("\n")
            lines = core.split("\n")
            # What is indented, begins an entry or ends with a hard break is laid out on purpose.
            if meant(lines) and not any(line[:1].isspace() or _OWN_LINE.match(line) or line.endswith(("\\", "  ")) for line in lines):
                again = textwrap.wrap(" ".join(lines), width, break_long_words=False, break_on_hyphens=False)
                piece = piece.replace(core, "\n".join(again))
            pieces.append(piece)
        found[path] = text[:body] + "".join(pieces)
    return found


CHANGES: Mapping[str, Change] = {
    "nothing": lambda texts: texts,
    "a paragraph on top": paragraph_on_top,
    "a rename": renamed,
    "another order": reordered,
    "a reflow to 61": reflowed(61),
    "a reflow to 88": reflowed(88),
    "all of it": lambda texts: renamed(paragraph_on_top(reflowed(66)(texts))),
}


class Kept(Struct, frozen=True):
    """What became of the findings of a baseline."""

    keys: frozenset[tuple[str, str]]
    """Rule and key of every finding after the change."""
    statuses: Mapping[str, int]
    absent: int


def articles(texts: Texts) -> tuple[Article, ...]:
    return tuple(article for path, text in texts.items() for article in read_bytes(text.encode(), path, {}, None)[0])


def checked(texts: Texts, standards: Standards) -> Result:
    return run.check(articles(texts), standards)


def baseline(result: Result) -> tuple[Entry, ...]:
    return tuple(sorted(map(entry, result.findings)))


def kept(entries: tuple[Entry, ...], texts: Texts, standards: Standards) -> Kept:
    """What a check of `texts` says against a baseline."""
    result = checked(texts, standards)
    compared = compare(result.findings, entries, frozenset(a.path for a in result.articles))
    return Kept(frozenset((f.rule, f.key) for f in result.findings), Counter(f.status for f in compared.findings), len(compared.absent))


def main() -> None:
    folder, standards = Path(sys.argv[1]), run.standards(Settings())
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.iterdir()) if file.suffix in (".txt", ".md")}
    first = checked(texts, standards)
    known, entries = frozenset((f.rule, f.key) for f in first.findings), baseline(first)
    print(f"{len(texts)} articles, {len(known)} findings")
    for name, change in CHANGES.items():
        changed = change(texts)
        touched = sum(a not in texts.values() or path not in texts for path, a in changed.items())
        now = kept(entries, changed, standards)
        print(
            f"{name:20}{touched:4} touched{len(now.keys & known):5} of {len(known)} keys kept, {len(now.keys - known)} others, {now.absent} absent",
            dict(now.statuses),
        )


if __name__ == "__main__":
    main()
