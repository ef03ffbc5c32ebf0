"""A finger that does nothing is forgotten: it neither blocks what it lies on nor outlives the visit."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QGuiApplication, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.models.visit import Visit
from kiosk.qt.input_guard import InputGuard
from kiosk.qt.stuck_touches import StuckTouches
from tests.patience import PATIENCE_MILLISECONDS
from tests.visitor import HandClock, Visitor

LONGEST_REST_SECONDS = 20
HERE, THERE = QPoint(100, 100), QPoint(300, 200)
Kind: TypeAlias = QEvent.Type


class Window(QQuickWindow):
    """A window that notes the touches it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.touches: list[tuple[Kind, set[int]]] = []
        self.amid_touch: Callable[[], None] = lambda: None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self.touches.append((event.type(), {point.id() for point in event.points()}))
            self.amid_touch()
        return super().event(event)


@dataclass
class Hand:
    """Fingers on a window, by number; those that are down are part of every event."""

    window: QQuickWindow
    device: QPointingDevice
    down: dict[int, QPoint] = field(default_factory=dict)

    def does(self, number: int, action: str, place: QPoint = HERE) -> None:
        """Have one finger press, move or release."""
        self.do(action, {number: place})

    def do(self, action: str, places: dict[int, QPoint]) -> None:
        """Have fingers press, move or release, all at once."""
        event = QTest.touchEvent(self.window, self.device, autoCommit=False)
        for other, its_place in self.down.items():
            if other not in places:
                event.move(other, its_place, self.window)
        for number, place in places.items():
            getattr(event, action)(number, place, self.window)
        event.commit(processEvents=False)
        self.down |= places
        if action == "release":
            self.down = {number: place for number, place in self.down.items() if number not in places}


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[Window]:
    """A small window on the screen."""
    assert qapp
    window = Window()
    window.resize(400, 300)
    window.show()
    yield window
    window.hide()


@pytest.fixture
def clock() -> HandClock:
    """The clock of the fingers."""
    return HandClock()


@pytest.fixture
def visit(window: Window, clock: HandClock) -> Visit:
    """A visit that has begun, with a guard and with fingers that are watched."""
    time_of_visit = HandClock()
    visit = Visit(time_of_visit, window)
    time_of_visit.setParent(visit)
    visit.begin()
    InputGuard(window, visit, windowed=False)
    StuckTouches(window, visit, clock)
    return visit


@pytest.fixture
def hand(window: Window, touchscreen: QPointingDevice, visit: Visit) -> Iterator[Hand]:
    """The hand of a visitor; in the end no finger is down."""
    assert visit
    hand = Hand(window, touchscreen)
    yield hand
    for number in list(hand.down):
        hand.does(number, "release")


