"""Reads the settings of a device in a process of its own, as `python -m kiosk.content.publish.read_device FILE`.

So a start loads no YAML and no checks, and survives whatever the file holds.
"""

import gc
import os
import sys
from pathlib import Path

from kiosk.content.store.device_copy import DeviceCopy, dump
from kiosk.content.validation.device import load_device
from kiosk.system.signature import signature


def main() -> int:
    """Read the file that the command line names; print its copy."""
    gc.disable()
    path = Path(sys.argv[1])
    file_signature = signature(os.stat(path))  # noqa: PTH116 - as whoever compares it does
    loaded = load_device(path)
    messages = tuple(
        (each.severity, f"{each.file}:{each.line}:{each.column}: {each.what} {each.how}") for each in loaded.diagnostics
    )
    copy = DeviceCopy(file=str(path), signature=file_signature, device=loaded.device, messages=messages)
    sys.stdout.buffer.write(dump(copy))
    return 0


if __name__ == "__main__":
    sys.exit(main())
