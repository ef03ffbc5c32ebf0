"""A screen without glass: an X server that keeps its picture in a file, and what a visitor can do to it."""

import os
import re
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.patience import PATIENCE_SECONDS

Size = tuple[int, int]

LANDSCAPE: Size = (1280, 800)
PORTRAIT: Size = (800, 1280)
SMALL: Size = (1024, 600)
DESKTOP_COLOUR = QColor("#ff00ff")
"""What is seen wherever no window is."""


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Return as soon as the condition is true; raise `TimeoutError` naming `what` after `PATIENCE_SECONDS`."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            message = f"waited {PATIENCE_SECONDS} s in vain: {what}"
            raise TimeoutError(message)
        time.sleep(0.05)


@dataclass(frozen=True)
class Screen:
    """One running X server."""

    display: str
    framebuffer: Path

    def run(self, *command: str) -> str:
        """Return what the command prints; raises `SubprocessError` when it fails or does not end."""
        environment = self._environment()
        done = subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True, timeout=PATIENCE_SECONDS
        )
        return done.stdout

    def size(self) -> Size:
        """Return width and height in pixels."""
        width, height = self.run("xdotool", "getdisplaygeometry").split()
        return int(width), int(height)

    def windows(self) -> list[str]:
        """Return the ids of the windows that lie directly on the screen, as far as they are big enough to be seen."""
        children = self.run("xwininfo", "-root", "-children")
        return [match[1] for match in re.finditer(r"^ +(0x\w+) .* \d{3,}x\d{3,}\+", children, re.MULTILINE)]

    def windows_of(self, pid: int) -> list[tuple[int, ...]]:
        """Return left, top, width and height of each window of a process that can be seen."""
        return [self._geometry(window) for window in self._window_ids(pid)]

    def request_close(self, pid: int) -> None:
        """Ask every window of a process to close, through the window manager, as a close button does."""
        for window in self._window_ids(pid):
            self.run("wmctrl", "-i", "-c", hex(int(window)))

    def turn(self, size: Size) -> None:
        """Change to `LANDSCAPE`, `PORTRAIT` or `SMALL`, as turning the screen does."""
        self.run("xrandr", "--output", "screen", "--mode", _mode_name(size))

    def press(self, key: str) -> None:
        """Press and release a key, named as in `alt+F4`."""
        self.run("xdotool", "key", key)

    def touch_centre(self) -> None:
        """Touch the middle of the screen, as far as X can: move the pointer there and click."""
        width, height = self.size()
        self.run("xdotool", "mousemove", str(width // 2), str(height // 2), "click", "1")

    def picture(self) -> QImage:
        """Return what is on the screen now."""
        data = self.framebuffer.read_bytes()
        header = struct.unpack_from(">25I", data)
        header_size, width, height, bytes_per_line, colours = header[0], header[4], header[5], header[12], header[19]
        pixels = data[header_size + 12 * colours :]
        image = QImage(pixels, width, height, bytes_per_line, QImage.Format.Format_RGB32)
        return image.copy(0, 0, *self.size())

    def _window_ids(self, pid: int) -> list[str]:
        command = ("xdotool", "search", "--onlyvisible", "--pid", str(pid))
        found = subprocess.run(command, env=self._environment(), capture_output=True, text=True, check=False)
        return found.stdout.split()

    def _geometry(self, window: str) -> tuple[int, ...]:
        facts = self.run("xwininfo", "-id", window)
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return tuple(int(facts.partition(f"{name}:")[2].split()[0]) for name in names)

    def _environment(self) -> dict[str, str]:
        return os.environ | {"DISPLAY": self.display}


@contextmanager
def open_screen(folder: Path, number: int | None = None) -> Iterator[Screen]:
    """Start an X server in landscape, with nothing on it but `DESKTOP_COLOUR`; end it afterwards, or with us.

    Unless `number` says which, it takes the first display that is free.
    """
    reader, writer = os.pipe()
    edge = max(LANDSCAPE + PORTRAIT)
    outputs = ("-displayfd", str(writer), "-screen", "0", f"{edge}x{edge}x24", "-fbdir", str(folder))
    options = ("-nolisten", "tcp", "-noreset", "-ac")
    display = () if number is None else (f":{number}",)
    with_us = ("setpriv", "--pdeathsig", "TERM")
    server = subprocess.Popen(
        (*with_us, "Xvfb", *display, *outputs, *options),
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as lines:
            chosen = lines.readline().strip()
        screen = Screen(f":{chosen}", folder / "Xvfb_screen0")
        for size in (LANDSCAPE, PORTRAIT, SMALL):
            screen.run("xrandr", "--newmode", *_mode_line(size))
            screen.run("xrandr", "--addmode", "screen", _mode_name(size))
        screen.turn(LANDSCAPE)
        screen.run("xsetroot", "-solid", DESKTOP_COLOUR.name())
        yield screen
    finally:
        server.terminate()
        server.wait(PATIENCE_SECONDS)


def _mode_name(size: Size) -> str:
    return f"{size[0]}x{size[1]}"


def _mode_line(size: Size) -> tuple[str, ...]:
    width, height = map(str, size)
    return _mode_name(size), "0", width, "0", "0", width, height, "0", "0", height
