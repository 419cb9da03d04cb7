"""What stands beside a quotation mark, and what that makes of it: opening, closing, apostrophe, or a sign for inches."""

from __future__ import annotations

import re

from msgspec import Struct

from xcheck.model.place import Span

# Apostrophes inside a word are no marks and are not even looked at.
MARK = re.compile(r"[“”„‟\"«»‘‚‹›`'’](?:(?<!['’])|(?<!\w.)|(?!\w))")
DOUBLE = frozenset('“”„‟"«»') | {"``", "''"}
_OPENS_AFTER = frozenset("([{—–-−/“„‟\"‘‚'«‹¿¡…:*_|>=•~")
_CLOSES_BEFORE = frozenset(")]},.;:!?…—–-−/”“\"’'»«›*_|<‘")
_STRONG = frozenset(',.?!…—–”"»)')
FEET = re.compile(r"\d['’′]\s?\d{0,2}[\d½¼¾⅓⅔⅛⅜⅝⅞]$")
"""What stands before a mark for inches: 6'2."""
_THIN = frozenset("\u2009\u200a\u202f\u200b")
# Words that begin with an apostrophe, and years: 'tis, ’em, rock ’n’ roll, the ’90s, the class of ’68.
_CLIPPED = re.compile(
    r"(?:\d\ds?(?!\w|[.,]\d)|(?:n|tis|twas|twere|twill|em|cause|cos|cuz|til|till|bout|round|fore|ere|neath|nuff|ello|ave|im|is|er|ow|ome|ard|appen|kay|burbs|hood|tude|roid)(?![\w-]))",
    re.IGNORECASE,
)
_DECADE = re.compile(r"\d0s(?!\w)")
# Words that end in an apostrophe although they are no genitives: rockin’, an’, ol’.
_CLIPPED_END = re.compile(r"(?:\w{2,}in|\b(?:an|o|ol|th|lil|wi|mo|fo|po|yo|li|gon|'?n))$", re.IGNORECASE)


class Flank(Struct, frozen=True):
    """One mark in its place. `opens` and `closes` say what white space and punctuation beside it allow."""

    offset: int
    mark: str
    opens: bool
    closes: bool
    before: str
    after: str

    @property
    def end(self) -> int:
        """Where the text behind the mark begins."""
        return self.offset + len(self.mark)

    @property
    def double(self) -> bool:
        """Whether it is a double mark."""
        return self.mark in DOUBLE

    @property
    def strong(self) -> bool:
        """Whether it follows punctuation, as a closing mark does and an apostrophe does not."""
        return self.closes and self.before in _STRONG


def flanks(text: str, paragraph: Span) -> list[Flank]:
    """The marks of one paragraph, with apostrophes of clipped words and years taken out."""
    found: list[Flank] = []
    skip = -1
    typed = False
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        at, mark = match.start(), match.group()
        if at < skip:
            continue
        if mark in "`'" and text.startswith(mark * 2, at) and (typed or _typed(text, at, paragraph.start)):
            mark, skip, typed = mark * 2, at + 2, True
        end = at + len(mark)
        before = _beside(text, at - 1, -1, paragraph)
        after = _beside(text, end, 1, paragraph)
        opens = bool(after) and not after.isspace() and (not before or before.isspace() or before in _OPENS_AFTER)
        # At the end of a paragraph nothing is left to open, whatever stands before the mark.
        closes = bool(before) and (not after or (not before.isspace() and (after.isspace() or after in _CLOSES_BEFORE)))
        if mark not in DOUBLE and _apostrophe(text, mark, at, paragraph.end, before, after, opens):
            continue
        found.append(Flank(at, mark, opens, closes, before, after))
    return found


def _beside(text: str, at: int, step: int, paragraph: Span) -> str:
    """The character beside a mark; a thin space between two marks counts for nothing. Empty at the paragraph's ends."""
    if not paragraph.start <= at < paragraph.end:
        return ""
    if text[at] in _THIN and paragraph.start <= at + step < paragraph.end:
        return text[at + step]
    return text[at]


def _typed(text: str, at: int, start: int) -> bool:
    """Whether two single marks at `at` are typed for one double mark that opens; two that close side by side are not."""
    return (at == start or (not text[at - 1].isalnum() and text[at - 1] not in _STRONG)) and not text[at + 2 : at + 3].isspace()


def _apostrophe(text: str, mark: str, at: int, end: int, before: str, after: str, opens: bool) -> bool:
    """Whether a single mark is an apostrophe whatever else stands in the paragraph."""
    if before.isalnum() and after.isalnum():
        return True
    if before.isnumeric():
        return True  # 6' tall
    if mark in "'’" and not before.isalnum() and _CLIPPED.match(text, at + 1, min(end, at + 9)):
        return True
    return mark == "‘" and opens and bool(_DECADE.match(text, at + 1, min(end, at + 5)))


def genitive(text: str, flank: Flank, start: int) -> bool:
    """Whether a single mark behind a letter may as well be an apostrophe: the players’ union, rockin’ all over."""
    if not flank.before.isalpha() or not flank.after.isspace():
        return False
    following = text[flank.end + 1 : flank.end + 2]
    if flank.before in "sSzxZX":
        return following.isalnum()
    return bool(_CLIPPED_END.search(text[max(start, flank.offset - 12) : flank.offset]))
