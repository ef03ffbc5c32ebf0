"""Tells the service manager, systemd, how the program is: the protocol of sd_notify(3). Without one nothing happens.

Under a compositor the program is not the main process of its service, so `WATCHDOG_PID` names another one and is not
looked at; the unit needs `NotifyAccess=all`.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress


class ServiceManager:
    """The service manager that the environment names, if there is one."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self.watchdog_seconds = 0.0
        """After so long without a beat it ends the program; 0 where it waits for none."""
        with suppress(ValueError):
            self.watchdog_seconds = max(0, int(environment.get("WATCHDOG_USEC", "0"))) / 1e6 if address else 0.0

    def notify(self, *states: str) -> None:
        """Tell these states, such as `READY=1`, without waiting: what it cannot take now is lost."""
        if sys.platform != "linux" or not self._address:
            return
        import _socket  # what `socket` adds to it is not needed

        with suppress(OSError):
            channel = _socket.socket(_socket.AF_UNIX, _socket.SOCK_DGRAM | _socket.SOCK_CLOEXEC)
            try:
                channel.sendto("\n".join(states).encode(), _socket.MSG_DONTWAIT, self._address)
            finally:
                channel.close()
