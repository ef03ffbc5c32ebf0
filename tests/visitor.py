"""Somebody who stands in front of the kiosk: sees what is on the screen, touches it, waits, walks away."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.commands.photographer import settle
from kiosk.models.clock import Clock
from kiosk.models.history import HUB
from kiosk.models.kiosk import Kiosk
from kiosk.models.page_sequence import PageSequence
from tests.metaobject import class_name
from tests.patience import PATIENCE_MILLISECONDS

TOUCHABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.Link,
        QAccessible.Role.ListItem,
        QAccessible.Role.PageTab,
        QAccessible.Role.RadioButton,
        QAccessible.Role.Slider,
    }
)


MAX_DRAGS = 40
DRAG_STEPS = (0.2, 0.4, 0.6, 0.8, 1, 1, 1, 1, 1, 1)
"""How far along a finger is, frame by frame; it rests before it is lifted, so that nothing is flung."""
NOWHERE = QRect()
LOWEST_EDGE = 60
"""Pixels at the lower edge of a list that `more below` may cover."""


LOOK_SECONDS = 1
"""How long somebody looks before touching the next thing."""


class HandClock(Clock):
    """A clock whose seconds pass when the test says so."""

    def __init__(self, today: date = date(2026, 3, 31)) -> None:
        super().__init__()
        self.time = 1000.0
        self.running = False
        self.step_seconds = 0.0
        self.day = today
        self.time_of_day = time(12)
        self._waited = 0.0

    def now(self) -> float:
        return self.time

    def today(self) -> date:
        return self.day

    def turns_to(self, today: date) -> None:
        """Have it another day, as after a night or by a clock that is wrong."""
        self.day = today

    def local(self) -> datetime:
        return datetime.combine(self.day, self.time_of_day)

    def reads(self, local: datetime) -> None:
        """Have the clock on the wall show a date and time, at the begin of a minute."""
        self.day, self.time_of_day = local.date(), local.time()
        self.minute.emit()

    def emit_minutes(self) -> None:
        """Do nothing: minutes begin when the test says so."""

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False

    def step_every(self, seconds: float) -> None:
        self.step_seconds, self._waited = seconds, 0.0

    def passes(self, seconds: int) -> None:
        """Let seconds go by, one after another."""
        for _ in range(seconds):
            self.time += 1
            if self.running:
                self.second.emit()
            self._waited += 1
            if 0 < self.step_seconds <= self._waited:
                self._waited -= self.step_seconds
                self.step.emit()


@dataclass(frozen=True)
class Thing:
    """Something on the screen, as assistive technology is told of it."""

    name: str
    role: QAccessible.Role
    rect: QRect
    pane: QRect
    checked: bool
    focused: bool
    enabled: bool

    @property
    def touchable(self) -> bool:
        """Return whether a touch does something."""
        return self.role in TOUCHABLE

    @property
    def out_of_reach(self) -> int:
        """Return how many pixels its middle lies below what its list shows, negative above, 0 when it shows."""
        if self.pane.isEmpty():
            return 0
        reach = min(self.rect.height(), self.pane.height() // 2) // 2
        lowest = self.pane.bottom() - min(LOWEST_EDGE, self.pane.height() // 4) - reach
        highest = self.pane.top() + reach // 2
        middle = self.rect.center().y()
        return middle - lowest if middle > lowest else min(0, middle - highest)


class Visitor:
    """Acts on the real window by touch, and finds things by their accessible name."""

    def __init__(
        self,
        kiosk: Kiosk,
        window: QQuickWindow,
        clock: HandClock,
        touchscreen: object,
        fingers: HandClock | None = None,
    ) -> None:
        """Step in front of it. `fingers` is the clock by which touches that follow each other at once are told."""
        self.kiosk = kiosk
        self.window = window
        self.clock = clock
        self.fingers = fingers or HandClock()
        assert isinstance(touchscreen, QPointingDevice)
        self.touchscreen = touchscreen
        self.pauses()

    # --- what is seen

    def everything(self) -> list[Thing]:
        """Return all that is on the screen now, from back to front."""
        screen = QRect(QPoint(0, 0), self.window.size())
        return [thing for thing in self.all_there_is() if thing.rect.intersects(screen)]

    def all_there_is(self) -> list[Thing]:
        """Return all that lists can be scrolled to, too; of the section, what is on the page."""
        return list(_things(_root(self.window), self.window.position()))

    def in_sight(self) -> set[str]:
        """Return the names of what is in sight of the page of a section, of which a slice may show."""
        item = self.window.findChild(QQuickItem, "slice")
        assert isinstance(item, QQuickItem)
        seen = item.mapRectToScene(item.boundingRect()).toRect()
        return {thing.name for thing in self.everything() if seen.contains(thing.rect.center())}

    def sees(self, text: str) -> bool:
        """Return whether the text is part of anything on the screen."""
        return any(text in thing.name for thing in self.everything())

    def _has(self, name: str, role: QAccessible.Role | None) -> bool:
        return any(
            thing.touchable and role in (None, thing.role) and thing.name.startswith(name)
            for thing in self.all_there_is()
        )

    def finds(self, name: str, role: QAccessible.Role | None = None) -> Thing:
        """Return the touchable thing whose name is or begins with `name`; the front one if there are several."""
        things = [thing for thing in self.all_there_is() if thing.touchable and role in (None, thing.role)]
        named = [thing for thing in things if thing.name == name] or [
            thing for thing in things if thing.name.startswith(name)
        ]
        assert named, f"nothing to touch is called {name!r}; there is {sorted({thing.name for thing in things})}"
        return named[-1]

    def sees_the_attract_screen(self, in_language: str) -> bool:
        """Return whether the kiosk waits for somebody, greeting in this language."""
        kiosk = self.kiosk
        greeting = next(each for each in kiosk.exhibit.greetings.records if each["code"] == in_language)
        tabs = [thing for thing in self.everything() if thing.role == QAccessible.Role.PageTab]
        return kiosk.visit.phase == "attract" and self.sees(greeting["greeting"]) and not tabs

    def picture(self) -> QImage:
        """Return what the screen shows, pixel by pixel."""
        return self.window.grabWindow()

    # --- what is done

    def touches(self, point: QPoint, until: QPoint | None = None) -> None:
        """Touch a point and lift the finger there, or slide to another point first; look before, as people do."""
        self.fingers.time += LOOK_SECONDS
        end = until or point
        QTest.touchEvent(self.window, self.touchscreen).press(0, point, self.window).commit()
        for step in DRAG_STEPS if until else ():
            between = point + (end - point) * step
            QTest.touchEvent(self.window, self.touchscreen).move(0, between, self.window).commit()
            self.sees_a_frame()
        QTest.touchEvent(self.window, self.touchscreen).release(0, end, self.window).commit()
        self.pauses()

    def presses(self, point: QPoint) -> None:
        """Put a finger down and leave it there."""
        QTest.touchEvent(self.window, self.touchscreen).press(0, point, self.window).commit()
        self.pauses()

    def twitches(self, point: QPoint) -> None:
        """Move a finger that is down by one pixel."""
        QTest.touchEvent(self.window, self.touchscreen).move(0, point + QPoint(0, 1), self.window).commit()

    def lifts(self, point: QPoint) -> None:
        """Lift the finger again."""
        QTest.touchEvent(self.window, self.touchscreen).release(0, point, self.window).commit()
        self.pauses()

    def swipes(self, name: str, distance: int) -> None:
        """Draw the thing of this name to the right by some pixels, to the left if negative."""
        start = self._reached(name, None).rect.center()
        self.touches(start, until=start + QPoint(distance, 0))
        self.rests()

    def touches_twice(self, point: QPoint) -> None:
        """Touch a point twice at once."""
        self.fingers.time += LOOK_SECONDS
        for _ in range(2):
            QTest.touchEvent(self.window, self.touchscreen).press(0, point, self.window).commit()
            QTest.touchEvent(self.window, self.touchscreen).release(0, point, self.window).commit()
        self.pauses()

    def pinches(self, middle: QPoint, apart: int, until: int, *, lifts: bool = True) -> None:
        """Put two fingers around a point, so many pixels apart, and move them until they are so many apart."""
        for step in (0, *DRAG_STEPS):
            half = QPoint(round(apart + (until - apart) * step) // 2, 0)
            event = QTest.touchEvent(self.window, self.touchscreen)
            act = event.move if step else event.press
            act(0, middle - half, self.window)
            act(1, middle + half, self.window)
            event.commit()
            self.sees_a_frame()
        if lifts:
            self.lifts_both(middle, until)

    def lifts_both(self, middle: QPoint, apart: int) -> None:
        """Lift two fingers around a point."""
        half = QPoint(apart // 2, 0)
        event = QTest.touchEvent(self.window, self.touchscreen)
        event.release(0, middle - half, self.window)
        event.release(1, middle + half, self.window)
        event.commit()
        self.pauses()

    def taps(self, name: str, role: QAccessible.Role | None = None) -> None:
        """Touch the thing of this name, after dragging what it stands in until it shows."""
        self.touches(self._reached(name, role).rect.center())

    def brings(self, name: str, role: QAccessible.Role | None = None) -> Thing:
        """Have the page on which a thing stands shown, without a touch, and return it."""
        pages = self.pages
        for page in range(pages.count):
            if self._has(name, role):
                break
            pages.open(page)
            self.rests()
            self.sees_a_frame()
        return self.finds(name, role)

    def turns_page(self, steps: int = 1) -> None:
        """Touch the large button that turns pages onward, or the one that goes back, so many times."""
        for _ in range(abs(steps)):
            self.touches(
                self.finds(self.kiosk.exhibit.messages["next_page" if steps > 0 else "previous_page"]).rect.center()
            )
            self.rests()
            self.sees_a_frame()

    def can_turn(self, steps: int = 1) -> bool:
        """Return whether the large button that turns pages onward, or the one that goes back, would do something."""
        name = self.kiosk.exhibit.messages["next_page" if steps > 0 else "previous_page"]
        return any(thing.enabled for thing in self.everything() if thing.touchable and thing.name == name)

    def sees_on_each_page(self) -> Iterator[list[Thing]]:
        """Yield what there is on each page of the section or hub, from the first to the last, turned by touches."""
        while self.can_turn(-1):
            self.turns_page(-1)
        yield self.everything()
        while self.can_turn():
            self.turns_page()
            yield self.everything()

    def touches_on_page(self, name: str, role: QAccessible.Role | None = None) -> None:
        """Touch a thing on the page after it was brought into sight."""
        self.touches(self.brings(name, role).rect.center())

    def begins(self, own_name: str) -> None:
        """Touch a language on the attract screen, and go on to the first section."""
        self.taps(own_name)
        self.reads_the_first_section()

    def reads_the_first_section(self) -> None:
        """Go to the first section, from wherever a visit is."""
        self.kiosk.navigation.openBlock(0, 0, 0)
        self.pauses()

    def opens_tab(self, title: str) -> None:
        """Touch a tab."""
        self.taps(title, QAccessible.Role.PageTab)

    def opens_section(self, title: str) -> None:
        """Touch a topic among all those of the tab."""
        if self.kiosk.navigation.page == "section":
            self.kiosk.navigation.openHub()
            self.pauses()
        if self.kiosk.navigation.hub.count > 1:
            self.taps(title, QAccessible.Role.ListItem)

    def types(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and let it go."""
        QTest.keyClick(self.window, key, modifiers)
        self.pauses()

    def waits(self, seconds: int) -> None:
        """Do nothing for some seconds."""
        self.clock.passes(seconds)
        self.pauses()

    def touches_the_attract_screen(self) -> None:
        """Touch the middle of the waiting screen."""
        self.touches(QPoint(self.window.width() // 2, self.window.height() // 3))

    def chooses_language(self, own_name: str) -> None:
        """Touch the button of a language."""
        self.taps(own_name)

    def pauses(self) -> None:
        """Give the kiosk the time that any person gives it."""
        settle(self.window.contentItem(), PATIENCE_MILLISECONDS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the event loop of the kiosk does

    # --- how it is reached

    @property
    def pages(self) -> PageSequence:
        """Return the pages that can be turned: of the hub or the section."""
        navigation = self.kiosk.navigation
        return navigation.hub.pages if navigation.page == HUB else navigation.pages

    @property
    def page(self) -> QQuickItem:
        """Return where the pages of the current section show."""
        page = self.window.findChild(QQuickItem, "sectionPage")
        assert isinstance(page, QQuickItem)
        return page

    def _reached(self, name: str, role: QAccessible.Role | None) -> Thing:
        """Return a thing once it can be touched: turn pages, or drag the list in which it stands, until it is there."""
        self.sees_a_frame()  # until then what has just been made lies on what stands first
        if not self._has(name, role):
            any(self._has(name, role) for _ in self.sees_on_each_page())
        thing, before, part = self.finds(name, role), None, 1.0
        for _ in range(MAX_DRAGS):
            if not thing.out_of_reach or thing == before:
                break
            self.drags(thing.pane, -round(part * thing.out_of_reach))
            thing, before = self.finds(name, role), thing
            if thing.out_of_reach * before.out_of_reach < 0:
                part /= 2  # it was flung beyond
        assert thing.pane.isEmpty() or thing.pane.contains(thing.rect.center()), f"{name!r} cannot be reached"
        return thing

    def drags(self, pane: QRect, distance: int) -> None:
        """Drag what scrolls down by some pixels, up if negative; a drag is at most two thirds of its height."""
        longest = pane.height() * 2 // 3
        way = max(-longest, min(longest, distance + (30 if distance > 0 else -30)))
        start = QPoint(pane.left() + 3, pane.center().y() - way // 2)
        self.touches(start, until=start + QPoint(0, way))
        self.rests()

    def rests(self) -> None:
        """Wait until nothing slides any more."""
        while _is_moving(self.window.contentItem()):
            self.sees_a_frame()

    def sees_a_frame(self) -> None:
        """Have everything put in its place, which Qt does just before it draws."""
        frames = QSignalSpy(self.window.frameSwapped)
        self.window.update()
        assert frames.wait(PATIENCE_MILLISECONDS)


def _is_moving(item: QQuickItem) -> bool:
    return item.property("moving") is True or any(map(_is_moving, item.childItems()))


def _root(window: QQuickWindow) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(window)


def _things(node: QAccessibleInterface, corner: QPoint, pane: QRect = NOWHERE) -> Iterator[Thing]:
    """Yield a node and all below it that are not hidden, with rectangles in the window."""
    state = node.state()
    if state.invisible:
        return
    rect = node.rect().translated(-corner)
    role, name = node.role(), node.text(QAccessible.Text.Name)
    if name and role != QAccessible.Role.Pane:
        checked, focused, enabled = bool(state.checked), bool(state.focused), not state.disabled
        yield Thing(name, role, rect, pane, checked=checked, focused=focused, enabled=enabled)
    for index in range(node.childCount()):
        yield from _things(node.child(index), corner, rect if role == QAccessible.Role.Pane else pane)


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and all that is drawn in it."""
    yield item
    for child in item.childItems():
        yield from below(child)


def views_below(item: QQuickItem, name: str) -> Iterator[QQuickItem]:
    """Yield the item, and those drawn in it, that `name.qml` makes."""
    return (each for each in below(item) if class_name(each).startswith(f"{name}_"))
