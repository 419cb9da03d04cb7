"""`xcheck lsp`: the language server, for editors."""

from __future__ import annotations


def lsp() -> None:
    """Speak the Language Server Protocol on standard input and output: what an editor starts.

    Needs the extra `xcheck-editorial[lsp]`. Exit status: 0 when the editor ends it, 2 when the extra is missing.
    """
    from importlib.util import find_spec

    from xcheck.model.notice import Notice, Trouble

    if find_spec("pygls") is None:
        raise Trouble(Notice("", "option", "the language server needs pygls: pip install 'xcheck-editorial[lsp]'"))
    from xcheck.cli.server.speaking import server

    server().start_io()
