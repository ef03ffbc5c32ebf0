"""A change in a folder is told, whatever the system says of it."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSocketNotifier
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.qt.folder_events import FolderEvents

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no inotify")


def test_a_file_that_comes_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    events = FolderEvents()
    events.watch([tmp_path])
    with qtbot.waitSignal(events.happened):
        (tmp_path / "content.yaml").touch()
    events.close()


def test_a_call_for_nothing_is_taken_for_a_change(qapp: object) -> None:
    """Whoever hears of it looks, and finds none: that is better than to miss one."""
    assert qapp
    events = FolderEvents()
    happened = QSignalSpy(events.happened)
    [notifier] = events.findChildren(QSocketNotifier)
    notifier.activated.emit(notifier.socket(), QSocketNotifier.Type.Read)
    assert happened.count() == 1
    events.close()
