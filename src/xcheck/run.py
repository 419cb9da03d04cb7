"""The five steps in order: read, extract, resolve, group, compare. Returns a Result and prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from xcheck.engine import fingerprint
from xcheck.engine.beside import forked, shared_out
from xcheck.engine.comparing import compare_all
from xcheck.engine.known import Known, known_before, known_of
from xcheck.engine.laps import Lap, no_lap
from xcheck.engine.local import Kept, Progress, extract_all, nobody_waits, worth_sharing
from xcheck.engine.neighbours import Archive
from xcheck.engine.ready import ready
from xcheck.engine.recall import recalled, remembered
from xcheck.extract.extraction import Extracted, Lexicon
from xcheck.extract.furniture import templates as furniture_templates
from xcheck.extract.terms import terms as term_families
from xcheck.files.expand import expand
from xcheck.files.paths import Identity, display
from xcheck.files.shipped import shipped
from xcheck.model.article import Article
from xcheck.model.embargo import divided, left_out, under_embargo
from xcheck.model.finding import Conflict, Finding, display_order, key_of
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import Age, Block, Credit, Dating, Day, Figure, Form, Mark, Mention, Phrase, Quote, Record, Role, Term
from xcheck.model.result import Listed, Passage, Result
from xcheck.model.rule import Rule
from xcheck.model.standing import Standing
from xcheck.names import register as registers
from xcheck.names.register import Register
from xcheck.readers import READERS, read_bytes, read_file
from xcheck.resolve.corpus import resolve
from xcheck.rulebook.book import Rulebook
from xcheck.rulebook.load import read as read_rules
from xcheck.rulebook.surroundings import merged
from xcheck.rulebook.wording import Rank, finding
from xcheck.settings import Settings
from xcheck.silent import silent

if TYPE_CHECKING:
    from xcheck.checks.base import Check
    from xcheck.engine.base import Engine
    from xcheck.readers.amend import Source
    from xcheck.review.amending import Approve, Outcome
    from xcheck.review.fixes import Choice, Ruled
    from xcheck.review.roster import Roster

T = TypeVar("T")

MANY = 200
"""Findings that are worded in one piece at least."""


class Standards(Struct, frozen=True):
    """What articles are checked against: rulebook, register, and the lists that extraction uses.

    `notices` tell what is wrong with rules that had to be left out.
    """

    book: Rulebook
    register: Register
    lexicon: Lexicon
    notices: tuple[Notice, ...] = ()

    @property
    def checks(self) -> tuple[Check[Any], ...]:
        """The checks of the rules that are on."""
        return tuple(check for _, check in self.book.bound)

    def only(self, rules: Collection[str]) -> Standards:
        """The same standards with these rules alone. Raises Trouble for an id that no rule has.

        Articles are read as for all rules that are on: what is kept of them from other runs, or in an index, is what these need too.
        """
        if not rules:
            return self
        try:
            book = self.book.only(rules)
        except Trouble:
            # A rule that had to be left out is unknown because of its own mistake: that is what to tell.
            if self.notices:
                raise Trouble(*self.notices) from None
            raise
        # A rule that was off may be among them.
        more = tuple(pattern for pattern in book.patterns() if pattern not in self.lexicon.patterns)
        return replace(self, book=book, lexicon=replace(self.lexicon, patterns=self.lexicon.patterns + more)) if more else replace(self, book=book)


def standards(settings: Settings, keep: Path | None = None, examples: bool = False) -> Standards:
    """Loads rulebook, register and lists; `keep` is the user's own cache folder, where they are kept ready (see `xcheck.engine.ready`).

    The examples of the rules that ship are left out unless `examples` are asked for.

    A rule with a mistake is left out and told. Raises Trouble with every mistake found when register or lists have one:
    there is no checking a part of them.
    """
    if settings.ner is not None:
        # What a pipeline is depends on what is installed.
        return _standards(settings, examples)
    own = (settings.rules, settings.entities, settings.templates, settings.terms)
    # A file that the settings name as something else is read as something else.
    name = "-".join(("rulebook" if examples else "standards", *(str(len(each)) for each in own if any(own))))
    named = tuple(chain.from_iterable(own))
    return ready(keep, name, (shipped(), *_within(settings, named)), lambda: _standards(settings, examples), lambda made: not made.notices, shipped())


def _standards(settings: Settings, examples: bool) -> Standards:
    notices: list[Notice] = []

    def gather(step: Callable[[], T]) -> T | None:
        try:
            return step()
        except Trouble as trouble:
            notices.extend(trouble.notices)
            return None

    home = shipped()
    book, faults = read_rules([home, *_within(settings, settings.rules)], None if examples else home)
    register = gather(lambda: registers.load(_within(settings, settings.entities), base=[home / "registers"]))
    templates = gather(lambda: furniture_templates.load([home / "templates", *_within(settings, settings.templates)]))
    terms = gather(lambda: term_families.load([home / "terms", *_within(settings, settings.terms)]))
    pipeline = settings.ner
    tagger = "" if pipeline is None else gather(lambda: _tagger(pipeline))
    if register is None or templates is None or terms is None or tagger is None or not book.all:
        raise Trouble(*sorted({*faults, *notices}))
    return Standards(book, register, Lexicon(templates, terms, book.patterns(), tagger), faults)


def read_all(
    paths: Sequence[Path], settings: Settings, published: date | None = None, apart: Collection[Identity] = ()
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles in files and folders, and what could not be read. `published` dates the undated.

    What is found in folders and lies `apart` is not read: files that the run itself writes to.
    Raises Trouble when nothing matches.
    """
    # Our own reports are no articles, though they may lie below what is checked.
    files, notices = expand(paths, frozenset(READERS), (*settings.exclude, *settings.own_pages), apart)
    if not files and not any(n.gravity == "trouble" for n in notices):
        named = ", ".join(map(str, paths))
        raise Trouble(Notice("", "no-article", f"no article found in {named} (looked for {', '.join(sorted(READERS))})"))
    articles: list[Article] = []
    gathered = list(notices)
    for file in files:
        found, said = read_file(file, display(file), settings.front_matter, settings.encoding)
        articles.extend(found)
        gathered.extend(said)
    return tuple(dated(a, published) for a in articles), tuple(gathered)


