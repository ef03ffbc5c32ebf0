"""What a kind of value of content can do once it was read, and what it asks of the language in which it is shown."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, ClassVar, NamedTuple, Protocol

ANY_LANGUAGE = ""
"""Stands for the language code of what is the same in every language: names and numbers."""


class Locale(Protocol):
    """One language, as kinds of value need it: see `Localizer`."""

    @property
    def language(self) -> str:
        """Return the code of the language."""

    def text(self, texts: Mapping[str, Any]) -> Any:
        """Return the text in this language, or in the best one that has it."""

    def directed(self, text: str) -> str:
        """Return a text with what keeps its parts in order where letters run from right to left."""

    def number(self, text: str, *, may_be_a_year: bool) -> str:
        """Return a plain number as this language writes it."""

    def partial_date(self, text: str) -> str:
        """Return a year, month or day as this language writes it."""

    def file(self, name: str) -> str:
        """Return the URL of a file."""

    def recording(self, recordings: Any) -> str:
        """Return the URL of what somebody spoke in this very language, or nothing."""

    def sound(self, sounds: Any) -> dict[str, str]:
        """Return a sound in this language, or else in another, and which one that is."""

    def track(self, tracks: Mapping[str, Any]) -> str:
        """Return the language in which a visitor gets what is there in some languages only, or nothing."""

    def source_name(self, source: str) -> str:
        """Return the name of a source by its id."""

    def message(self, key: str) -> str:
        """Return a message of the interface."""

    def view_fields(self, item: Any, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Return what views need of an item beyond its fields as they are shown."""


def plain_text(styled: str, line_break: str) -> str:
    """Return styled text without its marks."""
    if "<" not in styled and "&" not in styled:
        return styled
    from html import unescape  # the first frame does without

    return unescape(re.sub(r"<[^>]*>", "", styled.replace("<br>", line_break)))


class Utterance(NamedTuple):
    """A line that is heard or taken along, as it is shown: so its words can be marked while they are read aloud."""

    text: str
    """As the views have it: plain, or styled when it has a `style`."""
    language: str
    style: str = ""
    """The style of a paragraph of a longer text: `paragraph`, `bullet`, `number` or `link`."""
    address: str = ""
    """The web address of a `link`."""

    @property
    def plain(self) -> str:
        """Return the words without any marks."""
        return plain_text(self.text, line_break="\n") if self.style else self.text


def narrate_as_shown(shown: str, locale: Locale, language: str) -> Iterable[Utterance]:
    """Return the value as one line, as it is shown: what most kinds of value have as their `narrate`."""
    del locale
    return (Utterance(shown, language),)


class ValueType:
    """A kind of value. What a kind lacks it does not implement: then the value is found and told nowhere.

    A kind without arguments is a class that is never made into an object: a marker of plain texts with static methods,
    or the class of the values themselves.
    """

    __slots__ = ()

    languages: ClassVar[Callable[..., Collection[str] | None] | None] = None
    """`languages(value)`: the languages in which it is written; None where it is the same in all."""
    search_text: ClassVar[Callable[..., str | None] | None] = None
    """`search_text(value, locale)`: what a search looks at; None where it is not written in the language."""
    narrate: ClassVar[Callable[..., Iterable[Utterance]] | None] = None
    """`narrate(shown, locale, language)`: what is heard of it, from what `localize` made of it in a language."""

    @staticmethod
    def localize(value: Any, locale: Locale) -> Any:
        """Return the value as views get it in a language."""
        del locale
        return value
