"""Quotation marks and brackets: which belong together, and which have no partner."""

from __future__ import annotations

from collections.abc import Sequence

from xcheck.model.place import Span
from xcheck.text.brackets import loose_brackets
from xcheck.text.pairs import Loose, Marks, Quotation
from xcheck.text.quoting import pair_quotations

__all__ = ["Loose", "Marks", "Quotation", "pair"]


def pair(text: str, paragraphs: Sequence[Span]) -> Marks:
    """Pairs the marks of `text`, paragraph by paragraph, in linear time.

    A quotation reaches into the next paragraph only where that one opens with a mark again, or closes what was left
    open. An odd mark costs its own paragraph one quotation at most. Quotations and brackets are paired apart, so that
    a bracket left open swallows no quotation, nor the reverse.
    """
    quotations, loose = pair_quotations(text, paragraphs)
    return Marks(tuple(quotations), tuple(sorted((*loose, *loose_brackets(text, paragraphs)))))
