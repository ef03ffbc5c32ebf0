"""The endurance run notices a screen that no longer follows the kiosk."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QImage

from benchmarks.endurance.glass import Glass, Look, are_alike, look
from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import LANDSCAPE

WAITING: Look = bytes(640)
VISITING: Look = bytes([200] * 640)


@dataclass
class FakeScreen:
    """A screen that shows what the kiosk does, as long as it is not frozen."""

    shown: Look = WAITING
    frozen: bool = False
    freezes_in_a_visit: bool = False

    def begin(self) -> None:
        self._draw(VISITING)
        self.frozen = self.frozen or self.freezes_in_a_visit

    def end(self) -> None:
        self._draw(WAITING)

    def _draw(self, what: Look) -> None:
        if not self.frozen:
            self.shown = what


def faults(screen: FakeScreen, glass: Glass | None = None) -> list[str]:
    glass = glass or Glass(lambda _: screen.shown, lambda: WAITING)
    return glass.faults_of_a_visit(LANDSCAPE, screen.begin, screen.end, 0)


def test_a_screen_that_follows_has_no_fault() -> None:
    assert faults(FakeScreen()) == []


def test_a_screen_that_is_frozen_is_noticed() -> None:
    assert faults(FakeScreen(frozen=True)) == ["the screen does not show that a visit begins"]


def test_a_screen_that_freezes_in_a_visit_is_noticed() -> None:
    screen = FakeScreen()
    glass = Glass(lambda _: screen.shown, lambda: WAITING)
    assert faults(screen, glass) == []
    screen.freezes_in_a_visit = True
    assert faults(screen, glass) == ["the screen does not show that a visit ends"]
    assert faults(screen, glass) == ["the screen does not show that a visit ends"]


def test_other_pictures_of_the_waiting_screen_are_no_fault() -> None:
    """Which of them shows when a screen of this size is looked at first, a visit begins them anew."""
    screen = FakeScreen(shown=bytes([90] * 640))
    assert faults(screen, Glass(lambda _: screen.shown, lambda: screen.shown)) == []


class LateScreen(FakeScreen):
    """A screen that shows all that the kiosk does, each two looks later."""

    def __init__(self) -> None:
        super().__init__()
        self._to_come = [VISITING, VISITING]

    def _draw(self, what: Look) -> None:
        self._to_come.append(what)

    def see(self) -> Look:
        self.shown = self._to_come.pop(0) if self._to_come else self.shown
        return self.shown


def test_a_screen_that_is_late_has_no_fault_and_is_not_taken_for_another_later() -> None:
    screen = LateScreen()
    glass = Glass(lambda _: screen.see(), lambda: WAITING)
    for _ in range(3):
        assert glass.faults_of_a_visit(LANDSCAPE, screen.begin, screen.end, PATIENCE_SECONDS) == []


@pytest.mark.parametrize("screen", ["1280x800@21.5", "800x1280@21.5", "1024x600@21.5"])
def test_greetings_are_alike_and_a_visit_is_not(opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: str) -> None:
    visitor = opens_kiosk(shipped, Screen.parse(screen))
    waiting = look(visitor.picture())
    for step in range(8):
        visitor.waits(3)
        assert are_alike(waiting, look(visitor.picture())), step
    for language in ("ht", "fr", "en", "es"):
        visitor.kiosk.begin(language)
        assert not are_alike(waiting, look(visitor.picture())), language
        visitor.kiosk.visit.end()
        assert are_alike(waiting, look(visitor.picture())), language


def test_a_picture_looks_like_itself_and_not_like_another() -> None:
    dark, bright = QImage(1280, 800, QImage.Format.Format_RGB32), QImage(800, 1280, QImage.Format.Format_RGB32)
    dark.fill(0)
    bright.fill(0xFFFFFF)
    assert are_alike(look(dark), look(dark))
    assert not are_alike(look(dark), look(bright))
