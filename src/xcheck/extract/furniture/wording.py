"""The words of a line, in the form in which furniture is recognised: case, marks, bullets, emoji and numbers levelled."""

from __future__ import annotations

import re
from itertools import chain

from xcheck.model.place import Span
from xcheck.text.memo import Memo

LONGEST_LINE = 900
"""Characters: a longer paragraph is never furniture as a whole, and only its sentences are looked at."""

# Every alternative consumes what it has scanned or is bounded, so that the work stays linear on hostile lines.
_WORD = re.compile(
    r"(?P<email>[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,3}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})"
    r"|(?P<url>https?://\S{1,200}|www\.\S{1,200})"
    r"|(?P<handle>@\w{1,64})"
    r"|(?P<copyright>©|\([cC]\))"
    r"|(?P<number>\d[\d.,:/]{0,20}(?:st|nd|rd|th|am|pm|k|m)?\b)"
    r"|\w[\w'’‘-]{0,80}(?::(?=\s|$))?"
)
_PLAIN = re.compile(r"\w[\w'’‘-]{0,80}(?::(?=\s|$))?")
# Whatever but plain words needs the slower pattern: digits, addresses, the copyright sign.
_ODD = re.compile(r"[\d@©]|\([cC]\)|://|www\.")
_SPECIAL = {"email": "<email>", "url": "<url>", "handle": "<handle>", "number": "<number>", "copyright": "©"}

# Where one saying ends and the next begins inside a line: a stop before a capital, or a mark that only layouts use.
_CUT = re.compile(r"[.!?…|·•‣▪»›→](?:(?<=[|·•‣▪»›→])|[\"”’)\]]{0,3}\s+(?=[\"“‘(\[]?[A-Z0-9©])|(?=[A-Z]))")
_FIRST = re.compile(r"[^\w©@]{0,12}([\w©@(](?:[\w'’‘-]{0,80}))(?:[^\w©@()]{1,6}(\w[\w'’‘-]{0,80})(?![\w@.:/]))?")

_TWO_WORDS = 60
"""Characters in which the first two words of a line end, but for a few lines."""

BULLET = re.compile(r"\s*(?:[-–—*+•◦‣▪■●○·»›→✓✔☑>]|\(?\d{1,2}[.)])\s+(?=\S)")
_QUOTED = re.compile(r"(?:^|(?<=[\s(—–-]))[\"“„«](?=\S)([^\"“”»]{0,400})")
_QUOTES = frozenset('"“”„«»')


def words(text: str, start: int = 0, end: int | None = None, *, colons: bool = False) -> tuple[str, ...]:
    """The words of `text` between two offsets, levelled: case folded, inner hyphens and apostrophes taken out.

    Numbers, addresses and handles become `<number>`, `<email>`, `<url>`, `<handle>`, so that a count of comments or a
    price makes no difference. With `colons` a word keeps the colon that follows it.
    """
    piece = text[start:end]
    # No word holds white space, and most strings between white space come back in the next line.
    known = _PLAINLY if _ODD.search(piece) is None else _ODDLY
    found = tuple(chain.from_iterable(map(known.__getitem__, piece.split())))
    return found if colons or ":" not in piece else tuple([word.rstrip(":") for word in found])


def _plainly(string: str) -> tuple[str, ...]:
    if string.isascii() and string.isalpha():
        return (string.lower(),) if len(string) <= _TWO_WORDS else tuple(_PLAIN.findall(string.lower()))
    return tuple([word if word.isalnum() else _joined(word) for word in _PLAIN.findall(string.casefold())])


def _oddly(string: str) -> tuple[str, ...]:
    return tuple([_SPECIAL[match.lastgroup] if match.lastgroup else _joined(match[0].casefold()) for match in _WORD.finditer(string)])


_PLAINLY, _ODDLY = Memo(_plainly), Memo(_oddly)
"""The words of what stands between white space, where all there is plain, and elsewhere."""


def _joined(word: str) -> str:
    """A word without its inner apostrophes and hyphens."""
    return word.replace("'", "").replace("’", "").replace("‘", "").replace("-", "")


def first_words(text: str, start: int, end: int) -> tuple[str, str]:
    """The first two of the levelled words between two offsets, quickly; empty where there is none."""
    head = text[start : min(end, start + _TWO_WORDS)].split(" ", 2)
    if len(head) == 3 and head[0].isalpha() and head[1].isalpha():
        return (head[0].casefold(), head[1].casefold())
    match = _FIRST.match(text, start, end)
    if match is None:
        return ("", "")
    first, second = match.groups()
    if second is not None and first.isalpha() and second.isalpha():
        return (first.casefold(), second.casefold())
    if second is not None and _ODD.search(first + second) is None:
        return (_joined(first.casefold()), _joined(second.casefold()))
    piece = text[match.start(1) : min(end, match.start(1) + 160)]
    known = _PLAINLY if _ODD.search(piece) is None else _ODDLY
    found: list[str] = []
    for string in piece.split():
        found.extend([word.rstrip(":") for word in known[string]])
        if len(found) > 1:
            break
    return (found[0], found[1] if len(found) > 1 else "") if found else ("", "")


def levelled(text: str, start: int = 0, end: int | None = None) -> str:
    """The levelled words as one string: equal for lines that differ in case, marks, white space and numbers only."""
    return " ".join(words(text, start, end))


def sayings(text: str, within: Span) -> tuple[Span, ...]:
    """The sentences and pieces of one line, in order, as spans."""
    found: list[Span] = []
    start, end = within
    for cut in _CUT.finditer(text, start, end):
        mark, after = cut.span()
        if text[mark] not in ".!?…":
            stop = mark
        elif after > mark + 1:
            stop = mark + len(cut[0].rstrip())
        elif text[mark - 1].islower():
            stop = after
        else:
            continue
        _add_trimmed(text, start, stop, found)
        start = after
    _add_trimmed(text, start, end, found)
    return tuple(found)


def _add_trimmed(text: str, start: int, end: int, found: list[Span]) -> None:
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        found.append(Span(start, end))
        return
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        lead = start + len(piece) - len(piece.lstrip())
        found.append(Span(lead, lead + len(bare)))


def stopped(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    bare = line.rstrip().rstrip("\"”’')]")
    return bare.endswith((".", "!", "?", "…", ":", ";", ","))


def speaks(line: str) -> bool:
    """Whether a line quotes more than a name: it begins with a quotation mark, or more than five words follow one."""
    if _QUOTES.isdisjoint(line):
        return False
    return line.lstrip()[:1] in _QUOTES or any(len(spoken.split(None, 6)) > 5 for spoken in _QUOTED.findall(line))


def like_headline(line: str, longest: int = 22) -> bool:
    """Whether a line could be a headline in a list of stories: short, without the stop that ends a sentence."""
    bare = BULLET.sub("", line, count=1).strip()
    if not bare or len(bare) > 180 or bare.startswith(("(", "[")) or len(bare.split()) > longest:
        return False
    ends = bare.rstrip("\"”’')]")
    return not ends.endswith((".", "!", ":", ";", ",")) or (ends.endswith(".") and _title_case(bare))


def _title_case(line: str) -> bool:
    """Whether most of the longer words of a line begin with a capital, as in some outlets' headlines."""
    long = [word for word in line.split() if len(word) > 4]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)
