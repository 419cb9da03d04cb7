"""What the frame of a page puts between the lines of its story: captions, tags, links, lines that a gallery says again.

Such lines are no furniture in an article: only where a whole page was saved as text (see `page_frame`) do they show that
they came with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from xcheck.extract.furniture.wording import like_headline, speaks, words
from xcheck.model.records import Block
from xcheck.resolve.repeated_line import shouted

TAG, TAGS = 4, 3
"""Words in the longest tag, and tags that make a list."""
AGAIN = 6
"""Words in the shortest line that tells by standing twice: a story may have shorter ones in two of its own lists."""
CAPTION = 60
"""Words in the longest caption."""
ALONE = 30
"""Words in the longest caption that nothing but its agency tells."""

_AGENCY = (
    r"(?:Getty|GETTY|Reuters|REUTERS|AFP|AP|PA|EPA|EFE|DPA|dpa|Associated Press|Shutterstock|Alamy|Bloomberg|iStock|Rex|REX|WireImage|Hulton|Corbis"
    r"|Xinhua|Anadolu|ZUMA|Zuma|TASS|Handout|handout|Supplied|File|file)"
)
# A picture's agency at the end of a line: in brackets with a slash or the word photo, or behind a label that only captions have.
_CREDITED = re.compile(
    r"(?:\((?=[^()]{0,140}(?:/|\bvia\b|[Pp]hoto|PHOTO|[Ii]mages))"
    rf"[^()]{{0,140}}\b{_AGENCY}\b[^()]{{0,140}}\)|\(\s?[Pp]hotos?(?: by|:)[^()]{{2,140}}\)"
    r"|\b(?:Photos?|Photographs?|Images?|Pictures?|Illustrations?|Credits?|PHOTO|CREDIT)(?:: ?| by )"
    r"(?:(?:[A-Z0-9/&|][^\s()]{0,40}|for|via|of|the|and|de|von|van)(?:\s|$)){1,12})[.\s]{0,3}$"
)
_BARRED = re.compile(rf"[^|]{{2,80}}\|(?:[^|]{{2,60}}\|)?\s?{_AGENCY}(?:\s(?:Images|News|Photos?))?")
_CREDIT_ALONE = re.compile(rf"[^.!?]{{0,200}}\(\s?{_AGENCY}\s?\)|\([^()/]{{3,60}} / [^()/]{{3,60}}\)")


def inserted(blocks: Sequence[Block], furniture: Sequence[bool], top: int | None = None) -> list[int]:
    """The numbers of the blocks of a page that its frame puts between the lines of its story, wherever they stand.

    Captions that name their agency; lists of tags; links in capitals, where there are several; lines whose words stand
    twice, as the text of a picture and of its link; and lines without a stop that stand again elsewhere on the page, next
    to others of their kind; but not the headline, number `top`.
    """
    open_lines = {
        at: " ".join(b.text.casefold().split()) for at, b in enumerate(blocks) if not furniture[at] and b.kind in ("body", "list") and "\n" not in b.text
    }
    title = open_lines.pop(top, "") if top is not None else ""
    counts = Counter(open_lines.values())
    again = {at for at, line in open_lines.items() if (counts[line] > 1 or line == title) and _said_again(blocks[at].text)}
    apart = again.union(at for at, is_known in enumerate(furniture) if is_known)
    found = _tags(blocks, furniture)
    links = [at for at in open_lines if shouted(blocks[at].text, words(blocks[at].text)) and len(blocks[at].text.split(None, AGAIN)) > AGAIN]
    found.extend(links if len(links) > 1 else ())
    for at, line in open_lines.items():
        # A subheading that a list of contents names as well stands between paragraphs.
        repeated = at in again and (at - 1 in apart or at + 1 in apart)
        if repeated or _captioned(blocks[at].text) or _twice(line):
            found.append(at)
    return sorted(set(found))


def _tags(blocks: Sequence[Block], furniture: Sequence[bool]) -> list[int]:
    """The numbers of the blocks that make a list of tags: a word or two on a line each, with a comma, and one without."""
    found: list[int] = []
    row: list[int] = []
    for at, block in enumerate(blocks):
        short = not furniture[at] and block.kind in ("body", "list") and len(block.text.split(None, TAG)) <= TAG and not block.text[0].islower()
        if short and block.text.endswith(","):
            row.append(at)
            continue
        if len(row) >= TAGS:
            found.extend([*row, at] if short and like_headline(block.text) else row)
        row = []
    return found + (row if len(row) >= TAGS else [])


def _said_again(text: str) -> bool:
    """Whether a line may be one that a page repeats: neither a sentence nor speech."""
    return like_headline(text) and len(text.split(None, AGAIN)) >= AGAIN and not speaks(text)


def _captioned(text: str) -> bool:
    """Whether a line is a caption by the agency that it ends with; `(AP)` behind a sentence may be a story's own."""
    length = len(text.split(None, CAPTION + 1))
    if length > CAPTION:
        return False
    if _CREDITED.search(text[-300:]) is not None:
        return True
    return length <= ALONE and (_CREDIT_ALONE.fullmatch(text) is not None or _BARRED.fullmatch(text) is not None)


def _twice(line: str) -> bool:
    """Whether a line says its words twice."""
    half = line[: len(line) // 2]
    return line.count(" ") >= 7 and line == f"{half} {half}"
