"""Which role is said of which name: in front of it, behind it, through `is`, through `who heads`, in a tag."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from xcheck.extract.mentions.offices import BODIES, OFFICES, PORTFOLIOS
from xcheck.extract.reading import Reading
from xcheck.extract.roles.moves import is_new, told_to_move
from xcheck.extract.roles.phrases import HEAD_PARTS, RolePhrase, Word, role_phrases, words_of
from xcheck.extract.roles.tags import tag_after
from xcheck.extract.roles.times import Setting, setting, timing
from xcheck.extract.roles.words import HEADS, MODIFIERS, PARTIES
from xcheck.model.place import Span
from xcheck.model.records import Mention, Role
from xcheck.text.calendar_words import ANY_MONTH, ANY_WEEKDAY

_TITLE_GAP = frozenset((" ", ". ", "\u00a0", "  "))
_APPOSED = re.compile(r",[ \u00a0](?:\d{1,3},[ \u00a0])?(?:now |then |currently |formerly |once |also |himself |herself )?$")
_CLAUSE = re.compile(
    r",?[ \u00a0](?P<link>(?:who )?(?:is|was|has been|had been|became|remains|served as|serves as|has served as|had served as|will be|will become"
    r"|stays on as|stays as|remains as|continues as"
    r"|(?:was|is|has been|had been|will be|is to be|is due to be) (?:re-?)?(?:named|appointed|elected|sworn in)(?: as)?)"
    r"|(?P<deed>who (?:had |then |first |once )?(?:[a-z]{3,12}ed|led|ran|began|oversaw|took|won|fought|wrote)\b[^,.;:]{0,40}? as))(?: (?:now|then|also|currently|still|only))?[ \u00a0]$"
)
_WAS = re.compile(
    r"(?:(?:He|She)[ \u00a0](?:was|had[ \u00a0]been|(?:had[ \u00a0])?served[ \u00a0]as)|Was|Formerly|Previously)[ \u00a0](?:previously[ \u00a0]|formerly[ \u00a0]|once[ \u00a0]|briefly[ \u00a0]|also[ \u00a0])?"
)
_DAYS = f"(?:on[ \u00a0])?(?:{ANY_WEEKDAY}|{ANY_MONTH})"
_ENDS = re.compile(
    r"[,.;:)\]—–]|[ \u00a0](?:who|whose|that|and|since|from|until|in|at|with|when|during|as|under|after|before|following|by|last|this|earlier|yesterday|today"
    r"|for[ \u00a0](?:[\w-]+[ \u00a0]){1,3}(?:years|months|weeks|days|terms?)"
    rf"|{_DAYS}|[-–—])\b|[ \u00a0][-–—(]|$"
)
_ENDS_APPOSED = re.compile(r"[,.;:)\]—–]|[ \u00a0](?:who|whose|since|from|until|at the time|at that time|[-–—])(?:\b|[ \u00a0])|[ \u00a0][-–—(]|$")
_AFTER_REVERSED = re.compile(r",|\.(?:\s|$)|;|[ \u00a0](?:said|says|told|has|was|is|will|who)\b|$")
_AND = re.compile(r",?[ \u00a0](?:and|&)[ \u00a0](?:also[ \u00a0])?$")
_ALSO = re.compile(r"\balso[ \u00a0](?:as[ \u00a0])?$")
_LOOK = 12
"""Characters before a role in which `also` stands."""
_HEADS_CLAUSE = re.compile(
    r",?[ \u00a0](?P<role>(?:who[ \u00a0])(?P<verb>heads|leads|chairs|runs|directs|captains|coaches|manages|edits|represents)[ \u00a0]"
    r"(?:the[ \u00a0])?(?P<body>(?:[A-Z][\w’'-]*|of|for|and|[a-z]+)(?:[ \u00a0](?:[A-Z][\w’'-]*|of|for|and|the|[a-z]+)){0,5}))"
)
_VERB_ROLES = {"heads": "head", "leads": "leader", "chairs": "chair", "runs": "head", "directs": "director", "captains": "captain", "coaches": "coach",
               "manages": "manager", "edits": "editor", "represents": "representative"}  # fmt: skip
_ONLY_PEOPLE = (OFFICES | {"executive"}) - {"administrator", "solicitor", "attorney", "representative", "prosecutor"}
"""Heads of roles that no firm or band has."""
_SUBORDINATE = re.compile(r"(?:After|When|While|As|Before|If|Since|Although|Though|Unlike|Like|With|For|In|At|To|From|Among|Between|Besides)\b")


class Said(NamedTuple):
    """A role phrase, the place of its name among the mentions, how it is joined to it, and the words that join it."""

    phrase: RolePhrase
    at: int
    how: str
    link: str


def roles(reading: Reading, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The roles that the article gives people it names, in order of the text. `mentions` are its names, in order."""
    own = reading.once(setting)
    starts = [m.start for m in mentions]
    found: dict[tuple[int, int, int], Role] = {}
    before: Mention | None = None
    for sentence, has_head in zip(reading.sentences, reading.sentences_with(HEAD_PARTS), strict=True):
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        for role in _of_before(reading, sentence, before, own) if has_head and before is not None else ():
            found.setdefault((role.start, role.end, role.name_start), role)
        if low < high:
            before = mentions[low] if mentions[low].kind == "person" else None
        names = [at for at in range(low, high) if mentions[at].kind in ("person", "other")]
        if not names:
            continue
        phrases = _from_phrases(reading, mentions, sentence, names, own) if has_head else ()
        for role in (*phrases, *_tags(reading, mentions, sentence, names, own), *_clauses(reading, mentions, sentence, names, own)):
            found.setdefault((role.start, role.end, role.name_start), role)
    moved = told_to_move(reading) if found else frozenset()
    return tuple(replace(role, moved=True) if _family(role.name) in moved else role for _, role in sorted(found.items()))


