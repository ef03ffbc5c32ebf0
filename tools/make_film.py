"""Makes the film and the sound of the library that tests show: a dot walks over the floor plan, and a bell rings.

    python tools/make_film.py

Both are drawn and computed here, need the program ffmpeg, and belong to the project (GPL-3.0-or-later).
"""

import subprocess
from itertools import pairwise
from pathlib import Path

from make_chime import TARGET as CHIME
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

RESOURCES = Path(__file__).parent.parent / "tests" / "other_content" / "resources"
WIDTH, HEIGHT, RATE = 600, 400, 10
WAY = ((0.542, 0.88), (0.542, 0.47), (0.417, 0.47), (0.25, 0.5))
"""Corners of the way from the entrance to the reading room, as parts of the plan."""
STEPS = 20
"""Frames from corner to corner."""
COLOUR = QColor("#C2410C")
RADIUS = 12


def frames() -> bytes:
    """Return all pictures of the film, one after another, as blue, green, red and nothing."""
    plan = QImage(str(RESOURCES / "floor-plan.png")).scaled(
        WIDTH, HEIGHT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    way = [start + (end - start) * step / STEPS for start, end in pairwise(_points()) for step in range(STEPS)]
    return b"".join(_frame(plan, point) for point in way)


def _points() -> list[QPointF]:
    return [QPointF(x * WIDTH, y * HEIGHT) for x, y in WAY]


def _frame(plan: QImage, point: QPointF) -> bytes:
    picture = plan.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(COLOUR)
    painter.drawEllipse(QRectF(point.x() - RADIUS, point.y() - RADIUS, 2 * RADIUS, 2 * RADIUS))
    painter.end()
    return bytes(picture.constBits())


def _encode(target: Path, arguments: list[str], data: bytes = b"") -> None:
    subprocess.run(("ffmpeg", "-loglevel", "error", "-y", *arguments, str(target)), check=True, input=data)
    print(f"{target}: {target.stat().st_size} bytes")


def main() -> None:
    """Write both files."""
    application = QGuiApplication(["make_film", "-platform", "offscreen"])
    raw = ["-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-"]
    exactly = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"]
    encoded = ["-c:v", "libvpx-vp9", "-crf", "40", "-b:v", "0", "-pix_fmt", "yuv420p", *exactly]
    _encode(RESOURCES / "to-the-reading-room.webm", [*raw, *encoded], frames())
    _encode(RESOURCES / "bell.ogg", ["-i", str(CHIME), "-c:a", "libopus", "-b:a", "32k", *exactly])
    del application


if __name__ == "__main__":
    main()
