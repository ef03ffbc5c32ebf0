"""What draws: the graphics card where it can, the processor where it cannot. Xvfb has a graphics card of software."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.screen.opened import EXHIBIT, RUN
from tests.screen.pictures import shows_button
from tests.screen.screen import wait_until
from tests.screen.sessions import Setting, started

pytestmark = pytest.mark.slow

KEEP_LOG = 'exec "$@" 2>"$0"'
HAS_BEGUN = "INFO content: "
"""Is told by what begins after the first frame."""
NOBODY_LISTENS = "nothing can be listened to"


@contextmanager
def _drawn_with_gpu(setting: Setting, **more: str) -> Iterator[list[str]]:
    """Wait until the kiosk shows its content; tell the warnings of its log."""
    log = setting.folder / "log"
    command = ("sh", "-c", KEEP_LOG, str(log), *RUN, str(EXHIBIT), "--inches", "21.5", "--renderer", "gpu")
    with started(command, setting.environment(DISPLAY=setting.screen.display, **more)):
        wait_until(lambda: shows_button(setting.screen.picture()), "the kiosk invites to touch")
        wait_until(lambda: HAS_BEGUN in log.read_text("utf-8"), "the kiosk watches its content")
        yield _warnings(log)


def test_a_kiosk_draws_with_the_graphics_card_and_complains_of_nothing(setting: Setting) -> None:
    with _drawn_with_gpu(setting) as warnings:
        assert warnings == []


def test_a_graphics_card_that_does_not_work_is_told_and_the_processor_draws(setting: Setting) -> None:
    with _drawn_with_gpu(setting, QT_XCB_GL_INTEGRATION="none") as (warning,):
        assert warning.startswith("WARNING the graphics card cannot draw here, the processor does: QXcbIntegration: ")


def _warnings(log: Path) -> list[str]:
    lines = log.read_text("utf-8").splitlines()
    return [line for line in lines if "warning" in line.lower() and NOBODY_LISTENS not in line]
