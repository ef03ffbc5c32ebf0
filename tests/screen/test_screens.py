"""Screens come, go and say how large they are: letters have their true size, and the right one is filled."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.screen.assistive import AssistiveProgram, assistive_program
from tests.screen.opened import EXHIBIT, RUN
from tests.screen.screen import wait_until
from tests.screen.sessions import Setting, session_bus, with_accessibility

pytestmark = pytest.mark.slow

BUTTON = "English: Touch to begin"
LEFT, RIGHT = (0, 0, 640, 800), (640, 0, 640, 800)
"""Two monitors beside each other, as left, top, width and height."""


def _plug_in(setting: Setting, name: str, place: tuple[int, int, int, int], millimetres: tuple[int, int]) -> None:
    left, top, width, height = place
    size = f"{width}/{millimetres[0]}x{height}/{millimetres[1]}+{left}+{top}"
    setting.screen.run("xrandr", "--setmonitor", name, size, "screen" if name == "left" else "none")


@contextmanager
def _opened(setting: Setting, *options: str) -> Iterator[tuple[AssistiveProgram, int]]:
    command = (*RUN, str(EXHIBIT), "--renderer", "software", *options)
    with with_accessibility(setting, command) as kiosk, assistive_program(session_bus(setting)) as program:
        program.waits_to_hear(BUTTON)
        yield program, kiosk.pid


def test_a_screen_that_is_another_one_now_is_measured_again(setting: Setting) -> None:
    whole = (0, 0, 1280, 800)
    _plug_in(setting, "left", whole, (476, 268))
    with _opened(setting) as (program, _):
        small = program.height_of(BUTTON, "push button")
        setting.screen.run("xrandr", "--delmonitor", "left")
        _plug_in(setting, "left", whole, (330, 206))
        wait_until(
            lambda: program.height_of(BUTTON, "push button") > 1.3 * small, "buttons become as large as they are"
        )


def test_the_screen_that_was_asked_for_is_filled_also_when_it_comes_later(setting: Setting) -> None:
    _plug_in(setting, "left", LEFT, (135, 170))
    with _opened(setting, "--screen", "right") as (_, pid):
        wait_until(lambda: setting.screen.windows_of(pid) == [LEFT], "the primary screen is taken meanwhile")
        _plug_in(setting, "right", RIGHT, (135, 170))
        wait_until(lambda: setting.screen.windows_of(pid) == [RIGHT], "the screen is taken")
