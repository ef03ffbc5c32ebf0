"""The beginnings of files of all types that are known, by the names of the types."""

from tests.content import film_files, picture_files, sound_files


def _ftyp(brand: bytes, *others: bytes) -> bytes:
    return film_files.box(b"ftyp", brand + bytes(4) + b"".join(others)) + film_files.box(b"meta", bytes(200))


def _zip(name: bytes) -> bytes:
    return b"PK\3\4\x14\0\6\0\x08\0" + bytes(16) + b"\x13\0\0\0[Content_Types].xml" + bytes(50) + b"PK\3\4" + name


def _ogg(codec: bytes) -> bytes:
    return b"OggS\0\2" + bytes(20) + b"\1\x13" + codec.ljust(19, b"\0")


SAMPLES: dict[str, tuple[bytes, ...]] = {
    "a JPEG picture": (picture_files.jpeg(6, 4),),
    "a PNG picture": (picture_files.png(6, 4),),
    "a WebP picture": (picture_files.webp(6, 4),),
    "an Ogg sound": (sound_files.ogg(), sound_files.ogg(b"\x01vorbis")),
    "an MP3 sound": (sound_files.mp3(), sound_files.mp3(tagged=True)),
    "a WAV sound": (sound_files.wav(),),
    "a WebM film": (film_files.webm(),),
    "a WebVTT caption file": (film_files.vtt("00:00.000 --> 00:01.000|A"), b"\xef\xbb\xbfWEBVTT\n"),
    "a JSON file": (b'{"type": "FeatureCollection"}', b'\xef\xbb\xbf{\r\n\t"a": 1}'),
    "an MP4 film": (
        film_files.mp4(),
        _ftyp(b"qt  "),
        _ftyp(b"mp42", b"mp41", b"isom"),
        _ftyp(b"3gp5"),
        _ftyp(b"XAVC"),
        film_files.box(b"wide") + film_files.box(b"mdat", bytes(90)),
        film_files.box(b"moov", bytes(90)),
    ),
    "an AVIF picture": (_ftyp(b"avif", b"mif1"), _ftyp(b"mif1", b"miaf", b"avif")),
    "a HEIC picture": (_ftyp(b"heic", b"mif1", b"heic"), _ftyp(b"mif1", b"heic"), _ftyp(b"heix"), _ftyp(b"msf1")),
    "a GIF picture": (b"GIF89a" + bytes(20), b"GIF87a" + bytes(20)),
    "a Canon raw picture": (b"II*\0\x10\0\0\0CR\2\0" + bytes(9), _ftyp(b"crx ")),
    "a raw picture": (b"FUJIFILMCCD-RAW 0201", b"IIU\0\x18\0\0\0", b"IIRO\x08\0\0\0"),
    "a JPEG XR picture": (b"II\xbc\x01 \0\0\0",),
    "a TIFF picture": (b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"II+\0\x08\0\0\0"),
    "a BMP picture": (b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0" + bytes(30),),
    "an icon": (b"\0\0\1\0\1\0\x10\x10" + bytes(20),),
    "a JPEG 2000 picture": (b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51\0\x2f"),
    "a JPEG XL picture": (b"\xff\x0a\x41\x3d", b"\0\0\0\x0cJXL \r\n\x87\n"),
    "a Photoshop picture": (b"8BPS\0\1" + bytes(20),),
    "a GIMP picture": (b"gimp xcf v011\0" + bytes(8),),
    "an SVG drawing": (
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- made by hand -->\n<!DOCTYPE svg>\n<svg\n>",
    ),
    "an M4A sound": (_ftyp(b"M4A ", b"mp42"), _ftyp(b"M4B ")),
    "an AMR sound": (b"#!AMR\n\x3c\x91", b"#!AMR-WB\n\x44"),
    "an AAC sound": (b"\xff\xf1\x50\x80\x43\x1f\xfc", b"ID3\4\0\0\0\0\0\x05" + bytes(5) + b"\xff\xf1\x50\x80\x43\x1f"),
    "a FLAC sound": (b"fLaC\0\0\0\x22" + bytes(34), b"ID3\4\0\0\0\0\0\x05" + bytes(5) + b"fLaC\0\0\0\x22"),
    "a FLAC or Speex sound in Ogg": (_ogg(b"\x7fFLAC"), _ogg(b"Speex   1.2")),
    "an MP2 sound": (b"\xff\xfd\xa4\x04" + bytes(40),),
    "an AIFF sound": (b"FORM\0\0\1\0AIFFCOMM", b"FORM\0\0\1\0AIFCFVER"),
    "a CAF sound": (b"caff\0\1\0\0desc",),
    "a MIDI file": (b"MThd\0\0\0\6\0\1",),
    "a Matroska film": (
        film_files.element(0x1A45DFA3, film_files.element(0x4282, b"matroska")) + film_files.element(0x18538067, b""),
    ),
    "an AVI film": (b"RIFF\0\1\0\0AVI LIST" + bytes(40),),
    "a Windows Media film or sound": (bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c") + bytes(40),),
    "a Flash film": (b"FLV\1\5\0\0\0\x09",),
    "an Ogg film": (_ogg(b"\x80theora"), _ogg(b"fishead\0")),
    "an MPEG film": (b"\0\0\1\xba\x44" + bytes(40), b"\0\0\1\xb3\x14" + bytes(40)),
    "an MPEG transport stream": (
        (b"\x47\x40\x11\x10" + bytes(184)) * 4,
        (b"\1\2\3\4\x47\x40\x11\x10" + bytes(184)) * 4,
    ),
    "a PDF document": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", b"\n\n%PDF-1.4\n"),
    "a PostScript document": (b"%!PS-Adobe-3.0 EPSF-3.0\n", b"\xc5\xd0\xd3\xc6" + bytes(28)),
    "a Word document": (_zip(b"word/document.xml"),),
    "an Excel table": (_zip(b"xl/workbook.xml"),),
    "a PowerPoint presentation": (_zip(b"ppt/presentation.xml"),),
    "an OpenDocument file": (
        b"PK\3\4\x14\0\0\x08\0\0" + bytes(16) + b"\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.text",
    ),
    "a document of an older Office": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(60),),
    "an archive": (
        b"PK\3\4\x14\0\0\0\x08\0" + bytes(20),
        b"Rar!\x1a\7\1\0",
        b"7z\xbc\xaf\x27\x1c\0\4",
        b"\x1f\x8b\x08\0",
    ),
    "a shapefile": (b"\0\0\x27\x0a" + bytes(96),),
    "a database": (b"SQLite format 3\0" + bytes(80),),
    "a KML map": (b"<?xml version='1.0'?>\n<kml xmlns='http://www.opengis.net/kml/2.2'>",),
    "a web page": (b"<!DOCTYPE html>\n<html lang='en'><body><svg width='1'>", b"\r\n<html>\n"),
    "a link to a file": (
        b"L\0\0\0\1\x14\2\0" + bytes(60),
        b"[InternetShortcut]\r\nURL=https://example.org/",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n",
    ),
    "a note of a Mac about a file": (b"\0\5\x16\7\0\2\0\0Mac OS X" + bytes(40),),
    "a program": (b"MZ\x90\0\3\0\0\0", b"\x7fELF\2\1\1\0"),
    "nothing but zeros": (bytes(10_000), b"\0"),
    "a text": (b"no picture", "Bèl foto".encode(), b"\xff\xfeA\0", b"1\r\n00:00:01,000 --> 00:00:02,000\r\nA\r\n"),
}
