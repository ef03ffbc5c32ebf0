"""Frozen classes with fields, like those of `dataclasses` but made in a fifth of the time.

`dataclasses` compiles six methods for each class. Content has some thirty classes, and the first frame waits for
them; these share the methods of `Record`. Type checkers and `dataclasses.fields` see ordinary dataclasses.
"""

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Record:
    """Keyword arguments for fields, equality by value, no change."""

    if not TYPE_CHECKING:

        def __init__(self, **values: object) -> None:
            state = self.__dict__
            for field in fields(self):
                state[field.name] = values.pop(field.name, field.default)
            missing = [name for name, value in state.items() if value is MISSING]
            if missing or values:
                message = f"{type(self).__name__}: {missing} missing, {list(values)} unknown"
                raise TypeError(message)

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(name)


if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(**_frozen_and_kw_only: bool) -> "Callable[[type], type]":
        """Make the fields of a subclass of `Record` known; what the arguments ask for, `Record` does."""
        return dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)


def records(item: object) -> "Iterator[Record]":
    """Yield every record in a record or tuple, itself and those deeper down among them, in no order."""
    waiting = [item]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Record):
            yield part
            waiting.extend(vars(part).values())
        elif isinstance(part, tuple):
            waiting.extend(part)


__all__ = ["Record", "record", "records"]
