"""The composite types: groups of fields, lists and blocks by kind, derived once from the annotations of each class.

Everything that traverses content uses `parts`: validation, the JSON Schema, localization, search, narration.
"""

import builtins
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, NamedTuple, get_args, get_origin, get_type_hints

from kiosk.content.schema.record import Record
from kiosk.content.schema.types.plain import Choice, Flag, Number
from kiosk.content.schema.types.value_type import Locale, ValueType


class ContentRecord(Record):
    """The base of the records of content and of the settings of a device.

    The text below a field is its description in the JSON Schema.
    """

    shorthand_field: ClassVar[str] = ""
    """The field whose value may stand alone in place of the object; empty where none may."""


class Limits:
    """Marks the bounds of a number (`ge`, `le`) or of the length of a list (`min_length`, `max_length`)."""

    def __init__(self, **bounds: int) -> None:
        self.bounds = bounds


class ByKind:
    """Marks a class whose subclasses are chosen by the word after `kind:`."""


class Field(NamedTuple):
    """A field of a class of content."""

    name: str
    written: str
    """Its key in YAML: the name, without the `_` at the end of a word that Python keeps for itself."""
    key: str
    """Its name in QML."""
    type: Any
    """A `ValueType`, or a class of those."""
    default: Any
    """MISSING where it has to be written."""


class Part(NamedTuple):
    """One value inside a composite value: a field or a list entry."""

    name: str
    """The field that it stands in; empty for an entry of a list."""
    key: Any
    """Where it lies in what `localize` returns of the whole."""
    type: Any
    """A `ValueType`, or a class of those."""
    value: Any


class ListOf(ValueType):
    """A list of values of one type."""

    def __init__(self, entry: Any, min_length: int = 0, max_length: int | None = None) -> None:
        self.entry, self.min_length, self.max_length = entry, min_length, max_length

    def localize(self, value: tuple[Any, ...], locale: Locale) -> list[Any]:  # type: ignore[override]
        """Return the entries as views get them."""
        return [self.entry.localize(each, locale) for each in value]

    def parts(self, value: tuple[Any, ...]) -> Iterator[Part]:
        """Yield the entries."""
        return (Part("", index, self.entry, each) for index, each in enumerate(value))


class Group(ValueType):
    """The type of the objects of one class. Use `group_of`: there is one instance for each class."""

    def __init__(self, cls: type[Any]) -> None:
        self.cls = cls

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the class, worked out from its annotations."""
        hints = get_type_hints(self.cls, include_extras=True)
        return tuple(
            Field(each.name, written, _camel(written), _type(hints[each.name]), each.default)
            for each in fields(self.cls)
            for written in (each.name.removesuffix("_"),)
        )

    @cached_property
    def contents(self) -> tuple[tuple[str, Any], ...]:
        """The names of the fields with the types of the values in them: of a list, that of its entries."""
        return tuple(
            (each.name, each.type.entry if isinstance(each.type, ListOf) else each.type) for each in self.fields
        )

    @cached_property
    def for_views(self) -> bool:  # type: ignore[override]
        """Whether views get any of its fields."""
        return any(each.type.for_views for each in self.fields)

    def localize(self, value: Any, locale: Locale) -> dict[str, Any]:  # type: ignore[override]
        """Return a dictionary for views: the localized fields, empty where there is none, and the view fields."""
        values = vars(value)
        shown = {
            key: "" if (each := values[name]) is None else type_.localize(each, locale)
            for name, _, key, type_, _ in self.fields
            if type_.for_views
        }
        return {**shown, **locale.view_fields(value, shown)}

    def parts(self, value: Any) -> Iterator[Part]:
        """Yield the values of the fields."""
        values = vars(value)
        for name, _, key, type_, _ in self.fields:
            if (each := values[name]) is not None:
                yield Part(name, key, type_, each)


class OneOfKinds(ValueType):
    """The type of objects of several subclasses, chosen by their kind."""

    def __init__(self, base: type[Any]) -> None:
        kinds: list[type] = base.__subclasses__()
        self.groups = {each.__name__.lower(): group_of(each) for each in kinds}
        """The subclasses by the words for them: their names in lower case."""

    def localize(self, value: Any, locale: Locale) -> dict[str, Any]:  # type: ignore[override]
        """Return the dictionary of an object for views."""
        return group_for(value).localize(value, locale)


@cache
def group_of(cls: type) -> Group:
    """Return the type of the objects of a class."""
    return Group(cls)


def group_for(item: object) -> Group:
    """Return the type of an object of content."""
    cls: type = type(item)
    return group_of(cls)


def values_of(item: object, predicate: Callable[[Any], bool]) -> Iterator[tuple[Any, Any]]:
    """Yield all values in an object of content whose types are wanted, each with its type, in no order."""
    waiting = [item]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            waiting += part
            continue
        cls: type = type(part)
        found, further = _fields_with(cls, predicate)
        values = vars(part)
        for name, type_ in found:
            value = values[name]
            if isinstance(value, tuple):
                yield from ((type_, each) for each in value)
            elif value is not None:
                yield type_, value
        waiting += [value for name in further if (value := values[name]) is not None]


@cache
def _fields_with(cls: type, predicate: Callable[[Any], bool]) -> tuple[tuple[tuple[str, Any], ...], tuple[str, ...]]:
    """Return the fields of a class that hold wanted values, with their types, and those that lead to other objects."""
    contents = group_of(cls).contents
    found = tuple((name, type_) for name, type_ in contents if predicate(type_))
    return found, tuple(name for name, type_ in contents if leads_further(type_))


def leads_further(type_: Any) -> bool:
    """Return whether values of a type are objects of content, with fields of their own."""
    return isinstance(type_, (Group, OneOfKinds))


def _type(hint: Any) -> Any:
    """Return the type of the values that an annotation stands for; `None` is none of them."""
    base, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    limits = {name: bound for mark in marks if isinstance(mark, Limits) for name, bound in mark.bounds.items()}
    own = (mark for mark in (*marks, base) if isinstance(mark, type) and issubclass(mark, ValueType))
    of_kinds = any(isinstance(mark, ByKind) for mark in marks)
    return next(own, None) or (OneOfKinds(base) if of_kinds else _composite(base, limits))


def _composite(base: Any, limits: dict[str, Any]) -> Any:
    inner = get_args(base)
    match get_origin(base) or base:
        case typing.Union | types.UnionType:
            return _type(inner[0])
        case builtins.tuple:
            return ListOf(_type(inner[0]), **limits)
        case typing.Literal:
            return Choice(inner)
        case builtins.bool:
            return Flag
        case builtins.int | builtins.float:
            return Number(whole=base is int, **limits)
        case _:
            if not issubclass(base, ContentRecord):
                raise TypeError(f"{base.__name__} stands in content and has to inherit ContentRecord")
            return group_of(base)


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.title() for part in tail)
