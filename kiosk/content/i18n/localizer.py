"""Content in one language: plain dictionaries and lists with the names that QML uses.

A block is shown in one language as a whole. Where a translation is missing, it falls back to the default
language, then to the first language in which it is complete, and says which one it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, get_args, get_type_hints
from urllib.parse import quote

from kiosk.content.i18n import numbers
from kiosk.content.i18n.messages import Catalogue
from kiosk.content.i18n.view_fields import derived
from kiosk.content.schema.model import Content
from kiosk.content.schema.record import Record, record
from kiosk.content.schema.types import (
    ANY_LANGUAGE,
    Captions,
    Figure,
    Leaf,
    Measure,
    MediaFile,
    PictureFile,
    Prose,
    Recordings,
    Spoken,
    Words,
)

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
class Localiser(Record):
    """Turns content into what one language shows. `media` is the folder that holds the pictures, as a URL.

    `copies` are files that are shown in place of others, by the names of those. `damaged` pictures are not shown.
    """

    content: Content
    catalogues: Mapping[str, Catalogue]
    media: str
    language: str
    copies: Mapping[str, str]
    damaged: frozenset[str] = frozenset()

    @property
    def catalogue(self) -> Catalogue:
        """Return the words of the interface in this language."""
        return self.catalogues[self.language]

    def words(self, words: Words) -> str:
        """Return the words in this language, or in the best one that has them."""
        return self._directed(str(_text(words, self._preference())))

    def figure(self, figure: Figure) -> str:
        """Return a figure: a plain number that serves every language as this language writes it."""
        said = str(_text(figure, self._preference()))
        if ANY_LANGUAGE in figure.texts:
            said = numbers.say(said, self.catalogue.numbers, may_be_a_year=not isinstance(figure, Measure))
        return self._directed(said)

    def block(self, item: object) -> dict[str, Any]:
        """Return a block, office or other item for QML.

        `language` is the language it is shown in; `fallback` names that language if it is not the one asked for.
        """
        shown = self._best_language(item)
        plain = self._in(shown)._plain(item)  # noqa: SLF001 - the same class
        fallback = "" if shown == self.language else self._name_of(shown)
        return {**plain, "language": shown, "fallback": fallback}

    def partial_date(self, text: str) -> str:
        """Return `2024`, `2024-03` or `2024-03-31` as people say it in this language."""
        year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
        if not month:
            return str(year)
        pattern = {0: "month", 1: "first"}.get(day, "day")
        return self.catalogue.dates[pattern].format(day=day, month=self.catalogue.months[month - 1], year=year)

    def within_year(self, text: str) -> str:
        """Return what `2024-03` or `2024-03-31` says beside its year, as short as people write it."""
        month, day = ([int(part) for part in text.split("-")[1:]] + [0, 0])[:2]
        months, pattern = self.catalogue.short_months or self.catalogue.months, self.catalogue.dates["day"]
        parts = [str(day) if day else "", months[month - 1] if month else ""]
        return " ".join(filter(None, parts if pattern.index("{day}") < pattern.index("{month}") else parts[::-1]))

    def today(self, today: date) -> str:
        """Return a whole date with its weekday as people say it in this language."""
        weekday = self.catalogue.weekdays[today.weekday()]
        return self.catalogue.dates["today"].format(weekday=weekday, day=self.partial_date(today.isoformat()))

    def listed(self, parts: Iterable[str]) -> str:
        """Return the parts that are not empty, with commas between them as this language writes them."""
        return _COMMAS.get(self.language.partition("-")[0], ", ").join(filter(None, parts))

    def file(self, name: str) -> str:
        """Return the URL of a file that the content names.

        Its fragment tells the EXIF orientation of a picture that is not upright as it is stored.
        """
        if copy := self.copies.get(name):
            return f"{self.media}/{quote(copy)}"
        if name in self.damaged:
            return f"{self.media}/{quote(name)}/{DAMAGED}"
        turn = name.orientation if isinstance(name, PictureFile) else 1
        return f"{self.media}/{quote(name)}" + (f"#orientation={turn}" if turn != 1 else "")

    def recording(self, recordings: Recordings | None) -> str:
        """Return the URL of what somebody spoke in this very language, or nothing."""
        name = recordings.files.get(self.language) if recordings else None
        return self.file(name) if name else ""

    def track(self, tracks: Mapping[str, Any]) -> str:
        """Return the language in which a visitor gets what is there in some languages only, or nothing."""
        return next((code for code in self._preference() if code in tracks), "")

    def spoken(self, sounds: Spoken) -> dict[str, str]:
        """Return a sound for QML: its `url`, and `fallback`, the name of its language if not the one asked for."""
        code = self.track(sounds.files)
        return {"url": self.file(sounds.files[code]) if code else "", "fallback": self.other_language(code)}

    def other_language(self, code: str) -> str:
        """Return the name of a language in itself, or nothing if it is the one asked for."""
        return "" if code in {"", self.language} else self._name_of(code)

    def _in(self, language: str) -> "Localiser":
        return replace(self, language=language)

    def _preference(self) -> tuple[str, ...]:
        return self.language, self.content.default_language, *(each.code for each in self.content.languages)

    def _best_language(self, item: object) -> str:
        texts = list(_translated(item))
        complete = (code for code in self._preference() if all(code in each for each in texts))
        return next(complete, self.language)

    def _name_of(self, code: str) -> str:
        return next((each.name for each in self.content.languages if each.code == code), code)

    def _plain(self, item: Any) -> dict[str, Any]:
        kind: type = type(item)
        roles = roles_of(kind)
        plain = {
            _camel(field.name): self._value(getattr(item, field.name), roles.get(field.name)) for field in fields(item)
        }
        return {**plain, **derived(item, plain, self)}

    def _value(self, value: Any, role: Leaf | None) -> Any:
        if isinstance(value, (Words, Prose)):
            return self._written(value)
        if isinstance(value, (Captions, Recordings)):
            return self._tracks(value)
        if isinstance(value, tuple):
            return [self._value(each, role) for each in value]
        if is_dataclass(value):
            return self._plain(value)
        return "" if value is None else self._said(value, role)

    def _written(self, text: Words | Prose) -> Any:
        if isinstance(text, Words):
            return self.figure(text) if isinstance(text, Figure) else self.words(text)
        paragraphs = _text(text, self._preference())
        return [self._plain(replace(each, text=self._directed(each.text))) for each in paragraphs]

    def _tracks(self, value: Captions | Recordings) -> Any:
        if isinstance(value, Captions):
            return self.track(value.cues)
        return self.spoken(value) if isinstance(value, Spoken) else self.recording(value)

    def _said(self, value: Any, role: Leaf | None) -> Any:
        if isinstance(role, MediaFile):
            return self.file(value) if value else ""
        rule = role.rule if role else ""
        if rule == "date":
            return self.partial_date(value)
        if rule == "phone":
            return self._directed(value)
        return self._source(value) if rule == "source" else value

    def _directed(self, text: str) -> str:
        if not is_right_to_left(self.language):
            return text
        from kiosk.content.i18n.bidi import isolated  # most languages need none of it, and the first frame waits

        return isolated(text)

    def _source(self, name: str) -> str:
        return next((self.words(each.name) for each in self.content.sources if each.id == name), "")


def _text(words: Words | Prose, preference: tuple[str, ...]) -> Any:
    texts = words.texts
    return next((texts[code] for code in (*preference, ANY_LANGUAGE) if code in texts), "")


def _translated(item: object) -> Iterator[Mapping[str, Any]]:
    """Yield the texts of all words in an item that differ by language."""
    if isinstance(item, (Words, Prose)):
        if ANY_LANGUAGE not in item.texts:
            yield item.texts
    elif isinstance(item, tuple):
        for each in item:
            yield from _translated(each)
    elif is_dataclass(item):
        for field in fields(item):
            yield from _translated(getattr(item, field.name))


@cache
def roles_of(kind: type) -> dict[str, Leaf]:
    """Return the markers of the fields of a class that have one: dates, sources, media."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: leaf for name, hint in hints.items() if (leaf := _leaf(hint))}


def _leaf(hint: Any) -> Leaf | None:
    own = (part for part in getattr(hint, "__metadata__", ()) if isinstance(part, Leaf))
    inner = (leaf for part in get_args(hint) if (leaf := _leaf(part)))
    return next(own, None) or next(inner, None)


@cache
def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.title() for part in tail)
