"""The checks that ship, by id. A new check is its module, one line here, its rule with examples, its test."""

from __future__ import annotations

from typing import Any

from xcheck.checks.age_conflict import AgeConflict
from xcheck.checks.base import Check
from xcheck.checks.boilerplate import Boilerplate
from xcheck.checks.consistency import Consistency
from xcheck.checks.credit_line import CreditLine
from xcheck.checks.date_conflict import DateConflict
from xcheck.checks.date_weekday import DateWeekday
from xcheck.checks.duplicate_article import DuplicateArticle
from xcheck.checks.figure_conflict import FigureConflict
from xcheck.checks.first_reference import FirstReference
from xcheck.checks.name_variant import NameVariant
from xcheck.checks.pattern import Pattern
from xcheck.checks.quote_speaker import QuoteSpeaker
from xcheck.checks.quote_wording import QuoteWording
from xcheck.checks.role_conflict import RoleConflict
from xcheck.checks.shared_passage import SharedPassage
from xcheck.checks.silent_change import SilentChange
from xcheck.checks.substitution import Substitution
from xcheck.checks.term_variant import TermVariant
from xcheck.checks.unbalanced_marks import UnbalancedMarks

CHECKS: tuple[type[Check[Any]], ...] = (
    NameVariant,
    FirstReference,
    RoleConflict,
    AgeConflict,
    DateWeekday,
    CreditLine,
    QuoteSpeaker,
    QuoteWording,
    FigureConflict,
    DateConflict,
    TermVariant,
    Boilerplate,
    DuplicateArticle,
    SharedPassage,
    UnbalancedMarks,
    SilentChange,
    Pattern,
    Substitution,
    Consistency,
)

BY_ID: dict[str, type[Check[Any]]] = {check.id: check for check in CHECKS}
