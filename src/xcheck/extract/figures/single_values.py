"""What a report gives one value of: a price paid, a fine, a gift, what a building costs, homes to be built, pay, a crowd, a turnout, the share of who was elected, how often somebody was stabbed.

The phrase around the amount alone says it. Estimates, bids that are raised or refused and parts of a whole are none of these.
"""

from __future__ import annotations

import re

from xcheck.text.hints import Hinted

SINGLE_VALUES = (
    "attendance",
    "blows",
    "cost of works",
    "fine",
    "gift",
    "homes planned",
    "pay",
    "price paid",
    "turnout",
    "winning share",
    "minimum term",
    "workforce",
)
_Q = r"(?:(?:about|around|nearly|almost|over|more than|just under|just over|only) )?"
_PAID = Hinted(
    re.compile(
        r"\b(?:buy|buys|buying|bought|acquire[sd]?|acquiring|purchase[sd]?|purchasing|takes? over|took over|sell|sells|selling|sold|acquisition of|takeover of|purchase of|sale of)\b"
        rf"[^.;:()“”\"]{{1,80}}\bfor {_Q}$",
        re.IGNORECASE,
    ),
    ("buy", "bought", "acqui", "purchas", "over", "sell", "sold", "sale"),
)
_TAKEOVER = re.compile(r"[ \u00a0](?:(?:cash|all-cash|all-share) )?(?:takeover|acquisition|buyout|purchase|sale) of\b")
_BARGAINING = re.compile(
    r"\b(?:bids?|offer\w*|reject\w*|rais\w+|increas\w+|improv\w+|sweeten\w*|original\w*|previous\w*|initial\w*|earlier|talks|would|could|might|may|if|wants?|stakes?|shares?|"
    r"per cent|unit|division|arm|tickets?|each|apiece|years? ago|later|had|(?:includ\w+|exclud\w+|plus|with|net of|before) (?:\w+ )?(?:debts?|liabilities|fees|commission))\b|%",
    re.IGNORECASE,
)
"""Words beside a price by which it is none of a whole that changed hands, or not the last."""
_COST = Hinted(re.compile(rf"(?:\b(?:cost|costs|costing)|\bat a cost of) {_Q}$", re.IGNORECASE), ("cost",))
_BUILT = (
    r"airport|arena|aquarium|(?:foot)?bridge|bypass|campus|cent(?:re|er)|clinic|dam|extension|factory|flyover|hospital|library|makeover|museum|overhaul|pier|plant|prison|rebuild|redevelopment|"
    r"refit|refurbishment|regeneration|renovation|reservoir|restoration|revamp|school|stadium|station|terminal|scheme|project|electrification|theatre|theater|tower|tram|tunnel|upgrade|warehouse"
)
_WORKS = re.compile(rf"[ \u00a0](?:[a-z][a-z-]* ){{0,2}}(?:{_BUILT})\b(?!['’])")
_GUESSED = re.compile(
    r"\b(?:could|might|may|if|estimat\w*|expect\w*|original\w*|initial\w*|previous\w*|earlier|first|instead|rise|rose|risen|overrun\w*|budget\w*|as much as|at least|another|"
    r"further|extra|additional|phase|part|share|each|average|lost|damage\w*|repair\w*|taxpayers|tickets?)\b",
    re.IGNORECASE,
)
_PAY = Hinted(
    re.compile(r"\b(?:(?:will be |is |was |being )paid|(?:annual |base |starting )?salary (?:of|is|was|will be)|earns?|earning) $", re.IGNORECASE),
    ("paid", "salary", "earn"),
)
_YEARLY = re.compile(r"[ \u00a0](?:a|per|each) year\b|[ \u00a0]annually\b|[ \u00a0]salary\b")
_NOW = re.compile(r"\b(?:previous\w*|predecessor|last year|until|average|up to|former\w*|earlier|than|rais\w+|increas\w+)\b", re.IGNORECASE)
_CROWD = Hinted(
    re.compile(r"\b(?:attendance (?:was|of) |(?:in front of|before) (?:an? )?(?:[a-z-]+ )?(?:crowd of )?|crowd of )$", re.IGNORECASE),
    ("attendance", "front", "before", "crowd"),
)
_ONLOOKERS = re.compile(r"[ \u00a0](?:fans|spectators|supporters)\b")
_TURNOUT = Hinted(re.compile(r"\bturnout[ ,](?:(?:was|is|at|of|stood at|came to|hit|being) )?$", re.IGNORECASE), ("turnout",))
_TURNOUT_AFTER = re.compile(r"[ \u00a0]turnout\b|[ \u00a0]of (?:eligible|registered) voters (?:voted|turned out|took part|cast)\b")
_PARTIAL = re.compile(
    r"\b(?:by (?:noon|midday|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m|o)|mid-)|so far|provisional|preliminary|partial|early (?:figures|results|returns|counts?|data)|counted|counting|put at|projected|estimate\w*|first round|among|compared|from|last|previous|district|county|ward|province|expected)\b",
    re.IGNORECASE,
)
_ELECTED = Hinted(
    re.compile(r"\b(?:(?:re-?)?elected|wins?|won|winning|victory)\b[^.;:“”\"()%\d]{0,80}\bwith (?:just |about |some |nearly |almost )?$", re.IGNORECASE),
    ("elected", "win", "won", "victory"),
)
_OF_THE_VOTE = re.compile(r"[ \u00a0](?:of (?:the )?(?:[a-z-]+ )?votes?\b|(?:against|to|ahead of|while)\b)|[,.]|$")
_NO_RESULT = re.compile(
    r"\b(?:poll\w*|survey\w*|primar\w+|caucus\w*|state|states|district|county|counted|counting|reporting|partial|first round|in 20\d\d|four years ago|five years ago|projected|last)\b",
    re.IGNORECASE,
)
_MINIMUM = Hinted(
    re.compile(
        r"\b(?:minimum (?:term|sentence|tariff) of |(?:must|will|will have to|ordered to|told (?:he|she) (?:must|would)|to) serve (?:at least |a minimum of |no less than ))(?:at least )?$",
        re.IGNORECASE,
    ),
    ("minimum", "serve"),
)
_YEARS = re.compile(r"[ \u00a0]years\b(?![ \u00a0]and\b)")
_EMPLOYS = Hinted(
    re.compile(
        rf"\b(?:employs|employing|employed|(?:company|firm|group|council|plant|factory|mill|mine|yard|charity|retailer|airline|bank|maker|it|which) (?:has|had)) {_Q}$",
        re.IGNORECASE,
    ),
    ("employ", " has ", " had "),
)
_STAFF = re.compile(r"[ \u00a0](?:people|staff|workers|employees)\b(?![ \u00a0](?:aged?|more|fewer|who|on|in[ \u00a0]\d{4})\b)")
_WORKFORCE = Hinted(re.compile(rf"\b(?:workforce|staff) of {_Q}$", re.IGNORECASE), ("workforce of", "staff of"))
_STAFF_ELSEWHERE = re.compile(
    r"\b(?:in (?:the )?[A-Z][a-z]+|at its|across|worldwide|globally|another|once|used to|formerly|at its peak|last year|years ago|would|could|cut|from|\d+ (?:stores|shops|countries))\b"
)
_BLOWS = Hinted(
    re.compile(rf"\b(?:stabbed|shot|knifed|punched|kicked|slashed|struck)\b[^.;:“”\"()]{{0,40}} {_Q}$", re.IGNORECASE),
    ("stabbed", "shot", "knifed", "punched", "kicked", "slash", "struck"),
)
_TIMES = re.compile(r"[ \u00a0](?:times\b|bullets\b)")
_FINED = Hinted(re.compile(r"\b(?:fined|fining)\b(?: [^.;:,()“”\"]{1,40})? $|\bfines? (?:\w+ ){0,2}of $", re.IGNORECASE), ("fine", "fining"))
_FINE = re.compile(r"[ \u00a0](?:[a-z]+[ \u00a0])?fine\b")
_GIVEN = Hinted(
    re.compile(r"\b(?:gives?|gave|given|giving|donates?|donated|donating|bequeathed|pledge[sd]?)(?: (?!up\b|away\b|back\b)[\w'’.]+){0,5} $", re.IGNORECASE),
    ("give", "gave", "giving", "donat", "bequeath", "pledge"),
)
_GIFT = re.compile(r"[ \u00a0](?:donation|gift|bequest|pledge)\b")
_IN_PART = re.compile(
    r"\b(?:could|would|might|may|if|up to|as much as|maximum|minimum|faces?|suspended|each|apiece|between|another|further|additional|extra|total\w*|per|reduced|cut|appeal\w*|"
    r"raised|previous\w*|earlier|last|first|so far|every|matching|match|costs|bail|surcharge)\b",
    re.IGNORECASE,
)
"""Words by which a fine or a gift is none that was imposed or given, or not the whole of it."""
_HOMES = re.compile(
    r"[ \u00a0](?:new[ \u00a0])?(?:homes|houses|flats|apartments|dwellings)\b(?![ \u00a0](?:were|was|are|have|had|destroyed|damaged|flooded)\b)"
)
_HOMES_BESIDE = re.compile(
    r"-(?:home|house|flat|apartment|dwelling)[ \u00a0](?:[a-z]+[ \u00a0]){0,2}(?:scheme|plan|plans|estate|development|project|site|application|proposal)\b"
)
_TO_BUILD = Hinted(
    re.compile(
        r"\b(?:plans? (?:for|to build)|(?:to|will|would|wants to|can|could) build|building of|permission for|application for|scheme (?:for|of)|estate of|development of|go-ahead for) (?:about |some |around )?$",
        re.IGNORECASE,
    ),
    ("plan", "build", "permission", "application", "scheme", "estate", "development", "go-ahead"),
)
_REVISED = re.compile(
    r"\b(?:revised|original\w*|initial\w*|earlier|previous\w*|first|reduced|scaled|down|up|instead|another|further|extra|additional|affordable|phase|each|of which|up to)\b",
    re.IGNORECASE,
)
_EXACT = 50
"""A crowd that is a multiple of this was estimated, not counted."""


