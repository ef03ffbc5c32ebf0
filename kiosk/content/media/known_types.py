"""The table of file types: their magic numbers, names and endings, and how to convert those that cannot be shown."""

from dataclasses import dataclass, replace
from typing import Literal

from kiosk.content.media.magic_numbers import (
    AAC,
    ASF,
    HEIC_BRANDS,
    JPEG_2000,
    M4A_BRANDS,
    OLE,
    POSTSCRIPT,
    RARE_OGG,
    TIFF,
    Matches,
    aiff,
    archive,
    archive_of_files,
    begins,
    bitmap,
    brand,
    canon_raw,
    is_link,
    matroska,
    mp4,
    mpeg_audio,
    ogg,
    pdf,
    riff,
    text,
    transport_stream,
    zeros,
)

Purpose = Literal["picture", "sound", "film", "caption file", "map", "text", "other"]


@dataclass(frozen=True)
class FileType:
    """A type of file."""

    name: str
    """With its article: `a JPEG picture`."""
    origin: str
    """Who or what makes such files."""
    purpose: Purpose
    endings: tuple[str, ...]
    """How the names of such files end, the usual ending first."""
    matches: Matches
    advice: str
    """How it becomes a file that is shown; of one that is shown, what is to be known of it."""
    tip: str = ""
    """How those who make such files can make the next ones so that they are shown."""
    shown: bool = False
    """Whether the kiosk shows it, or plays it."""
    also: tuple[str, ...] = ()
    """How else their names may end; a file that can be shown is renamed first."""


def _type(
    name: str, origin: str, purpose: Purpose, ends: str, matches: Matches, advice: str, tip: str = ""
) -> FileType:
    """Return a type; `ends` are its endings, behind a bar how else its files may end."""
    endings, _, also = ends.partition("|")
    return FileType(name, origin, purpose, tuple(endings.split()), matches, advice, tip, also=tuple(also.split()))


def _shown(name: str, origin: str, purpose: Purpose, ends: str, matches: Matches, advice: str = "") -> FileType:
    return replace(_type(name, origin, purpose, ends, matches, advice), shown=True)


_AS_JPEG = "Save it as JPEG."
_AS_PNG = "Save it as PNG."
_AS_SOUND = "Save it as Ogg, MP3 or WAV, with Audacity for example."
_AS_FILM = "Save it as MP4 with H.264, with HandBrake for example."
_AS_PNG_OR_FILM = "Save it as PNG; one that moves, as MP4 with H.264."
_AS_FILM_OR_SOUND = "Save a film as MP4 with H.264, a sound as Ogg, MP3 or WAV."
_AS_PAGE = "Save the page as PNG or JPEG, and write what it says into the content file."
_AS_TEXT = "Write what it says into the content file; save a picture in it as PNG or JPEG."
_AS_MAP = "Save it as GeoJSON, with QGIS for example."
_ITSELF = "Copy the file itself into the content folder."
_APPLE_PICTURE = "An iPhone takes the next ones as JPEG with Settings › Camera › Formats › Most Compatible."
_MAC = "Use the file whose name lacks the `._` at its beginning."
_RAW = "Save it as JPEG, with the program of the camera for example."
_MP4 = "Plays with H.264 or H.265 in 8 bits. An iPhone needs Settings › Camera › Record Video › HDR Video switched off."

