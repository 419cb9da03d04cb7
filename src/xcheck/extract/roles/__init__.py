"""What articles say people are: roles and ages, each with the name that it is said of and the time it holds."""

from __future__ import annotations

from xcheck.extract.roles.ages import ages
from xcheck.extract.roles.sayings import roles

__all__ = ["ages", "roles"]
