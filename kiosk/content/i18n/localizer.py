"""Content in one language: plain dictionaries and lists with the names that QML uses.

A block is shown in one language as a whole. Where a translation is missing, it falls back to the default
language, then to the first language in which it is complete, and says which one it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import quote

from kiosk.content.i18n import numbers
from kiosk.content.i18n.line_breaking import with_no_break_spaces
from kiosk.content.i18n.messages import Catalogue
from kiosk.content.i18n.view_fields import view_fields
from kiosk.content.schema.model import Content
from kiosk.content.schema.record import Record, record
from kiosk.content.schema.types import ANY_LANGUAGE, LocalizedText, PictureFile, Recordings, SoundFiles
from kiosk.content.schema.types.composites import group_for, values_of

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
DAMAGED = "damaged"
"""Below a file nothing can be: a picture with this address fails, and its description shows."""


_COMMAS = {
    **dict.fromkeys(("ar", "ckb", "fa", "ps", "sd", "ug", "ur"), "\N{ARABIC COMMA} "),
    **dict.fromkeys(("ja", "zh"), "\N{IDEOGRAPHIC COMMA}"),
}
"""What stands between the parts of a list, where it is no comma as in Latin."""


def is_right_to_left(language: str) -> bool:
    """Return whether the language is written from right to left."""
    return language.partition("-")[0] in RIGHT_TO_LEFT


@record(frozen=True)
class Localizer(Record):
    """Translates content into one language for the views. `media` is the URL of the media folder.

    `copies` maps names of pictures to those of their display copies. `damaged_pictures` are not shown.
    """

    content: Content
    catalogues: Mapping[str, Catalogue]
    media: str
    language: str
    copies: Mapping[str, str]
    damaged_pictures: frozenset[str] = frozenset()

    @property
    def catalogue(self) -> Catalogue:
        """Return the message catalogue of this language."""
        return self.catalogues[self.language]

    def localize(self, text: LocalizedText) -> str:
        """Return a text in this language, or in the best one that has it."""
        return type(text).localize(text, self)

    def block(self, item: object) -> dict[str, Any]:
        """Return a block, office or other item for QML.

        `language` is the language it is shown in; `fallback` names that language if it is not the one asked for.
        """
        shown = self._best_language(item)
        plain = group_for(item).localize(item, self._in(shown))
        fallback = "" if shown == self.language else self._name_of(shown)
        return {**plain, "language": shown, "fallback": fallback}

    def partial_date(self, text: str) -> str:
        """Return `2024`, `2024-03` or `2024-03-31` as people say it in this language."""
        year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
        if not month:
            return str(year)
        pattern = {0: "month", 1: "first"}.get(day, "day")
        return self.catalogue.dates[pattern].format(day=day, month=self.catalogue.months[month - 1], year=year)

    def date_without_year(self, text: str) -> str:
        """Return the short form of a date without its year: `31 Mar`."""
        month, day = ([int(part) for part in text.split("-")[1:]] + [0, 0])[:2]
        months, pattern = self.catalogue.short_months or self.catalogue.months, self.catalogue.dates["day"]
        parts = [str(day) if day else "", months[month - 1] if month else ""]
        return " ".join(filter(None, parts if pattern.index("{day}") < pattern.index("{month}") else parts[::-1]))

    def today(self, today: date) -> str:
        """Return a whole date with its weekday as people say it in this language."""
        weekday = self.catalogue.weekdays[today.weekday()]
        return self.catalogue.dates["today"].format(weekday=weekday, day=self.partial_date(today.isoformat()))

    def joined(self, parts: Iterable[str]) -> str:
        """Return the parts that are not empty, with commas between them as this language writes them."""
        return _COMMAS.get(self.language.partition("-")[0], ", ").join(filter(None, parts))

    def file(self, name: str) -> str:
        """Return the URL of a file that the content names.

        The fragment of the URL is the EXIF orientation of a picture that is not stored upright.
        """
        if copy := self.copies.get(name):
            return f"{self.media}/{quote(copy)}"
        if name in self.damaged_pictures:
            return f"{self.media}/{quote(name)}/{DAMAGED}"
        turn = name.orientation if isinstance(name, PictureFile) else 1
        return f"{self.media}/{quote(name)}" + (f"#orientation={turn}" if turn != 1 else "")

    def recording(self, recordings: Recordings | None) -> str:
        """Return the URL of the recording in exactly this language, or nothing."""
        name = recordings.files.get(self.language) if recordings else None
        return self.file(name) if name else ""

    def track(self, tracks: Mapping[str, Any]) -> str:
        """Return the best available language for this visitor, or nothing."""
        return next((code for code in self._preference() if code in tracks), "")

    def sound(self, sounds: SoundFiles) -> dict[str, str]:
        """Return a sound for QML: its `url`, and `fallback`, the name of its language if not the one asked for."""
        code = self.track(sounds.files)
        return {"url": self.file(sounds.files[code]) if code else "", "fallback": self.other_language(code)}

    def other_language(self, code: str) -> str:
        """Return the name of a language in itself, or nothing if it is the one asked for."""
        return "" if code in {"", self.language} else self._name_of(code)

    def text(self, texts: Mapping[str, Any]) -> Any:
        """Return the text in this language, in the best one that has it, or nothing."""
        return next((texts[code] for code in (*self._preference(), ANY_LANGUAGE) if code in texts), "")

    def typeset(self, text: str) -> str:
        """Return a text whose signs stay with their words, and with isolates around its numbers from right to left."""
        text = with_no_break_spaces(text)
        if not is_right_to_left(self.language):
            return text
        from kiosk.content.i18n.bidi import isolated  # most languages need none of it, and the first frame waits

        return isolated(text)

    def number(self, text: str, *, may_be_a_year: bool) -> str:
        """Return a plain number as this language writes it."""
        return numbers.formatted(text, self.catalogue.numbers, may_be_a_year=may_be_a_year)

    def source_name(self, source: str) -> str:
        """Return the name of a source by its id, or nothing where there is none."""
        return next((self.localize(each.name) for each in self.content.sources if each.id == source), "")

    def message(self, key: str) -> str:
        """Return a message of the interface."""
        return self.catalogue.messages[key]

    def view_fields(self, item: Any, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Return the view fields of an item."""
        return view_fields(item, shown, self)

    def _in(self, language: str) -> "Localizer":
        return replace(self, language=language)

    def _preference(self) -> tuple[str, ...]:
        return self.language, self.content.default_language, *(each.code for each in self.content.languages)

    def _best_language(self, item: object) -> str:
        texts = values_of(item, _is_written)
        written = [languages for type_, text in texts if (languages := type_.languages(text)) is not None]
        complete = (code for code in self._preference() if all(code in each for each in written))
        return next(complete, self.language)

    def _name_of(self, code: str) -> str:
        return next((each.name for each in self.content.languages if each.code == code), code)


def _is_written(type_: Any) -> bool:
    return type_.languages is not None
