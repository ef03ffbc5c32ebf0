"""Files that content names: pictures, films, maps, sounds and captions."""

from collections.abc import Mapping
from typing import Annotated, Self

from kiosk.content.schema.record import Record, Storable, record
from kiosk.content.schema.types.value_type import Locale, ValueType


class MediaFile(ValueType):
    """The name of a file in the content folder; views get its URL."""

    __slots__ = ()

    @staticmethod
    def localize(value: str, locale: Locale) -> str:
        """Return the URL of the file."""
        return locale.file(value) if value else ""


class PictureFile(str, MediaFile, metaclass=Storable):
    """The name of a picture file with its aspect ratio, so that the layout is right before it is loaded."""

    __slots__ = ("orientation", "ratio")

    ratio: float
    """Its height in widths, as it is shown; 0 where it is not known."""
    orientation: int
    """The EXIF orientation, from 1 to 8; 1 is upright."""

    def __new__(cls, name: str, ratio: float = 0, orientation: int = 1) -> Self:
        """Make a name with an aspect ratio and an orientation."""
        file = super().__new__(cls, name)
        file.ratio = ratio
        file.orientation = orientation
        return file


class FilmType(MediaFile):
    """The name of a film."""


class MapType(MediaFile):
    """The name of a map file."""


class SceneType(ValueType):
    """The name of a scene: a drawing that takes on the colours of where it is shown."""


FilmFile = Annotated[str, FilmType]
MapFile = Annotated[str, MapType]
SceneName = Annotated[str, SceneType]


@record(frozen=True)
class Recordings(Record, ValueType):
    """Recordings of a text: a sound file by language."""

    files: Mapping[str, str]
    """The file below the content folder, by language code."""

    @staticmethod
    def localize(value: "Recordings", locale: Locale) -> object:
        """Return the URL of the recording in exactly this language, or nothing."""
        return locale.recording(value)


@record(frozen=True)
class SoundFiles(Recordings):
    """A sound by language; where the visitor's language has none, another is played, and its language named."""

    @staticmethod
    def localize(value: "Recordings", locale: Locale) -> object:
        """Return its `url`, and `fallback`: the name of its language if not the one asked for."""
        return locale.sound(value)


@record(frozen=True)
class Cue(Record):
    """One caption: a text with its begin and end in the film."""

    begin: int
    """In milliseconds."""
    end: int
    """In milliseconds."""
    text: str


@record(frozen=True)
class Captions(Record, ValueType):
    """The captions of a film by language; where the visitor's language has none, another is shown, and named."""

    cues: Mapping[str, tuple[Cue, ...]]
    """What shows when, by language code, in order and without overlaps."""

    @staticmethod
    def localize(value: "Captions", locale: Locale) -> str:
        """Return the language of the captions for this visitor, or nothing."""
        return locale.track(value.cues)
