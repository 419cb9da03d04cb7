"""What `check` and `baseline` hold findings against, gathered from options, settings and files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from xcheck.model.article import Article
    from xcheck.model.result import Result
    from xcheck.review.baseline import Entry
    from xcheck.review.decisions import Decision
    from xcheck.review.gate import Gate
    from xcheck.run import Standards
    from xcheck.settings import Settings

T = TypeVar("T")


class Asked(Struct, frozen=True):
    """The options of the gate, as given."""

    baseline: Path | None = None
    focus: tuple[str, ...] = ()
    changed_since: str | None = None
    new_since: str | None = None
    decisions: Path | None = None
    label: str | None = None
    today: str | None = None
    about: frozenset[str] | None = None
    """The drafts, where they are checked against an archive on disk: only what touches them is worked out."""
    draft: str | None = None
    """The name of the draft on standard input: it has no past in git."""


class Held(Struct, frozen=True):
    """A run's gate, and the articles it was made for; `notices` tell what could not be found out for it."""

    gate: Gate
    articles: tuple[Article, ...]
    notices: tuple[Notice, ...]
    words: tuple[tuple[str, str], ...]
    """Fields of `Standing` -> what is said there."""

    @property
    def rank(self) -> Callable[..., int] | None:
        """Which places of a finding come first; None where the checks' own order stands."""
        from xcheck.review.focus import rank
        from xcheck.review.gate import early

        # Only what settles a part of a finding changes where to look first.
        partly = any(each.scope in ("place", "article") for each in self.gate.decisions) or any(a.suppressions for a in self.articles)
        return None if self.gate.focus is None and not partly else rank(self.gate.focus, early(self.gate, self.articles))

    def judged(self, result: Result) -> Result:
        """The result as it stands against baseline, decisions, suppressions and focus."""
        from xcheck.review.gate import gated

        done = gated(result, self.articles, self.gate)
        return replace(done, notices=tuple(sorted({*done.notices, *self.notices})), against=replace(done.against, **dict(self.words)))


def held(
    asked: Asked,
    settings: Settings,
    against: Standards,
    articles: Sequence[Article],
    paths: Sequence[Path],
    published: date | None = None,
    check: Callable[[Sequence[Article]], Result] | None = None,
) -> Held:
    """The gate of a run over `articles`, which were read from `paths`.

    What cannot be found out (a revision, a baseline, decisions) becomes a trouble notice: the run is reported all the
    same, with everything that could be told. Raises Trouble for options that contradict each other or cannot be read.
    `check` checks the articles of `--new-since`.
    """
    from xcheck.review.gate import Gate

    if asked.baseline is not None and asked.new_since is not None:
        raise Trouble(Notice("", "option", "--baseline and --new-since are two baselines: give one"))
    today = day(asked.today, "--today")
    notices: list[Notice] = []

    def gather(step: Callable[[], T]) -> T | None:
        try:
            return step()
        except Trouble as trouble:
            notices.extend(trouble.notices)
            return None

    words: dict[str, str] = {"label": asked.label or ""}
    focus = _focus(asked, articles, paths, words, gather)
    entries = _entries(asked, settings, articles, paths, published, check, words, gather)
    decisions = gather(lambda: _decisions(asked, settings, words)) or ()
    if any(each.expires for each in decisions):
        words["decisions"] += f", as of {today.isoformat()}"
    gate = Gate(
        today=today,
        baseline=entries,
        focus=focus,
        whole=asked.about is None,
        decisions=decisions,
        ran=frozenset(each.rule.id for each in against.book.bound),
        known=frozenset(each.rule.id for each in against.book.all),
        digests={each.file: found for each in decisions if each.file and (found := file_digest(Path(each.file)))},
    )
    return Held(gate, tuple(articles), tuple(notices), tuple((name, said) for name, said in words.items() if said))


def baseline_file(asked: Path | None, settings: Settings) -> Path | None:
    """The baseline that is asked for, else the settings' own; None where there is neither."""
    return asked or (settings.folder / settings.baseline if settings.baseline else None)


