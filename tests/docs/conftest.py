"""The command in this process, as the contract tests run it."""

from __future__ import annotations

from tests.contract.conftest import xcheck

__all__ = ["xcheck"]
