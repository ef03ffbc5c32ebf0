"""Nothing that can be touched or pressed leads out of the exhibit."""

from collections.abc import Iterator
from itertools import islice
from random import Random

import pytest

from benchmarks.endurance import actions
from benchmarks.endurance.events import Event, Step
from benchmarks.endurance.keys import COMBINATIONS
from benchmarks.endurance.station import Station, open_station
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import wait_until

pytestmark = pytest.mark.slow

SEED = 20260331
EVENTS = 5_000
"""In each of the two sessions, other ones in each."""
EVENTS_OF_A_VISIT = 400
WHATEVER = (
    actions.tap_anywhere,
    actions.tap_anywhere,
    actions.drag,
    actions.tap_repeatedly,
    actions.touch_with_many_fingers,
    actions.lose_the_release,
    actions.cancel_a_touch,
    actions.flood,
    actions.press_keys,
    actions.click,
    actions.hold_a_key,
    actions.hold_the_button,
)


@pytest.fixture(params=["openbox", "cage"])
def session(request: pytest.FixtureRequest) -> str:
    """A session that keeps no key for itself."""
    return str(request.param)


@pytest.fixture
def station(session: str) -> Iterator[Station]:
    """A kiosk that shows the shipped content in that session."""
    with open_station(session) as station:
        yield station
        assert station.is_running()


def test_no_combination_of_keys_leads_out(station: Station) -> None:
    assert len(set(COMBINATIONS)) >= 150
    for begin in ({"do": "end"}, {"do": "begin", "language": "en"}):
        _perform(station, begin, _keys(*COMBINATIONS))
        assert station.faults_after(PATIENCE_SECONDS) == []
    _perform(station, _keys("Return"))
    wait_until(lambda: station.state()["phase"] == "visiting", "keys arrive")


def test_ten_thousand_random_events_lead_nowhere(station: Station, session: str) -> None:
    random = Random(f"{SEED} {session}")  # noqa: S311 - it has to repeat itself
    steps = _steps(random)
    for _ in range(EVENTS // EVENTS_OF_A_VISIT):
        _perform(station, *islice(steps, EVENTS_OF_A_VISIT), *actions.leave(random))
        assert station.faults_after(PATIENCE_SECONDS) == []
    state = station.state()
    assert state["exceptions"] == 0, state["exception_texts"]


def _steps(random: Random) -> Iterator[Step]:
    while True:
        yield from random.choice(WHATEVER)(random)


def _perform(station: Station, *steps: Step) -> None:
    station.perform(Event(0, 0, "many", list(steps)))


def _keys(*names: str) -> Step:
    return {"do": "xdotool", "words": ["key", "--delay", "0", *names]}
