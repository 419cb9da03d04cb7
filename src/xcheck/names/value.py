"""Values of which there are many, in a part of xcheck that starts without msgspec: named tuples take three times as long to make and to read."""

from __future__ import annotations


class Value:
    """What is equal to all of its kind that have the same parts, which `__slots__` names. Nobody changes one."""

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and type(self) is type(other) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={part!r}' for name, part in zip(self.__slots__, self._parts(), strict=True))})"

    def _parts(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)