def read_draft(raw: bytes, name: str, settings: Settings, published: date | None = None) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """One draft that came without a file; `name` becomes its path, and its identity unless it declares one."""
    found, notices = read_bytes(raw, name, settings.front_matter, settings.encoding)
    return tuple(dated(a, published) for a in found), notices


def dated(article: Article, published: date | None) -> Article:
    """The article, with this date if it has none."""
    return article if article.published or published is None else replace(article, published=published)


def check(
    articles: Sequence[Article],
    against: Standards,
    notices: Sequence[Notice] = (),
    jobs: int = 1,
    kept: Kept | None = None,
    rank: Rank | None = None,
    about: frozenset[str] | None = None,
    lap: Lap = no_lap,
    progress: Progress = nobody_waits,
    engine: Engine | None = None,
    by_rule: bool = False,
    focus: Collection[str] | None = None,
) -> Result:
    """Checks articles together. `notices` is what reading them had to say; it goes into the result.

    What is `kept` of earlier runs is not extracted again, and what is extracted is kept: the result is the same.
    Articles under embargo take no part: the result is what it would be without them, and says so (see `check_embargoed`).
    `rank` says which places of a finding an editor looks at first; with a `focus`, the entities are those that the articles of these paths name. With `about`, only findings with a place in the
    articles of these paths are worked out: those that the whole check would give. `lap` is told each step when it is over,
    `progress` each article that is read. An `engine` does the work elsewhere than in this process and its `jobs`: the result is the same.
    With `by_rule` all that comes after extraction is done in this process, so that `lap` is told each step and rule by itself.
    """
    ordered, shut = divided(sorted(articles, key=lambda a: (a.path, a.digest)))
    key = _key(ordered, against, notices) if kept is not None and rank is None and about is None and focus is None else None
    if kept is not None and key is not None and (before := recalled(kept, key)) is not None:
        lap("recalled")
        return _with_unread(before, shut)
    if engine is None:
        extractions = extract_all(ordered, against.lexicon, jobs, kept, progress=progress)
    else:
        extractions = engine.extract_all(ordered, against.lexicon, kept, progress)
    lap("extracted")
    alone = by_rule or engine is not None or not worth_sharing(ordered)
    known = None if kept is None else known_before(kept, against.lexicon, extractions) if about is None else known_of(kept, against.lexicon, about)
    result = compare(ordered, extractions, against, notices, rank, about, lap, engine, 1 if alone else jobs, known, focus)
    if kept is not None and key is not None:
        remembered(kept, key, result)
        lap("kept")
    return _with_unread(result, shut)


def _with_unread(result: Result, shut: Sequence[Article]) -> Result:
    """The result with articles under embargo in its list, by path and size alone, and a notice on each."""
    if not shut:
        return result
    listed = (*result.articles, *(Listed(a.path, None, None, None, a.words, a.digest) for a in shut))
    return replace(
        result,
        articles=tuple(sorted(listed, key=lambda a: (a.path, a.digest))),
        notices=tuple(sorted({*result.notices, *(Notice(a.path, "embargo", f"is {under_embargo(a)}: nothing of it is in this report", "info") for a in shut)})),
    )


