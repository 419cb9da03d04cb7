"""Whether quoted words are anybody's speech: titles of works, labels, mottos and scare quotes are not.

The marks alone do not tell. Of quoted spans of one or two words in news a third is nobody's speech, of those with eleven
and more words one in a hundred; in between, capitals and the words before the mark decide.
"""

from __future__ import annotations

import re

_TITLED = re.compile(
    r"(?:\b(?:entitled|titled|headlined|subtitled|retitled|called|named|labell?ed|dubbed|nicknamed|christened|renamed|known as|so-called|billed as|"
    r"aka|a\.k\.a\.|meaning|means|marked|stamped|spelled|spelt|pronounced|translated as|word|words|phrase|term|terms|label|title|category|hashtag|acronym|nickname|"
    r"slogan|motto|mantra|song|songs|single|album|anthem|hymn|tune|film|films|movie|documentary|sitcom|comedy|drama|musical|opera|ballet|play|sketch|show|program|programme|"
    r"series|episode|podcast|book|books|novel|memoir|biography|poem|essay|article|op-ed|column|story|paper|study|report|painting|exhibit|exhibition|game|app|ballad|magazine),?\s*)$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:entitled|titled|headlined|subtitled|so-called|known as|nicknamed|christened|named|renamed|aka|a\.k\.a\.),?\s*$", re.IGNORECASE)
_ON_AIR = re.compile(r"(?:['’]s?|\b(?:on|of|in|from|for|for her|for his|and|to|hosts?|the|with|at|watching|watched|see|reading|read|sang|sing|singing|starred in|via))\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset("""
    a an and as at but by for from if in into is it nor of on or so than that the to up via vs with your my our is be not
    """.split())


def not_speech(before: str, words: str, attributed: bool, direct: bool) -> bool:
    """Whether quoted `words` behind the text `before` are a title, label, motto or scare quote.

    `attributed` says that a source was found, `direct` that its verb or colon stands right beside the quotation.
    """
    found = _WORD.findall(words)
    if not found:
        return True
    if _NAMED.search(before):
        return True
    if not attributed and len(found) < 3:
        return True
    capitalised = title_case(found)
    if _TITLED.search(before) and (capitalised or not attributed) and len(found) <= 14:
        return True
    if capitalised and not direct and (len(found) > 1 or not attributed):
        return bool(_ON_AIR.search(before)) or not attributed
    return False


def title_case(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital, and there is more to it than one opening capital."""
    big = [w for w in words if w.casefold() not in _SMALL]
    return len(big) > 1 and words[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() for w in big) and len(words) <= 14
