"""Who clicks twice where once is enough stays in the visit, under every kind of session in which a kiosk runs."""

import os
import signal
from collections.abc import Iterator

import pytest

from benchmarks.endurance.station import Station, open_station
from tests.screen.screen import wait_until

pytestmark = pytest.mark.slow

PAUSE_MILLISECONDS = 60
TIMES = 4


@pytest.fixture(params=["openbox", "cage"])
def station(request: pytest.FixtureRequest) -> Iterator[Station]:
    """A kiosk that shows the shipped content, with a visitor who reads French."""
    with open_station(request.param) as station:
        station.line.ask({"do": "begin", "language": "fr"})
        yield station
        assert station.is_running()


def test_a_double_click_on_close_touches_nothing_behind(station: Station) -> None:
    for _ in range(TIMES):
        _clicks(station, "Accès", "1")
        _clicks(station, "Fermer", "2")
        wait_until(lambda: _rectangle(station, "Fermer") is None, "the panel closes")
        state = station.state()
        assert (state["phase"], state["tab"], state["section"], state["language"]) == ("visiting", -1, -1, "fr")


def _clicks(station: Station, name: str, times: str) -> None:
    wait_until(lambda: _rectangle(station, name) is not None, f"{name!r} can be touched")
    left, top, width, height = _rectangle(station, name) or [0, 0, 0, 0]
    where = (str(left + width // 2), str(top + height // 2))
    clicks = ("click", "--repeat", times, "--delay", str(PAUSE_MILLISECONDS), "1")
    os.kill(station.line.pid, signal.SIGSTOP)  # so that a slow machine answers the first no later than the second
    try:
        station.session_screen.screen.run("xdotool", "mousemove", *where, *clicks)
    finally:
        os.kill(station.line.pid, signal.SIGCONT)


def _rectangle(station: Station, name: str) -> list[int] | None:
    """Return where something is that can be touched, or None."""
    (place,) = station.line.ask({"do": "where", "name": name})
    return list(place) if place else None
