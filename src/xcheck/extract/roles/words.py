"""The words of roles: heads that name one, modifiers in front, marks of time, parties, states."""

from __future__ import annotations

from functools import lru_cache

from xcheck.extract.mentions.offices import HONORIFICS, LEADERS_IN, OFFICES, PORTFOLIOS
from xcheck.names import lists


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MORE_HEADS = _words(
    """
    accountant archaeologist astronomer auctioneer baker bookseller boss brewer builder butcher captain cardinal caretaker carpenter chef chief coach cofounder
    co-founder co-chair co-owner commissioner composer curator dean dentist detective diver ecologist editor electrician executive farmer firefighter fisherman
    forester fullback full-back flanker gardener geologist goalkeeper grocer guide hairdresser head hooker instructor interpreter joiner keeper landlord leader librarian
    lifeguard manager mechanic member midwife miner minister mp nurse organiser organizer pharmacist pianist plumber policeman policewoman postman principal
    professor psychologist publican roofer sailor scrum-half fly-half centre-half centre-back wing-back prop lock centre all-rounder batsman bowler secretary shepherd shopkeeper statistician striker tailor teacher translator treasurer
    tutor vet vicar vice-captain vice-president waiter waitress winger wicketkeeper defender deckhand doctor ferryman lighthouse-keeper barber beekeeper
    physiotherapist radiologist strategist forward architect sen rep gov pm president premier undersecretary under-secretary emir sultan adviser advisor envoy
    """
)
_NO_HEADS = _words(
    """
    victim suspect survivor witness winner rebel resident pupil student killer shooter gunman murderer defendant contender general-elect host special second first
    brig pres prime chief-of-staff mr mrs ms mx miss messrs sir dame hon mme mlle madame madam esq fr st large procedure operations friend
    """
)

HEADS: frozenset[str] = (frozenset(phrase.split()[-1] for phrase in lists.OFFICES) | OFFICES | _MORE_HEADS | _words("rev dr prof")) - _NO_HEADS
"""Words that end a role, in the singular and in lower case."""

AFTER_HEAD = _words("elect designate emeritus general nominee candidate hopeful contender")
"""Words that go on with a role behind its head: president elect, attorney general, mayoral candidate."""

MODIFIERS: frozenset[str] = (
    frozenset(word for phrase in (*lists.TITLE_MODIFIERS, *lists.PORTFOLIOS) for word in phrase.split())
    | LEADERS_IN
    | PORTFOLIOS
    | _words(
        """
        old new one-time onetime sometime erstwhile future prospective presumptive would-be aspiring current present sitting serving outgoing departing
        ex then assistant associate founding managing non-executive executive financial operating technical technology medical marketing sales
        commercial creative artistic musical scientific legal political international regional municipal county provincial communist liberal
        socialist mayoral gubernatorial vice-presidential senatorial retired retiring interim caretaker youngest oldest ski rugby football cricket
        school village club ship ferry harbour harbor port fire police union bank charity company factory art history chemistry physics maths
        law music literature science economics opposition minority majority cabinet press campaign party research communications
        """
    )
) - _words("the of and to in for")
"""Words in lower case that may stand in front of a head within a role."""

PAST = _words(
    "former formerly ex then late onetime one-time erstwhile sometime old ousted deposed toppled past previous disgraced retired ret late emeritus longest-serving impeached fallen fired sacked exiled"
)
"""Words in front of or inside a role that put it in the past, or make it unsure that it still holds."""
ACTING = _words("acting interim caretaker temporary provisional")
COMING = _words(
    "incoming elect designate nominee candidate hopeful contender future next would-be prospective aspiring presumptive presidential-elect new-elect nominated challenger runner rival self-proclaimed self-styled honorary opposition"
)
"""Words that make a role one that is not held, or not yet."""
RUNNING = _words("nominee candidate hopeful contender challenger rival opponent frontrunner front-runner")
"""Words in lower case for somebody who runs for an office, and may hold another: the office named after one of them is held."""

DETERMINERS = _words("the a an his her its their our my this")

ABBREVIATED = _words("sen rep gov lt col gen maj capt sgt cpl cmdr adm dr prof rev pres supt insp det hon atty asst u.s u.k u.n d.c e.u")
"""Words that a full stop may follow inside a role."""

STOPS: frozenset[str] = lists.FUNCTION_WORDS | lists.CALENDAR | _words("said says told mr mrs ms meanwhile reportedly however according")
"""Words with a capital at a sentence start that belong to no role."""

PARTIES: dict[str, str] = {
    "republican": "republican", "republicans": "republican", "gop": "republican", "r": "republican", "rep": "republican",
    "democrat": "democrat", "democratic": "democrat", "democrats": "democrat", "d": "democrat", "dem": "democrat", "dfl": "democrat",
    "labour": "labour", "lab": "labour", "conservative": "conservative", "con": "conservative", "tory": "conservative",
    "lib-dem": "liberal democrat", "ld": "liberal democrat", "snp": "snp", "plaid": "plaid cymru", "ukip": "ukip", "green": "green",
}  # fmt: skip
"""Party words to one spelling each."""

_STATES = """
alabama ala al; alaska ak; arizona ariz az; arkansas ark ar; california calif ca; colorado colo co; connecticut conn ct; delaware del de; florida fla fl;
georgia ga; hawaii hi; idaho ida id; illinois ill il; indiana ind in; iowa ia; kansas kan kans ks; kentucky ky; louisiana la; maine me; maryland md;
massachusetts mass ma; michigan mich mi; minnesota minn mn; mississippi miss ms; missouri mo; montana mont mt; nebraska neb nebr ne; nevada nev nv;
newhampshire nh; newjersey nj; newmexico nm; newyork ny; northcarolina nc; northdakota nd; ohio oh; oklahoma okla ok; oregon ore or;
pennsylvania pa penn; rhodeisland ri; southcarolina sc; southdakota sd; tennessee tenn tn; texas tex tx; utah ut; vermont vt; virginia va;
washington wash wa; westvirginia wva wv; wisconsin wis wisc wi; wyoming wyo wy; puertorico pr
"""


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    return {form: row.split()[0] for row in _STATES.split(";") for form in row.split()}


def state(text: str) -> str | None:
    """The state of the United States that a tag names (`Calif.`, `N.Y.`, `Ohio`), as one lower-case word; None for another word."""
    return _states().get("".join(c for c in text.casefold() if c.isalpha()))


__all__ = ["ABBREVIATED", "ACTING", "AFTER_HEAD", "COMING", "DETERMINERS", "HEADS", "HONORIFICS", "MODIFIERS", "PARTIES", "PAST", "RUNNING", "STOPS", "state"]
