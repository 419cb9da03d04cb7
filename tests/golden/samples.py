"""Results made by hand: a small newsroom's fortnight, hostile articles, and many findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from msgspec.structs import replace

from xcheck.model.article import Article
from xcheck.model.entity import Entity, Spelling
from xcheck.model.finding import Evidence, Finding, Severity, Side, SideRole, Status, digest_of, key_of
from xcheck.model.notice import Notice
from xcheck.model.place import Span
from xcheck.model.result import Listed, Passage, Result
from xcheck.text.segment import paragraphs, sentences

FERRY = Article(
    path="corpus/ferry-talks-open.txt",
    title="Ferry talks open in Port Ansell",
    byline="By Maren Holt",
    published=date(2026, 3, 2),
    text="""\
Talks on the future of the Lorne Strait ferry opened in Port Ansell on Monday, with both harbour towns asking for a winter timetable.

Ilse Vandermoor, the transport envoy, met the harbour board for two hours. Vandermoor had promised a first draft by Easter.

“No boat will leave this harbour half empty again,” said Orla Finnegan, who chairs the board. She would not say what the board had offered.

Vandermoor called the morning useful. The dockside cafes stayed open for the delegations.

Sign up for the Harbour Letter, our weekly look at the coast.
""",
)
DEAL = Article(
    path="corpus/harbour-deal.md",
    title="Harbour deal in reach, envoy says",
    byline="By Tilda Brandt",
    published=date(2026, 3, 9),
    text="""\
A deal on the Lorne Strait ferry is within reach, the transport envoy said on Tuesday, March 9, 2026.

