"""The settings of the device at the start of a kiosk. Whatever is wrong with them never hinders it."""

import logging
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.content.schema.device import DEVICE_FILE, Device
from kiosk.content.store.device_copy import FILE, DeviceCopy, load
from kiosk.system.disk import Disk
from kiosk.system.files import in_time, look
from kiosk.system.signature import Signature, signature

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
"""How long the start waits for the disk that holds the file."""
READ_SECONDS = 20.0


def device_settings(given: Path | None, folder: Path, *, windowed: bool = False) -> Device:
    """Return what is good of the settings in the `given` file, else in the usual one; log what is wrong with them.

    They are read by a process of their own when the file has changed since the last start, and kept in the folder. A
    window has nothing to do with the panel: office, language and volume count there.
    """
    path = (given or DEVICE_FILE).absolute()
    seen = _signature(path)
    if seen is None:
        if given:
            log.warning("%s cannot be found: the device has its defaults", path)
        return Device()
    copy = _copy(folder / FILE)
    if copy and copy.file != str(path):
        copy = None
    if copy is None or copy.signature != seen:
        copy = _read(path, folder) or copy
    for severity, message in copy.messages if copy else ():
        log.log(logging.ERROR if severity == "error" else logging.WARNING, "%s", message)
    device = copy.device if copy else Device()
    if windowed:
        return replace(Device(), office=device.office, language=device.language, volume=device.volume)
    return device


def _signature(path: Path) -> Signature | None:
    with suppress(TimeoutError):
        found = in_time(lambda: look(path), LOOK_SECONDS)
        return signature(found) if found else None
    log.warning("%s gives no answer", path)
    return None


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
    if said := done.stderr.decode("utf-8", "replace").strip():
        log.error("while %s was read: %s", path, said)
    if copy := load(done.stdout):
        disk, partial = Disk(), folder / f"{FILE}.new"
        with suppress(OSError):
            disk.write(partial, done.stdout)
            disk.rename(partial, folder / FILE)
    return copy
