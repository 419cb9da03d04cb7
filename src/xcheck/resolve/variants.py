"""Which persons may be one under two spellings: candidates by letters, decided by circumstance.

Likeness alone makes no link. What speaks for one person: both spellings in one article, the same office beside them,
the same rare company, a spelling that is no name in its own right, the register. What speaks against: both spellings
are known names, other offices, `never_same`. `sure` is kept for what an editor would not need to look up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import product
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.mentions.offices import OFFICES
from xcheck.names import lists
from xcheck.names.compare import compare
from xcheck.names.eastern import both_read
from xcheck.names.given import homophones, nicknames, relatives
from xcheck.names.offices import calling, office, shared_offices
from xcheck.names.register import Register
from xcheck.names.traditions import ARABIC, traditions
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.callings import PASSING, one_calling, one_field, other_callings, other_offices
from xcheck.resolve.company import Company
from xcheck.resolve.like_names import pairs
from xcheck.resolve.other_given import Holders, holders, one_time
from xcheck.resolve.spellings import british, doubled, ended, likeness, swapped
from xcheck.resolve.surnames import roles
from xcheck.resolve.two_people import LOOKED_AT, TWO, UNTOLD, Told, no_slip, posts, told_apart
from xcheck.resolve.uses import Use, Uses, known, telling

NEVER_SAME = "the register says that they are never the same"
TWO_ENTRIES = "the register has them as two entries"
ESTABLISHED = 3
"""Voices of a name that is no chance namesake of one that stands once."""
LONG = 6
"""Letters of given names that are hardly two people's when one letter sets them apart under one family name."""
SHARED = 0.5
"""Strength of shared company (see `Company.shared`) from which it counts."""
ONE_STORY = 2.0
"""Strength of shared company from which two articles tell of the same people, whatever office each of them names."""
MANY = 12
"""Bearers of a given name in the corpus for each of the same name with two letters swapped, from which that is no name of its own."""


class Link(Struct, frozen=True):
    """Two persons that may be one. `sure` links make them one, the others ask for a look. `reasons` are sentences.

    `far` says that both given and family name are spelled in two ways.
    """

    a: Person
    b: Person
    sure: bool
    reasons: tuple[str, ...]
    far: bool = False


class Apart(NamedTuple):
    """Two full names with like spellings that were not taken for one, and why not, as a clause."""

    a: str
    b: str
    why: str

    @classmethod
    def of(cls, one: str, other: str, why: str) -> Apart:
        """The pair, whichever of the two comes first."""
        return cls(min(one, other), max(one, other), why)


class Scene(Struct, frozen=True):
    """What decides between likeness and identity: articles in which persons stand (bare mentions too), company, register."""

    articles: Mapping[int, AbstractSet[str]]
    company: Company
    register: Register
    bearers: Mapping[str, int]
    """How many persons bear each family name."""
    givens: Mapping[str, int] = {}
    """How many persons bear each given name."""
    orphans: Mapping[str, frozenset[str]] = {}
    """For each lone name the articles that give it to nobody by a full name."""
    told: Told = UNTOLD
    """What else articles say of their people."""

    def of(self, person: Person) -> AbstractSet[str]:
        """The articles that name the person in any way."""
        return self.articles.get(id(person), frozenset()) | person.at

    def echoed(self, p: Person, u: Use, q: Person, v: Use) -> bool:
        """Whether an article that spells the family name of the one goes on with the other's alone, which nobody else there bears."""
        return u.token != v.token and not (self.orphans.get(v.token, _NOWHERE).isdisjoint(p.at) and self.orphans.get(u.token, _NOWHERE).isdisjoint(q.at))


_NOWHERE: frozenset[str] = frozenset()


def scene(table: Uses, persons: Sequence[Person], articles: Mapping[int, AbstractSet[str]], company: Company, register: Register, told: Told = UNTOLD) -> Scene:
    """The scene of a corpus with these persons; `articles` are those in which lone names stand for each of them, by `id`."""
    families: Counter[str] = Counter()
    givens: Counter[str] = Counter()
    at: dict[str, set[str]] = {}
    for person in persons:
        families.update({use.token for use in person.names})
        givens.update({use.name.given for use in person.names})
    for use in table.by_key.values():
        if use.token in families and use.full:
            at.setdefault(use.token, set()).update(use.at)
    orphans: dict[str, frozenset[str]] = {}
    for use in table.by_key.values():
        if use.token in families and use.kind != "place" and use.lone:
            orphans[use.token] = orphans.get(use.token, _NOWHERE) | use.at.keys() - at[use.token]
    return Scene(articles, company, register, families, givens, orphans, replace(told, families=by_family(persons), names=table.by_key))


