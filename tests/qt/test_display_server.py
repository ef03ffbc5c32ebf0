"""A kiosk that is started before its display is there waits for it, but not for ever."""

import errno
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.qt.display_server import POLL_SECONDS, TIMEOUT_SECONDS, NoAnswerError, wait_for_display


class Wait:
    """Waits without time; `happens` is called with the seconds that have passed whenever it sleeps."""

    def __init__(self, folder: Path, happens: Callable[[float], object] = lambda _: None) -> None:
        self.seconds = 0.0
        self._folder = folder
        self._happens = happens

    def for_displays(self, **environment: str) -> str:
        """Return what is said when none answers, empty if one does."""
        try:
            wait_for_display(environment, x_sockets=self._folder, now=lambda: self.seconds, sleep=self._sleep)
        except NoAnswerError as error:
            return str(error)
        return ""

    def passes(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds

    def _sleep(self, seconds: float) -> None:
        self.seconds += seconds
        self._happens(self.seconds)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which sockets have short names: their paths may not be longer than 107 bytes."""
    monkeypatch.chdir(tmp_path)
    return Path()


def _listen(place: Path | str) -> socket.socket:
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(place))
    server.listen()
    return server


def test_a_display_that_answers_is_not_waited_for(folder: Path) -> None:
    for name in (":7", ":7.0", "unix:7"):
        wait = Wait(folder)
        (folder / "X7").unlink(missing_ok=True)
        with _listen(folder / "X7"):
            assert wait.for_displays(DISPLAY=name) == ""
        assert wait.seconds == 0


def test_a_display_that_comes_later_is_found_within_half_a_second(folder: Path) -> None:
    servers: list[socket.socket] = []

    def start(seconds: float) -> None:
        if seconds == 20:
            servers.append(_listen(folder / "wayland-7"))

    wait = Wait(folder, start)
    assert wait.for_displays(WAYLAND_DISPLAY="wayland-7", XDG_RUNTIME_DIR=str(folder)) == ""
    assert wait.seconds == 20
    servers[0].close()


def test_a_socket_without_a_file_answers(folder: Path) -> None:
    with _listen("\0X7"):
        assert Wait(folder).for_displays(DISPLAY=":7") == ""


def test_a_socket_that_outlived_its_server_is_no_display(folder: Path) -> None:
    _listen(folder / "X7").close()
    assert "(X7: Connection refused)" in Wait(folder).for_displays(DISPLAY=":7")


def test_a_display_that_hangs_is_not_waited_for_any_longer_than_others(folder: Path) -> None:
    """Its server takes no connection, and refuses none."""
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as first:
        server.bind("X7")
        server.listen(0)
        first.connect("X7")
        ends = threading.Timer(TIMEOUT_SECONDS, server.close)
        ends.start()
        wait = Wait(folder, lambda _: wait.passes(TIMEOUT_SECONDS))
        said = wait.for_displays(DISPLAY=":7")
        ends.cancel()
    assert f"(X7: {os.strerror(errno.EAGAIN)})" in said


def test_patience_ends_and_says_where_it_was_looked(folder: Path) -> None:
    wait = Wait(folder)
    said = wait.for_displays(DISPLAY=":7", WAYLAND_DISPLAY="wayland-7", XDG_RUNTIME_DIR="run")
    assert said == (
        "within 30 s no display answered at WAYLAND_DISPLAY=wayland-7 (run/wayland-7: No such file or directory)"
        " and DISPLAY=:7 (X7: No such file or directory)"
    )
    assert TIMEOUT_SECONDS <= wait.seconds <= TIMEOUT_SECONDS + POLL_SECONDS


def test_one_of_two_displays_is_enough(folder: Path) -> None:
    with _listen(folder / "X7"):
        assert Wait(folder).for_displays(DISPLAY=":7", WAYLAND_DISPLAY="wayland-7") == ""


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":7", "QT_QPA_PLATFORM": "offscreen"},
        {"DISPLAY": ":7", "QT_QPA_PLATFORM": "eglfs:/etc/eglfs.json"},
        {"DISPLAY": ":7", "QT_QPA_PLATFORM": "xcb;offscreen"},
        {"DISPLAY": "far.example:7"},
        {"DISPLAY": ":7", "WAYLAND_SOCKET": "5"},
    ],
    ids=lambda environment: " ".join(environment.values()),
)
def test_where_qt_needs_no_display_of_this_machine_nothing_is_waited_for(
    folder: Path, environment: dict[str, str]
) -> None:
    wait = Wait(folder)
    assert wait.for_displays(**environment) == ""
    assert wait.seconds == 0


@pytest.mark.parametrize(("platform", "asked"), [("xcb", "DISPLAY=:7"), ("wayland-egl", "WAYLAND_DISPLAY=w")])
def test_only_the_display_of_the_platform_that_was_chosen_is_waited_for(
    folder: Path, platform: str, asked: str
) -> None:
    said = Wait(folder).for_displays(DISPLAY=":7", WAYLAND_DISPLAY="w", QT_QPA_PLATFORM=platform)
    assert said.startswith(f"within 30 s no display answered at {asked} (")
    assert " and " not in said
