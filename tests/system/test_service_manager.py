"""The service manager hears how the program is, and never holds it up."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.system.service_manager import ServiceManager
from tests.notify_socket import NotifySocket, notify_socket


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[NotifySocket]:
    """A service manager that listens."""
    with notify_socket(tmp_path) as listener:
        yield listener


def test_it_hears_states_line_by_line(listener: NotifySocket) -> None:
    ServiceManager({"NOTIFY_SOCKET": str(listener.path)}).notify("READY=1", "STATUS=shows “Kay”")
    listener.hears("READY=1\nSTATUS=shows “Kay”")


def test_its_socket_may_have_no_file() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind("\0kiosk-test-notify")
        ServiceManager({"NOTIFY_SOCKET": "@kiosk-test-notify"}).notify("READY=1")
        assert listener.recv(100) == b"READY=1"


def test_without_one_nothing_is_opened_or_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("_socket.socket")
    manager = ServiceManager({"WATCHDOG_USEC": "20000000"})
    manager.notify("READY=1")
    assert manager.watchdog_seconds == 0


def test_one_that_is_gone_or_reads_nothing_holds_nobody_up(listener: NotifySocket, tmp_path: Path) -> None:
    ServiceManager({"NOTIFY_SOCKET": str(tmp_path / "gone")}).notify("READY=1")
    manager = ServiceManager({"NOTIFY_SOCKET": str(listener.path)})
    for _ in range(10_000):  # more than the system keeps for whoever reads nothing
        manager.notify("WATCHDOG=1")


@pytest.mark.parametrize(("given", "seconds"), [("20000000", 20.0), ("500000", 0.5), ("0", 0), ("soon", 0), ("-1", 0)])
def test_it_says_how_long_it_waits_for_a_beat(listener: NotifySocket, given: str, seconds: float) -> None:
    environment = {"NOTIFY_SOCKET": str(listener.path), "WATCHDOG_USEC": given, "WATCHDOG_PID": "1"}
    assert ServiceManager(environment).watchdog_seconds == seconds
