"""The signals that ask the program to end: SIGTERM, SIGINT, SIGHUP."""

import os
import signal
import sys
from collections.abc import Callable

Handler = Callable[[int, object], object]


def on_request(handler: Handler) -> None:
    """Call a handler when the system asks this program to end, unless it was started to ignore that, as by nohup."""
    names = ("SIGTERM", "SIGINT") if sys.platform == "win32" else ("SIGTERM", "SIGINT", "SIGHUP")
    for name in names:
        number = getattr(signal, name)
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, handler)


def end_at_once(_number: int, _frame: object) -> None:
    """End with exit code 0 on a signal, as long as nothing has to be closed first."""
    os._exit(0)
