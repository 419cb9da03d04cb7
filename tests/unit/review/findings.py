"""Findings made by hand, for what is decided about them."""

from __future__ import annotations

from xcheck.model.finding import Evidence, Finding, Position, SideRole, key_of

ROLES: dict[str, SideRole] = {"c": "change", "r": "reference", "u": "undecided"}


def position(said: str) -> Position:
    """`c a.txt:10 Dammarov x` is a place to change in a.txt at 10 with this value, in surroundings called x."""
    role, place, value, around = said.split()
    path, start = place.split(":")
    return Position(path, int(start), ROLES[role], value, key_of("v", (value,))[:4] + key_of("w", (around,))[:6])


def finding(key: str, *places: str, rule: str = "name-variant") -> Finding:
    """A finding whose key is 16 times the digit `key`."""
    positions = tuple(map(position, places))
    evidence = tuple(Evidence(p.path, p.start, p.start + 5, 1, 1, "words", p.value, p.role, "words", 0, p.digest) for p in positions)
    return Finding(rule, "error", f"{rule} in {places[0].split()[1]}", key * 16, "d", 1.0, evidence, "better", positions=positions)
