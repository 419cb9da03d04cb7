"""What stands beside a name in its sentence says of it: that people act, that an office is one of the past, that no person is meant."""

from __future__ import annotations

from xcheck.model.records import Mention
from xcheck.text.wordset import wordset

UNRELATED = "no relation"
"""What the words behind a name end in where it is said that its bearer is no relation of somebody else."""
_SAYING = wordset("""
    said says told tells added argued asked wrote writes tweeted insisted warned explained noted recalled replied admitted claimed thinks
    believes acknowledged
    """)
_DOING = wordset("""
    has had was is will would can could may might must shall should does did do
    also now then later never still already once currently soon again often always who
    died sued lied vied owed tied himself herself
    ate beat became began bent bet bit blew bore bought broke brought built burst came caught chose clung crept cut dealt did drank drew drove dug
    fed fell felt fled flew flung forbade foresaw forgave forgot fought found froze gave got grew heard held hid hit hung hurt kept knelt knew laid
    leapt led left lent let lit lost made meant met mistook overcame oversaw overtook paid put quit ran rang read resold rode rose sang sank sat saw
    sent set shone shook shot shrank shut slept slid sold sought spent split spoke sprang spread spun stole stood struck strode strove stuck
    swam swept swore swung taught threw thought took tore undertook upheld went wept withdrew withheld withstood woke won wore wove wrung
    adds admits agrees appears asks becomes begins believes brings builds buys chooses comes considers continues decides denies describes eats
    enters exists expects explains feels finds follows gets gives goes has hears hopes insists intends joins keeps knows lacks leads learns lives loses makes
    meets accuses acknowledges announces criticizes criticises defends denounces dismisses opposes outlines predicts proposes recalls rejects reveals urges
    notes owns pays prefers refuses remains says seeks sees seems sells sends serves sits speaks spends suggests takes tells tends thinks tries
    understands wants wears wins writes
    arrives calls cuts demands leaves misses offers pledges promises raises repeats replies resigns rises saves scores signs stands urges visits vows
    walks warns
    addresses attends celebrates embraces greets hugs kisses listens looks poses reacts smiles talks waits watches waves
    """)
SAYS = 2
_MEANING = wordset("claims plans aims promises fears doubts demands")
"""Verbs that are nouns as well, but for what follows them."""
_NO_ADVERBS = wordset("ally assembly daily family italy july monopoly monthly rally reply supply weekly")
"""Words in -ly that stand behind a name as nouns: the Brandvold family left."""
_SHORTENED = {"wo": "will", "ca": "can"}


def acts(mention: Mention) -> int:
    """What a name is followed by: SAYS for a verb of saying, 1 for another verb of people or a colon, or where something is so according to it; else 0."""
    return done(mention.beside[1]) or int(told(mention))


def done(behind: str) -> int:
    """The same for the words behind a name."""
    word, _, following = behind.partition(" ")
    if word.endswith("ly") and word not in _NO_ADVERBS:
        # Brandvold angrily left.
        word = following
    if word[-3:] in ("n't", "n’t"):
        word = _SHORTENED.get(word[:-3], word[:-3])
    if word in _MEANING and following in ("to", "that"):
        # Brandvold claims to know; but Brandvold claims are two words of a headline.
        return SAYS if following == "that" else 1
    if word in (":", "'s", "’s", "'", "’", ","):
        return 1
    return SAYS if word in _SAYING else 1 if word in _DOING or (len(word) > 4 and word.endswith("ed")) else 0


def told(mention: Mention) -> bool:
    """Whether something is so according to a name."""
    return mention.beside[0].endswith("according to")


def past(mention: Mention) -> bool:
    """Whether the office before a name is said to be one of the past."""
    return not _PAST.isdisjoint(mention.beside[0].split()) or not _PAST.isdisjoint(mention.title.casefold().split())


_PAST = frozenset(("former", "ex", "late", "retired", "onetime", "one-time", "then"))


def before(mention: Mention) -> str:
    """The word right before a name and its title."""
    return mention.beside[0].rpartition(" ")[2]


def determined(mention: Mention) -> bool:
    """Whether an article or a pronoun stands before a name, as before no person's."""
    return before(mention) in DETERMINERS


# Not `that`: it mostly opens a clause, as in `she said that Brandvold had left`.
DETERMINERS = frozenset(("the", "a", "an", "this", "these", "our", "their", "its", "his", "her", "my", "your"))


def there(mention: Mention) -> bool:
    """Whether what stands before a name is what stands before a place: in Delany; but at Delany’s request, a swipe at Delany."""
    return before(mention) in WHERE and not mention.beside[1].startswith(OWNING) and not aimed(mention)


def aimed(mention: Mention) -> bool:
    """Whether what stands before a name leads to a person as well as to a place: a swipe at Delany, no faith in Delany."""
    words = mention.beside[0].split()[-2:]
    return len(words) == 2 and words[0] in _AIMED.get(words[1], ())


def peopled(mention: Mention) -> bool:
    """Whether a place is meant whatever follows it: the people of Delany told the mayor of Delany."""
    words = mention.beside[0].split()[-2:]
    return len(words) == 2 and words[1] == "of" and words[0] in _HAS_PLACES


OWNING = ("'", "’")
"""What begins the ending of a name whose bearer owns something."""
_AIMED = {
    "at": wordset("""
        swipe swipes dig digs jab jabs barb barbs potshot potshots aimed directed levelled leveled anger fury outrage furious angry mad laughed laugh
        laughing shouted shout shouting yelled yelling screamed screaming stared glared glanced smiled pointed lashed mocked sneered winked
        """),
    "in": wordset("confidence trust faith belief believe believes believed interested disappointed confided confide"),
}
_HAS_PLACES = frozenset("mayor town village city port people residents outskirts parish district streets council north south east west centre center".split())
WHERE = frozenset(("in", "near", "at", "outside", "inside", "around", "across", "throughout", "nearby"))
"""Words before the name of a place."""
