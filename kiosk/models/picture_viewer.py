"""Pictures of a block, shown as large as the screen."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The viewer comes from the navigation")
class PictureViewer(QObject):
    """Enlarges one picture of a block of the open section; those beside it in a gallery can be turned to."""

    changed = Signal()
    """Pictures of a block were enlarged, or none are any more."""
    indexChanged = Signal()
    """Another one of them shows."""

    def __init__(self, blocks: RecordList, parent: QObject | None = None) -> None:
        """Make a viewer for the pictures of these blocks."""
        super().__init__(parent)
        self._blocks = blocks
        self._block = -1
        self._index = 0

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Return whether a picture is enlarged."""
        return self._block >= 0

    @Property("QVariantList", notify=changed)
    def items(self) -> list[dict[str, Any]]:
        """Return the pictures of the block of which one is enlarged, or an empty list."""
        return self._pictures_of(self._block)

    @Property(int, notify=indexChanged)
    def index(self) -> int:
        """Return the index of the picture that is enlarged."""
        return self._index

    @Property(int, notify=changed)
    def block(self) -> int:
        """Return the index of the block of which a picture is enlarged, or -1."""
        return self._block

    @Slot(int, int)
    def enlarge(self, block_index: int, index: int = 0) -> None:
        """Enlarge a picture of a block, unless there is none or it may not be shown."""
        pictures = self._pictures_of(block_index)
        if 0 <= index < len(pictures) and (pictures[index]["picture"] or pictures[index]["alt"]):
            other = block_index != self._block
            self._block, self._index = block_index, index
            if other:
                self.changed.emit()
            self.indexChanged.emit()

    @Slot()
    def close(self) -> None:
        """Enlarge no picture any more."""
        self._block, self._index = -1, 0
        self.changed.emit()

    def _pictures_of(self, block_index: int) -> list[dict[str, Any]]:
        for index, record in enumerate(self._blocks.records):
            if index == block_index and record["kind"] == "picture":
                return [record["block"]]
            if index == block_index and record["kind"] == "gallery":
                return list(record["block"]["items"])
        return []
