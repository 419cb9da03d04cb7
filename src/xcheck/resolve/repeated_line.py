"""What a repeated line reads like: a call to the reader, a label, another story's headline, or the story itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xcheck.extract.furniture.cues import CALLS, HARD, READER, SOFT, addresses, weight
from xcheck.extract.furniture.wording import like_headline, speaks, stopped

LONGEST = 60
"""Words in the longest line that repetition alone can make furniture; a third of them would be prose anywhere else."""

_DIGITS = re.compile(r"\d[\d.,:]*")
_DATE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b \d|\d:\d\d|\ba\.?m\b|\bp\.?m\b",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?<![\w@.-])[A-Za-z][\w-]{1,40}\.(?:com|org|net|co\.uk|org\.uk|com\.au|co\.nz|ie|ca|eu|tv|news|io|info|example)\b")
_HEADINGS = frozenset(
    (
        "sources", "source", "related news", "references", "external links", "further reading", "notes", "see also", "background", "result", "results",
        "lineups", "lineup", "teams", "squads", "scorers", "attendance", "timeline", "key points", "at a glance", "the facts", "analysis", "correction",
        "corrections", "abstract", "full text", "ingredients", "method",
    )
)  # fmt: skip
"""Headings that stories themselves use again and again."""
_HELP = frozenset(
    """
    police crimestoppers samaritans helpline hotline witnesses information anonymously emergency charity ambulance
    """.split()
)
"""Appeals for witnesses and helplines speak to the reader on the story's behalf."""

_HOUSE = frozenset(("we", "us", "our", "ours"))
_PAPER = re.compile(
    r"(?:(?:The |[A-Z][\w'’-]{1,30} ){1,4}(?:Dispatch|Echo|Journal|Ledger|Mercury|News|Observer|Post|Review|Times)"
    r"|(?:The )?(?:[A-Z][\w'’-]{1,30} ){0,3}(?:Advertiser|Argus|Bugle|Chronicle|Courier|Examiner|Gazette|Herald|Inquirer|Sentinel|Telegraph|Tribune))"
    r"\b(?! (?:reported|said|wrote|quoted|reports|says))"
)
"""The name of a paper, which is no source there."""
_ASKED = re.compile(r"\b(?:ask|contact|approach|sought|invit|await|request|reach)\w*\b.*\b(?:comment|repl\w+|response|answers?|statement)\b", re.IGNORECASE)
"""The story reports here whom the paper asked."""
_MARKS = frozenset('"“”„«»')

_FAMILIES = (
    ("newsletter sign-up", frozenset(("newsletter", "newsletters", "inbox", "unsubscribe", "signup", "briefing", "email"))),
    ("comment form", frozenset(("comment", "comments", "commenting", "reply", "moderated"))),
    ("subscription offer", frozenset(("subscribe", "subscriber", "subscribers", "subscription", "trial", "unlimited", "membership", "paywall"))),
    ("donation appeal", frozenset(("donate", "donation", "contribution", "supporter"))),
    ("app promotion", frozenset(("app", "apps", "notifications", "ios", "android"))),
    ("share buttons", frozenset(("share", "facebook", "twitter", "instagram", "whatsapp", "linkedin", "youtube", "tiktok", "telegram", "follow"))),
    ("copyright line", frozenset(("copyright", "©", "rights", "reserved", "reproduction"))),
    ("advertising slot", frozenset(("advertisement", "advertisements", "sponsored", "sponsor", "advertising"))),
    ("related stories", frozenset(("related", "recommended", "trending", "read", "headlines"))),
)


def line_key(line: str) -> str:
    """The line as repetition counts it: case, white space and numbers levelled."""
    folded = " ".join(line.split()).casefold()
    return _DIGITS.sub("0", folded)


def reads_as_furniture(line: str, words: Sequence[str], *, sure: bool) -> bool:
    """Whether a repeated line is furniture by its words; `sure` says that three voices and more show it.

    It must call or speak to the reader, be full of the site's own words, or name its address beside them; questions,
    speech, dates, appeals for witnesses and long prose are not.
    """
    if not words or len(words) > LONGEST or of_the_story(line, words):
        return False
    site = _SITE.search(line) is not None
    calls = words[0] in CALLS
    wanted = 3 if sure else 4
    if site or not HARD.isdisjoint(words):
        return weight(words) + 2 * site >= wanted
    return calls and not READER.isdisjoint(words) and not SOFT.isdisjoint(words) and weight(words) >= wanted


def speaks_for_the_house(line: str, words: Sequence[str], *, sure: bool) -> bool:
    """Whether a line speaks as `we`, whoever that is; behind a story that is the house, and in front of it maybe the reporter.

    `sure` says that three voices and more show it: then it may speak of the paper by name, too.
    """
    if not words or len(words) > LONGEST or of_the_story(line, words) or not _MARKS.isdisjoint(line):
        return False
    if _ASKED.search(line):
        return False
    if sure and ((_PAPER.match(line) and addresses(words)) or (_PAPER.search(line) and not READER.isdisjoint(words))):
        return True
    # "US" is a country.
    return not _HOUSE.isdisjoint(word for word in words if word != "us" or "US" not in line)


def short_label(line: str, words: Sequence[str]) -> bool:
    """Whether a line may belong to furniture beside it: no sentence of a story, but a label, or one that speaks to the reader."""
    if not words or len(words) > 40 or of_the_story(line, words):
        return False
    return weight(words) >= 2 or (not stopped(line) and len(words) <= 14)


def teaser(line: str, words: Sequence[str]) -> bool:
    """Whether a line could be another story's headline, not a heading or a date that stories share."""
    return len(words) >= 4 and like_headline(line) and not line.rstrip().endswith(".") and not _DATE.search(line) and " ".join(words) not in _HEADINGS


def shouted(line: str, words: Sequence[str]) -> bool:
    """Whether a line is a link in capitals, as some outlets put other stories' headlines between paragraphs."""
    return len(words) >= 5 and line.isupper() and like_headline(line) and not line.rstrip().endswith(".")


def family_of(words: Sequence[str]) -> str:
    """What an editor calls a repeated line with these words."""
    own = set(words)
    best = max(_FAMILIES, key=lambda row: len(own & row[1]))
    return best[0] if own & best[1] else "repeated line"


def of_the_story(line: str, words: Sequence[str]) -> bool:
    """Whether a line is of a kind that stories repeat: a question, speech, a date, a heading, an appeal, an address."""
    return (
        line.rstrip().endswith("?")
        or "@" in line
        or speaks(line)
        or _DATE.search(line) is not None
        or " ".join(words) in _HEADINGS
        or not _HELP.isdisjoint(words)
    )
