"""Two hundred findings made by hand: a newsroom's first day, on which twelve names explain most of what is wrong."""

from __future__ import annotations

from datetime import date, timedelta

from tests.golden.samples import At, Told, result
from xcheck.model.article import Article
from xcheck.model.entity import Entity, Spelling
from xcheck.model.finding import Severity
from xcheck.model.result import Result
from xcheck.model.standing import Standing

# Given name, family name, and the spelling that some articles have of it.
NAMES = (
    ("Ilse", "Vandermoor", "Vandermoer"),
    ("Kestrel", "Amory", "Amorey"),
    ("Orla", "Finnegan", "Finegan"),
    ("Tomas", "Reyk", "Reyck"),
    ("Maren", "Holt", "Hollt"),
    ("Piotr", "Halvorn", "Halvorne"),
    ("Odile", "Farnay", "Farney"),
    ("Katrin", "Molvaer", "Molvar"),
    ("Edda", "Brandsen", "Branndsen"),
    ("Lucan", "Ostrey", "Ostry"),
    ("Berit", "Solhaug", "Solhaugh"),
    ("Anselm", "Quarrie", "Quarry"),
)
PAGES = 40
_SUBJECTS = "ferry pier harbour school bridge market tram library station mill quay orchard".split()


def article(number: int) -> Article:
    """One page: four of the twelve people in it, three of them misspelled on every fifth page, and a toll on every fifth."""
    subject = _SUBJECTS[number % len(_SUBJECTS)]
    told = []
    for at in range(4):
        given, family, other = NAMES[(number + at * 3) % len(NAMES)]
        name = other if at < 3 and number % 5 == 1 else family
        full = f"{given} {name}" if number % 5 == 0 else name
        told.append(f"The council heard {full} speak of the {subject} for an hour. Nobody had asked {name} to be brief, and the gallery stayed to the end.")
    if number % 5 == 0:
        told.append(f"The fire at the old {subject} killed {12 + number % 3} people, the brigade said on the same evening.")
    told.append(f"Tea was served in the {subject} hall (under the old clock. The the doors closed at nine.")
    return Article(
        f"corpus/page-{number:02}.txt",
        "\n\n".join(told) + "\n",
        title=f"The {subject} question, part {number + 1}",
        published=date(2026, 3, 1) + timedelta(number),
    )


def newsroom() -> Result:
    """Two hundred findings over forty articles."""
    articles = [article(number) for number in range(PAGES)]
    told: list[Told] = []
    entities: list[Entity] = []
    for given, family, other in NAMES:
        wrong = [a for a in articles if f" {other} " in a.text]
        right = [a for a in articles if f" {family} " in a.text]
        short = [a for a in right if f"{given} {family}" not in a.text]
        sides = [At(a, other, "change") for a in wrong] + [At(a, family, "reference") for a in right]
        message = f'"{other}" should be "{family}": {len(wrong)} articles against {len(right)}. One letter differs.'
        told.append(Told("name-variant", "error", message, sides, family, ("one letter differs",), 0.97, identity=(family,)))
        full = next(a for a in right if f"{given} {family}" in a.text)
        for page in short:
            sides = [At(page, family, "change"), At(full, f"{given} {family}", "reference")]
            told.append(
                Told(
                    "first-reference",
                    "note",
                    f"{page.path} never gives {family}’s full name: {given} {family}.",
                    sides,
                    f"{given} {family}",
                    identity=(family, page.path),
                )
            )
        forms = ((family, right), (other, wrong), (f"{given} {family}", [full]))
        entities.append(
            Entity(
                f"{given}-{family}".lower(),
                f"{given} {family}",
                "person",
                tuple(Spelling(text, 2 * len(where), len(where), tuple(a.path for a in where[:5])) for text, where in forms),
            )
        )
    fires = [a for a in articles if "The fire" in a.text and "library" not in a.text]
    told.append(
        Told(
            "figure-conflict",
            "warning",
            "The death toll of the fire is 12, 13 or 14.",
            [At(a, next(n for n in ("12 people", "13 people", "14 people") if n in a.text), "undecided") for a in fires],
            reasons=("the figures cannot all be true",),
            confidence=0.7,
            identity=("fire",),
        )
    )
    singles: tuple[tuple[str, Severity, str, str | None, str], ...] = (
        ("unbalanced-marks", "warning", "(", None, 'The bracket "(" has no partner in its paragraph.'),
        ("doubled-word", "note", "The the", "The", '"The the": the word stands twice.'),
    )
    for page in articles[7:10]:
        message = '"gallery" is "public gallery" in the register.'
        told.append(Told("term-variant", "warning", message, [At(page, "gallery", "change")], "public gallery", identity=("gallery", page.path)))
    for at, page in enumerate(articles):
        for rule, severity, text, wanted, message in singles:
            told.append(Told(rule, severity, message, [At(page, text, "change")], wanted, identity=(rule, str(at))))
    found = result(articles, told[:200], (), sorted(entities, key=lambda e: e.id))
    assert len(found.findings) == 200
    return Result(
        found.articles,
        found.entities,
        found.findings,
        passages=found.passages,
        against=Standing(label="Saturday’s edition", rulebook="24 rules", register="433 names, as of 2026-02-27"),
    )
