"""The kiosk fills a real screen and stays there, whatever the session around it."""

import pytest
from PySide6.QtGui import QImage

from tests.screen.opened import OpenedKiosk, open_kiosk
from tests.screen.pictures import edge_colours
from tests.screen.screen import DESKTOP_COLOUR, LANDSCAPE, PORTRAIT, Size, wait_until
from tests.screen.sessions import (
    Session,
    Setting,
    cage,
    fill_screen,
    no_window_manager,
    openbox,
    openbox_without_keys,
    weston,
)

pytestmark = pytest.mark.slow

LOOKS = 20
"""How often somebody looks at the screen before touching it again."""

SESSIONS = [no_window_manager, openbox, openbox_without_keys, cage, weston]
WITH_WINDOW_MANAGER = (openbox, openbox_without_keys)
"""Where somebody can ask a window to close."""
WITH_WINDOWS_OF_X = (no_window_manager, *WITH_WINDOW_MANAGER)
FOLLOWING = (no_window_manager, openbox_without_keys, cage)
"""Where the screen can be turned."""
KEYS_OF_APPLICATIONS = ["alt+F4", "ctrl+q", "ctrl+w", "Escape", "F11", "F1", "Menu", "ctrl+alt+Delete"]
KEYS_OF_DESKTOPS = ["super+d", "ctrl+alt+Right", "alt+Tab", "alt+space", "super+e"]


@pytest.mark.parametrize("session", SESSIONS)
def test_it_fills_the_screen_and_follows_it_when_it_is_turned(
    session: Session, setting: Setting, attract_views: dict[Size, QImage]
) -> None:
    screen = setting.screen
    with open_kiosk(session, setting) as kiosk:
        kiosk.waits_for(attract_views[LANDSCAPE])
        assert DESKTOP_COLOUR.name() not in edge_colours(screen.picture()), "every pixel belongs to the kiosk"
        if session in WITH_WINDOWS_OF_X:
            assert screen.windows_of(kiosk.pid) == [(0, 0, *LANDSCAPE)]
        for size in (PORTRAIT, LANDSCAPE) if session in FOLLOWING else ():
            screen.turn(size)
            if session is cage:
                fill_screen(screen)
            kiosk.waits_for(attract_views[size])


@pytest.mark.parametrize("session", SESSIONS)
def test_neither_keys_nor_requests_lead_out_and_it_ends_cleanly_when_the_system_asks(
    session: Session, setting: Setting, attract_views: dict[Size, QImage]
) -> None:
    """The touch comes after the keys: once it is answered, the keys were, too."""
    keys = KEYS_OF_APPLICATIONS + ([] if session is openbox else KEYS_OF_DESKTOPS)
    with open_kiosk(session, setting) as kiosk:
        kiosk.waits_for(attract_views[LANDSCAPE])
        for key in keys:
            setting.screen.press(key)
        if session in WITH_WINDOW_MANAGER:
            setting.screen.request_close(kiosk.pid)
        assert _answers_a_touch(kiosk, attract_views[LANDSCAPE])
        if session in WITH_WINDOWS_OF_X:
            assert setting.screen.windows_of(kiosk.pid) == [(0, 0, *LANDSCAPE)]
        kiosk.terminate()
        assert kiosk.exit_code() == 0


def test_escape_closes_a_windowed_kiosk(setting: Setting) -> None:
    """Keys do arrive on these screens; otherwise the tests above would prove nothing."""
    with open_kiosk(openbox, setting, "--windowed") as kiosk:
        wait_until(lambda: bool(setting.screen.windows_of(kiosk.pid)), "the window opens")

        def escape() -> bool:
            setting.screen.press("Escape")
            return not kiosk.is_running()

        wait_until(escape, "the key is heard, which it is after the first frame")
        assert kiosk.exit_code() == 0


def test_a_request_closes_a_windowed_kiosk(setting: Setting) -> None:
    """So do requests to close."""
    with open_kiosk(openbox, setting, "--windowed") as kiosk:
        wait_until(lambda: bool(setting.screen.windows_of(kiosk.pid)), "the window opens")
        setting.screen.request_close(kiosk.pid)
        assert kiosk.exit_code() == 0


def _answers_a_touch(kiosk: OpenedKiosk, view: QImage) -> bool:
    """Touch the screen; return whether something else follows the view, from the same process.

    Who sees nothing happen touches again: between two nested display servers a click can get lost.
    """

    def touch() -> bool:
        kiosk.screen.touch_centre()
        return any(not kiosk.shows(view) for _ in range(LOOKS))

    wait_until(touch, "the touch is answered")
    return kiosk.is_running() and DESKTOP_COLOUR.name() not in edge_colours(kiosk.screen.picture())
