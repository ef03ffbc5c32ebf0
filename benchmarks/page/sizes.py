"""The sizes and colours of the exhibit on one screen, from the theme itself, so that page and kiosk cannot differ."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSize
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from kiosk.content.colours.palette import families
from kiosk.models.clock import Clock
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import IMPORT_PATH

ROOMY = 5
"""The last of the size classes of the theme."""
TYPES = ("int", "double", "QColor")
FRACTIONS = ("millimetre", "lineLength", "lineHeight")
"""What the page needs of the numbers that are not whole."""
OFFICE_MILLIMETRES = 140
"""The width of all about one office, beside the list of offices."""
LIST_MILLIMETRES = 92
"""The width of the list of sections, which stands beside the page in a browser."""


class NarrowScreenError(Exception):
    """The page is made for screens that are wide enough for the section list and an office beside the page."""


@dataclass(frozen=True)
class Sizes:
    """What the theme says on a screen: numbers in pixels and colours as CSS writes them, by the names of the theme."""

    width: int
    height: int
    numbers: Mapping[str, float]
    colours: Mapping[str, str]

    def __getitem__(self, name: str) -> float:
        """Return a number of the theme, in pixels."""
        return self.numbers[name]

    @property
    def page_width(self) -> float:
        """Return the width of the blocks, in pixels."""
        begin = self["margin"] - self["inset"] + self.list_width + self["gap"]
        return self.width - self["margin"] - begin - self["scrollButtonsWidth"]

    @property
    def list_width(self) -> int:
        """Return the width of the list of sections, in pixels."""
        return round(self["millimetre"] * LIST_MILLIMETRES)

    @property
    def office_width(self) -> int:
        """Return the width of all about one office, in pixels."""
        return round(self["millimetre"] * OFFICE_MILLIMETRES)

    def css(self) -> str:
        """Return all of it as properties of a style sheet, each by its name in the theme."""
        pixels = {name: f"{number:g}px" for name, number in self.numbers.items()}
        more = {
            "lineHeight": f"{self['lineHeight']:g}",
            "officeWidth": f"{self.office_width}px",
            "listWidth": f"{self.list_width}px",
        }
        return "".join(f"--{name}:{value};" for name, value in {**pixels, **self.colours, **more}.items())


def sizes_on(width: int, height: int, accent: str) -> Sizes:
    """Return the sizes on a screen of the usual diagonal, of this many pixels.

    Raises NarrowScreenError when the screen has no room for everything side by side.
    """
    with _application():
        values = _evaluate(width, height)
    if values["sizeClass"] < ROOMY:
        raise NarrowScreenError(f"{width} x {height} pixels are too narrow")
    numbers = {name: value for name, value in values.items() if type(value) is int or name in FRACTIONS}
    colours = {name: _css_colour(value) for name, value in values.items() if isinstance(value, QColor)}
    return Sizes(width, height, numbers, colours | families(accent)[0]._asdict())


@contextmanager
def _application() -> Iterator[None]:
    """Have a Qt application for a moment, where there is none."""
    if QCoreApplication.instance():
        yield
        return
    application = QCoreApplication([])
    yield
    application.shutdown()


def _evaluate(width: int, height: int) -> dict[str, Any]:
    """Return all that the themes of sizes and of colours say, by name."""
    engine = QQmlEngine()
    engine.addImportPath(str(IMPORT_PATH))
    kiosk = Kiosk(Clock(), Display())
    kiosk.display.resize(QSize(width, height))
    values: dict[str, Any] = {}
    for name in ("Theme", "Colours"):
        theme = engine.singletonInstance("kiosk.views", name)
        if not isinstance(theme, QObject):
            raise TypeError("the theme could not be loaded")
        theme.setProperty("kiosk", kiosk)
        meta = theme.metaObject()
        properties = [meta.property(index) for index in range(meta.propertyCount())]
        names = [str(each.name()) for each in properties if str(each.typeName()) in TYPES]
        values |= {name: theme.property(name) for name in names}
    del theme, engine
    return values


def _css_colour(colour: QColor) -> str:
    return f"{colour.name()}{colour.alpha():02x}"
