"""At boot the kiosk may be started before the screen: it waits, and shows itself once the screen is there."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.screen.opened import EXHIBIT, OPTIONS, RUN
from tests.screen.pictures import shows_button
from tests.screen.screen import PATIENCE, open_screen, wait_until
from tests.screen.sessions import HOMES, started

pytestmark = pytest.mark.slow

Kiosk: TypeAlias = subprocess.Popen[bytes]
NUMBER = 10_000 + os.getpid()
"""Of a display that nobody else uses."""
BY_WHICH_IT_LOOKS = "_socket."
"""The module of Python that is loaded just before the first look."""


@pytest.fixture
def waiting() -> Iterator[Kiosk]:
    """A kiosk that waits for its display."""
    with tempfile.TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True) as home, _kiosk(home) as kiosk:
        maps = Path(f"/proc/{kiosk.pid}/maps")
        wait_until(lambda: BY_WHICH_IT_LOOKS in maps.read_text("utf-8"), "the kiosk looks for its display")
        yield kiosk


def test_a_screen_that_comes_after_the_kiosk_is_filled(waiting: Kiosk, tmp_path: Path) -> None:
    with open_screen(tmp_path, NUMBER) as screen:
        wait_until(lambda: shows_button(screen.picture()), "the kiosk invites to touch")
        waiting.send_signal(signal.SIGTERM)
        assert waiting.wait(PATIENCE) == 0


def test_a_kiosk_that_waits_ends_when_it_is_told(waiting: Kiosk) -> None:
    waiting.send_signal(signal.SIGTERM)
    assert waiting.wait(PATIENCE) == 0


@contextmanager
def _kiosk(home: str) -> Iterator[Kiosk]:
    environment = dict.fromkeys(HOMES, home) | {"PATH": os.environ["PATH"], "DISPLAY": f":{NUMBER}"}
    with started((*RUN, str(EXHIBIT), *OPTIONS), environment) as kiosk:
        yield kiosk
