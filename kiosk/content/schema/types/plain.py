"""Value types written as one plain text: names, dates, links, numbers, choices, flags."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from kiosk.content.schema.types.value_type import Locale, Utterance, ValueType, narrate_as_shown


class IdentifierType(ValueType):
    """A name for links, never shown."""


class LinkType(ValueType):
    """The target of an internal link: `tab` or `tab/section`, by their ids."""


class LanguageCodeType(ValueType):
    """The code of a language: two or three small letters, with a country if it matters."""


class IconType(ValueType):
    """The name of an icon."""


class ColourType(ValueType):
    """A colour as `#RRGGBB`, on which white words can be read."""


class FamiliesType(ValueType):
    """How families of colours come about: `auto`, `one`, or a list of colours."""


class WebAddressType(ValueType):
    """The address of a page, for a QR code."""


class LabelType(ValueType):
    """A short name that is the same in every language."""


class StaffLabelType(LabelType):
    """A short name of which visitors are told nothing."""

    for_views = False


class MarkType(ValueType):
    """One sign."""


class InterfaceMessagesType(ValueType):
    """Messages of the interface, by their keys."""


class SourceNameType(ValueType):
    """The `id` of a source; views get its name."""

    @staticmethod
    def localize(value: str, locale: Locale) -> str:
        """Return the name of the source."""
        return locale.source_name(value)


class PartialDateType(ValueType):
    """A year, a month or a day, and no more than is known: `2024`, `2024-03` or `2024-03-31`."""

    @staticmethod
    def localize(value: str, locale: Locale) -> str:
        """Return the date as this language writes it."""
        return locale.partial_date(value)

    @staticmethod
    def search_text(value: str, locale: Locale) -> str:
        """Return the date as this language writes it."""
        return locale.partial_date(value)

    narrate = staticmethod(narrate_as_shown)


class PastDateType(PartialDateType):
    """A date that was past when it was written."""


class StaffDateType(ValueType):
    """A year, a month or a day of which visitors are told nothing."""

    for_views = False


class StaffPastDateType(StaffDateType):
    """A date that was past when it was written, of which visitors are told nothing."""


class VerifiedOnType(PastDateType):
    """The day on which somebody called a number."""

    @staticmethod
    def narrate(shown: str, locale: Locale, language: str) -> Iterable[Utterance]:
        """Return that the number was called on that day."""
        del language
        return (Utterance(locale.message("number_checked").replace("%1", shown), locale.language),)


class PhoneType(ValueType):
    """A telephone number."""

    @staticmethod
    def localize(value: str, locale: Locale) -> str:
        """Return the number, whose parts stay in order where letters run from right to left."""
        return locale.typeset(value)

    narrate = staticmethod(narrate_as_shown)


class HoursType(ValueType):
    """When a place is open on a day: `08:00-16:00`, several with commas, or `closed`."""


class RotationType(ValueType):
    """How far a picture is turned clockwise, in quarter turns: 0, 90, 180 or 270 degrees."""


class Flag(ValueType):
    """`true` or `false`."""


class Number(ValueType):
    """A number, whole or not, within limits."""

    def __init__(self, *, whole: bool, ge: float, le: float) -> None:
        self.whole, self.ge, self.le = whole, ge, le


class Choice(ValueType):
    """One of some words."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words


Identifier = Annotated[str, IdentifierType]
Link = Annotated[str, LinkType]
SourceName = Annotated[str, SourceNameType]
LanguageCode = Annotated[str, LanguageCodeType]
Icon = Annotated[str, IconType]
PartialDate = Annotated[str, PartialDateType]
PastDate = Annotated[str, PastDateType]
StaffDate = Annotated[str, StaffDateType]
StaffPastDate = Annotated[str, StaffPastDateType]
VerifiedOn = Annotated[str, VerifiedOnType]
Colour = Annotated[str, ColourType]
Families = Annotated[str | tuple[str, ...], FamiliesType]
Phone = Annotated[str, PhoneType]
Hours = Annotated[str, HoursType]
Rotation = Annotated[int, RotationType]
WebAddress = Annotated[str, WebAddressType]
Label = Annotated[str, LabelType]
StaffLabel = Annotated[str, StaffLabelType]
Mark = Annotated[str, MarkType]
InterfaceMessages = Annotated[Mapping[str, str], InterfaceMessagesType]
