"""What a report gives one value of: a price paid, what a building costs, pay, a crowd, a turnout, how often somebody was stabbed.

The phrase around the amount alone says it. Estimates, bids that are raised or refused and parts of a whole are none of these.
"""

from __future__ import annotations

import re

from xcheck.text.hints import Hinted

SINGLE_VALUES = ("attendance", "blows", "cost of works", "pay", "price paid", "turnout")
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
    r"per cent|unit|division|arm|tickets?|each|apiece|years? ago|later|had)\b|%",
    re.IGNORECASE,
)
"""Words beside a price by which it is none of a whole that changed hands, or not the last."""
_COST = Hinted(re.compile(rf"(?:\b(?:cost|costs|costing)|\bat a cost of) {_Q}$", re.IGNORECASE), ("cost",))
_BUILT = (
    r"airport|arena|aquarium|(?:foot)?bridge|bypass|campus|cent(?:re|er)|clinic|dam|extension|factory|flyover|hospital|library|makeover|museum|overhaul|pier|plant|prison|rebuild|redevelopment|"
    r"refit|refurbishment|regeneration|renovation|reservoir|restoration|revamp|school|stadium|station|terminal|theatre|theater|tower|tram|tunnel|upgrade|warehouse"
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
_TURNOUT = Hinted(re.compile(r"\bturnout[ ,](?:(?:was|is|at|of|stood at|came to|hit|put at|was put at|being) )?$", re.IGNORECASE), ("turnout",))
_TURNOUT_AFTER = re.compile(r"[ \u00a0]turnout\b|[ \u00a0]of (?:eligible|registered) voters (?:voted|turned out|took part|cast)\b")
_PARTIAL = re.compile(
    r"\b(?:by (?:noon|midday|\d|mid-)|so far|provisional|preliminary|partial|first round|among|compared|from|last|previous|district|county|ward|province|expected)\b",
    re.IGNORECASE,
)
_BLOWS = Hinted(
    re.compile(rf"\b(?:stabbed|shot|knifed|punched|kicked|slashed|struck)\b[^.;:“”\"()]{{0,40}} {_Q}$", re.IGNORECASE),
    ("stabbed", "shot", "knifed", "punched", "kicked", "slash", "struck"),
)
_TIMES = re.compile(r"[ \u00a0](?:times\b|bullets\b)")
_EXACT = 50
"""A crowd that is a multiple of this was estimated, not counted."""


def single_value(before: str, after: str, unit: str, value: float) -> str:
    """The name of what the amount between `before` and `after` is the one value of; empty for most."""
    near, behind = before[-100:], after[:60]
    if unit == "%":
        said = _TURNOUT.search(near[-40:]) or _TURNOUT_AFTER.match(behind)
        return "turnout" if said and not _PARTIAL.search(near) and not _PARTIAL.search(behind) else ""
    if unit:
        return _money(near, behind)
    if value != int(value):
        return ""
    counted = value >= 2 * _EXACT and value % _EXACT and _CROWD.search(near[-40:])
    if counted and (_ONLOOKERS.match(behind) or not near.endswith(("front of ", "before "))):
        return "attendance"
    return "blows" if _TIMES.match(behind) and _BLOWS.search(near) else ""


def _money(near: str, behind: str) -> str:
    if (_PAID.search(near) or _TAKEOVER.match(behind)) and not _BARGAINING.search(near) and not _BARGAINING.search(behind):
        return "price paid"
    if _PAY.search(near) and _YEARLY.match(behind if not near.rstrip().endswith(("of", "is", "was", "be")) else " salary"):
        return "" if _NOW.search(near) or _NOW.search(behind) else "pay"
    if (_COST.search(near) and not _YEARLY.match(behind)) or _WORKS.match(behind):
        return "" if _GUESSED.search(near) or _GUESSED.search(behind) else "cost of works"
    return ""
