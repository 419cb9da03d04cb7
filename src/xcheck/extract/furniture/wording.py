"""The words of a line, in the form in which furniture is recognised: case, marks, bullets, emoji and numbers levelled."""

from __future__ import annotations

import re

from xcheck.model.place import Span

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

BULLET = re.compile(r"\s*(?:[-–—*+•◦‣▪■●○·»›→✓✔☑>]|\(?\d{1,2}[.)])\s+(?=\S)")
_QUOTED = re.compile(r"(?:^|(?<=[\s(—–-]))[\"“„«](?=\S)([^\"“”»]{0,400})")
_QUOTES = frozenset('"“”„«»')


def words(text: str, start: int = 0, end: int | None = None, *, colons: bool = False) -> tuple[str, ...]:
    """The words of `text` between two offsets, levelled: case folded, inner hyphens and apostrophes taken out.

    Numbers, addresses and handles become `<number>`, `<email>`, `<url>`, `<handle>`, so that a count of comments or a
    price makes no difference. With `colons` a word keeps the colon that follows it.
    """
    piece = text[start:end]
    if _ODD.search(piece) is None:
        found = [word if word.isalnum() else _joined(word) for word in _PLAIN.findall(piece.casefold())]
    else:
        found = []
        for match in _WORD.finditer(piece):
            kind = match.lastgroup
            found.append(_SPECIAL[kind] if kind else _joined(match.group().casefold()))
    return tuple(found) if colons else tuple(word.rstrip(":") for word in found)


def _joined(word: str) -> str:
    """A word without its inner apostrophes and hyphens."""
    return word.replace("'", "").replace("’", "").replace("‘", "").replace("-", "")


def first_words(text: str, start: int, end: int) -> tuple[str, str]:
    """The first two of the levelled words between two offsets, quickly; empty where there is none."""
    match = _FIRST.match(text, start, end)
    if match is None:
        return ("", "")
    first, second = match.groups()
    if second is not None and first.isalpha() and second.isalpha():
        return (first.casefold(), second.casefold())
    if second is not None and _ODD.search(first + second) is None:
        return (_joined(first.casefold()), _joined(second.casefold()))
    found = words(text, match.start(1), min(end, match.start(1) + 160))
    return (found[0], found[1] if len(found) > 1 else "") if found else ("", "")


def levelled(text: str, start: int = 0, end: int | None = None) -> str:
    """The levelled words as one string: equal for lines that differ in case, marks, white space and numbers only."""
    return " ".join(words(text, start, end))


def sayings(text: str, within: Span) -> tuple[Span, ...]:
    """The sentences and pieces of one line, in order, as spans."""
    cuts: list[tuple[int, int]] = []
    for cut in _CUT.finditer(text, within.start, within.end):
        mark, after = cut.start(), cut.end()
        if text[mark] not in ".!?…":
            cuts.append((mark, after))
        elif after > mark + 1:
            cuts.append((mark + len(cut.group().rstrip()), after))
        elif text[mark - 1].islower():
            cuts.append((after, after))
    found = []
    start = within.start
    for stop, following in (*cuts, (within.end, within.end)):
        piece = text[start:stop]
        bare = piece.strip()
        if len(bare) == stop - start > 0:
            found.append(Span(start, stop))
        elif bare:
            lead = start + len(piece) - len(piece.lstrip())
            found.append(Span(lead, lead + len(bare)))
        start = following
    return tuple(found)


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
