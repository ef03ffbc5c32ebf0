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

MAX_ZOOM = 8.0
AREA_FILLS = ("0", "a")
"""The fills of areas that are named: neighbours differ."""
MAX_PINS = 100
"""Offices of one section that get a pin; no map has room for more."""
PIN_SPACING = 1.05
"""How far apart pins are, in their own size."""
BORDER_TOLERANCE = 0.02
"""How far outside of an area an office may lie that belongs to it, in widths of the map: borders are simplified."""
LABEL_OFFSET = 0.58
"""How far from the middle of a pin its name begins, in the size of the pin: a little beyond its edge."""
SEPARATED_SPACING = 1.5
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
        self._located_offices: list[tuple[Office, Point]] = []
        self._office_names: dict[str, str] = {}
        self._towns: dict[str, str] = {}
        self._listed: Callable[[Iterable[str]], str] = "".join
        self._names: list[tuple[str, str, str, int]] = []
        self._here = ("", "")
        self._current = ""
        self._leading = ""
        self._first_leads = False
        self._kinds: list[str] = []
        self._clusters: list[Pin[Office]] = []
        self._areas: dict[Point, str] = {}
        self._spread: tuple[Office, ...] = ()
        self._view: View | None = None
        self._pin_and_text_size = (0.0, 0)
        self._pins = RecordList(("office", "name", "kind", "count", "names", "current", "here", "x", "y"), self)
        self._labels = RecordList(("text", "value", "step", "badge", "here", "office", "x", "y"), self)

    def show(
        self, shown: Map | None, offices: Sequence[Office], localizer: Localizer, here: str, kind: str = ""
    ) -> None:
        """Set the offices of a section, of which those of a `kind` get pins, or all without one.

        `here` is the id of the office in which the kiosk stands.
        """
        points = [(office, point) for office in offices if (point := _point_of(shown, office))]
        self._kinds = list(dict.fromkeys(office.kind for office, _ in points))
        self._located_offices = [(office, point) for office, point in points if kind in ("", office.kind)][:MAX_PINS]
        self._map = shown if points else None
        self._leading = next((office.id for office in offices if kind in ("", office.kind)), "")
        named = localizer.content.map.areas
        fills = {each.code: AREA_FILLS[number % len(AREA_FILLS)] for number, each in enumerate(named)}
        self._source = shown.source(fills) if self._map and shown else ""
        self._office_names = {office.id: localizer.localize(office.name) for office, _ in self._located_offices}
        self._towns = {office.id: localizer.localize(office.town) for office, _ in self._located_offices}
        self._listed = localizer.joined
        self._names = [(localizer.localize(each.name), each.code, "", 0) for each in named]
        self._here = (here, localizer.catalogue.messages["you_are_here"])
        self._areas = {}
        self._spread = ()
        self.changed.emit()

    def mark(self, office_id: str) -> None:
        """Mark the pin of the office that is open."""
        self._current = office_id
        self._notify()
        self.changed.emit()

    @Property(bool, notify=changed)
    def hasOffices(self) -> bool:
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
    def maxZoom(self) -> float:
        """Return the largest zoom."""
        return MAX_ZOOM

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

        return QPointF(
            *next((point for office, point in self._located_offices if office.id == self._current), (-1, -1))
        )

    @Slot("QVariantList", float, int, bool)
    def arrange(
        self,
        viewport: Sequence[float],
        pin: float,
        text: int,
        leads: bool,  # noqa: FBT001 - a slot takes no keywords
    ) -> None:
        """Place pins and labels in the visible part, see `View.of` for its `viewport`; `pin` and `text` are in pixels.

        Where the first office of the section `leads`, it is open as long as no other is.
        """
        from kiosk.models.map.labels import View

        self._spread = ()
        self._view = View.of(viewport, self.ratio)
        self._pin_and_text_size = (pin * PIN_SPACING, text)
        self._first_leads = leads
        self._notify()

    @Slot(float, float, result="QPointF")
    def lookAt(self, x: float, y: float) -> Any:
        """Return the point to zoom to: the open office if it is visible, else the land nearest to this point.

        Both are parts of the whole map.
        """
        from PySide6.QtCore import QPointF

        chosen = self._area_of_opened(self._view) if self._view else None
        return QPointF(*(chosen or self._map.land_near((x, y)))[1]) if self._map else QPointF(x, y)

    @Slot(int, result=float)
    def zoomToPart(self, index: int) -> float:
        """Return the zoom at which a pin separates, at least twice the current one, or 0 when that is too large."""
        from kiosk.models.map.pins import largest_distance

        items, view = self._offices_of_pin(index), self._view
        if not view:
            return 0
        way = largest_distance(
            (x * view.whole[0], y * view.whole[1]) for office, (x, y) in self._located_offices if office in items
        )
        zoom = max(self._pin_and_text_size[0] * SEPARATED_SPACING / way, 2 * view.zoom) if way else 0
        return zoom if zoom <= MAX_ZOOM else 0

    @Slot(int)
    def spread(self, index: int) -> None:
        """Show the offices of a pin side by side."""
        self._spread = self._offices_of_pin(index)
        self._notify()

    @property
    def _opened(self) -> str:
        return self._current or (self._leading if self._first_leads else "")

    def _offices_of_pin(self, index: int) -> tuple[Office, ...]:
        return self._clusters[index].items if 0 <= index < len(self._clusters) else ()

    def _notify(self) -> None:
        view, (size, text) = self._view, self._pin_and_text_size
        if not view:
            return
        from kiosk.models.map.labels import names_with_room
        from kiosk.models.map.pins import Room, clustered, separated, spread

        self._clusters = []
        if self._map and not view.empty:
            seen = [(office, view.seen(point)) for office, point in self._located_offices]
            beside = [(office, view.uncovered(point, size)) for office, point in seen if view.holds(point)]
            inside = [(office, point) for office, point in beside if point]
            together = [each for each in inside if each[0] in self._spread]
            self._clusters = clustered([each for each in inside if each[0] not in self._spread], size)
            for pin in clustered(together, view.width + view.height):
                self._clusters += spread(pin, size, (view.width, view.height))
            for office, point in (each for each in inside if each[0].id == self._opened):
                self._clusters = separated(self._clusters, office, point, size, (view.width, view.height))
        self._pins.show([self._record(pin) for pin in self._clusters])
        room = Room(view.width, view.height, self._clusters, size, view.covered)
        self._labels.show(names_with_room(self._names_to_place(view, size), room, view, text) if self._clusters else [])

    def _record(self, pin: "Pin[Office]") -> dict[str, Any]:
        ids = [office.id for office in pin.items]
        first = pin.items[0]
        return {
            "office": first.id,
            "name": self._listed(
                (self._office_names.get(first.id, ""), self._here[1] if self._here[0] == first.id else "")
            ),
            "kind": first.kind,
            "count": len(ids),
            "names": self._listed(self._office_names.get(each, "") for each in ids),
            "current": self._opened in ids,
            "here": self._here[0] in ids,
            "x": pin.x / self._view.width if self._view else 0,
            "y": pin.y / self._view.height if self._view else 0,
        }

    def _names_to_place(self, view: "View", size: float) -> "Iterator[Name]":
        """Yield the labels, those first without which the map says least."""
        from kiosk.models.map.labels import Name, names_of

        beside = size * LABEL_OFFSET
        for pin in self._clusters:
            if self._here[0] in [office.id for office in pin.items]:
                yield Name(self._here[1], [(pin.x, pin.y)], beside=beside, here=True)
        chosen = self._area_of_opened(view)
        areas = names_of(self._map, self._names, view, chosen) if self._map else iter(())
        if chosen and chosen[0]:
            yield from islice(areas, 1)
        for pin in sorted(self._clusters, key=lambda pin: self._opened != pin.items[0].id):
            offices = [office.id for office in pin.items]
            town = self._towns[offices[0]]
            if all(self._towns[each] == town for each in offices) and self._here[0] not in offices:
                yield Name(town, [(pin.x, pin.y)], beside=beside, office=offices[0] if len(offices) == 1 else "")
        yield from areas

    def _area_of_opened(self, view: "View") -> "tuple[str, Point] | None":
        """Return the code of the area in which the office lies that is open, and its point, if it is in sight."""
        point = next((point for office, point in self._located_offices if office.id == self._opened), None)
        if not self._map or not point or not view.holds(view.seen(point)):
            return None
        if point not in self._areas:
            code, (x, y) = self._map.land_near(point, {code for _, code, _, _ in self._names})
            near = hypot(x - point[0], (y - point[1]) * self.ratio) < BORDER_TOLERANCE
            self._areas[point] = code if near else ""
        return self._areas[point], point


def _point_of(shown: Map | None, office: Office) -> "Point | None":
    if not shown or office.latitude is None or office.longitude is None:
        return None
    return shown.drawing.project(office.latitude, office.longitude)
