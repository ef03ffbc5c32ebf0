"""The output monitor: a process that reports audio devices that come or go. It runs while there is no loudspeaker.

`python -m kiosk.audio.output_monitor` prints an empty line when the devices of the sound server change, and when the
server is there again. It takes a tenth of the memory that Qt Multimedia would. It ends with its input, and at once
without the library.
"""

import os
import sys
import threading
import time

from kiosk.audio.pulse_context import PulseContext

AGAIN_SECONDS = 1.0
"""The time between two attempts to reach the sound server."""


def main() -> int:
    """Report changes until the input ends."""
    try:
        pulse = PulseContext()
    except OSError:
        return 1
    threading.Thread(target=_end_with_input, daemon=True).start()
    while True:
        for _ in pulse.changes():
            _report()
        time.sleep(AGAIN_SECONDS)


def _report() -> None:
    try:
        os.write(1, b"\n")
    except OSError:
        os._exit(0)


def _end_with_input() -> None:
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
