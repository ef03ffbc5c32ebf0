"""The visit: begins with a touch, asks, and ends when nobody answers."""

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.schema.model import VisitTimes
from kiosk.models.visit import Visit
from tests.visitor import HandClock


@pytest.fixture
def visit(clock: HandClock) -> Visit:
    """A visit that has not begun, with 60 seconds until the question and 20 to answer it."""
    visit = Visit(clock)
    visit.set_times(VisitTimes(idle_seconds=60, warning_seconds=20))
    return visit


def test_it_waits_on_the_attract_screen_with_the_clock_at_rest(visit: Visit, clock: HandClock) -> None:
    clock.passes(10_000)
    assert visit.phase == "attract"
    assert not clock.running


def test_a_touch_begins_it(visit: Visit, clock: HandClock) -> None:
    phases = QSignalSpy(visit.phaseChanged)
    visit.begin()
    assert visit.phase == "visiting"
    assert clock.running
    assert phases.count() == 1


def test_it_asks_when_the_idle_time_is_over_and_not_earlier(visit: Visit, clock: HandClock) -> None:
    visit.begin()
    clock.passes(59)
    assert visit.phase == "visiting"
    clock.passes(1)
    assert (visit.phase, visit.secondsLeft) == ("warning", 20)


def test_a_touch_begins_the_idle_time_anew(visit: Visit, clock: HandClock) -> None:
    visit.begin()
    clock.passes(59)
    visit.touched()
    clock.passes(59)
    assert visit.phase == "visiting"


def test_the_countdown_ends_the_visit(visit: Visit, clock: HandClock) -> None:
    ended = QSignalSpy(visit.ended)
    visit.begin()
    clock.passes(79)
    assert (visit.phase, visit.secondsLeft, ended.count()) == ("warning", 1, 0)
    clock.passes(1)
    assert (visit.phase, ended.count()) == ("attract", 1)
    assert not clock.running


def test_somebody_who_stays_has_the_whole_idle_time_again(visit: Visit, clock: HandClock) -> None:
    visit.begin()
    clock.passes(75)
    visit.stay()
    assert visit.phase == "visiting"
    clock.passes(59)
    assert visit.phase == "visiting"
    clock.passes(1)
    assert visit.phase == "warning"


def test_the_question_wants_an_answer_of_its_own(visit: Visit, clock: HandClock) -> None:
    visit.begin()
    clock.passes(60)
    visit.touched()
    clock.passes(1)
    assert (visit.phase, visit.secondsLeft) == ("warning", 19)


def test_it_rings_at_once_then_every_five_seconds_then_in_each_of_the_last_five(visit: Visit, clock: HandClock) -> None:
    rings: list[int] = []
    visit.warningDue.connect(lambda: rings.append(visit.secondsLeft))
    visit.begin()
    clock.passes(80)
    assert rings == [20, 15, 10, 5, 4, 3, 2, 1]


def test_it_can_be_asked_at_once(visit: Visit) -> None:
    visit.begin()
    visit.ask()
    assert (visit.phase, visit.secondsLeft) == ("warning", 20)


@pytest.mark.parametrize("what", ["stay", "ask", "end", "touched"])
def test_nothing_but_a_beginning_wakes_it(visit: Visit, clock: HandClock, what: str) -> None:
    ended = QSignalSpy(visit.ended)
    getattr(visit, what)()
    assert (visit.phase, ended.count(), clock.running) == ("attract", 0, False)


def test_a_machine_that_slept_through_the_question_ends_the_visit(visit: Visit, clock: HandClock) -> None:
    visit.begin()
    clock.time += 3600
    clock.second.emit()
    assert visit.phase == "attract"


def test_parts_of_a_second_count_as_a_whole_one(visit: Visit, clock: HandClock) -> None:
    visit.begin()
    clock.time += 60.4
    clock.second.emit()
    assert visit.secondsLeft == 20


@pytest.mark.parametrize(("idle", "warning"), [(30, 20), (90, 30), (900, 120)])
def test_the_times_are_those_of_the_content(visit: Visit, clock: HandClock, idle: int, warning: int) -> None:
    visit.set_times(VisitTimes(idle_seconds=idle, warning_seconds=warning))
    visit.begin()
    clock.passes(idle)
    assert (visit.phase, visit.secondsLeft) == ("warning", warning)
    clock.passes(warning)
    assert visit.phase == "attract"


def test_new_times_hold_from_then_on(visit: Visit, clock: HandClock) -> None:
    visit.begin()
    clock.passes(50)
    visit.set_times(VisitTimes(idle_seconds=30, warning_seconds=30))
    clock.passes(1)
    assert (visit.phase, visit.secondsLeft) == ("warning", 9)


def test_a_keyboard_is_remembered_until_the_next_touch_or_the_end(visit: Visit, clock: HandClock) -> None:
    changed = QSignalSpy(visit.byKeyboardChanged)
    visit.begin()
    visit.touched(by_keyboard=True)
    visit.touched(by_keyboard=True)
    assert (visit.byKeyboard, changed.count()) == (True, 1)
    visit.touched()
    assert not visit.byKeyboard
    visit.touched(by_keyboard=True)
    clock.passes(80)
    assert not visit.byKeyboard
