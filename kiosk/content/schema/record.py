"""Frozen classes with fields, like those of `dataclasses` but made in a fifth of the time.

`dataclasses` compiles six methods for each class. The first frame waits for some fifty classes; these share the
methods of `Record`. Type checkers and `dataclasses.fields` see ordinary dataclasses.
"""

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self


class Storable(type):
    """The metaclass of classes whose objects may be stored in a release.

    A pickle can ask any object to take on a state, classes too. These refuse: no file can change one.
    """

    def __setstate__(cls, _state: object) -> NoReturn:
        raise TypeError(f"a file cannot change the class {cls.__name__}")


class Record(metaclass=Storable):
    """Values for fields, equality by value, no change."""

    _defaults: ClassVar[dict[str, Any]] = {}
    """The value of each field to which none is given, in the order of the fields."""

    if not TYPE_CHECKING:

        def __init__(self, *ordered: object, **named: object) -> None:
            state, names = self.__dict__, self._defaults
            if len(ordered) == len(names) and not named:
                for name, value in zip(names, ordered, strict=False):
                    state[name] = value
                return
            state.update(self._defaults)
            state.update(zip(self._defaults, ordered, strict=False))
            state.update(named)
            missing = [name for name, value in state.items() if value is MISSING]
            if missing or len(state) > len(self._defaults) or len(ordered) > len(state):
                unknown = [*ordered[len(self._defaults) :], *(name for name in named if name not in self._defaults)]
                message = f"{type(self).__name__}: {missing} missing, {unknown} unknown"
                raise TypeError(message)

    @classmethod
    def of(cls, state: "dict[str, Any]") -> "Self":
        """Return a record with these values, one for each field, unchecked."""
        made = cls.__new__(cls)
        made.__dict__.update(state)
        return made

    def _values(self) -> tuple[object, ...]:
        state = self.__dict__
        return tuple(state[name] for name in self._defaults)

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self._defaults)
        return f"{type(self).__name__}({given})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(name)


if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(**_frozen_and_kw_only: bool) -> "Callable[[type], type]":
        """Class decorator: set the fields of a subclass of `Record`. The arguments are those of `dataclass`."""
        make = dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)

        def made(kind: type) -> type:
            make(kind)
            kind._defaults = {field.name: field.default for field in fields(kind)}  # noqa: SLF001 - its own
            return kind

        return made


__all__ = ["Record", "Storable", "record"]
