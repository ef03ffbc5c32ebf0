"""Qt's decorators for what QML sees, with types that a checker understands."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Generic, TypeVar

    from PySide6.QtCore import Signal

    Value = TypeVar("Value")
    Class = TypeVar("Class", bound=type)

    class _Readable(Generic[Value]):
        def __get__(self, instance: object, owner: object) -> Value: ...

    class Property:
        """A property that QML reads; `kind` is its type there."""

        def __init__(self, kind: type | str, *, notify: Signal | None = None, constant: bool = False) -> None: ...

        def __call__(self, getter: Callable[[Any], Value]) -> _Readable[Value]:
            """Return the property that the getter reads."""
            ...

    class QmlUncreatable:
        """A type that QML knows but does not make."""

        def __init__(self, reason: str) -> None: ...

        def __call__(self, kind: Class) -> Class:
            """Return the class as it is."""
            ...

else:
    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlUncreatable

__all__ = ["Property", "QmlUncreatable"]