def single_value(before: str, after: str, unit: str, value: float) -> str:
    """The name of what the amount between `before` and `after` is the one value of; empty for most."""
    near, behind = before[-100:], after[:60]
    if unit == "%" and _ELECTED.search(before[-120:]) and _OF_THE_VOTE.match(behind):
        return "" if _NO_RESULT.search(before[-120:]) or _NO_RESULT.search(behind[:30]) else "winning share"
    if unit == "%":
        said = _TURNOUT.search(near[-40:]) or _TURNOUT_AFTER.match(behind)
        return "turnout" if said and not _PARTIAL.search(near) and not _PARTIAL.search(behind) else ""
    if unit:
        return _money(near, behind)
    if value != int(value):
        return ""
    homes = (_HOMES.match(behind) and _TO_BUILD.search(near)) or _HOMES_BESIDE.match(behind)
    if homes and not _REVISED.search(near) and not _REVISED.search(behind[:40]):
        return "homes planned"
    if _MINIMUM.search(near[-50:]) and _YEARS.match(behind):
        return "minimum term"
    if (_EMPLOYS.search(near) and _STAFF.match(behind)) or _WORKFORCE.search(near):
        return "" if _STAFF_ELSEWHERE.search(near[-60:]) or _STAFF_ELSEWHERE.search(behind[:40]) else "workforce"
    counted = value >= 2 * _EXACT and value % _EXACT and _CROWD.search(near[-40:])
    if counted and (_ONLOOKERS.match(behind) or not near.endswith(("front of ", "before "))):
        return "attendance"
    return "blows" if _TIMES.match(behind) and _BLOWS.search(near) else ""


def _money(near: str, behind: str) -> str:
    for name, told, called in (("fine", _FINED, _FINE), ("gift", _GIVEN, _GIFT)):
        if (told.search(near) or called.match(behind)) and not _IN_PART.search(near[-60:]) and not _IN_PART.search(behind[:30]):
            return name
    if (_PAID.search(near) or _TAKEOVER.match(behind)) and not _BARGAINING.search(near) and not _BARGAINING.search(behind):
        return "price paid"
    if _PAY.search(near) and _YEARLY.match(behind if not near.rstrip().endswith(("of", "is", "was", "be")) else " salary"):
        return "" if _NOW.search(near) or _NOW.search(behind) else "pay"
    if (_COST.search(near) and not _YEARLY.match(behind)) or _WORKS.match(behind):
        return "" if _GUESSED.search(near) or _GUESSED.search(behind) else "cost of works"
    return ""
