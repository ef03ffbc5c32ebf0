"""Each kind of value is one class, and one traversal goes along the fields of all classes."""

from typing import TYPE_CHECKING, Annotated

import pytest

from kiosk.content.schema import types
from kiosk.content.schema.blocks import Block, Film, List, Person
from kiosk.content.schema.device import Device
from kiosk.content.schema.model import Content
from kiosk.content.schema.record import record
from kiosk.content.schema.types import (
    ANY_LANGUAGE,
    ContentRecord,
    LocalizedText,
    Paragraph,
    RichText,
    Utterance,
    ValueType,
)
from kiosk.content.schema.types.composites import Group, ListOf, OneOfKinds, group_for, group_of, values_of
from kiosk.content.schema.types.plain import IconType, PhoneType, VerifiedOnType
from kiosk.content.schema.types.value_type import Locale
from kiosk.content.validation.value_rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def _subclasses(cls: type) -> "Iterator[type]":
    direct: list[type] = cls.__subclasses__()
    for each in direct:
        yield each
        yield from _subclasses(each)


def _types_in(group: Group) -> "Iterator[object]":
    """Yield the types of all values that an object of a class can hold."""
    for field in group.fields:
        waiting = [field.type]
        while waiting:
            match waiting.pop():
                case ListOf(entry=entry):
                    waiting.append(entry)
                case OneOfKinds(groups=groups):
                    waiting += groups.values()
                case Group() as inner:
                    yield from _types_in(inner)
                case type_:
                    yield type_


VALUE_TYPES = sorted(
    {each for cls in (Content, Device) for each in _types_in(group_of(cls)) if isinstance(each, type)}, key=str
)


@pytest.mark.parametrize("value_type", [each for each in VALUE_TYPES if each.__name__ != "Flag"])
def test_every_kind_of_value_has_its_rule(value_type: type) -> None:
    assert value_type in RULES


def test_no_rule_is_kept_without_use() -> None:
    assert set(RULES) <= set(VALUE_TYPES)


class LoudType(ValueType):
    """A name that is shown loudly: a kind of value that a test brings along."""

    @staticmethod
    def localize(value: str, locale: Locale) -> str:
        return value.upper() + locale.language

    @staticmethod
    def narrate(shown: str, locale: Locale, language: str) -> "Iterable[Utterance]":
        del locale
        return (Utterance(shown, language),)


@record(frozen=True, kw_only=True)
class Shelf(ContentRecord):
    """A class with all that a field can be."""

    loud_name: Annotated[str, LoudType]
    """The name."""
    others: tuple[Annotated[str, LoudType], ...] = ()
    """More names."""
    title: LocalizedText | None = None
    """A text."""


class Here:
    """A language that knows nothing beside itself."""

    language = "fr"

    def typeset(self, text: str) -> str:
        return text

    def text(self, texts: dict[str, str]) -> str:
        return texts[self.language]

    def view_fields(self, _item: object, _shown: object) -> dict[str, object]:
        return {}


def test_a_new_kind_of_value_needs_its_class_alone_to_be_shown() -> None:
    shelf = Shelf(loud_name="a", others=("b",), title=LocalizedText({"fr": "Titre"}))
    here: Locale = Here()  # type: ignore[assignment]

    assert group_for(shelf).localize(shelf, here) == {"loudName": "Afr", "others": ["Bfr"], "title": "Titre"}
    (name, *_) = group_for(shelf).parts(shelf)
    assert name.type.narrate("Afr", here, "fr") == (Utterance("Afr", "fr"),)


def test_what_is_not_there_is_empty_and_no_part() -> None:
    shelf = Shelf(loud_name="a")

    assert group_for(shelf).localize(shelf, Here()) == {"loudName": "Afr", "others": [], "title": ""}  # type: ignore[arg-type]
    assert [part.name for part in group_for(shelf).parts(shelf)] == ["loud_name", "others"]


def test_values_of_a_type_are_met_in_fields_and_lists() -> None:
    points = List(items=(LocalizedText({"en": "a"}), LocalizedText({"en": "b"})))

    assert list(values_of(points, lambda type_: type_ is IconType)) == [(IconType, "check")]
    assert list(values_of(points, lambda type_: type_ is LocalizedText)) == [
        (LocalizedText, each) for each in points.items
    ]


def test_the_fields_of_a_class_are_worked_out_once() -> None:
    assert group_of(Film) is group_of(Film)
    assert group_of(Film).fields is group_of(Film).fields


def test_what_a_kind_lacks_it_does_not_implement() -> None:
    assert (IconType.narrate, IconType.search_text, IconType.languages) == (None, None, None)
    assert (PhoneType.search_text, LocalizedText.languages(LocalizedText({ANY_LANGUAGE: "IOM"}))) == (None, None)
    assert {field.name: field.type for field in group_of(Person).fields}["verified_on"] is VerifiedOnType


def test_the_words_of_a_jump_are_said_and_found_once() -> None:
    text = RichText({"fr": (Paragraph("paragraph", "Voir <b>l&amp;ici</b>"), Paragraph("jump", "l&amp;ici", "a/b"))})

    assert RichText.search_text(text, Here()) == "Voir l&ici"  # type: ignore[arg-type]
    assert RichText.search_text(RichText({"en": ()}), Here()) is None  # type: ignore[arg-type]


def test_every_class_of_content_is_made_of_known_kinds() -> None:
    for cls in _subclasses(ContentRecord):
        if cls is not Block and cls.__module__.startswith(types.__name__.rpartition(".")[0]):
            assert group_of(cls).fields


def test_a_class_of_items_that_is_no_content_is_named() -> None:
    @record(frozen=True, kw_only=True)
    class Verse:
        text: LocalizedText

    @record(frozen=True, kw_only=True)
    class Song(ContentRecord):
        items: tuple[Verse, ...]

    with pytest.raises(TypeError, match="Verse stands in content and has to inherit ContentRecord"):
        assert group_of(Song).fields
