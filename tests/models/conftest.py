"""Models as the views meet them, with a clock that the test moves."""

import pytest

from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from tests.visitor import HandClock


@pytest.fixture
def clock(qapp: object) -> HandClock:
    """Return a clock that stands still."""
    assert qapp
    return HandClock()


@pytest.fixture
def kiosk(clock: HandClock) -> Kiosk:
    """Return a kiosk with nothing to show yet."""
    return Kiosk(clock, Display())


@pytest.fixture
def desk_kiosk(clock: HandClock) -> Kiosk:
    """Return the kiosk of an editor, in a window."""
    return Kiosk(clock, Display(), windowed=True)
