"""The message catalogues: the texts of the kiosk itself (buttons, questions, names of kinds), by language."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kiosk.content.i18n.line_breaking import with_no_break_spaces
from kiosk.content.schema.model import Language
from kiosk.content.schema.record import Record, record
from kiosk.system.files import is_file

CATALOGUES = Path(__file__).parent / "catalogues"
SOURCE_LANGUAGE = "en"


@record(frozen=True, kw_only=True)
class Catalogue(Record):
    """The messages of one language, its months and weekdays, and how it writes dates and numbers."""

    messages: Mapping[str, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    dates: Mapping[str, str]
    numbers: Mapping[str, str]
    short_months: tuple[str, ...] = ()
    """As short as they are written beside a day; the months themselves where there are none."""


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a catalogue, in alphabetical order."""
    return tuple(sorted(path.stem for path in CATALOGUES.glob("*.yaml")))


def read(language: str) -> Catalogue:
    """Return the catalogue of a language, of its base language, or else the English one."""
    return _parse(_path(language))


def read_all(codes: Iterable[str]) -> dict[str, Catalogue]:
    """Return a catalogue for each of the language codes."""
    return {code: read(code) for code in codes}


def has_catalogue(language: str) -> bool:
    """Return whether the program has a catalogue of a language or of its base language."""
    return not {language, language.partition("-")[0]}.isdisjoint(languages())


def of(language: Language) -> Catalogue:
    """Return the catalogue of a language: the messages of the content, completed by those of the program."""
    known, own = read(language.code), language.interface
    if own is None:
        return known
    return Catalogue(
        messages={**known.messages, **{key: with_no_break_spaces(words) for key, words in (own.words or {}).items()}},
        months=own.months or known.months,
        short_months=own.short_months or own.months or known.short_months,
        weekdays=own.weekdays or known.weekdays,
        dates=vars(own.dates) if own.dates else known.dates,
        numbers=vars(own.numbers) if own.numbers else known.numbers,
    )


def template(language: str) -> str:
    """Return an entry of `languages` to be translated, with the messages of the program, else the English ones."""
    lines = [line for line in _path(language).read_text("utf-8").splitlines() if not line.startswith("#")]
    head = f'- code: {language}\n  name: ""\n  reviewed: false\n  interface:\n'
    return head + "".join(f"    {line}\n" for line in lines)


def _path(language: str) -> Path:
    codes = (language, language.partition("-")[0], SOURCE_LANGUAGE)
    return next(path for code in codes if is_file(path := CATALOGUES / f"{code}.yaml"))


def _parse(path: Path) -> Catalogue:
    import yaml

    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return Catalogue(
        messages={key: with_no_break_spaces(words) for key, words in data["words"].items()},
        months=tuple(data["months"]),
        short_months=tuple(data["short_months"]),
        weekdays=tuple(data["weekdays"]),
        dates=data["dates"],
        numbers=data["numbers"],
    )
