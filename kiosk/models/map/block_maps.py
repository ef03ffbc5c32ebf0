"""The maps of the map blocks of a section: their labels, and the point to zoom to."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QPointF, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.open_section import OpenSection
from kiosk.models.qml import QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The maps come from the navigation")
class BlockMaps(QObject):
    """Computes the labels of a map block, and the point to zoom to, while it is moved and zoomed."""

    def __init__(self, section: OpenSection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section = section

    @Slot(int, "QVariantList", int, result="QVariantList")
    def names(self, block_index: int, viewport: Sequence[float], text: int) -> list[dict[str, Any]]:
        """Return the names that find room on the map of a block, see `names_with_room`, with the values of the areas.

        See `OfficeMap.arrange` for the arguments; the block may be gone by then.
        """
        from kiosk.models.map.area_map import area_map
        from kiosk.models.map.labels import View, names_of, names_with_room
        from kiosk.models.map.pins import Room

        localizer, block = self._section.localizer, self._section.map_block(block_index)
        shown = self._section.map_of(block) if block else None
        view = View.of(viewport, shown.ratio) if shown else None
        if not (localizer and block and shown and view) or view.empty:
            return []
        areas = area_map(localizer, block, shown)["areas"]
        named_areas = [(each["name"], each["code"], each["value"], each["step"]) for each in areas]
        return names_with_room(
            names_of(shown, named_areas, view), Room(view.width, view.height, covered=view.covered), view, text
        )

    @Slot(int, float, float, result="QPointF")
    def lookAt(self, block_index: int, x: float, y: float) -> QPointF:
        """Return the land nearest to a point on the map of a block, both in parts of the whole map."""
        block = self._section.map_block(block_index)
        shown = self._section.map_of(block) if block else None
        return QPointF(*(shown.land_near((x, y))[1] if shown else (x, y)))
