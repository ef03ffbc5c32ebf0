"""The rule for files that content names: inside the folder, real, whole, and what their name says."""

import os
import stat
import unicodedata
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from kiosk.content import captions
from kiosk.content.decoding import fit_characters
from kiosk.content.films import describe as describe_film
from kiosk.content.guessing import advice
from kiosk.content.looks import is_file
from kiosk.content.maps.atlas import Atlas, MapFileError, world
from kiosk.content.maps.atlas import read as read_areas
from kiosk.content.maps.shapes import map_name
from kiosk.content.nodes import Scalar
from kiosk.content.pictures import Picture, describe
from kiosk.content.problems import Fault
from kiosk.content.reading import Reading
from kiosk.content.signature import signature
from kiosk.content.sounds import describe as describe_sound

if TYPE_CHECKING:
    from kiosk.content.films import Film
    from kiosk.content.types import Cue

LARGEST_FILE = 30 * 1024 * 1024
"""In bytes, of a picture or a sound."""
LARGEST_FILM = 500 * 1024 * 1024
"""In bytes. Only its headers are read."""
LARGEST_FRAME = 3840 * 2160
"""Width times height of a film."""
MOST_PIXELS = 40_000_000
"""Width times height: a picture of this size takes 160 MB while it is decoded."""
MOST_HELD = 128 * 1024 * 1024
"""Bytes that the decoder may hold beside the picture: those of a progressive JPEG."""
MOST_PASSED = 400_000_000
"""Pixels that the decoder may go over, all passes together: a second or two of the processor."""
MOST_MAPS = 10
"""Different map files in one content."""

_PICTURES = {".jpeg": "jpeg", ".jpg": "jpeg", ".png": "png", ".webp": "webp"}
_MAPS = {".geojson": "GeoJSON", ".json": "JSON", ".topojson": "TopoJSON"}
_SOUNDS = {".mp3": "mp3", ".ogg": "ogg", ".wav": "wav"}
_FILMS = {".mp4": "mp4", ".webm": "webm"}
_CAPTIONS_FILES = {".vtt": "WebVTT"}
_OTHER_CAPTIONS_FILES = dict.fromkeys(
    (".ass", ".dfxp", ".lrc", ".sbv", ".scc", ".srt", ".ssa", ".sub", ".ttml", ".txt", ".xml"), ""
)
"""Looked into, to say what they are."""
_CODECS = frozenset({"h264", "hevc", "vp8", "vp9"})
"""What Qt Multimedia decodes on every machine."""
_WHERE = "Write the way from the content folder, with `/`: `resources/field.jpg`."
_BACKSLASH = "A way to a file has `/` between its folders, no backslash."
_OUTSIDE = "The file must lie in the content folder."
_ESCAPED = {ord("\\"): "/", ord("\n"): "/n", ord("\r"): "/r", ord("\t"): "/t"}
"""What a backslash, or one in double quotes with the letter after it, was meant to be in the name of a file."""
_SAVE_AGAIN = "Save or copy the file again."
_LONGEST_PATH = 250

PICTURE_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[^/\\:][^\\:]*\.([jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP])$",
    "examples": ["resources/field.jpg"],
}
SOUND_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[^/\\:][^\\:]*\.([mM][pP]3|[oO][gG][gG]|[wW][aA][vV])$",
    "examples": ["resources/welcome-ht.ogg"],
}
FILM_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[^/\\:][^\\:]*\.([mM][pP]4|[wW][eE][bB][mM])$",
    "examples": ["resources/arrival.webm"],
}
CAPTIONS_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[^/\\:][^\\:]*\.[vV][tT][tT]$",
    "examples": ["resources/arrival-ht.vtt"],
}

MAP_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[^/\\:][^\\:]*\.(([gG][eE][oO]|[tT][oO][pP][oO])?[jJ][sS][oO][nN])$",
    "examples": ["resources/maps/country.json"],
}


def read_picture(node: Scalar, reading: Reading) -> None:
    """Judge the name of a picture, and the file itself, once for each name."""
    _read(node, reading, _PICTURE)


def read_sound(node: Scalar, reading: Reading) -> None:
    """Judge the name of a recorded sound, and the file itself, once for each name."""
    _read(node, reading, _SOUND)


