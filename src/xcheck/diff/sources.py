"""Who is given as the source of what is told without quotation marks: `according to the council`, `police say`, and the verbs for it.

A verb of reporting can take a side: `claimed` and `admitted` tell readers what to think of what was said, `said` does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xcheck.model.place import Span

_NEUTRAL = {"said": "say", "says": "say", "say": "say", "saying": "say", "told": "tell", "tells": "tell", "tell": "tell", "stated": "state", "states": "state"}
_LOADED = {
    form: lemma
    for lemma, forms in (
        ("claim", "claim claims claimed claiming"), ("allege", "allege alleges alleged alleging"), ("admit", "admit admits admitted admitting"),
        ("insist", "insist insists insisted insisting"), ("concede", "concede concedes conceded conceding"), ("confess", "confess confesses confessed"),
        ("acknowledge", "acknowledge acknowledges acknowledged"), ("complain", "complain complains complained complaining"),
        ("contend", "contend contends contended"), ("boast", "boast boasts boasted"), ("maintain", "maintains maintained"), ("assert", "assert asserts asserted"),
    )
    for form in forms.split()
}  # fmt: skip
_VERBS = _NEUTRAL | _LOADED
_BESIDE_VERBS = frozenset("to that has have had reporters the a".split())
_SUBJECT_VERBS = frozenset((*_NEUTRAL, *_LOADED, "warned", "warns", "announced", "confirmed", "confirms")) - {
    "claim",
    "state",
    "states",
    "saying",
    "tell",
    "tells",
}

_TAG_VERBS = frozenset("reported added wrote noted explained estimated".split())
"""Verbs that name a source only behind what it told: `the gates leak, state radio reported`."""

_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?!(?:plans?|size|needs?|schedule|custom|taste|age|ability|type|weight|season|how|what|where|when)\b)(?:(?!(?:who|which|when|while|but|and|as)\b)[\w'’.&-]*[\w'’] ?){1,7}"
)
_TOKEN = re.compile(r"[\w'’-]+(?:\.(?=[\w ]))?|[^\w\s]")
_VERB = re.compile(rf"(?:{'|'.join(sorted(_SUBJECT_VERBS | _TAG_VERBS, reverse=True))})(?![\w'’-])")
"""Where a verb may stand that names a source: most paragraphs have none, and need not be taken apart."""
_DETERMINERS = frozenset("the a an one two three some several many most its his her their our these those other both local another".split())
_WITHIN_NAMES = frozenset("of for the and de van von der al bin".split())
_MOST = 6
"""Words of a source before its verb, at most."""
_NO_SOURCE = frozenset("it he she they we i you who which that this there what as is are was were be been being not to and or also once".split())


def sources(text: str, within: Span) -> Iterator[Span]:
    """The spans in one paragraph that say whose words it tells: before a verb of reporting, and with `according to`."""
    if text.find("ccording to ", within.start, within.end) >= 0:
        for match in _ACCORDING.finditer(text, within.start, within.end):
            yield Span(match.start(), match.start() + len(match.group().rstrip()))
    if _VERB.search(text, within.start, within.end) is None:
        return
    row = list(_TOKEN.finditer(text, within.start, within.end))
    said = [token.group() for token in row]
    for at, word in enumerate(said):
        # A full stop before a space stays with its word: it may end an abbreviation.
        verb = word.rstrip(".")
        if verb in _SUBJECT_VERBS and at:
            first = _begins(said[max(0, at - _MOST) : at])
            if first is not None:
                yield Span(row[at - first].start(), row[at - 1].end())
        elif verb in _TAG_VERBS and at:
            # Its subject begins behind a comma.
            before = said[max(0, at - _MOST) : at]
            count = before[::-1].index(",") if "," in before else 0
            if count and _begins(before) is not None and all(word[0].isalnum() for word in before[-count:]):
                yield Span(row[at - count].start(), row[at - 1].end())


def _begins(before: Sequence[str]) -> int | None:
    """How many words before a verb its subject has; None where it is no noun. `before` are the words up to the verb."""
    last = before[-1]
    if not last[0].isalpha() or last.casefold() in _NO_SOURCE:
        return None
    count = 1
    if last[0].isupper():
        while count < len(before) and (before[-count - 1][0].isupper() or (before[-count - 1] in _WITHIN_NAMES and count + 1 < len(before))):
            count += 1
        while count > 1 and not before[-count][0].isupper() and before[-count] not in _DETERMINERS:
            count -= 1
        return count
    for back, word in enumerate(reversed(before), 1):
        if not word[0].isalnum():
            break
        if word.casefold() in _DETERMINERS:
            return back
    return count


def takes_side(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether one verb of reporting took another's place, and one of the two takes a side: `said`, `claimed`. Both are lower-case words."""
    lemmas = []
    for side in (left, right):
        found = {_VERBS.get(word, "") for word in side if word not in _BESIDE_VERBS}
        if len(found) != 1 or "" in found:
            return False
        lemmas.append(found.pop())
    return lemmas[0] != lemmas[1] and any(word in _LOADED for word in (*left, *right))
