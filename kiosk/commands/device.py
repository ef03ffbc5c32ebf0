"""`kiosk device`: shows, judges and changes the settings of the device."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import OPTION_OF, add_device, with_options
from kiosk.commands.command import EXIT_FAULTY, EXIT_OK, UsageError

if TYPE_CHECKING:
    from kiosk.content.schema.device import OpeningHours
    from kiosk.content.validation.device import LoadedDevice

HELP = "show, check and change the settings of the device"
DESCRIPTION = (
    "Show which settings of the device count and where they come from, and find the problems of their file. "
    "`set` changes some in the file, and leaves all else in it as it is; `pin` sets the PIN of the staff. "
    "A kiosk that runs takes changes when it starts anew."
)
EPILOG = (
    "Example: kiosk device set rotation 90 opening_hours.monday 08:00-16:00. "
    "Exit code: 0 no errors, 1 the file has errors, 2 nothing could be changed."
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    parser.add_argument("action", nargs="?", choices=["set", "pin"], help="unless given, they are shown")
    parser.add_argument("changes", nargs="*", metavar="KEY VALUE", help="what to set: rotation 90")
    add_device(parser)


def execute(options: Namespace) -> int:
    """Show the settings, or change them; return the exit code."""
    from kiosk.content.schema.device import DEVICE_FILE

    path: Path = options.device or DEVICE_FILE
    if options.action == "set":
        return _set(path, options.changes)
    if options.changes:
        message = "nothing else belongs behind `pin`: it is asked for"
        raise UsageError(message)
    return _set_pin(path) if options.action == "pin" else _show(path, options)


def _show(path: Path, options: Namespace) -> int:
    from kiosk.content.validation.device import load_device
    from kiosk.content.validation.report import count_text, write_text
    from kiosk.system.files import is_file

    loaded = load_device(path)
    rows = list(_rows(path, loaded, options))
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for key, value, origin in rows:
        sys.stdout.write(f"{key:{widths[0]}}  {value:{widths[1]}}  {origin}\n")
    sys.stdout.write("\n")
    verdict = f"{path} has no problems." if is_file(path) else f"There is no {path}."
    if loaded.diagnostics:
        verdict = f"{count_text(loaded.diagnostics)}: what is wrong has its default."
    write_text(loaded.diagnostics, [verdict], sys.stdout)
    return EXIT_FAULTY if any(each.severity == "error" for each in loaded.diagnostics) else EXIT_OK


def _rows(path: Path, loaded: "LoadedDevice", options: Namespace) -> Iterator[tuple[str, str, str]]:
    """Yield each setting, its value, and where that comes from."""
    from kiosk.system.files import is_file
    from kiosk.system.staff_pin import FILE

    device = with_options(loaded.device, options)
    for key, value in vars(device).items():
        origin = "file" if key in loaded.written else "default"
        if key in OPTION_OF and getattr(options, OPTION_OF[key]) is not None:
            origin = "option"
        if key == "opening_hours" and value:
            yield from ((f"{key}.{part}", hours, origin) for part, hours in _hours(value))
        else:
            yield key, "-" if value is None else f"{value:g}" if isinstance(value, float) else str(value), origin
    pin = path.parent / FILE
    yield ("pin", "set", str(pin)) if is_file(pin) else ("pin", "-", "default")


def _hours(hours: "OpeningHours") -> Iterator[tuple[str, str]]:
    """Yield each part of the opening hours, and what they make of this moment."""
    from kiosk.content.visibility.opening_hours import is_open

    for part, value in vars(hours).items():
        if part != "exceptions":
            yield part, value
    for special in hours.exceptions:
        until = f" to {special.last_day}" if special.last_day else ""
        yield "exceptions", f"{special.first_day}{until}: {special.hours}"
    now = datetime.now().astimezone()
    yield f"now ({now:%A %H:%M})", "open" if is_open(hours, now.replace(tzinfo=None)) else "closed"


def _set(path: Path, changes: list[str]) -> int:
    from kiosk.content.validation.device import validate_device

    if not changes or len(changes) % 2:
        message = "`set` needs keys, each with its value: `kiosk device set rotation 90`"
        raise UsageError(message)
    data = old = _data(path)
    for key, value in zip(changes[::2], changes[1::2], strict=True):
        data = _changed(data, _path(key), value)
    before = {each.what for each in validate_device(old, path).diagnostics}
    for each in validate_device(data, path).diagnostics:
        if each.severity == "error" and each.what not in before:
            raise UsageError(f"nothing is changed: {each.what} {each.how}")
    _write(path, data)
    sys.stdout.write(f"{path} is changed. A kiosk that runs takes it when it starts anew.\n")
    return EXIT_OK


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error


def _changed(data: bytes, path: tuple[str, ...], value: str) -> bytes:
    """Return the bytes of a file with another value at a path."""
    from kiosk.content.validation.device import is_blank
    from kiosk.content.yaml.edits import Document, EditError

    top, whole = path[:1], value if len(path) == 1 else {path[1]: value}
    if blank := is_blank(data):
        data += (b"" if data.endswith(b"\n") or not data else b"\n") + f"{path[0]}: x\n".encode()
    try:
        document = Document(data)
        if blank:
            document.set(top, whole)
        elif document.has(path):
            document.set(path, value)
        elif document.has(top):
            document.add(path, value)
        else:
            document.add(top, whole)
        return document.data()
    except EditError as error:
        raise UsageError(f"nothing is changed: {error}") from error


def _path(key: str) -> tuple[str, ...]:
    """Return the path of a setting in the file; raise UsageError for an unknown key."""
    from dataclasses import fields

    from kiosk.content.schema.device import Device, OpeningHours
    from kiosk.content.validation.suggestions import advice

    inner = [f"opening_hours.{each.name}" for each in fields(OpeningHours) if each.name != "exceptions"]
    known = [*(each.name for each in fields(Device) if each.name != "opening_hours"), *inner]
    if key == "pin":
        message = "the PIN is set by `kiosk device pin`, so that it does not stay in the history of the shell"
        raise UsageError(message)
    if key in {"opening_hours", "opening_hours.exceptions"}:
        raise UsageError(f"{key} has parts: set one of {', '.join(inner)}; exceptions stand in the file")
    if key not in known:
        raise UsageError(f"there is no setting {key}. {advice(key, known)}")
    return tuple(key.split("."))


def _set_pin(path: Path) -> int:
    from kiosk.system.staff_pin import FILE, PIN_PATTERN, hash_of

    pin = _asked()
    if not PIN_PATTERN.fullmatch(pin):
        message = "a PIN has 4 to 12 digits"
        raise UsageError(message)
    _write(path.parent / FILE, f"{hash_of(pin)}\n".encode(), 0o600)
    sys.stdout.write(f"The PIN is set. What it is checked by lies in {path.parent / FILE}.\n")
    return EXIT_OK


def _asked() -> str:
    """Return the PIN that somebody types, twice in a terminal; from a pipe its first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    from getpass import getpass

    first, second = getpass("New PIN: "), getpass("Again: ")
    if first != second:
        message = "the two are not the same"
        raise UsageError(message)
    return first


def _write(path: Path, data: bytes, mode: int = 0o644) -> None:
    from kiosk.system.disk import replace_file

    try:
        replace_file(path, data, mode)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error
