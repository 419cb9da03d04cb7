"""Why the forms of a name are one, and why near names are not: what `resolve` went by, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from xcheck.model.entity import Entity
from xcheck.model.records import Form
from xcheck.names.compare import compare_names
from xcheck.names.fold import fold
from xcheck.names.parse import parse
from xcheck.names.register import Entry, form_key
from xcheck.resolve.spellings import described
from xcheck.review.roster import Roster, counted

_PLACES = 3
_NEAR = 20
"""Near names that are shown."""


def explanation(roster: Roster, name: str) -> str:
    """Why the forms of everyone that `name` can mean are one, and what was kept apart; empty for a name nobody has."""
    lines: list[str] = []
    for entity in roster.who(name):
        lines.extend([*([""] if lines else []), *_entity(roster, entity)])
    loose = _unclaimed(roster, name)
    if loose:
        lines.extend([*([""] if lines else []), *loose])
    if not lines:
        lines.extend(_only_registered(roster, name))
    return "".join(f"{line}\n" for line in lines)


def _entity(roster: Roster, entity: Entity) -> Iterator[str]:
    forms = roster.by_entity.get(entity.id, ())
    articles = {spot.origin.digest for form in forms for spot in form.spots}
    entry = roster.register.entry(entity.id) if entity.registered else None
    yield f"{entity.name} ({entity.kind}, {entity.id}): {counted(sum(f.count for f in forms), 'mention')} in {counted(len(articles), 'article')}"
    yield f"  in the register: {entry.path}:{entry.line}" if entry else "  not in the register"
    for dispute in roster.disputed.get(entity.id, ()):
        yield f"  {dispute.severity} of {dispute.rule}: {counted(len(dispute.conflict.sides), 'place')}, key {dispute.key}"
    yield "  forms:"
    for form in forms:
        yield f"    {form.spelling}: {form.count:,} in {counted(len({s.origin.digest for s in form.spots}), 'article')} ({_where(roster, form)})"
        for reason in dict.fromkeys(_joined(entity, form, entry)):
            yield f"      - {reason}"
    yield from _headed("  may be the same, somebody should look:", _doubtful(roster, entity))
    yield from _headed("  kept apart:", _apart(roster, entity, entry))


def _where(roster: Roster, form: Form) -> str:
    places = list(dict.fromkeys(roster.place(s) for s in sorted(form.spots, key=lambda s: (s.origin.path, s.start))))
    more = len(places) - _PLACES
    return ", ".join(places[:_PLACES]) + (f" and {more:,} more" if more > 0 else "")


def _headed(head: str, lines: dict[str, str]) -> Iterator[str]:
    if lines:
        yield head
        for at, (name, why) in enumerate(sorted(lines.items())):
            if at == _NEAR:
                yield f"    and {len(lines) - _NEAR:,} more"
                return
            yield f"    {name}: {why}"


def _joined(entity: Entity, form: Form, entry: Entry | None) -> Iterator[str]:
    """Why a form is the entity's."""
    if form.rejected:
        yield "the register rejects it"
    elif form_key(form.spelling) == form_key(entity.name):
        yield "the name itself" if form.spelling == entity.name else f"the same letters as {entity.name}"
        return
    elif form.allowed:
        yield "the register has it as another right form"
        return
    elif entry is not None and form_key(form.spelling) in {form_key(f) for f in entry.rejected}:
        yield "the register rejects it, but not at these dates or in these phrases"
    yield from _likeness(entity, form)
    yield from form.reasons
    if not form.sure:
        yield "nobody can be sure of it: somebody should look"


def _likeness(entity: Entity, form: Form) -> Iterator[str]:
    one, model = parse(form.spelling), parse(entity.name)
    if entity.kind != "person" or one.given:
        if fold(form.spelling) != fold(entity.name):
            yield from compare_names(form.spelling, entity.name).reasons
        return
    inside = sum(spot.introduced for spot in form.spots)
    if one.family != model.family and one.family in (*model.words, *model.eastern):
        yield f"one word of the name, and nobody else in the article has it: {form.spelling}"
    elif one.family != model.family:
        yield f"{described(one.family, model.family)}, against {entity.name}"
    if inside:
        yield f"no other full name fits it in {counted(inside, 'place')}, whose article names {entity.name} in full"
    if len(form.spots) > inside:
        yield f"nobody else that articles or register know has this name, in {counted(len(form.spots) - inside, 'place')} without a full name"


