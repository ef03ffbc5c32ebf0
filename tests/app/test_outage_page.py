"""A kiosk that shows nothing, start after start, says that it is out of service, and tries again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTransform
from PySide6.QtTest import QTest

from kiosk.app import outage_page
from kiosk.app.apologies import apologies
from kiosk.app.outage_page import OutagePage, paint_page
from kiosk.app.state import OUT_OF_SERVICE, REREAD_CONTENT, StateFolder
from kiosk.content.i18n import messages
from tests.conftest import ROOT
from tests.notify_socket import NotifySocket, notify_socket
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import wait_until

GOOD = ROOT / "tests" / "screen" / "exhibit" / "content.yaml"


class Station:
    """Starts the kiosk on one content, as whoever watches it does."""

    def __init__(self, folder: Path, manager: NotifySocket) -> None:
        self._folder, self.manager = folder, manager
        (folder / "content.yaml").write_bytes(GOOD.read_bytes())

    def starts(self, platform: str = "offscreen", code: str = "") -> "subprocess.Popen[str]":
        """Start it on a platform of Qt; `code` is run before."""
        arguments = ["run", str(self._folder), "--state", str(self._folder / "state")]
        program = f"{code}\nimport sys\nfrom kiosk.cli import main\nsys.exit(main({arguments!r}))"
        told = {"QT_QPA_PLATFORM": platform, "NOTIFY_SOCKET": str(self.manager.path), "WATCHDOG_USEC": "2000000"}
        return subprocess.Popen(
            (sys.executable, "-c", program), cwd=ROOT, env={**os.environ, **told}, stderr=subprocess.PIPE, text=True
        )

    def fails(self, times: int) -> None:
        """Start it so often where Qt cannot begin."""
        for _ in range(times):
            with self.starts("nowhere") as process:
                assert process.wait(PATIENCE_SECONDS) != 0


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A kiosk that is watched."""
    with notify_socket(tmp_path) as manager:
        yield Station(tmp_path, manager)


def test_after_four_starts_that_showed_nothing_the_page_stands_and_lives(station: Station, tmp_path: Path) -> None:
    station.fails(OUT_OF_SERVICE)
    with station.starts() as process:
        try:
            station.manager.hears("READY=1\nSTATUS=out of service")
            station.manager.hears("WATCHDOG=1", 3)
            (state,) = tmp_path.glob("state/*")
            wait_until((state / "status.json").exists, "the status is written")
            assert "out of service" in (state / "status.json").read_text("utf-8")
        finally:
            process.terminate()
        assert "4 starts in a row showed nothing" in (process.stderr.read() if process.stderr else "")
        assert process.wait(PATIENCE_SECONDS) == 0


def test_before_that_the_processor_draws_and_a_start_that_shows_something_counts_as_good(station: Station) -> None:
    station.fails(REREAD_CONTENT)
    with station.starts() as process:
        station.manager.hears("STATUS=shows .*/1-")
        process.terminate()
        assert "WARNING the processor draws: the last 2 starts showed nothing" in (
            process.stderr.read() if process.stderr else ""
        )
    with station.starts() as process:
        station.manager.hears("STATUS=shows .*/1-")
        process.terminate()
        assert "the processor draws" not in (process.stderr.read() if process.stderr else "")


def test_the_page_ends_after_ten_minutes_so_that_the_kiosk_is_tried_again(station: Station, tmp_path: Path) -> None:
    assert outage_page.RETRY_MILLISECONDS == 10 * 60 * 1000
    station.fails(OUT_OF_SERVICE)
    soon = "import kiosk.qt.import_hook, kiosk.app.outage_page as page; page.RETRY_MILLISECONDS = 10"
    with station.starts(code=soon) as process:
        assert process.wait(PATIENCE_SECONDS) == outage_page.TRIED_AGAIN
    station.manager.hears("STOPPING=1")
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    assert state_folder.failed == REREAD_CONTENT
    state_folder.close()


def test_a_start_whose_qt_cannot_be_loaded_counts(station: Station, tmp_path: Path) -> None:
    with station.starts(code="import sys; sys.modules['PySide6'] = None") as process:
        assert process.wait(PATIENCE_SECONDS) != 0
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    assert state_folder.failed == 1
    state_folder.close()


def test_it_loads_neither_views_nor_content() -> None:
    code = "import sys, kiosk.app.outage_page; print(*sys.modules)"
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert {"PySide6.QtQml", "PySide6.QtQuick", "kiosk.models.kiosk", "yaml"} & set(said.split()) == set()


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 600), (3840, 2160)])
def test_each_language_has_its_own_room_on_the_page(qapp: QGuiApplication, size: tuple[int, int]) -> None:
    assert qapp
    words = apologies("out_of_service")
    assert len(words) == len(messages.languages())
    picture = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_page(painter, picture.size(), words)
    painter.end()
    room = size[1] // (len(words) + 1)
    edges = [room // 2 + number * room for number in range(len(words) + 1)]
    assert not any(_is_inked(picture, QRect(0, edge - 1, size[0], 2)) for edge in edges)
    assert all(_is_inked(picture, QRect(size[0] // 3, edge, size[0] // 3, room)) for edge in edges[:-1])
    assert not _is_inked(picture, QRect(0, 0, size[0] // 40, size[1]))


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_the_page_is_turned_as_the_picture_is(qapp: QGuiApplication, rotation: int) -> None:
    words = apologies("out_of_service")
    upright = QImage(1080, 1920, QImage.Format.Format_RGB32)
    painter = QPainter(upright)
    paint_page(painter, upright.size(), words)
    painter.end()
    wanted = upright.transformed(QTransform().rotate(rotation))
    page = OutagePage(qapp.primaryScreen(), words, rotation)
    page.resize(wanted.size())
    turned = QImage(wanted.size(), QImage.Format.Format_RGB32)
    painter = QPainter(turned)
    page.paint(painter)
    painter.end()
    inked = [_inked_rows(picture) for picture in (turned, wanted)]
    assert len(inked[0] ^ inked[1]) < len(inked[1]) / 10
    assert _inked_rows(turned.transformed(QTransform().rotate(180))) != inked[0]


def _inked_rows(picture: QImage) -> set[int]:
    """Return the rows of a picture on which something stands."""
    return {y for y in range(picture.height()) if _is_inked(picture, QRect(0, y, picture.width(), 1))}


def _is_inked(picture: QImage, part: QRect) -> bool:
    paper = picture.pixel(0, 0)
    across = range(part.left(), part.right() + 1)
    return any(picture.pixel(x, y) != paper for y in range(part.top(), part.bottom() + 1) for x in across)


def test_a_disk_that_takes_no_status_is_no_fault_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNTIME_DIRECTORY", str(tmp_path / "gone"))
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    vars(outage_page)["_write_status"](state_folder)
    state_folder.close()
    assert not (tmp_path / "gone").exists()


def test_it_is_said_in_english_where_the_catalogues_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "languages", lambda: 1 / 0)
    assert vars(outage_page)["_words"]() == [outage_page.ENGLISH]


def test_nobody_closes_the_page(qapp: QGuiApplication) -> None:
    page = OutagePage(qapp.primaryScreen(), [outage_page.ENGLISH])
    page.show()
    QTest.qWaitForWindowExposed(page)
    assert not page.close()
    assert page.isVisible()
    page.hide()
    page.destroy()
