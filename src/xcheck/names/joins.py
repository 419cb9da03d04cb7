"""Words that belong to the next word: abd al-Aziz, abu Bakr, Nasr al-Din, Mc Donald, St John.

The words of such a compound are written apart, with hyphens or as one, with or without the article. Here each becomes
one word: "abd al aziz", "abdul aziz", "abdelaziz" -> "abdaziz"; "salah al din", "salahuddin" -> "salahdin".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ARTICLES = frozenset(["al", "el", "ul", "il", "ar", "ur", "as", "us", "az", "an", "ad", "ud", "ed", "er", "ash"])
_LEADS = {
    **dict.fromkeys(["abd", "abdal", "abdel", "abdil", "abdol", "abdoul", "abdu", "abdul", "abdur", "abdir"], "abd"),
    **dict.fromkeys(["abu", "abou"], "abu"),
    **dict.fromkeys(["umm", "oum"], "umm"),
    **dict.fromkeys(["st", "saint", "ste", "sainte"], "st"),
    "mc": "mc",
    "mac": "mac",
}
_WITH_ARTICLE = frozenset(("abd", "abu", "umm"))
_FAITH = frozenset(["din", "deen", "dine"])
_APART = _FAITH.union(_LEADS)
_SERVANT = re.compile(r"abd(?:[aeio]u?l|ul|[aeiu]r(?=r)|[aeiu](?=r))(?=[a-z]{2})")
_FAITHFUL = re.compile(r"(?<=[a-z]{3})[aeu]dd(?:in|ine|een)$")


def compounds(words: Sequence[str]) -> bool:
    """Whether there may be a compound among the folded `words`: where there is none, there is none to join."""
    together = " ".join(words)
    return "abd" in together or "dd" in together or not _APART.isdisjoint(words)


def joined(words: Sequence[str]) -> list[str]:
    """The folded `words` with each compound as one word."""
    if not compounds(words):
        return list(words)
    result: list[str] = []
    at, end = 0, len(words)
    while at < end:
        word = words[at]
        lead = _LEADS.get(word)
        at += 1
        if lead and at < end:
            if lead in _WITH_ARTICLE and words[at] in _ARTICLES and at + 1 < end:
                at += 1
            result.append(lead + words[at])
            at += 1
        elif word in _FAITH and result:
            if len(result) > 1 and result[-1] in _ARTICLES:
                result.pop()
            result[-1] += "din"
        elif word.startswith("abd"):
            result.append(_SERVANT.sub("abd", word, count=1))
        else:
            result.append(_FAITHFUL.sub("din", word) if "dd" in word else word)
    return result
