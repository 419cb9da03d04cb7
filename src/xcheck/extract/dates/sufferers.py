"""To whom it happened: the person whose name is the subject of `died`, `was born`, `was buried`.

Only sure patterns: the name directly before the verb, or with one phrase between commas (`Ilse Vane, the organist, died`).
Everybody else may have been somebody's husband, or one of two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set

from xcheck.model.place import Span
from xcheck.model.records import Mention
from xcheck.names.fold import fold
from xcheck.names.lists import TITLE_GENDER, gender

_HELP = r"(?:(?:has|had|was|is) )?"
_DIRECT = re.compile(rf"[ \u00a0]{_HELP}$")
_APPOSED = re.compile(rf",[ \u00a0](?P<between>[^;:()“”\"—–]{{1,160}}),[ \u00a0](?:also )?{_HELP}$")
_RELATIVE = re.compile(r"(?:who|which|that|and|or|but)\b")
_ANOTHER = re.compile(r"\b(?:whose|(?:his|her|their|whose) [a-z-]+(?: [a-z]+)? [A-Z])|\b(?:said|says|told|when|after|before|while|as did|like|with)\b")
"""What between the commas makes it possible that somebody else is meant."""
_LEAD = re.compile(r"(?:(?:The|A|An|And|But|Former|Retired) )?(?:[\w’'-]+ ){0,6}$")
_DATELINE = re.compile(r"^[^\w]*[A-Z]{2}[^—–]{0,60}? ?[—–-] ")
"""A place in capitals, with which a report begins."""
_CLAUSE = re.compile(r"(?:^|.*[ ,])(?:[Ww]hen|[Aa]fter|[Bb]efore|[Ss]ince|[Bb]ecause|[Aa]s|[Ww]hile|[Uu]ntil|[Ff]ollowing|that|where) $", re.DOTALL)
"""What opens a clause whose subject stands right behind it."""
_GOVERNS = re.compile(
    r"\b(?:of|for|to|with|by|in|at|from|on|about|after|before|when|while|as|since|because|that|if|said|says|told|than|like|his|her|their|its|"
    r"son|daughter|wife|husband|widow|widower|brother|sister|mother|father|friend|fan|aide|child|baby|dog|horse)\b|['’]s?\b",
    re.IGNORECASE,
)
"""Words before a name that may make it another's, or the object of something."""
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


FullNames = Mapping[str, Set[tuple[str, ...]]]
"""Family name -> the names of the people that an article names in full with it, as first and last word."""


def full_names(mentions: Iterable[Mention]) -> FullNames:
    """The people that an article names in full."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for mention in mentions:
        ends = _ends(mention.text) if mention.kind == "person" else ()
        if len(ends) > 1:
            found.setdefault(ends[1], set()).add(ends)
    return found


def sufferer(text: str, sentence: Span, verb: int, mentions: Sequence[Mention], full: FullNames, mortal: bool = False) -> str:
    """First and last name, folded, of the person who is the subject of the verb that begins at `verb`; empty where it is not sure.

    With `mortal` the verb says itself that a person is meant: a full name of unknown kind is one's too.

    A lone family name counts where the article names one person with it in full; `full` are those of the article.
    """
    first = bisect_left(mentions, sentence.start, key=lambda m: m.start)
    before = list(mentions[first : bisect_left(mentions, verb, key=lambda m: m.start)])
    while len(before) > 1 and before[0].kind == "other" and not before[0].sure:
        # A capital at the sentence's start.
        del before[0]
    if not before:
        return ""
    last = before[-1]
    if len(before) > 1 and _DIRECT.fullmatch(text[last.end : verb]) and _opens_clause(text[sentence.start : last.start], last):
        return full_name(last, full) if _person(last, mortal) else ""
    subject, between = before[0], text[before[0].end : verb]
    if not _person(subject, mortal) or not _leads(text[sentence.start : subject.start], subject):
        return ""
    if _DIRECT.fullmatch(between):
        return full_name(subject, full) if len(before) == 1 else ""
    apposed = _APPOSED.fullmatch(between)
    if apposed is None or _ANOTHER.search(apposed["between"]) or any(other.kind == "person" for other in before[1:]):
        return ""
    if _RELATIVE.match(apposed["between"]) and (apposed["between"].count(",") or not apposed["between"].startswith("who ")):
        return ""
    return full_name(subject, full)


def called(sentence: Span, verb: int, mentions: Sequence[Mention]) -> str:
    """`m` or `f` with the family name of the person named last before a verb, where title or given name tells which: Mr Vane, Ilse Vane; else empty."""
    low, high = (bisect_left(mentions, at, key=lambda m: m.start) for at in (sentence.start, verb))
    person = next((mention for mention in reversed(mentions[low:high]) if mention.kind == "person"), None)
    words = _ends(person.text) if person is not None else ()
    if person is None or not words:
        return ""
    titles = {found for word in fold(person.title).split() if (found := TITLE_GENDER.get(word))}
    sex = titles.pop() if len(titles) == 1 else (gender(words[0]) or "" if len(words) > 1 else "")
    return f"{sex} {words[1] if len(words) > 1 else words[0]}" if sex else ""


def subject_at(text: str, sentence: Span, mention: Mention, full: FullNames) -> str:
    """First and last name, folded, of the person named at `mention` if the name opens its clause, else empty."""
    lead = text[sentence.start : mention.start]
    return full_name(mention, full) if _person(mention, mortal=True) and (not lead.strip() or _opens_clause(lead, mention)) else ""


def _person(name: Mention, mortal: bool) -> bool:
    """Whether a name is a person's, outside quotation marks; with `mortal` a full one of unknown kind is."""
    return name.sure and not name.quoted and (name.kind == "person" or (mortal and name.kind == "other" and len(_ends(name.text)) > 1))


def _opens_clause(lead: str, subject: Mention) -> bool:
    """Whether a name, with its title, stands right behind what opens a clause: The mill was sold when."""
    own = lead.removesuffix(" ").removesuffix("\u00a0").removesuffix(subject.title) if subject.title else lead
    return _CLAUSE.fullmatch(f"{own.rstrip()} ") is not None


def _leads(lead: str, subject: Mention) -> bool:
    """Whether only a title or a calling stands before the name, `The novelist`, or what opens a clause."""
    own = lead.removesuffix(" ").removesuffix("\u00a0").removesuffix(subject.title) if subject.title else lead
    own = _DATELINE.sub("", f"{own.rstrip()} ") if own.strip() else ""
    return _opens_clause(lead, subject) or (_LEAD.fullmatch(own) is not None and not _GOVERNS.search(own))


def full_name(subject: Mention, full: FullNames) -> str:
    """First and last name, folded, of a person; of a lone family name those of the one whom the article names in full with it, else empty."""
    words = _ends(subject.text)
    if len(words) > 1:
        return " ".join(words)
    found = full.get(words[0], ()) if words else ()
    return " ".join(next(iter(found))) if len(found) == 1 else ""


def _ends(name: str) -> tuple[str, ...]:
    """First and last word of a name, folded; with `Jr.` behind it all of them, since it tells father and son apart."""
    words = tuple(word.strip(".,") for word in fold(name).split())
    return words if len(words) < 3 or words[-1] in _SUFFIXES else (words[0], words[-1])
