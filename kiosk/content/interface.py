"""The words of the kiosk itself (buttons, questions, names of kinds), one catalogue per language."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kiosk.content.record import Record, record

WORDS = Path(__file__).parent / "words"
SOURCE_LANGUAGE = "en"


@record(frozen=True, kw_only=True)
class Catalogue(Record):
    """The words, months, weekdays and date patterns of one language."""

    words: Mapping[str, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    dates: Mapping[str, str]


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a catalogue, in alphabetical order."""
    return tuple(sorted(path.stem for path in WORDS.glob("*.yaml")))


def read(language: str) -> Catalogue:
    """Return the catalogue of a language, of its base language, or else the English one."""
    codes = (language, language.partition("-")[0], SOURCE_LANGUAGE)
    path = next(path for code in codes if (path := WORDS / f"{code}.yaml").is_file())
    return _parse(path)


def read_all(codes: Iterable[str]) -> dict[str, Catalogue]:
    """Return a catalogue for each of the language codes."""
    return {code: read(code) for code in codes}


def _parse(path: Path) -> Catalogue:
    import yaml

    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return Catalogue(
        words=data["words"],
        months=tuple(data["months"]),
        weekdays=tuple(data["weekdays"]),
        dates=data["dates"],
    )
