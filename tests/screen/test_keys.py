"""The keys on the screen write, under every kind of session in which a kiosk runs."""

from collections.abc import Iterator

import pytest

from benchmarks.endurance.station import Station, open_station
from tests.screen.screen import wait_until

pytestmark = pytest.mark.slow


@pytest.fixture(params=["openbox", "cage"])
def station(request: pytest.FixtureRequest) -> Iterator[Station]:
    """A kiosk that shows the shipped content, with a visitor who reads French."""
    with open_station(request.param) as station:
        station.line.ask({"do": "begin", "language": "fr"})
        yield station
        assert station.is_running()


def test_keys_on_the_screen_write_in_every_session(station: Station) -> None:
    for name in ("Chercher", *"retour"):
        _clicks(station, name)
    wait_until(lambda: any(name.startswith("Accueil au retour") for name in _things(station)), "the place is found")
    state = station.state()
    assert (state["windows"], state["exceptions"], state["warnings"]) == (1, 0, 0), state["warning_texts"]


def _things(station: Station) -> dict[str, list[int]]:
    """Return what can be touched, and where."""
    return {thing["name"]: thing["rectangle"] for thing in station.line.ask({"do": "things"})[0]}


def _clicks(station: Station, name: str) -> None:
    wait_until(lambda: name in _things(station), f"{name!r} can be touched")
    left, top, width, height = _things(station)[name]
    where = (str(left + width // 2), str(top + height // 2))
    station.session_screen.screen.run("xdotool", "mousemove", *where, "click", "1")
