"""A list of records for QML: every key of a record is a role."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement

from kiosk.models.qml import QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

Record = Mapping[str, Any]


@QmlElement
@QmlUncreatable("Lists come from the kiosk")
class RecordList(QAbstractListModel):
    """Records of one shape. Where their number stays, the views are updated in place and keep their state."""

    def __init__(self, roles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = {Qt.ItemDataRole.UserRole + index: role for index, role in enumerate(roles)}
        self._records: tuple[Record, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the records as they are shown."""
        return self._records

    def show(self, records: Sequence[Record], *, same: bool = True) -> None:
        """Show these records. `same=False` says that they are other things, for which views must be made anew."""
        if same and len(records) == len(self._records):
            self._records = tuple(records)
            if records:
                self.dataChanged.emit(self.index(0), self.index(len(records) - 1))
            return
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the role names, as QML writes them."""
        return {number: QByteArray(role.encode()) for number, role in self._roles.items()}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one value of one record, or None for an unknown role."""
        name = self._roles.get(role)
        return self._records[index.row()].get(name) if name and index.isValid() else None
