"""What is said of certain people, made on demand, is all that is said of them."""

from __future__ import annotations

from tests.conftest import articles_of
from xcheck.extract.extraction import extract
from xcheck.model.records import Age, Role, Tenure
from xcheck.resolve.corpus import resolve
from xcheck.resolve.settled import Settled
from xcheck.resolve.spoken_of import SpokenOf
from xcheck.run import Standards

TEXTS = (
    "Mayor Ilse Brandvold, 43, spoke in Stowmouth. Brandvold, the mayor, left. Governor Gustav Orsin, 61, stayed.",
    "The harbour was shut by Ilse Brandvold, 44, the mayor of Stowmouth. Orla Venn, the engineer, was not there.",
    "Governor Gustav Orsin opened the bridge. Orsin is 62.",
)


def settled(against: Standards, *about: int) -> Settled:
    articles = articles_of(*TEXTS)
    return resolve([extract(a, against.lexicon) for a in articles], against.register, about=[articles[number].digest for number in about] or None)


def near(against: Standards, *kinds: type) -> SpokenOf:
    found = settled(against, 1).nearby(kinds)
    assert isinstance(found, SpokenOf)
    return found


def test_all_that_is_said_of_the_people_of_an_article(against: Standards) -> None:
    (digest,) = (a.digest for a in articles_of(*TEXTS)[1:2])
    spoken = near(against, Role, Age)
    own = spoken.about([digest])
    assert {record.person for record in own if isinstance(record, Role | Age)} == {"ilse-brandvold", "orla-venn"}
    found = spoken.near(own)
    every = [r for r in settled(against).of((Role, Age)) if isinstance(r, Role | Age) and r.person in ("ilse-brandvold", "orla-venn")]
    assert sorted(found, key=lambda r: (r.place, r.type)) == sorted(every, key=lambda r: (r.place, r.type))
    assert {r.origin.path for r in found} == {"desk/1.txt", "desk/2.txt"}
    assert spoken.near(own) == []


def test_only_the_types_that_are_asked_for(against: Standards) -> None:
    (digest,) = (a.digest for a in articles_of(*TEXTS)[1:2])
    spoken = near(against, Age)
    assert {type(r) for r in (*spoken.about([digest]), *spoken.near(spoken.about([digest])))} == {Age}


def test_of_all_articles_nothing_is_made_on_demand(against: Standards) -> None:
    assert settled(against).nearby((Role, Age, Tenure)) is None
    assert {type(r) for r in settled(against, 1).of((Role, Age))} == {Role, Age}
