"""How large a millimetre is."""

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtTest import QSignalSpy

from kiosk.models.display import USUAL_INCHES, Display, plausible_inches


@pytest.mark.parametrize(
    ("width", "height", "inches"),
    [(476, 268, 21.5), (268, 476, 21.5), (217, 136, 10.1), (952, 535, 43), (1209, 680, 54.6)],
)
def test_what_a_screen_says_of_itself_is_believed(width: float, height: float, inches: float) -> None:
    assert plausible_inches(QSizeF(width, height)) == pytest.approx(inches, abs=0.1)


@pytest.mark.parametrize("size", [QSizeF(), QSizeF(0, 0), QSizeF(16, 9), QSizeF(16000, 9000)])
def test_the_usual_screen_stands_in_for_nonsense(size: QSizeF) -> None:
    assert plausible_inches(size) == USUAL_INCHES


@pytest.mark.parametrize(
    ("inches", "width", "height", "pixels"),
    [(21.5, 1920, 1080, 4.03), (21.5, 1080, 1920, 4.03), (10.1, 1280, 800, 5.88), (43, 3840, 2160, 4.03)],
)
def test_a_millimetre_has_as_many_pixels_as_on_the_screen(
    inches: float, width: int, height: int, pixels: float
) -> None:
    display = Display(inches)
    display.resize(QSize(width, height))
    assert display.pixelsPerMillimetre == pytest.approx(pixels, abs=0.01)


def test_a_screen_that_is_switched_on_later_is_measured_then() -> None:
    display = Display()
    display.resize(QSize(1280, 800))
    changed = QSignalSpy(display.changed)
    for _ in range(2):
        display.measure(QSizeF(217, 136))
    assert display.pixelsPerMillimetre == pytest.approx(5.89, abs=0.02)
    assert changed.count() == 1


def test_only_another_size_is_a_change() -> None:
    display = Display()
    changed = QSignalSpy(display.changed)
    for size in (QSize(1280, 800), QSize(1280, 800), QSize(0, 0), QSize()):
        display.resize(size)
    assert changed.count() == 1


def test_a_turned_picture_is_as_large_as_the_screen_seen_from_its_side() -> None:
    for rotation, size in ((0, (1920, 1080)), (90, (1080, 1920)), (180, (1920, 1080)), (270, (1080, 1920))):
        display = Display(21.5, rotation=rotation)
        display.resize(QSize(1920, 1080))
        assert (display.width, display.height, display.rotation) == (*size, rotation)
        assert display.pixelsPerMillimetre == pytest.approx(4.03, abs=0.01)
