"""The rule for the bytes of files that content names: of a type that can be shown, with the right ending, and whole."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.content.maps.features import MapFileError
from kiosk.content.maps.features import read as read_areas
from kiosk.content.media import captions
from kiosk.content.media.file_types import LARGEST_FILE, all_endings, ending_of, endings, endings_in_words, identify
from kiosk.content.media.film_header import Film
from kiosk.content.media.films import describe as describe_film
from kiosk.content.media.known_types import FileType, Purpose
from kiosk.content.media.pictures import Picture
from kiosk.content.media.pictures import describe as describe_picture
from kiosk.content.media.sounds import describe as describe_sound
from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.system.signature import signature

LARGEST_FILM = 500 * 1024 * 1024
"""In bytes. Only its headers are read."""
LARGEST_FRAME = 3840 * 2160
"""Width times height of a film."""
MAX_PIXELS = 40_000_000
"""Width times height: a picture of this size takes 160 MB while it is decoded."""
MAX_BUFFERED_BYTES = 128 * 1024 * 1024
"""Bytes that the decoder may hold beside the picture: those of a progressive JPEG."""
MAX_PASSED = 400_000_000
"""Pixels that the decoder may go over, all passes together: a second or two of the processor."""

_CODECS = frozenset({"h264", "hevc", "vp8", "vp9"})
"""What Qt Multimedia decodes on every machine."""
_BLANK = (10, 1)
"""Bits and chroma of pictures that Qt decodes, and cannot convert without a graphics card."""
_SAVE_AGAIN = "Save or copy the file again."
_PLAYED = frozenset({"sound", "film"})
_TEXTS = frozenset({"caption file", "map", "text"})
"""What is read line by line, by those who say the line."""


def file_error(path: Path, context: ValidationContext, purpose: Purpose) -> ErrorMessage | None:
    """Return the error of a file for a purpose by its bytes, or None."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            context.signatures[path] = signature(status)
            if not status.st_size:
                return f"`{path.name}` is empty (0 bytes).", _SAVE_AGAIN
            found = identify(file)
            by_ending = _purpose_by_ending(path, purpose)
            if by_ending in _TEXTS and (found is None or found.purpose in _TEXTS):
                return _content_error(path, file, by_ending, context) or _name_error(
                    path, f"a {by_ending}", endings(by_ending)
                )
            if found is None:
                kind = by_ending or purpose
                what = f"`{path.name}` is not a {kind} in {endings_in_words(kind)}: it is of another type, or damaged."
                return what, _SAVE_AGAIN
            if not found.shown:
                return _type_error(path, found, by_ending)
            error = _content_error(path, file, found.purpose, context)
            return error or _name_error(path, found.name, found.endings)
    except OSError as error:
        return f"`{path.name}` cannot be read: {error.strerror}.", "Give the kiosk the right to read it."


def _type_error(path: Path, found: FileType, by_ending: Purpose | None) -> ErrorMessage:
    """Return what to do with a file of a type that is not shown, which by its name may be one that is."""
    verb = "play" if found.purpose in _PLAYED else "show"
    what = f"`{path.name}` is {found.name}, which the kiosk cannot {verb}."
    if by_ending:
        what = f"`{path.name}` is {found.name} in spite of its name; the kiosk cannot {verb} it."
    anew = "Renaming alone is not enough; write the new name here." if found.purpose in _RULES else ""
    return what, " ".join(filter(None, (found.advice, anew, found.tip)))


def _purpose_by_ending(path: Path, purpose: Purpose) -> Purpose | None:
    """Return as what a file would be shown by its ending; captions are looked for in any text."""
    ending = ending_of(path.name)
    if purpose == "caption file" and ending in all_endings("text"):
        return purpose
    return next((purpose for purpose in _RULES if ending in endings(purpose)), None)


def _content_error(path: Path, file: BinaryIO, purpose: Purpose, context: ValidationContext) -> ErrorMessage | None:
    rule, (size, *_) = _RULES[purpose], context.signatures[path]
    if size > rule.largest:
        return f"`{path.name}` is larger than {rule.largest // 1024**2} MB.", f"Save it smaller: {rule.enough}."
    return rule.judge(path, file, size, context)


def _name_error(path: Path, name: str, ends: tuple[str, ...]) -> ErrorMessage | None:
    if ending_of(path.name) in ends:
        return None
    return f"`{path.name}` is in truth {name}.", f"Rename it to end in {ends[0]}, and write its new name here."


