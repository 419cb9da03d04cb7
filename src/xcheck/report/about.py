"""What a finding is about: the name, term or rule whose one decision would settle it, and others with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from xcheck.model.entity import Entity
from xcheck.model.finding import Finding
from xcheck.report.visible import one_line

_NAME = 60


class About(NamedTuple):
    """What one decision is about. `id` is what links and filters name it by; `entity` is empty where it is no name."""

    id: str
    name: str
    entity: str = ""


class Names:
    """The entities of a report, found by the forms they take."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.by_id = {entity.id: entity for entity in entities}
        self._bearers: dict[str, list[str]] = {}
        for entity in self.by_id.values():
            for form in sorted({_key(entity.name), *(_key(form.text) for form in entity.forms)}):
                self._bearers.setdefault(form, []).append(entity.id)

    def of(self, finding: Finding) -> Entity | None:
        """The one entity whose forms the sides of a finding are; None where another has as good a claim.

        Every side but the ones to change has to be somebody's form, and half of them this one's: a rejected form may be nobody's.
        """
        standing = {_key(e.text) for e in finding.evidence if e.role != "change"}
        rejected = {_key(e.text) for e in finding.evidence if e.role == "change"}
        firm = standing or rejected
        if not all(form in self._bearers for form in firm):
            return None
        claims: dict[str, tuple[int, int]] = {}
        for form in sorted(standing | rejected):
            for own in self._bearers.get(form, ()):
                sure, loose = claims.get(own, (0, 0))
                claims[own] = (sure + (form in firm), loose + (form in rejected))
        best = max(claims.values(), default=(0, 0))
        leading = [own for own, claim in claims.items() if claim == best]
        return self.by_id[leading[0]] if len(leading) == 1 and best[0] * 2 >= len(firm) else None


def about(finding: Finding, names: Names) -> About:
    """What the finding is about: a name, else what its rule suggests, else the rule."""
    entity = names.of(finding)
    if entity is not None:
        return About(entity.id, one_line(entity.name, _NAME), entity.id)
    if finding.suggestion and len(finding.suggestion) <= _NAME:
        word = one_line(finding.suggestion, _NAME)
        return About(f"{finding.rule}:{word.casefold()}", word)
    return About(finding.rule, finding.rule.replace("-", " "))


def subjects(findings: Sequence[Finding], entities: Iterable[Entity]) -> dict[int, About]:
    """What each finding is about, by the finding's `id()`."""
    names = Names(entities)
    return {id(finding): about(finding, names) for finding in findings}


def _key(text: str) -> str:
    return " ".join(text.casefold().split())
