"""Moves a map that fills a window of 3840 × 2160, and prints what each frame cost, as JSON.

`python -m benchmarks.map_frames CONTENT STATE` needs no display. It prints a list of milliseconds from each touch to
the frame that shows it, and the milliseconds of processor time of each frame: when the map is `zoomed`, when it is
`moved`, and when it has `rested` and is drawn anew.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QSize, QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy

from benchmarks.touchscreen import Touchscreen
from kiosk.content.publish.publish import prepare
from kiosk.content.store.store import Store
from kiosk.models.clock import Clock
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import ViewEngine, choose_renderer, make_application

if TYPE_CHECKING:
    from collections.abc import Callable

Costs: TypeAlias = tuple[list[float], list[float]]
"""Milliseconds to each frame, and milliseconds of processor time of each."""
WIDTH, HEIGHT, INCHES = 3840, 2160, 43
STEPS = 40
STEP_PIXELS = 22
PATIENCE_MILLISECONDS = 5000
MAP = b"""
import kiosk.views
MapView { ratio: 1; source: "" }
"""


class Hand:
    """Fingers on the window, and a look at each frame."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._touchscreen = Touchscreen(window)
        self._milliseconds: list[float] = []
        self._processor: list[float] = []

    def acts(self, *fingers: tuple[int, str, float, float]) -> None:
        """Touch, and wait for the frame that shows it."""
        began, spent = time.perf_counter(), time.process_time()
        frames = QSignalSpy(self._window.frameSwapped)
        points = [{"id": number, "state": state, "x": round(x), "y": round(y)} for number, state, x, y in fingers]
        self._touchscreen.touch(points)
        if frames.count() or frames.wait(PATIENCE_MILLISECONDS):
            self._milliseconds.append(1000 * (time.perf_counter() - began))
            self._processor.append(1000 * (time.process_time() - spent))

    def told(self) -> Costs:
        """Return the milliseconds to each frame and the processor time of each, and begin anew."""
        told = self._milliseconds, self._processor
        self._milliseconds, self._processor = [], []
        return told


def move(hand: Hand, x: float, y: float) -> None:
    """Drag the map by one finger."""
    for step in range(1, STEPS):
        hand.acts((0, "move", x - step * STEP_PIXELS, y - step * STEP_PIXELS / 3))


def spread(hand: Hand, x: float, y: float) -> None:
    """Zoom by two fingers."""
    for step in range(1, STEPS):
        away = 100 + step * STEP_PIXELS / 2
        hand.acts((0, "move", x - away, y), (1, "move", x + away, y))


def measure(window: QQuickWindow, shown: QQuickItem) -> dict[str, Costs]:
    """Zoom the map, then move it; return what the frames cost."""
    x, y = shown.property("mapWidth") / 2, HEIGHT / 2
    hand, found = Hand(window), {}
    rested: Costs = [], []
    gestures: dict[str, tuple[Callable[[Hand, float, float], None], list[tuple[int, float]]]] = {
        "zoomed": (spread, [(0, x - 100), (1, x + 100)]),
        "moved": (move, [(0, x + 400)]),
    }
    for name, (gesture, fingers) in gestures.items():
        hand.acts(*((number, "press", at, y) for number, at in fingers))
        hand.told()
        gesture(hand, x + 400 if name == "moved" else x, y)
        found[name] = hand.told()
        hand.acts(*((number, "release", 0, 0) for number, _ in fingers))
        QCoreApplication.processEvents()
        for these, last in zip(rested, hand.told(), strict=True):
            these.extend(last)
    return {**found, "rested": rested}


def main() -> int:
    """Print the figures."""
    content, state = map(Path, sys.argv[1:])
    store = Store(state)
    stored = prepare(content, store).stored or store.current()
    if not stored:
        sys.stderr.write("the content is not good\n")
        return 1
    choose_renderer("software")
    application = make_application()
    kiosk = Kiosk(Clock(), Display(INCHES), still=True)
    kiosk.show(stored)
    view_engine = ViewEngine(kiosk, QSize(WIDTH, HEIGHT))
    window = view_engine.window
    window.show()
    engine = qmlEngine(window)
    component = QQmlComponent(engine)
    component.setData(MAP, QUrl())
    shown = component.create()
    exhibit_map = kiosk.exhibit.maps.named("")
    if not isinstance(shown, QQuickItem) or not exhibit_map:
        sys.stderr.write(component.errorString())
        return 1
    shown.setParentItem(window.contentItem())
    looks = {each.code: "0" for each in stored.release.content.map.areas}
    for name, value in (("ratio", exhibit_map.ratio), ("source", exhibit_map.source(looks)), ("highest", HEIGHT)):
        shown.setProperty(name, value)
    shown.setSize(window.size())
    shown.setZ(1)
    QSignalSpy(window.frameSwapped).wait(PATIENCE_MILLISECONDS)
    application.processEvents()
    print(json.dumps(measure(window, shown)))
    sys.stdout.flush()
    os._exit(0)  # what was made by hand has no order in which it could be taken down


if __name__ == "__main__":
    sys.exit(main())