def read_map(node: Scalar, reading: Reading) -> None:
    """Judge the name of a map file, and the file itself, once for each name."""
    _read(node, reading, _MAP)


def is_map(name: str, reading: Reading) -> bool:
    """Return whether a file can be used as a map."""
    return _fault(name, reading, _MAP) is None


def atlas_of(file: str, code_property: str, reading: Reading) -> Atlas | None:
    """Return the areas of a map file, those of the world without one, or None when it is not good or one too many."""
    if not file:
        return world()
    name = map_name(file, code_property)
    if name not in reading.atlases and is_map(file, reading) and len(reading.atlases) < MOST_MAPS:
        with suppress(OSError, MapFileError):  # it was good a moment ago
            reading.atlases[name] = read_areas((reading.folder / file).read_bytes(), code_property)
    return reading.atlases.get(name)


def _fault(name: str, reading: Reading, kind: "_Kind") -> Fault | None:
    """Return what is wrong with a file as one of this kind. It is looked at once for each name, whatever the kinds."""
    spelling = _spelling_fault(name)
    if name not in reading.media:
        reading.media[str(name)] = spelling or _place_fault(name, reading)
    if spelling:
        return _foreign_fault(name, reading, kind) or spelling
    return _ending_fault(name, kind) or reading.media[name]


def _foreign_fault(name: str, reading: Reading, kind: "_Kind") -> Fault | None:
    """Return what is wrong with a name as another system writes it, and how to write it, so that no fault follows."""
    plain = name.translate(_ESCAPED)
    if plain == name and not _is_elsewhere(name):
        return None
    parts = plain.split("/")
    tails = ("/".join(parts[index:]) for index in range(len(parts)))
    inside = next((tail for tail in tails if not _spelling_fault(tail) and is_file(reading.folder / tail)), "")
    what = _OUTSIDE if _is_elsewhere(plain) else _BACKSLASH
    if inside and not _fault(inside, reading, kind):
        return what, f"Write `{inside}`."
    if _is_elsewhere(plain):
        return what, f"Copy the file into the folder `resources`, and write `resources/{parts[-1][-60:]}`."
    fault = _fault(plain, reading, kind)
    return (f"{what} {fault[0]}", fault[1]) if fault else None


def _is_elsewhere(name: str) -> bool:
    return name.startswith("/") or ":" in name


def read_film(node: Scalar, reading: Reading) -> None:
    """Judge the name of a film, and the headers of the file itself, once for each name."""
    _read(node, reading, _FILM)


def read_captions(node: Scalar, reading: Reading) -> None:
    """Judge the name of a caption file, and all that stands in it; what a viewer would miss is a warning."""
    _read(node, reading, _CAPTIONS)
    for what, how in _captions_of(node, reading)[1]:
        reading.warning(node, f"`{Path(node).name}`, {what}", how)


def cues(name: str, reading: Reading) -> "tuple[Cue, ...]":
    """Return what a caption file that was judged to be good says when, or nothing for another."""
    return _captions_of(name, reading)[0]


def _captions_of(name: str, reading: Reading) -> "tuple[tuple[Cue, ...], list[Fault]]":
    return reading.captions.get(reading.folder / name, ((), []))


def is_silent(name: Scalar, reading: Reading) -> bool:
    """Return whether there is nothing to hear in a film; a file that cannot be judged may hold anything."""
    if _fault(name, reading, _FILM):
        return False
    with (reading.folder / name).open("rb") as file:
        film = describe_film(file, os.fstat(file.fileno()).st_size)
    return film is not None and film.silent


def _read(node: Scalar, reading: Reading, kind: "_Kind") -> bool:
    """Report what is wrong with a file as one of this kind; return whether nothing is."""
    fault = _fault(node, reading, kind)
    reading.named.setdefault(str(node), []).append(node)
    if fault:
        reading.error(node, *fault)
    return not fault


def _ending_fault(name: str, kind: "_Kind") -> Fault | None:
    if Path(name).suffix.lower() in kind.extensions:
        return None
    last = name.rpartition("/")[2][-60:]
    return f"A {kind.name} cannot have a name like `{last}`.", f"Use a file in {kind.endings}."


