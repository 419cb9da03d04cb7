"""Paragraphs and sentences, as spans.

News text comes with one paragraph a line, with or without blank lines between. A paragraph here is a line without the
white space around it; hard-wrapped text is put together by the reader, not here.
"""

from __future__ import annotations

import re

from xcheck.model.place import Span, spans


def paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of all lines that hold more than white space, trimmed at both ends."""
    found: list[tuple[int, int]] = []
    start = 0
    for line in (text.replace("\r", "\n") if "\r" in text else text).split("\n"):
        bare = line.strip()
        if bare:
            at = start if bare == line else start + len(line) - len(line.lstrip())
            found.append((at, at + len(bare)))
        start += len(line) + 1
    return tuple(spans(found))


# A full stop after a title leads on to a name; after these others, only to a number or to a word that starts no sentence.
_TITLES = frozenset("mr mrs ms dr prof rev hon sen rep gov gen col lt maj capt sgt cpl adm cmdr pres fr messrs mt ft v vs cf ca approx".split())
_NUMBERED = frozenset("no nos art fig vol pp jan feb mar apr jun jul aug sep sept oct nov dec".split())
_INNER = frozenset("co corp inc ltd bros ave blvd rd st jr sr dept univ assn u.s u.k u.n e.u d.c a.m p.m e.g i.e".split())
_INITIALS = re.compile(r"(?:\w\.)+\w")
_STARTER = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|There|His|Her|Its|Their|After|Before|When|While|As|If|Not?|Yes)\b"
)
# It begins where the run of stops does, so that a run of a million is looked at once; and with the stop itself, so that
# everything else is passed over without a look behind.
_STOP = re.compile(r"[.!?…](?<![.!?…]{2})[.!?…]*+[)\]\"'”’»]*+(?=\s)")
_NEXT = re.compile(r"\s+([\"'“‘«(\[]*)(\S)")
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")


def sentences(text: str, within: Span) -> tuple[Span, ...]:
    """The spans of the sentences in one paragraph of `text`, trimmed.

    A stop ends a sentence unless it belongs to an abbreviation or an initial, or the next word begins in lower case.
    Own rules, because the libraries for it are slower by a hundred times or put the stop inside the next quotation.
    """
    found, start = [], within.start
    for stop in _STOP.finditer(text, within.start, within.end):
        end = stop.end()
        at = end + 1
        if at < within.end and text[end] == " " and text[at].isalnum():
            if _ends(text, start, stop, "", at):
                found.append(Span(start, end))
                start = at
            continue
        following = _NEXT.match(text, end, within.end)
        if following is None or not _ends(text, start, stop, following.group(1), following.start(2)):
            continue
        found.append(Span(start, end))
        start = following.start(1)
    if start < within.end:
        found.append(Span(start, within.end))
    return tuple(found)


def _ends(text: str, start: int, stop: re.Match[str], opening: str, at: int) -> bool:
    """Whether a sentence that began at `start` ends with `stop`, before the opening marks and the character at `at`."""
    nxt, stops = text[at], stop.group()
    if nxt.islower():
        return False
    if stops != "." and (stops[0] != "." or len(stops.rstrip(")]\"'”’»")) > 1):
        return True
    near = text[max(start, stop.start() - 24) : stop.start()]
    before = None if near[-1:].isspace() else _WORD_BEFORE.search(near.rsplit(None, 1)[-1] if near else near)
    word = before.group() if before else ""
    bare = word.casefold().strip("'’")
    if bare in _TITLES:
        return False
    if bare in _NUMBERED:
        # "in Dec. He" ends one, "on Dec. 12" does not.
        return not nxt.isdigit()
    if len(word) == 1 and word.isupper():
        return bool(opening)
    if bare in _INNER or _INITIALS.fullmatch(word):
        # U.S. Senate, Inc. shares: a name may go on; only an opening mark or a sentence starter tells.
        return bool(opening) or _STARTER.match(text, at) is not None
    return True
