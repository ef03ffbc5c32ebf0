"""Fixtures of the tests on a real screen: an empty screen, and pictures of what the kiosk shows on it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.screen.opened import open_kiosk
from tests.screen.pictures import shows_button
from tests.screen.screen import LANDSCAPE, PORTRAIT, Screen, Size, open_screen, wait_until
from tests.screen.sessions import Setting, no_window_manager


@pytest.fixture
def setting() -> Iterator[Setting]:
    """An empty screen in landscape and an empty home."""
    with _open_setting() as setting:
        yield setting


@pytest.fixture(scope="session")
def attract_views() -> dict[Size, QImage]:
    """What invites to touch, as the kiosk draws it with nothing else on the screen."""
    return {size: _attract_view(size) for size in (LANDSCAPE, PORTRAIT)}


def _attract_view(size: Size) -> QImage:
    with _open_setting() as setting:
        setting.screen.turn(size)
        with open_kiosk(no_window_manager, setting):
            return _settled_picture(setting.screen)


def _settled_picture(screen: Screen) -> QImage:
    """Return what is on the screen once it shows a button and no longer changes."""
    pictures = [screen.picture()]

    def is_settled() -> bool:
        pictures.append(screen.picture())
        return pictures[-1] == pictures[-2] and shows_button(pictures[-1])

    wait_until(is_settled, "the kiosk shows what invites to touch")
    return pictures[-1]


@contextmanager
def _open_setting() -> Iterator[Setting]:
    # Short names, since the path of a socket may not be longer than 107 bytes.
    with (
        tempfile.TemporaryDirectory(prefix="screen-") as pictures,
        tempfile.TemporaryDirectory(prefix="home-") as home,
        open_screen(Path(pictures)) as screen,
    ):
        yield Setting(screen, Path(home))
