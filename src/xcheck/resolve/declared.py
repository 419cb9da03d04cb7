"""What the register declares of one mention: whether its form is wrong there."""

from __future__ import annotations

from functools import lru_cache

from xcheck.model.records import Mention
from xcheck.names.fold import fold
from xcheck.names.register import Entry


@lru_cache(maxsize=1 << 12)
def folded(forms: tuple[str, ...]) -> frozenset[str]:
    """Forms of a register entry, folded."""
    return frozenset(map(fold, forms))


def rejects(entry: Entry | None, mention: Mention) -> bool:
    """Whether `entry` rejects the form of this mention, at the date of its article and outside the phrases it excepts.

    An article without a date is taken for a new one.
    """
    if entry is None:
        return False
    form = fold(mention.text)
    if form not in folded(entry.rejected):
        return False
    published = mention.origin.published
    if entry.since is not None and published is not None and published < entry.since:
        return False
    around = f" {fold(mention.beside[0])} {form} {fold(mention.beside[1])} "
    return not any(f" {fold(phrase)} " in around for phrase in entry.exceptions)