JPEG = _shown("a JPEG picture", "cameras, telephones, WhatsApp", "picture", ".jpg .jpeg", begins(b"\xff\xd8\xff"))
FILE_TYPES: tuple[FileType, ...] = (
    # What is shown. Of MP4 the last, since other files are made in the same way.
    JPEG,
    _shown("a PNG picture", "screenshots, drawing programs", "picture", ".png", begins(b"\x89PNG\r\n\x1a\n")),
    _shown("a WebP picture", "web pages, WhatsApp stickers", "picture", ".webp", riff(b"WEBP")),
    _shown("an Ogg sound", "Audacity, WhatsApp (`.opus`)", "sound", ".ogg | .opus", ogg(b"OpusHead", b"\x01vorbis")),
    _shown("an MP3 sound", "recorders, music", "sound", ".mp3", mpeg_audio(layer=3)),
    _shown("a WAV sound", "recorders, Audacity", "sound", ".wav", riff(b"WAVE")),
    _shown("a WebM film", "OBS, web browsers", "film", ".webm", matroska(b"webm"), "Plays with VP8 or VP9 in 8 bits."),
    _shown("a WebVTT caption file", "caption programs", "caption file", ".vtt", text(rb"\A(\xef\xbb\xbf)?WEBVTT")),
    _shown(
        "a JSON file",
        "QGIS, mapshaper (maps)",
        "map",
        ".geojson .topojson .json",
        text(rb"\A(\xef\xbb\xbf)?\s*\{\s*[\"}]"),
    ),
    # Pictures
    _type("an AVIF picture", "web pages, newer Android", "picture", ".avif", brand(b"avif", b"avis"), _AS_JPEG),
    _type(
        "a HEIC picture",
        "iPhone, Samsung",
        "picture",
        ".heic .heif .hif",
        brand(*HEIC_BRANDS),
        _AS_JPEG,
        _APPLE_PICTURE,
    ),
    _type("a GIF picture", "web pages, messengers", "picture", ".gif", begins(b"GIF8"), _AS_PNG_OR_FILM),
    _type("a Canon raw picture", "Canon cameras", "picture", ".cr3 .cr2", canon_raw, _RAW),
    _type("a raw picture", "cameras", "picture", ".raf .rw2 .orf", begins(b"FUJIFILM", b"IIU\0", b"IIRO"), _RAW),
    _type("a JPEG XR picture", "Windows", "picture", ".jxr .wdp", begins(b"II\xbc\x01"), _AS_JPEG),
    _type(
        "a TIFF picture", "scanners; raw from cameras (DNG, NEF, ARW)", "picture", ".tif .tiff", begins(*TIFF), _AS_JPEG
    ),
    _type("a BMP picture", "Windows, Paint", "picture", ".bmp", bitmap, _AS_PNG),
    _type("an icon", "Windows, web pages", "picture", ".ico", begins(b"\0\0\1\0"), _AS_PNG),
    _type("a JPEG 2000 picture", "archives, scanners", "picture", ".jp2 .j2k", begins(*JPEG_2000), _AS_JPEG),
    _type("a JPEG XL picture", "newer cameras", "picture", ".jxl", begins(b"\xff\x0a", b"\0\0\0\x0cJXL "), _AS_JPEG),
    _type("a Photoshop picture", "Adobe Photoshop", "picture", ".psd .psb", begins(b"8BPS"), _AS_PNG),
    _type("a GIMP picture", "GIMP", "picture", ".xcf", begins(b"gimp xcf"), _AS_PNG),
    # Sounds
    _type("an M4A sound", "iPhone (Voice Memos), Android recorders", "sound", ".m4a", brand(*M4A_BRANDS), _AS_SOUND),
    _type("an AMR sound", "older telephones", "sound", ".amr", begins(b"#!AMR"), _AS_SOUND),
    _type("an AAC sound", "telephones, radio", "sound", ".aac", begins(*AAC), _AS_SOUND),
    _type("a FLAC sound", "music, Audacity", "sound", ".flac", begins(b"fLaC"), _AS_SOUND),
    _type("a FLAC or Speex sound in Ogg", "music, older recorders", "sound", ".oga .spx", ogg(*RARE_OGG), _AS_SOUND),
    _type("an MP2 sound", "radio", "sound", ".mp2", mpeg_audio(layer=2), _AS_SOUND),
    _type("an AIFF sound", "Mac", "sound", ".aif .aiff", aiff, _AS_SOUND),
    _type("a CAF sound", "Mac, iPhone", "sound", ".caf", begins(b"caff"), _AS_SOUND),
    _type("a MIDI file", "music programs", "sound", ".mid", begins(b"MThd"), _AS_SOUND),
    # Films
    _type("a Matroska film", "OBS, downloads", "film", ".mkv", matroska(b"matroska"), _AS_FILM),
    _type("an AVI film", "older cameras, Windows", "film", ".avi", riff(b"AVI "), _AS_FILM),
    _type("a Windows Media film or sound", "Windows", "film", ".wmv .wma .asf", begins(ASF), _AS_FILM_OR_SOUND),
    _type("a Flash film", "older web pages", "film", ".flv", begins(b"FLV\1"), _AS_FILM),
    _type("an Ogg film", "older web pages", "film", ".ogv", ogg(b"\x80theora", b"fishead"), _AS_FILM),
    _type("an MPEG film", "DVD", "film", ".mpg .vob", begins(b"\0\0\1\xba", b"\0\0\1\xb3"), _AS_FILM),
    _type("an MPEG transport stream", "camcorders, television", "film", ".mts .m2ts .ts", transport_stream, _AS_FILM),
    _shown(
        "an MP4 film",
        "iPhone (`.mov`), Android, WhatsApp, cameras, screen recorders",
        "film",
        ".mp4 .mov | .m4v",
        mp4,
        _MP4,
    ),
    # Documents and all the rest
    _type("a PDF document", "scanners, Office", "other", ".pdf", pdf, _AS_PAGE),
    _type("a PostScript document", "Illustrator, printers", "other", ".eps .ps .ai", begins(*POSTSCRIPT), _AS_PAGE),
    _type("a Word document", "Word", "other", ".docx", archive(b"word/"), _AS_TEXT),
    _type("an Excel table", "Excel", "other", ".xlsx", archive(b"xl/"), _AS_TEXT),
    _type("a PowerPoint presentation", "PowerPoint", "other", ".pptx", archive(b"ppt/"), _AS_PAGE),
    _type("an OpenDocument file", "LibreOffice", "other", ".odt .ods .odp", archive(b"opendocument"), _AS_TEXT),
    _type("a document of an older Office", "Word, Excel, PowerPoint", "other", ".doc .xls .ppt", begins(OLE), _AS_TEXT),
    _type(
        "an archive", "packing programs", "other", ".zip .rar .7z", archive_of_files, "Unpack it, and use a file in it."
    ),
    _type("a shapefile", "map programs", "map", ".shp", begins(b"\0\0\x27\x0a"), _AS_MAP),
    _type("a database", "map programs (GeoPackage)", "map", ".gpkg", begins(b"SQLite format 3\0"), _AS_MAP),
    _type("a KML map", "Google Earth", "map", ".kml", text(rb"<kml[\s>]"), _AS_MAP),
    _type(
        "a web page",
        "web browsers, instead of the file itself",
        "other",
        ".html .htm",
        text(rb"<html[\s>]", rb"<!doctype html"),
        _ITSELF,
    ),
    _type("a link to a file", "Windows (shortcut), Git LFS, web browsers", "other", ".lnk .url", is_link, _ITSELF),
    _type("a note of a Mac about a file", "Mac, on sticks: `._field.jpg`", "other", "._", begins(b"\0\5\x16\7"), _MAC),
    _type("an SVG drawing", "Inkscape, Illustrator", "picture", ".svg", text(rb"<svg[\s>]"), _AS_PNG),
    _type("a program", "Windows, Linux", "other", ".exe", begins(b"MZ", b"\x7fELF"), _ITSELF),
    _type("nothing but zeros", "a copy that was interrupted", "other", "", zeros, "Copy the file again."),
    _type(
        "a text",
        "text editors",
        "text",
        ".txt .srt | .ass .dfxp .lrc .sbv .scc .ssa .sub .ttml .xml",  # captions, too, of which is said what they are
        text(b""),
        _AS_TEXT,
    ),
)
"""In the order in which they are tried."""
