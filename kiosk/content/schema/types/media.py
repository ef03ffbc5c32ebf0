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
    """The name of a picture, with its shape, so that its place on a page is right before it is there."""

    __slots__ = ("orientation", "ratio")

    ratio: float
    """Its height in widths, as it is shown; 0 where it is not known."""
    orientation: int
    """How the camera was held, as EXIF counts: 1 where nothing need be turned."""

    def __new__(cls, name: str, ratio: float = 0, orientation: int = 1) -> Self:
        """Make a name with a shape."""
        file = super().__new__(cls, name)
        file.ratio = ratio
        file.orientation = orientation
        return file


class FilmType(MediaFile):
    """The name of a film."""


class MapType(MediaFile):
    """The name of a map file."""


FilmFile = Annotated[str, FilmType]
MapFile = Annotated[str, MapType]


@record(frozen=True)
class Recordings(Record, ValueType):
    """A recorded sound in each language in which somebody spoke it."""

    files: Mapping[str, str]
    """The file below the content folder, by language code."""

    @staticmethod
    def localize(value: "Recordings", locale: Locale) -> object:
        """Return the URL of what was spoken in this very language, or nothing."""
        return locale.recording(value)


@record(frozen=True)
class SoundFiles(Recordings):
    """A sound in some languages; where the visitor's has none, another one is heard, and named."""

    @staticmethod
    def localize(value: "Recordings", locale: Locale) -> object:
        """Return its `url`, and `fallback`: the name of its language if not the one asked for."""
        return locale.sound(value)


@record(frozen=True)
class Cue(Record):
    """A text that shows from one moment of a film to before another."""

    begin: int
    """In milliseconds."""
    end: int
    """In milliseconds."""
    text: str


@record(frozen=True)
class Captions(Record, ValueType):
    """What is said and heard in a film, in some languages; where the visitor's has none, another is shown and named."""

    cues: Mapping[str, tuple[Cue, ...]]
    """What shows when, by language code, in order and without overlaps."""

    @staticmethod
    def localize(value: "Captions", locale: Locale) -> str:
        """Return the language in which a visitor gets them, or nothing."""
        return locale.track(value.cues)
