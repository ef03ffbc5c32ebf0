"""Pages of which one shows at a time."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Pages come from the navigation")
class PageSequence(QObject):
    """Turns pages, which count from 0. What stands on them is known to whoever derives from it.

    A class that derives from it has a signal of its own for its properties: Qt does not find that of another class.
    """

    changed = Signal()
    """There are other pages, or another one shows."""
    turned = Signal(int)
    """The visitor turned a page: 1 onward, -1 back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = 0

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many pages there are, at least 1."""
        return max(1, self._known)

    @Property(int, notify=changed)
    def current(self) -> int:
        """Return which page shows."""
        return self._current

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Return whether it is not known yet what stands on which page."""
        return self._unsettled

    @Slot(int)
    def turn(self, steps: int) -> None:
        """Turn so many pages onward, or back if negative."""
        page = max(0, min(self._current + steps, self.count - 1))
        if page != self._current and not self.loading:
            self._show(page)
            self.turned.emit(1 if steps > 0 else -1)

    @Slot(int)
    def open(self, page: int) -> None:
        """Turn to a page."""
        self.turn(page - self._current)

    def _notify(self) -> None:
        """Say that something has changed."""
        self.changed.emit()

    @property
    def _unsettled(self) -> bool:
        """Return whether pages are not known yet."""
        raise NotImplementedError

    @property
    def _known(self) -> int:
        """Return how many pages are known."""
        raise NotImplementedError

    def _show(self, page: int) -> None:
        """Have a page show, and tell."""
        raise NotImplementedError