def _spelling_fault(name: str) -> Fault | None:
    parts = name.split("/")
    if name != name.translate(_ESCAPED):
        return _BACKSLASH, _WHERE
    if _is_elsewhere(name):
        return _OUTSIDE, _WHERE
    if any(part in {"", ".", ".."} for part in parts) or len(name) > _LONGEST_PATH:
        return f"`{name[:60]}` is not a plain way to a file.", _WHERE
    if not unicodedata.is_normalized("NFC", name):
        return "An accent in the name is stored as a separate sign.", "Type the name again, and rename the file to it."
    return None


def _place_fault(name: str, reading: Reading) -> Fault | None:
    folder = reading.folder
    parts = name.split("/")
    for index, part in enumerate(parts):
        names = _names(folder, reading)
        if part not in names:
            return _absent(folder, part, names, is_file=index == len(parts) - 1)
        folder /= part
        try:
            mode = folder.lstat().st_mode
        except OSError as error:
            return f"`{part}` cannot be read: {error.strerror}.", "Give the kiosk the right to read it."
        if stat.S_ISLNK(mode):
            return f"`{part}` is a link to another place.", "Copy the file itself into the content folder."
        if index < len(parts) - 1 and not stat.S_ISDIR(mode):
            return f"`{part}` is not a folder.", _WHERE
    if not stat.S_ISREG(mode):
        return f"`{parts[-1]}` is not a file.", _WHERE
    return _file_fault(folder, reading)


def _names(folder: Path, reading: Reading) -> Collection[str]:
    if folder not in reading.folders:
        try:
            reading.folders[folder] = frozenset(os.listdir(folder))  # noqa: PTH208 - of the names, no paths are needed
        except OSError:
            reading.folders[folder] = frozenset()
    return reading.folders[folder]


def _absent(folder: Path, part: str, names: Collection[str], *, is_file: bool) -> Fault:
    what = f"There is no {'file' if is_file else 'folder'} `{part}` in `{folder.name}`."
    for name in names:
        if name.split() == part.split():
            return what, "The file has this name with an unusual blank, which looks the same: rename it."
        if unicodedata.normalize("NFC", name) == part:
            return what, "The file has this name, with the accents stored as separate signs: rename it."
        if name.casefold() == part.casefold():
            return what, f"It is written `{name}`: small and capital letters count."
    near = frozenset(name for name in names if fit_characters(name) == name)
    return what, advice(part, near, "Put it there, or correct the name.")


def _file_fault(path: Path, reading: Reading) -> Fault | None:
    kind = next((each for each in _KINDS if path.suffix.lower() in each.extensions), _PICTURE)
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            size = status.st_size
            reading.judged[path] = signature(status)
            if not size:
                return f"`{path.name}` is empty (0 bytes).", _SAVE_AGAIN
            if size > kind.largest:
                return f"`{path.name}` is larger than {kind.largest // 1024**2} MB.", f"Save it smaller: {kind.enough}."
            return kind.judge(path, file, size, reading)
    except OSError as error:
        return f"`{path.name}` cannot be read: {error.strerror}.", "Give the kiosk the right to read it."


def _sound_fault(path: Path, file: BinaryIO, _size: int, _reading: Reading) -> Fault | None:
    sound = describe_sound(file.read())
    if sound is None:
        return f"`{path.name}` is not a sound in Ogg, MP3 or WAV, or is damaged.", _SAVE_AGAIN
    if sound.format != _SOUNDS[path.suffix.lower()]:
        return _misnamed(path, sound.format, _SOUNDS)
    return None if sound.complete else (f"`{path.name}` is cut off: its end is missing.", _SAVE_AGAIN)


def _map_fault(path: Path, file: BinaryIO, _size: int, _reading: Reading) -> Fault | None:
    try:
        read_areas(file.read())
    except MapFileError as error:
        what, how = error.fault
        return f"`{path.name}` cannot be used as a map: {what}.", how
    return None


def _film_fault(path: Path, file: BinaryIO, size: int, _reading: Reading) -> Fault | None:
    film = describe_film(file, size)
    if film is None:
        return f"`{path.name}` is not a film in MP4 or WebM, or is damaged.", _SAVE_AGAIN
    if film.format != _FILMS[path.suffix.lower()]:
        return _misnamed(path, film.format, _FILMS)
    return (
        _pictures_fault(path, film)
        if film.complete
        else (f"`{path.name}` is cut off: its end is missing.", _SAVE_AGAIN)
    )


