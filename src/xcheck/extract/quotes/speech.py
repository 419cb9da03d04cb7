"""Whether quoted words are anybody's speech: titles of works, labels, mottos and scare quotes are not.

The marks alone do not tell. Of quoted spans of one or two words in news a third is nobody's speech, of those with eleven
and more words one in a hundred; in between, capitals and the words before the mark decide.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NAMED = _words("entitled titled headlined subtitled retitled nicknamed christened named renamed aka so-called")
"""Words that are followed by what something is called."""
_NAMED_AS = _words("known billed marketed listed translated")
_LABELLED = _NAMED | _words(
    """called labeled labelled dubbed meaning means marked stamped spelled spelt pronounced word words phrase term terms label title category hashtag acronym nickname
    slogan motto mantra song songs single album anthem hymn tune film films movie documentary sitcom comedy drama musical opera ballet play sketch show program programme
    series episode podcast book books novel memoir biography poem essay article op-ed column story paper study report painting exhibit exhibition game app ballad magazine"""
)
"""Words that are followed by what something is called, where it has capitals or nobody says it."""
_ON_AIR = _words("on of in from for her his and to host hosts the with at watching watched see reading read sang sing singing via s")
"""Words after which words with capitals are a work: hosts of "…", the star of "…", CBS’s "…"."""
_MADE = _words("sang sing sings singing sung performed plays played recorded released wrote written directed produced published starred watched hosted hosts")
"""What people do with works."""
_OF_A_WORK = _words(
    "host hosts co-host co-hosts cohost anchor anchors star stars co-star co-stars contestant contestants showrunner actor actress fame alum spinoff"
)
"""Words behind a work for who plays a part in it: “…” host."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = _words("a an and as at but by for from if in into is it nor of on or so than that the to up via vs with your my our be not")
_LONGEST = 14
"""How many words a title may have."""


def not_speech(before: str, words: str, attributed: bool, direct: bool) -> bool:
    """Whether quoted `words` behind the text `before` are a title, label, motto or scare quote.

    `attributed` says that a source was found, `direct` that its verb or colon stands right beside the quotation.
    """
    found = _WORD.findall(words[:200])
    if not found or (not attributed and len(found) < 3):
        return True
    but_last, last = _last_words(before)
    if last in _NAMED or (last == "as" and but_last in _NAMED_AS):
        return True
    if len(found) > _LONGEST:
        return False
    capitalised = title_case(found)
    if last in _LABELLED and (capitalised or not attributed):
        return True
    if capitalised and last in _MADE and not before.rstrip().endswith((",", ":")):
        return True
    return capitalised and not direct and (last in _ON_AIR or not attributed)


def is_work(words: str, after: str) -> bool:
    """Whether quoted `words`, with no mark at their end, are a programme or film whose people the text `after` them goes on with."""
    following = after.split(maxsplit=1)[:1]
    return bool(following) and following[0] in _OF_A_WORK and words[-1:].isalnum() and title_case(_WORD.findall(words[:200]))


def _last_words(before: str) -> tuple[str, str]:
    """The last two words of a text, in lower case; of a possessive only its ending."""
    words = before[-40:].lower().replace("’", "'").split()[-2:]
    but_last, last = ("", *words)[-2:] if words else ("", "")
    last = last.strip(",;([—–-")
    return but_last, "s" if last.endswith(("'s", "s'")) else last


def title_case(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital, and there is more to it than one opening capital."""
    if len(words) > _LONGEST or not words[0][0].isupper():
        return False
    big = [word for word in words if word.casefold() not in _SMALL]
    return len(big) > 1 and all(word[0].isupper() or word[0].isdigit() for word in big)
