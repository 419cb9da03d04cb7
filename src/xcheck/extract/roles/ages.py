"""Ages: `Ilse Vane, 52,`, `52-year-old Ilse Vane`, `aged 52`, `who is 52`, `who turned 52 on Monday`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from operator import attrgetter

from xcheck.extract.reading import Lookout, Reading
from xcheck.extract.roles.times import setting
from xcheck.model.place import Span
from xcheck.model.records import Age, Mention
from xcheck.text.calendar_words import ANY_MONTH, ANY_WEEKDAY

_N = r"(?P<years>1[01]\d|[1-9]\d?)"
_YEAR_OLD = r"[-‐‑– ]years?[-‐‑– ]old"
_AFTER = re.compile(
    rf",[ \u00a0](?P<a>{_N})(?=,(?!\d)|[.;](?:\s|$)|\)|[ \u00a0](?:of|from)[ \u00a0][A-Z]|[ \u00a0](?:said|says|told|added)\b|[ \u00a0]years[ \u00a0]old\b)"
    rf"|[ \u00a0]\((?P<f>(?P<years_f>1[6-9]|[2-9]\d))\)(?=,?[ \u00a0](?:of|from)[ \u00a0][A-Z])"
    rf"|,?[ \u00a0]\(?(?P<b>(?:aged?|now)[ \u00a0]{_N.replace('years', 'years_b')})(?=[,.;:) ]|$)(?!\.\d|[ \u00a0-](?:months?|weeks?|days?|hours?)\b|,?[ \u00a0](?:and[ \u00a0])?\d)"
    rf"|,?[ \u00a0](?:who[ \u00a0])?(?:is|has[ \u00a0](?:just|recently)[ \u00a0]turned|turned)[ \u00a0](?:now[ \u00a0])?(?P<c>{_N.replace('years', 'years_c')})(?=,|\.(?:\s|$)|;|[ \u00a0](?:on|this|last|years[ \u00a0]old|in[ \u00a0]{ANY_MONTH}\b(?![ \u00a0]\d{{4}})))"
    rf"|,?[ \u00a0]who[ \u00a0]has[ \u00a0](?:just[ \u00a0])?died[ \u00a0](?:[\w’' ]{{1,40}} )?(?P<e>(?:aged|at[ \u00a0]the[ \u00a0]age[ \u00a0]of|at)[ \u00a0]{_N.replace('years', 'years_e')})(?=[,.;)]|[ \u00a0](?:after|following|in|from)\b|$)(?!,\d)"
    rf"|(?:,|[ \u00a0]is)[ \u00a0](?:a|an|the)[ \u00a0](?P<d>{_N.replace('years', 'years_d')}{_YEAR_OLD})\b"
)
_BEFORE = re.compile(rf"(?<![\w.,$£€-])(?P<all>{_N}{_YEAR_OLD})(?P<between>(?:[ \u00a0][\w.&’'-]+){{0,6}})[ \u00a0]$")
_OTHERS = frozenset(
    """
    son daughter brother sister wife husband child boy girl nephew niece cousin father mother grandson granddaughter grandfather grandmother friend
    of by for with and or in from under to against told named called said who whose that at on after before when as is was has had
    """.split()
)
_KIN_WITH_NAME = frozenset(
    "son daughter brother sister wife husband nephew niece cousin father mother grandson granddaughter grandfather grandmother friend".split()
)
_PAST = re.compile(r"\bat the time\b|\b(?:then|was) *$|\bwhen (?:he|she|they)\b|\bback then\b", re.IGNORECASE)
_SPEAKS = re.compile(r",?[ \u00a0](?:said|says|told|added)\b(?![ \u00a0]+at[ \u00a0](?:the|that)[ \u00a0]time\b)")
"""Who speaks now is of that age now, whatever the speech tells of earlier days: Vane, 64, said that Holt was joking when he spoke."""
_RECORD = re.compile(r"\b(?:youngest|oldest)[ \u00a0](?:[\w’'-]+[ \u00a0]){0,4}?to[ \u00a0]")
"""What leads to the age of who once did something: the oldest Briton to walk to the Pole was Ilse Vane, 68."""
_WAS = re.compile(r"\bwas\b")
_EARLIER = re.compile(r"(?<![\w.,/$£€-])(?:1[6-9]|20)\d\d(?![\w%]|[,.]\d)")
_NUMBER_NEXT = re.compile(r",[ \u00a0](?:and[ \u00a0])?\d")
_TALLY = re.compile(r"%|\bper ?cent\b|\b(?:votes|points|yards|strokes|runs|wickets|goals)\b")
_SCORE = re.compile(r"[A-Z][\w’'-]*,? \d{1,3}(?=[,;.)]| per ?cent|%)")
_WHERE = r"(?:(?:at|in)(?:[ \u00a0][^\W\d][\w’'-]*){1,8}?[ \u00a0])?"
"""Where somebody died, before the day: a year among these words is of an older death."""
_DEATH = re.compile(
    rf"\b(?:dies|(?:has|have)[ \u00a0](?:just[ \u00a0])?(?:died|passed[ \u00a0]away)|died[ \u00a0]{_WHERE}(?:(?:late|early)[ \u00a0])?(?:on[ \u00a0])?(?:{ANY_WEEKDAY}|yesterday|today))\b"
    rf"[^.;:“”\"()]{{0,100}}?[ \u00a0](?P<death>(?:aged?|at[ \u00a0]the[ \u00a0]age[ \u00a0]of|at)[ \u00a0]{_N})(?=,(?!\d)|[.;)](?:\s|$)|\s*$|[ \u00a0](?:after|following|in|at|of|from)[ \u00a0])"
)
"""The age at a death of these days: `has died at home at the age of 87`, `dies aged 87`. Of an older one it is no age now."""
_HAS_DIED = re.compile(r",?[ \u00a0]who[ \u00a0]has[ \u00a0](?:just[ \u00a0])?died\b")
_DIES = re.compile(
    r",?[ \u00a0](?:who[ \u00a0])?(?:dies|(?:has[ \u00a0](?:just[ \u00a0])?)?died|was[ \u00a0](?:killed|murdered|(?:found|shot|stabbed|pronounced)[ \u00a0]dead))\b"
)
_LIVED = re.compile(rf"(?:He|She)[ \u00a0]was[ \u00a0](?P<lived>{_N})\.")
"""What an obituary says after who has died: `She was 87.`"""
_DIED = re.compile(rf"\b(?:dies|(?:has|have) died|died {_WHERE}(?:(?:late|early) )?(?:on )?(?:{ANY_WEEKDAY}|yesterday|today))\b")
_DYING = Lookout(("dies", "died"))
_THE_AGED = re.compile(
    rf"(?:(?:Today|Now|Still|Yesterday|Last (?:week|month|year|season)|This (?:week|month|year|season)),?[ \u00a0])?[Tt]he[ \u00a0](?P<called>{_N}{_YEAR_OLD})"
    rf"(?=[ \u00a0](?:has|had|was|is|will|would|did|does|said|says|told|made|won|scored|began|took|went|came|became|joined|moved|lives|plays|also|never|who)\b|,[ \u00a0])"
)
"""A person called by age alone at the start of a sentence."""
_SOMEBODY = re.compile(
    r"\b(?:said|says|told|added|according|announced|confirmed|accused|charged|arrest\w*|victims?|suspects?|defendants?|man|woman|boy|girl|teenager|teen|men|women|"
    r"person|patient|pupil|student|driver|passenger|cyclist|rider|pedestrian|sons?|daughters?|brothers?|sisters?|wife|husband|child|children|kids?|father|mother|"
    r"friend|girlfriend|boyfriend|partner|nephew|niece|cousin|colleague|rival|opponent|player|striker|against|beat|over|him|her|them)\b",
    re.IGNORECASE,
)
"""Words of a sentence that has somebody else whom an age may call, or in which a person only speaks."""
_NAMED = re.compile(r"\b(?:named|identified)\b[^.;:“”\"()]{0,60}?[ \u00a0]as[ \u00a0]$")
"""What stands before the name of somebody of whom only the age was told before: police named him on Tuesday as."""
_NAMING = Lookout(("named", "identified"))
_NAMED_WITHIN = 80
_APART = re.compile(
    r"\b(?:him|her|man|woman|boy|girl|suspect|gunman|attacker|killer|driver|passenger|rider|cyclist|motorcyclist|pedestrian|pilot|officer|friend|brother|sister|husband|wife|son|daughter)\b"
)
_SEX = {"him": "man", "man": "man", "boy": "man", "her": "woman", "woman": "woman", "girl": "woman"}
_CALLED = 40
"""Characters behind an age in which the one who is of that age is called man or driver."""
_OTHERWISE = re.compile(r"\b(?:arrest|charg|suspicion|custody|bail|court|jail|rescu|saved|alive|surviv)")
"""What is said of others than the dead and their rescuers."""
_VICTIM = re.compile(r"\b(?:victim|deceased|dead|died|killed|rescuer)\b")
_ONE_AGED = re.compile(rf"(?<![\w.,$£€-])(?P<aged>{_N}{_YEAR_OLD})\b")
_ANY_AGE = re.compile(r",[ \u00a0][1-9]\d?(?=,(?!\d)|[.;](?:\s|$)|\))|\baged[ \u00a0]\d")
_OPENING = 60
"""Characters before the name of who died: `The novelist and former teacher`."""
_BEGUN = 800
"""Characters before the name of somebody in which the age was told."""
_WIDE = 400
"""Characters around a name beyond which nothing in its sentence is looked at."""
_FRONT, _BEHIND = 90, 60
"""Characters in front of a name and behind it in which its age begins."""
OLDEST = 115
"""Higher numbers are no ages."""


_DIGIT, _NUMERAL = re.compile(r"\d"), re.compile(r"\d+")
_start = attrgetter("start")


def ages(reading: Reading, mentions: Sequence[Mention]) -> tuple[Age, ...]:
    """The ages that the article gives for people it names, in order. Ages at another time are left out."""
    own = reading.once(setting)
    found: dict[int, Age] = {}
    for mention, sentence, floor in _with_a_number_near(reading, mentions):
        for span, years in _beside(reading.text, mention, sentence, floor):
            if 1 < years <= OLDEST and span.start not in found and not _passed(reading.text, sentence, span, own.year):
                text = reading.text[span.start : span.end]
                found[span.start] = Age(
                    reading.origin,
                    span.start,
                    span.end,
                    text,
                    None,
                    mention.text,
                    years,
                    mention.start,
                    mention.end,
                    mention.quoted,
                    own.year,
                    own.day,
                    _HAS_DIED.match(reading.text, mention.end, span.start) is not None or _DIES.match(reading.text, span.end, sentence.end) is not None,
                )
    for mention, span, years in _deaths(reading, mentions):
        if 1 < years <= OLDEST and span.start not in found:
            text = reading.text[span.start : span.end]
            found[span.start] = Age(
                reading.origin, span.start, span.end, text, None, mention.text, years, mention.start, mention.end, mention.quoted, own.year, own.day, True
            )
    for mention, span, years in _called(reading, mentions):
        if 1 < years <= OLDEST and span.start not in found:
            text = reading.text[span.start : span.end]
            found[span.start] = Age(
                reading.origin, span.start, span.end, text, None, mention.text, years, mention.start, mention.end, mention.quoted, own.year, own.day
            )
    for mention, span, years in _named(reading, mentions):
        if 1 < years <= OLDEST and span.start not in found and all(age.name_start != mention.start for age in found.values()):
            text = reading.text[span.start : span.end]
            found[span.start] = Age(
                reading.origin, span.start, span.end, text, None, mention.text, years, mention.start, mention.end, mention.quoted, own.year, own.day
            )
    return tuple(found[start] for start in sorted(found))


def _with_a_number_near(reading: Reading, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Span, int]]:
    """The names beside which an age may stand, each with what is looked at of its sentence and where the name before it ends."""
    text = reading.text
    for sentence in compress(reading.sentences, reading.numbered):
        for at in range(bisect_left(mentions, sentence.start, key=_start), bisect_left(mentions, sentence.end, key=_start)):
            mention = mentions[at]
            if mention.kind in ("organisation", "place") or not mention.sure:
                continue
            if _DIGIT.search(text, max(0, mention.start - _FRONT), mention.end + _BEHIND + 1):
                near = Span(max(sentence.start, mention.start - _WIDE), min(sentence.end, mention.end + _WIDE))
                yield mention, near, max(near.start, mentions[at - 1].end if at else 0)


def _named(reading: Reading, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Span, int]]:
    """The age of somebody whom the article names only after it: A 19-year-old cyclist has died. Police named him as Peter Orr.

    Only the first whom it names so; no other age may stand before the name, since of two people nobody can say who is named.
    """
    text = reading.text
    for sentence in reading.holding(_NAMING):
        for mention in mentions[bisect_left(mentions, sentence.start, key=_start) : bisect_left(mentions, sentence.end, key=_start)]:
            lead = text[max(sentence.start, mention.start - _NAMED_WITHIN) : mention.start]
            if mention.title:
                lead = lead.rstrip().removesuffix(mention.title)
            if mention.kind != "person" or not mention.sure or mention.quoted or " " not in mention.text or _NAMED.search(lead) is None:
                continue
            begin = max(0, mention.start - _BEGUN)
            told = list(_ONE_AGED.finditer(text, begin, mention.start))
            if len({match["years"] for match in told}) == 1 and not _ANY_AGE.search(text, begin, mention.start):
                aged = told[0]
                if _may_be_one(text[aged.end() : aged.end() + _CALLED].partition(".")[0], text[sentence.start : mention.start]):
                    yield mention, Span(*aged.span("aged")), int(aged["years"])
            return


def _may_be_one(told: str, named: str) -> bool:
    """Whether nothing that is said of somebody named makes him another than the one told of by age."""
    own, theirs = set(_APART.findall(told.casefold())), set(_APART.findall(named.casefold()))
    if _VICTIM.search(named.casefold()) and _OTHERWISE.search(told.casefold()):
        # A man was arrested; the victim was named as Peter Orr.
        return False
    sexes = {_SEX[word] for word in own | theirs if word in _SEX}
    return len(sexes) < len(("man", "woman")) and theirs - own <= {"him", "her"}


def _called(reading: Reading, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Span, int]]:
    """The ages by which a sentence calls the one person that the sentence before it in the paragraph is about: `The 24-year-old has …`."""
    sentences = reading.sentences
    told: dict[str, int] = {}
    for before, sentence in compress(pairwise(sentences), reading.numbered[1:]):
        match = _THE_AGED.match(reading.text, sentence.start, sentence.end)
        if match is None or "\n" in reading.text[before.end : sentence.start]:
            continue
        first = bisect_left(mentions, before.start, key=_start)
        people = [m for m in mentions[first : bisect_left(mentions, match.end(), key=_start)] if m.kind != "place"]
        if not people or people[0].kind != "person" or not people[0].sure or people[0].quoted or people[0].title:
            continue
        if any(m.kind == "person" and m.text != people[0].text for m in people) or people[0].start - before.start > _OPENING:
            continue
        if _SOMEBODY.search(reading.text, before.start, before.end) or reading.text[people[0].end : people[0].end + 1] in ("'", "’"):
            continue
        if not told:
            for number in _NUMERAL.finditer(reading.text):
                # No 24th.
                if not reading.text[number.end() : number.end() + 1].isalnum():
                    told.setdefault(number.group(), number.start())
        if told[match["years"]] < sentence.start:
            # Somebody of that age has been spoken of.
            continue
        yield people[0], Span(*match.span("called")), int(match["years"])


def _deaths(reading: Reading, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Span, int]]:
    """The ages of people who died in these days, in sentences that name one person before the verb and no other year."""
    for at, sentence in compress(enumerate(reading.sentences), reading.sentences_with(_DYING)):
        died = _DIED.search(reading.text, sentence.start, min(sentence.end, sentence.start + _WIDE))
        if died is None or _EARLIER.search(reading.text, died.end(), sentence.end):
            continue
        own = [m for m in mentions if sentence.start <= m.start < died.start() and m.kind != "place"]
        people = {m.text for m in own if m.kind == "person"}
        if not own or own[0].kind == "organisation" or not own[0].sure or len(people | {own[0].text}) > 1:
            continue
        if own[0].start - sentence.start > _OPENING or "," in reading.text[sentence.start : own[0].start]:
            continue
        match = _DEATH.search(reading.text, died.start(), sentence.end)
        if match is not None:
            yield own[0], Span(*match.span("death")), int(match["years"])
        elif at + 1 < len(reading.sentences):
            after = reading.sentences[at + 1]
            lived = _LIVED.fullmatch(reading.text, after.start, after.end)
            if lived is not None:
                yield own[0], Span(*lived.span("lived")), int(lived["years"])


def _beside(text: str, mention: Mention, sentence: Span, floor: int) -> Iterator[tuple[Span, int]]:
    after = _AFTER.match(text, mention.end, sentence.end)
    if after is not None:
        group = next(name for name in "abcdef" if after[name])
        number = after["years" if group == "a" else f"years_{group}"]
        if group not in "af" or not (_NUMBER_NEXT.match(text, after.end()) or _tally(text, sentence)):
            yield Span(*after.span(group)), int(number)
    start = max(floor, mention.start - _FRONT)
    before = _BEFORE.search(text[start : mention.start])
    if before is not None:
        words = [word.casefold() for word in before["between"].split()]
        if not words or (
            _OTHERS.isdisjoint(words[:-1]) and (words[-1] not in _OTHERS or words[-1] in _KIN_WITH_NAME) and not any("’s" in w or "'s" in w for w in words)
        ):
            yield Span(start + before.start("all"), start + before.end("all")), int(before["years"])


def _tally(text: str, sentence: Span) -> bool:
    """Whether the sentence looks like a list of results, in which a number behind a name is no age."""
    line = text[sentence.start : sentence.end]
    return _TALLY.search(line) is not None and len(_SCORE.findall(line)) > 1


def _passed(text: str, sentence: Span, span: Span, own: int | None) -> bool:
    """Whether the sentence puts the age at another time than the article's own."""
    if _SPEAKS.match(text, span.end, sentence.end) is None and _PAST.search(text, span.end, min(sentence.end, span.end + 60)):
        return True
    if _PAST.search(text[max(sentence.start, span.start - 12) : span.start]):
        return True
    if re.search(r"\bthen(?:[- ]aged)?[- ]$", text[max(sentence.start, span.start - 12) : span.start]):
        return True
    record = _RECORD.search(text, sentence.start, span.start)
    if record is not None and _WAS.search(text, record.end(), span.start):
        return True
    turned = text[max(sentence.start, span.start - 8) : span.start].endswith("turned ")
    years = [int(m.group()) for m in _EARLIER.finditer(text, span.end, sentence.end)] if turned else []
    died = re.search(r"\b(?:died|dead|killed|murdered|born|passed away|executed|buried)\b", text[sentence.start : sentence.end])
    if died:
        years += [int(m.group()) for m in _EARLIER.finditer(text, sentence.start, sentence.end)]
    return any(year != own for year in years)