def _family(name: str) -> str:
    return (name.split() or [name])[-1]


def _from_phrases(reading: Reading, mentions: Sequence[Mention], sentence: Span, names: Sequence[int], own: Setting) -> Iterator[Role]:
    text = reading.text
    people = [mentions[at] for at in names if mentions[at].kind == "person" or mentions[at].title]
    begins = [m.start for m in people]

    def in_name(offset: int) -> bool:
        at = bisect_right(begins, offset) - 1
        return at >= 0 and offset < people[at].end

    words = words_of(text, sentence, in_name)
    phrases = role_phrases(text, words)
    if not phrases:
        return
    for said in _said(text, sentence, mentions, names, phrases):
        name, phrase = mentions[said.at], said.phrase
        span = phrase.span
        when, since, until = timing(text, sentence, phrase, said.link, own.year, own.day is not None)
        heads = words.part(_past_brackets(text, phrase), phrase.last + 1)
        yield Role(
            reading.origin, span.start, span.end, text[span.start : span.end], None, name.text, " ".join(text[span.start : span.end].split()), _organisation(text, phrase),
            when, name.start, name.end, said.how, _party(heads), None, since, until, name.quoted, own.year, own.day, is_new(phrase),
            besides=_ALSO.search(text, max(sentence.start, phrase.start - _LOOK), phrase.start) is not None,
        )  # fmt: skip


def _past_brackets(text: str, phrase: RolePhrase) -> int:
    """The first word of a role behind a body with its acronym: the Democratic Rowing Union (DRU) President is of no party."""
    behind = [at + 1 for at in range(phrase.first, phrase.head) if text.startswith(")", phrase.words[at].end)]
    return behind[-1] if behind else phrase.first


def _of_before(reading: Reading, sentence: Span, name: Mention, own: Setting) -> Iterator[Role]:
    """The past roles of whoever the sentences before named first, in the same paragraph: She was health minister until May. Was chief whip."""
    text = reading.text
    if "\n" in text[name.end : sentence.start]:
        return
    begun = _WAS.match(text, sentence.start, sentence.end)
    if begun is None:
        return
    for phrase in role_phrases(text, words_of(text, sentence, lambda _: False))[:1]:
        if phrase.start == begun.end() and _ENDS.match(text, phrase.span.end, sentence.end):
            when, since, until = timing(text, sentence, phrase, "was", own.year, own.day is not None)
            if when == "former":
                span = phrase.span
                words = text[span.start : span.end]
                yield Role(
                    reading.origin, span.start, span.end, words, None, name.text, " ".join(words.split()), _organisation(text, phrase),
                    when, name.start, name.end, "clause", None, None, since, until, name.quoted, own.year, own.day,
                )  # fmt: skip


