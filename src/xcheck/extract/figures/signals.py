"""What the words around a figure say of its standing: an update, the figure replaced, a part of a whole."""

from __future__ import annotations

import re
from typing import NamedTuple

from xcheck.text.hints import Hinted

_Q = r"(?:at least |more than |about |nearly |almost |around |over |some |as many as |up to )?"
_UPDATE = Hinted(
    re.compile(rf"\b(?:rose|risen|rises?|rising|climb(?:ed|s|ing)?|grew|grown|jump(?:ed|s)?|increas(?:ed|es|ing)|reach(?:ed|es|ing)?|surpass(?:ed|es)?|revised|updated|soared|"
                     rf"fell|fallen|dropp?(?:ed|s)?|lowered|raised|brings|bringing|brought)\b[^;.]{{0,50}}?\b(?:to |past |above |by )?{_Q}$", re.IGNORECASE),
    ("rose", "rise", "rising", "climb", "grew", "grown", "jump", "increas", "reach", "surpass", "revised", "updated", "soared", "fell", "fallen", "drop", "lowered",
     "raised", "bring", "brought"),
)  # fmt: skip
_FROM_AFTER = Hinted(
    re.compile(
        r"[^.;]{0,60}\b(?:up|down|,) from \d|[^.;]{0,60}\bfrom \w+ (?:a|the|on|last|one) (?:day|week|month|year|earlier|previous)|[^.;]{0,30}, up from",
        re.IGNORECASE,
    ),
    ("from",),
)
_PAST = Hinted(
    re.compile(
        rf"(?:\b(?:up|down|revised|rose|increased|risen|instead|corrected|or) from {_Q}|,? from {_Q}|\b(?:earlier|previous|initial|first|original|preliminary) (?:\w+ )?"
        rf"(?:figures?|counts?|estimates?|tolls?|numbers?|tally|reports?)\b[^;.]{{0,40}}{_Q}|\b(?:initially|originally|previously) (?:put|estimated|thought|believed|given|stood)\b[^;.]{{0,40}}{_Q})$",
        re.IGNORECASE,
    ),
    (" from ", "earlier ", "previous ", "initial ", "first ", "original ", "preliminary ", "initially ", "originally ", "previously "),
)
_PAST_AFTER = Hinted(
    re.compile(
        r"(?:(?! from )[^.;,]){0,40}\b(?:a (?:day|week|month|year) (?:earlier|before|ago)|as previously|the previous (?:day|week)|initially|originally)",
        re.IGNORECASE,
    ),
    ("earlier", "before", "ago", "previous", "initially", "originally"),
)
_PART_BEFORE = re.compile(
    rf"(?:\b(?:of (?:them|whom|those|these|which)|including|included|includes|among(?: them| those)?(?: \w+){{0,2}}|another|other|a further|further|additional|an additional|"
    rf"the (?:other|remaining|first|last)|remaining|others?|least of|one of|plus|all|these|those|both|the|his|her|their|its|every|each|first|last|past|next|previous|other than|except|apart from|besides|out of),? {_Q})$",
    re.IGNORECASE,
)
_WHOLE_BEFORE = re.compile(r"\b(?:of|among) the $", re.IGNORECASE)
"""None of the 23 paintings, among the 23 paintings: this is the whole of which a part is told."""
_PART_AFTER = re.compile(
    r" (?:of (?:them|whom|those|these|the|which|his|her|its|their)\b|(?:[\w'’-]+ ){0,2}(?:of (?:them|whom|those|these|which)|more|others?|additional|further|other|previous|earlier|prior|each|apiece|per|a (?:day|week|month|year)|in (?:the|a|an|one|another) "
    r"(?:car|truck|vehicle|room|building|house|hospital)|at (?:the|a) (?:hospital|scene))\b)",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(
    r"\b(?:(?:every(?! one of the )|each(?! of the )|per|once every|if|could|would|might|may|can(?! (?:produce|generate|hold|carry|seat|store|accommodate|reach|take))|cannot|will|should|must|want|wants|need|needs|plans?|expect(?:ed|s)?|threaten\w*|planned|hopes?|hoped|not|no|never|without|"
    r"goal of|target of|capacity of|room for|seats? for)(?: [\w'’-]+){0,4}|to (?:add|build|buy|cut|create|send|hire|kill|raise|spend|pay|take|accept|admit|resettle|deport|deploy|reach|save|sell)) $",
    re.IGNORECASE,
)


_TO_COME = re.compile(
    r"\b(?:(?:will|would)(?: have| be| get| then| now| also| soon)*(?: [a-z]+){1,2}|(?:is|are|was|were|due|set|about|plans?|planned|expect(?:s|ed)?) to (?:[a-z]+ )?(?:add|build|buy|close|cut|create|employ|have|hire|open|run|spend)"
    r"|(?:voted|votes|decided|decides|agreed|agrees)(?: (?:on|by|in|at|last|late) [^,.;:]{1,30})? to (?:add|build|buy|close|cut|create|hire|open|spend))"
    r"(?: (?:about|around|some|nearly|almost|up to|more than|at least|over|an?|the|its|another))* $",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:will|would) (?:[a-z]+ )?(?:have|be|employ|run|operate|carry|seat|hold|include|stretch|cover|measure|serve)(?: [a-z]+)?(?: (?:about|around|some|nearly|almost|more than|at least|over|an?|the))* $",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:if|could|might|may|can|cannot|should|must|wants?|needs?|threaten\w*|hope[sd]?|not|no|never|without|goal|target|every|each|per|whether|unless|had|was to|were to)\b",
    re.IGNORECASE,
)
"""Words of a sentence by which what will be may never be."""


class Standing(NamedTuple):
    """How a figure stands to others: each False for a plain total."""

    is_update: bool
    is_past: bool
    is_subcount: bool


def standing(before: str, after: str) -> Standing:
    """The standing of an amount from the words before and after it in its sentence."""
    near, behind = before[-90:], after[:90]
    past = bool(_PAST.search(near)) or bool(_PAST_AFTER.match(behind))
    update = not past and bool(_UPDATE.search(near) or _FROM_AFTER.match(behind))
    part = _PART_BEFORE.search(near) and not _WHOLE_BEFORE.search(near)
    return Standing(update, past, bool(part or _PART_AFTER.match(behind)))


def hypothetical(before: str, after: str = "") -> bool:
    """Whether the figure is planned, feared, denied or a rate rather than reported; what is in the way it is measured (a 52-mile line) is none of these."""
    return not after.startswith("-") and bool(_EACH_BEFORE.search(before[-60:]))


def planned(before: str) -> bool:
    """Whether a hypothetical figure is simply one to come: the line will have 14 stations."""
    return bool(_TO_COME.search(before[-60:])) and not _OPEN.search(before)


def lasting(before: str) -> bool:
    """Whether a figure to come tells what something will be like, as others tell what it is like: it will have 14 stations."""
    return _LASTING.search(before[-60:]) is not None
