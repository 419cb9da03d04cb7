"""The newsroom in the words of the Language Server Protocol."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer

from xcheck import __version__
from xcheck.cli.server.newsroom import Newsroom, Told
from xcheck.cli.server.places import Stretch, lines_of, shown, stretch
from xcheck.files.paths import display
from xcheck.model.finding import Evidence, Finding
from xcheck.model.notice import Trouble
from xcheck.report.visible import visible
from xcheck.text.columns import Unit

ACCEPT, ADOPT = "xcheck.accept", "xcheck.adopt"
PAUSE = 0.3
"""Seconds without a keystroke after which a draft is checked."""
RELATED = 20
"""Other places named with a finding, at most."""
REASONS = ("It is right as it stands", "It is somebody, or something, else", "It is quoted as it was said")
"""Reasons that are offered where the editor gives none of its own."""
_SEVERITIES: Mapping[str, lsp.DiagnosticSeverity] = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
_UNITS: Mapping[str, Unit] = {"utf-8": "utf-8", "utf-16": "utf-16", "utf-32": "code points"}
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|<>~-])")


class Marked(NamedTuple):
    """A place in a draft that a finding asks to look at."""

    finding: Finding
    at: Evidence
    where: Stretch


class Desk:
    """What the open drafts were told last, by path."""

    def __init__(self, server: LanguageServer) -> None:
        """`server` is spoken through."""
        self.server = server
        self.newsroom = Newsroom()
        self.told: dict[str, tuple[Told, list[str]]] = {}
        self.uris: dict[str, str] = {}
        self.waiting: dict[str, asyncio.TimerHandle] = {}

    @property
    def unit(self) -> Unit:
        """What the editor counts columns in."""
        agreed = self.server.workspace.position_encoding
        return _UNITS.get(str(getattr(agreed, "value", agreed)), "utf-16")

    def check(self, path: str) -> None:
        """Checks an open draft and tells the editor."""
        source = self.newsroom.source(path)
        if path not in self.uris or source is None:
            return
        try:
            told = self.newsroom.told(path)
        except Trouble as trouble:
            told = Told({}, (), trouble.notices)
        lines = lines_of(source)
        self.told[path] = told, lines
        found = [self._diagnostic(each) for each in self.marked(path)]
        for notice in told.notices:
            line = max(0, min(notice.line, len(lines)) - 1) if notice.path == path else 0
            whole = lsp.Range(lsp.Position(line, 0), lsp.Position(line + 1, 0))
            severity = lsp.DiagnosticSeverity.Error if notice.gravity == "trouble" else lsp.DiagnosticSeverity.Hint
            words = notice.message if notice.path == path else str(notice)
            found.append(lsp.Diagnostic(whole, visible(words), severity, notice.kind, source="xcheck"))
        self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(self.uris[path], found))

    def soon(self, path: str) -> None:
        """Checks a draft when nobody has typed for a moment."""
        if path in self.waiting:
            self.waiting[path].cancel()
        self.waiting[path] = asyncio.get_running_loop().call_later(PAUSE, self.check, path)

    def every(self) -> None:
        """Checks all open drafts again."""
        for path in sorted(self.uris):
            self.check(path)

    def forget(self, path: str) -> None:
        """The draft was closed."""
        if path in self.waiting:
            self.waiting.pop(path).cancel()
        self.newsroom.drop(path)
        self.told.pop(path, None)
        uri = self.uris.pop(path, None)
        if uri is not None:
            self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def marked(self, path: str) -> Iterator[Marked]:
        """All places in a draft that were told."""
        if path in self.told:
            told, lines = self.told[path]
            for finding in told.findings:
                for at in told.places(finding):
                    yield Marked(finding, at, stretch(told.articles[at.path], at.start, at.end, lines, self.unit))

    def _diagnostic(self, marked: Marked) -> lsp.Diagnostic:
        finding, at = marked.finding, marked.at
        others = [e for e in finding.evidence if e is not at][:RELATED]
        related = [lsp.DiagnosticRelatedInformation(lsp.Location(self._uri(e.path), self._range(e)), _side(e)) for e in others]
        return lsp.Diagnostic(
            _range(marked.where),
            visible(finding.message),
            _SEVERITIES[finding.severity],
            finding.rule,
            source="xcheck",
            related_information=related,
            data={"key": finding.key, "at": f"{at.path}:{at.line}"},
        )

    def _range(self, evidence: Evidence) -> lsp.Range:
        source = self.newsroom.source(evidence.path)
        return _range(shown(evidence, None if source is None else lines_of(source), self.unit))

    def _uri(self, path: str) -> str:
        file = path if path in self.uris or Path(path).exists() else path.rpartition("#")[0] or path
        return self.uris.get(path) or uris.from_fs_path(str(Path(file).absolute())) or file

    def hover(self, path: str, line: int, column: int) -> str | None:
        """What is found at a place, with the reasons, in Markdown."""
        told = [_page(each.finding) for each in self.marked(path) if each.where.touches(line, column)]
        return "\n\n---\n\n".join(dict.fromkeys(told)) or None

    def actions(self, uri: str, path: str, asked: Stretch) -> list[lsp.CodeAction]:
        """What can be done about the findings at a place."""
        found: list[lsp.CodeAction] = []
        for each in self.marked(path):
            if each.where.meets(asked):
                found.extend(self._actions(uri, path, each))
        return found

    def _actions(self, uri: str, path: str, marked: Marked) -> Iterator[lsp.CodeAction]:
        finding, at, where = marked
        told, _ = self.told[path]
        diagnostics = [self._diagnostic(marked)]
        new = told.suggestion(finding, at)
        if new is not None:
            edit = lsp.WorkspaceEdit(changes={uri: [lsp.TextEdit(_range(where), new)]})
            title = visible(f"Write “{new}”" if new else f"Take out “{at.text}”")
            yield lsp.CodeAction(title, lsp.CodeActionKind.QuickFix, diagnostics, is_preferred=True, edit=edit)
        if finding.rule == "name-variant" and finding.suggestion and at.role == "change":
            words: list[Any] = [finding.suggestion, [at.value]]
            title = visible(f"Add “{finding.suggestion}” to the register and reject “{at.value}”")
            yield lsp.CodeAction(title, lsp.CodeActionKind.QuickFix, diagnostics, command=lsp.Command(title, ADOPT, arguments=words))
        if told.articles[at.path].embargo is None:
            for scope, title in (("place", "Accept this here …"), ("always", "Accept this everywhere …")):
                command = lsp.Command(title, ACCEPT, arguments=[uri, finding.key, scope, f"{at.path}:{at.line}", ""])
                yield lsp.CodeAction(title, lsp.CodeActionKind.QuickFix, diagnostics, command=command)


def server() -> LanguageServer:
    """The server, ready to be started."""
    made = LanguageServer("xcheck", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
    desk = Desk(made)

    @made.feature(lsp.INITIALIZED)
    def initialized(params: lsp.InitializedParams) -> None:
        """Paths are relative to the workspace's folder."""
        root = made.workspace.root_path
        if root:
            os.chdir(root)

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        """A draft was opened."""
        path = _path(params.text_document.uri)
        desk.uris[path] = params.text_document.uri
        desk.newsroom.hold(path, params.text_document.text)
        desk.check(path)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        """Somebody types."""
        path = _path(params.text_document.uri)
        desk.newsroom.hold(path, made.workspace.get_text_document(params.text_document.uri).source)
        desk.soon(path)

    @made.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        """What was saved may be evidence in other drafts."""
        desk.every()

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        """The draft is gone from the screen."""
        desk.forget(_path(params.text_document.uri))

    @made.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def touched(params: lsp.DidChangeWatchedFilesParams) -> None:
        """Rules, registers or articles have changed."""
        desk.every()

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        """The reasons."""
        text = desk.hover(_path(params.text_document.uri), params.position.line, params.position.character)
        return None if text is None else lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text))

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]))
    def acted(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """What can be done."""
        start, end = params.range.start, params.range.end
        uri = params.text_document.uri
        return desk.actions(uri, _path(uri), Stretch(start.line, start.character, end.line, end.character))

    @made.command(ACCEPT)
    async def accept(uri: str, key: str, scope: str, at: str, reason: str) -> None:
        """Settles a finding. Where the editor gives an empty reason, people are asked for one."""
        if not reason.strip():
            chosen = await made.window_show_message_request_async(
                lsp.ShowMessageRequestParams(lsp.MessageType.Info, "Why may it stay?", [lsp.MessageActionItem(each) for each in REASONS])
            )
            reason = chosen.title if chosen else ""
        if reason.strip():
            _settled(desk, lambda: desk.newsroom.accept(key, cast(Any, scope), at, reason, _path(uri)))

    @made.command(ADOPT)
    def adopt(name: str, reject: list[str]) -> None:
        """Enters a name into the register."""
        _settled(desk, lambda: desk.newsroom.adopt(name, reject))

    return made


def _settled(desk: Desk, step: Any) -> None:
    """Does what was asked for, says how it went, and checks again."""
    try:
        said, kind = step(), lsp.MessageType.Info
    except Trouble as trouble:
        said, kind = "; ".join(map(str, trouble.notices)), lsp.MessageType.Error
    desk.server.window_show_message(lsp.ShowMessageParams(kind, visible(said)))
    desk.every()


def _path(uri: str) -> str:
    """The path of a document as reports show it; a draft that has no file yet is shown by its name."""
    return display(uris.to_fs_path(uri) or uri) if uri.startswith("file:") else uri.rpartition("/")[2].rpartition(":")[2] or "draft.txt"


def _range(where: Stretch) -> lsp.Range:
    return lsp.Range(lsp.Position(where.line, where.column), lsp.Position(where.end_line, where.end_column))


def _side(evidence: Evidence) -> str:
    roles = {"change": "to be changed", "reference": "stands", "undecided": "one of the two"}
    return visible(f"{evidence.value} ({roles[evidence.role]}): {' '.join(evidence.context.split())}")[:300]


def _page(finding: Finding) -> str:
    reasons = "\n".join(f"- {_plain(reason)}" for reason in finding.reasons)
    head = f"**{_plain(finding.rule)}** ({finding.severity})\n\n{_plain(finding.message)}"
    return f"{head}\n\n{reasons}" if reasons else head


def _plain(text: str) -> str:
    """Words of an article, which must not act as Markdown."""
    return _MARKUP.sub(r"\\\1", visible(" ".join(text.split())))
