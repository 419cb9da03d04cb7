"""Measures that a desk knows by name, whatever the words: revenue of a quarter, people aboard, votes won, jobs cut.

The phrase around the amount alone says them; what is forecast, planned for or a part gets no kind.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from xcheck.extract.figures.changes import change
from xcheck.extract.figures.levels import level
from xcheck.extract.figures.single_values import SINGLE_VALUES, single_value
from xcheck.extract.quotes.closed_class import STOPPERS
from xcheck.text.calendar_words import MONTHS
from xcheck.text.hints import Hinted

_Q = r"(?:(?:at least|more than|about|nearly|almost|around|over|some|just over|just under|only) )?"
_PERIOD = r"(?:in|for|during|over) the (?:(?:[a-z]+[- ])?(?:quarter|half|year|months|period)\b(?: (?:ended|ending|to|through) (?:[A-Z][a-z]+\.?(?: \d{1,2})?|\d{1,2} [A-Z][a-z]+))?)"
_RESULT = Hinted(
    re.compile(
        rf"\b(?P<what>revenues?|sales|turnover|profits?|earnings|income|loss|losses)(?: {_PERIOD})?"
        r" (?:(?:of|was|were|totall?ed|reached|hit|came (?:in )?(?:at|to)|stood at|amounted to)"
        r"|(?:rose|climbed|grew|jumped|increased|surged|soared|fell|dropped|declined|slipped|slid|shrank|edged (?:up|down)|narrowed|widened|was up|were up|was down|were down|doubled|tripled|more than doubled)"
        rf"(?: (?:sharply|slightly|strongly))?(?: (?:by )?[\d.]+ ?(?:%|per ?cent))?,? to) {_Q}$",
        re.IGNORECASE,
    ),
    ("revenue", "sales", "turnover", "profit", "earnings", "income", "loss"),
)
_FORECAST = re.compile(
    r"\b(?:forecast\w*|expect\w*|target\w*|guidance|estimat\w*|outlook|sees|project\w*|would|will|could|may|might|should|consensus|aims?|if|plans?|predict\w*|hop\w+|budget\w*|compared|against|versus|from)\b",
    re.IGNORECASE,
)
_HEADS = {"revenues": "revenue", "sales": "revenue", "turnover": "revenue", "profits": "profit", "losses": "loss"}
_SAYING = frozenset(
    "said reported posted announced that its their his her with while and as record quarterly company group firm worldwide global total overall saw has had a".split()
)
_TIME = frozenset(
    "first second third fourth first-quarter second-quarter third-quarter fourth-quarter quarter half first-half second-half half-year full-year annual year nine-month six-month fiscal".split()
)
_QUARTER = re.compile(
    r"\b(?:(?P<nth>first|second|third|fourth)[- ](?:fiscal )?quarter|Q(?P<digit>[1-4])|(?P<half>first|second)[- ]half|(?P<months>six|nine|12|twelve)[- ]months?|(?P<quarter>quarter|three months) (?:ended|ending|to|through)"
    r"|(?P<year>full[- ]year|annual|(?:fiscal|financial|business) year|year (?:ended|ending|to|through)|fiscal (?=20\d\d))|(?P<of>(?:first|last) (?:nine|six|three) months))\b",
    re.IGNORECASE,
)
_ENDED = re.compile(rf"\b(?:ended|ending|to|through) (?:\d{{1,2}} )?(?P<month>{'|'.join(month[:3] for month in MONTHS)})", re.IGNORECASE)
_NTH = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_ELSEWHERE = re.compile(
    r"[ \u00a0](?:in|at|from|for|of|on)[ \u00a0](?!the (?:[a-z]+[- ])?(?:quarter|half|year|months|period)|(?:[€£¥$]|US\$|\d)|(?:20|19)\d\d)(?![A-Z][a-z]+day\b)|[ \u00a0](?:an?|per)[ \u00a0](?:share|day|week|month)"
)
_PART_OF_IT = re.compile(
    r"^[ \u00a0][^,;.]{0,50}\b(?:quarter|half|year|months)[ \u00a0](?:in|at|from|on)[ \u00a0](?!(?:an?[ \u00a0])?(?:US)?[€£¥$\d])|^[ \u00a0](?:before|after|excluding|without|including)\b"
)
"""Behind a result: in the third quarter in Britain, before tax."""
_ABOARD_BEFORE = re.compile(rf"(?<!could)(?<!can)(?<!to)(?<!may)(?<!will) (?:carrying|carried|with|had) {_Q}$", re.IGNORECASE)
_ABOARD_NOUN = re.compile(
    r"[ \u00a0](?P<noun>people|passengers and crew(?: members)?|passengers|migrants)\b(?P<aboard>,? (?:were )?(?:aboard|on board|onboard)\b)?"
)
_SHIP = "ferry|ship|boat|vessel|plane|aircraft|jet|airliner|flight|bus|coach|train"
_CARRIER = re.compile(
    rf"(?:\b(?P<name>(?!(?:The|It) )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}})|\b[Tt]he (?:{_SHIP})|\b[Ii]t|\bwhich)"
    rf"(?: flight| ferry)?,?(?: which| that)?(?: was| is| had been)? (?:carrying|carried|with|had) {_Q}$"
    rf"|\b(?:The )?(?P<far>(?!The )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}}) (?:had |has |was )?(?:left|sailed|set|departed|sank|capsized|crashed|taken|took|vanished|disappeared)\b[^.,;:“”\"()]{{1,60}} with {_Q}$"
    rf"|(?:\b[Ii]t|\b[Tt]he (?:{_SHIP}))\b(?! of)[^.,;:“”\"()]{{1,60}} with {_Q}$"
)
"""What carries people: a name, or the one ship, plane … that the report is of; a ship, or the sister ship of a name, is another."""
_ALL_BEFORE = re.compile(r"(?:^|\b(?:all|the) )$", re.IGNORECASE)
_ABOARD_THE = re.compile(
    r",? (?:aboard|on board|onboard) (?:(?:the )?(?:(?!(?:an?|one|two|three|both|other|another|second|first)\b)[a-z][a-z-]* ){0,2}"
    rf"(?P<name>(?!The )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}})|the (?:{_SHIP}))(?![\w’'-]| [A-Z]| who\b)"
)
"""Behind all the people that something carries: aboard the ferry, aboard the coaster Salter Queen."""
_VOTES_BEFORE = re.compile(rf"\b(?:took|taking|polled|polling|won|winning|received|receiving|secured|gained|attracted|scored|got|drew) {_Q}$", re.IGNORECASE)
_VOTES_NOUN = re.compile(r"[ \u00a0]votes?\b(?! (?:more|fewer|short|ahead|behind|per))")
_POLLED = re.compile(rf"\bpoll(?:ed|ing) {_Q}$", re.IGNORECASE)
_OF_SEATS = re.compile(r"[ \u00a0](?:out )?of (?:the |its )?(?P<all>\d{1,3})(?: (?!seats)[a-z-]+){0,2} seats\b")
_HOLDS = re.compile(rf"\b(?:won|wins|winning|took|takes|taking|has|have|holds?|held|holding|secured|with|now) {_Q}$", re.IGNORECASE)
_MARGIN = re.compile(rf"\bby {_Q}$", re.IGNORECASE)
_MAJORITY = re.compile(rf"\b(?:with|by) an? (?:[a-z]+ )?majority of {_Q}$", re.IGNORECASE)
_MAJORITY_AFTER = re.compile(r"(?:[ \u00a0](?:votes\b)?|(?=[,.;]|$))(?![^.;]{0,40}\b(?:last|previous\w*|(?:19|20)\d\d|ago|earlier|before|seats?)\b)")
_OF_VOTES = 250
"""A majority of more than this is one of votes: no house has so many seats to spare."""
_MORE_THAN = re.compile(r"[ \u00a0](?:votes )?more than (?!in\b|at\b|last\b|the (?:last|previous)\b|her\b|his\b|their\b|\d)")
_VOTES_TO = re.compile(r"[ \u00a0]votes? to \d")
_VOTES_COMMA = re.compile(r"\bvotes,(?: or)? $")
_VOTES_WHERE = re.compile(r"(?:[ \u00a0]votes)?[ \u00a0](?:in|at|from|across)[ \u00a0](?:the[ \u00a0])?(?P<place>[A-Z][\w’'-]*)")
_JOBS_NOUN = re.compile(r"[ \u00a0](?:of (?:its|their) )?(?:jobs|positions|posts|roles|workers|employees|staff)\b")
_CUTS = "cut|cutting|shed|shedding|axe|axing|eliminate|eliminating|scrap|scrapping|slash|slashing|lay off|laying off"
_JOBS_BEFORE = re.compile(
    rf"\b(?P<plan>(?:is |are |was |were )?to |will |would )?(?:{_CUTS}|cuts|sheds|axes|eliminates|scraps|slashes|axed|eliminated|scrapped|slashed|laid off) {_Q}$",
    re.IGNORECASE,
)
_JOBS_AFTER = re.compile(
    r"(?: [a-z]+){1,3}? (?P<plan>would|will|are to|were to|is to|were|are|have been) (?:go|be (?:cut|lost|axed|shed|eliminated|scrapped)|disappear|cut|lost|axed|shed|eliminated)\b"
)
_JOBS_WHERE = re.compile(
    r"(?:[ \u00a0][a-z]+){1,3}?[ \u00a0](?:(?:in|at|across|from|of)[ \u00a0](?:the[ \u00a0])?(?:(?P<place>[A-Z][\w’'-]*)|[a-z]+)|(?=worldwide|globally|nationwide|overall))"
)
_AT_TIMES = re.compile(
    r"\b(?:last|this|previous|past) (?:year|month|week|quarter|decade|spring|summer|autumn|fall|winter)\b|\bin the (?:spring|summer|autumn|fall|winter)\b|\bsince\b|\bso far\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:could|may|might|if|not|no|never|can|threat\w*|risk\w*|fear\w*|without|considering|considers?|demand\w*|urg\w+|up to|as many as|further|another|additional|more|already|previously|earlier)\b",
    re.IGNORECASE,
)


_PLANS = frozenset(("is to ", "are to ", "was to ", "were to ", "will ", "would ", "would", "will", "are to", "were to", "is to"))


class Kind(NamedTuple):
    """The measure in standard words, and the time it is measured over; both empty for most figures."""

    name: str = ""
    period: tuple[str, ...] = ()


_NONE = Kind()


_YEAR_AGO = re.compile(r" (?:an? year (?:earlier|ago|before)|(?:in )?the (?:previous|prior|same|year-(?:earlier|ago)|corresponding)\b|last year)")


def carries(before: str, after: str = "") -> tuple[str, ...] | None:
    """The name, in lower case, of what is said to carry people, empty where it is `the ferry` or `it`; None for any other ship or plane."""
    aboard = _all_aboard(before, after)
    if aboard is not None:
        return tuple((aboard["name"] or "").casefold().split())
    named = _CARRIER.search(before)
    if named is None or before[: named.start()].endswith((" of ", " of the ", " from ", " from the ")):
        return None
    return tuple((named["name"] or named["far"] or "").casefold().split())


def _all_aboard(before: str, after: str) -> re.Match[str] | None:
    """Where it stands what all the people of an amount are aboard: `All 41 people aboard the Salter Queen`."""
    noun = _ABOARD_NOUN.match(after)
    if noun is None or not noun["aboard"] or not _ALL_BEFORE.search(before[-12:]):
        return None
    return _ABOARD_THE.match(after, noun.end("noun"))


def is_single(name: str) -> bool:
    """Whether a report gives one value of a kind, so that one with two is of two things."""
    return name in SINGLE_VALUES or name == "vote margin" or name.startswith(("rise in ", "fall in "))


def is_result(name: str) -> bool:
    """Whether a kind is what a company reports for a period: `rose to 14` is no later count of it."""
    return name.endswith(("revenue", "profit", "earnings", "income", "loss"))


def of_an_earlier_period(after: str) -> bool:
    """Whether the words behind a result say that it is the one of a year before."""
    return _YEAR_AGO.match(after) is not None


def kind(before: str, after: str, unit: str, value: float) -> Kind:
    """The kind of the amount between `before` and `after`, which are its sentence on either side."""
    single = single_value(before, after, unit, value)
    if single:
        return Kind(single)
    if unit == "%":
        rate, month = level(before, after)
        if rate:
            return Kind(rate, ("month", "", month))
        changed = change(before, after)
        return Kind(changed.name, ("in", changed.where, "") if changed.where else ())
    if unit:
        return _result(before, after, unit)
    return _counted(before, after, value) if value == int(value) else _NONE


def _counted(before: str, after: str, value: float) -> Kind:
    near = before[-60:]
    seats = _OF_SEATS.match(after)
    if seats is not None:
        return Kind("seats", ("of", seats["all"], "")) if _HOLDS.search(near) else _NONE
    noun = _ABOARD_NOUN.match(after)
    if noun is not None:
        carrying = _ABOARD_BEFORE.search(near)
        told = carrying is not None and carries(before) is not None and (noun["aboard"] or carrying[0].split()[0].casefold().startswith("carr"))
        if told or _all_aboard(before, after) is not None:
            return Kind("people aboard" if noun["noun"] in ("people", "passengers and crew", "passengers and crew members") else f"{noun['noun']} aboard")
        return _NONE
    if (_VOTES_NOUN.match(after) or _POLLED.search(near)) and _VOTES_BEFORE.search(near):
        where = _VOTES_WHERE.match(after)
        return Kind("votes", ("in", where["place"].casefold(), "") if where else ())
    if (_VOTES_NOUN.match(after) and _MARGIN.search(near) and not _VOTES_TO.match(after)) or (_MORE_THAN.match(after) and _VOTES_COMMA.search(near)):
        return Kind("vote margin")
    if value > _OF_VOTES and _MAJORITY.search(near) and _MAJORITY_AFTER.match(after):
        return Kind("vote margin")
    cut = (_JOBS_BEFORE.search(near) or _JOBS_AFTER.match(after)) if _JOBS_NOUN.match(after) and not _UNSURE.search(near) else None
    if cut is not None and cut["plan"] != "to ":
        # A plan that was announced is news as what was done is, but the one is not the other.
        where = _JOBS_WHERE.match(after)
        if _AT_TIMES.search(near) or _AT_TIMES.search(after[:60]) or (where is not None and not where["place"]):
            return _NONE
        return Kind("jobs to go" if cut["plan"] in _PLANS else "jobs cut", ("in", where["place"].casefold(), "") if where is not None else ())
    return _NONE


def _result(before: str, after: str, unit: str) -> Kind:
    said = _RESULT.search(before)
    if unit == "%" or said is None or _PART_OF_IT.search(after[:60]) or _ELSEWHERE.match(after) or _FORECAST.search(before):
        return _NONE
    what = said["what"].casefold()
    what = _HEADS.get(what, what)
    own: list[str] = []
    for word in reversed(before[: said.start()].split()[-4:]):
        low = word.casefold()
        if low in _SAYING or low in STOPPERS or (low.endswith(("'s", "’s")) and (word[0].isupper() or low[:-2] in _SAYING)):
            break
        if low not in _TIME:
            own.append(low)
    period = _over(before + "\x00" + after)
    return Kind(" ".join((*reversed(own), what)), period) if period else _NONE


def _over(sentence: str) -> tuple[str, ...]:
    """Length, number and last month of the one period that a sentence names; empty if it names none or several."""
    found = set()
    for match in _QUARTER.finditer(sentence):
        if match["nth"] or match["digit"]:
            found.add(("quarter", _NTH.get((match["nth"] or "").casefold(), match["digit"] or "")))
        elif match["half"]:
            found.add(("half", _NTH[match["half"].casefold()]))
        elif match["months"] or match["of"]:
            found.add(("months", (match["months"] or match["of"].split()[1]).casefold()))
        elif match["year"]:
            found.add(("year", ""))
        else:
            found.add(("quarter", ""))
    if len(found) == 2 and ("quarter", "") in found and all(length == "quarter" for length, _ in found):
        found.discard(("quarter", ""))
    if len(found) != 1:
        return ()
    ended = _ENDED.search(sentence)
    return (*found.pop(), ended["month"].casefold() if ended else "")
