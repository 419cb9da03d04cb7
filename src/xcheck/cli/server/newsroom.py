"""The articles of a workspace with the drafts that are open in an editor, checked together, one draft at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from xcheck import run
from xcheck.cli.gate import Asked, decisions_file, held, read_text
from xcheck.cli.inputs import default_paths, settings_for, standards_for
from xcheck.cli.server.memory import Memory
from xcheck.cli.watching import Places
from xcheck.files.decoding import decode
from xcheck.files.paths import display
from xcheck.model.article import Article
from xcheck.model.embargo import lifted
from xcheck.model.finding import Evidence, Finding
from xcheck.model.notice import Notice, Trouble
from xcheck.readers import suffix
from xcheck.review.decisions import Decision, Scope
from xcheck.review.fitting import Surroundings, fitted
from xcheck.review.register import Wish
from xcheck.review.roster import Roster
from xcheck.settings import Settings

NO_LINES = (".docx",)
"""Files whose places are no lines of text."""


class Told(NamedTuple):
    """What is found in a draft: the articles in its file, the findings, and what could not be checked."""

    articles: Mapping[str, Article]
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]

    def places(self, finding: Finding) -> list[Evidence]:
        """Where in the draft something may have to be mended."""
        return [e for e in finding.evidence if e.path in self.articles and e.role != "reference" and not e.settled]

    def suggestion(self, finding: Finding, at: Evidence) -> str | None:
        """What exactly to write at a place, where that is known and is not what stands there."""
        if finding.suggestion is None or at.role != "change" or at.text != finding.evidence[0].text:
            return None
        new = fitted(Surroundings.of(self.articles[at.path].text), at.start, at.end, at.value, finding.suggestion)
        return new if new != at.text else None


class Newsroom:
    """The workspace in the working folder. Paths are relative to it, as everywhere."""

    def __init__(self) -> None:
        """Reads nothing yet."""
        self._memory = Memory()
        self._places = Places()
        self._seen: Mapping[str, tuple[int, int, int]] | None = None
        self._drafts: dict[str, str] = {}
        self._articles: tuple[Article, ...] = ()
        self._notices: tuple[Notice, ...] = ()
        self._settings = Settings()
        self._paths: list[Path] = []

    def hold(self, path: str, text: str) -> None:
        """What stands in the editor counts in the place of the file."""
        self._drafts[path] = text

    def drop(self, path: str) -> None:
        """The file itself counts again."""
        self._drafts.pop(path, None)

    def source(self, path: str) -> str | None:
        """The text of a file, as the editor has it; None where there are no lines of text."""
        if path in self._drafts:
            return self._drafts[path]
        file = Path(path.rpartition("#")[0] if "#" in path and not Path(path).exists() else path)
        try:
            return None if suffix(str(file)) in NO_LINES else decode(file.read_bytes(), path, self._settings.encoding).text
        except (OSError, Trouble):
            return None

    def read(self) -> None:
        """Reads again what has changed on disk: rules and registers, settings, articles. Raises Trouble, and keeps what it had."""
        if self._seen is not None and self._places() == self._seen:
            return
        settings = settings_for()
        paths = default_paths(settings)
        self._places.of(settings, paths, apart=())
        seen = self._places()
        against = standards_for(settings)
        try:
            articles, notices = run.read_all(paths, settings)
        except Trouble:
            # A workspace may have no article yet but the draft.
            articles, notices = (), ()
        self._settings, self._paths, self._against, self._seen = settings, paths, against, seen
        self._articles, self._notices = articles, notices

    def told(self, path: str) -> Told:
        """What is found in the draft at `path`, held against all other articles and drafts. Raises Trouble."""
        self.read()
        every, notices = self._everything()
        own = {a.path: a for a in every if _file(a.path) == path}
        findings: list[Finding] = []
        free = frozenset(p for p, a in own.items() if a.embargo is None)
        gate = held(Asked(about=frozenset(own)), self._settings, self._against, every, self._paths)
        if free:
            found = run.check(every, self._against, (), 1, self._memory, gate.rank, free)
            judged = gate.judged(found)
            findings.extend(judged.findings)
            notices = [*notices, *judged.notices]
        for article in own.values():
            if article.embargo is not None:
                found = run.check_embargoed(article, every, self._against, 1, self._memory, gate.rank)
                findings.extend(gate.judged(found).findings)
        about = [n for n in (*notices, *self._against.notices) if n.path == path or (not n.path and n.gravity == "trouble")]
        return Told(own, tuple(f for f in findings if not f.follow_up), tuple(sorted({*about})))

    def accept(self, key: str, scope: Scope, at: str, reason: str, path: str) -> str:
        """Settles a finding about the draft at `path`, as `xcheck accept` does. Raises Trouble."""
        from xcheck.cli.gate import day
        from xcheck.files.author import author
        from xcheck.files.writing import write_text
        from xcheck.review.acceptance import completed, grown

        when = day(None, "")
        told = self.told(path)
        if any(a.embargo is not None for a in told.articles.values()):
            raise Trouble(Notice(path, "embargo", "is under embargo: a decision would repeat its words"))
        decision = completed(Decision(key, scope, " ".join(reason.split())), told.findings, (at,), author(Path.cwd()), when)
        file = decisions_file(None, self._settings)
        result = grown(read_text(file, "decisions") if file.exists() else None, display(file), (decision,), when)
        if result.added:
            write_text(file, result.text)
        return f"{display(file)}: {decision.told()}" if result.added else f"settled so already in {display(file)}"

    def adopt(self, name: str, reject: Sequence[str]) -> str:
        """Enters a name into the register, as `xcheck entities adopt` does. Raises Trouble."""
        from xcheck.cli.entities import settle

        self.read()
        every, _ = self._everything()

        def roster(settings: Settings) -> Roster:
            return run.roster(every, standards_for(settings))

        done, _, target, listed = settle(Wish(name, name, tuple(reject)), self._settings, None, roster)
        self._seen = None
        said = f"{display(target)}: {'; '.join(done.added)}" if done.added else f"{name} is settled so already, in {done.where}"
        hint = "" if listed else f". No settings name this register yet: write `entities: [{display(target, self._settings.folder)}]` into xcheck.yaml"
        return said + hint

    def _everything(self) -> tuple[tuple[Article, ...], list[Notice]]:
        """All articles, with the open drafts for the files they are of."""
        from datetime import date

        drafts: list[Article] = []
        notices = [n for n in self._notices if n.path not in self._drafts]
        as_typed = replace(self._settings, encoding="utf-8")
        for path, text in sorted(self._drafts.items()):
            found, said = run.read_draft(text.encode("utf-8", "surrogatepass"), path, as_typed)
            drafts.extend(found)
            notices.extend(said)
        ids = {a.id for a in drafts}
        others = [a for a in self._articles if _file(a.path) not in self._drafts and a.path not in self._drafts and a.id not in ids]
        every, over = lifted([*others, *drafts], date.today())
        return every, [*notices, *over]


def _file(path: str) -> str:
    """The file of an article: `week.jsonl#7` stands in `week.jsonl`."""
    head, mark, _ = path.rpartition("#")
    return head if mark and suffix(head) in (".json", ".jsonl", ".ndjson") else path
