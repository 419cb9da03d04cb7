"""The rulebook: YAML files read into rules, each bound to its check; the words of findings; the examples inside rules."""

from __future__ import annotations

from xcheck.files.shipped import shipped
from xcheck.rulebook.book import Bound, Rulebook
from xcheck.rulebook.load import load, read

__all__ = ["Bound", "Rulebook", "load", "read", "shipped"]
