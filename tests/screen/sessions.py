"""The sessions in which a kiosk is opened: each starts the kiosk's command on a screen in its own way."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import Screen, wait_until

Command = Sequence[str]
Environment = dict[str, str]
ROOT = Path(__file__).resolve().parent.parent.parent
HOMES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME")
NOBODY = 65534
NO_BINDINGS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>'
WESTON_SETTINGS = "[shell]\nbackground-color=0xffff00ff\n"


@dataclass(frozen=True)
class Setting:
    """Where a session takes place."""

    screen: Screen
    folder: Path
    """A short private folder; the program under test finds its home and its sockets there."""

    def environment(self, **more: str) -> Environment:
        """Return the whole environment of a program, without anything of the environment of the tests."""
        home = dict.fromkeys(HOMES, str(self.folder))
        return home | {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"} | more


Session = Callable[[Setting, Command], AbstractContextManager[subprocess.Popen[bytes]]]


@contextmanager
def started(command: Command, environment: Environment) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program; end it afterwards, and what it has started, which would go on writing into its home.

    What ends us ends it by that way only, so it never goes first.
    """
    with subprocess.Popen(command, env=environment, cwd=ROOT, start_new_session=True) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE_SECONDS)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def no_window_manager(setting: Setting, command: Command) -> Iterator[subprocess.Popen[bytes]]:
    """The kiosk is all that runs on the screen."""
    with started(command, setting.environment(DISPLAY=setting.screen.display)) as kiosk:
        yield kiosk


@contextmanager
def openbox(setting: Setting, command: Command, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """A desktop session of openbox with all its usual keys."""
    environment = setting.environment(DISPLAY=setting.screen.display)
    with started(("openbox", *options), environment), started(command, environment) as kiosk:
        yield kiosk


@contextmanager
def openbox_without_keys(setting: Setting, command: Command) -> Iterator[subprocess.Popen[bytes]]:
    """Openbox as a kiosk uses it: it keeps no key for itself."""
    settings = setting.folder / "openbox.xml"
    settings.write_text(NO_BINDINGS, "utf-8")
    with openbox(setting, command, "--config-file", str(settings)) as kiosk:
        yield kiosk


@contextmanager
def cage(setting: Setting, command: Command) -> Iterator[subprocess.Popen[bytes]]:
    """The Wayland compositor for kiosks; it refuses to run as root."""
    environment = setting.environment(DISPLAY=setting.screen.display, WLR_BACKENDS="x11", WLR_RENDERER="pixman")
    with started((*as_nobody(setting.folder), "cage", "-d", "--", *command), environment) as compositor:
        fill_screen(setting.screen)
        yield compositor


@contextmanager
def weston(setting: Setting, command: Command) -> Iterator[subprocess.Popen[bytes]]:
    """The reference compositor of Wayland with its kiosk shell."""
    width, height = map(str, setting.screen.size())
    settings = setting.folder / "weston.ini"
    settings.write_text(WESTON_SETTINGS, "utf-8")
    compositor = ("weston", "--backend=x11-backend.so", "--use-pixman", "--shell=kiosk-shell.so", "--socket=kiosk")
    options = (f"--width={width}", f"--height={height}", f"--config={settings}")
    socket = setting.folder / "kiosk"
    with started((*compositor, *options), setting.environment(DISPLAY=setting.screen.display)):
        wait_until(socket.exists, "weston opens its socket")
        with started(command, setting.environment(WAYLAND_DISPLAY="kiosk")) as kiosk:
            yield kiosk


@contextmanager
def with_accessibility(setting: Setting, command: Command) -> Iterator[subprocess.Popen[bytes]]:
    """A private session bus, at `session_bus`, which starts the services of AT-SPI when they are asked for."""
    bus = session_bus(setting)
    address = f"--address={bus}"
    with started(("dbus-daemon", "--session", "--nofork", "--nosyslog", address), setting.environment()):
        wait_until((setting.folder / "bus").exists, "the session bus opens its socket")
        more = {"DBUS_SESSION_BUS_ADDRESS": bus, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        with started(command, setting.environment(DISPLAY=setting.screen.display, **more)) as kiosk:
            yield kiosk


def session_bus(setting: Setting) -> str:
    """Return the address of the private session bus."""
    return f"unix:path={setting.folder / 'bus'}"


def fill_screen(screen: Screen) -> None:
    """Give the whole screen to the one window that is on it, that of a compositor inside the X server."""
    wait_until(lambda: len(screen.windows()) == 1, "the compositor opens its window")
    window = screen.windows()[0]
    screen.run("xdotool", "windowmove", window, "0", "0", "windowsize", window, *map(str, screen.size()))


def as_nobody(folder: Path) -> Command:
    """Return the beginning of a command line that gives up root, but can still read the project wherever it is.

    The capability opens folders of root. `access`, by which Qt finds its plug-ins, would not count it for another user
    than root, but for the secure bit: https://man7.org/linux/man-pages/man2/access.2.html
    """
    if os.geteuid() != 0:
        return ()
    os.chown(folder, NOBODY, NOBODY)
    identity = (f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    rights = ("--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup")
    return "setpriv", *identity, *rights, "--"