def _said(text: str, sentence: Span, mentions: Sequence[Mention], names: Sequence[int], phrases: Sequence[RolePhrase]) -> list[Said]:
    starts, ends = {mentions[at].start: at for at in names}, [mentions[at].end for at in names]
    found: dict[int, Said] = {}
    for number, phrase in enumerate(phrases):
        after = _name_after(text, mentions, names, starts, phrase)
        if after is not None:
            found[number] = Said(phrase, after, "title", "")
    apposed: set[int] = set()
    for number, phrase in enumerate(phrases):
        if number in found:
            continue
        before = bisect_right(ends, phrase.start) - 1
        behind = names[before] if before >= 0 else None
        ahead = _reversed(text, sentence, mentions, names, starts, phrase)
        joined = (
            _joined(text, sentence, mentions[behind], phrase, _chain_end(text, phrases, number))
            if behind is not None and _may_hold(mentions[behind], phrase, ahead is not None)
            else None
        )
        if joined is not None and ahead is not None:
            apposed.add(ahead)
            continue
        if ahead is not None:
            found[number] = Said(phrase, ahead, "apposition", "")
            apposed.add(ahead)
        elif joined is not None and behind is not None and behind not in apposed:
            found[number] = Said(phrase, behind, *joined)
    return [found[number] for number in sorted(_coordinated(text, phrases, found))]


def _coordinated(text: str, phrases: Sequence[RolePhrase], found: dict[int, Said]) -> dict[int, Said]:
    """Roles that `and` ties to one that has its name: president and chief executive."""
    for number in range(len(phrases) - 1, 0, -1):
        if number in found and number - 1 not in found and found[number].how == "title" and _and(text, phrases[number - 1], phrases[number]):
            found[number - 1] = found[number]._replace(phrase=phrases[number - 1])
    for number in range(1, len(phrases)):
        if number not in found and number - 1 in found and found[number - 1].how != "title" and _and(text, phrases[number - 1], phrases[number]):
            found[number] = found[number - 1]._replace(phrase=phrases[number])
    return found


def _and(text: str, one: RolePhrase, other: RolePhrase) -> bool:
    return _AND.fullmatch(text, one.span.end, other.start) is not None


def _name_after(text: str, mentions: Sequence[Mention], names: Sequence[int], starts: dict[int, int], phrase: RolePhrase) -> int | None:
    """The name that the phrase stands directly in front of."""
    end = phrase.span.end
    for gap in (1, 2):
        at = starts.get(end + gap)
        if at is not None and text[end : end + gap] in _TITLE_GAP:
            mention = mentions[at]
            return at if mention.kind == "person" or mention.title or mention.text[:1].isupper() else None
    return None


def _reversed(text: str, sentence: Span, mentions: Sequence[Mention], names: Sequence[int], starts: dict[int, int], phrase: RolePhrase) -> int | None:
    """The name in `the foreign minister, Ilse Vane, said`."""
    end = phrase.span.end
    at = starts.get(end + 2)
    if at is None or text[end : end + 2] not in (", ", ",\u00a0") or " " not in mentions[at].text or not _may_hold(mentions[at], phrase, False):
        return None
    first = phrase.words[phrase.first]
    definite = phrase.determiner in ("the", "its", "his", "her", "their", "our") or any(w.possessive for w in phrase.words.part(phrase.first, phrase.head))
    if not definite and not (phrase.start == sentence.start or (first.low in MODIFIERS and not first.capital) or first.capital):
        return None
    return at if _AFTER_REVERSED.match(text, mentions[at].end) else None


def _may_hold(name: Mention, phrase: RolePhrase, claimed: bool) -> bool:
    """Whether a name may be that of who holds the role behind it; `claimed` says that another name, behind the role, may be too.

    A full name of unknown kind is a person's where the role is an office: Ylva Storbrand, the foreign minister.
    """
    if name.kind == "person":
        return True
    return name.kind == "other" and not claimed and " " in name.text and phrase.words[phrase.head].low in _ONLY_PEOPLE


def _chain_end(text: str, phrases: Sequence[RolePhrase], number: int) -> int:
    """Where the last of the phrases ends that `and` ties to this one."""
    while number + 1 < len(phrases) and _and(text, phrases[number], phrases[number + 1]):
        number += 1
    return phrases[number].span.end


