"""Answers `qsTr()` in QML from the catalogues of the content package."""

from PySide6.QtCore import QObject, QTranslator

from kiosk.models.exhibit import Exhibit


class Translator(QTranslator):
    """Looks words of the interface up by their key, in the visitor's language."""

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit

    def isEmpty(self) -> bool:
        """Return False: there are words."""
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002, N803
        """Return the words for a key; None leaves the text as it is, as Qt's own messages need."""
        return self._exhibit.word(sourceText)  # type: ignore[return-value]
