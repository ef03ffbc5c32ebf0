"""The interface of value types, and the interface to the language in which a value is shown."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, ClassVar, NamedTuple, Protocol

ANY_LANGUAGE = ""
"""The language code of values that are the same in every language, as names and numbers."""


class Locale(Protocol):
    """The part of `Localizer` that value types need."""

    @property
    def language(self) -> str:
        """Return the code of the language."""

    def text(self, texts: Mapping[str, Any]) -> Any:
        """Return the text in this language, or in the best one that has it."""

    def typeset(self, text: str) -> str:
        """Return a text whose signs stay with their words, and with isolates around its numbers from right to left."""

    def number(self, text: str, *, may_be_a_year: bool) -> str:
        """Return a plain number as this language writes it."""

    def partial_date(self, text: str) -> str:
        """Return a year, month or day as this language writes it."""

    def file(self, name: str) -> str:
        """Return the URL of a file."""

    def recording(self, recordings: Any) -> str:
        """Return the URL of the recording in exactly this language, or nothing."""

    def sound(self, sounds: Any) -> dict[str, str]:
        """Return the `url` of a sound in this language, else in another, whose name is `fallback`."""

    def track(self, tracks: Mapping[str, Any]) -> str:
        """Return the best available language for this visitor, or nothing."""

    def source_name(self, source: str) -> str:
        """Return the name of a source by its id."""

    def message(self, key: str) -> str:
        """Return a message of the interface."""

    def view_fields(self, item: Any, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Return the view fields of an item."""


def plain_text(styled: str, line_break: str) -> str:
    """Return styled text without markup."""
    if "<" not in styled and "&" not in styled:
        return styled
    from html import unescape  # the first frame does without

    return unescape(re.sub(r"<[^>]*>", "", styled.replace("<br>", line_break)))


class Utterance(NamedTuple):
    """A line of narration as it is shown, so that its words can be marked while they are read aloud."""

    text: str
    """The text as views show it: plain, or styled when it has a `style`."""
    language: str
    style: str = ""
    """The style of a paragraph of a longer text: `paragraph`, `bullet`, `number` or `link`."""
    address: str = ""
    """The web address of a `link`."""

    @property
    def plain(self) -> str:
        """Return the text without markup."""
        return plain_text(self.text, line_break="\n") if self.style else self.text


def narrate_as_shown(shown: str, locale: Locale, language: str) -> Iterable[Utterance]:
    """Return the shown value as one line: the `narrate` of most value types."""
    del locale
    return (Utterance(shown, language),)


class ValueType:
    """A value type. Without `search_text` it is not searched, without `narrate` not narrated.

    What is not `for_views` is for staff: visitors are told nothing of it.

    A kind without arguments is a class that is never made into an object: a marker of plain texts with static methods,
    or the class of the values themselves.
    """

    __slots__ = ()

    for_views: ClassVar[bool] = True
    """Whether views get it."""
    languages: ClassVar[Callable[..., Collection[str] | None] | None] = None
    """`languages(value)`: the languages in which it is written; None where it is the same in all."""
    search_text: ClassVar[Callable[..., str | None] | None] = None
    """`search_text(value, locale)`: the text for the search; None where it is not written in the language."""
    narrate: ClassVar[Callable[..., Iterable[Utterance]] | None] = None
    """`narrate(shown, locale, language)`: its narration, from the result of `localize`."""

    @staticmethod
    def localize(value: Any, locale: Locale) -> Any:
        """Return the value as views get it in a language."""
        del locale
        return value
