"""Loads the settings of a device: what is good of them, and what is wrong."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from kiosk.content.schema.device import Device
from kiosk.content.schema.types.composites import group_of
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.diagnostics import DiagnosticBuilder, reporting
from kiosk.content.validation.readers import reader_of
from kiosk.content.yaml.breadcrumb import Breadcrumbs
from kiosk.content.yaml.decoding import Decoded, decode, lines_of
from kiosk.content.yaml.diagnostics import Diagnostic, Diagnostics, StopReadingError
from kiosk.content.yaml.nodes import Location, Mapping
from kiosk.content.yaml.reader import read
from kiosk.content.yaml.syntax_errors import explain

LARGEST = 256 * 1024
"""Bytes that the file may have."""

_KEY = re.compile(r"[A-Za-z_]+ *:")
_NOT_BLANK = re.compile(rb"^\s*[^\s#]", re.MULTILINE)
_BEGINNING = "rotation: 0"


@dataclass(frozen=True, kw_only=True)
class LoadedDevice:
    """The result of loading the settings of a device."""

    device: Device
    """What is good, with defaults for the rest."""
    written: frozenset[str]
    """The keys whose values come from the file."""
    diagnostics: tuple[Diagnostic, ...]
    """The errors in the order of the file, then the warnings."""


def load_device(path: Path) -> LoadedDevice:
    """Read the settings in a file; a missing one has none. What cannot be read is among the diagnostics."""
    diagnostics = Diagnostics()
    data = b""
    with reporting(diagnostics, path), suppress(FileNotFoundError), path.open("rb") as file:
        data = file.read(LARGEST + 1)
    return validate_device(data, path, diagnostics)


def validate_device(data: bytes, path: Path, diagnostics: Diagnostics | None = None) -> LoadedDevice:
    """Return what is good in the bytes of a file, and what is wrong; `diagnostics` are those known before."""
    diagnostics = diagnostics or Diagnostics()
    builder = DiagnosticBuilder(path.name)
    top = Mapping(Location(1, 1))
    with reporting(diagnostics, path):
        top = _top(data, diagnostics, builder)
        builder.breadcrumbs = Breadcrumbs(top)
        _refuse_pin(top, diagnostics)
        _device(top, diagnostics)
    device, sound = _without_errors(top, diagnostics)
    return LoadedDevice(device=device, written=sound, diagnostics=builder.diagnostics(diagnostics))


def _top(data: bytes, diagnostics: Diagnostics, builder: DiagnosticBuilder) -> Mapping:
    """Return the top of the file; where it is no YAML, the entries that are."""
    if len(data) > LARGEST:
        what = f"The file is larger than {LARGEST // 1024} KB."
        raise StopReadingError(Location(1, 1), what, "Restore the last copy; settings need less.")
    source = decode(data, diagnostics)
    builder.text = source.text
    if is_blank(source.utf8):
        return Mapping(Location(1, 1))
    try:
        return read(source, diagnostics, _BEGINNING)
    except yaml.YAMLError as error:
        diagnostics.error(*explain(error, lines_of(source.text)))
        return _readable(source.text)


def is_blank(data: bytes) -> bool:
    """Return whether a file holds nothing but remarks."""
    return not _NOT_BLANK.search(data)


def _readable(text: str) -> Mapping:
    """Return the entries of a broken file that are YAML by themselves, each at its place."""
    top = Mapping(Location(1, 1))
    for part in _parts(text):
        with suppress(yaml.YAMLError, StopReadingError):
            entry = read(Decoded(part, part.encode()), Diagnostics())
            for (key, node), mark in zip(entry.items(), entry.key_marks, strict=False):
                if key not in top:
                    top[key] = node
                    top.key_marks.append(mark)
    return top


def _parts(text: str) -> Iterator[str]:
    """Yield each entry of the top, with as many empty lines before it as there are lines."""
    lines = text.splitlines(keepends=True)
    begins = [number for number, line in enumerate(lines) if _KEY.match(line)]
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=False):
        yield "\n" * begin + "".join(lines[begin:end])


def _refuse_pin(top: Mapping, diagnostics: Diagnostics) -> None:
    if "pin" in top:
        how = "Delete it here; `kiosk device pin` sets it, and keeps what it is checked by in a file of its own."
        diagnostics.root_error(top.key_location("pin"), "The PIN does not stand in this file.", how)


def _device(top: Mapping, diagnostics: Diagnostics) -> Device | None:
    context = ValidationContext(folder=Path(), today=date.min, diagnostics=diagnostics)
    device = reader_of(group_of(Device)).read(top, context)
    return device if isinstance(device, Device) else None


def _without_errors(top: Mapping, diagnostics: Diagnostics) -> tuple[Device, frozenset[str]]:
    """Return the device made of the entries without errors, and their keys."""
    while faulty := {key for each in diagnostics.kept if each.severity == "error" for key in each.location.path()[:1]}:
        left = Mapping(top.location)
        for (key, node), mark in zip(top.items(), top.key_marks, strict=True):
            if key not in faulty:
                left[key] = node
                left.key_marks.append(mark)
        if len(left) == len(top):
            break
        top, diagnostics = left, Diagnostics()
        _device(top, diagnostics)
    device = _device(top, Diagnostics())
    return (device, frozenset(top)) if device else (Device(), frozenset())
