"""Stock phrases of public speech: two people who use the same one have not said the same thing.

A line may give choices: `our/my thoughts are with`. All are levelled as the words that they are compared with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from xcheck.text.levelled import forms

_PHRASES = """
at the end of the day
when all is said and done
it is what it is
that is just the way it is
only time will tell
we will/shall see what happens
we will/shall cross that bridge when we come to it
it goes without saying
needless to say
let me be absolutely/very/perfectly/crystal clear
let me be clear
make no mistake about it/that
make no mistake
all about the team/fans/players/kids/boys/lads/girls/club/people/children/customers/community
one game/day/step/match/race/point at a time
take/taking each game/match/race as it comes
give/gave/given/giving it/them/us a hundred per cent
give/gave/given/giving it/them/us 110/100 percent
give/gave/given/giving a hundred per cent
give/gave/given/giving 110/100 percent
give/gave/given/giving it everything/all we/i/they/he/she had/have/got
gave/given/give everything
left/leave it all/everything on the field/pitch/court/track/ice
left/leave it all/everything out there
over the moon
sick as a parrot
a game of two halves
a dream come true
could not be happier/prouder
could not ask/have asked for more/anything more
could not have done it without
credit to the boys/lads/girls/players/team/opposition/guys
all credit to
hard work pays off
proud of the boys/lads/girls/players/team/guys
best is yet to come
a marathon not a sprint
back to square one
back to the drawing board
tip of the iceberg
leave/left/leaving no stone unturned
a step/move in the right direction
a win win situation
too little too late
light at the end of the tunnel
the right thing to do
do/doing whatever it takes
enough is enough
we are all in this together
the people have spoken
every vote counts/matters
follow the science
innocent until proven guilty
nobody/noone is above the law
no one/man is above the law
let the law take its course
justice has been served/done
lessons will/must/have be/been learned/learnt
lessons to be learned/learnt
our/my/their/the thoughts and/& prayers are/go with/to
our/my/their/the thoughts are/remain/go with/to
our/my hearts/heart go/goes out to
all those/who/people affected
everyone affected
the families/family/victims/friends and friends/family/families/loved
his/her/their family and friends
at this difficult/sad/terrible/tragic/painful time
at this very/most/incredibly/extremely difficult/sad/terrible/tragic/painful time
our/my deepest/sincere/heartfelt condolences
deepest/sincere/heartfelt condolences to
we/i take/takes/took this/these/such/all/any/our matter/matters/allegations/complaints/reports/concerns/claims/incidents/issues/obligations/responsibilities
extremely/very/incredibly seriously
cooperating/cooperate/co-operating/co-operate/working fully/closely with the police/authorities/investigation/investigators/inquiry/prosecutors
cooperating/cooperate/co-operating/co-operate fully with
fully cooperating/co-operating with
inappropriate to comment further/on
inappropriate for us/me to comment
cannot/not comment on/further an/any/on ongoing/active/open/live
comment on/about pending/ongoing litigation/investigations/proceedings/matters
comment on individual/specific/personnel cases/matters/issues
an/the ongoing/active/open/live/criminal investigation/inquiry/case/matter
while the investigation/inquiry is ongoing/under
safety/health/security/wellbeing/welfare of our/the customers/staff/students/passengers/residents/employees/patients/pupils/guests/players/public/children
is our/my/the/always top/first/number/highest/utmost/main one/priority
our/my/the number one priority
apologise/apologize/apologies for any inconvenience
inconvenience caused
words cannot/can not/describe/express describe/express how/what
there are no words
cannot put it into words
lit/light up a/every/the room
kept himself/herself/themselves to himself/herself/themselves
a pillar of the community
in the wrong place at the wrong time
never thought it/this would/could happen here/to
like something out of a film/movie/horror
it sounded like a bomb
like a war zone
it was absolute/complete/total chaos
will not rest until
honoured/honored and humbled
humbled and honoured/honored
i would/want/wanted like/to to/thank thank/my my/everyone/family
thank my family/teammates/coaches/coach/team/staff/constituents
treating the/this incident/death/deaths/fire/matter/attack as suspicious/unexplained
would/to ask/urge/appeal anyone/anybody with information to come/contact/call forward/us/police
would/to ask/urge/appeal anyone/anybody who saw/witnessed/heard/has
anyone/anybody with information to come/contact/call forward/us/police/officers
no wider risk/threat to the public/community
our/the inquiries/enquiries are ongoing/continuing
our/the investigation is ongoing/continuing/continues
at an/a very early stage
keeping an open mind
like to reassure residents/people/the/members public/community/that/of
specially trained officers
god bless you/america/them
look/looking forward to working with/together
pleased/delighted/thrilled/excited/proud to announce
delighted/pleased/thrilled/proud/happy/honoured/honored/excited/grateful/humbled to have been
delighted/pleased/thrilled/proud/happy/honoured/honored/excited/grateful/humbled to be
we/i have nothing to hide
we/i have done nothing wrong
i have no regrets
did not see it coming
you could hear a pin drop
"""


@lru_cache(maxsize=1)
def _stock() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases as levelled words by the first of them, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for line in _PHRASES.split("\n"):
        for chosen in product(*(word.split("/") for word in line.split())):
            words = forms(" ".join(chosen))
            if words:
                found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(phrases, key=lambda words: (-len(words), words))) for first, phrases in found.items()}


def without_stock_phrases(words: Sequence[str]) -> tuple[str, ...]:
    """The levelled `words` without the stock phrases among them."""
    return tuple(_left(words))


def _left(words: Sequence[str]) -> Iterator[str]:
    stock, at = _stock(), 0
    while at < len(words):
        phrase = next((p for p in stock.get(words[at], ()) if tuple(words[at : at + len(p)]) == p), None)
        if phrase is None:
            yield words[at]
        at += 1 if phrase is None else len(phrase)
