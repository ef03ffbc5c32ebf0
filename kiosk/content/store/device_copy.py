"""The settings of a device as they were read last, in a form that loads without YAML and the checks.

The digest of the rest is its first line. Like a release, it can hold records of content and nothing that runs.
"""

import io
import pickle

from kiosk.content.schema.device import Device
from kiosk.content.schema.record import Record, record
from kiosk.content.store.release import Release, StorableUnpickler
from kiosk.system.digests import digest
from kiosk.system.signature import Signature

FILE = "device.pickle"


@record(frozen=True, kw_only=True)
class DeviceCopy(Record):
    """What was read of a file."""

    file: str
    signature: Signature
    device: Device
    messages: tuple[tuple[str, str], ...]
    """What is wrong with it: `error` or `warning`, and a line for the log."""
    program: str = Release.program


def dump(copy: DeviceCopy) -> bytes:
    """Return the copy serialized for `load`."""
    data = pickle.dumps(copy, pickle.HIGHEST_PROTOCOL)
    return digest(data).encode() + b"\n" + data


def load(data: bytes) -> DeviceCopy | None:
    """Return the copy; None when it is damaged or of another program."""
    written, _, data = data.partition(b"\n")
    if digest(data).encode() != written:
        return None
    try:
        copy = StorableUnpickler(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001 - there is no end to what a file of another program makes this raise
        return None
    return copy if isinstance(copy, DeviceCopy) and copy.program == Release.program else None
