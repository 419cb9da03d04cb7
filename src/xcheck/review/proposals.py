"""What the register should say, from what stands in the corpus: an entry for every name that is at odds with itself.

Nothing is decided that the articles do not decide: where spellings are tied, or only circumstance makes two names one,
the proposal carries choices and the entry that the first of them would make.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from xcheck.model.entity import Entity, Spelling
from xcheck.model.records import Form
from xcheck.names.fold import fold
from xcheck.names.parse import parse
from xcheck.names.register import Entry, form_key
from xcheck.names.traditions import traditions
from xcheck.resolve.forms import slug
from xcheck.resolve.odds import Rivals, Word, at_odds, rivals, words_in, written
from xcheck.review.roster import Dispute, Roster, sides_of


class Settles(Struct, frozen=True):
    """How much something settles: names, findings, and the places that these show."""

    names: int
    findings: int
    places: int


class Proposal(Struct, frozen=True):
    """An entry that would settle the disputes of one name.

    `choices` are the names to choose from, the most used first; none where the corpus decides. `others` are full names
    that only likeness and circumstance make the same: they may be somebody else's. `registered` is where the register
    has the entity already.
    """

    name: str
    """What the articles call it."""
    entry: Entry
    disputes: tuple[Dispute, ...]
    spellings: tuple[Spelling, ...]
    wrong: tuple[str, ...]
    """Where the spellings stand that are at odds with the entry's name, or with one another, as `path:line`."""
    choices: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    registered: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def places(self) -> int:
        """Places that its findings show."""
        return sum(len(d.conflict.sides) for d in self.disputes)


def proposals(roster: Roster) -> tuple[Proposal, ...]:
    """The proposals for a corpus, those that settle most first: by findings, by places, then by id.

    Disputes in which the register has spoken already need no proposal.
    """
    found: list[Proposal] = []
    for group in sorted({d.group for d in roster.disputes}):
        disputes = tuple(d for d in roster.disputes if d.group == group)
        main = roster.main(group)
        if main is not None and not (main.registered and all(d.decided for d in disputes)):
            found.append(_proposal(roster, main, roster.by_group[group], disputes))
    return tuple(sorted(found, key=lambda p: (-len(p.disputes), -p.places, p.entry.id)))


def settled_by(some: Sequence[Proposal]) -> Settles:
    """What these proposals settle together."""
    return Settles(len(some), sum(len(p.disputes) for p in some), sum(p.places for p in some))


def _proposal(roster: Roster, main: Entity, forms: Sequence[Form], disputes: tuple[Dispute, ...]) -> Proposal:
    sides = [side for d in disputes for side in d.conflict.sides]
    odd = [side for side in sides if side.role != "reference"]
    shown = sorted((f for f in forms if sides_of(f, sides)), key=lambda f: (-f.count, f.spelling))
    decided = all(d.decided for d in disputes)
    name, tied = name_of(roster, main)
    choices = () if decided else tied or _choices(main.name, forms)
    own = roster.register.entry(main.id)
    entry = own if own is not None and main.registered else entry_of(roster, main, choices[0] if choices else name)
    return Proposal(
        main.name,
        entry,
        disputes,
        tuple(Spelling(f.spelling, f.count, len({s.origin.digest for s in f.spots})) for f in shown),
        tuple(dict.fromkeys(roster.place(side) for side in odd)),
        choices,
        doubtful(roster, main),
        f"{own.path}:{own.line}" if own is not None and main.registered else "",
        tuple(dict.fromkeys(reason.text for d in disputes for reason in d.conflict.reasons if reason.at is None)),
    )


def doubtful(roster: Roster, entity: Entity) -> tuple[str, ...]:
    """Full names that only likeness and circumstance make the entity's: other entities of its groups."""
    groups = sorted({form.group for form in roster.by_entity.get(entity.id, ())})
    others = {f.spelling for group in groups for f in roster.by_group[group] if f.entity != entity.id and full(f.spelling, f.kind)}
    return tuple(sorted(others))


def name_of(roster: Roster, entity: Entity) -> tuple[str, tuple[str, ...]]:
    """(the name that most articles give the entity, the names to choose from where its spellings are tied).

    A registered entity's name is the register's. Spellings that differ in accents or hyphens only are tied, too.
    """
    if entity.registered:
        return entity.name, ()
    forms = [f for f in roster.by_entity.get(entity.id, ()) if f.sure]
    name = entity.name
    for rivalry in rivals(forms):
        if not rivalry.decided or rivalry.marks:
            return name, _spelled(name, rivalry)
        name = _spelled(name, rivalry)[0]
    return name, ()


def _choices(name: str, forms: Sequence[Form]) -> tuple[str, ...]:
    """The full names that a group of forms leaves to choose from."""
    return next((_spelled(name, rivalry) for rivalry in rivals(forms)), (name,))


def _spelled(name: str, rivalry: Rivals) -> tuple[str, ...]:
    """The name with each of the rival spellings in turn, the strongest first; of equally strong ones the name as it is."""
    odd = {word.folded for word, _ in rivalry.words}
    whole = rivalry.part == "whole"
    spelled = [(word.shown if whole else " ".join(word.shown if fold(each) in odd else each for each in name.split()), votes) for word, votes in rivalry.words]
    return tuple(dict.fromkeys(text for text, _ in sorted(spelled, key=lambda row: (-row[1], row[0] != name))))


def entry_of(roster: Roster, entity: Entity, name: str) -> Entry:
    """The entry that makes `name` the entity's preferred form: its other full forms are rejected where they spell a word of it in another way.

    Forms that only need a look are left out, as are lone family names, which are found through the full ones.
    """
    rejected: list[str] = []
    aliases: list[str] = []
    for text in spellings(f for f in roster.by_entity.get(entity.id, ()) if f.sure and full(f.spelling, f.kind)):
        if form_key(text) == form_key(name):
            continue
        (rejected if _at_odds(text, name, entity) else aliases).append(text)
    return Entry(slug(name), name, entity.kind, tuple(aliases), tuple(rejected))


def spellings(forms: Iterable[Form]) -> tuple[str, ...]:
    """The spellings of forms, each once, in their order."""
    return tuple(dict.fromkeys(form.spelling for form in forms))


def full(spelling: str, kind: str) -> bool:
    """Whether a spelling is more than a lone word of a person's name."""
    return kind != "person" or bool(parse(spelling).given)


def _at_odds(text: str, name: str, entity: Entity) -> bool:
    person = entity.kind == "person"
    right = {word.part: word for word in words_in(name, person)}
    found = traditions(parse(name))
    return any(_differs(word, right.get(word.part), found) for word in words_in(text, person))


def _differs(word: Word, model: Word | None, found: int) -> bool:
    return model is not None and written(word.shown) != written(model.shown) and at_odds(word, model, found)
