"""JSON objects read one field at a time, so that a wrong one is named by its path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

T = TypeVar("T", bound=str)


class FieldError(ValueError):
    """A field that is missing or of another kind; the message says which."""


class Fields:
    """One JSON object; `at` is its path in the document, for messages."""

    __slots__ = ("_at", "_values")

    def __init__(self, value: object, at: str = "") -> None:
        if not isinstance(value, Mapping):
            raise FieldError(f"{at or 'the top level'} should be an object")
        self._values: Mapping[str, Any] = value
        self._at = at

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self._values.get(name) is not None

    def text(self, name: str) -> str:
        """A string."""
        value = self._values.get(name)
        if not isinstance(value, str):
            raise self._wrong(name, "a string")
        return value

    def maybe_text(self, name: str) -> str | None:
        """A string, or None where the field is missing or null."""
        return self.text(name) if self.has(name) else None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of strings."""
        values = self._list(name)
        if not all(isinstance(v, str) for v in values):
            raise self._wrong(name, "a list of strings")
        return tuple(values)

    def whole(self, name: str, default: int | None = None) -> int:
        """A whole number from 0 on."""
        value = self._values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self._wrong(name, "a whole number from 0 on")
        return value

    def fraction(self, name: str) -> float:
        """A number from 0 to 1."""
        value = self._values.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
            raise self._wrong(name, "a number from 0 to 1")
        return float(value)

    def flag(self, name: str) -> bool:
        """True or false; false where the field is missing."""
        value = self._values.get(name, False)
        if not isinstance(value, bool):
            raise self._wrong(name, "true or false")
        return value

    def choice(self, name: str, allowed: Sequence[T], default: T | None = None) -> T:
        """One of the words allowed."""
        value = self._values.get(name, default)
        for word in allowed:
            if word == value:
                return word
        raise self._wrong(name, f"one of {', '.join(allowed)}")

    def maybe_day(self, name: str) -> date | None:
        """A date as 2026-01-31, or None where the field is missing or null."""
        text = self.maybe_text(name)
        try:
            return date.fromisoformat(text) if text is not None else None
        except ValueError as error:
            raise self._wrong(name, "a date as 2026-01-31") from error

    def child(self, name: str) -> Fields:
        """The object in a field."""
        return Fields(self._values.get(name), self._path(name))

    def children(self, name: str, least: int = 0) -> list[Fields]:
        """The objects in a list of `least` or more."""
        values = self._list(name)
        if len(values) < least:
            raise self._wrong(name, f"a list of {least} or more")
        return [Fields(value, f"{self._path(name)}[{at}]") for at, value in enumerate(values)]

    def _list(self, name: str) -> list[Any]:
        value = self._values.get(name)
        if not isinstance(value, list):
            raise self._wrong(name, "a list")
        return value

    def _path(self, name: str) -> str:
        return f"{self._at}.{name}" if self._at else name

    def _wrong(self, name: str, wanted: str) -> FieldError:
        state = "should be" if name in self._values else "is missing; it should be"
        return FieldError(f"{self._path(name)} {state} {wanted}")
