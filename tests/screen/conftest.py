"""Fixtures of the tests on a real screen: an empty screen, and pictures of what the kiosk shows on it."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.screen.opened import open_kiosk
from tests.screen.pictures import edge_colours
from tests.screen.screen import DESKTOP_COLOUR, LANDSCAPE, PORTRAIT, Screen, Size, open_screen, wait_until
from tests.screen.sessions import Setting, no_window_manager

Views = dict[Size, QImage]


@pytest.fixture
def setting() -> Iterator[Setting]:
    """An empty screen in landscape and an empty home."""
    yield from _settings()


@pytest.fixture(scope="session")
def attract_views() -> Views:
    """Pictures of what invites to touch: as the kiosk draws them when nothing else is on the screen."""
    views: Views = {}
    for setting in _settings():
        with open_kiosk(no_window_manager, setting):
            for size in (LANDSCAPE, PORTRAIT):
                setting.screen.turn(size)
                views[size] = _settled_picture(setting.screen)
    return views


def _settings() -> Iterator[Setting]:
    # Short names, since paths of sockets may not be longer than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="screen-") as pictures, tempfile.TemporaryDirectory(prefix="home-") as home:
        with open_screen(Path(pictures)) as screen:
            yield Setting(screen, Path(home))
