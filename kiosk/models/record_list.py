"""A list of records for QML: every key of a record is a role."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement

from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

Record = Mapping[str, Any]

FIRST_ROLE = 0x0100
"""`Qt.ItemDataRole.UserRole`; loading the enumerations of `Qt` would hold up the first frame by 15 ms."""


@QmlElement
@QmlUncreatable("Lists come from the kiosk")
class RecordList(QAbstractListModel):
    """Records with the same keys. Existing rows are updated in place, so that their views keep their state."""

    completeChanged = Signal()

    def __init__(self, roles: Sequence[str], parent: QObject | None = None, *, key: str = "") -> None:
        """Make a list whose records have these roles. `key` is what tells a record from others, else it is its row."""
        super().__init__(parent)
        self._key = key
        self._roles = {FIRST_ROLE + index: role for index, role in enumerate(roles)}
        self._records: tuple[Record, ...] = ()
        self._previous: tuple[Record, ...] = ()
        self._rows = 0
        self._shown_count = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._show_next)

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the records, also those that are not shown yet."""
        return self._records

    def show(self, records: Sequence[Record], *, keep_views: bool = True, at_once: int | None = None) -> None:
        """Set the records. Without `keep_views` all views are made anew.

        The views of the first `at_once` records are made now; the others follow one by one, with frames between them.
        """
        target = len(records) if at_once is None else min(at_once, len(records))
        self._previous = (*self._records[: self._shown_count], *self._previous[self._shown_count :])
        if keep_views:
            if self._key:
                self._align(records, complete=at_once is None)
            self._shorten(len(records))
            self._records = tuple(records)
            self._change(0, min(target, self._rows))
            self._append(target - self._rows)
        else:
            self.beginResetModel()
            self._records = tuple(records)
            self._rows = target
            self.endResetModel()
        self._shown_count = target
        if self._shown_count == len(records):
            self._previous = ()
        (self._timer.stop if target == len(records) else self._timer.start)()
        self.completeChanged.emit()

    @property
    def shown_count(self) -> int:
        """Return how many of the first records are shown as they are."""
        return self._shown_count

    @Property(bool, notify=completeChanged)
    def complete(self) -> bool:
        """Return whether all records are shown as they are."""
        return self._shown_count == len(self._records)

    @Slot()
    def _show_next(self) -> None:
        if self._shown_count < self._rows:
            self._change(self._shown_count, self._shown_count + 1)
        else:
            self._append(1)
        self._shown_count += 1
        if self._shown_count == len(self._records):
            self._previous = ()
            self._timer.stop()
            self.completeChanged.emit()

    def _change(self, first: int, end: int) -> None:
        """Tell which roles of these rows are not what they were: views of what stays the same are not made anew."""
        for roles, rows in groupby(range(first, end), key=self._changed_roles):
            if roles:
                changed = list(rows)
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]), roles)

    def _changed_roles(self, row: int) -> list[int]:
        was, now = self._previous[row], self._records[row]
        return [number for number, role in self._roles.items() if was.get(role) != now.get(role)]

    def _append(self, count: int) -> None:
        if count > 0:
            self.beginInsertRows(QModelIndex(), self._rows, self._rows + count - 1)
            self._rows += count
            self.endInsertRows()

    def _shorten(self, count: int) -> None:
        if count < self._rows:
            self._remove(count, self._rows - 1)

    def _align(self, records: Sequence[Record], *, complete: bool) -> None:
        """Have no rows but those of these records, in order: all if `complete`, else the first of them."""
        target = [record[self._key] for record in records]
        for row in reversed(range(self._rows)):
            if self._previous[row][self._key] not in target:
                self._remove(row, row)
        for row, record in enumerate(records if complete else ()):
            if row == self._rows or self._previous[row][self._key] != target[row]:
                self.beginInsertRows(QModelIndex(), row, row)
                self._records = (*self._records[:row], record, *self._records[row:])
                self._previous = (*self._previous[:row], record, *self._previous[row:])
                self._rows += 1
                self.endInsertRows()
        for row in range(self._rows):
            if self._previous[row][self._key] != target[row]:
                self._shorten(row)
                break

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        self._records = (*self._records[:first], *self._records[last + 1 :])
        self._previous = (*self._previous[:first], *self._previous[last + 1 :])
        self._rows -= last - first + 1
        self.endRemoveRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of records that are shown by now."""
        return 0 if parent.isValid() else self._rows

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the role names, as QML writes them."""
        return {number: QByteArray(role.encode()) for number, role in self._roles.items()}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Return one value of one record, or None for an unknown role."""
        name = self._roles.get(role)
        return self._records[index.row()].get(name) if name and index.isValid() else None
