"""Watches for audio devices that come or go, in a process of its own that runs while there is none.

`python -m kiosk.audio.output_devices` prints an empty line each time that the sound server says so, or is there
again. It takes a tenth of the memory that Qt Multimedia would. It ends with its input, and at once without the library.
"""

import os
import sys
import threading
import time

from kiosk.audio.pulse_context import PulseContext

AGAIN_SECONDS = 1.0
"""After which a server that is not there is looked for again."""


def main() -> int:
    """Report all changes until the input ends."""
    try:
        pulse = PulseContext()
    except OSError:
        return 1
    threading.Thread(target=_end_with_input, daemon=True).start()
    while True:
        for _ in pulse.changes():
            _tell()
        time.sleep(AGAIN_SECONDS)


def _tell() -> None:
    try:
        os.write(1, b"\n")
    except OSError:
        os._exit(0)


def _end_with_input() -> None:
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
