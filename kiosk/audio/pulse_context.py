"""Connections to the sound server by libpulse, the library of PulseAudio, which PipeWire serves, too."""

import ctypes
from collections.abc import Generator

LIBRARY = "libpulse.so.0"

_READY = 4
_FAILED = 5
"""Values of `pa_context_state_t`; those above `_FAILED` are ends of a connection, too."""
_SINKS_CARDS_SERVER = 0x0001 | 0x0080 | 0x0200
"""A value of `pa_subscription_mask_t`."""


class PulseContext:
    """The library libpulse, loaded once. Each call waits for the sound server in the thread that makes it."""

    def __init__(self) -> None:
        """Load the library; raise `OSError` without it."""
        self._pulse = ctypes.CDLL(LIBRARY)
        for name in ("pa_mainloop_new", "pa_mainloop_get_api", "pa_context_new", "pa_context_subscribe"):
            getattr(self._pulse, name).restype = ctypes.c_void_p
        kind = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32, ctypes.c_void_p)
        self._callback = kind(self._note_change)
        self._changed = False

    def changes(self) -> Generator[None, None, None]:
        """Connect to the server; yield when it has answered and when devices change, until it ends or there is none.

        A server that stalls while it is connected to counts as none after half a minute.
        """
        pulse, loop = self._pulse, ctypes.c_void_p(self._pulse.pa_mainloop_new())
        context = ctypes.c_void_p(
            pulse.pa_context_new(ctypes.c_void_p(pulse.pa_mainloop_get_api(loop)), b"information-kiosk")
        )
        pulse.pa_context_set_subscribe_callback(context, self._callback, None)
        try:
            if pulse.pa_context_connect(context, None, 0, None) >= 0:
                yield from self._iterate(loop, context)
        finally:
            pulse.pa_context_disconnect(context)
            pulse.pa_context_unref(context)
            pulse.pa_mainloop_free(loop)

    def _iterate(self, loop: ctypes.c_void_p, context: ctypes.c_void_p) -> Generator[None, None, None]:
        subscribed = False
        while self._pulse.pa_mainloop_iterate(loop, 1, None) >= 0:
            state = self._pulse.pa_context_get_state(context)
            if state >= _FAILED:
                return
            if state == _READY and not subscribed:
                subscribed = self._changed = True
                self._pulse.pa_context_subscribe(context, _SINKS_CARDS_SERVER, None, None)
            if self._changed:
                self._changed = False
                yield

    def _note_change(self, *_: object) -> None:
        self._changed = True
