"""The screen stays lit and shows the kiosk alone, also when other programs open windows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtGui import QImage
from Xlib.display import Display

from tests.screen.opened import open_kiosk
from tests.screen.pictures import part_of_colour
from tests.screen.screen import LANDSCAPE, Size, wait_until
from tests.screen.sessions import Session, Setting, no_window_manager, openbox, openbox_without_keys

pytestmark = pytest.mark.slow

STRANGE = "#123456"
DARK_SECONDS = 2
ON = 1


@contextmanager
def _window_of_another_program(setting: Setting, *, unmanaged: bool) -> Iterator[None]:
    """Have a window in the middle of the screen. Notifications and menus are not managed by a window manager."""
    display = Display(setting.screen.display)
    screen = display.screen()
    window = screen.root.create_window(
        400, 300, 300, 200, 0, screen.root_depth, background_pixel=int(STRANGE[1:], 16), override_redirect=unmanaged
    )
    window.map()
    display.sync()
    yield
    display.close()


@pytest.mark.parametrize(
    ("session", "unmanaged"), [(no_window_manager, True), (openbox, False), (openbox_without_keys, False)]
)
def test_what_another_program_opens_is_covered_again(
    session: Session, setting: Setting, attract_views: dict[Size, QImage], *, unmanaged: bool
) -> None:
    with open_kiosk(session, setting) as kiosk:
        kiosk.waits_for(attract_views[LANDSCAPE])
        for _ in range(3):
            with _window_of_another_program(setting, unmanaged=unmanaged):
                wait_until(lambda: part_of_colour(setting.screen.picture(), STRANGE) == 0, "it is covered")
                kiosk.waits_for(attract_views[LANDSCAPE])
        assert kiosk.is_running()


def test_the_screen_stays_lit_as_long_as_the_kiosk_runs(setting: Setting, attract_views: dict[Size, QImage]) -> None:
    setting.screen.run("xset", "s", str(DARK_SECONDS))
    with open_kiosk(no_window_manager, setting) as kiosk:
        kiosk.waits_for(attract_views[LANDSCAPE])
        wait_until(lambda: _idle_seconds(setting) > 2 * DARK_SECONDS, "nobody touches anything for a while")
        assert not _is_dark(setting)
        kiosk.terminate()
        assert kiosk.exit_code() == 0
    wait_until(lambda: _is_dark(setting), "the screen goes dark again as it did before")


def _idle_seconds(setting: Setting) -> float:
    return float(_saver(setting).idle) / 1000


def _is_dark(setting: Setting) -> bool:
    return bool(_saver(setting).state == ON)


def _saver(setting: Setting) -> Any:
    display = Display(setting.screen.display)
    try:
        return display.screen().root.screensaver_query_info()
    finally:
        display.close()
