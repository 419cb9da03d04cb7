"""The small words of English by class: what ends a noun phrase, what may stand between a subject and its verb."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PRONOUNS = _words("he she they it i we you")
"""Subject pronouns."""

OBJECTS = _words("him her them me us it you himself herself themselves itself myself")

DETERMINERS = _words(
    "a an the this that these those some any each every either neither both all most many much more few fewer several such another other one two three four "
    "five six seven eight nine ten dozens hundreds thousands"
)
POSSESSIVES = _words("my your his her its our their whose")
PREPOSITIONS = _words(
    "of to in on at by with from into onto upon over under above below between among amongst amid against about around across through throughout during before "
    "after behind beyond beside besides near off out down within without toward towards along alongside despite except per via versus vs as like unlike for since "
    "until till regarding concerning including outside inside up aboard past given ahead instead because due"
)
SUBORDINATORS = _words("if unless until while whilst whereas because since although though as when whenever where wherever whether once after before than so")
RELATIVES = _words("who whom which that whose")
CONJUNCTIONS = _words("and or but nor yet plus &")
AUXILIARIES = _words(
    "is are was were be been being am has have had having do does did can could ca wo will would shall should may might must 'd 'll 've 're isn't aren't wasn't weren't "
    "hasn't haven't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't ought"
)
BE = _words("is are was were be been being am isn't aren't wasn't weren't 're get gets got")
HAVE = _words("has have had having hasn't haven't hadn't 've")
ADVERBS = _words(
    "not never also too just only even still again already almost always often once twice soon later now today tonight yesterday tomorrow here there then first "
    "recently previously originally initially ultimately subsequently reportedly allegedly famously repeatedly publicly privately flatly simply "
    "earlier sometimes perhaps maybe meanwhile instead indeed rather quite nearly further furthermore moreover however nevertheless nonetheless though "
    "additionally finally eventually similarly likewise thus therefore elsewhere ever back long likely n't so well very aloud"
)
OPENERS = _words(
    "but and so yet or then still now also instead meanwhile however later earlier today yesterday nevertheless nonetheless thus therefore perhaps indeed again"
)
"""Words before the subject of a sentence that belong to nothing in it."""

WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
TIMES = WEEKDAYS | _words(
    "january february march april june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight morning afternoon evening night week month year weekend last next "
    "hours days minutes weeks months years day moments moment hour seconds decades early late noon midnight spring summer autumn fall winter a.m p.m am pm mid-morning overnight"
)
IRREGULAR_PAST = _words(
    "ate beat became bent bit blew bought broke built came caught chose dealt did drew drove fed fell fled flew forgave forgot fought gave got grew had hid hung "
    "kept knew laid lay left lent let lost made met paid quit ran rang rode rose said sang sank sat saw sent shook shot shut slept slid sold sought spent split "
    "spoke spun stood stole stuck swam swept swore swung taught threw told took tore underwent was went wept were won woke wore wrote"
)
"""Past forms that do not end in -ed: behind a name they begin what it did."""

DASHES = frozenset(("—", "–", "--", "―", "-"))

SMALL = PRONOUNS | OBJECTS | DETERMINERS | POSSESSIVES | PREPOSITIONS | SUBORDINATORS | RELATIVES | CONJUNCTIONS | AUXILIARIES | ADVERBS | OPENERS
"""All of them: with a capital at a sentence's start they are no names."""

STOPPERS = PRONOUNS | PREPOSITIONS | SUBORDINATORS | RELATIVES | CONJUNCTIONS | AUXILIARIES | (OBJECTS - {"her"}) | _words("not never then there here too also")
"""Words that end a noun phrase."""


def adverb(word: str) -> bool:
    """Whether `word` (lower case) may stand between a subject and its verb as an adverb."""
    return word in ADVERBS or (
        word.endswith("ly") and len(word) > 4 and word not in ("family", "july", "assembly", "ally", "reply", "rally", "supply", "italy")
    )