def test_a_finger_that_rests_is_cancelled(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    clock.passes(LONGEST_REST_SECONDS - 1)
    assert window.touches == [(Kind.TouchBegin, {0})]
    clock.passes(1)
    assert window.touches[1:] == [(Kind.TouchCancel, set())]


def test_it_is_cancelled_once(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    clock.passes(3 * LONGEST_REST_SECONDS)
    assert [kind for kind, _ in window.touches].count(Kind.TouchCancel) == 1


def test_a_finger_that_trembles_rests(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    for second in range(LONGEST_REST_SECONDS):
        clock.passes(1)
        hand.does(0, "move", HERE + QPoint(second % 2, 0))
    assert (Kind.TouchCancel, set()) in window.touches


def test_a_finger_that_moves_does_not_rest(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    for place in (THERE, HERE, THERE):
        clock.passes(LONGEST_REST_SECONDS - 1)
        hand.does(0, "move", place)
    assert (Kind.TouchCancel, set()) not in window.touches


def test_nobody_waits_while_no_finger_is_down(hand: Hand, clock: HandClock) -> None:
    hand.does(0, "press")
    assert clock.running
    hand.does(0, "release")
    assert not clock.running


def test_others_touch_as_if_the_cancelled_finger_were_not_there(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    clock.passes(LONGEST_REST_SECONDS)
    window.touches.clear()
    for _ in range(2):
        hand.does(1, "press", THERE)
        hand.does(1, "move", HERE)
        hand.does(1, "release")
    assert window.touches == 2 * [(Kind.TouchBegin, {1}), (Kind.TouchUpdate, {1}), (Kind.TouchEnd, {1})]


def test_the_window_sees_of_a_cancelled_finger_only_that_it_goes(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    clock.passes(LONGEST_REST_SECONDS)
    window.touches.clear()
    hand.does(0, "move", THERE)
    assert window.touches == []
    hand.does(0, "release", THERE)
    assert window.touches == [(Kind.TouchEnd, {0})]


@pytest.mark.usefixtures("qtbot")
def test_a_movement_that_waits_for_a_frame_is_no_riddle_after_the_finger_went(
    hand: Hand, window: Window, clock: HandClock
) -> None:
    """Qt Quick would complain of it in that frame, and a complaint of Qt fails a test."""
    hand.does(0, "press")
    hand.does(0, "move", HERE + QPoint(1, 0))
    clock.passes(LONGEST_REST_SECONDS)
    hand.does(0, "release")
    frames = QSignalSpy(window.frameSwapped)
    window.update()
    assert frames.wait(PATIENCE_MILLISECONDS)


def test_a_finger_that_comes_again_is_a_finger(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    clock.passes(LONGEST_REST_SECONDS)
    hand.does(0, "release")
    window.touches.clear()
    hand.does(0, "press")
    hand.does(0, "release")
    assert window.touches == [(Kind.TouchBegin, {0}), (Kind.TouchEnd, {0})]


def test_a_cancelled_finger_that_comes_again_without_having_gone_is_a_finger(
    hand: Hand, window: Window, clock: HandClock
) -> None:
    hand.does(0, "press")
    clock.passes(LONGEST_REST_SECONDS)
    window.touches.clear()
    hand.does(0, "press", THERE)
    hand.does(0, "release", THERE)
    assert window.touches == [(Kind.TouchBegin, {0}), (Kind.TouchEnd, {0})]


def test_each_finger_has_its_own_time(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    clock.passes(LONGEST_REST_SECONDS // 2)
    hand.does(1, "press", THERE)
    clock.passes(LONGEST_REST_SECONDS)
    assert [kind for kind, _ in window.touches].count(Kind.TouchCancel) == 2


def test_a_finger_whose_release_was_lost_is_cancelled(hand: Hand, window: Window, clock: HandClock) -> None:
    hand.does(0, "press")
    del hand.down[0]
    hand.does(1, "press", THERE)
    hand.does(1, "release", THERE)
    clock.passes(LONGEST_REST_SECONDS)
    assert window.touches[-1] == (Kind.TouchCancel, set())


def test_the_end_of_the_visit_cancels_all_fingers(hand: Hand, window: Window, visit: Visit) -> None:
    hand.does(0, "press")
    hand.does(1, "press", THERE)
    window.touches.clear()
    visit.end()
    QGuiApplication.processEvents()
    hand.does(1, "move", HERE)
    assert window.touches == [(Kind.TouchCancel, set())]


def test_the_end_of_a_visit_cancels_nothing_when_nobody_touches(hand: Hand, window: Window, visit: Visit) -> None:
    hand.does(0, "press")
    hand.does(0, "release")
    window.touches.clear()
    visit.end()
    QGuiApplication.processEvents()
    assert window.touches == []


def test_a_touch_that_ends_the_visit_is_over_before_the_fingers_are_cancelled(
    hand: Hand, window: Window, visit: Visit
) -> None:
    """Qt crashes when fingers are cancelled amid a touch of several: somebody leaves with a hand on the glass."""
    hand.does(0, "press")
    hand.does(1, "press", THERE)
    window.touches.clear()
    window.amid_touch = visit.end
    hand.does(1, "release", THERE)
    assert window.touches == [(Kind.TouchUpdate, {0, 1})]
    QGuiApplication.processEvents()
    assert window.touches == [(Kind.TouchUpdate, {0, 1}), (Kind.TouchCancel, set())]


def test_fingers_that_lift_together_end_the_visit_while_another_rests(
    visitor: Visitor, touchscreen: QPointingDevice
) -> None:
    """One of them slides onto what the other one touches: Qt crashed when it was told of a cancel amid that."""
    visitor.touches_the_attract_screen()
    leave, language, tab = (visitor.finds(name).rect.center() for name in ("Sòti", "Français", "Biwo yo"))
    hand = Hand(visitor.window, touchscreen)
    hand.do("press", {0: tab, 1: language, 2: leave})
    hand.do("release", {1: leave, 2: leave})
    visitor.pauses()
    hand.do("release", {0: tab})
    assert visitor.sees_the_attract_screen("ht")
    visitor.touches_the_attract_screen()
    assert visitor.sees("Sòti")


def test_a_double_touch_beside_a_hand_on_the_glass_is_one_touch(visitor: Visitor, touchscreen: QPointingDevice) -> None:
    visitor.touches_the_attract_screen()
    leave = visitor.finds("Sòti").rect.center()
    visitor.kiosk.visit.ask()
    visitor.pauses()
    hand = Hand(visitor.window, touchscreen)
    hand.does(1, "press", QPoint(4, 4))
    for _ in range(2):
        hand.does(0, "press", leave)
        hand.does(0, "release", leave)
    hand.does(1, "release", QPoint(4, 4))
    visitor.pauses()
    assert visitor.kiosk.visit.phase == "visiting"
