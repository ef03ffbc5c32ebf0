"""Small films and sounds, made by ffmpeg. Each frame of a film holds its number, to be read from the screen."""

import struct
import subprocess
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

RATE = 25
"""Frames a second."""
BITS = 8
WIDTH, HEIGHT = 160, 96
_CODECS = {
    ".mp4": ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "10", "-c:a", "aac", "-movflags", "+faststart"],
    ".webm": ["-c:v", "libvpx", "-deadline", "realtime", "-crf", "4", "-b:v", "2M", "-c:a", "libopus"],
}
_CODECS[".mov"] = _CODECS[".mp4"]
_PLAIN = {
    "hevc": ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none", "-tag:v", "hvc1"],
    "vp9": ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"],
}
_NUMBERS = f"geq=lum='if(gte(Y,{HEIGHT // 2}),if(mod(floor(N/pow(2,floor(X*{BITS}/W))),2),235,16),%d)':cb=%d:cr=%d"


BLUE, RED = (90, 240, 110), (90, 90, 240)
"""Colours as Y, Cb and Cr."""


def numbered(path: Path, *, seconds: float = 3, colour: tuple[int, int, int] = BLUE, sound: bool = False) -> Path:
    """Make a film of one colour (Y, Cb, Cr) above bars that are white for each bit of the number of the frame."""
    made = ["-f", "lavfi", "-i", f"color=size={WIDTH}x{HEIGHT}:rate={RATE}:duration={seconds}:color=black"]
    made += ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}"] if sound else []
    pictures = ["-vf", f"format=yuv420p,{_NUMBERS % colour}", "-g", str(RATE // 2), *_CODECS[path.suffix]]
    return _make(path, [*made, *pictures])


def plain(path: Path, pixels: str) -> Path:
    """Make a short film whose pixels are stored in this way, as FFmpeg names it; its name may begin with its codec."""
    codec = _PLAIN.get(path.stem, ["-c:v", "libx264", "-preset", "ultrafast"])
    frames = ["-f", "lavfi", "-i", f"testsrc=size={WIDTH}x{HEIGHT}:rate={RATE}:duration=0.2"]
    return _make(path, [*frames, *codec, "-pix_fmt", pixels])


def turned(path: Path, film: Path, degrees: int) -> Path:
    """Copy a film in MP4 so that it is shown turned by 90, 180 or 270 degrees against the clock."""
    corner = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}[degrees]
    matrix = struct.pack(">9i", *(each << 16 for each in (1, 0)), 0, *(each << 16 for each in (0, 1)), 0, 0, 0, 1 << 30)
    a, b, c, d = (each << 16 for each in corner)
    other = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
    data = film.read_bytes()
    track = data.index(b"tkhd")
    place = data.index(matrix, track)
    path.write_bytes(data[:place] + other + data[place + len(matrix) :])
    return path


def frame(path: Path) -> QImage:
    """Return the first frame of a film as FFmpeg shows it."""
    command = ("ffmpeg", "-loglevel", "error", "-nostdin", "-i", str(path), "-frames:v", "1", "-f", "apng", "-")
    return QImage.fromData(subprocess.run(command, check=True, capture_output=True).stdout)


def tone(path: Path, seconds: float = 2) -> Path:
    """Make a sound."""
    return _make(path, ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}"])


def poster(path: Path) -> Path:
    """Make a green picture."""
    return _make(path, ["-f", "lavfi", "-i", f"color=size={WIDTH}x{HEIGHT}:color=green", "-frames:v", "1"])


def strongest(colour: QColor) -> str:
    """Return `red`, `green` or `blue`, whichever there is most of."""
    return max(("red", "green", "blue"), key=lambda name: int(getattr(colour, name)()))


def number_of(picture: QImage, film: QRect) -> int:
    """Return the number of the frame that shows in this part of a picture."""
    bars = (film.left() + film.width() * (2 * bit + 1) // (2 * BITS) for bit in range(BITS))
    y = film.top() + film.height() * 3 // 4
    return sum(1 << bit for bit, x in enumerate(bars) if picture.pixelColor(x, y).lightness() > 128)


def _make(path: Path, arguments: list[str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(("ffmpeg", "-loglevel", "error", "-nostdin", "-y", *arguments, str(path)), check=True)
    return path
