"""Articles that went through extraction and resolution: their records, and the conflicts of one check over them."""

from __future__ import annotations

from typing import Any

from tests.conftest import articles_of
from xcheck.checks.base import Check
from xcheck.extract.extraction import Lexicon, extract
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.terms.families import Lists
from xcheck.extract.terms.terms import Terms
from xcheck.grouping import groups
from xcheck.model.finding import Conflict
from xcheck.names.register import Register
from xcheck.resolve.corpus import resolve
from xcheck.resolve.settled import Settled


def settled_of(*texts: str) -> Settled:
    """Articles of these texts, settled without templates, terms and register."""
    lexicon = Lexicon(Templates(), Terms.of(Lists()))
    return resolve([extract(article, lexicon) for article in articles_of(*texts)], Register())


def conflicts_of(check: Check[Any], *texts: str) -> list[Conflict]:
    """What `check` finds in articles of these texts, without templates, terms and register."""
    own = [r for r in settled_of(*texts).records if isinstance(r, check.reads)]
    return [c for group in groups(own, check.keys, check.linked, check.fold) for c in check.compare(group)]
