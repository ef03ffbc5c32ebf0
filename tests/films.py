"""Small films and sounds, made by ffmpeg. Each frame of a film holds its number, to be read from the screen."""

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
_NUMBERS = f"geq=lum='if(gte(Y,{HEIGHT // 2}),if(mod(floor(N/pow(2,floor(X*{BITS}/W))),2),235,16),%d)':cb=%d:cr=%d"


BLUE, RED = (90, 240, 110), (90, 90, 240)
"""Colours as Y, Cb and Cr."""


def numbered(path: Path, *, seconds: float = 3, colour: tuple[int, int, int] = BLUE, sound: bool = False) -> Path:
    """Make a film of one colour (Y, Cb, Cr) above bars that are white for each bit of the number of the frame."""
    made = ["-f", "lavfi", "-i", f"color=size={WIDTH}x{HEIGHT}:rate={RATE}:duration={seconds}:color=black"]
    made += ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}"] if sound else []
    pictures = ["-vf", f"format=yuv420p,{_NUMBERS % colour}", "-g", str(RATE // 2), *_CODECS[path.suffix]]
    return _make(path, [*made, *pictures])


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
