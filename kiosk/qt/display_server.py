"""Waits for the X server or the Wayland compositor of the session: at boot the kiosk may start earlier.

Qt tries once, and ends the process when there is no answer.
"""

import _socket  # what `socket` adds to it would cost each start 3 ms
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

PATIENCE_SECONDS = 30
LOOK_SECONDS = 0.5
X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where every X server has its sockets


class NoAnswerError(Exception):
    """No display answers; the message names the display, its socket and the reason."""


def wait_for_display(
    environment: Mapping[str, str],
    *,
    x_sockets: Path = X_SOCKETS,
    now: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Wait until a display that Qt will use answers. Raises NoAnswerError after `PATIENCE_SECONDS`.

    Displays of other machines, and platforms of Qt that need none, are not waited for.
    """
    places = _places(environment, x_sockets)
    deadline = now() + PATIENCE_SECONDS
    while places and all(reasons := [_silence(place) for place in places.values()]):
        if now() >= deadline:
            tried = zip(places.items(), reasons, strict=True)
            told = " and ".join(f"{name} ({place}: {reason})" for (name, place), reason in tried)
            message = f"within {PATIENCE_SECONDS} s no display answered at {told}"
            raise NoAnswerError(message)
        sleep(LOOK_SECONDS)


def _places(environment: Mapping[str, str], x_sockets: Path) -> dict[str, Path]:
    """Return the sockets of the displays that the environment names; none if Qt needs no display."""
    chosen = environment.get("QT_QPA_PLATFORM") or "wayland;xcb"
    platforms = {each.partition(":")[0].partition("-")[0] for each in chosen.split(";")}
    if platforms - {"wayland", "xcb"} or "WAYLAND_SOCKET" in environment:
        return {}
    places = {}
    if "wayland" in platforms and (name := environment.get("WAYLAND_DISPLAY")):
        places[f"WAYLAND_DISPLAY={name}"] = Path(environment.get("XDG_RUNTIME_DIR", ""), name)
    if "xcb" in platforms and (name := environment.get("DISPLAY")):
        host, _, number = name.rpartition(":")
        if host not in {"", "unix"}:
            return {}
        places[f"DISPLAY={name}"] = x_sockets / f"X{number.partition('.')[0]}"
    return places


def _silence(place: Path) -> str:
    """Return why a socket does not answer, or an empty text. A socket file may outlive its server."""
    try:
        _connect(f"\0{place}")  # of X servers only: it has no file
    except OSError:
        try:
            _connect(str(place))
        except OSError as error:
            return error.strerror or "no answer"
    return ""


def _connect(address: str) -> None:
    if sys.platform == "win32":
        return  # the display is always there
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.settimeout(LOOK_SECONDS)
        connection.connect(address)
    finally:
        connection.close()
