"""Texts and figures, in the languages in which they were written."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, ClassVar, Literal

from kiosk.content.schema.record import Record, record
from kiosk.content.schema.types.value_type import (
    ANY_LANGUAGE,
    Locale,
    Utterance,
    ValueType,
    narrate_as_shown,
    plain_text,
)

BETWEEN = "\n"
"""Stands between the parts of what a search looks at."""


@record(frozen=True)
class LocalizedText(Record, ValueType):
    """A text of one paragraph in every language in which it was written."""

    texts: Mapping[str, str]
    """The text by language code, or under `ANY_LANGUAGE` what is the same in all."""

    @staticmethod
    def languages(value: "LocalizedText | RichText") -> Collection[str] | None:
        """Return the languages in which it is written."""
        return None if ANY_LANGUAGE in value.texts else value.texts.keys()

    @staticmethod
    def localize(value: "LocalizedText", locale: Locale) -> str:
        """Return the text in this language, or in the best one that has it."""
        return locale.typeset(str(locale.text(value.texts)))

    @staticmethod
    def search_text(value: "LocalizedText", locale: Locale) -> str | None:
        """Return the text in this very language."""
        return value.texts.get(locale.language, value.texts.get(ANY_LANGUAGE))

    narrate = staticmethod(narrate_as_shown)


@record(frozen=True)
class Figure(LocalizedText):
    """A figure with its unit; one plain number serves every language, which writes it in its own way."""

    may_be_a_year: ClassVar[bool] = True

    @staticmethod
    def localize(value: "LocalizedText", locale: Locale) -> str:
        """Return the figure; a plain number as this language writes it."""
        shown = str(locale.text(value.texts))
        if ANY_LANGUAGE in value.texts:
            shown = locale.number(shown, may_be_a_year=isinstance(value, Figure) and value.may_be_a_year)
        return locale.typeset(shown)


@record(frozen=True)
class Measure(Figure):
    """A figure that is compared with others, and so is no year: it has a thousands separator from 1000 on."""

    may_be_a_year: ClassVar[bool] = False


@record(frozen=True)
class Quantity(Measure):
    """A plain number for charts, the same in every language."""

    @property
    def number(self) -> float:
        """Return the number; a percentage counts in percent."""
        return float(self.texts[ANY_LANGUAGE].rstrip("% "))


@record(frozen=True)
class Paragraph(Record):
    """One paragraph, point or link of a longer text."""

    style: Literal["paragraph", "bullet", "number", "link", "jump"]
    text: str
    """Escaped for Qt's styled text, with no other marks than `<b>`, `<i>` and `<br>`."""
    address: str = ""
    """The web address of a `link`, for a QR code; of a `jump`, the `tab/section` where a touch leads."""


@record(frozen=True)
class RichText(Record, ValueType):
    """A text of several paragraphs in every language in which it was written."""

    texts: Mapping[str, tuple[Paragraph, ...]]
    """The paragraphs by language code, or under `ANY_LANGUAGE` what is the same in all."""

    languages = LocalizedText.languages

    @staticmethod
    def localize(value: "RichText", locale: Locale) -> list[dict[str, Any]]:
        """Return the paragraphs in this language, or in the best one that has them."""
        return [
            {"style": each.style, "text": locale.typeset(each.text), "address": each.address}
            for each in locale.text(value.texts)
        ]

    @staticmethod
    def search_text(value: "RichText", locale: Locale) -> str | None:
        """Return the paragraphs in this very language, without marks; the words of a jump stand in one of them."""
        paragraphs = value.texts.get(locale.language, value.texts.get(ANY_LANGUAGE))
        if paragraphs is None:
            return None
        return BETWEEN.join(plain_text(each.text, line_break=" ") for each in paragraphs if each.style != "jump")

    @staticmethod
    def narrate(shown: list[dict[str, Any]], locale: Locale, language: str) -> Iterator[Utterance]:
        """Yield the paragraphs."""
        del locale
        return (
            Utterance(each["text"], language, each["style"], each["address"])
            for each in shown
            if each["style"] != "jump"
        )
