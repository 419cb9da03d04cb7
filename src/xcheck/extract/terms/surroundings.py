"""What stands around a word: the words beside it, and whether it leans on a noun that follows.

Whether the next word is a noun is told from closed lists: prepositions, conjunctions, auxiliaries and the like mean no;
nouns that news puts after compounds, and endings that only nouns have, mean yes; for any other word there is no answer.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FUNCTION = _words("""
    a about above across added after afterwards against ago all along also although am amid among an and announced any are aren't around as at away
    back became because become becomes been before began behind being below beneath beside besides between beyond both but by came can can't cannot
    continued could couldn't despite did didn't do does doesn't don't down due during each either else elsewhere ended even ever every except failed
    far fell few followed following for from gave go goes going got grew had hadn't happened has hasn't have haven't he held her here him himself his
    hit how however i if in included includes inside instead into involving is isn't it its itself joined just kept killed later led left less like
    long lost made makes may me means met might more most moved much must my named near nearly needed neither never no nor not now of off often on
    once one only onto opened or other our out outside over passed past per perhaps put ran rather regarding remained remains reported requires
    resigned returned rose said saw says seems sent served several shall she should shouldn't showed since so some soon spoke started still stood
    stopped struck such takes testified than that the their them then there therefore these they this those though through throughout till to today
    together told tomorrow tonight too took toward towards tried tweeted two under unless unlike until up upon us used versus very via wanted wants
    was wasn't we well went were weren't what when where whether which while who whom whose why will with within without won won't would wouldn't
    wrote yesterday yet you your
""")
"""Words that no compound describes: prepositions, conjunctions, auxiliaries, and verbs that news puts after a noun."""
_NOUNS = _words("""
    access accident act agency agenda agreement aid air aircraft airline airport alliance ally amount area areas arena arm arms army article artillery
    attack attacks audience authorities authority award ban bank base bases battle benefits bid bill bloc board body bomb bomber bombers boss bosses
    budget building business businesses cabinet camp campaign campaigns candidate candidates capacity capital car career careers case cases cell cells
    center centers centre centres chain chairman champion chance change changes channel charge charges chief child children church circle circles
    cities city clash clashes class classes cleric club coalition coast code college colors colours committee community companies company conflict
    conservative conservatives contract contracts corridor costs council countries country couple course court courts crew crime crimes crisis cuts
    damage data date deal deals debate debt decline defeat defence defense degree demand demands department diplomat diplomats disaster district
    doctor doctors documents dollar drill drills drive driver drivers drone drones duties duty economies economy education effect effects effort
    efforts election elections employee employees energy engine equipment estate events exam exams expert experts exports facilities facility
    factories factory families family fans farm farmers fees field fight fighter fighters figure figures film films fire firm firms fleet flight
    flights food force forces forecast forecasts fraud fuel fund funds game games gap gas general goal goals goods government group groups growth
    guard guards guerrillas gun guns guy health history hit home homes hospital hospitals host hotel hour hours house houses housing idea image impact
    impacts income industries industry injury insurance interest interests investor investors islamist islamists issue issues item items job jobs
    journalist judge jury justice kids kind law laws lawyer lawyers leader leaders league levels liberal liberals life line lines loan loans loss
    losses love machine man manager managers march market markets match matches measures medal media medicine member members memory men militant
    militants military minister ministers missile missiles mission missions mobile model models money moral morale movement music nation nations
    network networks newspaper nuclear nurse nurses office officer officers offices official officials oil operation operations organisation
    organization outlet outlets outlook pact panel paper parent parents park parliament part parties partner partners party path patient patients pay
    payment payments people performance period person perspective phase phone phones pilot pilots place places plan plane planes planning plans plant
    plants platform player players police policies policy politician politicians politics poll polls port position positions post posts power powers
    premiums president press pressure price prices problem problems process product products professionals professor program programme programmes
    programs project projects property prosecution prosecutors prospects protection provider providers province quality race radar radio raid raids
    rally range rate rates ratings reader readers rebel rebels receipts record records reform reforms refugee refugees regime region regions
    rehabilitation reporter reporters republican republicans research resident residents response restaurant results revenue rights risk risks rival
    rivals road roads rocket rockets role roles rule rules sailors sale sales sanctions savings scandal schedule scheme schemes school schools science
    scientist scientists season seat seats sector security series service services sex shares ship ships shop shops show shows site sites situation
    size soldier soldiers solution solutions song space spending squad stability staff stage stance standing star stars state statement states station
    stations status stock stocks stores story strategies strategy street strike strikes student students study style success supply support supporters
    surgery survival survivor survivors system systems talks target targets task tax taxes teacher teachers team teams tech technology television
    tensions term terms territory terror terrorism terrorist terrorists tests theme things threat threats ties time tool tools top tour town towns
    trade trader traders trail training transport travel treatment trend trends trial trials trip troops truck trucks tv unit units university user
    users utility value vehicle vehicles version veteran veterans victim victims victory video videos view views villages violence visa visas visit
    visitors volunteer volunteers vote voter voters votes wage wages war warfare warming wars water weapon weapons weather website websites weekend
    welfare win window wing woman women work worker workers world worth writer writers year years youth zone zones
""")
"""Nouns that news puts after compounds."""
_NOUN_ENDING = re.compile(r".{2,}(?:(?:[ts]i|ci)ons?|ments?|ness|it(?:y|ies)|isms?|ists?|anc(?:e|y|ies)|enc(?:e|y|ies)|ships?|olog(?:y|ies))")
_JOINING = " \u00a0"


def beside(text: str, start: int, end: int, before: str, after: str) -> tuple[str, str]:
    """The words right before and after the span, in lower case: given the nearest tokens on each side, the empty string where more than
    one space stands between, and `#` where a figure stands there.
    """
    left = ""
    if before and text[start - 1 : start] in _JOINING and text[start - 1 - len(before) : start - 1] == before:
        left = before.casefold()
    elif start > 1 and text[start - 1] in _JOINING and text[start - 2].isdigit():
        left = "#"
    right = after.casefold() if after and text[end : end + 1] in _JOINING and text.startswith(after, end + 1) else ""
    return left, right or ("#" if text[end : end + 1] in _JOINING and text[end + 1 : end + 2].isdigit() else "")


def leans_on(word: str) -> bool | None:
    """Whether a compound right before `word` (in lower case, empty for none) describes it: None where nothing tells."""
    if word in ("", "#") or word in _FUNCTION:
        return False
    if word in _NOUNS or _NOUN_ENDING.fullmatch(word):
        return True
    return None
