"""Blocks of films and sounds."""

from typing import Literal

from kiosk.content.schema.blocks.block import Block
from kiosk.content.schema.record import record
from kiosk.content.schema.types import Captions, FilmFile, LocalizedText, PictureFile, RichText, SoundFiles


@record(frozen=True, kw_only=True)
class Film(Block):
    """A film that a touch plays."""

    kind: Literal["film"] = "film"
    title: LocalizedText
    """What the film is called."""
    film: FilmFile
    """The file, below the content folder: `resources/arrival.webm`."""
    alt: LocalizedText
    """What is to be seen in the film, for those who do not see it."""
    poster: PictureFile | None = None
    """The picture that shows until somebody plays the film."""
    captions: Captions | None = None
    """What is said and heard in the film, as WebVTT files by language."""
    signed: FilmFile | None = None
    """The same film in sign language, of the same length."""
    transcript: RichText | None = None
    """All that is said in the film, to be read in place of it."""
    credit: LocalizedText | None = None
    """Who made it and under which licence."""


@record(frozen=True, kw_only=True)
class Sound(Block):
    """A sound that a touch plays."""

    kind: Literal["sound"] = "sound"
    title: LocalizedText
    """What is to be heard."""
    sound: SoundFiles
    """The file of each language, below the content folder: `resources/song-ht.ogg`."""
    transcript: RichText | None = None
    """All that is said in it, to be read in place of it."""
    credit: LocalizedText | None = None
    """Who made it and under which licence."""