def links(persons: Sequence[Person], scene: Scene) -> tuple[list[Link], list[Apart]]:
    """The links between persons, sure ones first and the nearer ones first among them, in an order that depends on the names alone; and the pairs kept apart."""
    found: list[Link] = []
    apart: list[Apart] = []
    for (p, u), (q, v) in pairs(persons):
        link = _judged(p, u, q, v, scene)
        if isinstance(link, Link):
            found.append(link)
        else:
            apart.append(Apart.of(u.text, v.text, link))
    known = {frozenset((id(link.a), id(link.b))) for link in found}
    two = {(a, b) for a, b, why in apart if why in _TWO}
    for pair in holders(persons, scene.told):
        if frozenset((id(pair.one), id(pair.other))) not in known and Apart.of(pair.one.leading.text, pair.other.leading.text, "")[:2] not in two:
            told = _of_one_story(pair, scene)
            found.extend(() if told is None else (told,))
    return sorted(found, key=lambda k: (not k.sure, k.far, k.a.rank, k.b.rank)), sorted(apart)


_TWO = TWO | {NEVER_SAME, TWO_ENTRIES}


def _of_one_story(pair: Holders, scene: Scene) -> Link | None:
    """The link between two with one family name and office, where their articles tell one story in these days, and none names both."""
    p, q, held = pair
    u, v = p.leading, q.leading
    at_p, at_q = scene.of(p), scene.of(q)
    if (p.entry and q.entry) or scene.register.never_same(u.text, v.text) or not at_p.isdisjoint(at_q):
        return None
    strength, people = scene.company.shared(at_p, at_q, (u.token, v.token, u.key, v.key))
    pages = scene.company.table.pages
    if strength < ONE_STORY or not one_time(*([pages[digest].origin.published for digest in sorted(at)] for at in (at_p, at_q))):
        return None
    if any(told_apart(one, other, scene.told) for one, other in product(p.names, q.names)):
        return None
    return Link(p, q, False, (f"both are called {held}", one_story(people)))


def _human(use: Use) -> bool:
    """Whether an office before or in a full name, or a verb of saying after it, shows that a person is meant where the words alone do not."""
    return bool(use.offices) or bool(office(use.name.title)) or any(sighting.says for sighting in use.at.values())


def _judged(p: Person, u: Use, q: Person, v: Use, scene: Scene) -> Link | str:
    """The link between two persons, or why there is none."""
    if scene.register.never_same(u.text, v.text):
        return NEVER_SAME
    if p.entry and q.entry:
        return TWO_ENTRIES
    verdict = compare(u.name, v.name)
    if verdict.outcome == "different":
        return verdict.reasons[0]
    at_p, at_q = scene.of(p), scene.of(q)
    together = bool(at_p & at_q) or scene.echoed(p, u, q, v)
    offices = [telling(x.names) | (roles(x.entry) if x.entry else frozenset()) for x in (p, q)]
    if {frozenset(calling(word)[1] for word in words) - {""} for words in offices} == _MAN_AND_WOMAN:
        return "the office of one says that it is a man, that of the other a woman"
    same_office = shared_offices(*offices)
    weight = _weighed(p, u, q, v, scene)
    shapeless = p.tentative and q.tentative and not (_human(u) or _human(v))
    if shapeless and not _striking(u, v, weight, together, min(_most(p), _most(q))):
        return "nothing but their shape says that the two are names of people"
    # Who once was an ambassador may be a chairwoman now. Of two common names, a senator's and a chairman's are two people's.
    apart_by_office = other_offices(*offices) and all(_posts(x) - PASSING for x in (p, q)) and (weight.common or not one_field(*offices))
    # What stands in one article keeps one company: to sum it up for every two of a list of thousands takes minutes, and says nothing.
    asked = apart_by_office or not together
    strength, shared = scene.company.shared(at_p, at_q, (u.token, v.token, u.key, v.key)) if asked else (0.0, ())
    if weight.common and not together:
        # Coaches and farmers with common names are many; senators are not.
        same_office &= OFFICES | frozenset(word for person in (p, q) for use in person.names for word in use.ranks)
    context = bool(same_office) or strength >= SHARED
    level = _level(weight, together, bool(same_office), context, bool(p.entry or q.entry), together and min(_most(p), _most(q)) > 1)
    far = u.token != v.token and u.name.given != v.name.given
    if not (together or context) and (far or _many_bear(u, v) or not (weight.kindred or u.token[:1] == v.token[:1])):
        # Where both words differ, or many people bear such names, the articles must have something else in common.
        level = 0
    if apart_by_office and strength < ONE_STORY and _two_offices(weight, together, u.token == v.token, level, bool(p.entry or q.entry)):
        level -= 1
    if level > 0 and not (together or same_office or p.entry or q.entry) and strength < ONE_STORY and no_slip(u, v):
        told = [_told_posts(person, scene) for person in (p, q)]
        if other_callings(*told):
            return "articles give them other offices, and none names both"
        if not (one_calling(*told) or scene.company.meet(at_p, at_q, (u.token, v.token))) and _namesakes(u, v, scene):
            return "both are usual names, and the articles name nothing else in common"
    if level <= 0:
        return _unlinked(offices, apart_by_office)
    for one, other in product(p.names, q.names):
        two = told_apart(one, other, scene.told)
        if two:
            return two
    return Link(p, q, level > 1 and not shapeless, tuple(_reasons(together, same_office, shared if strength >= SHARED else ())), far)


