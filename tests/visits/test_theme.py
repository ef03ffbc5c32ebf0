"""Whoever sees little can read the words and find the controls: the contrast of every pair of colours in use."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlEngine

from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import IMPORT_PATH
from tests.layout import CAPITAL_OF_SIZE
from tests.visitor import HandClock

WORDS = [
    ("surfaceText", "surface"),
    ("muted", "surface"),
    ("attention", "surface"),
    ("accent", "surface"),
    ("cardText", "card"),
    ("muted", "card"),
    ("attention", "card"),
    ("accent", "card"),
    ("accentText", "accent"),
    ("accentText", "accentPressed"),
    ("accent", "accentSoft"),
    ("muted", "accentSoft"),
    ("accent", "pressed"),
    ("cardText", "pressed"),
    ("muted", "pressed"),
    ("attention", "attentionSoft"),
    ("cardText", "attentionSoft"),
    ("muted", "attentionSoft"),
    ("accent", "attentionSoft"),
    ("captionText", "captionSurface"),
]
"""Ink and ground."""
SHAPES = [
    ("controlLine", "surface"),
    ("resting", "surface"),
    ("resting", "card"),
    ("controlLine", "card"),
    ("accent", "surface"),
    ("accent", "card"),
    ("accent", "accentSoft"),
    ("attention", "surface"),
    ("focus", "surface"),
    ("focus", "card"),
    ("accent", "sea"),
    ("accent", "land"),
    ("accent", "otherLand"),
    ("mapLine", "sea"),
    ("mapLine", "land"),
    ("mapLine", "otherLand"),
]
"""Borders of controls, icons and the focus, and the ground beside them."""


@pytest.fixture(scope="module")
def kiosk() -> Kiosk:
    """Return a kiosk for the theme."""
    return Kiosk(HandClock(), Display())


@pytest.fixture(scope="module")
def theme(qapp: QGuiApplication, kiosk: Kiosk) -> Iterator[QObject]:
    """Return the theme as the views have it."""
    assert qapp
    engine = QQmlEngine()
    engine.addImportPath(str(IMPORT_PATH))
    singleton = engine.singletonInstance("kiosk.views", "Theme")
    assert isinstance(singleton, QObject)
    singleton.setProperty("kiosk", kiosk)
    yield singleton
    del engine


@pytest.fixture(params=["shipped", "library"])
def coloured(request: pytest.FixtureRequest, theme: QObject, kiosk: Kiosk) -> Iterator[QObject]:
    """Return the theme with the accent of the content."""
    kiosk.show(request.getfixturevalue(request.param))
    yield theme
    kiosk.accessibility.reset()


def test_words_can_be_read(coloured: QObject) -> None:
    assert _fainter(coloured, WORDS, 4.5) == []


def test_controls_can_be_found(coloured: QObject) -> None:
    assert _fainter(coloured, SHAPES, 3) == []


def test_in_high_contrast_words_stand_out(coloured: QObject, kiosk: Kiosk) -> None:
    kiosk.accessibility.useHighContrast(True)
    assert _fainter(coloured, WORDS, 7) == []


def test_in_high_contrast_controls_stand_out(coloured: QObject, kiosk: Kiosk) -> None:
    kiosk.accessibility.useHighContrast(True)
    assert _fainter(coloured, SHAPES, 4.5) == []


@pytest.mark.parametrize(("text_size", "capital"), [(0, 4.8), (1, 6.0), (2, 7.3)])
def test_text_is_as_large_as_asked_for(theme: QObject, kiosk: Kiosk, text_size: int, capital: float) -> None:
    kiosk.accessibility.chooseTextSize(text_size)
    assert theme.property("bodySize") * CAPITAL_OF_SIZE >= capital * theme.property("pixelsPerMillimetre")
    kiosk.accessibility.reset()


def test_every_colour_is_under_test(theme: QObject) -> None:
    """But for the scrim, lines that only divide, the ground of pictures, and the brand, which becomes the accent."""
    meta = theme.metaObject()
    properties = [meta.property(index) for index in range(meta.propertyCount())]
    colours = {str(each.name()) for each in properties if str(each.typeName()) == "QColor"}
    assert colours - {"scrim", "line", "paper", "brand"} == {name for pair in WORDS + SHAPES for name in pair}


def test_the_measure_of_contrast_is_that_of_the_guidelines() -> None:
    assert _contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert _contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def _fainter(theme: QObject, pairs: list[tuple[str, str]], least: float) -> list[tuple[str, str]]:
    """Return the pairs that have less than this contrast."""
    return [pair for pair in pairs if _contrast(*map(theme.property, pair)) < least]


def _contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
