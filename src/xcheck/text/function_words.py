"""The small words of English: how much a run of words says depends on how few of them are in here."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words(
    """a an the this that these those some any each every either neither both all most many much more few fewer several such no none other another one ones
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves
    who whom whose which what whatever when where why how there here
    and or but nor so yet for if unless until while because since although though as than then thus whether
    of to in on at by with from into onto upon over under above below between among against about around across through during before after behind beyond near off out up down
    within without toward towards along
    is are was were be been being am has have had having do does did doing done can could will would shall should may might must 's
    not never also too very just only even still again already always often now well oh um uh ah okay yes yeah"""
)
"""Words that carry grammar rather than content."""

COMMON_WORDS = FUNCTION_WORDS | _words(
    """say says said saying tell told know knows knew known think thinks thought believe believes believed want wants wanted need needs needed get gets got getting go goes going went gone
    come comes coming came make makes making made take takes taking took taken give gives giving gave given see sees saw seen look looks looking looked find finds found keep keeps kept
    let put puts try tries trying tried work works working worked happen happens happened talk talking talked ask asked asking feel feels felt hope hopes mean means meant
    people person man men woman women child children family families life lives country countries world state states nation government president party day days week year years time times
    thing things something anything nothing everything someone anyone everyone way ways lot lots kind part place right wrong good great better best bad big little long new old first last next
    same own sure true real really actually certainly very much many able important different hard clear part end point fact question questions problem problems today tomorrow yesterday
    back forward away together like help support thank thanks proud glad happy sad sorry love
    win winning won lose losing lost fight fighting change vote votes voters job jobs campaign election stand build bring call called
    american americans america united"""
)
"""Words that are so common in what public figures say that a run of them proves little."""

FILLERS = _words("well so and but look now oh um uh ah okay yes yeah no you know i mean see listen just really very actually basically like right sort of kind")
"""Words that reporters drop from speech without a mark."""

NEGATIONS = _words("not no never nor none nothing nobody neither nowhere without hardly")


def weight(words: tuple[str, ...]) -> int:
    """How many different words of content a run holds."""
    return len({word for word in words if word not in FUNCTION_WORDS})


def rare(words: tuple[str, ...]) -> int:
    """How many different words of a run are not among the commonest."""
    return len({word for word in words if word not in COMMON_WORDS})