def _pictures_fault(path: Path, film: "Film") -> Fault | None:
    if not film.codec:
        return f"`{path.name}` has no pictures.", "Use a film, or a block of the kind `sound`."
    if film.codec not in _CODECS:
        what = f"The pictures of `{path.name}` are stored as `{film.codec}`, which not every machine can show."
        return what, "Save it as MP4 with H.264, or as WebM with VP9."
    size_now = f"{film.width} × {film.height} pixels"
    if not 0 < film.width * film.height <= LARGEST_FRAME:
        return f"The pictures of `{path.name}` have an unusual size: {size_now}.", "Save it with 1920 × 1080 pixels."
    return None


def _captions_fault(path: Path, file: BinaryIO, _size: int, reading: Reading) -> Fault | None:
    try:
        found = captions.read(file.read())
    except captions.CaptionFileError as error:
        what, how = error.fault
        return f"`{path.name}`, {what}", how
    if path.suffix.lower() not in _CAPTIONS_FILES:
        return _misnamed(path, "WebVTT", _CAPTIONS_FILES)
    reading.captions[path] = found
    return None


def _misnamed(path: Path, found: str, extensions: dict[str, str]) -> Fault:
    extension = next(ext for ext, name in extensions.items() if name == found)
    return f"`{path.name}` is in truth a {found} file.", f"Rename it: it must end in {extension}."


def _picture_fault(path: Path, file: BinaryIO, _size: int, reading: Reading) -> Fault | None:
    picture = describe(file.read())
    if picture is None:
        return f"`{path.name}` is not a picture in JPEG, PNG or WebP, or is damaged.", _SAVE_AGAIN
    if picture.format != _PICTURES[path.suffix.lower()]:
        return _misnamed(path, picture.format, _PICTURES)
    size = f"{picture.width} × {picture.height} pixels"
    if not picture.width or not picture.height:
        return f"`{path.name}` has no size ({size}).", _SAVE_AGAIN
    if picture.width * picture.height > MOST_PIXELS:
        return f"`{path.name}` is too large: {size}.", "Save it smaller: 3840 pixels are as wide as any screen."
    reading.shapes[path] = picture.height / picture.width
    return _decoding_fault(path, picture)


def _decoding_fault(path: Path, picture: Picture) -> Fault | None:
    size = f"{picture.width} × {picture.height} pixels"
    if not picture.complete:
        return f"`{path.name}` is cut off: its end is missing.", _SAVE_AGAIN
    if picture.held > MOST_HELD or picture.passes * picture.width * picture.height > MOST_PASSED:
        return f"`{path.name}` is too large for a progressive JPEG: {size}.", "Save it smaller, or not as progressive."
    return None


@dataclass(frozen=True)
class _Kind:
    """A kind of file: how its names end, how large it may be, how much is enough, and how what it holds is judged."""

    name: str
    extensions: dict[str, str]
    endings: str
    enough: str
    judge: Callable[[Path, BinaryIO, int, Reading], Fault | None]
    largest: int = LARGEST_FILE


_PICTURE = _Kind("picture", _PICTURES, ".jpg, .png or .webp", "3840 pixels are as wide as any screen", _picture_fault)
_SOUND = _Kind("sound", _SOUNDS, ".ogg, .mp3 or .wav", "as Ogg, an hour of speech takes less", _sound_fault)
_MAP = _Kind("map", _MAPS, ".geojson, .topojson or .json", "a map of a country needs less", _map_fault)
_FILM = _Kind("film", _FILMS, ".mp4 or .webm", "1920 × 1080 pixels are enough", _film_fault, LARGEST_FILM)
_CAPTIONS = _Kind(
    "caption file",
    _CAPTIONS_FILES | _OTHER_CAPTIONS_FILES,
    ".vtt (WebVTT)",
    "it holds text only",
    _captions_fault,
    captions.LARGEST,
)
_KINDS = (_PICTURE, _SOUND, _FILM, _CAPTIONS, _MAP)