def _joined(text: str, sentence: Span, name: Mention, phrase: RolePhrase, end: int) -> tuple[str, str] | None:
    """How the phrase, whose chain ends at `end`, is joined to the name before it: (`apposition` or `clause`, the words that join)."""
    gap = text[name.end : phrase.start]
    if len(gap) > 60:
        return None
    if _APPOSED.fullmatch(gap):
        if not _ENDS_APPOSED.match(text, end, sentence.end):
            return None
        bare = phrase.first == phrase.last and phrase.determiner == "the"
        if bare and _SUBORDINATE.match(text, sentence.start, name.start + 1) and "," not in text[sentence.start : name.start]:
            return None
        link = gap.strip(", ")
        return "apposition", link if link in ("then", "formerly", "once") else ""
    clause = _CLAUSE.fullmatch(gap)
    if clause and _ENDS.match(text, end, sentence.end):
        # Who led the inquiry as an inspector was one.
        return "clause", "served as" if clause["deed"] else clause["link"]
    return None


def _party(words: Sequence[Word]) -> str | None:
    """The party that a role names with a capital: Republican senator, Labour MP."""
    for at, word in enumerate(words):
        if word.capital and word.low in PARTIES and len(word.low) > 3:
            if word.low == "labour" and at + 1 < len(words) and words[at + 1].low in ("minister", "secretary", "commissioner", "leader", "and", "&"):
                # Labour and Social Affairs Minister: a portfolio.
                continue
            return PARTIES[word.low]
        if word.capital and word.low == "liberal" and at + 1 < len(words) and words[at + 1].low in ("democrat", "democrats"):
            return "liberal democrat"
        if word.capital and word.low == "lib" and at + 1 < len(words) and words[at + 1].low in ("dem", "dems"):
            return "liberal democrat"
    return None


def _organisation(text: str, phrase: RolePhrase) -> str | None:
    """What the role is held at: the object of `of`, else the possessive or the capitals in front of the office."""
    words = phrase.words
    if phrase.last > phrase.head:
        start = phrase.head + 2
        while start < phrase.last and words[start].low in ("the", "a", "an", "its", "his", "her", "their"):
            start += 1
        if not all(w.low in PORTFOLIOS or w.low in ("and", "of", "for") for w in words.part(start, phrase.last + 1)) or words[start].low == "united":
            return _clean(text[words[start].start : words[phrase.last].end])
    own = []
    for word in words.part(phrase.first, phrase.head):
        if word.possessive:
            own.append(word)
            break
        if (
            word.capital
            and (word.low not in MODIFIERS or word.low in ("united", "us", "uk", "u.s", "u.k"))
            and word.low not in HEADS
            and word.low not in PARTIES
        ):
            own.append(word)
        elif own:
            break
    return _clean(text[own[0].start : own[-1].end]) if own else None


def _clean(words: str) -> str:
    whole = " ".join(words.split())
    return whole[:-2] if whole.endswith(("'s", "’s")) else whole.rstrip("'’")


def _tags(reading: Reading, mentions: Sequence[Mention], sentence: Span, names: Sequence[int], own: Setting) -> Iterator[Role]:
    for at in names:
        name = mentions[at]
        tag = tag_after(reading.text, name.end, sentence.end)
        if tag is not None and (tag.party or tag.state):
            words = reading.text[slice(*tag.span)]
            yield Role(
                reading.origin,
                *tag.span,
                words,
                None,
                name.text,
                words,
                None,
                "current",
                name.start,
                name.end,
                "tag",
                tag.party,
                tag.state,
                None,
                None,
                name.quoted,
                own.year,
                own.day,
            )


def _clauses(reading: Reading, mentions: Sequence[Mention], sentence: Span, names: Sequence[int], own: Setting) -> Iterator[Role]:
    """Roles in verbs: `who heads the harbour council`."""
    text = reading.text
    for at in names:
        name = mentions[at]
        match = _HEADS_CLAUSE.match(text, name.end, sentence.end) if name.kind == "person" else None
        if match is None:
            continue
        body = _body(match["body"])
        if body:
            end = match.start("body") + len(body)
            start = match.start("verb")
            role = f"{_VERB_ROLES[match['verb']]} of {text[match.end('verb') + 1 : end]}"
            yield Role(
                reading.origin,
                start,
                end,
                text[start:end],
                None,
                name.text,
                role,
                body.removeprefix("the "),
                "current",
                name.start,
                name.end,
                "clause",
                None,
                None,
                None,
                None,
                name.quoted,
                own.year,
                own.day,
            )


def _body(words: str) -> str:
    """The part of an object that names a body: up to its last capital or known word for a body."""
    parts = words.split(" ")
    last = max((n for n, word in enumerate(parts) if (word[:1].isupper() or word.casefold() in BODIES)), default=-1)
    return " ".join(parts[: last + 1])