Because Vandermoer is an engineer by training, the board expects her to ask about the engines first. She will see the boats (two of them older than the pier.

“There will be no winter crossing before the new pier stands,” Finnegan told the board.

The dock side cafes have heard such promises before.

Sign up for the Harbour Letter, our weekly look at the coast.
""",
)
PAYS = Article(
    path="corpus/who-pays.md",
    title="Who pays for the crossing?",
    published=date(2026, 3, 11),
    text="""\
“No boat will leave this harbour half empty again,” promised Tomas Reyk, the ferry company’s director, when the books were opened.

The sums come from Ilse Van der Moor, whose office paid for the survey. Vandermoor has not published it.

“There will be a winter crossing before the new pier stands,” Finnegan told the board, according to the minutes.

Sign up for the Harbour Letter, our weekly look at the coast.
""",
)
DIARY = Article(
    path="corpus/strike-diary.txt",
    text="""\
Day one. The dockside is quiet and the ticket windows are shut.

Vandermoor arrives late and leaves early. Nobody is told what was said.

Sign up for the Harbour Letter, our weekly look at the coast.
""",
)
PIER = Article(
    path="corpus/2026/new-pier-old-quarrel.txt",
    title="New pier, old quarrel",
    published=date(2026, 3, 14),
    text="""\
The new pier divides the towns as the old one did, and the dockside as well.

Sign up for the Harbour Letter, our weekly look at the coast.
""",
)
ARTICLES = (PIER, FERRY, DEAL, DIARY, PAYS)


@dataclass(frozen=True, slots=True)
class At:
    """A side told by its words: the `nth` place (from 0) where `text` stands in `article`."""

    article: Article
    text: str
    role: SideRole
    value: str = ""
    nth: int = 0

    def side(self) -> Side:
        start = -1
        for _ in range(self.nth + 1):
            start = self.article.text.index(self.text, start + 1)
        return Side(self.article.origin(), start, start + len(self.text), self.text, self.value or self.text, self.role)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as a person would tell it."""

    rule: str
    severity: Severity
    message: str
    sides: Sequence[At]
    suggestion: str | None = None
    reasons: Sequence[str] = ()
    confidence: float = 1.0
    status: Status = "new"
    total: int | None = None
    identity: Sequence[str] = field(default_factory=tuple)


@lru_cache(maxsize=64)
def _paragraphs(text: str) -> tuple[Span, ...]:
    return paragraphs(text)


def shown(at: At) -> tuple[Evidence, Passage]:
    """The evidence of a side, and the paragraph around it."""
    side, article = at.side(), at.article
    spans = _paragraphs(article.text)
    paragraph = spans[bisect_right(spans, side.start, key=lambda span: span.start) - 1]
    sentence = next((s for s in sentences(article.text, paragraph) if s.start <= side.start < s.end), Span(side.start, side.end))
    place = article.locate(side.start)
    evidence = Evidence(
        article.path,
        side.start,
        side.end,
        place.line,
        place.column,
        side.text,
        side.value,
        side.role,
        article.text[sentence.start : sentence.end],
        paragraph.start,
    )
    return evidence, Passage(article.path, paragraph.start, article.text[paragraph.start : paragraph.end])


def result(articles: Sequence[Article], told: Iterable[Told], notices: Sequence[Notice] = (), entities: Sequence[Entity] = ()) -> Result:
    """The result of a run that found what is told, in the order in which a run gives it."""
    findings: list[Finding] = []
    passages: set[Passage] = set()
    for one in told:
        pairs = [shown(at) for at in one.sides]
        passages.update(passage for _, passage in pairs)
        findings.append(
            Finding(
                rule=one.rule,
                severity=one.severity,
                message=one.message,
                key=key_of(one.rule, tuple(one.identity) or tuple(at.value or at.text for at in one.sides)),
                digest=digest_of(tuple(at.side() for at in one.sides)),
                confidence=one.confidence,
                evidence=tuple(evidence for evidence, _ in pairs),
                suggestion=one.suggestion,
                reasons=tuple(one.reasons),
                status=one.status,
                total=one.total,
            )
        )
    findings.sort(key=lambda f: (f.evidence[0].path, f.evidence[0].start, f.rule))
    return Result(tuple(map(Listed.of, articles)), tuple(entities), tuple(findings), tuple(sorted(notices)), passages=tuple(sorted(passages)))


NEWSLETTER = "Sign up for the Harbour Letter, our weekly look at the coast."
FULL = "No boat will leave this harbour half empty again,"

TOLD = (
    Told(
        "name-variant",
        "error",
        '"Vandermoer" (corpus/harbour-deal.md:3) should be "Vandermoor": 1 place against 5; "Van der Moor" stands once. '
        "One letter differs. Only one Vandermoor appears in these articles.",
        (
            At(DEAL, "Vandermoer", "change"),
            At(PAYS, "Van der Moor", "change"),
            At(FERRY, "Vandermoor", "reference"),
            At(FERRY, "Vandermoor", "reference", nth=1),
            At(FERRY, "Vandermoor", "reference", nth=2),
            At(PAYS, "Vandermoor", "reference"),
            At(DIARY, "Vandermoor", "reference"),
        ),
        suggestion="Vandermoor",
        reasons=("one letter differs", "only one Vandermoor appears in these articles"),
        confidence=0.97,
        identity=("person", "ilse vandermoor"),
    ),
    Told(
        "quote-speaker",
        "error",
        "One quotation is given to two people: Orla Finnegan (corpus/ferry-talks-open.txt:5) and Tomas Reyk (corpus/who-pays.md:1).",
        (At(FERRY, FULL, "undecided", "Orla Finnegan"), At(PAYS, FULL, "undecided", "Tomas Reyk")),
        reasons=("the 9 words are the same in both", "both names stand beside a verb of saying"),
        confidence=0.93,
    ),
    Told(
        "quote-wording",
        "error",
        "Orla Finnegan is quoted with and without “no”: corpus/harbour-deal.md:5 and corpus/who-pays.md:5.",
        (
            At(DEAL, "There will be no winter crossing before the new pier stands,", "undecided"),
            At(PAYS, "There will be a winter crossing before the new pier stands,", "undecided"),
        ),
        reasons=("a negation differs", "all other words are the same"),
        confidence=0.9,
    ),
    Told(
        "date-weekday",
        "error",
        "March 9, 2026 was a Monday, not a Tuesday.",
        (At(DEAL, "Tuesday, March 9, 2026", "change", "Tuesday"),),
        suggestion="Monday, March 9, 2026",
    ),
    Told(
        "term-variant",
        "warning",
        '"dock side" (corpus/harbour-deal.md:7) is "dockside" in 3 other articles.',
        (At(DEAL, "dock side", "change"), At(FERRY, "dockside", "reference"), At(DIARY, "dockside", "reference"), At(PIER, "dockside", "reference")),
        suggestion="dockside",
        reasons=("the articles write it as one word 3 times",),
        confidence=0.95,
    ),
    Told(
        "boilerplate",
        "warning",
        "A newsletter line stands at the end of 5 articles.",
        tuple(At(a, NEWSLETTER, "change", "newsletter") for a in (PIER, FERRY, DEAL, PAYS, DIARY)),
        reasons=("the same line stands in 5 articles",),
    ),
    Told(
        "unbalanced-marks",
        "warning",
        'The bracket "(" has no partner in its paragraph.',
        (At(DEAL, "(", "change"),),
        reasons=("no “)” follows before the paragraph ends",),
    ),
    Told(
        "first-reference",
        "note",
        "corpus/strike-diary.txt never gives Vandermoor’s full name; 2 other articles do: Ilse Vandermoor.",
        (At(DIARY, "Vandermoor", "change"), At(FERRY, "Ilse Vandermoor", "reference")),
        suggestion="Ilse Vandermoor",
    ),
)
NOTICES = (
    Notice("corpus/minutes.docx", "unreadable", "is not a Word document: its archive is cut short"),
    Notice("corpus/letters.txt", "encoding", "is neither UTF-8 nor Windows-1252", line=14, column=3),
    Notice("corpus/ferry-talks-open.txt", "version", "an older version of the same article was passed over", gravity="info"),
)
ENTITIES = (
    Entity("ilse-vandermoor", "Ilse Vandermoor", "person", (Spelling("Vandermoor", 4, 3), Spelling("Ilse Vandermoor", 1, 1), Spelling("Vandermoer", 1, 1))),
    Entity("lorne-strait", "Lorne Strait", "place", (Spelling("Lorne Strait", 2, 2),), registered=True),
    Entity("orla-finnegan", "Orla Finnegan", "person", (Spelling("Finnegan", 2, 2), Spelling("Orla Finnegan", 1, 1))),
    Entity("port-ansell", "Port Ansell", "place", (Spelling("Port Ansell", 1, 1),)),
    Entity("tomas-reyk", "Tomas Reyk", "person", (Spelling("Tomas Reyk", 1, 1),)),
)


def small() -> Result:
    """Every kind of finding once, in five articles, with notices and names."""
    return result(ARTICLES, TOLD, NOTICES, ENTITIES)


def settled() -> Result:
    """The same run against a baseline."""
    statuses: Mapping[str, Status] = {"name-variant": "updated", "boilerplate": "unchanged"}
    run = small()
    return replace(run, findings=tuple(replace(f, status=statuses.get(f.rule, "new")) for f in run.findings), suppressed=3, absent=2)


def many(number: int) -> Result:
    """`number` findings of all severities over fifty articles."""
    told, articles = [], []
    order: tuple[Severity, ...] = ("note", "warning", "note", "error")
    for at in range(50):
        body = "\n\n".join(f"Paragraph {n}: Kestrel Amory met the ferry board at noon, and Kestrel Amorey left late." for n in range(-(-number // 50)))
        articles.append(Article(f"corpus/page-{at:02}.txt", body, title=f"The ferry board, part {at + 1}"))
    for at in range(number):
        article, nth = articles[at % 50], at // 50
        sides = (At(article, "Amorey", "change", nth=nth), At(article, "Amory ", "reference", "Amory", nth=nth))
        told.append(
            Told("name-variant", order[at % 4], f'"Amorey" should be "Amory", place {at}.', sides, "Amory", ("one letter differs",), identity=(str(at),))
        )
    return result(articles, told)


SCRIPT = "</script><img src=x onerror=\"window.owned = 'img'\"><script>window.owned = 'script'</script>"
DIRECTION = "\u202eyrotcerid\u202c \u2066left\u2069 \u200f"
CONTROLS = "\x1b[31mred\x1b[0m \x07bell \x00nul \x9b31m"


def hostile() -> Result:
    """Articles that try everything: markup, quotes, directions, controls, half a surrogate pair, a megabyte on one line."""
    name = f"Name {SCRIPT} '\" onmouseover=\"window.owned='attr'\" {{{{ 7 * 7 }}}} {DIRECTION}{CONTROLS}\ud800"
    text = f"Before it stands {name} and after it more.\n\n" + "A long sentence about a boat. " * 35_000 + "Amorey at the very end of it."
    bad = Article(f"corpus/{SCRIPT.replace('/', '')}.txt", text, title=SCRIPT, byline=f"By {DIRECTION}")
    wide = Article("corpus/" + "a-very-long-folder-name-without-any-break" * 6 + ".txt", "W" * 5_000 + " and Amory.")
    block = Article("corpus/block.txt", "One line of it\n\nsecond line\n" + "more of it, " * 400 + "end.")
    told = (
        Told(
            name,
            "error",
            f"{name} is no name.",
            (At(bad, name, "change", SCRIPT), At(wide, "W" * 5_000, "reference", SCRIPT + "2")),
            SCRIPT,
            (name, "so it is"),
            0.5,
        ),
        Told("name-variant", "warning", "Amorey.", (At(bad, "Amorey", "change"), At(wide, "Amory", "reference")), "Amory", total=4_000),
        Told("boilerplate", "note", "A block.", (At(block, block.text, "change", "block"),)),
    )
    notices = (Notice(SCRIPT, "unreadable", name), Notice("", "remark", DIRECTION, gravity="info"))
    entities = (Entity("<b>", name, "other", (Spelling(SCRIPT, 1, 1),)),)
    return result((bad, wide, block), told, notices, entities)