def _striking(u: Use, v: Use, weight: Weight, together: bool, times: int) -> bool:
    """Whether two like names of which only their shape says what they are are hardly two things' names.

    Hagia Sophia and Haghia Sophia in one article, which gives no more than one of them twice (`times`: how often it gives both);
    between articles, words that are no known names: Magen David Adom, Magden David Adom; or a letter doubled before a known family name: Qorrel
    Carter, Qorel Carter. Another ending makes another word: the Heron, the Hero.
    """
    apart = [(a, b) for a, b in ((u.name.given, v.name.given), (u.token, v.token)) if a != b]
    if any(british(a, b) or ended(a, b) for a, b in apart):
        return False
    eastern = bool(u.name.eastern and v.name.eastern)
    if together:
        return times < 2
    one_letter = u.token == v.token and u.token in lists.SURNAMES and doubled(u.name.given, v.name.given)
    return ((weight.rare or eastern) and (weight.strange or weight.alone)) or (one_letter and weight.novel)


def _posts(person: Person) -> frozenset[str]:
    """The office words beside a person's names, or in the register, that are not said to be of the past."""
    return frozenset(word for use in person.names for word in use.posts) | (roles(person.entry) if person.entry else frozenset())


def _told_posts(person: Person, scene: Scene) -> frozenset[str]:
    """What articles say that a person is, in any words: Ada Roe, who leads the union."""
    return frozenset().union(*(posts(use, sorted(use.at)[:LOOKED_AT], scene.told) for use in person.names))


def _namesakes(u: Use, v: Use, scene: Scene) -> bool:
    """Whether two names of one family differ in usual given names, neither of them mistyped: Alan Vane, Allan Vane."""
    return u.token == v.token and _usual(u.name.given, v.name.given) and not (_mistyped(u, v, scene) or _mistyped(v, u, scene))


def _many_bear(u: Use, v: Use) -> bool:
    """Whether two like names are such as many people bear: given names alone (Ahmed Mohamoud), or a family and a given name as in China (Li Xianyu)."""
    if u.name.eastern and v.name.eastern:
        return both_read(u.name, v.name)
    if u.token == v.token and doubled(u.name.given, v.name.given) and (known(u.name.given) != known(v.name.given)):
        # Karrim is no name that anybody is given.
        return False
    return not (u.name.middle and v.name.middle) and all(ARABIC.knows(use.name.given) and _after_father(use.name.family) for use in (u, v))


def _after_father(family: str) -> bool:
    """Whether an Arabic family name is the given name of a father; one in -i is a place's or a tribe's more often: Soleimani."""
    return ARABIC.knows(family) and (not family.endswith("i") or family in lists.GIVEN)


_MAN_AND_WOMAN = {frozenset("m"), frozenset("f")}


def _two_offices(weight: Weight, together: bool, one_family: bool, level: int, registered: bool) -> bool:
    """Whether other offices beside two like names speak for two people."""
    if registered and weight.strange and level == 1:
        # Nobody else's name is as near to that of somebody so well known; the well known have held many offices.
        return False
    if together:
        # Senator Steele beside Judge Steel: an article that names both tells them apart; a slip is no name of its own.
        return not weight.novel and not weight.strange
    return not (weight.kindred and not weight.common) and (level > 1 or not one_family or weight.common)


def _unlinked(offices: Sequence[frozenset[str]], apart_by_office: bool) -> str:
    """Why likeness was not enough."""
    if apart_by_office:
        return f"one is called {min(offices[0])}, the other {min(offices[1])}, and no article names both"
    return "both could be names of their own, and no article, office or company brings the two together"