def _sound_error(path: Path, file: BinaryIO, _size: int, _reading: ValidationContext) -> ErrorMessage | None:
    sound = describe_sound(file.read())
    if sound is None:
        return f"`{path.name}` is damaged: there is no sound in it.", _SAVE_AGAIN
    return None if sound.complete else (f"`{path.name}` is cut off: its end is missing.", _SAVE_AGAIN)


def _map_error(path: Path, file: BinaryIO, _size: int, context: ValidationContext) -> ErrorMessage | None:
    try:
        context.last_map = path, read_areas(file.read())
    except MapFileError as error:
        what, how = error.error
        return f"`{path.name}` cannot be used as a map: {what}.", how
    return None


def _captions_error(path: Path, file: BinaryIO, _size: int, context: ValidationContext) -> ErrorMessage | None:
    try:
        found = captions.read(file.read())
    except captions.CaptionFileError as error:
        what, how = error.error
        return f"`{path.name}`, {what}", how
    if ending_of(path.name) in endings("caption file"):
        context.captions[path] = found
    return None


def _film_error(path: Path, file: BinaryIO, size: int, _reading: ValidationContext) -> ErrorMessage | None:
    film = describe_film(file, size)
    if film is None:
        return f"`{path.name}` is damaged: what it begins with does not make a film.", _SAVE_AGAIN
    if not film.complete:
        return f"`{path.name}` is cut off: its end is missing.", _SAVE_AGAIN
    return _frames_error(path, film)


def _frames_error(path: Path, film: Film) -> ErrorMessage | None:
    if not film.codec:
        how = "For a sound, save it as Ogg, MP3 or WAV; for a film, use a file with pictures."
        return f"`{path.name}` has no pictures: it is a sound.", how
    if film.codec not in _CODECS:
        what = f"The pictures of `{path.name}` are stored as `{film.codec}`, which not every machine can show."
        return what, "Save it as MP4 with H.264, or as WebM with VP9."
    if (film.bits, film.chroma) == _BLANK:
        what = f"The pictures of `{path.name}` have 10 bits a colour (HDR video): the kiosk cannot show them."
        how = "Save it as MP4 with H.264 in 8 bits, or switch off Settings › Camera › Record Video › HDR Video."
        return what, how
    size = f"{film.width} × {film.height} pixels"
    if not 0 < film.width * film.height <= LARGEST_FRAME:
        return f"The pictures of `{path.name}` have an unusual size: {size}.", "Save it with 1920 × 1080 pixels."
    return None


def _picture_error(path: Path, file: BinaryIO, _size: int, context: ValidationContext) -> ErrorMessage | None:
    picture = describe_picture(file.read())
    if picture is None:
        return f"`{path.name}` is damaged: what it begins with does not make a picture.", _SAVE_AGAIN
    size = f"{picture.width} × {picture.height} pixels"
    if not picture.width or not picture.height:
        return f"`{path.name}` has no size ({size}).", _SAVE_AGAIN
    if picture.width * picture.height > MAX_PIXELS:
        return f"`{path.name}` is too large: {size}.", "Save it smaller: 3840 pixels are as wide as any screen."
    context.pictures[path] = picture
    return _decoding_error(path, picture)


def _decoding_error(path: Path, picture: Picture) -> ErrorMessage | None:
    if picture.unsupported:
        return (
            f"`{path.name}` is {picture.unsupported}, which the kiosk cannot show.",
            "Save it with 8 bits a colour, as JPEG or PNG.",
        )
    if not picture.complete:
        return f"`{path.name}` is cut off: its end is missing.", _SAVE_AGAIN
    if picture.buffered_bytes > MAX_BUFFERED_BYTES or picture.passes * picture.width * picture.height > MAX_PASSED:
        size = f"{picture.width} × {picture.height} pixels"
        return f"`{path.name}` is too large for a progressive JPEG: {size}.", "Save it smaller, or not as progressive."
    return None


@dataclass(frozen=True)
class _Rule:
    """The check of a kind of file, the size that is enough, and the largest allowed size."""

    judge: Callable[[Path, BinaryIO, int, ValidationContext], ErrorMessage | None]
    enough: str
    largest: int = LARGEST_FILE


_RULES: Mapping[Purpose, _Rule] = {
    "picture": _Rule(_picture_error, "3840 pixels are as wide as any screen"),
    "sound": _Rule(_sound_error, "as Ogg, an hour of speech takes less"),
    "film": _Rule(_film_error, "1920 × 1080 pixels are enough", LARGEST_FILM),
    "caption file": _Rule(_captions_error, "it holds text only", captions.LARGEST),
    "map": _Rule(_map_error, "a map of a country needs less"),
}
