"""Waits for the X server or the Wayland compositor of the session: at boot the kiosk may start earlier.

Qt tries once, and ends the process when there is no answer.
"""

import _socket  # what `socket` adds to it would cost each start 3 ms
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

TIMEOUT_SECONDS = 30
POLL_SECONDS = 0.5
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
    """Wait until a display that Qt will use answers. Raises NoAnswerError after `TIMEOUT_SECONDS`.

    Displays of other machines, and platforms of Qt that need none, are not waited for.
    """
    sockets = _sockets(environment, x_sockets)
    deadline = now() + TIMEOUT_SECONDS
    while sockets and all(errors := [_connection_error(socket_path) for socket_path in sockets.values()]):
        if now() >= deadline:
            tried = zip(sockets.items(), errors, strict=True)
            failures = " and ".join(f"{name} ({socket_path}: {reason})" for (name, socket_path), reason in tried)
            message = f"within {TIMEOUT_SECONDS} s no display answered at {failures}"
            raise NoAnswerError(message)
        sleep(POLL_SECONDS)


def _sockets(environment: Mapping[str, str], x_sockets: Path) -> dict[str, Path]:
    """Return the sockets of the displays that the environment names; none if Qt needs no display."""
    chosen = environment.get("QT_QPA_PLATFORM") or "wayland;xcb"
    platforms = {each.partition(":")[0].partition("-")[0] for each in chosen.split(";")}
    if platforms - {"wayland", "xcb"} or "WAYLAND_SOCKET" in environment:
        return {}
    sockets = {}
    if "wayland" in platforms and (name := environment.get("WAYLAND_DISPLAY")):
        sockets[f"WAYLAND_DISPLAY={name}"] = Path(environment.get("XDG_RUNTIME_DIR", ""), name)
    if "xcb" in platforms and (name := environment.get("DISPLAY")):
        host, _, number = name.rpartition(":")
        if host not in {"", "unix"}:
            return {}
        sockets[f"DISPLAY={name}"] = x_sockets / f"X{number.partition('.')[0]}"
    return sockets


def _connection_error(socket_path: Path) -> str:
    """Return why a socket does not answer, or an empty text. A socket file may outlive its server."""
    try:
        _connect(f"\0{socket_path}")  # of X servers only: it has no file
    except OSError:
        try:
            _connect(str(socket_path))
        except OSError as error:
            return error.strerror or "no answer"
    return ""


def _connect(address: str) -> None:
    if sys.platform == "win32":
        return  # the display is always there
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.settimeout(POLL_SECONDS)
        connection.connect(address)
    finally:
        connection.close()
