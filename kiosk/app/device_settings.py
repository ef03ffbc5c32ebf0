"""The settings of the device at the start of a kiosk. Whatever is wrong with them never hinders it."""

import logging
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.content.schema.device import DEVICE_FILE, Device
from kiosk.content.store.device_copy import FILE, DeviceCopy, load
from kiosk.system.disk import replace_file
from kiosk.system.files import try_stat, with_timeout
from kiosk.system.signature import Signature, signature

log = logging.getLogger(__name__)

STAT_SECONDS = 1.0
"""How long the start waits for the disk that holds the file."""
READ_SECONDS = 20.0


def device_settings(given: Path | None, folder: Path, *, windowed: bool = False) -> Device:
    """Return what is good of the settings in the `given` file, else in the usual one; log what is wrong with them.

    They are read by a process of their own when the file has changed since the last start, and kept in the folder:
    while the disk of the file gives no answer, what was kept counts. A window has nothing to do with the screen:
    office, language and volume count there.
    """
    path = (given or DEVICE_FILE).absolute()
    copy = _copy(folder / FILE)
    if copy and copy.file != str(path):
        copy = None
    try:
        current = _signature(path)
    except TimeoutError:
        log.warning("%s gives no answer: the device has %s", path, "what it had before" if copy else "its defaults")
    else:
        if current is None:
            if given:
                log.warning("%s cannot be found: the device has its defaults", path)
            return Device()
        if copy is None or copy.signature != current:
            copy = _read(path, folder) or copy
    for severity, message in copy.messages if copy else ():
        log.log(logging.ERROR if severity == "error" else logging.WARNING, "%s", message)
    device = copy.device if copy else Device()
    if windowed:
        return replace(Device(), office=device.office, language=device.language, volume=device.volume)
    return device


def _signature(path: Path) -> Signature | None:
    """Return the signature of the file, or None where there is none. Raises TimeoutError."""
    found = with_timeout(lambda: try_stat(path), STAT_SECONDS)
    return signature(found) if found else None


def _copy(path: Path) -> DeviceCopy | None:
    with suppress(OSError):
        return load(path.read_bytes())
    return None


def _read(path: Path, folder: Path) -> DeviceCopy | None:
    """Have the file read, and keep what it says; return None when that fails, which is logged."""
    import subprocess  # most starts do without

    command = (sys.executable, "-m", "kiosk.content.publish.read_device", str(path))
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=READ_SECONDS)  # noqa: S603 - our own module
    except (OSError, subprocess.TimeoutExpired) as error:
        log.warning("%s could not be read: %s", path, error)
        return None
    if error_output := done.stderr.decode("utf-8", "replace").strip():
        log.error("while %s was read: %s", path, error_output)
    if copy := load(done.stdout):
        with suppress(OSError):
            replace_file(folder / FILE, done.stdout)
    return copy
