"""What makes the exhibit look like its organisation."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.colours.palette import families, ground
from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.model import Identity as Chosen
from kiosk.content.schema.types import PictureFile
from kiosk.models.exhibit import Exhibit
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

NO_LOGO: dict[str, Any] = {"source": "", "ratio": 1.0}


@QmlElement
@QmlUncreatable("The identity comes from the kiosk")
class Identity(QObject):
    """The logo and the colours of the content that is shown."""

    changed = Signal()

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._accent = exhibit.accent
        self._chosen = Chosen()
        self._logos = {"light": NO_LOGO, "dark": NO_LOGO}
        exhibit.localized.connect(self._follow)

    @Property("QVariantList", notify=changed)
    def families(self) -> list[dict[str, str]]:
        """Return the families of colours, in the order of the tabs: `night`, `deep`, `mid`, `soft`, `tint`."""
        return [family._asdict() for family in families(self._accent, self._chosen.families)]

    @Property("QVariantMap", notify=changed)
    def ground(self) -> dict[str, str]:
        """Return the colours of what everything stands on: `paper`, `card`, `line`, `well`, `ink`, `muted`."""
        return ground(self._accent, self._chosen.ground)._asdict()

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        """Return whether words are lighter than what they stand on."""
        return self._chosen.ground == "night"

    @Property("QVariantMap", notify=changed)
    def logo(self) -> dict[str, Any]:
        """Return the logo on light ground: `source`, empty without one, and `ratio`, its height in widths."""
        return self._logos["light"]

    @Property("QVariantMap", notify=changed)
    def logoOnDark(self) -> dict[str, Any]:
        """Return the logo on dark ground, as `logo` does."""
        return self._logos["dark"]

    @Slot()
    def _follow(self) -> None:
        known = self._exhibit.localizer
        accent, chosen = self._exhibit.accent, known.content.identity if known else Chosen()
        logos = {"light": _logo(known, chosen.logo), "dark": _logo(known, chosen.logo_on_dark)}
        if (accent, chosen, logos) != (self._accent, self._chosen, self._logos):
            self._accent, self._chosen, self._logos = accent, chosen, logos
            self.changed.emit()


def _logo(known: Localizer | None, name: str | None) -> dict[str, Any]:
    if not known or not isinstance(name, PictureFile) or name in known.damaged_pictures:
        return NO_LOGO
    return {"source": known.file(name), "ratio": name.ratio or 1.0}