def decisions_file(asked: Path | None, settings: Settings) -> Path:
    """The decisions file: asked for, the settings' own, or the usual one beside the settings."""
    from xcheck.review.decisions import FILE

    return asked or settings.folder / (settings.decisions or FILE)


def read_text(path: Path, kind: str) -> str:
    """The text of a file of ours. Raises Trouble when it is missing or not UTF-8."""
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes
    from xcheck.files.yaml import MAX_BYTES

    raw = read_bytes(path, display(path), MAX_BYTES)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Trouble(Notice(display(path), kind, "is not UTF-8; save it as UTF-8")) from None


def file_digest(path: Path) -> str | None:
    """`sha256:…` over the bytes of a file; None where they cannot be read."""
    try:
        with path.open("rb") as file:
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError:
        return None


def _focus(
    asked: Asked,
    articles: Sequence[Article],
    paths: Sequence[Path],
    words: dict[str, str],
    gather: Callable[[Callable[[], frozenset[str]]], frozenset[str] | None],
) -> frozenset[str] | None:
    from xcheck.cli.base import base, changed_articles
    from xcheck.files.paths import display
    from xcheck.review.focus import chosen

    if not asked.focus and asked.changed_since is None:
        return asked.about
    found: frozenset[str] | None = frozenset()
    said: list[str] = []
    if asked.focus:
        names = [display(name) if Path(name).exists() else name for name in asked.focus]
        found = gather(lambda: chosen(names, articles)) or frozenset()
        said.append(_count(len(found), "article"))
    if asked.changed_since is not None:
        revision = asked.changed_since
        changed = gather(lambda: changed_articles(articles, base(revision, paths)))
        # A base that cannot be found must not look like "nothing changed": then all articles are meant.
        found = None if changed is None or found is None else found | changed
        said.append(f"{_count(len(changed or ()), 'article')} changed since {revision}")
    if found is not None:
        words["focus"] = " and ".join(said)
    return found


def _entries(
    asked: Asked,
    settings: Settings,
    articles: Sequence[Article],
    paths: Sequence[Path],
    published: date | None,
    check: Callable[[Sequence[Article]], Result] | None,
    words: dict[str, str],
    gather: Callable[[Callable[[], tuple[Entry, ...]]], tuple[Entry, ...] | None],
) -> tuple[Entry, ...] | None:
    from xcheck.cli.base import base, former
    from xcheck.files.paths import display
    from xcheck.review.baseline import entry, read

    if asked.new_since is not None and check is not None:
        revision = asked.new_since

        def then() -> tuple[Entry, ...]:
            since = base(revision, paths)
            words["baseline"] = f"the findings at {revision} ({since.commit[:10]})"
            past = former([a for a in articles if a.path != asked.draft], since, paths, settings, published)
            return tuple(sorted(map(entry, check(past).findings)))

        return gather(then)
    path = baseline_file(asked.baseline, settings)
    if path is None:
        return None
    if not path.exists():
        message = "no such baseline: write it with `xcheck baseline write`"
        return gather(lambda: _raise(Notice(display(path), "baseline", message)))
    entries = gather(lambda: read(read_text(path, "baseline"), display(path)))
    if entries is not None:
        words["baseline"] = f"{display(path)}: {_count(len(entries), 'finding')}"
    return entries


def _decisions(asked: Asked, settings: Settings, words: dict[str, str]) -> tuple[Decision, ...]:
    from xcheck.files.paths import display
    from xcheck.review.decisions import read

    path = decisions_file(asked.decisions, settings)
    if not path.exists() and asked.decisions is None and not settings.decisions:
        return ()
    found = read(read_text(path, "decisions"), display(path))
    words["decisions"] = f"{display(path)}: {_count(len(found), 'decision')}"
    return found


def _raise(notice: Notice) -> tuple[Entry, ...]:
    raise Trouble(notice)


def day(text: str | None, option: str) -> date:
    """The day that an option gives; without it that of the system's clock. Raises Trouble when it is none."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Trouble(Notice("", "option", f"{option} {text!r} is no date (write 2026-01-31)")) from None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
