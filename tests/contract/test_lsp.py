"""`xcheck lsp`, driven by pytest-lsp's client as an editor drives it: open, hover, quick fix, edit, accept, register, close.

That client declares what a real editor can do, and warns, which is an error here, of anything from the server that the
editor could not take. It runs in a thread of its own, so its library's plugins for pytest are left out (see pyproject.toml).
"""

from __future__ import annotations

import ast
import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities

from tests.contract.conftest import Xcheck

ENVOY = "🎈🎈 The envoy Kirill Damarov came. Damarov ate. Damarov sat.\n"
DRAFT = "Talks end\n\n🎈 The envoy Kirill Damarov left. At home Dammarov slept.\n"
PATIENCE = 60.0
"""Seconds to wait for an answer."""
EDITORS = ("visual-studio-code", "neovim")
"""Which editor's abilities the client declares; the one counts columns in UTF-16, the other in bytes."""


def place(encoding: str, line: int, text: str, words: str) -> lsp.Range:
    """Where words stand in a line, in the unit of the editor."""
    codec = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]
    unit = len("a".encode(codec))
    start = len(text[: text.index(words)].encode(codec)) // unit
    return lsp.Range(lsp.Position(line, start), lsp.Position(line, start + len(words.encode(codec)) // unit))


PLACE = place("utf-16", 2, DRAFT.splitlines()[2], "Dammarov")


class Editor:
    """A client with one draft open."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client, self.folder = client, folder
        self.uri = (folder / "corpus/draft.txt").as_uri()
        self.told: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[lsp.ShowMessageParams] = asyncio.Queue()
        self.reason: str | None = None
        self.encoding = "utf-16"

    async def begin(self, editor: str) -> None:
        feature: Any = self.client.feature
        env = {**os.environ, "XDG_CACHE_HOME": str(self.folder / "cache")}
        await self.client.start_io(sys.executable, "-m", "xcheck", "lsp", env=env)

        def told(params: lsp.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

        def said(params: lsp.ShowMessageParams) -> None:
            self.messages.put_nowait(params)

        def asked(params: lsp.ShowMessageRequestParams) -> lsp.MessageActionItem | None:
            offered = [each.title for each in params.actions or ()]
            assert len(offered) >= 2
            return lsp.MessageActionItem(offered[0]) if self.reason is None else None

        feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(told)
        feature(lsp.WINDOW_SHOW_MESSAGE)(said)
        feature(lsp.WINDOW_SHOW_MESSAGE_REQUEST)(asked)
        begun = await self.client.initialize_session(lsp.InitializeParams(client_capabilities(editor), root_uri=self.folder.as_uri()))
        assert begun.capabilities.hover_provider
        assert begun.capabilities.code_action_provider
        self.encoding = str(begun.capabilities.position_encoding or "utf-16")

    async def open(self, text: str) -> list[lsp.Diagnostic]:
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(self.uri, "plaintext", 1, text)))
        return await self.next()

    async def edit(self, text: str, version: int = 2) -> list[lsp.Diagnostic]:
        whole = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(version=version, uri=self.uri), [whole]))
        return await self.next()

    async def next(self) -> list[lsp.Diagnostic]:
        told = await asyncio.wait_for(self.told.get(), PATIENCE)
        assert told.uri == self.uri
        return list(told.diagnostics)

    async def actions(self, at: lsp.Range = PLACE) -> dict[str, lsp.CodeAction | lsp.Command]:
        found = await self.client.text_document_code_action_async(lsp.CodeActionParams(lsp.TextDocumentIdentifier(self.uri), at, lsp.CodeActionContext([])))
        return {each.title: each for each in found or ()}

    async def do(self, action: lsp.CodeAction | lsp.Command) -> lsp.ShowMessageParams:
        # This client's library takes an action with a command for a bare command, and writes the inner one out as text.
        assert isinstance(action, lsp.Command)
        command = ast.literal_eval(action.command)
        await self.client.workspace_execute_command_async(lsp.ExecuteCommandParams(command["command"], arguments=command["arguments"]))
        return await asyncio.wait_for(self.messages.get(), PATIENCE)

    async def close(self) -> list[lsp.Diagnostic]:
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(self.uri)))
        return await self.next()


Walk = Callable[[Editor], Awaitable[Any]]


def walk(folder: Path, steps: Walk, editor_is: str = EDITORS[0]) -> None:
    """Takes `steps` with a server of its own."""
    (folder / "corpus").mkdir()
    (folder / "corpus/envoy.txt").write_text(ENVOY, encoding="utf-8")
    (folder / "corpus/draft.txt").write_text(DRAFT, encoding="utf-8")

    async def through() -> None:
        client = LanguageClient(converter_factory=default_converter)
        editor = Editor(client, folder)
        try:
            await editor.begin(editor_is)
            await steps(editor)
            assert client.error is None
        finally:
            # Also after a failure: a server that is not told to end waits for ever.
            await asyncio.wait_for(client.shutdown_session(), PATIENCE)
            stop: Any = client.stop
            await asyncio.wait_for(stop(), PATIENCE)

    # In a thread of its own: a browser of another test may run a loop in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(through())).result()


def applied(text: str, edits: Sequence[Any], encoding: str) -> str:
    """The text after an editor has made edits in it, each within one line."""
    codec = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]
    unit = len("a".encode(codec))
    lines = text.split("\n")
    for edit in edits:
        start, end = edit.range.start, edit.range.end
        assert start.line == end.line
        raw = lines[start.line].encode(codec)
        lines[start.line] = (raw[: start.character * unit] + edit.new_text.encode(codec) + raw[end.character * unit :]).decode(codec)
    return "\n".join(lines)


@pytest.mark.parametrize("editor_is", EDITORS)
def test_open_edit_quick_fix_close(tmp_path: Path, editor_is: str) -> None:
    async def steps(editor: Editor) -> None:
        here = place(editor.encoding, 2, DRAFT.splitlines()[2], "Dammarov")
        # Open: what is wrong, where, and where else to look.
        (found,) = await editor.open(DRAFT)
        assert (found.code, found.source, found.severity) == ("name-variant", "xcheck", lsp.DiagnosticSeverity.Error)
        assert found.range == here, "a balloon takes two in UTF-16, four in UTF-8"
        related = [each for each in found.related_information or () if each.location.uri.endswith("/corpus/envoy.txt")]
        assert related
        assert related[0].location.range == place(editor.encoding, 0, ENVOY, "Kirill Damarov")
        hover = await editor.client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(editor.uri), here.start))
        assert hover is not None
        assert isinstance(hover.contents, lsp.MarkupContent)
        assert "letter" in hover.contents.value
        nowhere = await editor.client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(editor.uri), lsp.Position(0, 1)))
        assert nowhere is None
        # Edit: the finding moves along, and a second one comes.
        text = DRAFT.replace("Talks end", "Talks end\n\nHe was there (he said.")
        name, mark = sorted(await editor.edit(text), key=lambda each: str(each.code))
        assert (name.code, mark.code) == ("name-variant", "unbalanced-marks")
        here = place(editor.encoding, 4, DRAFT.splitlines()[2], "Dammarov")
        assert name.range == here
        # Quick fix: the edit is made as the editor makes it, and nothing else changes.
        fix = (await editor.actions(here))["Write “Damarov”"]
        assert isinstance(fix, lsp.CodeAction)
        assert fix.kind == lsp.CodeActionKind.QuickFix
        assert fix.edit is not None
        assert fix.edit.changes is not None
        assert list(fix.edit.changes) == [editor.uri]
        fixed = applied(text, fix.edit.changes[editor.uri], editor.encoding)
        assert fixed == text.replace("Dammarov", "Damarov")
        (mark,) = await editor.edit(fixed, 3)
        assert mark.code == "unbalanced-marks"
        assert await editor.edit(fixed.replace("(he", "he"), 4) == []
        # Close: what was told is taken back.
        assert await editor.edit(text, 5) != []
        assert await editor.close() == []

    walk(tmp_path, steps, editor_is)


def test_accept_with_a_reason(tmp_path: Path) -> None:
    async def steps(editor: Editor) -> None:
        await editor.open(DRAFT)
        said = await editor.do((await editor.actions())["Accept this here …"])
        assert said.type == lsp.MessageType.Info, said.message
        assert await editor.next() == []
        decisions = (tmp_path / "decisions.yaml").read_text(encoding="utf-8")
        assert "scope: place" in decisions
        assert "It is right as it stands" in decisions
        assert "name-variant" in decisions

    walk(tmp_path, steps)


def test_add_to_the_register(tmp_path: Path) -> None:
    (tmp_path / "xcheck.yaml").write_text("entities: [names.yaml]\n", encoding="utf-8")
    (tmp_path / "names.yaml").write_text("entities: []\n", encoding="utf-8")

    async def steps(editor: Editor) -> None:
        await editor.open(DRAFT)
        said = await editor.do((await editor.actions())["Add “Damarov” to the register and reject “Dammarov”"])
        assert said.type == lsp.MessageType.Info, said.message
        assert "rejected: [Dammarov]" in (tmp_path / "names.yaml").read_text(encoding="utf-8")
        (found,) = await editor.next()
        assert "register" in found.message

    walk(tmp_path, steps)


def test_settings_that_are_broken_are_told_and_mended(tmp_path: Path) -> None:
    (tmp_path / "xcheck.yaml").write_text("paths: [\n", encoding="utf-8")

    async def steps(editor: Editor) -> None:
        (found,) = await editor.open(DRAFT)
        assert found.severity == lsp.DiagnosticSeverity.Error
        assert "xcheck.yaml" in found.message
        (tmp_path / "xcheck.yaml").write_text("paths: [corpus]\n", encoding="utf-8")
        editor.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([]))
        (found,) = await editor.next()
        assert found.code == "name-variant"

    walk(tmp_path, steps)


def test_a_draft_under_embargo_is_told_to_its_own_editor_alone(tmp_path: Path) -> None:
    async def steps(editor: Editor) -> None:
        found = await editor.open(f"---\nembargo: true\n---\n{DRAFT}")
        assert [each.code for each in found if each.code != "embargo"] == ["name-variant"]
        assert found[0].range.start.line == 5

    walk(tmp_path, steps)
    kept = [file for file in (tmp_path / "cache").rglob("*") if file.suffix == ".sqlite"]
    assert kept == []


def test_without_the_extra_it_says_what_to_install(xcheck: Xcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    ran = xcheck("lsp")
    assert ran.status == 2
    assert ran.lines == ["xcheck: the language server needs pygls: pip install 'xcheck-editorial[lsp]'"]
