"""The command in this process and two articles, as the contract tests have them."""

from __future__ import annotations

from tests.contract.conftest import desk, xcheck

__all__ = ["desk", "xcheck"]
