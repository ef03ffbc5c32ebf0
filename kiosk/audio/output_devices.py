"""Watches for audio devices that come or go, in a process of its own that runs while there is none.

`python -m kiosk.audio.output_devices` prints an empty line each time that the sound server says so, or is there
again. It asks the server by libpulse, which PipeWire answers, too, and takes a tenth of the memory that Qt Multimedia
would. It ends with its input, and at once without the library.
"""

import ctypes
import os
import sys
import threading
import time

LIBRARY = "libpulse.so.0"
AGAIN_SECONDS = 1.0
"""After which a server that is not there is looked for again."""

_READY, _FAILED = 4, 5
"""`pa_context_state_t`; what is greater than the latter is over as well."""
_SINKS_CARDS_SERVER = 0x0001 | 0x0080 | 0x0200
"""`pa_subscription_mask_t`."""


def main() -> int:
    """Report all changes until the input ends."""
    try:
        pulse = ctypes.CDLL(LIBRARY)
    except OSError:
        return 1
    for name in ("pa_mainloop_new", "pa_mainloop_get_api", "pa_context_new", "pa_context_subscribe"):
        getattr(pulse, name).restype = ctypes.c_void_p
    threading.Thread(target=_end_with_input, daemon=True).start()
    kind = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32, ctypes.c_void_p)
    callback = kind(lambda *_: _tell())
    while True:
        _listen(pulse, callback)
        time.sleep(AGAIN_SECONDS)


def _listen(pulse: ctypes.CDLL, callback: object) -> None:
    """Report changes until the server ends; return at once without a server."""
    loop = ctypes.c_void_p(pulse.pa_mainloop_new())
    context = ctypes.c_void_p(
        pulse.pa_context_new(ctypes.c_void_p(pulse.pa_mainloop_get_api(loop)), b"information-kiosk")
    )
    pulse.pa_context_set_subscribe_callback(context, callback, None)
    subscribed = False
    if pulse.pa_context_connect(context, None, 0, None) >= 0:
        while pulse.pa_mainloop_iterate(loop, 1, None) >= 0:
            state = pulse.pa_context_get_state(context)
            if state >= _FAILED:
                break
            if state == _READY and not subscribed:
                subscribed = True
                pulse.pa_context_subscribe(context, _SINKS_CARDS_SERVER, None, None)
                _tell()
    pulse.pa_context_unref(context)
    pulse.pa_mainloop_free(loop)


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
