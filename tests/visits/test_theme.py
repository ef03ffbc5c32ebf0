"""Whoever sees little can read the words and find the controls: the contrast of every pair of colours in use."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args, get_type_hints

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression

from kiosk.content.schema.model import Identity
from kiosk.content.store.store import StoredRelease
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import IMPORT_PATH
from tests.layout import CAPITAL_OF_SIZE
from tests.metaobject import metaobject
from tests.visitor import HandClock

FAMILIES = tuple(f"families[{number}]" for number in range(4))
"""In the order in which tabs take them."""
SEA = ("water", "shelf", "innerShelf")
LAND = ("land", "otherTone", "otherLand")
"""What a map is drawn of."""
WORDS = [
    ("ink", "ground"),
    ("muted", "ground"),
    ("danger", "ground"),
    ("ink", "card"),
    ("muted", "card"),
    ("danger", "card"),
    ("ink", "cardPressed"),
    ("muted", "cardPressed"),
    ("ink", "well"),
    ("muted", "well"),
    *(("muted", ground) for ground in (*SEA, *LAND)),
    ("chosenInk", "chosen"),
    ("actionInk", "action"),
    ("actionInk", "actionPressed"),
    ("danger", "dangerTile"),
    ("ink", "dangerTile"),
    ("muted", "dangerTile"),
    *((f"{family}.ink", "dangerTile") for family in FAMILIES),
    ("captionInk", "captionGround"),
    *((f"{family}.tileInk", f"{family}.tile") for family in FAMILIES),
    *((f"{family}.tileIcon", f"{family}.tile") for family in FAMILIES),
    *((f"{family}.tileInk", f"{family}.tilePressed") for family in FAMILIES),
    *((f"{family}.tileIcon", f"{family}.tilePressed") for family in FAMILIES),
    *((f"{family}.fieldInk", f"{family}.field") for family in FAMILIES),
    *((f"{family}.fieldInk", f"{family}.fieldControl") for family in FAMILIES),
    *((f"{family}.fieldInk", f"{family}.fieldPressed") for family in FAMILIES),
    *(
        (f"{family}.ink", ground)
        for family in FAMILIES
        for ground in ("ground", "card", "cardPressed", "well", f"{family}.tile")
    ),
    *((f"{family}.chosenInk", f"{family}.chosen") for family in FAMILIES),
    *((f"{family}.chosenInk", f"{family}.ink") for family in FAMILIES),
    *((f"{family}.chosenPressedInk", f"{family}.chosenPressed") for family in FAMILIES),
]
"""Ink and ground."""
SHAPES = [
    ("frame", "ground"),
    ("frame", "card"),
    ("resting", "ground"),
    ("resting", "card"),
    *((f"{family}.ink", ground) for family in FAMILIES for ground in ("ground", "card", *SEA, *LAND)),
    ("focus", "ground"),
    ("focus", "card"),
    ("focus", "focusInner"),
    *(("mapLine", ground) for ground in (*SEA, *LAND)),
]
"""Borders of controls, icons and the focus, and the ground beside them."""


@pytest.fixture(scope="module")
def kiosk() -> Kiosk:
    """Return a kiosk for the theme."""
    return Kiosk(HandClock(), Display())


@pytest.fixture(scope="module")
def engine(qapp: QGuiApplication) -> Iterator[QQmlEngine]:
    """Return what loads the views."""
    assert qapp
    made = QQmlEngine()
    made.addImportPath(str(IMPORT_PATH))
    yield made
    del made


def _singleton(engine: QQmlEngine, name: str, kiosk: Kiosk) -> QObject:
    singleton = engine.singletonInstance("kiosk.views", name)
    assert isinstance(singleton, QObject)
    singleton.setProperty("kiosk", kiosk)
    return singleton


@pytest.fixture
def theme(engine: QQmlEngine, kiosk: Kiosk) -> QObject:
    """Return the sizes as the views have them."""
    return _singleton(engine, "Theme", kiosk)


@pytest.fixture(params=["#0033A0", "#0B5D4B", "#6A1B9A", "#8A1538", "#595959", "#1A1A1A", "#A34700"])
def accent(request: pytest.FixtureRequest) -> str:
    """Return a colour that an organisation may have."""
    return str(request.param)


@pytest.fixture(params=get_args(get_type_hints(Identity)["ground"]))
def coloured(
    request: pytest.FixtureRequest, engine: QQmlEngine, kiosk: Kiosk, library: StoredRelease, accent: str
) -> Iterator[QObject]:
    """Return the colours on each ground."""
    content = replace(library.release.content, accent=accent, identity=Identity(ground=request.param))
    kiosk.show(replace(library, release=replace(library.release, content=content)))
    yield _singleton(engine, "Colours", kiosk)
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


@pytest.mark.parametrize("text_size", [0, 1, 2])
def test_a_title_stands_out_from_what_it_is_above(theme: QObject, kiosk: Kiosk, text_size: int) -> None:
    kiosk.accessibility.chooseTextSize(text_size)
    assert theme.property("titleSize") >= 2.5 * theme.property("bodySize")
    kiosk.accessibility.reset()


@pytest.mark.parametrize(("inches", "capital"), [(10.1, 3.4), (14.0, 3.4), (15.6, 4.8), (21.5, 4.8)])
def test_a_panel_that_is_held_in_the_hand_may_have_smaller_words(
    engine: QQmlEngine, inches: float, capital: float
) -> None:
    theme = _singleton(engine, "Theme", Kiosk(HandClock(), Display(inches)))
    millimetres = theme.property("bodySize") * CAPITAL_OF_SIZE / theme.property("pixelsPerMillimetre")
    assert capital <= millimetres < capital + 0.3


@pytest.mark.parametrize(("inches", "growth"), [(21.5, 1.0), (24.0, 1.12), (43.0, 1.3), (86.0, 1.3)])
def test_a_large_panel_is_touched_from_an_arms_length_too(engine: QQmlEngine, inches: float, growth: float) -> None:
    theme = _singleton(engine, "Theme", Kiosk(HandClock(), Display(inches)))
    assert theme.property("growth") == pytest.approx(growth, abs=0.01)


def test_every_colour_is_under_test(engine: QQmlEngine, kiosk: Kiosk) -> None:
    """But for scrim and veil, lines and lips that only divide, what carries nothing, and the ground of pictures."""
    colours = _singleton(engine, "Colours", kiosk)
    untold = {"scrim", "lightScrim", "line", "picture", "outline", "actionLip"}
    untold |= {
        f"{FAMILIES[0]}.{name}" for name in ("night", "deep", "mid", "soft", "tint", "tileLip", "fieldLip", "chosenLip")
    }
    with metaobject(colours) as meta:
        properties = [meta.property(index) for index in range(meta.propertyCount())]
        names = {str(each.name()) for each in properties if str(each.typeName()) == "QColor"}
    of_a_family = re.findall(r"property color (\w+)", (IMPORT_PATH / "kiosk/views/Family.qml").read_text("utf-8"))
    names |= {f"{FAMILIES[0]}.{name}" for name in of_a_family}
    told = {name for pair in WORDS + SHAPES for name in pair}
    assert names - untold == {name for name in told if name.partition(".")[0] not in FAMILIES[1:]}


def test_the_measure_of_contrast_is_that_of_the_guidelines() -> None:
    assert _contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert _contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def _fainter(theme: QObject, pairs: list[tuple[str, str]], minimum: float) -> list[tuple[str, str]]:
    """Return the pairs that have less than this contrast."""
    return [pair for pair in pairs if _contrast(*(_colour(theme, name) for name in pair)) < minimum]


def _colour(theme: QObject, name: str) -> QColor:
    colour, _ = QQmlExpression(QQmlEngine.contextForObject(theme), theme, name).evaluate()
    assert isinstance(colour, QColor)
    return colour


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
