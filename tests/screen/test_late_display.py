"""At boot the kiosk may be started before the screen: it waits, and shows itself once the screen is there."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.patience import PATIENCE_SECONDS
from tests.screen.opened import EXHIBIT, OPTIONS
from tests.screen.pictures import shows_button
from tests.screen.screen import open_screen, wait_until
from tests.screen.sessions import HOMES, started

pytestmark = pytest.mark.slow

Kiosk: TypeAlias = subprocess.Popen[bytes]
NUMBER = 10_000 + os.getpid() % 50_000
"""Of a display that nobody else uses."""
WAITS = "waits"
TELLS_THAT_IT_WAITS = """
import sys, time
from pathlib import Path

def sleep(seconds, usual=time.sleep):
    Path(sys.argv[1]).touch()
    usual(seconds)

time.sleep = sleep
from kiosk.cli import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def waiting() -> Iterator[Kiosk]:
    """A kiosk that waits for its display."""
    with tempfile.TemporaryDirectory(prefix="home-") as home, _kiosk(home) as kiosk:
        wait_until((Path(home) / WAITS).exists, "the kiosk has looked for its display in vain")
        yield kiosk


def test_a_screen_that_comes_after_the_kiosk_is_filled(waiting: Kiosk, tmp_path: Path) -> None:
    with open_screen(tmp_path, NUMBER) as screen:
        wait_until(lambda: shows_button(screen.picture()), "the kiosk invites to touch")
        waiting.send_signal(signal.SIGTERM)
        assert waiting.wait(PATIENCE_SECONDS) == 0


def test_a_kiosk_that_waits_ends_when_it_is_told(waiting: Kiosk) -> None:
    waiting.send_signal(signal.SIGTERM)
    assert waiting.wait(PATIENCE_SECONDS) == 0


@contextmanager
def _kiosk(home: str) -> Iterator[Kiosk]:
    environment = dict.fromkeys(HOMES, home) | {"PATH": os.environ["PATH"], "DISPLAY": f":{NUMBER}"}
    command = (sys.executable, "-c", TELLS_THAT_IT_WAITS, str(Path(home) / WAITS), "run", str(EXHIBIT), *OPTIONS)
    with started(command, environment) as kiosk:
        yield kiosk
