"""The offices of a section on the map of the exhibit, in the visitor's language.

The placement of pins and labels is imported when a map is first shown, after the first frame.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from math import hypot
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.blocks import Office
from kiosk.models.map.maps import Map
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

if TYPE_CHECKING:
    from kiosk.models.map.labels import Name, View
    from kiosk.models.map.pins import Pin, Point

MOST_ZOOM = 8.0
TONES = ("0", "a")
"""The fills of areas that are named: neighbours differ."""
MOST_PINS = 100
"""Offices of one section that get a pin; no map has room for more."""
APART = 1.05
"""How far apart pins are, in their own size."""
NEAR = 0.02
"""How far outside of an area an office may lie that belongs to it, in widths of the map: borders are simplified."""
BESIDE = 0.58
"""How far from the middle of a pin its name begins, in the size of the pin: a little beyond its edge."""
WELL_APART = 1.5
"""How far apart they are, in the same, after a closer look has parted them."""


@QmlElement
@QmlUncreatable("The map comes from the navigation")
class OfficeMap(QObject):
    """The pins and labels of the map. Positions are fractions of its visible part."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map: Map | None = None
        self._source = ""
        self._placed: list[tuple[Office, Point]] = []
        self._told: dict[str, str] = {}
        self._towns: dict[str, str] = {}
        self._listed: Callable[[Iterable[str]], str] = "".join
        self._names: list[tuple[str, str, str, int]] = []
        self._here = ("", "")
        self._current = ""
        self._leading = ""
        self._leads = False
        self._kinds: list[str] = []
        self._shown: list[Pin[Office]] = []
        self._areas: dict[Point, str] = {}
        self._spread: tuple[Office, ...] = ()
        self._view: View | None = None
        self._sizes = (0.0, 0)
        self._pins = RecordList(("office", "name", "kind", "count", "names", "current", "here", "x", "y"), self)
        self._labels = RecordList(("text", "value", "step", "plate", "here", "office", "x", "y"), self)

    def show(
        self, shown: Map | None, offices: Sequence[Office], localizer: Localizer, here: str, kind: str = ""
    ) -> None:
        """Set the offices of a section, of which those of a `kind` get pins, or all without one.

        `here` is the id of the office in which the kiosk stands.
        """
        spots = [(office, spot) for office in offices if (spot := _spot(shown, office))]
        self._kinds = list(dict.fromkeys(office.kind for office, _ in spots))
        self._placed = [(office, spot) for office, spot in spots if kind in ("", office.kind)][:MOST_PINS]
        self._map = shown if spots else None
        self._leading = next((office.id for office in offices if kind in ("", office.kind)), "")
        named = localizer.content.map.areas
        tones = {each.code: TONES[number % len(TONES)] for number, each in enumerate(named)}
        self._source = shown.source(tones) if self._map and shown else ""
        self._told = {office.id: localizer.localize(office.name) for office, _ in self._placed}
        self._towns = {office.id: localizer.localize(office.town) for office, _ in self._placed}
        self._listed = localizer.listed
        self._names = [(localizer.localize(each.name), each.code, "", 0) for each in named]
        self._here = (here, localizer.catalogue.messages["you_are_here"])
        self._areas = {}
        self._spread = ()
        self.changed.emit()

    def mark(self, office_id: str) -> None:
        """Mark the pin of the office that is open."""
        self._current = office_id
        self._tell()
        self.changed.emit()

    @Property(bool, notify=changed)
    def there(self) -> bool:
        """Return whether there is anything to show on a map."""
        return self._map is not None

    @Property(str, notify=changed)
    def source(self) -> str:
        """Return the beginning of the address of its picture."""
        return self._source

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Return the ratio of its height to its width."""
        return self._map.ratio if self._map else 1

    @Property("QVariantList", notify=changed)
    def kinds(self) -> list[str]:
        """Return the kinds of the offices that have a place on the map, in order, each once."""
        return self._kinds

    @Property(float, constant=True)
    def mostZoom(self) -> float:
        """Return the largest zoom."""
        return MOST_ZOOM

    @Property(RecordList, constant=True)
    def pins(self) -> RecordList:
        """Return the pins: `office`, its id, `name`, `kind`, `count`, `names` and the middle, `x` and `y`.

        `current` is the one that is open, `here` the own one.
        """
        return self._pins

    @Property(RecordList, constant=True)
    def labels(self) -> RecordList:
        """Return the labels, see `names_with_room`."""
        return self._labels

    @Property("QPointF", notify=changed)
    def marked(self) -> Any:
        """Return where the office lies that is open, in parts of the whole map, or -1, -1."""
        from PySide6.QtCore import QPointF

        return QPointF(*next((spot for office, spot in self._placed if office.id == self._current), (-1, -1)))

    @Slot("QVariantList", float, int, bool)
    def arrange(
        self,
        sight: Sequence[float],
        pin: float,
        text: int,
        leads: bool,  # noqa: FBT001 - a slot takes no keywords
    ) -> None:
        """Place pins and labels in the visible part, see `View.of` for its `sight`; `pin` and `text` are in pixels.

        Where the first office of the section `leads`, it is open as long as no other is.
        """
        from kiosk.models.map.labels import View

        self._spread = ()
        self._view = View.of(sight, self.ratio)
        self._sizes = (pin * APART, text)
        self._leads = leads
        self._tell()

    @Slot(float, float, result="QPointF")
    def lookAt(self, x: float, y: float) -> Any:
        """Return the point to zoom to: the open office if it is visible, else the land nearest to this point.

        Both are parts of the whole map.
        """
        from PySide6.QtCore import QPointF

        chosen = self._chosen(self._view) if self._view else None
        return QPointF(*(chosen or self._map.land_near((x, y)))[1]) if self._map else QPointF(x, y)

    @Slot(int, result=float)
    def zoomToPart(self, index: int) -> float:
        """Return the zoom at which a pin separates, at least twice the current one, or 0 when that is too large."""
        from kiosk.models.map.pins import farthest

        held, view = self._held(index), self._view
        if not view:
            return 0
        way = farthest((x * view.whole[0], y * view.whole[1]) for office, (x, y) in self._placed if office in held)
        zoom = max(self._sizes[0] * WELL_APART / way, 2 * view.zoom) if way else 0
        return zoom if zoom <= MOST_ZOOM else 0

    @Slot(int)
    def spread(self, index: int) -> None:
        """Show the offices of a pin side by side."""
        self._spread = self._held(index)
        self._tell()

    @property
    def _opened(self) -> str:
        return self._current or (self._leading if self._leads else "")

    def _held(self, index: int) -> tuple[Office, ...]:
        return self._shown[index].held if 0 <= index < len(self._shown) else ()

    def _tell(self) -> None:
        view, (size, text) = self._view, self._sizes
        if not view:
            return
        from kiosk.models.map.labels import names_with_room
        from kiosk.models.map.pins import Room, apart, gathered, spread

        self._shown = []
        if self._map and not view.empty:
            seen = [(office, view.seen(spot)) for office, spot in self._placed]
            beside = [(office, view.uncovered(spot, size)) for office, spot in seen if view.holds(spot)]
            inside = [(office, spot) for office, spot in beside if spot]
            together = [each for each in inside if each[0] in self._spread]
            self._shown = gathered([each for each in inside if each[0] not in self._spread], size)
            for pin in gathered(together, view.width + view.height):
                self._shown += spread(pin, size, (view.width, view.height))
            for office, spot in (each for each in inside if each[0].id == self._opened):
                self._shown = apart(self._shown, office, spot, size, (view.width, view.height))
        self._pins.show([self._record(pin) for pin in self._shown])
        room = Room(view.width, view.height, self._shown, size, view.covered)
        self._labels.show(names_with_room(self._wanted(view, size), room, view, text) if self._shown else [])

    def _record(self, pin: "Pin[Office]") -> dict[str, Any]:
        ids = [office.id for office in pin.held]
        first = pin.held[0]
        return {
            "office": first.id,
            "name": self._listed((self._told.get(first.id, ""), self._here[1] if self._here[0] == first.id else "")),
            "kind": first.kind,
            "count": len(ids),
            "names": self._listed(self._told.get(each, "") for each in ids),
            "current": self._opened in ids,
            "here": self._here[0] in ids,
            "x": pin.x / self._view.width if self._view else 0,
            "y": pin.y / self._view.height if self._view else 0,
        }

    def _wanted(self, view: "View", size: float) -> "Iterator[Name]":
        """Yield the labels, those first without which the map says least."""
        from kiosk.models.map.labels import Name, names_of

        beside = size * BESIDE
        for pin in self._shown:
            if self._here[0] in [office.id for office in pin.held]:
                yield Name(self._here[1], [(pin.x, pin.y)], beside=beside, here=True)
        chosen = self._chosen(view)
        areas = names_of(self._map, self._names, view, chosen) if self._map else iter(())
        if chosen and chosen[0]:
            yield from islice(areas, 1)
        for pin in sorted(self._shown, key=lambda pin: self._opened != pin.held[0].id):
            offices = [office.id for office in pin.held]
            town = self._towns[offices[0]]
            if all(self._towns[each] == town for each in offices) and self._here[0] not in offices:
                yield Name(town, [(pin.x, pin.y)], beside=beside, office=offices[0] if len(offices) == 1 else "")
        yield from areas

    def _chosen(self, view: "View") -> "tuple[str, Point] | None":
        """Return the code of the area in which the office lies that is open, and its spot, if it is in sight."""
        spot = next((spot for office, spot in self._placed if office.id == self._opened), None)
        if not self._map or not spot or not view.holds(view.seen(spot)):
            return None
        if spot not in self._areas:
            code, (x, y) = self._map.land_near(spot, {code for _, code, _, _ in self._names})
            near = hypot(x - spot[0], (y - spot[1]) * self.ratio) < NEAR
            self._areas[spot] = code if near else ""
        return self._areas[spot], spot


def _spot(shown: Map | None, office: Office) -> "Point | None":
    if not shown or office.latitude is None or office.longitude is None:
        return None
    return shown.drawing.place(office.latitude, office.longitude)
