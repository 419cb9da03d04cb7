"""One sentence of an author note: whose it is, what they are, where the text ran before, how to reach them."""

from __future__ import annotations

import re

from xcheck.extract.credits.author_note import LONGEST_BYLINE, NAME, OPENS, AuthorNote, republished
from xcheck.model.place import Span

_TEXT = r"(?:article|story|essay|piece|column|commentary|post|report|op-ed|analysis|interview|excerpt|opinion)"

_IS = re.compile(rf"(?:Written by )?(?P<name>{NAME})(?:, (?:[A-Z][\w.]{{0,6}},? ?){{1,3}})?,? (?:is|was|are) (?P<posts>(?:{OPENS})\b.*)", re.DOTALL)
_DOES = re.compile(
    rf"(?P<name>{NAME}) (?:(?:currently|also|regularly) )?(?:writes|reports|covers|edits|teaches|blogs|tweets|specialises|specializes|has (?:written|covered|reported|worked)"
    r"|reported (?:from|this)|contributed|can be (?:reached|contacted|found|followed)|may be reached)\b"
)
_WITH_POST = re.compile(rf"(?P<name>{NAME}), (?P<posts>(?:an? |the |our )?[^,.]{{3,100}}), (?:can be|may be|is on|writes|reports|contributed|tweets|covers)\b")
_BYLINE = re.compile(
    rf"(?:by|words by|written by|story by) (?P<name>(?-i:{NAME}|[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){{1,3}}))(?P<rest>[ ,|/–—-].{{0,160}})?\Z", re.IGNORECASE
)
_COLLEAGUE = re.compile(rf"(?:(?i:and|with) |& )(?:{NAME})")
_FIRST_RAN = re.compile(
    r"\b(?P<verb>(?:originally|first|previously) (?:published|appeared|ran|posted|produced|printed)|(?:published|appeared|ran|posted) (?:originally|first))\b"
    r"(?:,? (?:(?P<day>on [A-Z][a-z]+ \d[^,.]{0,12}),? )?(?P<how>by|on|in|at|with|as part of)\s+(?P<where>[^.!?\n]{2,140}))?",
)
_THIS_TEXT = re.compile(rf"(?:this|the) {_TEXT}\b(?: by (?P<name>(?-i:{NAME})))?", re.IGNORECASE)
_CONTACT = re.compile(
    rf"(?:you can |please |to )?(?:follow|e-?mail|contact|reach|write to|tweet|send (?:story |news |your )?tips to|(?:story |news )?tips [a-z ]{{0,12}}be (?:e-?mailed|sent) to)\b"
    rf"(?: (?P<name>(?-i:{NAME})))?",
    re.IGNORECASE,
)
_REACHABLE = re.compile(r"[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,3}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|(?<![\w.])@\w{2,40}")
_CHANNEL = re.compile(
    r"(?:(?:his|her|their|its|the author['’]s|the writer['’]s|the|our|a|an)\s+)?(?P<channel>(?:[\w'’-]+ ){0,3}?(?:newsletter|blog|website|site|magazine|journal|podcast|column|newspaper))\b,?\s*(?P<outlet>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(r",? (?:and|where|under|with|as|which|is|was|in partnership|through|via)\b(?! (?:[A-Z]|the [A-Z])).*|[,;] .*|\s\(.*", re.DOTALL)

_VERB = re.compile(r"\b(?:is|was|said|says|has|had|will|were)\b")
_CAPITALS = re.compile(r"[A-Z]")
_NO_NAMES = frozenset(
    """
    The This That These Those It He She They We You I A An In On At For And But Or If When While After Before As By From With His Her Their Our
    Its Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
    December There Here What Who How Why Where Not No Yes One Two Three Police President Prime Minister United New
    """.split()
)


def byline(note: str) -> AuthorNote | None:
    """The note in `By Ada Pike, harbour correspondent, Pier Post`: a line of its own, without verb."""
    if len(note) > LONGEST_BYLINE:
        return None
    match = _BYLINE.match(note.rstrip(" ."))
    if match is None or not _is_name(match["name"].title() if match["name"].isupper() else match["name"]):
        return None
    rest = (match["rest"] or "").strip(" ,|/–—-")
    if _VERB.search(rest):
        return None
    name = match["name"]
    first, joint, _ = name.partition(" AND ")
    if " " in first and (joint or _COLLEAGUE.match(rest)):
        # A second author is no post of the first.
        name, rest = first, ""
    return AuthorNote(Span(0, len(note)), name, rest, byline=True, contacts=tuple(_REACHABLE.findall(rest)))


def said_in(sentence: str) -> AuthorNote | None:
    """What one sentence says as part of an author note, or None."""
    contacts = tuple(_REACHABLE.findall(sentence)) if "@" in sentence else ()
    nowhere = Span(0, 0)
    ran = _ran(sentence)
    for pattern in (_WITH_POST, _IS, _DOES):
        match = pattern.match(sentence)
        if match and _is_name(match["name"]):
            posts = match.groupdict().get("posts") or ""
            return AuthorNote(nowhere, match["name"], posts.strip(" ."), *ran, contacts, reports=bool(ran[0]) or bool(contacts))
    this = _THIS_TEXT.search(sentence)
    if ran[0] and (this or _opens_with_ran(sentence)):
        return AuthorNote(nowhere, (this and this["name"]) or "", "", *ran, contacts, reports=True)
    if republished(sentence) and re.match(r"(?:this|it|the|re)", sentence, re.IGNORECASE):
        return AuthorNote(nowhere, (this and this["name"]) or "", "", *ran, contacts, reports=True)
    contact = _CONTACT.match(sentence)
    if contact and contacts:
        return AuthorNote(nowhere, contact["name"] or "", "", *ran, contacts, reports=True)
    return None


def _opens_with_ran(sentence: str) -> bool:
    return re.match(r"(?:it |originally|first|previously)", sentence, re.IGNORECASE) is not None


def _ran(sentence: str) -> tuple[str, str, str]:
    """Verb, channel and outlet of an earlier publication; empty strings where nothing is said."""
    match = _FIRST_RAN.search(sentence)
    if match is None:
        return ("", "", "")
    where = " ".join((match["where"] or "").split())
    channel, outlet = "", where
    found = _CHANNEL.match(where)
    if found and not _CAPITALS.match(found["channel"].split()[-1]):
        channel, outlet = found["channel"], found["outlet"]
    outlet = _ENDS.sub("", outlet, count=1).strip(" ,;:“”\"'‘’")
    return (match["verb"], channel, outlet.removeprefix("the ").removeprefix("The ") if not channel else outlet)


def _is_name(name: str) -> bool:
    return not any(word.strip(".") in _NO_NAMES for word in name.split())
