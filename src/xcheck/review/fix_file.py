"""Fix files: changes that somebody reviews before they are made, perhaps days later and on a text that has moved on.

A fix file is text. Each file has a section that `--- PATH` begins, each change a patch of diff-match-patch: where it
stood, some words before it, the old words, the new words, some words after it. Whoever reviews it takes out patches, or
corrects the new words. Lines that begin with `#` are remarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote

from msgspec import Struct

from xcheck.model.notice import Notice, Trouble
from xcheck.review.amending import Amended, Change
from xcheck.review.fitting import LONGEST

HEAD = "# xcheck fix file, version 1"
MARGIN = 40
"""Characters kept before and after a change, within its line."""
MOST = 10_000
"""Patches in one file."""
_REMARKS = (
    '# Take out what is not wanted, correct what follows a "+"; then: xcheck fix --apply THIS-FILE',
    "# %XX stands for a byte of a character in UTF-8, as in web addresses.",
)
_PLAIN = "!~*'();/?:@&=+$,# "
"""What diff-match-patch leaves as it is, beside letters, digits and `_.-`."""
_PATCH = re.compile(r"@@ -(\d{1,9})(?:,\d{1,9})? \+\d{1,9}(?:,\d{1,9})? @@")
_ESCAPES = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SHAPE = re.compile(r" ?-\+ ?")


class Patch(Struct, frozen=True):
    """One change: in the file at `path`, at `start` (in the file's own text), `new` for `old` between `before` and `after`. `line` is its own in the fix file."""

    path: str
    start: int
    before: str
    old: str
    new: str
    after: str
    line: int = 0


def written(files: Iterable[Amended]) -> bytes:
    """The fix file for these changes, in UTF-8."""
    lines = [HEAD, *_REMARKS]
    for file in files:
        lines += ["", f"--- {quote(file.source.path, _PLAIN + '[]{}|^`<>')}"]
        for change in file.changes:
            lines += ["", *_remarks(file, change), *body(_patch(file, change))]
    return "".join(f"{line}\n" for line in lines).encode()


def _patch(file: Amended, change: Change) -> Patch:
    text, (start, end, new) = file.source.text, change.swap
    low = max(start - MARGIN, max(text.rfind(c, 0, start) for c in "\r\n") + 1)
    ends = [at for at in (text.find(c, end, end + MARGIN) for c in "\r\n") if at >= 0]
    return Patch(file.source.path, start, text[low:start], text[start:end], new, text[end : min([*ends, end + MARGIN])])


def _remarks(file: Amended, change: Change) -> Iterator[str]:
    place = file.source.article.locate(change.fix.start)
    of = ", ".join(f"{rule} {key}" for rule, key in zip(change.fix.rules, change.fix.keys, strict=False))
    old, new = (" ".join(words.split()) for words in (change.fix.old, change.fix.new))
    yield f'# line {place.line}, column {place.column}: "{old}" to "{new}" ({of})'


def body(patch: Patch) -> Iterator[str]:
    """The patch as lines, as diff-match-patch writes and reads them."""
    at = patch.start - len(patch.before)
    length = len(patch.before) + len(patch.after)
    yield f"@@ -{at + 1},{length + len(patch.old)} +{at + 1},{length + len(patch.new)} @@"
    for sign, words in ((" ", patch.before), ("-", patch.old), ("+", patch.new), (" ", patch.after)):
        if words:
            coded = quote(words, _PLAIN)
            # Editors take white space off the ends of lines.
            yield sign + (coded[:-1] + "%20" if coded.endswith(" ") else coded)


def read(text: str, shown: str) -> dict[str, list[Patch]]:
    """The patches of a fix file by path, in its order. `shown` is its path as messages give it.

    Raises Trouble with every line that is not as it should be.
    """
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    faults: list[Notice] = []
    found: dict[str, list[Patch]] = {}

    def fault(number: int, message: str) -> None:
        faults.append(Notice(shown, "fix-file", message, "trouble", number, 1))

    if lines[0].rstrip() != HEAD:
        raise Trouble(Notice(shown, "fix-file", f"is no fix file: its first line is not {HEAD!r}", "trouble", 1, 1))
    path: str | None = None
    bodies: list[tuple[int, str, list[str]]] = []
    for number, line in enumerate(lines[1:], 2):
        if line.startswith("--- "):
            path = unquote(line[4:].strip())
            if not path or any(ord(c) < 32 for c in path):
                fault(number, "names no file")
        elif line.startswith("@@"):
            if path is None:
                fault(number, 'a patch before any "--- PATH"')
            bodies.append((number, path or "", [line]))
        elif line[:1] in (" ", "-", "+") and bodies and not (line[:1] == " " and not line.strip()):
            bodies[-1][2].append(line)
        elif line.strip() and not line.startswith("#"):
            fault(number, f"is no part of a fix file: {line[:40]!r}")
    if len(bodies) > MOST:
        fault(bodies[MOST][0], f"more than {MOST:,} patches")
    for number, own, body in bodies[:MOST]:
        try:
            found.setdefault(own, []).append(_parsed(own, body, number))
        except ValueError as error:
            fault(number, str(error))
    if faults:
        raise Trouble(*sorted(faults, key=lambda n: n.line))
    return found


def _parsed(path: str, body: list[str], number: int) -> Patch:
    """The patch in its lines. Raises ValueError with what is wrong with it."""
    head = _PATCH.fullmatch(body[0].rstrip())
    if head is None:
        raise ValueError("the patch's first line is not like @@ -12,34 +12,33 @@")
    signs = "".join(line[0] for line in body[1:])
    if not _SHAPE.fullmatch(signs):
        raise ValueError('a patch has at most one line of words before ("␣"), the old words ("-"), the new words ("+"), and at most one line after')
    if any(_ESCAPES.search(line) for line in body[1:]):
        raise ValueError("a % that is not followed by two hexadecimal digits")
    try:
        words = [unquote(line[1:], errors="strict") for line in body[1:]]
    except UnicodeDecodeError:
        raise ValueError("%XX that are not UTF-8") from None
    if any(len(each) > LONGEST for each in words):
        raise ValueError(f"words of more than {LONGEST} characters")
    at = signs.index("-")
    before, old, new, after = "".join(words[:at]), words[at], words[at + 1], "".join(words[at + 2 :])
    return Patch(path, max(int(head.group(1)) - 1, 0) + len(before), before, old, new, after, number)
