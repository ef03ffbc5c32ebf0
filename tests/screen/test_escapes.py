"""Nothing that hands, keys or dirt do leads out of the exhibit, in the sessions in which a kiosk is opened."""

from collections.abc import Iterator
from random import Random

import pytest

from benchmarks.endurance.actions import Action, click, drag, flood, press_keys, tap_anywhere, touch_with_many_fingers
from benchmarks.endurance.events import Event
from benchmarks.endurance.keys import COMBINATIONS, EXHIBIT_KEYS
from benchmarks.endurance.station import Station, open_station
from tests.screen.screen import wait_until

pytestmark = pytest.mark.xdist_group("screen")

SESSIONS = ("openbox", "cage")
FEWEST_COMBINATIONS = 150
STEPS = 10_000
ACTIONS: tuple[Action, ...] = (*[flood] * 40, *[touch_with_many_fingers] * 20, *[drag] * 20, *[tap_anywhere] * 20)
FROM_OUTSIDE: tuple[Action, ...] = (press_keys, click)
KEYS_AT_ONCE = 30
LONGEST_VISIT_SECONDS = 125


@pytest.fixture(params=SESSIONS)
def station(request: pytest.FixtureRequest) -> Iterator[Station]:
    """A kiosk in a session, with a hand inside it."""
    with open_station(request.param) as station:
        yield station


def test_no_key_leads_out(station: Station) -> None:
    assert len(set(COMBINATIONS)) >= FEWEST_COMBINATIONS
    pid = station.line.pid
    for first in range(0, len(COMBINATIONS), KEYS_AT_ONCE):
        keys = COMBINATIONS[first : first + KEYS_AT_ONCE]
        station.panel.screen.run("xdotool", "key", "--delay", "0", *keys)
    _is_as_before(station, pid)


def test_keys_do_arrive(station: Station) -> None:
    """Otherwise the test above would prove nothing."""
    station.panel.screen.run("xdotool", "key", "Return")
    wait_until(lambda: station.state()["phase"] == "visiting", "the visit begins")
    station.panel.screen.run("xdotool", "key", "--delay", "0", *EXHIBIT_KEYS)
    assert station.state()["phase"] == "visiting"


def test_nothing_that_happens_at_random_leads_out(station: Station) -> None:
    pid, random = station.line.pid, Random("ten thousand")  # noqa: S311 - it has to repeat itself
    done = 0
    while done < STEPS:
        outside = random.random() < 0.05
        steps = list(random.choice(FROM_OUTSIDE if outside else ACTIONS)(random))
        station.perform(Event(done, 0, "", steps))
        done += len(steps)
    state = station.state()
    assert (state["exception_texts"], state["warning_texts"]) == ([], [])
    _is_as_before(station, pid)


def _is_as_before(station: Station, pid: int) -> None:
    """The same process, one window that covers the whole screen, and the attract screen once nobody is there."""

    def is_whole() -> bool:
        station.skip(LONGEST_VISIT_SECONDS)
        return not station.faults()

    wait_until(is_whole, "the attract screen covers everything")
    assert station.line.pid == pid
    assert station.is_running()