def check_embargoed(own: Article, others: Sequence[Article], against: Standards, jobs: int = 1, kept: Kept | None = None, rank: Rank | None = None) -> Result:
    """The findings about one article under embargo, held against all `others` that are free. They are for those who have
    the article before them, and for no file: `own` is neither looked for in what is `kept` nor kept.
    """
    together = sorted((own, *divided(others)[0]), key=lambda a: (a.path, a.digest))
    return compare(together, extract_all(together, against.lexicon, jobs, kept), against, (), rank, frozenset((own.path,)))


def _key(articles: Sequence[Article], against: Standards, notices: Sequence[Notice]) -> bytes | None:
    """What a whole result is kept under: it is over everything that the result depends on. None where that cannot be told."""
    bound = [(rule, check.id, check) for rule, check in against.book.bound]
    lexicon = fingerprint.of_lexicon(against.lexicon)
    try:
        standing = fingerprint.of_values((bound, against.register.entries, against.register.pairs, lexicon, against.notices, notices))
        return bytes.fromhex(fingerprint.of_values((fingerprint.of_code(whole=True), standing, fingerprint.of_articles(articles))))
    except (TypeError, ValueError, OverflowError):
        return None


def compare(
    articles: Sequence[Article],
    extractions: Sequence[Extracted],
    against: Standards,
    notices: Sequence[Notice] = (),
    rank: Rank | None = None,
    about: frozenset[str] | None = None,
    lap: Lap = no_lap,
    engine: Engine | None = None,
    jobs: int = 1,
    known: Known | None = None,
    focus: Collection[str] | None = None,
) -> Result:
    """Resolves, groups and compares what was extracted from `articles` (one extraction each), and words what was found; see `check`.

    What is `known` of articles that were settled before makes it faster and nothing else.
    """
    known = known or Known()
    asked = {kind for _, check in against.book.bound for kind in check.reads}
    digests = None if about is None else frozenset(e.origin.digest for e in extractions if e.origin.path in about)
    named = digests if focus is None else frozenset(e.origin.digest for e in extractions if e.origin.path in focus)
    settled = resolve(extractions, against.register, lap, asked, forked if jobs > 1 else None, digests, known.settlers)
    checks = {rule.id: check for rule, check in against.book.bound}
    archive = None if known.concordance is None else Archive(settled, known.concordance)
    conflicts, broken = compare_all(settled, checks, digests, lap, jobs, archive) if engine is None else engine.compare_all(settled, checks, digests, lap)
    # One digest may stand under several paths; places are told where `resolve` took the article from.
    counting = {origin.digest: origin.path for _, origin in settled.live}
    by_digest = {e.origin.digest: a for a, e in zip(articles, extractions, strict=True) if counting.get(e.origin.digest) == a.path}
    rows = [
        (rule, conflict)
        for rule, _ in against.book.bound
        for conflict in conflicts[rule.id]
        if about is None or any(side.origin.path in about for side in conflict.sides)
    ]

    def words(part: Sequence[tuple[Rule, Conflict]]) -> list[tuple[Finding, tuple[Passage, ...]]]:
        return [finding(rule, conflict, by_digest, rank) for rule, conflict in part]

    size = max(MANY, len(rows) // (4 * jobs))
    worded = list(chain.from_iterable(shared_out([partial(words, rows[at : at + size]) for at in range(0, len(rows), size)], jobs)))
    findings = [one for one, _ in worded]
    passages = {passage for _, around in worded for passage in around}
    lap("worded")
    said = {n for e in extractions for n in e.notices}
    return Result(
        articles=tuple(Listed.of(a) for a in articles),
        entities=settled.who.entities if named is None else settled.who.named_in(named),
        findings=tuple(sorted(findings, key=display_order)),
        notices=tuple(sorted({*against.notices, *notices, *settled.notices, *said, *broken})),
        passages=merged(passages),
        against=standing(against),
    )


def standing(against: Standards) -> Standing:
    """What articles are checked against, in words for a report."""
    fired = len(against.book.bound)
    named = len(against.register.entries)
    newest = max((e.as_of for e in against.register.entries if e.as_of), default=None)
    dated = f", as of {newest.isoformat()}" if newest else ""
    return Standing(rulebook=f"{fired:,} rule{'s' * (fired != 1)}", register=f"{named:,} name{'s' * (named != 1)}{dated}" if named else "")


def roster(articles: Sequence[Article], against: Standards, notices: Sequence[Notice] = (), jobs: int = 1) -> Roster:
    """Who is who in `articles`, and which names are at odds there: what `xcheck entities` shows and settles."""
    from xcheck.review.roster import VARIANT, Dispute, Roster

    ordered, shut = divided(sorted(articles, key=lambda a: (a.path, a.digest)))
    notices = (*notices, *left_out(shut))
    extractions = extract_all(ordered, against.lexicon, jobs)
    settled = resolve(extractions, against.register, asked=(Form, Mention))
    rules = {rule.id: (rule, check) for rule, check in against.book.bound if check.id == VARIANT}
    conflicts, broken = compare_all(settled, {own: check for own, (_, check) in rules.items()})
    counting = {origin.digest: origin.path for _, origin in settled.live}
    mentions = sorted((r for r in settled.of([Mention]) if isinstance(r, Mention) and r.entity is None), key=lambda m: (m.origin.path, m.start))
    return Roster(
        entities=settled.who.entities,
        forms=tuple(r for r in settled.of([Form]) if isinstance(r, Form)),
        register=against.register,
        articles={e.origin.digest: a for a, e in zip(ordered, extractions, strict=True) if counting.get(e.origin.digest) == a.path},
        unclaimed=tuple(mentions),
        disputes=tuple(Dispute(own, rule.severities[c.grade], key_of(own, c.identity), c) for own, (rule, _) in sorted(rules.items()) for c in conflicts[own]),
        apart=settled.who.apart,
        notices=tuple(sorted({*against.notices, *notices, *settled.notices, *(n for e in extractions for n in e.notices), *broken})),
    )


def fixes(
    articles: Sequence[Article], sources: Mapping[str, Source], against: Standards, choice: Choice, jobs: int = 1, approve: Approve | None = None
) -> Outcome:
    """What `xcheck fix` would write: the safe suggestions made in memory. `sources` are the files that can be written to, by path."""
    from xcheck.review.amending import amend
    from xcheck.review.fixes import Ruled

    asked = [bound for bound in against.book.bound if choice.asks(bound.rule.id, bound.check.id)]
    cached: dict[tuple[str, str], Extracted] = {}

    def find(current: Sequence[Article]) -> tuple[list[Ruled], tuple[Notice, ...]]:
        new = [a for a in current if (a.path, a.digest) not in cached]
        cached.update({(a.path, a.digest): e for a, e in zip(new, extract_all(new, against.lexicon, jobs), strict=True)})
        extractions = [cached[a.path, a.digest] for a in current]
        settled = resolve(extractions, against.register, asked={kind for _, check in asked for kind in check.reads})
        conflicts, broken = compare_all(settled, {rule.id: check for rule, check in asked})
        ruled = [Ruled(rule.id, check.id, rule.severities[c.grade], key_of(rule.id, c.identity), c) for rule, check in asked for c in conflicts[rule.id]]
        return ruled, tuple(sorted({*settled.notices, *(n for e in extractions for n in e.notices), *broken}))

    return amend(articles, sources, find, choice, approve)


def tried(articles: Sequence[Article], against: Standards) -> tuple[Finding, ...]:
    """What an example of a rule gives: the findings of a check, and those on what changed between versions of one article."""
    return (*check(articles, against).findings, *(f for old, new in successive(articles) for f in silent(old, new, against.book, against.lexicon.templates)[0]))


def successive(articles: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
    """Each version of an article with the next one: articles of one identity, by date and path."""
    latest: dict[str, Article] = {}
    for article in sorted(articles, key=lambda a: (a.published or date.min, a.path)):
        older = latest.get(article.id)
        if older is not None and older.digest != article.digest:
            yield older, article
        latest[article.id] = article


_SHOWN = (Mention, Quote, Block, Credit, Term, Day, Mark, Phrase, Role, Age, Figure, Dating)
RECORD_TYPES = frozenset({"article", *(kind.type for kind in _SHOWN)})
"""The types of records that `records` gives."""


def records(articles: Sequence[Article], against: Standards, jobs: int = 1, types: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """The records of `articles` that are not under embargo, as plain values, settled as the checks read them, in order of path, type and place."""
    ordered, _ = divided(sorted(articles, key=lambda a: (a.path, a.digest)))
    extractions = extract_all(ordered, against.lexicon, jobs)
    settled: dict[str, list[Record]] = {}
    for record in resolve(extractions, against.register, asked=_SHOWN).records:
        if record.type in RECORD_TYPES:
            settled.setdefault(record.origin.digest, []).append(record)
    for article, extraction in zip(ordered, extractions, strict=True):
        if types is None or "article" in types:
            published = article.published.isoformat() if article.published else None
            yield {"type": "article", "path": article.path, "start": 0, "end": len(article.text), "text": article.text,
                   "title": article.title, "byline": article.byline, "published": published}  # fmt: skip
        # An older version takes no part in the corpus: its records are shown as they were extracted.
        own = settled.get(article.digest, extraction.records)
        for record in sorted(own, key=lambda r: (r.type, r.start, r.end)):
            if types is None or record.type in types:
                yield {"type": record.type, "path": article.path, **record.to_json()}


def _tagger(name: str) -> str:
    from xcheck.extract.mentions.pipeline import identity

    return identity(name)


def _within(settings: Settings, names: Sequence[str]) -> list[Path]:
    return [settings.folder / name for name in names]
