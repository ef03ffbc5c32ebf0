"""Whoever sees little can read the words and find the controls, as measured from the pixels of the window."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.looks import Look
from tests.pixels import Glass, contrast, most_change
from tests.visitor import Thing, Visitor

SMALL = Screen.parse("1280x800@10.1")
USUAL = Screen.parse("1920x1080@21.5")
MIN = {False: (4.5, 3.0, 0.0), True: (7.0, 4.5, 4.5)}
"""The contrast of words, icons and edges of controls, by whether it is to be high (WCAG 1.4.3, 1.4.11, 1.4.6)."""
MIN_CHANGE = 3.0
"""What tells a state from another."""
KEYS = 12
"""So often the keyboard goes on: over tabs, languages, tools, sections."""


HIGH = pytest.mark.parametrize("high", [False, True], ids=["usual", "high"])


@pytest.mark.slow
@HIGH
def test_every_kind_of_view_stands_out(opens_kiosk: OpensKiosk, library: StoredRelease, *, high: bool) -> None:
    look = _looks_at(opens_kiosk(library, USUAL, language="en"), high=high)
    assert not list(look.at_everything(library, "en"))


@pytest.mark.slow
@HIGH
@pytest.mark.parametrize("screen", [USUAL, SMALL], ids=str)
def test_the_exhibit_stands_out(opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, *, high: bool) -> None:
    look = _looks_at(opens_kiosk(shipped, screen, language="fr"), high=high)
    assert not [*look.at_greetings(), *look.where_it_is_longest(shipped, "fr", 0)]


@HIGH
@pytest.mark.parametrize("name", ["Who We Are", "Offices", "Français", "Leave", "Search"])
def test_words_under_a_finger_can_be_read(visitor: Visitor, name: str, *, high: bool) -> None:
    _begins(visitor, high=high)
    thing = next(each for each in visitor.everything() if each.name == name and each.touchable)
    before = visitor.picture()
    visitor.presses(thing.rect.center())
    assert visitor.picture() != before
    faint = list(Glass(visitor.window).faint(Look(visitor).child("frame"), *MIN[high]))
    visitor.lifts(thing.rect.center())
    assert not faint


@HIGH
@pytest.mark.parametrize("role", [QAccessible.Role.PageTab, QAccessible.Role.RadioButton])
def test_what_is_current_differs_from_what_is_not(
    visitor: Visitor,
    role: QAccessible.Role,
    high: bool,  # noqa: FBT001
) -> None:
    _begins(visitor, high=high)
    one = next(each for each in visitor.everything() if each.role == role and each.checked)
    other = next(each for each in visitor.everything() if each.role == role and not each.checked)
    before = visitor.picture()
    visitor.touches(other.rect.center())
    after = visitor.picture()
    for thing in (one, other):
        assert most_change(before, after, thing.rect) >= MIN_CHANGE, thing.name


@HIGH
def test_the_focus_stands_out_wherever_it_is(visitor: Visitor, *, high: bool) -> None:
    _begins(visitor, high=high)
    seen = []
    visitor.types(Qt.Key.Key_Tab)
    for _ in range(KEYS):
        visitor.types(Qt.Key.Key_Tab)
        thing = next(each for each in visitor.everything() if each.focused and each.touchable)
        seen.append((thing, visitor.picture()))
    for (_, before), (thing, after) in pairwise(seen):
        for side in _sides(thing):
            assert most_change(before, after, side) >= MIN_CHANGE, thing.name


def test_the_measure_is_that_of_the_guidelines() -> None:
    assert contrast(0xFFFFFFFF, 0xFF000000) == pytest.approx(21)
    assert contrast(0xFF777777, 0xFFFFFFFF) == pytest.approx(4.48, abs=0.01)


def _looks_at(visitor: Visitor, *, high: bool) -> Look:
    visitor.kiosk.accessibility.useHighContrast(high)
    glass = Glass(visitor.window)
    return Look(visitor, lambda root: glass.faint(root, *MIN[high]))


def _begins(visitor: Visitor, *, high: bool) -> None:
    visitor.chooses_language("English")
    visitor.kiosk.accessibility.useHighContrast(high)
    visitor.pauses()


def _sides(thing: Thing) -> list[QRect]:
    """Return a line across each of the four edges of a thing."""
    rect, reach = thing.rect, 8
    middle = rect.center()
    return [
        QRect(rect.left() - reach, middle.y(), 2 * reach, 1),
        QRect(rect.right() - reach, middle.y(), 2 * reach, 1),
        QRect(middle.x(), rect.top() - reach, 1, 2 * reach),
        QRect(middle.x(), rect.bottom() - reach, 1, 2 * reach),
    ]