def _doubtful(roster: Roster, entity: Entity) -> dict[str, str]:
    """Other entities whose spellings are in one group with this one's."""
    groups = {form.group for form in roster.by_entity.get(entity.id, ())}
    found: dict[str, str] = {}
    for group in sorted(groups):
        main = roster.main(group)
        for form in roster.by_group.get(group, ()):
            if form.entity == entity.id or not (parse(form.spelling).given or form.kind != "person"):
                continue
            own = roster.by_entity.get(entity.id, ())
            reasons = form.reasons or tuple(r for f in own for r in f.reasons if main is not None and main.id != entity.id)
            found[form.spelling] = "; ".join(dict.fromkeys((*compare_names(form.spelling, entity.name).reasons, *reasons)))
    return found


def _apart(roster: Roster, entity: Entity, entry: Entry | None) -> dict[str, str]:
    """Near names that are somebody else's, each with the reason."""
    own = {form_key(f.spelling) for f in roster.by_entity.get(entity.id, ())} | {form_key(entity.name)}
    found: dict[str, str] = {}
    for pair in roster.apart:
        for mine, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if form_key(mine) in own and form_key(other) not in own:
                found.setdefault(other, pair.why)
    for a, b in roster.register.pairs:
        for mine, other in ((a, b), (b, a)):
            if form_key(mine) in own or (entry is not None and roster.register.named(mine) is entry):
                found[other] = "the register says that they are never the same"
    groups = {form.group for form in roster.by_entity.get(entity.id, ())}
    family = parse(entity.name).family if entity.kind == "person" else ""
    for other_entity in roster.entities if family else ():
        if other_entity.id == entity.id or other_entity.kind != "person" or other_entity.name in found:
            continue
        if parse(other_entity.name).family != family or not parse(other_entity.name).given:
            continue
        if not any(form.group in groups for form in roster.by_entity.get(other_entity.id, ())):
            found[other_entity.name] = _family(roster, entity, other_entity)
    return found


def _family(roster: Roster, entity: Entity, other: Entity) -> str:
    if roster.register.never_same(entity.name, other.name):
        return "the register says that they are never the same"
    if entity.registered and other.registered:
        return "the register has them as two entries"
    verdict = compare_names(entity.name, other.name)
    if verdict.outcome == "same":
        return "letters allow it, but another bearer of the name fits as well, and two candidates are no answer"
    return "; ".join(verdict.reasons[:2])


def _unclaimed(roster: Roster, name: str) -> list[str]:
    """Lone names that found nobody, with those who could bear them."""
    keys = {form_key(name), *(parse(e.name).family for e in roster.who(name) if e.kind == "person")}
    places: dict[str, list[str]] = {}
    for mention in roster.unclaimed:
        if form_key(mention.text) in keys:
            places.setdefault(mention.text, []).append(roster.place(mention))
    lines = []
    for text, found in sorted(places.items()):
        bearers = sorted(e.name for e in roster.entities if e.kind == "person" and parse(e.name).given and parse(e.name).family == form_key(text))
        each = list(dict.fromkeys(found))
        more = f" and {len(each) - _PLACES:,} more" if len(each) > _PLACES else ""
        lines.append(f"{text}: {counted(len(found), 'mention')} that found nobody ({', '.join(each[:_PLACES])}{more})")
        if len(bearers) > 1:
            lines.append(f"  - two candidates are no answer: {', '.join(bearers)}")
        elif bearers:
            lines.append(f"  - nothing but the family name speaks for {bearers[0]}")
        else:
            lines.append("  - nobody in articles or register has this name")
    return lines


def _only_registered(roster: Roster, name: str) -> Iterator[str]:
    register = roster.register
    entry = register.entry(name) or register.named(name) or register.rejecting(name)
    if entry is not None:
        yield f"{entry.name} ({entry.kind}, {entry.id}): no article names it"
        yield f"  in the register: {entry.path}:{entry.line}"
        if register.rejecting(name) is entry:
            yield f"  {name} is a form that it rejects"
