"""A screen that is watched from outside: an X server whose picture lies in memory that we share, and its pointer."""

import mmap
import os
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage
from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

WIDTH, HEIGHT = 1920, 1080
LOOK_SECONDS = 0.0005
"""How long the watcher rests between two looks."""
ROW_STEP = 8
"""One row in so many is looked at: enough to see any change that a person could see."""

Rect = tuple[int, int, int, int]
"""Left, top, width and height in pixels."""
EVERYTHING: Rect = (0, 0, WIDTH, HEIGHT)


@dataclass(frozen=True)
class Change:
    """At `seconds` on the monotonic clock, the area showed something new for the first time."""

    seconds: float
    fingerprint: int


class Screen:
    """One running X server, 1920×1080."""

    def __init__(self, name: str, framebuffer: Path) -> None:
        self.name = name
        self._display = Display(name)
        with framebuffer.open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack_from(">25I", self._memory)
        self._start = header[0] + 12 * header[19]
        self._stride = header[12]

    def close(self) -> None:
        """Let the X server go."""
        self._display.close()
        self._memory.close()

    # --- what is seen

    def fingerprint(self, area: Rect = EVERYTHING) -> int:
        """Return a number that changes when the area shows something else."""
        left, top, width, height = area
        result = 0
        for y in range(top, top + height, ROW_STEP):
            begin = self._start + y * self._stride + left * 4
            result = zlib.crc32(self._memory[begin : begin + width * 4], result)
        return result

    def watch(self, go_on: Callable[[list[Change]], bool], area: Rect = EVERYTHING) -> list[Change]:
        """Look at an area for as long as `go_on` says; return what it showed at first and then each change."""
        changes = [Change(time.monotonic(), self.fingerprint(area))]
        while go_on(changes):
            time.sleep(LOOK_SECONDS)
            seen = self.fingerprint(area)
            if seen != changes[-1].fingerprint:
                changes.append(Change(time.monotonic(), seen))
        return changes

    def settle(self, quiet_seconds: float, patience_seconds: float = 60, area: Rect = EVERYTHING) -> list[Change]:
        """Look until nothing has changed for a while; return the changes. Raises TimeoutError."""
        deadline = time.monotonic() + patience_seconds

        def is_restless(changes: list[Change]) -> bool:
            if time.monotonic() > deadline:
                raise TimeoutError("the screen does not come to rest")
            return time.monotonic() - changes[-1].seconds < quiet_seconds

        return self.watch(is_restless, area)

    def picture(self) -> QImage:
        """Return what is on the screen now."""
        pixels = self._memory[self._start : self._start + self._stride * HEIGHT]
        return QImage(pixels, WIDTH, HEIGHT, self._stride, QImage.Format.Format_RGB32).copy()

    # --- what is done

    def move(self, x: int, y: int) -> None:
        """Put the pointer somewhere."""
        self._inject(X.MotionNotify, x=x, y=y)

    def press(self) -> None:
        """Press the pointer's first button, which Qt and the browser take as a touch."""
        self._inject(X.ButtonPress, 1)

    def release(self) -> None:
        """Let the button go."""
        self._inject(X.ButtonRelease, 1)

    def turn_wheel(self) -> None:
        """Turn the pointer's wheel down by one notch."""
        self._inject(X.ButtonPress, 5)
        self._inject(X.ButtonRelease, 5)

    def _inject(self, kind: int, detail: int = 0, x: int = 0, y: int = 0) -> None:
        xtest.fake_input(self._display, kind, detail, x=x, y=y)
        self._display.flush()


@contextmanager
def open_screen() -> Iterator[Screen]:
    """Start an X server with nothing on it; end it afterwards."""
    with tempfile.TemporaryDirectory(prefix="screen-") as folder:
        reader, writer = os.pipe()
        size = ("-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder)
        options = ("-displayfd", str(writer), "-nolisten", "tcp", "-noreset", "-ac", "-nocursor")
        server = subprocess.Popen(
            ("Xvfb", *size, *options), pass_fds=[writer], stderr=subprocess.DEVNULL, start_new_session=True
        )
        os.close(writer)
        try:
            with os.fdopen(reader) as lines:
                number = lines.readline().strip()
            screen = Screen(f":{number}", Path(folder) / "Xvfb_screen0")
            try:
                yield screen
            finally:
                screen.close()
        finally:
            server.terminate()
            server.wait(10)
