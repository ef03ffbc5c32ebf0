"""The Qt binding counts its references right, and takes nothing for what lay in its place before.

PySide6 6.12.0 on Python 3.11 gives back a reference to None, True or False too much in many calls, and Python aborts
after some thousands of them. A kiosk runs for months, so such a version must not come in unnoticed.
"""

import gc
import sys
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QMetaObject, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtTest import QSignalSpy

from kiosk.models.display import Display
from kiosk.models.image_providers import IconProvider, QrProvider
from kiosk.models.kiosk import Kiosk
from kiosk.models.record_list import RecordList
from kiosk.models.visit import Visit
from tests.metaobject import class_name
from tests.models.exhibits import exhibit
from tests.visitor import HandClock

CALLS = 500
TOLERANCE = 20
"""References that come and go by themselves between two counts."""
IMMORTAL = sys.version_info >= (3, 12)
"""Since PEP 683 Python counts none of the references to constants that it takes itself: those that extensions built for
older versions give back seem too many. Once 2**31 are missing, Python counts all again."""

Act = Callable[[], object]


def _names() -> Act:
    item = QObject()
    return lambda: item.setObjectName("name")


def _fills() -> Act:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    return lambda: image.fill(Qt.GlobalColor.transparent)


def _paints() -> Act:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)

    def paint() -> None:
        painter = QPainter(image)
        painter.fillRect(0, 0, 4, 4, QColor("red"))
        painter.drawLine(0, 0, 7, 7)
        painter.end()

    return paint


def _starts_timers() -> Act:
    timer = QTimer()
    timer.setSingleShot(True)

    def start() -> None:
        timer.start(1000)
        timer.isActive()
        timer.stop()

    return start


def _blocks_signals() -> Act:
    item = QObject()
    return lambda: item.blockSignals(item.signalsBlocked())


def _sends_signals() -> Act:
    clock = HandClock()
    visit = Visit(clock)
    spy = QSignalSpy(clock.second)
    assert spy.isValid()
    visit.begin()

    def send() -> None:
        clock.second.emit()
        visit.touched(by_keyboard=True)
        visit.touched()

    return send


def _resets_lists() -> Act:
    people = RecordList(("name", "there"))

    def reset() -> None:
        people.show([{"name": None, "there": True}], keep_views=False)
        people.show([{"name": None, "there": False}])
        for role in people.roleNames():
            people.data(people.index(0), role)
        people.data(people.index(0))

    return reset


def _reads_properties() -> Act:
    kiosk = _kiosk()
    names = ("ready", "rightToLeft", "language", "name", "today")
    return lambda: ([kiosk.exhibit.property(name) for name in names], kiosk.property("windowed"))


def _changes_language() -> Act:
    kiosk = _kiosk()
    return lambda: (kiosk.exhibit.chooseLanguage("fr"), kiosk.exhibit.chooseLanguage("en"), kiosk.navigation.openNext())


def _draws_icons() -> Act:
    icons, codes = IconProvider(), QrProvider()
    return lambda: (
        icons.requestImage("none/000000", QSize(), QSize(8, 8)),
        codes.requestImage("https://example.org", QSize(), QSize()),
    )


def _kiosk() -> Kiosk:
    kiosk = Kiosk(HandClock(), Display())
    kiosk.show(exhibit())
    return kiosk


@pytest.mark.skipif(IMMORTAL, reason="this Python does not count the references to constants")
@pytest.mark.parametrize(
    "prepare",
    [
        _names,
        _fills,
        _paints,
        _starts_timers,
        _blocks_signals,
        _sends_signals,
        _resets_lists,
        _reads_properties,
        _changes_language,
        _draws_icons,
    ],
)
def test_no_call_gives_back_a_reference_that_it_never_took(qapp: object, prepare: Callable[[], Act]) -> None:
    assert qapp
    act = prepare()
    act()
    gc.collect()  # what other tests left behind holds references, too
    gc.disable()
    try:
        before = _counts()
        for _ in range(CALLS):
            act()
        after = _counts()
    finally:
        gc.enable()
    fallen = {name: before[name] - count for name, count in after.items() if before[name] - count > TOLERANCE}
    assert fallen == {}


def _counts() -> dict[str, int]:
    """Return how often the constants are referred to."""
    return {"None": sys.getrefcount(None), "True": sys.getrefcount(True), "False": sys.getrefcount(False)}


def test_no_class_of_a_view_is_remembered_after_its_name_was_asked(qapp: object) -> None:
    assert qapp
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b"import QtQml; QtObject { property int own }", QUrl())
    view = component.create()
    before = _metaobjects()
    assert class_name(view).startswith("QObject_QML_")
    assert _metaobjects() == before


def _metaobjects() -> int:
    """Return how many of them PySide knows the address of."""
    return sum(isinstance(each, QMetaObject) for each in shiboken6.getAllValidWrappers())