class Weight(NamedTuple):
    """What two spellings say by themselves.

    `novel`: the rarer one is no known name. `kindred`: they are known spellings of one name. `rare`: what they share is
    no common name. `strange`: neither spelling is a known name. `alone`: they share a family name that nobody else in
    the corpus bears, or long given names are one letter apart under one family name. `common`: every word of both
    is a known name, and neither is far more used than the other. `human`: something beside their shape says that people are meant.
    """

    novel: bool
    kindred: bool
    rare: bool
    strange: bool
    alone: bool
    common: bool
    human: bool


def _weighed(p: Person, u: Use, q: Person, v: Use, scene: Scene) -> Weight:
    seldom, often = sorted((u, v), key=lambda x: (x.voices, x.count, x.key))
    found = traditions(u.name) | traditions(v.name)
    ends = [(seldom.name.given, often.name.given, True), (seldom.name.family, often.name.family, False)]
    if len(u.name.middle) == len(v.name.middle):
        ends.extend((a, b, False) for a, b in zip(seldom.name.middle, often.name.middle, strict=True))
    apart = [(a, b, given) for a, b, given in ends if a != b]
    equal = [a for a, b, _ in ends if a == b]
    tied = (seldom.voices, seldom.count) == (often.voices, often.count)
    return Weight(
        any(not known(a) or (tied and not known(b)) for a, b, _ in apart),
        all(likeness(a, b, found, given) in ("transcription", "form") for a, b, given in apart),
        bool(equal) and (all(not known(word) for word in equal) or (bool(u.name.middle) and u.name.middle == v.name.middle)),
        all(not known(a) and not known(b) for a, b, _ in apart),
        _one(u, v) or (u.token == v.token and scene.bearers.get(u.token, 0) <= 2),
        all(
            known(a) and known(b) and (a == b or not given or (_usual(a, b) and not (_mistyped(u, v, scene) or _mistyped(v, u, scene)))) for a, b, given in ends
        )
        and not (often.voices >= ESTABLISHED and seldom.voices == 1),
        any(known(use.name.given) or use.offices for person in (p, q) for use in person.names),
    )


def _mistyped(wrong: Use, model: Use, scene: Scene) -> bool:
    """Whether the given name of `wrong` is that of `model` with two letters swapped, and the corpus knows many times more bearers of that: Micheal, Michael.

    An accent is no slip of the hand: Micheál is a name of its own.
    """
    odd, right = wrong.name.given, model.name.given
    return wrong.text.isascii() and swapped(odd, right) and scene.givens.get(right, 0) >= MANY * max(1, scene.givens.get(odd, 0))


def _usual(a: str, b: str) -> bool:
    """Whether two given names are both usual: Sara and Sarah, Maria and Marie."""
    return homophones(a, b) or nicknames(a, b) or relatives(a, b)


def _one(u: Use, v: Use) -> bool:
    """Whether two names are hardly two people's by their letters: one of them doubled, or one apart in long given names."""
    if u.token == v.token:
        return min(len(u.name.given), len(v.name.given)) >= LONG or doubled(u.name.given, v.name.given)
    return u.name.given == v.name.given and doubled(u.token, v.token)


def _level(weight: Weight, together: bool, same_office: bool, context: bool, registered: bool, settled: bool) -> int:
    """0 for two people, 1 where somebody should look, 2 for one person."""
    if together:
        return 2 if (weight.novel or weight.kindred) and weight.human and not settled else 1
    if weight.novel:
        firm = same_office or (context and (weight.rare or weight.strange)) or (registered and weight.rare)
        return 2 if firm and weight.human else 1
    if context:
        return 2 if weight.kindred and weight.rare else 1
    # Sara Parker and Sarah Parker in two stories are more likely two people than one.
    return 1 if weight.rare or (weight.alone and not weight.common) else 0


def _most(person: Person) -> int:
    """The largest number of times one article gives one of the person's full names."""
    return max((len(sighting.starts) for use in person.names for sighting in use.at.values()), default=0)


def _reasons(together: bool, same_office: Collection[str], shared: Sequence[str]) -> Iterator[str]:
    if together:
        yield "both spellings stand in one article"
        shared = ()
    if same_office:
        yield f"both are called {min(same_office)}"
    if shared:
        yield f"the articles also share {shown(shared[:2])}"


def one_story(people: Sequence[str]) -> str:
    """The reason that two articles which name the same rare others tell one story; `people` are those among them, the rarest first."""
    return f"the articles also share {shown(people[:2])}" if people else "the articles tell of the same things"


def shown(names: Sequence[str]) -> str:
    """Folded names as an editor reads them: `Umerov and Witkoff`."""
    return " and ".join(name.title() for name in names)
